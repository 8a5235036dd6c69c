// SPDX-License-Identifier: MIT
// The help-desk page at an embedded server, through a relay that loses answers and refuses.
#include "support/dialog_bench.h"

#include "models/account_names.h"
#include "models/accounts_model.h"
#include "models/audit_text.h"
#include "views/accounts/account_finder.h"
#include "views/controls/facts_grid.h"
#include "views/controls/password_field.h"
#include "views/controls/placeholder.h"
#include "views/controls/secret_sheet.h"
#include "views/helpdesk/handover_slip.h"
#include "views/helpdesk/helpdesk_dialog.h"
#include "views/helpdesk/helpdesk_events.h"
#include "views/helpdesk/helpdesk_page.h"
#include "work/password_maker.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString evil = u"\u202Eevil\u202C<b>bold</b>%n\n\x1b[31m"_s;

struct Bench : DialogBench {
    explicit Bench(const RoleList &roles = { Role::Editor, Role::User }) : lena(addAccount(u"lena.fischer"_s, roles))
    {
        addAccount(u"lena.vogt"_s);
        addAccount(u"bob"_s);
        page.hide();
        desk = std::make_unique<HelpdeskPage>(context());
        desk->resize(1040, 700);
        desk->show();
    }
    ~Bench() { desk.reset(); }

    const QUuid lena;
    std::unique_ptr<HelpdeskPage> desk;

    template<class W>
    W *at(const char *name) const
    {
        return child<W>(desk.get(), name);
    }
    bool isSettled() const
    {
        return !desk->findChild<HelpdeskEvents *>()->isLoading() && !book.isLoading()
            && at<FactsGrid>("helpFacts")->value(u"Roles now"_s) != u"Loading…"_s;
    }
    bool open(const QUuid &id)
    {
        desk->goTo({ .filter = {}, .account = id });
        return eventually([this] { return isSettled() && at<QWidget>("helpName")->isVisible(); }, 5s);
    }
    QString fact(const QString &name) const { return at<FactsGrid>("helpFacts")->value(name); }
    QString note(const QString &name) const { return at<FactsGrid>("helpFacts")->note(name); }
    QStringList events() const
    {
        QStringList texts;
        const auto *list = at<QTreeWidget>("helpEvents");
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            texts += list->topLevelItem(i)->text(1);
        return texts;
    }
    QStringList found() const
    {
        QStringList names;
        const auto *list = at<QTreeWidget>("finderList");
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            names += list->topLevelItem(i)->text(0);
        return names;
    }
    Placeholder *placeholder() const { return desk->findChild<Placeholder *>(); }
    QString says() const { return at<MessageBar>("helpMessages")->text(); }
    //! Ticks tasks and goes on to the dialog.
    HelpdeskDialog *choose(const QList<const char *> &tasks) const
    {
        for (const char *task : tasks)
            at<QCheckBox>(task)->setChecked(true);
        press(desk.get(), "helpContinue");
        return desk->findChild<HelpdeskDialog *>();
    }
    HandoverSlip *slip() const { return desk->findChild<HandoverSlip *>(); }
    bool isClosed() const { return !desk->findChild<HelpdeskDialog *>(); }
    //! What a slip hands over.
    static Secret taken(const HandoverSlip *slip)
    {
        press(slip, "handoverCopy");
        return Secret(QGuiApplication::clipboard()->text());
    }
    bool canSignIn(const QString &name, const Secret &password) { return dev.login(name, password).status == 200; }
    //! The one who is signed in loses a right, as a rule takes it.
    void deny(const QString &action)
    {
        PolicyRule rule;
        rule.priority = 1;
        rule.rule.effect = Effect::Deny;
        rule.rule.actions = QStringList{ action };
        dev.state().policies.add(rule);
    }
};

} // namespace

class HelpdeskPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
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
    void resetsAPassword();
    void setsATypedPassword();
    void saysPartialSuccess();
    void remembersRefusals();
    void setsRoles();
    void revokesTokens();
    void goesOffAndOn();
    void guardsOneself();
    void losesAnswers_data();
    void losesAnswers();
    void forgetsOnLock();
    void changesNothingReadOnly();
    void slipAsksBeforeItForgets();
    void printsOnOnePage();
    void goesByKeyboard();
};

void HelpdeskPageTest::initTestCase()
{
    QApplication::setStyle(new ConsoleStyle);
    QApplication::setPalette(Theme::light().palette());
}

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

void HelpdeskPageTest::resetsAPassword()
{
    Bench b;
    const Secret former(u"password of lena.fischer"_s);
    const Secret session(b.dev.login(u"lena.fischer"_s, former).text("token"));
    QVERIFY(b.open(b.lena));
    HelpdeskDialog *dialog = b.choose({ "helpReset" });
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->windowTitle().contains(u"lena.fischer"_s));
    QVERIFY(b.text(dialog, "helpPlace").contains(serverName(b.alice.server())));
    QCOMPARE(b.text(dialog, "changeAfter0"), u"a new one"_s);
    bool saysWhatFollows = false;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        saysWhatFollows = saysWhatFollows || label->text().contains(u"ends all sessions of lena.fischer at once"_s);
    QVERIFY(saysWhatFollows);
    Bench::picture(dialog, u"helpdesk-reset"_s);
    b.press(dialog, "editorSave");
    QTRY_VERIFY(b.slip());
    QTRY_VERIFY(b.isClosed());
    QVERIFY(b.slip()->isVisible());
    QCOMPARE(b.says(), u"lena.fischer: The password was reset, and all sessions of the account have ended."_s);
    QCOMPARE(b.dev.get(u"/v1/keys/public"_s).status, 200);
    QVERIFY(!b.dev.state().tokens.verify(session.utf8(), b.dev.clock.now()));
    QVERIFY(!b.canSignIn(u"lena.fischer"_s, former));
    // In no label, in no accessible name, until somebody takes it.
    const Secret password = Bench::taken(b.slip());
    QCOMPARE(password.utf8().size(), PasswordMaker::length);
    QVERIFY(b.canSignIn(u"lena.fischer"_s, password));
    for (const QWidget *widget : b.slip()->findChildren<QWidget *>()) {
        QVERIFY(!widget->accessibleName().contains(password.reveal()));
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            QVERIFY(!label->text().contains(password.reveal().left(8)));
    }
    Bench::picture(b.slip(), u"helpdesk-slip-hidden"_s);
    b.press(b.slip(), "handoverShow");
    QVERIFY(b.slip()->findChild<SecretSheet *>()->isShown());
    Bench::picture(b.slip(), u"helpdesk-slip"_s);
    b.press(b.slip(), "handoverClose");
    QTRY_VERIFY(!b.slip());
    QTRY_VERIFY2(b.events().contains(u"Password reset, by alice"_s), qPrintable(b.events().join(u'\n')));
    QVERIFY(!b.at<QCheckBox>("helpReset")->isChecked());
}

void HelpdeskPageTest::setsATypedPassword()
{
    Bench b;
    QVERIFY(b.open(b.lena));
    HelpdeskDialog *dialog = b.choose({ "helpReset" });
    b.press(dialog, "helpType");
    b.press(dialog, "editorSave");
    QVERIFY(b.saying(dialog, u"Type the new password"_s));
    auto *field = b.child<PasswordField>(dialog, "helpPassword");
    field->setText(u"short"_s);
    b.press(dialog, "editorSave");
    QVERIFY(b.saying(dialog, u"Nothing was changed"_s));
    QVERIFY2(b.text(dialog, "changeNote0").contains(u"at least 12"_s), qPrintable(b.text(dialog, "changeNote0")));
    field->setText(u"Typed by Hand 5"_s);
    b.press(dialog, "editorSave");
    QTRY_VERIFY(b.slip());
    QVERIFY(b.canSignIn(u"lena.fischer"_s, Secret(u"Typed by Hand 5"_s)));
}

