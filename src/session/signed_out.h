// SPDX-License-Identifier: MIT
#pragma once

#include "api/error.h"

#include <QCoreApplication>
#include <QDateTime>

namespace mcias {

//! How a session ended.
struct SignedOut {
    Q_DECLARE_TR_FUNCTIONS(mcias::SignedOut)

public:
    enum class How : quint8 {
        Revoked,    //!< the server has revoked the token
        WasInvalid, //!< the server had given up the token before
        NotRevoked, //!< dropped here; still valid at the server until expiresAt
        CannotTell, //!< the request to revoke it was sent, its answer lost
        Forgotten,  //!< dropped when the window was locked; still valid at the server until expiresAt
        Expired,    //!< its time was over
    };
    How how = How::Revoked;
    QDateTime expiresAt;
    Error error;

    //! How a session ended whose token could not be revoked.
    static SignedOut after(const Error &error, const QDateTime &expiresAt);
    //! The token may still be good at the server.
    bool isWorthALook() const { return how == How::NotRevoked || how == How::CannotTell || how == How::Forgotten; }
    //! One sentence for people; \a when is expiresAt as they read it.
    QString sentence(const QString &when) const;
};

} // namespace mcias
