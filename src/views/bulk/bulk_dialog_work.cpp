// SPDX-License-Identifier: MIT
// What the dialog of a bulk change does: plans, runs, goes on, takes back.
#include "views/bulk/bulk_dialog.h"

#include "views/bulk/bulk_choice_form.h"
#include "views/bulk/bulk_plan_page.h"
#include "views/bulk/bulk_run_page.h"

#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using RunState = BulkRun::State;

namespace {

QString leftText(const LeftJournal &left, const Formats &formats)
{
    const BulkPlan plan{ left.operation, left.isUndo, {} };
    // The operation may hold tags with anything in them: it goes in last.
    return left.isFinished
        ? BulkDialog::tr("The report of a bulk change of %n account(s) was not seen: “%1”.", nullptr, left.total)
              .arg(safeLine(plan.text(), 120))
        : BulkDialog::tr("A bulk change was interrupted: “%1”, %2 of %n account(s) done.", nullptr, left.total)
              .arg(safeLine(plan.text(), 120), formats.number(left.over));
}

} // namespace

void BulkDialog::plan()
{
    const auto choice = m_choice->choice();
    if (!choice)
        return;
    if (choice->second.size() > BulkPlanner::mostAccounts)
        return say(MessageBar::Kind::Warning,
            tr("These are too many accounts for one change: %n at most.", nullptr, static_cast<int>(BulkPlanner::mostAccounts)));
    m_isFollowUp = false;
    m_planningBar->setRange(0, 0);
    go(Stage::Planning);
    m_planner.plan(choice->first, choice->second);
}

void BulkDialog::planned(const BulkPlan &plan)
{
    m_plan->setPlan(plan);
    go(Stage::Plan);
    if (m_context.session.profile().readOnly)
        say(MessageBar::Kind::Warning, tr("This profile is read-only: the plan can be looked at, and not be run."));
    else if (m_context.journalFolder.isEmpty())
        say(MessageBar::Kind::Warning, tr("There is no folder for journals, and nothing is changed without one."));
}

void BulkDialog::planFailed(const Error &error)
{
    go(Stage::Choice);
    say(MessageBar::Kind::Error, tr("The plan could not be made: %1").arg(error.explanation()));
}

void BulkDialog::begin()
{
    if (!m_plan->isConfirmed())
        return;
    if (m_run)
        m_run->closeJournal(); // its report was seen
    auto run = std::make_unique<BulkRun>(m_context.session, m_context.book, m_pace);
    BulkRun *started = run.get();
    watch(std::move(run));
    started->start(m_plan->plan(), m_context.journalFolder);
}

void BulkDialog::watch(std::unique_ptr<BulkRun> run)
{
    m_page->follow(nullptr);
    m_run = std::move(run);
    m_isFollowUp = true;
    connect(m_run.get(), &BulkRun::stateChanged, this, &BulkDialog::runChanged);
    m_page->follow(m_run.get());
    go(Stage::Run);
}

void BulkDialog::runChanged()
{
    if (m_run->isOver() && m_stage == Stage::Run) {
        m_isUndoable = m_run->report().undoPlan().toDo() > 0;
        go(Stage::Report);
        if (m_run->state() == RunState::Broken)
            say(MessageBar::Kind::Error, m_run->reason());
        else if (m_run->report().open() > 0)
            say(MessageBar::Kind::Warning,
                tr("%n account(s) were not changed, or it cannot be told: see the notes.", nullptr, m_run->report().open()));
        return;
    }
    // Said once: the seconds of a wait must not be read out again and again.
    if (m_stage == Stage::Run && m_run->reason() != m_heldBecause) {
        const QString before = std::exchange(m_heldBecause, m_run->reason());
        if (!m_heldBecause.isEmpty())
            say(MessageBar::Kind::Warning, m_heldBecause);
        else if (m_messages->text() == before)
            m_messages->clear();
    }
    showTitle();
    showButtons();
}

