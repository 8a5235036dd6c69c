// SPDX-License-Identifier: MIT
// The console writes nothing outside the XDG folders: every file that it opens for writing, makes, renames, removes or
// changes is read off strace, through the whole tour and through a day at a real window.
#include "support/outcome.h"
#include "support/program.h"
#include "support/server_program.h"
#include "support/xdotool.h"

#include <QtTest>

#include <QRegularExpression>

using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

// What is no file of anybody's, or was asked for. Each with its reason.
const QList<std::pair<QString, const char *>> exceptions{
    { u"/dev/null"_s, "keeps nothing" },
    { u"/dev/tty"_s, "the terminal" },
    { u"/dev/pts/"_s, "the terminal" },
    { u"/dev/ptmx"_s, "the terminal" },
    { u"/dev/dri/"_s, "the graphics card" },
    { u"/dev/shm/"_s, "memory shared with the display server, or between processes; not a file on a disk" },
    { u"/memfd:"_s, "memory" },
    { u"/proc/self/"_s, "the kernel's view of the process: a thread's name" },
};

struct Change {
    QString call;
    QString path;
};

// The C string literals of a call's arguments, in order.
QStringList literalsOf(const QString &arguments)
{
    static const QRegularExpression literal(u"\"((?:[^\"\\\\]|\\\\.)*)\""_s);
    QStringList found;
    for (auto it = literal.globalMatch(arguments); it.hasNext();)
        found += it.next().captured(1);
    return found;
}

QString absolute(const QString &path, const QString &arguments, const QString &workingFolder)
{
    if (path.startsWith(u'/'))
        return QDir::cleanPath(path);
    static const QRegularExpression folder(u"^(?:AT_FDCWD|\\d+)<([^>]*)>"_s); // as strace -y writes it
    const auto match = folder.match(arguments);
    return QDir::cleanPath((match.hasMatch() ? match.captured(1) : workingFolder) + u'/' + path);
}

// What one finished call has changed among the files.
QList<Change> changesOf(const QString &call, const QString &arguments, const QString &workingFolder)
{
    static const QSet<QString> harmless{ u"access"_s, u"faccessat"_s, u"faccessat2"_s, u"stat"_s, u"lstat"_s, u"newfstatat"_s,
        u"statx"_s, u"statfs"_s, u"readlink"_s, u"readlinkat"_s, u"execve"_s, u"getcwd"_s, u"chdir"_s, u"inotify_add_watch"_s,
        u"getxattr"_s, u"lgetxattr"_s, u"listxattr"_s, u"name_to_handle_at"_s };
    static const QRegularExpression writing(u"O_(WRONLY|RDWR|CREAT|TRUNC|TMPFILE)"_s);
    static const QRegularExpression localSocket(u"sun_path=\"([^@\"][^\"]*)\""_s);
    if (harmless.contains(call) || (call.startsWith(u"open"_s) && !arguments.contains(writing)))
        return {};
    if (call == u"bind"_s) {
        const auto match = localSocket.match(arguments);
        return match.hasMatch() ? QList<Change>{ { call, absolute(match.captured(1), {}, workingFolder) } } : QList<Change>();
    }
    QStringList paths = literalsOf(arguments);
    if (call.startsWith(u"symlink"_s))
        paths.removeFirst(); // what it points to
    else if (!call.startsWith(u"rename"_s) && !call.startsWith(u"link"_s))
        paths = paths.first(std::min<qsizetype>(1, paths.size()));
    QList<Change> changes;
    for (const QString &path : paths)
        changes += { call, absolute(path, arguments, workingFolder) };
    if (paths.isEmpty()) // a call that this test does not know
        changes += { call, arguments };
    return changes;
}

// Everything that has succeeded in a trace of strace -f -y.
QList<Change> changesIn(const QByteArray &trace, const QString &workingFolder)
{
    static const QRegularExpression finished(u"^(\\d+) +(\\w+)\\((.*)\\) += (-?\\d+|\\?)"_s);
    static const QRegularExpression begun(u"^(\\d+) +(.*) <unfinished \\.\\.\\.>$"_s);
    static const QRegularExpression resumed(u"^(\\d+) +<\\.\\.\\. \\w+ resumed>(.*)$"_s);
    QMap<QString, QString> open; // by process
    QList<Change> changes;
    for (QString line : QString::fromUtf8(trace).split(u'\n')) {
        if (const auto match = begun.match(line); match.hasMatch()) {
            open[match.captured(1)] = match.captured(2);
            continue;
        }
        if (const auto match = resumed.match(line); match.hasMatch())
            line = match.captured(1) + u' ' + open.take(match.captured(1)) + match.captured(2);
        const auto match = finished.match(line);
        if (match.hasMatch() && match.captured(4).toLongLong() >= 0)
            changes += changesOf(match.captured(2), match.captured(3), workingFolder);
    }
    return changes;
}

