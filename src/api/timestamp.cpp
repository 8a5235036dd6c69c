// SPDX-License-Identifier: MIT
#include "api/timestamp.h"

#include <QTimeZone>

namespace mcias {

namespace {

// The two decimal digits at `at`; a large negative number when there are others.
int twoDigits(std::string_view text, size_t at)
{
    const auto high = static_cast<unsigned>(text[at] - '0');
    const auto low = static_cast<unsigned>(text[at + 1] - '0');
    return high > 9 || low > 9 ? -1'000'000 : static_cast<int>(high * 10 + low);
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
    const int hours = twoDigits(text, at + 1);
    const int minutes = twoDigits(text, at + 4);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
        return std::nullopt;
    return (text[at] == '-' ? -60 : 60) * (hours * 60 + minutes);
}

bool isDate(int year, int month, int day)
{
    constexpr int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    if (year < 1 || month < 1 || month > 12 || day < 1)
        return false;
    const bool isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= lengths[month - 1] + (month == 2 && isLeap ? 1 : 0);
}

// Days from 1970-01-01 in the Gregorian calendar: years begin in March, so that the leap day comes last.
qint64 daysSinceEpoch(int year, int month, int day)
{
    const int y = month > 2 ? year : year - 1;
    const int monthFromMarch = (month + 9) % 12;
    const int dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1;
    return qint64(365) * y + y / 4 - y / 100 + y / 400 + dayOfYear - 719468;
}

} // namespace

std::optional<QDateTime> parseTimestamp(std::string_view text)
{
    if (text.size() < 20 || text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != 't') || text[13] != ':'
        || text[16] != ':')
        return std::nullopt;
    const int year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
    const int month = twoDigits(text, 5);
    const int day = twoDigits(text, 8);
    const int hour = twoDigits(text, 11);
    const int minute = twoDigits(text, 14);
    const int second = twoDigits(text, 17);
    size_t at = 19;
    const int milliseconds = fraction(text, at);
    const auto offsetSeconds = offset(text, at);
    // RFC 3339 allows second 60 for a leap second; it becomes the next minute's first.
    if (!isDate(year, month, day) || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60
        || milliseconds < 0 || !offsetSeconds)
        return std::nullopt;
    const qint64 seconds = daysSinceEpoch(year, month, day) * 86400 + hour * 3600 + minute * 60 + second - *offsetSeconds;
    constexpr qint64 first = -62135596800; // 0001-01-01, and the last second of 9999: beyond, no RFC 3339 text can say it
    constexpr qint64 last = 253402300799;
    if (seconds < first || seconds > last)
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(seconds * 1000 + milliseconds, Qt::UTC);
}

QByteArray formatTimestamp(const QDateTime &time)
{
    const QDateTime utc = time.toUTC();
    return utc.toString(utc.time().msec() != 0 ? Qt::ISODateWithMs : Qt::ISODate).toLatin1();
}

} // namespace mcias
