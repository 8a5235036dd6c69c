// SPDX-License-Identifier: MIT
#include "session/sign_in_failure.h"

#include "session/tls_sentence.h"

namespace mcias {

namespace {

using Reason = SignInFailure::Reason;

Reason reasonOf(const Error &error, bool passwordProven)
{
    switch (error.kind) {
    case ErrorKind::Auth:
    case ErrorKind::TotpRequired:
        if (error.isForeign) // a proxy or some other service: MCIAS says it in JSON
            return Reason::NotMcias;
        return passwordProven ? Reason::WrongCode : Reason::BadCredentials;
    case ErrorKind::Forbidden:
        return error.isForeign ? Reason::NotMcias : Reason::PolicyDenied;
    case ErrorKind::Sealed:
        return Reason::Sealed;
    case ErrorKind::RateLimited:
        return Reason::RateLimited;
    case ErrorKind::Server:
        return Reason::ServerFailed;
    case ErrorKind::Transport:
        return Reason::Unreachable;
    case ErrorKind::Tls:
        return Reason::Untrusted;
    case ErrorKind::Timeout:
        return Reason::Timeout;
    case ErrorKind::OutcomeUnknown:
        return Reason::AnswerLost;
    case ErrorKind::NotFound:
    case ErrorKind::Decode:
        return Reason::NotMcias;
    case ErrorKind::Input:
        return error.isForeign ? Reason::NotMcias : Reason::Refused;
    case ErrorKind::Conflict:
    case ErrorKind::Cancelled:
    case ErrorKind::NotSent:
        break;
    }
    return Reason::Refused;
}

} // namespace

SignInFailure SignInFailure::of(const Error &error, const SignIn &attempt, bool passwordProven)
{
    return { reasonOf(error, passwordProven), attempt.profile.server, attempt.username, error };
}

QString SignInFailure::sentence() const
{
    const QString name = serverName(server);
    switch (reason) {
    case Reason::NoServer:
        return tr("This is not the address of a server: a name such as mcias.example.org, or one with a port, is wanted.");
    case Reason::PolicyDenied:
        return tr("Your account may not sign in to %1: the server's policy says no. Your password was right.").arg(name);
    case Reason::BadCredentials:
        return tr("Wrong user name, password or code — or the account is locked or inactive; the server does not say which.");
    case Reason::WrongCode:
        return tr("The code was not accepted: it may be mistyped, too old or used already — or the account is locked by now. "
                  "Wait for the next code and try again.");
    case Reason::Sealed:
        return tr("The vault of %1 is sealed: nobody can sign in until it is unsealed.").arg(name);
    case Reason::Unreachable:
        return tr("%1 cannot be reached.").arg(name) + (error.detail.isEmpty() ? QString() : QLatin1Char(' ') + error.detail);
    case Reason::Untrusted:
        return TlsSentence::untrusted(error.tlsFault, name);
    case Reason::Timeout:
        return tr("%1 did not answer in time.").arg(name);
    case Reason::AnswerLost:
        return tr("%1 was asked, but its answer never arrived. You are not signed in here.").arg(name);
    case Reason::RateLimited:
        return error.retryAfter
            ? tr("Too many attempts: %1 asks you to wait %n second(s).", nullptr, static_cast<int>(error.retryAfter->count()))
                  .arg(name)
            : tr("Too many attempts: wait a moment before the next one.");
    case Reason::NotMcias:
        return tr("Something answers at %1, but it is not an MCIAS server.").arg(name);
    case Reason::ServerFailed:
        return tr("%1 failed with status %2. You are not signed in.").arg(name).arg(error.status);
    case Reason::KeyringFailed:
        return error.detail;
    case Reason::KeptTokenInvalid:
        return tr("The session kept in the keyring has ended: it expired, or was revoked. Sign in again.");
    case Reason::Refused:
        break;
    }
    return error.serverText.isEmpty() ? tr("%1 refused the sign-in with status %2.").arg(name).arg(error.status)
                                      : tr("%1 refused the sign-in and says: “%2”.").arg(name, error.serverText);
}

SignInFailure::Field SignInFailure::field() const
{
    switch (reason) {
    case Reason::NoServer:
    case Reason::Unreachable:
    case Reason::NotMcias:
        return Field::Server;
    case Reason::Untrusted:
        return error.tlsFault == TlsFault::BadCaFile || error.tlsFault == TlsFault::UnknownIssuer
                || error.tlsFault == TlsFault::SelfSigned
            ? Field::CaFile
            : Field::Server;
    case Reason::BadCredentials:
        return Field::Username;
    case Reason::WrongCode:
        return Field::Totp;
    case Reason::PolicyDenied:
    case Reason::Sealed:
    case Reason::Timeout:
    case Reason::AnswerLost:
    case Reason::RateLimited:
    case Reason::ServerFailed:
    case Reason::KeyringFailed:
    case Reason::KeptTokenInvalid:
    case Reason::Refused:
        break;
    }
    return Field::None;
}

bool SignInFailure::isWorthRepeating() const
{
    return reason == Reason::Sealed || reason == Reason::Unreachable || reason == Reason::Timeout || reason == Reason::AnswerLost
        || reason == Reason::RateLimited || reason == Reason::ServerFailed;
}

} // namespace mcias
