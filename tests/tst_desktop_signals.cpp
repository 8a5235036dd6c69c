// SPDX-License-Identifier: MIT
// What the console hears of the screen saver and of logind: both are played by this test, on buses of its own.
#include "keyring/desk.h"
#include "support/outcome.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QtTest>

#include <csignal>
#include <poll.h>
#include <unistd.h>

using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto ownSession = "/org/freedesktop/login1/session/_37";

// As much of logind as the console uses.
class Logind : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    explicit Logind(const QString &address) : m_bus(QDBusConnection::connectToBus(address, u"logind"_s))
    {
        if (!m_bus.registerObject(u"/org/freedesktop/login1"_s, this, QDBusConnection::ExportAllSlots)
            || !m_bus.registerService(u"org.freedesktop.login1"_s))
            qFatal("cannot be logind: %s", qPrintable(m_bus.lastError().message()));
    }
    ~Logind() override
    {
        forget();
        QDBusConnection::disconnectFromBus(u"logind"_s);
    }

    //! Somebody holds the newest delay.
    bool isHeld() const
    {
        pollfd end{ m_ours, POLLIN, 0 };
        return m_ours >= 0 && ::poll(&end, 1, 0) == 0;
    }
    void prepareForSleep(bool begins) { signal(u"/org/freedesktop/login1"_s, u"Manager"_s, u"PrepareForSleep"_s, { begins }); }
    void lock(const QString &session) { signal(session, u"Session"_s, u"Lock"_s, {}); }

    QStringList wanted;
    int taken = 0;

public Q_SLOTS:
    // NOLINTBEGIN(readability-identifier-naming): logind's names
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &, const QString &mode)
    {
        wanted = { what, who, mode };
        ++taken;
        forget();
        int ends[2];
        if (::pipe(ends) != 0)
            qFatal("no pipe");
        m_ours = ends[0];
        QDBusUnixFileDescriptor theirs;
        theirs.giveFileDescriptor(ends[1]);
        return theirs;
    }
    QDBusObjectPath GetSession(const QString &id)
    {
        return QDBusObjectPath(id == "7"_L1 ? QString::fromLatin1(ownSession) : u"/"_s);
    }
    // NOLINTEND(readability-identifier-naming)

private:
    void forget()
    {
        if (m_ours >= 0)
            ::close(std::exchange(m_ours, -1));
    }
    void signal(const QString &path, const QString &interface, const QString &name, const QVariantList &arguments)
    {
        auto message = QDBusMessage::createSignal(path, u"org.freedesktop.login1."_s + interface, name);
        message.setArguments(arguments);
        m_bus.send(message);
    }

    QDBusConnection m_bus;
    int m_ours = -1;
};

void screenSaver(const QString &address, const QString &name, bool isActive)
{
    QDBusConnection bus = QDBusConnection::connectToBus(address, name);
    bus.registerService(name);
    auto message = QDBusMessage::createSignal(u"/org/gnome/ScreenSaver"_s, name, u"ActiveChanged"_s);
    message << isActive;
    bus.send(message);
}

qint64 longestPause(Program &listener)
{
    listener.process().closeWriteChannel();
    QByteArray line;
    while (!(line = listener.line()).isEmpty()) {
        if (line.startsWith("pause "))
            return line.mid(6).toLongLong();
    }
    return -1;
}

} // namespace

class DesktopSignalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void screenSavers_data();
    void screenSavers();
    void lockOfThisSession();
    void sleeps();
    void outlivesLogind();
    void withoutBuses();
    void frozenBus_data();
    void frozenBus();

private:
    Program &listener()
    {
        Program &program = m_desk->start(u"desktop-listener"_s);
        if (program.line() != "begins")
            qFatal("desktop-listener does not start");
        return program;
    }

    std::unique_ptr<Desk> m_desk;   // its bus is the session's
    std::unique_ptr<Desk> m_system; // its bus is the system's
};

void DesktopSignalsTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->startBus();
    m_system = std::make_unique<Desk>();
    m_system->startBus();
    m_desk->setVariable(u"DBUS_SYSTEM_BUS_ADDRESS"_s, m_system->busAddress());
    m_desk->setVariable(u"XDG_SESSION_ID"_s, u"7"_s);
}

void DesktopSignalsTest::cleanup()
{
    m_desk.reset();
    m_system.reset();
}

void DesktopSignalsTest::screenSavers_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("freedesktop") << u"org.freedesktop.ScreenSaver"_s;
    QTest::newRow("gnome") << u"org.gnome.ScreenSaver"_s;
}

