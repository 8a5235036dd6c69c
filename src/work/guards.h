// SPDX-License-Identifier: MIT
#pragma once

#include "work/account_step.h"

namespace mcias {

struct Identity;

//! What is to be done to one account, in that order.
struct PlannedSteps {
    QUuid account;
    QList<AccountStep> steps;
};

//! Whoever does it, as far as is known.
struct OwnAccount {
    QUuid id; //!< null: told by the name
    QString username;
    QString tokenId;      //!< the jti of the token that they work with; may be empty
    bool isAdmin = false; //!< as that token says; counts where the account's roles are not known

    static OwnAccount of(const Identity &identity);
    bool is(const AccountRow &row) const;
};

//! Something that should not happen by a slip: it needs a second, explicit step.
struct GuardWarning {
    enum class Kind : quint8 {
        NoAdminLeft,      //!< no active account would have the role admin
        MaybeNoAdminLeft, //!< none of those that are known, and whose roles are
        OwnAccountOff,    //!< the own account would be inactive or deleted
        OwnAdmin,         //!< the own account would lose the role admin
        OwnTotp,          //!< the own account would lose its second factor
        OwnPassword,      //!< the own password would be reset, which ends this session
        OwnToken,         //!< the token of this very session would be revoked
    };
    Kind kind;
    QString sentence; //!< for people: what would be so then

    friend bool operator==(const GuardWarning &, const GuardWarning &) = default;
};

//! What is dangerous about a plan, the worst first; nothing if nothing is. \a accounts are all of the server's if \a isWhole,
//! else only some of them. Asks nobody, and goes through all accounts once: for a confirmation, not for a keystroke.
QList<GuardWarning> guardWarnings(
    const QList<AccountRow> &accounts, const QList<PlannedSteps> &plan, const OwnAccount &own, bool isWhole = true);

} // namespace mcias
