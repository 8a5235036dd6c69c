// SPDX-License-Identifier: MIT
#include "work/bulk_operation.h"

#include "work/role_words.h"

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

QString words(const RoleList &roles)
{
    return wordsOf(roles).join(u", "_s);
}

RoleList with(RoleList roles, const OpenEnum<Role> &role)
{
    if (!roles.contains(role))
        roles += role;
    return roles;
}

RoleList withoutRole(RoleList roles, const OpenEnum<Role> &role)
{
    roles.removeAll(role);
    return roles;
}

QStringList changed(QStringList tags, const QStringList &add, const QStringList &remove)
{
    for (const QString &tag : remove)
        tags.removeAll(tag);
    for (const QString &tag : add) {
        if (!tags.contains(tag))
            tags += tag;
    }
    return tags;
}

bool isStatusChange(BulkOperation::Kind kind)
{
    using Kind = BulkOperation::Kind;
    return kind == Kind::Activate || kind == Kind::Deactivate || kind == Kind::Delete;
}

} // namespace

QString BulkOperation::complaint() const
{
    constexpr qsizetype longestTag = 255;
    if ((kind == Kind::AddRole || kind == Kind::RemoveRole) && roles.size() != 1)
        return tr("Choose a role.");
    if (!concernsTags())
        return {};
    if (tags.isEmpty())
        return tr("Type at least one tag.");
    const bool isTooLong = std::any_of(tags.begin(), tags.end(), [](const QString &tag) { return tag.size() > longestTag; });
    return isTooLong ? tr("A tag has at most %n character(s).", nullptr, static_cast<int>(longestTag)) : QString();
}

QString BulkOperation::text() const
{
    switch (kind) {
    case Kind::AddRole:
        return tr("grant %1").arg(words(roles));
    case Kind::RemoveRole:
        return tr("revoke %1").arg(words(roles));
    case Kind::SetRoles:
        return roles.isEmpty() ? tr("take all roles away") : tr("set the roles to %1").arg(words(roles));
    case Kind::AddTags:
        return tr("add to the tags: %1").arg(tags.join(u", "_s));
    case Kind::RemoveTags:
        return tr("remove from the tags: %1").arg(tags.join(u", "_s));
    case Kind::Activate:
        return tr("activate");
    case Kind::Deactivate:
        return tr("deactivate");
    case Kind::Delete:
        return tr("delete");
    }
    return {};
}

QString BulkOperation::sentence(int accounts) const
{
    // A tag may hold whatever looks like a place marker: it goes in last.
    switch (kind) {
    case Kind::AddRole:
        return tr("Grant %1 to %n account(s)", nullptr, accounts).arg(words(roles));
    case Kind::RemoveRole:
        return tr("Revoke %1 from %n account(s)", nullptr, accounts).arg(words(roles));
    case Kind::SetRoles:
        return roles.isEmpty() ? tr("Take all roles from %n account(s)", nullptr, accounts)
                               : tr("Set the roles of %n account(s) to %1", nullptr, accounts).arg(words(roles));
    case Kind::AddTags:
        return tr("Add to the tags of %n account(s): %1", nullptr, accounts).arg(tags.join(u", "_s));
    case Kind::RemoveTags:
        return tr("Remove from the tags of %n account(s): %1", nullptr, accounts).arg(tags.join(u", "_s));
    case Kind::Activate:
        return tr("Activate %n account(s)", nullptr, accounts);
    case Kind::Deactivate:
        return tr("Deactivate %n account(s)", nullptr, accounts);
    case Kind::Delete:
        return tr("Delete %n account(s)", nullptr, accounts);
    }
    return {};
}

AccountSnapshot BulkOperation::appliedTo(const AccountSnapshot &before) const
{
    // Only what the operation is about, so that the difference cannot hold anything else.
    AccountSnapshot after = before;
    if (before.roles && kind == Kind::AddRole)
        after.roles = with(*before.roles, roles.value(0));
    else if (before.roles && kind == Kind::RemoveRole)
        after.roles = withoutRole(*before.roles, roles.value(0));
    else if (before.roles && kind == Kind::SetRoles)
        after.roles = roles;
    else if (before.tags && kind == Kind::AddTags)
        after.tags = changed(*before.tags, tags, {});
    else if (before.tags && kind == Kind::RemoveTags)
        after.tags = changed(*before.tags, {}, tags);
    else if (isStatusChange(kind))
        after.status = kind == Kind::Activate ? AccountStatus::Active
            : kind == Kind::Deactivate        ? AccountStatus::Inactive
                                              : AccountStatus::Deleted;
    return after;
}

AccountSnapshot applied(const AccountSnapshot &before, const AccountStep &step)
{
    using Kind = AccountStep::Kind;
    AccountSnapshot after = before;
    switch (step.kind) {
    case Kind::GrantRole:
        after.roles = with(before.roles.value_or(RoleList()), step.role);
        break;
    case Kind::RevokeRole:
        after.roles = withoutRole(before.roles.value_or(RoleList()), step.role);
        break;
    case Kind::ChangeTags:
        after.tags = changed(before.tags.value_or(QStringList()), step.addTags, step.removeTags);
        break;
    case Kind::Activate:
        after.status = AccountStatus::Active;
        break;
    case Kind::Deactivate:
        after.status = AccountStatus::Inactive;
        break;
    case Kind::Delete:
        after.status = AccountStatus::Deleted;
        break;
    case Kind::ResetPassword:
    case Kind::RemoveTotp:
    case Kind::RevokeToken:
        break;
    }
    return after;
}

} // namespace mcias
