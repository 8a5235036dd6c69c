// SPDX-License-Identifier: MIT
// What is known of a token, and what follows from it: pure functions of evidence and time.
#pragma once

#include "api/resources/accounts.h"
#include "api/resources/roles.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMap>
#include <QUuid>

#include <array>
#include <chrono>
#include <optional>

namespace mcias {

inline constexpr qint64 secondsPerDay = 24 * 60 * 60;

//! Where a piece of knowledge comes from.
enum class TokenEvidence : quint8 {
    None,
    Claims, //!< the token's own, signed by the server
    Server, //!< an answer of the server: to a validation, an issue, a revocation, the list of accounts
    Audit,  //!< the audit log
};
constexpr auto wireWords(TokenEvidence)
{
    return std::array{ "none", "claims", "server", "audit" };
}

enum class TokenState : quint8 {
    Live,       //!< as of TokenRow::evidenceAt; never longer ago than TokenRow::freshFor
    Revoked,    //!< by hand, at a sign-out, by a new password, with its account
    Expired,    //!< its time is over, and nothing is known to have ended it before
    Superseded, //!< by a new one: the account's tokens were rotated, or this one was renewed
    Unknown,    //!< the evidence does not suffice: TokenRow::doubt says why
};
constexpr auto wireWords(TokenState)
{
    return std::array{ "live", "revoked", "expired", "superseded", "unknown" };
}

//! Why a token's state is not known.
enum class TokenDoubt : quint8 {
    None,
    NoWordOfLife,    //!< nothing tells that it was ever good, or of what came after
    Stale,           //!< it was good when last heard of, which is a while ago
    LogGap,          //!< what the audit log says from its issue on was not read, or not all of it
    EndUnknown,      //!< when it ends is not known, and this server's log was not seen to tell of ends
    Refused,         //!< the server said that it is not good, without a reason
    AccountOff,      //!< its account is inactive, or was so for a time
    PasswordChanged, //!< by its person: all other tokens have ended, and which one has not is not told
    UnnamedToken,    //!< an event ended or renewed some token of the account, and does not say which
    MaybeSuperseded, //!< issued at the same time as another one, or the account's type is not known
    NotYetValid,     //!< its time has not begun
};

enum class TokenKind : quint8 {
    Unknown,
    Session, //!< from a sign-in
    Service, //!< issued to a system account
};
constexpr auto wireWords(TokenKind)
{
    return std::array{ "unknown", "session", "service" };
}

//! How a token came to its end.
struct TokenEnding {
    TokenState how = TokenState::Revoked; //!< Revoked, Expired or Superseded
    QDateTime at;                         //!< UTC, by the server's clock; invalid when not known
    TokenEvidence by = TokenEvidence::None;
    QString replacedBy = {}; //!< the jti of what came in its place, if that is known

    friend bool operator==(const TokenEnding &, const TokenEnding &) = default;
};

//! A token that this console knows of. Never the token itself: what names it, and what its claims or the audit log tell.
struct KnownToken {
    enum class Source : quint8 { OwnSession, IssuedHere, Audit, Pasted };
    QString jti;
    QUuid accountId;
    std::optional<RoleList> roles; //!< in the token; nothing where only the audit log tells of it
    QDateTime issuedAt;            //!< UTC; invalid when not known
    QDateTime expiresAt;           //!< likewise
    bool revoked = false;          //!< has ended before its time, as far as is known here
    Source source = Source::OwnSession;
    TokenKind kind = TokenKind::Unknown;
    QDateTime notBefore = {};
    qint64 issueEvent = 0;                        //!< the audit event that tells of its issue; 0: none was seen
    QDateTime aliveAt = {};                       //!< when it was last known to be good, by the server's clock
    TokenEvidence aliveBy = TokenEvidence::None;  //!< who told
    QDateTime refusedAt = {};                     //!< when the server last said that it is not good
    TokenEvidence claimsBy = TokenEvidence::None; //!< where roles and times are from: Claims, or Audit
    QString replaces = {};                        //!< the jti of the one in whose place it came, if that is known

    friend bool operator==(const KnownToken &, const KnownToken &) = default;
};

//! The latest of some times, and the latest one that is not a given token's.
struct LatestOf {
    QDateTime time;
    QString jti;
    QDateTime second;

    void add(const QDateTime &when, const QString &whose);
    //! Invalid if there is none.
    QDateTime otherThan(const QString &one) const { return jti == one ? second : time; }
};

//! What concerns all tokens of an account.
struct AccountTokens {
    std::optional<AccountType> type;     //!< nothing: not known
    std::optional<AccountStatus> status; //!< as last read; nothing: never, or a word that is not known
    QDateTime readAt;                    //!< when that was, by the server's clock
    QDateTime endedBefore;               //!< all issued before this have ended
    TokenEvidence endedBy = TokenEvidence::None;
    TokenDoubt doubt = TokenDoubt::None; //!< about all that were good before doubtAt, until they are known to be good again
    QDateTime doubtAt;
    qint64 doubtEvent = 0;
    // When its tokens were issued. Claims tell it to the second, so that each issue has a span of time. Not for people's.
    QMultiMap<QDateTime, QString> begins; //!< jtis by when their issue began at the earliest
    QMap<qint64, QDateTime> logged;       //!< by when tokens were issued, by the events that tell of it
    LatestOf ends;                        //!< when issues were over at the latest
    LatestOf endsUnlogged;                //!< of those that the log was not seen to tell of

    //! Counts a token as issued.
    void addIssue(const KnownToken &token);
};

//! The time over which the audit log's token events are known without a gap. Both invalid: nothing was read.
struct LogCoverage {
    QDateTime from; //!< the beginning of time where the whole log was read
    QDateTime to;
    bool tellsOfEnds = false; //!< the log was seen to tell that tokens expired

    friend bool operator==(const LogCoverage &, const LogCoverage &) = default;
};

//! A token as tables show it, at one moment.
struct TokenRow {
    Q_DECLARE_TR_FUNCTIONS(mcias::TokenRow)

public:
    //! For how long a token counts as live after it was last known to be good.
    static constexpr std::chrono::minutes freshFor{ 5 };

    KnownToken token;
    QString accountName;                   //!< empty when it is not known
    std::optional<RoleList> rolesNow = {}; //!< of the account, as last read; nothing: not known
    TokenState state = TokenState::Unknown;
    TokenDoubt doubt = TokenDoubt::NoWordOfLife; //!< None, unless state is Unknown
    TokenEvidence evidence = TokenEvidence::None;
    QDateTime evidenceAt; //!< for Live: when it was known to be good; for an end: when that was; else when it was last heard of
    QString replacedBy;   //!< the jti of what came in its place, if that is known
    std::optional<qint64> daysLeft; //!< whole days until expiresAt, 0 on the last one, negative afterwards; nothing: not known
    bool isOwn = false;             //!< of this very session
    bool hasNoSuccessor =
        false; //!< a service token whose time is over, and no other one of its account counts: see expiryBoard()

    //! The token has other roles than its account has now; not where either is not known.
    bool hasStaleRoles() const;
    //! Why the state is what it is, in a sentence for people.
    QString explanation() const;
    friend bool operator==(const TokenRow &, const TokenRow &) = default;
};

//! What follows for a token from all that is known, at \a now by the server's clock. Fills state, doubt, evidence, evidenceAt,
//! replacedBy and daysLeft. \a ending: how it is known to have ended, if it is.
TokenRow judgeToken(const KnownToken &token, const std::optional<TokenEnding> &ending, const AccountTokens &account,
    const LogCoverage &log, const QDateTime &now);

} // namespace mcias
