// SPDX-License-Identifier: MIT
#include "api/timestamp.h"

#include <QTimeZone>

namespace mcias {

namespace {

// Reads exactly `digits` decimal digits at `at`; -1 when there are others.
int number(std::string_view text, size_t at, size_t digits)
{
    if (at + digits > text.size())
        return -1;
    int value = 0;
    for (size_t i = at; i < at + digits; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

// Reads ".123…" at `at`, moves behind it, returns milliseconds; -1 when there is no digit after the point.
int fraction(std::string_view text, size_t &at)
{
    if (at >= text.size() || text[at] != '.')
        return 0;
    const size_t first = ++at;
    int milliseconds = 0;
    for (int weight = 100; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, weight /= 10)
        milliseconds += weight * (text[at] - '0');
    return at > first ? milliseconds : -1;
}

// Reads "Z" or "+hh:mm" up to the end of the text, in seconds; nothing for anything else.
std::optional<int> offset(std::string_view text, size_t at)
{
    if (at + 1 == text.size() && (text[at] == 'Z' || text[at] == 'z'))
        return 0;
    if (at + 6 != text.size() || (text[at] != '+' && text[at] != '-') || text[at + 3] != ':')
        return std::nullopt;
    const int hours = number(text, at + 1, 2);
    const int minutes = number(text, at + 4, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
        return std::nullopt;
    return (text[at] == '-' ? -60 : 60) * (hours * 60 + minutes);
}

} // namespace

std::optional<QDateTime> parseTimestamp(std::string_view text)
{
    if (text.size() < 20 || text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != 't') || text[13] != ':'
        || text[16] != ':')
        return std::nullopt;
    const int year = number(text, 0, 4);
    const QDate date(year, number(text, 5, 2), number(text, 8, 2));
    const int hour = number(text, 11, 2);
    const int minute = number(text, 14, 2);
    const int second = number(text, 17, 2);
    size_t at = 19;
    const int milliseconds = fraction(text, at);
    const auto offsetSeconds = offset(text, at);
    // RFC 3339 allows second 60 for a leap second; it becomes the next minute's first.
    if (year < 0 || !date.isValid() || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60
        || milliseconds < 0 || !offsetSeconds)
        return std::nullopt;
    constexpr qint64 epochDay = 2440588; // Julian day of 1970-01-01
    const qint64 seconds = (date.toJulianDay() - epochDay) * 86400 + hour * 3600 + minute * 60 + second - *offsetSeconds;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(seconds * 1000 + milliseconds, Qt::UTC);
    if (time.date().year() < 1 || time.date().year() > 9999) // in UTC no RFC 3339 text can say it any more
        return std::nullopt;
    return time;
}

QByteArray formatTimestamp(const QDateTime &time)
{
    const QDateTime utc = time.toUTC();
    return utc.toString(utc.time().msec() != 0 ? Qt::ISODateWithMs : Qt::ISODate).toLatin1();
}

} // namespace mcias
