// SPDX-License-Identifier: MIT
// How PolicyDialog saves: what it looks at before, what it shows, and what becomes of it.
#include "models/policy_text.h"
#include "views/controls/fault_label.h"
#include "views/forms/foreign_changes_panel.h"
#include "views/forms/step_text.h"
#include "views/policies/impact_panel.h"
#include "views/policies/policy_dialog.h"
#include "views/policies/policy_form.h"
#include "views/policies/policy_question.h"
#include "work/policy_book.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using Change = ChangeReview::Change;

void PolicyDialog::save()
{
    switch (m_stage) {
    case Stage::Form:
        return check();
    case Stage::Review:
        if (!m_isJudged)
            return say(MessageBar::Kind::Info, tr("What this changes is still being looked at. Wait a moment."));
        if (QWidget *danger = m_review->unaccepted())
            return complain(danger, tr("Tick what this may lead to first, or go back to the form."));
        return send();
    case Stage::Result:
        return finish();
    }
}

void PolicyDialog::check()
{
    if (!m_isBroken && !m_form->finishTyping())
        return;
    m_hasTried = true;
    const QList<RuleFault> found = faults();
    showFaults(found);
    if (m_isBroken)
        return complain(m_json, tr("The JSON cannot be read: %1").arg(m_jsonFault->text()));
    if (!found.isEmpty()) {
        QWidget *field = m_form->fieldOf(found.constFirst().path);
        return complain(field ? field : m_json, found.constFirst().sentence);
    }
    if (QWidget *choice = m_foreign->undecided())
        return complain(choice, tr("Choose first what is to be where yours and theirs differ."));
    if (m_kind == Kind::Edit && saySame(m_form->rule(), m_seen)) {
        dropDraft();
        return say(MessageBar::Kind::Info, tr("Nothing was changed in the form."));
    }
    m_foreign->setChanges({});
    readRules();
}

// All of them: the impact needs the others as they are now, too.
void PolicyDialog::readRules()
{
    Client *client = m_context.session.client();
    if (!client)
        return;
    say(MessageBar::Kind::Info, tr("Looking at the rules once more…"));
    auto *call = client->send(ListPolicyRules{});
    setWork(call, [call = QPointer<CallBase>(call)] {
        if (call)
            call->cancel();
    });
    call->then(
        this, [this, asked = m_book.ask()](const QList<PolicyRule> &rules) { rulesRead(rules, asked); },
        [this](const Error &error) {
            if (!isNew() || error.kind != ErrorKind::Forbidden)
                return explain(error);
            rest();
            clearMessage();
            propose(false);
        });
}

void PolicyDialog::rulesRead(const QList<PolicyRule> &rules, const ListAsk &asked)
{
    rest();
    clearMessage();
    m_book.learnAll(rules, asked);
    if (m_kind == Kind::Edit && !lookAt(m_book.find(m_seen.id)))
        return;
    propose(true);
}

// False: there is something to look at first.
bool PolicyDialog::lookAt(const std::optional<PolicyRule> &now)
{
    if (!now) {
        show(Stage::Form);
        say(MessageBar::Kind::Error, tr("Somebody has deleted this rule meanwhile. What you typed can be copied from the JSON."));
        setVerb(tr("&Save…"), false);
        return false;
    }
    if (saySame(*now, m_seen)) {
        m_seen = *now;
        return true;
    }
    const PolicyNames names = policyNames(m_context, &m_book);
    const QList<PolicyField> &fields = policyFields();
    const PolicyRule mine = m_form->rule();
    PolicyRule merged = *now;
    QList<ForeignChange> foreign;
    m_foreignFields.clear();
    for (int i = 0; i < fields.size(); ++i) {
        const PolicyField &field = fields[i];
        const bool isMine = !field.isSame(mine, m_seen);
        const bool isTheirs = !field.isSame(*now, m_seen);
        if (isMine)
            field.copy(merged, mine);
        if (!isTheirs)
            continue;
        foreign += ForeignChange{ field.title(), field.text(m_seen, names), field.text(*now, names), field.text(mine, names),
            isMine && !field.isSame(mine, *now) };
        m_foreignFields += i;
    }
    m_seen = *now;
    m_mine = mine;
    takeRule(merged);
    writeJson();
    m_impact->clear();
    show(Stage::Form);
    m_foreign->setChanges(foreign);
    say(MessageBar::Kind::Warning, tr("The rule has changed at the server. Nothing was sent. Look at it, then save again."));
    edited();
    return false;
}

void PolicyDialog::decide(int number, bool takesTheirs)
{
    PolicyRule rule = m_form->rule();
    policyFields()[m_foreignFields[number]].copy(rule, takesTheirs ? m_seen : m_mine);
    takeRule(rule);
    writeJson();
    edited();
}

QList<Change> PolicyDialog::changes() const
{
    const PolicyNames names = policyNames(m_context, &m_book);
    PolicyRule before = m_seen;
    if (isNew())
        before = {};
    QList<Change> list;
    for (const PolicyField &field : policyFields()) {
        const QLatin1StringView path(field.path);
        const bool isAlways = isNew()
            && (path == "description"_L1 || path == "rule.effect"_L1 || path == "priority"_L1 || path == "rule.actions"_L1);
        if (isAlways || !field.isSame(m_wanted, before))
            list += { field.title(), isNew() ? u"–"_s : field.text(before, names), field.text(m_wanted, names) };
    }
    return list;
}

