// SPDX-License-Identifier: MIT
#pragma once

#include "devserver/account_store.h"
#include "devserver/audit_log.h"
#include "devserver/lockout_guard.h"
#include "devserver/options.h"
#include "devserver/password_hasher.h"
#include "devserver/policy_store.h"
#include "devserver/rate_limiter.h"
#include "devserver/result.h"
#include "devserver/token_registry.h"
#include "devserver/totp_guard.h"

#include "policy/evaluate.h"

#include "api/clock.h"
#include "api/resources/pg_creds.h"
#include "api/resources/sso.h"

#include <map>

namespace mcias::devserver {

//! Who makes a request.
struct Caller {
    QString ip;
    std::optional<TokenRecord> token; //!< nothing: nobody in particular, on a route that asks for nobody
    QString accountType;
    QUuid id() const { return token ? token->accountId : QUuid(); }
};

struct StoredPgCreds {
    PgCreds creds;
    QDateTime updatedAt;
};

//! Everything the server knows, and the few steps that several handlers share.
struct ServerState {
    ServerState(const Options &chosen, const Clock &time);

    const Options options;
    const Clock &clock;
    PasswordHasher hasher;
    AccountStore accounts;
    TokenRegistry tokens;
    TotpGuard totp;
    LockoutGuard lockout;
    AuditLog audit;
    PolicyStore policies;
    std::map<QUuid, StoredPgCreds> pgCreds;
    QMap<QString, SsoClient> ssoClients;
    QHash<QUuid, QList<Passkey>> passkeys;
    RateLimiter loginRate{ 10, 10 };
    RateLimiter validateRate{ 10, 10 };
    RateLimiter unsealRate{ 3, 5 };
    Secret vaultPassphrase;
    bool sealed = false;
    struct {
        quint64 revision = 0;
        QByteArray json;
    } accountList; //!< the answer of list-accounts, as of that revision of the accounts

    QDateTime now() const { return clock.now(); }
    //! The caller whom a bearer token stands for, or unauthorized.
    Result<Caller> authenticate(const QByteArray &authorization, const QString &ip) const;
    //! What policy says; a denial is written to the audit log.
    std::optional<Refusal> authorize(const Caller &caller, const QString &action, const policy::Resource &resource);
    //! The same for something that belongs to \a account; then not found if there is no such account.
    Result<const AccountRecord *> accountFor(
        const Caller &caller, const QUuid &account, const QString &action, const QString &resourceType);
    //! The same, and a conflict if the account is deleted.
    Result<const AccountRecord *> accountToChange(
        const Caller &caller, const QUuid &account, const QString &action, const QString &resourceType);
    std::optional<Refusal> limit(RateLimiter &rate, const Caller &caller) const;

    void record(const Caller &caller, const char *eventType, const std::optional<QUuid> &target,
        std::initializer_list<std::pair<const char *, QString>> members = {});
    //! A new token for an account by its present roles, and its event.
    TokenGrant issueToken(const Caller &caller, const AccountRecord &account, const char *eventType = "token_issued");
    //! Revokes every token of \a account but the one with the jti \a except, with an event for each.
    void revokeTokens(const Caller &caller, const QUuid &account, const QString &reason, const QString &except = {});
    //! Writes down which tokens have expired since it was last called.
    void noteExpiredTokens();
};

} // namespace mcias::devserver
