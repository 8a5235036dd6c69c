// SPDX-License-Identifier: MIT
// SSO clients and passkeys: API page §4.
#pragma once

#include "api/endpoint.h"

namespace mcias {

struct SsoClient {
    QString clientId;
    QString redirectUri; //!< https
    QList<QString> tags;
    bool enabled = true;
    QDateTime createdAt;
    QDateTime updatedAt;
    static constexpr auto fields()
    {
        return std::tuple{ field("client_id", &SsoClient::clientId), field("redirect_uri", &SsoClient::redirectUri),
            field("tags", &SsoClient::tags), field("enabled", &SsoClient::enabled), field("created_at", &SsoClient::createdAt),
            field("updated_at", &SsoClient::updatedAt) };
    }
    friend bool operator==(const SsoClient &, const SsoClient &) = default;
};

struct ListSsoClients {
    using Response = QList<SsoClient>;
    static constexpr auto name = "list-sso-clients";
    static constexpr auto method = Method::Get;
    static constexpr auto path = "/v1/sso/clients";
    static constexpr auto fields() { return std::tuple{}; }
};

struct GetSsoClient {
    using Response = SsoClient;
    static constexpr auto name = "get-sso-client";
    static constexpr auto method = Method::Get;
    static constexpr auto path = "/v1/sso/clients/{client_id}";
    QString clientId;
    static constexpr auto fields() { return std::tuple{ field("client_id", &GetSsoClient::clientId) }; }
};

struct CreateSsoClient {
    using Response = SsoClient;
    static constexpr auto name = "create-sso-client";
    static constexpr auto method = Method::Post;
    static constexpr auto path = "/v1/sso/clients";
    QString clientId;
    QString redirectUri;
    std::optional<QList<QString>> tags;
    GetSsoClient followUp() const { return { clientId }; }
    static constexpr auto fields()
    {
        return std::tuple{ field("client_id", &CreateSsoClient::clientId), field("redirect_uri", &CreateSsoClient::redirectUri),
            field("tags", &CreateSsoClient::tags) };
    }
};

struct UpdateSsoClient {
    using Response = SsoClient;
    static constexpr auto name = "update-sso-client";
    static constexpr auto method = Method::Patch;
    static constexpr auto path = "/v1/sso/clients/{client_id}";
    QString clientId;
    std::optional<QString> redirectUri;
    std::optional<QList<QString>> tags;
    std::optional<bool> enabled;
    GetSsoClient followUp() const { return { clientId }; }
    static constexpr auto fields()
    {
        return std::tuple{ field("client_id", &UpdateSsoClient::clientId), field("redirect_uri", &UpdateSsoClient::redirectUri),
            field("tags", &UpdateSsoClient::tags), field("enabled", &UpdateSsoClient::enabled) };
    }
};

struct DeleteSsoClient {
    using Response = NoContent;
    static constexpr auto name = "delete-sso-client";
    static constexpr auto method = Method::Delete;
    static constexpr auto path = "/v1/sso/clients/{client_id}";
    QString clientId;
    static constexpr auto fields() { return std::tuple{ field("client_id", &DeleteSsoClient::clientId) }; }
};

//! The API page promises nothing about a passkey but that it can be listed and deleted.
struct Passkey {
    OpaqueId id;
    std::optional<QString> name;
    std::optional<QDateTime> createdAt;
    std::optional<QDateTime> lastUsedAt;
    static constexpr auto fields()
    {
        return std::tuple{ field("id", &Passkey::id).aliased("credential_id"), field("name", &Passkey::name),
            field("created_at", &Passkey::createdAt), field("last_used_at", &Passkey::lastUsedAt) };
    }
    friend bool operator==(const Passkey &, const Passkey &) = default;
};

struct ListPasskeys {
    using Response = QList<Passkey>;
    static constexpr auto name = "list-passkeys";
    static constexpr auto method = Method::Get;
    static constexpr auto path = "/v1/accounts/{id}/webauthn";
    QUuid id;
    static constexpr auto fields() { return std::tuple{ field("id", &ListPasskeys::id) }; }
};

struct DeletePasskey {
    using Response = NoContent;
    static constexpr auto name = "delete-passkey";
    static constexpr auto method = Method::Delete;
    static constexpr auto path = "/v1/accounts/{id}/webauthn/{credential_id}";
    QUuid id;
    QString credentialId;
    static constexpr auto fields()
    {
        return std::tuple{ field("id", &DeletePasskey::id), field("credential_id", &DeletePasskey::credentialId) };
    }
};

} // namespace mcias