void PolicyDialog::propose(bool hasRules)
{
    m_wanted = m_form->rule();
    if (m_kind == Kind::Edit && saySame(m_wanted, m_seen)) {
        dropDraft();
        return say(MessageBar::Kind::Info, tr("The rule is as the form says already: there is nothing to save."));
    }
    m_isJudged = false;
    m_remarks->hide();
    m_review->hide();
    show(Stage::Review);
    if (!hasRules) {
        m_impact->clear();
        judged({});
        m_remarks->setText(tr("What it changes cannot be told: you may not list the server's rules."));
        m_remarks->show();
        return;
    }
    const QList<PolicyRule> before = m_book.all();
    const QList<PolicyRule> changed = isNew() ? QList{ m_wanted } : QList{ m_seen, m_wanted };
    m_impact->look(
        policyQuestion(m_context, before, withRule(before, m_wanted), momentsOf(changed, m_context.session.serverNow())));
    findChild<QWidget *>(u"editorSave"_s)->setFocus(Qt::OtherFocusReason); // the form that had the keyboard is out of sight
}

void PolicyDialog::judged(const QList<PolicyDanger> &dangers)
{
    if (isBusy() || m_stage != Stage::Review)
        return;
    QStringList sentences;
    for (const PolicyDanger danger : dangers)
        sentences += dangerText(danger);
    if (std::exchange(m_isJudged, true))
        return m_review->setDangers(sentences); // somebody has looked again
    const QList<Change> list = changes();
    m_changeCount = static_cast<int>(list.size());
    m_review->setChanges(list, sentences);
    m_review->setCommands({ order().command() });
    m_review->show();
    if (QWidget *danger = m_review->unaccepted())
        danger->setFocus(Qt::OtherFocusReason);
}

// What would be odd about the rule, and about others because of it.
void PolicyDialog::showRemarks()
{
    PolicyNames names = policyNames(m_context, &m_book);
    const auto others = names.rule;
    names.rule = [others, id = m_wanted.id](qint64 rule) { return rule == id ? tr("this rule") : others(rule); };
    QStringList remarks;
    const QList<PolicyDanger> &dangers = m_impact->answer().dangers;
    const bool isSaid = dangers.contains(PolicyDanger::NoAdminLeft) || dangers.contains(PolicyDanger::MaybeNoAdminLeft);
    for (const policy::Finding &finding : m_impact->answer().findings) {
        if (finding.kind == policy::Finding::Kind::DeniesEveryAdmin && isSaid)
            continue; // above, with a box to tick
        const QString sentence = PolicyText::finding(finding, names);
        if (finding.ruleId == m_wanted.id)
            remarks += tr("To be noted: %1").arg(sentence);
        else if (finding.otherId == m_wanted.id)
            remarks += tr("To be noted about %1: %2").arg(others(finding.ruleId), sentence);
    }
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
}

PolicyOrder PolicyDialog::order() const
{
    return { isNew() ? PolicyOrder::Kind::Create : PolicyOrder::Kind::Change, m_seen, m_wanted };
}

void PolicyDialog::send()
{
    m_run = PolicyRun::start(m_context.session, order(), this, m_timing);
    setWork(m_run, [this] { m_run->cancel(); });
    markAll(ChangeReview::State::Running);
    connect(m_run, &PolicyRun::ended, this, &PolicyDialog::ended);
}

// One write carries all of them.
void PolicyDialog::markAll(ChangeReview::State state, const QString &note)
{
    for (int i = 0; i < m_changeCount; ++i)
        m_review->setState(i, state, i == 0 ? note : QString());
}

void PolicyDialog::ended(const PolicyResult &result)
{
    m_run.clear();
    rest();
    markAll(StepText::state(result.outcome));
    if (result.now)
        m_book.learn(*result.now);
    else if (result.isGone)
        m_book.learnGone(m_seen.id);
    if (result.outcome == Outcome::Done || result.outcome == Outcome::AlreadySo)
        return endedWell(result);
    if (result.isConflict || result.isGone) {
        lookAt(result.now);
        return;
    }
    if (result.outcome == Outcome::CannotTell)
        return say(MessageBar::Kind::Error,
            tr("The answer was lost, and the server does not say whether it was done: look at the list of rules before you try "
               "again."));
    if (result.error && result.error->applied == Applied::No)
        return refusedByServer(*result.error);
    say(MessageBar::Kind::Warning, result.note.isEmpty() ? tr("Nothing was changed.") : result.note);
}

// A server that says where it does not like the rule is taken at its word.
void PolicyDialog::refusedByServer(const Error &error)
{
    explain(error);
    const QString path = error.serverText.section(u':', 0, 0);
    if (error.kind != ErrorKind::Input || !m_form->fieldOf(path))
        return;
    show(Stage::Form);
    m_impact->clear();
    showFaults({ { path, error.serverText.section(u':', 1).trimmed() } });
    m_form->fieldOf(path)->setFocus(Qt::OtherFocusReason);
}

void PolicyDialog::endedWell(const PolicyResult &result)
{
    dropDraft();
    const QString name = PolicyText::name(m_wanted);
    Q_EMIT saved(isNew() ? tr("The rule %1 is made.").arg(name) : tr("The rule %1 is saved.").arg(name));
    if (result.note.isEmpty())
        return finish();
    show(Stage::Result);
    say(MessageBar::Kind::Info, result.note);
}

} // namespace mcias
