// SPDX-License-Identifier: MIT
// Tokens and the key they are signed with: API page §3 and §6.
#pragma once

#include "api/resources/auth.h"
#include "api/resources/roles.h"

namespace mcias {

struct TokenStatus {
    bool valid = false;
    std::optional<QUuid> sub; //!< this and the rest only when valid
    std::optional<QString> username;
    std::optional<RoleList> roles;
    std::optional<QDateTime> expiresAt;
    static constexpr auto fields()
    {
        return std::tuple{ field("valid", &TokenStatus::valid), field("sub", &TokenStatus::sub),
            field("username", &TokenStatus::username), field("roles", &TokenStatus::roles),
            field("expires_at", &TokenStatus::expiresAt) };
    }
    friend bool operator==(const TokenStatus &, const TokenStatus &) = default;
};

//! Sent without the caller's own bearer token. An invalid token is an answer, not an error. 10 a second at most.
struct ValidateToken {
    using Response = TokenStatus;
    static constexpr auto name = "validate-token";
    static constexpr auto method = Method::Post;
    static constexpr auto path = "/v1/token/validate";
    static constexpr bool anonymous = true;
    static constexpr bool onlyReads = true;
    Secret token;
    static constexpr auto fields() { return std::tuple{ field("token", &ValidateToken::token) }; }
};

//! A system account's new token; its former one is revoked.
struct IssueServiceToken {
    using Response = TokenGrant;
    static constexpr auto name = "issue-service-token";
    static constexpr auto method = Method::Post;
    static constexpr auto path = "/v1/token/issue";
    QUuid accountId;
    static constexpr auto fields() { return std::tuple{ field("account_id", &IssueServiceToken::accountId) }; }
};

struct RevokeToken {
    using Response = NoContent;
    static constexpr auto name = "revoke-token";
    static constexpr auto method = Method::Delete;
    static constexpr auto path = "/v1/token/{jti}";
    QString jti;
    static constexpr auto fields() { return std::tuple{ field("jti", &RevokeToken::jti) }; }
};

//! A JSON Web Key, RFC 8037: `OKP` and `Ed25519`, \a x is the public key in base64url.
struct PublicKey {
    QString kty;
    QString crv;
    QString x;
    static constexpr auto fields()
    {
        return std::tuple{ field("kty", &PublicKey::kty), field("crv", &PublicKey::crv), field("x", &PublicKey::x) };
    }
    friend bool operator==(const PublicKey &, const PublicKey &) = default;
};

struct GetPublicKey {
    using Response = PublicKey;
    static constexpr auto name = "get-public-key";
    static constexpr auto method = Method::Get;
    static constexpr auto path = "/v1/keys/public";
    static constexpr bool anonymous = true;
    static constexpr auto fields() { return std::tuple{}; }
};

} // namespace mcias
