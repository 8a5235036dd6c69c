// SPDX-License-Identifier: MIT
#include "work/pg_creds_run.h"

#include "work/pg_creds_work.h"

#include <algorithm>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 tickOfTimes = 2; // seconds

bool hasPlace(const PgCredsInfo &info, const QString &host, quint16 port, const QString &database, const QString &username)
{
    return info.host == host && info.port == port && info.database == database && info.username == username;
}

bool samePlace(const PgCredsInfo &a, const PgCredsInfo &b)
{
    return hasPlace(a, b.host, b.port, b.database, b.username);
}

// A time that one of them does not have says nothing.
bool isSame(const std::optional<PgCredsInfo> &a, const std::optional<PgCredsInfo> &b)
{
    if (!a || !b)
        return !a == !b;
    return samePlace(*a, *b) && (!a->updatedAt || !b->updatedAt || *a->updatedAt == *b->updatedAt);
}

PgCredsInfo infoOf(const QUuid &account, const PgCreds &creds)
{
    return { account, creds.host, creds.port, creds.database, creds.username, {} };
}

} // namespace

PgCredsRun *PgCredsRun::start(Session &session, const PgCredsOrder &order, QObject *parent, const StepTiming &timing)
{
    auto *run = new PgCredsRun(parent);
    run->m_work = new PgCredsWork({ session, order.account, {}, timing }, order, run);
    connect(run->m_work, &StepWork::sending, run, &PgCredsRun::sending);
    connect(run->m_work, &StepWork::ended, run, [run](const StepResult &end) {
        PgCredsResult result{ end.outcome, end.error, end.note, run->m_work->isConflict(), run->m_work->before() };
        run->deleteLater();
        Q_EMIT run->ended(result);
    });
    // Not before whoever starts it has had the time to listen.
    QMetaObject::invokeMethod(run->m_work, &StepWork::begin, Qt::QueuedConnection);
    return run;
}

void PgCredsRun::cancel()
{
    m_work->cancel();
}

PgCredsWork::PgCredsWork(const StepOrder &order, const PgCredsOrder &creds, QObject *parent)
    : OneWrite(order, parent),
      m_creds(creds)
{
    connect(&order.session, &Session::stateChanged, this, &PgCredsWork::forgetWhenLocked);
    forgetWhenLocked();
}

void PgCredsWork::forgetWhenLocked()
{
    if (order().session.pause() != Session::Pause::Locked)
        return;
    m_creds.wanted.password = {};
    m_creds.seenPassword.reset();
}

void PgCredsWork::readList(
    const std::function<void(const std::optional<PgCredsInfo> &)> &then, const std::function<void(const Error &)> &otherwise)
{
    read(
        ListPgCreds{},
        [this, then](const QList<PgCredsInfo> &list) {
            const auto mine = std::find_if(
                list.begin(), list.end(), [this](const PgCredsInfo &info) { return info.accountId == order().account; });
            then(mine == list.end() ? std::nullopt : std::optional(*mine));
        },
        otherwise);
}

void PgCredsWork::disclose(
    const std::function<void(const std::optional<PgCreds> &)> &then, const std::function<void(const Error &)> &otherwise)
{
    read(
        GetPgCreds{ order().account }, [then](const PgCreds &creds) { then(creds); },
        [then, otherwise](const Error &error) {
            if (error.kind == ErrorKind::NotFound && !error.isNotOffered())
                then(std::nullopt);
            else
                otherwise(error);
        });
}

void PgCredsWork::begin()
{
    const auto giveUp = [this](const Error &error) {
        result().error = error;
        isImpossible();
    };
    if (m_creds.isListed)
        return readList([this](const std::optional<PgCredsInfo> &now) { compare(now); }, giveUp);
    if (!m_creds.mayDisclose)
        return send();
    disclose(
        [this](const std::optional<PgCreds> &now) {
            const bool isOther = now && m_creds.seenPassword && !(now->password == *m_creds.seenPassword);
            compare(now ? std::optional(infoOf(order().account, *now)) : std::nullopt, isOther);
        },
        giveUp);
}

void PgCredsWork::compare(const std::optional<PgCredsInfo> &now, bool isOtherPassword)
{
    m_before = now;
    m_isConflict = m_creds.isSeen && (isOtherPassword || !isSame(m_creds.seen, now));
    if (m_isConflict)
        return isImpossible();
    send();
}

void PgCredsWork::send()
{
    m_sentAt = order().session.serverNow();
    markLog([this] { transmit(); });
}

void PgCredsWork::transmit()
{
    const PgCreds &wanted = m_creds.wanted;
    if (wanted.password.isEmpty()) {
        note(PgCredsRun::tr("The window was locked before this was sent, and the password is forgotten. Nothing was changed."));
        return end(Outcome::NotDone);
    }
    write(SetPgCreds{ order().account, wanted.host, wanted.port, wanted.database, wanted.username, wanted.password },
        [this](const NoContent &) { isSo(); });
}

// The log knows whose write it was. What else there is to see is also what somebody else may have written.
void PgCredsWork::look()
{
    if (written() == Written::Yes)
        return isSo();
    ownEventsSince([this](const std::optional<QList<AuditEvent>> &events) {
        if (events) {
            const bool isThere = std::any_of(
                events->begin(), events->end(), [](const AuditEvent &event) { return event.eventType == "pgcred_updated"_L1; });
            return isThere ? isSo() : isNotSo();
        }
        if (m_creds.isListed)
            return readList(
                [this](const std::optional<PgCredsInfo> &now) { judge(now); }, [this](const Error &) { lookIntoThem(); });
        lookIntoThem();
    });
}

void PgCredsWork::judge(const std::optional<PgCredsInfo> &now)
{
    const PgCreds &wanted = m_creds.wanted;
    const auto isWanted = [&](const PgCredsInfo &info) {
        return hasPlace(info, wanted.host, wanted.port, wanted.database, wanted.username);
    };
    // Where only the password differs, the time of the last change has to tell, and it may be in whole seconds.
    const bool tellsChanges = !m_before || !isWanted(*m_before)
        || (m_before->updatedAt && m_before->updatedAt->secsTo(m_sentAt) >= tickOfTimes);
    if (isSame(m_before, now) && tellsChanges)
        return isNotSo();
    // With another password alone, nothing tells ours from somebody else's.
    const bool isOurs = now && isWanted(*now) && (!m_before || !isWanted(*m_before));
    if (isOurs)
        return isSo();
    lookIntoThem();
}

void PgCredsWork::lookIntoThem()
{
    if (!m_creds.mayDisclose || m_creds.wanted.password.isEmpty())
        return cannotBeSeen();
    disclose(
        [this](const std::optional<PgCreds> &now) {
            if (m_creds.wanted.password.isEmpty()) // a lock has taken it: nothing can be compared
                return cannotBeSeen();
            now &&*now == m_creds.wanted ? isSo() : isNotSo();
        },
        [this](const Error &error) {
            // What broke the look before may have broken this connection, too.
            if (error.kind == ErrorKind::Transport && !std::exchange(m_hasTriedAgain, true))
                return later(order().timing.patience, [this] { lookIntoThem(); });
            cannotBeSeen();
        });
}

} // namespace mcias
