// SPDX-License-Identifier: MIT
#include "work/tokens/token_state.h"

#include "work/account_snapshot.h"

#include <algorithm>

namespace mcias {

namespace {

// What the server said is dated by our idea of its clock, which is good to the second.
constexpr qint64 clockDoubt = 2;
constexpr qint64 longestSpan = 2;

struct LifeSpan {
    QDateTime begin;
    QDateTime end;
};

// Claims are cut to the second; an event may be written a moment after what it tells of.
LifeSpan issueSpan(const KnownToken &token)
{
    if (!token.issuedAt.isValid())
        return {};
    const bool isOfLog = token.claimsBy != TokenEvidence::Claims;
    return { isOfLog ? token.issuedAt.addSecs(-1) : token.issuedAt, token.issuedAt.addSecs(1) };
}

bool isSystem(const KnownToken &token, const AccountTokens &account)
{
    return account.type ? account.type == AccountType::System : token.kind == TokenKind::Service;
}

bool isHuman(const KnownToken &token, const AccountTokens &account)
{
    return account.type ? account.type == AccountType::Human : token.kind == TokenKind::Session;
}

// By when the next one after it was issued; nothing if none surely was.
std::optional<QDateTime> laterIssue(const KnownToken &token, const AccountTokens &account)
{
    std::optional<QDateTime> later;
    if (token.issueEvent) {
        const auto next = account.logged.upperBound(token.issueEvent);
        if (next != account.logged.cend())
            later = next.value();
    }
    const LifeSpan span = issueSpan(token);
    auto other = span.end.isValid() ? account.begins.lowerBound(span.end) : account.begins.cend();
    while (other != account.begins.cend() && other.value() == token.jti)
        ++other;
    const QDateTime by = other != account.begins.cend() ? other.key().addSecs(longestSpan) : QDateTime();
    return by.isValid() && (!later || by < *later) ? by : later;
}

// Another one was issued so close to this that nobody can tell which was the later one.
bool mayHaveLaterIssue(const KnownToken &token, const AccountTokens &account)
{
    const QDateTime other = (token.issueEvent ? account.endsUnlogged : account.ends).otherThan(token.jti);
    const LifeSpan span = issueSpan(token);
    return other.isValid() && (!span.begin.isValid() || other > span.begin);
}

struct LifeEnd {
    TokenState how;
    QDateTime at;
    TokenEvidence by;
    QString replacedBy;
};

// Of all that ended it the first one counts. One that is not dated comes after those that are.
void consider(std::optional<LifeEnd> &first, const LifeEnd &end)
{
    if (!first || (end.at.isValid() && (!first->at.isValid() || end.at < first->at)))
        first = end;
}

std::optional<LifeEnd> endOf(
    const KnownToken &token, const std::optional<TokenEnding> &ending, const AccountTokens &account, const QDateTime &now)
{
    std::optional<LifeEnd> end;
    if (ending)
        consider(end, { ending->how, ending->at, ending->by, ending->replacedBy });
    const LifeSpan issue = issueSpan(token);
    if (account.endedBefore.isValid() && issue.end.isValid() && issue.end <= account.endedBefore)
        consider(end, { TokenState::Revoked, account.endedBefore, account.endedBy, {} });
    if (account.status == AccountStatus::Deleted)
        consider(end, { TokenState::Revoked, account.readAt, TokenEvidence::Server, {} });
    if (const auto later = isSystem(token, account) ? laterIssue(token, account) : std::nullopt) {
        const bool isOfLog = token.issueEvent && !account.logged.isEmpty() && account.logged.lastKey() > token.issueEvent;
        consider(end, { TokenState::Superseded, *later, isOfLog ? TokenEvidence::Audit : TokenEvidence::Claims, {} });
    }
    if (token.expiresAt.isValid() && now >= token.expiresAt)
        consider(end, { TokenState::Expired, token.expiresAt, token.claimsBy, {} });
    return end;
}

// Whether something has happened after the token was last known to be good that may have ended it.
TokenDoubt doubtAbout(const KnownToken &token, const AccountTokens &account)
{
    const bool isOfServer = token.aliveBy == TokenEvidence::Server;
    const QDateTime alive = isOfServer ? token.aliveAt.addSecs(-clockDoubt) : token.aliveAt;
    if (account.status && account.status != AccountStatus::Active && !(alive > account.readAt))
        return TokenDoubt::AccountOff;
    if (token.refusedAt.isValid() && token.refusedAt >= token.aliveAt)
        return TokenDoubt::Refused;
    const bool isAfterIt = alive > account.doubtAt || (alive == account.doubtAt && token.issueEvent >= account.doubtEvent);
    if (account.doubt != TokenDoubt::None && !(isAfterIt && account.doubtAt.isValid()))
        return account.doubt;
    const LifeSpan issue = issueSpan(token);
    if (account.endedBefore.isValid() && !(alive > account.endedBefore)
        && !(issue.begin.isValid() && issue.begin >= account.endedBefore))
        return TokenDoubt::PasswordChanged;
    const QDateTime others = account.ends.otherThan(token.jti);
    const bool isKnownLatest = isOfServer && !(others.isValid() && others >= alive);
    if (!isHuman(token, account) && !isKnownLatest
        && (mayHaveLaterIssue(token, account) || (!isSystem(token, account) && laterIssue(token, account))))
        return TokenDoubt::MaybeSuperseded;
    return TokenDoubt::None;
}

// Good when it was last heard of, and nothing in the log since then says otherwise: good as of when the log was read.
bool isCovered(const KnownToken &token, const LogCoverage &log)
{
    const bool hasEnd = token.expiresAt.isValid() || log.tellsOfEnds;
    return hasEnd && log.from.isValid() && log.from <= token.aliveAt && log.to > token.aliveAt;
}

TokenDoubt whyNotFresh(const KnownToken &token, const LogCoverage &log)
{
    if (isCovered(token, log))
        return TokenDoubt::Stale;
    const bool isRead = log.from.isValid() && log.from <= token.aliveAt;
    if (isRead && !token.expiresAt.isValid() && !log.tellsOfEnds)
        return TokenDoubt::EndUnknown;
    return token.aliveBy == TokenEvidence::Server ? TokenDoubt::Stale : TokenDoubt::LogGap;
}

void judgeLife(TokenRow &row, const AccountTokens &account, const LogCoverage &log, const QDateTime &now)
{
    const KnownToken &token = row.token;
    row.state = TokenState::Unknown;
    row.evidence = token.aliveBy;
    row.evidenceAt = token.aliveAt;
    if (token.refusedAt.isValid() && !(token.aliveAt > token.refusedAt)) {
        row.evidence = TokenEvidence::Server;
        row.evidenceAt = token.refusedAt;
    }
    row.doubt = TokenDoubt::NoWordOfLife;
    if (token.notBefore.isValid() && now < token.notBefore)
        row.doubt = TokenDoubt::NotYetValid;
    else if (token.refusedAt.isValid() || token.aliveAt.isValid())
        row.doubt = doubtAbout(token, account);
    if (row.doubt != TokenDoubt::None)
        return;
    const bool isOfLog = isCovered(token, log);
    const QDateTime known = isOfLog ? log.to : token.aliveAt;
    if (known.addMSecs(std::chrono::milliseconds(TokenRow::freshFor).count()) < now) {
        row.doubt = whyNotFresh(token, log);
        return;
    }
    row.state = TokenState::Live;
    row.evidence = isOfLog ? TokenEvidence::Audit : token.aliveBy;
    row.evidenceAt = known;
}

} // namespace

void LatestOf::add(const QDateTime &when, const QString &whose)
{
    if (!when.isValid())
        return;
    if (time.isValid() && when <= time) {
        if (whose != jti && (!second.isValid() || when > second))
            second = when;
        return;
    }
    if (time.isValid() && jti != whose)
        second = time;
    time = when;
    jti = whose;
}

void AccountTokens::addIssue(const KnownToken &token)
{
    const LifeSpan span = issueSpan(token);
    if (!span.begin.isValid())
        return;
    begins.insert(span.begin, token.jti);
    ends.add(span.end, token.jti);
    if (token.issueEvent)
        logged.insert(token.issueEvent, token.claimsBy == TokenEvidence::Claims ? span.end : token.issuedAt);
    else
        endsUnlogged.add(span.end, token.jti);
}

TokenRow judgeToken(const KnownToken &token, const std::optional<TokenEnding> &ending, const AccountTokens &account,
    const LogCoverage &log, const QDateTime &now)
{
    TokenRow row;
    row.token = token;
    if (account.type)
        row.token.kind = account.type == AccountType::System ? TokenKind::Service : TokenKind::Session;
    if (token.expiresAt.isValid()) {
        const qint64 left = now.secsTo(token.expiresAt);
        row.daysLeft = left >= 0 ? left / secondsPerDay : (left - secondsPerDay + 1) / secondsPerDay;
    }
    const auto end = endOf(token, ending, account, now);
    row.token.revoked = end && end->how != TokenState::Expired;
    if (!end) {
        judgeLife(row, account, log, now);
        return row;
    }
    row.state = end->how;
    row.doubt = TokenDoubt::None;
    row.evidence = end->by;
    row.evidenceAt = end->at;
    row.replacedBy = end->replacedBy;
    return row;
}

namespace {

QString doubtSentence(TokenDoubt doubt)
{
    switch (doubt) {
    case TokenDoubt::None:
        break;
    case TokenDoubt::NoWordOfLife:
        return TokenRow::tr(
            "Nothing that was read here tells whether it is good: ask the server about it, or read the audit log.");
    case TokenDoubt::Stale:
        return TokenRow::tr("It was good when it was last heard of, which is a while ago.");
    case TokenDoubt::LogGap:
        return TokenRow::tr("The audit log was not read without a gap since it was last known to be good.");
    case TokenDoubt::EndUnknown:
        return TokenRow::tr("The audit log does not tell when it ends, and never told of a token that had expired.");
    case TokenDoubt::Refused:
        return TokenRow::tr("The server said that it is not good, and not why: revoked, or its account is not active.");
    case TokenDoubt::AccountOff:
        return TokenRow::tr("Its account is not active, or was not for a time: whether that has ended it is not told.");
    case TokenDoubt::PasswordChanged:
        return TokenRow::tr("The account's password was changed, which ends all of its tokens but the one in use then.");
    case TokenDoubt::UnnamedToken:
        return TokenRow::tr("A token of this account has ended, and the audit log does not tell which.");
    case TokenDoubt::MaybeSuperseded:
        return TokenRow::tr("Another token was issued to this account: whether that has ended this one cannot be told.");
    case TokenDoubt::NotYetValid:
        return TokenRow::tr("Its time has not begun.");
    }
    return {};
}

} // namespace

bool TokenRow::hasStaleRoles() const
{
    return token.roles && rolesNow && AccountSnapshot{ {}, token.roles, {} } != AccountSnapshot{ {}, rolesNow, {} };
}

QString TokenRow::explanation() const
{
    switch (state) {
    case TokenState::Live:
        return evidence == TokenEvidence::Audit
            ? tr("Good when the audit log was last read: nothing in it says that it has ended.")
            : tr("Good when it was last heard of.");
    case TokenState::Revoked:
        return tr("It was revoked: by hand, at a sign-out, by a new password, or with its account.");
    case TokenState::Expired:
        return tr("Its time is over.");
    case TokenState::Superseded:
        return tr("Another token has come in its place.");
    case TokenState::Unknown:
        break;
    }
    return doubtSentence(doubt);
}

} // namespace mcias
