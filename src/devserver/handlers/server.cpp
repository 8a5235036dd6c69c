// SPDX-License-Identifier: MIT
// Health, the vault and the public key.
#include "devserver/handlers/handlers.h"
#include "devserver/router.h"
#include "devserver/server_state.h"

namespace mcias::devserver {

namespace {

Result<HealthStatus> health(ServerState &state, const Caller &, const Health &)
{
    return HealthStatus{ state.sealed ? HealthWord::Sealed : HealthWord::Ok };
}

Result<PublicKey> publicKey(ServerState &state, const Caller &, const GetPublicKey &)
{
    const QByteArray x = state.tokens.publicKey().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return PublicKey{ QStringLiteral("OKP"), QStringLiteral("Ed25519"), QString::fromLatin1(x) };
}

Result<VaultState> vaultStatus(ServerState &state, const Caller &, const VaultStatus &)
{
    return VaultState{ state.sealed };
}

Result<NoContent> unsealVault(ServerState &state, const Caller &caller, const UnsealVault &request)
{
    if (auto refusal = state.limit(state.unsealRate, caller))
        return *refusal;
    if (!(request.passphrase == state.vaultPassphrase))
        return Refusal::unauthorized(QStringLiteral("wrong passphrase"));
    if (state.sealed)
        state.record(caller, "vault_unsealed", std::nullopt);
    state.sealed = false;
    return NoContent{};
}

// The API page has no action for this; only a rule that names no actions allows it, such as the administrators'.
Result<NoContent> sealVault(ServerState &state, const Caller &caller, const SealVault &)
{
    if (auto refusal = state.authorize(caller, QStringLiteral("vault:seal"), {}))
        return *refusal;
    state.sealed = true;
    state.record(caller, "vault_sealed", std::nullopt);
    return NoContent{};
}

} // namespace

void addServerHandlers(Router &router, Dialect dialect)
{
    router.on(health, true);
    router.on(publicKey);
    if (dialect == Dialect::Legacy)
        return;
    router.on(vaultStatus, true);
    router.on(unsealVault, true);
    router.on(sealVault);
}

} // namespace mcias::devserver
