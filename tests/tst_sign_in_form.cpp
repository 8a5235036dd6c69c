// SPDX-License-Identifier: MIT
#include "support/console.h"
#include "support/wire.h"
#include "views/controls/message_bar.h"
#include "views/controls/password_field.h"
#include "views/session/ca_review_dialog.h"
#include "views/session/sign_in_form.h"
#include "views/session/unseal_dialog.h"

#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using State = Session::State;

namespace {

// The form, filled in, in front of a server.
struct Fixture {
    ConsoleWire wire;
    HandClock clock;
    Session session{ clock, wire.options() };
    SignInForm form{ session };
    QLineEdit *server = form.findChild<QLineEdit *>(u"server"_s);
    QLineEdit *username = form.findChild<QLineEdit *>(u"username"_s);
    PasswordField *password = form.findChild<PasswordField *>(u"password"_s);
    QLineEdit *code = form.findChild<QLineEdit *>(u"code"_s);
    QPushButton *signIn = form.findChild<QPushButton *>(u"signIn"_s);
    QPushButton *cancel = form.findChild<QPushButton *>(u"cancel"_s);
    MessageBar *messages = form.findChild<MessageBar *>();

    Fixture()
    {
        form.setServer(wire.server.url().toString());
        form.setCaFile(wire.caFile());
        form.setUsername(u"alice"_s);
        password->setText(u"pass"_s);
        form.show();
        QApplication::setActiveWindow(&form);
    }
};

} // namespace

class SignInFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksForTheCodeOnlyWhenTheServerDoes();
    void wrongCodeKeepsThePassword();
    void forgetsSecretsAfterSuccess();
    void anotherPersonStartsOver();
    void cancels();
    void saysWhatIsMissing();
    void showsFailuresAndRetries();
    void opensASealedVault();
    void codeNeedsSixDigits();
    void passwordFieldKeepsToItself();
    void pressingReturnSignsIn();
    void aTypedCaFileIsReviewedFirst();
};

void SignInFormTest::asksForTheCodeOnlyWhenTheServerDoes()
{
    Fixture f;
    QVERIFY(!f.code->isVisible());
    QVERIFY(!f.cancel->isVisible());
    f.wire.server.enqueue(errorReply(401, "totp_required"));
    f.wire.server.enqueue(grantReply());
    f.signIn->click();
    QVERIFY(!f.signIn->isEnabled());
    QTRY_VERIFY(f.code->isVisible());
    QTRY_VERIFY(f.code->hasFocus());
    QVERIFY(!f.messages->isVisible());
    f.code->setText(u"123 456"_s);
    QTest::keyClick(f.code, Qt::Key_Return);
    QTRY_COMPARE(f.session.state(), State::SignedIn);
    QVERIFY(f.wire.server.requests().constLast().body.contains(R"("totp_code":"123456")"));
}

void SignInFormTest::wrongCodeKeepsThePassword()
{
    Fixture f;
    f.wire.server.enqueue(errorReply(401, "totp_required"));
    f.wire.server.enqueue(errorReply(401, "unauthorized"));
    f.wire.server.enqueue(grantReply());
    f.signIn->click();
    QTRY_VERIFY(f.code->isVisible());
    f.code->setText(u"000000"_s);
    f.signIn->click();
    QTRY_VERIFY(f.messages->isVisible());
    QVERIFY(f.messages->text().contains(u"code was not accepted"_s));
    QVERIFY(f.code->isVisible());
    QTRY_VERIFY(f.code->hasFocus());
    QCOMPARE(f.code->selectedText(), u"000000"_s);
    QCOMPARE(f.password->text(), u"pass"_s);
    f.code->setText(u"111 111"_s);
    f.signIn->click();
    QTRY_COMPARE(f.session.state(), State::SignedIn);
    QVERIFY(f.wire.server.requests().constLast().body.contains(R"("password":"pass")"));
}

