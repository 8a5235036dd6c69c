// SPDX-License-Identifier: MIT
#include "models/audit_report_pages.h"

#include <QPageLayout>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int resolution = 1200; // of the writer, dots per inch
constexpr double inch = 720;     // all drawing is in tenths of a point, since fonts have whole sizes
constexpr double foot = 240;
constexpr double rowGap = 30;
constexpr int mostRowLines = 4; // of a row's details
const QColor ink(0x20, 0x24, 0x2A);
const QColor faint(0x6B, 0x72, 0x80);
const QColor rule(0xD0, 0xD5, 0xDB);
const QColor stripe(0xF5, 0xF6, 0xF8);
const QColor bar(0x5B, 0x7D, 0xA8);
const QColor failureBar(0xB4, 0x3A, 0x2E);

QFont font(int size, bool isBold = false)
{
    QFont result;
    result.setPixelSize(size);
    result.setBold(isBold);
    return result;
}

QString zoneName(const Formats &formats)
{
    const QByteArray local = QTimeZone::systemTimeZoneId();
    return formats.zone == Formats::Zone::Utc || local.isEmpty() ? u"UTC"_s : QString::fromUtf8(local);
}

QString timeText(const QDateTime &time, const Formats &formats)
{
    const QDateTime shown = formats.zone == Formats::Zone::Utc ? time.toUTC() : time.toLocalTime();
    return shown.toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

} // namespace

AuditReportPages::AuditReportPages(AuditExportFacts facts, qsizetype found, qsizetype printed, HistogramBins bins)
    : m_facts(std::move(facts)),
      m_found(found),
      m_printed(printed),
      m_bins(std::move(bins))
{ }

bool AuditReportPages::begin(QIODevice *device)
{
    m_writer = std::make_unique<QPdfWriter>(device);
    m_writer->setResolution(resolution);
    m_writer->setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(36, 36, 36, 30), QPageLayout::Point));
    m_writer->setTitle(tr("Audit report"));
    m_writer->setCreator(u"mcias-console"_s);
    m_painter = std::make_unique<QPainter>();
    if (!m_painter->begin(m_writer.get()))
        return false;
    m_painter->scale(resolution / inch, resolution / inch);
    const QRectF page = m_writer->pageLayout().paintRect(QPageLayout::Point);
    m_width = page.width() * 10;
    m_height = page.height() * 10 - foot;
    m_columns = { 0, 1050, 2450, 3450, 4450, 5350, m_width };
    drawHead();
    drawBins();
    drawTableHead();
    return true;
}

// Text over the whole width, in as many lines as it needs; returns where the next one begins.
double AuditReportPages::line(const QString &text, const QFont &textFont, const QColor &colour, double y)
{
    m_painter->setFont(textFont);
    m_painter->setPen(colour);
    QRectF used;
    const QRectF place(0, y, m_width, m_height - y);
    m_painter->drawText(place, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, &used);
    return std::max(used.bottom(), y) + 20;
}

// What was looked for, and what of it did not count.
void AuditReportPages::drawFilter()
{
    const Formats &formats = m_facts.formats;
    m_y = line(m_facts.filter.trimmed().isEmpty() ? tr("No filter: all events that were read")
                                                  : tr("Filter: %1").arg(safeLine(m_facts.filter, 1000)),
        font(90), ink, m_y);
    for (const auto &[word, time] : m_facts.moments)
        m_y = line(tr("In it, %1 is %2.").arg(safeLine(word, 100), timeText(time, formats)), font(90), ink, m_y);
    if (!m_facts.notCounted.isEmpty())
        m_y = line(tr("Of the filter, this was not understood, or costs too much, and was not applied to all events: %1")
                       .arg(safeLine(m_facts.notCounted.join(u", "_s), 1000)),
            font(90, true), failureBar, m_y);
    if (!m_facts.asBeginnings.isEmpty())
        m_y = line(tr("No event has exactly this; those that begin so are listed: %1")
                       .arg(safeLine(m_facts.asBeginnings.join(u", "_s), 1000)),
            font(90, true), ink, m_y);
}

void AuditReportPages::drawHead()
{
    const Formats &formats = m_facts.formats;
    m_y = line(tr("Audit report"), font(160, true), ink, 0) + 40;
    const QString server = safeLine(m_facts.server.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment));
    m_y = line(
        tr("Server %1, by %2, %3 (%4)").arg(server, safeLine(m_facts.person), timeText(m_facts.time, formats), zoneName(formats)),
        font(90), ink, m_y);
    drawFilter();
    const QString known = formats.number(m_facts.known);
    if (m_facts.isComplete)
        m_y = line(tr("The log was read as a whole, as of %2: %1 events.").arg(known, timeText(m_facts.asOf, formats)), font(90),
            ink, m_y);
    else if (m_facts.backTo.isValid())
        m_y = line(tr("The log was not read as a whole: %1 events, back to %2. There may be older ones that match.")
                       .arg(known, timeText(m_facts.backTo, formats)),
            font(90, true), failureBar, m_y);
    else
        m_y = line(tr("The log was not read."), font(90, true), failureBar, m_y);
    m_y = line(tr("Events that match: %1").arg(formats.number(m_found)), font(90), ink, m_y);
    if (m_printed < m_found)
        m_y = line(
            tr("Too many to print: these are the first %1 in the order of the table. Exports as CSV or JSON have all of them.")
                .arg(formats.number(m_printed)),
            font(90, true), failureBar, m_y);
    m_y += 80;
}

