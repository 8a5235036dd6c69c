// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/auth.h"

#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QStringList>
#include <QUuid>

#include <chrono>
#include <map>
#include <memory>

namespace mcias::devserver {

//! What the server knows of a token that it has issued.
struct TokenRecord {
    QString jti;
    QUuid accountId;
    QStringList roles; //!< as they were when it was issued
    QDateTime issuedAt;
    QDateTime expiresAt;
};

//! Issues JSON Web Tokens signed with Ed25519 (RFC 8037) and knows which of them are alive. A token is good only while
//! its jti is registered here: revocation is immediate.
class TokenRegistry {
public:
    //! Makes a fresh key pair.
    TokenRegistry();
    ~TokenRegistry();
    TokenRegistry(const TokenRegistry &) = delete;
    TokenRegistry &operator=(const TokenRegistry &) = delete;

    static constexpr std::chrono::hours humanLifetime{ 30 * 24 };
    static constexpr std::chrono::hours adminLifetime{ 8 };
    static constexpr std::chrono::hours systemLifetime{ 365 * 24 };

    struct Issued {
        TokenGrant grant;
        QString jti;
    };
    //! A new token of whole seconds, from \a now on.
    Issued issue(const QUuid &accountId, const QStringList &roles, std::chrono::seconds lifetime, const QDateTime &now);
    //! Registers a token that nobody holds: for an invented past.
    void add(const TokenRecord &record);

    //! The record of a token that is genuine, alive and not expired; otherwise nothing.
    const TokenRecord *verify(QByteArrayView token, const QDateTime &now) const;
    //! The record of a live jti, or nothing.
    const TokenRecord *find(const QString &jti) const;
    //! True for every jti that was ever issued.
    bool wasIssued(const QString &jti) const;
    //! False if it was not alive.
    bool revoke(const QString &jti);
    QList<TokenRecord> ofAccount(const QUuid &accountId) const;
    //! Takes those away that have expired by \a now and returns them, the oldest first.
    QList<TokenRecord> takeExpired(const QDateTime &now);

    //! The raw public key, 32 bytes.
    QByteArray publicKey() const;

private:
    QByteArray sign(const QByteArray &claims) const;
    void drop(const QString &jti);

    struct KeyPair;
    std::unique_ptr<KeyPair> m_key;
    QHash<QString, TokenRecord> m_live;
    QMultiHash<QUuid, QString> m_byAccount;
    std::multimap<qint64, QString> m_byExpiry;
    QSet<QString> m_ever;
};

} // namespace mcias::devserver
