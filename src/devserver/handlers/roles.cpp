// SPDX-License-Identifier: MIT
#include "devserver/handlers/handlers.h"
#include "devserver/router.h"
#include "devserver/server_state.h"

namespace mcias::devserver {

namespace {

void recordRole(ServerState &state, const Caller &caller, const char *eventType, const QUuid &account, const OpenEnum<Role> &role)
{
    state.record(caller, eventType, account, { { "role", role.word() } });
}

Result<Roles> getRoles(ServerState &state, const Caller &caller, const GetRoles &request)
{
    const auto account = state.accountFor(caller, request.id, QStringLiteral("roles:read"), accountType);
    return account ? Result<Roles>(Roles{ (*account)->roles }) : account.refusal();
}

// Acts on the next token: those that are out carry the roles they were issued with.
Result<NoContent> setRoles(ServerState &state, const Caller &caller, const SetRoles &request)
{
    const auto account = state.accountToChange(caller, request.id, QStringLiteral("roles:write"), accountType);
    if (!account)
        return account.refusal();
    const RoleList before = (*account)->roles;
    RoleList after;
    for (const auto &role : request.roles) {
        if (!after.contains(role))
            after += role;
    }
    state.accounts.edit(request.id).roles = after;
    for (const auto &role : before) {
        if (!after.contains(role))
            recordRole(state, caller, "role_revoked", request.id, role);
    }
    for (const auto &role : after) {
        if (!before.contains(role))
            recordRole(state, caller, "role_granted", request.id, role);
    }
    return NoContent{};
}

Result<NoContent> grantRole(ServerState &state, const Caller &caller, const GrantRole &request)
{
    const auto account = state.accountToChange(caller, request.id, QStringLiteral("roles:write"), accountType);
    if (!account)
        return account.refusal();
    if (!(*account)->roles.contains(request.role)) {
        state.accounts.edit(request.id).roles += request.role;
        recordRole(state, caller, "role_granted", request.id, request.role);
    }
    return NoContent{};
}

Result<NoContent> revokeRole(ServerState &state, const Caller &caller, const RevokeRole &request)
{
    const auto account = state.accountToChange(caller, request.id, QStringLiteral("roles:write"), accountType);
    if (!account)
        return account.refusal();
    if (state.accounts.edit(request.id).roles.removeOne(request.role))
        recordRole(state, caller, "role_revoked", request.id, request.role);
    return NoContent{};
}

Result<Tags> getTags(ServerState &state, const Caller &caller, const GetTags &request)
{
    const auto account = state.accountFor(caller, request.id, QStringLiteral("tags:read"), accountType);
    return account ? Result<Tags>(Tags{ (*account)->tags }) : account.refusal();
}

Result<Tags> setTags(ServerState &state, const Caller &caller, const SetTags &request)
{
    constexpr qsizetype longest = 255;
    const auto account = state.accountToChange(caller, request.id, QStringLiteral("tags:write"), accountType);
    if (!account)
        return account.refusal();
    QStringList after;
    for (const QString &tag : request.tags) {
        if (tag.trimmed().isEmpty() || tag.size() > longest)
            return Refusal::badRequest(QStringLiteral("tags: expected 1 to %1 characters each").arg(longest));
        if (!after.contains(tag))
            after += tag;
    }
    const QStringList before = (*account)->tags;
    state.accounts.edit(request.id).tags = after;
    for (const QString &tag : before) {
        if (!after.contains(tag))
            state.record(caller, "tag_removed", request.id, { { "tag", tag } });
    }
    for (const QString &tag : after) {
        if (!before.contains(tag))
            state.record(caller, "tag_added", request.id, { { "tag", tag } });
    }
    return Tags{ after };
}

} // namespace

void addRoleHandlers(Router &router, Dialect dialect)
{
    router.on(getRoles);
    router.on(setRoles);
    if (dialect == Dialect::Legacy)
        return;
    router.on(grantRole);
    router.on(revokeRole);
    router.on(getTags);
    router.on(setTags);
}

} // namespace mcias::devserver
