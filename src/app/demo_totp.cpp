// SPDX-License-Identifier: MIT
#include "app/demo_totp.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace mcias {

namespace {

constexpr qint64 stepSeconds = 30;
constexpr quint32 codes = 1'000'000;

QByteArray fromBase32(QByteArrayView text)
{
    QByteArray bytes;
    quint32 buffer = 0;
    int bits = 0;
    for (const char c : text) {
        int value = 0;
        if (c >= 'A' && c <= 'Z')
            value = c - 'A';
        else if (c >= 'a' && c <= 'z')
            value = c - 'a';
        else if (c >= '2' && c <= '7')
            value = c - '2' + 26;
        else if (c == '=' || c == ' ')
            continue;
        else
            return {};
        buffer = (buffer << 5) | static_cast<quint32>(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>((buffer >> bits) & 0xff);
        }
    }
    return bytes;
}

} // namespace

Secret demoTotpCode(const Secret &secret, qint64 step)
{
    QByteArray key = fromBase32(secret.utf8());
    if (key.isEmpty())
        return {};
    const quint64 counter = qToBigEndian(static_cast<quint64>(step));
    const QByteArray message(reinterpret_cast<const char *>(&counter), sizeof counter);
    const QByteArray mac = QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha1);
    wipe(key);
    const int offset = mac.back() & 0x0f;
    const quint32 number = qFromBigEndian<quint32>(mac.constData() + offset) & 0x7fffffff;
    return Secret::fromUtf8(QByteArray::number(number % codes).rightJustified(6, '0'));
}

qint64 totpStep(const QDateTime &time)
{
    return time.toSecsSinceEpoch() / stepSeconds;
}

} // namespace mcias
