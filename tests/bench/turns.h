// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <atomic>
#include <functional>
#include <thread>

namespace mcias::bench {

//! Runs the event loop of a program with a window, and knows how long it ever kept somebody waiting.
//!
//! Two figures, because a machine that has other things to do makes everybody wait:
//!  - what one turn of the event loop cost the thread's own processor time. Nobody can key in between;
//!  - how long a knock took to be answered, by the clock. A thread of its own knocks every millisecond, as keys do; the
//!    system tells how much of that time this thread was ready to run and given no processor.
class Turns : public QObject {
public:
    Turns();
    ~Turns() override;
    Turns(const Turns &) = delete;
    Turns &operator=(const Turns &) = delete;

    //! Forgets what was.
    void begin();
    //! Runs the loop until isDone(), which is asked after each turn.
    void runUntil(const std::function<bool()> &isDone);

    //! Milliseconds of processor time, in one turn.
    double longestTurn() const { return m_longestTurn; }
    //! Milliseconds by the clock, from a knock to its answer, and how much of these without a processor.
    double longestWait() const { return m_longestWait; }
    double withoutProcessor() const { return m_withoutProcessor; }

private:
    struct Moment {
        qint64 clock = 0;   // ns
        qint64 waiting = 0; // ns that this thread was ready and did not run, since it began
    };
    Moment now() const;
    void knock();
    void answer(const Moment &knocked);

    int m_file = -1; // where the system tells about this thread
    double m_longestTurn = 0;
    double m_longestWait = 0;
    double m_withoutProcessor = 0;
    std::atomic<bool> m_ends = false;
    std::atomic<bool> m_isAnswered = true;
    std::thread m_knocker;
};

} // namespace mcias::bench
