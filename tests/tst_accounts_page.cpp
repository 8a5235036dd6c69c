// SPDX-License-Identifier: MIT
// The accounts page: its states, its actions, and the ways through it.
#include "support/accounts_desk.h"

#include "views/bulk/bulk_dialog.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using Fixture = AccountsDesk;
using State = Session::State;

class AccountsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void loads();
    void isEmpty();
    void isDenied();
    void waitsForTheNextTokenWhenTheServerHasGivenUpTheFirst();
    void failsAndTriesAgain();
    void keepsTheOldListWhenARefreshFails();
    void asksOnceAtATime();
    void closesWhileLoading();
    void endsWithTheSessionWhileLoading();
    void showsWhatAnotherPageHasLoaded();
    void offersWhatCanBeDone();
    void offersNothingThatWritesWhenReadOnly();
    void exports();
    void goesThereAndBack();
    void goesByKeyboard();
};

void AccountsPageTest::loads()
{
    Fixture f;
    f.list = Reply::json(200, accountsJson(250));
    f.page->refresh();
    QVERIFY(f.placeholder->isVisible());
    QCOMPARE(f.placeholder->title(), u"Loading accounts…"_s);
    QVERIFY(!f.refresh->isEnabled());
    QTRY_VERIFY(f.table->isVisible());
    QVERIFY(f.refresh->isEnabled());
    QCOMPARE(f.model()->rowCount(), 250);
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
    // Deleted ones are there and not shown.
    QVERIFY(f.load(Reply::json(200, accountsJson(3, "deleted"))));
    QCOMPARE(f.placeholder->title(), u"All accounts are deleted ones"_s);
    f.placeholder->findChild<QPushButton *>()->click();
    QVERIFY(f.table->isVisible());
    QVERIFY(f.action(u"showDeleted"_s)->isChecked());
    QCOMPARE(f.model()->rowCount(), 3);
    f.action(u"showDeleted"_s)->trigger();
    QCOMPARE(f.model()->rowCount(), 0);
    f.filter->setText(u"status:deleted"_s);
    QCOMPARE(f.model()->rowCount(), 3);
}

void AccountsPageTest::isDenied()
{
    Fixture f;
    QVERIFY(f.load(errorReply(403, "forbidden")));
    QCOMPARE(f.placeholder->title(), u"You may not list the accounts"_s);
    QVERIFY(f.placeholder->text().contains(u"words of the server"_s));
    // The server is asked again, not remembered for ever.
    f.list = Reply::json(200, accountsJson(1));
    f.placeholder->findChild<QPushButton *>()->click();
    QTRY_VERIFY(f.table->isVisible());
    // And a right that was taken away hides what was shown.
    QVERIFY(f.load(errorReply(403, "forbidden")));
    QVERIFY(!f.table->isVisible());
    QVERIFY(f.placeholder->isVisible());
    QVERIFY(f.count->text().isEmpty());
    QVERIFY(f.page->findChild<ReadingBar *>()->text().isEmpty());
    f.list = Reply::json(200, accountsJson(2));
    f.placeholder->findChild<QPushButton *>()->click();
    QTRY_COMPARE(f.model()->rowCount(), 2);
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
    f.list = errorReply(401, "unauthorized");
    f.page->refresh();
    QTRY_COMPARE(f.session.state(), State::Paused);
    QCOMPARE(f.session.pause(), Session::Pause::Refused);
    // The list waits for the next token, and comes.
    f.list = Reply::json(200, accountsJson(5));
    f.session.signIn(f.wire.signIn());
    QTRY_COMPARE(f.model()->rowCount(), 5);
    QVERIFY(!f.messages->isVisible());
}

void AccountsPageTest::failsAndTriesAgain()
{
    Fixture f;
    QVERIFY(f.load(errorReply(500, "internal_error")));
    QCOMPARE(f.placeholder->title(), u"The accounts could not be loaded"_s);
    QVERIFY(f.load(Reply::json(200, "{\"no\":\"list\"}")));
    QVERIFY(f.placeholder->isVisible());
    f.list = Reply::json(200, accountsJson(2));
    f.placeholder->findChild<QPushButton *>()->click();
    QTRY_VERIFY(f.table->isVisible());
}

void AccountsPageTest::keepsTheOldListWhenARefreshFails()
{
    Fixture f;
    QVERIFY(f.load(Reply::json(200, accountsJson(3))));
    const QDateTime then = f.book->asOf();
    f.clock.time = f.clock.time.addSecs(3600);
    QVERIFY(f.load(errorReply(500, "internal_error")));
    QVERIFY(f.table->isVisible());
    QCOMPARE(f.model()->rowCount(), 3);
    QVERIFY(f.messages->isVisible());
    QVERIFY(f.messages->text().contains(f.formats.time(then)));
    QVERIFY(f.messages->text().contains(u"words of the server"_s));
    f.list = Reply::json(200, accountsJson(4));
    f.messages->findChild<QPushButton *>()->click();
    QTRY_COMPARE(f.model()->rowCount(), 4);
    QVERIFY(!f.messages->isVisible());
}