void BulkDialog::pauseOrGoOn()
{
    if (m_run->state() == RunState::Paused || m_run->isPausing())
        m_run->proceed();
    else
        m_run->pause();
}

void BulkDialog::endRun()
{
    m_messages->clear();
    if (m_run)
        m_run->cancel();
}

void BulkDialog::offer(const LeftJournal &left)
{
    m_left = left;
    QString text = leftText(left, m_context.formats) + u"\n\n"_s
        + tr("It was begun %1.").arg(m_context.formats.exactTime(left.begun));
    if (!left.isFinished)
        text += u' '
            + tr("Accounts that are over are not touched again. The one that was under way is looked at first, so that nothing "
                 "is done twice.");
    m_offerText->setText(text);
    go(Stage::Offer);
}

void BulkDialog::resumeLeft()
{
    auto run = std::make_unique<BulkRun>(m_context.session, m_context.book, m_pace);
    BulkRun *resumed = run.get();
    watch(std::move(run));
    resumed->resume(m_left.path);
}

void BulkDialog::discardLeft()
{
    if (BulkJournal::discard(m_left.path)) {
        QDialog::reject();
        return;
    }
    say(MessageBar::Kind::Error, tr("The journal is in use by another console, or could not be removed."));
}

void BulkDialog::retry()
{
    if (m_stage == Stage::Offer)
        return say(MessageBar::Kind::Warning,
            m_left.isFinished ? tr("The report is lost then. Nothing is changed at the server.")
                              : tr("What has been done stays done, and the rest is not done. Nobody is asked about it again."),
            tr("&Discard it"), [this] { discardLeft(); });
    planned(m_run->report().retryPlan());
}

void BulkDialog::undo()
{
    planned(m_run->report().undoPlan());
}

void BulkDialog::exportReport()
{
    m_page->exportReport();
}

// Never closes over a change that is running.
void BulkDialog::reject()
{
    switch (m_stage) {
    case Stage::Planning:
        m_planner.cancel();
        return go(Stage::Choice);
    case Stage::Run:
        return say(MessageBar::Kind::Warning,
            tr("The change is under way. Ended now, it stops after the account that it is at; what is done stays done."),
            tr("End it &now"), [this] { endRun(); });
    case Stage::Plan:
        if (m_isFollowUp)
            return back();
        [[fallthrough]];
    case Stage::Choice:
        if (m_choice->hasNames() && !std::exchange(m_hasAsked, true))
            return say(
                MessageBar::Kind::Warning, tr("The list of names would be lost."), tr("&Discard it"), [this] { reject(); });
        break;
    case Stage::Report:
        if (m_run)
            m_run->closeJournal();
        break;
    case Stage::Offer:
        break;
    }
    QDialog::reject();
}

void offerBulkResume(const PageContext &context, QWidget *parent,
    const std::function<void(const QString &id, MessageBar::Kind kind, const QString &text, const QString &actionText,
        const std::function<void()> &act)> &say)
{
    if (context.journalFolder.isEmpty() || !context.session.isOccupied())
        return;
    BulkJournal::look(
        context.journalFolder, BulkRun::ownerOf(context.session), parent, [context, parent, say](const LeftJournals &left) {
            for (const QString &problem : left.problems)
                say(u"bulk-problem-"_s + problem.left(80), MessageBar::Kind::Warning, problem, {}, {});
            for (const LeftJournal &journal : left.journals)
                say(u"bulk-"_s + QFileInfo(journal.path).fileName(), MessageBar::Kind::Info, leftText(journal, context.formats),
                    journal.isFinished ? BulkDialog::tr("Show the &report…") : BulkDialog::tr("&Look at it…"),
                    [context, parent = QPointer<QWidget>(parent), journal] {
                        if (parent)
                            BulkDialog::forJournal(context, journal, parent);
                    });
        });
}

} // namespace mcias