void SignInFormTest::forgetsSecretsAfterSuccess()
{
    Fixture f;
    f.wire.server.enqueue(errorReply(401, "totp_required"));
    f.wire.server.enqueue(grantReply());
    f.signIn->click();
    QTRY_VERIFY(f.code->isVisible());
    f.code->setText(u"123456"_s);
    f.signIn->click();
    QTRY_COMPARE(f.session.state(), State::SignedIn);
    QVERIFY(f.password->text().isEmpty());
    QVERIFY(f.code->text().isEmpty());
    f.password->undo();
    f.code->undo();
    QVERIFY(f.password->text().isEmpty());
    QVERIFY(f.code->text().isEmpty());
    QVERIFY(!f.code->isVisible());
    QVERIFY(!f.messages->isVisible());
}

void SignInFormTest::anotherPersonStartsOver()
{
    Fixture f;
    f.wire.server.enqueue(errorReply(401, "totp_required"));
    f.signIn->click();
    QTRY_VERIFY(f.code->isVisible());
    f.username->setFocus();
    QTest::keyClicks(f.username, u"x"_s);
    QCOMPARE(f.session.state(), State::SignedOut);
    QVERIFY(!f.code->isVisible());
}

void SignInFormTest::cancels()
{
    Fixture f;
    f.wire.server.enqueue(Reply::silence());
    f.signIn->click();
    QTRY_COMPARE(f.wire.server.requestCount(), 1);
    QVERIFY(f.cancel->isVisible());
    QVERIFY(!f.password->isEnabled());
    f.cancel->click();
    QCOMPARE(f.session.state(), State::SignedOut);
    QVERIFY(f.password->isEnabled());
    QCOMPARE(f.password->text(), u"pass"_s);
    QVERIFY(f.signIn->isEnabled());
    QVERIFY(!f.messages->isVisible());
}

void SignInFormTest::saysWhatIsMissing()
{
    Fixture f;
    f.password->forget();
    f.signIn->click();
    QVERIFY(f.messages->isVisible());
    QVERIFY(f.password->hasFocus());
    f.username->clear();
    f.signIn->click();
    QVERIFY(f.username->hasFocus());
    f.server->clear();
    f.signIn->click();
    QVERIFY(f.server->hasFocus());
    f.server->setText(u"http://plain.example.org"_s);
    f.username->setText(u"a"_s);
    f.password->setText(u"b"_s);
    f.signIn->click();
    QVERIFY(f.messages->text().contains(u"not the address of a server"_s));
    QCOMPARE(f.wire.server.requestsStarted(), 0);
}

void SignInFormTest::showsFailuresAndRetries()
{
    Fixture f;
    f.wire.server.enqueue(errorReply(403, "forbidden"));
    f.signIn->click();
    QTRY_VERIFY(f.messages->isVisible());
    QVERIFY(f.messages->text().startsWith(u"Your account may not sign in to 127.0.0.1"_s));
    f.wire.server.enqueue(errorReply(503, "vault_sealed"));
    f.signIn->click();
    QTRY_VERIFY(f.messages->isVisible());
    QVERIFY(f.messages->text().contains(u"sealed"_s));
    f.wire.server.enqueue(Reply::json(400, R"({"error":"<b>bold</b>","code":"bad_request"})"));
    f.signIn->click();
    QTRY_VERIFY(f.messages->text().contains(u"<b>bold</b>"_s));
    QCOMPARE(f.messages->findChild<QLabel *>(u"messageText"_s)->textFormat(), Qt::PlainText);
}