void AuditReportPages::drawBins()
{
    constexpr double height = 600;
    if (m_bins.isEmpty() || m_bins.count() < 2)
        return;
    const double width = m_width / m_bins.count();
    const double unit = height / std::max<quint32>(m_bins.highest(), 1);
    for (int bin = 0; bin < m_bins.count(); ++bin) {
        const HistogramBins::Bin &one = m_bins.at(bin);
        const double x = bin * width;
        const double good = (one.count - one.failures) * unit;
        const double bad = one.failures * unit;
        m_painter->fillRect(QRectF(x, m_y + height - bad, width * 0.85, bad), failureBar);
        m_painter->fillRect(QRectF(x, m_y + height - bad - good, width * 0.85, good), bar);
    }
    m_painter->fillRect(QRectF(0, m_y + height, m_width, 5), rule);
    m_painter->setFont(font(70));
    m_painter->setPen(faint);
    const QRectF labels(0, m_y + height + 20, m_width, 120);
    m_painter->drawText(labels, Qt::AlignLeft, timeText(m_bins.from(0), m_facts.formats));
    m_painter->drawText(labels, Qt::AlignRight, timeText(m_bins.until(m_bins.count() - 1), m_facts.formats));
    m_painter->drawText(labels, Qt::AlignHCenter,
        tr("Events by time, failures and refusals in red; at most %1 in one bar").arg(m_facts.formats.number(m_bins.highest())));
    m_y += height + 220;
}

void AuditReportPages::drawTableHead()
{
    const QStringList titles{ tr("Time (%1)").arg(zoneName(m_facts.formats)), tr("Event"), tr("Actor"), tr("Target"),
        tr("Address"), tr("Details") };
    m_painter->setFont(font(80, true));
    m_painter->setPen(ink);
    for (int column = 0; column < titles.size(); ++column)
        m_painter->drawText(QRectF(m_columns[column], m_y, m_columns[column + 1] - m_columns[column] - 60, 120),
            Qt::AlignLeft | Qt::AlignVCenter, titles[column]);
    m_y += 140;
    m_painter->fillRect(QRectF(0, m_y, m_width, 7.5), ink);
    m_y += rowGap;
}

void AuditReportPages::addRow(const QStringList &cells)
{
    m_painter->setFont(font(75));
    const double one = m_painter->boundingRect(QRectF(0, 0, m_width, m_height), Qt::AlignLeft, u"X"_s).height();
    double height = one;
    const auto place = [&](int column) {
        return QRectF(m_columns[column], 0, m_columns[column + 1] - m_columns[column] - 60, one * mostRowLines);
    };
    for (int column = 0; column < cells.size(); ++column) {
        const QRectF needed = m_painter->boundingRect(place(column), Qt::AlignLeft | Qt::TextWrapAnywhere, cells[column]);
        height = std::clamp(needed.height(), height, one * mostRowLines);
    }
    if (m_y + height + rowGap > m_height)
        newPage();
    m_painter->setFont(font(75));
    if (m_row++ % 2 == 1)
        m_painter->fillRect(QRectF(0, m_y - rowGap / 2, m_width, height + rowGap), stripe);
    m_painter->setPen(ink);
    for (int column = 0; column < cells.size(); ++column) {
        QRectF cell = place(column).translated(0, m_y);
        cell.setHeight(height);
        m_painter->setClipRect(cell);
        m_painter->drawText(cell, Qt::AlignLeft | Qt::TextWrapAnywhere, cells[column]);
    }
    m_painter->setClipping(false);
    m_y += height + rowGap;
}

void AuditReportPages::drawFoot()
{
    m_painter->setFont(font(70));
    m_painter->setPen(faint);
    const QRectF place(0, m_height + 60, m_width, foot - 80);
    m_painter->drawText(place, Qt::AlignRight | Qt::AlignBottom, tr("Page %1").arg(m_page));
    m_painter->drawText(place, Qt::AlignLeft | Qt::AlignBottom,
        tr("Audit report, %1 (%2)").arg(timeText(m_facts.time, m_facts.formats), zoneName(m_facts.formats)));
}

void AuditReportPages::newPage()
{
    drawFoot();
    m_writer->newPage();
    ++m_page;
    m_y = 0;
    m_row = 0;
    drawTableHead();
}

bool AuditReportPages::finish()
{
    drawFoot();
    return m_painter->end();
}

} // namespace mcias
