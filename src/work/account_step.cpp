// SPDX-License-Identifier: MIT
#include "work/account_step.h"

#include "work/step_words.h"

namespace mcias {

AccountStep AccountStep::of(Kind kind, const OpenEnum<Role> &role)
{
    AccountStep step;
    step.kind = kind;
    step.role = role;
    return step;
}

AccountStep AccountStep::changeTags(const QStringList &add, const QStringList &remove)
{
    AccountStep step;
    step.kind = Kind::ChangeTags;
    step.addTags = add;
    step.removeTags = remove;
    return step;
}

AccountStep AccountStep::setStatus(AccountStatus status)
{
    switch (status) {
    case AccountStatus::Active:
        return of(Kind::Activate, {});
    case AccountStatus::Inactive:
        return of(Kind::Deactivate, {});
    case AccountStatus::Deleted:
        break;
    }
    return of(Kind::Delete, {});
}

AccountStep AccountStep::resetPassword(const Secret &password)
{
    AccountStep step;
    step.kind = Kind::ResetPassword;
    step.password = password;
    return step;
}

AccountStep AccountStep::revokeToken(const QString &jti)
{
    AccountStep step;
    step.kind = Kind::RevokeToken;
    step.jti = jti;
    return step;
}

namespace {

QString tagsChangeText(const AccountStep &step)
{
    const QString added = listOf(step.addTags);
    const QString removed = listOf(step.removeTags);
    const auto adds = static_cast<int>(step.addTags.size());
    const auto removes = static_cast<int>(step.removeTags.size());
    if (removes == 0)
        return AccountStep::tr("add the tag(s) %1", nullptr, adds).arg(added);
    if (adds == 0)
        return AccountStep::tr("remove the tag(s) %1", nullptr, removes).arg(removed);
    return AccountStep::tr("add the tag(s) %1", nullptr, adds).arg(added) + QLatin1String("; ")
        + AccountStep::tr("remove the tag(s) %1", nullptr, removes).arg(removed);
}

} // namespace

QString AccountStep::text() const
{
    switch (kind) {
    case Kind::GrantRole:
        return tr("grant the role %1").arg(quotable(role.word()));
    case Kind::RevokeRole:
        return tr("revoke the role %1").arg(quotable(role.word()));
    case Kind::ChangeTags:
        return tagsChangeText(*this);
    case Kind::Activate:
        return tr("activate the account");
    case Kind::Deactivate:
        return tr("deactivate the account");
    case Kind::Delete:
        return tr("delete the account");
    case Kind::ResetPassword:
        return tr("reset the password");
    case Kind::RemoveTotp:
        return tr("remove the second factor");
    case Kind::RevokeToken:
        return tr("revoke the token %1").arg(quotable(jti));
    }
    return {};
}

std::optional<AccountStep> AccountStep::inverse() const
{
    switch (kind) {
    case Kind::GrantRole:
        return revoke(role);
    case Kind::RevokeRole:
        return grant(role);
    case Kind::ChangeTags:
        return changeTags(removeTags, addTags);
    case Kind::Activate:
        return of(Kind::Deactivate, {});
    case Kind::Deactivate:
        return of(Kind::Activate, {});
    case Kind::Delete:
    case Kind::ResetPassword:
    case Kind::RemoveTotp:
    case Kind::RevokeToken:
        break;
    }
    return std::nullopt;
}

} // namespace mcias
