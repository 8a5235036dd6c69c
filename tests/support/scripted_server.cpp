// SPDX-License-Identifier: MIT
#include "support/scripted_server.h"

#include <QPointer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

#include <sys/socket.h>

#include <algorithm>

namespace mcias::test {

namespace {

// Enough to keep loopback busy, little enough not to be seen in a measurement of memory.
constexpr qint64 highWater = 256 * 1024;
constexpr qint64 slice = 64 * 1024;

constexpr char tlsRecord = 0x16; // the first byte of a TLS greeting

} // namespace

QByteArray Received::header(const QByteArray &lowerName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerName)
            return value;
    }
    return {};
}

bool Received::has(const QByteArray &lowerName) const
{
    return std::any_of(headers.cbegin(), headers.cend(), [&](const auto &entry) { return entry.first == lowerName; });
}

class ScriptedServer::Listener : public QTcpServer {
public:
    explicit Listener(ScriptedServer *server) : m_server(server) { }

protected:
    void incomingConnection(qintptr descriptor) override { m_server->take(descriptor); }

private:
    ScriptedServer *m_server;
};

// One connection: reads requests, one at a time, and carries out the reply to each.
class ScriptedServer::Connection : public QObject {
public:
    Connection(ScriptedServer *server, int number, std::unique_ptr<QTcpSocket> socket);
    ~Connection() override { m_socket->disconnect(this); }

    void end(Reply::Ending ending);

private:
    void read();
    bool parse();
    void note(const QByteArray &bytes);
    void start();
    void carryOut(const Reply &reply);
    void pump();
    void tick();
    void finish();
    qint64 unsent() const;
    void send(const QByteArray &bytes);

    ScriptedServer *m_server;
    std::unique_ptr<QTcpSocket> m_socket;
    QSslSocket *m_tls; // the same socket, when it speaks TLS
    const int m_number;
    QByteArray m_input;
    QByteArray m_lastBytes;
    bool m_begun = false;   // a request has started to arrive
    bool m_busy = false;    // a reply is being carried out
    bool m_waiting = false; // … but not yet
    bool m_ended = false;
    Received m_request;
    Reply m_reply;
    qint64 m_offset = 0;
    QTimer m_timer;
};

ScriptedServer::Connection::Connection(ScriptedServer *server, int number, std::unique_ptr<QTcpSocket> socket)
    : QObject(server),
      m_server(server),
      m_socket(std::move(socket)),
      m_tls(qobject_cast<QSslSocket *>(m_socket.get())),
      m_number(number)
{
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &Connection::read);
    // Queued: QSslSocket says it amid its own work, where closing it is fatal.
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &Connection::pump, Qt::QueuedConnection);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, [this] {
        if (m_socket->state() == QAbstractSocket::UnconnectedState)
            deleteLater();
    });
    if (m_tls) {
        connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &Connection::pump, Qt::QueuedConnection);
        connect(m_tls, &QSslSocket::encrypted, this, [this] { ++m_server->m_handshakes; });
    }
    connect(&m_timer, &QTimer::timeout, this, &Connection::tick);
}

void ScriptedServer::Connection::note(const QByteArray &bytes)
{
    m_server->m_received += bytes.size();
    static const QByteArray word("authorization");
    const QByteArray window = m_lastBytes + bytes.toLower();
    m_server->m_sawAuthorization = m_server->m_sawAuthorization || window.contains(word);
    m_lastBytes = window.right(word.size() - 1);
}

void ScriptedServer::Connection::read()
{
    const QByteArray bytes = m_socket->readAll();
    note(bytes);
    m_input += bytes;
    if (!m_busy)
        start();
}

bool ScriptedServer::Connection::parse()
{
    if (!m_tls && m_input.startsWith(tlsRecord)) {
        m_input.clear();
        m_request = {};
        return true;
    }
    const qsizetype headEnd = m_input.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    QList<QByteArray> lines = m_input.left(headEnd).split('\n');
    const QList<QByteArray> words = lines.takeFirst().trimmed().split(' ');
    m_request = Received{ words.value(0), words.value(1), {}, {}, m_number };
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        m_request.headers.append({ line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed() });
    }
    const qsizetype bodyStart = headEnd + 4;
    const qsizetype bodySize = m_request.header("content-length").toLongLong();
    if (m_input.size() < bodyStart + bodySize)
        return false;
    m_request.body = m_input.mid(bodyStart, bodySize);
    m_input.remove(0, bodyStart + bodySize);
    return true;
}

void ScriptedServer::Connection::start()
{
    if (!m_begun && !m_input.isEmpty()) {
        m_begun = true;
        ++m_server->m_started;
    }
    if (!parse())
        return;
    m_begun = false;
    m_busy = true;
    m_offset = 0;
    m_waiting = true;
    m_server->handle(m_request, [guard = QPointer<Connection>(this)](const Reply &reply) {
        if (guard)
            guard->carryOut(reply);
    });
    // Last, since whoever listens may well close this connection.
    Q_EMIT m_server->requested(static_cast<int>(m_server->m_requests.size()));
}

void ScriptedServer::Connection::carryOut(const Reply &reply)
{
    m_reply = reply;
    QTimer::singleShot(m_reply.delay(), this, [this] {
        m_waiting = false;
        pump();
    });
}

qint64 ScriptedServer::Connection::unsent() const
{
    return m_socket->bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
}

void ScriptedServer::Connection::send(const QByteArray &bytes)
{
    m_offset += bytes.size();
    m_server->m_sent += bytes.size();
    m_socket->write(bytes);
}

