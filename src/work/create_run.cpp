// SPDX-License-Identifier: MIT
#include "work/create_run.h"

#include <algorithm>

namespace mcias {

namespace {

constexpr qint64 latestCreations = 200; // it was made a moment ago, or not at all

} // namespace

CreateRun *CreateRun::start(Session &session, const NewAccount &account, QObject *parent, const StepTiming &timing)
{
    StepOrder order{ session, {}, {}, timing };
    order.step.password = account.password;
    auto *run = new CreateRun(order, account.username, account.type, parent);
    connect(run, &StepWork::ended, run, &QObject::deleteLater);
    // Not before whoever starts it has had the time to listen.
    QMetaObject::invokeMethod(run, &CreateRun::begin, Qt::QueuedConnection);
    return run;
}

CreateRun::CreateRun(const StepOrder &order, const QString &username, AccountType type, QObject *parent)
    : OneWrite(order, parent),
      m_username(username),
      m_type(type)
{ }

void CreateRun::begin()
{
    // Before anything is sent, a session that is interrupted ends it: whoever comes back presses again.
    connect(&order().session, &Session::stateChanged, this, [this] {
        if (written() == Written::No && order().session.pause())
            stop({ .kind = ErrorKind::NotSent,
                .detail = Error::tr("The session is interrupted. Sign in again, then repeat this.") });
    });
    // Whether the name is free is the server's to say; whether an account of it is ours, events since now.
    markLog([this] { send(); });
}

void CreateRun::send()
{
    const Secret password = takePassword();
    if (m_type == AccountType::Human && password.isEmpty()) {
        note(StepRun::tr("The window was locked before the new password was sent, and the password was forgotten."));
        return isImpossible();
    }
    write(CreateAccount{ m_username, m_type, m_type == AccountType::Human ? std::optional(password) : std::nullopt },
        [this](const Account &account) {
            result().account = account;
            isSo();
        });
}

void CreateRun::look()
{
    read(ListAccounts{}, [this](const QList<Account> &accounts) {
        const auto found = std::find_if(accounts.begin(), accounts.end(), [this](const Account &account) {
            return account.username == m_username && account.status != AccountStatus::Deleted;
        });
        found == accounts.end() ? isNotSo() : judge(*found);
    });
}

void CreateRun::judge(const Account &account)
{
    if (written() == Written::Yes) { // the server has said so, in words that could not be read
        result().account = account;
        return isSo();
    }
    const auto cannotTell = [this](const QString &why) {
        note(StepRun::tr("The answer was lost. An account of this name is there now; whether it is this one cannot be told."));
        note(why);
        note(StepRun::tr("Look at it: if it is, its password can be reset."));
        end(Outcome::CannotTell);
    };
    if (!logMark())
        return cannotTell(StepRun::tr("The audit log could not be read."));
    read(
        ListAudit{ .limit = latestCreations, .offset = {}, .eventType = QStringLiteral("account_created"), .actorId = {} },
        [this, account, cannotTell](const AuditPage &page) {
            const QUuid self = order().session.identity().accountId;
            const auto event = std::find_if(page.events.begin(), page.events.end(), [&account](const AuditEvent &other) {
                return other.eventType == QLatin1String("account_created") && other.targetId == account.id;
            });
            if (event != page.events.end() && event->id <= *logMark()) {
                note(StepRun::tr("The answer was lost. An account of this name was there before: choose another name."));
                return isImpossible();
            }
            if (event == page.events.end() || self.isNull() || !event->actorId)
                return cannotTell(StepRun::tr("The audit log does not say who has made it."));
            if (event->actorId == self) {
                result().account = account;
                return isSo();
            }
            note(StepRun::tr("The answer was lost. An account of this name is there now, but somebody else has made it: choose "
                             "another name."));
            isImpossible();
        },
        [cannotTell](const Error &) { cannotTell(StepRun::tr("The audit log could not be read.")); });
}

} // namespace mcias
