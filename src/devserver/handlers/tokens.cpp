// SPDX-License-Identifier: MIT
#include "devserver/handlers/handlers.h"
#include "devserver/router.h"
#include "devserver/server_state.h"

namespace mcias::devserver {

namespace {

const QString tokenType = QStringLiteral("token");

Result<TokenStatus> validateToken(ServerState &state, const Caller &caller, const ValidateToken &request)
{
    if (auto refusal = state.limit(state.validateRate, caller))
        return *refusal;
    const TokenRecord *token = state.tokens.verify(request.token.utf8(), state.now());
    const AccountRecord *account = token ? state.accounts.find(token->accountId) : nullptr;
    if (!account || !account->isActive())
        return TokenStatus{ .valid = false };
    RoleList roles;
    for (const QString &role : token->roles)
        roles += OpenEnum<Role>::fromWord(role.toStdString());
    return TokenStatus{ true, token->accountId, account->account.username, roles, token->expiresAt };
}

Result<TokenGrant> issueServiceToken(ServerState &state, const Caller &caller, const IssueServiceToken &request)
{
    const auto account = state.accountToChange(caller, request.accountId, QStringLiteral("tokens:issue"), tokenType);
    if (!account)
        return account.refusal();
    if ((*account)->isHuman())
        return Refusal::badRequest(QStringLiteral("tokens are issued to system accounts only"));
    if (!(*account)->isActive())
        return Refusal::conflict(QStringLiteral("the account is inactive"));
    state.revokeTokens(caller, request.accountId, QStringLiteral("replaced")); // one live token per system account
    return state.issueToken(caller, **account);
}

Result<NoContent> revokeToken(ServerState &state, const Caller &caller, const RevokeToken &request)
{
    const TokenRecord *token = state.tokens.find(request.jti);
    const AccountRecord *owner = token ? state.accounts.find(token->accountId) : nullptr;
    const policy::Resource resource{ tokenType, token ? std::optional(token->accountId) : std::nullopt, {},
        owner ? owner->tags : QStringList() };
    if (auto refusal = state.authorize(caller, QStringLiteral("tokens:revoke"), resource))
        return *refusal;
    if (!token) { // one that has ended already is in the state that was asked for
        return state.tokens.wasIssued(request.jti) ? Result<NoContent>(NoContent{}) : Refusal::notFound(QStringLiteral("token"));
    }
    const QUuid account = token->accountId;
    state.tokens.revoke(request.jti);
    state.record(caller, "token_revoked", account, { { "jti", request.jti }, { "reason", QStringLiteral("revoked") } });
    return NoContent{};
}

} // namespace

void addTokenHandlers(Router &router)
{
    router.on(validateToken);
    router.on(issueServiceToken);
    router.on(revokeToken);
}

} // namespace mcias::devserver
