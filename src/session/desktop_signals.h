// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QThread;

namespace mcias {

class DesktopWatch;

//! Tells when the person leaves the computer, as the desktop's screen saver and systemd's logind say. The calling thread
//! never waits, also when a bus is missing or hangs: then the rest of it works, and nothing is said of it.
class DesktopSignals final : public QObject {
    Q_OBJECT

public:
    explicit DesktopSignals(QObject *parent = nullptr);
    ~DesktopSignals() override;

    //! What goingToSleep() asks for is done: the computer may sleep now. Without effect at other times.
    void sleepHandled();

Q_SIGNALS:
    //! The screen was locked, or somebody asked this session to lock. May come twice for one event.
    void screenLocked();
    //! The computer wants to sleep, and waits for sleepHandled() for as long as logind lets it: five seconds, usually.
    void goingToSleep();
    //! Everything that can be listened to is listened to now. \a delaysSleep: the computer will wait as said above.
    void watching(bool delaysSleep);

private:
    QThread *m_thread;
    DesktopWatch *m_watch;
};

} // namespace mcias
