// SPDX-License-Identifier: MIT
#include "session/state_store.h"
#include "support/console.h"
#include "support/wire.h"
#include "views/accounts/account_inspector.h"
#include "views/accounts/accounts_page.h"
#include "views/bulk/bulk_dialog.h"
#include "views/controls/console_style.h"
#include "views/controls/facts_panel.h"
#include "views/controls/message_bar.h"
#include "views/controls/placeholder.h"
#include "views/tables/reading_bar.h"
#include "views/tables/table_view.h"
#include "work/account_book.h"
#include "work/tokens/known_tokens.h"

#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using State = Session::State;

namespace {

// A page of somebody who is signed in. Roles and tags are answered aside: everybody is a user and has no tags.
struct Fixture {
    ConsoleWire wire;
    HandClock clock;
    Formats formats;
    QTemporaryDir folder;
    StateStore state{ folder.path() };
    Session session{ clock, wire.options() };
    std::unique_ptr<AccountBook> book;
    std::unique_ptr<KnownTokens> tokens;
    std::unique_ptr<AccountsPage> page;
    TableView *table = nullptr;
    Placeholder *placeholder = nullptr;
    QLineEdit *filter = nullptr;
    QPushButton *refresh = nullptr;
    MessageBar *messages = nullptr;
    QLabel *count = nullptr;
    Reply list = Reply::json(200, "[]");          // what the server answers to the list
    std::function<Reply(const Received &)> extra; // to a call for roles or tags
    int lists = 0;
    int extras = 0;

    explicit Fixture(bool readOnly = false)
    {
        wire.server.answerWith([this](const Received &request) {
            if (request.path == "/v1/accounts") {
                ++lists;
                return list;
            }
            if (!request.path.endsWith("/roles") && !request.path.endsWith("/tags"))
                return request.path == "/v1/auth/login" ? grantReply() : Reply::empty(204);
            ++extras;
            if (extra)
                return extra(request);
            return Reply::json(200, request.path.endsWith("/roles") ? "{\"roles\":[\"user\"]}" : "{\"tags\":[]}");
        });
        SignIn person = wire.signIn();
        person.profile.readOnly = readOnly;
        session.signIn(person);
        if (!eventually([this] { return session.state() == State::SignedIn; }))
            qFatal("cannot sign in");
        book = std::make_unique<AccountBook>(session);
        tokens = std::make_unique<KnownTokens>(session);
        open();
    }
    void open()
    {
        page = std::make_unique<AccountsPage>(PageContext{ .session = session,
            .clock = clock,
            .formats = formats,
            .state = &state,
            .book = book.get(),
            .tokens = tokens.get() });
        page->resize(1100, 600);
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
        list = reply;
        page->refresh();
        return eventually([&done] { return !done.isEmpty(); });
    }
    QAbstractItemModel *model() const { return table->model(); }
    QString name(int row) const { return model()->index(row, 0).data().toString(); }
    QString currentName() const { return name(table->currentIndex().row()); }
    FactsPanel *facts() const { return page->findChild<FactsPanel *>(); }
    QPushButton *button(const QString &name) const { return page->findChild<QPushButton *>(name); }
    QAction *action(const QString &name) const { return page->findChild<QAction *>(name); }
    // What stands in the inspector's place when there is nothing to inspect.
    QString hint() const { return page->findChild<AccountInspector *>()->findChild<Placeholder *>()->text(); }
    void ask(const QString &question) const { page->findChild<QAction *>("question-"_L1 + question)->trigger(); }
};

// An account of the list, in JSON.
QByteArray accountJson(
    const QByteArray &name, const QByteArray &type = "human", const QByteArray &status = "active", const QByteArray &more = {})
{
    return "{\"id\":\"" + QUuid::createUuidV5(QUuid(), name).toByteArray(QUuid::WithoutBraces) + "\",\"username\":\"" + name
        + "\",\"account_type\":\"" + type + "\",\"status\":\"" + status
        + "\",\"created_at\":\"2026-01-01T00:00:00Z\",\"updated_at\":\"2026-01-02T00:00:00Z\"" + more + "}";
}

QUuid idOf(const QByteArray &name)
{
    return QUuid::createUuidV5(QUuid(), name);
}

} // namespace

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
    void filters();
    void landsOnAnId();
    void landsOnceTheListIsInOrder();
    void marksTokensOnce();
    void answersReadyQuestions();
    void saysWhatTheFilterCannotKnow();
    void readsWhatIsInSightFirst();
    void readsAllAndStops();
    void saysWhyNotAllCouldBeRead();
    void keepsTheSelection();
    void countsWhatIsSelected();
    void showsFacts();
    void sumsUpMany();
    void offersWhatCanBeDone();
    void offersNothingThatWritesWhenReadOnly();
    void exports();
    void goesThereAndBack();
    void goesByKeyboard();
    void staysInShapeWithHostileNames();
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

