// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/roles.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QUuid>

#include <optional>

namespace mcias {

class Session;
struct AuditEvent;

//! A token that this console knows of. Never the token itself: what names it, and what its claims or the audit log tell.
struct KnownToken {
    enum class Source : quint8 { OwnSession, IssuedHere, Audit };
    QString jti;
    QUuid accountId;
    std::optional<RoleList> roles; //!< in the token; nothing where only the audit log tells of it
    QDateTime issuedAt;            //!< UTC; invalid when not known
    QDateTime expiresAt;           //!< likewise
    bool revoked = false;          //!< as far as is known here
    Source source = Source::OwnSession;

    friend bool operator==(const KnownToken &, const KnownToken &) = default;
};

//! The tokens known to this console at one server: MCIAS has no call that lists tokens. Follows the session's own token.
class KnownTokens final : public QObject {
    Q_OBJECT

public:
    explicit KnownTokens(Session &session, QObject *parent = nullptr);

    //! An account's tokens that may still be good, the latest first: not known to be revoked, not past their end.
    QList<KnownToken> liveOf(const QUuid &accountId) const;
    //! The accounts of which any token was ever known here.
    QList<QUuid> accounts() const { return m_tokens.keys(); }
    //! Adds a token, or what more is known of one.
    void learn(const KnownToken &token);
    //! Takes what token and sign-in events tell, in whatever order, and that a reset of the password or the account's end
    //! has ended the tokens issued before it; other events are passed over.
    void learn(const QList<AuditEvent> &events);
    void noteRevoked(const QString &jti);
    //! All tokens of an account are gone: it was deleted, or its password reset.
    void noteAllRevoked(const QUuid &accountId);

Q_SIGNALS:
    void changed(const QUuid &accountId);

private:
    void followSession();
    void learnOwn();
    void learnOne(const AuditEvent &event);
    bool merge(const KnownToken &token);
    bool markRevoked(const QString &jti);
    bool endBefore(const QUuid &accountId, const QDateTime &time);
    void tell();

    Session &m_session;
    QHash<QUuid, QList<KnownToken>> m_tokens; // by account
    QHash<QString, QUuid> m_owners;           // by jti
    QSet<QString> m_revoked;                  // also those that nothing else is known of
    QHash<QUuid, QDateTime> m_endedBefore;    // the account's tokens issued before this are gone
    QSet<QUuid> m_touched;                    // to be told of
    QString m_own;                            // the session's present token
};

} // namespace mcias
