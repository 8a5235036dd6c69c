// SPDX-License-Identifier: MIT
// Roles and tags of an account: API page §3 and §4.
#pragma once

#include "api/endpoint.h"

namespace mcias {

//! The allowlist; only `admin` has a meaning inside MCIAS itself.
enum class Role : quint8 { Admin, User, Guest, Viewer, Editor, Commenter };
constexpr auto wireWords(Role)
{
    return std::array{ "admin", "user", "guest", "viewer", "editor", "commenter" };
}

using RoleList = QList<OpenEnum<Role>>;

struct Roles {
    RoleList roles;
    static constexpr auto fields() { return std::tuple{ field("roles", &Roles::roles) }; }
    friend bool operator==(const Roles &, const Roles &) = default;
};

struct GetRoles {
    using Response = Roles;
    static constexpr auto name = "get-roles";
    static constexpr auto method = Method::Get;
    static constexpr auto path = "/v1/accounts/{id}/roles";
    QUuid id;
    static constexpr auto fields() { return std::tuple{ field("id", &GetRoles::id) }; }
};

//! Replaces the whole set. Acts on the next token that is issued or renewed, not on live ones.
struct SetRoles {
    using Response = NoContent;
    static constexpr auto name = "set-roles";
    static constexpr auto method = Method::Put;
    static constexpr auto path = "/v1/accounts/{id}/roles";
    QUuid id;
    RoleList roles;
    static constexpr auto fields() { return std::tuple{ field("id", &SetRoles::id), field("roles", &SetRoles::roles) }; }
};

//! Adds one role; nothing happens if the account has it already.
struct GrantRole {
    using Response = NoContent;
    static constexpr auto name = "grant-role";
    static constexpr auto method = Method::Post;
    static constexpr auto path = "/v1/accounts/{id}/roles";
    QUuid id;
    OpenEnum<Role> role;
    static constexpr auto fields() { return std::tuple{ field("id", &GrantRole::id), field("role", &GrantRole::role) }; }
};

struct RevokeRole {
    using Response = NoContent;
    static constexpr auto name = "revoke-role";
    static constexpr auto method = Method::Delete;
    static constexpr auto path = "/v1/accounts/{id}/roles/{role}";
    QUuid id;
    OpenEnum<Role> role;
    static constexpr auto fields() { return std::tuple{ field("id", &RevokeRole::id), field("role", &RevokeRole::role) }; }
};

struct Tags {
    QList<QString> tags;
    static constexpr auto fields() { return std::tuple{ field("tags", &Tags::tags) }; }
    friend bool operator==(const Tags &, const Tags &) = default;
};

struct GetTags {
    using Response = Tags;
    static constexpr auto name = "get-tags";
    static constexpr auto method = Method::Get;
    static constexpr auto path = "/v1/accounts/{id}/tags";
    QUuid id;
    static constexpr auto fields() { return std::tuple{ field("id", &GetTags::id) }; }
};

//! Replaces the whole set; the API has no compare-and-set.
struct SetTags {
    using Response = Tags;
    static constexpr auto name = "set-tags";
    static constexpr auto method = Method::Put;
    static constexpr auto path = "/v1/accounts/{id}/tags";
    QUuid id;
    QList<QString> tags;
    GetTags followUp() const { return { id }; }
    static constexpr auto fields() { return std::tuple{ field("id", &SetTags::id), field("tags", &SetTags::tags) }; }
};

} // namespace mcias
