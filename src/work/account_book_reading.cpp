// SPDX-License-Identifier: MIT
// How the book reads the roles and tags beside the list.
#include "work/account_book.h"

#include "session/session.h"

#include <utility>

namespace mcias {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostCalls = 8;  // in flight; every account takes two
constexpr auto firstWait = 1s;      // after a 429 that does not say how long
constexpr int mostRefusedInRow = 8; // then the server gives them to nobody like us

} // namespace

struct AccountBook::Reading {
    QUuid id;
    int calls = 0;
    std::optional<RoleList> roles;
    std::optional<QStringList> tags;
    bool gaveRoles = false; // the server answered, if only that it does not give them
    bool gaveTags = false;
    int run = 0; // of readAll(); 0: somebody looked
    std::optional<Error> error;
};

void AccountBook::look(const QList<QUuid> &ids)
{
    m_lookedAt.clear();
    for (const QUuid &id : ids) {
        const auto place = placeOf(id);
        if (place && !isRead(std::as_const(m_rows)[*place]) && !m_inFlight.contains(id))
            m_lookedAt += id;
    }
    pump();
}

void AccountBook::reread(const QUuid &id)
{
    if (!m_inFlight.contains(id))
        m_reread += id;
    pump();
}

void AccountBook::readAll()
{
    m_background.clear();
    for (auto row = m_rows.crbegin(); row != m_rows.crend(); ++row) {
        if (!isRead(*row) && row->account.status != AccountStatus::Deleted)
            m_background += row->account.id;
    }
    m_refusedInRow = 0;
    ++m_run;
    m_progress = { 0, m_background.size(), !m_background.isEmpty(), {} };
    Q_EMIT progressed();
    pump();
}

void AccountBook::stopReading()
{
    if (m_progress.running)
        endReading({});
}

void AccountBook::endReading(const std::optional<Error> &error)
{
    m_background.clear();
    m_awaited.clear();
    m_progress.running = false;
    m_progress.error = error;
    Q_EMIT progressed();
}

std::optional<QUuid> AccountBook::nextToRead()
{
    for (QSet<QUuid> *wanted : { &m_reread, &m_lookedAt }) {
        if (wanted->isEmpty())
            continue;
        const QUuid id = *wanted->cbegin();
        m_reread.remove(id);
        m_lookedAt.remove(id);
        return id;
    }
    while (!m_background.isEmpty()) {
        const QUuid id = m_background.takeLast();
        const auto place = placeOf(id);
        if (place && m_inFlight.contains(id))
            m_awaited += id; // because somebody looks at it: that counts, if it goes well
        else if (place && !isRead(std::as_const(m_rows)[*place]))
            return id;
        else
            ++m_progress.done; // known meanwhile, or gone
    }
    return {};
}

void AccountBook::pump()
{
    while (!m_waiting && m_session.client() && 2 * m_inFlight.size() + 1 < mostCalls) {
        const bool isWanted = m_reread.isEmpty() && m_lookedAt.isEmpty();
        const auto id = nextToRead();
        if (!id)
            break;
        read(*id, isWanted);
    }
    if (m_progress.running && m_background.isEmpty() && m_inFlight.isEmpty())
        endReading({});
}

void AccountBook::read(const QUuid &id, bool isWanted)
{
    m_inFlight += id;
    const auto reading = std::make_shared<Reading>();
    reading->id = id;
    reading->run = isWanted ? m_run : 0;
    Client *client = m_session.client();
    reading->calls = 1 + (m_rolesOffered ? 1 : 0) + (m_tagsOffered ? 1 : 0);
    if (m_rolesOffered) {
        client->getRoles(id)->then(
            this,
            [this, reading](const Roles &roles) {
                reading->roles = roles.roles;
                reading->gaveRoles = true;
                partRead(reading, {});
            },
            [this, reading](const Error &error) {
                m_rolesOffered = m_rolesOffered && !error.isNotOffered();
                reading->gaveRoles = error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::NotFound;
                partRead(reading, error);
            });
    }
    if (m_tagsOffered) {
        client->send(GetTags{ id })
            ->then(
                this,
                [this, reading](const Tags &tags) {
                    reading->tags = tags.tags;
                    reading->gaveTags = true;
                    partRead(reading, {});
                },
                [this, reading](const Error &error) {
                    m_tagsOffered = m_tagsOffered && !error.isNotOffered();
                    reading->gaveTags = error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::NotFound;
                    partRead(reading, error);
                });
    }
    QMetaObject::invokeMethod(
        this, [this, reading] { partRead(reading, {}); }, Qt::QueuedConnection);
}

void AccountBook::partRead(const std::shared_ptr<Reading> &reading, const std::optional<Error> &error)
{
    if (error && !error->isNotOffered())
        reading->error = error;
    if (--reading->calls > 0)
        return;
    m_inFlight.remove(reading->id);
    finished(*reading);
    pump();
}

void AccountBook::finished(const Reading &reading)
{
    const bool isAwaited = m_awaited.remove(reading.id);
    const bool hasNewerRoles = m_newerRoles.remove(reading.id);
    const bool hasNewerTags = m_newerTags.remove(reading.id);
    const bool isWanted = isAwaited || (m_progress.running && reading.run == m_run);
    const bool isLimited = reading.error && reading.error->kind == ErrorKind::RateLimited;
    const bool isRefused = reading.error && reading.error->kind == ErrorKind::Forbidden && !reading.roles && !reading.tags;
    const bool isBroken = reading.error && !isLimited && reading.error->kind != ErrorKind::Forbidden
        && reading.error->kind != ErrorKind::NotFound;
    if (!isLimited && !isBroken) {
        changeExtras(reading.id, [&](AccountRow &row, AccountExtras &extras, CompactTime now) {
            if (!hasNewerRoles && (reading.gaveRoles || !m_rolesOffered)) {
                extras.roles = reading.roles;
                row.rolesAsOf = now;
            }
            if (!hasNewerTags && (reading.gaveTags || !m_tagsOffered)) {
                extras.tags = reading.tags;
                row.tagsAsOf = now;
            }
        });
    }
    if (isLimited) {
        if (isWanted)
            m_background += reading.id;
        else
            m_lookedAt += reading.id;
        return waitAndGoOn(reading.error->retryAfter.value_or(firstWait));
    }
    m_refusedInRow = isRefused ? m_refusedInRow + 1 : 0;
    if (!m_progress.running || !isWanted)
        return;
    if (isAwaited && isBroken) { // asked for before this run: its own try is still to come
        m_background += reading.id;
    } else if (isBroken || m_refusedInRow >= mostRefusedInRow) {
        endReading(reading.error);
    } else {
        ++m_progress.done;
        Q_EMIT progressed();
    }
}

void AccountBook::waitAndGoOn(std::chrono::milliseconds delay)
{
    if (std::exchange(m_waiting, true))
        return;
    QTimer::singleShot(delay, this, [this] {
        m_waiting = false;
        pump();
    });
}

} // namespace mcias
