// SPDX-License-Identifier: MIT
#pragma once

#include "models/table_model.h"
#include "work/bulk_report.h"

#include <memory>

namespace mcias {

//! One account of a bulk change as tables show it: the plan, shared by all rows, and what has become of this one.
struct BulkTableRow {
    std::shared_ptr<const BulkPlan> plan;
    int place = 0; //!< in the plan, from 0
    BulkResult result;

    const BulkRow &row() const { return plan->rows[place]; }
    const BulkOperation &operation() const { return plan->operation; }
    friend bool operator==(const BulkTableRow &, const BulkTableRow &) = default;
};

//! The words for a row of a bulk change.
struct BulkText {
    Q_DECLARE_TR_FUNCTIONS(mcias::BulkText)

public:
    //! The part of the account that the change is about; empty for a name that stands for no account.
    static QString before(const BulkTableRow &row);
    static QString after(const BulkTableRow &row);
    //! What will be done, or why nothing.
    static QString plan(const BulkTableRow &row);
    static Tone planTone(const BulkTableRow &row);
    static Tone resultTone(const BulkTableRow &row);
    static const char *icon(const BulkTableRow &row);
};

//! The plan, before it is run. Its filter knows `plan:change` and `plan:skip`.
struct BulkPlanTable {
    static QList<Column<BulkTableRow>> columns();
    static int key(const BulkTableRow &row) { return row.place; }
    static QString searchText(const BulkTableRow &row, const Formats &);
    static void facts(const BulkTableRow &row, RowFacts &facts);
    static QList<QByteArray> filterKeys() { return { "plan" }; }
};

//! The run and its report. Its filter knows `result:` with the words of exports: `done`, `not-done`, `skipped` and so on.
struct BulkReportTable {
    static QList<Column<BulkTableRow>> columns();
    static int key(const BulkTableRow &row) { return row.place; }
    static QString searchText(const BulkTableRow &row, const Formats &formats) { return BulkPlanTable::searchText(row, formats); }
    static void facts(const BulkTableRow &row, RowFacts &facts);
    static QList<QByteArray> filterKeys() { return { "result" }; }
    //! The word for a state in filters and exports.
    static QByteArray word(BulkResult::State state);
};

using BulkPlanModel = TableModel<BulkTableRow, BulkPlanTable>;
using BulkReportModel = TableModel<BulkTableRow, BulkReportTable>;

//! All rows of a report; \a plan is its plan.
QList<BulkTableRow> bulkTableRows(const std::shared_ptr<const BulkPlan> &plan, const QList<BulkResult> &results);

} // namespace mcias
