// SPDX-License-Identifier: MIT
#include "app/demo_panel.h"
#include "app/demo_server.h"
#include "app/demo_totp.h"
#include "support/console.h"
#include "support/wire.h"

#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

QString devserver()
{
    return QStringLiteral(BIN_DIR "/mcias-devserver");
}

// A stand-in for the server: a shell script.
QString script(const QTemporaryDir &folder, const QByteArray &body)
{
    QFile file(folder.filePath(u"server"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("#!/bin/sh\n" + body + "\n");
    file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    return file.fileName();
}

} // namespace

class DemoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codesOfTheRfc_data();
    void codesOfTheRfc();
    void startsTheServer();
    void saysWhyThereIsNone_data();
    void saysWhyThereIsNone();
    void everyCodeIsUsedOnce();
    void panelShowsAButtonEach();
};

void DemoTest::codesOfTheRfc_data()
{
    // RFC 6238, appendix B: the last six of its eight digits.
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("code");
    QTest::newRow("59") << qint64(59) << u"287082"_s;
    QTest::newRow("1111111109") << qint64(1111111109) << u"081804"_s;
    QTest::newRow("1111111111") << qint64(1111111111) << u"050471"_s;
    QTest::newRow("1234567890") << qint64(1234567890) << u"005924"_s;
    QTest::newRow("2000000000") << qint64(2000000000) << u"279037"_s;
    QTest::newRow("20000000000") << qint64(20000000000) << u"353130"_s;
}

void DemoTest::codesOfTheRfc()
{
    QFETCH(qint64, seconds);
    const Secret secret(u"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"_s); // 12345678901234567890
    const qint64 step = totpStep(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC));
    QTEST(demoTotpCode(secret, step).reveal(), "code");
    QVERIFY(demoTotpCode(Secret(u"not base32!"_s), step).isEmpty());
    QVERIFY(demoTotpCode({}, step).isEmpty());
}

void DemoTest::startsTheServer()
{
    QString folder;
    {
        DemoServer server(devserver());
        server.start();
        QTRY_COMPARE_WITH_TIMEOUT(server.state(), DemoServer::State::Ready, 20000);
        QCOMPARE(server.people().size(), 3);
        QVERIFY(!server.people()[0].totpSecret.isEmpty());
        QCOMPARE(server.url().host(), u"127.0.0.1"_s);
        QVERIFY(QFile::exists(server.caFile()));
        folder = QFileInfo(server.caFile()).path();
        server.start(); // runs already: no effect
        QCOMPARE(server.state(), DemoServer::State::Ready);
    }
    QVERIFY(!QFile::exists(folder));
}

void DemoTest::saysWhyThereIsNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QTest::newRow("ends at once") << QByteArray("exit 3") << u"has ended"_s;
    QTest::newRow("says something else") << QByteArray("echo hello; exec sleep 60") << u"does not speak"_s;
    QTest::newRow("no https") << QByteArray(R"(echo '{"url":"http://x","ca":"y","accounts":[{"username":"a"}]}'; exec sleep 60)")
                              << u"does not speak"_s;
    QTest::newRow("nobody to be") << QByteArray(R"(echo '{"url":"https://x","ca":"y","accounts":[]}'; exec sleep 60)")
                                  << u"does not speak"_s;
    QTest::newRow("too much") << QByteArray("head -c 100000 /dev/zero; exec sleep 60") << u"does not speak"_s;
    QTest::newRow("is ready, then dies") << QByteArray(R"(echo '{"url":"https://x","ca":"y","accounts":[{"username":"a"}]}')")
                                         << u"has ended"_s;
}

void DemoTest::saysWhyThereIsNone()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    const QTemporaryDir folder;
    DemoServer server(script(folder, body));
    server.start();
    QTRY_COMPARE(server.state(), DemoServer::State::Failed);
    QVERIFY2(server.failure().contains(words), qPrintable(server.failure()));
    QVERIFY(server.people().isEmpty());

    DemoServer missing(u"/no/such/program"_s);
    missing.start();
    QCOMPARE(missing.state(), DemoServer::State::Failed);
    QVERIFY(missing.failure().contains(u"missing"_s));
}

void DemoTest::everyCodeIsUsedOnce()
{
    DemoServer server(u"/no/such/program"_s);
    HandClock clock;
    DemoPanel panel(server, clock);
    const DemoPerson person{ u"alice"_s, {}, {}, Secret(u"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"_s) };
    const Secret first = panel.freshCode(person);
    const Secret second = panel.freshCode(person); // the next step's, which the server takes too
    QVERIFY(!first.isEmpty());
    QVERIFY(!second.isEmpty());
    QVERIFY(!(first == second));
    QVERIFY(panel.freshCode(person).isEmpty());
    clock.time = clock.time.addSecs(30);
    QVERIFY(!panel.freshCode(person).isEmpty());
}

void DemoTest::panelShowsAButtonEach()
{
    const QTemporaryDir folder;
    DemoServer server(script(folder,
        R"(echo '{"url":"https://127.0.0.1:1","ca":"y","accounts":[{"username":"<b>a","title":"admin","password":"p","totp_secret":"GEZDGNBV"},{"username":"b","password":"q"}]}'; exec sleep 60)"));
    HandClock clock;
    DemoPanel panel(server, clock);
    panel.show();
    QVERIFY(!panel.findChild<QAbstractButton *>(u"demoPerson0"_s));
    server.start();
    QTRY_VERIFY(panel.findChild<QAbstractButton *>(u"demoPerson1"_s));
    QList<QPair<QString, bool>> chosen;
    connect(&panel, &DemoPanel::chosen, &panel, [&](const DemoPerson &person, const Secret &code) {
        chosen += { person.username, code.isEmpty() };
    });
    panel.findChild<QAbstractButton *>(u"demoPerson0"_s)->click();
    panel.findChild<QAbstractButton *>(u"demoPerson1"_s)->click();
    QCOMPARE(chosen, (QList<QPair<QString, bool>>{ { u"<b>a"_s, false }, { u"b"_s, true } }));
    for (int i = 0; i < 3; ++i)
        panel.findChild<QAbstractButton *>(u"demoPerson0"_s)->click();
    QVERIFY(panel.findChild<QLabel *>(u"demoHint"_s)->text().contains(u"half a minute"_s));
}

QTEST_MAIN(DemoTest)
#include "tst_demo.moc"
