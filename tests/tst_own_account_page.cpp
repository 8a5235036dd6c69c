// SPDX-License-Identifier: MIT
// The page of one's own account: what it says, the password, and signing out.
#include "support/own_account_desk.h"

#include "work/password_maker.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Way = Ruling::Way;
using Bench = OwnAccountDesk;

class OwnAccountPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void cleanup() { QGuiApplication::clipboard()->clear(); }
    void showsAccountAndSession();
    void saysWhatItMayNotRead();
    void changesThePassword();
    void wantsAMadePasswordToBeTaken();
    void cannotAlwaysTell();
    void saysThatTheSessionHasEnded();
    void signsOutEverywhere();
    void signsOutHereAlone();
    void triesTheOthersAgain();
    void isAccessible();
};

void OwnAccountPageTest::showsAccountAndSession()
{
    Bench b;
    QVERIFY(b.refresh());
    QTRY_COMPARE(b.fact(u"Roles now"_s), u"admin"_s);
    QVERIFY(b.note(u"Roles now"_s).contains(u"The same as"_s));
    QCOMPARE(b.fact(u"Roles in the token"_s), u"admin"_s);
    QCOMPARE(b.fact(u"Token"_s), u"In memory only"_s);
    QCOMPARE(b.fact(u"Server"_s), serverName(b.alice.server()));
    QVERIFY(b.fact(u"Trusted by"_s).contains(b.relay.caFile()));
    QVERIFY(b.fact(u"This clock"_s).contains(u"Agrees"_s));
    QCOMPARE(b.fact(u"Account ID"_s), b.id.toString(QUuid::WithoutBraces));
    QCOMPARE(b.fact(u"Renewed"_s), u"not since the sign-in"_s);
    QVERIFY(b.text(b.own, "ownTotpText").contains(u"Not set up"_s));
    QVERIFY(b.text(b.own, "ownSignOutText").contains(u"No other live token"_s));
    b.picture(&b.page, u"own-account"_s);

    b.dev.login(u"alice"_s, Secret(password));
    b.dev.state().accounts.edit(b.id).roles = { Role::Viewer };
    QVERIFY(b.refresh());
    QTRY_COMPARE(b.fact(u"Roles now"_s), u"viewer"_s);
    QVERIFY(b.note(u"Roles now"_s).contains(u"Not the same"_s));
    QTRY_VERIFY(b.text(b.own, "ownSignOutText").contains(u"1 other live token"_s));
}

void OwnAccountPageTest::saysWhatItMayNotRead()
{
    Bench b;
    b.refuse("/v1/a");
    QVERIFY(b.refresh());
    QTRY_VERIFY(b.note(u"Roles now"_s).contains(u"does not let you"_s));
    QCOMPARE(b.fact(u"Roles now"_s), u"not known"_s);
    QVERIFY(b.news().isEmpty()); // that is no failure
    QTRY_VERIFY(b.text(b.own, "ownTotpText").contains(u"does not tell you"_s));
    QVERIFY(b.text(b.own, "ownSignOutText").contains(u"may not read the audit log"_s));
    QVERIFY(b.child<QPushButton>(b.own, "ownTotp")->isEnabled());
    b.page.resize(784, 640);
    b.picture(&b.page, u"own-account-viewer"_s);
    b.relay.rule([](const Received &) { return Ruling{ Way::LoseRequest }; });
    QVERIFY(b.refresh());
    QTRY_VERIFY2(b.news().contains(u"could not be read"_s), qPrintable(b.news()));
}

void OwnAccountPageTest::changesThePassword()
{
    Bench b;
    b.open("ownPassword");
    QVERIFY(b.text(b.dialog, "passwordEnds").contains(u"ends all other sessions"_s));
    b.look(u"own-password"_s);
    b.save();
    QVERIFY(b.saying(b.dialog, u"Type your current password"_s));
    b.type("currentPassword", u"not the password"_s);
    b.save();
    QVERIFY(b.saying(b.dialog, u"Type the new password"_s));
    b.type("newPassword", u"not the password"_s);
    b.save();
    QVERIFY(b.saying(b.dialog, u"choose another"_s));
    b.type("newPassword", next);
    b.type("newPasswordAgain", u"a quite new passwort"_s);
    b.save();
    QVERIFY(b.saying(b.dialog, u"do not match"_s));
    QCOMPARE(b.relay.passedCount("PUT"), 0);
    b.type("newPasswordAgain", next);
    b.save();
    QVERIFY(b.saying(b.dialog, u"did not accept your current password"_s));
    QVERIFY(b.said(b.dialog).contains(u"locks"_s));
    QCOMPARE(b.alice.state(), Session::State::SignedIn);
    b.look(u"own-password-refused"_s);
    b.type("currentPassword", password);
    b.save();
    QVERIFY(b.gone());
    QCOMPARE(b.relay.passedCount("PUT"), 2);
    QVERIFY2(b.news().contains(u"this session goes on"_s), qPrintable(b.news()));
    QVERIFY(b.opens(next) && !b.opens(password));
}

