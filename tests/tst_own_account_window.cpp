// SPDX-License-Identifier: MIT
// The dialogs of one's own account within the whole window: behind a lock, at the end of the session, and after it.
#include "support/console.h"
#include "support/step_bench.h"

#include "app/main_window.h"
#include "app/workspace.h"
#include "views/controls/message_bar.h"
#include "views/controls/qr_code.h"
#include "views/own_account/change_password_dialog.h"
#include "views/own_account/own_account_page.h"
#include "views/own_account/secret_card.h"
#include "views/own_account/sign_out_dialog.h"
#include "views/own_account/totp_dialog.h"
#include "views/session/sign_in_form.h"
#include "views/tokens/token_bench_dialog.h"
#include "work/own_tokens_run.h"

#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using State = Session::State;

namespace {

const Secret password(u"password of alice"_s);

struct Bench : StepBench {
    Session &alice = signIn(u"alice"_s);
    const Formats formats;
    MainWindow window{ PageContext{ alice, dev.clock, formats }, {} };

    Bench()
    {
        window.show();
        window.workspace()->openPage(u"session"_s);
    }
    template<class W>
    W *at(const char *name) const
    {
        for (W *found : window.findChildren<W *>(QLatin1String(name))) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    void press(const char *name) const
    {
        auto *button = at<QAbstractButton>(name);
        QVERIFY2(button && button->isEnabled(), name);
        button->click();
    }
    template<class D>
    D *open(const char *button) const
    {
        press(button);
        return window.findChild<D *>();
    }
    bool signInAgain(const Secret &with)
    {
        alice.signIn({ profile(), u"alice"_s, with, {} });
        return eventually([this] { return alice.state() == State::SignedIn; });
    }
};

} // namespace

class OwnAccountWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reportsWhenTheWorkspaceIsGone();
    void comesBackWithoutTheSecret();
    void saysAfterwardsWhatWasDone();
    void keepsItsReportWhenTheSessionEnds();
    void leavesNoBenchBehind();
    void showsItself();
};

void OwnAccountWindowTest::reportsWhenTheWorkspaceIsGone()
{
    Bench b;
    b.dev.login(u"alice"_s, password);
    QPointer<SignOutDialog> dialog = b.open<SignOutDialog>("ownSignOut");
    QTRY_VERIFY(b.at<QPushButton>("editorSave") && b.at<QPushButton>("editorSave")->isEnabled());
    b.press("editorSave");
    QTRY_COMPARE(b.alice.state(), State::SignedOut);
    QTRY_VERIFY(dialog && dialog->isVisible()); // the window hides its dialogs while it signs out
    QVERIFY(!b.window.workspace());
    QVERIFY(dialog->findChild<MessageBar *>(u"editorMessages"_s)->text().contains(u"everywhere that was known"_s));
    QVERIFY(b.dev.state().tokens.ofAccount(b.dev.idOf(u"alice"_s)).isEmpty());
    b.press("editorSave"); // which is “Close” by now
    QTRY_VERIFY(!dialog);
    QVERIFY(b.window.signInForm()->isVisible());
    QVERIFY(b.signInAgain(password));
    QVERIFY(b.window.workspace());
}

void OwnAccountWindowTest::comesBackWithoutTheSecret()
{
    Bench b;
    QPointer<TotpDialog> dialog = b.open<TotpDialog>("ownTotp");
    b.at<QLineEdit>("totpPassword")->setText(password.reveal());
    b.press("editorSave");
    QTRY_VERIFY(b.at<QrCode>("totpQr"));
    const Secret secret = b.record(b.dev.idOf(u"alice"_s)).pendingTotpSecret;
    b.window.lock();
    QCOMPARE(b.alice.pause(), Session::Pause::Locked);
    QVERIFY(dialog && !dialog->isVisible());
    QCOMPARE(dialog->findChild<QrCode *>()->modules(), 0);
    QVERIFY(dialog->findChild<SecretCard *>()->secret().isEmpty());
    QVERIFY(b.signInAgain(password));
    QTRY_VERIFY(dialog->isVisible());
    QVERIFY(!b.at<QrCode>("totpQr"));
    b.at<QLineEdit>("totpCode")->setText(devserver::TotpGuard::codeAt(secret, b.dev.clock.now()));
    b.press("editorSave");
    QTRY_VERIFY(!dialog);
    QTRY_VERIFY(b.at<MessageBar>("ownMessages"));
    QVERIFY(b.at<MessageBar>("ownMessages")->text().contains(u"switched on"_s));
}

