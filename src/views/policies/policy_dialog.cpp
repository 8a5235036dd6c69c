// SPDX-License-Identifier: MIT
#include "views/policies/policy_dialog.h"

#include "models/policy_text.h"
#include "views/controls/fault_label.h"
#include "views/forms/foreign_changes_panel.h"
#include "views/forms/step_text.h"
#include "views/policies/impact_panel.h"
#include "views/policies/policy_form.h"
#include "views/policies/policy_question.h"
#include "work/policy_book.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;
using Change = ChangeReview::Change;

namespace {

constexpr QSize startSize(980, 680);
constexpr QLatin1StringView newSubject("new");
constexpr QLatin1StringView copyPrefix("copy-");

QString titleOf(PolicyDialog::Kind kind)
{
    switch (kind) {
    case PolicyDialog::Kind::New:
        return PolicyDialog::tr("New policy rule");
    case PolicyDialog::Kind::Edit:
        return PolicyDialog::tr("Edit policy rule");
    case PolicyDialog::Kind::Duplicate:
        return PolicyDialog::tr("Duplicate policy rule");
    }
    return {};
}

QString subjectOf(PolicyDialog::Kind kind, const PolicyRule &rule)
{
    switch (kind) {
    case PolicyDialog::Kind::New:
        return newSubject;
    case PolicyDialog::Kind::Edit:
        return QString::number(rule.id);
    case PolicyDialog::Kind::Duplicate:
        return copyPrefix + QString::number(rule.id);
    }
    return {};
}

// What the form begins with.
PolicyRule beginning(PolicyDialog::Kind kind, const PolicyRule &rule)
{
    if (kind == PolicyDialog::Kind::Edit)
        return rule;
    PolicyRule made;
    if (kind == PolicyDialog::Kind::New) {
        made.rule.effect = Effect::Allow;
        return made;
    }
    made.description = PolicyDialog::tr("Copy of %1").arg(rule.description);
    made.priority = rule.priority;
    made.rule = rule.rule;
    made.notBefore = rule.notBefore;
    made.expiresAt = rule.expiresAt;
    return made;
}

} // namespace

PolicyDialog::PolicyDialog(const PageContext &context, PolicyBook &book, Kind kind, const PolicyRule &rule, QWidget *parent,
    const StepTiming &timing)
    : EditorDialog(context, QLatin1String(form), subjectOf(kind, rule), titleOf(kind), tr("&Save…"), parent),
      m_book(book),
      m_kind(kind),
      m_timing(timing),
      m_seen(beginning(kind, rule)),
      m_stack(new QStackedWidget(this))
{
    body()->addWidget(m_stack, 1);
    m_stack->addWidget(makeFormPage());
    m_stack->addWidget(makeReviewPage());
    keepFields();
    takeRule(m_seen);
    writeJson();
    showFaults({});
    resize(startSize);
    show(Stage::Form);
    m_form->description()->setFocus();
    m_form->description()->selectAll();
}

PolicyDialog *PolicyDialog::forDraft(const PageContext &context, PolicyBook &book, const Draft &draft, QWidget *parent)
{
    PolicyRule rule;
    if (draft.subject == newSubject)
        return new PolicyDialog(context, book, Kind::New, rule, parent);
    const bool isCopy = draft.subject.startsWith(copyPrefix);
    rule.id = QString(draft.subject).remove(copyPrefix).toLongLong();
    rule = book.find(rule.id).value_or(rule);
    return new PolicyDialog(context, book, isCopy ? Kind::Duplicate : Kind::Edit, rule, parent);
}

bool PolicyDialog::isLooking() const
{
    return m_impact->isLooking();
}

void PolicyDialog::show(Stage stage)
{
    m_stage = stage;
    m_stack->setCurrentIndex(stage == Stage::Form ? 0 : 1);
    m_back->setVisible(stage == Stage::Review);
    m_review->setOpen(stage == Stage::Review);
    switch (stage) {
    case Stage::Form:
        return setVerb(tr("&Save…"), !m_context.session.profile().readOnly);
    case Stage::Review:
        m_intro->setText(
            isNew() ? tr("This rule will be made.") : tr("This is what will be sent, and nothing else."));
        return setVerb(tr("Sa&ve now"));
    case Stage::Result:
        m_intro->setText(tr("The rule is saved."));
        return offerClose();
    }
}

