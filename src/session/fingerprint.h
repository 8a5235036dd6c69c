// SPDX-License-Identifier: MIT
#pragma once

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QString>

namespace mcias {

//! A certificate's SHA-256 fingerprint: 64 hex digits; empty for a null certificate.
inline QByteArray fingerprint(const QSslCertificate &certificate)
{
    return certificate.isNull() ? QByteArray() : certificate.digest(QCryptographicHash::Sha256).toHex();
}

//! A fingerprint as people compare it, and as openssl and browsers write it: `AB:CD:…`.
inline QString fingerprintText(const QByteArray &hex)
{
    return QString::fromLatin1(QByteArray::fromHex(hex).toHex(':')).toUpper();
}

} // namespace mcias
