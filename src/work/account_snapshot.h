// SPDX-License-Identifier: MIT
#pragma once

#include "work/account_step.h"

namespace mcias {

//! What can be edited of an account, at one moment. Nothing where it is not known.
struct AccountSnapshot {
    OpenEnum<AccountStatus> status;
    std::optional<RoleList> roles;
    std::optional<QStringList> tags;

    static AccountSnapshot of(const AccountRow &row) { return { row.account.status, row.roles(), row.tags() }; }
    //! The order of roles and tags does not count.
    friend bool operator==(const AccountSnapshot &a, const AccountSnapshot &b);
};

//! The steps that lead from one to the other: roles first, then tags, the status last, and Delete alone. What is not known
//! on either side is left as it is.
QList<AccountStep> stepsBetween(const AccountSnapshot &from, const AccountSnapshot &to);

//! One thing that somebody else changed while a form was open.
struct ForeignChange {
    QString what;   //!< for people: `Status`, `Role editor`, `Tag env:prod`
    QString seen;   //!< when the form was filled
    QString theirs; //!< now, at the server
    QString mine;   //!< as the form has it
    bool clashes;   //!< mine differs from seen and from theirs: one of the two has to give way
};

//! What has changed at the server between \a seen and \a now, beside what the form wants (\a mine).
QList<ForeignChange> foreignChanges(const AccountSnapshot &seen, const AccountSnapshot &now, const AccountSnapshot &mine);
//! \a mine carried over to \a now: what the form changed against \a seen is changed, all else is what it is now.
AccountSnapshot rebased(const AccountSnapshot &seen, const AccountSnapshot &now, const AccountSnapshot &mine);

//! `active`, `editor, viewer`, `none`, `not known` for people.
QString rolesText(const std::optional<RoleList> &roles);
QString tagsText(const std::optional<QStringList> &tags);

} // namespace mcias
