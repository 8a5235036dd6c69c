// SPDX-License-Identifier: MIT
#include "devserver/token_registry.h"

#include "api/json_reader.h"
#include "api/json_writer.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <optional>

namespace mcias::devserver {

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
    | QByteArray::AbortOnBase64DecodingErrors;
constexpr char header[] = R"({"alg":"EdDSA","typ":"JWT"})";
constexpr char issuer[] = "mcias-devserver";

// Base64url without padding, and only in the one form in which it is written.
std::optional<QByteArray> decodeSegment(const QByteArray &text)
{
    const auto result = QByteArray::fromBase64Encoding(text, base64Url);
    if (!result || result.decoded.toBase64(base64Url) != text)
        return std::nullopt;
    return result.decoded;
}

QString jtiOf(const QByteArray &claims)
{
    JsonDocument document;
    QString jti;
    if (document.parse(claims) && document.root().kind == JsonValue::Kind::Object) {
        document.root().forEachMember([&](std::string_view key, const JsonValue &value) {
            if (key == "jti")
                jti = QString::fromUtf8(value.text.data(), static_cast<qsizetype>(value.text.size()));
            return true;
        });
    }
    return jti;
}

} // namespace

struct TokenRegistry::KeyPair {
    KeyPair() { crypto_sign_ed25519_keypair(publicKey.data(), secretKey.data()); }
    ~KeyPair() { sodium_memzero(secretKey.data(), secretKey.size()); }
    KeyPair(const KeyPair &) = delete;
    KeyPair &operator=(const KeyPair &) = delete;

    std::array<unsigned char, crypto_sign_ed25519_PUBLICKEYBYTES> publicKey = {};
    std::array<unsigned char, crypto_sign_ed25519_SECRETKEYBYTES> secretKey = {};
};

TokenRegistry::TokenRegistry()
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be initialised");
    m_key = std::make_unique<KeyPair>();
}

TokenRegistry::~TokenRegistry() = default;

QByteArray TokenRegistry::sign(const QByteArray &claims) const
{
    const QByteArray text = QByteArray(header).toBase64(base64Url) + '.' + claims.toBase64(base64Url);
    QByteArray signature(crypto_sign_ed25519_BYTES, Qt::Uninitialized);
    crypto_sign_ed25519_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
        reinterpret_cast<const unsigned char *>(text.constData()), static_cast<quint64>(text.size()), m_key->secretKey.data());
    return text + '.' + signature.toBase64(base64Url);
}

TokenRegistry::Issued TokenRegistry::issue(
    const QUuid &accountId, const QStringList &roles, std::chrono::seconds lifetime, const QDateTime &now)
{
    TokenRecord record;
    record.jti = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.accountId = accountId;
    record.roles = roles;
    // The claims have whole seconds; what the answer says of the token must be the same.
    record.issuedAt = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), Qt::UTC);
    record.expiresAt = record.issuedAt.addSecs(lifetime.count());
    add(record);

    JsonWriter json;
    json.beginObject();
    json.key("sub");
    json.string(accountId.toString(QUuid::WithoutBraces));
    json.key("roles");
    json.beginArray();
    for (const QString &role : roles)
        json.string(role);
    json.endArray();
    json.key("iss");
    json.string(QByteArrayView(issuer));
    json.key("iat");
    json.integer(record.issuedAt.toSecsSinceEpoch());
    json.key("exp");
    json.integer(record.expiresAt.toSecsSinceEpoch());
    json.key("jti");
    json.string(record.jti);
    json.endObject();
    QByteArray token = sign(json.take());
    Issued issued{ { Secret::fromUtf8(token), record.expiresAt }, record.jti };
    wipe(token);
    return issued;
}

void TokenRegistry::add(const TokenRecord &record)
{
    m_live.insert(record.jti, record);
    m_byAccount.insert(record.accountId, record.jti);
    m_byExpiry.emplace(record.expiresAt.toMSecsSinceEpoch(), record.jti);
    m_ever.insert(record.jti);
}

const TokenRecord *TokenRegistry::verify(QByteArrayView token, const QDateTime &now) const
{
    const QByteArrayList parts = token.toByteArray().split('.');
    if (parts.size() != 3 || parts.at(0) != QByteArray(header).toBase64(base64Url))
        return nullptr; // only what was signed here can be genuine, and its header is always the same
    const auto claims = decodeSegment(parts.at(1));
    const auto signature = decodeSegment(parts.at(2));
    if (!claims || !signature || signature->size() != qsizetype(crypto_sign_ed25519_BYTES))
        return nullptr;
    const QByteArray text = parts.at(0) + '.' + parts.at(1);
    if (crypto_sign_ed25519_verify_detached(reinterpret_cast<const unsigned char *>(signature->constData()),
            reinterpret_cast<const unsigned char *>(text.constData()), static_cast<quint64>(text.size()), m_key->publicKey.data())
        != 0)
        return nullptr;
    const TokenRecord *record = find(jtiOf(*claims));
    return record && now < record->expiresAt ? record : nullptr;
}

const TokenRecord *TokenRegistry::find(const QString &jti) const
{
    const auto found = m_live.constFind(jti);
    return found == m_live.constEnd() ? nullptr : &*found;
}

bool TokenRegistry::wasIssued(const QString &jti) const
{
    return m_ever.contains(jti);
}

bool TokenRegistry::revoke(const QString &jti)
{
    if (!m_live.contains(jti))
        return false;
    drop(jti);
    return true;
}

void TokenRegistry::drop(const QString &jti)
{
    const TokenRecord record = m_live.take(jti);
    m_byAccount.remove(record.accountId, jti);
    const auto [begin, end] = m_byExpiry.equal_range(record.expiresAt.toMSecsSinceEpoch());
    const auto entry = std::find_if(begin, end, [&](const auto &one) { return one.second == jti; });
    if (entry != end)
        m_byExpiry.erase(entry);
}

QList<TokenRecord> TokenRegistry::ofAccount(const QUuid &accountId) const
{
    QList<TokenRecord> records;
    const QStringList jtis = m_byAccount.values(accountId);
    for (const QString &jti : jtis)
        records += m_live.value(jti);
    std::sort(records.begin(), records.end(), [](const TokenRecord &a, const TokenRecord &b) { return a.issuedAt < b.issuedAt; });
    return records;
}

QList<TokenRecord> TokenRegistry::takeExpired(const QDateTime &now)
{
    QList<TokenRecord> expired;
    while (!m_byExpiry.empty() && m_byExpiry.begin()->first <= now.toMSecsSinceEpoch()) {
        const QString jti = m_byExpiry.begin()->second;
        expired += m_live.value(jti);
        drop(jti);
    }
    return expired;
}

QByteArray TokenRegistry::publicKey() const
{
    return { reinterpret_cast<const char *>(m_key->publicKey.data()), qsizetype(m_key->publicKey.size()) };
}

} // namespace mcias::devserver
