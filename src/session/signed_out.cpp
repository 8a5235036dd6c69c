// SPDX-License-Identifier: MIT
#include "session/signed_out.h"

namespace mcias {

SignedOut SignedOut::after(const Error &error, const QDateTime &expiresAt)
{
    switch (error.kind) {
    case ErrorKind::Auth:
    case ErrorKind::TotpRequired: // a proxy's 401 says nothing about the token
        return { error.isForeign ? How::NotRevoked : How::WasInvalid, expiresAt, error };
    case ErrorKind::OutcomeUnknown:
        return { How::CannotTell, expiresAt, error };
    default:
        return { error.applied == Applied::No ? How::NotRevoked : How::CannotTell, expiresAt, error };
    }
}

QString SignedOut::sentence(const QString &when) const
{
    switch (how) {
    case How::Revoked:
        return tr("You are signed out, and the server has revoked the session's token.");
    case How::WasInvalid:
        return tr(
            "You are signed out. The server did not accept the session's token any more: it had expired or was revoked before.");
    case How::NotRevoked:
        return tr("You are signed out here, but the server did not revoke the token: it stays valid until %1. (%2)")
            .arg(when, error.explanation());
    case How::CannotTell:
        return tr("You are signed out here. Whether the server has revoked the token is not known, because its answer was lost; "
                  "if not, the token stays valid until %1.")
            .arg(when);
    case How::Forgotten:
        return tr("You are signed out here. The token was forgotten when the window was locked, so it could not be revoked: "
                  "at the server it stays valid until %1.")
            .arg(when);
    case How::Expired:
        return tr("Your session has reached its end. Sign in again to go on.");
    }
    return {};
}

} // namespace mcias
