// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/accounts.h"
#include "models/table_model.h"
#include "work/account_row.h"

namespace mcias {

//! The words that people read for an account's wire words; unknown words stay as they came.
struct AccountText {
    Q_DECLARE_TR_FUNCTIONS(mcias::AccountText)

public:
    static QString type(const Account &account);
    static QString status(const Account &account);
    static QString totp(const Account &account);
    static Tone statusTone(const Account &account);
    //! `admin, editor`; "none" for an empty set, "…" for one that was not read.
    static QString roles(const std::optional<RoleList> &roles);
    static QString tags(const std::optional<QStringList> &tags);
};

//! What the accounts table shows.
struct AccountsTable {
    static QList<Column<AccountRow>> columns();
    static QUuid key(const AccountRow &row) { return row.account.id; }
    static QString searchText(const AccountRow &row, const Formats &formats);
};

using AccountsModel = TableModel<AccountRow, AccountsTable>;

} // namespace mcias
