// SPDX-License-Identifier: MIT
// That the stages of a connection test can be seen, heard, and stopped.
#include "session/fingerprint.h"
#include "support/wire.h"
#include "views/controls/console_style.h"
#include "views/session/connection_test_panel.h"

#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    SystemClock clock;
    Wire wire;
    ConnectionTestPanel panel{ clock };
    QSignalSpy finished{ &panel, &ConnectionTestPanel::finished };

    Fixture()
    {
        wire.server.answerWith([](const Received &request) {
            return request.path == "/v1/keys/public"
                ? Reply::json(200, R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})")
                : Reply::json(200, R"({"status":"ok"})");
        });
        QApplication::setActiveWindow(&panel);
    }
    Profile profile() const { return profile(wire.server.url()); }
    Profile profile(const QUrl &url) const { return { .server = url, .caFile = wire.caFile() }; }
    bool run(const Profile &profile)
    {
        panel.test(profile);
        return eventually([this] { return finished.size() == 1; });
    }
    QLabel *label(const char *kind, int stage) const
    {
        return panel.findChild<QLabel *>(QLatin1String(kind) + QString::number(stage));
    }
    QString state(int stage) const { return label("connectionState", stage)->text(); }
    QLabel *sentence(int stage) const { return label("connectionSentence", stage); }
    QString verdict() const { return panel.findChild<QLabel *>(u"connectionVerdict"_s)->text(); }
    QPushButton *cancel() const { return panel.findChild<QPushButton *>(u"connectionCancel"_s); }
};

constexpr int tls = 2;
constexpr int clockStage = 5;

} // namespace

class ConnectionTestPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void showsHowItWent();
    void namesTheStageThatFailed();
    void canBeStopped();
    void canBeCleared();
    void canBeHeard();
};

void ConnectionTestPanelTest::showsHowItWent()
{
    Fixture f;
    QVERIFY(f.panel.isHidden());
    f.panel.test(f.profile());
    QVERIFY(f.panel.isVisible());
    QVERIFY(f.panel.isRunning());
    QVERIFY(f.verdict().contains(u"127.0.0.1"_s));
    QVERIFY(f.cancel()->isVisible());
    QCOMPARE(f.state(clockStage), u"Waiting"_s);
    QTRY_COMPARE(f.finished.size(), 1);
    for (int stage = 0; stage < clockStage; ++stage) {
        const bool endsSoon = stage == tls; // the test's certificate lasts 30 days
        const QRegularExpression wanted(endsSoon ? u"^Warning · \\d+ ms$"_s : u"^Good · \\d+ ms$"_s);
        QVERIFY2(wanted.match(f.state(stage)).hasMatch(), qPrintable(f.state(stage)));
        QVERIFY(f.sentence(stage)->isVisible());
    }
    QVERIFY(f.state(clockStage).startsWith(u"Warning"_s)); // it sends no date
    QCOMPARE(f.verdict(), u"The connection works, with a warning."_s);
    QVERIFY(!f.cancel()->isVisible());
    const QString facts = f.label("connectionFacts", tls)->text();
    QVERIFY2(facts.contains(u"Encryption: TLS 1.3"_s), qPrintable(facts));
    QVERIFY(!f.wire.server.sawAuthorization());
}

void ConnectionTestPanelTest::namesTheStageThatFailed()
{
    Fixture f;
    ScriptedServer server(TestCa(u"Another root"_s).issue());
    QVERIFY(f.run(f.profile(server.url())));
    QCOMPARE(f.verdict(), u"The test failed at: Encryption and certificate (TLS)"_s);
    QVERIFY(f.state(tls).startsWith(u"Failed"_s));
    QVERIFY(f.sentence(tls)->text().contains(u"not trusted"_s));
    for (int stage = tls + 1; stage <= clockStage; ++stage) {
        QCOMPARE(f.state(stage), u"Not reached"_s);
        QVERIFY(!f.sentence(stage)->isVisible());
    }
}

void ConnectionTestPanelTest::canBeStopped()
{
    Fixture f;
    f.wire.server.answer(Reply::silence());
    f.panel.test(f.profile());
    QVERIFY(eventually([&f] { return f.wire.server.requestCount() == 1; }));
    f.cancel()->setFocus();
    QTest::keyClick(f.cancel(), Qt::Key_Space);
    QCOMPARE(f.finished.size(), 1);
    QCOMPARE(f.verdict(), u"The test was stopped."_s);
    QCOMPARE(f.state(tls + 1), u"Not reached"_s);
    QVERIFY(!f.panel.isRunning());
}

void ConnectionTestPanelTest::canBeCleared()
{
    Fixture f;
    f.wire.server.answer(Reply::silence());
    f.panel.test(f.profile());
    QVERIFY(eventually([&f] { return f.wire.server.requestCount() == 1; }));
    f.panel.clear();
    QVERIFY(f.panel.isHidden());
    QVERIFY(!f.panel.isRunning());
    QVERIFY(eventually([&f] { return f.wire.server.openConnections() == 0; }));
    QCOMPARE(f.finished.size(), 0);
    f.panel.test(f.profile(QUrl()));
    QTRY_COMPARE(f.finished.size(), 1);
    QCOMPARE(f.verdict(), u"The test failed at: Name"_s);
    QVERIFY(!f.label("connectionFacts", tls)->isVisible());
}

void ConnectionTestPanelTest::canBeHeard()
{
    Fixture f;
    QVERIFY(f.run(f.profile()));
    QVERIFY(!f.panel.accessibleName().isEmpty());
    for (const auto *label : f.panel.findChildren<QLabel *>()) {
        QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
        QVERIFY(label->focusPolicy() == Qt::NoFocus || !label->isVisible() || !label->accessibleName().isEmpty());
    }
    // One stop of the Tab key tells a stage: its name, how it went, and why.
    const QString heard = f.sentence(tls)->accessibleName();
    for (const QString &word : { u"TLS"_s, u"Warning"_s, u"encrypted"_s })
        QVERIFY2(heard.contains(word), qPrintable(heard));
    QSet<QWidget *> reached;
    f.sentence(0)->setFocus();
    for (int i = 0; i < 20; ++i) {
        reached += QApplication::focusWidget();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (int stage = 0; stage <= clockStage; ++stage)
        QVERIFY(reached.contains(f.sentence(stage)));
}

QTEST_MAIN(ConnectionTestPanelTest)
#include "tst_connection_test_panel.moc"