void HelpdeskPageTest::saysPartialSuccess()
{
    Bench b;
    b.dev.addPerson(u"tom"_s, { Role::User }, true);
    const QUuid tom = b.dev.idOf(u"tom"_s);
    b.deny(u"totp:remove"_s);
    QVERIFY(b.open(tom));
    HelpdeskDialog *dialog = b.choose({ "helpReset", "helpTotp", "helpDeactivate" });
    QVERIFY(dialog);
    b.press(dialog, "editorSave");
    QVERIFY(b.saying(dialog, u"Done in part"_s));
    QVERIFY(!b.slip()); // not yet: there is something to read first
    QStringList notes;
    for (int i = 0; i < 3; ++i)
        notes += b.text(dialog, QByteArray("changeNote" + QByteArray::number(i)).constData());
    QCOMPARE(notes.filter(u"Done."_s).size(), 2);
    QCOMPARE(notes.filter(u"Not done."_s).size(), 1);
    Bench::picture(dialog, u"helpdesk-partly"_s);
    b.press(dialog, "editorSave"); // closes
    QTRY_VERIFY(b.slip());
    QVERIFY2(
        b.says().startsWith(u"tom: The account was deactivated. The password was reset, and all sessions of the account have "
                            "ended. Removing the second factor was refused."_s),
        qPrintable(b.says()));
    QVERIFY(b.at<QCheckBox>("helpTotp")->isChecked()); // what is left to do
    QTRY_VERIFY(b.at<QLabel>("helpTotpNote")->text().contains(u"The server refused this to you at"_s));
    QVERIFY(!b.at<QCheckBox>("helpReset")->isChecked());
    // The code is still asked for, and the slip says so.
    QVERIFY(!HandoverSlip::nextSteps({ .account = {}, .totpEnabled = true }).filter(u"code of the second factor"_s).isEmpty());
}

void HelpdeskPageTest::remembersRefusals()
{
    Bench b;
    b.deny(u"accounts:update"_s);
    QVERIFY(b.open(b.lena));
    HelpdeskDialog *dialog = b.choose({ "helpReset" });
    b.press(dialog, "editorSave");
    QVERIFY(b.saying(dialog, u"Nothing was changed"_s));
    b.press(dialog, "editorCancel");
    QTRY_VERIFY(b.isClosed());
    QVERIFY2(b.says().startsWith(u"lena.fischer: Resetting the password was refused."_s), qPrintable(b.says()));
    QVERIFY(!b.slip());
    auto *box = b.at<QCheckBox>("helpReset");
    auto *note = b.at<QLabel>("helpResetNote");
    QVERIFY(box->isVisible() && box->isEnabled());
    QVERIFY2(note->text().contains(u"The server refused this to you at %1."_s.arg(b.formats.time(b.dev.clock.now()))),
        qPrintable(note->text()));
    QVERIFY(box->accessibleDescription().contains(u"refused"_s));
    QTRY_VERIFY(b.isSettled());
    Bench::picture(b.desk.get(), u"helpdesk-refused"_s);
    // For another account it is said whose it was, and what the server takes again is not held against it.
    QVERIFY(b.open(b.dev.idOf(u"bob"_s)));
    QVERIFY2(note->text().contains(u"for lena.fischer at"_s), qPrintable(note->text()));
    const PolicyRule rule = b.dev.state().policies.listed().constLast();
    b.dev.state().policies.remove(rule.id);
    dialog = b.choose({ "helpReset" });
    b.press(dialog, "editorSave");
    QTRY_VERIFY(b.slip());
    QVERIFY(!note->text().contains(u"refused"_s));
}

