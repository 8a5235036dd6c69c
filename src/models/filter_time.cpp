// SPDX-License-Identifier: MIT
#include "models/filter_time.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

QDateTime at(const QDate &date, const QTime &time, Formats::Zone zone)
{
    if (zone == Formats::Zone::Utc)
        return QDateTime(date, time, Qt::UTC);
    const QDateTime local(date, time, Qt::LocalTime);
    return local.isValid() ? local : QDateTime(date, time.addSecs(3600), Qt::LocalTime); // the hour that a spring day has not
}

// `-24h`: nothing if it is none.
std::optional<qint64> ago(const QString &text)
{
    static const QRegularExpression form(u"^-(\\d{1,6})([smhdw])$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    constexpr auto units = std::to_array<std::pair<char16_t, qint64>>(
        { { u's', 1 }, { u'm', 60 }, { u'h', 3600 }, { u'd', 86'400 }, { u'w', 604'800 } });
    for (const auto &[letter, seconds] : units) {
        if (match.capturedView(2).front() == letter)
            return match.capturedView(1).toLongLong() * seconds * 1000;
    }
    return {};
}

std::optional<qint64> dateAndTime(const QString &text, Formats::Zone zone)
{
    static const QRegularExpression form(
        u"^(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)(?:[t ](\\d\\d)(?::(\\d\\d)(?::(\\d\\d))?)?(z|[+-]\\d\\d:\\d\\d)?)?)?)?$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const auto part = [&match](int group, int otherwise) {
        return match.capturedLength(group) > 0 ? match.capturedView(group).toInt() : otherwise;
    };
    const QDate date(part(1, 0), part(2, 1), part(3, 1));
    const QTime time(part(4, 0), part(5, 0), part(6, 0));
    if (!date.isValid() || date.year() < 1 || !time.isValid())
        return {};
    const QString offset = match.captured(7);
    if (offset.isEmpty())
        return at(date, time, zone).toMSecsSinceEpoch();
    qint64 seconds = 0;
    if (offset != u"z"_s) {
        const int minutes = offset.mid(4).toInt();
        seconds = offset.mid(1, 2).toInt() * 3600 + minutes * 60;
        if (minutes > 59 || seconds > 18 * 3600)
            return {};
        seconds = offset[0] == u'-' ? -seconds : seconds;
    }
    return QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch() - seconds * 1000;
}

bool isUnfinished(const QString &text, const QStringList &words, Formats::Zone zone)
{
    static const QRegularExpression form(u"^-\\d{0,6}$"_s);
    if (form.match(text).hasMatch())
        return true;
    const std::array wholes{ u"2000-01-01t00:00:00+00:00"_s, u"2000-10-10t10:00:00+10:00"_s, u"2000-10-10t20:00:00z"_s };
    return std::any_of(words.begin(), words.end(), [&](const QString &word) { return word.startsWith(text); })
        || std::any_of(wholes.begin(), wholes.end(),
            [&](const QString &whole) { return dateAndTime(text + whole.mid(text.size()), zone).has_value(); });
}

} // namespace

FilterTime FilterTime::parse(const QString &typed, const FilterTimes &times)
{
    const QString text = typed.trimmed().toLower();
    const QDateTime now = times.now.isValid() ? times.now : QDateTime::currentDateTimeUtc();
    const QDate today = times.zone == Formats::Zone::Utc ? now.toUTC().date() : now.toLocalTime().date();
    if (text == u"now"_s)
        return { Outcome::Good, now.toMSecsSinceEpoch(), true };
    if (text == u"today"_s)
        return { Outcome::Good, at(today, QTime(0, 0), times.zone).toMSecsSinceEpoch(), true };
    if (text == u"yesterday"_s)
        return { Outcome::Good, at(today.addDays(-1), QTime(0, 0), times.zone).toMSecsSinceEpoch(), true };
    if (const auto before = ago(text))
        return { Outcome::Good, now.toMSecsSinceEpoch() - *before, true };
    if (const auto msecs = dateAndTime(text, times.zone))
        return { Outcome::Good, *msecs, false };
    return { isUnfinished(text, { u"now"_s, u"today"_s, u"yesterday"_s }, times.zone) ? Outcome::Unfinished : Outcome::Bad, 0,
        false };
}

} // namespace mcias
