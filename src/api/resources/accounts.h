// SPDX-License-Identifier: MIT
// Accounts: API page §3 and §5.
#pragma once

#include "api/endpoint.h"

namespace mcias {

enum class AccountType : quint8 { Human, System };
constexpr auto wireWords(AccountType)
{
    return std::array{ "human", "system" };
}

enum class AccountStatus : quint8 { Active, Inactive, Deleted };
constexpr auto wireWords(AccountStatus)
{
    return std::array{ "active", "inactive", "deleted" };
}

struct Account {
    QUuid id;
    QString username;
    OpenEnum<AccountType> type;
    OpenEnum<AccountStatus> status;
    QDateTime createdAt;
    QDateTime updatedAt;
    std::optional<bool> totpEnabled; //!< nothing where the server does not tell
    std::optional<QDateTime> deletedAt;
    static constexpr auto fields()
    {
        return std::tuple{ field("id", &Account::id), field("username", &Account::username),
            field("account_type", &Account::type), field("status", &Account::status), field("created_at", &Account::createdAt),
            field("updated_at", &Account::updatedAt), field("totp_enabled", &Account::totpEnabled).aliased("totp_required"),
            field("deleted_at", &Account::deletedAt) };
    }
    friend bool operator==(const Account &, const Account &) = default;
};

//! All accounts: the API has no paging and no filter.
struct ListAccounts {
    using Response = QList<Account>;
    static constexpr auto name = "list-accounts";
    static constexpr auto method = Method::Get;
    static constexpr auto path = "/v1/accounts";
    static constexpr auto fields() { return std::tuple{}; }
};

struct GetAccount {
    using Response = Account;
    static constexpr auto name = "get-account";
    static constexpr auto method = Method::Get;
    static constexpr auto path = "/v1/accounts/{id}";
    QUuid id;
    static constexpr auto fields() { return std::tuple{ field("id", &GetAccount::id) }; }
};

//! Conflict error if the username is taken.
struct CreateAccount {
    using Response = Account;
    static constexpr auto name = "create-account";
    static constexpr auto method = Method::Post;
    static constexpr auto path = "/v1/accounts";
    QString username;
    OpenEnum<AccountType> type;
    std::optional<Secret> password;
    static constexpr auto fields()
    {
        return std::tuple{ field("username", &CreateAccount::username), field("account_type", &CreateAccount::type),
            field("password", &CreateAccount::password) };
    }
};

struct UpdateAccount {
    using Response = Account;
    static constexpr auto name = "update-account";
    static constexpr auto method = Method::Patch;
    static constexpr auto path = "/v1/accounts/{id}";
    QUuid id;
    std::optional<OpenEnum<AccountStatus>> status;
    GetAccount followUp() const { return { id }; }
    static constexpr auto fields()
    {
        return std::tuple{ field("id", &UpdateAccount::id), field("status", &UpdateAccount::status) };
    }
};

//! Soft: the status becomes `deleted` and the account's tokens are revoked.
struct DeleteAccount {
    using Response = NoContent;
    static constexpr auto name = "delete-account";
    static constexpr auto method = Method::Delete;
    static constexpr auto path = "/v1/accounts/{id}";
    QUuid id;
    static constexpr auto fields() { return std::tuple{ field("id", &DeleteAccount::id) }; }
};

//! Sets a human account's password (admin); every token of the account is revoked.
struct ResetPassword {
    using Response = NoContent;
    static constexpr auto name = "reset-password";
    static constexpr auto method = Method::Put;
    static constexpr auto path = "/v1/accounts/{id}/password";
    QUuid id;
    Secret newPassword;
    static constexpr auto fields()
    {
        return std::tuple{ field("id", &ResetPassword::id), field("new_password", &ResetPassword::newPassword) };
    }
};

} // namespace mcias

Q_DECLARE_TYPEINFO(mcias::Account, Q_RELOCATABLE_TYPE); // there are many of them: lists grow by copying bytes
