// SPDX-License-Identifier: MIT
#include "work/account_book.h"

#include "session/session.h"

#include <QThreadPool>

#include <algorithm>
#include <numeric>
#include <utility>

namespace mcias {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostCalls = 8; // in flight; every account takes two
constexpr auto tellEvery = 50ms;
constexpr auto firstWait = 1s;      // after a 429 that does not say how long
constexpr int mostRefusedInRow = 8; // then the server gives them to nobody like us
constexpr qsizetype largestInline = 2000;

} // namespace

// Whole lists are put together and taken apart here: a hundred thousand accounts take longer than a frame.
class AccountBook::Threads : public QThreadPool {
public:
    Threads() { setMaxThreadCount(1); }
    ~Threads() override { waitForDone(); }
};

struct AccountBook::Prepared {
    QList<AccountRow> rows;
    std::vector<quint32> byId;
    QDateTime asOf;

    static Prepared from(const QList<Account> &accounts, const QList<AccountRow> &former, const std::vector<quint32> &formerById,
        const QDateTime &asOf);
};

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

AccountBook::Prepared AccountBook::Prepared::from(const QList<Account> &accounts, const QList<AccountRow> &former,
    const std::vector<quint32> &formerById, const QDateTime &asOf)
{
    Prepared prepared;
    prepared.asOf = asOf;
    prepared.rows.reserve(accounts.size());
    for (const Account &account : accounts)
        prepared.rows += AccountRow{ account, {} };
    prepared.byId.resize(static_cast<size_t>(accounts.size()));
    std::iota(prepared.byId.begin(), prepared.byId.end(), 0U);
    std::stable_sort(prepared.byId.begin(), prepared.byId.end(),
        [&accounts](quint32 a, quint32 b) { return accounts[a].id < accounts[b].id; });
    auto old = formerById.begin();
    for (const quint32 place : prepared.byId) { // both in the order of their ids
        const QUuid &id = accounts[place].id;
        while (old != formerById.end() && former[*old].account.id < id)
            ++old;
        if (old != formerById.end() && former[*old].account.id == id) {
            AccountRow &row = prepared.rows[place];
            row = former[*old];
            row.account = accounts[place];
        }
    }
    return prepared;
}

