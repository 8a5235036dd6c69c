// SPDX-License-Identifier: MIT
#include "devserver/server_state.h"

namespace mcias::devserver {

ServerState::ServerState(const Options &chosen, const Clock &time)
    : options(chosen),
      clock(time),
      hasher(chosen.cheapHashes ? PasswordHasher::Cost::Least : PasswordHasher::Cost::Interactive),
      vaultPassphrase(QUuid::createUuid().toString(QUuid::WithoutBraces))
{ }

Result<Caller> ServerState::authenticate(const QByteArray &authorization, const QString &ip) const
{
    constexpr QByteArrayView scheme("bearer ");
    const QByteArrayView header(authorization);
    if (header.size() <= scheme.size() || header.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return Refusal::unauthorized(QStringLiteral("a bearer token is required"));
    const TokenRecord *token = tokens.verify(header.sliced(scheme.size()).trimmed(), now());
    const AccountRecord *account = token ? accounts.find(token->accountId) : nullptr;
    if (!account || !account->isActive())
        return Refusal::unauthorized(QStringLiteral("the token is invalid, expired or revoked"));
    return Caller{ ip, *token, account->account.type.word() };
}

std::optional<Refusal> ServerState::authorize(const Caller &caller, const QString &action, const policy::Resource &resource)
{
    const policy::Query query{ { caller.id(), caller.accountType, caller.token ? caller.token->roles : QStringList() }, action,
        resource };
    const policy::Decision decision = policy::evaluateOrdered(policies.ordered(), query, now());
    if (decision.allowed())
        return std::nullopt;
    record(caller, "policy_deny", resource.ownerUuid,
        { { "action", action }, { "resource_type", resource.type }, { "service_name", resource.serviceName },
            { "rule_id", decision.ruleId ? QString::number(*decision.ruleId) : QString() } });
    return Refusal::forbidden();
}

Result<const AccountRecord *> ServerState::accountFor(
    const Caller &caller, const QUuid &account, const QString &action, const QString &resourceType)
{
    // Policy comes first: who may not see an account does not learn whether it exists.
    const AccountRecord *found = accounts.find(account);
    const policy::Resource resource{ resourceType, account, {}, found ? found->tags : QStringList() };
    if (auto refusal = authorize(caller, action, resource))
        return *refusal;
    if (!found)
        return Refusal::notFound(QStringLiteral("account"));
    return found;
}

Result<const AccountRecord *> ServerState::accountToChange(
    const Caller &caller, const QUuid &account, const QString &action, const QString &resourceType)
{
    const auto found = accountFor(caller, account, action, resourceType);
    if (found && (*found)->isDeleted())
        return Refusal::conflict(QStringLiteral("the account is deleted"));
    return found;
}

std::optional<Refusal> ServerState::limit(RateLimiter &rate, const Caller &caller) const
{
    const auto wait = options.rateLimits ? rate.take(caller.ip, now()) : std::nullopt;
    return wait ? std::optional(Refusal::rateLimited(*wait)) : std::nullopt;
}

void ServerState::record(const Caller &caller, const char *eventType, const std::optional<QUuid> &target,
    std::initializer_list<std::pair<const char *, QString>> members)
{
    AuditEvent event;
    event.eventType = QLatin1String(eventType);
    event.eventTime = now();
    if (!caller.id().isNull())
        event.actorId = caller.id();
    event.targetId = target;
    event.ipAddress = caller.ip;
    event.details = details(members);
    audit.add(std::move(event));
}

TokenGrant ServerState::issueToken(const Caller &caller, const AccountRecord &account, const char *eventType)
{
    std::chrono::seconds lifetime = TokenRegistry::systemLifetime;
    if (account.isHuman())
        lifetime = account.roles.contains(Role::Admin) ? TokenRegistry::adminLifetime : TokenRegistry::humanLifetime;
    const TokenRegistry::Issued issued = tokens.issue(account.account.id, account.roleNames(), lifetime, now());
    const QString replaced = caller.token && std::string_view(eventType) == "token_renewed" ? caller.token->jti : QString();
    record(caller, eventType, account.account.id, { { "jti", issued.jti }, { "replaces", replaced } });
    return issued.grant;
}

void ServerState::revokeTokens(const Caller &caller, const QUuid &account, const QString &reason, const QString &except)
{
    const QList<TokenRecord> alive = tokens.ofAccount(account);
    for (const TokenRecord &token : alive) {
        if (token.jti == except)
            continue;
        tokens.revoke(token.jti);
        record(caller, "token_revoked", account, { { "jti", token.jti }, { "reason", reason } });
    }
}

void ServerState::noteExpiredTokens()
{
    const QList<TokenRecord> expired = tokens.takeExpired(now());
    for (const TokenRecord &token : expired)
        record({}, "token_expired", token.accountId, { { "jti", token.jti } });
}

} // namespace mcias::devserver
