// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/audit.h"

#include <initializer_list>
#include <utility>
#include <vector>

namespace mcias::devserver {

//! JSON text for an event's details: `{"jti":"…"}`. Empty values are left out.
JsonText details(std::initializer_list<std::pair<const char *, QString>> members);

//! The audit log: events in the order of their ids, which grow.
class AuditLog {
public:
    //! Appends and numbers.
    void add(AuditEvent event);
    //! The events that \a filter lets through, newest first, from its offset on and at most its limit.
    AuditPage page(const ListAudit &filter) const;
    const std::vector<AuditEvent> &all() const { return m_events; }

    static constexpr qint64 defaultLimit = 50;
    static constexpr qint64 largestLimit = 1000;

private:
    std::vector<AuditEvent> m_events;
};

} // namespace mcias::devserver
