// SPDX-License-Identifier: MIT
// The page of Postgres credentials and their form: what is read and when, what is pasted, written, tried and handed out, and
// where the password is not.
#include "support/audit.h"
#include "support/dialog_bench.h"

#include "views/controls/password_field.h"
#include "views/controls/placeholder.h"
#include "views/forms/change_review.h"
#include "views/postgres/pg_creds_dialog.h"
#include "views/postgres/postgres_page.h"
#include "views/postgres/stored_password.h"
#include "views/tables/table_view.h"
#include "work/pg_creds_overview.h"

#include <QTcpServer>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using Way = Ruling::Way;
using devserver::Dialect;

namespace {

constexpr auto canary = "canary-7f3k-secret";

PgCreds credsOf(const QString &host, const QString &password)
{
    return { host, 5433, u"orders"_s, u"orders_app"_s, Secret(password) };
}

struct Desk : DialogBench {
    explicit Desk(Dialect dialect = Dialect::Standard) : DialogBench(dialect) { }

    QUuid service = dev.addService(u"orders"_s);
    QUuid bare = dev.addService(u"bare"_s);
    std::unique_ptr<PostgresPage> postgres;
    QPointer<PgCredsDialog> dialog;

    void put(const PgCreds &creds) { dev.state().pgCreds[service] = { creds, dev.clock.now().addDays(-3) }; }
    bool open()
    {
        postgres = std::make_unique<PostgresPage>(context());
        postgres->resize(1024, 640);
        postgres->show();
        postgres->begin();
        return eventually([this] { return table()->isVisible() && table()->rows()->rowCount() > 0; });
    }
    bool openForm(const QUuid &account)
    {
        postgres->goTo({ {}, account });
        press(postgres.get(), "postgresOpen");
        dialog = postgres->findChild<PgCredsDialog *>();
        return dialog && eventually([this] { return dialog->isVisible(); });
    }
    TableView *table() const { return child<TableView>(postgres.get(), "postgresTable"); }
    Placeholder *placeholder() const { return postgres->findChild<Placeholder *>(); }
    QLineEdit *line(const char *name) const { return child<QLineEdit>(dialog, name); }
    StoredPassword *stored() const { return dialog->findChild<StoredPassword *>(); }
    //! Asked for, and seen.
    bool showStored()
    {
        press(dialog, "pgShowStored");
        return eventually([this] { return stored()->isShown(); });
    }
    //! Whatever could be selected, copied or read out.
    QStringList words() const
    {
        QStringList all;
        for (const QWidget *widget : dialog->findChildren<QWidget *>())
            all << widget->property("text").toString() << widget->accessibleName() << widget->toolTip();
        return all;
    }
    QString cell(int row, int column) const { return table()->rows()->index(row, column).data().toString(); }
    int disclosures() const
    {
        const auto &all = dev.state().audit.all();
        return static_cast<int>(std::count_if(
            all.begin(), all.end(), [](const AuditEvent &event) { return event.eventType == "pgcred_accessed"_L1; }));
    }
    bool signInAgain()
    {
        alice.signIn({ profile(), u"alice"_s, Secret(u"password of alice"_s), {} });
        return eventually([this] { return alice.state() == Session::State::SignedIn; });
    }
    bool review()
    {
        press(dialog, "editorSave");
        return eventually([this] { return child<QWidget>(dialog, "pgBack")->isVisible(); });
    }
    bool saveIt()
    {
        press(dialog, "editorSave");
        return eventually([this] { return !dialog; });
    }
};

} // namespace

class PostgresPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void listsWithoutPasswords();
    void hasItsStates_data();
    void hasItsStates();
    void readsThePasswordWhenAsked();
    void hidesThePassword();
    void pastes();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void savesAfterAReview();
    void findsAColleague();
    void losesTheAnswer();
    void looksFirstWhereNothingIsListed();
    void tries();
    void handsOut();
    void savesFiles();
    void keepsADraftWithoutPasswords();
    void forgetsWhenLocked();
    void showsNothingThatWasAskedForBeforeALock();
    void cannotTellAfterALock();
    void believesWhatItReads();
    void asksAgainWhenSomethingWasLearnt();
    void forgetsATestOfOtherOptions();
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
    QVERIFY(d.child<MessageBar>(d.postgres.get(), "postgresLimits")
                ->text()
                .contains(status == 403 ? u"You may not list"_s : u"does not list credentials"_s));
    d.picture(d.postgres.get(), u"postgres-"_s + QLatin1String(QTest::currentDataTag()));
    QVERIFY(d.openForm(d.service)); // one may be open all the same
    QVERIFY(d.showStored());
    QVERIFY(d.stored()->secret() == Secret(u"x"_s));
}

