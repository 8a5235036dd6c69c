// SPDX-License-Identifier: MIT
#pragma once

#include "work/tokens/token_state.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

namespace mcias {

class AccountBook;
class AuditReader;
class Session;
struct AuditEvent;
struct TokenExam;

//! The tokens known to this console at one server: MCIAS has no call that lists tokens. Follows the session's own token.
//! Nothing of it outlives the workspace: what the audit log tells can be read again, and what was pasted is not kept.
class KnownTokens final : public QObject {
    Q_OBJECT

public:
    explicit KnownTokens(Session &session, QObject *parent = nullptr);

    //! Whose accounts these are: types and states of accounts count for their tokens. \a book outlives this, or is null.
    void setBook(AccountBook *book);

    //! An account's tokens that may still be good, the latest first: not known to have ended, not past their end.
    QList<KnownToken> liveOf(const QUuid &accountId) const;
    //! The same of one's own account, but for this session's.
    QList<KnownToken> othersOfOwn() const;
    //! The accounts of which any token was ever known here.
    QList<QUuid> accounts() const { return m_ofAccount.keys(); }
    //! All that is known, as of now by the server's clock; in no order. Expiry and the freshness of evidence come with time:
    //! ask again every minute, and after changed().
    QList<TokenRow> rows() const;
    //! The row of one token; nothing if it was never heard of.
    std::optional<TokenRow> row(const QString &jti) const;

    //! Adds a token, or what more is known of one.
    void learn(const KnownToken &token);
    //! Takes what token and sign-in events tell, in whatever order, and that a reset of the password or the account's end
    //! has ended the tokens issued before it; other events are passed over.
    void learn(const QList<AuditEvent> &events);
    //! Keeps what a token says (its jti and claims) and what the server said of it; only if its signature is good: the claims
    //! of others are nobody's. False if it was passed over.
    bool learn(const TokenExam &exam);
    //! Follows a reader of tokenEventTypes(): what it reads, and how far it got. \a reader outlives this, or is null.
    void follow(AuditReader *reader);
    //! What learn(events) makes use of, for a reader.
    static QStringList tokenEventTypes();
    //! The log was read, for tokenEventTypes(), without a gap from \a coverage.from to \a coverage.to. Joined with what was
    //! read before, where both touch; else that is forgotten.
    void setCoverage(LogCoverage coverage);
    const LogCoverage &coverage() const { return m_coverage; }

    //! The server has answered that it is revoked.
    void noteRevoked(const QString &jti);
    //! All tokens of an account are gone: it was deleted, or its password reset.
    void noteAllRevoked(const QUuid &accountId);
    //! The server was asked about the token, and answered at \a when (by its clock) that it is good, or not.
    void noteValidated(const QString &jti, bool isGood, const QDateTime &when);

Q_SIGNALS:
    void changed(const QUuid &accountId);
    //! Once for any number of changed().
    void rowsChanged();

private:
    void followSession();
    void learnOwn();
    void learnOne(const AuditEvent &event);
    void learnIssue(const AuditEvent &event, const QUuid &subject);
    void learnEnd(const AuditEvent &event, const QUuid &subject);
    bool merge(const KnownToken &token);
    void endOne(const QString &jti, const TokenEnding &ending);
    void endBefore(const QUuid &accountId, const QDateTime &time);
    void doubt(const AuditEvent &event, const QUuid &accountId, TokenDoubt why);
    AccountTokens aboutAccount(const QUuid &accountId) const;
    QList<TokenRow> rowsOf(const QUuid &accountId, const QDateTime &now) const;
    TokenRow judge(KnownToken token, const AccountTokens &account, const QDateTime &now) const;
    void tell();

    Session &m_session;
    AccountBook *m_book = nullptr;
    QPointer<AuditReader> m_reader;
    QHash<QString, KnownToken> m_tokens;       // by jti
    QHash<QUuid, QStringList> m_ofAccount;     // their jtis, in the order in which they became known
    QHash<QString, TokenEnding> m_endings;     // by jti, also of those that nothing else is known of
    QHash<QUuid, AccountTokens> m_accounts;    // what events tell of all tokens of an account
    QHash<QUuid, QList<KnownToken>> m_unnamed; // issues of which the log does not tell the jti
    LogCoverage m_coverage;
    QSet<QUuid> m_touched; // to be told of
    QString m_own;         // the session's present token
};

} // namespace mcias
