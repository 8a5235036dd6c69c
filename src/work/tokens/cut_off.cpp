// SPDX-License-Identifier: MIT
#include "work/tokens/cut_off.h"

#include "api/timestamp.h"
#include "session/session.h"
#include "work/role_words.h"
#include "work/step_words.h"
#include "work/tokens/known_tokens.h"

#include <algorithm>

namespace mcias {

CutOffPlan CutOffPlan::of(
    const AccountRow &account, const KnownTokens &tokens, const QList<AccountRow> &accounts, const OwnAccount &own, bool isWhole)
{
    CutOffPlan plan;
    plan.account = account;
    const QList<KnownToken> live = tokens.liveOf(account.account.id);
    for (const KnownToken &token : live)
        plan.jtis += token.jti;
    // Without its token the rest could not be done.
    std::stable_partition(plan.jtis.begin(), plan.jtis.end(), [&own](const QString &jti) { return jti != own.tokenId; });
    plan.warnings = guardWarnings(accounts, { { account.account.id, plan.steps() } }, own, isWhole);
    return plan;
}

HelpPlan CutOffPlan::help() const
{
    HelpPlan help;
    help.tasks = { HelpTask::Deactivate, HelpTask::SetRoles };
    if (!jtis.isEmpty())
        help.tasks += HelpTask::RevokeTokens;
    help.jtis = jtis;
    return help;
}

QList<AccountStep> CutOffPlan::steps() const
{
    QList<AccountStep> steps{ AccountStep::setStatus(AccountStatus::Inactive) };
    const RoleList roles = account.roles().value_or(RoleList());
    for (const OpenEnum<Role> &role : roles)
        steps += AccountStep::revoke(role);
    for (const QString &jti : jtis)
        steps += AccountStep::revokeToken(jti);
    return steps;
}

QStringList CutOffPlan::sentences() const
{
    QStringList sentences{ account.account.status == AccountStatus::Inactive
            ? tr("The account is inactive already, and stays so.")
            : tr("The account is deactivated: none of its tokens opens anything any more.") };
    const auto roles = account.roles();
    if (!roles)
        sentences += tr("Its roles are taken away, whichever they are.");
    else if (roles->isEmpty())
        sentences += tr("It has no roles.");
    else
        sentences += tr("Its role(s) %1 are taken away.", nullptr, static_cast<int>(roles->size())).arg(listOf(wordsOf(*roles)));
    if (jtis.isEmpty())
        sentences += tr("No token of it is known here. There may be others: inactive, the account opens nothing with them.");
    else
        sentences += tr("%n token(s) known here are revoked, for the day on which the account is activated again.", nullptr,
            static_cast<int>(jtis.size()));
    return sentences;
}

CutOffReport CutOffReport::of(const CutOffPlan &plan, const QList<HelpResult> &results, const Session &session)
{
    return { plan, results, session.serverNow(), session.identity().username, session.server() };
}

CutOffReport::End CutOffReport::end() const
{
    const auto is = [](Outcome outcome) {
        return [outcome](const HelpResult &result) { return result.isBegun && result.outcome == outcome; };
    };
    if (std::all_of(results.begin(), results.end(), [](const HelpResult &result) { return result.isGood(); }))
        return results.isEmpty() ? End::NotCutOff : End::CutOff;
    if (std::any_of(results.begin(), results.end(), is(Outcome::CannotTell)))
        return End::CannotTell;
    const bool isAnyGood = std::any_of(
        results.begin(), results.end(), [](const HelpResult &result) { return result.isGood() || !result.did.isEmpty(); });
    return isAnyGood ? End::Partly : End::NotCutOff;
}

QString CutOffReport::sentence() const
{
    const QString name = quotable(plan.account.account.username);
    switch (end()) {
    case End::CutOff:
        return tr("%1 is cut off. Services that had asked about one of its tokens may take it for good for 30 seconds more.")
            .arg(name);
    case End::Partly:
        return tr("%1 is cut off in part: see what was not done.").arg(name);
    case End::NotCutOff:
        return tr("%1 is not cut off: nothing was done.").arg(name);
    case End::CannotTell:
        return tr("Whether %1 is cut off cannot be told: an answer was lost. Doing it again does no harm.").arg(name);
    }
    return {};
}

QStringList CutOffReport::lines() const
{
    const auto what = [this](HelpTask task) {
        switch (task) {
        case HelpTask::Deactivate:
            return tr("Deactivate the account");
        case HelpTask::SetRoles:
            return tr("Take its roles away");
        case HelpTask::RevokeTokens:
            return tr("Revoke %n token(s)", nullptr, static_cast<int>(plan.jtis.size()));
        case HelpTask::ResetPassword:
        case HelpTask::RemoveTotp:
        case HelpTask::Activate:
            break;
        }
        return QString();
    };
    const auto became = [](const HelpResult &result) {
        if (!result.isBegun)
            return tr("not begun");
        switch (result.outcome) {
        case Outcome::Done:
            return tr("done");
        case Outcome::AlreadySo:
            return tr("was so already");
        case Outcome::NotDone:
            return tr("not done");
        case Outcome::CannotTell:
            return tr("cannot be told");
        }
        return QString();
    };
    QStringList lines;
    for (const HelpResult &result : results) {
        QString line = tr("%1: %2", "what was to be done, and what became of it").arg(what(result.task), became(result));
        if (!result.isGood() && result.error)
            line += u' ' + tr("(%1)").arg(result.error->explanation());
        else if (!result.note.isEmpty())
            line += u' ' + tr("(%1)").arg(result.note);
        lines += line;
    }
    return lines;
}

QString CutOffReport::text() const
{
    QStringList all{ tr("Cutting off the account %1").arg(quotable(plan.account.account.username)),
        tr("Account ID: %1").arg(plan.account.account.id.toString(QUuid::WithoutBraces)),
        tr("Server: %1").arg(quotable(server.authority())),
        tr("By %1, %2").arg(quotable(doneBy), QString::fromLatin1(formatTimestamp(endedAt))) };
    all += lines();
    for (const QString &jti : plan.jtis)
        all += tr("Token (jti): %1").arg(quotable(jti));
    all += sentence();
    return all.join(u'\n') + u'\n';
}

} // namespace mcias