void PostgresPageTest::readsThePasswordWhenAsked()
{
    Desk d;
    d.put(credsOf(u"db1"_s, QLatin1String(canary)));
    QVERIFY(d.open());
    QVERIFY(d.openForm(d.service));
    QCOMPARE(d.line("pgHost")->text(), u"db1"_s);
    QCOMPARE(d.line("pgPort")->text(), u"5433"_s);
    QVERIFY(d.text(d.dialog, "pgStoredNote").contains(u"audit log"_s));
    QCOMPARE(d.disclosures(), 0);
    d.picture(d.dialog, u"postgres-form"_s);
    QVERIFY(!d.child<QPushButton>(d.dialog, "pgCopyStored")->isEnabled());
    QVERIFY(d.showStored());
    QVERIFY(d.stored()->secret() == Secret(QLatin1String(canary)));
    QCOMPARE(d.disclosures(), 1);
    QVERIFY(!d.words().join(u'\n').contains(QLatin1String(canary))); // it is painted
    d.picture(d.dialog, u"postgres-shown"_s);
    d.press(d.dialog, "pgShowStored");
    QVERIFY(!d.stored()->isShown());
    QVERIFY(d.showStored()); // known already
    QCOMPARE(d.disclosures(), 1);
    d.press(d.dialog, "pgCopyStored");
    QCOMPARE(QGuiApplication::clipboard()->text(), QLatin1String(canary));
    d.clipboard.clear();
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void PostgresPageTest::hidesThePassword()
{
    StoredPassword stored(nullptr, nullptr);
    stored.reveal(Secret(QLatin1String(canary)));
    QVERIFY(!stored.isShown()); // the answer came when another window was in front
    QVERIFY(!stored.secret().isEmpty());
    stored.QWidget::show();
    QVERIFY(QTest::qWaitForWindowActive(&stored));
    stored.reveal(Secret(QLatin1String(canary)));
    QVERIFY(stored.isShown());
    QEvent leave(QEvent::WindowDeactivate);
    QCoreApplication::sendEvent(&stored, &leave);
    QVERIFY(!stored.isShown());
    QVERIFY(!stored.secret().isEmpty());
    stored.forget();
    QVERIFY(stored.secret().isEmpty());
    static_assert(StoredPassword::shownFor == std::chrono::seconds(20));
}

void PostgresPageTest::pastes()
{
    Desk d;
    QVERIFY(d.open());
    QVERIFY(d.openForm(d.bare));
    QCOMPARE(d.text(d.dialog, "pgStored"), u"none"_s);
    d.line("pgPaste")->setText(
        u"postgres://svc:%1@[2001:db8::1]:6432/my%20db?sslmode=verify-full&application_name=x"_s.arg(QLatin1String(canary)));
    QCOMPARE(d.line("pgPaste")->echoMode(), QLineEdit::Password);
    d.press(d.dialog, "pgTakeOver");
    QCOMPARE(d.line("pgHost")->text(), u"2001:db8::1"_s);
    QCOMPARE(d.line("pgPort")->text(), u"6432"_s);
    QCOMPARE(d.line("pgDatabase")->text(), u"my db"_s);
    QCOMPARE(d.line("pgUser")->text(), u"svc"_s);
    QCOMPARE(d.line("pgPassword")->text(), QLatin1String(canary));
    QVERIFY(d.line("pgPaste")->text().isEmpty());
    QVERIFY(d.text(d.dialog, "pgRemarks").contains(u"application_name"_s));
    QVERIFY(d.child<QComboBox>(d.dialog, "pgTestMode")->currentText().startsWith(u"verify-full"_s));
    d.picture(d.dialog, u"postgres-pasted"_s);
    d.line("pgPaste")->setText(u"postgres://u:100%@h/d"_s);
    d.press(d.dialog, "pgTakeOver");
    QVERIFY(d.text(d.dialog, "pgPasteFault").contains(u"%25"_s));
    QCOMPARE(d.line("pgHost")->text(), u"2001:db8::1"_s); // as it was
}

void PostgresPageTest::saysWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("part");
    QTest::newRow("host") << QByteArray("pgHost") << QString() << u"One host is needed"_s;
    QTest::newRow("hosts") << QByteArray("pgHost") << u"a,b"_s << u"Lists and sockets"_s;
    QTest::newRow("socket") << QByteArray("pgHost") << u"/tmp"_s << u"Lists and sockets"_s;
    QTest::newRow("port") << QByteArray("pgPort") << QString() << u"1 to 65535"_s;
    QTest::newRow("database") << QByteArray("pgDatabase") << QString() << u"database is needed"_s;
    QTest::newRow("user") << QByteArray("pgUser") << QString() << u"user is needed"_s;
    QTest::newRow("password") << QByteArray("pgPassword") << QString() << u"show the stored one first"_s;
}

