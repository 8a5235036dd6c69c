// SPDX-License-Identifier: MIT
// A secret on the clipboard: marked, for a while, taken off again, and never somebody else's. What needs a second program
// runs on a real X server, too: there this program starts itself again under xvfb-run, and the other program is itself as well,
// as "--other take" (the clipboard; it says so and keeps it) or "--other read".
#include "support/console.h"
#include "support/memory_scan.h"
#include "support/outcome.h"
#include "views/controls/secret_clipboard.h"

#include <QtTest>
#include <QtWidgets>

#include <cstdio>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto hint = "x-kde-passwordManagerHint"_L1;

QClipboard &clipboard()
{
    return *QGuiApplication::clipboard();
}

bool onX()
{
    return QGuiApplication::platformName() == u"xcb"_s;
}

int other(int argc, char **argv)
{
    const QGuiApplication app(argc, argv);
    // A client that owns a selection needs a window, which Qt makes itself.
    if (QCoreApplication::arguments().value(2) == u"take"_s) {
        clipboard().setText(u"text of another program"_s);
        std::puts("taken");
        std::fflush(stdout);
        return QGuiApplication::exec();
    }
    const QMimeData *data = clipboard().mimeData();
    std::printf("text=%s hint=%s\n", data ? data->text().toUtf8().constData() : "",
        data && data->hasFormat(hint) ? data->data(hint).constData() : "none");
    return 0;
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isSanitized = true;
#else
constexpr bool isSanitized = false;
#endif

// Waits without blocking: this program has to answer when it owns the clipboard.
QByteArray readByAnother()
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), { u"--other"_s, u"read"_s });
    eventually([&] { return process.state() == QProcess::NotRunning; });
    return process.readAllStandardOutput();
}

} // namespace

class SecretClipboardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void copies();
    void countsDown();
    void clockSetBack();
    void newerTextStays();
    void copiedAgain();
    void clearedWithItsOwner();
    void clearedWithoutHavingCopied();
    void keepsNoCopy();
    void anotherProgramReads();
    void anotherProgramTakes();
    void theSelectionIsClearedToo();
    void nothingIsLeftAtTheEnd();
    void onARealServer();

private:
    HandClock m_clock;
    const Secret m_secret{ u"päss word"_s };
};

void SecretClipboardTest::init()
{
    m_clock = {};
    clipboard().setText(u"before"_s);
}

