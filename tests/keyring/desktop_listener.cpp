// SPDX-License-Identifier: MIT
// Prints a line for each of DesktopSignals' signals; `handled` on standard input is its sleepHandled(). A process of its own,
// because libdbus reads the addresses of the buses once. The last line tells for how long the event loop stood still.
#include "session/desktop_signals.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

namespace {

void say(const QByteArray &line)
{
    std::puts(line.constData());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QElapsedTimer sinceTick;
    sinceTick.start();
    qint64 longestPause = 0;
    QTimer ticker;
    QObject::connect(&ticker, &QTimer::timeout, [&] { longestPause = qMax(longestPause, sinceTick.restart()); });
    ticker.start(10);

    {
        mcias::DesktopSignals desktop;
        longestPause = qMax(longestPause, sinceTick.elapsed());
        QObject::connect(&desktop, &mcias::DesktopSignals::screenLocked, [] { say("locked"); });
        QObject::connect(&desktop, &mcias::DesktopSignals::goingToSleep, [] { say("sleep"); });
        QObject::connect(&desktop, &mcias::DesktopSignals::watching, [](bool delays) { say(delays ? "delays" : "watches"); });
        QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
        QObject::connect(&input, &QSocketNotifier::activated, [&] {
            char buffer[64];
            if (::read(STDIN_FILENO, buffer, sizeof buffer) <= 0)
                return QCoreApplication::quit();
            desktop.sleepHandled();
            say("told");
        });
        say("begins");
        QCoreApplication::exec();
    }
    say("pause " + QByteArray::number(longestPause));
}
