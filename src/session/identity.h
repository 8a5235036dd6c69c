// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/auth.h"
#include "api/resources/tokens.h"

#include <QStringList>
#include <QUuid>

#include <optional>

namespace mcias {

//! Who is signed in, as far as the sign-in and the token's own claims tell.
struct Identity {
    enum class Check : quint8 {
        None, //!< the server did not tell its key
        Good, //!< the claims are signed with the server's key
        Bad,  //!< they are not: none of them is told here
    };
    QString username;  //!< as it was typed
    QUuid accountId;   //!< null when the token does not tell
    QStringList roles; //!< of the token, which may differ from the account's by now
    QString issuer;
    QString tokenId;     //!< the token's jti: names it, and opens nothing
    QDateTime issuedAt;  //!< UTC; invalid when the token does not tell
    QDateTime expiresAt; //!< UTC
    Check check = Check::None;
};

//! Reads who a token is for, checked against the server's \a key if it is known.
Identity identityOf(const QString &username, const TokenGrant &grant, const std::optional<PublicKey> &key);

//! The end of life that a token states; invalid if it states none.
QDateTime expiryOf(const Secret &token);

} // namespace mcias
