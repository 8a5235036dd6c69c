// SPDX-License-Identifier: MIT
// The form of Postgres credentials: what is read and when, what is pasted, written and handed out, and where the password
// is not.
#include "support/postgres_desk.h"

#include "views/controls/password_field.h"
#include "views/forms/change_review.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using Way = Ruling::Way;
using Desk = PostgresDesk;
using devserver::Dialect;

class PgCredsDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void readsThePasswordWhenAsked();
    void hidesThePassword();
    void pastes();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void savesAfterAReview();
    void findsAColleague();
    void losesTheAnswer();
    void handsOut();
    void keepsADraftWithoutPasswords();
    void forgetsWhenLocked();
    void showsNothingThatWasAskedForBeforeALock();
    void cannotTellAfterALock();
};

void PgCredsDialogTest::readsThePasswordWhenAsked()
{
    Desk d;
    QVERIFY(d.openForm(credsOf(u"db1"_s, QLatin1String(canary))));
    QCOMPARE(d.line("pgHost")->text(), u"db1"_s);
    QCOMPARE(d.line("pgPort")->text(), u"5433"_s);
    QVERIFY(d.text(d.dialog, "pgStoredNote").contains(u"audit log"_s));
    QCOMPARE(d.disclosures(), 0);
    d.picture(d.dialog, u"postgres-form"_s);
    QVERIFY(!d.child<QPushButton>(d.dialog, "pgCopyStored")->isEnabled());
    QVERIFY(d.showStored());
    QVERIFY(d.stored()->secret() == Secret(QLatin1String(canary)));
    QCOMPARE(d.disclosures(), 1);
    QVERIFY(!wordsOf(*d.dialog).contains(canary)); // it is painted
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

void PgCredsDialogTest::hidesThePassword()
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

void PgCredsDialogTest::pastes()
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

void PgCredsDialogTest::saysWhatIsMissing_data()
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

void PgCredsDialogTest::saysWhatIsMissing()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, value);
    QFETCH(QString, part);
    Desk d;
    QVERIFY(d.openForm(credsOf(u"db1"_s, u"x"_s)));
    d.line("pgHost")->setText(u"db2"_s);
    d.line("pgPassword")->setText(u"typed"_s);
    d.line(field.constData())->setText(value);
    d.press(d.dialog, "editorSave");
    QVERIFY2(d.said(d.dialog).contains(part), qPrintable(d.said(d.dialog)));
    QCOMPARE(d.relay.passedCount("PUT"), 0);
}

void PgCredsDialogTest::savesAfterAReview()
{
    Desk d;
    QVERIFY(d.openForm(credsOf(u"db1"_s, u"old"_s)));
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

void PgCredsDialogTest::findsAColleague()
{
    Desk d;
    QVERIFY(d.openForm(credsOf(u"db1"_s, u"old"_s)));
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

void PgCredsDialogTest::losesTheAnswer()
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

void PgCredsDialogTest::handsOut()
{
    Desk d;
    QVERIFY(d.openForm(credsOf(u"db1"_s, QLatin1String(canary))));
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

void PgCredsDialogTest::keepsADraftWithoutPasswords()
{
    Desk d;
    QVERIFY(d.openForm(credsOf(u"db1"_s, u"old"_s)));
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

void PgCredsDialogTest::forgetsWhenLocked()
{
    Desk d;
    QVERIFY(d.openForm(credsOf(u"db1"_s, QLatin1String(canary))));
    QVERIFY(d.showStored());
    d.line("pgPassword")->setText(QLatin1String(canary));
    d.line("pgPaste")->setText(QLatin1String(canary));
    d.alice.lock();
    QTRY_COMPARE(d.alice.state(), Session::State::Paused);
    QVERIFY(!wordsOf(*d.dialog).contains(canary));
    QVERIFY(d.dialog->findChild<StoredPassword *>()->secret().isEmpty());
}

void PgCredsDialogTest::showsNothingThatWasAskedForBeforeALock()
{
    Desk d;
    QVERIFY(d.openForm(credsOf(u"db1"_s, QLatin1String(canary))));
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
void PgCredsDialogTest::cannotTellAfterALock()
{
    Desk d;
    QVERIFY(d.openForm(credsOf(u"db1"_s, u"old"_s)));
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

QTEST_MAIN(PgCredsDialogTest)
#include "tst_pg_creds_dialog.moc"
