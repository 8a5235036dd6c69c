// SPDX-License-Identifier: MIT
// That a server stays the one it was: what is remembered, what is announced, what is refused.
#include "session/fingerprint.h"
#include "session/server_trust.h"
#include "support/console.h"
#include "support/wire.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

using Chain = QList<QSslCertificate>;

// One profile's trust and a clock, with a server known or not.
struct Fixture {
    HandClock clock;
    ServerTrust trust;
    QSignalSpy known{ &trust, &ServerTrust::knownChanged };
    QSignalSpy changes{ &trust, &ServerTrust::changeSeen };
    QSignalSpy certificates{ &trust, &ServerTrust::certificateSeen };

    explicit Fixture(const Chain &trusted, const KnownServer &before = {}) : trust(before, trusted, clock) { }
    void forget()
    {
        known.clear();
        changes.clear();
        certificates.clear();
    }
};

PublicKey key(const QString &x)
{
    return { u"OKP"_s, u"Ed25519"_s, x };
}

} // namespace

class ServerTrustTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstSightIsRemembered();
    void theSameServerIsNoNews();
    void anotherCertificateIsAnnounced();
    void anAnnouncementWaitsUntilItIsSeen();
    void anotherAuthorityIsRefused();
    void aStrangerThatLeavesIsForgotten();
    void acceptsOnlyWhatWasReviewed();
    void keysAreRememberedAndAnnounced();
    void whatWasNeverSeenIsAdopted();
    void chains_data();
    void chains();
    void renewedRootsStayTheAuthority();
    void whatVouchesForNothingIsAStranger();
    void theFirstEndCounts();
    void noCertificateIsNoTrust();
    void looksAtEveryConnection();
};

void ServerTrustTest::firstSightIsRemembered()
{
    const TestCa ca;
    const Chain chain = ca.issue().chain;
    Fixture f({ ca.certificate() });
    QVERIFY(f.trust.certificate().isNull());
    QCOMPARE(f.trust.examine(chain), TlsFault::None);
    const KnownServer expected{ fingerprint(ca.certificate()), fingerprint(chain[0]), {}, f.clock.time };
    QCOMPARE(f.trust.known(), expected);
    QCOMPARE(expected.authority.size(), 64);
    QCOMPARE(f.known.size(), 1);
    QCOMPARE(f.certificates.size(), 1);
    QCOMPARE(f.changes.size(), 0);
    QVERIFY(!f.trust.change());
    QCOMPARE(f.trust.certificate(), chain[0]);
}

