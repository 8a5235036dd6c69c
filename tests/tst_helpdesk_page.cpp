// SPDX-License-Identifier: MIT
// The help-desk page: who is found, and what is said of them.
#include "support/helpdesk_desk.h"

#include "models/account_names.h"
#include "models/accounts_model.h"
#include "models/audit_text.h"
#include "views/accounts/account_finder.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Bench = HelpdeskDesk;

class HelpdeskPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new ConsoleStyle);
        QApplication::setPalette(Theme::light().palette());
    }
    void findsAPerson();
    void findsFastAmongMany();
    void showsAPerson();
    void tellsEventsInWords_data();
    void tellsEventsInWords();
    void countsFailedSignIns();
    void showsHostileTextAsItIs();
    void statesOfAnAccount();
    void saysWhatItMayNotRead();
    void showsOnlyTheLastOne();
    void closesWhileLoading();
    void looksFurtherBack();
    void goesByKeyboard();
};

void HelpdeskPageTest::findsAPerson()
{
    Bench b;
    QTRY_VERIFY(b.book.isLoaded());
    QCOMPARE(b.placeholder()->title(), u"Nobody is chosen"_s);
    auto *field = b.at<QLineEdit>("helpFinder");
    const auto typed = [&](const QString &text) {
        field->setFocus();
        field->clear();
        QTest::keyClicks(field, text);
    };
    typed(u"LENA"_s);
    QTRY_COMPARE(b.found(), (QStringList{ u"lena.fischer"_s, u"lena.vogt"_s }));
    QVERIFY(b.at<QLabel>("finderHint")->text().startsWith(u"2 account"_s));
    Bench::picture(b.desk.get(), u"helpdesk-find"_s);
    QTest::keyClick(field, Qt::Key_Return); // which of the two?
    QVERIFY(b.at<QTreeWidget>("finderList")->hasFocus() || !b.desk->isActiveWindow());
    QVERIFY(b.desk->place().account.isNull());
    typed(u"vogt"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(b.at<QTextEdit>("helpName")->toPlainText(), u"lena.vogt"_s);
    QVERIFY(field->text().isEmpty());
    QSignalSpy leaving(b.desk.get(), &Page::leavingPlace);
    typed(b.lena.toString(QUuid::WithBraces));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(b.at<QTextEdit>("helpName")->toPlainText(), u"lena.fischer"_s);
    QCOMPARE(b.desk->place().account, b.lena);
    QCOMPARE(leaving.count(), 1);
    typed(u"nobody"_s);
    QCOMPARE(b.at<QLabel>("finderHint")->text(), u"No account has a name like this."_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(b.at<QWidget>("helpName")->isVisible());
    typed(b.lena.toString(QUuid::WithoutBraces).left(6));
    QCOMPARE(b.found(), QStringList{ u"lena.fischer"_s });
}

void HelpdeskPageTest::findsFastAmongMany()
{
    QList<AccountRow> rows(100000);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        rows[i].account.id = QUuid::createUuid();
        rows[i].account.username = u"first%1.last%2@example.org"_s.arg(i % 977).arg(i);
    }
    AccountNames names;
    QElapsedTimer timer;
    timer.start();
    names.append(rows.constData(), 4000);
    QVERIFY2(timer.elapsed() < 16, qPrintable(QString::number(timer.elapsed())));
    names.append(rows.constData() + 4000, rows.size() - 4000);
    QCOMPARE(names.size(), rows.size());
    for (const QString &text : { u"f"_s, u"last99999"_s, u"nothing like it"_s, u"ORG"_s, u"abcd12"_s }) {
        timer.start();
        const AccountNames::Found found = names.find(text, 50);
        const qint64 took = timer.elapsed();
        QVERIFY2(took <= 16, qPrintable(u"%1: %2 ms"_s.arg(text).arg(took)));
        QVERIFY(found.ids.size() <= 50);
        QCOMPARE(found.isMore, text == "f"_L1 || text == "ORG"_L1);
    }
    QCOMPARE(names.find(u"first5.last99659@example.org"_s, 50).ids, QList<QUuid>{ rows[99659].account.id });
    QVERIFY(names.find(u"  "_s, 50).ids.isEmpty());
    AccountNames few; // the exact name first, a name that contains it twice once
    QList<AccountRow> some(4);
    const QStringList words{ u"xanna"_s, u"annaanna"_s, u"ANNA"_s, u"a\nb"_s };
    for (qsizetype i = 0; i < some.size(); ++i) {
        some[i].account.id = QUuid::createUuid();
        some[i].account.username = words[i];
    }
    few.append(some.constData(), some.size());
    QCOMPARE(few.find(u"anna"_s, 9).ids, (QList<QUuid>{ some[2].account.id, some[1].account.id, some[0].account.id }));
    QCOMPARE(few.find(u"a b"_s, 9).ids.size(), 1);
}

void HelpdeskPageTest::showsAPerson()
{
    Bench b;
    const devserver::KnownAccount known{ u"lena.fischer"_s, Secret(u"password of lena.fischer"_s), {}, {} };
    b.dev.token(known); // a session elsewhere
    b.dev.clock.advance(60s);
    b.dev.state().record({}, "role_granted", b.lena, { { "role", u"editor"_s } });
    QVERIFY(b.open(b.lena));
    QCOMPARE(b.fact(u"Status"_s), u"Active"_s);
    QCOMPARE(b.fact(u"Second factor"_s), AccountText::totp(b.record(b.lena).account));
    QCOMPARE(b.fact(u"Roles now"_s), u"editor, user"_s);
    QTRY_VERIFY2(b.fact(u"In tokens"_s).startsWith(u"roles not known (issued"_s), qPrintable(b.fact(u"In tokens"_s)));
    QVERIFY2(b.note(u"In tokens"_s).contains(u"keep their old ones"_s), qPrintable(b.note(u"In tokens"_s)));
    QCOMPARE(b.fact(u"Account ID"_s), b.lena.toString(QUuid::WithoutBraces));
    const QStringList events = b.events();
    QVERIFY2(events.contains(u"Role editor granted"_s) && events.contains(u"Signed in"_s) && events.contains(u"Token issued"_s),
        qPrintable(events.join(u'\n')));
    QCOMPARE(b.at<QLabel>("helpHowFar")->text(), u"The whole audit log was looked through."_s);
    QVERIFY(!b.at<QPushButton>("helpFurther")->isVisible());
    // A colleague changes something, and F5 shows it.
    b.dev.state().accounts.edit(b.lena).roles = { Role::Guest };
    QTest::keyClick(b.desk.get(), Qt::Key_F5);
    QTRY_COMPARE(b.fact(u"Roles now"_s), u"guest"_s);
    Bench::picture(b.desk.get(), u"helpdesk"_s);
    // One's own account: the session's token is told apart, and cannot be revoked here.
    QVERIFY(b.open(b.dev.idOf(u"alice"_s)));
    QVERIFY2(b.fact(u"In tokens"_s).startsWith(u"admin (your own session)"_s), qPrintable(b.fact(u"In tokens"_s)));
    QVERIFY(!b.at<QCheckBox>("helpTokens")->isEnabled());
    QVERIFY(!b.at<QCheckBox>("helpReset")->isEnabled());
}

void HelpdeskPageTest::tellsEventsInWords_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("details");
    QTest::addColumn<bool>("bySomebody");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("plain") << u"totp_enrolled"_s << u""_s << false << u"Second factor (TOTP) set up"_s;
    QTest::newRow("by somebody") << u"password_changed"_s << u"{\"reason\":\"reset\"}"_s << true
                                 << u"Password reset, by SOMEBODY"_s;
    QTest::newRow("reason") << u"login_fail"_s << u"{\"reason\":\"locked_out\"}"_s << false
                            << u"Sign-in failed: the account is locked out"_s;
    QTest::newRow("status") << u"account_updated"_s << u"{\"from\":\"active\",\"to\":\"inactive\"}"_s << true
                            << u"Status changed: Active → Inactive, by SOMEBODY"_s;
    QTest::newRow("unknown") << u"moon_landed"_s << u"{\"reason\":\"cheese\"}"_s << false << u"moon_landed: cheese"_s;
    QTest::newRow("no JSON") << u"role_granted"_s << u"]["_s << false << u"Role granted"_s;
    QTest::newRow("hostile") << u"tag_added"_s << u"{\"tag\":\"a\\u202eb\\n<i>%1 %n\"}"_s << false
                             << u"Tag a\uFFFDb\uFFFD<i>%1 %n added"_s;
}

