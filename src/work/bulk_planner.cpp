// SPDX-License-Identifier: MIT
#include "work/bulk_planner.h"

#include "session/session.h"
#include "work/account_book.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace mcias {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 freshFor = 60;    // seconds; every step reads again before it writes, so this is for the eye alone
constexpr qint64 longestSlice = 6; // milliseconds
constexpr auto firstReadWait = 1s; // after a 429 that does not say how long

} // namespace

BulkPlanner::BulkPlanner(Session &session, AccountBook &book, QObject *parent) : QObject(parent), m_session(session), m_book(book)
{
    m_slice.setInterval(0);
    m_wait.setSingleShot(true);
    connect(&m_slice, &QTimer::timeout, this, &BulkPlanner::slice);
    connect(&m_wait, &QTimer::timeout, this, &BulkPlanner::pump);
}

BulkPlanner::~BulkPlanner() = default;

void BulkPlanner::plan(const BulkOperation &operation, const BulkSelection &selection)
{
    Q_ASSERT(operation.complaint().isEmpty() && selection.size() <= mostAccounts);
    drop();
    m_operation = operation;
    m_selection = selection;
    m_plan = { operation, false, {} };
    m_progress = { 0, selection.size() };
    m_scope = new QObject(this);
    begin();
}

void BulkPlanner::cancel()
{
    drop();
}

void BulkPlanner::drop()
{
    m_stage = Stage::Idle;
    m_slice.stop();
    m_wait.stop();
    delete std::exchange(m_scope, nullptr);
    for (const QPointer<CallBase> &call : std::exchange(m_calls, {})) {
        if (call)
            call->cancel();
    }
    m_inFlight = 0;
    m_places.clear();
    m_ids.clear();
    m_seen.clear();
    m_toRead.clear();
    m_unread.clear();
}

// Statuses come with the list: an old one is asked for again.
void BulkPlanner::begin()
{
    const bool isFresh = m_book.isLoaded() && m_book.asOf().secsTo(m_session.serverNow()) <= freshFor;
    if (isFresh && !m_book.isLoading())
        return enter(Stage::Finding);
    m_stage = Stage::Listing;
    connect(&m_book, &AccountBook::loaded, m_scope, [this] {
        if (m_stage == Stage::Listing)
            enter(Stage::Finding);
    });
    connect(&m_book, &AccountBook::failed, m_scope, [this](const Error &error) {
        if (m_stage == Stage::Listing)
            fail(error);
    });
    if (!m_session.client())
        return fail(Error{ .kind = ErrorKind::Cancelled });
    m_book.refresh();
}

void BulkPlanner::enter(Stage stage)
{
    m_stage = stage;
    if (stage == Stage::Finding)
        indexNames();
    if (stage == Stage::Reading)
        return pump();
    m_slice.start();
}

void BulkPlanner::slice()
{
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < longestSlice) {
        if (m_stage == Stage::Finding && !findSome()) {
            m_slice.stop();
            m_progress.total = m_places.size();
            m_progress.done = m_places.size() - static_cast<qsizetype>(m_toRead.size());
            Q_EMIT progressed();
            return enter(Stage::Reading);
        }
        if (m_stage == Stage::Making && !makeSome()) {
            const BulkPlan plan = std::exchange(m_plan, {});
            drop();
            Q_EMIT planned(plan);
            return;
        }
    }
}

void BulkPlanner::indexNames()
{
    QSet<QString> wanted;
    for (const BulkName &name : std::as_const(m_selection.names))
        wanted += name.text;
    if (wanted.isEmpty())
        return;
    for (const AccountRow &row : m_book.rows()) {
        if (!wanted.contains(row.account.username))
            continue;
        // A name that was given up may have been given to another account since.
        if (row.account.status != AccountStatus::Deleted || !m_ids.contains(row.account.username))
            m_ids.insert(row.account.username, row.account.id);
    }
}

BulkPlanner::Place BulkPlanner::placeOf(const BulkName &name)
{
    const QUuid id = m_ids.value(name.text, QUuid::fromString(name.text));
    if (id.isNull() || !m_book.find(id))
        return { {}, name, tr("There is no account of this name.") };
    const int first = m_seen.value(id, 0);
    if (first == 0) {
        m_seen.insert(id, std::max(name.line, 1));
        return { id, name, {} };
    }
    return { {}, name, name.line > 0 ? tr("Is in the list twice: see line %1.").arg(first) : tr("Is in the list twice.") };
}

