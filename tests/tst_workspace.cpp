// SPDX-License-Identifier: MIT
// The pages of somebody who is signed in, and the way through them.
#include "app/page_registry.h"
#include "app/workspace.h"
#include "support/console.h"
#include "support/outcome.h"
#include "work/account_book.h"

#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    ConsoleWire wire;
    HandClock clock;
    Formats formats;
    Session session{ clock, wire.options() };
    std::unique_ptr<Workspace> workspace;

    Fixture()
    {
        wire.server.enqueue(grantReply());
        session.signIn(wire.signIn());
        if (!eventually([this] { return session.state() == Session::State::SignedIn; }))
            qFatal("cannot sign in");
        wire.server.answerWith([](const Received &request) {
            return request.path.endsWith("/roles") ? Reply::json(200, R"({"roles":["user"]})")
                : request.path.endsWith("/tags")   ? Reply::json(200, R"({"tags":[]})")
                : request.path == "/v1/accounts"   ? Reply::json(200, accountsJson(20))
                                                   : errorReply(404, "not_found");
        });
        workspace = std::make_unique<Workspace>(PageContext{ session, clock, formats });
        workspace->resize(1280, 800);
        workspace->show();
        QApplication::setActiveWindow(workspace.get());
    }
    QString current() const
    {
        return workspace->findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly)->currentWidget()->objectName();
    }
    QToolButton *back() const { return workspace->findChild<QToolButton *>(u"goBack"_s); }
    QToolButton *forward() const { return workspace->findChild<QToolButton *>(u"goForward"_s); }
};

QUuid idOf(int number)
{
    return QUuid::createUuidV5(QUuid(), QByteArray::number(number)); // as accountsJson() makes them
}

} // namespace

class WorkspaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesBackAndForward();
    void aNewWayForgetsTheOneAhead();
    void samePlaceIsNoStep();
    void comesBackToTheFilter();
    void aPlaceWithoutAFilterIsOneToo();
    void pagesShareOneList();
    void pagesAreOneStopOfTab();
    void everyPageKnowsTheKeys();
    void countsWhatOtherPagesHaveAsked();
    void namesPatternsThatAreNone();
};

