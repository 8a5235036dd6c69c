// SPDX-License-Identifier: MIT
// The page of Postgres credentials: what is listed, learnt, tried and saved, without a password that nobody asked for.
#include "support/postgres_desk.h"

#include "views/controls/password_field.h"

#include <QTcpServer>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using Way = Ruling::Way;
using Desk = PostgresDesk;
using devserver::Dialect;

class PostgresPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void listsWithoutPasswords();
    void hasItsStates_data();
    void hasItsStates();
    void looksFirstWhereNothingIsListed();
    void tries();
    void forgetsATestOfOtherOptions();
    void believesWhatItReads();
    void asksAgainWhenSomethingWasLearnt();
    void savesFiles();
    void isAccessible();
    void showsHostileText();
};

void PostgresPageTest::listsWithoutPasswords()
{
    Desk d;
    d.put(credsOf(u"db1.example.org"_s, QLatin1String(canary)));
    QVERIFY(d.open());
    QTRY_COMPARE(d.table()->rows()->rowCount(), 2);
    d.child<QLineEdit>(d.postgres.get(), "postgresFilter")->setText(u"host:db1*"_s);
    QCOMPARE(d.table()->rows()->rowCount(), 1);
    QCOMPARE(d.cell(0, 0), u"orders"_s);
    QCOMPARE(d.cell(0, 2), u"db1.example.org"_s);
    QCOMPARE(d.cell(0, 3), u"5433"_s);
    QCOMPARE(d.text(d.postgres.get(), "postgresCount"), u"1 of 2 account(s) · 1 with credentials"_s);
    d.child<QLineEdit>(d.postgres.get(), "postgresFilter")->setText(u"state:none"_s);
    QCOMPARE(d.table()->rows()->rowCount(), 1);
    d.child<QLineEdit>(d.postgres.get(), "postgresFilter")->setText({});
    QCOMPARE(d.disclosures(), 0);
    d.table()->chooseRow(1);
    d.picture(d.postgres.get(), u"postgres"_s);
}

void PostgresPageTest::hasItsStates_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("title");
    QTest::newRow("denied") << 403 << QByteArray(R"({"error":"no","code":"forbidden"})") << QString();
    QTest::newRow("denied, and the accounts, too")
        << 403 << QByteArray(R"({"error":"no","code":"forbidden"})") << u"You may not list Postgres credentials"_s;
    QTest::newRow("error") << 500 << QByteArray(R"({"error":"no","code":"internal_error"})")
                           << u"The credentials could not be loaded"_s;
    QTest::newRow("not offered") << 405 << QByteArray("405 method not allowed") << QString();
}

void PostgresPageTest::hasItsStates()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, title);
    Desk d;
    d.put(credsOf(u"db1"_s, u"x"_s));
    d.relay.rule([&](const Received &request) -> Ruling {
        if (request.path != "/v1/pgcreds" && !(status == 403 && !title.isEmpty() && request.path.startsWith("/v1/accounts")))
            return {};
        return Ruling::answer(status == 405 ? Reply::text(405, body) : Reply::json(status, body));
    });
    d.postgres = std::make_unique<PostgresPage>(d.context());
    d.postgres->resize(1024, 640);
    d.postgres->show();
    QCOMPARE(d.placeholder()->title(), u"Nothing asked for yet"_s);
    d.postgres->begin();
    QCOMPARE(d.placeholder()->title(), u"Loading credentials…"_s);
    if (!title.isEmpty()) {
        QTRY_COMPARE(d.placeholder()->title(), title);
        QVERIFY(!d.table()->isVisible());
        d.picture(d.postgres.get(), u"postgres-"_s + QLatin1String(QTest::currentDataTag()));
        return;
    }
    QTRY_VERIFY(d.table()->isVisible());
    QTRY_COMPARE(d.table()->rows()->rowCount(), 2);
    QCOMPARE(d.cell(0, 1), u"Not read"_s);
    const auto *limits = d.child<MessageBar>(d.postgres.get(), "postgresLimits");
    QVERIFY(limits->text().contains(status == 403 ? u"You may not list"_s : u"does not list credentials"_s));
    QTRY_VERIFY(d.table()->mapTo(d.postgres.get(), QPoint()).y() > limits->geometry().bottom() + 8); // not on its edge
    d.picture(d.postgres.get(), u"postgres-"_s + QLatin1String(QTest::currentDataTag()));
    QVERIFY(d.openForm(d.service)); // one may be open all the same
    QVERIFY(d.showStored());
    QVERIFY(d.stored()->secret() == Secret(u"x"_s));
}

