// SPDX-License-Identifier: MIT
#include "models/formats.h"

#include <QTimeZone>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

QString Formats::time(const QDateTime &time) const
{
    if (!time.isValid())
        return {};
    if (zone == Zone::Utc)
        return time.toUTC().toString(u"yyyy-MM-dd HH:mm"_s) + " UTC"_L1;
    return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
}

QString Formats::exactTime(const QDateTime &time) const
{
    if (!time.isValid())
        return {};
    const QDateTime utc = time.toUTC();
    const QDateTime local = time.toLocalTime();
    if (local.offsetFromUtc() == 0)
        return utc.toString(u"yyyy-MM-dd HH:mm:ss"_s) + " UTC"_L1;
    const bool sameDay = local.date() == utc.date();
    return local.toString(u"yyyy-MM-dd HH:mm:ss"_s) + u' ' + local.timeZoneAbbreviation() + " ("_L1
        + utc.toString(sameDay ? u"HH:mm:ss"_s : u"yyyy-MM-dd HH:mm:ss"_s) + " UTC)"_L1;
}

QString Formats::distance(const QDateTime &time, const QDateTime &now) const
{
    if (!time.isValid())
        return {};
    const qint64 seconds = now.secsTo(time);
    const qint64 size = std::abs(seconds);
    const bool ahead = seconds > 0;
    const auto rounded = [size](qint64 unit) { return static_cast<int>((size + unit / 2) / unit); };
    const int minutes = rounded(60);
    const int hours = rounded(3600);
    const int days = rounded(86400);
    if (minutes == 0)
        return ahead ? tr("in a moment") : tr("just now");
    if (minutes < 60)
        return ahead ? tr("in %n minute(s)", nullptr, minutes) : tr("%n minute(s) ago", nullptr, minutes);
    if (hours < 24)
        return ahead ? tr("in %n hour(s)", nullptr, hours) : tr("%n hour(s) ago", nullptr, hours);
    return ahead ? tr("in %n day(s)", nullptr, days) : tr("%n day(s) ago", nullptr, days);
}

QString Formats::duration(std::chrono::seconds length) const
{
    const qint64 minutes = length.count() / 60;
    if (minutes == 0)
        return tr("less than a minute");
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    if (minutes < 48 * 60)
        return tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return tr("%n day(s)", nullptr, static_cast<int>(minutes / (24 * 60)));
}

QString safeLine(const QString &text, qsizetype limit)
{
    const bool isPlain = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u' ' && c < u'\x7F'; });
    if (isPlain && text.size() <= limit) // almost all that a server says
        return text;
    QString result;
    result.reserve(std::min(text.size(), limit + 1));
    for (const QChar c : text) {
        if (result.size() >= limit) {
            if (!result.isEmpty() && result.back().isHighSurrogate())
                result.chop(1);
            result += u'…';
            break;
        }
        const char16_t code = c.unicode();
        const bool directional = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E
            || code == 0x200F || code == 0x061C;
        const bool control = c.category() == QChar::Other_Control || code == 0x2028 || code == 0x2029;
        result += directional || control ? QChar(QChar::ReplacementCharacter) : c;
    }
    return result;
}

} // namespace mcias
