// SPDX-License-Identifier: MIT
// That a test of a connection names the stage that fails, says why, and goes no further.
#include "session/connection_test.h"
#include "support/dev_server_fixture.h"
#include "support/wire.h"

#include <QTcpServer>
#include <QtTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

using Stage = ConnectionTest::Stage;
using State = ConnectionTest::State;
using Protocol = ScriptedServer::Protocol;
using std::chrono::milliseconds;

constexpr milliseconds soon{ 400 }; // the patience of tests that wait for its end

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " GMT";
}

Reply health(const QByteArray &word = "ok")
{
    return Reply::json(200, R"({"status":")" + word + R"("})").header("Date", httpDate(QDateTime::currentDateTimeUtc()));
}

Reply publicKey(const QByteArray &crv = "Ed25519")
{
    return Reply::json(200, R"({"kty":"OKP","crv":")" + crv + R"(","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})");
}

// A server that is well, until a test says otherwise, and a test of it.
struct Fixture {
    SystemClock clock;
    TestCa ca;
    QTemporaryDir folder;
    ScriptedServer server{ ca.issue({ .notAfter = QDateTime::currentDateTimeUtc().addDays(90) }) };
    ConnectionTest test;
    QSignalSpy finished{ &test, &ConnectionTest::finished };

    explicit Fixture(milliseconds patience = std::chrono::seconds(10)) : test(clock, patience)
    {
        if (!ca.writeCa(folder.filePath(u"ca.pem"_s)))
            qFatal("cannot write the CA file");
        answers(health(), publicKey(), health());
    }
    //! To the health stage, the key stage and the clock stage.
    void answers(const Reply &first, const Reply &key, const Reply &last)
    {
        server.answerWith([=](const Received &request) {
            if (request.path == "/v1/keys/public")
                return key;
            return request.has("x-request-id") ? first : last; // the client library's, and the question for the time
        });
    }
    Profile profile(const QUrl &url) const { return { .server = url, .caFile = folder.filePath(u"ca.pem"_s) }; }
    Profile profile() const { return profile(server.url()); }
    //! False if it does not end, or not as exactly one test.
    bool run(const Profile &profile)
    {
        finished.clear();
        test.start(profile);
        return eventually([this] { return !test.isRunning(); }) && finished.size() == 1;
    }
    QString sentence(Stage stage) const { return test.result(stage).sentence; }
};

// What is wrong with the results if \a failed was to be the one that fails; empty: nothing.
QString wrong(const ConnectionTest &test, Stage failed)
{
    for (const Stage stage : ConnectionTest::stages) {
        const State state = test.result(stage).state;
        const bool right = stage < failed ? state == State::Good || state == State::Warning
            : stage == failed             ? state == State::Failed
                                          : state == State::NotReached;
        if (!right)
            return u"stage %1 is in state %2: %3"_s.arg(int(stage)).arg(int(state)).arg(test.result(stage).sentence);
        if (stage <= failed && test.result(stage).sentence.isEmpty())
            return u"stage %1 says nothing"_s.arg(int(stage));
    }
    return test.failedStage() == failed ? QString() : u"another stage is said to have failed"_s;
}

// A port on which nobody listens.
quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

// A port whose queue of connections is full: whoever comes next hears nothing.
class DeafPort {
public:
    DeafPort()
    {
        m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *plain = reinterpret_cast<sockaddr *>(&address);
        if (::bind(m_listener, plain, size) != 0 || ::listen(m_listener, 0) != 0 || ::getsockname(m_listener, plain, &size) != 0)
            qFatal("cannot listen");
        port = ntohs(address.sin_port);
        for (int &caller : m_callers) {
            caller = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
            (void)::connect(caller, plain, size);
        }
    }
    ~DeafPort()
    {
        for (const int caller : m_callers)
            ::close(caller);
        ::close(m_listener);
    }
    quint16 port = 0;

private:
    int m_listener = -1;
    std::array<int, 4> m_callers{};
};

QUrl loopback(quint16 port)
{
    return QUrl(u"https://127.0.0.1:%1"_s.arg(port));
}

} // namespace

class ConnectionTestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsWell();
    void theEmbeddedServerIsWell();
    void unusableAddresses_data();
    void unusableAddresses();
    void comparesWithWhatIsKnown_data();
    void comparesWithWhatIsKnown();
    void unknownName();
    void refusedPort();
    void silentPort();
    void silentAfterConnecting();
    void goneAfterConnecting();
    void untrusted_data();
    void untrusted();
    void verifiesTheNameAndNotTheAddress();
    void unusableCaFiles_data();
    void unusableCaFiles();
    void certificatesThatEndSoon_data();
    void certificatesThatEndSoon();
    void badHealth_data();
    void badHealth();
    void sealedIsAWarning();
    void badKeys_data();
    void badKeys();
    void clocks_data();
    void clocks();
    void noTime_data();
    void noTime();
    void cancelledAtEachStage_data();
    void cancelledAtEachStage();
    void goneAtEachStage_data();
    void goneAtEachStage();
    void cancelledWhileWaiting();
    void startedAnew();

private:
    QTemporaryDir m_folder;
};

void ConnectionTestTest::everythingIsWell()
{
    Fixture f;
    QSignalSpy changed(&f.test, &ConnectionTest::stageChanged);
    f.test.start(f.profile());
    QVERIFY(f.test.isRunning());
    for (const Stage stage : ConnectionTest::stages)
        QCOMPARE(f.test.result(stage).state, State::Waiting);
    QVERIFY(eventually([&f] { return !f.test.isRunning(); }));
    QCOMPARE(f.finished.size(), 1);
    for (const Stage stage : ConnectionTest::stages) {
        QVERIFY2(f.test.result(stage).state == State::Good, qPrintable(f.sentence(stage)));
        QVERIFY(!f.sentence(stage).isEmpty());
    }
    QVERIFY(!f.test.failedStage());
    QCOMPARE(changed.size(), 6 + 12); // waiting, then running and over each
    QString facts;
    for (const ConnectionFact &fact : f.test.result(Stage::Tls).facts)
        facts += fact.name + u'=' + fact.value + u'\n';
    for (const QString &part : { u"Encryption=TLS 1.3"_s, u"Certificate of=localhost"_s, u"Issued by=Test root"_s,
             u"Ends="_s + QDateTime::currentDateTimeUtc().addDays(90).toString(u"yyyy-MM"_s), u"127.0.0.1"_s, u"fingerprint="_s })
        QVERIFY2(facts.contains(part), qPrintable(facts));
    QCOMPARE(f.server.requestCount(), 3);
    QVERIFY(!f.server.sawAuthorization());
    for (const Received &request : f.server.requests())
        QVERIFY(request.method == "GET" && request.body.isEmpty()
            && request.header("host") == "127.0.0.1:" + QByteArray::number(f.server.port()));

    QVERIFY(f.run(f.profile(f.server.url(u"localhost"_s))));
    QCOMPARE(f.test.result(Stage::Name).state, State::Good);
    QVERIFY2(f.sentence(Stage::Name).contains(u"localhost"_s), qPrintable(f.sentence(Stage::Name)));
    QVERIFY(!f.test.failedStage());
}

void ConnectionTestTest::theEmbeddedServerIsWell()
{
    DevServerFixture server;
    ConnectionTest test(server.clock);
    test.start({ .server = server.server->url(), .caFile = server.server->caFile() });
    QVERIFY(eventually([&test] { return !test.isRunning(); }));
    for (const Stage stage : ConnectionTest::stages)
        QVERIFY2(test.result(stage).state == State::Good, qPrintable(test.result(stage).sentence));
    const SystemClock here;
    server.clock.advance(std::chrono::minutes(5));
    ConnectionTest late(here);
    late.start({ .server = server.server->url(), .caFile = server.server->caFile() });
    QVERIFY(eventually([&late] { return !late.isRunning(); }));
    QCOMPARE(late.result(Stage::Clock).state, State::Warning);
    QVERIFY2(late.result(Stage::Clock).sentence.contains(u"behind"_s), qPrintable(late.result(Stage::Clock).sentence));
}

void ConnectionTestTest::unusableAddresses_data()
{
    QTest::addColumn<QUrl>("server");
    QTest::newRow("none") << QUrl();
    QTest::newRow("http") << QUrl(u"http://127.0.0.1:1"_s);
    QTest::newRow("no host") << QUrl(u"https:"_s);
}