void PostgresPageTest::saysWhatIsMissing()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, value);
    QFETCH(QString, part);
    Desk d;
    d.put(credsOf(u"db1"_s, u"x"_s));
    QVERIFY(d.open());
    QVERIFY(d.openForm(d.service));
    d.line("pgHost")->setText(u"db2"_s);
    d.line("pgPassword")->setText(u"typed"_s);
    d.line(field.constData())->setText(value);
    d.press(d.dialog, "editorSave");
    QVERIFY2(d.said(d.dialog).contains(part), qPrintable(d.said(d.dialog)));
    QCOMPARE(d.relay.passedCount("PUT"), 0);
}

void PostgresPageTest::savesAfterAReview()
{
    Desk d;
    d.put(credsOf(u"db1"_s, u"old"_s));
    QVERIFY(d.open());
    QVERIFY(d.openForm(d.service));
    d.press(d.dialog, "editorSave");
    QVERIFY(d.said(d.dialog).contains(u"Nothing was changed"_s));
    d.line("pgHost")->setText(u"db2"_s);
    auto *generate = d.child<QPushButton>(d.dialog, "pgGenerate");
    generate->setFocus();
    QTest::keyClick(generate, Qt::Key_Return); // which is meant for it, and saves nothing
    QVERIFY(!d.child<QWidget>(d.dialog, "pgBack")->isVisible());
    const QString fresh = d.line("pgPassword")->text();
    QCOMPARE(fresh.size(), 20);
    QVERIFY(d.review());
    QCOMPARE(d.text(d.dialog, "changeBefore0"), u"db1"_s);
    QCOMPARE(d.text(d.dialog, "changeAfter0"), u"db2"_s);
    QCOMPARE(d.text(d.dialog, "changeAfter1"), u"changed"_s);
    for (const QLabel *label : d.dialog->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(fresh));
    QVERIFY(!d.child<QWidget>(d.dialog, "pgDisclose")->isVisible());
    d.picture(d.dialog, u"postgres-review"_s);
    QVERIFY(d.saveIt());
    QCOMPARE(d.relay.passedCount("PUT"), 1);
    const PgCreds stored = d.dev.state().pgCreds.at(d.service).creds;
    QCOMPARE(stored.host, u"db2"_s);
    QVERIFY(stored.password == Secret(fresh));
    QTRY_COMPARE(d.cell(1, 2), u"db2"_s);
    QVERIFY(d.child<MessageBar>(d.postgres.get(), "postgresMessages")->text().contains(u"credentials of orders are saved"_s));
    QCOMPARE(d.disclosures(), 0);
}

void PostgresPageTest::findsAColleague()
{
    Desk d;
    d.put(credsOf(u"db1"_s, u"old"_s));
    QVERIFY(d.open());
    QVERIFY(d.openForm(d.service));
    d.line("pgPassword")->setText(u"mine"_s);
    QVERIFY(d.review());
    d.dev.state().pgCreds[d.service] = { credsOf(u"db9"_s, u"theirs"_s), d.dev.clock.now() };
    d.press(d.dialog, "editorSave");
    QVERIFY(d.saying(d.dialog, u"Somebody has changed these credentials"_s));
    QVERIFY(d.said(d.dialog).contains(u"db9"_s));
    QCOMPARE(d.relay.passedCount("PUT"), 0);
    QCOMPARE(d.line("pgPassword")->text(), u"mine"_s);
    QVERIFY(d.review());
    QCOMPARE(d.text(d.dialog, "changeBefore0"), u"db9"_s);
    QVERIFY(d.saveIt());
    QCOMPARE(d.dev.state().pgCreds.at(d.service).creds.host, u"db1"_s);
}

