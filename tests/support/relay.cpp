// SPDX-License-Identifier: MIT
#include "support/relay.h"

#include <QRegularExpression>
#include <QSslConfiguration>

namespace mcias::test {

namespace {

QByteArray bytesOf(const Received &request)
{
    QByteArray bytes = request.method + ' ' + request.path + " HTTP/1.1\r\n";
    for (const auto &[name, value] : request.headers) {
        if (name != "connection")
            bytes += name + ": " + value + "\r\n";
    }
    return bytes + "\r\n" + request.body;
}

// The size of the answer that begins here; -1: it is not whole yet.
qsizetype answerSize(const QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return -1;
    const QByteArray head = bytes.left(headEnd + 2).toLower();
    const QByteArray name = "\r\ncontent-length:";
    const qsizetype at = head.indexOf(name);
    const qsizetype body = at < 0
        ? 0
        : head.mid(at + name.size(), head.indexOf("\r\n", at + 2) - at - name.size()).trimmed().toLongLong();
    const qsizetype size = headEnd + 4 + body;
    return bytes.size() < size ? -1 : size;
}

} // namespace

Relay::Relay(const QUrl &server, const QString &caFile, QObject *parent) : QObject(parent), m_server(server)
{
    if (!m_ca.writeCa(this->caFile()))
        qFatal("The relay cannot write its CA file");
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(caFile));
    m_back.setSslConfiguration(tls);
    m_back.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(&m_back, &QSslSocket::encrypted, this, &Relay::sendNext);
    connect(&m_back, &QSslSocket::readyRead, this, &Relay::read);
    connect(&m_back, &QSslSocket::disconnected, this, [this] {
        if (m_isBusy)
            qFatal("The server hung up on the relay");
    });
    m_front.answerLaterWith(
        [this](const Received &request, const ScriptedServer::Responder &respond) { arrive(request, respond); });
}

Relay::~Relay()
{
    m_back.disconnect(this);
}

void Relay::arrive(const Received &request, const ScriptedServer::Responder &respond)
{
    carryOut({ request, respond, m_hook ? m_hook(request) : Ruling() });
}

void Relay::carryOut(const Passage &passage)
{
    switch (passage.ruling.way) {
    case Ruling::Way::Pass:
    case Ruling::Way::LoseAnswer:
        return pass(passage);
    case Ruling::Way::Hold:
        m_held.push_back(passage);
        Q_EMIT holding();
        return;
    case Ruling::Way::LoseRequest:
        return passage.respond(Reply::drop());
    case Ruling::Way::Answer:
        return passage.respond(passage.ruling.reply.after(passage.ruling.latency));
    }
}

QList<Received> Relay::held() const
{
    QList<Received> requests;
    for (const Passage &passage : m_held)
        requests += passage.request;
    return requests;
}

void Relay::release(qsizetype index, Ruling::Way way)
{
    const auto at = m_held.begin() + index;
    Passage passage = *at;
    m_held.erase(at);
    passage.ruling.way = way;
    carryOut(passage);
}

void Relay::releaseAll()
{
    while (!m_held.empty())
        release(0);
}

qsizetype Relay::passedCount(const QByteArray &method) const
{
    return m_passed.filter(QRegularExpression(QLatin1Char('^') + QLatin1String(method) + QLatin1Char(' '))).size();
}

void Relay::pass(const Passage &passage)
{
    m_queue.push_back(passage);
    if (m_back.state() == QAbstractSocket::UnconnectedState)
        m_back.connectToHostEncrypted(m_server.host(), static_cast<quint16>(m_server.port()));
    sendNext();
}

void Relay::sendNext()
{
    if (m_isBusy || m_queue.empty() || !m_back.isEncrypted())
        return;
    m_isBusy = true;
    const Received &request = m_queue.front().request;
    m_passed += QString::fromLatin1(request.method + ' ' + request.path);
    m_back.write(bytesOf(request));
}

void Relay::read()
{
    m_answer += m_back.readAll();
    const qsizetype size = m_isBusy ? answerSize(m_answer) : -1;
    if (size < 0)
        return;
    const QByteArray answer = m_answer.left(size);
    m_answer.remove(0, size);
    const Passage passage = m_queue.front();
    m_queue.pop_front();
    m_isBusy = false;
    const bool isLost = passage.ruling.way == Ruling::Way::LoseAnswer;
    passage.respond(
        (isLost ? Reply::drop() : Reply::raw(answer).endingWith(Reply::Ending::KeepAlive)).after(passage.ruling.latency));
    sendNext();
}

} // namespace mcias::test
