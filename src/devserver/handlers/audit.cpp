// SPDX-License-Identifier: MIT
#include "devserver/handlers/handlers.h"
#include "devserver/router.h"
#include "devserver/server_state.h"

namespace mcias::devserver {

namespace {

Result<AuditPage> listAudit(ServerState &state, const Caller &caller, const ListAudit &request)
{
    if (auto refusal = state.authorize(
            caller, QStringLiteral("audit:read"), { QStringLiteral("audit_log"), std::nullopt, {}, {} }))
        return *refusal;
    if (const qint64 limit = request.limit.value_or(AuditLog::defaultLimit); limit < 1 || limit > AuditLog::largestLimit)
        return Refusal::badRequest(QStringLiteral("limit: expected an integer from 1 to %1").arg(AuditLog::largestLimit));
    if (request.offset.value_or(0) < 0)
        return Refusal::badRequest(QStringLiteral("offset: expected an integer from 0 on"));
    return state.audit.page(request);
}

} // namespace

void addAuditHandlers(Router &router)
{
    router.on(listAudit);
}

} // namespace mcias::devserver
