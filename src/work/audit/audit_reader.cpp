// SPDX-License-Identifier: MIT
#include "work/audit/audit_reader.h"

#include "session/session.h"

#include <algorithm>
#include <utility>

namespace mcias {

namespace {

constexpr int mostRestarts = 3;

} // namespace

AuditReader::AuditReader(Session &session, const AuditQuery &query, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_query(query)
{
    Q_ASSERT(query.pageSize >= 2);
    clear();
}

AuditReader::~AuditReader() = default;

void AuditReader::clear()
{
    cancel();
    m_passes.clear();
    m_ids.clear();
    m_hasLostNewest = false;
    m_error.reset();
    const QStringList types = m_query.eventTypes.isEmpty() ? QStringList{ QString() } : m_query.eventTypes;
    for (const QString &type : types) {
        Pass pass;
        pass.eventType = type;
        m_passes += pass;
    }
    Q_EMIT changed();
}

void AuditReader::refresh()
{
    begin(false);
}

void AuditReader::readFurther()
{
    begin(true);
}

void AuditReader::begin(bool further)
{
    if (isReading() || !m_session.client())
        return;
    m_error.reset();
    m_isReading = true;
    m_endsSoon = false;
    m_isFurther = further;
    for (Pass &pass : m_passes) {
        const bool goesOn = further && pass.newest > 0;
        pass.goesOn = goesOn;
        pass.isOver = goesOn && pass.isComplete;
        pass.runNewest = goesOn ? pass.newest : 0;
        pass.runOldest = goesOn ? pass.oldest : 0;
        pass.runOldestTime = goesOn ? pass.oldestTime : QDateTime();
        pass.runAsOf = goesOn ? pass.asOf : QDateTime();
        pass.offset = goesOn ? pass.read : 0;
        pass.runCount = pass.runAbove = pass.runAboveHead = pass.runLowest = 0;
        pass.restarts = 0;
        pass.pagesLeft = std::max<qint64>(m_query.mostPages / m_passes.size(), 1);
    }
    next();
}

void AuditReader::next()
{
    const auto pass = std::find_if(m_passes.begin(), m_passes.end(), [](const Pass &one) { return !one.isOver; });
    if (pass == m_passes.end() || m_endsSoon)
        return endReading();
    ask(*pass);
}

void AuditReader::ask(Pass &pass)
{
    Client *client = m_session.client();
    if (!client)
        return endReading();
    if (!pass.runAsOf.isValid())
        pass.runAsOf = m_session.serverNow();
    --pass.pagesLeft;
    const qint64 offset = std::max<qint64>(pass.offset - 1, 0); // the last event read comes once more
    const auto number = std::distance(m_passes.data(), &pass);
    auto *call = client->send(ListAudit{ .limit = m_query.pageSize,
        .offset = offset > 0 ? std::optional(offset) : std::nullopt,
        .eventType = pass.eventType.isEmpty() ? std::nullopt : std::optional(pass.eventType),
        .actorId = m_query.actor });
    m_call = call;
    call->then(
        this, [this, number](const AuditPage &page) { take(number, page); },
        [this](const Error &error) {
            m_call.clear();
            m_error = error;
            endReading();
        });
}

void AuditReader::take(qsizetype number, const AuditPage &page)
{
    m_call.clear();
    Pass &pass = m_passes[number];
    const qint64 before = pass.runOldest;
    const qint64 got = page.events.size();
    qint64 highest = 0;
    QList<AuditEvent> fresh;
    for (const AuditEvent &event : page.events) {
        highest = std::max(highest, event.id);
        if (m_ids.insert(event.id))
            fresh += event;
    }
    // The page begins with the last event read: where it does not, the log became shorter, and there may be a gap.
    const bool hasGap = before > 0 && highest < before;
    // From the top, it begins with the newest event, which only a log that was put back does not have any more.
    m_hasLostNewest = m_hasLostNewest || (before == 0 && highest < pass.newest);
    if (!hasGap) {
        const qint64 offset = std::max<qint64>(pass.offset - 1, 0);
        for (const AuditEvent &event : page.events)
            count(pass, event, before);
        pass.total = page.total;
        pass.runNewest = std::max(pass.runNewest, highest);
        pass.offset = offset + got;
        join(pass, got == 0 || isLast(page, pass, before));
    }
    const quint64 era = m_era;
    if (!fresh.isEmpty())
        Q_EMIT arrived(fresh);
    if (era != m_era)
        return;
    if (hasGap)
        return startAgain(pass);
    Q_EMIT changed();
    if (era == m_era)
        next();
}

// A server may give fewer than it was asked for. If it tells neither how many there are nor how many it gives, the end is where
// nothing older comes.
bool AuditReader::isLast(const AuditPage &page, const Pass &pass, qint64 before)
{
    if (page.total)
        return pass.offset >= *page.total;
    return page.limit ? page.events.size() < *page.limit : before > 0 && pass.runOldest == before;
}

void AuditReader::count(Pass &pass, const AuditEvent &event, qint64 before)
{
    if (before == 0 || event.id < before) {
        ++pass.runCount;
        pass.runAbove += event.id > pass.newest ? 1 : 0;
        pass.runAboveHead += event.id > pass.headNewest ? 1 : 0;
    }
    if (pass.runLowest == 0 || event.id < pass.runLowest)
        pass.runLowest = event.id;
    if (pass.runOldest == 0 || event.id < pass.runOldest) {
        pass.runOldest = event.id;
        pass.runOldestTime = event.eventTime;
    }
}

void AuditReader::startAgain(Pass &pass)
{
    if (++pass.restarts > mostRestarts) {
        pass.isOver = true; // what was known without a gap before still is
    } else {
        pass.runNewest = pass.runOldest = pass.runLowest = pass.offset = 0;
        pass.runCount = pass.runAbove = pass.runAboveHead = pass.headNewest = 0;
        pass.goesOn = false;
        pass.runAsOf = {};
        pass.runOldestTime = {};
    }
    next();
}

// What a refresh has read, and had to end with.
void AuditReader::keepHead(Pass &pass)
{
    pass.headNewest = pass.runNewest;
    pass.headOldest = pass.runOldest;
    pass.headOldestTime = pass.runOldestTime;
    pass.headCount = pass.runCount;
}

// This one has met it: it goes on below.
void AuditReader::joinHead(Pass &pass)
{
    if (pass.runOldest > pass.headOldest) {
        pass.runOldest = pass.headOldest;
        pass.runOldestTime = pass.headOldestTime;
        pass.offset = pass.runCount = pass.runAbove = pass.runAboveHead + pass.headCount;
    }
    pass.headNewest = 0;
}

// What was read before reaches down from pass.newest; what was read now has met it, or has not.
void AuditReader::join(Pass &pass, bool isAtEnd)
{
    if (!m_isFurther && pass.headNewest > 0 && pass.runOldest > 0 && pass.runOldest <= pass.headNewest && !isAtEnd)
        joinHead(pass);
    const bool hasMet = !m_isFurther && pass.newest > 0 && pass.runOldest > 0 && pass.runOldest <= pass.newest;
    pass.isOver = isAtEnd || hasMet || pass.pagesLeft <= 0;
    if (pass.isOver)
        settle(pass, isAtEnd, hasMet && !isAtEnd);
}

void AuditReader::settle(Pass &pass, bool isAtEnd, bool hasMet) const
{
    const bool goesOn = m_isFurther && pass.goesOn;
    if (!goesOn)
        pass.headNewest = 0;
    pass.read = hasMet ? pass.read + pass.runAbove : (goesOn ? pass.read : 0) + pass.runCount;
    pass.asOf = pass.runAsOf;
    // Going on for older ones, it may have come upon newer ones, and not yet upon those that were known.
    if (!goesOn || (pass.runLowest > 0 && pass.runLowest <= pass.newest))
        pass.newest = pass.runNewest;
    if (hasMet)
        return;
    pass.oldest = pass.runOldest;
    pass.oldestTime = pass.runOldestTime;
    pass.isComplete = isAtEnd;
}

void AuditReader::endReading()
{
    m_isReading = false;
    for (Pass &pass : m_passes) {
        // There is no gap within what was read, nor above it.
        const bool isWhole = pass.newest == 0 || (m_isFurther && pass.goesOn);
        if (!m_query.goesOn || pass.isOver || pass.runOldest == 0)
            continue;
        if (isWhole)
            settle(pass, false, false);
        else if (!m_isFurther)
            keepHead(pass);
    }
    Q_EMIT changed();
    Q_EMIT finished();
}

void AuditReader::cancel()
{
    if (!m_isReading)
        return;
    ++m_era;
    if (m_call) {
        m_call->disconnect(this);
        m_call->cancel();
    }
    m_call.clear();
    endReading();
}

QDateTime AuditReader::backTo() const
{
    QDateTime latest;
    for (const Pass &pass : m_passes) {
        if (!pass.asOf.isValid())
            return {};
        const QDateTime from = pass.isComplete ? QDateTime::fromSecsSinceEpoch(0, Qt::UTC) : pass.oldestTime;
        if (!latest.isValid() || from > latest)
            latest = from;
    }
    return latest;
}

QDateTime AuditReader::asOf() const
{
    QDateTime earliest;
    for (const Pass &pass : m_passes) {
        if (!pass.asOf.isValid())
            return {};
        if (!earliest.isValid() || pass.asOf < earliest)
            earliest = pass.asOf;
    }
    return earliest;
}

bool AuditReader::isComplete() const
{
    return std::all_of(m_passes.begin(), m_passes.end(), [](const Pass &pass) { return pass.isComplete; });
}

std::optional<qint64> AuditReader::total() const
{
    qint64 sum = 0;
    for (const Pass &pass : m_passes) {
        if (!pass.total)
            return std::nullopt;
        sum += *pass.total;
    }
    return sum;
}

} // namespace mcias
