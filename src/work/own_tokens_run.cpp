// SPDX-License-Identifier: MIT
#include "work/own_tokens_run.h"

#include "session/session.h"
#include "work/tokens/known_tokens.h"

#include <QTimer>

namespace mcias {

OwnTokensRun::OwnTokensRun(
    Session &session, KnownTokens *tokens, const QStringList &jtis, QObject *parent, const StepTiming &timing)
    : QObject(parent),
      m_session(session),
      m_tokens(tokens),
      m_jtis(jtis),
      m_timing(timing)
{
    m_jtis.removeAll(session.identity().tokenId);
    QTimer::singleShot(0, this, &OwnTokensRun::next);
}

OwnTokensRun *OwnTokensRun::start(
    Session &session, KnownTokens *tokens, const QStringList &jtis, QObject *parent, const StepTiming &timing)
{
    return new OwnTokensRun(session, tokens, jtis, parent, timing);
}

void OwnTokensRun::next()
{
    const auto number = static_cast<int>(m_results.size());
    if (m_isStopped || number == m_jtis.size()) {
        Q_EMIT ended(m_results);
        return deleteLater();
    }
    Q_EMIT tokenBegan(number);
    m_run = StepRun::start(m_session, m_session.identity().accountId, AccountStep::revokeToken(m_jtis[number]), this, m_timing);
    connect(m_run, &StepRun::ended, this, &OwnTokensRun::take);
}

void OwnTokensRun::take(StepResult result)
{
    const bool isUnknown = result.outcome == Outcome::NotDone && result.error && result.error->kind == ErrorKind::NotFound
        && !result.error->isNotOffered();
    if (isUnknown) {
        result.outcome = Outcome::AlreadySo;
        result.error.reset();
    }
    const auto number = static_cast<int>(m_results.size());
    if (result.isGood() && m_tokens)
        m_tokens->noteRevoked(m_jtis[number]);
    m_isStopped = m_isStopped || result.outcome == Outcome::NotDone;
    m_results += result;
    Q_EMIT tokenEnded(number, result);
    next();
}

void OwnTokensRun::cancel()
{
    m_isStopped = true;
    if (m_run)
        m_run->cancel();
}

} // namespace mcias
