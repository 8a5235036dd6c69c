// SPDX-License-Identifier: MIT
// How a run carries out the steps of one account, and what it makes of their ends.
#include "work/bulk_run.h"

#include "session/session.h"
#include "work/account_book.h"

#include <QTime>

#include <algorithm>
#include <utility>

namespace mcias {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using RowState = BulkResult::State;

namespace {

constexpr std::chrono::milliseconds longestOwnWait = 60s; // between two tries after 429s that do not say how long
constexpr int mostTries = 3;                              // of a step, where the session says nothing about why it failed

QString sentenceOf(const StepResult &result)
{
    if (!result.note.isEmpty())
        return result.note;
    return result.error ? result.error->explanation() : QString();
}

// Whether it failed for something that passes, and was not applied: that is no result of the account.
bool isPassing(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::RateLimited:
    case ErrorKind::NotSent:
    case ErrorKind::Sealed:
    case ErrorKind::Transport:
    case ErrorKind::Tls:
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
        return true;
    case ErrorKind::Auth:
        return !error.isForeign;
    case ErrorKind::TotpRequired:
    case ErrorKind::Input:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Server:
    case ErrorKind::Decode:
    case ErrorKind::OutcomeUnknown:
        break;
    }
    return false;
}

} // namespace

// The step itself begins when the disk has that it does.
void BulkRun::beginStep()
{
    if (m_current.step >= stepCount(m_current.row)) // of a run that died before it could say so
        return endGoodRow(m_current);
    m_current.isSent = false;
    m_isNoting = true;
    m_journal.noteBegin(m_current.row, m_current.step);
}

void BulkRun::startStep(int row, int step)
{
    m_isNoting = false;
    if (isOver())
        return;
    if (!isSignedIn())
        return advance();
    const BulkRow &planned = m_report.plan().rows[row];
    StepRun *run = StepRun::start(m_session, planned.id, planned.steps[step], this, m_pace.steps);
    m_current.run = run;
    connect(run, &StepRun::sending, this, [this, row, step] {
        m_current.isSent = true; // a step that settles has been sent before
        m_journal.noteSent(row, step);
    });
    connect(run, &StepRun::settling, this, [this, run] { letSettle(run); });
    connect(run, &StepRun::ended, this, [this, run](const StepResult &result) { stepEnded(run, result); });
}

// It is written; the next account need not wait for the look whether it stayed.
void BulkRun::letSettle(StepRun *run)
{
    if (m_current.run != run || m_current.step + 1 < stepCount(m_current.row))
        return;
    m_settling += std::exchange(m_current, {});
    advance();
}

void BulkRun::learn(int row, const StepResult &result)
{
    if (!m_book)
        return;
    const QUuid &id = m_report.plan().rows[row].id;
    if (result.account)
        m_book->learn(*result.account);
    if (result.roles)
        m_book->learnRoles(id, *result.roles);
    if (result.tags)
        m_book->learnTags(id, *result.tags);
}

void BulkRun::stepEnded(StepRun *run, const StepResult &result)
{
    Active active;
    if (m_current.run == run) {
        active = std::exchange(m_current, {});
    } else {
        const auto found = std::find_if(
            m_settling.begin(), m_settling.end(), [run](const Active &other) { return other.run == run; });
        if (found == m_settling.end())
            return;
        active = *found;
        m_settling.erase(found);
    }
    active.run.clear();
    learn(active.row, result);
    if (result.isGood())
        return stepGood(active, result);
    if (!m_session.client())
        return advance(); // who goes on with it reads what became of it
    if (active.isSent && result.outcome == Outcome::NotDone) {
        active.wasSent = false;
        m_journal.noteUnsent(active.row, active.step);
    }
    if (!wantsAnotherTry(active, result))
        return stepFailed(active, result);
    m_again.prepend(active);
    m_report.set(active.row, { RowState::UnderWay, {}, m_report.result(active.row).doneSteps });
    m_sinceBegin.invalidate(); // it has waited
    // A refused token pauses the session, but that may be told after this.
    QMetaObject::invokeMethod(this, &BulkRun::advance, Qt::QueuedConnection);
}

