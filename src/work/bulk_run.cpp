// SPDX-License-Identifier: MIT
#include "work/bulk_run.h"

#include "session/session.h"
#include "work/account_book.h"

#include <algorithm>
#include <utility>

namespace mcias {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using RowState = BulkResult::State;

namespace {

constexpr qsizetype mostSettling = 64;

} // namespace

BulkRun::BulkRun(Session &session, AccountBook *book, const BulkPace &pace, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_book(book),
      m_pace(pace)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &BulkRun::advance);
    connect(&m_journal, &BulkJournal::opened, this, &BulkRun::opened);
    connect(&m_journal, &BulkJournal::begun, this, &BulkRun::startStep);
    connect(&m_journal, &BulkJournal::failed, this, &BulkRun::breakOff);
    connect(&session, &Session::stateChanged, this, &BulkRun::advance);
}

BulkRun::~BulkRun() = default;

BulkOwner BulkRun::ownerOf(const Session &session)
{
    const Profile &profile = session.profile();
    return { profile.id.isEmpty() ? profile.server.toString() : profile.id, profile.server, session.identity().username,
        session.identity().accountId };
}

void BulkRun::start(const BulkPlan &plan, const QString &journalFolder)
{
    Q_ASSERT(m_state == State::Idle);
    m_report = BulkReport(plan);
    enter(State::Opening);
    if (m_session.profile().readOnly)
        return breakOff(tr("This profile is read-only: nothing is changed through it."));
    m_journal.create(journalFolder, ownerOf(m_session), m_session.serverNow(), plan);
}

void BulkRun::resume(const QString &journalPath)
{
    Q_ASSERT(m_state == State::Idle);
    enter(State::Opening);
    m_journal.reopen(journalPath);
}

void BulkRun::opened()
{
    if (isOver())
        return;
    const journal::Contents &found = m_journal.contents();
    if (found.owner != ownerOf(m_session))
        return breakOff(tr("This bulk change was begun by somebody else, or at another server."));
    m_report = found.report;
    m_hasJournal = true;
    for (auto open = found.open.begin(); open != found.open.end(); ++open)
        m_again += Active{ open.key(), open->step, open->wasSent };
    enter(State::Running);
    if (found.isFinished)
        return finish();
    advance();
}

bool BulkRun::isSignedIn() const
{
    return m_session.client() && m_session.state() == Session::State::SignedIn;
}

void BulkRun::enter(State state, const QString &reason)
{
    if (m_state == state && m_reason == reason)
        return;
    m_state = state;
    m_reason = reason;
    Q_EMIT stateChanged();
}

// Goes on with the account under way, else with the next one, unless there is something to wait for.
void BulkRun::advance()
{
    if (isOver() || m_isNoting || m_state == State::Idle || m_state == State::Opening)
        return;
    const QString away = tr("The session is interrupted. The change goes on when you are back in it.");
    if (m_current.run) { // it waits for the session by itself
        if (m_session.client() && !m_isHeld && !m_isCancelled)
            isSignedIn() ? enter(State::Running) : enter(State::Away, away);
        return;
    }
    m_timer.stop();
    if (!m_session.client())
        return breakOff(tr("The session has ended. The next time you sign in, you are asked whether to go on."));
    const bool goesOn = isHalfWay() && isSignedIn(); // up to the end of the account
    if (m_isCancelled && !goesOn)
        return m_settling.isEmpty() ? finish() : void();
    if (m_isHeld && !goesOn)
        return enter(State::Paused, m_heldBecause);
    if (!isSignedIn())
        return enter(State::Away, away);
    if (!m_notBefore.hasExpired()) {
        m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(m_notBefore.remainingTimeAsDuration()));
        return enter(State::Limited, m_limit);
    }
    enter(State::Running);
    if (m_current.row < 0)
        next();
    else
        beginStep();
}

void BulkRun::next()
{
    const std::chrono::milliseconds since(m_sinceBegin.isValid() ? m_sinceBegin.elapsed() : m_pace.betweenRows.count());
    if (since < m_pace.betweenRows)
        return m_timer.start(m_pace.betweenRows - since);
    if (m_settling.size() >= mostSettling)
        return; // until one of them has ended
    const QList<BulkResult> &results = m_report.results();
    while (m_from < results.size() && results[m_from].state != RowState::Waiting)
        ++m_from;
    if (m_again.isEmpty() && m_from == results.size())
        return m_settling.isEmpty() ? finish() : void();
    m_sinceBegin.start();
    m_current = m_again.isEmpty() ? Active{ m_from } : m_again.takeFirst();
    m_report.set(m_current.row, { RowState::UnderWay, {}, m_report.result(m_current.row).doneSteps });
    Q_EMIT rowChanged(m_current.row);
    beginStep();
}

void BulkRun::holdBack(const QString &reason)
{
    m_isHeld = true;
    m_heldBecause = reason;
}

void BulkRun::pause()
{
    if (isOver() || m_isHeld)
        return;
    m_isHeld = true;
    m_heldBecause.clear();
    Q_EMIT stateChanged();
    advance();
}

void BulkRun::proceed()
{
    if (!m_isHeld || isOver())
        return;
    m_isHeld = false;
    m_failuresInRow = 0;
    Q_EMIT stateChanged();
    advance();
}

void BulkRun::cancel()
{
    if (isOver() || m_isCancelled)
        return;
    m_isCancelled = true;
    Q_EMIT stateChanged();
    if (!isSignedIn()) {
        QList<QPointer<StepRun>> waiting{ m_current.run }; // perhaps for ever
        for (const Active &active : std::as_const(m_settling))
            waiting += active.run;
        for (const QPointer<StepRun> &run : std::as_const(waiting)) {
            if (run)
                run->cancel();
        }
    }
    advance();
}

void BulkRun::finish()
{
    if (m_current.row >= 0)
        m_again += std::exchange(m_current, {});
    for (const Active &active : std::exchange(m_again, {})) { // begun, and left
        const QList<int> done = m_report.result(active.row).doneSteps;
        const RowState state = active.wasSent ? RowState::CannotTell : done.isEmpty() ? RowState::NotReached : RowState::NotDone;
        QStringList notes = active.notes;
        if (!done.isEmpty())
            notes.prepend(partText(active.row));
        m_report.set(active.row, { state, notes.join(u' '), done });
    }
    for (int row = 0; row < m_report.results().size(); ++row) {
        if (!m_report.result(row).isOver())
            m_report.set(row, { RowState::NotReached, {}, {} });
    }
    m_journal.noteFinish();
    enter(State::Finished);
}

void BulkRun::breakOff(const QString &reason)
{
    m_timer.stop();
    if (isOver())
        return;
    for (int row = 0; row < m_report.results().size(); ++row) {
        if (m_report.result(row).state == RowState::Waiting)
            m_report.set(row, { RowState::NotReached, {}, {} });
    }
    enter(State::Broken, reason);
}

void BulkRun::closeJournal()
{
    if (m_state == State::Finished)
        m_journal.remove();
}

} // namespace mcias