QString strace()
{
    return QStandardPaths::findExecutable(u"strace"_s);
}

bool isBelow(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder + u'/');
}

} // namespace

class FilesWrittenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void wrongWritesAreSeen_data();
    void wrongWritesAreSeen();
    void theTour();
    void aDay();
    void aDayOnARealServer();

private:
    std::unique_ptr<QProcess> start(const QString &program, const QStringList &arguments);
    QList<Change> changes() const;
    QString outside(const QList<Change> &all, const QStringList &more = {}) const;

    std::unique_ptr<Sandbox> m_sandbox;
};

void FilesWrittenTest::initTestCase()
{
    if (strace().isEmpty())
        QSKIP("strace is missing");
    QProcess probe;
    probe.start(strace(), { u"-qq"_s, u"-e"_s, u"trace=none"_s, u"true"_s });
    if (!probe.waitForFinished() || probe.exitCode() != 0)
        QSKIP("processes may not be traced here"); // a container without the right to ptrace
}

void FilesWrittenTest::init()
{
    m_sandbox = std::make_unique<Sandbox>();
    m_sandbox->setVariable(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s); // that looks for leaks by tracing, too
}

std::unique_ptr<QProcess> FilesWrittenTest::start(const QString &program, const QStringList &arguments)
{
    return m_sandbox->start(strace(),
        QStringList{ u"-f"_s, u"-y"_s, u"-qq"_s, u"-s"_s, u"4096"_s, u"-e"_s, u"trace=%file,bind"_s, u"-e"_s, u"signal=none"_s,
            u"-o"_s, m_sandbox->file(u"trace"_s), program }
            + arguments);
}

QList<Change> FilesWrittenTest::changes() const
{
    QFile trace(m_sandbox->file(u"trace"_s));
    return trace.open(QFile::ReadOnly) ? changesIn(trace.readAll(), m_sandbox->home() + u"/home"_s) : QList<Change>();
}

// What lies neither in the XDG folders, nor in \a more, nor among the exceptions. One line each.
QString FilesWrittenTest::outside(const QList<Change> &all, const QStringList &more) const
{
    QStringList allowed = more;
    for (const char *folder : { "config/mcias-console", "state/mcias-console", "run/mcias-console", "cache" })
        allowed += m_sandbox->home() + u'/' + QLatin1String(folder);
    QString bad;
    for (const auto &[call, path] : all) {
        const auto holds = [&path = path](const QString &folder) { return isBelow(path, folder); };
        const auto excepted = [&path = path](const auto &exception) { return path.startsWith(exception.first); };
        if (std::none_of(allowed.begin(), allowed.end(), holds) && std::none_of(exceptions.begin(), exceptions.end(), excepted))
            bad += call + u' ' + path + u'\n';
    }
    return bad;
}

// The control: this test can see all of these.
void FilesWrittenTest::wrongWritesAreSeen_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("seen");
    QTest::newRow("none") << u"cat /dev/null > /dev/null; ls /nowhere"_s << QStringList();
    QTest::newRow("open") << u"echo > $HOME/wrong"_s << QStringList{ u"home/wrong"_s };
    QTest::newRow("append") << u"echo >> $TMPDIR/wrong"_s << QStringList{ u"tmp/wrong"_s };
    QTest::newRow("beside ours") << u"echo > $XDG_CONFIG_HOME/other.conf"_s << QStringList{ u"config/other.conf"_s };
    QTest::newRow("a relative path") << u"echo > wrong"_s << QStringList{ u"home/wrong"_s };
    QTest::newRow("folder") << u"mkdir $HOME/folder; rmdir $HOME/folder"_s
                            << QStringList{ u"mkdir"_s, u"rmdir"_s, u"home/folder"_s };
    QTest::newRow("rename out") << u"mkdir $XDG_STATE_HOME/mcias-console; echo > $XDG_STATE_HOME/mcias-console/a; "
                                   "mv $XDG_STATE_HOME/mcias-console/a $HOME/a"_s
                                << QStringList{ u"rename"_s, u"home/a"_s };
    QTest::newRow("remove") << u"rm -f $HOME/x; touch $HOME/y; rm $HOME/y"_s << QStringList{ u"unlink"_s, u"home/y"_s };
    QTest::newRow("links") << u"ln -s $XDG_CACHE_HOME/t $HOME/l; echo > $XDG_CACHE_HOME/t; ln $XDG_CACHE_HOME/t $HOME/h"_s
                           << QStringList{ u"symlink"_s, u"home/l"_s, u"home/h"_s };
    QTest::newRow("permissions") << u"chmod 700 $HOME"_s << QStringList{ u"chmod"_s };
    QTest::newRow("a child's child") << u"(sh -c 'echo > $HOME/deep' &) ; sleep 0"_s << QStringList{ u"home/deep"_s };
}

