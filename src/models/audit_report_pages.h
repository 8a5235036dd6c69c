// SPDX-License-Identifier: MIT
#pragma once

#include "models/audit_export.h"

#include <QPainter>
#include <QPdfWriter>

#include <memory>

namespace mcias {

//! Draws the report: a head that says what it is of, a picture of the events by time, then rows, a line each where they fit.
//! Pages have a number and the table's head.
class AuditReportPages {
    Q_DECLARE_TR_FUNCTIONS(mcias::AuditReportPages)

public:
    //! \a found events match, \a printed of them will come.
    AuditReportPages(AuditExportFacts facts, qsizetype found, qsizetype printed, HistogramBins bins);

    //! \a device is open for writing and outlives this. False: nothing can be drawn.
    bool begin(QIODevice *device);
    //! The texts of a row: time, event, actor, target, address, details.
    void addRow(const QStringList &cells);
    bool finish();

private:
    void drawHead();
    void drawFilter();
    void drawBins();
    void drawTableHead();
    void drawFoot();
    void newPage();
    double line(const QString &text, const QFont &font, const QColor &colour, double y);

    AuditExportFacts m_facts;
    qsizetype m_found;
    qsizetype m_printed;
    HistogramBins m_bins;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<QPainter> m_painter;
    QList<double> m_columns; // where they begin, and the end
    double m_y = 0;          // tenths of a point, from the top of what can be printed
    double m_width = 0;
    double m_height = 0;
    int m_page = 1;
    int m_row = 0;
};

} // namespace mcias
