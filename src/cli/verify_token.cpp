// SPDX-License-Identifier: MIT
#include "cli/verify_token.h"

#include "api/jwt.h"
#include "cli/failure.h"

namespace mcias::cli {

using namespace Qt::StringLiterals;

namespace {

QString sentence(TokenVerdict verdict)
{
    switch (verdict) {
    case TokenVerdict::Valid:
        return u"The token is valid."_s;
    case TokenVerdict::Malformed:
        return u"This is not a token as MCIAS makes them."_s;
    case TokenVerdict::WrongAlgorithm:
        return u"The token is not signed with EdDSA, the one algorithm that counts."_s;
    case TokenVerdict::BadSignature:
        return u"The token was not signed with this key, or has been changed."_s;
    case TokenVerdict::BadKey:
        return u"The key is no usable Ed25519 key."_s;
    case TokenVerdict::Expired:
        return u"The token is genuine, but has expired."_s;
    case TokenVerdict::NotYetValid:
        return u"The token is genuine, but not valid yet. Check this machine's clock."_s;
    }
    return {};
}

void writeTime(JsonWriter &json, const char *name, const std::optional<NumericDate> &date)
{
    if (!date)
        return;
    json.key(name);
    write(json, date->time);
}

void writeText(JsonWriter &json, const char *name, const std::optional<QString> &text)
{
    if (!text)
        return;
    json.key(name);
    json.string(*text);
}

} // namespace

PublicKey publicKeyFrom(const Secret &jwk)
{
    DecodeContext context;
    if (const auto key = decode<PublicKey>(jwk.utf8(), context))
        return *key;
    throw Failure::usage(u"--key: not a JWK: %1"_s.arg(context.error().text()));
}

QByteArray verifiedClaims(const Secret &token, const PublicKey &key)
{
    const Jwt::Report report = Jwt::verify(token, key, SystemClock());
    if (!report.isValid() || !report.jwt || !report.jwt->claims) {
        const QString detail = report.reason.isEmpty() ? QString() : u" ("_s + report.reason + u')';
        throw Failure{ .exitCode = ExitCode::Auth,
            .className = u"MciasAuthError"_s,
            .kind = u"auth"_s,
            .code = QLatin1String(wireWords(report.verdict)[static_cast<size_t>(report.verdict)]),
            .message = sentence(report.verdict) + detail };
    }
    const JwtClaims &claims = *report.jwt->claims;
    JsonWriter json(JsonWriter::Layout::Indented);
    json.beginObject();
    json.key("valid");
    json.boolean(true);
    writeText(json, "sub", claims.sub);
    if (claims.roles) {
        json.key("roles");
        write(json, *claims.roles);
    }
    writeText(json, "iss", claims.iss);
    writeText(json, "jti", claims.jti);
    writeTime(json, "issued_at", claims.iat);
    writeTime(json, "not_before", claims.nbf);
    writeTime(json, "expires_at", claims.exp);
    json.endObject();
    return json.take();
}

} // namespace mcias::cli
