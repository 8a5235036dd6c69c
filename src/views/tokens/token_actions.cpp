// SPDX-License-Identifier: MIT
#include "views/tokens/token_actions.h"

#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/mnemonics.h"
#include "views/tokens/revoke_tokens_dialog.h"

#include <QAction>
#include <QPushButton>

namespace mcias {

using namespace Qt::StringLiterals;

TokenActions::TokenActions(QWidget *page) : QObject(page)
{
    add(Id::Check, "actionCheck", u"good"_s, tr("&Check tokens…"),
        { Needs::Nothing, false, tr("What a token says, and what is to be believed of it: paste it, drop it, or open a file") });
    add(Id::Issue, "actionIssue", u"add"_s, tr("&Issue…"),
        { Needs::Nothing, true, tr("A new token for a system account, in the place of its former one") });
    add(Id::Revoke, "actionRevoke", u"denied"_s, tr("Re&voke…"),
        { Needs::Live, true, tr("Revoke the token, with proof, or several at once (Del)") });
    add(Id::RevokeOther, "actionRevokeOther", {}, tr("Revoke a token that is &not in the list…"),
        { Needs::Nothing, true, tr("By the token itself, or by its ID (jti)") });
    add(Id::CutOff, "actionCutOff", {}, tr("C&ut the account off now…"),
        { Needs::Account, true, tr("Deactivate the account, take its roles away, revoke its tokens: one plan, one report") });
    add(Id::ShowAccount, "actionShowAccount", u"accounts"_s, tr("Show the &account"),
        { Needs::Account, false, tr("The account on the accounts page") });
    add(Id::HelpDesk, "actionHelpDesk", u"helpdesk"_s, tr("&Help desk"),
        { Needs::Account, false, tr("Everything about the account on one page") });
    add(Id::Audit, "actionAudit", {}, tr("Everything in the audit lo&g"),
        { Needs::One, false, tr("All that the audit log tells of this token") });
    add(Id::Copy, "actionCopy", {}, tr("&Copy the rows"),
        { Needs::Some, false, tr("The selected rows as text, cells separated by tabs (Ctrl+C)") });
    add(Id::CopyId, "actionCopyId", {}, tr("Copy the &ID (jti)"), { Needs::One, false, tr("The token's ID; it opens nothing") });
    add(Id::ExportCalendar, "actionExportCalendar", u"clock"_s, tr("Re&minders (.ics)…"),
        { Needs::Services, false, tr("A calendar file: when service tokens end, with reminders 30, 7 and 1 days before") });
    page->addActions(m_actions);
    update({});
}

void TokenActions::add(Id id, const char *name, const QString &iconName, const QString &text, const Rule &rule)
{
    Q_ASSERT(m_actions.size() == static_cast<qsizetype>(id));
    auto *action = new QAction(text, this);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, [this, id] { Q_EMIT wanted(id); });
    m_actions += action;
    m_rules += rule;
}

QPushButton *TokenActions::button(Id id, const char *objectName, QWidget *parent, bool hasMnemonic) const
{
    QAction *twin = action(id);
    const QString spoken = withoutMnemonic(twin->text()).remove(u'…');
    auto *button = new QPushButton(twin->icon(), hasMnemonic ? twin->text() : withoutMnemonic(twin->text()), parent);
    nameWidget(button, objectName, spoken);
    const auto follow = [button, twin] {
        button->setToolTip(twin->toolTip());
        button->setEnabled(twin->isEnabled());
    };
    connect(twin, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, twin, &QAction::trigger);
    follow();
    return button;
}

QString TokenActions::refusal(const Rule &rule, const State &state)
{
    if (rule.writes && state.isReadOnly)
        return tr("The profile is read-only: the console changes nothing at this server.");
    switch (rule.needs) {
    case Needs::Nothing:
        return {};
    case Needs::Some:
        return state.chosen == 0 ? tr("Select tokens first.") : QString();
    case Needs::Services:
        return state.services == 0 ? tr("No service token is known whose end is to come.") : QString();
    case Needs::Live:
        return state.chosen > 1 ? refusalOfMany(state) : refusalOfOne(rule, state);
    case Needs::One:
    case Needs::Account:
        break;
    }
    return refusalOfOne(rule, state);
}

QString TokenActions::refusalOfMany(const State &state)
{
    if (state.isHidden)
        return tr("The filter hides some of the selected tokens.");
    if (state.live == 0)
        return tr("These tokens have ended already.");
    return state.live > RevokeTokensDialog::most ? tr("At most %n tokens are revoked at once.", nullptr, RevokeTokensDialog::most)
                                                 : QString();
}

QString TokenActions::refusalOfOne(const Rule &rule, const State &state)
{
    if (state.chosen == 0)
        return tr("Select a token first.");
    if (state.chosen > 1)
        return tr("This is for one token: %n are selected.", nullptr, state.chosen);
    if (state.isHidden)
        return tr("The filter hides the selected token.");
    if (rule.needs == Needs::Account && !state.hasAccount)
        return tr("Whose token this is is not known.");
    return rule.needs == Needs::Live && state.live == 0 ? tr("This token has ended already.") : QString();
}

void TokenActions::update(const State &state)
{
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const QString why = refusal(m_rules[i], state);
        m_actions[i]->setEnabled(why.isEmpty());
        m_actions[i]->setToolTip(why.isEmpty() ? m_rules[i].tip : why);
    }
}

} // namespace mcias
