// SPDX-License-Identifier: MIT
#include "work/bulk_plan.h"

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

using OperationKind = BulkOperation::Kind;

// Why nothing changes.
QString alreadySo(const BulkOperation &operation, const BulkRow &row)
{
    const bool severalTags = operation.tags.size() > 1;
    switch (operation.kind) {
    case OperationKind::AddRole:
        return BulkPlan::tr("Has this role already.");
    case OperationKind::RemoveRole:
        return BulkPlan::tr("Does not have this role.");
    case OperationKind::SetRoles:
        return BulkPlan::tr("Has exactly these roles already.");
    case OperationKind::AddTags:
        return severalTags ? BulkPlan::tr("Has these tags already.") : BulkPlan::tr("Has this tag already.");
    case OperationKind::RemoveTags:
        return severalTags ? BulkPlan::tr("Has none of these tags.") : BulkPlan::tr("Does not have this tag.");
    case OperationKind::Activate:
        return BulkPlan::tr("Is active already.");
    case OperationKind::Deactivate:
        return BulkPlan::tr("Is inactive already.");
    case OperationKind::Delete:
        break;
    }
    return row.skipped;
}

// Only the part that the operation is about: the rest may be old, and is of no interest in a plan.
AccountSnapshot partOf(const BulkOperation &operation, const AccountSnapshot &whole)
{
    AccountSnapshot part;
    part.status = whole.status;
    if (operation.concernsRoles())
        part.roles = whole.roles;
    if (operation.concernsTags())
        part.tags = whole.tags;
    return part;
}

} // namespace

int BulkPlan::toDo() const
{
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const BulkRow &row) { return !row.isSkipped(); }));
}

QString BulkPlan::text() const
{
    return isUndo ? tr("take back: %1").arg(operation.text()) : operation.text();
}

QString BulkPlan::sentence() const
{
    const int accounts = toDo();
    return isUndo ? tr("Take it back for %n account(s): %1", nullptr, accounts).arg(operation.text())
                  : operation.sentence(accounts);
}

BulkRow bulkRow(const BulkOperation &operation, const AccountRow &account, const QString &unknown)
{
    BulkRow row{ account.account.id, account.account.username, account.account.type,
        partOf(operation, AccountSnapshot::of(account)), {}, {}, {} };
    row.after = row.before;
    const bool isKnown = (!operation.concernsRoles() || row.before.roles) && (!operation.concernsTags() || row.before.tags);
    if (row.before.status == AccountStatus::Deleted) {
        row.skipped = BulkPlan::tr("Is deleted.");
    } else if (!row.before.status.isKnown() && !operation.concernsRoles() && !operation.concernsTags()) {
        row.skipped = BulkPlan::tr("Has a status that this version does not know.");
    } else if (!isKnown) {
        row.skipped = unknown;
    } else {
        row.after = operation.appliedTo(row.before);
        row.steps = stepsBetween(row.before, row.after);
        if (row.steps.isEmpty()) {
            row.after = row.before;
            row.skipped = alreadySo(operation, row);
        }
    }
    return row;
}

BulkRow skippedRow(const BulkName &name, const QString &why)
{
    BulkRow row;
    row.username = name.text;
    row.skipped = why;
    return row;
}

} // namespace mcias
