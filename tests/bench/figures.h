// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <vector>

namespace mcias::bench {

//! What a thing took each time it was done.
class Runs {
public:
    void add(double value);
    //! Half of the runs took less, half of them more.
    double median() const { return m_values[m_values.size() / 2]; }
    double lowest() const { return m_values.front(); }
    double highest() const { return m_values.back(); }

private:
    std::vector<double> m_values; // ascending
};

//! One thing measured, and what it may be at most: absolute, or measured in the same run.
struct Figure {
    QString name;
    double value = 0;
    double lowest = 0; //!< of the runs
    double highest = 0;
    QString unit; //!< ms, bytes
    double limit = 0;
    QString limitIs; //!< in words
};

//! All that was measured, in order.
class Figures {
public:
    void add(const Figure &figure);
    //! The median counts.
    void add(const QString &name, const Runs &runs, const QString &unit, double limit, const QString &limitIs);
    //! The worst run counts.
    void addWorst(const QString &name, const Runs &runs, const QString &unit, double limit, const QString &limitIs);
    void printTable() const;
    //! `{name: {value, unit, limit, ratio}}`
    QJsonObject json() const;

private:
    QList<Figure> m_figures;
};

//! What \a act costs the processor, in milliseconds: all threads together, and nothing that other programs do meanwhile.
double timed(const std::function<void()> &act);
//! The same for what is over too soon to be timed alone: it is repeated for some milliseconds.
double timedOften(const std::function<void()> &act);

//! Runs of one thing.
Runs repeated(int runs, const std::function<double()> &run);

//! Bytes that the program has from malloc now.
qint64 heapBytes();

//! `100k`, `1M`.
QString sizeName(int accounts);

void measureList(Figures &figures, int accounts);
void measureSize(Figures &figures, int accounts, bool extras);
void measureWindow(Figures &figures, int accounts);
void measureArrival(Figures &figures, int accounts);
void measureAudit(Figures &figures, int events);

} // namespace mcias::bench