void HelpdeskPageTest::tellsEventsInWords()
{
    QFETCH(QString, type);
    QFETCH(QString, details);
    QFETCH(bool, bySomebody);
    const QUuid me = QUuid::createUuid();
    AuditEvent event;
    event.eventType = type;
    event.targetId = me;
    event.actorId = bySomebody ? QUuid::createUuid() : me;
    event.details = JsonText{ details };
    QTEST(AuditText::sentence(event, me, [](const QUuid &) { return u"SOMEBODY"_s; }), "sentence");
    event.targetId = QUuid::createUuid(); // the same, done by this account to another
    event.actorId = me;
    const QString other = AuditText::sentence(event, me, [](const QUuid &) { return evil; });
    QVERIFY2(other.endsWith(u", by this account"_s) && !other.contains(u'\n') && !other.contains(u'\u202E'), qPrintable(other));
}

void HelpdeskPageTest::countsFailedSignIns()
{
    Bench b;
    const auto fail = [&b](int times) {
        for (int i = 0; i < times; ++i)
            b.dev.login(u"lena.fischer"_s, Secret(u"wrong"_s));
    };
    auto *trouble = b.at<MessageBar>("helpTrouble");
    fail(3);
    QVERIFY(b.open(b.lena));
    QTRY_VERIFY2(trouble->text().startsWith(u"3 failed sign-in"_s), qPrintable(trouble->text()));
    QCOMPARE(trouble->kind(), MessageBar::Kind::Info);
    fail(4);
    b.desk->refresh();
    QTRY_VERIFY2(trouble->text().startsWith(u"7 failed sign-in"_s), qPrintable(trouble->text()));
    QVERIFY(trouble->text().contains(u"may be locked out"_s));
    fail(5); // the tenth locks it, and the next ones say so
    b.desk->refresh();
    QTRY_VERIFY2(trouble->text().contains(u"was locked out at"_s), qPrintable(trouble->text()));
    Bench::picture(b.desk.get(), u"helpdesk-trouble"_s);
    b.dev.clock.advance(16min); // and nobody asks again
    auto *ageing = b.at<QTimer>("helpAgeing");
    QVERIFY(ageing->isActive());
    ageing->setInterval(1);
    QTRY_VERIFY(!trouble->isVisible());
    // A good sign-in ends the row.
    fail(6);
    QVERIFY(b.canSignIn(u"lena.fischer"_s, Secret(u"password of lena.fischer"_s)));
    fail(1);
    b.desk->refresh();
    QTRY_VERIFY2(trouble->text().startsWith(u"1 failed sign-in"_s), qPrintable(trouble->text()));
}

