// SPDX-License-Identifier: MIT
#include "work/audit_details.h"

#include <QJsonDocument>

namespace mcias {

namespace {

constexpr qsizetype longestDetails = 64 * 1024; // characters; what is longer was not written by MCIAS
constexpr qsizetype longestJti = 200;

} // namespace

QJsonObject auditDetails(const AuditEvent &event)
{
    if (!event.details || event.details->text.size() > longestDetails)
        return {};
    return QJsonDocument::fromJson(event.details->text.toUtf8()).object();
}

QString auditJti(const QJsonObject &details, QLatin1String key)
{
    const QString jti = details.value(key).toString();
    return jti.size() <= longestJti ? jti : QString();
}

QUuid auditSubject(const AuditEvent &event)
{
    return event.targetId.value_or(event.actorId.value_or(QUuid()));
}

} // namespace mcias
