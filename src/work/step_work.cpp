// SPDX-License-Identifier: MIT
#include "work/step_work.h"

#include <QDeadlineTimer>

namespace mcias {

using namespace std::chrono_literals;

namespace {

constexpr auto longestWait = 60s; // for a server that says when to ask again; a longer one is told to the person
constexpr auto deniedFor = 60s;   // a log that may not be read is not asked for again so soon: each try is an event
constexpr qint64 latestEvents = 30;
constexpr qint64 justNow = 10;  // seconds
constexpr qint64 logPage = 200; // events
constexpr qint64 mostLogPages = 5;

// What one client has learnt of its server.
class LogAccess final : public QObject {
    Q_OBJECT

public:
    explicit LogAccess(QObject *client) : QObject(client) { }
    static LogAccess &of(Client &client)
    {
        auto *known = client.findChild<LogAccess *>(QString(), Qt::FindDirectChildrenOnly);
        return known ? *known : *new LogAccess(&client);
    }

    QDeadlineTimer denied{ 0 };
};

} // namespace

StepWork::StepWork(const StepOrder &order, QObject *parent) : QObject(parent), m_order(order), m_client(order.session.client())
{
    m_timer.setSingleShot(true);
    if (m_client)
        connect(m_client, &QObject::destroyed, this, [this] { stop(goneError()); });
    if (m_order.step.password.isEmpty())
        return;
    connect(&m_order.session, &Session::stateChanged, this, &StepWork::forgetWhenLocked);
    forgetWhenLocked();
}

void StepWork::forgetWhenLocked()
{
    if (m_order.session.pause() == Session::Pause::Locked)
        m_order.step.password = {};
}

Client *StepWork::client() const
{
    return m_client == m_order.session.client() ? m_client.data() : nullptr;
}

Error StepWork::goneError() const
{
    return { .kind = ErrorKind::Cancelled, .operation = {}, .detail = StepRun::tr("The session has ended.") };
}

void StepWork::cancel()
{
    if (m_over)
        return;
    m_isCancelled = true;
    if (m_written == Written::UnderWay && m_call)
        m_call->cancel(); // its end tells whether it may have left
    else
        stop({ .kind = ErrorKind::Cancelled });
}

// Nothing more is asked.
void StepWork::stop(const Error &why)
{
    if (m_over)
        return;
    m_timer.disconnect(this);
    m_timer.stop();
    if (m_call) {
        m_call->disconnect(this);
        m_call->cancel();
    }
    if (m_written == Written::UnderWay) {
        m_written = Written::Unknown;
        m_result.error = why;
    }
    readFailed(why);
}

void StepWork::readFailed(const Error &error)
{
    switch (m_written) {
    case Written::No:
        m_result.error = error;
        return end(Outcome::NotDone);
    case Written::Yes:
        note(uncheckedNote());
        return end(Outcome::Done);
    case Written::UnderWay:
    case Written::Unknown:
        note(StepRun::tr("The answer was lost, and what came of it could not be read afterwards."));
        return end(Outcome::CannotTell);
    }
}

// Before a write nothing is lost by giving up; after one it is worth a wait to learn what came of it.
bool StepWork::mayMend(const Error &error)
{
    if (m_written == Written::No || m_patienceLeft == 0 || error.retryAfter.value_or(0s) > longestWait)
        return false;
    const bool mends = error.kind == ErrorKind::Transport || error.kind == ErrorKind::Timeout
        || error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::Server;
    m_patienceLeft -= mends ? 1 : 0;
    return mends;
}

void StepWork::writeFailed(const Error &error)
{
    m_result.error = error;
    switch (error.applied) {
    case Applied::No:
        m_written = Written::No;
        return refused(error);
    case Applied::Unknown:
    case Applied::Yes:
        m_written = error.applied == Applied::Yes ? Written::Yes : Written::Unknown;
        if (m_isCancelled && m_order.session.pause()) // a look would wait for the session, perhaps for ever
            return readFailed(error);
        return lost();
    }
}

void StepWork::refused(const Error &)
{
    end(Outcome::NotDone);
}

void StepWork::later(std::chrono::milliseconds delay, std::function<void()> then)
{
    m_timer.disconnect(this);
    connect(
        &m_timer, &QTimer::timeout, this, [then = std::move(then)] { then(); }, Qt::SingleShotConnection);
    m_timer.setTimerType(Qt::PreciseTimer); // a coarse one may fire too early
    m_timer.start(delay);
}

void StepWork::mayStillCome()
{
    note(StepRun::tr("Looks afterwards did not show it so far; the server may still be at it."));
    end(Outcome::CannotTell);
}

void StepWork::note(const QString &sentence)
{
    if (sentence.isEmpty())
        return;
    if (!m_result.note.isEmpty())
        m_result.note += QLatin1Char(' ');
    m_result.note += sentence;
}

void StepWork::end(Outcome outcome)
{
    if (m_over)
        return;
    m_over = true;
    m_result.outcome = outcome;
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT ended(m_result); }, Qt::QueuedConnection);
}

void StepWork::markLog(const std::function<void()> &then)
{
    const QUuid self = m_order.session.identity().accountId;
    Client *asked = client();
    if (self.isNull() || !asked || !LogAccess::of(*asked).denied.hasExpired())
        return then();
    read(
        ListAudit{ .limit = latestEvents, .offset = {}, .eventType = {}, .actorId = {} },
        [this, then, self](const AuditPage &page) {
            m_mark = page.events.isEmpty() ? 0 : page.events.constFirst().id;
            m_othersJustNow.clear();
            const QDateTime since = m_order.session.serverNow().addSecs(-justNow);
            for (const AuditEvent &event : page.events) {
                if (event.targetId == m_order.account && event.actorId != self && event.eventTime >= since)
                    m_othersJustNow += event;
            }
            then();
        },
        [this, then](const Error &error) {
            if (Client *now = client(); now && (error.kind == ErrorKind::Forbidden || error.isNotOffered()))
                LogAccess::of(*now).denied = QDeadlineTimer(deniedFor);
            then();
        });
}

void StepWork::ownEventsSince(const std::function<void(std::optional<QList<AuditEvent>>)> &then)
{
    if (!m_mark)
        return then(std::nullopt);
    ownEventsFrom(0, std::make_shared<QList<AuditEvent>>(), then);
}

void StepWork::ownEventsFrom(qint64 offset, const std::shared_ptr<QList<AuditEvent>> &found,
    const std::function<void(std::optional<QList<AuditEvent>>)> &then)
{
    const QUuid self = m_order.session.identity().accountId;
    read(
        ListAudit{ .limit = logPage, .offset = offset ? std::optional(offset) : std::nullopt, .eventType = {}, .actorId = self },
        [this, offset, found, then, self](const AuditPage &page) {
            bool isAllNew = page.events.size() >= logPage;
            for (const AuditEvent &event : page.events) {
                if (event.id <= *m_mark) {
                    isAllNew = false;
                    break;
                }
                const bool isKnown = !found->isEmpty() && event.id >= found->constFirst().id;
                if (!isKnown && event.actorId == self && event.targetId == m_order.account)
                    found->prepend(event); // pages are newest first, and what is new pushes them on: nothing is missed
            }
            if (isAllNew && offset / logPage + 1 < mostLogPages)
                return ownEventsFrom(offset + logPage, found, then);
            if (isAllNew)
                return then(std::nullopt);
            if (!found->isEmpty())
                m_mark = found->constLast().id;
            then(*found);
        },
        [then](const Error &) { then(std::nullopt); });
}

} // namespace mcias

#include "step_work.moc"
