// SPDX-License-Identifier: MIT
#include "support/console.h"
#include "support/wire.h"
#include "views/accounts_page.h"
#include "views/facts_panel.h"
#include "views/message_bar.h"
#include "views/placeholder.h"
#include "views/table_view.h"

#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using State = Session::State;

namespace {

// A page of somebody who is signed in.
struct Fixture {
    ConsoleWire wire;
    HandClock clock;
    Formats formats;
    Session session{ clock, wire.options() };
    std::unique_ptr<AccountsPage> page;
    TableView *table = nullptr;
    Placeholder *placeholder = nullptr;
    QLineEdit *filter = nullptr;
    QPushButton *refresh = nullptr;
    MessageBar *messages = nullptr;
    QLabel *count = nullptr;

    Fixture()
    {
        wire.server.enqueue(grantReply());
        session.signIn(wire.signIn());
        if (!eventually([this] { return session.state() == State::SignedIn; }))
            qFatal("cannot sign in");
        wire.server.forget();
        page = std::make_unique<AccountsPage>(PageContext{ session, clock, formats });
        page->resize(1000, 600);
        page->show();
        table = page->findChild<TableView *>();
        placeholder = page->findChild<Placeholder *>();
        filter = page->findChild<QLineEdit *>(u"accountsFilter"_s);
        refresh = page->findChild<QPushButton *>(u"accountsRefresh"_s);
        messages = page->findChild<MessageBar *>();
        count = page->findChild<QLabel *>(u"accountsCount"_s);
    }
    bool load(const Reply &reply)
    {
        QSignalSpy done(page.get(), &AccountsPage::refreshed);
        wire.server.enqueue(reply);
        page->refresh();
        return eventually([&done] { return !done.isEmpty(); });
    }
    QString name(int row) const { return table->model()->index(row, 0).data().toString(); }
    FactsPanel *facts() const { return page->findChild<FactsPanel *>(); }
};

} // namespace

class AccountsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loads();
    void isEmpty();
    void isDenied();
    void waitsForTheNextTokenWhenTheServerHasGivenUpTheFirst();
    void failsAndTriesAgain();
    void keepsTheOldListWhenARefreshFails();
    void takesOnlyTheLatestAnswer();
    void closesWhileLoading();
    void endsWithTheSessionWhileLoading();
    void filters();
    void keepsTheSelection();
    void showsFacts();
    void goesByKeyboard();
};

void AccountsPageTest::loads()
{
    Fixture f;
    f.wire.server.enqueue(Reply::json(200, accountsJson(250)));
    f.page->refresh();
    QVERIFY(f.placeholder->isVisible());
    QCOMPARE(f.placeholder->title(), u"Loading accounts…"_s);
    QVERIFY(!f.refresh->isEnabled());
    QTRY_VERIFY(f.table->isVisible());
    QVERIFY(f.refresh->isEnabled());
    QCOMPARE(f.table->model()->rowCount(), 250);
    QCOMPARE(f.name(0), u"user-0"_s);
    QCOMPARE(f.name(10), u"user-10"_s);
    QVERIFY(f.count->text().startsWith(u"250 account"_s));
    QVERIFY(f.wire.server.requests().constLast().has("authorization"));
}

void AccountsPageTest::isEmpty()
{
    Fixture f;
    QVERIFY(f.load(Reply::json(200, "[]")));
    QVERIFY(f.placeholder->isVisible());
    QCOMPARE(f.placeholder->title(), u"No accounts"_s);
}

void AccountsPageTest::isDenied()
{
    Fixture f;
    QVERIFY(f.load(errorReply(403, "forbidden")));
    QCOMPARE(f.placeholder->title(), u"You may not list the accounts"_s);
    QVERIFY(f.placeholder->text().contains(u"words of the server"_s));
    // The server is asked again, not remembered for ever.
    f.wire.server.enqueue(Reply::json(200, accountsJson(1)));
    f.placeholder->findChild<QPushButton *>()->click();
    QTRY_VERIFY(f.table->isVisible());
    // And a right that was taken away hides what was shown.
    QVERIFY(f.load(errorReply(403, "forbidden")));
    QVERIFY(!f.table->isVisible());
    QVERIFY(f.placeholder->isVisible());
    QVERIFY(f.count->text().isEmpty());
    f.wire.server.enqueue(Reply::json(200, accountsJson(2)));
    f.placeholder->findChild<QPushButton *>()->click();
    QTRY_COMPARE(f.table->model()->rowCount(), 2);
    // What was said about the old list goes with it.
    QVERIFY(f.load(errorReply(500, "internal_error")));
    QVERIFY(f.messages->isVisible());
    QVERIFY(f.load(errorReply(403, "forbidden")));
    QVERIFY(!f.messages->isVisible());
}