void HelpdeskPageTest::showsHostileTextAsItIs()
{
    Bench b;
    b.dev.state().accounts.edit(b.lena).account.username = evil + QString(1 << 16, u'x');
    b.dev.state().record({}, evil.toUtf8().constData(), b.lena, { { "reason", evil + QString(1 << 16, u'y') } });
    const QSize before = b.desk->minimumSizeHint();
    QVERIFY(b.open(b.lena));
    const QString name = b.at<QTextEdit>("helpName")->toPlainText();
    QVERIFY(name.contains(u"<b>bold</b>%n"_s) && name.contains(QChar::ReplacementCharacter) && name.size() < 300);
    QTRY_VERIFY(!b.events().isEmpty());
    for (const QString &sentence : b.events())
        QVERIFY2(!sentence.contains(u'\n') && !sentence.contains(u'\u202E') && sentence.size() < 300, qPrintable(sentence));
    QVERIFY2(b.desk->minimumSizeHint().width() <= std::max(before.width(), 760), "a long name must not widen the page");
    for (const QLabel *label : b.desk->findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->objectName()));
    Bench::picture(b.desk.get(), u"helpdesk-hostile"_s);
    HelpdeskDialog *dialog = b.choose({ "helpReset" });
    QVERIFY(dialog->width() < 1000);
}

