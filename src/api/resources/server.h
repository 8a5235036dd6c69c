// SPDX-License-Identifier: MIT
// Health and the vault: API page §3 and §4. These answer while the vault is sealed.
#pragma once

#include "api/endpoint.h"

namespace mcias {

enum class HealthWord : quint8 { Ok, Sealed };
constexpr auto wireWords(HealthWord)
{
    return std::array{ "ok", "sealed" };
}

struct HealthStatus {
    OpenEnum<HealthWord> status;
    static constexpr auto fields() { return std::tuple{ field("status", &HealthStatus::status) }; }
    friend bool operator==(const HealthStatus &, const HealthStatus &) = default;
};

struct Health {
    using Response = HealthStatus;
    static constexpr auto name = "health";
    static constexpr auto method = Method::Get;
    static constexpr auto path = "/v1/health";
    static constexpr bool anonymous = true;
    static constexpr auto fields() { return std::tuple{}; }
};

struct VaultState {
    bool sealed = false;
    static constexpr auto fields() { return std::tuple{ field("sealed", &VaultState::sealed) }; }
    friend bool operator==(const VaultState &, const VaultState &) = default;
};

struct VaultStatus {
    using Response = VaultState;
    static constexpr auto name = "vault-status";
    static constexpr auto method = Method::Get;
    static constexpr auto path = "/v1/vault/status";
    static constexpr bool anonymous = true;
    static constexpr auto fields() { return std::tuple{}; }
};

//! 3 tries a second at most.
struct UnsealVault {
    using Response = NoContent;
    static constexpr auto name = "unseal-vault";
    static constexpr auto method = Method::Post;
    static constexpr auto path = "/v1/vault/unseal";
    static constexpr bool anonymous = true;
    Secret passphrase;
    static constexpr auto fields() { return std::tuple{ field("passphrase", &UnsealVault::passphrase) }; }
};

struct SealVault {
    using Response = NoContent;
    static constexpr auto name = "seal-vault";
    static constexpr auto method = Method::Post;
    static constexpr auto path = "/v1/vault/seal";
    static constexpr auto fields() { return std::tuple{}; }
};

} // namespace mcias
