// SPDX-License-Identifier: MIT
// A remembered session, with a real gnome-keyring and a real window: sign in, end, start again without a word, sign out, gone.
#include "keyring/desk.h"
#include "support/outcome.h"
#include "support/server_program.h"
#include "support/xdotool.h"

#include "api/client.h"
#include "session/profile_store.h"
#include "session/state_store.h"

#include <QStandardPaths>
#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

class RememberedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void restart();
    void restartOnARealServer();

private:
    static bool ends(Program &program)
    {
        return eventually([&program] { return program.process().state() == QProcess::NotRunning; })
            && program.process().exitCode() == 0;
    }
};

// Runs within restartOnARealServer().
void RememberedTest::restart()
{
    if (qgetenv("QT_QPA_PLATFORM") != "xcb")
        QSKIP("runs under a display server of its own, below");
    const Sandbox sandbox;
    ServerProgram server(sandbox, { u"--listen"_s, u"127.0.0.1:0"_s, u"--seed"_s, u"demo"_s });
    const QJsonObject person = server.person(false);
    const QString username = person.value(u"username"_s).toString();
    const QTemporaryDir folder;
    {
        ProfileStore profiles(folder.filePath(u"config/mcias-console"_s));
        StateStore state(folder.filePath(u"state/mcias-console"_s));
        const Profile kept = profiles.put(
            { .name = u"Prod"_s, .server = QUrl(server.url()), .caFile = server.caFile(), .rememberSession = true });
        state.setLastProfile(kept.id);
    }
    Desk desk;
    desk.startBus();
    desk.startGnomeKeyring();
    desk.setVariable(u"XDG_CONFIG_HOME"_s, folder.filePath(u"config"_s));
    desk.setVariable(u"XDG_STATE_HOME"_s, folder.filePath(u"state"_s));
    for (const char *name : { "DISPLAY", "XAUTHORITY", "QT_QPA_PLATFORM" })
        desk.setVariable(QLatin1String(name), qEnvironmentVariable(name));
    const Xdotool xdotool;
    const QString signedIn = u"^%1 at Prod "_s.arg(QRegularExpression::escape(username));
    const auto press = [&xdotool](const QString &key) { xdotool.run({ u"key"_s, key }); };
    const auto focus = [&xdotool](const QString &window) { xdotool.run({ u"windowfocus"_s, u"--sync"_s, window }); };

    Program &first = desk.start(u"mcias-console"_s);
    const QString door = xdotool.waitForWindow(u"^MCIAS console$"_s);
    QVERIFY(!door.isEmpty());
    focus(door);
    xdotool.run({ u"type"_s, u"--delay"_s, u"5"_s, username });
    press(u"Tab"_s);
    xdotool.run({ u"type"_s, u"--delay"_s, u"5"_s, person.value(u"password"_s).toString() });
    press(u"Return"_s);
    QVERIFY(!xdotool.waitForWindow(signedIn).isEmpty());
    QTRY_COMPARE(desk.entries().size(), 1);
    const Secret token = Secret::fromUtf8(desk.entries().first());
    press(u"ctrl+q"_s);
    QVERIFY(ends(first));
    QCOMPARE(desk.entries().size(), 1);

    Program &second = desk.start(u"mcias-console"_s);
    const QString window = xdotool.waitForWindow(signedIn); // without a word
    QVERIFY(!window.isEmpty());
    QCOMPARE(Secret::fromUtf8(desk.entries().first()), token);
    focus(window);
    press(u"alt+o"_s);
    QVERIFY(!xdotool.waitForWindow(u"^MCIAS console$"_s).isEmpty());
    QVERIFY(desk.entries().isEmpty());
    Client client(QUrl(server.url()), { .caFile = server.caFile() });
    bool valid = true;
    client.validateToken(token)->then(
        this, [&valid](const TokenStatus &status) { valid = status.valid; }, [](const Error &) {});
    QTRY_VERIFY(!valid);
    press(u"ctrl+q"_s);
    QVERIFY(ends(second));
}

void RememberedTest::restartOnARealServer()
{
    const QString xvfb = QStandardPaths::findExecutable(u"xvfb-run"_s);
    QVERIFY(!xvfb.isEmpty() && !QStandardPaths::findExecutable(u"xdotool"_s).isEmpty());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (environment.value(u"QT_QPA_PLATFORM"_s) == u"xcb"_s)
        return;
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(
        xvfb, { u"-a"_s, u"-s"_s, u"-noreset -screen 0 1280x1024x24"_s, QCoreApplication::applicationFilePath(), u"restart"_s });
    QVERIFY(process.waitForFinished(180'000));
    const QByteArray out = process.readAllStandardOutput();
    QVERIFY2(process.exitCode() == 0 && !out.contains("SKIP"), out);
}

QTEST_GUILESS_MAIN(RememberedTest)
#include "tst_remembered.moc"
