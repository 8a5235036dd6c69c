// SPDX-License-Identifier: MIT
// What columns of times share.
#pragma once

#include "models/sort_key.h"

#include "api/timestamp.h"

#include <QDateTime>
#include <QJsonValue>

#include <limits>
#include <optional>

namespace mcias {

//! By the time; rows without one come as if it were \a none, in milliseconds since 1970.
inline SortKey timeKey(const QDateTime &time, qint64 none = 0)
{
    return SortKey::of(time.isValid() ? time.toMSecsSinceEpoch() : none);
}

inline constexpr qint64 afterAllTimes = std::numeric_limits<qint64>::max();

//! As the API writes it; null without one.
inline QJsonValue timeValue(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(QString::fromLatin1(formatTimestamp(time))) : QJsonValue(QJsonValue::Null);
}

} // namespace mcias
