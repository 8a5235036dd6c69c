// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace mcias {

//! An HTTP date as servers send it (RFC 9110 §5.6.7, IMF-fixdate), in UTC; invalid for anything else.
QDateTime parseHttpDate(const QByteArray &header);

//! A Retry-After header (RFC 9110 §10.2.3): seconds, or an HTTP date that counts from \a now. At most a day.
std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &header, const QDateTime &now);

//! \a text with its control, line-breaking and direction-changing characters as blanks, cut to \a longest characters with an ellipsis.
QString oneLine(const QString &text, qsizetype longest);

} // namespace mcias
