// SPDX-License-Identifier: MIT
#pragma once

#include "models/accounts_model.h"

namespace mcias {

//! Accounts × roles. The columns of roles come in the order of the allowlist; what else an account has stands in the last one.
//! Its filter is the one of AccountsTable.
struct RolesMatrix {
    Q_DECLARE_TR_FUNCTIONS(mcias::RolesMatrix)

public:
    static constexpr int firstRoleColumn = 2; //!< behind name and status
    static constexpr int roleColumns = static_cast<int>(wireWords(Role{}).size());

    static QList<Column<AccountRow>> columns();
    static QUuid key(const AccountRow &row) { return row.account.id; }
    static QString searchText(const AccountRow &row, const Formats &) { return row.account.username; }
    static void facts(const AccountRow &row, RowFacts &facts) { AccountsTable::facts(row, facts); }
    static int commonFacts(const AccountRow &row) { return AccountsTable::commonFacts(row); }
    static QList<QByteArray> filterKeys() { return AccountsTable::filterKeys(); }
    static QByteArray retiredFact() { return AccountsTable::retiredFact(); }

    //! The role of a column; nothing for the others.
    static std::optional<Role> roleOf(int column);
    //! Whether the account has it; nothing if its roles are not known.
    static std::optional<bool> has(const AccountRow &row, Role role);
};

using RolesMatrixModel = TableModel<AccountRow, RolesMatrix>;

} // namespace mcias