void AccountsPageTest::asksOnceAtATime()
{
    Fixture f;
    QSignalSpy done(f.page.get(), &AccountsPage::refreshed);
    f.list = Reply::json(200, accountsJson(2)).after(std::chrono::milliseconds(100));
    f.page->refresh();
    f.page->refresh();
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(f.lists, 1);
    QCOMPARE(f.model()->rowCount(), 2);
}

void AccountsPageTest::closesWhileLoading()
{
    Fixture f;
    f.list = Reply::json(200, accountsJson(5)).after(std::chrono::milliseconds(100));
    f.page->refresh();
    QTRY_COMPARE(f.lists, 1);
    f.page.reset();
    QTRY_VERIFY(f.book->isLoaded()); // the answer has come, and hit nobody
    // Likewise with all that the table does in threads, and with the book.
    f.open();
    QVERIFY(f.load(Reply::json(200, accountsJson(30'000))));
    f.list = Reply::json(200, accountsJson(30'000, "inactive"));
    f.page->refresh();
    QTRY_COMPARE(f.lists, 3);
    f.table->sortByColumn(0, Qt::DescendingOrder);
    f.page.reset();
    f.book.reset();
}

void AccountsPageTest::endsWithTheSessionWhileLoading()
{
    Fixture f;
    f.list = Reply::silence();
    f.page->refresh();
    QTRY_COMPARE(f.lists, 1);
    f.session.signOut();
    QTRY_COMPARE(f.session.state(), State::SignedOut);
    const auto before = f.wire.server.requestCount();
    f.page->refresh(); // nobody to ask: no effect
    QCOMPARE(f.wire.server.requestCount(), before);
}

void AccountsPageTest::showsWhatAnotherPageHasLoaded()
{
    Fixture f;
    QVERIFY(f.load(Reply::json(200, accountsJson(7))));
    f.page.reset();
    f.open();
    QVERIFY(f.table->isVisible());
    QCOMPARE(f.model()->rowCount(), 7);
    // And what another page has written.
    Account account = f.book->rows().constFirst().account;
    account.status = AccountStatus::Inactive;
    f.book->learn(account);
    f.filter->setText(u"status:inactive"_s);
    QTRY_COMPARE(f.model()->rowCount(), 1);
}

void AccountsPageTest::offersWhatCanBeDone()
{
    Fixture f;
    QVERIFY(f.load(Reply::json(200, accountsJson(3))));
    QVERIFY(f.button(u"accountsNew"_s)->isEnabled());
    for (const QString &name : { u"accountsEdit"_s, u"accountsHelpDesk"_s, u"accountsBulk"_s }) {
        QVERIFY(!f.button(name)->isEnabled());
        QVERIFY(f.button(name)->toolTip().contains(u"Select"_s));
    }
    f.table->selectRow(1);
    for (const QString &name : { u"accountsEdit"_s, u"accountsHelpDesk"_s, u"accountsBulk"_s })
        QVERIFY(f.button(name)->isEnabled());
    QSignalSpy wanted(f.page.get(), &Page::pageWanted);
    f.button(u"accountsHelpDesk"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), u"helpdesk"_s);
    QCOMPARE(wanted[0][1].value<PagePlace>().account, f.table->currentIndex().data(KeyRole).toUuid());
    f.action(u"actionCopyId"_s)->trigger();
    QCOMPARE(QUuid::fromString(QApplication::clipboard()->text()), f.table->currentIndex().data(KeyRole).toUuid());
    f.table->selectAll();
    QVERIFY(!f.button(u"accountsEdit"_s)->isEnabled());
    QVERIFY(f.button(u"accountsEdit"_s)->toolTip().contains(u"3"_s));
    QVERIFY(!f.action(u"actionDelete"_s)->isEnabled());
    QVERIFY(f.button(u"accountsBulk"_s)->text().contains(u"(3)"_s));
    f.button(u"accountsBulk"_s)->click();
    f.action(u"actionNames"_s)->trigger();
    QCOMPARE(f.page->window()->findChildren<BulkDialog *>().size(), 2);
}

void AccountsPageTest::offersNothingThatWritesWhenReadOnly()
{
    Fixture f(true);
    QVERIFY(f.load(Reply::json(200, accountsJson(3))));
    f.table->selectRow(1);
    for (const QString &name : { u"accountsNew"_s, u"accountsEdit"_s, u"accountsBulk"_s }) {
        QVERIFY(!f.button(name)->isEnabled());
        QVERIFY(f.button(name)->toolTip().contains(u"read-only"_s));
    }
    QVERIFY(f.button(u"accountsHelpDesk"_s)->isEnabled());
    QVERIFY(f.action(u"actionExportCsv"_s)->isEnabled());
}

void AccountsPageTest::exports()
{
    Fixture f;
    QVERIFY(!f.action(u"actionExportCsv"_s)->isEnabled());
    QVERIFY(f.load(Reply::json(200, accountsJson(300))));
    f.filter->setText(u"user-29"_s);
    const auto choose = [&f](const QString &path) {
        auto *dialog = f.page->findChild<QFileDialog *>();
        if (dialog)
            Q_EMIT dialog->fileSelected(path);
        delete dialog;
        return dialog != nullptr;
    };
    const QString csv = f.folder.filePath(u"out.csv"_s);
    f.action(u"actionExportCsv"_s)->trigger();
    QVERIFY(choose(csv));
    QTRY_VERIFY(f.messages->isVisible());
    QVERIFY2(f.messages->text().contains(csv) && f.messages->text().startsWith(u"11 account"_s), qPrintable(f.messages->text()));
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QVERIFY(lines[0].startsWith("username,"));
    QVERIFY(lines[1].startsWith("user-29,"));
    QCOMPARE(lines.size(), 13);
    const QString json = f.folder.filePath(u"out.json"_s);
    f.action(u"actionExportJson"_s)->trigger();
    QVERIFY(choose(json));
    QTRY_VERIFY(QFile::exists(json));
    QFile other(json);
    QVERIFY(other.open(QIODevice::ReadOnly));
    const QJsonArray rows = QJsonDocument::fromJson(other.readAll()).array();
    QCOMPARE(rows.size(), 11);
    QCOMPARE(rows[0][u"username"_s].toString(), u"user-29"_s);
    // A place that cannot be written to.
    f.action(u"actionExportCsv"_s)->trigger();
    QVERIFY(choose(u"/no/such/folder/out.csv"_s));
    QTRY_VERIFY(f.messages->text().contains(u"could not be written"_s));
    QVERIFY(f.action(u"actionExportCsv"_s)->isEnabled());
}

void AccountsPageTest::goesThereAndBack()
{
    Fixture f;
    // Wanted before there is a list.
    const QUuid fifty = QUuid::createUuidV5(QUuid(), QByteArray::number(50));
    f.page->goTo({ .filter = {}, .account = fifty });
    QVERIFY(f.load(Reply::json(200, accountsJson(100))));
    QCOMPARE(f.facts()->title(), u"user-50"_s);
    QVERIFY(f.table->visualRect(f.table->currentIndex()).intersects(f.table->viewport()->rect()));
    f.filter->setText(u"user-5"_s);
    const PagePlace place = f.page->place();
    QCOMPARE(place, (PagePlace{ u"user-5"_s, fifty }));
    f.filter->setText(u"user-6"_s);
    f.table->selectRow(0);
    f.page->goTo(place);
    QCOMPARE(f.page->place(), place);
    QCOMPARE(f.facts()->title(), u"user-50"_s);
    // What the filter there hides is shown all the same.
    f.page->goTo({ .filter = u"user-6"_s, .account = fifty });
    QCOMPARE(f.facts()->title(), u"user-50"_s);
    QVERIFY(f.facts()->isVisible());
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
    QVERIFY(QApplication::clipboard()->text().startsWith(u"user-1\tActive\t"_s));
    QTest::keyClick(f.table, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(f.filter->hasFocus());
    const int before = f.lists;
    f.list = Reply::json(200, accountsJson(6));
    QTest::keyClick(f.filter, Qt::Key_F5);
    QTRY_COMPARE(f.model()->rowCount(), 6);
    QCOMPARE(f.lists, before + 1);
    // Another current column is another order.
    f.table->setCurrentIndex(f.model()->index(0, 0));
    QTest::keyClick(f.table, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(f.name(0), u"user-5"_s);
    QTest::keyClick(f.table, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(f.name(0), u"user-0"_s);
    // The button that goes grey hands the focus on, and not to a row.
    f.refresh->setFocus();
    f.list = Reply::json(200, accountsJson(7));
    QTest::keyClick(f.refresh, Qt::Key_R, Qt::AltModifier);
    QTRY_COMPARE(f.model()->rowCount(), 7);
    QVERIFY(f.filter->hasFocus());
    // Enter, F2 and Del are for the one that is selected.
    QSignalSpy edit(f.action(u"actionEdit"_s), &QAction::triggered);
    QSignalSpy remove(f.action(u"actionDelete"_s), &QAction::triggered);
    f.table->setFocus();
    f.table->selectAll();
    QTest::keyClick(f.table, Qt::Key_Return);
    QTest::keyClick(f.table, Qt::Key_Delete);
    QCOMPARE(edit.size() + remove.size(), 0);
    f.table->selectRow(2);
    QTest::keyClick(f.table, Qt::Key_Return);
    QCOMPARE(edit.size(), 1);
    for (auto *dialog : f.page->findChildren<QDialog *>())
        delete dialog;
    f.table->setFocus();
    QTest::keyClick(f.table, Qt::Key_Delete);
    QCOMPARE(remove.size(), 1);
    for (auto *dialog : f.page->findChildren<QDialog *>())
        delete dialog;
}

QTEST_MAIN(AccountsPageTest)
#include "tst_accounts_page.moc"