void WorkspaceTest::goesBackAndForward()
{
    Fixture f;
    QCOMPARE(f.current(), u"overviewPage"_s);
    QVERIFY(!f.back()->isEnabled() && !f.forward()->isEnabled());
    f.workspace->openPage(u"roles"_s);
    f.workspace->openPage(u"session"_s);
    QCOMPARE(f.current(), u"sessionPage"_s);
    QVERIFY(f.back()->isEnabled());
    f.back()->click();
    QCOMPARE(f.current(), u"rolesPage"_s);
    QTest::keyClick(f.workspace.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(f.current(), u"overviewPage"_s);
    QVERIFY(!f.back()->isEnabled());
    f.workspace->goBack(); // there is nothing
    QCOMPARE(f.current(), u"overviewPage"_s);
    QTest::keyClick(f.workspace.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(f.current(), u"rolesPage"_s);
    f.forward()->click();
    QCOMPARE(f.current(), u"sessionPage"_s);
    QVERIFY(!f.forward()->isEnabled());
    QTest::mouseClick(f.workspace.get(), Qt::BackButton);
    QCOMPARE(f.current(), u"rolesPage"_s);
}

void WorkspaceTest::aNewWayForgetsTheOneAhead()
{
    Fixture f;
    f.workspace->openPage(u"roles"_s);
    f.workspace->goBack();
    QVERIFY(f.forward()->isEnabled());
    f.workspace->openPage(u"helpdesk"_s);
    QVERIFY(!f.forward()->isEnabled());
    f.workspace->goBack();
    QCOMPARE(f.current(), u"overviewPage"_s);
}

void WorkspaceTest::samePlaceIsNoStep()
{
    Fixture f;
    f.workspace->openPage(0);
    f.workspace->openPage(u"nowhere"_s);
    QCOMPARE(f.current(), u"overviewPage"_s);
    QVERIFY(!f.back()->isEnabled());
}

void WorkspaceTest::comesBackToTheFilter()
{
    Fixture f;
    f.workspace->openPage(u"accounts"_s);
    Page *accounts = f.workspace->page(1);
    auto *filter = accounts->findChild<QLineEdit *>(u"accountsFilter"_s);
    auto *table = accounts->findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 20);
    f.workspace->openPage(u"roles"_s);
    Q_EMIT f.workspace->page(0)->pageWanted(u"accounts"_s, PagePlace{ .filter = u"user-7"_s, .account = idOf(7) });
    QCOMPARE(f.current(), u"accountsPage"_s);
    QCOMPARE(filter->text(), u"user-7"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_COMPARE(accounts->place().account, idOf(7));
    f.workspace->goBack();
    QCOMPARE(f.current(), u"rolesPage"_s);
    f.workspace->goBack();
    QCOMPARE(f.current(), u"accountsPage"_s);
    QCOMPARE(filter->text(), QString());
    QTRY_COMPARE(table->model()->rowCount(), 20);
    f.workspace->goForward();
    f.workspace->goForward();
    QCOMPARE(filter->text(), u"user-7"_s);
}

// What leads to all accounts leads to all of them, whatever was looked for there before; the side bar leaves it as it was.
void WorkspaceTest::aPlaceWithoutAFilterIsOneToo()
{
    Fixture f;
    auto *filter = f.workspace->page(1)->findChild<QLineEdit *>(u"accountsFilter"_s);
    f.workspace->openPage(u"accounts"_s, { .filter = u"user-7"_s, .account = {} });
    f.workspace->openPage(0);
    f.workspace->openPage(1);
    QCOMPARE(filter->text(), u"user-7"_s);
    f.workspace->openPage(0);
    Q_EMIT f.workspace->page(0)->pageWanted(u"accounts"_s, {});
    QCOMPARE(filter->text(), QString());
    f.workspace->goBack();
    f.workspace->goBack();
    QCOMPARE(filter->text(), u"user-7"_s);
}

void WorkspaceTest::pagesShareOneList()
{
    Fixture f;
    QTRY_COMPARE(f.workspace->page(1)->findChild<QTableView *>()->model()->rowCount(), 20);
    for (int number = 0; number < f.workspace->pageCount(); ++number)
        f.workspace->openPage(number);
    QVERIFY(eventually([&] { return f.session.client()->isIdle(); }));
    const auto lists = std::count_if(f.wire.server.requests().begin(), f.wire.server.requests().end(),
        [](const Received &request) { return request.path == "/v1/accounts"; });
    QCOMPARE(lists, 1);
}

void WorkspaceTest::pagesAreOneStopOfTab()
{
    Fixture f;
    const auto button = [&f](
                            const char *id) { return f.workspace->findChild<QAbstractButton *>("page-"_L1 + QLatin1String(id)); };
    const auto tabTo = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier); };
    auto *signOut = f.workspace->findChild<QWidget *>(u"signOut"_s);
    f.workspace->openPage(u"tokens"_s);
    signOut->setFocus(Qt::TabFocusReason);
    tabTo();
    QCOMPARE(QApplication::focusWidget(), button("tokens"));
    tabTo();
    QVERIFY(!qobject_cast<QAbstractButton *>(QApplication::focusWidget())
        || !QApplication::focusWidget()->objectName().startsWith("page-"_L1));
    // The arrows go from page to page, and open none.
    button("tokens")->setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), button("postgres"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
    QCOMPARE(QApplication::focusWidget(), button("overview"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(QApplication::focusWidget(), button("overview"));
    QCOMPARE(f.current(), u"tokensPage"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), signOut);
    tabTo(); // whoever has only looked comes back to where they are
    QCOMPARE(QApplication::focusWidget(), button("tokens"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(f.current(), u"helpdeskPage"_s);
}

// F5 asks again, Alt+Left and Alt+Right lead through them, wherever the keyboard is on the page.
void WorkspaceTest::everyPageKnowsTheKeys()
{
    Fixture f;
    const auto press = [&f](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : f.workspace.get(), key, modifiers);
    };
    QStringList way;
    for (int number = 0; number < f.workspace->pageCount(); ++number) {
        f.workspace->openPage(number);
        way += f.current();
        Page *page = f.workspace->page(number);
        QAbstractButton *refresh = nullptr;
        for (auto *button : page->findChildren<QAbstractButton *>()) {
            if (button->objectName().endsWith(u"Refresh"_s))
                refresh = button;
        }
        QVERIFY2(refresh, qPrintable(way.last()));
        QTRY_VERIFY2(refresh->isEnabled(), qPrintable(way.last()));
        const QSignalSpy pressed(refresh, &QAbstractButton::clicked);
        press(Qt::Key_F5);
        QVERIFY2(pressed.count() == 1, qPrintable(way.last()));
    }
    QCOMPARE(way.size(), 12);
    for (auto number = way.size() - 2; number >= 0; --number) {
        press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(f.current(), way[number]);
    }
    for (qsizetype number = 1; number < way.size(); ++number) {
        press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(f.current(), way[number]);
    }
    QVERIFY(!f.forward()->isEnabled());
}

// What a server offers is learnt from the first call on, not only once somebody looks at its page.
void WorkspaceTest::countsWhatOtherPagesHaveAsked()
{
    Fixture f;
    const auto linesOf = [&f](const QString &word) {
        const auto *calls = f.workspace->findChild<QWidget *>(u"serverCalls"_s);
        const QList<QLabel *> labels = calls ? calls->findChildren<QLabel *>() : QList<QLabel *>();
        for (qsizetype i = 0; i + 1 < labels.size(); ++i) {
            if (labels[i]->text().startsWith(word))
                return labels[i + 1]->text().split(u'\n');
        }
        return QStringList();
    };
    QTRY_VERIFY(f.workspace->context().book->isLoaded());
    f.workspace->openPage(u"server"_s);
    QVERIFY2(linesOf(u"Offered"_s).contains(u"GET /v1/accounts"_s), qPrintable(linesOf(u"Offered"_s).join(u'/')));
    QTRY_VERIFY(!linesOf(u"Not known"_s).isEmpty());
    QVERIFY(!linesOf(u"Not known"_s).contains(u"GET /v1/accounts"_s));
}

void WorkspaceTest::namesPatternsThatAreNone()
{
    Fixture f;
    for (const QString &page : { u"accounts"_s, u"tokens"_s }) {
        f.workspace->openPage(page, { .filter = u"/[a/"_s, .account = {} });
        const auto *note = f.workspace->findChild<QLabel *>(page + u"FilterProblem"_s);
        QVERIFY(note);
        QTRY_VERIFY2(note->text().contains(u"“[a” is no regular expression"_s), qPrintable(page + u": "_s + note->text()));
        f.workspace->openPage(page, { .filter = u"/[a]/"_s, .account = {} });
        QTRY_COMPARE(note->text(), QString());
    }
}

QTEST_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
