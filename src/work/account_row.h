// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/accounts.h"
#include "api/resources/roles.h"

#include <QExplicitlySharedDataPointer>
#include <QSharedData>

#include <optional>

namespace mcias {

//! What is known of an account beyond the list: one call each. A value that was never read, or that the server does not
//! give, is nothing; an empty list means that there are none.
struct AccountExtras : QSharedData {
    std::optional<RoleList> roles;
    std::optional<QStringList> tags;
    QDateTime rolesAsOf; //!< UTC, by the server's clock; invalid: never read
    QDateTime tagsAsOf;

    friend bool operator==(const AccountExtras &a, const AccountExtras &b) { return a.roles == b.roles && a.tags == b.tags; }
};

//! An account as the lists show it. A million of them are kept: everything beyond the list itself hangs on one pointer.
struct AccountRow {
    Account account;
    QExplicitlySharedDataPointer<const AccountExtras> extras; //!< null: nothing was read yet

    std::optional<RoleList> roles() const { return extras ? extras->roles : std::nullopt; }
    std::optional<QStringList> tags() const { return extras ? extras->tags : std::nullopt; }
    //! The times of reading do not count.
    friend bool operator==(const AccountRow &a, const AccountRow &b)
    {
        return a.account == b.account && (a.extras == b.extras || (a.extras && b.extras && *a.extras == *b.extras));
    }
};

} // namespace mcias
