// SPDX-License-Identifier: MIT
// The whole console against the embedded server: what a person does first.
#include "app/demo_panel.h"
#include "app/demo_server.h"
#include "app/main_window.h"
#include "app/workspace.h"
#include "session/action_log.h"
#include "session/state_store.h"
#include "support/console.h"
#include "support/window_words.h"
#include "support/wire.h"
#include "views/accounts/accounts_page.h"
#include "views/controls/message_bar.h"
#include "views/session/sign_in_form.h"

#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using State = Session::State;

namespace {

// What the overview asks of the audit log is not counted.
struct MainWire : ConsoleWire {
    MainWire() { server.answerAside("/v1/audit?limit=200", errorReply(403, "forbidden")); }
};

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPersonOfTheDemoSignsIn();
    void secretsAreNotToBeSeen();
    void signOutThatFailsSaysUntilWhen();
    void closingSignsOutFirst_data();
    void closingSignsOutFirst();
    void remembersItsPlace();
    void tellsThatNothingIsNoted();
};

void MainWindowTest::everyPersonOfTheDemoSignsIn()
{
    const SystemClock clock;
    const Formats formats;
    DemoServer demo(QStringLiteral(BIN_DIR "/mcias-devserver"));
    Session session(clock);
    MainWindow window({ session, clock, formats }, { .demo = &demo });
    window.show();
    demo.start();
    QTRY_VERIFY_WITH_TIMEOUT(window.findChild<QAbstractButton *>(u"demoPerson2"_s), 20000);
    for (int person = 0; person < 3; ++person) {
        window.findChild<QAbstractButton *>("demoPerson"_L1 + QString::number(person))->click();
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::SignedIn, 20000);
        const QString name = demo.people()[person].username;
        QVERIFY(window.windowTitle().contains(name));
        QVERIFY(window.findChild<QLabel *>(u"statusWho"_s)->text().contains(name));
        QVERIFY(window.findChild<QLabel *>(u"statusTimeLeft"_s)->text().contains(u"left"_s));
        window.workspace()->openPage(u"accounts"_s);
        auto *refresh = window.workspace()->findChild<QPushButton *>(u"accountsRefresh"_s);
        QTRY_VERIFY(refresh->isEnabled());
        if (person == 0)
            QTRY_VERIFY(window.workspace()->findChild<QTableView *>()->model()->rowCount() >= 200);
        window.findChild<QPushButton *>(u"signOut"_s)->click();
        QTRY_COMPARE(session.state(), State::SignedOut);
        QVERIFY(!window.workspace());
        auto *messages = window.signInForm()->findChild<MessageBar *>();
        QCOMPARE(messages->kind(), MessageBar::Kind::Good);
        QVERIFY2(messages->text().contains(u"revoked"_s), qPrintable(messages->text()));
        QVERIFY(!window.windowTitle().contains(name));
    }
}

void MainWindowTest::secretsAreNotToBeSeen()
{
    MainWire wire;
    HandClock clock;
    const Formats formats;
    Session session(clock, wire.options());
    MainWindow window({ session, clock, formats });
    window.show();
    wire.server.enqueue(grantReply());
    wire.server.answer(Reply::json(200, accountsJson(3)));
    session.signIn(wire.signIn(u"424242"_s, u"canary-password"_s));
    QTRY_VERIFY(window.workspace());
    window.workspace()->openPage(1);
    const QByteArray words = wordsOf(window);
    for (const QByteArray &secret : { "canary-password"_ba, "424242"_ba, aliceToken().left(40) })
        QVERIFY2(!words.contains(secret), secret.constData());
}

void MainWindowTest::signOutThatFailsSaysUntilWhen()
{
    auto wire = std::make_unique<MainWire>();
    HandClock clock;
    Formats formats;
    formats.zone = Formats::Zone::Utc;
    Session session(clock, wire->options());
    MainWindow window({ session, clock, formats });
    window.show();
    wire->server.enqueue(grantReply());
    wire->server.answer(Reply::json(200, accountsJson(3)));
    session.signIn(wire->signIn());
    QTRY_VERIFY(window.workspace());
    QTRY_COMPARE(wire->server.requestCount(), 2);
    wire.reset(); // the server is gone
    window.findChild<QPushButton *>(u"signOut"_s)->click();
    QTRY_COMPARE(session.state(), State::SignedOut);
    auto *messages = window.signInForm()->findChild<MessageBar *>();
    QCOMPARE(messages->kind(), MessageBar::Kind::Warning);
    QVERIFY2(messages->text().contains(u"16:00:00"_s), qPrintable(messages->text()));
}

void MainWindowTest::closingSignsOutFirst_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("closes");
    QTest::newRow("revoked") << 204 << true;
    QTest::newRow("was invalid") << 401 << true;
    QTest::newRow("may still be valid") << 503 << false;
}

void MainWindowTest::closingSignsOutFirst()
{
    QFETCH(int, status);
    QFETCH(bool, closes);
    MainWire wire;
    HandClock clock;
    const Formats formats;
    Session session(clock, wire.options());
    MainWindow window({ session, clock, formats });
    window.show();
    wire.server.enqueue(grantReply());
    wire.server.enqueue(Reply::json(200, accountsJson(3)));
    session.signIn(wire.signIn());
    QTRY_VERIFY(window.workspace());
    QTRY_COMPARE(wire.server.requestCount(), 2);
    wire.server.answer(status == 204 ? Reply::empty(204) : errorReply(status, status == 401 ? "unauthorized" : "vault_sealed"));
    QVERIFY(!window.close());
    QVERIFY(window.isVisible());
    QTRY_COMPARE(session.state(), State::SignedOut);
    QCOMPARE(wire.server.requestCount(), 3);
    QTRY_COMPARE(window.isVisible(), !closes);
    if (!closes) {
        QCOMPARE(window.signInForm()->findChild<MessageBar *>()->kind(), MessageBar::Kind::Warning);
        QVERIFY(window.close());
    }
}

void MainWindowTest::remembersItsPlace()
{
    const QTemporaryDir folder;
    StateStore state(folder.path());
    HandClock clock;
    const Formats formats;
    Session session(clock);
    {
        MainWindow window({ session, clock, formats }, { .state = &state });
        window.resize(900, 640);
        window.savePlace();
    }
    MainWindow window({ session, clock, formats }, { .state = &state });
    QVERIFY(window.size() != QSize(900, 640));
    window.restorePlace();
    QCOMPARE(window.size(), QSize(900, 640));
    // Garbage is no reason to fail.
    state.setWindowGeometry("nonsense");
    window.restorePlace();
    QCOMPARE(window.size(), QSize(900, 640));
}

void MainWindowTest::tellsThatNothingIsNoted()
{
    HandClock clock;
    MainWire wire;
    Formats formats;
    Session session(clock, wire.options());
    ActionLog actions(clock, u"/proc/no-such-folder"_s);
    actions.follow(session);
    PageContext context{ session, clock, formats };
    context.actions = &actions;
    MainWindow window(context, {});
    window.show();
    const auto isTold = [&window] {
        const auto bars = window.findChildren<MessageBar *>();
        return std::any_of(bars.begin(), bars.end(),
            [](const MessageBar *bar) { return bar->isVisible() && bar->text().contains(u"cannot be noted"_s); });
    };
    QVERIFY(!isTold());
    wire.server.enqueue(grantReply());
    session.signIn(wire.signIn());
    QTRY_COMPARE(session.state(), State::SignedIn);
    QTRY_VERIFY(isTold());
}

QTEST_MAIN(MainWindowTest)
#include "tst_main_window.moc"
