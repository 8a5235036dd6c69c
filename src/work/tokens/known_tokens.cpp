// SPDX-License-Identifier: MIT
#include "work/tokens/known_tokens.h"

#include "session/session.h"
#include "work/account_book.h"
#include "work/audit/audit_reader.h"
#include "work/role_words.h"
#include "work/tokens/token_exam.h"

#include <algorithm>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using Source = KnownToken::Source;

namespace {

bool saysMore(Source before, Source now)
{
    return before == Source::Audit || (before == Source::Pasted && now != Source::Audit);
}

} // namespace

KnownTokens::KnownTokens(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::stateChanged, this, &KnownTokens::followSession);
    connect(&session, &Session::renewed, this, [this] {
        const QString former = m_own;
        learnOwn();
        if (former != m_own) // the server has exchanged it
            endOne(former, { TokenState::Superseded, m_session.serverNow(), TokenEvidence::Server, m_own });
        tell();
    });
    followSession();
}

void KnownTokens::setBook(AccountBook *book)
{
    if (m_book)
        m_book->disconnect(this);
    m_book = book;
    if (!book)
        return;
    connect(book, &AccountBook::loaded, this, &KnownTokens::rowsChanged);
    connect(book, &AccountBook::changed, this, &KnownTokens::rowsChanged);
}

void KnownTokens::follow(AuditReader *reader)
{
    if (m_reader)
        m_reader->disconnect(this);
    m_reader = reader;
    if (!reader)
        return;
    connect(reader, &AuditReader::arrived, this, qOverload<const QList<AuditEvent> &>(&KnownTokens::learn));
    connect(reader, &AuditReader::changed, this, [this, reader] {
        if (reader->backTo().isValid()) // until then what another reader knew stays true
            setCoverage({ reader->backTo(), reader->asOf(), m_coverage.tellsOfEnds });
    });
}

void KnownTokens::setCoverage(LogCoverage coverage)
{
    const bool touches = m_coverage.from.isValid() && coverage.from.isValid() && coverage.from <= m_coverage.to;
    if (touches && m_coverage.from < coverage.from)
        coverage.from = m_coverage.from;
    if (touches && m_coverage.to > coverage.to)
        coverage.to = m_coverage.to;
    if (std::exchange(m_coverage, coverage) != coverage)
        Q_EMIT rowsChanged();
}

void KnownTokens::followSession()
{
    if (m_session.state() == Session::State::SignedIn)
        learnOwn();
    else if (m_session.pause() == Session::Pause::Refused)
        noteValidated(m_own, false, m_session.serverNow()); // revoked, or its account is off: the refusal does not say
}

// After a lock, somebody may come back with another token; the former one has its life of its own at the server.
void KnownTokens::learnOwn()
{
    const Identity &me = m_session.identity();
    m_own = me.tokenId;
    if (me.tokenId.isEmpty() || me.accountId.isNull())
        return;
    KnownToken own{ me.tokenId, me.accountId, rolesOf(me.roles), me.issuedAt, me.expiresAt, false, Source::OwnSession };
    own.kind = TokenKind::Session;
    own.claimsBy = TokenEvidence::Claims;
    own.aliveAt = m_session.serverNow();
    own.aliveBy = TokenEvidence::Server;
    learn(own);
}

QList<KnownToken> KnownTokens::liveOf(const QUuid &accountId) const
{
    QList<KnownToken> live;
    const QList<TokenRow> all = rowsOf(accountId, m_session.serverNow());
    for (const TokenRow &row : all) {
        if (row.state == TokenState::Live || row.state == TokenState::Unknown)
            live += row.token;
    }
    std::stable_sort(live.begin(), live.end(), [](const KnownToken &a, const KnownToken &b) { return a.issuedAt > b.issuedAt; });
    return live;
}

QList<KnownToken> KnownTokens::othersOfOwn() const
{
    const Identity &me = m_session.identity();
    QList<KnownToken> others = me.accountId.isNull() ? QList<KnownToken>() : liveOf(me.accountId);
    others.removeIf([&me](const KnownToken &token) { return token.jti == me.tokenId; });
    return others;
}

QList<TokenRow> KnownTokens::rows() const
{
    const QDateTime now = m_session.serverNow();
    QList<TokenRow> all;
    all.reserve(m_tokens.size());
    for (auto account = m_ofAccount.cbegin(); account != m_ofAccount.cend(); ++account)
        all += rowsOf(account.key(), now);
    return all;
}

std::optional<TokenRow> KnownTokens::row(const QString &jti) const
{
    const auto found = m_tokens.constFind(jti);
    if (found == m_tokens.cend())
        return std::nullopt;
    return judge(*found, aboutAccount(found->accountId), m_session.serverNow());
}

QList<TokenRow> KnownTokens::rowsOf(const QUuid &accountId, const QDateTime &now) const
{
    QList<TokenRow> all;
    const QStringList jtis = m_ofAccount.value(accountId);
    if (jtis.isEmpty())
        return all;
    const AccountTokens account = aboutAccount(accountId);
    for (const QString &jti : jtis)
        all += judge(m_tokens.value(jti), account, now);
    return all;
}

AccountTokens KnownTokens::aboutAccount(const QUuid &accountId) const
{
    AccountTokens about = m_accounts.value(accountId);
    if (const auto row = m_book ? m_book->find(accountId) : std::nullopt) {
        about.type = row->account.type.known();
        about.status = row->account.status.known();
        about.readAt = std::max(m_book->asOf(), row->account.updatedAt); // it may have been written since the list was read
    }
    if (about.type == AccountType::Human)
        return about;
    const QStringList jtis = m_ofAccount.value(accountId);
    for (const QString &jti : jtis)
        about.addIssue(m_tokens.value(jti));
    const QList<KnownToken> unnamed = m_unnamed.value(accountId);
    for (const KnownToken &token : unnamed)
        about.addIssue(token);
    return about;
}

