// SPDX-License-Identifier: MIT
// Postgres credentials of system accounts: API page §3 and §4.
#pragma once

#include "api/endpoint.h"

namespace mcias {

struct PgCreds {
    QString host;
    quint16 port = 5432;
    QString database;
    QString username;
    Secret password;
    static constexpr auto fields()
    {
        return std::tuple{ field("host", &PgCreds::host), field("port", &PgCreds::port), field("database", &PgCreds::database),
            field("username", &PgCreds::username), field("password", &PgCreds::password) };
    }
    friend bool operator==(const PgCreds &, const PgCreds &) = default;
};

//! What is known of credentials without disclosing them.
struct PgCredsInfo {
    std::optional<QUuid> accountId;
    QString host;
    quint16 port = 5432;
    QString database;
    QString username;
    std::optional<QDateTime> updatedAt;
    static constexpr auto fields()
    {
        return std::tuple{ field("account_id", &PgCredsInfo::accountId).aliased("service_account_id"),
            field("host", &PgCredsInfo::host), field("port", &PgCredsInfo::port), field("database", &PgCredsInfo::database),
            field("username", &PgCredsInfo::username), field("updated_at", &PgCredsInfo::updatedAt) };
    }
    friend bool operator==(const PgCredsInfo &, const PgCredsInfo &) = default;
};

//! A disclosure: the server writes it to its audit log. Not found error when the account has none.
struct GetPgCreds {
    using Response = PgCreds;
    static constexpr auto name = "get-pg-creds";
    static constexpr auto method = Method::Get;
    static constexpr auto path = "/v1/accounts/{id}/pgcreds";
    QUuid id;
    static constexpr auto fields() { return std::tuple{ field("id", &GetPgCreds::id) }; }
};

struct SetPgCreds {
    using Response = NoContent;
    static constexpr auto name = "set-pg-creds";
    static constexpr auto method = Method::Put;
    static constexpr auto path = "/v1/accounts/{id}/pgcreds";
    QUuid id;
    QString host;
    quint16 port = 5432;
    QString database;
    QString username;
    Secret password;
    static constexpr auto fields()
    {
        return std::tuple{ field("id", &SetPgCreds::id), field("host", &SetPgCreds::host), field("port", &SetPgCreds::port),
            field("database", &SetPgCreds::database), field("username", &SetPgCreds::username),
            field("password", &SetPgCreds::password) };
    }
};

//! Metadata of one's own credentials and of those one was granted.
struct ListPgCreds {
    using Response = QList<PgCredsInfo>;
    static constexpr auto name = "list-pg-creds";
    static constexpr auto method = Method::Get;
    static constexpr auto path = "/v1/pgcreds";
    static constexpr auto fields() { return std::tuple{}; }
};

} // namespace mcias
