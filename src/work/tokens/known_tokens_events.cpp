// SPDX-License-Identifier: MIT
// What audit events tell of tokens.
#include "work/audit_details.h"
#include "work/tokens/known_tokens.h"

#include <algorithm>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

bool isAnyOf(const QString &type, std::initializer_list<QLatin1String> types)
{
    return std::any_of(types.begin(), types.end(), [&type](QLatin1String one) { return type == one; });
}

bool isSignIn(const QString &type)
{
    return isAnyOf(type, { "login_ok"_L1, "webauthn_login_ok"_L1, "sso_login_ok"_L1 });
}

// Somebody signs in for themselves; a service is given its token by somebody else.
TokenKind kindOf(const AuditEvent &event)
{
    if (isSignIn(event.eventType))
        return TokenKind::Session;
    if (event.eventType != "token_issued"_L1 || !event.actorId || !event.targetId)
        return TokenKind::Unknown;
    return event.actorId == event.targetId ? TokenKind::Session : TokenKind::Service;
}

} // namespace

QStringList KnownTokens::tokenEventTypes()
{
    return { u"token_issued"_s, u"token_renewed"_s, u"token_revoked"_s, u"token_expired"_s, u"password_changed"_s,
        u"account_updated"_s, u"account_deleted"_s };
}

void KnownTokens::learnOne(const AuditEvent &event)
{
    const QString &type = event.eventType;
    const QUuid subject = auditSubject(event);
    if (type == "account_deleted"_L1 || type == "password_changed"_L1) {
        // A change by the person spares the token in use.
        const bool sparesOne = type == "password_changed"_L1 && (!event.actorId || event.actorId == event.targetId);
        if (sparesOne)
            doubt(event, subject, TokenDoubt::PasswordChanged);
        else if (event.targetId)
            endBefore(*event.targetId, event.eventTime);
    } else if (type == "account_updated"_L1) {
        const QString now = auditDetails(event).value("to"_L1).toString();
        if (now != "active"_L1)
            doubt(event, subject, TokenDoubt::AccountOff);
    } else if (isAnyOf(type, { "token_revoked"_L1, "token_expired"_L1 })) {
        learnEnd(event, subject);
    } else if (isSignIn(type) || isAnyOf(type, { "token_issued"_L1, "token_renewed"_L1 })) {
        learnIssue(event, subject);
    }
}

void KnownTokens::learnEnd(const AuditEvent &event, const QUuid &subject)
{
    const QJsonObject details = auditDetails(event);
    const bool isExpiry = event.eventType == "token_expired"_L1;
    if (isExpiry && !std::exchange(m_coverage.tellsOfEnds, true))
        Q_EMIT rowsChanged();
    const QString jti = auditJti(details);
    if (jti.isEmpty())
        return doubt(event, subject, TokenDoubt::UnnamedToken);
    const QString reason = details.value("reason"_L1).toString();
    const bool isRotation = isAnyOf(reason, { "replaced"_L1, "renewed"_L1, "rotated"_L1 });
    const TokenState how = isExpiry ? TokenState::Expired : isRotation ? TokenState::Superseded : TokenState::Revoked;
    endOne(jti, { how, event.eventTime, TokenEvidence::Audit });
}

void KnownTokens::learnIssue(const AuditEvent &event, const QUuid &subject)
{
    if (subject.isNull())
        return;
    const QJsonObject details = auditDetails(event);
    KnownToken token{ auditJti(details), subject, {}, event.eventTime, {}, false, KnownToken::Source::Audit };
    const QString replaced = auditJti(details, "replaces"_L1);
    if (!replaced.isEmpty())
        endOne(replaced, { TokenState::Superseded, event.eventTime, TokenEvidence::Audit, token.jti });
    else if (event.eventType == "token_renewed"_L1)
        doubt(event, subject, TokenDoubt::UnnamedToken);
    token.kind = kindOf(event);
    token.replaces = replaced;
    token.issueEvent = event.id;
    token.aliveAt = event.eventTime;
    token.aliveBy = TokenEvidence::Audit;
    token.claimsBy = TokenEvidence::Audit;
    if (!token.jti.isEmpty()) {
        merge(token);
        return;
    }
    QList<KnownToken> &unnamed = m_unnamed[subject];
    const bool isKnown = std::any_of(
        unnamed.cbegin(), unnamed.cend(), [&event](const KnownToken &one) { return one.issueEvent == event.id; });
    if (isSignIn(event.eventType) || isKnown) // the log tells of the token itself beside the sign-in
        return;
    unnamed += token;
    if (m_ofAccount.contains(subject))
        m_touched += subject;
}

// The log knows best what ended a token and when; of several such events the first one counts.
void KnownTokens::endOne(const QString &jti, const TokenEnding &ending)
{
    if (jti.isEmpty())
        return;
    const auto known = m_endings.find(jti);
    if (known == m_endings.end()) {
        m_endings.insert(jti, ending);
    } else {
        const bool isOfLog = ending.by == TokenEvidence::Audit;
        const bool knewOfLog = known->by == TokenEvidence::Audit;
        const bool isEarlier = ending.at.isValid()
            && (!known->at.isValid() || ending.at < known->at
                || (ending.at == known->at && !ending.replacedBy.isEmpty() && known->replacedBy.isEmpty()));
        if (isOfLog != knewOfLog ? !isOfLog : !isEarlier)
            return;
        *known = ending;
    }
    if (const auto token = m_tokens.constFind(jti); token != m_tokens.cend())
        m_touched += token->accountId;
}

void KnownTokens::endBefore(const QUuid &accountId, const QDateTime &time)
{
    AccountTokens &about = m_accounts[accountId];
    if (!time.isValid() || (about.endedBefore.isValid() && about.endedBefore >= time))
        return;
    about.endedBefore = time;
    about.endedBy = TokenEvidence::Audit;
    if (m_ofAccount.contains(accountId))
        m_touched += accountId;
}

void KnownTokens::doubt(const AuditEvent &event, const QUuid &accountId, TokenDoubt why)
{
    if (accountId.isNull())
        return;
    AccountTokens &about = m_accounts[accountId];
    if (about.doubt != TokenDoubt::None && about.doubtEvent >= event.id)
        return;
    about.doubt = why;
    about.doubtAt = event.eventTime;
    about.doubtEvent = event.id;
    if (m_ofAccount.contains(accountId))
        m_touched += accountId;
}

} // namespace mcias