void HelpdeskPageTest::statesOfAnAccount()
{
    Bench b;
    QTRY_VERIFY(b.book.isLoaded());
    // Not there.
    b.desk->goTo({ .filter = {}, .account = QUuid::createUuid() });
    QCOMPARE(b.placeholder()->title(), u"Loading the account…"_s);
    QTRY_COMPARE(b.placeholder()->title(), u"There is no such account"_s);
    // Deleted: to be seen, and nothing to be done.
    b.dev.state().accounts.edit(b.lena).account.status = AccountStatus::Deleted;
    QVERIFY(b.open(b.lena));
    QTRY_COMPARE(b.fact(u"Status"_s), u"Deleted"_s);
    for (const char *task : { "helpReset", "helpTotp", "helpActivate", "helpRoles", "helpTokens" })
        QVERIFY2(!b.at<QCheckBox>(task)->isEnabled(), task);
    QVERIFY(!b.at<QPushButton>("helpContinue")->isEnabled());
    // A service has no password.
    QVERIFY(b.open(b.dev.addService(u"robot"_s)));
    QVERIFY(!b.at<QCheckBox>("helpReset")->isEnabled());
    QVERIFY(b.at<QLabel>("helpResetNote")->text().contains(u"no password"_s));
    QVERIFY(b.at<QCheckBox>("helpRoles")->isEnabled());
    QVERIFY(b.fact(u"Second factor"_s).isEmpty());
    // An error, and once more.
    b.relay.rule([](const Received &) { return Ruling::answer(errorReply(500, "internal_error")); });
    b.desk->goTo({ .filter = {}, .account = QUuid::createUuid() });
    QTRY_COMPARE(b.placeholder()->title(), u"The account could not be loaded"_s);
    b.relay.rule({});
    b.placeholder()->findChild<QPushButton *>()->click();
    QTRY_COMPARE(b.placeholder()->title(), u"There is no such account"_s);
}

void HelpdeskPageTest::saysWhatItMayNotRead()
{
    Bench b;
    b.deny(u"audit:read"_s);
    b.deny(u"roles:read"_s);
    QVERIFY(b.open(b.lena));
    auto *problem = b.at<MessageBar>("helpAuditProblem");
    QTRY_VERIFY2(problem->text().startsWith(u"You may not read the audit log."_s), qPrintable(problem->text()));
    QVERIFY(problem->isVisible());
    QTRY_COMPARE(b.fact(u"Roles now"_s), u"Not known"_s);
    QVERIFY(!b.note(u"Roles now"_s).isEmpty());
    QVERIFY(b.at<QCheckBox>("helpReset")->isEnabled()); // nothing is taken away for a role that is missing
    Bench::picture(b.desk.get(), u"helpdesk-denied"_s);
    b.relay.rule([](const Received &request) {
        return StepBench::isAudit(request) ? Ruling::answer(Reply::text(404, "404 page not found")) : Ruling();
    });
    b.desk->refresh();
    QTRY_COMPARE(problem->text(), u"This server does not offer its audit log."_s);
    // Nor the account: what is known from the list is said to be that; a stranger's is not shown.
    b.deny(u"accounts:read"_s);
    b.desk->refresh();
    QTRY_VERIFY2(b.says().contains(u"what the list of accounts tells"_s), qPrintable(b.says()));
    b.desk->goTo({ .filter = {}, .account = QUuid::createUuid() });
    QTRY_COMPARE(b.placeholder()->title(), u"You may not read this account"_s);
}

void HelpdeskPageTest::showsOnlyTheLastOne()
{
    Bench b;
    QTRY_VERIFY(b.book.isLoaded());
    const QUuid bob = b.dev.idOf(u"bob"_s);
    b.relay.rule([](const Received &) { return Ruling{ .way = Ruling::Way::Hold }; });
    b.desk->goTo({ .filter = {}, .account = b.lena });
    constexpr qsizetype others = 6; // the account, its roles, four looks at the log
    QTRY_COMPARE(b.relay.heldCount(), others);
    b.desk->goTo({ .filter = {}, .account = bob });
    QTRY_VERIFY(b.relay.heldCount() >= others + 2);
    b.relay.rule({});
    while (b.relay.heldCount() > others)
        b.relay.release(b.relay.heldCount() - 1);
    QTRY_VERIFY(b.isSettled());
    b.relay.releaseAll(); // the answers about lena come late
    QTRY_VERIFY(b.alice.client()->isIdle());
    QCOMPARE(b.at<QTextEdit>("helpName")->toPlainText(), u"bob"_s);
    QCOMPARE(b.fact(u"Roles now"_s), u"none"_s);
    QCOMPARE(b.fact(u"Account ID"_s), bob.toString(QUuid::WithoutBraces));
}

