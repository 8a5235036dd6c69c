// SPDX-License-Identifier: MIT
#include "devserver/handlers/handlers.h"
#include "devserver/password_rules.h"
#include "devserver/router.h"
#include "devserver/server_state.h"

#include <algorithm>

namespace mcias::devserver {

namespace {

bool isUsername(const QString &text)
{
    const auto isAllowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'_'
            || c == u'@' || c == u'-';
    };
    return !text.isEmpty() && text.size() <= 255 && std::all_of(text.begin(), text.end(), isAllowed);
}

// The largest answer there is, and the one asked for most: encoded again only after a change.
Result<ReadyJson> listAccounts(ServerState &state, const Caller &caller, const ListAccounts &)
{
    if (auto refusal = state.authorize(caller, QStringLiteral("accounts:list"), { accountType, std::nullopt, {}, {} }))
        return *refusal;
    auto &kept = state.accountList;
    if (kept.json.isEmpty() || kept.revision != state.accounts.revision()) {
        QList<Account> accounts;
        accounts.reserve(static_cast<qsizetype>(state.accounts.all().size()));
        for (const AccountRecord &record : state.accounts.all())
            accounts += record.account;
        kept.json = AnswerEncoder(state.options.dialect).encode(accounts);
        kept.revision = state.accounts.revision();
    }
    return ReadyJson{ kept.json };
}

Result<Account> getAccount(ServerState &state, const Caller &caller, const GetAccount &request)
{
    const auto account = state.accountFor(caller, request.id, QStringLiteral("accounts:read"), accountType);
    return account ? Result<Account>((*account)->account) : account.refusal();
}

Result<Account> createAccount(ServerState &state, const Caller &caller, const CreateAccount &request)
{
    if (auto refusal = state.authorize(caller, QStringLiteral("accounts:create"), { accountType, std::nullopt, {}, {} }))
        return *refusal;
    if (!isUsername(request.username))
        return Refusal::badRequest(QStringLiteral("username: expected 1 to 255 of a-z, A-Z, 0-9, '.', '_', '@', '-'"));
    if (request.password) {
        if (request.type != AccountType::Human)
            return Refusal::badRequest(QStringLiteral("password: a system account has none"));
        if (const QString fault = faultInPassword(*request.password); !fault.isEmpty())
            return Refusal::badRequest(fault);
    }
    if (state.accounts.findByName(request.username))
        return Refusal::conflict(QStringLiteral("username already exists"));
    AccountRecord record;
    record.account.id = QUuid::createUuid();
    record.account.username = request.username;
    record.account.type = request.type;
    record.account.createdAt = record.account.updatedAt = state.now();
    record.account.totpEnabled = false;
    if (request.password)
        record.passwordHash = state.hasher.hash(*request.password);
    state.accounts.add(record);
    state.record(caller, "account_created", record.account.id, { { "username", request.username } });
    return record.account;
}

Result<Account> updateAccount(ServerState &state, const Caller &caller, const UpdateAccount &request)
{
    const auto account = state.accountToChange(caller, request.id, QStringLiteral("accounts:update"), accountType);
    if (!account)
        return account.refusal();
    if (request.status == OpenEnum(AccountStatus::Deleted))
        return Refusal::badRequest(QStringLiteral("status: an account is deleted with DELETE"));
    const OpenEnum<AccountStatus> before = (*account)->account.status;
    if (request.status && *request.status != before) {
        state.accounts.edit(request.id, state.now()).account.status = *request.status;
        state.record(caller, "account_updated", request.id, { { "from", before.word() }, { "to", request.status->word() } });
    }
    return state.accounts.find(request.id)->account;
}

Result<NoContent> deleteAccount(ServerState &state, const Caller &caller, const DeleteAccount &request)
{
    const auto account = state.accountFor(caller, request.id, QStringLiteral("accounts:delete"), accountType);
    if (!account)
        return account.refusal();
    if ((*account)->isDeleted())
        return Refusal::notFound(QStringLiteral("account"));
    AccountRecord &changed = state.accounts.edit(request.id, state.now());
    changed.account.status = AccountStatus::Deleted;
    changed.account.deletedAt = changed.account.updatedAt;
    state.record(caller, "account_deleted", request.id);
    state.revokeTokens(caller, request.id, QStringLiteral("account_deleted"));
    return NoContent{};
}

// The API page has no action of its own for this: it is a change of the account.
Result<NoContent> resetPassword(ServerState &state, const Caller &caller, const ResetPassword &request)
{
    const auto account = state.accountToChange(caller, request.id, QStringLiteral("accounts:update"), accountType);
    if (!account)
        return account.refusal();
    if (!(*account)->isHuman())
        return Refusal::badRequest(QStringLiteral("a system account has no password"));
    if (const QString fault = faultInPassword(request.newPassword); !fault.isEmpty())
        return Refusal::badRequest(fault);
    state.accounts.edit(request.id, state.now()).passwordHash = state.hasher.hash(request.newPassword);
    state.record(caller, "password_changed", request.id, { { "reason", QStringLiteral("reset") } });
    state.revokeTokens(caller, request.id, QStringLiteral("password_reset"));
    return NoContent{};
}

} // namespace

void addAccountHandlers(Router &router, Dialect dialect)
{
    router.onReady(listAccounts);
    router.on(getAccount);
    router.on(createAccount);
    router.on(updateAccount);
    router.on(deleteAccount);
    if (dialect != Dialect::Legacy)
        router.on(resetPassword);
}

} // namespace mcias::devserver
