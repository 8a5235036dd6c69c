// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/audit.h"
#include "models/roles.h"

#include <QCoreApplication>

#include <functional>

namespace mcias {

//! Audit events in words for people. Whatever the server wrote into them comes out on one line, shortened.
struct AuditText {
    Q_DECLARE_TR_FUNCTIONS(mcias::AuditText)

public:
    //! What an account is called here; null ids are not asked for.
    using NameOf = std::function<QString(const QUuid &)>;

    //! What the type means, `Signed in`; an unknown one as it came.
    static QString type(const QString &eventType);
    //! One event as a sentence: `Status changed: Active → Inactive, by henry`. \a about is the account that the reader looks
    //! at: it is not named again.
    static QString sentence(const AuditEvent &event, const QUuid &about, const NameOf &nameOf);
    static Tone tone(const AuditEvent &event);
    //! A wrong password, code or passkey, or an account that was not let in.
    static bool isFailedSignIn(const AuditEvent &event);
    static bool isGoodSignIn(const AuditEvent &event);
    //! A sign-in that failed since the account was locked out.
    static bool tellsOfLockout(const AuditEvent &event);
};

} // namespace mcias