void HelpdeskPageTest::closesWhileLoading()
{
    Bench b;
    b.relay.rule([](const Received &) { return Ruling{ .way = Ruling::Way::Hold }; });
    b.desk->goTo({ .filter = {}, .account = b.lena });
    QTRY_VERIFY(b.relay.heldCount() >= 2);
    b.desk.reset();
    b.relay.rule({});
    b.relay.releaseAll();
    QTRY_VERIFY(b.alice.client()->isIdle());
    b.desk = std::make_unique<HelpdeskPage>(b.context());
    // And while the session ends.
    b.desk->show();
    b.relay.rule([](const Received &) { return Ruling{ .way = Ruling::Way::Hold }; });
    b.desk->goTo({ .filter = {}, .account = b.lena });
    b.alice.lock();
    QVERIFY(b.desk->place().account == b.lena);
    b.desk->refresh();
    b.desk.reset();
}

void HelpdeskPageTest::looksFurtherBack()
{
    Bench b;
    b.dev.state().record({}, "account_created", b.lena);
    for (int i = 0; i < AccountEvents::pageSize * AccountEvents::pagesAtOnce; ++i)
        b.dev.state().record({}, "pgcred_accessed", QUuid::createUuid());
    QVERIFY(b.open(b.lena));
    QTRY_VERIFY(b.at<QPushButton>("helpFurther")->isVisible());
    QVERIFY(b.isSettled());
    QVERIFY2(b.at<QLabel>("helpHowFar")->text().remove(u',').contains(u"The newest 2000 of"_s),
        qPrintable(b.at<QLabel>("helpHowFar")->text()));
    QVERIFY(!b.events().contains(u"Account created"_s));
    b.press(b.desk.get(), "helpFurther");
    QTRY_VERIFY(b.events().contains(u"Account created"_s));
    QTRY_COMPARE(b.at<QLabel>("helpHowFar")->text(), u"The whole audit log was looked through."_s);
}

void HelpdeskPageTest::goesByKeyboard()
{
    Bench b;
    QVERIFY(b.load());
    b.desk->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(b.desk.get()));
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    };
    b.at<QPushButton>("helpRefresh")->setFocus();
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(b.at<QLineEdit>("helpFinder")->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"lena"_s);
    QTRY_COMPARE(b.found().size(), 2);
    press(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"finderList"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(b.isSettled());
    QCOMPARE(b.desk->place().account, b.lena);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"helpName"_s);
    for (int i = 0; i < 20 && QApplication::focusWidget()->objectName() != "helpReset"_L1; ++i)
        press(Qt::Key_Tab);
    press(Qt::Key_Space);
    for (int i = 0; i < 20 && QApplication::focusWidget()->objectName() != "helpContinue"_L1; ++i)
        press(Qt::Key_Tab);
    press(Qt::Key_Return);
    QTRY_VERIFY(b.desk->findChild<HelpdeskDialog *>());
    auto *dialog = b.desk->findChild<HelpdeskDialog *>();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"helpGenerate"_s);
    press(Qt::Key_Return); // the button that writes is the default
    QTRY_VERIFY(b.slip());
    QVERIFY(QTest::qWaitForWindowActive(b.slip()));
    for (const QWidget *window : QList<QWidget *>{ b.desk.get(), b.slip() }) {
        for (const QWidget *widget : window->findChildren<QWidget *>()) {
            const bool isControl = widget->focusPolicy() != Qt::NoFocus && widget->isVisible()
                && (qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
                    || qobject_cast<const QTreeWidget *>(widget) || qobject_cast<const QTextEdit *>(widget));
            QVERIFY2(!isControl || !widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }
    press(Qt::Key_Escape);
    press(Qt::Key_Escape); // it asked once
    QTRY_VERIFY(!b.slip());
}

QTEST_MAIN(HelpdeskPageTest)
#include "tst_helpdesk_page.moc"
