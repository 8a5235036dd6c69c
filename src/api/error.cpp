// SPDX-License-Identifier: MIT
#include "api/error.h"

namespace mcias {

ErrorKind Error::kindOf(int status, QStringView code)
{
    switch (status) {
    case 401:
        return code == QLatin1String("totp_required") ? ErrorKind::TotpRequired : ErrorKind::Auth;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
    case 405:
        return ErrorKind::NotFound;
    case 409:
        return ErrorKind::Conflict;
    case 429:
        return ErrorKind::RateLimited;
    default:
        break;
    }
    if (status >= 500)
        return status == 503 && code == QLatin1String("vault_sealed") ? ErrorKind::Sealed : ErrorKind::Server;
    return status >= 400 ? ErrorKind::Input : ErrorKind::Decode;
}

QString Error::className() const
{
    switch (kind) {
    case ErrorKind::Input:
        return QStringLiteral("MciasInputError");
    case ErrorKind::Auth:
    case ErrorKind::TotpRequired:
        return QStringLiteral("MciasAuthError");
    case ErrorKind::Forbidden:
        return QStringLiteral("MciasForbiddenError");
    case ErrorKind::NotFound:
        return QStringLiteral("MciasNotFoundError");
    case ErrorKind::Conflict:
        return QStringLiteral("MciasConflictError");
    case ErrorKind::Server:
    case ErrorKind::Sealed:
        return QStringLiteral("MciasServerError");
    case ErrorKind::RateLimited:
        return QStringLiteral("MciasRateLimitError");
    case ErrorKind::Transport:
    case ErrorKind::Tls:
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
        return QStringLiteral("MciasTransportError");
    case ErrorKind::Decode:
        return QStringLiteral("MciasDecodeError");
    case ErrorKind::OutcomeUnknown:
        return QStringLiteral("MciasOutcomeUnknownError");
    case ErrorKind::NotSent:
        return QStringLiteral("MciasNotSentError");
    }
    return {};
}

namespace {

QString tlsSentence(TlsFault fault)
{
    switch (fault) {
    case TlsFault::Expired:
        return Error::tr("The server's certificate has expired.");
    case TlsFault::NotYetValid:
        return Error::tr("The server's certificate is not valid yet. Check the clocks of this computer and of the server.");
    case TlsFault::HostMismatch:
        return Error::tr("The server's certificate was made for another name than the one in the address.");
    case TlsFault::SelfSigned:
        return Error::tr("The server's certificate is self-signed and not in the CA file.");
    case TlsFault::UnknownIssuer:
        return Error::tr("The server's certificate comes from an issuer that is not trusted for this server.");
    case TlsFault::Protocol:
        return Error::tr("The server does not speak TLS 1.2 or later at this address.");
    case TlsFault::BadCaFile:
        return Error::tr("The CA file cannot be read or holds no certificate.");
    case TlsFault::ChangedAuthority:
        return Error::tr("The server's certificate comes from another authority than before.");
    case TlsFault::None:
    case TlsFault::Other:
        break;
    }
    return Error::tr("The server's certificate was refused.");
}

// What happened, without the server's words.
QString headline(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Input:
        return Error::tr("The server refused the request as invalid.");
    case ErrorKind::Auth:
        return Error::tr("The server did not accept the sign-in: it is wrong, has expired or was revoked.");
    case ErrorKind::TotpRequired:
        return Error::tr("The server asks for the code from the authenticator app.");
    case ErrorKind::Forbidden:
        return Error::tr("The server does not allow this to the account that is signed in.");
    case ErrorKind::NotFound:
        return error.isNotOffered() ? Error::tr("This server does not offer this call.")
                                    : Error::tr("The server does not know this item.");
    case ErrorKind::Conflict:
        return Error::tr("This conflicts with something that exists already.");
    case ErrorKind::RateLimited:
        return error.retryAfter ? Error::tr("Too many requests. The server asks you to wait %n second(s).", nullptr,
                   static_cast<int>(error.retryAfter->count()))
                                : Error::tr("Too many requests. Wait a moment and try again.");
    case ErrorKind::Server:
        return Error::tr("The server failed with status %1.").arg(error.status);
    case ErrorKind::Sealed:
        return Error::tr("The server's vault is sealed. It must be unsealed before anybody can work.");
    case ErrorKind::Transport:
        return Error::tr("The server could not be reached.");
    case ErrorKind::Tls:
        return tlsSentence(error.tlsFault);
    case ErrorKind::Timeout:
        return Error::tr("The server did not answer in time.");
    case ErrorKind::Cancelled:
        return Error::tr("Cancelled.");
    case ErrorKind::Decode:
        return Error::tr("The answer is not what the MCIAS API promises.");
    case ErrorKind::OutcomeUnknown:
        return Error::tr("The request was sent, but the answer was lost.");
    case ErrorKind::NotSent:
        return Error::tr("Nothing was sent.");
    }
    return {};
}

QString consequence(Applied applied)
{
    switch (applied) {
    case Applied::No:
        return {};
    case Applied::Unknown:
        return Error::tr("It happened once or not at all: look at the current state before trying again.");
    case Applied::Yes:
        return Error::tr("The change was made.");
    }
    return {};
}

} // namespace

QString Error::message() const
{
    return operation.isEmpty() ? explanation() : operation + QLatin1String(": ") + explanation();
}

QString Error::explanation() const
{
    QStringList sentences{ headline(*this) };
    if (!serverText.isEmpty())
        sentences += tr("The server says: “%1”.").arg(serverText);
    if (!detail.isEmpty())
        sentences += QLatin1Char('(') + detail + QLatin1Char(')');
    if (const QString fact = consequence(applied); !fact.isEmpty())
        sentences += fact;
    return sentences.join(QLatin1Char(' '));
}

bool Error::isNotOffered() const
{
    return (status == 404 || status == 405) && isForeign;
}

} // namespace mcias
