// SPDX-License-Identifier: MIT
#include "work/tokens/revoke_run.h"

#include "api/timestamp.h"
#include "session/session.h"
#include "work/audit_details.h"
#include "work/step_words.h"
#include "work/tokens/known_tokens.h"

#include <QTimer>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Proof = RevokeReceipt::Proof;

namespace {

constexpr int attempts = 3; // to ask about the token, should the server be too busy
constexpr qint64 latestEvents = 50;
constexpr auto justBefore = 60s; // how long ago the server may have said that the token is good

QString timeText(const QDateTime &time)
{
    return QString::fromLatin1(formatTimestamp(QDateTime::fromSecsSinceEpoch(time.toSecsSinceEpoch(), Qt::UTC)));
}

} // namespace

RevokeRun *RevokeRun::start(
    Session &session, KnownTokens *tokens, const RevokeOrder &order, QObject *parent, const StepTiming &timing)
{
    return new RevokeRun(session, tokens, order, parent, timing);
}

RevokeRun::RevokeRun(Session &session, KnownTokens *tokens, const RevokeOrder &order, QObject *parent, const StepTiming &timing)
    : QObject(parent),
      m_session(session),
      m_tokens(tokens),
      m_order(order),
      m_timing(timing)
{
    m_receipt.jti = order.jti;
    m_receipt.account = order.account;
    m_receipt.accountName = order.accountName;
    m_receipt.revokedBy = session.identity().username;
    m_receipt.server = session.server();
    if (tokens) {
        const auto known = tokens->row(order.jti);
        m_receipt.wasOver = known && known->token.revoked;
        m_wasGood = known && known->state == TokenState::Live && known->token.aliveBy == TokenEvidence::Server
            && known->token.aliveAt.addSecs(justBefore.count()) >= session.serverNow();
    }
    const auto forgetWhenLocked = [this] {
        if (m_session.pause() == Session::Pause::Locked)
            m_order.token = {};
    };
    connect(&session, &Session::stateChanged, this, forgetWhenLocked);
    forgetWhenLocked();
    m_step = StepRun::start(session, order.account, AccountStep::revokeToken(order.jti), this, timing);
    connect(m_step, &StepRun::sending, this, &RevokeRun::sending);
    connect(m_step, &StepRun::ended, this, &RevokeRun::take);
}

void RevokeRun::take(const StepResult &result)
{
    m_receipt.outcome = result.outcome;
    m_receipt.error = result.error;
    m_receipt.note = result.note;
    if (result.outcome == Outcome::CannotTell && !m_order.token.isEmpty())
        return validate(attempts); // whoever holds the token can ask
    if (!result.isGood())
        return end();
    m_receipt.proof = result.error ? Proof::Audit : Proof::Answer; // an answer that was lost was looked up in the log
    noteRevoked();
    m_isCancelled ? end() : lookInLog();
}

void RevokeRun::noteRevoked()
{
    m_receipt.revokedAt = m_session.serverNow();
    if (m_tokens)
        m_tokens->noteRevoked(m_order.jti);
    Q_EMIT revoked();
}

// The log has the time, and the name of whoever did it, also where it was done before.
void RevokeRun::lookInLog()
{
    Client *client = m_session.client();
    if (!client)
        return end();
    auto *call = client->send(ListAudit{ .limit = latestEvents, .offset = {}, .eventType = u"token_revoked"_s, .actorId = {} });
    m_call = call;
    call->then(
        this,
        [this](const AuditPage &page) {
            for (const AuditEvent &event : page.events) {
                if (event.eventType != "token_revoked"_L1 || auditJti(auditDetails(event)) != m_order.jti)
                    continue;
                m_receipt.revokedAt = event.eventTime;
                m_receipt.wasOver = event.actorId != m_session.identity().accountId;
                if (m_receipt.account.isNull())
                    m_receipt.account = auditSubject(event);
                if (m_tokens)
                    m_tokens->learn(QList{ event });
                break;
            }
            validate(attempts);
        },
        [this](const Error &) { validate(attempts); });
}

