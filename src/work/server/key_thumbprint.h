// SPDX-License-Identifier: MIT
#pragma once

#include "api/base64url.h"
#include "api/resources/tokens.h"

#include <QCryptographicHash>

namespace mcias {

//! The key's SHA-256 thumbprint by RFC 7638, in base64url, as other tools make it; empty for a key that is not Ed25519.
inline QByteArray keyThumbprint(const PublicKey &key)
{
    constexpr qsizetype keyBytes = 32;
    const QByteArray x = key.x.toUtf8();
    const auto bytes = decodeBase64Url(x);
    if (key.kty != QLatin1String("OKP") || key.crv != QLatin1String("Ed25519") || !bytes || bytes->size() != keyBytes)
        return {};
    // The members that the RFC wants, in its order; what stands in base64url needs no escapes.
    const QByteArray json = R"({"crv":"Ed25519","kty":"OKP","x":")" + x + R"("})";
    return encodeBase64Url(QCryptographicHash::hash(json, QCryptographicHash::Sha256));
}

} // namespace mcias