// A server that ends this session with the old password, too.
void OwnAccountWindowTest::saysAfterwardsWhatWasDone()
{
    Bench b;
    bool isWritten = false;
    b.relay.rule([&](const Received &request) {
        if (isWritten && request.method == "GET" && request.path.startsWith("/v1/accounts"))
            return Ruling::answer(errorReply(401, "unauthorized"));
        isWritten = isWritten || request.method == "PUT";
        return Ruling{};
    });
    QPointer<ChangePasswordDialog> dialog = b.open<ChangePasswordDialog>("ownPassword");
    const QString next = u"a quite new password"_s;
    b.at<QLineEdit>("currentPassword")->setText(password.reveal());
    b.at<QLineEdit>("newPassword")->setText(next);
    b.at<QLineEdit>("newPasswordAgain")->setText(next);
    b.press("editorSave");
    QTRY_COMPARE(b.alice.pause(), Session::Pause::Refused);
    QTRY_VERIFY(!dialog); // nothing is left to be done in it
    b.relay.rule({});
    QVERIFY(b.signInAgain(Secret(next)));
    QTRY_VERIFY(b.at<MessageBar>("ownMessages"));
    QVERIFY(b.at<MessageBar>("ownMessages")->text().contains(u"this one too"_s));
}

// Somebody signs out on the cover while the tokens are being revoked: the report stays, and can be closed.
void OwnAccountWindowTest::keepsItsReportWhenTheSessionEnds()
{
    Bench b;
    b.dev.login(u"alice"_s, password);
    QPointer<SignOutDialog> dialog = b.open<SignOutDialog>("ownSignOut");
    QTRY_VERIFY(b.at<QPushButton>("editorSave") && b.at<QPushButton>("editorSave")->isEnabled());
    b.relay.rule([](const Received &request) { return request.method == "DELETE" ? Ruling{ Ruling::Way::Hold } : Ruling{}; });
    b.press("editorSave");
    QTRY_COMPARE(b.relay.heldCount(), 1);
    b.window.lock();
    b.relay.rule({});
    b.alice.signOut();
    QTRY_COMPARE(b.alice.state(), State::SignedOut);
    QTRY_VERIFY(dialog && dialog->isVisible());
    b.relay.releaseAll();
    QVERIFY(eventually([&] { return !dialog->findChild<OwnTokensRun *>(); }));
    const QString said = dialog->findChild<MessageBar *>(u"editorMessages"_s)->text();
    QVERIFY2(!said.contains(u"still signed in"_s), qPrintable(said));
    b.press("editorSave"); // “Close”
    QTRY_VERIFY(!dialog);
}

// The bench knows of tokens and accounts by the workspace, and goes with it.
void OwnAccountWindowTest::leavesNoBenchBehind()
{
    Bench b;
    b.window.workspace()->openPage(u"tokens"_s);
    b.press("tokensCheck");
    QPointer<TokenBenchDialog> bench = b.window.findChild<TokenBenchDialog *>();
    QVERIFY(bench && bench->isVisible());
    b.press("tokensCheck");
    QCOMPARE(b.window.findChildren<TokenBenchDialog *>().size(), 1);
    b.window.lock();
    QVERIFY(!bench->isVisible());
    b.alice.signOut();
    QTRY_COMPARE(b.alice.state(), State::SignedOut);
    QTRY_VERIFY(!bench);
}

// The tour's steps of this page: each arrives where it wants to be, and the last leaves nothing open.
void OwnAccountWindowTest::showsItself()
{
    Bench b;
    auto *page = b.window.findChild<OwnAccountPage *>();
    QVERIFY(page);
    int pictures = 0;
    for (const TourStep &step : OwnAccountPage::tour(page)) {
        step.act();
        QTRY_VERIFY2(step.ready(), qPrintable(step.name));
        pictures += step.name.isEmpty() ? 0 : 1;
        for (const QrCode *code : b.window.findChildren<QrCode *>())
            QCOMPARE(code->modules(), 0); // no secret is in a picture
    }
    QCOMPARE(pictures, 4);
    QVERIFY(!b.window.findChild<QDialog *>());
    QCOMPARE(b.alice.state(), State::SignedIn);
}

QTEST_MAIN(OwnAccountWindowTest)
#include "tst_own_account_window.moc"