void HelpdeskPageTest::setsRoles()
{
    Bench b;
    QVERIFY(b.open(b.lena));
    HelpdeskDialog *dialog = b.choose({ "helpRoles" });
    QVERIFY(b.child<QCheckBox>(dialog, "helpRole_editor")->isChecked());
    b.press(dialog, "helpRole_editor");
    b.press(dialog, "helpRole_viewer");
    QCOMPARE(b.text(dialog, "changeBefore0"), u"editor, user"_s);
    QCOMPARE(b.text(dialog, "changeAfter0"), u"user, viewer"_s);
    Bench::picture(dialog, u"helpdesk-roles"_s);
    b.dev.state().accounts.edit(b.lena).roles += Role::Commenter; // a colleague, meanwhile: nobody has seen that
    b.press(dialog, "editorSave");
    QVERIFY(b.saying(dialog, u"Nothing was changed"_s));
    QCOMPARE(b.text(dialog, "changeBefore0"), u"commenter, editor, user"_s);
    QVERIFY2(b.text(dialog, "changeNote0").contains(u"Somebody else"_s), qPrintable(b.text(dialog, "changeNote0")));
    QCOMPARE(rolesText(b.record(b.lena).roles), u"commenter, editor, user"_s);
    Bench::picture(dialog, u"helpdesk-roles-others"_s);
    b.press(dialog, "editorSave"); // now it is: the set is exact
    QTRY_VERIFY(b.isClosed());
    QCOMPARE(rolesText(b.record(b.lena).roles), u"user, viewer"_s);
    QTRY_COMPARE(b.fact(u"Roles now"_s), u"user, viewer"_s);
    // Half of it, and then a refusal.
    b.relay.rule([](const Received &request) {
        return request.method == "DELETE" ? Ruling::answer(errorReply(403, "forbidden")) : Ruling();
    });
    dialog = b.choose({ "helpRoles" });
    b.press(dialog, "helpRole_guest");
    b.press(dialog, "helpRole_user");
    b.press(dialog, "editorSave");
    QVERIFY(b.saying(dialog, u"Done in part"_s));
    QVERIFY2(b.text(dialog, "changeNote0").contains(u"Done before that: grant the role guest"_s),
        qPrintable(b.text(dialog, "changeNote0")));
    b.press(dialog, "editorSave"); // closes
    QTRY_VERIFY(b.isClosed());
    QVERIFY2(b.says().contains(u"Setting the roles was refused."_s), qPrintable(b.says()));
    QCOMPARE(rolesText(b.record(b.lena).roles), u"guest, user, viewer"_s);
}

void HelpdeskPageTest::revokesTokens()
{
    Bench b;
    const Secret password(u"password of lena.fischer"_s);
    const Secret first(b.dev.login(u"lena.fischer"_s, password).text("token"));
    const Secret second(b.dev.login(u"lena.fischer"_s, password).text("token"));
    QVERIFY(b.open(b.lena));
    QTRY_VERIFY(b.at<QCheckBox>("helpTokens")->isEnabled());
    // One that no server has ever heard of is no reason to stop.
    b.tokens.learn(
        KnownToken{ u"no-such-jti"_s, b.lena, {}, b.dev.clock.now().addSecs(5), {}, false, KnownToken::Source::Audit });
    HelpdeskDialog *dialog = b.choose({ "helpTokens" });
    QVERIFY(b.text(dialog, "changeBefore0").startsWith(u"3 "_s));
    b.press(dialog, "editorSave");
    QTRY_VERIFY(b.isClosed());
    QVERIFY2(b.says().contains(u"2 token"_s), qPrintable(b.says()));
    for (const Secret *token : { &first, &second })
        QVERIFY(!b.dev.state().tokens.verify(token->utf8(), b.dev.clock.now()));
    QVERIFY(b.tokens.liveOf(b.lena).isEmpty());
    QTRY_VERIFY(!b.at<QCheckBox>("helpTokens")->isEnabled());
}