void ConnectionTestTest::unusableAddresses()
{
    QFETCH(QUrl, server);
    Fixture f;
    QVERIFY(f.run(f.profile(server)));
    QCOMPARE(wrong(f.test, Stage::Name), QString());
}

void ConnectionTestTest::comparesWithWhatIsKnown_data()
{
    QTest::addColumn<QString>("changed");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<State>("state");
    QTest::newRow("nothing") << QString() << Stage::Tls << State::Good;
    QTest::newRow("authority") << u"authority"_s << Stage::Tls << State::Failed;
    QTest::newRow("certificate") << u"certificate"_s << Stage::Tls << State::Warning;
    QTest::newRow("key") << u"key"_s << Stage::Key << State::Warning;
}

// What a sign-in would refuse or announce, the test says, too.
void ConnectionTestTest::comparesWithWhatIsKnown()
{
    QFETCH(QString, changed);
    QFETCH(Stage, stage);
    Fixture f;
    const auto print = [](const QSslCertificate &certificate) { return certificate.digest(QCryptographicHash::Sha256).toHex(); };
    KnownServer known{ print(f.ca.certificate()), print(f.server.identity().chain.constFirst()),
        "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo", f.clock.now() };
    const QByteArray other(64, 'a');
    if (changed == "authority"_L1)
        known.authority = other;
    else if (changed == "certificate"_L1)
        known.certificate = other;
    else if (changed == "key"_L1)
        known.key = "PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw";
    f.test.start(f.profile(), known);
    QTRY_COMPARE(f.finished.size(), 1);
    QTEST(f.test.result(stage).state, "state");
    QVERIFY(changed.isEmpty() == !f.test.result(stage).sentence.contains(u"than before"_s));
    if (changed == "authority"_L1) {
        QCOMPARE(f.test.failedStage(), Stage::Tls);
        QCOMPARE(f.server.requestCount(), 0);
    }
}

void ConnectionTestTest::unknownName()
{
    Fixture f(std::chrono::seconds(15));
    QVERIFY(f.run(f.profile(QUrl(u"https://mcias.nowhere.invalid:8443"_s))));
    QCOMPARE(wrong(f.test, Stage::Name), QString());
    QVERIFY2(f.sentence(Stage::Name).contains(u"mcias.nowhere.invalid"_s), qPrintable(f.sentence(Stage::Name)));
}

void ConnectionTestTest::refusedPort()
{
    Fixture f;
    const quint16 port = freePort();
    QVERIFY(f.run(f.profile(loopback(port))));
    QCOMPARE(wrong(f.test, Stage::Tcp), QString());
    QVERIFY2(f.sentence(Stage::Tcp).contains(u"refuses connections on port %1"_s.arg(port)), qPrintable(f.sentence(Stage::Tcp)));
    // With several addresses behind a name, each is tried.
    QVERIFY(f.run(f.profile(QUrl(u"https://localhost:%1"_s.arg(port)))));
    QCOMPARE(wrong(f.test, Stage::Tcp), QString());
}

void ConnectionTestTest::silentPort()
{
    const DeafPort deaf;
    Fixture f(soon);
    QVERIFY(f.run(f.profile(loopback(deaf.port))));
    QCOMPARE(wrong(f.test, Stage::Tcp), QString());
    QVERIFY2(f.sentence(Stage::Tcp).contains(u"firewall"_s), qPrintable(f.sentence(Stage::Tcp)));
    QVERIFY(f.test.result(Stage::Tcp).time >= soon - milliseconds(50));
}

void ConnectionTestTest::silentAfterConnecting()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Fixture f(soon);
    QVERIFY(f.run(f.profile(loopback(silent.serverPort()))));
    QCOMPARE(wrong(f.test, Stage::Tls), QString());
    QVERIFY2(f.sentence(Stage::Tls).contains(u"says nothing"_s), qPrintable(f.sentence(Stage::Tls)));
}

void ConnectionTestTest::goneAfterConnecting()
{
    QTcpServer rude;
    QVERIFY(rude.listen(QHostAddress::LocalHost));
    connect(&rude, &QTcpServer::newConnection, &rude, [&rude] { rude.nextPendingConnection()->abort(); });
    Fixture f;
    QVERIFY(f.run(f.profile(loopback(rude.serverPort()))));
    QCOMPARE(wrong(f.test, Stage::Tls), QString());
    QVERIFY2(f.sentence(Stage::Tls).contains(u"right port"_s), qPrintable(f.sentence(Stage::Tls)));
}

