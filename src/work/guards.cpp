// SPDX-License-Identifier: MIT
#include "work/guards.h"

#include "session/identity.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace mcias {

using Kind = AccountStep::Kind;

namespace {

enum class Has : quint8 { No, Maybe, Yes };

// Whether somebody can do an admin's work with the account.
struct Admin {
    Has role;
    bool isActive;

    Admin(const AccountRow &row, const OwnAccount &own)
        : role(own.isAdmin && own.is(row) ? Has::Yes : Has::Maybe),
          isActive(row.account.status == AccountStatus::Active)
    {
        if (row.extras && row.extras->roles)
            role = row.extras->roles->contains(Role::Admin) ? Has::Yes : Has::No;
    }
    void apply(const AccountStep &step)
    {
        const bool isAdminRole = step.role == Role::Admin;
        switch (step.kind) {
        case Kind::GrantRole:
            role = isAdminRole ? Has::Yes : role;
            break;
        case Kind::RevokeRole:
            role = isAdminRole ? Has::No : role;
            break;
        case Kind::Activate:
            isActive = true;
            break;
        case Kind::Deactivate:
        case Kind::Delete:
            isActive = false;
            break;
        case Kind::ChangeTags:
        case Kind::ResetPassword:
        case Kind::RemoveTotp:
        case Kind::RevokeToken:
            break;
        }
    }
    Has active() const { return isActive ? role : Has::No; }
};

// How many accounts there are of each kind once everything is done.
struct Count {
    qsizetype people = 0;
    qsizetype services = 0;
    qsizetype unknown = 0;
    bool takesAway = false; // from somebody who is an admin, or may be one

    void add(const AccountRow &row, const PlannedSteps *plan, const OwnAccount &own)
    {
        Admin admin(row, own);
        const Has before = admin.active();
        if (plan) {
            for (const AccountStep &step : plan->steps)
                admin.apply(step);
        }
        const Has after = admin.active();
        takesAway = takesAway || (before != Has::No && after == Has::No);
        if (after == Has::Maybe)
            ++unknown;
        else if (after == Has::Yes)
            ++(row.account.type == AccountType::System ? services : people);
    }
};

void addAdminWarning(QList<GuardWarning> &warnings, const Count &left, bool isWhole)
{
    if (!left.takesAway || left.people > 0)
        return;
    if (!isWhole) {
        warnings += { GuardWarning::Kind::MaybeNoAdminLeft,
            AccountStep::tr("After this, no active person is known to have the role admin: the list of accounts was not read.") };
        return;
    }
    const auto unknown = static_cast<int>(std::min<qsizetype>(left.unknown, std::numeric_limits<int>::max()));
    if (left.unknown > 0)
        warnings += { GuardWarning::Kind::MaybeNoAdminLeft,
            AccountStep::tr("After this, no active person is known to have the role admin. The roles of %n active account(s) are "
                            "not known.",
                nullptr, unknown) };
    else if (left.services > 0)
        warnings += { GuardWarning::Kind::NoAdminLeft,
            AccountStep::tr(
                "After this, only system accounts have the role admin: nobody could sign in to manage this server.") };
    else
        warnings += { GuardWarning::Kind::NoAdminLeft,
            AccountStep::tr("After this, no active account has the role admin: nobody could manage this server.") };
}

std::optional<GuardWarning> ownWarning(const AccountStep &step, const AccountRow &row, const OwnAccount &own)
{
    using Is = GuardWarning::Kind;
    switch (step.kind) {
    case Kind::Deactivate:
        return GuardWarning{ Is::OwnAccountOff,
            AccountStep::tr("This is the account that you are signed in with: you would be cut off at once.") };
    case Kind::Delete:
        return GuardWarning{ Is::OwnAccountOff,
            AccountStep::tr(
                "This is the account that you are signed in with: it would be deleted, and you would be cut off at once.") };
    case Kind::RevokeRole:
        if (step.role != Role::Admin || Admin(row, own).role == Has::No)
            return std::nullopt;
        return GuardWarning{ Is::OwnAdmin,
            AccountStep::tr(
                "This is the account that you are signed in with: from your next sign-in on you are no admin any more.") };
    case Kind::RemoveTotp:
        return GuardWarning{ Is::OwnTotp,
            AccountStep::tr("This is the account that you are signed in with: its password alone would open it.") };
    case Kind::ResetPassword:
        return GuardWarning{ Is::OwnPassword,
            AccountStep::tr("This is the account that you are signed in with: all its sessions end, this one, too.") };
    case Kind::RevokeToken:
        if (own.tokenId.isEmpty() || step.jti != own.tokenId)
            return std::nullopt;
        return GuardWarning{ Is::OwnToken,
            AccountStep::tr("This is the token of this session: you would be signed out at once.") };
    case Kind::GrantRole:
    case Kind::ChangeTags:
    case Kind::Activate:
        break;
    }
    return std::nullopt;
}

} // namespace

OwnAccount OwnAccount::of(const Identity &identity)
{
    return { identity.accountId, identity.username, identity.tokenId, identity.roles.contains(QLatin1String("admin")) };
}

bool OwnAccount::is(const AccountRow &row) const
{
    if (!id.isNull())
        return row.account.id == id;
    return !username.isEmpty() && row.account.username == username && row.account.status != AccountStatus::Deleted;
}

QList<GuardWarning> guardWarnings(
    const QList<AccountRow> &accounts, const QList<PlannedSteps> &plan, const OwnAccount &own, bool isWhole)
{
    QHash<QUuid, const PlannedSteps *> plans;
    for (const PlannedSteps &steps : plan)
        plans.insert(steps.account, &steps);
    QList<GuardWarning> warnings;
    QList<GuardWarning> ownWarnings;
    Count left;
    for (const AccountRow &row : accounts) {
        const PlannedSteps *steps = plans.value(row.account.id);
        left.add(row, steps, own);
        if (!steps || !own.is(row))
            continue;
        for (const AccountStep &step : steps->steps) {
            const auto warning = ownWarning(step, row, own);
            if (warning && !ownWarnings.contains(*warning))
                ownWarnings += *warning;
        }
    }
    addAdminWarning(warnings, left, isWhole);
    return warnings + ownWarnings;
}

} // namespace mcias
