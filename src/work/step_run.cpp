// SPDX-License-Identifier: MIT
#include "work/step_run.h"

#include "work/account_work.h"
#include "work/set_work.h"

namespace mcias {

namespace {

StepWork *workFor(const StepOrder &order, QObject *parent)
{
    switch (order.step.kind) {
    case AccountStep::Kind::GrantRole:
    case AccountStep::Kind::RevokeRole:
        return new RoleWork(order, parent);
    case AccountStep::Kind::ChangeTags:
        return new SetWork(SetWork::What::Tags, order, parent);
    case AccountStep::Kind::Activate:
    case AccountStep::Kind::Deactivate:
    case AccountStep::Kind::Delete:
    case AccountStep::Kind::ResetPassword:
    case AccountStep::Kind::RemoveTotp:
        return new AccountWork(order, parent);
    case AccountStep::Kind::RevokeToken:
        return new TokenWork(order, parent);
    }
    Q_UNREACHABLE();
}

} // namespace

StepRun *StepRun::start(
    Session &session, const QUuid &accountId, const AccountStep &step, QObject *parent, const StepTiming &timing)
{
    auto *run = new StepRun(parent);
    StepOrder order{ session, accountId, step, timing };
    StepWork *work = workFor(order, run);
    order.step.password = {}; // the work alone keeps it
    connect(work, &StepWork::setWanted, run, [run, order] {
        run->m_work->deleteLater(); // it is on the stack below us
        run->carryOut(new SetWork(SetWork::What::Roles, order, run));
    });
    run->carryOut(work);
    return run;
}

void StepRun::carryOut(StepWork *work)
{
    m_work = work;
    connect(work, &StepWork::ended, this, &StepRun::end);
    connect(work, &StepWork::sending, this, [this] {
        if (!std::exchange(m_sending, true))
            Q_EMIT sending();
    });
    connect(work, &StepWork::settling, this, [this] {
        if (!std::exchange(m_settling, true))
            Q_EMIT settling();
    });
    // Not before whoever starts it has had the time to listen.
    QMetaObject::invokeMethod(work, &StepWork::begin, Qt::QueuedConnection);
}

void StepRun::cancel()
{
    if (!m_ended)
        m_work->cancel();
}

void StepRun::end(const StepResult &result)
{
    if (std::exchange(m_ended, true))
        return;
    deleteLater();
    Q_EMIT ended(result);
}

} // namespace mcias
