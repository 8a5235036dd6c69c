// SPDX-License-Identifier: MIT
#include "work/recent_events.h"

#include "session/session.h"

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

bool RecentEvents::isFailedSignIn(const QString &eventType)
{
    return eventType == "login_fail"_L1 || eventType == "login_totp_fail"_L1 || eventType == "webauthn_login_fail"_L1;
}

void RecentEvents::refresh()
{
    Client *client = m_session.client();
    if (m_call || !client)
        return;
    m_call = client->send(ListAudit{ .limit = pageSize, .offset = {}, .eventType = {}, .actorId = {} })
                 ->then(
                     this, [this](const AuditPage &page) { take(page); }, [this](const Error &error) { fail(error); });
    Q_EMIT changed();
}

void RecentEvents::take(const AuditPage &page)
{
    m_call.clear();
    m_error.reset();
    m_asOf = m_session.serverNow();
    m_since = m_asOf.addSecs(-span);
    m_latest = page.events;
    m_failures.clear();
    addFailures(page.events);
    m_countedSince = reachOf(page, pageSize);
    m_isWhole = m_countedSince == m_since;
    if (!m_isWhole)
        readFailures();
    Q_EMIT changed();
}

// Since when a page has all events of its kind, within the span. A server may give fewer than it is asked for: only its own
// word makes a short page the end of the log.
QDateTime RecentEvents::reachOf(const AuditPage &page, qint64 asked) const
{
    const auto size = static_cast<qint64>(page.events.size());
    const bool isAll = page.total ? *page.total <= size : page.limit ? size < std::min(*page.limit, asked) : size == 0;
    return isAll || size == 0 ? m_since : std::max(m_since, page.events.constLast().eventTime);
}

// There are many other events: those that matter most are asked for by their type.
void RecentEvents::readFailures()
{
    Client *client = m_session.client();
    if (!client)
        return;
    m_call = client->send(ListAudit{ .limit = mostFailures, .offset = {}, .eventType = u"login_fail"_s, .actorId = {} })
                 ->then(
                     this,
                     [this](const AuditPage &page) {
                         m_call.clear();
                         addFailures(page.events);
                         m_countedSince = std::min(m_countedSince, reachOf(page, mostFailures));
                         Q_EMIT changed();
                     },
                     [this](const Error &error) { fail(error); });
}

void RecentEvents::fail(const Error &error)
{
    m_call.clear();
    m_error = error;
    if (error.kind == ErrorKind::Forbidden || error.isNotOffered()) {
        m_asOf = {}; // nobody's to see any more
        m_latest.clear();
        m_failures.clear();
    }
    Q_EMIT changed();
}

void RecentEvents::addFailures(const QList<AuditEvent> &events)
{
    for (const AuditEvent &event : events) {
        const bool isKnown = std::any_of(
            m_failures.begin(), m_failures.end(), [&](const AuditEvent &known) { return known.id == event.id; });
        if (isFailedSignIn(event.eventType) && event.eventTime > m_since && !isKnown)
            m_failures += event;
    }
}

} // namespace mcias
