// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats.h"

#include <vector>

namespace mcias {

//! Events counted by time, in bins that begin at whole minutes, hours or days of the zone. Days of 23 or 25 hours are one bin.
class HistogramBins {
public:
    enum class Unit : quint8 { Minute, Hour, Day };
    struct Bin {
        quint32 count = 0;    //!< failures included
        quint32 failures = 0; //!< see AuditRow::isFailure()
        friend bool operator==(const Bin &, const Bin &) = default;
    };

    HistogramBins() = default;
    //! Bins, all empty, for times from \a first to \a last (milliseconds since 1970, both included): the finest that are no more
    //! than \a most. That is one to 30 minutes, one to 12 hours, or any number of days each.
    HistogramBins(qint64 first, qint64 last, Formats::Zone zone, int most = 240);

    //! Counts an event; times out of all bins go into the nearest one.
    void add(qint64 msecs, bool isFailure);

    bool isEmpty() const { return m_bins.empty(); }
    int count() const { return static_cast<int>(m_bins.size()); }
    const Bin &at(int bin) const { return m_bins[static_cast<size_t>(bin)]; }
    //! When a bin begins, and when the next one does: UTC.
    QDateTime from(int bin) const { return QDateTime::fromMSecsSinceEpoch(m_edges[static_cast<size_t>(bin)], Qt::UTC); }
    QDateTime until(int bin) const { return from(bin + 1); }
    //! The bin of a time, the nearest one for a time out of all of them. Not for isEmpty().
    int binOf(qint64 msecs) const;
    //! The highest count of any bin.
    quint32 highest() const;
    Unit unit() const { return m_unit; }
    //! So many of them are a bin.
    int step() const { return m_step; }

    //! What a filter needs for exactly those bins: `after:2026-11-01T10:00 before:2026-11-01T11:00`, in that zone.
    QString filterFor(int firstBin, int lastBin) const;

    friend bool operator==(const HistogramBins &, const HistogramBins &) = default;

private:
    qint64 m_width = 0;          // of a usual bin, milliseconds
    std::vector<qint64> m_edges; // one more than bins
    std::vector<Bin> m_bins;
    Unit m_unit = Unit::Minute;
    int m_step = 1;
    Formats::Zone m_zone = Formats::Zone::Local;
};

} // namespace mcias
