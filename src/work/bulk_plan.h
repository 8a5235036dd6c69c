// SPDX-License-Identifier: MIT
#pragma once

#include "work/bulk_names.h"
#include "work/bulk_operation.h"

#include <QUuid>

namespace mcias {

//! One account of a plan.
struct BulkRow {
    QUuid id;         //!< null: the name stands for no account
    QString username; //!< the account's, or what the list said
    OpenEnum<AccountType> type;
    AccountSnapshot before;
    AccountSnapshot after;
    QList<AccountStep> steps; //!< empty: it is skipped
    QString skipped;          //!< why, a sentence for people

    bool isSkipped() const { return steps.isEmpty(); }
};

//! What is going to be done to which accounts, one after the other. A value: making one asks nobody.
struct BulkPlan {
    Q_DECLARE_TR_FUNCTIONS(mcias::BulkPlan)

public:
    BulkOperation operation;
    bool isUndo = false; //!< it takes back what the operation did: the rows say how
    QList<BulkRow> rows;

    //! Accounts that something is to be done to.
    int toDo() const;
    int skipped() const { return static_cast<int>(rows.size()) - toDo(); }
    //! What it does, for people: `grant editor`, `take back: grant editor`.
    QString text() const;
    //! For the button that runs it.
    QString sentence() const;
};

//! The row of one account. Nothing is to be done where it is so already, and a deleted account stays what it is; where the
//! part that matters is not known, \a unknown says why.
BulkRow bulkRow(const BulkOperation &operation, const AccountRow &account, const QString &unknown = {});
//! The row of a name that is not among the accounts, with why it is skipped.
BulkRow skippedRow(const BulkName &name, const QString &why);

} // namespace mcias
