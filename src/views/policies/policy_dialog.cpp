// SPDX-License-Identifier: MIT
#include "views/policies/policy_dialog.h"

#include "models/policy_text.h"
#include "views/controls/fault_label.h"
#include "views/forms/foreign_changes_panel.h"
#include "views/policies/impact_panel.h"
#include "views/policies/policy_form.h"
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

namespace {

constexpr QSize formStartSize(980, 680);
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

PolicyDialog::PolicyDialog(
    const PageContext &context, PolicyBook &book, Kind kind, const PolicyRule &rule, QWidget *parent, const StepTiming &timing)
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
    resize(formStartSize);
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
        m_intro->setText(isNew() ? tr("This rule will be made.") : tr("This is what will be sent, and nothing else."));
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

} // namespace mcias
