// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/audit.h"

#include <QJsonObject>

namespace mcias {

//! What an event's details hold; empty if they hold nothing that can be read, or are unreasonably long.
QJsonObject auditDetails(const AuditEvent &event);
//! The jti that a token event names; empty if it names none that could be one.
QString auditJti(const QJsonObject &details, QLatin1String key = QLatin1String("jti"));
//! The account that an event is about: its target, else whoever acted; null if it tells of neither.
QUuid auditSubject(const AuditEvent &event);

} // namespace mcias
