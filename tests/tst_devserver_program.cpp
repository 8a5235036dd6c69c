// SPDX-License-Identifier: MIT
// mcias-devserver as a program.
#include "devserver/totp_guard.h"

#include "api/client.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

#include <csignal>
#include <sys/types.h>

using namespace mcias;

namespace {

const QString program = QStringLiteral(BIN_DIR "/mcias-devserver");

struct Finished {
    int code;
    QByteArray out;
    QByteArray err;
};

Finished run(const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished())
        process.kill();
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
        process.readAllStandardError() };
}

//! Starts a process and waits for the first line of its standard output.
QJsonObject readyLine(QProcess &process, const QString &what, const QStringList &arguments)
{
    process.start(what, arguments);
    const bool ready = QTest::qWaitFor([&] { return process.canReadLine() || process.state() == QProcess::NotRunning; }, 20'000);
    return ready ? QJsonDocument::fromJson(process.readLine()).object() : QJsonObject();
}

bool isRunning(qint64 pid)
{
    // A process that has ended and waits for init to notice is no longer running.
    QFile status(QStringLiteral("/proc/%1/stat").arg(pid));
    return status.open(QIODevice::ReadOnly) && !status.readAll().contains(") Z ");
}

std::unique_ptr<Client> clientFor(const QJsonObject &ready)
{
    ClientOptions options;
    options.caFile = ready[QLatin1String("ca")].toString();
    return std::make_unique<Client>(QUrl(ready[QLatin1String("url")].toString()), options);
}

} // namespace

class DevServerProgramTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersion();
    void usageErrors_data();
    void usageErrors();
    void aTakenPort();
    void readyLineIsEnoughToSignIn_data();
    void readyLineIsEnoughToSignIn();
    void signalsEndItCleanly_data();
    void signalsEndItCleanly();
    void itDiesWithItsParent();
    void itOutlivesAParentOtherwise();
};

void DevServerProgramTest::helpAndVersion()
{
    const Finished help = run({ QStringLiteral("--help") });
    QCOMPARE(help.code, 0);
    for (const char *option : { "--listen", "--tls-dir", "--seed", "--dialect", "--latency", "--die-with-parent" })
        QVERIFY2(help.out.contains(option), option);
    const Finished version = run({ QStringLiteral("--version") });
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.startsWith("mcias-devserver "));
}

void DevServerProgramTest::usageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *line : { "--listen 0.0.0.0:0", "--listen 192.0.2.1:0", "--listen [::]:0", "--listen 127.0.0.1",
             "--listen 127.0.0.1:65536", "--listen example.net:1", "--listen :0", "--seed -1", "--seed 0", "--seed many",
             "--seed 1000001", "--dialect klingon", "--latency soon", "--latency -1", "--unknown", "extra" })
        QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' '));
}

void DevServerProgramTest::usageErrors()
{
    QFETCH(QStringList, arguments);
    const Finished finished = run(arguments);
    QCOMPARE(finished.code, 2);
    QVERIFY(finished.out.isEmpty());
    QVERIFY(finished.err.startsWith("mcias-devserver: "));
}

void DevServerProgramTest::aTakenPort()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const Finished finished = run({ QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(taken.serverPort()) });
    QCOMPARE(finished.code, 1);
    QVERIFY(finished.err.contains("cannot listen"));
}

void DevServerProgramTest::readyLineIsEnoughToSignIn_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("people");
    QTest::newRow("empty") << QStringList{} << 1;
    QTest::newRow("demo") << QStringList{ QStringLiteral("--seed"), QStringLiteral("demo") } << 3;
    QTest::newRow("1000") << QStringList{ QStringLiteral("--seed"), QStringLiteral("1000") } << 1;
    QTest::newRow("IPv6") << QStringList{ QStringLiteral("--listen"), QStringLiteral("[::1]:0") } << 1;
}

void DevServerProgramTest::readyLineIsEnoughToSignIn()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    const QJsonObject ready = readyLine(process, program, arguments);
    const auto client = clientFor(ready);
    const QJsonArray people = ready[QLatin1String("accounts")].toArray();
    QTEST(int(people.size()), "people");
    for (const QJsonValue &person : people) {
        Secret code;
        if (const QString secret = person[QLatin1String("totp_secret")].toString(); !secret.isEmpty())
            code = Secret(devserver::TotpGuard::codeAt(Secret(secret), QDateTime::currentDateTimeUtc()));
        QEventLoop loop;
        QString failure = QStringLiteral("no end");
        client->login(person[QLatin1String("username")].toString(), Secret(person[QLatin1String("password")].toString()), code)
            ->then(
                &loop,
                [&] {
                    failure.clear();
                    loop.quit();
                },
                [&](const Error &error) {
                    failure = error.message();
                    loop.quit();
                });
        loop.exec();
        QVERIFY2(failure.isEmpty(), qPrintable(failure));
    }
    QVERIFY(!ready[QLatin1String("vault_passphrase")].toString().isEmpty());
    process.terminate();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput(), QByteArray()); // exactly one line
    QCOMPARE(process.readAllStandardError(), QByteArray());
}

void DevServerProgramTest::signalsEndItCleanly_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void DevServerProgramTest::signalsEndItCleanly()
{
    QFETCH(int, signal);
    QProcess process;
    const QJsonObject ready = readyLine(process, program, {});
    const QString ca = ready[QLatin1String("ca")].toString();
    QVERIFY(QFile::exists(ca));
    ::kill(static_cast<pid_t>(process.processId()), signal);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(!QFileInfo::exists(QFileInfo(ca).path()));
}

void DevServerProgramTest::itDiesWithItsParent()
{
    QProcess shell; // the server's parent; waits as long as its standard input is open
    const QJsonObject ready = readyLine(shell, QStringLiteral("/bin/sh"),
        { QStringLiteral("-c"), QStringLiteral("\"$0\" --die-with-parent & echo $! >&2; read never"), program });
    QVERIFY(ready.contains(QLatin1String("url")));
    const qint64 pid = shell.readAllStandardError().trimmed().toLongLong();
    QVERIFY(pid > 0 && isRunning(pid));
    ::kill(static_cast<pid_t>(shell.processId()), SIGKILL);
    QVERIFY(shell.waitForFinished());
    QTRY_VERIFY(!isRunning(pid));
    QTRY_VERIFY(!QFileInfo::exists(ready[QLatin1String("ca")].toString()));
}

void DevServerProgramTest::itOutlivesAParentOtherwise()
{
    QProcess shell;
    const QJsonObject ready = readyLine(
        shell, QStringLiteral("/bin/sh"), { QStringLiteral("-c"), QStringLiteral("\"$0\" & echo $! >&2; read never"), program });
    const qint64 pid = shell.readAllStandardError().trimmed().toLongLong();
    QVERIFY(pid > 0);
    ::kill(static_cast<pid_t>(shell.processId()), SIGKILL);
    shell.waitForFinished();
    const auto client = clientFor(ready);
    bool answered = false;
    client->health()->then(
        this, [&] { answered = true; }, [](const Error &) {});
    QTRY_VERIFY(answered);
    ::kill(static_cast<pid_t>(pid), SIGTERM);
    QTRY_VERIFY(!isRunning(pid));
}

QTEST_GUILESS_MAIN(DevServerProgramTest)
#include "tst_devserver_program.moc"
