// SPDX-License-Identifier: MIT
// What the help desk does for somebody, what is handed over, and what is said when an answer is lost.
#include "support/helpdesk_desk.h"

#include "views/controls/password_field.h"
#include "work/password_maker.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Bench = HelpdeskDesk;

class HelpdeskTasksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new ConsoleStyle);
        QApplication::setPalette(Theme::light().palette());
    }
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
};

void HelpdeskTasksTest::resetsAPassword()
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

void HelpdeskTasksTest::setsATypedPassword()
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

void HelpdeskTasksTest::saysPartialSuccess()
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

void HelpdeskTasksTest::remembersRefusals()
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

void HelpdeskTasksTest::setsRoles()
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

void HelpdeskTasksTest::revokesTokens()
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

void HelpdeskTasksTest::goesOffAndOn()
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

void HelpdeskTasksTest::guardsOneself()
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

void HelpdeskTasksTest::losesAnswers_data()
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

void HelpdeskTasksTest::losesAnswers()
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

void HelpdeskTasksTest::forgetsOnLock()
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

void HelpdeskTasksTest::changesNothingReadOnly()
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

void HelpdeskTasksTest::slipAsksBeforeItForgets()
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

void HelpdeskTasksTest::printsOnOnePage()
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

QTEST_MAIN(HelpdeskTasksTest)
#include "tst_helpdesk_tasks.moc"