void RevokeRun::validate(int attemptsLeft)
{
    Client *client = m_session.client();
    if (m_order.token.isEmpty() || !client || m_isCancelled)
        return end();
    auto *call = client->validateToken(m_order.token);
    m_call = call;
    call->then(
        this,
        [this](const TokenStatus &status) {
            asked(status.valid);
            end();
        },
        [this, attemptsLeft](const Error &error) {
            if (error.kind != ErrorKind::RateLimited || attemptsLeft <= 1)
                return end();
            const auto wait = std::max<std::chrono::milliseconds>(m_timing.patience, error.retryAfter.value_or(0s));
            QTimer::singleShot(wait, this, [this, attemptsLeft] { validate(attemptsLeft - 1); });
        });
}

// A token is refused for other reasons, too: after a lost answer that tells something only if it was good until then.
void RevokeRun::asked(bool isGood)
{
    const bool wasLost = m_receipt.outcome == Outcome::CannotTell;
    m_receipt.provenAt = m_session.serverNow();
    if (m_tokens)
        m_tokens->noteValidated(m_order.jti, isGood, m_receipt.provenAt);
    if (!wasLost) {
        m_receipt.proof = isGood ? Proof::StillGood : Proof::Refused;
    } else if (!isGood && m_wasGood) {
        m_receipt.proof = Proof::Refused;
        m_receipt.outcome = Outcome::Done;
        m_receipt.note.clear();
        noteRevoked();
    } else if (!isGood) {
        m_receipt.note = RevokeReceipt::tr(
            "The server refuses the token now. That may be the revocation, or its account that is not active, or its end.");
    }
}

void RevokeRun::cancel()
{
    m_isCancelled = true;
    if (m_step)
        m_step->cancel();
    if (m_call)
        m_call->cancel();
}

void RevokeRun::end()
{
    if (std::exchange(m_isOver, true))
        return;
    m_order.token = {};
    deleteLater();
    Q_EMIT ended(m_receipt);
}

QString RevokeReceipt::sentence() const
{
    switch (outcome) {
    case Outcome::NotDone:
        return tr("The token was not revoked.");
    case Outcome::CannotTell:
        return tr("Whether the token was revoked cannot be told: the answer was lost. Revoking it again does no harm.");
    case Outcome::Done:
    case Outcome::AlreadySo:
        break;
    }
    switch (proof) {
    case Proof::Refused:
        return tr("The token is revoked: asked about it afterwards, the server said that it is not good.");
    case Proof::StillGood:
        return tr(
            "The server has answered that the token is revoked, and still says that it is good. Deactivate the account, and "
            "tell whoever runs the server.");
    case Proof::Audit:
        return tr("The token is revoked: the answer was lost, and the audit log tells of it.");
    case Proof::Answer:
    case Proof::None:
        break;
    }
    return tr("The token is revoked: the server has answered so. The token itself is not at hand to ask about it.");
}

QString RevokeReceipt::text() const
{
    QStringList lines{ tr("Revocation of a token") };
    const auto add = [&lines](const QString &title, const QString &value) {
        if (!value.isEmpty())
            lines += tr("%1: %2", "a line of a receipt").arg(title, quotable(value));
    };
    add(tr("Token (jti)"), jti);
    add(tr("Account"), accountName);
    add(tr("Account ID"), account.isNull() ? QString() : account.toString(QUuid::WithoutBraces));
    add(tr("Server"), server.host() + (server.port() > 0 ? u':' + QString::number(server.port()) : QString()));
    add(wasOver ? tr("Receipt for") : tr("Revoked by"), revokedBy);
    if (isRevoked() && revokedAt.isValid())
        add(tr("Revoked at"), timeText(revokedAt));
    if (provenAt.isValid())
        add(tr("Asked at"), timeText(provenAt));
    lines += sentence();
    if (isRevoked()) {
        lines += tr("Services that had asked about it before may take it for good for up to %n second(s) more.", nullptr,
            static_cast<int>(cachedFor.count()));
    }
    if (!note.isEmpty())
        lines += note;
    return lines.join(u'\n') + u'\n';
}

} // namespace mcias