AccountBook::AccountBook(Session &session, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_threads(std::make_unique<Threads>())
{
    m_tell.setSingleShot(true);
    m_tell.setInterval(tellEvery);
    connect(&m_tell, &QTimer::timeout, this, [this] { Q_EMIT changed(std::exchange(m_changed, {})); });
}

AccountBook::~AccountBook() = default;

void AccountBook::refresh()
{
    Client *client = m_session.client();
    if (!client || isLoading())
        return;
    m_call = client->listAccounts()->then(
        this, [this](const QList<Account> &accounts) { take(accounts); },
        [this](const Error &error) {
            m_call.clear();
            m_error = error;
            Q_EMIT loadingChanged();
            Q_EMIT failed(error);
        });
    Q_EMIT loadingChanged();
}

void AccountBook::take(const QList<Account> &accounts)
{
    m_call.clear();
    m_error.reset();
    m_preparing = true;
    m_sincePreparing.clear();
    const QDateTime asOf = m_session.serverNow();
    if (accounts.size() <= largestInline)
        return settle(Prepared::from(accounts, m_rows, m_byId, asOf));
    m_threads->start([this, accounts, rows = m_rows, byId = m_byId, asOf] {
        auto prepared = std::make_shared<Prepared>(Prepared::from(accounts, rows, byId, asOf));
        QMetaObject::invokeMethod(
            this, [this, prepared] { settle(std::move(*prepared)); }, Qt::QueuedConnection);
    });
}

void AccountBook::settle(Prepared prepared)
{
    std::swap(m_rows, prepared.rows);
    std::swap(m_byId, prepared.byId);
    m_asOf = prepared.asOf;
    m_preparing = false;
    // Read or written while the list was on its way through the thread: newer than the list.
    const Prepared former = std::move(prepared);
    for (const QUuid &id : std::exchange(m_sincePreparing, {})) {
        const auto found = std::lower_bound(former.byId.begin(), former.byId.end(), id,
            [&former](quint32 place, const QUuid &wanted) { return former.rows[place].account.id < wanted; });
        if (found != former.byId.end() && former.rows[*found].account.id == id)
            put(former.rows[*found]);
    }
    if (former.rows.size() > largestInline)
        m_threads->start([former] { /* taken apart there */ });
    Q_EMIT loadingChanged();
    Q_EMIT loaded();
    pump();
}

std::optional<qsizetype> AccountBook::placeOf(const QUuid &id) const
{
    const auto found = std::lower_bound(m_byId.begin(), m_byId.end(), id,
        [this](quint32 place, const QUuid &wanted) { return m_rows[place].account.id < wanted; });
    if (found == m_byId.end() || m_rows[*found].account.id != id)
        return {};
    return *found;
}

std::optional<AccountRow> AccountBook::find(const QUuid &id) const
{
    const auto place = placeOf(id);
    return place ? std::optional(m_rows[*place]) : std::nullopt;
}

std::optional<AccountRow> AccountBook::findByName(const QString &username) const
{
    std::optional<AccountRow> deleted;
    for (const AccountRow &row : m_rows) {
        if (row.account.username != username)
            continue;
        if (row.account.status != AccountStatus::Deleted)
            return row;
        deleted = row;
    }
    return deleted;
}

void AccountBook::put(const AccountRow &row)
{
    const QUuid &id = row.account.id;
    if (const auto place = placeOf(id)) {
        const AccountRow &known = std::as_const(m_rows)[*place]; // models share the list: it is copied only for a change
        if (known == row && known.rolesAsOf == row.rolesAsOf && known.tagsAsOf == row.tagsAsOf)
            return;
        m_rows[*place] = row;
    } else {
        const auto after = std::lower_bound(m_byId.begin(), m_byId.end(), id,
            [this](quint32 other, const QUuid &wanted) { return m_rows[other].account.id < wanted; });
        m_byId.insert(after, static_cast<quint32>(m_rows.size()));
        m_rows += row;
    }
    if (m_preparing)
        m_sincePreparing += id;
    tellSoon(id);
}

void AccountBook::tellSoon(const QUuid &id)
{
    m_changed += id;
    if (!m_tell.isActive())
        m_tell.start();
}

void AccountBook::learn(const Account &account)
{
    AccountRow row = find(account.id).value_or(AccountRow());
    row.account = account;
    put(row);
}

// Rows share what is known beside the list: a change leaves that alone.
void AccountBook::changeExtras(const QUuid &id, const std::function<void(AccountRow &, AccountExtras &, CompactTime now)> &change)
{
    auto row = find(id);
    if (!row)
        return;
    AccountExtras extras = row->extras ? *row->extras : AccountExtras();
    change(*row, extras, CompactTime(m_session.serverNow()));
    row->extras = m_pool.shared(extras);
    put(*row);
}

void AccountBook::learnRoles(const QUuid &id, const RoleList &roles)
{
    changeExtras(id, [&](AccountRow &row, AccountExtras &extras, CompactTime now) {
        extras.roles = roles;
        row.rolesAsOf = now;
    });
}

void AccountBook::learnTags(const QUuid &id, const QStringList &tags)
{
    changeExtras(id, [&](AccountRow &row, AccountExtras &extras, CompactTime now) {
        extras.tags = tags;
        row.tagsAsOf = now;
    });
}

QMap<QString, int> AccountBook::tagsInUse() const
{
    QMap<QString, int> uses;
    for (const AccountRow &row : m_rows) {
        if (!row.extras || !row.extras->tags || row.account.status == AccountStatus::Deleted)
            continue;
        for (const QString &tag : *row.extras->tags)
            ++uses[tag];
    }
    return uses;
}

void AccountBook::look(const QList<QUuid> &ids)
{
    m_lookedAt.clear();
    for (const QUuid &id : ids) {
        const auto place = placeOf(id);
        if (place && !std::as_const(m_rows)[*place].extras && !m_inFlight.contains(id))
            m_lookedAt += id;
    }
    pump();
}

void AccountBook::reread(const QUuid &id)
{
    if (!m_inFlight.contains(id))
        m_lookedAt += id;
    pump();
}

void AccountBook::readAll()
{
    m_background.clear();
    for (auto row = m_rows.crbegin(); row != m_rows.crend(); ++row) {
        if (!row->extras && row->account.status != AccountStatus::Deleted)
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
    if (!m_lookedAt.isEmpty()) {
        const QUuid id = *m_lookedAt.cbegin();
        m_lookedAt.remove(id);
        return id;
    }
    while (!m_background.isEmpty()) {
        const QUuid id = m_background.takeLast();
        const auto place = placeOf(id);
        if (place && m_inFlight.contains(id))
            m_awaited += id; // because somebody looks at it: that counts, if it goes well
        else if (place && !std::as_const(m_rows)[*place].extras)
            return id;
        else
            ++m_progress.done; // known meanwhile, or gone
    }
    return {};
}

void AccountBook::pump()
{
    while (!m_waiting && m_session.client() && 2 * m_inFlight.size() + 1 < mostCalls) {
        const bool isWanted = m_lookedAt.isEmpty();
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
    const bool isWanted = isAwaited || (m_progress.running && reading.run == m_run);
    const bool isLimited = reading.error && reading.error->kind == ErrorKind::RateLimited;
    const bool isRefused = reading.error && reading.error->kind == ErrorKind::Forbidden && !reading.roles && !reading.tags;
    const bool isBroken = reading.error && !isLimited && reading.error->kind != ErrorKind::Forbidden
        && reading.error->kind != ErrorKind::NotFound;
    if (!isLimited && !isBroken) {
        changeExtras(reading.id, [&](AccountRow &row, AccountExtras &extras, CompactTime now) {
            if (reading.gaveRoles || !m_rolesOffered) {
                extras.roles = reading.roles;
                row.rolesAsOf = now;
            }
            if (reading.gaveTags || !m_tagsOffered) {
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
