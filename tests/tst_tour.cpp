// SPDX-License-Identifier: MIT
// The console itself, as a program: its words, and the tour through the demo.
#include "app/hardening.h"
#include "app/tour.h"

#include <QtTest>
#include <QtWidgets>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace mcias;
using namespace Qt::StringLiterals;

namespace {

QString console()
{
    return QStringLiteral(BIN_DIR "/mcias-console");
}

// Runs the console with folders of its own.
struct Run {
    QTemporaryDir home;
    QProcess process;

    bool go(const QStringList &arguments, const QMap<QString, QString> &more = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name :
            { u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_STATE_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_RUNTIME_DIR"_s })
            environment.insert(name, home.path());
        for (auto it = more.begin(); it != more.end(); ++it)
            environment.insert(it.key(), it.value());
        process.setProcessEnvironment(environment);
        process.start(console(), arguments);
        return process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit;
    }
};

int colors(const QImage &image)
{
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            seen.insert(image.pixel(x, y));
    }
    return static_cast<int>(seen.size());
}

} // namespace

class TourTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words();
    void wordsNeedNoDisplay();
    void picturesOfTheDemo_data();
    void picturesOfTheDemo();
    void failureIsSaid();
    void noDumps();
};

void TourTest::words()
{
    Run version;
    QVERIFY(version.go({ u"--version"_s }));
    QCOMPARE(version.process.exitCode(), 0);
    QVERIFY(version.process.readAllStandardOutput().startsWith("mcias-console 0."));
    Run wrong;
    QVERIFY(wrong.go({ u"--nonsense"_s }));
    QCOMPARE(wrong.process.exitCode(), 2);
    QVERIFY(wrong.process.readAllStandardError().contains("nonsense"));
    for (const QStringList &scale : { QStringList{ u"--tour-scale=2"_s }, { u"--tour"_s, u"x"_s, u"--tour-scale"_s, u"9"_s } }) {
        Run scaled;
        QVERIFY(scaled.go(scale));
        QCOMPARE(scaled.process.exitCode(), 2);
        QVERIFY(scaled.process.readAllStandardError().contains("tour-scale"));
    }
}

void TourTest::wordsNeedNoDisplay()
{
    Run help;
    QVERIFY(help.go({ u"--help"_s }, { { u"QT_QPA_PLATFORM"_s, u"xcb"_s }, { u"DISPLAY"_s, {} } }));
    QCOMPARE(help.process.exitCode(), 0);
    const QByteArray text = help.process.readAllStandardOutput();
    for (const char *option : { "--demo", "--server", "--ca", "--tour", "--tour-scale", "--version" })
        QVERIFY2(text.contains(option), option);
}

void TourTest::picturesOfTheDemo_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("scale");
    QTest::addColumn<QString>("word");
    QTest::newRow("English") << u"C.UTF-8"_s << u"1"_s << u"The console in pictures"_s;
    QTest::newRow("German, twice the pixels") << u"de_DE.UTF-8"_s << u"2"_s << u"Die Konsole in Bildern"_s;
}

void TourTest::picturesOfTheDemo()
{
    QFETCH(QString, language);
    QFETCH(QString, scale);
    QFETCH(QString, word);
    Run run;
    const QDir pictures(run.home.filePath(u"pictures"_s));
    QVERIFY(run.go({ u"-platform"_s, u"offscreen"_s, u"--demo"_s, u"--tour"_s, pictures.path(), u"--tour-scale"_s, scale },
        { { u"LC_ALL"_s, language } }));
    QVERIFY2(run.process.exitCode() == 0, run.process.readAllStandardError().constData());

    const QString ending = scale == u"1"_s ? QString() : u"@%1x"_s.arg(scale);
    const QStringList light = pictures.entryList({ u"*-light%1.png"_s.arg(ending) });
    const QStringList dark = pictures.entryList({ u"*-dark%1.png"_s.arg(ending) });
    QVERIFY(light.size() >= 12);
    QCOMPARE(dark.size(), light.size());
    for (const QString &file : light + dark) {
        const QImage image(pictures.filePath(file));
        QCOMPARE(image.size(), QSize(1280, 800) * scale.toInt());
        QVERIFY2(colors(image) > 30, qPrintable(file));
        const bool isDark = image.pixelColor(image.width() - 3, 3).lightness() < 128;
        QVERIFY2(isDark == file.contains(u"-dark"), qPrintable(file));
    }
    QFile index(pictures.filePath(u"index%1.md"_s.arg(ending)));
    QVERIFY(index.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(index.readAll());
    QVERIFY(text.contains(word));
    for (const QString &file : light + dark)
        QVERIFY2(text.contains(file), qPrintable(file));
    // Nothing else was left behind: no settings from a tour, no server.
    QCOMPARE(
        QDir(run.home.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden), QStringList{ u"pictures"_s });
}

void TourTest::failureIsSaid()
{
    QWidget window;
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"taken"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Tour tour(window, file.fileName() + u"/below"_s, {});
    bool good = true;
    connect(&tour, &Tour::finished, &tour, [&good](bool result) { good = result; });
    tour.start();
    QVERIFY(!good);
    QVERIFY(tour.failure().contains(u"taken"_s));
}

void TourTest::noDumps()
{
    // In a child, for which it then holds for ever.
    const pid_t child = fork();
    if (child == 0) {
        rlimit core{};
        const bool refused = forbidDumps() && prctl(PR_GET_DUMPABLE) == 0 && getrlimit(RLIMIT_CORE, &core) == 0
            && core.rlim_max == 0;
        _exit(refused ? 0 : 1);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
}

QTEST_MAIN(TourTest)
#include "tst_tour.moc"
