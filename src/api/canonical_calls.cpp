// SPDX-License-Identifier: MIT
// The canonical surface of the MCIAS client libraries (API page §3). Out of the header, so that not everyone who includes it
// compiles these calls.
#include "api/client.h"

namespace mcias {

Call<TokenGrant> *Client::login(const QString &username, const Secret &password, const Secret &totpCode)
{
    Login login{ .username = username, .password = password, .totpCode = {}, .serviceName = {}, .tags = {} };
    if (!totpCode.isEmpty())
        login.totpCode = totpCode;
    if (!m_options.serviceName.isEmpty())
        login.serviceName = m_options.serviceName;
    if (!m_options.tags.isEmpty())
        login.tags = m_options.tags;
    return send(login);
}

Call<Account> *Client::createAccount(const QString &username, AccountType type, const Secret &password)
{
    CreateAccount create{ username, type, {} };
    if (!password.isEmpty())
        create.password = password;
    return send(create);
}

Call<NoContent> *Client::logout()
{
    return send(Logout{});
}

Call<TokenGrant> *Client::renewToken()
{
    return send(RenewToken{});
}

Call<TokenStatus> *Client::validateToken(const Secret &token)
{
    return send(ValidateToken{ token });
}

Call<PublicKey> *Client::getPublicKey()
{
    return send(GetPublicKey{});
}

Call<HealthStatus> *Client::health()
{
    return send(Health{});
}

Call<QList<Account>> *Client::listAccounts()
{
    return send(ListAccounts{});
}

Call<Account> *Client::getAccount(const QUuid &id)
{
    return send(GetAccount{ id });
}

Call<Account> *Client::updateAccount(const QUuid &id, AccountStatus status)
{
    return send(UpdateAccount{ id, status });
}

Call<NoContent> *Client::deleteAccount(const QUuid &id)
{
    return send(DeleteAccount{ id });
}

Call<Roles> *Client::getRoles(const QUuid &id)
{
    return send(GetRoles{ id });
}

Call<NoContent> *Client::setRoles(const QUuid &id, const RoleList &roles)
{
    return send(SetRoles{ id, roles });
}

Call<TokenGrant> *Client::issueServiceToken(const QUuid &id)
{
    return send(IssueServiceToken{ id });
}

Call<NoContent> *Client::revokeToken(const QString &jti)
{
    return send(RevokeToken{ jti });
}

Call<PgCreds> *Client::getPgCreds(const QUuid &id)
{
    return send(GetPgCreds{ id });
}

Call<NoContent> *Client::setPgCreds(const QUuid &id, const PgCreds &creds)
{
    return send(SetPgCreds{ id, creds.host, creds.port, creds.database, creds.username, creds.password });
}

} // namespace mcias