void OwnAccountPageTest::wantsAMadePasswordToBeTaken()
{
    Bench b;
    b.open("ownPassword");
    b.type("currentPassword", password);
    b.press(b.dialog, "passwordGenerate");
    b.save();
    QVERIFY(b.saying(b.dialog, u"Show or copy"_s));
    QCOMPARE(b.relay.passedCount("PUT"), 0);
    b.press(b.dialog, "secretCopy");
    const QString made = QGuiApplication::clipboard()->text();
    QCOMPARE(made.size(), PasswordMaker::length);
    b.look(u"own-password-made"_s);
    b.press(b.dialog, "secretShow");
    b.look(u"own-password-shown"_s);
    b.save();
    QVERIFY(b.gone());
    QVERIFY(b.opens(made));

    // A lock takes it away: what nobody has any more must not become the password.
    b.open("ownPassword");
    b.press(b.dialog, "passwordGenerate");
    b.press(b.dialog, "secretShow");
    b.alice.lock();
    QTRY_VERIFY(b.dialog->findChild<SecretCard *>()->secret().isEmpty());
    QVERIFY(!b.dialog->findChild<SecretSheet *>()->isShown());
    QVERIFY(b.child<QRadioButton>(b.dialog, "passwordType")->isChecked());
    QVERIFY(b.child<QLineEdit>(b.dialog, "currentPassword")->text().isEmpty());
}

void OwnAccountPageTest::cannotAlwaysTell()
{
    Bench b;
    b.relay.rule([](const Received &request) {
        if (StepBench::isWrite(request))
            return Ruling{ Way::LoseAnswer };
        return StepBench::isAudit(request) ? Ruling::answer(StepBench::forbidden()) : Ruling{};
    });
    b.open("ownPassword");
    b.type("currentPassword", password);
    b.type("newPassword", next);
    b.type("newPasswordAgain", next);
    b.save();
    QVERIFY(b.saying(b.dialog, u"Keep both"_s));
    QVERIFY(b.said(b.dialog).contains(u"sign in with the new one"_s));
    QCOMPARE(b.relay.passedCount("PUT"), 1);
    QCOMPARE(b.child<QLineEdit>(b.dialog, "newPassword")->text(), next);
    b.look(u"own-password-lost"_s);
    b.press(b.dialog, "editorCancel");
    QVERIFY(b.gone());
}

void OwnAccountPageTest::saysThatTheSessionHasEnded()
{
    Bench b;
    bool isWritten = false;
    b.relay.rule([&](const Received &request) {
        if (isWritten && request.method == "GET")
            return Ruling::answer(errorReply(401, "unauthorized"));
        isWritten = isWritten || request.method == "PUT";
        return Ruling{};
    });
    b.open("ownPassword");
    b.type("currentPassword", password);
    b.type("newPassword", next);
    b.type("newPasswordAgain", next);
    b.save();
    QVERIFY(b.gone());
    QCOMPARE(b.alice.pause(), Session::Pause::Refused);
    QVERIFY2(b.news().contains(u"this one too"_s), qPrintable(b.news()));
}

