// SPDX-License-Identifier: MIT
#include "views/audit/audit_chart.h"

#include "views/controls/bar_chart.h"
#include "views/controls/labels.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastBarWidth = 7;
constexpr int mostBars = 240;
constexpr qint64 fewDays = 3;
constexpr qint64 manyDays = 150;

} // namespace

AuditChart::AuditChart(const Formats &formats, QWidget *parent)
    : QWidget(parent),
      m_formats(formats),
      m_chart(new BarChart(tr("Events over time"), this)),
      m_all(new QPushButton(tr("All t&imes"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 10);
    row->setSpacing(12);
    m_chart->setObjectName(u"auditChart"_s);
    m_chart->setRangesDrawn(true);
    m_chart->setToolTip(tr("Drag over a time to see only what happened then"));
    nameWidget(m_all, "auditAllTimes", tr("Take the time out of the filter"));
    m_all->setToolTip(m_all->accessibleName());
    m_all->hide();
    row->addWidget(m_chart, 1);
    row->addWidget(m_all, 0, Qt::AlignVCenter);
    connect(m_chart, &BarChart::rangeChosen, this,
        [this](int first, int last) { Q_EMIT rangeChosen(m_bins.filterFor(first, last)); });
    connect(m_chart, &BarChart::rangeChanged, this, &AuditChart::showHeading);
    connect(m_all, &QPushButton::clicked, this, &AuditChart::allTimesWanted);
}

int AuditChart::mostBins() const
{
    return std::clamp(m_chart->width() / leastBarWidth, 40, mostBars);
}

void AuditChart::setBins(const HistogramBins &bins, Formats::Zone zone, const QString &emptyText)
{
    m_formats.zone = zone;
    m_chart->setEmptyText(emptyText);
    if (m_bins == bins && !bins.isEmpty() && m_chart->bars().size() == bins.count())
        return;
    m_bins = bins;
    QList<BarChart::Bar> bars;
    for (int bin = 0; bin < m_bins.count(); ++bin) {
        const HistogramBins::Bin &value = m_bins.at(bin);
        bars += {
            .text = tr("%1: %2", "a time, and how many events").arg(spanText(bin, bin), countText(value.count, value.failures)),
            .tick = tick(bin),
            .count = value.count,
            .bad = value.failures,
            .key = m_bins.from(bin).toMSecsSinceEpoch()
        };
    }
    const bool isEmpty = bars.isEmpty();
    m_chart->setLegend(isEmpty ? QString() : tr("Events"), isEmpty ? QString() : tr("Failures (hatched)"));
    m_chart->setBars(bars, summary());
    showHeading();
}

void AuditChart::setNarrowed(bool isNarrowed)
{
    if (!isNarrowed && m_all->hasFocus())
        m_chart->setFocus(Qt::OtherFocusReason);
    m_all->setVisible(isNarrowed);
}

// `2026-11-22 09:00–10:00`, `2026-11-22`, `2026-11-20 – 2026-11-22`.
QString AuditChart::spanText(int first, int last) const
{
    const bool isUtc = m_formats.zone == Formats::Zone::Utc;
    const auto zoned = [isUtc](const QDateTime &time) { return isUtc ? time : time.toLocalTime(); };
    const QDateTime from = zoned(m_bins.from(first));
    const QDateTime until = zoned(m_bins.until(last));
    if (m_bins.unit() == HistogramBins::Unit::Day) {
        const QString begin = from.date().toString(Qt::ISODate);
        const QString end = until.addMSecs(-1).date().toString(Qt::ISODate);
        return begin == end ? begin : begin + u" – "_s + end;
    }
    const QString zone = isUtc ? u" UTC"_s : QString();
    const bool sameDay = from.date() == until.addMSecs(-1).date();
    return sameDay ? from.toString(u"yyyy-MM-dd HH:mm"_s) + u'–' + until.toString(u"HH:mm"_s) + zone
                   : from.toString(u"yyyy-MM-dd HH:mm"_s) + u" – "_s + until.toString(u"yyyy-MM-dd HH:mm"_s) + zone;
}

QString AuditChart::countText(qint64 count, qint64 failures) const
{
    const QString events = tr("%Ln event(s)", nullptr, static_cast<int>(count));
    return failures == 0 ? events : events + u", "_s + tr("%Ln failed", nullptr, static_cast<int>(failures));
}

QString AuditChart::perText() const
{
    const int step = m_bins.step();
    switch (m_bins.unit()) {
    case HistogramBins::Unit::Minute:
        return step == 1 ? tr("Events per minute") : tr("Events per %n minute(s)", nullptr, step);
    case HistogramBins::Unit::Hour:
        return step == 1 ? tr("Events per hour") : tr("Events per %n hour(s)", nullptr, step);
    case HistogramBins::Unit::Day:
        break;
    }
    return step == 1 ? tr("Events per day") : tr("Events per %n day(s)", nullptr, step);
}

QString AuditChart::tick(int bin) const
{
    const auto zoned = [this](const QDateTime &time) { return m_formats.zone == Formats::Zone::Utc ? time : time.toLocalTime(); };
    const QDateTime from = zoned(m_bins.from(bin));
    const qint64 days = m_bins.from(0).daysTo(m_bins.from(m_bins.count()));
    const bool isNewDay = bin == 0 || zoned(m_bins.from(bin - 1)).date() != from.date();
    if (m_bins.unit() == HistogramBins::Unit::Day && days > manyDays) {
        const bool isNewMonth = bin == 0 || zoned(m_bins.from(bin - 1)).date().month() != from.date().month();
        return isNewMonth ? from.toString(u"yyyy-MM"_s) : QString();
    }
    if (m_bins.unit() == HistogramBins::Unit::Day || days > fewDays)
        return isNewDay ? from.toString(u"MM-dd"_s) : QString();
    return from.toString(isNewDay ? u"MM-dd HH:mm"_s : u"HH:mm"_s);
}

QString AuditChart::summary() const
{
    if (m_bins.isEmpty())
        return tr("No events");
    qint64 count = 0;
    qint64 failures = 0;
    int highest = 0;
    for (int bin = 0; bin < m_bins.count(); ++bin) {
        count += m_bins.at(bin).count;
        failures += m_bins.at(bin).failures;
        if (m_bins.at(bin).count > m_bins.at(highest).count)
            highest = bin;
    }
    return tr(
        "%1. From %2: %3. Most of them, %4, in %5. Go along with the arrow keys; with Shift you draw a time, with Enter you "
        "choose it.")
        .arg(perText(), spanText(0, m_bins.count() - 1), countText(count, failures), m_formats.number(m_bins.at(highest).count),
            spanText(highest, highest));
}

void AuditChart::showHeading()
{
    if (m_bins.isEmpty())
        return m_chart->setHeading({});
    if (const auto range = m_chart->range(); range && range->second < m_bins.count()) {
        qint64 count = 0;
        qint64 failures = 0;
        for (int bin = range->first; bin <= range->second; ++bin) {
            count += m_bins.at(bin).count;
            failures += m_bins.at(bin).failures;
        }
        return m_chart->setHeading(
            tr("%1: %2", "a time, and how many events").arg(spanText(range->first, range->second), countText(count, failures)));
    }
    const int bar = m_chart->lookedAt();
    m_chart->setHeading(bar >= 0 && bar < m_chart->bars().size() ? m_chart->bars()[bar].text : perText());
}

} // namespace mcias
