// SPDX-License-Identifier: MIT
// The server's page at an embedded server: what it says of health, vault, certificates and key, how the vault is sealed and
// unsealed, what becomes of lost answers, and that the passphrase stays nowhere.
#include "support/audit.h"
#include "support/dialog_bench.h"

#include "views/controls/bar_chart.h"
#include "views/controls/facts_grid.h"
#include "views/controls/fault_label.h"
#include "views/controls/password_field.h"
#include "views/controls/selectable_text.h"
#include "views/server/seal_dialog.h"
#include "views/server/server_page.h"
#include "views/session/unseal_panel.h"
#include "work/server/key_thumbprint.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Way = Ruling::Way;
using devserver::Dialect;

namespace {

struct Desk : DialogBench {
    explicit Desk(Dialect dialect = Dialect::Standard) : DialogBench(dialect)
    {
        page.resize(1040, 760);
        auto *column = new QVBoxLayout(&page);
        column->setContentsMargins(0, 0, 0, 0);
        server = new ServerPage(context(), &page, timing);
        column->addWidget(server);
        server->show();
    }

    ServerPage *server;
    QPointer<EditorDialog> dialog;

    bool begin()
    {
        server->begin();
        return eventually([this] { return fact("serverKeyFacts", u"Key"_s) != u"Being asked…"_s && vaultIsKnown(); }, 5s);
    }
    bool vaultIsKnown() const { return !text(server, "vaultText").contains(u"Being asked"_s); }
    QString fact(const char *grid, const QString &name) const { return child<FactsGrid>(server, grid)->value(name); }
    QString vault() const { return text(server, "vaultState"); }
    QString passphrase() const { return dev.server->vaultPassphrase().reveal(); }
    PasswordField *field() const { return child<PasswordField>(server, "vaultPassphrase"); }
    QString news() const { return child<MessageBar>(server, "vaultNews")->text(); }
    bool becomes(const QString &state) const
    {
        return eventually([&] { return vault() == state; }, 5s);
    }
    void unseal(const QString &with) const
    {
        field()->setText(with);
        press(server, "vaultUnseal");
    }
    bool tells(const QString &part) const
    {
        return eventually([&] { return news().contains(part); }, 5s);
    }
    void openSeal()
    {
        press(server, "vaultSeal");
        dialog = server->findChild<SealDialog *>();
        QVERIFY(dialog && dialog->isVisible());
    }
    void tickAll() const
    {
        for (QCheckBox *danger : dialog->findChildren<QCheckBox *>())
            danger->setChecked(true);
    }
    qsizetype pulses() const
    {
        const auto &bars = child<BarChart>(server, "serverLatency")->bars();
        return std::count_if(bars.begin(), bars.end(), [](const BarChart::Bar &bar) { return bar.count > 0; });
    }
    qsizetype posts() const { return relay.passedCount("POST") - 1; } // but for the sign-in
};

Ruling onlyFor(const QByteArray &path, const Received &request, const Ruling &ruling)
{
    return request.path == path ? ruling : Ruling{};
}

} // namespace

class ServerPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void makesThumbprints();
    void tellsOfAnOpenServer();
    void learnsWhatIsOffered();
    void sealsInTwoSteps();
    void unseals();
    void losesTheAnswerToSeal_data();
    void losesTheAnswerToSeal();
    void losesTheAnswerToUnseal_data();
    void losesTheAnswerToUnseal();
    void worksWhileSealed();
    void keepsToTheLimit();
    void anOlderServer();
    void aServerThatIsGone();
    void refusalToSeal();
    void forgetsThePassphrase();
    void isAccessible();
    void worksByKeyboardAlone();
    void showsHostileText();
};

// The example of RFC 8037, appendix A.3.
void ServerPageTest::makesThumbprints()
{
    const PublicKey key{ u"OKP"_s, u"Ed25519"_s, u"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"_s };
    QCOMPARE(keyThumbprint(key), QByteArray("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"));
    QVERIFY(keyThumbprint({ u"OKP"_s, u"X25519"_s, key.x }).isEmpty());
    QVERIFY(keyThumbprint({ u"OKP"_s, u"Ed25519"_s, u"\"}"_s }).isEmpty());
}

