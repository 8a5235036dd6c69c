// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/accounts.h"
#include "api/resources/audit.h"
#include "api/resources/auth.h"
#include "api/resources/pg_creds.h"
#include "api/resources/policy.h"
#include "api/resources/roles.h"
#include "api/resources/server.h"
#include "api/resources/sso.h"
#include "api/resources/tokens.h"

namespace mcias {

template<Endpoint... Es>
struct EndpointList {
    static constexpr size_t size = sizeof...(Es);
    //! Calls visit.template operator()<E>() for each endpoint in order.
    template<class Visitor>
    static constexpr void forEach(Visitor &&visit)
    {
        (visit.template operator()<Es>(), ...);
    }
};

//! The calls that every MCIAS client library offers (API page §3). A new endpoint gets its struct and its place here.
using CanonicalEndpoints =
    EndpointList<Login, Logout, RenewToken, ValidateToken, GetPublicKey, Health, CreateAccount, ListAccounts, GetAccount,
        UpdateAccount, DeleteAccount, GetRoles, SetRoles, IssueServiceToken, RevokeToken, GetPgCreds, SetPgCreds>;

//! The calls beyond them (API page §4).
using ExtendedEndpoints = EndpointList<ChangePassword, ResetPassword, EnrollTotp, ConfirmTotp, RemoveTotp, GrantRole, RevokeRole,
    GetTags, SetTags, ListPgCreds, ListAudit, ListPolicyRules, CreatePolicyRule, GetPolicyRule, UpdatePolicyRule,
    DeletePolicyRule, ListSsoClients, CreateSsoClient, GetSsoClient, UpdateSsoClient, DeleteSsoClient, ListPasskeys,
    DeletePasskey, VaultStatus, UnsealVault, SealVault>;

//! Calls visit.template operator()<E>() for every endpoint of the API.
template<class Visitor>
constexpr void forEachEndpoint(Visitor &&visit)
{
    CanonicalEndpoints::forEach(visit);
    ExtendedEndpoints::forEach(visit);
}

} // namespace mcias