void AccountsPageTest::waitsForTheNextTokenWhenTheServerHasGivenUpTheFirst()
{
    Fixture f;
    QVERIFY(f.load(Reply::json(200, accountsJson(2))));
    f.wire.server.enqueue(errorReply(401, "unauthorized"));
    f.page->refresh();
    QTRY_COMPARE(f.session.state(), State::Paused);
    QCOMPARE(f.session.pause(), Session::Pause::Refused);
    // The list waits for the next token, and comes.
    f.wire.server.enqueue(grantReply());
    f.wire.server.enqueue(Reply::json(200, accountsJson(5)));
    f.session.signIn(f.wire.signIn());
    QTRY_COMPARE(f.table->model()->rowCount(), 5);
    QVERIFY(!f.messages->isVisible());
}

void AccountsPageTest::failsAndTriesAgain()
{
    Fixture f;
    QVERIFY(f.load(errorReply(500, "internal_error")));
    QCOMPARE(f.placeholder->title(), u"The accounts could not be loaded"_s);
    QVERIFY(f.load(Reply::json(200, "{\"no\":\"list\"}")));
    QVERIFY(f.placeholder->isVisible());
    f.wire.server.enqueue(Reply::json(200, accountsJson(2)));
    f.placeholder->findChild<QPushButton *>()->click();
    QTRY_VERIFY(f.table->isVisible());
}

void AccountsPageTest::keepsTheOldListWhenARefreshFails()
{
    Fixture f;
    QVERIFY(f.load(Reply::json(200, accountsJson(3))));
    QVERIFY(f.load(errorReply(500, "internal_error")));
    QVERIFY(f.table->isVisible());
    QCOMPARE(f.table->model()->rowCount(), 3);
    QVERIFY(f.messages->isVisible());
    QVERIFY(f.messages->text().contains(f.formats.time(f.clock.time)));
    f.wire.server.enqueue(Reply::json(200, accountsJson(4)));
    f.messages->findChild<QPushButton *>()->click();
    QTRY_COMPARE(f.table->model()->rowCount(), 4);
    QVERIFY(!f.messages->isVisible());
}

void AccountsPageTest::takesOnlyTheLatestAnswer()
{
    Fixture f;
    QSignalSpy done(f.page.get(), &AccountsPage::refreshed);
    f.wire.server.enqueue(Reply::json(200, accountsJson(1)).after(std::chrono::milliseconds(300)));
    f.wire.server.enqueue(Reply::json(200, accountsJson(2)));
    f.page->refresh();
    QTRY_COMPARE(f.wire.server.requestCount(), 1);
    f.page->refresh();
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(f.table->model()->rowCount(), 2);
    // A round trip later than the first answer could come: still the second one's.
    QVERIFY(f.load(Reply::json(200, accountsJson(2)).after(std::chrono::milliseconds(400))));
    QCOMPARE(done.size(), 2);
    QCOMPARE(f.table->model()->rowCount(), 2);
}

void AccountsPageTest::closesWhileLoading()
{
    Fixture f;
    f.wire.server.enqueue(Reply::json(200, accountsJson(5)).after(std::chrono::milliseconds(100)));
    f.page->refresh();
    QTRY_COMPARE(f.wire.server.requestCount(), 1);
    f.page.reset();
    bool answered = false;
    f.wire.server.enqueue(Reply::json(200, accountsJson(1)).after(std::chrono::milliseconds(200)));
    f.session.client()->listAccounts()->then(
        &f.session, [&](const QList<Account> &) { answered = true; }, [](const Error &) {});
    QTRY_VERIFY(answered); // the first answer has come and hit nobody
}

void AccountsPageTest::endsWithTheSessionWhileLoading()
{
    Fixture f;
    f.wire.server.enqueue(Reply::silence());
    f.page->refresh();
    QTRY_COMPARE(f.wire.server.requestCount(), 1);
    f.wire.server.enqueue(Reply::empty(204));
    f.session.signOut();
    QTRY_COMPARE(f.session.state(), State::SignedOut);
    f.page->refresh(); // nobody to ask: no effect
    QCOMPARE(f.wire.server.requestCount(), 2);
}

void AccountsPageTest::filters()
{
    Fixture f;
    QVERIFY(f.load(Reply::json(200, accountsJson(30))));
    f.filter->setText(u"USER-1"_s);
    QCOMPARE(f.table->model()->rowCount(), 11);
    QVERIFY(f.count->text().startsWith(u"11 of 30 account"_s));
    f.filter->setText(u"nobody <b>"_s);
    QCOMPARE(f.placeholder->title(), u"No account matches"_s);
    QVERIFY(f.placeholder->text().contains(u"nobody <b>"_s));
    f.placeholder->findChild<QPushButton *>()->click();
    QVERIFY(f.filter->text().isEmpty());
    QCOMPARE(f.table->model()->rowCount(), 30);
    // A filter outlives a refresh.
    f.filter->setText(u"user-29"_s);
    QVERIFY(f.load(Reply::json(200, accountsJson(30))));
    QCOMPARE(f.table->model()->rowCount(), 1);
}

