// SPDX-License-Identifier: MIT
#include "session/desktop_signals.h"

#include "session/desktop_watch.h"

#include <QDeadlineTimer>
#include <QThread>

namespace mcias {

using namespace std::chrono_literals;

DesktopSignals::DesktopSignals(QObject *parent) : QObject(parent), m_thread(new QThread), m_watch(new DesktopWatch)
{
    m_thread->setObjectName(QStringLiteral("desktop signals"));
    m_watch->moveToThread(m_thread);
    connect(m_thread, &QThread::started, m_watch, &DesktopWatch::start);
    connect(m_thread, &QThread::finished, m_watch, &QObject::deleteLater);
    connect(m_watch, &DesktopWatch::screenLocked, this, &DesktopSignals::screenLocked);
    connect(m_watch, &DesktopWatch::goingToSleep, this, &DesktopSignals::goingToSleep);
    connect(m_watch, &DesktopWatch::watching, this, &DesktopSignals::watching);
    m_thread->start();
}

DesktopSignals::~DesktopSignals()
{
    m_thread->quit();
    if (m_thread->wait(QDeadlineTimer(500ms)))
        delete m_thread;
    // Otherwise it waits for a bus that hangs: it ends by itself later, or with the process.
}

void DesktopSignals::sleepHandled()
{
    QMetaObject::invokeMethod(m_watch, &DesktopWatch::letSleep, Qt::QueuedConnection);
}

} // namespace mcias
