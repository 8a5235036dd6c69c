// SPDX-License-Identifier: MIT
#pragma once

#include "work/account_snapshot.h"

namespace mcias {

//! What is to be done to many accounts alike. A value; holds no secret.
struct BulkOperation {
    Q_DECLARE_TR_FUNCTIONS(mcias::BulkOperation)

public:
    enum class Kind : quint8 {
        AddRole,
        RemoveRole,
        SetRoles, //!< exactly these; none at all is a choice, too
        AddTags,
        RemoveTags,
        Activate,
        Deactivate,
        Delete,
    };
    Kind kind = Kind::AddRole;
    RoleList roles;   //!< AddRole and RemoveRole: one; SetRoles: any number
    QStringList tags; //!< AddTags and RemoveTags: at least one

    //! Why it cannot be planned, a sentence for people; empty if it can.
    QString complaint() const;
    //! Which of an account's parts it looks at and changes; else it is the status.
    bool concernsRoles() const { return kind == Kind::AddRole || kind == Kind::RemoveRole || kind == Kind::SetRoles; }
    bool concernsTags() const { return kind == Kind::AddTags || kind == Kind::RemoveTags; }
    //! For people, without the accounts: `grant editor`.
    QString text() const;
    //! A whole sentence without its full stop, for the button that does it: `Grant editor to 37 accounts`.
    QString sentence(int accounts) const;

    //! What an account is to be afterwards. What is not known of it stays so.
    AccountSnapshot appliedTo(const AccountSnapshot &before) const;

    friend bool operator==(const BulkOperation &, const BulkOperation &) = default;
};

//! What an account is after one step: only statuses, roles and tags.
AccountSnapshot applied(const AccountSnapshot &before, const AccountStep &step);

} // namespace mcias
