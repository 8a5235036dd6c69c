// SPDX-License-Identifier: MIT
#include "views/policies/policies_page.h"

#include "views/controls/elided_label.h"
#include "views/controls/message_bar.h"
#include "views/controls/placeholder.h"
#include "views/policies/findings_list.h"
#include "views/policies/policy_action_dialog.h"
#include "views/policies/policy_dialog.h"
#include "views/policies/policy_inspector.h"
#include "views/policies/policy_question.h"
#include "views/policies/what_if_panel.h"
#include "views/tables/export_bar.h"
#include "views/tables/reading_bar.h"
#include "views/tables/table_view.h"
#include "work/account_book.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

void PoliciesPage::begin()
{
    refresh();
}

void PoliciesPage::refresh()
{
    if (!m_context.book->isLoaded())
        m_context.book->refresh(); // whom rules are about
    m_book.refresh();
}

QWidget *PoliciesPage::firstFocus()
{
    return m_filter;
}

bool PoliciesPage::isReadable() const
{
    return m_book.isLoaded();
}

// ---- Rows, and what is wrong with them

void PoliciesPage::takeRows()
{
    m_rows = policyRows(m_book.all(), m_answer.findings, policyNames(m_context, &m_book), m_context.session.serverNow());
    m_model.setRows(m_rows);
    const int fitted = m_model.rowCount() == 0 ? 0 : m_answer.findings.isEmpty() ? 1 : 2;
    if (std::exchange(m_fitted, std::max(m_fitted, fitted)) < fitted)
        m_table->fitColumns({ { u"description"_s, 220 }, { u"matches"_s, 180 } });
    if (m_wanted) {
        if (const int row = m_model.rowOf(*m_wanted); row >= 0) {
            m_wanted.reset();
            m_table->chooseRow(row);
        }
    }
    m_whatIf->setRules(m_book.all(), m_book.asOf());
    showFindings();
    showState();
    showChosen();
}

void PoliciesPage::lint()
{
    if (!isReadable())
        return;
    if (m_linting)
        return m_later.start(); // for what is known by then
    m_linting = PolicyAnalysis::start(policyQuestion(m_context, m_book.all()), this);
    connect(m_linting, &PolicyAnalysis::ended, this, [this](const PolicyAnswer &answer) {
        m_linting.clear();
        m_answer = answer;
        m_wasLooked = true;
        takeRows();
    });
}

void PoliciesPage::showFindings()
{
    QString note;
    if (!m_context.book->isLoaded() && m_context.book->error())
        note = tr(
            "The accounts could not be listed, so it is not known whether a rule is about anybody, nor who the administrators are.");
    else if (!m_context.book->isLoaded())
        note = tr("The accounts are being loaded: whether a rule is about anybody is not known yet.");
    else if (m_answer.unknown > 0)
        note = tr("The roles of %Ln account(s) are not known: what is said of administrators holds for those that are.", nullptr,
            static_cast<int>(m_answer.unknown));
    m_findings->showFindings(m_rows, m_wasLooked ? std::optional(m_answer) : std::nullopt, note);
    const int count = m_findings->count();
    m_tabs->setTabText(
        static_cast<int>(Tab::Findings), count > 0 ? tr("Findings (%1)").arg(m_context.formats.number(count)) : tr("Findings"));
}

// ---- What is to be seen

void PoliciesPage::showState()
{
    const bool isLoading = m_book.isLoading();
    if (isLoading && m_refresh->hasFocus())
        m_filter->setFocus(Qt::OtherFocusReason);
    m_refresh->setEnabled(!isLoading);
    m_filter->setEnabled(isReadable());
    m_stack->setCurrentIndex(showPlaceholder() ? 0 : 1);
    if (m_model.rowCount() == 0)
        m_nothing->show(u"search"_s, tr("Nothing matches"),
            tr("No rule fits every part of “%1”.").arg(safeLine(m_filter->text(), 80)), tr("&Clear the filter"));
    m_list->setCurrentIndex(m_model.rowCount() == 0 ? 0 : 1);
    m_reading->setHeld(!isReadable());
    say();
    showCounts();
    updateActions();
}

// True if there is something to say in the place of the tabs.
bool PoliciesPage::showPlaceholder()
{
    const auto &error = m_book.error();
    if (isReadable())
        return false;
    if (m_book.isLoading())
        m_placeholder->showBusy(tr("Loading rules…"));
    else if (error && error->kind == ErrorKind::Forbidden)
        m_placeholder->show(u"denied"_s, tr("You may not list policy rules"), error->explanation(), tr("&Ask again"));
    else if (error && error->isNotOffered())
        m_placeholder->show(u"policy"_s, tr("This server does not offer policy rules"),
            tr("It is older than they are: who may do what depends on roles alone."), tr("&Ask again"));
    else if (error)
        m_placeholder->show(u"error"_s, tr("The rules could not be loaded"), error->explanation(), tr("Re&try"));
    else
        m_placeholder->show(u"policy"_s, tr("Nothing asked for yet"), {}, tr("&Load rules"));
    return true;
}