void AccountsPageTest::filters()
{
    Fixture f;
    QVERIFY(f.load(Reply::json(200, accountsJson(30))));
    f.filter->setText(u"USER-1"_s);
    QCOMPARE(f.model()->rowCount(), 11);
    QVERIFY(f.count->text().startsWith(u"11 of 30 account"_s));
    f.filter->setText(u"nobody <b>"_s);
    QCOMPARE(f.placeholder->title(), u"No account matches"_s);
    QVERIFY(f.placeholder->text().contains(u"nobody <b>"_s));
    f.placeholder->findChild<QPushButton *>()->click();
    QVERIFY(f.filter->text().isEmpty());
    QCOMPARE(f.model()->rowCount(), 30);
    // A filter outlives a refresh.
    f.filter->setText(u"user-29"_s);
    QVERIFY(f.load(Reply::json(200, accountsJson(30))));
    QCOMPARE(f.model()->rowCount(), 1);
    f.filter->setText(u"user -user-2"_s);
    QCOMPARE(f.model()->rowCount(), 19);
    const auto *problem = f.page->findChild<QLabel *>(u"accountsFilterProblem"_s);
    QVERIFY(problem->text().isEmpty());
    f.filter->setText(u"colour:blue"_s);
    QVERIFY(problem->text().contains(u"“colour:”"_s));
    QVERIFY(problem->text().contains(u"status:"_s));
    f.filter->setText(u"status:active"_s);
    QVERIFY(problem->text().isEmpty());
}

void AccountsPageTest::landsOnAnId()
{
    Fixture f;
    QVERIFY(f.load(Reply::json(200, "[" + accountJson("anna") + "," + accountJson("bert", "human", "deleted") + "]")));
    f.filter->setText(u"  %1 "_s.arg(idOf("anna").toString()));
    QCOMPARE(f.model()->rowCount(), 1);
    QCOMPARE(f.facts()->title(), u"anna"_s);
    QVERIFY(f.facts()->isVisible());
    // A deleted one as well: somebody asks for that one.
    f.filter->setText(idOf("bert").toString(QUuid::WithoutBraces).toUpper());
    QCOMPARE(f.facts()->title(), u"bert"_s);
    f.filter->setText(idOf("nobody").toString(QUuid::WithoutBraces));
    QCOMPARE(f.placeholder->title(), u"No account matches"_s);
    QVERIFY(f.placeholder->text().contains(u"ID"_s));
}

