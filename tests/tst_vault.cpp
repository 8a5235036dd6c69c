// SPDX-License-Identifier: MIT
// Sealing and unsealing a server's vault at its page: two steps, lost answers, the limit of tries, and that the passphrase stays
// nowhere.
#include "support/audit.h"
#include "support/server_desk.h"

#include "views/controls/selectable_text.h"
#include "views/session/unseal_panel.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Way = Ruling::Way;
using Desk = ServerDesk;
using devserver::Dialect;

class VaultTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void sealsInTwoSteps();
    void unseals();
    void losesTheAnswerToSeal_data();
    void losesTheAnswerToSeal();
    void losesTheAnswerToUnseal_data();
    void losesTheAnswerToUnseal();
    void worksWhileSealed();
    void keepsToTheLimit();
    void refusalToSeal();
    void forgetsThePassphrase();
};

void VaultTest::sealsInTwoSteps()
{
    Desk d;
    QVERIFY(d.begin());
    d.openSeal();
    QVERIFY(d.text(d.dialog, "sealMeaning").contains(u"refuses every call"_s));
    d.picture(d.dialog, u"server-seal"_s);
    d.press(d.dialog, "editorSave");
    QVERIFY(d.said(d.dialog).contains(u"Tick"_s));
    QVERIFY(!d.dev.state().sealed);
    d.tickAll();
    d.press(d.dialog, "editorSave");
    QTRY_VERIFY(!d.dialog);
    QVERIFY(d.dev.state().sealed);
    QCOMPARE(d.posts(), 1);
    QVERIFY(d.becomes(u"Sealed"_s));
    QVERIFY(d.child<MessageBar>(d.server, "serverMessages")->text().contains(u"until somebody unseals it"_s));
    QTRY_VERIFY(d.fact("serverKeyFacts", u"Key"_s).contains(u"while the vault is sealed"_s));
    QVERIFY(!d.child<SelectableText>(d.server, "serverKey")->contents().isEmpty()); // as remembered
    QVERIFY(!d.child<QPushButton>(d.server, "vaultSeal")->isVisible());
    d.picture(&d.page, u"server-sealed"_s);
}

void VaultTest::unseals()
{
    Desk d;
    d.dev.state().sealed = true;
    QVERIFY(d.begin());
    QVERIFY(d.becomes(u"Sealed"_s));
    d.press(d.server, "vaultUnseal");
    QVERIFY(d.news().contains(u"Type the passphrase"_s));
    d.unseal(u"not the passphrase"_s);
    QVERIFY(d.field()->text().isEmpty()); // as soon as it is sent
    QVERIFY(d.tells(u"did not accept this passphrase"_s));
    QCOMPARE(d.vault(), u"Sealed"_s);
    QCOMPARE(d.alice.state(), Session::State::SignedIn); // that 401 says nothing of the token
    // All of the news can be read, and they take no more room than that.
    const auto *news = d.child<MessageBar>(d.server, "vaultNews");
    const auto *words = news->findChild<QLabel *>(u"messageText"_s);
    QTRY_VERIFY(words->height() >= words->heightForWidth(words->width()));
    QVERIFY2(news->height() <= words->heightForWidth(words->width()) + 20, qPrintable(QString::number(news->height())));
    d.picture(&d.page, u"server-wrong-passphrase"_s);
    d.unseal(d.passphrase());
    QVERIFY(d.becomes(u"Open"_s));
    QVERIFY(!d.dev.state().sealed);
    QTRY_COMPARE(d.fact("serverFacts", u"Health"_s), u"Well"_s);
    QVERIFY(d.child<MessageBar>(d.server, "serverMessages")->text().contains(u"works again"_s));
    QCOMPARE(d.posts(), 2);
    QVERIFY(!d.server->findChild<UnsealPanel *>()->isVisible());
}

namespace {

// What becomes of the write, and whether it can be looked at afterwards.
void addLosses()
{
    QTest::addColumn<bool>("isDone");
    QTest::addColumn<bool>("isSeen");
    QTest::newRow("done") << true << true;
    QTest::newRow("not done") << false << true;
    QTest::newRow("cannot tell") << true << false;
}

} // namespace

void VaultTest::losesTheAnswerToSeal_data()
{
    addLosses();
}

void VaultTest::losesTheAnswerToSeal()
{
    QFETCH(bool, isDone);
    QFETCH(bool, isSeen);
    Desk d;
    QVERIFY(d.begin());
    d.openSeal();
    d.tickAll();
    bool wasSent = false;
    d.relay.rule([&](const Received &request) -> Ruling {
        if (request.path == "/v1/vault/seal") {
            wasSent = true;
            return { .way = isDone ? Way::LoseAnswer : Way::LoseRequest };
        }
        return wasSent && !isSeen ? Ruling{ .way = Way::LoseRequest } : Ruling{};
    });
    d.press(d.dialog, "editorSave");
    if (isDone && isSeen) {
        QTRY_VERIFY(!d.dialog);
        QVERIFY(d.child<MessageBar>(d.server, "serverMessages")->text().contains(u"a look afterwards showed it"_s));
        QVERIFY(d.becomes(u"Sealed"_s));
    } else {
        QVERIFY(d.saying(d.dialog, isSeen ? u"still open"_s : u"cannot be asked whether"_s));
    }
    QVERIFY(d.posts() <= 1);
    QCOMPARE(d.dev.state().sealed, isDone);
}