void HelpdeskPageTest::goesOffAndOn()
{
    Bench b;
    QVERIFY(b.open(b.lena));
    QVERIFY(!b.at<QCheckBox>("helpActivate")->isVisible());
    b.press(b.choose({ "helpDeactivate" }), "editorSave");
    QTRY_COMPARE(b.record(b.lena).account.status, OpenEnum(AccountStatus::Inactive));
    QTRY_VERIFY(b.isClosed());
    QTRY_COMPARE(b.fact(u"Status"_s), u"Inactive"_s);
    QVERIFY(!b.at<QCheckBox>("helpDeactivate")->isVisible());
    // All at once: let in last.
    b.relay.forget();
    b.press(b.choose({ "helpActivate", "helpReset", "helpRoles" }), "editorSave");
    QTRY_VERIFY(b.slip());
    QCOMPARE(b.record(b.lena).account.status, OpenEnum(AccountStatus::Active));
    QStringList writes = b.relay.passed().filter(QRegularExpression(u"^(PUT|PATCH|POST|DELETE)"_s));
    QCOMPARE(writes.size(), 2);
    QVERIFY(writes.constFirst().startsWith(u"PUT"_s) && writes.constLast().startsWith(u"PATCH"_s));
    QVERIFY2(b.says().contains(u"exactly these roles already"_s), qPrintable(b.says()));
}

void HelpdeskPageTest::guardsOneself()
{
    Bench b;
    QVERIFY(b.load());
    QVERIFY(b.open(b.dev.idOf(u"alice"_s)));
    HelpdeskDialog *dialog = b.choose({ "helpDeactivate" });
    QVERIFY(dialog->findChild<QCheckBox *>(u"danger0"_s));
    b.press(dialog, "editorSave");
    QVERIFY(b.saying(dialog, u"Tick what this leads to"_s));
    QVERIFY(!dialog->isHidden());
    QCOMPARE(b.record(b.dev.idOf(u"alice"_s)).account.status, OpenEnum(AccountStatus::Active));
    Bench::picture(dialog, u"helpdesk-guard"_s);
    b.press(dialog, "editorCancel");
}

void HelpdeskPageTest::losesAnswers_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<bool>("logIsRead");
    QTest::addColumn<bool>("isSet");
    QTest::addColumn<QString>("word");
    QTest::newRow("done") << int(Ruling::Way::LoseAnswer) << true << true << u"The password was reset"_s;
    QTest::newRow("not done") << int(Ruling::Way::LoseRequest) << true << false << u"The password was not reset."_s;
    QTest::newRow("nobody knows") << int(Ruling::Way::LoseAnswer) << false << true
                                  << u"Whether the password was reset cannot be told."_s;
}

void HelpdeskPageTest::losesAnswers()
{
    QFETCH(int, way);
    QFETCH(bool, logIsRead);
    QFETCH(bool, isSet);
    Bench b;
    QVERIFY(b.open(b.lena));
    b.relay.rule([way, logIsRead](const Received &request) {
        if (request.method == "PUT")
            return Ruling{ .way = Ruling::Way(way) };
        return !logIsRead && StepBench::isAudit(request) ? Ruling::answer(StepBench::forbidden()) : Ruling();
    });
    HelpdeskDialog *dialog = b.choose({ "helpReset", "helpRoles" });
    b.press(dialog, "editorSave");
    QTRY_VERIFY_WITH_TIMEOUT(b.isClosed() || b.child<MessageBar>(dialog, "editorMessages")->isVisible(), 15000);
    if (!b.isClosed()) // there was something to read
        dialog->findChild<QPushButton *>(isSet ? u"editorSave"_s : u"editorCancel"_s)->click();
    QTRY_VERIFY(b.isClosed());
    QTRY_COMPARE(bool(b.slip()), isSet);
    QFETCH(QString, word);
    QVERIFY2(b.says().contains(word), qPrintable(b.says()));
    if (!isSet)
        return;
    QCOMPARE(b.child<MessageBar>(b.slip(), "handoverMessages")->isVisible(), !logIsRead); // that it is not certain
    QVERIFY(b.canSignIn(u"lena.fischer"_s, Bench::taken(b.slip())));
    if (!logIsRead)
        QVERIFY2(b.says().contains(u"Setting the roles was not begun."_s), qPrintable(b.says()));
}