void ServerTrustTest::theSameServerIsNoNews()
{
    const TestCa ca;
    const Chain chain = ca.issue().chain;
    Fixture first({ ca.certificate() });
    first.trust.examine(chain);
    Fixture f({ ca.certificate() }, first.trust.known());
    f.clock.time = f.clock.time.addDays(3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(f.trust.examine(chain), TlsFault::None);
    QCOMPARE(f.trust.known(), first.trust.known());
    QCOMPARE(f.known.size(), 0);
    QCOMPARE(f.changes.size(), 0);
    QCOMPARE(f.certificates.size(), 1);
}

void ServerTrustTest::anotherCertificateIsAnnounced()
{
    const TestCa ca;
    Fixture f({ ca.certificate() });
    f.trust.examine(ca.issue().chain);
    const KnownServer before = f.trust.known();
    f.forget();
    f.clock.time = f.clock.time.addDays(60);
    const Chain renewed = ca.issue().chain;
    QCOMPARE(f.trust.examine(renewed), TlsFault::None);
    QCOMPARE(f.changes.size(), 1);
    QCOMPARE(f.known.size(), 0);
    QVERIFY(f.trust.change());
    const ServerTrust::Change change = f.trust.change();
    QVERIFY(change.certificate && !change.authority && !change.key);
    QCOMPARE(change.before, before);
    QCOMPARE(change.now.certificate, fingerprint(renewed[0]));
    QCOMPARE(change.now.authority, before.authority);
    QCOMPARE(change.now.since, f.clock.time);
    QCOMPARE(f.trust.known(), before);

    f.clock.time = f.clock.time.addSecs(600);
    f.trust.examine(renewed);
    QCOMPARE(f.changes.size(), 1); // it is the same news
    QVERIFY(f.trust.accept(change.now));
    QVERIFY(!f.trust.change());
    QCOMPARE(f.changes.size(), 2);
    QCOMPARE(f.known.size(), 1);
    QCOMPARE(f.trust.known().certificate, fingerprint(renewed[0]));
    QCOMPARE(f.trust.known().since, f.clock.time);
    QCOMPARE(f.trust.examine(renewed), TlsFault::None);
    QVERIFY(!f.trust.change());
}

void ServerTrustTest::anAnnouncementWaitsUntilItIsSeen()
{
    const TestCa ca;
    const Chain first = ca.issue().chain;
    const Chain second = ca.issue().chain;
    Fixture f({ ca.certificate() });
    f.trust.examine(first);
    f.trust.examine(second);
    f.trust.examine(first); // back, but somebody else was here meanwhile
    QVERIFY(f.trust.change().certificate);
    QCOMPARE(f.trust.change().now.certificate, fingerprint(second[0]));
    const KnownServer known = f.trust.known();
    QVERIFY(f.trust.accept(f.trust.change().now));
    QVERIFY(!f.trust.change());
    QCOMPARE(f.trust.known(), known);
    f.trust.examine(first);
    QVERIFY(!f.trust.change());
}

void ServerTrustTest::anotherAuthorityIsRefused()
{
    const TestCa ca;
    const TestCa other(u"Other root"_s);
    Fixture f({ ca.certificate(), other.certificate() });
    f.trust.examine(ca.issue().chain);
    const KnownServer before = f.trust.known();
    f.forget();
    const Chain strange = other.issue().chain;
    for (int i = 0; i < 2; ++i)
        QCOMPARE(f.trust.examine(strange), TlsFault::ChangedAuthority);
    QCOMPARE(f.changes.size(), 1);
    QCOMPARE(f.known.size(), 0);
    QCOMPARE(f.trust.known(), before);
    QCOMPARE(f.trust.certificate(), strange[0]);
    const ServerTrust::Change change = f.trust.change();
    QVERIFY(change.authority && change.certificate && !change.key);
    QCOMPARE(change.now.authority, fingerprint(other.certificate()));
    QVERIFY(f.trust.accept(change.now));
    QCOMPARE(f.trust.examine(strange), TlsFault::None);
    QVERIFY(!f.trust.change());
    QCOMPARE(f.trust.known().authority, fingerprint(other.certificate()));
    // And now the former one is a stranger.
    QCOMPARE(f.trust.examine(ca.issue().chain), TlsFault::ChangedAuthority);
}

void ServerTrustTest::aStrangerThatLeavesIsForgotten()
{
    const TestCa ca;
    const TestCa other(u"Other root"_s);
    const Chain good = ca.issue().chain;
    Fixture f({ ca.certificate(), other.certificate() });
    f.trust.examine(good);
    f.trust.examine(other.issue().chain);
    const KnownServer stranger = f.trust.change().now;
    QCOMPARE(f.trust.examine(good), TlsFault::None);
    QVERIFY(!f.trust.change()); // nothing was sent to it
    QVERIFY(!f.trust.accept(stranger));
    QCOMPARE(f.trust.known().authority, fingerprint(ca.certificate()));
}

void ServerTrustTest::acceptsOnlyWhatWasReviewed()
{
    const TestCa ca;
    const TestCa other(u"Other root"_s);
    Fixture f({ ca.certificate(), other.certificate() });
    QVERIFY(!f.trust.accept(f.trust.change().now));
    f.trust.examine(ca.issue().chain);
    f.trust.examine(other.issue().chain);
    const KnownServer reviewed = f.trust.change().now;
    const Chain later = other.issue().chain;
    f.clock.time = f.clock.time.addSecs(1);
    f.trust.examine(later);
    QVERIFY(!f.trust.accept(reviewed));
    QVERIFY(f.trust.change().authority);
    QVERIFY(f.trust.accept(f.trust.change().now));
    QCOMPARE(f.trust.known().certificate, fingerprint(later[0]));
}

void ServerTrustTest::keysAreRememberedAndAnnounced()
{
    const TestCa ca;
    Fixture f({ ca.certificate() });
    f.trust.examine(ca.issue().chain);
    f.forget();
    f.trust.seeKey(key(u"first"_s));
    QCOMPARE(f.trust.known().key, "first"_ba);
    QCOMPARE(f.known.size(), 1);
    f.trust.seeKey(key(u"first"_s));
    f.trust.seeKey(key({})); // says nothing
    QCOMPARE(f.known.size(), 1);
    QVERIFY(!f.trust.change());

    f.trust.seeKey(key(u"second"_s));
    const ServerTrust::Change change = f.trust.change();
    QVERIFY(change.key && !change.certificate && !change.authority);
    QCOMPARE(change.before.key, "first"_ba);
    QCOMPARE(change.now.key, "second"_ba);
    QCOMPARE(f.trust.known().key, "first"_ba);
    // A new certificate joins what waits.
    f.trust.examine(ca.issue().chain);
    QVERIFY(f.trust.change().key && f.trust.change().certificate);
    QVERIFY(!f.trust.accept(change.now));
    QVERIFY(f.trust.accept(f.trust.change().now));
    QCOMPARE(f.trust.known().key, "second"_ba);
    QVERIFY(!f.trust.change());
}

void ServerTrustTest::whatWasNeverSeenIsAdopted()
{
    const TestCa ca;
    const Chain chain = ca.issue().chain;
    // As it is kept when the key was seen and nothing else.
    Fixture f({ ca.certificate() }, { {}, {}, "key", QDateTime({ 2026, 1, 1 }, { 0, 0 }, Qt::UTC) });
    QCOMPARE(f.trust.examine(chain), TlsFault::None);
    QVERIFY(!f.trust.change());
    QCOMPARE(f.trust.known().certificate, fingerprint(chain[0]));
    QCOMPARE(f.trust.known().authority, fingerprint(ca.certificate()));
    QCOMPARE(f.trust.known().since, QDateTime({ 2026, 1, 1 }, { 0, 0 }, Qt::UTC));
    f.trust.seeKey(key(u"other"_s));
    QVERIFY(f.trust.change().key);
}

void ServerTrustTest::chains_data()
{
    QTest::addColumn<Chain>("trusted");
    QTest::addColumn<Chain>("presented");
    QTest::addColumn<QSslCertificate>("authority");
    const TestCa root;
    const TestCa between({ .commonName = u"Between"_s }, &root);
    const TestCa below({ .commonName = u"Below"_s }, &between);
    const TestCa namesake; // another authority of the root's name
    const TestCa stranger(u"Stranger"_s);
    const QSslCertificate leaf = below.issue().chain[0];
    const QSslCertificate r = root.certificate();
    const QSslCertificate m = between.certificate();
    const QSslCertificate b = below.certificate();
    const QSslCertificate none;
    const QSslCertificate direct = root.issue().chain[0];
    const auto row = [](const char *name, const Chain &trusted, const Chain &presented, const QSslCertificate &authority) {
        QTest::newRow(name) << trusted << presented << authority;
    };
    row("in order", { r }, { leaf, b, m }, r);
    row("with the root", { r }, { leaf, b, m, r }, r);
    row("in no order", { r }, { leaf, m, b }, r);
    row("the root first", { r }, { leaf, r, m, b }, r);
    row("with extras", { r }, { leaf, stranger.certificate(), b, namesake.certificate(), m }, r);
    row("each twice", { r }, { leaf, b, b, m, m }, r);
    row("a file of several", { stranger.certificate(), r, namesake.certificate() }, { leaf, b, m }, r);
    row("one name, the right one last", { namesake.certificate(), r }, { direct }, r);
    row("one name, the right one first", { r, namesake.certificate() }, { direct }, r);
    row("trusted below the root", { m }, { leaf, b, m }, m);
    row("trusted, not presented", { m }, { leaf, b }, m);
    row("the root outranks what is below", { b, m, r }, { leaf, b, m }, r);
    row("only a namesake", { namesake.certificate() }, { direct }, none);
    row("a gap", { r }, { leaf, m }, none);
    row("only a stranger", { stranger.certificate() }, { leaf, b, m, r }, none);
    const QSslCertificate own = TestCa::selfSigned().chain[0];
    row("self-signed and trusted", { stranger.certificate(), own }, { own }, own);
    row("self-signed by itself", { r }, { own }, none);
}

void ServerTrustTest::chains()
{
    QFETCH(Chain, trusted);
    QFETCH(Chain, presented);
    QFETCH(QSslCertificate, authority);
    QCOMPARE(TrustAnchors(trusted).pathOf(presented).authority, fingerprint(authority));
    Fixture f(trusted, { fingerprint(authority), fingerprint(presented[0]), {}, {} });
    QCOMPARE(f.trust.examine(presented), TlsFault::None);
    QVERIFY(!f.trust.change());
}

// A root may be renewed with its key, and both lie in the file, or be signed by another one, too: the known one stays it.
void ServerTrustTest::renewedRootsStayTheAuthority()
{
    const TestCa old;
    const TestCa senior(u"Senior root"_s);
    const auto renewed = old.reissued();
    const auto crossSigned = old.reissued(&senior);
    const Chain trusted{ senior.certificate(), renewed->certificate(), old.certificate() };
    const Chain presented{ old.issue().chain[0], crossSigned->certificate() };
    const TrustAnchors anchors(trusted);
    for (const QSslCertificate &known : trusted) {
        QCOMPARE(anchors.pathOf(presented, fingerprint(known)).authority, fingerprint(known));
        Fixture f(trusted, { fingerprint(known), {}, {}, {} });
        QCOMPARE(f.trust.examine(presented), TlsFault::None);
    }
    // Once the file has it no more, the one in its place is another.
    Fixture f({ renewed->certificate() }, { fingerprint(old.certificate()), {}, {}, {} });
    QCOMPARE(f.trust.examine(presented), TlsFault::ChangedAuthority);
}

void ServerTrustTest::whatVouchesForNothingIsAStranger()
{
    const TestCa ca;
    const TestCa unknown(u"Unknown"_s);
    Fixture f({ ca.certificate() });
    f.trust.examine(ca.issue().chain);
    QCOMPARE(f.trust.examine(unknown.issue().chain), TlsFault::ChangedAuthority);
    QVERIFY(f.trust.change().authority);
    QVERIFY(f.trust.change().now.authority.isEmpty());
}

void ServerTrustTest::theFirstEndCounts()
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
    const TestCa root;
    const TestCa between({ .commonName = u"Between"_s, .notAfter = now.addDays(9) }, &root);
    const TestCa extra({ .commonName = u"Extra"_s, .notAfter = now.addDays(3) });
    const QSslCertificate leaf = between.issue({ .notAfter = now.addDays(20) }).chain[0];
    Fixture f({ root.certificate() });
    QVERIFY(!f.trust.certificateEnd().isValid());
    f.trust.examine({ leaf, between.certificate(), extra.certificate() });
    QCOMPARE(f.trust.certificateEnd(), now.addDays(9));
    QCOMPARE(f.trust.certificateEnd().timeSpec(), Qt::UTC);
    f.trust.examine(root.issue({ .notAfter = now.addDays(20) }).chain);
    QCOMPARE(f.trust.certificateEnd(), now.addDays(20));
}

