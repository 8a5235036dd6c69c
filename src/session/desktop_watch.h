// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QString>

namespace mcias {

//! The half of DesktopSignals that lives in a thread of its own and may wait for a bus there.
class DesktopWatch final : public QObject {
    Q_OBJECT

public:
    DesktopWatch();
    ~DesktopWatch() override;

    void start();
    //! Lets go of the delay that keeps the computer awake, if it is about to sleep.
    void letSleep();

Q_SIGNALS:
    void screenLocked();
    void goingToSleep();
    void watching(bool delaysSleep);

private Q_SLOTS: // QtDBus finds them by their names
    void onScreenSaver(bool isActive);
    void onPrepareForSleep(bool begins);
    void onLock();

private:
    void watchScreenSavers();
    void watchLogind();
    void meetLogind();
    QString ownSession() const;
    void delaySleep();

    QString m_name; // of the connections
    QDBusConnection m_session;
    QDBusConnection m_system;
    QString m_lockPath;              // of the login session whose Lock is listened to
    QDBusUnixFileDescriptor m_delay; // open: the computer waits for us before it sleeps
    bool m_isSleepNear = false;
};

} // namespace mcias
