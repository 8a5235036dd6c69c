// SPDX-License-Identifier: MIT
#include "views/policies/policy_action_dialog.h"

#include "models/policy_text.h"
#include "views/controls/card.h"
#include "views/controls/facts_grid.h"
#include "views/controls/labels.h"
#include "views/controls/mnemonics.h"
#include "views/forms/change_review.h"
#include "views/forms/step_text.h"
#include "views/policies/impact_panel.h"
#include "views/policies/policy_question.h"
#include "work/policy_book.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize startSize(760, 620);

} // namespace

PolicyActionDialog::PolicyActionDialog(const PageContext &context, PolicyBook &book, const PolicyRule &rule, Action action,
    QWidget *parent, const StepTiming &timing)
    : EditorDialog(context, u"policy-action"_s, QString::number(rule.id),
        action == Action::Delete ? tr("Delete a policy rule")
            : rule.enabled       ? tr("Switch a policy rule off")
                                 : tr("Switch a policy rule on"),
        action == Action::Delete ? tr("&Delete")
            : rule.enabled       ? tr("Switch &off")
                                 : tr("Switch &on"),
        parent),
      m_book(book),
      m_rule(rule),
      m_action(action),
      m_switchOn(!rule.enabled),
      m_timing(timing),
      m_meaning(plainLabel({}, this)),
      m_facts(new FactsGrid),
      m_review(new ChangeReview(this)),
      m_impact(new ImpactPanel(context, this))
{
    body()->setSpacing(12);
    m_meaning->setObjectName(u"policyMeaning"_s);
    m_meaning->setWordWrap(true);
    body()->addWidget(m_meaning);
    auto *card = new Card(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 12, 16, 12);
    nameWidget(m_facts, "policyActionFacts", tr("The rule"));
    inside->addWidget(m_facts);
    body()->addWidget(card);
    body()->addWidget(m_review);
    body()->addWidget(m_impact, 1);
    if (action == Action::Delete)
        addName();
    connect(m_impact, &ImpactPanel::judged, this, [this](const PolicyAnswer &answer) { judged(answer.dangers); });
    resize(startSize);
    showRule();
    propose();
    if (m_name)
        m_name->setFocus();
}

void PolicyActionDialog::addName()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_nameLabel = quietLabel({}, part);
    m_nameLabel->setObjectName(u"policyDeleteLabel"_s);
    m_nameLabel->setWordWrap(true);
    m_name = new QLineEdit(part);
    nameWidget(m_name, "policyDeleteName", tr("Description of the rule to be deleted"));
    m_nameLabel->setBuddy(m_name);
    column->addWidget(m_nameLabel);
    column->addWidget(m_name);
    body()->addWidget(part);
}

// A description that cannot be typed as it is shown (control characters, nothing at all) is told by the id.
QString PolicyActionDialog::ruleName() const
{
    const QString text = m_rule.description.trimmed();
    constexpr qsizetype longest = 120;
    return text.isEmpty() || safeLine(text, longest) != text ? QString::number(m_rule.id) : text;
}

void PolicyActionDialog::showRule()
{
    const PolicyNames names = policyNames(m_context, &m_book);
    const QDateTime now = m_context.session.serverNow();
    const QString subject = m_rule.rule.subjectUuid ? names.account(*m_rule.rule.subjectUuid) : QString();
    m_facts->setFacts({ { tr("Rule"), PolicyText::name(m_rule), {} },
        { tr("Effect"), PolicyText::effect(m_rule), PolicyText::matches(m_rule.rule, subject) },
        { tr("Validity"), PolicyText::validity(m_rule, ruleTimeAt(m_rule, now), m_context.formats), {} },
        { tr("Rule ID"), QString::number(m_rule.id), {} } });
    if (m_action == Action::Delete)
        m_meaning->setText(tr("The rule is deleted for good: MCIAS offers no way back. Switching it off can be taken back."));
    else
        m_meaning->setText(m_switchOn ? tr("The rule decides from now on, while it is valid.")
                                      : tr("The rule decides nothing any more, until it is switched on again."));
    if (m_nameLabel) {
        const QString text = ruleName() == QString::number(m_rule.id) ? tr("To delete it, type its rule &ID: %1")
                                                                      : tr("To delete it, type its desc&ription: %1");
        m_nameLabel->setText(text.arg(escapedMnemonic(ruleName())));
    }
}