void ConnectionTestTest::untrusted_data()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const TestCa ca; // in the place of the fixture's
    QTest::addColumn<ServerIdentity>("identity");
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<TlsFault>("fault");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const ServerIdentity &identity, TlsFault fault, const QString &word,
                         Protocol protocol = Protocol::Tls) { QTest::newRow(name) << identity << protocol << fault << word; };
    row("expired", ca.issue({ .notBefore = now.addDays(-9), .notAfter = now.addSecs(-2) }), TlsFault::Expired, u"expired"_s);
    row("not yet valid", ca.issue({ .notBefore = now.addSecs(3600) }), TlsFault::NotYetValid, u"not valid yet"_s);
    row("another host", ca.issue({ .hosts = { u"mcias.example"_s }, .ips = {} }), TlsFault::HostMismatch, u"another name"_s);
    row("self-signed", TestCa::selfSigned(), TlsFault::SelfSigned, u"self-signed"_s);
    row("unknown CA", TestCa(u"Another root"_s).issue(), TlsFault::UnknownIssuer, u"not trusted"_s);
    row("impostor of the CA's name", TestCa().issue(), TlsFault::UnknownIssuer, u"not trusted"_s);
    row("TLS 1.1 only", ca.issue(), TlsFault::Protocol, u"TLS 1.2"_s, Protocol::Tls11Only);
    row("plain HTTP", {}, TlsFault::Protocol, u"right port"_s, Protocol::Plain);
    QTest::newRow("the system's authorities") << ca.issue() << Protocol::Tls << TlsFault::UnknownIssuer << u"not trusted"_s;
    QVERIFY(ca.writeCa(m_folder.filePath(u"ca.pem"_s)));
}

void ConnectionTestTest::untrusted()
{
    QFETCH(ServerIdentity, identity);
    QFETCH(Protocol, protocol);
    QFETCH(TlsFault, fault);
    QFETCH(QString, word);
    ScriptedServer server(identity, protocol);
    Fixture f;
    const bool ofSystem = QString::fromLatin1(QTest::currentDataTag()).startsWith("the system"_L1);
    QVERIFY(f.run({ .server = loopback(server.port()), .caFile = ofSystem ? QString() : m_folder.filePath(u"ca.pem"_s) }));
    QCOMPARE(wrong(f.test, Stage::Tls), QString());
    QCOMPARE(f.test.result(Stage::Tls).tlsFault, fault);
    QVERIFY2(f.sentence(Stage::Tls).contains(word), qPrintable(f.sentence(Stage::Tls)));
    QCOMPARE(server.requestCount(), 0);
    if (protocol == Protocol::Tls) // the certificate is there to be looked at
        QVERIFY(f.test.result(Stage::Tls).facts.size() >= 5);
    if (protocol != Protocol::Plain) // there a TLS greeting arrives as bytes
        QCOMPARE(server.bytesReceived(), 0);
}

void ConnectionTestTest::verifiesTheNameAndNotTheAddress()
{
    Fixture f;
    ScriptedServer named(f.ca.issue({ .ips = {} }));
    named.answerWith([](const Received &request) { return request.path == "/v1/health" ? health() : publicKey(); });
    QVERIFY(f.run(f.profile(named.url(u"localhost"_s))));
    QVERIFY2(!f.test.failedStage(), qPrintable(f.sentence(Stage::Tls)));
    ScriptedServer addressed(f.ca.issue({ .hosts = { u"mcias.example"_s } }));
    QVERIFY(f.run(f.profile(addressed.url(u"localhost"_s))));
    QCOMPARE(wrong(f.test, Stage::Tls), QString());
    QCOMPARE(f.test.result(Stage::Tls).tlsFault, TlsFault::HostMismatch);
}

void ConnectionTestTest::unusableCaFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("word");
    QTest::newRow("missing") << QByteArray() << u"no file"_s;
    QTest::newRow("empty") << QByteArray("") << u"PEM"_s;
    QTest::newRow("a key") << TestCa().issue().keyPem << u"private key"_s;
    QTest::newRow("DER") << TestCa().certificate().toDer() << u"DER"_s;
}

