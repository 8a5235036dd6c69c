// SPDX-License-Identifier: MIT
#include "bench/figures.h"

#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace mcias::bench {

using namespace Qt::StringLiterals;

namespace {

double processorTime() // ms
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

QString spread(const Figure &figure)
{
    return figure.lowest < figure.highest ? u"%1–%2"_s.arg(figure.lowest, 0, 'f', 2).arg(figure.highest, 0, 'f', 2) : QString();
}

void print(FILE *to, const Figure &f)
{
    // By characters: printf counts bytes.
    const QString runs = spread(f).leftJustified(17);
    std::fprintf(to, "%-32s %9.2f %-5s  %s %9.2f %6.2f%s %s\n", qPrintable(f.name), f.value, qPrintable(f.unit),
        runs.toUtf8().constData(), f.limit, f.value / f.limit, f.value > f.limit ? " !" : "  ", f.limitIs.toUtf8().constData());
}

} // namespace

void Runs::add(double value)
{
    m_values.insert(std::upper_bound(m_values.begin(), m_values.end(), value), value);
}

double timed(const std::function<void()> &act)
{
    const double before = processorTime();
    act();
    return processorTime() - before;
}

double timedOften(const std::function<void()> &act)
{
    constexpr double longEnough = 3; // ms
    int times = 0;
    double taken = 0;
    for (const double before = processorTime(); taken < longEnough; taken = processorTime() - before) {
        act();
        ++times;
    }
    return taken / times;
}

Runs repeated(int runs, const std::function<double()> &run)
{
    Runs result;
    for (int i = 0; i < runs; ++i)
        result.add(run());
    return result;
}

void Figures::add(const Figure &figure)
{
    m_figures += figure;
    print(stderr, figure);
}

void Figures::add(const QString &name, const Runs &runs, const QString &unit, double limit, const QString &limitIs)
{
    add({ name, runs.median(), runs.lowest(), runs.highest(), unit, limit, limitIs });
}

void Figures::addWorst(const QString &name, const Runs &runs, const QString &unit, double limit, const QString &limitIs)
{
    add({ name, runs.highest(), runs.lowest(), runs.highest(), unit, limit, limitIs });
}

void Figures::printTable() const
{
    std::printf("%-32s %9s %-5s  %-17s %9s %6s    %s\n", "", "value", "", "runs", "limit", "ratio", "the limit is");
    for (const Figure &figure : m_figures)
        print(stdout, figure);
}

QJsonObject Figures::json() const
{
    QJsonObject all;
    for (const Figure &f : m_figures)
        all.insert(f.name,
            QJsonObject{
                { u"value"_s, f.value }, { u"unit"_s, f.unit }, { u"limit"_s, f.limit }, { u"ratio"_s, f.value / f.limit } });
    return all;
}

qint64 heapBytes()
{
    malloc_trim(0);
    const struct mallinfo2 info = mallinfo2();
    return static_cast<qint64>(info.uordblks + info.hblkhd);
}

QString sizeName(int accounts)
{
    return accounts >= 1'000'000 ? u"%1M"_s.arg(accounts / 1'000'000) : u"%1k"_s.arg(accounts / 1000);
}

} // namespace mcias::bench