// Nobody has a session at a sealed server: the door is where it can be opened.
void SignInFormTest::opensASealedVault()
{
    Fixture f;
    f.wire.server.enqueue(errorReply(503, "vault_sealed"));
    f.signIn->click();
    QTRY_VERIFY(f.messages->isVisible());
    auto *action = f.messages->findChild<QPushButton *>(u"messageAction"_s);
    QVERIFY(action->isVisible());
    action->click();
    QPointer<UnsealDialog> dialog = f.form.findChild<UnsealDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *passphrase = dialog->findChild<PasswordField *>(u"vaultPassphrase"_s);
    auto *news = dialog->findChild<MessageBar *>(u"vaultNews"_s);
    const auto sealed = [](bool isSealed) { return Reply::json(200, isSealed ? R"({"sealed":true})" : R"({"sealed":false})"); };
    f.wire.server.enqueue(sealed(true));
    f.wire.server.enqueue(errorReply(401, "unauthorized"));
    passphrase->setText(u"left behind"_s);
    f.form.forgetSecrets(); // the screen was locked
    QVERIFY(passphrase->text().isEmpty());
    f.password->setText(u"pass"_s);
    passphrase->setText(u"canary"_s);
    QTest::keyClick(passphrase, Qt::Key_Return);
    QVERIFY(passphrase->text().isEmpty());
    QTRY_VERIFY(news->text().contains(u"did not accept this passphrase"_s));
    QVERIFY(!f.wire.server.requests().last().has("authorization"));
    f.wire.server.enqueue(sealed(true));
    f.wire.server.enqueue(Reply::empty(204));
    passphrase->setText(u"right"_s);
    QTest::keyClick(passphrase, Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QCOMPARE(f.wire.server.requests().last().path, QByteArray("/v1/vault/unseal"));
    QVERIFY(f.messages->text().contains(u"Now you can sign in"_s));
    QCOMPARE(f.password->text(), u"pass"_s);
}

void SignInFormTest::codeNeedsSixDigits()
{
    Fixture f;
    f.wire.server.enqueue(errorReply(401, "totp_required"));
    f.signIn->click();
    QTRY_VERIFY(f.code->isVisible());
    for (const QString &bad : { u""_s, u"12345"_s, u"1234567"_s, u"abcdef"_s }) {
        f.code->setText(bad);
        f.signIn->click();
        QCOMPARE(f.session.state(), State::NeedsTotp);
        QVERIFY(f.messages->text().contains(u"six digits"_s));
    }
    QCOMPARE(f.wire.server.requestCount(), 1);
}

void SignInFormTest::passwordFieldKeepsToItself()
{
    PasswordField field;
    QTest::keyClicks(&field, u"secret"_s);
    QCOMPARE(field.echoMode(), QLineEdit::Password);
    auto *eye = field.actions().constFirst();
    const auto hints = Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText;
    QCOMPARE(field.inputMethodHints() & hints, hints);
    field.selectAll();
    QApplication::clipboard()->setText(u"before"_s);
    field.copy();
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    eye->trigger();
    QCOMPARE(field.echoMode(), QLineEdit::Normal);
    QCOMPARE(field.inputMethodHints() & hints, hints);
    QCOMPARE(field.secret(), Secret(u"secret"_s));
    field.forget();
    QVERIFY(field.text().isEmpty());
    QCOMPARE(field.echoMode(), QLineEdit::Password);
    eye->trigger(); // while it is hidden nothing could be undone anyway
    field.undo();
    QVERIFY(field.text().isEmpty());
}

void SignInFormTest::pressingReturnSignsIn()
{
    Fixture f;
    f.wire.server.answer(grantReply());
    QTest::keyClick(f.password, Qt::Key_Return);
    QTRY_COMPARE(f.session.state(), State::SignedIn);
}

void SignInFormTest::aTypedCaFileIsReviewedFirst()
{
    Fixture f;
    f.wire.server.answer(grantReply());
    f.form.setCaFile({});
    auto *caFile = f.form.findChild<QLineEdit *>(u"caFile"_s);
    QTest::keyClicks(caFile, f.wire.caFile());
    f.signIn->click();
    auto *review = f.form.findChild<CaReviewDialog *>();
    QVERIFY(review && review->isVisible());
    review->reject();
    QTRY_VERIFY(!f.form.findChild<CaReviewDialog *>());
    QCOMPARE(f.wire.server.connectionCount(), 0);
    QCOMPARE(f.session.state(), State::SignedOut);
    f.signIn->click();
    Q_EMIT f.form.findChild<CaReviewDialog *>()->trusted(f.wire.caFile());
    QTRY_COMPARE(f.session.state(), State::SignedIn);
    f.session.signOut();
    QTRY_COMPARE(f.session.state(), State::SignedOut);
    f.password->setText(u"pass"_s);
    f.signIn->click(); // asked once
    QTRY_COMPARE(f.session.state(), State::SignedIn);
}

QTEST_MAIN(SignInFormTest)
#include "tst_sign_in_form.moc"
