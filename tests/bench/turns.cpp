// SPDX-License-Identifier: MIT
#include "bench/turns.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>

namespace mcias::bench {

namespace {

using namespace std::chrono_literals;

double ownProcessorTime() // ms
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

Turns::Turns()
{
    const QByteArray path = "/proc/self/task/" + QByteArray::number(gettid()) + "/schedstat";
    m_file = open(path.constData(), O_RDONLY | O_CLOEXEC);
    m_knocker = std::thread([this] {
        while (!m_ends) {
            std::this_thread::sleep_for(1ms);
            if (m_isAnswered.exchange(false))
                knock();
        }
    });
}

Turns::~Turns()
{
    m_ends = true;
    m_knocker.join();
    if (m_file >= 0)
        close(m_file);
}

// The file has the nanoseconds on a processor, those in the queue for one, and a count.
Turns::Moment Turns::now() const
{
    Moment moment;
    moment.clock = std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
                       .count();
    std::array<char, 100> text{};
    long long running = 0;
    long long waiting = 0;
    if (m_file >= 0 && pread(m_file, text.data(), text.size() - 1, 0) > 0
        && sscanf(text.data(), "%lld %lld", &running, &waiting) == 2)
        moment.waiting = waiting;
    return moment;
}

void Turns::knock()
{
    const Moment knocked = now();
    QMetaObject::invokeMethod(
        this, [this, knocked] { answer(knocked); }, Qt::QueuedConnection);
}

void Turns::answer(const Moment &knocked)
{
    const Moment answered = now();
    const double waited = static_cast<double>(answered.clock - knocked.clock) / 1e6;
    if (waited > m_longestWait) {
        m_longestWait = waited;
        m_withoutProcessor = std::min(waited, static_cast<double>(answered.waiting - knocked.waiting) / 1e6);
    }
    m_isAnswered = true;
}

void Turns::begin()
{
    m_longestTurn = 0;
    m_longestWait = 0;
    m_withoutProcessor = 0;
}

void Turns::runUntil(const std::function<bool()> &isDone)
{
    while (!isDone()) {
        const double before = ownProcessorTime();
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        m_longestTurn = std::max(m_longestTurn, ownProcessorTime() - before);
    }
}

} // namespace mcias::bench