void PostgresPageTest::looksFirstWhereNothingIsListed()
{
    Desk d(Dialect::Legacy);
    QVERIFY(d.openForm(credsOf(u"db1"_s, u"old"_s)));
    QVERIFY(d.line("pgHost")->text().isEmpty());
    d.press(d.dialog, "pgShowStored"); // which tells the rest, too
    QTRY_COMPARE(d.line("pgHost")->text(), u"db1"_s);
    QCOMPARE(d.disclosures(), 1);
    d.line("pgHost")->setText(u"db2"_s);
    QVERIFY(d.review());
    QVERIFY(d.child<QWidget>(d.dialog, "pgUnchecked")->isVisible());
    d.child<QCheckBox>(d.dialog, "pgDisclose")->setChecked(true);
    d.picture(d.dialog, u"postgres-unlisted"_s);
    d.dev.state().pgCreds[d.service] = { credsOf(u"db9"_s, u"theirs"_s), d.dev.clock.now() };
    d.press(d.dialog, "editorSave");
    QVERIFY(d.saying(d.dialog, u"Somebody has changed these credentials"_s));
    QCOMPARE(d.relay.passedCount("PUT"), 0);
    QCOMPARE(d.disclosures(), 2);
}

void PostgresPageTest::tries()
{
    QTcpServer closed;
    closed.listen(QHostAddress::LocalHost);
    const QString port = QString::number(closed.serverPort());
    closed.close();
    Desk d;
    QVERIFY(d.openForm(credsOf(u"127.0.0.1"_s, QLatin1String(canary))));
    d.press(d.dialog, "pgTestButton");
    QVERIFY(d.said(d.dialog).contains(u"show the stored one first"_s));
    d.line("pgPassword")->setText(QLatin1String(canary));
    d.line("pgPort")->setText(port);
    d.press(d.dialog, "pgTestButton");
    QTRY_VERIFY(d.text(d.dialog, "pgTestVerdict").contains(u"From this machine, the test failed at: Connection (TCP)"_s));
    QVERIFY(d.text(d.dialog, "pgTestSentence1").contains(u"refuses connections on port"_s));
    d.picture(d.dialog, u"postgres-test"_s);
    d.line("pgHost")->setText(u"127.0.0.2"_s);
    QVERIFY(!d.child<QWidget>(d.dialog, "pgTestSentence1")->isVisible()); // that was of other values
}

void PostgresPageTest::forgetsATestOfOtherOptions()
{
    QTcpServer closed;
    closed.listen(QHostAddress::LocalHost);
    const QString port = QString::number(closed.serverPort());
    closed.close();
    Desk d;
    QVERIFY(d.openForm(credsOf(u"127.0.0.1"_s, u"old"_s)));
    d.line("pgPassword")->setText(u"x"_s);
    d.line("pgPort")->setText(port);
    for (const bool isMode : { true, false }) {
        d.press(d.dialog, "pgTestButton");
        QTRY_VERIFY(d.text(d.dialog, "pgTestVerdict").contains(u"failed"_s));
        auto *mode = d.child<QComboBox>(d.dialog, "pgTestMode");
        if (isMode)
            mode->setCurrentIndex(0);
        else
            d.line("pgTestCa")->setText(u"/nowhere.pem"_s);
        QVERIFY(!d.text(d.dialog, "pgTestVerdict").contains(u"failed"_s));
    }
}

// A colleague has saved since the list was read; then they are read here: nobody has changed them behind our back.
void PostgresPageTest::believesWhatItReads()
{
    Desk d;
    QVERIFY(d.openForm(credsOf(u"db1"_s, u"old"_s)));
    d.dev.state().pgCreds[d.service] = { credsOf(u"db9"_s, u"theirs"_s), d.dev.clock.now() };
    QVERIFY(d.showStored());
    QVERIFY(d.said(d.dialog).contains(u"They are now: orders_app in orders at db9"_s));
    d.line("pgHost")->setText(u"db2"_s);
    QVERIFY(d.review());
    QVERIFY(d.saveIt());
    QCOMPARE(d.dev.state().pgCreds.at(d.service).creds.host, u"db2"_s);
}