PolicyRule PolicyActionDialog::wanted() const
{
    PolicyRule rule = m_rule;
    rule.enabled = m_switchOn;
    return rule;
}

PolicyOrder PolicyActionDialog::order() const
{
    return { m_action == Action::Delete ? PolicyOrder::Kind::Delete : PolicyOrder::Kind::Change, m_rule, wanted() };
}

void PolicyActionDialog::propose()
{
    m_isJudged = false;
    m_review->hide();
    const QList<PolicyRule> before = m_book.all();
    const QList<PolicyRule> after = m_action == Action::Delete ? withoutRule(before, m_rule.id) : withRule(before, wanted());
    m_impact->look(policyQuestion(m_context, before, after, momentsOf({ m_rule }, m_context.session.serverNow())));
}

void PolicyActionDialog::judged(const QList<PolicyDanger> &dangers)
{
    if (isBusy() || m_isOver)
        return;
    QStringList sentences;
    for (const PolicyDanger danger : dangers)
        sentences += dangerText(danger);
    if (std::exchange(m_isJudged, true))
        return m_review->setDangers(sentences); // somebody has looked again
    const QString on = tr("on");
    const QString off = tr("off");
    const ChangeReview::Change change = m_action == Action::Delete
        ? ChangeReview::Change{ tr("Rule"), PolicyText::name(m_rule), tr("deleted") }
        : ChangeReview::Change{ tr("Switched"), m_rule.enabled ? on : off, m_switchOn ? on : off };
    m_review->setChanges({ change }, sentences);
    m_review->setCommands({ order().command() });
    m_review->show();
}

void PolicyActionDialog::setBodyEnabled(bool isEnabled)
{
    m_review->setOpen(isEnabled);
    if (m_name)
        m_name->setEnabled(isEnabled);
}

void PolicyActionDialog::save()
{
    if (m_isOver)
        return finish();
    if (!m_isJudged)
        return say(MessageBar::Kind::Info, tr("What this changes is still being looked at. Wait a moment."));
    if (m_name && m_name->text().trimmed() != ruleName())
        return complain(m_name,
            m_name->text().trimmed().isEmpty() ? tr("Type the description of the rule first.")
                                               : tr("That is not the description of this rule."));
    if (QWidget *danger = m_review->unaccepted())
        return complain(danger, tr("Tick what this may lead to first."));
    send();
}

void PolicyActionDialog::send()
{
    m_run = PolicyRun::start(m_context.session, order(), this, m_timing);
    setWork(m_run, [this] { m_run->cancel(); });
    m_review->setState(0, ChangeReview::State::Running);
    connect(m_run, &PolicyRun::ended, this, &PolicyActionDialog::ended);
}

void PolicyActionDialog::ended(const PolicyResult &result)
{
    m_run.clear();
    rest();
    m_review->setState(0, StepText::state(result.outcome), result.note);
    if (result.isGone)
        m_book.learnGone(m_rule.id);
    else if (result.now)
        m_book.learn(*result.now);
    if (result.outcome == Outcome::Done || result.outcome == Outcome::AlreadySo) {
        const QString name = PolicyText::name(m_rule);
        const QString sentence = m_action == Action::Delete ? tr("The rule %1 is deleted.").arg(name)
            : m_switchOn                                    ? tr("The rule %1 is switched on.").arg(name)
                                                            : tr("The rule %1 is switched off.").arg(name);
        Q_EMIT saved(sentence);
        if (result.note.isEmpty())
            return finish();
        m_isOver = true;
        say(MessageBar::Kind::Good, sentence);
        return offerClose();
    }
    if (result.isConflict) {
        m_rule = *result.now;
        showRule();
        propose();
        return say(MessageBar::Kind::Warning,
            tr("Somebody has changed this rule since it was shown here. Nothing was sent. It is shown as it is now: look at it, "
               "then try again."));
    }
    if (result.isGone) {
        m_isOver = true;
        say(MessageBar::Kind::Warning, tr("The rule has been deleted meanwhile. Nothing was sent."));
        return offerClose();
    }
    if (result.outcome == Outcome::CannotTell)
        return say(MessageBar::Kind::Error,
            tr("The answer was lost, and the server does not say whether it was done: look before you try again."));
    if (result.error && result.error->applied == Applied::No)
        return explain(*result.error);
    say(MessageBar::Kind::Warning, result.note.isEmpty() ? tr("Nothing was changed.") : result.note);
}

} // namespace mcias