void OwnAccountPageTest::signsOutEverywhere()
{
    Bench b;
    const Secret first(b.dev.login(u"alice"_s, Secret(password)).text("token"));
    const Secret second(b.dev.login(u"alice"_s, Secret(password)).text("token"));
    const QString own = b.alice.identity().tokenId;
    b.open("ownSignOut");
    const auto *review = b.dialog->findChild<ChangeReview *>();
    QTRY_VERIFY(b.text(b.dialog, "signOutSources").contains(u"Known from this console and from your events"_s));
    QVERIFY(b.text(b.dialog, "signOutSources").contains(u"does not list tokens"_s));
    QCOMPARE(b.text(b.dialog, "change2"), u"This session"_s);
    b.look(u"own-sign-out"_s);
    int writes = 0;
    b.relay.rule([&](const Received &request) {
        writes += StepBench::isWrite(request) ? 1 : 0;
        return Ruling{};
    });
    b.save();
    QTRY_COMPARE(b.alice.state(), Session::State::SignedOut);
    QVERIFY(b.saying(b.dialog, u"signed out everywhere that was known"_s));
    QVERIFY(b.dialog->isVisible());
    QCOMPARE(writes, 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(review->stateOf(i), ChangeReview::State::Done);
    for (const Secret *token : { &first, &second })
        QVERIFY(!b.dev.state().tokens.verify(token->utf8(), b.dev.clock.now()));
    QVERIFY(!b.dev.state().tokens.find(own));
    QVERIFY(b.relay.passed().constLast().contains(u"logout"_s)); // this session is the last
    b.look(u"own-signed-out"_s);
    b.child<QPushButton>(b.child<MessageBar>(b.dialog, "editorMessages"), "messageAction")->click();
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY2(report.contains(u"alice"_s) && report.count(u"Done."_s) == 3, qPrintable(report));
    b.save();
    QVERIFY(b.gone());
}

void OwnAccountPageTest::signsOutHereAlone()
{
    Bench b;
    const Secret first(b.dev.login(u"alice"_s, Secret(password)).text("token"));
    QVERIFY(b.refresh());
    QTRY_VERIFY(b.text(b.own, "ownSignOutText").contains(u"1 other"_s));
    b.refuse("/v1/token/");
    b.open("ownSignOut");
    QTRY_VERIFY(b.child<QPushButton>(b.dialog, "editorSave")->isEnabled());
    b.save();
    QVERIFY(b.saying(b.dialog, u"A change of your password ends all"_s));
    QCOMPARE(b.alice.state(), Session::State::SignedIn);
    b.look(u"own-sign-out-refused"_s);
    b.child<QPushButton>(b.child<MessageBar>(b.dialog, "editorMessages"), "messageAction")->click();
    QTRY_COMPARE(b.alice.state(), Session::State::SignedOut);
    QVERIFY(b.saying(b.dialog, u"0 are known to have ended"_s));
    QVERIFY(b.dev.state().tokens.verify(first.utf8(), b.dev.clock.now()));
}

void OwnAccountPageTest::triesTheOthersAgain()
{
    Bench b;
    b.dev.login(u"alice"_s, Secret(password));
    b.dev.login(u"alice"_s, Secret(password));
    b.open("ownSignOut");
    QTRY_VERIFY(b.child<QPushButton>(b.dialog, "editorSave")->isEnabled());
    int writes = 0;
    b.relay.rule([&](const Received &request) {
        if (!StepBench::isWrite(request))
            return Ruling{};
        return ++writes == 2 ? Ruling::answer(errorReply(500, "internal_error")) : Ruling{};
    });
    b.save();
    QVERIFY2(b.saying(b.dialog, u"Of 2 other token(s), 1"_s), qPrintable(b.said(b.dialog)));
    QCOMPARE(b.alice.state(), Session::State::SignedIn);
    b.save(); // the one that is left, and then this session
    QTRY_COMPARE(b.alice.state(), Session::State::SignedOut);
    QCOMPARE(writes, 4);
    QVERIFY(b.dev.state().tokens.ofAccount(b.id).isEmpty());
}

void OwnAccountPageTest::isAccessible()
{
    Bench b;
    QVERIFY(b.refresh());
    QCOMPARE(namelessIn(b.own), QStringList());
    QCOMPARE(sharedMnemonics(b.own), QStringList());
    const auto check = [&b] {
        QCOMPARE(namelessIn(b.dialog), QStringList());
        QCOMPARE(sharedMnemonics(b.dialog), QStringList());
    };
    const auto hasKeyboard = [&b] {
        b.dialog->activateWindow();
        return eventually([&b] { return QApplication::focusWidget() && QApplication::focusWidget()->window() == b.dialog; }, 5s);
    };
    b.open("ownPassword");
    QVERIFY(hasKeyboard());
    check();
    QStringList round = tabRound();
    QCOMPARE(round.mid(0, 4), QStringList({ u"currentPassword"_s, u"passwordType"_s, u"newPassword"_s, u"newPasswordAgain"_s }));
    b.press(b.dialog, "passwordGenerate");
    check();
    b.press(b.dialog, "editorCancel");
    QVERIFY(b.gone());
    b.enrol();
    QVERIFY(hasKeyboard());
    check();
    round = tabRound();
    for (const char *name : { "secretShow", "secretCopy", "totpCode", "editorSave", "editorCancel" })
        QVERIFY2(round.contains(QLatin1String(name)), name);
    b.press(b.dialog, "editorCancel");
    check();
    b.press(b.dialog, "editorCancel");
    QVERIFY(b.gone());
    b.open("ownSignOut");
    check();
    b.press(b.dialog, "editorCancel");
    QVERIFY(b.gone());
}

QTEST_MAIN(OwnAccountPageTest)
#include "tst_own_account_page.moc"
