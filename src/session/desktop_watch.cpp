// SPDX-License-Identifier: MIT
#include "session/desktop_watch.h"

#include "session/bus_probe.h"

#include <QCoreApplication>
#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QUuid>

#include <unistd.h>

namespace mcias {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 5s;
constexpr auto logind = "org.freedesktop.login1"_L1;
constexpr auto managerPath = "/org/freedesktop/login1"_L1;
constexpr auto managerInterface = "org.freedesktop.login1.Manager"_L1;
constexpr auto sessionInterface = "org.freedesktop.login1.Session"_L1;

// Each is the name of a service and of its interface. Desktops differ in the path.
constexpr QLatin1StringView screenSavers[] = { "org.freedesktop.ScreenSaver"_L1, "org.gnome.ScreenSaver"_L1,
    "org.cinnamon.ScreenSaver"_L1, "org.mate.ScreenSaver"_L1, "org.xfce.ScreenSaver"_L1 };

QDBusMessage call(const QDBusConnection &bus, const QString &path, const QString &interface, const QString &method,
    const QVariantList &arguments)
{
    auto message = QDBusMessage::createMethodCall(logind, path, interface, method);
    message.setArguments(arguments);
    return bus.call(message, QDBus::Block, static_cast<int>(std::chrono::milliseconds(patience).count()));
}

} // namespace

DesktopWatch::DesktopWatch()
    : m_name(QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_session(m_name + "-session"_L1) // not connected yet
      ,
      m_system(m_name + "-system"_L1)
{ }

DesktopWatch::~DesktopWatch()
{
    QDBusConnection::disconnectFromBus(m_session.name());
    QDBusConnection::disconnectFromBus(m_system.name());
}

void DesktopWatch::start()
{
    watchLogind();
    watchScreenSavers();
    Q_EMIT watching(m_delay.isValid());
}

void DesktopWatch::watchScreenSavers()
{
    if (probeBus(sessionBusAddress(), patience) != BusState::Answers)
        return;
    m_session = QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_name + "-session"_L1);
    for (const QString service : screenSavers)
        m_session.connect(service, {}, service, u"ActiveChanged"_s, this, SLOT(onScreenSaver(bool)));
}

void DesktopWatch::watchLogind()
{
    if (probeBus(systemBusAddress(), patience) != BusState::Answers)
        return;
    m_system = QDBusConnection::connectToBus(QDBusConnection::SystemBus, m_name + "-system"_L1);
    m_system.connect(logind, managerPath, managerInterface, u"PrepareForSleep"_s, this, SLOT(onPrepareForSleep(bool)));
    auto *watcher = new QDBusServiceWatcher(logind, m_system, QDBusServiceWatcher::WatchForRegistration, this);
    connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, &DesktopWatch::meetLogind);
    meetLogind();
}

// At the beginning, and whenever logind was started anew and has forgotten us.
void DesktopWatch::meetLogind()
{
    if (const QString path = ownSession(); path != m_lockPath) {
        if (!m_lockPath.isEmpty())
            m_system.disconnect(logind, m_lockPath, sessionInterface, u"Lock"_s, this, SLOT(onLock()));
        m_lockPath = path;
        if (!path.isEmpty())
            m_system.connect(logind, path, sessionInterface, u"Lock"_s, this, SLOT(onLock()));
    }
    delaySleep();
}

// What belongs to the service manager of a user is in no session: then it is the one that the user sees.
QString DesktopWatch::ownSession() const
{
    const auto ask = [this](const QString &method, const QVariant &argument) {
        const QDBusReply<QDBusObjectPath> path = call(m_system, managerPath, managerInterface, method, { argument });
        return path.isValid() ? path.value().path() : QString();
    };
    QString path;
    if (const QString id = qEnvironmentVariable("XDG_SESSION_ID"); !id.isEmpty())
        path = ask(u"GetSession"_s, id);
    if (path.isEmpty())
        path = ask(u"GetSessionByPID"_s, static_cast<uint>(QCoreApplication::applicationPid()));
    if (!path.isEmpty())
        return path;
    const QString user = ask(u"GetUser"_s, static_cast<uint>(::getuid()));
    if (user.isEmpty())
        return {};
    const QDBusReply<QDBusVariant> display = call(
        m_system, user, u"org.freedesktop.DBus.Properties"_s, u"Get"_s, { u"org.freedesktop.login1.User"_s, u"Display"_s });
    if (!display.isValid() || !display.value().variant().canConvert<QDBusArgument>())
        return {};
    const auto pair = display.value().variant().value<QDBusArgument>();
    if (pair.currentSignature() != "(so)"_L1)
        return {};
    QString id;
    QDBusObjectPath shown;
    pair.beginStructure();
    pair >> id >> shown;
    pair.endStructure();
    return id.isEmpty() ? QString() : shown.path();
}

void DesktopWatch::delaySleep()
{
    const QDBusReply<QDBusUnixFileDescriptor> reply = call(m_system, managerPath, managerInterface, u"Inhibit"_s,
        { u"sleep"_s, u"mcias-console"_s, u"Locks the console first"_s, u"delay"_s });
    m_delay = reply.isValid() ? reply.value() : QDBusUnixFileDescriptor();
}

void DesktopWatch::letSleep()
{
    if (m_isSleepNear)
        m_delay = QDBusUnixFileDescriptor();
}

void DesktopWatch::onScreenSaver(bool isActive)
{
    if (isActive)
        Q_EMIT screenLocked();
}

void DesktopWatch::onPrepareForSleep(bool begins)
{
    m_isSleepNear = begins;
    if (begins)
        Q_EMIT goingToSleep();
    else
        delaySleep();
}

void DesktopWatch::onLock()
{
    Q_EMIT screenLocked();
}

} // namespace mcias
