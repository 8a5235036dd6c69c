// SPDX-License-Identifier: MIT
#include "api/tls_fault.h"

#include <QStringList>

#include <algorithm>

namespace mcias {

namespace {

TlsFault faultOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
        return TlsFault::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
    case QSslError::CertificateSignatureFailed: // an authority of the same name with another key
        return TlsFault::UnknownIssuer;
    case QSslError::CertificateExpired:
        return TlsFault::Expired;
    case QSslError::CertificateNotYetValid:
        return TlsFault::NotYetValid;
    case QSslError::HostNameMismatch:
        return TlsFault::HostMismatch;
    default: // forty more, none with a remedy of its own
        return TlsFault::Other;
    }
}

} // namespace

TlsFault tlsFault(const QList<QSslError> &errors)
{
    if (errors.isEmpty())
        return TlsFault::Protocol;
    // Who issued it comes before what it says: an untrusted certificate's dates and names prove nothing.
    constexpr std::array order{ TlsFault::SelfSigned, TlsFault::UnknownIssuer, TlsFault::Expired, TlsFault::NotYetValid,
        TlsFault::HostMismatch };
    for (const TlsFault fault : order) {
        if (std::any_of(
                errors.begin(), errors.end(), [fault](const QSslError &error) { return faultOf(error.error()) == fault; }))
            return fault;
    }
    return TlsFault::Other;
}

QString tlsDetail(const QList<QSslError> &errors)
{
    QStringList texts;
    for (const QSslError &error : errors)
        texts += error.errorString();
    texts.removeDuplicates();
    return texts.join(QLatin1String("; "));
}

} // namespace mcias
