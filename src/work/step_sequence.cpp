// SPDX-License-Identifier: MIT
#include "work/step_sequence.h"

#include "work/account_book.h"
#include "work/tokens/known_tokens.h"

#include <QTimer>

namespace mcias {

StepSequence *StepSequence::start(Session &session, AccountBook *book, KnownTokens *tokens, const QUuid &account,
    const QList<AccountStep> &steps, QObject *parent, const StepTiming &timing)
{
    return new StepSequence(session, book, tokens, account, steps, timing, parent);
}

StepSequence::StepSequence(Session &session, AccountBook *book, KnownTokens *tokens, const QUuid &account,
    const QList<AccountStep> &steps, const StepTiming &timing, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_book(book),
      m_tokens(tokens),
      m_account(account),
      m_steps(steps),
      m_timing(timing)
{
    QTimer::singleShot(0, this, &StepSequence::next);
}

void StepSequence::next()
{
    const auto number = static_cast<int>(m_results.size());
    const bool isOver = m_isCancelled || number == m_steps.size() || (number > 0 && !m_results.constLast().isGood());
    if (isOver) {
        Q_EMIT ended(m_results);
        deleteLater();
        return;
    }
    Q_EMIT stepBegan(number);
    m_run = StepRun::start(m_session, m_account, m_steps[number], this, m_timing);
    m_steps[number].password = {}; // the run alone keeps it
    connect(m_run, &StepRun::ended, this, &StepSequence::take);
}

void StepSequence::take(const StepResult &result)
{
    const auto number = static_cast<int>(m_results.size());
    const AccountStep &step = m_steps[number];
    if (m_book) {
        if (result.account)
            m_book->learn(*result.account);
        if (result.roles)
            m_book->learnRoles(m_account, *result.roles);
        if (result.tags)
            m_book->learnTags(m_account, *result.tags);
    }
    if (m_tokens && result.isGood()) {
        if (step.kind == AccountStep::Kind::RevokeToken)
            m_tokens->noteRevoked(step.jti);
        else if (step.kind == AccountStep::Kind::Delete || step.kind == AccountStep::Kind::ResetPassword)
            m_tokens->noteAllRevoked(m_account);
    }
    m_results += result;
    Q_EMIT stepEnded(number, result);
    next();
}

void StepSequence::cancel()
{
    m_isCancelled = true;
    if (m_run)
        m_run->cancel();
}

} // namespace mcias
