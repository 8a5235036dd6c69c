// SPDX-License-Identifier: MIT
#include "work/tokens/pace.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace mcias {

using namespace std::chrono_literals;

namespace {

constexpr double slowest = 1;
constexpr double slowing = 0.7; // after a 429: others share the limit

} // namespace

Pace::Pace(double perSecond, int burst) : m_perSecond(perSecond), m_burst(burst), m_level(burst)
{ }

void Pace::fill(Milliseconds now)
{
    const auto passed = std::max(now - m_filledAt, 0ms);
    m_level = std::min(m_burst, m_level + static_cast<double>(passed.count()) / 1000 * m_perSecond);
    m_filledAt = std::max(now, m_filledAt);
}

Pace::Milliseconds Pace::wait(Milliseconds now)
{
    fill(now);
    const double missing = 1 - (m_level - m_underWay);
    const auto toFill = missing <= 0 ? 0ms : Milliseconds(static_cast<qint64>(std::ceil(missing / m_perSecond * 1000)));
    return std::max(toFill, m_notBefore - now);
}

void Pace::answered(Milliseconds now)
{
    fill(now);
    m_underWay = std::max(m_underWay - 1, 0);
    m_level -= 1;
}

void Pace::refused(Milliseconds now, Milliseconds retryAfter)
{
    fill(now);
    m_underWay = std::max(m_underWay - 1, 0);
    m_level = std::min(m_level, 0.0);
    m_notBefore = std::max(m_notBefore, now + retryAfter);
    m_perSecond = std::max(m_perSecond * slowing, slowest);
}

PaceTime PaceTime::real()
{
    QElapsedTimer timer;
    timer.start();
    return { [timer] { return std::chrono::milliseconds(timer.elapsed()); },
        [](std::chrono::milliseconds delay, QObject *context, const std::function<void()> &then) {
            QTimer::singleShot(delay, Qt::PreciseTimer, context, then);
        } };
}

} // namespace mcias
