// SPDX-License-Identifier: MIT
#include "views/accounts/account_actions.h"

#include <QAction>

namespace mcias {

AccountActions::AccountActions(QWidget *page) : PageActions(page)
{
    add(Id::New, Needs::Nothing, { "actionNew", "add", tr("&New account…"), tr("Create an account (Ctrl+N)"), true });
    add(Id::Edit, Needs::One, { "actionEdit", "edit", tr("&Edit…"), tr("Change status, roles and tags (Enter or F2)"), true });
    add(Id::HelpDesk, Needs::One,
        { "actionHelpDesk", "helpdesk", tr("&Help desk"),
            tr("Everything about this account on one page: password, TOTP, failed sign-ins") });
    add(Id::Bulk, Needs::Some,
        { "actionBulk", "bulk", tr("&Bulk…"), tr("Change all selected accounts: first a plan to look at, then the changes"),
            true });
    add(Id::Names, Needs::Nothing,
        { "actionNames", "", tr("Change accounts from a &list of names…"),
            tr("Names from a file or from elsewhere, one per line"), true });
    add(Id::Tokens, Needs::One,
        { "actionTokens", "", tr("Show its &tokens"), tr("The account's tokens that are known here, on the page of tokens") });
    add(Id::Audit, Needs::One,
        { "actionAudit", "", tr("Everything in the a&udit log"),
            tr("All that the account did, and all that was done to it, on the audit page") });
    add(Id::Passkeys, Needs::One,
        { "actionPasskeys", "", tr("Pass&keys…"), tr("The account's passkeys: look at them, delete one") });
    add(Id::CutOff, Needs::One,
        { "actionCutOff", "", tr("Cut o&ff now…"),
            tr("Deactivate the account, take its roles away and revoke its tokens that are known here"), true });
    add(Id::Delete, Needs::One, { "actionDelete", "", tr("&Delete…"), tr("Delete the account (Del)"), true });
    add(Id::Copy, Needs::Some,
        { "actionCopy", "", tr("&Copy the rows"), tr("The selected rows as text, cells separated by tabs (Ctrl+C)") });
    add(Id::CopyId, Needs::One, { "actionCopyId", "", tr("Copy the &ID"), tr("The account's ID as text") });
    action(Id::New)->setShortcut(QKeySequence::New);
    update({});
}

void AccountActions::add(Id id, Needs needs, const Action &action)
{
    Q_ASSERT(count() == static_cast<qsizetype>(id));
    PageActions::add(action, [this, id] { Q_EMIT wanted(id); });
    m_needs += needs;
}

QString AccountActions::refusal(Needs needs, const State &state)
{
    if (needs == Needs::Some && state.chosen == 0)
        return tr("Select accounts first.");
    if (needs != Needs::One)
        return {};
    if (state.chosen == 0)
        return tr("Select an account first.");
    if (state.chosen > 1)
        return tr("This is for one account: %n are selected.", nullptr, state.chosen);
    return state.isHidden ? tr("The filter hides the selected account.") : QString();
}

void AccountActions::update(const State &state)
{
    PageActions::update(state.isReadOnly, [&](qsizetype index) { return refusal(m_needs[index], state); });
    action(Id::Bulk)->setText(state.chosen > 1 ? tr("&Bulk… (%n)", nullptr, state.chosen) : tr("&Bulk…"));
}

} // namespace mcias
