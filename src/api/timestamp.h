// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

#include <optional>
#include <string_view>

namespace mcias {

//! Reads an RFC 3339 date-time, any offset, and returns it in UTC with milliseconds (further digits are cut off).
//! Strict: anything else, an impossible date included, is nothing.
std::optional<QDateTime> parseTimestamp(std::string_view text);

//! The same moment in milliseconds since 1970.
std::optional<qint64> timestampMs(std::string_view text);

//! Writes RFC 3339 in UTC, `2026-11-22T08:00:00Z`, with milliseconds only where there are any.
QByteArray formatTimestamp(const QDateTime &time);

} // namespace mcias
