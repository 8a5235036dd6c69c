// SPDX-License-Identifier: MIT
#include "api/jwt.h"

#include "api/base64url.h"
#include "api/utf8.h"

#include <sodium.h>

#include <algorithm>
#include <cmath>

namespace mcias {

namespace {

constexpr qint64 lastSecond = 253'402'300'799; // 9999-12-31T23:59:59Z

// Bytes that are wiped when they go: a header or a payload in plain, which one may not keep longer than needed.
struct Bytes {
    QByteArray data;
    Bytes() = default;
    Bytes(const Bytes &) = delete;
    Bytes &operator=(const Bytes &) = delete;
    ~Bytes() { wipe(data); }
};

struct Parts {
    QByteArrayView signedText; // header and payload as they stand in the token: what the signature covers
    Bytes header;
    Bytes payload;
    Bytes signature;
};

bool decodePart(QByteArrayView text, Bytes &out)
{
    auto bytes = decodeBase64Url(text);
    if (!bytes)
        return false;
    out.data = *std::move(bytes);
    return true;
}

// The views in `parts` point into `token`.
bool split(QByteArrayView token, Parts &parts, QString &problem)
{
    if (token.size() > Jwt::longestToken) {
        problem = QStringLiteral("longer than %1 bytes").arg(Jwt::longestToken);
        return false;
    }
    const qsizetype first = token.indexOf('.');
    const qsizetype second = first < 0 ? -1 : token.indexOf('.', first + 1);
    if (second < 0 || token.indexOf('.', second + 1) >= 0) {
        problem = QStringLiteral("not three parts with dots between them");
        return false;
    }
    parts.signedText = token.first(second);
    if (!decodePart(token.first(first), parts.header) || !decodePart(token.sliced(first + 1, second - first - 1), parts.payload)
        || !decodePart(token.sliced(second + 1), parts.signature)) {
        problem = QStringLiteral("not base64url without padding");
        return false;
    }
    return true;
}

template<WireStruct T>
bool isField(std::string_view key)
{
    bool found = false;
    forEachField<T>([&](const auto &field) { found = found || key == field.name; });
    return found;
}

// The members that are not fields of T, or all of them. False if one stands twice: what it means would be anybody's guess.
template<class T>
bool readOthers(const JsonValue &object, bool all, QMap<QString, QString> &others, QString &problem)
{
    return object.forEachMember([&](std::string_view key, const JsonValue &value) {
        if (!all && isField<T>(key))
            return true;
        const QString name = toQString(key);
        const bool isFirst = !others.contains(name);
        if (!isFirst)
            problem = name + QLatin1String(": the key stands twice");
        others.insert(name, value.toJson());
        return isFirst;
    });
}

bool parseObject(QByteArrayView text, JsonDocument &document, QString &problem)
{
    if (!document.parse(text))
        problem = QStringLiteral("not JSON: %1").arg(document.errorText());
    else if (document.root().kind != JsonValue::Kind::Object)
        problem = QStringLiteral("not a JSON object");
    else
        return true;
    return false;
}

template<WireStruct T>
bool readStruct(const JsonValue &object, T &out, QMap<QString, QString> &others, QString &problem)
{
    DecodeContext context;
    if (read(object, out, context))
        return readOthers<T>(object, false, others, problem);
    problem = context.error().text();
    return false;
}

bool readHeader(const Parts &parts, Jwt &jwt, QString &problem)
{
    JsonDocument document;
    if (parseObject(parts.header.data, document, problem) && readStruct(document.root(), jwt.header, jwt.otherHeaders, problem))
        return true;
    problem.prepend(QLatin1String("header: "));
    return false;
}

bool readClaims(const Parts &parts, Jwt &jwt, QString &problem)
{
    JsonDocument document;
    if (!parseObject(parts.payload.data, document, problem)) {
        problem.prepend(QLatin1String("claims: "));
        return false;
    }
    if (readStruct(document.root(), jwt.claims.emplace(), jwt.otherClaims, jwt.problem))
        return true;
    jwt.problem.prepend(QLatin1String("claims: "));
    jwt.claims.reset();
    jwt.otherClaims.clear();
    QString ignored;
    readOthers<JwtClaims>(document.root(), true, jwt.otherClaims, ignored);
    return true;
}

std::optional<QByteArray> ed25519Key(const PublicKey &key)
{
    if (key.kty != QLatin1String("OKP") || key.crv != QLatin1String("Ed25519"))
        return std::nullopt;
    const auto point = decodeBase64Url(key.x.toUtf8());
    // Points of small order verify signatures that nobody made; libsodium would only say "bad signature" to them.
    if (!point || point->size() != crypto_sign_PUBLICKEYBYTES
        || !crypto_core_ed25519_is_valid_point(reinterpret_cast<const unsigned char *>(point->constData())))
        return std::nullopt;
    return point;
}

// Refuses by itself an S that is not reduced (RFC 8032 §5.1.7) and an R of small order.
bool isSignedBy(const QByteArray &key, const Parts &parts)
{
    const auto bytes = [](QByteArrayView view) { return reinterpret_cast<const unsigned char *>(view.data()); };
    return parts.signature.data.size() == crypto_sign_BYTES
        && crypto_sign_verify_detached(
               bytes(parts.signature.data), bytes(parts.signedText), static_cast<size_t>(parts.signedText.size()), bytes(key))
        == 0;
}

std::optional<TokenVerdict> faultOf(const Parts &parts, const JwtHeader &header, const PublicKey &key, QString &reason)
{
    static const bool ready = sodium_init() >= 0;
    if (header.alg != QLatin1String("EdDSA")) {
        reason = QStringLiteral("header: alg is not EdDSA");
        return TokenVerdict::WrongAlgorithm;
    }
    if (header.crit) {
        reason = QStringLiteral("header: critical extensions");
        return TokenVerdict::WrongAlgorithm;
    }
    if (parts.signature.data.size() != crypto_sign_BYTES) {
        reason = QStringLiteral("signature: not 64 bytes");
        return TokenVerdict::Malformed;
    }
    const auto point = ed25519Key(key);
    if (!ready || !point)
        return TokenVerdict::BadKey;
    return isSignedBy(*point, parts) ? std::nullopt : std::optional(TokenVerdict::BadSignature);
}

TokenVerdict verdictOfLife(const JwtClaims &claims, const Clock &clock, std::chrono::milliseconds leeway)
{
    const QDateTime now = clock.now();
    if (!now.isValid()) // a clock that does not know cannot vouch for anything
        return TokenVerdict::Expired;
    // Differences, since they cannot overflow: the times lie within ten thousand years.
    const qint64 allowed = std::max<qint64>(leeway.count(), 0);
    if (claims.exp->time.msecsTo(now) >= allowed)
        return TokenVerdict::Expired;
    if (claims.nbf && now.msecsTo(claims.nbf->time) > allowed)
        return TokenVerdict::NotYetValid;
    return TokenVerdict::Valid;
}

} // namespace

bool read(const JsonValue &json, NumericDate &out, DecodeContext &context)
{
    constexpr auto last = static_cast<double>(lastSecond);
    if (json.kind == JsonValue::Kind::Integer && json.integer >= -lastSecond && json.integer <= lastSecond) {
        out.time = QDateTime::fromMSecsSinceEpoch(json.integer * 1000, Qt::UTC);
        return true;
    }
    if (json.kind == JsonValue::Kind::Double) {
        const double seconds = json.toJson().toDouble();
        if (seconds >= -last && seconds <= last) {
            out.time = QDateTime::fromMSecsSinceEpoch(std::llround(seconds * 1000), Qt::UTC);
            return true;
        }
    }
    return context.fail(QStringLiteral("expected seconds since 1970, up to the year 9999"));
}

std::optional<Jwt> Jwt::decode(const Secret &token, QString *problem)
{
    QString ignored;
    QString &why = problem ? *problem : ignored;
    Parts parts;
    Jwt jwt;
    if (!split(token.utf8(), parts, why) || !readHeader(parts, jwt, why) || !readClaims(parts, jwt, why))
        return std::nullopt;
    return jwt;
}

std::optional<TokenVerdict> Jwt::signatureFault(const Secret &token, const PublicKey &key)
{
    QString ignored;
    Parts parts;
    Jwt jwt;
    if (!split(token.utf8(), parts, ignored) || !readHeader(parts, jwt, ignored))
        return TokenVerdict::Malformed;
    return faultOf(parts, jwt.header, key, ignored);
}

Jwt::Report Jwt::verify(const Secret &token, const PublicKey &key, const Clock &clock, std::chrono::milliseconds leeway)
{
    Report report;
    Parts parts;
    Jwt jwt;
    if (!split(token.utf8(), parts, report.reason) || !readHeader(parts, jwt, report.reason))
        return report;
    if (readClaims(parts, jwt, report.reason))
        report.jwt = jwt;
    QString fault;
    if (const auto verdict = faultOf(parts, jwt.header, key, fault)) {
        report.verdict = *verdict;
        report.reason = fault;
        return report;
    }
    if (!report.jwt || !jwt.claims) {
        report.reason += jwt.problem;
    } else if (!jwt.claims->exp) {
        report.reason = QStringLiteral("claims: exp: the key is missing");
    } else {
        report.verdict = verdictOfLife(*jwt.claims, clock, leeway);
    }
    return report;
}

} // namespace mcias