void PolicyDialog::setBodyEnabled(bool isEnabled)
{
    m_stack->widget(0)->setEnabled(isEnabled);
    m_back->setEnabled(isEnabled);
    m_review->setOpen(isEnabled && m_stage == Stage::Review);
}

// ---- Form and JSON

void PolicyDialog::takeRule(const PolicyRule &rule)
{
    const QScopedValueRollback following(m_isFollowing, true);
    m_form->setRule(rule);
}

void PolicyDialog::writeJson()
{
    const QScopedValueRollback following(m_isFollowing, true);
    m_json->setPlainText(ruleToJson(m_form->rule(), !isNew()));
    m_isBroken = false;
    m_reset->hide();
    showFaults(faults());
}

void PolicyDialog::formEdited()
{
    if (m_isFollowing || m_isBroken)
        return;
    writeJson();
    edited();
}

void PolicyDialog::jsonEdited()
{
    if (m_isFollowing)
        return;
    const RuleReading reading = ruleFromJson(m_json->toPlainText(), m_seen, isNew());
    m_isBroken = !reading.rule;
    m_form->setEnabled(!m_isBroken); // whatever is changed there would take the place of what is being written here
    m_reset->setVisible(m_isBroken);
    if (reading.rule)
        takeRule(*reading.rule);
    showFaults(reading.faults);
    edited();
}

QList<RuleFault> PolicyDialog::faults() const
{
    if (m_isBroken)
        return ruleFromJson(m_json->toPlainText(), m_seen, isNew()).faults;
    return m_form->faults() + faultsOf(m_form->rule(), isNew());
}

// What nobody has begun to write is not held against them before they want to save it.
void PolicyDialog::showFaults(const QList<RuleFault> &all)
{
    QList<RuleFault> shown = all;
    if (!m_hasTried && !m_isBroken)
        shown.removeIf([](const RuleFault &fault) { return fault.path == "description"_L1; });
    m_form->showFaults(shown);
    QStringList lines;
    for (const RuleFault &fault : std::as_const(shown))
        lines += fault.path.isEmpty() ? safeLine(fault.sentence)
                                      : u"%1: %2"_s.arg(safeLine(fault.path, 80), safeLine(fault.sentence));
    m_jsonFault->say(lines.join(u'\n'));
}

// ---- Saving

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
        return done();
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
        this, [this](const QList<PolicyRule> &rules) { rulesRead(rules); },
        [this](const Error &error) {
            if (!isNew() || error.kind != ErrorKind::Forbidden)
                return explain(error);
            rest();
            clearMessage();
            propose(false);
        });
}

void PolicyDialog::rulesRead(const QList<PolicyRule> &rules)
{
    rest();
    clearMessage();
    m_book.learnAll(rules);
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
    const QDateTime now = m_context.session.serverNow();
    m_impact->look(policyQuestion(m_context, before, withRule(before, m_wanted), momentOf(m_wanted, now)));
    findChild<QWidget *>(u"editorSave"_s)->setFocus(Qt::OtherFocusReason); // the form that had the keyboard is out of sight
}

void PolicyDialog::judged(const QList<PolicyDanger> &dangers)
{
    if (m_isJudged || m_stage != Stage::Review)
        return; // what people have ticked stays
    m_isJudged = true;
    QStringList sentences;
    for (const PolicyDanger danger : dangers)
        sentences += dangerText(danger);
    const QList<Change> list = changes();
    m_changeCount = static_cast<int>(list.size());
    m_review->setChanges(list, sentences);
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
    for (const policy::Finding &finding : m_impact->answer().findings) {
        if (finding.kind == policy::Finding::Kind::DeniesEveryAdmin)
            continue; // said above, with a box to tick
        const QString sentence = PolicyText::finding(finding, names);
        if (finding.ruleId == m_wanted.id)
            remarks += tr("To be noted: %1").arg(sentence);
        else if (finding.otherId == m_wanted.id)
            remarks += tr("To be noted about %1: %2").arg(others(finding.ruleId), sentence);
    }
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
}

void PolicyDialog::send()
{
    m_run = PolicyRun::start(m_context.session,
        { isNew() ? PolicyOrder::Kind::Create : PolicyOrder::Kind::Change, m_seen, m_wanted }, this, m_timing);
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
        return done();
    show(Stage::Result);
    say(MessageBar::Kind::Info, result.note);
}

} // namespace mcias
