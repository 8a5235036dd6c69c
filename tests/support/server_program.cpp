// SPDX-License-Identifier: MIT
#include "support/server_program.h"

#include "support/outcome.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace mcias::test {

ServerProgram::ServerProgram(const Sandbox &sandbox, const QStringList &arguments)
    : m_process(sandbox.start(QStringLiteral("mcias-devserver"), arguments))
{
    const auto isReady = [this] {
        m_out += m_process->readAllStandardOutput();
        return m_out.contains('\n') || m_process->state() == QProcess::NotRunning;
    };
    eventually(isReady, std::chrono::seconds(60));
    m_ready = QJsonDocument::fromJson(m_out.left(m_out.indexOf('\n'))).object();
    if (url().isEmpty())
        qFatal("mcias-devserver is not ready: %s%s", m_out.constData(), m_process->readAllStandardError().constData());
}

ServerProgram::~ServerProgram()
{
    stop();
}

Ran ServerProgram::stop()
{
    m_process->terminate();
    Ran ran = finish(*m_process);
    ran.out.prepend(m_out);
    return ran;
}

QJsonObject ServerProgram::person(bool withTotp) const
{
    const QJsonArray people = m_ready.value(QStringLiteral("accounts")).toArray();
    for (const QJsonValue &person : people) {
        if (person.toObject().value(QStringLiteral("totp_secret")).toString().isEmpty() != withTotp)
            return person.toObject();
    }
    return {};
}

namespace {

QByteArray fromBase32(const QString &text)
{
    constexpr QLatin1String alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    QByteArray bytes;
    quint32 bits = 0;
    int held = 0;
    for (const QChar c : text) {
        const auto value = alphabet.indexOf(c);
        if (value < 0)
            break; // padding
        bits = bits << 5 | static_cast<quint32>(value);
        held += 5;
        if (held >= 8) {
            held -= 8;
            bytes += static_cast<char>(bits >> held & 0xff);
        }
    }
    return bytes;
}

} // namespace

QByteArray totpCode(const QString &secret, int steps)
{
    const qint64 step = QDateTime::currentSecsSinceEpoch() / 30 + steps;
    QByteArray message(8, '\0');
    qToBigEndian(step, message.data());
    const QByteArray hash = QMessageAuthenticationCode::hash(message, fromBase32(secret), QCryptographicHash::Sha1);
    const auto number = qFromBigEndian<quint32>(hash.constData() + (hash.back() & 15)) & 0x7fffffff;
    return QByteArray::number(number % 1'000'000).rightJustified(6, '0');
}

} // namespace mcias::test
