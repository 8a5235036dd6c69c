// SPDX-License-Identifier: MIT
#include "devserver/http_server.h"

#include <QLocale>
#include <QSslServer>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>
#include <QtHttpServer/QHttpServerRequest>

namespace mcias::devserver {

namespace {

constexpr char receivedProperty[] = "mcias_received";

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 413:
        return "Content Too Large";
    case 429:
        return "Too Many Requests";
    case 503:
        return "Service Unavailable";
    default:
        return "Internal Server Error";
    }
}

// RFC 9110 §5.6.7: an IMF-fixdate, and the line around it.
QByteArray dateHeader(const Clock &clock)
{
    const QString date = QLocale::c().toString(clock.now().toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"));
    return "Date: " + date.toLatin1() + " GMT\r\n";
}

// QAbstractHttpServer collects a request of any size before it asks anybody. This listener counts what arrives on each
// connection between two requests, ahead of it, and hangs up.
class BoundedListener final : public QSslServer {
public:
    BoundedListener(const Clock &clock, QObject *parent) : QSslServer(parent), m_clock(clock) { }

    QTcpSocket *nextPendingConnection() override
    {
        QTcpSocket *socket = QSslServer::nextPendingConnection();
        if (socket)
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { count(socket); });
        return socket;
    }

private:
    void count(QTcpSocket *socket) const
    {
        const qint64 received = socket->property(receivedProperty).toLongLong() + socket->bytesAvailable();
        socket->setProperty(receivedProperty, received);
        if (received <= HttpServer::largestRequest)
            return;
        socket->write(
            "HTTP/1.1 413 Content Too Large\r\n" + dateHeader(m_clock) + "Content-Length: 0\r\nConnection: close\r\n\r\n");
        socket->flush();
        // What is still on its way would be handed to Qt's parser, which reads on from a closed socket.
        disconnect(socket, &QTcpSocket::readyRead, nullptr, nullptr);
        socket->abort();
    }

    const Clock &m_clock;
};

std::optional<Method> methodOf(QHttpServerRequest::Method method)
{
    using From = QHttpServerRequest::Method;
    if (method == From::Get)
        return Method::Get;
    if (method == From::Post)
        return Method::Post;
    if (method == From::Put)
        return Method::Put;
    if (method == From::Patch)
        return Method::Patch;
    if (method == From::Delete)
        return Method::Delete;
    return std::nullopt;
}

HttpRequest takenApart(const QHttpServerRequest &from)
{
    HttpRequest request;
    request.method = methodOf(from.method());
    const QUrl url = from.url();
    request.path = url.path(QUrl::FullyEncoded).toLatin1();
    const QByteArrayList segments = request.path.mid(1).split('/');
    for (const QByteArray &segment : segments)
        request.segments += QUrl::fromPercentEncoding(segment);
    request.query = QUrlQuery(url.query(QUrl::FullyEncoded)).queryItems(QUrl::FullyDecoded);
    request.body = from.body();
    request.authorization = from.value("authorization");
    request.ip = from.remoteAddress().toString();
    return request;
}

} // namespace

HttpServer::HttpServer(Handler handler, const Clock &clock, QObject *parent)
    : QAbstractHttpServer(parent),
      m_handler(std::move(handler)),
      m_clock(clock)
{ }

bool HttpServer::listenTls(const QHostAddress &address, quint16 port, const QSslConfiguration &tls)
{
    auto *listener = new BoundedListener(m_clock, this);
    listener->setSslConfiguration(tls);
    if (!listener->listen(address, port)) {
        delete listener;
        return false;
    }
    m_listener = listener;
    bind(listener);
    return true;
}

quint16 HttpServer::port() const
{
    return m_listener ? m_listener->serverPort() : quint16(0);
}

bool HttpServer::handleRequest(const QHttpServerRequest &from, QTcpSocket *socket)
{
    socket->setProperty(receivedProperty, 0);
    HttpRequest request = takenApart(from);
    const bool close = from.value("connection").toLower() == "close";
    Q_EMIT requestArrived(request.method ? methodName(*request.method) : "?", request.path);
    const HttpAnswer answer = m_handler(request);
    wipe(request.body); // a copy that nobody else holds; Qt's own stays until the connection's next request
    if (m_latency.count() == 0) {
        send(socket, answer, close);
    } else {
        // Between request and answer the connection may end, and Qt deletes its socket then: it is the timer's context.
        QTimer::singleShot(m_latency, Qt::PreciseTimer, socket, [this, socket, answer, close] { send(socket, answer, close); });
    }
    return true;
}

void HttpServer::missingHandler(const QHttpServerRequest &, QTcpSocket *)
{ }

// Not through QHttpServerResponder: it takes headers as an initializer list only, answers 204 with a Content-Type, and
// its many small writes each become a TLS record.
void HttpServer::send(QTcpSocket *socket, const HttpAnswer &answer, bool close) const
{
    if (!socket->isOpen())
        return;
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status) + "\r\n";
    text += dateHeader(m_clock);
    if (answer.status != 204) {
        text += "Content-Type: " + answer.contentType + "\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    }
    if (answer.retryAfter)
        text += "Retry-After: " + QByteArray::number(answer.retryAfter->count()) + "\r\n";
    text += "Cache-Control: no-store\r\n";
    if (close)
        text += "Connection: close\r\n";
    text += "\r\n";
    socket->write(text);
    if (answer.status != 204)
        socket->write(answer.body);
    if (close)
        socket->disconnectFromHost();
}

} // namespace mcias::devserver