void PostgresPageTest::losesTheAnswer()
{
    for (const bool hasLog : { true, false }) {
        Desk d;
        d.put(credsOf(u"db1"_s, u"old"_s));
        QVERIFY(d.open());
        QVERIFY(d.openForm(d.service));
        d.line("pgPassword")->setText(u"mine"_s);
        QVERIFY(d.review());
        d.relay.rule([=](const Received &request) -> Ruling {
            if (request.method == "PUT")
                return { Way::LoseAnswer };
            return StepBench::isAudit(request) && !hasLog ? Ruling::answer(StepBench::forbidden()) : Ruling{};
        });
        d.press(d.dialog, "editorSave");
        if (hasLog)
            QVERIFY(d.saying(d.dialog, u"a look afterwards showed that it was done"_s));
        else
            QVERIFY(d.saying(d.dialog, u"does not say whether it was done"_s));
        QCOMPARE(d.relay.passedCount("PUT"), 1);
        d.picture(d.dialog, hasLog ? u"postgres-lost-done"_s : u"postgres-lost"_s);
        if (hasLog) {
            QVERIFY(d.text(d.dialog, "pgIntro").contains(u"are saved"_s));
            continue;
        }
        d.press(d.dialog, "pgShowStored");
        QVERIFY2(d.saying(d.dialog, u"the server has what was sent"_s), qPrintable(d.said(d.dialog)));
        QVERIFY(d.stored()->secret() == Secret(u"mine"_s));
        QVERIFY(d.line("pgPassword")->text().isEmpty());
    }
}

void PostgresPageTest::looksFirstWhereNothingIsListed()
{
    Desk d(Dialect::Legacy);
    d.put(credsOf(u"db1"_s, u"old"_s));
    QVERIFY(d.open());
    QVERIFY(d.openForm(d.service));
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
    d.put(credsOf(u"127.0.0.1"_s, QLatin1String(canary)));
    QVERIFY(d.open());
    QVERIFY(d.openForm(d.service));
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

void PostgresPageTest::handsOut()
{
    Desk d;
    d.put(credsOf(u"db1"_s, QLatin1String(canary)));
    QVERIFY(d.open());
    QVERIFY(d.openForm(d.service));
    d.child<QAction>(d.dialog, "pgCopy0")->trigger();
    QVERIFY(d.said(d.dialog).contains(u"show the stored one first"_s));
    QVERIFY(d.showStored());
    d.child<QAction>(d.dialog, "pgCopy0")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"postgresql://orders_app:%1@db1:5433/orders"_s.arg(QLatin1String(canary)));
    QVERIFY(d.said(d.dialog).startsWith(u"Copied, with the password. It is taken off"_s));
    d.child<QAction>(d.dialog, "pgCopy1")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"db1:5433:orders:orders_app:%1\n"_s.arg(QLatin1String(canary)));
    d.clipboard.clear();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QLatin1String(canary)));
}

