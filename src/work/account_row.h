// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/accounts.h"
#include "api/resources/roles.h"

#include <QExplicitlySharedDataPointer>
#include <QSharedData>

#include <algorithm>
#include <optional>

namespace mcias {

//! What is known of an account beyond the list: one call each. A value that was never read, or that the server does not
//! give, is nothing; an empty list means that there are none. Accounts with the same roles and tags share one, see ExtrasPool.
struct AccountExtras : QSharedData {
    std::optional<RoleList> roles;
    std::optional<QStringList> tags;

    friend bool operator==(const AccountExtras &a, const AccountExtras &b) { return a.roles == b.roles && a.tags == b.tags; }
};

//! A moment in whole seconds, in four bytes: from 1970 to 2106.
class CompactTime {
public:
    CompactTime() = default;
    explicit CompactTime(const QDateTime &time)
        : m_seconds(static_cast<quint32>(std::clamp<qint64>(time.isValid() ? time.toSecsSinceEpoch() : 0, 0, 0xFFFFFFFF)))
    { }
    //! UTC; invalid if there is none.
    QDateTime time() const { return m_seconds > 0 ? QDateTime::fromSecsSinceEpoch(m_seconds, Qt::UTC) : QDateTime(); }

    friend auto operator<=>(CompactTime, CompactTime) = default;

private:
    quint32 m_seconds = 0;
};

//! An account as the lists show it. A million of them are kept: everything beyond the list itself hangs on one pointer.
struct AccountRow {
    Account account;
    QExplicitlySharedDataPointer<const AccountExtras> extras; //!< null: nothing was read yet
    CompactTime rolesAsOf;                                    //!< by the server's clock; none: never read
    CompactTime tagsAsOf;

    std::optional<RoleList> roles() const { return extras ? extras->roles : std::nullopt; }
    std::optional<QStringList> tags() const { return extras ? extras->tags : std::nullopt; }
    //! The times of reading do not count.
    friend bool operator==(const AccountRow &a, const AccountRow &b)
    {
        return a.account == b.account && (a.extras == b.extras || (a.extras && b.extras && *a.extras == *b.extras));
    }
};

} // namespace mcias

Q_DECLARE_TYPEINFO(mcias::AccountRow, Q_RELOCATABLE_TYPE); // there are many of them: lists grow by copying bytes