void ConnectionTestTest::unusableCaFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, word);
    Fixture f;
    Profile profile = f.profile();
    profile.caFile = f.folder.filePath(u"other.pem"_s);
    if (!content.isNull()) {
        QFile file(profile.caFile);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    QVERIFY(f.run(profile));
    QCOMPARE(wrong(f.test, Stage::Tls), QString());
    QCOMPARE(f.test.result(Stage::Tls).tlsFault, TlsFault::BadCaFile);
    QVERIFY2(f.sentence(Stage::Tls).contains(word), qPrintable(f.sentence(Stage::Tls)));
    QCOMPARE(f.server.handshakeCount(), 0);
}

void ConnectionTestTest::certificatesThatEndSoon_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<QString>("word");
    QTest::newRow("31 days") << 31 * 24 << QString();
    QTest::newRow("29 days") << 29 * 24 + 1 << u"in 29 day"_s;
    QTest::newRow("8 days") << 8 * 24 + 1 << u"time to renew"_s;
    QTest::newRow("6 days") << 6 * 24 + 1 << u"this week"_s;
    QTest::newRow("2 days") << 2 * 24 + 1 << u"in 2 day"_s;
    QTest::newRow("hours") << 20 << u"within a day"_s;
}

void ConnectionTestTest::certificatesThatEndSoon()
{
    QFETCH(int, hours);
    QFETCH(QString, word);
    Fixture f;
    ScriptedServer server(f.ca.issue({ .notAfter = QDateTime::currentDateTimeUtc().addSecs(hours * 3600) }));
    QVERIFY(f.run(f.profile(server.url())));
    QCOMPARE(f.test.result(Stage::Tls).state, word.isEmpty() ? State::Good : State::Warning);
    QVERIFY2(f.sentence(Stage::Tls).contains(word), qPrintable(f.sentence(Stage::Tls)));
    QCOMPARE(f.sentence(Stage::Tls).contains(u"ends"_s), !word.isEmpty());
}

void ConnectionTestTest::badHealth_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<QString>("word");
    QTest::newRow("500") << Reply::json(500, R"({"error":"words","code":"internal_error"})") << u"status 500"_s;
    QTest::newRow("404") << Reply::text(404, "not here") << u"not as an MCIAS server"_s;
    QTest::newRow("a web page") << Reply::text(200, "<html>") << u"not as an MCIAS server"_s;
    QTest::newRow("other JSON") << Reply::json(200, "{}") << u"not as an MCIAS server"_s;
    QTest::newRow("a redirect") << Reply::redirect(302, "https://elsewhere.example") << u"not as an MCIAS server"_s;
    QTest::newRow("dropped") << Reply::drop() << u"broke the connection off"_s;
    QTest::newRow("silence") << Reply::silence() << u"did not answer within"_s;
    QTest::newRow("busy") << Reply::json(429, "{}") << u"too often"_s;
}

void ConnectionTestTest::badHealth()
{
    QFETCH(Reply, reply);
    QFETCH(QString, word);
    Fixture f(soon);
    f.answers(reply, publicKey(), health());
    QVERIFY(f.run(f.profile()));
    QCOMPARE(wrong(f.test, Stage::Health), QString());
    QVERIFY2(f.sentence(Stage::Health).contains(word), qPrintable(f.sentence(Stage::Health)));
    for (const Received &request : f.server.requests())
        QCOMPARE(request.path, "/v1/health"_ba);
}

void ConnectionTestTest::sealedIsAWarning()
{
    Fixture f;
    const Reply sealed = Reply::json(503, R"({"error":"sealed","code":"vault_sealed"})");
    f.answers(health("sealed"), sealed, health("sealed"));
    QVERIFY(f.run(f.profile()));
    QVERIFY(!f.test.failedStage());
    for (const Stage stage : { Stage::Health, Stage::Key }) {
        QCOMPARE(f.test.result(stage).state, State::Warning);
        QVERIFY2(f.sentence(stage).contains(u"sealed"_s), qPrintable(f.sentence(stage)));
    }
    QCOMPARE(f.test.result(Stage::Clock).state, State::Good);
    f.answers(health("resting"), publicKey(), health());
    QVERIFY(f.run(f.profile()));
    QCOMPARE(f.test.result(Stage::Health).state, State::Warning);
    QVERIFY(f.sentence(Stage::Health).contains(u"resting"_s));
}

