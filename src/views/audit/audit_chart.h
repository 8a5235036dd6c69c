// SPDX-License-Identifier: MIT
#pragma once

#include "models/histogram_bins.h"

#include <QWidget>

class QPushButton;

namespace mcias {

class BarChart;

//! When the events that the table shows happened, failures set apart; a range of time that somebody draws becomes a part of
//! the filter. Everything in it can be read as text, too.
class AuditChart final : public QWidget {
    Q_OBJECT

public:
    AuditChart(const Formats &formats, QWidget *parent = nullptr);

    //! Times are in \a zone from now on. \a emptyText stands where there are no events.
    void setBins(const HistogramBins &bins, Formats::Zone zone, const QString &emptyText);
    //! Whether the filter has a time in it, which can be taken out.
    void setNarrowed(bool isNarrowed);
    BarChart *chart() const { return m_chart; }
    //! As many bins as there is room for.
    int mostBins() const;

Q_SIGNALS:
    //! The time that was drawn, as a part of the filter: `after:… before:…`.
    void rangeChosen(const QString &filter);
    void allTimesWanted();

private:
    QString spanText(int first, int last) const;
    QString countText(qint64 count, qint64 failures) const;
    QString perText() const;
    QString tick(int bin) const;
    QString summary() const;
    void showHeading();

    Formats m_formats;
    HistogramBins m_bins;
    BarChart *m_chart;
    QPushButton *m_all;
};

} // namespace mcias
