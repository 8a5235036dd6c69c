// SPDX-License-Identifier: MIT
#pragma once

#include "api/base64url.h"
#include "api/jwt.h"

#include <QTest>

#include <sodium.h>

namespace mcias {

inline char *toString(TokenVerdict verdict)
{
    return qstrdup(wireWords(TokenVerdict{})[static_cast<size_t>(verdict)]);
}

} // namespace mcias

Q_DECLARE_METATYPE(mcias::TokenVerdict)

namespace mcias::test {

inline constexpr qint64 present = 1'800'000'000;

struct FixedClock final : Clock {
    qint64 milliseconds = present * 1000;
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC); }
};

struct BrokenClock final : Clock {
    QDateTime now() const override { return {}; }
};

inline unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

inline const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

struct KeyPair {
    QByteArray secret = QByteArray(crypto_sign_SECRETKEYBYTES, '\0');
    QByteArray point = QByteArray(crypto_sign_PUBLICKEYBYTES, '\0');

    KeyPair() { crypto_sign_keypair(bytes(point), bytes(secret)); }
    PublicKey jwk() const
    {
        return { QStringLiteral("OKP"), QStringLiteral("Ed25519"), QString::fromLatin1(encodeBase64Url(point)) };
    }
    QByteArray signature(const QByteArray &text) const
    {
        QByteArray result(crypto_sign_BYTES, '\0');
        crypto_sign_detached(bytes(result), nullptr, bytes(text), static_cast<size_t>(text.size()), bytes(secret));
        return result;
    }
    QByteArray sign(const QByteArray &header, const QByteArray &payload) const
    {
        const QByteArray text = encodeBase64Url(header) + '.' + encodeBase64Url(payload);
        return text + '.' + encodeBase64Url(signature(text));
    }
};

inline const QByteArray goodHeader = R"({"alg":"EdDSA","typ":"JWT"})";
inline const QByteArray goodPayload =
    R"({"sub":"6f1c7ae2-0d6c-4f0c-9d8e-2b1d5c7a9e10","roles":["admin","astronaut"],"iss":"https://mcias",)"
    R"("iat":1799990000,"nbf":1799990000,"exp":1800003600,"jti":"b6d0"})";

inline QByteArray joined(const QByteArrayList &parts)
{
    return parts.join('.');
}

} // namespace mcias::test
