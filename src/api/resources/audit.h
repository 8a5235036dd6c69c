// SPDX-License-Identifier: MIT
// The audit log: API page §4 and §5.
#pragma once

#include "api/endpoint.h"

namespace mcias {

struct AuditEvent {
    qint64 id = 0;
    QString eventType; //!< an open set
    QDateTime eventTime;
    std::optional<QUuid> actorId;
    std::optional<QUuid> targetId;
    std::optional<QString> ipAddress;
    std::optional<JsonText> details;
    static constexpr auto fields()
    {
        return std::tuple{ field("id", &AuditEvent::id), field("event_type", &AuditEvent::eventType),
            field("event_time", &AuditEvent::eventTime), field("actor_id", &AuditEvent::actorId),
            field("target_id", &AuditEvent::targetId), field("ip_address", &AuditEvent::ipAddress),
            field("details", &AuditEvent::details) };
    }
    friend bool operator==(const AuditEvent &, const AuditEvent &) = default;
};

struct AuditPage {
    QList<AuditEvent> events; //!< newest first
    std::optional<qint64> total;
    std::optional<qint64> limit;
    std::optional<qint64> offset;
    static constexpr auto fields()
    {
        return std::tuple{ field("events", &AuditPage::events), field("total", &AuditPage::total),
            field("limit", &AuditPage::limit), field("offset", &AuditPage::offset) };
    }
    friend bool operator==(const AuditPage &, const AuditPage &) = default;
};

struct ListAudit {
    using Response = AuditPage;
    static constexpr auto name = "list-audit";
    static constexpr auto method = Method::Get;
    static constexpr auto path = "/v1/audit";
    std::optional<qint64> limit;
    std::optional<qint64> offset;
    std::optional<QString> eventType;
    std::optional<QUuid> actorId;
    static constexpr auto fields()
    {
        return std::tuple{ field("limit", &ListAudit::limit), field("offset", &ListAudit::offset),
            field("event_type", &ListAudit::eventType), field("actor_id", &ListAudit::actorId) };
    }
};

} // namespace mcias