void SecretClipboardTest::copies()
{
    SecretClipboard secrets(m_clock);
    QCOMPARE(secrets.secondsLeft(), 0s);
    const QSignalSpy changed(&secrets, &SecretClipboard::changed);
    secrets.copy(m_secret, 20s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(secrets.secondsLeft(), 20s);
    QCOMPARE(clipboard().text(), u"päss word"_s);
    QCOMPARE(clipboard().mimeData()->data(hint), "secret");
    QVERIFY(clipboard().mimeData()->hasText());
    secrets.clear();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(secrets.secondsLeft(), 0s);
    QVERIFY(clipboard().text().isEmpty());
    QVERIFY(!clipboard().mimeData() || !clipboard().mimeData()->hasFormat(hint));
}

void SecretClipboardTest::countsDown()
{
    SecretClipboard secrets(m_clock);
    secrets.copy(m_secret, 20s);
    QSignalSpy changed(&secrets, &SecretClipboard::changed);
    m_clock.time = m_clock.time.addSecs(7);
    QCOMPARE(secrets.secondsLeft(), 13s);
    QVERIFY(changed.wait(3000)); // by itself, once a second
    m_clock.time = m_clock.time.addSecs(12);
    QCOMPARE(secrets.secondsLeft(), 1s);
    QCOMPARE(clipboard().text(), u"päss word"_s);
    m_clock.time = m_clock.time.addSecs(1);
    QTRY_VERIFY(clipboard().text().isEmpty());
    QCOMPARE(secrets.secondsLeft(), 0s);
    changed.clear();
    QVERIFY(!changed.wait(1500)); // and then it is over
}

void SecretClipboardTest::clockSetBack()
{
    SecretClipboard secrets(m_clock);
    secrets.copy(m_secret, 2s);
    m_clock.time = m_clock.time.addSecs(-3600);
    QTRY_VERIFY(clipboard().text().isEmpty());
}

void SecretClipboardTest::newerTextStays()
{
    SecretClipboard secrets(m_clock);
    secrets.copy(m_secret, 20s);
    QSignalSpy changed(&secrets, &SecretClipboard::changed);
    clipboard().setText(u"newer"_s);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(secrets.secondsLeft(), 0s);
    m_clock.time = m_clock.time.addSecs(60);
    secrets.clear();
    QCOMPARE(clipboard().text(), u"newer"_s);
    QCOMPARE(changed.size(), 1);
}

void SecretClipboardTest::copiedAgain()
{
    SecretClipboard secrets(m_clock);
    secrets.copy(m_secret, 20s);
    m_clock.time = m_clock.time.addSecs(15);
    secrets.copy(Secret(u"another"_s), 20s);
    QCOMPARE(clipboard().text(), u"another"_s);
    QCOMPARE(secrets.secondsLeft(), 20s);
    secrets.clear();
    QVERIFY(clipboard().text().isEmpty());
}

void SecretClipboardTest::clearedWithItsOwner()
{
    {
        SecretClipboard secrets(m_clock);
        secrets.copy(m_secret, 20s);
    }
    QVERIFY(clipboard().text().isEmpty());
    SecretClipboard secrets(m_clock);
    secrets.copy(m_secret, 20s);
    Q_EMIT qApp->aboutToQuit({});
    QVERIFY(clipboard().text().isEmpty());
}

void SecretClipboardTest::clearedWithoutHavingCopied()
{
    {
        SecretClipboard secrets(m_clock);
        secrets.clear();
    }
    QCOMPARE(clipboard().text(), u"before"_s);
}

void SecretClipboardTest::keepsNoCopy()
{
    if (isSanitized)
        QSKIP("a sanitizer's shadow of the memory is too large to search");
    const Masked masked = Masked::random(40);
    MemoryScan scan;
    scan.add("secret", masked);
    SecretClipboard secrets(m_clock);
    {
        QByteArray clear = masked.reveal();
        secrets.copy(Secret::fromUtf8(clear), 20s);
        Masked::take(clear);
    }
    QCOMPARE(scan.run().size(), 1); // what the clipboard must hold
    secrets.clear();
    const QList<MemoryHit> hits = scan.run();
    QVERIFY2(hits.isEmpty(), hits.isEmpty() ? "" : hits.first().text());
}

void SecretClipboardTest::anotherProgramReads()
{
    if (!onX())
        QSKIP("wants a clipboard that programs share");
    SecretClipboard secrets(m_clock);
    secrets.copy(m_secret, 20s);
    QCOMPARE(readByAnother(), QByteArray("text=päss word hint=secret\n"));
    secrets.clear();
    QCOMPARE(readByAnother(), QByteArray("text= hint=none\n"));
}

void SecretClipboardTest::anotherProgramTakes()
{
    if (!onX())
        QSKIP("wants a clipboard that programs share");
    SecretClipboard secrets(m_clock);
    secrets.copy(m_secret, 20s);
    QSignalSpy changed(&secrets, &SecretClipboard::changed);
    QProcess taker;
    taker.start(QCoreApplication::applicationFilePath(), { u"--other"_s, u"take"_s });
    QVERIFY(eventually([&] { return taker.canReadLine(); }));
    QTRY_COMPARE(secrets.secondsLeft(), 0s);
    QTRY_VERIFY(!changed.isEmpty());
    secrets.clear();
    m_clock.time = m_clock.time.addSecs(60);
    QCOMPARE(readByAnother(), QByteArray("text=text of another program hint=none\n"));
    taker.kill();
    taker.waitForFinished();
}

void SecretClipboardTest::theSelectionIsClearedToo()
{
    if (!clipboard().supportsSelection())
        QSKIP("wants a platform with a selection");
    // The secret is shown somewhere, and somebody has selected it there.
    SecretClipboard secrets(m_clock);
    secrets.copy(m_secret, 20s);
    clipboard().setText(m_secret.reveal(), QClipboard::Selection);
    QCOMPARE(clipboard().text(QClipboard::Selection), u"päss word"_s);
    secrets.clear();
    QVERIFY(clipboard().text(QClipboard::Selection).isEmpty());

    secrets.copy(m_secret, 20s);
    clipboard().setText(u"other words"_s, QClipboard::Selection);
    secrets.clear();
    QCOMPARE(clipboard().text(QClipboard::Selection), u"other words"_s);

    // Also when the clipboard itself is somebody else's by now.
    secrets.copy(m_secret, 20s);
    clipboard().setText(m_secret.reveal(), QClipboard::Selection);
    clipboard().setText(u"newer"_s);
    secrets.clear();
    QVERIFY(clipboard().text(QClipboard::Selection).isEmpty());
    QCOMPARE(clipboard().text(), u"newer"_s);
}

// Where the program has given it away, it does not stay in what the platform sent.
void SecretClipboardTest::nothingIsLeftAtTheEnd()
{
    if (!onX())
        QSKIP("wants a clipboard that programs share");
    if (isSanitized)
        QSKIP("a sanitizer's shadow of the memory is too large to search");
    const Masked masked = Masked::random(40);
    MemoryScan scan;
    scan.add("secret", masked);
    SecretClipboard secrets(m_clock);
    {
        QByteArray clear = masked.reveal();
        secrets.copy(Secret::fromUtf8(clear), 20s);
        Masked::take(clear);
    }
    {
        QByteArray read = readByAnother();
        QVERIFY(read.startsWith("text=") && read.size() > 45);
        Masked::take(read);
    }
    secrets.clear();
    const QList<MemoryHit> atOnce = scan.run();
    for (const MemoryHit &hit : atOnce)
        qInfo("%s", hit.text().constData());
    QWidget window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QList<MemoryHit> hits = scan.run();
    QVERIFY2(hits.isEmpty(), hits.isEmpty() ? "" : hits.first().text());
}

void SecretClipboardTest::onARealServer()
{
    if (onX())
        return;
    const QString xvfb = QStandardPaths::findExecutable(u"xvfb-run"_s);
    if (xvfb.isEmpty())
        QSKIP("xvfb-run is missing");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(xvfb,
        { u"-a"_s, u"-s"_s, u"-noreset -screen 0 1280x1024x24"_s, QCoreApplication::applicationFilePath(), u"-maxwarnings"_s,
            u"0"_s });
    QVERIFY(process.waitForFinished(120'000));
    const QByteArray out = process.readAllStandardOutput();
    QVERIFY2(process.exitCode() == 0 && out.count("SKIP") == (isSanitized ? 2 : 0), out);
}

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--other") == 0)
        return other(argc, argv);
    QApplication app(argc, argv);
    SecretClipboardTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_secret_clipboard.moc"
