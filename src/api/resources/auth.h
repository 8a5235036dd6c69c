// SPDX-License-Identifier: MIT
// Signing in and out, one's own password and second factor: API page §3 and §4.
#pragma once

#include "api/endpoint.h"

namespace mcias {

//! A token just issued, with the end of its life. Shown and stored nowhere but where the person asked for it.
struct TokenGrant {
    Secret token;
    QDateTime expiresAt;
    static constexpr auto fields()
    {
        return std::tuple{ field("token", &TokenGrant::token), field("expires_at", &TokenGrant::expiresAt) };
    }
    friend bool operator==(const TokenGrant &, const TokenGrant &) = default;
};

//! Password right, second factor missing: auth error with code `totp_required`. Refused by login policy: forbidden.
struct Login {
    using Response = TokenGrant;
    static constexpr auto name = "login";
    static constexpr auto method = Method::Post;
    static constexpr auto path = "/v1/auth/login";
    static constexpr bool anonymous = true;
    static constexpr auto tokenUse = TokenUse::Keep;
    QString username;
    Secret password;
    std::optional<Secret> totpCode;
    std::optional<QString> serviceName;
    std::optional<QList<QString>> tags;
    static constexpr auto fields()
    {
        return std::tuple{ field("username", &Login::username), field("password", &Login::password),
            field("totp_code", &Login::totpCode), field("service_name", &Login::serviceName), field("tags", &Login::tags) };
    }
};

//! Revokes the token that the call is made with.
struct Logout {
    using Response = NoContent;
    static constexpr auto name = "logout";
    static constexpr auto method = Method::Post;
    static constexpr auto path = "/v1/auth/logout";
    static constexpr auto tokenUse = TokenUse::Forget;
    static constexpr auto fields() { return std::tuple{}; }
};

//! Swaps the token for a new one; an input error before half of its lifetime has passed.
struct RenewToken {
    using Response = TokenGrant;
    static constexpr auto name = "renew-token";
    static constexpr auto method = Method::Post;
    static constexpr auto path = "/v1/auth/renew";
    static constexpr auto tokenUse = TokenUse::Keep;
    static constexpr auto fields() { return std::tuple{}; }
};

//! Changes one's own password; all other tokens of the account are revoked.
struct ChangePassword {
    using Response = NoContent;
    static constexpr auto name = "change-password";
    static constexpr auto method = Method::Put;
    static constexpr auto path = "/v1/auth/password";
    static constexpr bool checksPassword = true;
    Secret currentPassword;
    Secret newPassword;
    static constexpr auto fields()
    {
        return std::tuple{ field("current_password", &ChangePassword::currentPassword),
            field("new_password", &ChangePassword::newPassword) };
    }
};

struct TotpEnrollment {
    Secret secret;     //!< base32, RFC 4648
    Secret otpauthUri; //!< for a QR code
    static constexpr auto fields()
    {
        return std::tuple{ field("secret", &TotpEnrollment::secret), field("otpauth_uri", &TotpEnrollment::otpauthUri) };
    }
    friend bool operator==(const TotpEnrollment &, const TotpEnrollment &) = default;
};

//! Starts one's own enrolment; pending until confirmed.
struct EnrollTotp {
    using Response = TotpEnrollment;
    static constexpr auto name = "enroll-totp";
    static constexpr auto method = Method::Post;
    static constexpr auto path = "/v1/auth/totp/enroll";
    static constexpr bool checksPassword = true;
    Secret password;
    static constexpr auto fields() { return std::tuple{ field("password", &EnrollTotp::password) }; }
};

struct ConfirmTotp {
    using Response = NoContent;
    static constexpr auto name = "confirm-totp";
    static constexpr auto method = Method::Post;
    static constexpr auto path = "/v1/auth/totp/confirm";
    static constexpr bool checksPassword = true; // a wrong code is refused like one
    Secret code;
    static constexpr auto fields() { return std::tuple{ field("code", &ConfirmTotp::code) }; }
};

//! Takes the second factor off an account (admin).
struct RemoveTotp {
    using Response = NoContent;
    static constexpr auto name = "remove-totp";
    static constexpr auto method = Method::Delete;
    static constexpr auto path = "/v1/auth/totp";
    QUuid accountId;
    static constexpr auto fields() { return std::tuple{ field("account_id", &RemoveTotp::accountId) }; }
};

} // namespace mcias
