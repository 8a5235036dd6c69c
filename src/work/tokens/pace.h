// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <chrono>
#include <functional>

namespace mcias {

//! Stays within a server's rate limit, a token bucket of its own making: so many at once, then so many a second. A request
//! counts from its answer on, which is never before the server has counted it, and holds its place until then; so what the
//! server allows is never less than what this does, unless others use it up.
class Pace {
public:
    using Milliseconds = std::chrono::milliseconds;
    explicit Pace(double perSecond = 10, int burst = 10);

    //! How long to wait before the next request, at \a now, a monotonic time; zero: it may go.
    Milliseconds wait(Milliseconds now);
    void sent() { ++m_underWay; }
    void answered(Milliseconds now);
    //! The server has said 429: nothing goes before \a retryAfter is over, and from then on more slowly.
    void refused(Milliseconds now, Milliseconds retryAfter);
    double perSecond() const { return m_perSecond; }

private:
    void fill(Milliseconds now);

    double m_perSecond;
    double m_burst;
    double m_level;
    int m_underWay = 0;
    Milliseconds m_filledAt{ 0 };
    Milliseconds m_notBefore{ 0 };
};

//! Monotonic time, and waiting for it; tests have one of their own.
struct PaceTime {
    std::function<std::chrono::milliseconds()> now;
    //! Calls \a then once after the delay, unless \a context has gone by then.
    std::function<void(std::chrono::milliseconds delay, QObject *context, std::function<void()> then)> later;

    static PaceTime real();
};

} // namespace mcias