void ServerPageTest::tellsOfAnOpenServer()
{
    Desk d;
    QVERIFY(d.begin());
    QVERIFY(d.becomes(u"Open"_s));
    QCOMPARE(d.fact("serverFacts", u"Health"_s), u"Well"_s);
    QVERIFY(d.fact("serverFacts", u"Clocks"_s).contains(u"agree"_s));
    QVERIFY(d.fact("serverKeyFacts", u"Key"_s).startsWith(u"Unchanged since"_s));
    QVERIFY(d.fact("serverChain", u"Known"_s).startsWith(u"Unchanged since"_s));
    QVERIFY(!d.fact("serverChain", u"Server"_s).isEmpty());
    QVERIFY(d.child<FactsGrid>(d.server, "serverChain")->note(u"Server"_s).contains(u"left"_s));
    QCOMPARE(d.child<SelectableText>(d.server, "serverThumbprint")->contents().size(), 43);
    QVERIFY(d.child<SelectableText>(d.server, "serverFingerprint")
                ->contents()
                .startsWith(QString::fromLatin1(d.alice.trust()->certificate().digest(QCryptographicHash::Sha256).left(1).toHex())
                                .toUpper()));
    QCOMPARE(d.pulses(), 1);
    QVERIFY(!d.server->findChild<UnsealPanel *>()->isVisible());
    d.server->refresh();
    QTRY_COMPARE(d.pulses(), 2);
    QVERIFY(d.text(d.server, "serverUnknown").startsWith(u"None"_s));
    d.picture(&d.page, u"server"_s);
    d.page.resize(800, 620);
    d.picture(&d.page, u"server-small"_s);
}

void ServerPageTest::learnsWhatIsOffered()
{
    Desk d(Dialect::Wrapped);
    QVERIFY(d.begin());
    const auto offered = [&] { return d.child<FactsGrid>(d.server, "serverCalls"); };
    const auto count = [&](const QString &word) {
        for (const QLabel *label : offered()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(word + u": "_s))
                return label->text().section(u' ', -1).toInt();
        }
        return 0;
    };
    QTRY_COMPARE(count(u"Offered"_s), 3); // what the page itself has asked
    d.relay.forget();
    d.press(d.server, "serverAsk");
    QTRY_COMPARE(count(u"Offered"_s), 11);
    QCOMPARE(count(u"Not offered"_s), 0);
    for (const QString &line : d.relay.passed())
        QVERIFY2(line.startsWith(u"GET "_s), qPrintable(line));
    QVERIFY(!d.relay.passed().filter(u"/pgcreds"_s).isEmpty());
    QVERIFY(d.relay.passed().filter(QRegularExpression(u"accounts/.*/pgcreds"_s)).isEmpty()); // that would disclose one
    QVERIFY(d.text(d.server, "serverUnknown").contains(u"passes over"_s)); // this dialect sends more than anybody knows
    d.picture(&d.page, u"server-calls"_s);
}

void ServerPageTest::sealsInTwoSteps()
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

void ServerPageTest::unseals()
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

void ServerPageTest::losesTheAnswerToSeal_data()
{
    addLosses();
}

void ServerPageTest::losesTheAnswerToSeal()
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

void ServerPageTest::losesTheAnswerToUnseal_data()
{
    addLosses();
}

void ServerPageTest::losesTheAnswerToUnseal()
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
void ServerPageTest::worksWhileSealed()
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

void ServerPageTest::keepsToTheLimit()
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