void BulkRun::stepGood(Active &active, const StepResult &result)
{
    // A run that died had sent it, and now it is so: that was this change, once.
    const bool wasOurs = result.outcome == Outcome::AlreadySo && active.wasSent;
    const Outcome outcome = wasOurs ? Outcome::Done : result.outcome;
    if (!result.note.isEmpty())
        active.notes += result.note;
    active.roles = result.roles;
    if (wasOurs)
        active.notes += tr("It was sent before the interruption.");
    if (outcome == Outcome::Done) {
        BulkResult soFar = m_report.result(active.row);
        soFar.doneSteps += active.step;
        m_report.set(active.row, soFar);
    }
    m_journal.noteDid(active.row, active.step, outcome);
    m_wait = 0ms;
    active.wasSent = active.isSent = false;
    active.tries = 0;
    if (++active.step == stepCount(active.row))
        return endGoodRow(active);
    m_current = active;
    advance();
}

// What was not applied because of the server's load, the session or the line is no result: it is tried again.
bool BulkRun::wantsAnotherTry(Active &active, const StepResult &result)
{
    if (result.outcome != Outcome::NotDone || !result.error || !isPassing(*result.error))
        return false;
    const Error &error = *result.error;
    const bool isTheSession = error.kind == ErrorKind::Auth || error.kind == ErrorKind::Cancelled
        || error.kind == ErrorKind::NotSent;
    if (error.kind == ErrorKind::RateLimited)
        waitFor(error);
    else if (!isSignedIn())
        active.tries = 0;
    else if (!isTheSession || ++active.tries >= mostTries)
        holdBack(error.explanation());
    return true;
}

void BulkRun::waitFor(const Error &limit)
{
    m_wait = m_wait == 0ms ? m_pace.firstWait : std::min(2 * m_wait, longestOwnWait);
    const std::chrono::milliseconds wait = limit.retryAfter ? std::chrono::milliseconds(*limit.retryAfter) : m_wait;
    m_notBefore.setRemainingTime(wait);
    m_limit = tr("The server asks for less haste. The change goes on at %1.")
                  .arg(QTime::currentTime().addMSecs(static_cast<int>(wait.count())).toString(u"HH:mm:ss"_s));
}

void BulkRun::stepFailed(Active &active, const StepResult &result)
{
    // Where a run that died may have sent it, and nothing could be read, that is no "not done".
    const bool isUnclear = result.outcome == Outcome::CannotTell || (active.wasSent && !active.isSent);
    if (!m_report.result(active.row).doneSteps.isEmpty())
        active.notes.prepend(partText(active.row));
    active.notes += sentenceOf(result);
    endRow(active, isUnclear ? RowState::CannotTell : RowState::NotDone);
}

QString BulkRun::partText(int row) const
{
    return tr("Only %1 of %2 steps were done.").arg(m_report.result(row).doneSteps.size()).arg(stepCount(row));
}

// The steps are those of the plan: what an account has been granted since, nobody has decided about.
QString BulkRun::elseText(const Active &active) const
{
    const BulkPlan &plan = m_report.plan();
    const std::optional<RoleList> &wanted = plan.rows[active.row].after.roles;
    if (plan.operation.kind != BulkOperation::Kind::SetRoles || plan.isUndo || !active.roles || !wanted)
        return {};
    RoleList others = *active.roles;
    others.removeIf([&wanted](const OpenEnum<Role> &role) { return wanted->contains(role); });
    return others.isEmpty() ? QString()
                            : tr("It has been granted since the plan was made, and still has: %1.").arg(rolesText(others));
}

void BulkRun::endGoodRow(Active &active)
{
    if (const QString others = elseText(active); !others.isEmpty())
        active.notes += others;
    endRow(active, m_report.result(active.row).doneSteps.isEmpty() ? RowState::AlreadySo : RowState::Done);
}

void BulkRun::endRow(Active &active, RowState state)
{
    const int row = active.row;
    const BulkResult result{ state, active.notes.join(u' '), m_report.result(row).doneSteps };
    m_report.set(row, result);
    m_journal.noteEnd(row, result);
    if (m_current.row == row)
        m_current = {};
    m_failuresInRow = result.isOpen() ? m_failuresInRow + 1 : 0;
    Q_EMIT rowChanged(row);
    if (m_failuresInRow >= m_pace.mostFailuresInRow && !m_hasLookedAtFailures && m_report.over() < m_report.total()) {
        m_hasLookedAtFailures = true;
        holdBack(
            tr("%n account(s) in a row could not be changed. The last answer: %1", nullptr, m_failuresInRow).arg(result.note));
    }
    advance();
}

} // namespace mcias
