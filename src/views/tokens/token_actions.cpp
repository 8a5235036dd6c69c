// SPDX-License-Identifier: MIT
#include "views/tokens/token_actions.h"

#include "views/tokens/revoke_tokens_dialog.h"

#include <QAction>

namespace mcias {

using namespace Qt::StringLiterals;

TokenActions::TokenActions(QWidget *page) : PageActions(page)
{
    add(Id::Check, Needs::Nothing,
        { "actionCheck", "good", tr("&Check tokens…"),
            tr("What a token says, and what is to be believed of it: paste it, drop it, or open a file") });
    add(Id::Issue, Needs::Nothing,
        { "actionIssue", "add", tr("&Issue…"), tr("A new token for a system account, in the place of its former one"), true });
    add(Id::Revoke, Needs::Live,
        { "actionRevoke", "denied", tr("Re&voke…"), tr("Revoke the token, with proof, or several at once (Del)"), true });
    add(Id::RevokeOther, Needs::Nothing,
        { "actionRevokeOther", "", tr("Revoke a token that is &not in the list…"), tr("By the token itself, or by its ID (jti)"),
            true });
    add(Id::CutOff, Needs::Account,
        { "actionCutOff", "", tr("C&ut the account off now…"),
            tr("Deactivate the account, take its roles away, revoke its tokens: one plan, one report"), true });
    add(Id::ShowAccount, Needs::Account,
        { "actionShowAccount", "accounts", tr("Show the &account"), tr("The account on the accounts page") });
    add(Id::HelpDesk, Needs::Account,
        { "actionHelpDesk", "helpdesk", tr("&Help desk"), tr("Everything about the account on one page") });
    add(Id::Audit, Needs::One,
        { "actionAudit", "", tr("Everything in the audit lo&g"), tr("All that the audit log tells of this token") });
    add(Id::Copy, Needs::Some,
        { "actionCopy", "", tr("&Copy the rows"), tr("The selected rows as text, cells separated by tabs (Ctrl+C)") });
    add(Id::CopyId, Needs::One, { "actionCopyId", "", tr("Copy the &ID (jti)"), tr("The token's ID; it opens nothing") });
    add(Id::ExportCalendar, Needs::Services,
        { "actionExportCalendar", "clock", tr("Re&minders (.ics)…"),
            tr("A calendar file: when service tokens end, with reminders 30, 7 and 1 days before") });
    update({});
}

void TokenActions::add(Id id, Needs needs, const Action &action)
{
    Q_ASSERT(count() == static_cast<qsizetype>(id));
    PageActions::add(action, [this, id] { Q_EMIT wanted(id); });
    m_needs += needs;
}

QString TokenActions::refusal(Needs needs, const State &state)
{
    switch (needs) {
    case Needs::Nothing:
        return {};
    case Needs::Some:
        return state.chosen == 0 ? tr("Select tokens first.") : QString();
    case Needs::Services:
        return state.services == 0 ? tr("No service token is known whose end is to come.") : QString();
    case Needs::Live:
        return state.chosen > 1 ? refusalOfMany(state) : refusalOfOne(needs, state);
    case Needs::One:
    case Needs::Account:
        break;
    }
    return refusalOfOne(needs, state);
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

QString TokenActions::refusalOfOne(Needs needs, const State &state)
{
    if (state.chosen == 0)
        return tr("Select a token first.");
    if (state.chosen > 1)
        return tr("This is for one token: %n are selected.", nullptr, state.chosen);
    if (state.isHidden)
        return tr("The filter hides the selected token.");
    if (needs == Needs::Account && !state.hasAccount)
        return tr("Whose token this is is not known.");
    return needs == Needs::Live && state.live == 0 ? tr("This token has ended already.") : QString();
}

void TokenActions::update(const State &state)
{
    PageActions::update(state.isReadOnly, [&](qsizetype index) { return refusal(m_needs[index], state); });
}

} // namespace mcias
