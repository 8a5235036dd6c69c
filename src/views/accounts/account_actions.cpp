// SPDX-License-Identifier: MIT
#include "views/accounts/account_actions.h"

#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/mnemonics.h"

#include <QAction>
#include <QPushButton>

namespace mcias {

using namespace Qt::StringLiterals;

AccountActions::AccountActions(QWidget *page) : QObject(page)
{
    add(Id::New, "actionNew", u"add"_s, tr("&New account…"), { Needs::Nothing, true, tr("Create an account (Ctrl+N)") });
    add(Id::Edit, "actionEdit", u"edit"_s, tr("&Edit…"), { Needs::One, true, tr("Change status, roles and tags (Enter or F2)") });
    add(Id::HelpDesk, "actionHelpDesk", u"helpdesk"_s, tr("&Help desk"),
        { Needs::One, false, tr("Everything about this account on one page: password, TOTP, failed sign-ins") });
    add(Id::Bulk, "actionBulk", u"bulk"_s, tr("&Bulk…"),
        { Needs::Some, true, tr("Change all selected accounts: first a plan to look at, then the changes") });
    add(Id::Names, "actionNames", {}, tr("Change accounts from a &list of names…"),
        { Needs::Nothing, true, tr("Names from a file or from elsewhere, one per line") });
    add(Id::Tokens, "actionTokens", {}, tr("Show its &tokens"),
        { Needs::One, false, tr("The account's tokens that are known here, on the page of tokens") });
    add(Id::Audit, "actionAudit", {}, tr("Everything in the a&udit log"),
        { Needs::One, false, tr("All that the account did, and all that was done to it, on the audit page") });
    add(Id::Passkeys, "actionPasskeys", {}, tr("Pass&keys…"),
        { Needs::One, false, tr("The account's passkeys: look at them, delete one") });
    add(Id::CutOff, "actionCutOff", {}, tr("Cut o&ff now…"),
        { Needs::One, true, tr("Deactivate the account, take its roles away and revoke its tokens that are known here") });
    add(Id::Delete, "actionDelete", {}, tr("&Delete…"), { Needs::One, true, tr("Delete the account (Del)") });
    add(Id::Copy, "actionCopy", {}, tr("&Copy the rows"),
        { Needs::Some, false, tr("The selected rows as text, cells separated by tabs (Ctrl+C)") });
    add(Id::CopyId, "actionCopyId", {}, tr("Copy the &ID"), { Needs::One, false, tr("The account's ID as text") });
    action(Id::New)->setShortcut(QKeySequence::New);
    page->addActions(m_actions);
    update({});
}

void AccountActions::add(Id id, const char *name, const QString &iconName, const QString &text, const Rule &rule)
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

QPushButton *AccountActions::button(Id id, const char *objectName, QWidget *parent) const
{
    QAction *twin = action(id);
    auto *button = new QPushButton(twin->icon(), twin->text(), parent);
    nameWidget(button, objectName, withoutMnemonic(twin->text()).remove(u'…'));
    const auto follow = [button, twin] {
        button->setText(twin->text());
        button->setAccessibleName(withoutMnemonic(twin->text()).remove(u'…'));
        button->setToolTip(twin->toolTip());
        button->setEnabled(twin->isEnabled());
    };
    connect(twin, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, twin, &QAction::trigger);
    follow();
    return button;
}

QString AccountActions::refusal(const Rule &rule, const State &state)
{
    if (rule.writes && state.isReadOnly)
        return tr("The profile is read-only: the console changes nothing at this server.");
    if (rule.needs == Needs::Some && state.chosen == 0)
        return tr("Select accounts first.");
    if (rule.needs != Needs::One)
        return {};
    if (state.chosen == 0)
        return tr("Select an account first.");
    if (state.chosen > 1)
        return tr("This is for one account: %n are selected.", nullptr, state.chosen);
    return state.isHidden ? tr("The filter hides the selected account.") : QString();
}

void AccountActions::update(const State &state)
{
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const QString why = refusal(m_rules[i], state);
        m_actions[i]->setEnabled(why.isEmpty());
        m_actions[i]->setToolTip(why.isEmpty() ? m_rules[i].tip : why);
    }
    action(Id::Bulk)->setText(state.chosen > 1 ? tr("&Bulk… (%n)", nullptr, state.chosen) : tr("&Bulk…"));
}

} // namespace mcias
