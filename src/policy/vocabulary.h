// SPDX-License-Identifier: MIT
// The words that policy rules are made of: API page §5.
#pragma once

#include <array>

namespace mcias::policy {

inline constexpr std::array actions{
    "accounts:list",
    "accounts:create",
    "accounts:read",
    "accounts:update",
    "accounts:delete",
    "roles:read",
    "roles:write",
    "tags:read",
    "tags:write",
    "tokens:issue",
    "tokens:revoke",
    "tokens:validate",
    "tokens:renew",
    "pgcreds:read",
    "pgcreds:write",
    "audit:read",
    "totp:enroll",
    "totp:remove",
    "auth:login",
    "auth:logout",
    "auth:change_password",
    "policy:list",
    "policy:manage",
    "webauthn:enroll",
    "webauthn:remove",
    "sso_clients:manage",
};

inline constexpr std::array resourceTypes{
    "account",
    "token",
    "pgcreds",
    "audit_log",
    "totp",
    "policy",
    "webauthn",
    "sso_client",
};

} // namespace mcias::policy
