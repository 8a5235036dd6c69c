// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <algorithm>
#include <functional>

namespace mcias::bench {

//! One thing measured, and what it may be at most: absolute, or measured in the same run.
struct Figure {
    QString name;
    double value = 0;
    QString unit; //!< ms, bytes
    double limit = 0;
    QString limitIs; //!< in words
};

//! All that was measured, in order.
class Figures {
public:
    void add(const QString &name, double value, const QString &unit, double limit, const QString &limitIs);
    void printTable() const;
    //! `{name: {value, unit, limit, ratio}}`
    QJsonObject json() const;

private:
    QList<Figure> m_figures;
};

//! What \a act costs the processor, in milliseconds: all threads together, and nothing that other programs do meanwhile.
double timed(const std::function<void()> &act);

//! The shortest of some runs: what others did to the machine meanwhile does not count.
inline double bestOf(int runs, const std::function<double()> &run)
{
    double best = run();
    for (int i = 1; i < runs; ++i)
        best = std::min(best, run());
    return best;
}

//! Bytes that the program has from malloc now.
qint64 heapBytes();

//! `100k`, `1M`.
QString sizeName(int accounts);

void measureList(Figures &figures, int accounts);
void measureSize(Figures &figures, int accounts, bool extras);
void measureWindow(Figures &figures, int accounts);
void measureArrival(Figures &figures, int accounts);

} // namespace mcias::bench