void ScriptedServer::Connection::pump()
{
    if (!m_busy || m_waiting || m_ended || m_timer.isActive() || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    const qint64 size = m_reply.sendableSize();
    while (size < 0 || m_offset < size) {
        if (m_reply.trickles(m_offset)) {
            m_timer.start(m_reply.trickleInterval());
            return;
        }
        if (unsent() >= highWater)
            return;
        const qint64 rest = size < 0 ? slice : std::min(slice, size - m_offset);
        send(m_reply.bytes(m_offset, std::min(rest, m_reply.bytesBeforeTrickle(m_offset))));
    }
    if (unsent() == 0)
        finish();
}

void ScriptedServer::Connection::tick()
{
    const qint64 size = m_reply.sendableSize();
    if (m_reply.trickles(m_offset) && (size < 0 || m_offset < size)) {
        send(m_reply.bytes(m_offset, 1));
        return;
    }
    m_timer.stop();
    pump();
}

void ScriptedServer::Connection::finish()
{
    if (m_reply.ending() == Reply::Ending::Silence)
        return; // stays busy: whatever comes next is not answered either
    m_busy = false;
    if (m_reply.ending() != Reply::Ending::KeepAlive)
        end(m_reply.ending());
    else
        start();
}

void ScriptedServer::Connection::end(Reply::Ending ending)
{
    m_timer.stop();
    m_busy = m_ended = true;
    const auto descriptor = static_cast<int>(m_socket->socketDescriptor());
    if (ending == Reply::Ending::Close) {
        m_socket->disconnectFromHost();
    } else if (ending == Reply::Ending::Abandon) {
        ::shutdown(descriptor, SHUT_WR);
    } else if (ending == Reply::Ending::Reset) {
        const linger now{ 1, 0 };
        ::setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        m_socket->abort();
        deleteLater();
    }
}

ScriptedServer::ScriptedServer(QObject *parent) : ScriptedServer({}, Protocol::Plain, parent)
{ }

ScriptedServer::ScriptedServer(const ServerIdentity &identity, Protocol protocol, QObject *parent)
    : QObject(parent),
      m_listener(std::make_unique<Listener>(this)),
      m_identity(identity),
      m_protocol(protocol)
{
    answer(Reply::json(200, "{}"));
    m_listener->setListenBacklogSize(500);
    if (!m_listener->listen(QHostAddress::LocalHost))
        qFatal("The scripted server cannot listen: %s", qPrintable(m_listener->errorString()));
}

ScriptedServer::~ScriptedServer()
{
    // While the counters still exist: a socket that closes may have something to say.
    qDeleteAll(findChildren<QObject *>(QString(), Qt::FindDirectChildrenOnly));
}

quint16 ScriptedServer::port() const
{
    return m_listener->serverPort();
}

QUrl ScriptedServer::url(const QString &host) const
{
    QUrl url;
    url.setScheme(m_protocol == Protocol::Plain ? QStringLiteral("http") : QStringLiteral("https"));
    url.setHost(host);
    url.setPort(port());
    return url;
}

void ScriptedServer::enqueue(const Reply &reply)
{
    m_queue << reply;
}

void ScriptedServer::answer(const Reply &reply)
{
    m_script = [reply](const Received &) { return reply; };
}

void ScriptedServer::answerWith(Script script)
{
    m_script = std::move(script);
}

qsizetype ScriptedServer::count(const QByteArray &method) const
{
    return std::count_if(m_requests.cbegin(), m_requests.cend(), [&](const Received &r) { return r.method == method; });
}

int ScriptedServer::openConnections() const
{
    return static_cast<int>(children().size());
}

void ScriptedServer::forget()
{
    m_queue.clear();
    m_requests.clear();
    m_started = m_connections = m_handshakes = 0;
    m_received = m_sent = 0;
    m_sawAuthorization = false;
}

void ScriptedServer::closeConnections(Reply::Ending ending)
{
    const QObjectList open = children();
    for (QObject *connection : open)
        static_cast<Connection *>(connection)->end(ending);
}

void ScriptedServer::handle(const Received &request, const Responder &respond)
{
    if (request.method.isEmpty()) // a TLS greeting to a plain server, which answers as they do
        return respond(Reply::text(400, "This is not HTTP.").closing());
    if (const auto aside = m_aside.constFind(request.path); aside != m_aside.cend())
        return respond(*aside);
    m_requests << request;
    if (!m_queue.isEmpty())
        respond(m_queue.takeFirst());
    else if (m_desk)
        m_desk(request, respond);
    else
        respond(m_script(request));
}

void ScriptedServer::take(qintptr descriptor)
{
    std::unique_ptr<QTcpSocket> socket;
    if (m_protocol == Protocol::Plain) {
        socket = std::make_unique<QTcpSocket>();
        socket->setSocketDescriptor(descriptor);
    } else {
        auto tls = std::make_unique<QSslSocket>();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificateChain(m_identity.chain);
        configuration.setPrivateKey(m_identity.key);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        if (m_protocol == Protocol::Tls11Only) {
            QT_WARNING_PUSH
            QT_WARNING_DISABLE_DEPRECATED
            configuration.setProtocol(QSsl::TlsV1_1);
            QT_WARNING_POP
            // OpenSSL 3 speaks TLS 1.1 only at security level 0: its handshake signs with SHA-1.
            configuration.setBackendConfigurationOption("CipherString", QByteArray("DEFAULT@SECLEVEL=0"));
        }
        tls->setSslConfiguration(configuration);
        tls->setSocketDescriptor(descriptor);
        tls->startServerEncryption();
        socket = std::move(tls);
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    ++m_connections;
    new Connection(this, m_connections, std::move(socket));
}

} // namespace mcias::test