// The next hundred accounts; false when there are no more.
bool BulkPlanner::findSome()
{
    constexpr qsizetype some = 100;
    const qsizetype end = std::min(m_places.size() + some, m_selection.size());
    while (m_places.size() < end) {
        const qsizetype at = m_places.size();
        if (at < m_selection.ids.size()) {
            const QUuid id = m_selection.ids[at];
            const bool isNew = !m_seen.contains(id);
            m_seen.insert(id, 1);
            m_places += !m_book.find(id) ? Place{ {}, { id.toString(QUuid::WithoutBraces) }, tr("There is no such account.") }
                : isNew                  ? Place{ id, {}, {} }
                                         : Place{ {}, { m_book.find(id)->account.username }, tr("Is in the list twice.") };
        } else {
            m_places += placeOf(m_selection.names[at - m_selection.ids.size()]);
        }
        const QUuid &id = m_places.constLast().id;
        const auto row = id.isNull() ? std::nullopt : m_book.find(id);
        if (row && row->account.status != AccountStatus::Deleted && !isFresh(*row))
            m_toRead.push_back(id);
    }
    return m_places.size() < m_selection.size();
}

bool BulkPlanner::isFresh(const AccountRow &row) const
{
    const auto isRecent = [this](
                              const QDateTime &time) { return time.isValid() && time.secsTo(m_session.serverNow()) <= freshFor; };
    if (m_operation.concernsRoles())
        return row.roles() && isRecent(row.rolesAsOf.time());
    if (m_operation.concernsTags())
        return row.tags() && isRecent(row.tagsAsOf.time());
    return true;
}

void BulkPlanner::pump()
{
    if (m_stage != Stage::Reading || m_wait.isActive())
        return;
    while (m_inFlight < mostCalls && !m_toRead.empty()) {
        if (!m_session.client())
            return fail(Error{ .kind = ErrorKind::Cancelled });
        const QUuid id = m_toRead.front();
        m_toRead.pop_front();
        ++m_inFlight;
        read(id);
    }
    if (m_inFlight == 0)
        enter(Stage::Making);
}

void BulkPlanner::read(const QUuid &id)
{
    Client *client = m_session.client();
    const auto refused = [this, id](const Error &error) { readFailed(id, error); };
    CallBase *call = nullptr;
    if (m_operation.concernsRoles())
        call = client->getRoles(id)->then(
            m_scope,
            [this, id](const Roles &roles) {
                m_book.learnRoles(id, roles.roles);
                readEnded();
            },
            refused);
    else
        call = client->send(GetTags{ id })
                   ->then(
                       m_scope,
                       [this, id](const Tags &tags) {
                           m_book.learnTags(id, tags.tags);
                           readEnded();
                       },
                       refused);
    m_calls.removeIf([](const QPointer<CallBase> &other) { return !other || other->isFinished(); });
    m_calls += call;
}

void BulkPlanner::readEnded()
{
    --m_inFlight;
    ++m_progress.done;
    Q_EMIT progressed();
    pump();
}

// What one account's owner may not see is skipped; what nobody can give ends the plan.
void BulkPlanner::readFailed(const QUuid &id, const Error &error)
{
    if (error.kind == ErrorKind::RateLimited) {
        --m_inFlight;
        m_toRead.push_front(id);
        const std::chrono::milliseconds wait = error.retryAfter.value_or(firstReadWait);
        if (!m_wait.isActive() || m_wait.remainingTimeAsDuration() < wait)
            m_wait.start(wait);
        return;
    }
    const bool concernsThisAlone = !error.isNotOffered()
        && (error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Decode);
    if (!concernsThisAlone)
        return fail(error);
    m_unread.insert(id, error.explanation());
    readEnded();
}

void BulkPlanner::fail(const Error &error)
{
    drop();
    Q_EMIT failed(error);
}

bool BulkPlanner::makeSome()
{
    constexpr qsizetype some = 50;
    const qsizetype end = std::min(m_plan.rows.size() + some, m_places.size());
    while (m_plan.rows.size() < end) {
        const Place &place = m_places[m_plan.rows.size()];
        const auto account = place.id.isNull() ? std::nullopt : m_book.find(place.id);
        if (!account) {
            m_plan.rows += skippedRow(place.name, place.skipped.isEmpty() ? tr("There is no such account.") : place.skipped);
            continue;
        }
        const QString why = m_unread.value(place.id);
        m_plan.rows += bulkRow(m_operation, *account,
            m_operation.concernsRoles() ? tr("Its roles could not be read: %1").arg(why)
                                        : tr("Its tags could not be read: %1").arg(why));
    }
    return m_plan.rows.size() < m_places.size();
}

} // namespace mcias