void HelpdeskPageTest::forgetsOnLock()
{
    Bench b;
    QVERIFY(b.open(b.lena));
    b.press(b.choose({ "helpReset" }), "editorSave");
    QTRY_VERIFY(b.slip());
    b.press(b.slip(), "handoverShow");
    b.alice.lock();
    QTRY_VERIFY(!b.slip());
    QVERIFY2(b.says().contains(u"slip was forgotten"_s), qPrintable(b.says()));
    // And before there was a slip.
    Bench c;
    QVERIFY(c.open(c.lena));
    c.relay.rule([](const Received &request) { return request.method == "PUT" ? Ruling{ .way = Ruling::Way::Hold } : Ruling(); });
    HelpdeskDialog *dialog = c.choose({ "helpReset", "helpRoles" });
    c.press(dialog, "editorSave");
    QTRY_COMPARE(c.relay.heldCount(), 1);
    c.alice.lock();
    QTRY_VERIFY(dialog->handedPassword().isEmpty());
    c.relay.releaseAll();
    QVERIFY(!c.slip());
}

void HelpdeskPageTest::changesNothingReadOnly()
{
    Bench b;
    Profile profile = b.profile();
    profile.readOnly = true;
    b.alice.adopt(profile);
    QVERIFY(b.open(b.lena));
    for (const char *task : { "helpReset", "helpTotp", "helpDeactivate", "helpRoles", "helpTokens" })
        QVERIFY2(!b.at<QCheckBox>(task)->isEnabled(), task);
    QVERIFY(b.at<QLabel>("helpResetNote")->text().contains(u"read-only"_s));
}

void HelpdeskPageTest::slipAsksBeforeItForgets()
{
    Bench b;
    Handover handover;
    handover.account = evil;
    handover.password = PasswordMaker::make();
    handover.totpRemoved = true;
    handover.mayBeLockedOut = true;
    QPointer<HandoverSlip> slip = new HandoverSlip(b.context(), handover, b.desk.get());
    slip->open();
    slip->reject();
    QVERIFY(slip->isVisible());
    QVERIFY(b.child<MessageBar>(slip, "handoverMessages")->text().contains(u"nobody knows it"_s));
    slip->reject();
    QTRY_VERIFY(!slip);
    const QStringList steps = HandoverSlip::nextSteps(handover);
    QCOMPARE(steps.size(), 4);
    QVERIFY(steps.constFirst().contains(u"wait"_s));
    QVERIFY(steps.constLast().contains(u"TOTP"_s));
}

void HelpdeskPageTest::printsOnOnePage()
{
    Handover handover;
    handover.account = u"lena.fischer"_s;
    handover.password = PasswordMaker::make();
    handover.server = u"production (mcias.example.org:8443)"_s;
    handover.madeBy = u"henry"_s;
    handover.madeAt = QDateTime({ 2026, 11, 22 }, { 9, 0 }, Qt::UTC);
    handover.totpRemoved = true;
    QImage paper(1240, 1754, QImage::Format_RGB32); // A4 at 150 dots per inch
    paper.setDotsPerMeterX(5906);
    paper.setDotsPerMeterY(5906);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    HandoverSlip::paint(painter, QRectF(100, 100, 1040, 1554), handover, Formats{ QLocale::c(), Formats::Zone::Utc });
    painter.end();
    const auto isBlank = [&paper](const QRect &area) {
        const QImage part = paper.copy(area);
        for (int y = 0; y < part.height(); ++y) {
            for (int x = 0; x < part.width(); ++x) {
                if (part.pixel(x, y) != qRgb(255, 255, 255))
                    return false;
            }
        }
        return true;
    };
    QVERIFY(!isBlank({ 100, 100, 1040, 700 }));
    QVERIFY(isBlank({ 0, 1500, 1240, 254 }));
    QVERIFY(isBlank({ 1145, 0, 95, 1754 }));
    if (const QString where = qEnvironmentVariable("MCIAS_PICTURES"); !where.isEmpty())
        paper.save(where + "/helpdesk-paper.png"_L1);
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