void ConnectionTestTest::badKeys_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<QString>("word");
    QTest::newRow("no such endpoint") << Reply::text(404, "404 page not found") << u"does not show its public key"_s;
    QTest::newRow("another curve") << publicKey("Ed448") << u"Ed25519 is wanted"_s;
    QTest::newRow("a short key") << Reply::json(200, R"({"kty":"OKP","crv":"Ed25519","x":"AAAA"})") << u"Ed25519 is wanted"_s;
    QTest::newRow("no key") << Reply::json(200, "{}") << u"not as an MCIAS server"_s;
    QTest::newRow("500") << Reply::json(500, "{}") << u"status 500"_s;
    QTest::newRow("silence") << Reply::silence() << u"did not answer within"_s;
}

void ConnectionTestTest::badKeys()
{
    QFETCH(Reply, reply);
    QFETCH(QString, word);
    Fixture f(soon);
    f.answers(health(), reply, health());
    QVERIFY(f.run(f.profile()));
    QCOMPARE(wrong(f.test, Stage::Key), QString());
    QVERIFY2(f.sentence(Stage::Key).contains(word), qPrintable(f.sentence(Stage::Key)));
}

void ConnectionTestTest::clocks_data()
{
    QTest::addColumn<int>("ahead"); // the server's clock, in seconds
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("word");
    QTest::newRow("the same") << 0 << State::Good << u"agree"_s;
    QTest::newRow("a little ahead") << 20 << State::Good << u"behind the server's, which does no harm"_s;
    QTest::newRow("a little behind") << -20 << State::Good << u"ahead of the server's, which does no harm"_s;
    QTest::newRow("ahead") << 40 << State::Warning << u"behind the server's. Codes"_s;
    QTest::newRow("behind") << -40 << State::Warning << u"ahead of the server's. Codes"_s;
    QTest::newRow("minutes") << 605 << State::Warning << u"10 minute"_s;
    QTest::newRow("hours") << -2 * 3600 - 30 << State::Warning << u"2 hour"_s;
    QTest::newRow("years") << 900 * 86400 << State::Warning << u"day"_s;
}

void ConnectionTestTest::clocks()
{
    QFETCH(int, ahead);
    QFETCH(State, state);
    QFETCH(QString, word);
    Fixture f;
    const QByteArray date = httpDate(QDateTime::currentDateTimeUtc().addSecs(ahead));
    f.answers(health(), publicKey(), Reply::json(200, "{}").header("dATE", date));
    QVERIFY(f.run(f.profile()));
    QCOMPARE(f.test.result(Stage::Clock).state, state);
    QVERIFY2(f.sentence(Stage::Clock).contains(word), qPrintable(f.sentence(Stage::Clock)));
}

void ConnectionTestTest::noTime_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<State>("state");
    QTest::newRow("no header") << Reply::json(200, "{}") << State::Warning;
    QTest::newRow("no date") << Reply::json(200, "{}").header("Date", "yesterday") << State::Warning;
    QTest::newRow("byte by byte") << health().trickleHead(milliseconds(1)) << State::Good;
    QTest::newRow("dropped") << Reply::drop() << State::Failed;
    QTest::newRow("cut off") << health().cutInHeaders() << State::Failed;
    QTest::newRow("not HTTP") << Reply::raw("220 mail.example\r\n\r\n") << State::Failed;
    QTest::newRow("silence") << Reply::silence() << State::Failed;
    QTest::newRow("headers without end") << Reply::endlessHeaders() << State::Failed;
}

void ConnectionTestTest::noTime()
{
    QFETCH(Reply, reply);
    QFETCH(State, state);
    Fixture f(soon);
    f.answers(health(), publicKey(), reply);
    QVERIFY(f.run(f.profile()));
    QCOMPARE(f.test.result(Stage::Clock).state, state);
    if (state == State::Failed)
        QCOMPARE(wrong(f.test, Stage::Clock), QString());
    // Nothing but silence is waited for until the end.
    const bool outOfTime = f.sentence(Stage::Clock).contains(u"did not say within"_s);
    QCOMPARE(outOfTime, QByteArray(QTest::currentDataTag()) == "silence");
}