void PoliciesPage::say()
{
    const auto &error = m_book.error();
    if (error && isReadable())
        m_messages->say(MessageBar::Kind::Error,
            tr("The rules could not be refreshed and are as of %1. %2")
                .arg(m_context.formats.time(m_book.asOf()), error->explanation()),
            tr("Re&try"));
    else if (m_messages->kind() == MessageBar::Kind::Error && !m_book.isLoading())
        m_messages->clear();
}

void PoliciesPage::showCounts()
{
    QStringList parts;
    if (isReadable()) {
        const int total = m_model.totalCount();
        const int shown = m_model.rowCount();
        parts += shown == total ? tr("%n rule(s)", nullptr, total)
                                : tr("%1 of %n rule(s)", nullptr, total).arg(m_context.formats.number(shown));
        const auto builtIn = static_cast<int>(
            std::count_if(m_rows.begin(), m_rows.end(), [](const PolicyRow &row) { return row.isBuiltIn(); }));
        parts += tr("%n of them built in", nullptr, builtIn);
        const auto counting = static_cast<int>(
            std::count_if(m_rows.begin(), m_rows.end(), [](const PolicyRow &row) { return row.counts(); }));
        parts += tr("%n in force", nullptr, counting);
        if (const int chosen = m_model.chosenCount(); chosen > 1)
            parts += tr("%n selected", nullptr, chosen);
    }
    m_count->say(parts.join(u" · "_s), tr("Number of rules"));
    m_asOf->setText(m_book.isLoading() ? tr("Refreshing…")
            : isReadable()             ? tr("As of %1").arg(m_context.formats.time(m_book.asOf()))
                                       : QString());
}

std::optional<PolicyRow> PoliciesPage::chosenOne() const
{
    if (m_model.chosenCount() != 1 || m_model.chosenHiddenCount() > 0)
        return std::nullopt;
    return m_model.chosenValues().constFirst();
}

void PoliciesPage::showChosen()
{
    if (const auto row = chosenOne())
        m_inspector->showRule(*row, m_model.totalCount());
    else if (m_model.chosenCount() > 1)
        m_inspector->showNothing(tr("%n rules are selected: select one to see what it says.", nullptr, m_model.chosenCount()));
    else if (m_model.chosenCount() == 1)
        m_inspector->showNothing(tr("The filter hides the selected rule."));
    else
        m_inspector->showNothing(tr("Select a rule to see what it says, and to switch it."));
    showCounts();
    updateActions();
}

void PoliciesPage::updateActions()
{
    const auto chosen = chosenOne();
    const bool isReadOnly = m_context.session.profile().readOnly;
    const QString why = isReadOnly  ? tr("This profile is read-only.")
        : m_model.chosenCount() > 1 ? tr("This is for one rule: %n are selected.", nullptr, m_model.chosenCount())
        : !chosen                   ? tr("Select a rule first.")
        : chosen->isBuiltIn()       ? tr("Built-in rules cannot be changed.")
                                    : QString();
    const bool isOffered = !m_book.error() || !m_book.error()->isNotOffered();
    m_new->setEnabled(!isReadOnly && isOffered); // who may not list rules may still be allowed to make them
    m_new->setToolTip(isReadOnly ? why : isOffered ? tr("Make a new rule") : tr("This server does not offer it."));
    m_edit->setEnabled(why.isEmpty());
    m_edit->setToolTip(why.isEmpty() ? tr("Change the rule (Enter or F2)") : why);
    m_delete->setEnabled(why.isEmpty());
    m_delete->setToolTip(why);
    m_duplicate->setEnabled(chosen && !isReadOnly);
    m_duplicate->setToolTip(chosen && !isReadOnly ? tr("Make a new rule like this one") : why);
    const bool isExportable = m_model.rowCount() > 0 && !m_export->isRunning() && isReadable();
    m_csv->setEnabled(isExportable);
    m_json->setEnabled(isExportable);
}

void PoliciesPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void PoliciesPage::goToRule(qint64 id)
{
    Q_EMIT leavingPlace();
    showTab(Tab::Rules);
    if (m_model.rowOf(id) < 0)
        m_filter->clear();
    if (const int row = m_model.rowOf(id); row >= 0)
        m_table->chooseRow(row);
    m_table->setFocus(Qt::OtherFocusReason);
}

PagePlace PoliciesPage::place() const
{
    return { m_filter->text(), {} };
}

void PoliciesPage::goTo(const PagePlace &place)
{
    m_filter->setText(place.filter);
}

// ---- What can be done

void PoliciesPage::hear(EditorDialog *dialog)
{
    connect(dialog, &EditorDialog::saved, this,
        [this](const QString &sentence) { m_messages->say(MessageBar::Kind::Good, sentence); });
    connect(dialog, &EditorDialog::pageWanted, this, &Page::pageWanted);
    if (const auto kept = dialog->keptDraft())
        dialog->restore(*kept);
    dialog->open();
}

