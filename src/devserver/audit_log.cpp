// SPDX-License-Identifier: MIT
#include "devserver/audit_log.h"

#include "api/json_writer.h"

#include <algorithm>

namespace mcias::devserver {

JsonText details(std::initializer_list<std::pair<const char *, QString>> members)
{
    JsonWriter json;
    json.beginObject();
    for (const auto &[key, value] : members) {
        if (value.isEmpty())
            continue;
        json.key(key);
        json.string(value);
    }
    json.endObject();
    return { QString::fromUtf8(json.take()) };
}

void AuditLog::add(AuditEvent event)
{
    event.id = m_events.empty() ? 1 : m_events.back().id + 1;
    m_events.push_back(std::move(event));
}

AuditPage AuditLog::page(const ListAudit &filter) const
{
    AuditPage page;
    page.limit = filter.limit.value_or(defaultLimit);
    page.offset = filter.offset.value_or(0);
    qint64 matching = 0;
    for (auto event = m_events.rbegin(); event != m_events.rend(); ++event) {
        if ((filter.eventType && event->eventType != *filter.eventType) || (filter.actorId && event->actorId != filter.actorId))
            continue;
        if (matching >= *page.offset && page.events.size() < *page.limit)
            page.events += *event;
        ++matching;
    }
    page.total = matching;
    return page;
}

} // namespace mcias::devserver
