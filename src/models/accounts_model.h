// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/accounts.h"
#include "models/table_model.h"

namespace mcias {

//! The words that people read for an account's wire words; unknown words stay as they came.
struct AccountText {
    Q_DECLARE_TR_FUNCTIONS(mcias::AccountText)

public:
    static QString type(const Account &account);
    static QString status(const Account &account);
    static QString totp(const Account &account);
    static Tone statusTone(const Account &account);
};

//! What the accounts table shows.
struct AccountsTable {
    static QList<Column<Account>> columns();
    static QUuid key(const Account &account) { return account.id; }
    static QString searchText(const Account &account, const Formats &formats);
};

using AccountsModel = TableModel<Account, AccountsTable>;

} // namespace mcias
