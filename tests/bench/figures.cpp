// SPDX-License-Identifier: MIT
#include "bench/figures.h"

#include <malloc.h>

#include <cstdio>
#include <ctime>

namespace mcias::bench {

using namespace Qt::StringLiterals;

double timed(const std::function<void()> &act)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const double before = now();
    act();
    return now() - before;
}

void Figures::add(const QString &name, double value, const QString &unit, double limit, const QString &limitIs)
{
    m_figures += { name, value, unit, limit, limitIs };
    const Figure &f = m_figures.back();
    std::fprintf(stderr, "%-28s %10.2f %-5s  %6.2f of %.2f (%s)\n", qPrintable(f.name), f.value, qPrintable(f.unit),
        f.value / f.limit, f.limit, qPrintable(f.limitIs));
}

void Figures::printTable() const
{
    std::printf("%-28s %10s %-5s %10s %6s  %s\n", "", "value", "", "limit", "ratio", "the limit is");
    for (const Figure &f : m_figures)
        std::printf("%-28s %10.2f %-5s %10.2f %6.2f%s %s\n", qPrintable(f.name), f.value, qPrintable(f.unit), f.limit,
            f.value / f.limit, f.value > f.limit ? " !" : "  ", qPrintable(f.limitIs));
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