void PostgresPageTest::asksAgainWhenSomethingWasLearnt()
{
    Desk d;
    d.put(credsOf(u"db1"_s, u"old"_s));
    QVERIFY(d.load());
    PgCredsOverview overview(d.alice, d.book);
    bool isFirst = true;
    d.relay.rule([&](const Received &request) {
        return request.path == "/v1/pgcreds" && std::exchange(isFirst, false) ? Ruling::answer(Reply::json(200, "[]")) : Ruling{};
    });
    overview.refresh();
    overview.learn(d.service, { {}, u"db1"_s, 5433, u"orders"_s, u"orders_app"_s, {} });
    QTRY_VERIFY(!overview.isLoading());
    QVERIFY(overview.find(d.service)->state == PgCredsRow::State::Set);
    QVERIFY(overview.find(d.service)->info.updatedAt.has_value());
}

void PostgresPageTest::savesFiles()
{
    Desk d;
    QVERIFY(d.openForm(credsOf(u"db1"_s, QLatin1String(canary))));
    d.line("pgPassword")->setText(QLatin1String(canary));
    const QString path = d.folder.filePath(u"orders.pgpass"_s);
    const auto saveTo = [&](const QString &where) {
        d.child<QAction>(d.dialog, "pgSave1")->trigger();
        auto *chooser = d.child<QFileDialog>(d.dialog, "pgFileDialog");
        Q_EMIT chooser->fileSelected(where);
        delete chooser;
    };
    const auto content = [](const QString &where) {
        QFile file(where);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    };
    saveTo(path);
    QVERIFY2(d.said(d.dialog).contains(u"append its line"_s), qPrintable(d.said(d.dialog)));
    QCOMPARE(content(path), QByteArray("db1:5433:orders:orders_app:") + canary + '\n');
    QCOMPARE(QFile::permissions(path), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser);
    d.line("pgHost")->setText(u"db2"_s);
    saveTo(path);
    QVERIFY(d.said(d.dialog).contains(u"is there already"_s));
    QVERIFY(content(path).startsWith("db1"));
    d.child<QPushButton>(d.child<MessageBar>(d.dialog, "editorMessages"), "messageAction")->click();
    QVERIFY(content(path).startsWith("db2"));
    const QString link = d.folder.filePath(u"link"_s);
    QVERIFY(QFile::link(d.folder.filePath(u"elsewhere"_s), link));
    saveTo(link);
    QVERIFY(d.said(d.dialog).contains(u"link"_s));
    QVERIFY(!QFile::exists(d.folder.filePath(u"elsewhere"_s)));
    QCOMPARE(QDir(d.folder.path()).entryList({ u"*.pgpass.*"_s }, QDir::Files | QDir::Hidden), QStringList());
}

void PostgresPageTest::isAccessible()
{
    Desk d;
    d.put(credsOf(u"db1"_s, u"old"_s));
    QVERIFY(d.open());
    QCOMPARE(namelessIn(d.postgres.get()), QStringList());
    QCOMPARE(sharedMnemonics(d.postgres.get()), QStringList());
    QVERIFY(d.openForm(d.service));
    QCOMPARE(namelessIn(d.dialog), QStringList());
    QCOMPARE(sharedMnemonics(d.dialog), QStringList());
    QTest::keyClicks(d.line("pgHost"), u"x"_s); // and with what the message offers
    d.dialog->reject();
    QVERIFY(d.said(d.dialog).contains(u"not saved"_s));
    QCOMPARE(sharedMnemonics(d.dialog), QStringList());
    d.line("pgPassword")->setText(u"x"_s);
    QVERIFY(d.review());
    QCOMPARE(namelessIn(d.dialog), QStringList());
    QCOMPARE(sharedMnemonics(d.dialog), QStringList());
}

void PostgresPageTest::showsHostileText()
{
    Desk d;
    PgCreds nasty = credsOf(u"<b>db</b>\u202Egro"_s, u"x"_s);
    nasty.database = u"a\nb"_s;
    d.put(nasty);
    QVERIFY(d.open());
    for (int column = 0; column < d.table()->rows()->columnCount(); ++column) {
        for (int row = 0; row < 2; ++row)
            QVERIFY(!d.cell(row, column).contains(u'\u202E') && !d.cell(row, column).contains(u'\n'));
    }
    QVERIFY(d.openForm(d.service));
    d.line("pgPassword")->setText(u"y"_s);
    d.line("pgHost")->setText(u"db2"_s);
    QVERIFY(d.review());
    QVERIFY(!d.text(d.dialog, "changeBefore0").contains(u'\u202E'));
}

QTEST_MAIN(PostgresPageTest)
#include "tst_postgres_page.moc"
