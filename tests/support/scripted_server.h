// SPDX-License-Identifier: MIT
#pragma once

#include "support/reply.h"
#include "support/test_ca.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <utility>

namespace mcias::test {

//! One complete request as it arrived. Header names are in lower case.
struct Received {
    QByteArray method;
    QByteArray path;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    int connection = 0; //!< 1 for the first connection the server ever had

    QByteArray header(const QByteArray &lowerName) const;
    bool has(const QByteArray &lowerName) const;
};

//! An HTTP server on 127.0.0.1 that does what a test tells it, and counts. It lives in the thread that makes it and needs
//! that thread's event loop. Not meant to be fast or complete; meant to misbehave exactly.
class ScriptedServer : public QObject {
    Q_OBJECT

public:
    enum class Protocol { Tls, Tls11Only, Plain };
    using Script = std::function<Reply(const Received &)>;
    //! Answers one request, once, when the time has come; without effect if its connection has gone by then.
    using Responder = std::function<void(const Reply &)>;
    using Desk = std::function<void(const Received &, const Responder &)>;

    //! Listens at once on any port; aborts the program when it cannot. Without an identity it speaks plain HTTP.
    explicit ScriptedServer(QObject *parent = nullptr);
    explicit ScriptedServer(const ServerIdentity &identity, Protocol protocol = Protocol::Tls, QObject *parent = nullptr);
    ~ScriptedServer() override;

    quint16 port() const;
    const ServerIdentity &identity() const { return m_identity; }
    //! "https://127.0.0.1:PORT" (or http), or with another name of this machine.
    QUrl url(const QString &host = QStringLiteral("127.0.0.1")) const;

    //! The replies of the next requests, in order; when they are used up, the standing answer follows.
    void enqueue(const Reply &reply);
    //! The standing answer, from now on: one reply, or what a function says of each request. It starts as 200 `{}`.
    void answer(const Reply &reply);
    void answerWith(Script script);
    //! From now on whoever \a desk is answers, at once or later; what was enqueued goes before it.
    void answerLaterWith(Desk desk) { m_desk = std::move(desk); }
    //! Requests to this path are answered with \a reply, apart from the others: neither counted nor recorded.
    void answerAside(const QByteArray &path, const Reply &reply) { m_aside.insert(path, reply); }

    //! Every complete request since the last forget(), oldest first.
    const QList<Received> &requests() const { return m_requests; }
    qsizetype requestCount() const { return m_requests.size(); }
    qsizetype count(const QByteArray &method) const;
    //! Requests of which at least one byte arrived, complete or not.
    int requestsStarted() const { return m_started; }
    int connectionCount() const { return m_connections; }
    int openConnections() const;
    int handshakeCount() const { return m_handshakes; }
    //! Bytes that came through TLS (or, without TLS, at all).
    qint64 bytesReceived() const { return m_received; }
    qint64 bytesSent() const { return m_sent; }
    //! Whether "Authorization" was among the bytes, in a complete request or not, in any case of letters.
    bool sawAuthorization() const { return m_sawAuthorization; }

    //! Sets all counters to zero and forgets requests and queued replies; connections stay open.
    void forget();
    //! Ends every open connection now.
    void closeConnections(Reply::Ending ending = Reply::Ending::Close);

Q_SIGNALS:
    //! A complete request was recorded; its reply is not sent yet.
    void requested(int count);

private:
    class Listener;
    class Connection;
    void handle(const Received &request, const Responder &respond);
    void take(qintptr descriptor);

    std::unique_ptr<Listener> m_listener;
    ServerIdentity m_identity;
    Protocol m_protocol;
    QList<Reply> m_queue;
    QHash<QByteArray, Reply> m_aside;
    Script m_script;
    Desk m_desk; // null: the script answers
    QList<Received> m_requests;
    int m_started = 0;
    int m_connections = 0;
    int m_handshakes = 0;
    qint64 m_received = 0;
    qint64 m_sent = 0;
    bool m_sawAuthorization = false;
};

} // namespace mcias::test
