// SPDX-License-Identifier: MIT
// The list on the accounts page: what is filtered, read, selected and summed up.
#include "support/accounts_desk.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using Fixture = AccountsDesk;

class AccountsListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
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
    void staysInShapeWithHostileNames();
};

void AccountsListTest::filters()
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

void AccountsListTest::landsOnAnId()
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
void AccountsListTest::landsOnceTheListIsInOrder()
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
void AccountsListTest::marksTokensOnce()
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

void AccountsListTest::answersReadyQuestions()
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

void AccountsListTest::saysWhatTheFilterCannotKnow()
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

void AccountsListTest::readsWhatIsInSightFirst()
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
    // Until nothing is under way any more: each row has two calls, and those that were in sight first have had theirs.
    const auto [top, bottom] = f.table->rowsInSight();
    QTRY_COMPARE(f.extras, 2 * (inSight + bottom - top + 1));
    QTRY_COMPARE(f.model()->index(499, roles).data().toString(), u"user"_s);
    // A page that nobody sees reads nothing.
    f.page->hide();
    const int before = f.extras;
    f.filter->setText(u"user-2"_s);
    QTest::qWait(200);
    QCOMPARE(f.extras, before);
    f.page->show();
    QTRY_VERIFY(f.extras > before);
}

void AccountsListTest::readsAllAndStops()
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

void AccountsListTest::saysWhyNotAllCouldBeRead()
{
    Fixture f;
    f.extra = [](const Received &) { return errorReply(403, "forbidden"); };
    QVERIFY(f.load(Reply::json(200, accountsJson(60))));
    f.book->readAll();
    QTRY_VERIFY(f.messages->isVisible());
    QVERIFY(f.messages->text().contains(u"words of the server"_s));
    QVERIFY(f.page->findChild<ReadingBar *>()->text().contains(u"may not"_s));
}

void AccountsListTest::keepsTheSelection()
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

void AccountsListTest::countsWhatIsSelected()
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

void AccountsListTest::showsFacts()
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

void AccountsListTest::sumsUpMany()
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

// What a server sends for names is shown as text, on one line, and moves nothing.
void AccountsListTest::staysInShapeWithHostileNames()
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

QTEST_MAIN(AccountsListTest)
#include "tst_accounts_list.moc"
