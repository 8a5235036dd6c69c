// SPDX-License-Identifier: MIT
#include "work/help_run.h"

#include "session/session.h"
#include "work/account_book.h"
#include "work/account_snapshot.h"
#include "work/step_sequence.h"
#include "work/tokens/known_tokens.h"

#include <QTimer>

#include <algorithm>
#include <array>
#include <utility>

namespace mcias {

namespace {

constexpr std::array order{ HelpTask::Deactivate, HelpTask::ResetPassword, HelpTask::RemoveTotp, HelpTask::SetRoles,
    HelpTask::RevokeTokens, HelpTask::Activate };

// Whether the next task may fare better: the server has looked at this one and said no.
bool isAboutTheTask(const HelpResult &result)
{
    if (result.outcome == Outcome::CannotTell)
        return false;
    if (!result.error)
        return true;
    switch (result.error->kind) {
    case ErrorKind::Input:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
        return true;
    case ErrorKind::Auth:
    case ErrorKind::TotpRequired:
    case ErrorKind::RateLimited:
    case ErrorKind::Server:
    case ErrorKind::Sealed:
    case ErrorKind::Transport:
    case ErrorKind::Tls:
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
    case ErrorKind::Decode:
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::NotSent:
        return false;
    }
    return false;
}

} // namespace

HelpRun *HelpRun::start(Session &session, AccountBook *book, KnownTokens *tokens, const QUuid &account, const HelpPlan &plan,
    QObject *parent, const StepTiming &timing)
{
    return new HelpRun(session, book, tokens, account, plan, timing, parent);
}

HelpRun::HelpRun(Session &session, AccountBook *book, KnownTokens *tokens, const QUuid &account, const HelpPlan &plan,
    const StepTiming &timing, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_book(book),
      m_tokens(tokens),
      m_account(account),
      m_plan(plan),
      m_timing(timing)
{
    std::copy_if(order.begin(), order.end(), std::back_inserter(m_waiting), [&plan](HelpTask task) { return plan.has(task); });
    QTimer::singleShot(0, this, &HelpRun::next);
}

void HelpRun::next()
{
    if (!m_waiting.isEmpty() && !m_isStopped)
        return begin(m_waiting.takeFirst());
    for (const HelpTask task : std::as_const(m_waiting)) {
        HelpResult result;
        result.task = task;
        m_results += result;
    }
    m_plan.password = {};
    Q_EMIT ended(m_results);
    deleteLater();
}

void HelpRun::begin(HelpTask task)
{
    m_current = {};
    m_current.task = task;
    m_current.isBegun = true;
    m_current.outcome = Outcome::AlreadySo;
    Q_EMIT taskBegan(task);
    switch (task) {
    case HelpTask::Deactivate:
        return carryOut({ AccountStep::setStatus(AccountStatus::Inactive) });
    case HelpTask::Activate:
        return carryOut({ AccountStep::setStatus(AccountStatus::Active) });
    case HelpTask::ResetPassword:
        return carryOut({ AccountStep::resetPassword(std::exchange(m_plan.password, {})) });
    case HelpTask::RemoveTotp:
        return carryOut({ AccountStep::removeTotp() });
    case HelpTask::SetRoles:
        return setRoles();
    case HelpTask::RevokeTokens:
        return revokeTokens();
    }
}

void HelpRun::setRoles()
{
    Client *client = m_session.client();
    if (!client)
        return endAs(Outcome::NotDone);
    m_call = client->getRoles(m_account)->then(
        this,
        [this](const Roles &now) {
            m_call.clear();
            if (m_book)
                m_book->learnRoles(m_account, now.roles);
            setRolesFrom(now.roles);
        },
        [this](const Error &error) {
            m_call.clear();
            endAs(Outcome::NotDone, error);
        });
}

// To exactly these; what a colleague has granted or revoked since somebody looked is not swept away unseen.
void HelpRun::setRolesFrom(const RoleList &now)
{
    const AccountSnapshot before{ {}, now, {} };
    if (m_plan.seenRoles && before != AccountSnapshot{ {}, m_plan.seenRoles, {} }) {
        m_current.note = tr(
            "Somebody else has changed the roles meanwhile: they were %1, and are %2 now. Look at them, and choose "
            "again.")
                             .arg(rolesText(m_plan.seenRoles), rolesText(now));
        return endAs(Outcome::NotDone);
    }
    carryOut(stepsBetween(before, { {}, m_plan.roles, {} }));
}

void HelpRun::revokeTokens()
{
    if (m_hasReset) // the server has revoked them
        return endAs(Outcome::AlreadySo);
    QList<AccountStep> steps;
    for (const QString &jti : std::as_const(m_plan.jtis))
        steps += AccountStep::revokeToken(jti);
    carryOut(steps);
}

void HelpRun::carryOut(const QList<AccountStep> &steps)
{
    if (steps.isEmpty())
        return end();
    m_steps = StepSequence::start(m_session, m_book, m_tokens, m_account, steps, this, m_timing);
    QList<AccountStep> told = steps; // without what nobody needs to know afterwards
    for (AccountStep &step : told)
        step.password = {};
    connect(m_steps, &StepSequence::ended, this, [this, told](const QList<StepResult> &results) { take(told, results); });
    if (m_isStopped)
        m_steps->cancel();
}

// Such a token opens nothing: it is as good as revoked.
bool HelpRun::isUnknownToken(const StepResult &result) const
{
    return m_current.task == HelpTask::RevokeTokens && result.error && result.error->kind == ErrorKind::NotFound
        && !result.error->isNotOffered();
}

void HelpRun::take(const QList<AccountStep> &steps, const QList<StepResult> &results)
{
    QStringList notes{ m_current.note };
    bool goesOn = false;
    for (qsizetype i = 0; i < results.size(); ++i) {
        const StepResult &step = results[i];
        goesOn = isUnknownToken(step);
        if (goesOn && m_tokens)
            m_tokens->noteRevoked(steps[i].jti);
        if (goesOn)
            continue;
        notes += step.note;
        if (step.isGood())
            m_current.did += steps[i];
        if (step.outcome != Outcome::AlreadySo)
            m_current.outcome = step.outcome;
        if (!step.isGood())
            m_current.error = step.error;
    }
    notes.removeAll(QString());
    m_current.note = notes.join(QLatin1Char(' '));
    const QList<AccountStep> left = steps.mid(results.size());
    if (goesOn && !m_isStopped)
        return carryOut(left);
    if (!left.isEmpty() && m_current.outcome != Outcome::CannotTell)
        m_current.outcome = Outcome::NotDone; // given up
    m_hasReset = m_hasReset || (m_current.task == HelpTask::ResetPassword && m_current.isGood());
    end();
}

void HelpRun::endAs(Outcome outcome, const std::optional<Error> &error)
{
    m_current.outcome = outcome;
    m_current.error = error;
    end();
}

void HelpRun::end()
{
    const HelpResult result = m_current;
    m_results += result;
    m_isStopped = m_isStopped || (!result.isGood() && !isAboutTheTask(result));
    Q_EMIT taskEnded(result);
    next();
}

void HelpRun::cancel()
{
    m_isStopped = true;
    if (m_call)
        m_call->cancel();
    if (m_steps)
        m_steps->cancel();
}

} // namespace mcias
