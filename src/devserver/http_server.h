// SPDX-License-Identifier: MIT
#pragma once

#include "api/clock.h"
#include "devserver/http_message.h"

#include <QHostAddress>
#include <QPointer>
#include <QSslConfiguration>
#include <QtHttpServer/QAbstractHttpServer>

#include <chrono>
#include <functional>

namespace mcias::devserver {

//! HTTPS on top of QAbstractHttpServer: hands each request to a function and sends what it returns.
//! Works around what Qt 6.4.2's technology preview lacks; each place says what.
class HttpServer final : public QAbstractHttpServer {
    Q_OBJECT

public:
    using Handler = std::function<HttpAnswer(const HttpRequest &)>;
    //! \a clock, which outlives the server, is what every answer's Date header tells.
    HttpServer(Handler handler, const Clock &clock, QObject *parent = nullptr);

    //! Starts to listen; false if the address is taken or cannot be used.
    bool listenTls(const QHostAddress &address, quint16 port, const QSslConfiguration &tls);
    quint16 port() const;
    //! How long every answer is held back.
    void setLatency(std::chrono::milliseconds latency) { m_latency = latency; }

    static constexpr qint64 largestRequest = 1024 * 1024; //!< bytes of headers and body together

Q_SIGNALS:
    //! Before the request is handled; \a path has no query.
    void requestArrived(const QByteArray &method, const QByteArray &path);

private:
    bool handleRequest(const QHttpServerRequest &from, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &from, QTcpSocket *socket) override;
    void send(QTcpSocket *socket, const HttpAnswer &answer, bool close) const;

    Handler m_handler;
    const Clock &m_clock;
    std::chrono::milliseconds m_latency{ 0 };
    QPointer<QTcpServer> m_listener;
};

} // namespace mcias::devserver
