// SPDX-License-Identifier: MIT
#include "cli/summaries.h"

#include <utility>

namespace mcias::cli {

namespace {

constexpr std::pair<const char *, const char *> summaries[] = {
    { "login", "Sign in and write the token to the token file." },
    { "logout", "Revoke the token at the server and remove the token file." },
    { "renew-token", "Swap the token for a new one and rewrite the token file." },
    { "validate-token", "Ask the server whether a token is valid." },
    { "get-public-key", "Show the key that the server signs tokens with (JWK)." },
    { "health", "Ask the server how it is." },
    { "create-account", "Create an account." },
    { "list-accounts", "List all accounts." },
    { "get-account", "Show an account." },
    { "update-account", "Change an account's status." },
    { "delete-account", "Delete an account (soft) and revoke its tokens." },
    { "get-roles", "Show an account's roles." },
    { "set-roles", "Replace an account's roles." },
    { "issue-service-token", "Issue a system account's new token; its former one is revoked." },
    { "revoke-token", "Revoke a token by its id." },
    { "get-pg-creds", "Show a system account's Postgres credentials, password and all." },
    { "set-pg-creds", "Set a system account's Postgres credentials." },
    { "change-password", "Change your own password; your other tokens are revoked." },
    { "reset-password", "Set a human account's password; its tokens are revoked." },
    { "enroll-totp", "Begin your own TOTP enrolment." },
    { "confirm-totp", "Confirm your own TOTP enrolment with a first code." },
    { "remove-totp", "Take the second factor off an account." },
    { "grant-role", "Add one role to an account." },
    { "revoke-role", "Take one role from an account." },
    { "get-tags", "Show an account's tags." },
    { "set-tags", "Replace an account's tags." },
    { "list-pg-creds", "List your own and granted Postgres credentials, without passwords." },
    { "list-audit", "Show a page of the audit log, newest first." },
    { "list-policy-rules", "List the policy rules." },
    { "create-policy-rule", "Create a policy rule." },
    { "get-policy-rule", "Show a policy rule." },
    { "update-policy-rule", "Change a policy rule." },
    { "delete-policy-rule", "Delete a policy rule." },
    { "list-sso-clients", "List the SSO clients." },
    { "create-sso-client", "Register an SSO client." },
    { "get-sso-client", "Show an SSO client." },
    { "update-sso-client", "Change an SSO client." },
    { "delete-sso-client", "Delete an SSO client." },
    { "list-passkeys", "List an account's passkeys." },
    { "delete-passkey", "Delete a passkey of an account." },
    { "vault-status", "Ask whether the vault is sealed." },
    { "unseal-vault", "Unseal the vault." },
    { "seal-vault", "Seal the vault: nobody can work until it is unsealed." },
    { "verify-token", "Check a token's signature and times here, against the server's public key." },
};

} // namespace

QString summaryOf(QLatin1String command)
{
    for (const auto &[name, summary] : summaries) {
        if (command == QLatin1String(name))
            return QString::fromLatin1(summary);
    }
    return {};
}

} // namespace mcias::cli
