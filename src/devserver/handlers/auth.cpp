// SPDX-License-Identifier: MIT
// Signing in and out, one's own password and second factor.
#include "devserver/handlers/handlers.h"
#include "devserver/password_rules.h"
#include "devserver/router.h"
#include "devserver/server_state.h"

namespace mcias::devserver {

namespace {

// A lockout, an inactive account and a wrong password look the same.
Refusal badCredentials()
{
    return Refusal::unauthorized(QStringLiteral("invalid credentials"));
}

// Checks the password of an account that may be locked. Takes the same time whatever comes of it.
bool passwordFits(
    ServerState &state, const Caller &caller, const AccountRecord &account, const Secret &password, const char *eventType)
{
    const QUuid id = account.account.id;
    const bool fits = state.hasher.verify(account.passwordHash, password);
    if (state.lockout.isLocked(id, state.now())) {
        state.record(caller, eventType, id, { { "reason", QStringLiteral("locked_out") } });
        return false;
    }
    if (!fits) {
        state.lockout.failed(id, state.now());
        state.record(caller, eventType, id, { { "reason", QStringLiteral("wrong_password") } });
    }
    return fits;
}

// The second factor at login; nothing if it is all right.
std::optional<Refusal> checkTotp(ServerState &state, const Caller &caller, const AccountRecord &account, const Login &request)
{
    if (account.totpSecret.isEmpty())
        return std::nullopt;
    if (!request.totpCode || request.totpCode->isEmpty())
        return Refusal::totpRequired();
    const QUuid id = account.account.id;
    if (state.totp.accept(id, account.totpSecret, *request.totpCode, state.now()))
        return std::nullopt;
    state.lockout.failed(id, state.now());
    state.record(caller, "login_totp_fail", id);
    return badCredentials();
}

Result<TokenGrant> login(ServerState &state, const Caller &anonymous, const Login &request)
{
    if (auto refusal = state.limit(state.loginRate, anonymous))
        return *refusal;
    if (state.options.dialect == Dialect::Legacy && (request.serviceName || request.tags))
        return Refusal::badRequest(
            QStringLiteral("unknown key \"%1\"").arg(QLatin1String(request.serviceName ? "service_name" : "tags")));
    const AccountRecord *account = state.accounts.findByName(request.username);
    if (!account) {
        state.hasher.verify({}, request.password); // as slow as for a name that exists
        // The name is not written down: people type passwords into the wrong field.
        state.record(anonymous, "login_fail", std::nullopt, { { "reason", QStringLiteral("unknown_account") } });
        return badCredentials();
    }
    const QUuid id = account->account.id;
    Caller caller{ anonymous.ip, TokenRecord{ {}, id, account->roleNames(), {}, {} }, account->account.type.word() };
    if (!passwordFits(state, caller, *account, request.password, "login_fail"))
        return badCredentials();
    if (!account->isActive()) {
        state.record(caller, "login_fail", id, { { "reason", account->account.status.word() } });
        return badCredentials();
    }
    if (auto refusal = checkTotp(state, caller, *account, request))
        return *refusal;
    const policy::Resource resource{ QStringLiteral("account"), id, request.serviceName.value_or(QString()),
        request.tags.value_or(QList<QString>()) };
    if (auto refusal = state.authorize(caller, QStringLiteral("auth:login"), resource))
        return *refusal;
    state.lockout.succeeded(id);
    state.record(caller, "login_ok", id, { { "service_name", resource.serviceName } });
    return state.issueToken(caller, *account);
}

Result<NoContent> logout(ServerState &state, const Caller &caller, const Logout &)
{
    if (auto refusal = state.authorize(caller, QStringLiteral("auth:logout"), { QStringLiteral("token"), caller.id(), {}, {} }))
        return *refusal;
    state.tokens.revoke(caller.token->jti);
    state.record(caller, "token_revoked", caller.id(), { { "jti", caller.token->jti }, { "reason", QStringLiteral("logout") } });
    return NoContent{};
}

Result<TokenGrant> renewToken(ServerState &state, const Caller &caller, const RenewToken &)
{
    if (auto refusal = state.authorize(caller, QStringLiteral("tokens:renew"), { QStringLiteral("token"), caller.id(), {}, {} }))
        return *refusal;
    const TokenRecord &token = *caller.token;
    const qint64 lifetime = token.issuedAt.msecsTo(token.expiresAt);
    if (token.issuedAt.msecsTo(state.now()) * 2 < lifetime)
        return Refusal::badRequest(QStringLiteral("the token has more than half of its lifetime left"));
    state.tokens.revoke(token.jti);
    return state.issueToken(caller, *state.accounts.find(caller.id()), "token_renewed");
}

Result<NoContent> changePassword(ServerState &state, const Caller &caller, const ChangePassword &request)
{
    if (auto refusal = state.authorize(
            caller, QStringLiteral("auth:change_password"), { QStringLiteral("account"), caller.id(), {}, {} }))
        return *refusal;
    const AccountRecord &account = *state.accounts.find(caller.id());
    if (!account.isHuman())
        return Refusal::badRequest(QStringLiteral("a system account has no password"));
    if (!passwordFits(state, caller, account, request.currentPassword, "login_fail"))
        return badCredentials();
    if (const QString fault = faultInPassword(request.newPassword); !fault.isEmpty())
        return Refusal::badRequest(fault);
    state.lockout.succeeded(caller.id());
    state.accounts.edit(caller.id(), state.now()).passwordHash = state.hasher.hash(request.newPassword);
    state.record(caller, "password_changed", caller.id());
    state.revokeTokens(caller, caller.id(), QStringLiteral("password_changed"), caller.token->jti);
    return NoContent{};
}

Result<TotpEnrollment> enrollTotp(ServerState &state, const Caller &caller, const EnrollTotp &request)
{
    if (auto refusal = state.authorize(caller, QStringLiteral("totp:enroll"), { QStringLiteral("totp"), caller.id(), {}, {} }))
        return *refusal;
    const AccountRecord &account = *state.accounts.find(caller.id());
    if (!passwordFits(state, caller, account, request.password, "login_fail"))
        return badCredentials();
    if (!account.totpSecret.isEmpty())
        return Refusal::conflict(QStringLiteral("TOTP is enrolled already"));
    const Secret secret = TotpGuard::freshSecret();
    state.accounts.edit(caller.id()).pendingTotpSecret = secret;
    return TotpEnrollment{ secret, TotpGuard::otpauthUri(secret, account.account.username) };
}

Result<NoContent> confirmTotp(ServerState &state, const Caller &caller, const ConfirmTotp &request)
{
    if (auto refusal = state.authorize(caller, QStringLiteral("totp:enroll"), { QStringLiteral("totp"), caller.id(), {}, {} }))
        return *refusal;
    const QUuid id = caller.id();
    const AccountRecord &account = *state.accounts.find(id);
    if (account.pendingTotpSecret.isEmpty())
        return Refusal::badRequest(QStringLiteral("no TOTP enrolment is pending"));
    if (state.lockout.isLocked(id, state.now()) || !state.totp.accept(id, account.pendingTotpSecret, request.code, state.now())) {
        state.lockout.failed(id, state.now());
        state.record(caller, "login_totp_fail", id, { { "reason", QStringLiteral("confirmation") } });
        return badCredentials();
    }
    AccountRecord &changed = state.accounts.edit(id, state.now());
    changed.totpSecret = changed.pendingTotpSecret;
    changed.pendingTotpSecret = {};
    changed.account.totpEnabled = true;
    state.record(caller, "totp_enrolled", id);
    return NoContent{};
}

Result<NoContent> removeTotp(ServerState &state, const Caller &caller, const RemoveTotp &request)
{
    const auto account = state.accountToChange(caller, request.accountId, QStringLiteral("totp:remove"), QStringLiteral("totp"));
    if (!account)
        return account.refusal();
    if ((*account)->totpSecret.isEmpty())
        return Refusal::notFound(QStringLiteral("TOTP enrolment"));
    AccountRecord &changed = state.accounts.edit(request.accountId, state.now());
    changed.totpSecret = {};
    changed.account.totpEnabled = false;
    state.totp.forget(request.accountId);
    state.record(caller, "totp_removed", request.accountId);
    return NoContent{};
}

} // namespace

void addAuthHandlers(Router &router, Dialect dialect)
{
    router.on(login);
    router.on(logout);
    router.on(renewToken);
    if (dialect == Dialect::Legacy)
        return;
    router.on(changePassword);
    router.on(enrollTotp);
    router.on(confirmTotp);
    router.on(removeTotp);
}

} // namespace mcias::devserver