void DesktopSignalsTest::screenSavers()
{
    QFETCH(const QString, name);
    Program &heard = listener();
    QCOMPARE(heard.line(), QByteArray("watches")); // there is no logind to delay the sleep
    screenSaver(m_desk->busAddress(), name, false);
    screenSaver(m_desk->busAddress(), u"org.example.Impostor"_s, true);
    screenSaver(m_desk->busAddress(), name, true);
    QCOMPARE(heard.line(), QByteArray("locked"));
    screenSaver(m_desk->busAddress(), name, true);
    QCOMPARE(heard.line(), QByteArray("locked")); // one line for each: the others said nothing
    QDBusConnection::disconnectFromBus(name);
    QDBusConnection::disconnectFromBus(u"org.example.Impostor"_s);
}

void DesktopSignalsTest::lockOfThisSession()
{
    Logind logind(m_system->busAddress());
    Program &heard = listener();
    QCOMPARE(heard.line(), QByteArray("delays"));
    logind.lock(u"/org/freedesktop/login1/session/_38"_s);
    logind.prepareForSleep(true);
    QCOMPARE(heard.line(), QByteArray("sleep")); // and nothing of the other's
    logind.lock(QString::fromLatin1(ownSession));
    QCOMPARE(heard.line(), QByteArray("locked"));
}

void DesktopSignalsTest::sleeps()
{
    Logind logind(m_system->busAddress());
    Program &heard = listener();
    QCOMPARE(heard.line(), QByteArray("delays"));
    QCOMPARE(logind.wanted, (QStringList{ u"sleep"_s, u"mcias-console"_s, u"delay"_s }));
    QVERIFY(logind.isHeld());
    for (int night = 1; night <= 2; ++night) {
        heard.process().write("handled\n"); // too early: nothing is let go
        QCOMPARE(heard.line(), QByteArray("told"));
        logind.prepareForSleep(true);
        QCOMPARE(heard.line(), QByteArray("sleep"));
        QVERIFY(logind.isHeld());
        heard.process().write("handled\n");
        QCOMPARE(heard.line(), QByteArray("told"));
        QVERIFY(eventually([&] { return !logind.isHeld(); }));
        logind.prepareForSleep(false);
        QVERIFY(eventually([&] { return logind.isHeld(); }));
        QCOMPARE(logind.taken, night + 1);
    }
    QVERIFY(longestPause(heard) < 500);
    QVERIFY(eventually([&] { return !logind.isHeld(); })); // nothing is left when the program ends
}

void DesktopSignalsTest::outlivesLogind()
{
    auto logind = std::make_unique<Logind>(m_system->busAddress());
    Program &heard = listener();
    QCOMPARE(heard.line(), QByteArray("delays"));
    logind.reset();
    logind = std::make_unique<Logind>(m_system->busAddress());
    QVERIFY(eventually([&] { return logind->isHeld(); }));
    logind->lock(QString::fromLatin1(ownSession));
    QCOMPARE(heard.line(), QByteArray("locked"));
}

void DesktopSignalsTest::withoutBuses()
{
    m_desk->setVariable(u"DBUS_SYSTEM_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s);
    m_desk->setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s);
    Program &heard = listener();
    QCOMPARE(heard.line(), QByteArray("watches"));
    const qint64 pause = longestPause(heard);
    QVERIFY2(pause >= 0 && pause < 500, QByteArray::number(pause).constData());
}

void DesktopSignalsTest::frozenBus_data()
{
    QTest::addColumn<bool>("system");
    QTest::newRow("the session's") << false;
    QTest::newRow("the system's") << true;
}

void DesktopSignalsTest::frozenBus()
{
    QFETCH(const bool, system);
    Program &frozen = (system ? *m_system : *m_desk).bus();
    frozen.signal(SIGSTOP);
    Program &heard = listener();
    QCOMPARE(heard.line(), QByteArray("watches")); // after five seconds; the other bus is listened to
    if (system) {
        screenSaver(m_desk->busAddress(), u"org.gnome.ScreenSaver"_s, true);
        QCOMPARE(heard.line(), QByteArray("locked"));
        QDBusConnection::disconnectFromBus(u"org.gnome.ScreenSaver"_s);
    }
    const qint64 pause = longestPause(heard);
    QVERIFY2(pause >= 0 && pause < 500, QByteArray::number(pause).constData());
}

QTEST_GUILESS_MAIN(DesktopSignalsTest)
#include "tst_desktop_signals.moc"