TokenRow KnownTokens::judge(KnownToken token, const AccountTokens &account, const QDateTime &now) const
{
    const bool isOwn = !m_own.isEmpty() && token.jti == m_own && m_session.isOccupied();
    if (isOwn && m_session.state() == Session::State::SignedIn) { // whatever was read was read with it
        for (const QDateTime &read : { m_book ? m_book->asOf() : QDateTime(), m_coverage.to }) {
            if (read.isValid() && read > token.aliveAt)
                token.aliveAt = read;
        }
    }
    const auto ending = m_endings.constFind(token.jti);
    TokenRow row = judgeToken(
        token, ending == m_endings.cend() ? std::nullopt : std::optional(*ending), account, m_coverage, now);
    row.isOwn = isOwn;
    if (const auto found = m_book ? m_book->find(token.accountId) : std::nullopt) {
        row.accountName = found->account.username;
        row.rolesNow = found->roles();
    }
    return row;
}

void KnownTokens::learn(const KnownToken &token)
{
    merge(token);
    tell();
}

void KnownTokens::learn(const QList<AuditEvent> &events)
{
    for (const AuditEvent &event : events)
        learnOne(event);
    tell();
}

bool KnownTokens::learn(const TokenExam &exam)
{
    if (!exam.isGenuine() || exam.jti().isEmpty() || exam.accountId().isNull())
        return false;
    KnownToken token{ exam.jti(), exam.accountId(), exam.roles(), exam.issuedAt(), exam.expiresAt(), false, Source::Pasted };
    token.notBefore = exam.notBefore();
    token.claimsBy = TokenEvidence::Claims;
    token.aliveAt = token.issuedAt;
    token.aliveBy = token.aliveAt.isValid() ? TokenEvidence::Claims : TokenEvidence::None;
    merge(token);
    if (exam.status)
        noteValidated(token.jti, exam.status->valid, exam.answeredAt);
    tell();
    return true;
}

void KnownTokens::noteRevoked(const QString &jti)
{
    endOne(jti, { TokenState::Revoked, m_session.serverNow(), TokenEvidence::Server });
    tell();
}

void KnownTokens::noteAllRevoked(const QUuid &accountId)
{
    const QList<KnownToken> live = liveOf(accountId);
    for (const KnownToken &token : live)
        endOne(token.jti, { TokenState::Revoked, m_session.serverNow(), TokenEvidence::Server });
    tell();
}

void KnownTokens::noteValidated(const QString &jti, bool isGood, const QDateTime &when)
{
    const auto token = m_tokens.find(jti);
    if (token == m_tokens.end() || !when.isValid())
        return;
    const KnownToken before = *token;
    if (isGood && !(token->aliveAt.isValid() && token->aliveAt > when)) {
        token->aliveAt = when;
        token->aliveBy = TokenEvidence::Server;
    } else if (!isGood && !(token->refusedAt.isValid() && token->refusedAt > when)) {
        token->refusedAt = when;
    }
    if (*token != before)
        m_touched += token->accountId;
    tell();
}

// What a token's own claims say counts more than what the audit log says of it.
bool KnownTokens::merge(const KnownToken &token)
{
    if (token.jti.isEmpty() || token.accountId.isNull())
        return false;
    const auto known = m_tokens.find(token.jti);
    if (known == m_tokens.end()) {
        m_tokens.insert(token.jti, token);
        m_ofAccount[token.accountId] += token.jti;
        m_touched += token.accountId;
        if (token.revoked)
            endOne(token.jti, { TokenState::Revoked, {}, TokenEvidence::Server });
        return true;
    }
    if (known->accountId != token.accountId)
        return false; // the first to tell is believed: an account's page must not lose its token to a strange event
    KnownToken merged = *known;
    const bool knowsBetter = token.source != Source::Audit || merged.source == Source::Audit;
    if (token.roles && knowsBetter)
        merged.roles = token.roles;
    if (token.issuedAt.isValid() && (knowsBetter || !merged.issuedAt.isValid())) {
        merged.issuedAt = token.issuedAt;
        merged.claimsBy = token.claimsBy;
    }
    if (token.expiresAt.isValid() && (knowsBetter || !merged.expiresAt.isValid()))
        merged.expiresAt = token.expiresAt;
    if (token.notBefore.isValid())
        merged.notBefore = token.notBefore;
    if (saysMore(merged.source, token.source))
        merged.source = token.source;
    if (token.kind != TokenKind::Unknown)
        merged.kind = token.kind;
    if (token.issueEvent && !(merged.issueEvent && merged.issueEvent < token.issueEvent))
        merged.issueEvent = token.issueEvent;
    if (!token.replaces.isEmpty())
        merged.replaces = token.replaces;
    if (token.aliveAt.isValid() && (!merged.aliveAt.isValid() || token.aliveAt > merged.aliveAt)) {
        merged.aliveAt = token.aliveAt;
        merged.aliveBy = token.aliveBy;
    }
    if (token.revoked)
        endOne(token.jti, { TokenState::Revoked, {}, TokenEvidence::Server });
    if (std::exchange(*known, merged) == merged)
        return false;
    m_touched += token.accountId;
    return true;
}

void KnownTokens::tell()
{
    const QSet<QUuid> touched = std::exchange(m_touched, {});
    for (const QUuid &account : touched)
        Q_EMIT changed(account);
    if (!touched.isEmpty())
        Q_EMIT rowsChanged();
}

} // namespace mcias
