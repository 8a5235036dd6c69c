// SPDX-License-Identifier: MIT
#pragma once

#include "api/clock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace mcias {

//! Knows when somebody last did something in this program: keys, mouse, wheel, touch, pen, input methods.
class IdleWatch final : public QObject {
    Q_OBJECT

public:
    //! \a clock must outlive it. Begins as if somebody had just done something; watches nothing until there is a limit.
    explicit IdleWatch(const Clock &clock, QObject *parent = nullptr);

    //! Time without input after which idle() is emitted; 0: never.
    void setLimit(std::chrono::minutes limit);
    //! When the last input was, UTC.
    QDateTime lastActivity() const { return m_last; }

Q_SIGNALS:
    //! Once, until there is input again. When the computer has slept through the limit, then before the first input
    //! reaches anything; that input is dropped.
    void idle();
    //! Somebody works; once in a few seconds.
    void active();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::chrono::milliseconds idleTime();
    bool isOver();
    void noteActivity();
    void look();

    const Clock &m_clock;
    QDateTime m_last;
    QElapsedTimer m_since; // the time of day may be set back; this one stands still while the computer sleeps
    std::chrono::minutes m_limit{ 0 };
    QTimer m_timer;
    QElapsedTimer m_sinceTold;
    bool m_isIdle = false;
};

} // namespace mcias
