// SPDX-License-Identifier: MIT
#include "views/helpdesk/helpdesk_text.h"

#include "models/accounts_model.h"
#include "views/forms/step_text.h"

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

QString statusWord(const OpenEnum<AccountStatus> &status)
{
    Account account;
    account.status = status;
    return AccountText::status(account);
}

QString doneSentence(const HelpResult &result)
{
    const bool wasSo = result.outcome == Outcome::AlreadySo;
    switch (result.task) {
    case HelpTask::Deactivate:
        return wasSo ? HelpdeskText::tr("The account was inactive already.") : HelpdeskText::tr("The account was deactivated.");
    case HelpTask::Activate:
        return wasSo ? HelpdeskText::tr("The account was active already.") : HelpdeskText::tr("The account was activated.");
    case HelpTask::ResetPassword:
        return HelpdeskText::tr("The password was reset, and all sessions of the account have ended.");
    case HelpTask::RemoveTotp:
        return wasSo ? HelpdeskText::tr("There was no second factor any more.")
                     : HelpdeskText::tr("The second factor was removed.");
    case HelpTask::SetRoles:
        return wasSo ? HelpdeskText::tr("The account had exactly these roles already.") : HelpdeskText::tr("The roles were set.");
    case HelpTask::RevokeTokens:
        return wasSo ? HelpdeskText::tr("The tokens known here were revoked already.")
                     : HelpdeskText::tr("%n token(s) were revoked.", nullptr, static_cast<int>(result.did.size()));
    }
    return {};
}

QString notDoneSentence(const HelpResult &result)
{
    const bool refused = result.error && result.error->kind == ErrorKind::Forbidden;
    switch (result.task) {
    case HelpTask::Deactivate:
        return refused ? HelpdeskText::tr("Deactivating the account was refused.")
                       : HelpdeskText::tr("The account was not deactivated.");
    case HelpTask::Activate:
        return refused ? HelpdeskText::tr("Activating the account was refused.")
                       : HelpdeskText::tr("The account was not activated.");
    case HelpTask::ResetPassword:
        return refused ? HelpdeskText::tr("Resetting the password was refused.")
                       : HelpdeskText::tr("The password was not reset.");
    case HelpTask::RemoveTotp:
        return refused ? HelpdeskText::tr("Removing the second factor was refused.")
                       : HelpdeskText::tr("The second factor was not removed.");
    case HelpTask::SetRoles:
        return refused ? HelpdeskText::tr("Setting the roles was refused.") : HelpdeskText::tr("The roles were not set.");
    case HelpTask::RevokeTokens:
        return refused ? HelpdeskText::tr("Revoking tokens was refused.") : HelpdeskText::tr("Not all tokens were revoked.");
    }
    return {};
}

QString unknownSentence(HelpTask task)
{
    switch (task) {
    case HelpTask::Deactivate:
        return HelpdeskText::tr("Whether the account was deactivated cannot be told.");
    case HelpTask::Activate:
        return HelpdeskText::tr("Whether the account was activated cannot be told.");
    case HelpTask::ResetPassword:
        return HelpdeskText::tr("Whether the password was reset cannot be told.");
    case HelpTask::RemoveTotp:
        return HelpdeskText::tr("Whether the second factor was removed cannot be told.");
    case HelpTask::SetRoles:
        return HelpdeskText::tr("Whether all roles were set cannot be told.");
    case HelpTask::RevokeTokens:
        return HelpdeskText::tr("Whether the tokens were revoked cannot be told.");
    }
    return {};
}

// Of what takes several steps, and was not done to its end.
QString partText(const HelpResult &result)
{
    if (result.isGood() || result.did.isEmpty())
        return {};
    if (result.task == HelpTask::RevokeTokens)
        return HelpdeskText::tr("%n token(s) were revoked before that.", nullptr, static_cast<int>(result.did.size()));
    QStringList texts;
    for (const AccountStep &step : result.did)
        texts += safeLine(step.text(), 80);
    return HelpdeskText::tr("Done before that: %1.").arg(texts.join(u", "_s));
}

} // namespace

QString HelpdeskText::title(HelpTask task)
{
    switch (task) {
    case HelpTask::Deactivate:
        return tr("&Deactivate the account");
    case HelpTask::Activate:
        return tr("&Activate the account");
    case HelpTask::ResetPassword:
        return tr("Reset the &password");
    case HelpTask::RemoveTotp:
        return tr("Remove the second &factor (TOTP)");
    case HelpTask::SetRoles:
        return tr("&Set the roles");
    case HelpTask::RevokeTokens:
        return tr("Re&voke the tokens known here");
    }
    return {};
}

