// SPDX-License-Identifier: MIT
#include "work/bulk_report.h"

#include <algorithm>

namespace mcias {

using State = BulkResult::State;

namespace {

AccountSnapshot afterSteps(AccountSnapshot snapshot, const QList<AccountStep> &steps)
{
    for (const AccountStep &step : steps)
        snapshot = applied(snapshot, step);
    return snapshot;
}

BulkRow undoRow(const BulkRow &row, const BulkResult &result)
{
    QList<AccountStep> done;
    for (const int step : result.doneSteps)
        done += row.steps[step];
    BulkRow undo = row;
    undo.before = afterSteps(row.before, done);
    undo.steps.clear();
    undo.skipped.clear();
    for (auto step = done.crbegin(); step != done.crend(); ++step) {
        if (const auto inverse = step->inverse())
            undo.steps += *inverse;
        else
            undo.skipped = BulkPlan::tr("There is no way back: %1.").arg(step->text());
    }
    if (!undo.skipped.isEmpty())
        undo.steps.clear();
    undo.after = afterSteps(undo.before, undo.steps);
    return undo;
}

} // namespace

QString BulkResult::text(State state)
{
    switch (state) {
    case State::Waiting:
        return tr("Waiting");
    case State::UnderWay:
        return tr("Under way");
    case State::Done:
        return tr("Done");
    case State::AlreadySo:
        return tr("Was so already");
    case State::NotDone:
        return tr("Not done");
    case State::CannotTell:
        return tr("Cannot tell");
    case State::Skipped:
        return tr("Skipped");
    case State::NotReached:
        return tr("Not reached");
    }
    return {};
}

BulkReport::BulkReport(const BulkPlan &plan) : m_plan(plan)
{
    m_results.reserve(plan.rows.size());
    for (const BulkRow &row : plan.rows) {
        m_results += row.isSkipped() ? BulkResult{ State::Skipped, row.skipped, {} } : BulkResult();
        ++m_counts[static_cast<size_t>(m_results.constLast().state)];
    }
}

void BulkReport::set(int row, const BulkResult &result)
{
    --m_counts[static_cast<size_t>(m_results[row].state)];
    m_results[row] = result;
    ++m_counts[static_cast<size_t>(result.state)];
}

int BulkReport::open() const
{
    return count(State::NotDone) + count(State::CannotTell) + count(State::NotReached);
}

BulkPlan BulkReport::retryPlan() const
{
    BulkPlan plan{ m_plan.operation, m_plan.isUndo, {} };
    for (qsizetype i = 0; i < m_results.size(); ++i) {
        if (!m_results[i].isOpen())
            continue;
        BulkRow row = m_plan.rows[i];
        QList<AccountStep> left;
        for (int step = 0; step < row.steps.size(); ++step) {
            if (m_results[i].doneSteps.contains(step))
                row.before = applied(row.before, row.steps[step]);
            else
                left += row.steps[step];
        }
        row.steps = left;
        plan.rows += row;
    }
    return plan;
}

BulkPlan BulkReport::undoPlan() const
{
    BulkPlan plan{ m_plan.operation, !m_plan.isUndo, {} };
    for (qsizetype i = m_results.size() - 1; i >= 0; --i) {
        if (!m_results[i].doneSteps.isEmpty())
            plan.rows += undoRow(m_plan.rows[i], m_results[i]);
    }
    return plan;
}

} // namespace mcias
