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

//! A filter that answers what people often ask.
struct ReadyQuestion {
    const char *id; //!< for settings and object names
    QString (*title)();
    const char *filter;
};

//! What the accounts table shows. Its filter knows `role:`, `tag:`, `status:`, `type:`, `totp:yes|no|unknown`,
//! `token:known|none` (see TableModel::setMarked), `has:roles|tags`, `unread:roles|tags`, `name:` and `id:`.
struct AccountsTable {
    static QList<Column<AccountRow>> columns();
    static QUuid key(const AccountRow &row) { return row.account.id; }
    static const QString &searchText(const AccountRow &row, const Formats &) { return row.account.username; }
    static void facts(const AccountRow &row, RowFacts &facts);
    static int commonFacts(const AccountRow &row);
    static QList<QByteArray> filterKeys();
    static QByteArray retiredFact() { return "status:deleted"; }
    static QByteArray markKey() { return "token"; }
    static QList<ReadyQuestion> questions();
};

using AccountsModel = TableModel<AccountRow, AccountsTable>;

} // namespace mcias
