// SPDX-License-Identifier: MIT
#include "models/histogram_bins.h"

#include "models/filter_time.h"

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

struct Width {
    HistogramBins::Unit unit;
    int step;
    qint64 msecs;
};

// The narrowest of which no more than `most` cover the span, however it lies.
Width widthFor(qint64 span, int most)
{
    using Unit = HistogramBins::Unit;
    const auto isEnough = [&](qint64 width) { return span / width + 2 <= most; };
    for (const int step : { 1, 2, 5, 10, 15, 30 }) {
        if (isEnough(step * minute))
            return { Unit::Minute, step, step * minute };
    }
    for (const int step : { 1, 2, 3, 6, 12 }) {
        if (isEnough(step * hour))
            return { Unit::Hour, step, step * hour };
    }
    int days = 1;
    while (!isEnough(days * (day - hour)))
        ++days;
    return { Unit::Day, days, days * day };
}

QDateTime inZone(qint64 msecs, Formats::Zone zone)
{
    return QDateTime::fromMSecsSinceEpoch(msecs, zone == Formats::Zone::Utc ? Qt::UTC : Qt::LocalTime);
}

qint64 startOf(const QDate &date, int atHour, Formats::Zone zone)
{
    const Qt::TimeSpec spec = zone == Formats::Zone::Utc ? Qt::UTC : Qt::LocalTime;
    return atHour == 0 ? date.startOfDay(spec).toMSecsSinceEpoch() : QDateTime(date, QTime(atHour, 0), spec).toMSecsSinceEpoch();
}

} // namespace

HistogramBins::HistogramBins(qint64 first, qint64 last, Formats::Zone zone, int most) : m_zone(zone)
{
    const Width width = widthFor(std::max<qint64>(last - first, 0), std::max(most, 4));
    m_unit = width.unit;
    m_step = width.step;
    m_width = width.msecs;
    const QDateTime begin = inZone(first, zone);
    const auto add = [this](qint64 edge) {
        if (m_edges.empty() || edge > m_edges.back())
            m_edges.push_back(edge);
    };
    if (m_unit == Unit::Day) {
        for (QDate date = begin.date(); m_edges.empty() || m_edges.back() <= last; date = date.addDays(m_step))
            add(startOf(date, 0, zone));
    } else if (m_unit == Unit::Hour && m_step > 1) { // at the same times of each day
        QDate date = begin.date();
        for (int at = begin.time().hour() / m_step * m_step; m_edges.empty() || m_edges.back() <= last; at += m_step) {
            if (at >= 24) {
                at = 0;
                date = date.addDays(1);
            }
            add(startOf(date, at, zone));
        }
    } else {
        const qint64 offset = begin.offsetFromUtc() * qint64(1000);
        const qint64 local = first + offset;
        const qint64 start = (local - ((local % m_width) + m_width) % m_width) - offset;
        for (qint64 edge = start; m_edges.empty() || m_edges.back() <= last; edge += m_width)
            add(edge);
    }
    m_bins.resize(m_edges.size() - 1);
}

int HistogramBins::binOf(qint64 msecs) const
{
    const int last = count() - 1;
    int bin = static_cast<int>(std::clamp<qint64>((msecs - m_edges.front()) / m_width, 0, last));
    while (bin > 0 && msecs < m_edges[static_cast<size_t>(bin)])
        --bin;
    while (bin < last && msecs >= m_edges[static_cast<size_t>(bin) + 1])
        ++bin;
    return bin;
}

void HistogramBins::add(qint64 msecs, bool isFailure)
{
    Bin &bin = m_bins[static_cast<size_t>(binOf(msecs))];
    ++bin.count;
    bin.failures += isFailure ? 1 : 0;
}

quint32 HistogramBins::highest() const
{
    quint32 highest = 0;
    for (const Bin &bin : m_bins)
        highest = std::max(highest, bin.count);
    return highest;
}

QString HistogramBins::filterFor(int firstBin, int lastBin) const
{
    const auto text = [this](const QDateTime &utc) {
        const QDateTime time = m_zone == Formats::Zone::Utc ? utc : utc.toLocalTime();
        const bool isDay = time.time().msecsSinceStartOfDay() == 0;
        const QString plain = time.toString(isDay ? u"yyyy-MM-dd"_s : u"yyyy-MM-ddTHH:mm"_s);
        const FilterTimes times{ .areKnown = true, .zone = m_zone };
        if (FilterTime::parse(plain, times).msecs == utc.toMSecsSinceEpoch())
            return plain;
        return utc.toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u'Z'; // an hour that comes twice
    };
    return "after:"_L1 + text(from(firstBin)) + " before:"_L1 + text(until(lastBin));
}

} // namespace mcias