void VaultTest::losesTheAnswerToUnseal_data()
{
    addLosses();
}

void VaultTest::losesTheAnswerToUnseal()
{
    QFETCH(bool, isDone);
    QFETCH(bool, isSeen);
    Desk d;
    d.dev.state().sealed = true;
    QVERIFY(d.begin());
    bool wasSent = false;
    d.relay.rule([&](const Received &request) -> Ruling {
        if (request.path == "/v1/vault/unseal") {
            wasSent = true;
            return { .way = isDone ? Way::LoseAnswer : Way::LoseRequest };
        }
        return wasSent && !isSeen ? Ruling{ .way = Way::LoseRequest } : Ruling{};
    });
    d.unseal(d.passphrase());
    if (isDone && isSeen)
        QVERIFY(d.becomes(u"Open"_s));
    else
        QVERIFY2(d.tells(isSeen ? u"still sealed"_s : u"cannot be asked whether"_s), qPrintable(d.news()));
    QVERIFY(d.posts() <= 1);
    QVERIFY(d.field()->text().isEmpty());
    QCOMPARE(d.dev.state().sealed, !isDone);
}

// Everything else is refused; this page is not.
void VaultTest::worksWhileSealed()
{
    Desk d;
    QVERIFY(d.load());
    d.dev.state().sealed = true;
    QVERIFY(d.begin());
    d.book.refresh();
    QTRY_VERIFY(d.book.error());
    QCOMPARE(d.book.error()->kind, ErrorKind::Sealed);
    QVERIFY(d.becomes(u"Sealed"_s));
    QVERIFY(d.field()->isVisible() && d.field()->isEnabled());
    QCOMPARE(d.server->firstFocus(), d.field());
    d.unseal(d.passphrase());
    QVERIFY(d.becomes(u"Open"_s));
    d.book.refresh();
    QTRY_VERIFY(!d.book.isLoading());
    QVERIFY(!d.book.error());
}

void VaultTest::keepsToTheLimit()
{
    Desk d;
    d.dev.state().sealed = true;
    Client *client = d.alice.client();
    std::chrono::milliseconds now = 0ms;
    std::function<void()> wake;
    const PaceTime time{ [&] { return now; },
        [&](std::chrono::milliseconds, QObject *, const std::function<void()> &then) { wake = then; } };
    UnsealPanel panel([client] { return client; }, nullptr, d.timing, time);
    panel.show();
    auto *button = d.child<QPushButton>(&panel, "vaultUnseal");
    QSignalSpy ends(&panel, &UnsealPanel::ended);
    for (int tries = 1; tries <= 5; ++tries) {
        panel.field()->setText(u"wrong"_s);
        QVERIFY(button->isEnabled());
        button->click();
        QTRY_COMPARE(ends.size(), tries);
    }
    QVERIFY(!button->isEnabled()); // five at once, and no more
    panel.field()->setText(u"wrong"_s);
    QTest::keyClick(panel.field(), Qt::Key_Return);
    QVERIFY(!panel.isBusy());
    now += 334ms;
    wake();
    QVERIFY(button->isEnabled());
    d.relay.rule([](const Received &request) {
        return onlyFor("/v1/vault/unseal", request, Ruling::answer(errorReply(429, "rate_limited").header("Retry-After", "7")));
    });
    button->click();
    QTRY_COMPARE(ends.size(), 6);
    QVERIFY(d.child<MessageBar>(&panel, "vaultNews")->text().contains(u"wait 7"_s));
    now += 6s;
    wake();
    QVERIFY(!button->isEnabled());
    now += 1001ms;
    wake();
    QVERIFY(button->isEnabled());
}

void VaultTest::refusalToSeal()
{
    Desk d;
    QVERIFY(d.begin());
    d.relay.rule(
        [](const Received &request) { return onlyFor("/v1/vault/seal", request, Ruling::answer(StepBench::forbidden())); });
    d.openSeal();
    d.tickAll();
    d.press(d.dialog, "editorSave");
    QVERIFY(d.saying(d.dialog, u"does not allow this"_s));
    QVERIFY(!d.dev.state().sealed);
    QCOMPARE(d.vault(), u"Open"_s);
}

void VaultTest::forgetsThePassphrase()
{
    Desk d;
    d.dev.state().sealed = true;
    QVERIFY(d.begin());
    d.field()->setText(d.passphrase());
    d.alice.lock();
    QTRY_VERIFY(d.field()->text().isEmpty());
    QVERIFY(d.news().contains(u"typed again"_s));
    QCOMPARE(d.posts(), 0);
    for (const QWidget *widget : d.server->findChildren<QWidget *>()) {
        for (const char *name : { "text", "toolTip", "accessibleName", "accessibleDescription", "plainText" })
            QVERIFY(!widget->property(name).toString().contains(d.passphrase()));
    }
    d.unseal(d.passphrase()); // it needs no token
    QVERIFY(d.becomes(u"Open"_s));
}

QTEST_MAIN(VaultTest)

#include "tst_vault.moc"
