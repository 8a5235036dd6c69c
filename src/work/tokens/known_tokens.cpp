// SPDX-License-Identifier: MIT
#include "work/tokens/known_tokens.h"

#include "api/resources/audit.h"
#include "session/session.h"
#include "work/audit_details.h"
#include "work/role_words.h"

#include <algorithm>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

bool isAnyOf(const QString &type, std::initializer_list<QLatin1String> types)
{
    return std::any_of(types.begin(), types.end(), [&type](QLatin1String one) { return type == one; });
}

} // namespace

KnownTokens::KnownTokens(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::stateChanged, this, &KnownTokens::followSession);
    connect(&session, &Session::renewed, this, [this] {
        noteRevoked(m_own); // the server has exchanged it
        learnOwn();
    });
    followSession();
}

void KnownTokens::followSession()
{
    if (m_session.state() == Session::State::SignedIn)
        learnOwn();
    else if (m_session.pause() == Session::Pause::Refused)
        noteRevoked(m_own);
}

// After a lock, somebody may come back with another token; the former one has its life of its own at the server.
void KnownTokens::learnOwn()
{
    const Identity &me = m_session.identity();
    m_own = me.tokenId;
    if (me.tokenId.isEmpty() || me.accountId.isNull())
        return;
    learn(KnownToken{
        me.tokenId, me.accountId, rolesOf(me.roles), me.issuedAt, me.expiresAt, false, KnownToken::Source::OwnSession });
}

QList<KnownToken> KnownTokens::liveOf(const QUuid &accountId) const
{
    QList<KnownToken> live;
    const auto found = m_tokens.constFind(accountId);
    if (found == m_tokens.constEnd())
        return live;
    const QDateTime now = m_session.serverNow();
    std::copy_if(found->begin(), found->end(), std::back_inserter(live),
        [&now](const KnownToken &token) { return !token.revoked && (!token.expiresAt.isValid() || token.expiresAt > now); });
    std::stable_sort(live.begin(), live.end(), [](const KnownToken &a, const KnownToken &b) { return a.issuedAt > b.issuedAt; });
    return live;
}

void KnownTokens::learn(const KnownToken &token)
{
    if (merge(token))
        m_touched += token.accountId;
    tell();
}

void KnownTokens::learn(const QList<AuditEvent> &events)
{
    for (const AuditEvent &event : events)
        learnOne(event);
    tell();
}

void KnownTokens::noteRevoked(const QString &jti)
{
    markRevoked(jti);
    tell();
}

void KnownTokens::noteAllRevoked(const QUuid &accountId)
{
    const QList<KnownToken> live = m_tokens.value(accountId);
    for (const KnownToken &token : live)
        markRevoked(token.jti);
    tell();
}

void KnownTokens::learnOne(const AuditEvent &event)
{
    const QString &type = event.eventType;
    const QUuid subject = auditSubject(event);
    const bool isReset = type == "password_changed"_L1 && event.actorId
        && event.actorId != event.targetId; // a change by the person spares the token in use
    if (isReset || type == "account_deleted"_L1) {
        if (event.targetId && endBefore(*event.targetId, event.eventTime))
            m_touched += *event.targetId;
        return;
    }
    if (isAnyOf(type, { "token_revoked"_L1, "token_expired"_L1 })) {
        markRevoked(auditJti(auditDetails(event)));
        return;
    }
    if (subject.isNull()
        || !isAnyOf(type, { "token_issued"_L1, "token_renewed"_L1, "login_ok"_L1, "webauthn_login_ok"_L1, "sso_login_ok"_L1 }))
        return;
    const QJsonObject details = auditDetails(event);
    if (const QString replaced = auditJti(details, "replaces"_L1); !replaced.isEmpty())
        markRevoked(replaced);
    const QString jti = auditJti(details);
    if (!jti.isEmpty() && merge({ jti, subject, {}, event.eventTime, {}, false, KnownToken::Source::Audit }))
        m_touched += subject;
}

// What a token's own claims say counts more than what the audit log says of it.
bool KnownTokens::merge(const KnownToken &token)
{
    if (token.jti.isEmpty() || token.accountId.isNull())
        return false;
    const QUuid owner = m_owners.value(token.jti, token.accountId);
    if (owner != token.accountId)
        return false; // the first to tell is believed: an account's page must not lose its token to a strange event
    m_owners.insert(token.jti, owner);
    QList<KnownToken> &tokens = m_tokens[owner];
    const auto known = std::find_if(
        tokens.begin(), tokens.end(), [&token](const KnownToken &one) { return one.jti == token.jti; });
    KnownToken merged = known == tokens.end() ? token : *known;
    const bool knowsBetter = token.source != KnownToken::Source::Audit || merged.source == KnownToken::Source::Audit;
    if (token.roles && knowsBetter)
        merged.roles = token.roles;
    if (token.issuedAt.isValid() && (knowsBetter || !merged.issuedAt.isValid()))
        merged.issuedAt = token.issuedAt;
    if (token.expiresAt.isValid() && (knowsBetter || !merged.expiresAt.isValid()))
        merged.expiresAt = token.expiresAt;
    if (knowsBetter && merged.source == KnownToken::Source::Audit)
        merged.source = token.source;
    const QDateTime end = m_endedBefore.value(owner);
    merged.revoked = merged.revoked || token.revoked || m_revoked.contains(token.jti)
        || (end.isValid() && merged.issuedAt.isValid() && merged.issuedAt < end);
    if (known == tokens.end()) {
        tokens += merged;
        return true;
    }
    return std::exchange(*known, merged) != merged;
}

bool KnownTokens::markRevoked(const QString &jti)
{
    if (jti.isEmpty())
        return false;
    m_revoked += jti;
    const QUuid owner = m_owners.value(jti);
    if (owner.isNull())
        return false;
    for (KnownToken &token : m_tokens[owner]) {
        if (token.jti == jti && !std::exchange(token.revoked, true))
            m_touched += owner;
    }
    return true;
}

bool KnownTokens::endBefore(const QUuid &accountId, const QDateTime &time)
{
    QDateTime &end = m_endedBefore[accountId];
    if (!time.isValid() || (end.isValid() && end >= time))
        return false;
    end = time;
    bool anyEnded = false;
    for (KnownToken &token : m_tokens[accountId]) {
        if (token.issuedAt.isValid() && token.issuedAt < end)
            anyEnded = !std::exchange(token.revoked, true) || anyEnded;
    }
    return anyEnded;
}

void KnownTokens::tell()
{
    const QSet<QUuid> touched = std::exchange(m_touched, {});
    for (const QUuid &account : touched)
        Q_EMIT changed(account);
}

} // namespace mcias