void PostgresPageTest::savesFiles()
{
    Desk d;
    d.put(credsOf(u"db1"_s, QLatin1String(canary)));
    QVERIFY(d.open());
    QVERIFY(d.openForm(d.service));
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

void PostgresPageTest::keepsADraftWithoutPasswords()
{
    Desk d;
    d.put(credsOf(u"db1"_s, u"old"_s));
    QVERIFY(d.open());
    QVERIFY(d.openForm(d.service));
    d.line("pgHost")->setText({});
    QTest::keyClicks(d.line("pgHost"), u"db7"_s);
    QTest::keyClicks(d.line("pgPassword"), QLatin1String(canary));
    const auto kept = [&] { return d.drafts.draftsOf(draftPlace(d.alice.profile()), u"alice"_s); };
    QTRY_COMPARE(kept().size(), 1);
    QCOMPARE(kept().constFirst().fields.value(u"pgHost"_s).toString(), u"db7"_s);
    QVERIFY(!QJsonDocument(kept().constFirst().fields).toJson().contains(canary));
    delete d.dialog;
    QVERIFY(d.postgres->openDraft(kept().constFirst()));
    d.dialog = d.postgres->findChild<PgCredsDialog *>();
    QCOMPARE(d.line("pgHost")->text(), u"db7"_s);
    QVERIFY(d.line("pgPassword")->text().isEmpty());
    QVERIFY(d.said(d.dialog).contains(u"Secrets have to be typed again"_s));
}

void PostgresPageTest::forgetsWhenLocked()
{
    Desk d;
    d.put(credsOf(u"db1"_s, QLatin1String(canary)));
    QVERIFY(d.open());
    QVERIFY(d.openForm(d.service));
    QVERIFY(d.showStored());
    d.line("pgPassword")->setText(QLatin1String(canary));
    d.line("pgPaste")->setText(QLatin1String(canary));
    d.alice.lock();
    QTRY_COMPARE(d.alice.state(), Session::State::Paused);
    QVERIFY(!d.words().join(u'\n').contains(QLatin1String(canary)));
    QVERIFY(d.dialog->findChild<StoredPassword *>()->secret().isEmpty());
}

void PostgresPageTest::showsNothingThatWasAskedForBeforeALock()
{
    Desk d;
    d.put(credsOf(u"db1"_s, QLatin1String(canary)));
    QVERIFY(d.open());
    QVERIFY(d.openForm(d.service));
    d.relay.rule([](const Received &request) {
        return request.method == "GET" && request.path.contains("pgcreds") ? Ruling{ Way::Hold } : Ruling{};
    });
    d.press(d.dialog, "pgShowStored");
    QTRY_COMPARE(d.relay.heldCount(), 1);
    d.alice.lock();
    QTRY_COMPARE(d.alice.state(), Session::State::Paused);
    d.relay.rule({});
    d.relay.releaseAll();
    QVERIFY(d.signInAgain());
    QVERIFY(d.said(d.dialog).contains(u"before the stored credentials were read"_s));
    QVERIFY(d.showStored()); // now that it is asked for
    QCOMPARE(d.disclosures(), 1);
}

// What was sent is forgotten with the lock: then nobody can say that it was not done.
void PostgresPageTest::cannotTellAfterALock()
{
    Desk d;
    d.put(credsOf(u"db1"_s, u"old"_s));
    QVERIFY(d.open());
    QVERIFY(d.openForm(d.service));
    d.line("pgPassword")->setText(u"mine"_s);
    QVERIFY(d.review());
    bool isSent = false;
    d.relay.rule([&](const Received &request) -> Ruling {
        if (request.method == "PUT") {
            isSent = true;
            return { Way::LoseAnswer };
        }
        if (isSent && StepBench::isAudit(request))
            return Ruling::answer(StepBench::forbidden());
        return isSent ? Ruling{ Way::Hold } : Ruling{};
    });
    d.press(d.dialog, "editorSave");
    QTRY_VERIFY(isSent && d.relay.heldCount() == 1);
    d.alice.lock();
    QTRY_COMPARE(d.alice.state(), Session::State::Paused);
    d.relay.rule(
        [](const Received &request) { return StepBench::isAudit(request) ? Ruling::answer(StepBench::forbidden()) : Ruling{}; });
    d.relay.releaseAll();
    QVERIFY(d.signInAgain());
    QVERIFY2(d.saying(d.dialog, u"compare it yourself"_s), qPrintable(d.said(d.dialog)));
    QVERIFY(d.showStored());
    QVERIFY(!d.said(d.dialog).contains(u"was not done"_s));
    QVERIFY(d.stored()->secret() == Secret(u"mine"_s));
}

// A colleague has saved since the list was read; then they are read here: nobody has changed them behind our back.
void PostgresPageTest::believesWhatItReads()
{
    Desk d;
    d.put(credsOf(u"db1"_s, u"old"_s));
    QVERIFY(d.open());
    QVERIFY(d.openForm(d.service));
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

void PostgresPageTest::forgetsATestOfOtherOptions()
{
    QTcpServer closed;
    closed.listen(QHostAddress::LocalHost);
    const QString port = QString::number(closed.serverPort());
    closed.close();
    Desk d;
    d.put(credsOf(u"127.0.0.1"_s, u"old"_s));
    QVERIFY(d.open());
    QVERIFY(d.openForm(d.service));
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