void ServerTrustTest::noCertificateIsNoTrust()
{
    Fixture f({ TestCa().certificate() });
    QCOMPARE(f.trust.examine({}), TlsFault::Other);
    QCOMPARE(f.trust.examine({ QSslCertificate() }), TlsFault::Other);
    QCOMPARE(f.known.size(), 0);
}

// Also where TLS resumes a former session.
void ServerTrustTest::looksAtEveryConnection()
{
    const TestCa root;
    const TestCa between({ .commonName = u"Between"_s }, &root);
    const TestCa stranger(u"Stranger"_s);
    ServerIdentity identity = between.issue();
    identity.chain += between.certificate();
    ScriptedServer server(identity);
    server.answer(Reply::json(200, "{\"status\":\"ok\"}").closing());
    QTemporaryDir folder;
    QFile caFile(folder.filePath(u"ca.pem"_s));
    QVERIFY(caFile.open(QIODevice::WriteOnly) && caFile.write(stranger.pem() + root.pem()) > 0 && caFile.flush());

    Fixture f({ stranger.certificate(), root.certificate() });
    int looks = 0;
    ClientOptions options;
    options.caFile = caFile.fileName();
    options.examinePeer = [&](const Chain &chain) {
        ++looks;
        return f.trust.examine(chain);
    };
    Client client(server.url(), options);
    for (int i = 1; i <= 4; ++i) {
        const auto outcome = watch(client.health());
        QVERIFY(over(outcome));
        QVERIFY2(outcome->succeeded == 1, qPrintable(outcome->error.message()));
        QCOMPARE(looks, i);
        QCOMPARE(server.connectionCount(), i);
    }
    QCOMPARE(f.trust.known().certificate, fingerprint(identity.chain[0]));
    QCOMPARE(f.trust.known().authority, fingerprint(root.certificate()));
    QCOMPARE(f.known.size(), 1);

    // The same server, remembered under another authority: refused before a byte is sent.
    server.forget();
    Fixture wary({ stranger.certificate(), root.certificate() }, { fingerprint(stranger.certificate()), {}, {}, {} });
    options.examinePeer = [&](const Chain &chain) { return wary.trust.examine(chain); };
    Client careful(server.url(), options);
    const auto outcome = watch(careful.health());
    QVERIFY(over(outcome));
    QCOMPARE(outcome->error.tlsFault, TlsFault::ChangedAuthority);
    QCOMPARE(server.bytesReceived(), 0);
}

QTEST_GUILESS_MAIN(ServerTrustTest)
#include "tst_server_trust.moc"
