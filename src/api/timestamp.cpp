// SPDX-License-Identifier: MIT
#include "api/timestamp.h"

#include <QTimeZone>
#include <QtEndian>

namespace mcias {

namespace {

// What eight characters should be: `0` stands for any digit.
struct Form {
    quint64 characters = 0; // the first one lowest
    quint64 room = 0;       // for each of them, how far its highest value is from 0x7F
    consteval explicit Form(const char (&text)[9])
    {
        for (int i = 0; i < 8; ++i) {
            characters |= static_cast<quint64>(text[i]) << (8 * i);
            room |= static_cast<quint64>(text[i] == '0' ? 0x7F - 9 : 0x7F) << (8 * i);
        }
    }
};

// Eight characters at once, of which some are pairs of digits: lists have several times in each row.
class EightCharacters {
public:
    EightCharacters(const char *text, const Form &form)
    {
        const quint64 values = qFromLittleEndian<quint64>(text) ^ form.characters; // digits are their values, all others 0
        m_isGood = ((values | (values + form.room)) & 0x8080808080808080U) == 0;
        m_pairs = values * 10 + (values >> 8);
    }
    bool isGood() const { return m_isGood; }
    // The number that the two digits at that place are.
    int pair(int at) const { return static_cast<int>(m_pairs >> (8 * at) & 0xFF); }

private:
    quint64 m_pairs;
    bool m_isGood;
};

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
    if (day <= 28)
        return true;
    const bool isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= lengths[month - 1] + (month == 2 && isLeap ? 1 : 0);
}

// Days from 1970-01-01 in the Gregorian calendar: years begin in March, so that the leap day comes last.
qint64 daysSinceEpoch(int year, int month, int day)
{
    constexpr int daysBefore[] = { 306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275 };
    const auto y = static_cast<quint32>(month > 2 ? year : year - 1);
    const quint32 century = y / 100;
    return qint64(365) * y + (y / 4 - century + century / 4) + daysBefore[month - 1] + day - 1 - 719468;
}

} // namespace

std::optional<qint64> timestampMs(std::string_view text)
{
    if (text.size() < 20 || (text[10] != 'T' && text[10] != 't'))
        return std::nullopt;
    const EightCharacters date(text.data(), Form("0000-00-"));
    const EightCharacters time(text.data() + 11, Form("00:00:00"));
    const int day = twoDigits(text, 8);
    size_t at = 19;
    const bool isPlain = text.size() == 20 && text[19] == 'Z';
    const int milliseconds = isPlain ? 0 : fraction(text, at);
    const auto offsetSeconds = isPlain ? std::optional(0) : offset(text, at);
    const int year = date.pair(0) * 100 + date.pair(2);
    const int month = date.pair(5);
    const int hour = time.pair(0);
    const int minute = time.pair(3);
    const int second = time.pair(6);
    // RFC 3339 allows second 60 for a leap second; it becomes the next minute's first.
    if (!date.isGood() || !time.isGood() || !isDate(year, month, day) || hour > 23 || minute > 59 || second > 60
        || milliseconds < 0 || !offsetSeconds)
        return std::nullopt;
    const qint64 seconds = daysSinceEpoch(year, month, day) * 86400 + hour * 3600 + minute * 60 + second - *offsetSeconds;
    constexpr qint64 first = -62135596800; // 0001-01-01, and the last second of 9999: beyond, no RFC 3339 text can say it
    constexpr qint64 last = 253402300799;
    if (seconds < first || seconds > last)
        return std::nullopt;
    return seconds * 1000 + milliseconds;
}

std::optional<QDateTime> parseTimestamp(std::string_view text)
{
    const auto ms = timestampMs(text);
    return ms ? std::optional(QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC)) : std::nullopt;
}

QByteArray formatTimestamp(const QDateTime &time)
{
    const QDateTime utc = time.toUTC();
    return utc.toString(utc.time().msec() != 0 ? Qt::ISODateWithMs : Qt::ISODate).toLatin1();
}

} // namespace mcias
