// SPDX-License-Identifier: MIT
#include "work/audit/audit_row.h"

namespace mcias {

using namespace Qt::StringLiterals;

bool AuditParty::setName(const AuditName &name) const
{
    if (this->name() == name)
        return false;
    m_names.push_back(std::make_unique<const AuditName>(name));
    m_now.store(m_names.back().get(), std::memory_order_release);
    return true;
}

AuditEvent AuditRow::event() const
{
    AuditEvent event;
    event.id = id();
    event.eventType = type();
    event.eventTime = time();
    if (actor())
        event.actorId = actor()->id();
    if (target())
        event.targetId = target()->id();
    if (!address().isEmpty())
        event.ipAddress = address();
    if (!details().isEmpty())
        event.details = JsonText{ QString::fromUtf8(details()) };
    return event;
}

bool isAuditFailure(QStringView eventType)
{
    return eventType == "login_fail"_L1 || eventType == "login_totp_fail"_L1 || eventType == "webauthn_login_fail"_L1
        || eventType == "policy_deny"_L1;
}

} // namespace mcias
