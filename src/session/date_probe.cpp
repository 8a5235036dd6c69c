// SPDX-License-Identifier: MIT
#include "session/date_probe.h"

#include "api/http_text.h"

#include <QNetworkProxy>
#include <QSslSocket>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestHead = 16 * 1024;
constexpr quint16 httpsPort = 443;

QDateTime dateOf(const QByteArray &head)
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || line.left(colon).trimmed().toLower() != "date")
            continue;
        return parseHttpDate(line.mid(colon + 1));
    }
    return {};
}

} // namespace

DateProbe::DateProbe(const QUrl &server, const QSslConfiguration &tls, QObject *parent)
    : QObject(parent),
      m_socket(new QSslSocket(this)),
      m_server(server)
{
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setSslConfiguration(tls);
    m_socket->setReadBufferSize(longestHead);
    connect(m_socket, &QSslSocket::encrypted, this, &DateProbe::ask);
    connect(m_socket, &QSslSocket::readyRead, this, &DateProbe::read);
    connect(m_socket, &QSslSocket::errorOccurred, this, &DateProbe::giveUp, Qt::QueuedConnection);
    connect(m_socket, &QSslSocket::disconnected, this, &DateProbe::giveUp, Qt::QueuedConnection);
    m_socket->connectToHostEncrypted(server.host(), quint16(server.port(httpsPort)));
}

void DateProbe::ask()
{
    QByteArray path = m_server.path(QUrl::FullyEncoded).toLatin1();
    while (path.endsWith('/'))
        path.chop(1);
    m_socket->write("GET " + path + "/v1/health HTTP/1.1\r\nHost: " + m_server.authority(QUrl::FullyEncoded).toLatin1()
        + "\r\nAccept: application/json\r\nUser-Agent: mcias-client-cpp\r\nConnection: close\r\n\r\n");
}

void DateProbe::read()
{
    if (m_over || !m_socket->isEncrypted())
        return;
    m_head += m_socket->readAll();
    const qsizetype end = m_head.indexOf("\r\n\r\n");
    if (end < 0 && m_head.size() < longestHead)
        return;
    if (end < 0 || !m_head.startsWith("HTTP/1."))
        return giveUp();
    m_over = true;
    m_socket->disconnect(this);
    m_socket->disconnectFromHost();
    Q_EMIT answered(dateOf(m_head.left(end)));
}

void DateProbe::giveUp()
{
    if (m_over)
        return;
    m_over = true;
    m_socket->disconnect(this);
    Q_EMIT failed();
}

} // namespace mcias