void PoliciesPage::newRule()
{
    hear(new PolicyDialog(m_context, m_book, PolicyDialog::Kind::New, {}, this));
}

void PoliciesPage::edit()
{
    if (const auto chosen = chosenOne(); chosen && m_edit->isEnabled())
        hear(new PolicyDialog(m_context, m_book, PolicyDialog::Kind::Edit, chosen->rule, this));
}

void PoliciesPage::duplicate()
{
    if (const auto chosen = chosenOne(); chosen && m_duplicate->isEnabled())
        hear(new PolicyDialog(m_context, m_book, PolicyDialog::Kind::Duplicate, chosen->rule, this));
}

void PoliciesPage::remove()
{
    if (const auto chosen = chosenOne(); chosen && m_delete->isEnabled())
        hear(new PolicyActionDialog(m_context, m_book, chosen->rule, PolicyActionDialog::Action::Delete, this));
}

// From the table: what keeps it from being done is said, for its box is no button that could be grey.
void PoliciesPage::switchRow(int row)
{
    const PolicyRow &chosen = m_model.rowAt(row);
    using Kind = MessageBar::Kind;
    if (chosen.isBuiltIn())
        return m_messages->say(Kind::Info, tr("%1 is built in: it is always on.").arg(PolicyText::name(chosen.rule)));
    if (m_context.session.profile().readOnly)
        return m_messages->say(Kind::Info, tr("This profile is read-only."));
    if (m_judging || m_switching)
        return m_messages->say(Kind::Info, tr("A rule is being switched: wait for its end, then press again."));
    if (m_messages->kind() == Kind::Info)
        m_messages->clear();
    switchRule(!chosen.rule.enabled);
}

// What is dangerous about it opens a dialog; all else is done at once.
void PoliciesPage::switchRule(bool on)
{
    const auto chosen = chosenOne();
    if (!chosen || chosen->isBuiltIn() || m_judging || m_switching || chosen->rule.enabled == on)
        return;
    PolicyRule wanted = chosen->rule;
    wanted.enabled = on;
    m_inspector->setSwitching(true);
    const QList<PolicyRule> before = m_book.all();
    m_judging = PolicyAnalysis::start(
        policyQuestion(m_context, before, withRule(before, wanted), momentsOf({ wanted }, m_context.session.serverNow())), this);
    connect(m_judging, &PolicyAnalysis::judged, this, [this, row = *chosen, on](const PolicyAnswer &answer) {
        m_judging->disconnect(this);
        m_judging->cancel();
        m_judging.clear();
        if (answer.dangers.isEmpty())
            return carryOut(row, on);
        m_inspector->setSwitching(false);
        hear(new PolicyActionDialog(m_context, m_book, row.rule, PolicyActionDialog::Action::Switch, this));
    });
}

void PoliciesPage::carryOut(const PolicyRow &row, bool on)
{
    PolicyRule wanted = row.rule;
    wanted.enabled = on;
    m_switching = PolicyRun::start(m_context.session, { PolicyOrder::Kind::Change, row.rule, wanted }, this);
    connect(m_switching, &PolicyRun::ended, this, [this, row, on](const PolicyResult &result) {
        m_switching.clear();
        m_inspector->setSwitching(false);
        switched(row, on, result);
    });
}

void PoliciesPage::switched(const PolicyRow &row, bool on, const PolicyResult &result)
{
    const QString name = PolicyText::name(row.rule);
    if (result.isGone)
        m_book.learnGone(row.rule.id);
    else if (result.now)
        m_book.learn(*result.now);
    using Kind = MessageBar::Kind;
    if (result.outcome == Outcome::Done || result.outcome == Outcome::AlreadySo) {
        const QString done = on ? tr("The rule %1 is switched on.").arg(name) : tr("The rule %1 is switched off.").arg(name);
        m_messages->say(Kind::Good, result.note.isEmpty() ? done : done + u' ' + result.note);
    } else if (result.outcome == Outcome::CannotTell) {
        m_messages->say(Kind::Warning,
            tr("The rule %1: the answer was lost, and the server does not say whether it was switched. Refresh before you try "
               "again.")
                .arg(name));
    } else if (result.isConflict) {
        m_messages->say(Kind::Warning,
            tr("Somebody has changed the rule %1 since it was shown here. Nothing was sent. It is shown as it is now.")
                .arg(name));
    } else if (result.isGone) {
        m_messages->say(Kind::Warning, tr("The rule %1 has been deleted meanwhile.").arg(name));
    } else {
        m_messages->say(Kind::Warning,
            tr("The rule %1 was not switched. %2").arg(name, result.error ? result.error->explanation() : result.note));
    }
}

QStringList PoliciesPage::draftForms()
{
    return { QLatin1String(PolicyDialog::form) };
}

bool PoliciesPage::openDraft(const Draft &draft)
{
    if (draft.form != QLatin1String(PolicyDialog::form))
        return false;
    hear(PolicyDialog::forDraft(m_context, m_book, draft, this));
    return true;
}

} // namespace mcias
