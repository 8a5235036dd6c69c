// SPDX-License-Identifier: MIT
#include "devserver/handlers/handlers.h"
#include "devserver/router.h"
#include "devserver/server_state.h"

#include <QUrl>

#include <algorithm>

namespace mcias::devserver {

namespace {

const policy::Resource ssoResource{ QStringLiteral("sso_client"), std::nullopt, {}, {} };
const QString manageSso = QStringLiteral("sso_clients:manage"); // the API page has no action for reading alone

QString faultIn(const SsoClient &client)
{
    const QUrl url(client.redirectUri, QUrl::StrictMode);
    const bool isGood = url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty() && !url.hasFragment();
    if (client.clientId.trimmed().isEmpty() || client.clientId.size() > 255)
        return QStringLiteral("client_id: expected 1 to 255 characters");
    return isGood ? QString() : QStringLiteral("redirect_uri: expected an absolute https URL without a fragment");
}

Result<QList<SsoClient>> listClients(ServerState &state, const Caller &caller, const ListSsoClients &)
{
    if (auto refusal = state.authorize(caller, manageSso, ssoResource))
        return *refusal;
    return state.ssoClients.values();
}

Result<SsoClient> clientFor(ServerState &state, const Caller &caller, const QString &id)
{
    if (auto refusal = state.authorize(caller, manageSso, ssoResource))
        return *refusal;
    const auto found = state.ssoClients.constFind(id);
    return found == state.ssoClients.constEnd() ? Result<SsoClient>(Refusal::notFound(QStringLiteral("SSO client"))) : *found;
}

Result<SsoClient> getClient(ServerState &state, const Caller &caller, const GetSsoClient &request)
{
    return clientFor(state, caller, request.clientId);
}

Result<SsoClient> createClient(ServerState &state, const Caller &caller, const CreateSsoClient &request)
{
    if (auto refusal = state.authorize(caller, manageSso, ssoResource))
        return *refusal;
    SsoClient client{ request.clientId, request.redirectUri, request.tags.value_or(QList<QString>()), true, state.now(),
        state.now() };
    if (const QString fault = faultIn(client); !fault.isEmpty())
        return Refusal::badRequest(fault);
    if (state.ssoClients.contains(client.clientId))
        return Refusal::conflict(QStringLiteral("client_id already exists"));
    state.ssoClients.insert(client.clientId, client);
    state.record(caller, "sso_client_created", std::nullopt, { { "client_id", client.clientId } });
    return client;
}

Result<SsoClient> updateClient(ServerState &state, const Caller &caller, const UpdateSsoClient &request)
{
    auto found = clientFor(state, caller, request.clientId);
    if (!found)
        return found;
    found->redirectUri = request.redirectUri.value_or(found->redirectUri);
    found->tags = request.tags.value_or(found->tags);
    found->enabled = request.enabled.value_or(found->enabled);
    found->updatedAt = state.now();
    if (const QString fault = faultIn(*found); !fault.isEmpty())
        return Refusal::badRequest(fault);
    state.ssoClients.insert(request.clientId, *found);
    state.record(caller, "sso_client_updated", std::nullopt, { { "client_id", request.clientId } });
    return found;
}

Result<NoContent> deleteClient(ServerState &state, const Caller &caller, const DeleteSsoClient &request)
{
    const auto found = clientFor(state, caller, request.clientId);
    if (!found)
        return found.refusal();
    state.ssoClients.remove(request.clientId);
    state.record(caller, "sso_client_deleted", std::nullopt, { { "client_id", request.clientId } });
    return NoContent{};
}

// Which passkeys somebody has is a fact about the account: the API page has no action of its own for it.
Result<QList<Passkey>> listPasskeys(ServerState &state, const Caller &caller, const ListPasskeys &request)
{
    const auto account = state.accountFor(caller, request.id, QStringLiteral("accounts:read"), QStringLiteral("webauthn"));
    return account ? Result<QList<Passkey>>(state.passkeys.value(request.id)) : account.refusal();
}

Result<NoContent> deletePasskey(ServerState &state, const Caller &caller, const DeletePasskey &request)
{
    const auto account = state.accountToChange(caller, request.id, QStringLiteral("webauthn:remove"), QStringLiteral("webauthn"));
    if (!account)
        return account.refusal();
    const auto removed = state.passkeys[request.id].removeIf(
        [&](const Passkey &one) { return one.id.text == request.credentialId; });
    if (removed == 0)
        return Refusal::notFound(QStringLiteral("passkey"));
    state.record(caller, "webauthn_removed", request.id, { { "credential_id", request.credentialId } });
    return NoContent{};
}

} // namespace

void addSsoHandlers(Router &router)
{
    router.on(listClients);
    router.on(getClient);
    router.on(createClient);
    router.on(updateClient);
    router.on(deleteClient);
    router.on(listPasskeys);
    router.on(deletePasskey);
}

} // namespace mcias::devserver