void ServerPageTest::anOlderServer()
{
    Desk d(Dialect::Legacy);
    QVERIFY(d.begin());
    QVERIFY(d.becomes(u"Open"_s)); // by its health
    QVERIFY(d.text(d.server, "vaultText").contains(u"does not offer sealing"_s));
    QVERIFY(!d.child<QPushButton>(d.server, "vaultSeal")->isVisible());
    d.press(d.server, "serverAsk");
    const auto missing = [&] {
        for (const QLabel *label : d.child<FactsGrid>(d.server, "serverCalls")->findChildren<QLabel *>()) {
            if (label->text().startsWith(u"Not offered"_s))
                return label->text() + u' ' + d.fact("serverCalls", label->text());
        }
        return QString();
    };
    QTRY_VERIFY2(missing().startsWith(u"Not offered: 7 "_s), qPrintable(missing()));
    QVERIFY(missing().contains(u"GET /v1/vault/status"_s));
    d.picture(&d.page, u"server-legacy"_s);
    d.dev.state().sealed = true;
    d.server->refresh();
    QVERIFY(d.becomes(u"Sealed"_s));
    QVERIFY(!d.server->findChild<UnsealPanel *>()->isVisible());
}

void ServerPageTest::aServerThatIsGone()
{
    Desk d;
    QVERIFY(d.begin());
    QVERIFY(d.becomes(u"Open"_s));
    d.relay.rule([](const Received &) { return Ruling{ .way = Way::LoseRequest }; });
    d.server->refresh();
    QVERIFY(d.becomes(u"Not known"_s));
    QTRY_VERIFY(d.text(d.server, "vaultText").contains(u"could not be reached"_s));
    QTRY_COMPARE(d.fact("serverFacts", u"Health"_s), u"Not known"_s);
    QVERIFY(!d.child<SelectableText>(d.server, "serverKey")->contents().isEmpty());
    QTRY_COMPARE(d.pulses(), 2);
    QVERIFY(d.child<BarChart>(d.server, "serverLatency")->bars().last().bad > 0);
    d.picture(&d.page, u"server-gone"_s);
    d.relay.rule({});
    d.server->refresh();
    QVERIFY(d.becomes(u"Open"_s));
}

void ServerPageTest::refusalToSeal()
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

void ServerPageTest::forgetsThePassphrase()
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

void ServerPageTest::isAccessible()
{
    Desk d;
    QVERIFY(d.begin());
    QVERIFY(d.becomes(u"Open"_s));
    QCOMPARE(namelessIn(d.server), QStringList());
    QCOMPARE(sharedMnemonics(d.server), QStringList());
    d.openSeal();
    QCOMPARE(namelessIn(d.dialog), QStringList());
    QCOMPARE(sharedMnemonics(d.dialog), QStringList());
    d.dialog->reject();
    d.dev.state().sealed = true;
    d.server->refresh();
    QVERIFY(d.becomes(u"Sealed"_s));
    QCOMPARE(namelessIn(d.server), QStringList());
    QCOMPARE(sharedMnemonics(d.server), QStringList());
}

void ServerPageTest::worksByKeyboardAlone()
{
    Desk d;
    d.dev.state().sealed = true;
    QApplication::setActiveWindow(&d.page);
    QVERIFY(d.begin());
    QVERIFY(d.becomes(u"Sealed"_s));
    d.server->firstFocus()->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), d.passphrase());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(d.becomes(u"Open"_s));
    d.relay.forget();
    QTest::keyClick(&d.page, Qt::Key_F5);
    QTRY_VERIFY(d.relay.passed().contains(u"GET /v1/health"_s));
    d.child<QPushButton>(d.server, "vaultSeal")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(d.server->findChild<SealDialog *>());
}

void ServerPageTest::showsHostileText()
{
    Desk d;
    d.relay.rule([](const Received &request) {
        return onlyFor("/v1/health", request,
            Ruling::answer(Reply::json(200, "{\"status\":\"<b>odd</b>\xE2\x80\xAE\\n\",\"<i>key\xE2\x80\xAE\":1}")));
    });
    QVERIFY(d.begin());
    QTRY_VERIFY(d.fact("serverFacts", u"Health"_s).contains(u"<b>odd</b>"_s));
    QVERIFY(!d.fact("serverFacts", u"Health"_s).contains(u'\u202E'));
    QTRY_VERIFY(d.text(d.server, "serverUnknown").contains(u"<i>key"_s));
    QVERIFY(!d.text(d.server, "serverUnknown").contains(u'\u202E'));
    QCOMPARE(namelessIn(d.server), QStringList()); // no label is HTML
}

QTEST_MAIN(ServerPageTest)

#include "tst_server_page.moc"