void FilesWrittenTest::wrongWritesAreSeen()
{
    QFETCH(QString, command);
    QFETCH(QStringList, seen);
    const Ran ran = finish(*start(u"sh"_s, { u"-c"_s, command }));
    QVERIFY2(ran.exitCode >= 0, ran.all());
    const QString bad = outside(changes());
    for (const QString &part : seen)
        QVERIFY2(bad.contains(part), qPrintable(bad));
    QVERIFY2(bad.isEmpty() == seen.isEmpty(), qPrintable(bad));
}

void FilesWrittenTest::theTour()
{
    const QString pictures = m_sandbox->file(u"pictures"_s);
    const auto console = start(
        u"" BIN_DIR "/mcias-console"_s, { u"-platform"_s, u"offscreen"_s, u"--demo"_s, u"--tour"_s, pictures });
    QVERIFY(eventually([&] { return console->state() == QProcess::NotRunning; }, std::chrono::seconds(120)));
    const Ran ran = finish(*console);
    QVERIFY2(ran.exitCode == 0, ran.all());
    // The pictures were asked for; the demo's server hands over its certificate in a folder of its own, and removes it.
    const QString temporary = m_sandbox->home() + u"/tmp"_s;
    QList<Change> all = changes();
    QVERIFY(std::count_if(all.begin(), all.end(), [&](const Change &change) { return isBelow(change.path, pictures); }) > 20);
    const QString bad = outside(all, { pictures, temporary });
    QVERIFY2(bad.isEmpty(), qPrintable(bad));
    QVERIFY(QDir(temporary).isEmpty());
}

// Signs in and leaves, as a person does it. Runs within aDayOnARealServer().
void FilesWrittenTest::aDay()
{
    if (qgetenv("QT_QPA_PLATFORM") != "xcb")
        QSKIP("runs under a display server of its own, below");
    ServerProgram server(*m_sandbox, { u"--listen"_s, u"127.0.0.1:0"_s, u"--seed"_s, u"demo"_s });
    const QJsonObject person = server.person(false);
    const auto console = start(u"" BIN_DIR "/mcias-console"_s, { u"--server"_s, server.url(), u"--ca"_s, server.caFile() });
    const Xdotool xdotool;
    const QString door = xdotool.waitForWindow(u"^MCIAS console$"_s);
    QVERIFY(!door.isEmpty());
    xdotool.run({ u"windowfocus"_s, u"--sync"_s, door });
    xdotool.run({ u"type"_s, u"--delay"_s, u"5"_s, person.value(u"username"_s).toString() });
    xdotool.run({ u"key"_s, u"Tab"_s });
    xdotool.run({ u"type"_s, u"--delay"_s, u"5"_s, person.value(u"password"_s).toString() });
    xdotool.run({ u"key"_s, u"Return"_s });
    QVERIFY(!xdotool.waitForWindow(u"^"_s + person.value(u"username"_s).toString() + u" at "_s).isEmpty());
    xdotool.run({ u"key"_s, u"ctrl+q"_s });
    const Ran ran = finish(*console);
    QVERIFY2(ran.exitCode == 0, ran.all());

    const QList<Change> all = changes();
    const QStringList kept{ m_sandbox->home() + u"/config/mcias-console"_s, m_sandbox->home() + u"/state/mcias-console"_s };
    QVERIFY(std::any_of(all.begin(), all.end(),
        [&](const Change &change) { return isBelow(change.path, kept[0]) || isBelow(change.path, kept[1]); }));
    const QString bad = outside(all);
    QVERIFY2(bad.isEmpty(), qPrintable(bad));
}

void FilesWrittenTest::aDayOnARealServer()
{
    const QString xvfb = QStandardPaths::findExecutable(u"xvfb-run"_s);
    if (xvfb.isEmpty() || QStandardPaths::findExecutable(u"xdotool"_s).isEmpty())
        QSKIP("xvfb-run or xdotool is missing");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (environment.value(u"QT_QPA_PLATFORM"_s) == u"xcb"_s)
        return;
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(
        xvfb, { u"-a"_s, u"-s"_s, u"-noreset -screen 0 1280x1024x24"_s, QCoreApplication::applicationFilePath(), u"aDay"_s });
    QVERIFY(process.waitForFinished(180'000));
    const QByteArray out = process.readAllStandardOutput();
    QVERIFY2(process.exitCode() == 0 && !out.contains("SKIP"), out);
}

QTEST_GUILESS_MAIN(FilesWrittenTest)
#include "tst_files_written.moc"
