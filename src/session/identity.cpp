// SPDX-License-Identifier: MIT
#include "session/identity.h"

#include "api/jwt.h"

namespace mcias {

Identity identityOf(const QString &username, const TokenGrant &grant, const std::optional<PublicKey> &key)
{
    Identity identity;
    identity.username = username;
    identity.expiresAt = grant.expiresAt;
    if (key)
        identity.check = Jwt::signatureFault(grant.token, *key) ? Identity::Check::Bad : Identity::Check::Good;
    const std::optional<Jwt> jwt = Jwt::decode(grant.token);
    if (!jwt || !jwt->claims || identity.check == Identity::Check::Bad)
        return identity;
    const JwtClaims &claims = *jwt->claims;
    identity.accountId = QUuid::fromString(claims.sub.value_or(QString()));
    for (const auto &role : claims.roles.value_or(RoleList()))
        identity.roles += role.word();
    identity.issuer = claims.iss.value_or(QString());
    identity.tokenId = claims.jti.value_or(QString());
    if (claims.iat)
        identity.issuedAt = claims.iat->time;
    return identity;
}

QDateTime expiryOf(const Secret &token)
{
    const std::optional<Jwt> jwt = Jwt::decode(token);
    return jwt && jwt->claims && jwt->claims->exp ? jwt->claims->exp->time : QDateTime();
}

} // namespace mcias
