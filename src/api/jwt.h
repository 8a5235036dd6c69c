// SPDX-License-Identifier: MIT
// The tokens of API page §6: JSON Web Tokens (RFC 7519) signed with Ed25519 (RFC 8037), read and checked offline.
#pragma once

#include "api/clock.h"
#include "api/resources/tokens.h"

#include <chrono>

namespace mcias {

//! A time as tokens write it: seconds since 1970, whole or with a fraction; kept to the millisecond, in UTC.
struct NumericDate {
    QDateTime time;
    friend bool operator==(const NumericDate &, const NumericDate &) = default;
};

//! Takes any JSON number up to the year 9999; anything else, a number in a string too, fails.
bool read(const JsonValue &json, NumericDate &out, DecodeContext &context);

struct JwtHeader {
    QString alg;
    std::optional<QString> typ;
    std::optional<QString> kid;
    std::optional<std::optional<JsonText>> crit; //!< set when it stands there, whatever it holds
    static constexpr auto fields()
    {
        return std::tuple{ field("alg", &JwtHeader::alg), field("typ", &JwtHeader::typ), field("kid", &JwtHeader::kid),
            field("crit", &JwtHeader::crit) };
    }
};

struct JwtClaims {
    std::optional<QString> sub; //!< the account's UUID in a token of MCIAS
    std::optional<RoleList> roles;
    std::optional<QString> iss;
    std::optional<NumericDate> iat;
    std::optional<NumericDate> exp;
    std::optional<NumericDate> nbf;
    std::optional<QString> jti;
    static constexpr auto fields()
    {
        return std::tuple{ field("sub", &JwtClaims::sub), field("roles", &JwtClaims::roles), field("iss", &JwtClaims::iss),
            field("iat", &JwtClaims::iat), field("exp", &JwtClaims::exp), field("nbf", &JwtClaims::nbf),
            field("jti", &JwtClaims::jti) };
    }
};

//! What checking a token against a key and a clock came to.
enum class TokenVerdict : quint8 {
    Valid,          //!< signed by the key, and now lies in its life
    Malformed,      //!< not three strict parts, not the promised JSON, too long, or without an end of life
    WrongAlgorithm, //!< anything but EdDSA, or critical extensions, none of which are understood
    BadSignature,   //!< not signed by this key
    BadKey,         //!< the key itself is no usable Ed25519 key
    Expired,
    NotYetValid,
};
constexpr auto wireWords(TokenVerdict)
{
    return std::array{ "valid", "malformed", "wrong_algorithm", "bad_signature", "bad_key", "expired", "not_yet_valid" };
}

//! What a token says. Without a verdict of Valid it is only what the token says: nothing of it is to be believed.
struct Jwt {
    JwtHeader header;
    std::optional<JwtClaims> claims;     //!< nothing when a claim has the wrong type or stands twice: see problem
    QMap<QString, QString> otherHeaders; //!< members without a field, as compact JSON
    QMap<QString, QString> otherClaims;  //!< likewise; all of them when claims is empty
    QString problem;                     //!< why there are no claims, `claims: exp: expected …`

    static constexpr qsizetype longestToken = 16 * 1024; //!< bytes; anything longer is not looked at

    struct Report;

    //! Reads a token of any algorithm without checking its signature. Nothing if it is not three parts in strict
    //! base64url with a header and a payload that are JSON objects; \a problem, if given, then says why.
    static std::optional<Jwt> decode(const Secret &token, QString *problem = nullptr);

    //! Checks a token offline: the one way to a verdict of Valid. Only \a key counts, never a key the token brings or
    //! points to. Valid from nbf (if there is one) until before exp, both widened by \a leeway, by \a clock.
    static Report verify(const Secret &token, const PublicKey &key, const Clock &clock, std::chrono::milliseconds leeway = {});

    //! The signature alone, for any payload: nothing when it is \a key's, else Malformed, WrongAlgorithm, BadKey or
    //! BadSignature. Says nothing about the token's life: use verify() to decide anything.
    static std::optional<TokenVerdict> signatureFault(const Secret &token, const PublicKey &key);
};

struct Jwt::Report {
    TokenVerdict verdict = TokenVerdict::Malformed;
    QString reason;         //!< for Malformed and WrongAlgorithm: what was found, in English
    std::optional<Jwt> jwt; //!< whenever it could be read; to be believed only when verdict is Valid

    bool isValid() const { return verdict == TokenVerdict::Valid; }
};

} // namespace mcias
