// SPDX-License-Identifier: MIT
#include "devserver/handlers/handlers.h"
#include "devserver/router.h"
#include "devserver/server_state.h"

namespace mcias::devserver {

namespace {

const QString pgCredsType = QStringLiteral("pgcreds");

Result<PgCreds> getPgCreds(ServerState &state, const Caller &caller, const GetPgCreds &request)
{
    const auto account = state.accountFor(caller, request.id, QStringLiteral("pgcreds:read"), pgCredsType);
    if (!account)
        return account.refusal();
    const auto found = state.pgCreds.find(request.id);
    if (found == state.pgCreds.end())
        return Refusal::notFound(QStringLiteral("credentials"));
    state.record(caller, "pgcred_accessed", request.id);
    return found->second.creds;
}

Result<NoContent> setPgCreds(ServerState &state, const Caller &caller, const SetPgCreds &request)
{
    const auto account = state.accountToChange(caller, request.id, QStringLiteral("pgcreds:write"), pgCredsType);
    if (!account)
        return account.refusal();
    if ((*account)->isHuman())
        return Refusal::badRequest(QStringLiteral("Postgres credentials are for system accounts only"));
    if (request.port == 0)
        return Refusal::badRequest(QStringLiteral("port: expected an integer from 1 to 65535"));
    if (request.host.isEmpty() || request.database.isEmpty() || request.username.isEmpty() || request.password.isEmpty())
        return Refusal::badRequest(QStringLiteral("host, database, username and password must not be empty"));
    state.pgCreds[request.id] = { { request.host, request.port, request.database, request.username, request.password },
        state.now() };
    state.record(caller, "pgcred_updated", request.id);
    return NoContent{};
}

// One's own and those one was granted: that is, those one may read.
Result<QList<PgCredsInfo>> listPgCreds(ServerState &state, const Caller &caller, const ListPgCreds &)
{
    QList<PgCredsInfo> list;
    for (const AccountRecord &account : state.accounts.all()) {
        const auto found = state.pgCreds.find(account.account.id);
        if (found == state.pgCreds.end())
            continue;
        const policy::Query query{ { caller.id(), caller.accountType, caller.token->roles }, QStringLiteral("pgcreds:read"),
            { pgCredsType, account.account.id, {}, account.tags } };
        if (!policy::evaluateOrdered(state.policies.ordered(), query, state.now()).allowed())
            continue;
        const PgCreds &creds = found->second.creds;
        list += { account.account.id, creds.host, creds.port, creds.database, creds.username, found->second.updatedAt };
    }
    return list;
}

} // namespace

void addPgCredsHandlers(Router &router, Dialect dialect)
{
    router.on(getPgCreds);
    router.on(setPgCreds);
    if (dialect != Dialect::Legacy)
        router.on(listPgCreds);
}

} // namespace mcias::devserver