void AccountsPageTest::keepsTheSelection()
{
    Fixture f;
    QVERIFY(f.load(Reply::json(200, accountsJson(1000))));
    f.table->selectRow(500);
    QCOMPARE(f.facts()->title(), u"user-500"_s);
    QVERIFY(f.load(Reply::json(200, accountsJson(1200))));
    QCOMPARE(f.name(f.table->currentIndex().row()), u"user-500"_s);
    f.table->sortByColumn(0, Qt::DescendingOrder);
    QCOMPARE(f.name(f.table->currentIndex().row()), u"user-500"_s);
    // So many changes at once that views are told to start over.
    QSignalSpy reset(f.table->model(), &QAbstractItemModel::modelReset);
    QVERIFY(f.load(Reply::json(200, accountsJson(1200, "active", 2))));
    QCOMPARE(reset.size(), 1);
    QCOMPARE(f.name(f.table->currentIndex().row()), u"user-500"_s);
    QCOMPARE(f.facts()->title(), u"user-500"_s);
    // Filtered out: nobody is selected instead. Back again: so is the selection.
    f.filter->setText(u"user-77"_s);
    QVERIFY(!f.table->currentIndex().isValid());
    QVERIFY(!f.facts()->isVisible());
    f.filter->clear();
    QCOMPARE(f.name(f.table->currentIndex().row()), u"user-500"_s);
    QVERIFY(f.table->selectionModel()->isRowSelected(f.table->currentIndex().row()));
    f.filter->setText(u"user-77"_s);
    f.table->selectRow(0);
    f.filter->clear();
    QCOMPARE(f.name(f.table->currentIndex().row()).left(7), u"user-77"_s);
    // Gone at the server, among so many changes that views are told to start over.
    f.filter->setText(u"user-500"_s);
    f.table->selectRow(0);
    f.filter->clear();
    QVERIFY(f.facts()->isVisible());
    reset.clear();
    QVERIFY(f.load(Reply::json(200, accountsJson(1200, "active", 3))));
    QVERIFY(!reset.isEmpty());
    QVERIFY(!f.table->currentIndex().isValid());
    QVERIFY(!f.facts()->isVisible());
    // And among few.
    f.table->selectRow(50);
    QVERIFY(f.load(Reply::json(200, accountsJson(10))));
    QVERIFY(!f.table->currentIndex().isValid());
}

void AccountsPageTest::showsFacts()
{
    Fixture f;
    QVERIFY(f.load(Reply::json(200, accountsJson(2, "inactive"))));
    f.table->selectRow(1);
    QVERIFY(f.facts()->isVisible());
    QCOMPARE(f.facts()->title(), u"user-1"_s);
    QCOMPARE(f.facts()->value(u"Status"_s), u"Inactive"_s);
    QCOMPARE(f.facts()->value(u"Account ID"_s), f.table->currentIndex().data(KeyRole).toUuid().toString(QUuid::WithoutBraces));
    // What the server changes shows at once.
    QVERIFY(f.load(Reply::json(200, accountsJson(2, "active"))));
    QCOMPARE(f.facts()->value(u"Status"_s), u"Active"_s);
}

void AccountsPageTest::goesByKeyboard()
{
    Fixture f;
    QVERIFY(f.load(Reply::json(200, accountsJson(5))));
    QApplication::setActiveWindow(f.page.get());
    f.filter->setFocus();
    QTRY_VERIFY(f.filter->hasFocus());
    QTest::keyClicks(f.filter, u"user"_s);
    QTest::keyClick(f.filter, Qt::Key_Escape);
    QVERIFY(f.filter->text().isEmpty());
    QTest::keyClick(f.filter, Qt::Key_Down);
    QTRY_VERIFY(f.table->hasFocus());
    QCOMPARE(f.facts()->title(), u"user-0"_s);
    QTest::keyClick(f.table, Qt::Key_Down);
    QCOMPARE(f.facts()->title(), u"user-1"_s);
    QTest::keyClick(f.table, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(u"user-1\tHuman\tActive\t"_s));
    QTest::keyClick(f.table, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(f.filter->hasFocus());
    const auto before = f.wire.server.requestCount();
    f.wire.server.enqueue(Reply::json(200, accountsJson(6)));
    QTest::keyClick(f.filter, Qt::Key_F5);
    QTRY_COMPARE(f.table->model()->rowCount(), 6);
    QCOMPARE(f.wire.server.requestCount(), before + 1);
    // Another current column is another order.
    f.table->setCurrentIndex(f.table->model()->index(0, 0));
    QTest::keyClick(f.table, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(f.name(0), u"user-5"_s);
    QTest::keyClick(f.table, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(f.name(0), u"user-0"_s);
    // The button that goes grey hands the focus on, and not to a row.
    f.refresh->setFocus();
    f.wire.server.enqueue(Reply::json(200, accountsJson(7)));
    QTest::keyClick(f.refresh, Qt::Key_R, Qt::AltModifier);
    QTRY_COMPARE(f.table->model()->rowCount(), 7);
    QVERIFY(f.filter->hasFocus());
}

QTEST_MAIN(AccountsPageTest)
#include "tst_accounts_page.moc"
