// SPDX-License-Identifier: MIT
#pragma once

#include "api/client.h"
#include "api/error.h"
#include "api/request.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QNetworkRequest>
#include <QObject>
#include <QSslConfiguration>
#include <QSslError>

class QNetworkAccessManager;
class QNetworkReply;

namespace mcias {

class Exchange;

//! The one way to the network. Sets everything that must hold for every request: https, TLS 1.2 or later with the
//! client's own trust, no redirects, no cookies, no cache, no proxy, one-shot bodies, a request id.
class Gate final : public QObject {
    Q_OBJECT

public:
    Gate(const QUrl &server, const ClientOptions &options);

    //! Starts an exchange, a child of this gate that deletes itself after its end.
    Exchange *send(const Request &request, QDeadlineTimer deadline);
    //! Why no write is sent now, for people; empty: they are.
    const QString &writeRefusal() const { return m_noWrites; }
    void refuseWrites(const QString &why) { m_noWrites = why; }
    //! The Date header of the last answer; invalid if there was none.
    QDateTime serverDate() const { return m_serverDate; }
    //! Closes every connection, and with them what TLS and HTTP still hold of former requests. Call when none is under way.
    void closeConnections();

private:
    friend class Exchange;
    QNetworkReply *start(const Request &request, const QByteArray &requestId, QObject *owner, class OneShotBody *&body);
    QNetworkRequest networkRequest(const Request &request, const QByteArray &requestId) const;

    QByteArray m_base; // `https://host:port/prefix`, encoded, without a slash at its end
    QSslConfiguration m_tls;
    std::function<TlsFault(const QList<QSslCertificate> &)> m_examinePeer;
    qint64 m_maxAnswerBytes;
    int m_readRetries;
    std::optional<Error> m_unusable; // why no request can be sent at all
    QNetworkAccessManager *m_network;
    QString m_noWrites;
    QDateTime m_serverDate;
    QList<QSslError> m_sslErrors; // of the last handshake that failed
};

} // namespace mcias
