// SPDX-License-Identifier: MIT
#pragma once

#include "api/secret.h"

#include <QDateTime>
#include <QHash>
#include <QUuid>

namespace mcias::devserver {

//! RFC 6238 by liboath: SHA-1, 6 digits, steps of 30 s, one step of skew either way. Each code is good once: none of a
//! step that is not later than the last accepted one's.
class TotpGuard {
public:
    TotpGuard();

    static constexpr int stepSeconds = 30;

    //! A fresh secret of 160 bits, in base32.
    static Secret freshSecret();
    //! The code of \a base32 at \a time; empty if that is not base32.
    static QString codeAt(const Secret &base32, const QDateTime &time);
    //! `otpauth://totp/…` for an authenticator.
    static Secret otpauthUri(const Secret &base32, const QString &username);

    //! Accepts a code of \a account, or not. Accepting uses it up.
    bool accept(const QUuid &account, const Secret &base32, const Secret &code, const QDateTime &now);
    //! For an account whose secret is gone.
    void forget(const QUuid &account) { m_lastStep.remove(account); }

private:
    QHash<QUuid, qint64> m_lastStep;
};

} // namespace mcias::devserver
