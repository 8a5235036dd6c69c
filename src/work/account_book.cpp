// SPDX-License-Identifier: MIT
#include "work/account_book.h"

#include "session/session.h"

#include <QHash>
#include <QThreadPool>

#include <algorithm>
#include <numeric>
#include <utility>

namespace mcias {

using namespace std::chrono_literals;

namespace {

constexpr auto tellEvery = 50ms;
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
    m_asked = CompactTime(m_session.serverNow());
    m_learntMeanwhile.clear();
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
    m_readSince = std::max(m_readSince, m_asked);
    m_preparing = false;
    const Prepared former = std::move(prepared);
    keepWhatIsNewer(former);
    if (former.rows.size() > largestInline)
        m_threads->start([former] { /* taken apart there */ });
    Q_EMIT loadingChanged();
    Q_EMIT loaded();
    pump();
}

// What was written, or read, while the list was asked for and put together. Roles and tags that were read meanwhile say
// nothing about the account itself.
void AccountBook::keepWhatIsNewer(const Prepared &former)
{
    const QSet<QUuid> learnt = std::exchange(m_learntMeanwhile, {});
    for (const QUuid &id : std::exchange(m_sincePreparing, {}) | learnt) {
        const auto found = std::lower_bound(former.byId.begin(), former.byId.end(), id,
            [&former](quint32 place, const QUuid &wanted) { return former.rows[place].account.id < wanted; });
        if (found == former.byId.end() || former.rows[*found].account.id != id)
            continue;
        AccountRow row = former.rows[*found];
        const auto listed = find(id);
        if (!learnt.contains(id)) {
            if (!listed)
                continue; // gone
            row.account = listed->account;
        }
        put(row);
    }
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
    if (isLoading())
        m_learntMeanwhile += account.id;
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
    if (m_inFlight.contains(id))
        m_newerRoles += id;
    changeExtras(id, [&](AccountRow &row, AccountExtras &extras, CompactTime now) {
        extras.roles = roles;
        row.rolesAsOf = now;
    });
}

void AccountBook::learnTags(const QUuid &id, const QStringList &tags)
{
    if (m_inFlight.contains(id))
        m_newerTags += id;
    changeExtras(id, [&](AccountRow &row, AccountExtras &extras, CompactTime now) {
        extras.tags = tags;
        row.tagsAsOf = now;
    });
}

QMap<QString, int> AccountBook::tagsInUse() const
{
    QHash<const AccountExtras *, int> holders; // few: accounts with the same ones share them
    for (const AccountRow &row : m_rows) {
        if (row.extras && row.extras->tags && row.account.status != AccountStatus::Deleted)
            ++holders[row.extras.data()];
    }
    QMap<QString, int> uses;
    for (auto extras = holders.cbegin(); extras != holders.cend(); ++extras) {
        for (const QString &tag : *extras.key()->tags)
            uses[tag] += extras.value();
    }
    return uses;
}

} // namespace mcias
