// SPDX-License-Identifier: MIT
// The server's page at an embedded server: what it says of health, certificates and key, what the server offers, and what is
// true when it is old, sealed or gone.
#include "support/audit.h"
#include "support/server_desk.h"

#include "session/connection_facts.h"
#include "views/controls/selectable_text.h"
#include "views/session/unseal_panel.h"
#include "work/server/key_thumbprint.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Way = Ruling::Way;
using Desk = ServerDesk;
using devserver::Dialect;

class ServerPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void makesThumbprints();
    void tellsOfAnOpenServer();
    void claimsOnlyWhatItHasSeen();
    void tellsWhenACertificateEnds();
    void learnsWhatIsOffered();
    void anOlderServer();
    void aServerThatIsGone();
    void certificatesThatEnd();
    void asksOnceMore();
    void aPulseThatFails();
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

void ServerPageTest::claimsOnlyWhatItHasSeen()
{
    Desk d;
    const auto note = [&d] { return d.child<FactsGrid>(d.server, "serverChain")->note(u"Known"_s); };
    QVERIFY(d.fact("serverChain", u"Known"_s).startsWith(u"Remembered since"_s)); // of the sign-in
    QVERIFY(note().isEmpty());
    d.relay.rule([](const Received &request) {
        return onlyFor("/v1/keys/public", request, Ruling::answer(Reply::json(500, "{\"error\":\"no\"}")));
    });
    QVERIFY(d.begin());
    QVERIFY(d.fact("serverChain", u"Known"_s).startsWith(u"Unchanged since"_s));
    QCOMPARE(note(), u"Certificate and authority are the ones that this console remembers."_s);
    d.relay.rule({});
    d.server->refresh();
    QTRY_COMPARE(note(), u"Certificate, authority and key are the ones that this console remembers."_s);
}

void ServerPageTest::tellsWhenACertificateEnds()
{
    const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    const auto said = [&now](qint64 seconds) { return ConnectionFacts::endingSoon(now.addSecs(seconds), now); };
    QVERIFY(said(-1).contains(u"has ended"_s));
    QVERIFY(said(0).contains(u"has ended"_s));
    QVERIFY(said(-40 * 86400).contains(u"has ended"_s));
    QVERIFY(said(60).contains(u"within a day"_s));
    QVERIFY(said(5 * 86400).contains(u"this week"_s));
    QVERIFY(said(31 * 86400).isEmpty());
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
    QTRY_COMPARE(d.pulses(), 1);
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

// Who refreshes while an answer is awaited is shown what was asked after that.
void ServerPageTest::asksOnceMore()
{
    Desk d;
    QVERIFY(d.begin());
    QVERIFY(d.becomes(u"Open"_s));
    QTRY_VERIFY(!d.server->findChild<ServerWatch *>()->isAsking());
    d.relay.rule([](const Received &) { return Ruling{ .way = Way::Hold }; });
    d.server->refresh();
    QTRY_COMPARE(d.relay.heldCount(), 3);
    d.server->refresh();
    d.server->refresh();
    d.relay.rule([](const Received &) { return Ruling{ .way = Way::LoseRequest }; });
    while (d.relay.heldCount() > 0)
        d.relay.release(0, Way::LoseRequest);
    QTRY_COMPARE(d.pulses(), 3);
    d.relay.rule({});
    d.server->refresh();
    QVERIFY(d.becomes(u"Open"_s));
}

void ServerPageTest::certificatesThatEnd()
{
    Desk d;
    QVERIFY(d.begin());
    const auto fault = [&] { return d.text(d.server, "serverChainFault"); };
    const auto note = [&] { return d.child<FactsGrid>(d.server, "serverChain")->note(u"Server"_s); };
    const QDateTime end = d.alice.trust()->certificate().expiryDate().toUTC();
    QVERIFY(note().contains(u"Issued by Test root."_s));
    QVERIFY2(note().contains(d.formats.time(end)), qPrintable(note()));
    d.dev.clock.advance(1h); // it was good for 30 days when it was made, after this clock was set
    d.server->refresh();
    QTRY_VERIFY2(fault().contains(u"It is time to renew it"_s), qPrintable(fault()));
    d.dev.clock.advance(24h * 27);
    d.server->refresh();
    QTRY_VERIFY2(fault().contains(u"Renew it this week"_s), qPrintable(fault()));
    QTRY_VERIFY2(note().contains(u"day(s) left"_s), qPrintable(note()));
    d.dev.clock.advance(24h * 5);
    d.server->refresh();
    QTRY_VERIFY2(fault().contains(u"Its certificate ended"_s), qPrintable(fault()));
    QVERIFY(note().contains(u"over"_s));
    QVERIFY(!fault().contains(u"authority"_s)); // it lasts
}

// Pulses ask for the health alone: what the vault was before is nothing that a server tells which is gone.
void ServerPageTest::aPulseThatFails()
{
    Desk d;
    QVERIFY(d.begin());
    ServerWatch watch(d.alice, d.dev.clock);
    watch.refresh();
    QTRY_VERIFY(!watch.isAsking());
    QVERIFY(watch.isSealed() == false);
    const auto pulse = [&](const Ruling &ruling) {
        d.relay.rule([ruling](const Received &request) { return onlyFor("/v1/health", request, ruling); });
        watch.pulse();
        return eventually([&] { return !watch.isAsking(); });
    };
    QVERIFY(pulse({ .way = Way::LoseRequest }));
    QVERIFY(!watch.isSealed());
    QVERIFY(pulse(Ruling::answer(Reply::json(503, "{\"error\":\"sealed\",\"code\":\"vault_sealed\"}"))));
    QVERIFY(watch.isSealed() == true);
    QVERIFY(pulse({}));
    QVERIFY(watch.isSealed() == false);
    QVERIFY(pulse({ .way = Way::LoseRequest }));
    d.server->refresh();
    QVERIFY(d.becomes(u"Not known"_s));
    QTRY_VERIFY2(d.text(d.server, "vaultText").contains(u"could not be reached"_s), qPrintable(d.text(d.server, "vaultText")));
    QVERIFY(!d.child<QPushButton>(d.server, "vaultSeal")->isVisible());
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