QString HelpdeskText::doing(HelpTask task)
{
    switch (task) {
    case HelpTask::Deactivate:
        return tr("Deactivating the account");
    case HelpTask::Activate:
        return tr("Activating the account");
    case HelpTask::ResetPassword:
        return tr("Resetting the password");
    case HelpTask::RemoveTotp:
        return tr("Removing the second factor");
    case HelpTask::SetRoles:
        return tr("Setting the roles");
    case HelpTask::RevokeTokens:
        return tr("Revoking tokens");
    }
    return {};
}

QString HelpdeskText::consequence(HelpTask task, const QString &account)
{
    switch (task) {
    case HelpTask::ResetPassword:
        return tr("The new password ends all sessions of %1 at once: every token of the account is revoked.").arg(account);
    case HelpTask::RemoveTotp:
        return tr("Without the second factor, the password alone opens the account until a new one is set up.");
    case HelpTask::SetRoles:
        return tr("Live tokens keep their old roles until they are renewed or revoked.");
    case HelpTask::Deactivate:
    case HelpTask::RevokeTokens:
    case HelpTask::Activate:
        return {};
    }
    return {};
}

ChangeReview::Change HelpdeskText::change(HelpTask task, const AccountSnapshot &before, const HelpPlan &plan)
{
    switch (task) {
    case HelpTask::Deactivate:
        return { tr("Status"), statusWord(before.status), statusWord(AccountStatus::Inactive) };
    case HelpTask::Activate:
        return { tr("Status"), statusWord(before.status), statusWord(AccountStatus::Active) };
    case HelpTask::ResetPassword:
        return { tr("Password"), tr("the present one"), tr("a new one") };
    case HelpTask::RemoveTotp:
        return { tr("Second factor"), tr("enrolled"), tr("none") };
    case HelpTask::SetRoles:
        return { tr("Roles"), rolesText(before.roles), rolesText(plan.roles) };
    case HelpTask::RevokeTokens:
        return { tr("Tokens"), tr("%n known here", nullptr, static_cast<int>(plan.jtis.size())), tr("revoked") };
    }
    return {};
}

ChangeReview::State HelpdeskText::state(const HelpResult &result)
{
    return result.isBegun ? StepText::state(result.outcome) : ChangeReview::State::NotBegun;
}

QString HelpdeskText::note(const HelpResult &result)
{
    QStringList sentences{ partText(result), result.note };
    if (result.error && !result.isGood())
        sentences += result.error->explanation();
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString HelpdeskText::sentence(const HelpResult &result)
{
    QString text;
    if (!result.isBegun)
        text = tr("%1 was not begun.").arg(doing(result.task));
    else if (result.isGood())
        text = doneSentence(result);
    else if (result.outcome == Outcome::CannotTell)
        text = unknownSentence(result.task);
    else
        text = notDoneSentence(result);
    const QString more = note(result);
    return more.isEmpty() ? text : text + u' ' + more;
}

QString HelpdeskText::summary(const QString &account, const QList<HelpResult> &results)
{
    QStringList sentences;
    for (const HelpResult &result : results)
        sentences += sentence(result);
    return tr("%1: %2", "an account, and what was done to it").arg(safeLine(account, 80), sentences.join(u' '));
}

QList<AccountStep> HelpdeskText::steps(const AccountSnapshot &before, const HelpPlan &plan)
{
    QList<AccountStep> steps;
    if (plan.has(HelpTask::Deactivate))
        steps += AccountStep::setStatus(AccountStatus::Inactive);
    if (plan.has(HelpTask::ResetPassword))
        steps += AccountStep::resetPassword({});
    if (plan.has(HelpTask::RemoveTotp))
        steps += AccountStep::removeTotp();
    if (plan.has(HelpTask::SetRoles))
        steps += stepsBetween({ {}, before.roles, {} }, { {}, plan.roles, {} });
    if (plan.has(HelpTask::RevokeTokens)) {
        for (const QString &jti : plan.jtis)
            steps += AccountStep::revokeToken(jti);
    }
    if (plan.has(HelpTask::Activate))
        steps += AccountStep::setStatus(AccountStatus::Active);
    return steps;
}

} // namespace mcias