// The list is there and being put in order: whoever leads here then is led to the account all the same.
void AccountsPageTest::landsOnceTheListIsInOrder()
{
    Fixture f;
    f.list = Reply::json(200, accountsJson(30'000));
    const QUuid wanted = QUuid::createUuidV5(QUuid(), QByteArray::number(12345)); // as accountsJson() makes them
    f.page->refresh();
    bool wasTaking = false;
    connect(f.book.get(), &AccountBook::loaded, f.page.get(), [&] {
        wasTaking = f.model()->rowCount() == 0;
        f.page->goTo({ .filter = {}, .account = wanted });
    });
    QTRY_COMPARE(f.page->place().account, wanted);
    QVERIFY(wasTaking);
}

// Every event of the audit log may tell of a token: all of them are judged once.
void AccountsPageTest::marksTokensOnce()
{
    Fixture f;
    QVERIFY(f.load(Reply::json(200, accountsJson(3000))));
    QElapsedTimer since;
    since.start();
    for (int number = 0; number < 3000; ++number) {
        KnownToken token;
        token.jti = QString::number(number);
        token.accountId = QUuid::createUuidV5(QUuid(), QByteArray::number(number));
        token.expiresAt = f.clock.time.addSecs(3600);
        token.source = KnownToken::Source::Audit;
        f.tokens->learn(token);
    }
    QVERIFY2(since.elapsed() < 1500, qPrintable(QString::number(since.elapsed())));
    f.filter->setText(u"token:known"_s);
    QTRY_COMPARE(f.model()->rowCount(), 3000);
}

void AccountsPageTest::answersReadyQuestions()
{
    Fixture f;
    f.extra = [](const Received &request) {
        if (!request.path.endsWith("/roles"))
            return Reply::json(200, "{\"tags\":[]}");
        const bool isAdmin = request.path.contains(idOf("anna").toByteArray(QUuid::WithoutBraces))
            || request.path.contains(idOf("idle").toByteArray(QUuid::WithoutBraces));
        return Reply::json(200, isAdmin ? "{\"roles\":[\"admin\"]}" : "{\"roles\":[]}");
    };
    QVERIFY(f.load(Reply::json(200,
        "[" + accountJson("anna", "human", "active", ",\"totp_enabled\":true") + ","
            + accountJson("bert", "human", "active", ",\"totp_enabled\":false") + "," + accountJson("idle", "human", "inactive")
            + "," + accountJson("rest", "human", "inactive") + "," + accountJson("svc-a", "system") + ","
            + accountJson("svc-b", "system") + "]")));
    f.book->readAll();
    QTRY_VERIFY(!f.book->progress().running);
    QSignalSpy leaving(f.page.get(), &Page::leavingPlace);
    f.ask(u"admins"_s);
    QCOMPARE(leaving.size(), 1);
    QTRY_COMPARE(f.model()->rowCount(), 2);
    f.ask(u"noTotp"_s);
    QCOMPARE(f.model()->rowCount(), 1);
    QCOMPARE(f.name(0), u"bert"_s);
    f.ask(u"inactiveWithRoles"_s);
    QCOMPARE(f.model()->rowCount(), 1);
    QCOMPARE(f.name(0), u"idle"_s);
    f.tokens->learn({ .jti = u"a-jti"_s,
        .accountId = idOf("svc-a"),
        .roles = {},
        .issuedAt = f.clock.time,
        .expiresAt = f.clock.time.addYears(1),
        .source = KnownToken::Source::IssuedHere });
    f.ask(u"systemWithoutToken"_s);
    QTRY_COMPARE(f.model()->rowCount(), 1);
    QCOMPARE(f.name(0), u"svc-b"_s);
    f.tokens->noteRevoked(u"a-jti"_s);
    QTRY_COMPARE(f.model()->rowCount(), 2);
}

void AccountsPageTest::saysWhatTheFilterCannotKnow()
{
    Fixture f;
    f.extra = [](const Received &) { return Reply::silence(); };
    QVERIFY(f.load(Reply::json(200, accountsJson(40))));
    f.filter->setText(u"user"_s);
    QVERIFY(!f.count->text().contains(u"not read yet"_s));
    f.filter->setText(u"role:user"_s);
    QVERIFY2(f.count->text().contains(u"40 account"_s) && f.count->text().contains(u"may grow"_s), qPrintable(f.count->text()));
    f.filter->setText(u"-tag:old user"_s);
    QVERIFY(f.count->text().contains(u"may change"_s));
    f.filter->setText({});
    QVERIFY(!f.count->text().contains(u"may"_s));
    QCOMPARE(f.button(u"readingButton"_s)->isVisible(), true);
}

void AccountsPageTest::readsWhatIsInSightFirst()
{
    Fixture f;
    QVERIFY(f.load(Reply::json(200, accountsJson(500))));
    const int roles = [&f] {
        for (int column = 0; column < f.model()->columnCount(); ++column) {
            if (f.model()->headerData(column, Qt::Horizontal, ColumnIdRole).toString() == u"roles"_s)
                return column;
        }
        return -1;
    }();
    QCOMPARE(f.model()->index(0, roles).data().toString(), u"…"_s);
    QTRY_COMPARE(f.model()->index(0, roles).data().toString(), u"user"_s);
    const int inSight = f.table->rowsInSight().second + 1;
    QVERIFY(inSight > 5 && inSight < 60);
    QTRY_COMPARE(f.extras, 2 * inSight); // a call for roles and one for tags, and nobody else's
    f.table->scrollToBottom();
    QTRY_COMPARE(f.model()->index(499, roles).data().toString(), u"user"_s);
    QVERIFY(f.extras <= 4 * (inSight + 1));
    // A page that nobody sees reads nothing.
    f.page->hide();
    const int before = f.extras;
    f.filter->setText(u"user-2"_s);
    QTest::qWait(200);
    QCOMPARE(f.extras, before);
    f.page->show();
    QTRY_VERIFY(f.extras > before);
}

void AccountsPageTest::readsAllAndStops()
{
    Fixture f;
    QVERIFY(f.load(Reply::json(200, accountsJson(120))));
    const auto *bar = f.page->findChild<ReadingBar *>();
    auto *button = f.button(u"readingButton"_s);
    QVERIFY(bar->text().contains(u"of 120"_s));
    button->click();
    QVERIFY(f.book->progress().running);
    QVERIFY(f.page->findChild<QProgressBar *>(u"readingProgress"_s)->isVisible());
    QTRY_VERIFY(f.extras > 20);
    button->click();
    QVERIFY(!f.book->progress().running);
    QVERIFY(bar->text().contains(u"of 120"_s)); // what is left can still be read
    QVERIFY(!f.page->findChild<QProgressBar *>(u"readingProgress"_s)->isVisible());
    button->click();
    QTRY_VERIFY(!bar->isVisible()); // all known: nothing to say
    QCOMPARE(f.extras, 240);
    f.filter->setText(u"role:user"_s);
    QCOMPARE(f.model()->rowCount(), 120);
    QVERIFY(!f.messages->isVisible());
}

void AccountsPageTest::saysWhyNotAllCouldBeRead()
{
    Fixture f;
    f.extra = [](const Received &) { return errorReply(403, "forbidden"); };
    QVERIFY(f.load(Reply::json(200, accountsJson(60))));
    f.book->readAll();
    QTRY_VERIFY(f.messages->isVisible());
    QVERIFY(f.messages->text().contains(u"words of the server"_s));
    QVERIFY(f.page->findChild<ReadingBar *>()->text().contains(u"may not"_s));
}

void AccountsPageTest::keepsTheSelection()
{
    Fixture f;
    QVERIFY(f.load(Reply::json(200, accountsJson(1000))));
    f.table->selectRow(500);
    QCOMPARE(f.facts()->title(), u"user-500"_s);
    QVERIFY(f.load(Reply::json(200, accountsJson(1200))));
    QCOMPARE(f.currentName(), u"user-500"_s);
    f.table->sortByColumn(0, Qt::DescendingOrder);
    QCOMPARE(f.currentName(), u"user-500"_s);
    // So many changes at once that views are told to start over.
    QSignalSpy reset(f.model(), &QAbstractItemModel::modelReset);
    QVERIFY(f.load(Reply::json(200, accountsJson(1200, "active", 2))));
    QCOMPARE(reset.size(), 1);
    QCOMPARE(f.currentName(), u"user-500"_s);
    QCOMPARE(f.facts()->title(), u"user-500"_s);
    // Filtered out: nobody is inspected instead. Back again: so is the selection.
    f.filter->setText(u"user-77"_s);
    QVERIFY(!f.table->currentIndex().isValid());
    QVERIFY(!f.facts()->isVisible());
    QVERIFY(f.hint().contains(u"hides"_s));
    f.filter->clear();
    QCOMPARE(f.currentName(), u"user-500"_s);
    QCOMPARE(f.facts()->title(), u"user-500"_s);
    QVERIFY(f.facts()->isVisible());
    f.filter->setText(u"user-77"_s);
    f.table->selectRow(0);
    f.filter->clear();
    QCOMPARE(f.currentName().left(7), u"user-77"_s);
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

void AccountsPageTest::countsWhatIsSelected()
{
    Fixture f;
    QVERIFY(f.load(Reply::json(200, accountsJson(100))));
    auto *rows = f.table->rows();
    rows->chooseOnly(0, 11);
    QVERIFY2(f.count->text().contains(u"12 selected"_s), qPrintable(f.count->text()));
    QVERIFY(!f.count->text().contains(u"not visible"_s));
    f.filter->setText(u"-user-0 -user-7 -user-9"_s); // and user-70 to 79, user-90 to 99
    QVERIFY2(f.count->text().contains(u"12 selected, 3 of them not visible"_s), qPrintable(f.count->text()));
    QVERIFY(f.count->text().startsWith(u"77 of 100 account"_s));
    f.filter->setText(u"user-5"_s);
    rows->clearChoice();
    f.table->selectRow(0);
    f.filter->setText(u"user-6"_s);
    QVERIFY2(f.count->text().contains(u"1 selected, not visible"_s), qPrintable(f.count->text()));
    QVERIFY(!f.button(u"accountsEdit"_s)->isEnabled()); // nobody edits what they do not see
    QVERIFY(f.button(u"accountsEdit"_s)->toolTip().contains(u"hides"_s));
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
    // What is read meanwhile shows at once, and so does what the server changes.
    QTRY_COMPARE(f.facts()->value(u"Roles"_s), u"user"_s);
    QCOMPARE(f.facts()->value(u"Tags"_s), u"none"_s);
    QVERIFY(f.load(Reply::json(200, accountsJson(2, "active"))));
    QCOMPARE(f.facts()->value(u"Status"_s), u"Active"_s);
}

void AccountsPageTest::sumsUpMany()
{
    Fixture f;
    QVERIFY(f.load(Reply::json(200,
        "[" + accountJson("anna") + "," + accountJson("bert", "human", "inactive") + "," + accountJson("svc", "system") + "]")));
    f.table->selectAll();
    QVERIFY(f.facts()->title().startsWith(u"3 account"_s));
    QCOMPARE(f.facts()->value(u"By type"_s), u"2 × Human\n1 × System"_s);
    QCOMPARE(f.facts()->value(u"By status"_s), u"2 × Active\n1 × Inactive"_s);
    QTRY_COMPARE(f.facts()->value(u"Roles among them"_s), u"3 × user"_s);
    QCOMPARE(f.facts()->value(u"Tags among them"_s), u"none"_s);
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

// What a server sends for names is shown as text, on one line, and moves nothing.
void AccountsPageTest::staysInShapeWithHostileNames()
{
    Fixture f;
    QVERIFY(f.load(Reply::json(200, accountsJson(12))));
    const int rowHeight = f.table->rowHeight(0);
    const QSize size = f.page->size();
    const QSize tableSize = f.table->size();
    const QStringList names{ u"<h1>big</h1><img src=x>"_s, u"\u202Egnp.exe\u202C"_s, u"\u001b[31mred\u001b[0m"_s, u"%n %1 %s"_s,
        u"\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"_s, u"line\nbreak\ttab"_s, QString(1 << 20, u'A'),
        QString(1 << 18, u'\u0301'), u"&mnemonic &amp;"_s, u"=1+1"_s };
    QJsonArray list = QJsonDocument::fromJson(accountsJson(int(names.size()))).array();
    for (qsizetype i = 0; i < names.size(); ++i) {
        QJsonObject account = list[i].toObject();
        account[u"username"_s] = names[i];
        account[u"account_type"_s] = names[i].left(100'000);
        list[i] = account;
    }
    f.extra = [&names](const Received &request) {
        const bool roles = request.path.endsWith("/roles");
        const QJsonArray words = QJsonArray::fromStringList(names.mid(0, 6));
        return Reply::json(200, QJsonDocument(QJsonObject{ { roles ? u"roles"_s : u"tags"_s, words } }).toJson());
    };
    QVERIFY(f.load(Reply::json(200, QJsonDocument(list).toJson())));
    QCOMPARE(f.model()->rowCount(), int(names.size()));
    f.table->fitColumns();
    const auto isTame = [](const QString &text) {
        return text.size() <= 400 && std::none_of(text.begin(), text.end(), [](QChar c) {
            return c.category() == QChar::Other_Control || (c.unicode() >= 0x202A && c.unicode() <= 0x202E);
        });
    };
    for (int row = 0; row < f.model()->rowCount(); ++row) {
        f.table->selectRow(row);
        f.table->repaint();
        QVERIFY2(isTame(f.name(row)), qPrintable(f.name(row).left(100)));
        QVERIFY(isTame(f.facts()->title()));
        QVERIFY(isTame(f.facts()->value(u"Type"_s)));
        QCOMPARE(f.table->rowHeight(row), rowHeight);
        for (int column = 0; column < f.model()->columnCount(); ++column)
            QVERIFY(isTame(f.model()->index(row, column).data().toString()));
    }
    QTRY_VERIFY(f.facts()->value(u"Tags"_s).contains(u"<h1>big</h1>"_s));
    for (const QLabel *label : f.page->findChildren<QLabel *>())
        QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
    QCOMPARE(f.page->size(), size);
    QCOMPARE(f.table->size(), tableSize);
    f.table->selectAll();
    QTRY_VERIFY(f.facts()->value(u"Tags among them"_s).contains(u"<h1>"_s));
    QVERIFY(isTame(f.facts()->value(u"Tags among them"_s).remove(u'\n')));
    QCOMPARE(f.table->size(), tableSize);
}

QTEST_MAIN(AccountsPageTest)
#include "tst_accounts_page.moc"
