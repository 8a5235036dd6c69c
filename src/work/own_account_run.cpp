// SPDX-License-Identifier: MIT
#include "work/own_account_run.h"

#include "session/session.h"
#include "work/own_account_work.h"
#include "work/tokens/known_tokens.h"

namespace mcias {

OwnAccountStep OwnAccountStep::changePassword(const Secret &present, const Secret &next)
{
    OwnAccountStep step;
    step.password = present;
    step.newPassword = next;
    return step;
}

OwnAccountStep OwnAccountStep::enrollTotp(const Secret &password)
{
    OwnAccountStep step;
    step.kind = Kind::EnrollTotp;
    step.password = password;
    return step;
}

OwnAccountStep OwnAccountStep::confirmTotp(const Secret &code)
{
    OwnAccountStep step;
    step.kind = Kind::ConfirmTotp;
    step.code = code;
    return step;
}

OwnAccountRun::OwnAccountRun(KnownTokens *tokens, QObject *parent) : QObject(parent), m_tokens(tokens)
{ }

OwnAccountRun *OwnAccountRun::start(
    Session &session, KnownTokens *tokens, const OwnAccountStep &step, QObject *parent, const StepTiming &timing)
{
    auto *run = new OwnAccountRun(tokens, parent);
    run->m_isChange = step.kind == OwnAccountStep::Kind::ChangePassword;
    run->m_work = new OwnAccountWork(session, step, timing, run);
    connect(run->m_work, &StepWork::ended, run, &OwnAccountRun::take);
    run->m_work->begin();
    return run;
}

void OwnAccountRun::cancel()
{
    m_work->cancel();
}

void OwnAccountRun::take(const StepResult &result)
{
    OwnAccountEnd end;
    end.result = result;
    end.hasEndedSession = m_work->hasEndedSession();
    end.wasRefused = m_work->wasRefused();
    if (result.outcome == Outcome::Done)
        end.enrollment = m_work->takeEnrollment();
    if (m_tokens && m_isChange && result.outcome == Outcome::Done) {
        const QList<KnownToken> others = m_tokens->othersOfOwn();
        for (const KnownToken &token : others)
            m_tokens->noteRevoked(token.jti);
    }
    Q_EMIT ended(end);
    deleteLater();
}

} // namespace mcias
