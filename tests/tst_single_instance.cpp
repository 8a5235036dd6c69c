// SPDX-License-Identifier: MIT
// One console per person. The consoles here are this program itself, started with "--instance MODE FOLDER ARGUMENT…".
#include "app/single_instance.h"
#include "support/outcome.h"

#include <QtTest>

#include <QLocalSocket>

#include <csignal>
#include <cstdio>

#include <unistd.h>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Claim = SingleInstance::Role;

namespace {

int say(const QString &line)
{
    std::puts(line.toUtf8().constData());
    std::fflush(stdout);
    return 0;
}

// Says its role, and later what is handed over to it. In mode "hang" it stops working once it is first, in mode
// "impatient" it waits for the first no longer than half a second.
int instance(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList given = QCoreApplication::arguments().mid(2);
    SingleInstance instance(given.value(1));
    QObject::connect(&instance, &SingleInstance::secondStarted, &app, [](const QStringList &arguments, const QString &folder) {
        say(u"second: %1 in %2"_s.arg(arguments.join(u'|'), folder));
    });
    switch (instance.claim(given.mid(2), given.value(0) == u"impatient"_s ? 500ms : 10s)) {
    case Claim::First:
        say(u"first"_s);
        return given.value(0) == u"hang"_s ? pause() : QCoreApplication::exec();
    case Claim::HandedOver:
        return say(u"handed over"_s);
    case Claim::NoAnswer:
        say(u"no answer: "_s + instance.errorText());
        return 1;
    case Claim::Unknown:
        say(u"unknown: "_s + instance.errorText());
        return 2;
    }
    return 3;
}

struct Started {
    QProcess process;
    QByteArray out;

    Started(
        const QString &mode, const QString &folder, const QStringList &arguments = {}, const std::optional<QString> &runtime = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (runtime)
            environment.insert(u"XDG_RUNTIME_DIR"_s, *runtime);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(u"/"_s);
        process.start(QCoreApplication::applicationFilePath(), QStringList{ u"--instance"_s, mode, folder } + arguments);
    }
    ~Started()
    {
        process.kill();
        process.waitForFinished();
    }
    bool says(const QByteArray &words)
    {
        return eventually([&] {
            out += process.readAllStandardOutput();
            return out.contains(words);
        });
    }
    // True if it has ended with that exit code.
    bool ends(int exitCode)
    {
        const bool ended = eventually([&] { return process.state() == QProcess::NotRunning; });
        out += process.readAllStandardOutput();
        return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == exitCode;
    }
};

} // namespace

class SingleInstanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void secondHandsOver();
    void anyTextGoesThrough();
    void tooMuchStillRaises();
    void worksWithoutARuntimeFolder_data();
    void worksWithoutARuntimeFolder();
    void otherRuntimeFolder();
    void otherStateFolder();
    void afterKillTheNextIsFirst();
    void afterTheEndTheNextIsFirst();
    void manyAtOnce();
    void aFirstThatHangs();
    void garbage_data();
    void garbage();
    void onlyItsOwnersMayComeIn();
    void aFolderThatCannotBe();

private:
    QString socketOf(const QString &folder) const;

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_state;
    QString m_runtime;
};

void SingleInstanceTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_state = m_home->filePath(u"state/mcias-console"_s);
    m_runtime = m_home->filePath(u"run"_s);
    QVERIFY(QDir().mkdir(m_runtime) && QFile::setPermissions(m_runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    qputenv("XDG_RUNTIME_DIR", m_runtime.toUtf8());
}

QString SingleInstanceTest::socketOf(const QString &folder) const
{
    QFile file(folder + u"/console.lock"_s);
    return file.open(QFile::ReadOnly) ? QFile::decodeName(file.readAll()) : QString();
}

void SingleInstanceTest::secondHandsOver()
{
    Started first(u"run"_s, m_state);
    QVERIFY(first.says("first\n"));
    QVERIFY(socketOf(m_state).startsWith(m_runtime));
    Started second(u"run"_s, m_state, { u"--server"_s, u"mcias.example.org"_s });
    QVERIFY2(second.ends(0), second.out);
    QCOMPARE(second.out, "handed over\n");
    QVERIFY2(first.says("second: --server|mcias.example.org in /\n"), first.out);
    Started third(u"run"_s, m_state);
    QVERIFY(third.ends(0));
    QVERIFY2(first.says("second:  in /\n"), first.out);
}

void SingleInstanceTest::anyTextGoesThrough()
{
    SingleInstance first(m_state);
    QCOMPARE(first.claim({}), Claim::First);
    const QSignalSpy second(&first, &SingleInstance::secondStarted);
    const QStringList arguments{ u"a \"b\"\n{}"_s, u""_s, u"ä€😀"_s, u"\\"_s };
    Started other(u"run"_s, m_state, arguments);
    QVERIFY(other.ends(0));
    QCOMPARE(second.size(), 1);
    QCOMPARE(second.first().first().toStringList(), arguments);
}

void SingleInstanceTest::tooMuchStillRaises()
{
    SingleInstance first(m_state);
    QCOMPARE(first.claim({}), Claim::First);
    const QSignalSpy second(&first, &SingleInstance::secondStarted);
    Started other(u"run"_s, m_state, { QString(100'000, u'x') });
    QVERIFY(other.ends(0));
    QCOMPARE(second.size(), 1);
    QCOMPARE(second.first().first().toStringList(), QStringList());
}

void SingleInstanceTest::worksWithoutARuntimeFolder_data()
{
    QTest::addColumn<QString>("runtime");
    QTest::addColumn<int>("permissions");
    QTest::newRow("not set") << QString() << 0;
    QTest::newRow("missing") << u"nowhere"_s << 0;
    QTest::newRow("open to others") << u"open"_s << 0x7055;
}

void SingleInstanceTest::worksWithoutARuntimeFolder()
{
    QFETCH(QString, runtime);
    QFETCH(int, permissions);
    const QString path = runtime.isEmpty() ? QString() : m_home->filePath(runtime);
    if (permissions)
        QVERIFY(QDir().mkdir(path) && QFile::setPermissions(path, QFile::Permissions(permissions)));
    Started first(u"run"_s, m_state, {}, path);
    QVERIFY(first.says("first\n"));
    QVERIFY2(socketOf(m_state).startsWith(m_state + u'/'), qPrintable(socketOf(m_state)));
    Started second(u"run"_s, m_state, { u"--demo"_s }, path);
    QVERIFY(second.ends(0));
    QVERIFY(first.says("second: --demo in /\n"));
}

// As over ssh, where there often is none: still one console per state folder, and it is found.
void SingleInstanceTest::otherRuntimeFolder()
{
    Started first(u"run"_s, m_state);
    QVERIFY(first.says("first\n"));
    Started second(u"run"_s, m_state, {}, QString());
    QVERIFY2(second.ends(0), second.out);
    QVERIFY(first.says("second: "));
}

void SingleInstanceTest::otherStateFolder()
{
    Started first(u"run"_s, m_state);
    QVERIFY(first.says("first\n"));
    Started other(u"run"_s, m_home->filePath(u"other-state"_s));
    QVERIFY(other.says("first\n"));
    Started second(u"run"_s, m_state);
    QVERIFY(second.ends(0));
    QVERIFY(first.says("second: "));
}

void SingleInstanceTest::afterKillTheNextIsFirst()
{
    Started first(u"run"_s, m_state);
    QVERIFY(first.says("first\n"));
    first.process.kill();
    QVERIFY(first.process.waitForFinished());
    QVERIFY(QFileInfo::exists(socketOf(m_state))); // it could not tidy up
    Started second(u"run"_s, m_state);
    QVERIFY(second.says("first\n"));
    Started third(u"run"_s, m_state, { u"x"_s });
    QVERIFY(third.ends(0));
    QVERIFY(second.says("second: x in /\n"));
}

void SingleInstanceTest::afterTheEndTheNextIsFirst()
{
    {
        SingleInstance first(m_state);
        QCOMPARE(first.claim({}), Claim::First);
        QVERIFY(first.isFirst());
    }
    QVERIFY(!QFileInfo::exists(socketOf(m_state)));
    SingleInstance next(m_state);
    QCOMPARE(next.claim({}), Claim::First);
}

void SingleInstanceTest::manyAtOnce()
{
    for (int round = 0; round < 5; ++round) {
        constexpr int many = 6;
        std::vector<std::unique_ptr<Started>> all;
        all.reserve(many);
        for (int i = 0; i < many; ++i)
            all.push_back(std::make_unique<Started>(u"run"_s, m_state));
        const auto count = [&](const QByteArray &words) {
            return std::count_if(all.begin(), all.end(), [&](const auto &one) {
                one->out += one->process.readAllStandardOutput();
                return one->out.startsWith(words);
            });
        };
        QVERIFY(eventually([&] { return count("first\n") + count("handed over\n") == 6; }));
        QCOMPARE(count("first\n"), 1);
    }
}

void SingleInstanceTest::aFirstThatHangs()
{
    Started first(u"hang"_s, m_state);
    QVERIFY(first.says("first\n"));
    QElapsedTimer timer;
    timer.start();
    Started second(u"impatient"_s, m_state);
    QVERIFY2(second.ends(1), second.out);
    QVERIFY2(second.out.startsWith("no answer: Another console of yours"), second.out);
    QVERIFY(timer.elapsed() < 5000);
    // Stopped altogether, it does not even let anybody in.
    ::kill(static_cast<pid_t>(first.process.processId()), SIGSTOP);
    Started third(u"impatient"_s, m_state);
    QVERIFY2(third.ends(1), third.out);
}

void SingleInstanceTest::garbage_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("other JSON") << QByteArray("[1,2]\n");
    QTest::newRow("no arguments") << QByteArray("{}\n");
    QTest::newRow("arguments of another kind") << QByteArray("{\"arguments\":\"--demo\"}\n");
    QTest::newRow("deep") << QByteArray(60'000, '[') + '\n';
    QTest::newRow("endless") << QByteArray(3'000'000, 'x');
    QTest::newRow("zeros") << QByteArray(1000, '\0') + '\n';
}

void SingleInstanceTest::garbage()
{
    QFETCH(QByteArray, sent);
    SingleInstance first(m_state);
    QCOMPARE(first.claim({}), Claim::First);
    const QSignalSpy second(&first, &SingleInstance::secondStarted);
    QLocalSocket socket;
    socket.connectToServer(socketOf(m_state));
    QVERIFY(socket.waitForConnected());
    socket.write(sent);
    if (!sent.isEmpty())
        QVERIFY(eventually([&] { return socket.state() == QLocalSocket::UnconnectedState; }));
    QCOMPARE(socket.readAll(), QByteArray());
    QCOMPARE(second.size(), 0);
    Started other(u"run"_s, m_state, { u"x"_s });
    QVERIFY(other.ends(0));
    QCOMPARE(second.size(), 1);
}

void SingleInstanceTest::onlyItsOwnersMayComeIn()
{
    QVERIFY(QDir().mkpath(m_state) && QFile::setPermissions(m_state, QFile::Permissions(0x7755)));
    SingleInstance first(m_state);
    QCOMPARE(first.claim({}), Claim::First);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
        | QFile::ExeOther;
    const QString socket = socketOf(m_state);
    for (const QString &path : { m_state, m_state + u"/console.lock"_s, socket, QFileInfo(socket).path() })
        QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
}

void SingleInstanceTest::aFolderThatCannotBe()
{
    QFile file(m_home->filePath(u"file"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    SingleInstance first(file.fileName() + u"/below"_s);
    QCOMPARE(first.claim({}), Claim::Unknown);
    QVERIFY(!first.isFirst());
    QVERIFY(first.errorText().contains(u"below"_s));
}

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--instance") == 0)
        return instance(argc, argv);
    QCoreApplication app(argc, argv);
    SingleInstanceTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_single_instance.moc"
