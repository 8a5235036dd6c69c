// SPDX-License-Identifier: MIT
#include "app/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <array>

namespace mcias {

using namespace std::chrono_literals;

namespace {

// Timers stand still while the computer sleeps: the time of day is looked at this often.
constexpr std::chrono::milliseconds longestWait = 5s;
constexpr std::chrono::milliseconds tellAgain = 5s; // that somebody works

bool isInput(QEvent::Type type)
{
    constexpr std::array input{ QEvent::KeyPress, QEvent::KeyRelease, QEvent::MouseButtonPress, QEvent::MouseButtonRelease,
        QEvent::MouseButtonDblClick, QEvent::MouseMove, QEvent::Wheel, QEvent::TouchBegin, QEvent::TouchUpdate, QEvent::TouchEnd,
        QEvent::TabletPress, QEvent::TabletMove, QEvent::TabletRelease, QEvent::InputMethod };
    return std::find(input.begin(), input.end(), type) != input.end();
}

} // namespace

IdleWatch::IdleWatch(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
    noteActivity();
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::setLimit(std::chrono::minutes limit)
{
    m_limit = std::max(limit, 0min);
    m_timer.stop();
    look();
}

void IdleWatch::noteActivity()
{
    m_last = m_clock.now();
    m_since.start();
    m_isIdle = false;
    if (m_limit > 0min && !m_timer.isActive())
        m_timer.start(std::min<std::chrono::milliseconds>(m_limit, longestWait));
}

// The longer of two measures: neither a sleep nor a clock that was set back makes it shorter.
std::chrono::milliseconds IdleWatch::idleTime()
{
    const QDateTime now = m_clock.now();
    return std::chrono::milliseconds(std::max(m_last.msecsTo(now), m_since.elapsed()));
}

bool IdleWatch::isOver()
{
    return m_limit > 0min && idleTime() >= m_limit;
}

void IdleWatch::look()
{
    if (m_limit == 0min || m_isIdle)
        return;
    if (isOver()) {
        m_isIdle = true;
        Q_EMIT idle();
        return;
    }
    m_timer.start(std::min<std::chrono::milliseconds>(m_limit - idleTime(), longestWait));
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    // What the program sends to itself is nobody's activity.
    if (!event->spontaneous() || !isInput(event->type()))
        return QObject::eventFilter(watched, event);
    const bool isLate = !m_isIdle && isOver();
    if (isLate)
        look();
    noteActivity();
    if (!isLate && (!m_sinceTold.isValid() || m_sinceTold.hasExpired(tellAgain.count()))) {
        m_sinceTold.start();
        Q_EMIT active();
    }
    return isLate;
}

} // namespace mcias