void ConnectionTestTest::cancelledAtEachStage_data()
{
    QTest::addColumn<Stage>("stage");
    const QMetaEnum names = QMetaEnum::fromType<Stage>();
    for (const Stage stage : ConnectionTest::stages)
        QTest::newRow(names.valueToKey(int(stage))) << stage;
}

void ConnectionTestTest::cancelledAtEachStage()
{
    QFETCH(Stage, stage);
    Fixture f;
    connect(&f.test, &ConnectionTest::stageChanged, &f.test, [&](Stage changed) {
        if (changed == stage && f.test.result(stage).state == State::Running)
            f.test.cancel();
    });
    QVERIFY(f.run(f.profile(f.server.url(u"localhost"_s))));
    for (const Stage other : ConnectionTest::stages)
        QCOMPARE(f.test.result(other).state, other < stage ? State::Good : State::NotReached);
    QVERIFY(!f.sentence(stage).isEmpty());
    QVERIFY(!f.test.failedStage());
    f.test.cancel(); // without effect
    QCOMPARE(f.finished.size(), 1);
}

void ConnectionTestTest::goneAtEachStage_data()
{
    cancelledAtEachStage_data();
}

void ConnectionTestTest::goneAtEachStage()
{
    QFETCH(Stage, stage);
    Fixture f;
    for (const State state : { State::Running, State::Good }) {
        auto *test = new ConnectionTest(f.clock);
        connect(test, &ConnectionTest::stageChanged, this, [=](Stage changed) {
            if (changed == stage && test->result(stage).state == state)
                delete test;
        });
        const QPointer<ConnectionTest> watched(test);
        f.answers(health(), publicKey(), health());
        test->start(f.profile());
        QVERIFY(eventually([&watched] { return !watched; }));
    }
    // What it had begun is over: nothing of it reaches into what comes next.
    f.answers(health(), publicKey(), health());
    QVERIFY(f.run(f.profile()));
    QVERIFY(!f.test.failedStage());
}

void ConnectionTestTest::cancelledWhileWaiting()
{
    const DeafPort deaf;
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Fixture f;
    const auto cancelIn = [&f](Stage stage, const Profile &profile, const std::function<bool()> &isUnderWay) {
        f.test.start(profile);
        QVERIFY(eventually([&] { return f.test.result(stage).state == State::Running && isUnderWay(); }));
        f.test.cancel();
        QVERIFY(!f.test.isRunning());
        QCOMPARE(f.test.result(stage).state, State::NotReached);
        QCOMPARE(f.test.failedStage(), std::nullopt);
    };
    cancelIn(Stage::Tcp, f.profile(loopback(deaf.port)), [] { return true; });
    cancelIn(Stage::Tls, f.profile(loopback(silent.serverPort())), [&] { return silent.hasPendingConnections(); });
    f.answers(Reply::silence(), publicKey(), health());
    cancelIn(Stage::Health, f.profile(), [&] { return f.server.requestCount() == 1; });
    f.server.forget();
    f.answers(health(), Reply::silence(), health());
    cancelIn(Stage::Key, f.profile(), [&] { return f.server.requestCount() == 2; });
    f.server.forget();
    f.answers(health(), publicKey(), Reply::silence());
    cancelIn(Stage::Clock, f.profile(), [&] { return f.server.requestCount() == 3; });
    QCOMPARE(f.finished.size(), 5);
    QVERIFY(eventually([&f] { return f.server.openConnections() == 0; })); // all of them were given up
}

void ConnectionTestTest::startedAnew()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Fixture f;
    f.test.start(f.profile(loopback(silent.serverPort())));
    QVERIFY(eventually([&f] { return f.test.result(Stage::Tls).state == State::Running; }));
    f.test.start(f.profile());
    QCOMPARE(f.test.result(Stage::Tls).state, State::Waiting);
    QVERIFY(eventually([&f] { return !f.test.isRunning(); }));
    QCOMPARE(f.finished.size(), 1);
    for (const Stage stage : ConnectionTest::stages)
        QCOMPARE(f.test.result(stage).state, State::Good);
}

QTEST_GUILESS_MAIN(ConnectionTestTest)
#include "tst_connection_test.moc"
