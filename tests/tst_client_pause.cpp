// SPDX-License-Identifier: MIT
// A client that outlives its token: what waits for the next one, what fails, what is never sent, and what is never sent twice.
#include "support/sample_value.h"
#include "support/wire.h"

#include <QSslCertificate>
#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray account =
    "{\"id\":\"11111111-2222-4333-8444-555555555555\",\"username\":\"u\",\"account_type\":\"human\","
    "\"status\":\"active\",\"created_at\":\"2026-01-01T00:00:00Z\",\"updated_at\":\"2026-01-01T00:00:00Z\","
    "\"totp_enabled\":true}";

Reply dead()
{
    return Reply::json(401, "{\"error\":\"no\",\"code\":\"unauthorized\"}");
}

// A server that knows one token at a time.
Reply answerFor(const Received &request, const QByteArray &goodToken)
{
    if (request.header("authorization") != "Bearer " + goodToken)
        return dead();
    if (request.method == "GET" && request.path == "/v1/accounts")
        return Reply::json(200, "[" + account + "]");
    return request.method == "GET" ? Reply::json(200, account) : Reply::empty(204);
}

} // namespace

class ClientPauseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsInFlightWaitForTheNextToken();
    void writeInFlightFailsAndIsNotRepeated();
    void whilePaused();
    void aLateRefusalOfTheFormerToken();
    void refusedTwiceIsAnError();
    void withoutTheOptionA401Fails();
    void aProxysRefusalIsNoNews();
    void heldCallsGoOnceWithTheNewToken();
    void droppedConnections();
    void readOnlySendsNoWrite();
    void refusedWritesAreNotSent();
    void aPeerThatIsRefusedGetsNothing();
    void peersAreExaminedOncePerConnection();
    void aWriteThatFindsTheChangeIsNotSent();
    void waitingTakesNothingOffTheDeadline();

private:
    Client &client(ClientOptions options = {});
    void serve(const QByteArray &goodToken)
    {
        m_wire->server.answerWith([goodToken](const Received &request) { return answerFor(request, goodToken); });
    }

    std::unique_ptr<Wire> m_wire;
    std::unique_ptr<Client> m_client;
    int m_refusals = 0;
};

void ClientPauseTest::init()
{
    m_client.reset();
    m_wire = std::make_unique<Wire>();
    m_refusals = 0;
}

Client &ClientPauseTest::client(ClientOptions options)
{
    const ClientOptions wire = m_wire->options();
    options.caFile = wire.caFile;
    options.token = wire.token;
    options.timeout = wire.timeout;
    options.readRetries = 0;
    options.outlivesToken = true;
    m_client = std::make_unique<Client>(m_wire->server.url(), options);
    connect(m_client.get(), &Client::tokenRefused, this, [this] { ++m_refusals; });
    return *m_client;
}

void ClientPauseTest::readsInFlightWaitForTheNextToken()
{
    serve("second");
    Client &c = client();
    QList<std::shared_ptr<Outcome>> reads;
    for (int i = 0; i < 20; ++i)
        reads += watch(c.getAccount(QUuid::createUuid()));
    QTRY_COMPARE(m_refusals, 1);
    QTRY_VERIFY(c.isIdle());
    QVERIFY(c.isPaused());
    QVERIFY(c.token().isEmpty());
    for (const auto &read : reads)
        QCOMPARE(read->finished, 0);
    const auto before = m_wire->server.requestCount();
    c.setToken(Secret(u"second"_s));
    for (const auto &read : reads) {
        QVERIFY(over(read));
        QVERIFY(read->endedOnce());
        QCOMPARE(read->succeeded, 1);
    }
    QCOMPARE(m_wire->server.requestCount(), before + 20);
    QCOMPARE(m_refusals, 1);
}

void ClientPauseTest::writeInFlightFailsAndIsNotRepeated()
{
    serve("second");
    Client &c = client();
    const auto write = watch(c.setRoles(QUuid::createUuid(), {}));
    QVERIFY(over(write));
    QCOMPARE(write->error.kind, ErrorKind::Auth);
    QCOMPARE(write->error.applied, Applied::No);
    QTRY_COMPARE(m_refusals, 1);
    const auto read = watch(c.listAccounts());
    c.setToken(Secret(u"second"_s));
    QVERIFY(over(read));
    QCOMPARE(read->succeeded, 1);
    QCOMPARE(m_wire->server.count("PUT"), 1);
    QVERIFY(write->endedOnce());
}

void ClientPauseTest::whilePaused()
{
    serve("second");
    Client &c = client();
    c.pause();
    const auto read = watch(c.listAccounts());
    CallBase *given = c.listAccounts();
    const auto givenUp = watch(given);
    const auto write = watch(c.deleteAccount(QUuid::createUuid()));
    QCOMPARE(write->finished, 0); // never before control has returned
    QVERIFY(over(write));
    QCOMPARE(write->error.kind, ErrorKind::NotSent);
    QCOMPARE(write->error.applied, Applied::No);
    QVERIFY(write->error.message().contains(u"Sign in again"_s));
    given->cancel();
    QVERIFY(over(givenUp));
    QCOMPARE(givenUp->error.kind, ErrorKind::Cancelled);
    const auto open = watch(c.health()); // needs no token
    QVERIFY(over(open));
    QCOMPARE(m_wire->server.requestCount(), 1);
    c.setToken(Secret(u"second"_s));
    QVERIFY(over(read));
    QCOMPARE(read->succeeded, 1);
    QCOMPARE(m_wire->server.requestCount(), 2);
    QCOMPARE(m_refusals, 0);
}

void ClientPauseTest::aLateRefusalOfTheFormerToken()
{
    m_wire->server.enqueue(dead().after(300ms));
    Client &c = client();
    const auto read = watch(c.listAccounts());
    QTRY_COMPARE(m_wire->server.requestCount(), 1);
    serve("second");
    c.setToken(Secret(u"second"_s)); // a renewal elsewhere, say
    QVERIFY(over(read));
    QCOMPARE(read->succeeded, 1);
    QCOMPARE(m_refusals, 0);
    QCOMPARE(m_wire->server.requestCount(), 2);
}

void ClientPauseTest::refusedTwiceIsAnError()
{
    m_wire->server.answer(dead());
    Client &c = client();
    const auto read = watch(c.listAccounts());
    QTRY_COMPARE(m_refusals, 1);
    c.setToken(Secret(u"second"_s));
    QVERIFY(over(read));
    QCOMPARE(read->error.kind, ErrorKind::Auth);
    QCOMPARE(m_refusals, 1);
    QCOMPARE(m_wire->server.requestCount(), 2);
}

void ClientPauseTest::withoutTheOptionA401Fails()
{
    m_wire->server.answer(dead());
    m_client = std::make_unique<Client>(m_wire->server.url(), m_wire->options());
    const auto read = watch(m_client->listAccounts());
    QVERIFY(over(read));
    QCOMPARE(read->error.kind, ErrorKind::Auth);
    QVERIFY(!m_client->isPaused());
}

void ClientPauseTest::aProxysRefusalIsNoNews()
{
    m_wire->server.answer(Reply::text(401, "<h1>who are you?</h1>"));
    Client &c = client();
    const auto read = watch(c.listAccounts());
    QVERIFY(over(read));
    QVERIFY(read->error.isForeign);
    QVERIFY(!c.isPaused());
    QCOMPARE(m_refusals, 0);
}

void ClientPauseTest::heldCallsGoOnceWithTheNewToken()
{
    serve("second");
    Client &c = client();
    c.hold();
    const auto read = watch(c.listAccounts());
    const auto write = watch(c.setRoles(QUuid::createUuid(), {}));
    const auto open = watch(c.health());
    QVERIFY(over(open));
    QCOMPARE(m_wire->server.requestCount(), 1);
    c.setToken(Secret(u"second"_s));
    QVERIFY(over(read) && over(write));
    QCOMPARE(write->succeeded, 1);
    QCOMPARE(m_wire->server.count("PUT"), 1);
    // And without a new token they go with the old one.
    c.hold();
    const auto other = watch(c.setRoles(QUuid::createUuid(), {}));
    c.release();
    QVERIFY(over(other));
    QCOMPARE(other->succeeded, 1);
    // Held, then interrupted: nothing is sent.
    c.hold();
    const auto third = watch(c.setRoles(QUuid::createUuid(), {}));
    c.pause();
    QVERIFY(over(third));
    QCOMPARE(third->error.kind, ErrorKind::NotSent);
    QCOMPARE(m_wire->server.count("PUT"), 2);
}

void ClientPauseTest::droppedConnections()
{
    m_wire->server.answer(Reply::silence());
    Client &c = client();
    const auto read = watch(c.listAccounts());
    const auto validate = watch(c.validateToken(Secret(u"some token"_s)));
    const auto write = watch(c.setRoles(QUuid::createUuid(), {}));
    QTRY_COMPARE(m_wire->server.requestCount(), 3);
    c.pause();
    c.dropConnections(50ms);
    QVERIFY(over(write) && over(validate));
    QCOMPARE(write->error.kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(validate->error.kind, ErrorKind::Cancelled);
    QCOMPARE(read->finished, 0);
    QTRY_COMPARE(m_wire->server.openConnections(), 0);
    serve("second");
    c.setToken(Secret(u"second"_s));
    QVERIFY(over(read));
    QCOMPARE(read->succeeded, 1);
    QCOMPARE(m_wire->server.count("PUT"), 1);
}

void ClientPauseTest::readOnlySendsNoWrite()
{
    Client &c = client({ .readOnly = true });
    int refused = 0;
    int reads = 0;
    forEachEndpoint([&]<Endpoint E>() {
        const auto outcome = watch(c.send(sampleValue<E>()));
        QVERIFY2(over(outcome), E::name);
        const bool mayGo = isRead<E>() || std::is_same_v<E, Login> || std::is_same_v<E, ValidateToken>;
        QVERIFY2((outcome->error.kind == ErrorKind::NotSent) == !mayGo, E::name);
        mayGo ? ++reads : ++refused;
    });
    QVERIFY(refused > 20 && reads > 10);
    QCOMPARE(m_wire->server.requestCount(), reads);
    for (const Received &request : m_wire->server.requests())
        QVERIFY2(
            request.method == "GET" || request.path == "/v1/auth/login" || request.path == "/v1/token/validate", request.path);
}

void ClientPauseTest::refusedWritesAreNotSent()
{
    serve(wireToken);
    Client &c = client();
    c.refuseWrites(u"Look at the server first."_s);
    const auto write = watch(c.deleteAccount(QUuid::createUuid()));
    const auto read = watch(c.listAccounts());
    QVERIFY(over(write) && over(read));
    QCOMPARE(write->error.kind, ErrorKind::NotSent);
    QCOMPARE(write->error.detail, u"Look at the server first."_s);
    QCOMPARE(read->succeeded, 1);
    c.refuseWrites({});
    const auto again = watch(c.deleteAccount(QUuid::createUuid()));
    QVERIFY(over(again));
    QCOMPARE(again->succeeded, 1);
    QCOMPARE(m_wire->server.count("DELETE"), 1);
}

void ClientPauseTest::aPeerThatIsRefusedGetsNothing()
{
    QList<QByteArray> seen;
    Client &c = client({ .examinePeer = [&seen](const QList<QSslCertificate> &chain) {
        seen += chain.isEmpty() ? QByteArray() : chain.constFirst().digest(QCryptographicHash::Sha256);
        return TlsFault::ChangedAuthority;
    } });
    QList<std::shared_ptr<Outcome>> outcomes;
    for (int i = 0; i < 8; ++i)
        outcomes += watch(c.listAccounts());
    for (int i = 0; i < 8; ++i)
        outcomes += watch(c.deleteAccount(QUuid::createUuid()));
    outcomes += watch(c.login(u"alice"_s, Secret(u"password"_s)));
    for (const auto &outcome : outcomes) {
        QVERIFY(over(outcome));
        QVERIFY(outcome->endedOnce());
        QCOMPARE(outcome->error.kind, ErrorKind::Tls);
        QCOMPARE(outcome->error.tlsFault, TlsFault::ChangedAuthority);
        QCOMPARE(outcome->error.applied, Applied::No);
    }
    QCOMPARE(m_wire->server.bytesReceived(), 0);
    QVERIFY(seen.contains(m_wire->server.identity().chain.constFirst().digest(QCryptographicHash::Sha256)));
}

void ClientPauseTest::peersAreExaminedOncePerConnection()
{
    serve(wireToken);
    int examined = 0;
    Client &c = client({ .examinePeer = [&examined](const QList<QSslCertificate> &) {
        ++examined;
        return TlsFault::None;
    } });
    for (int i = 0; i < 3; ++i) {
        const auto read = watch(c.listAccounts());
        QVERIFY(over(read));
        QCOMPARE(read->succeeded, 1);
    }
    QCOMPARE(examined, m_wire->server.connectionCount());
    m_wire->server.closeConnections();
    const auto read = watch(c.listAccounts());
    QVERIFY(over(read));
    QCOMPARE(examined, m_wire->server.connectionCount());
}

void ClientPauseTest::aWriteThatFindsTheChangeIsNotSent()
{
    serve(wireToken);
    Client &c = client({ .examinePeer = [this](const QList<QSslCertificate> &) {
        m_client->refuseWrites(u"It has changed."_s);
        return TlsFault::None;
    } });
    for (CallBase *call : std::initializer_list<CallBase *>{ c.deleteAccount(QUuid::createUuid()),
             c.setRoles(QUuid::createUuid(), {}), c.createAccount(u"u"_s, AccountType::System) }) {
        const auto write = watch(call);
        QVERIFY(over(write));
        QCOMPARE(write->error.kind, ErrorKind::NotSent);
        QCOMPARE(write->error.applied, Applied::No);
    }
    QCOMPARE(m_wire->server.bytesReceived(), 0);
    const auto read = watch(c.listAccounts());
    QVERIFY(over(read));
    QCOMPARE(read->succeeded, 1);
}

void ClientPauseTest::waitingTakesNothingOffTheDeadline()
{
    m_wire->server.answer(Reply::silence());
    ClientOptions options = m_wire->options();
    options.outlivesToken = true;
    options.timeout = 400ms;
    m_client = std::make_unique<Client>(m_wire->server.url(), options);
    const auto read = watch(m_client->listAccounts());
    QTRY_COMPARE(m_wire->server.requestCount(), 1);
    m_client->pause();
    m_client->dropConnections(0ms);
    const QDeadlineTimer later(500ms);
    QVERIFY(eventually([&later] { return later.hasExpired(); }));
    serve("second");
    m_client->setToken(Secret(u"second"_s));
    QVERIFY(over(read));
    QCOMPARE(read->succeeded, 1);
}

QTEST_GUILESS_MAIN(ClientPauseTest)
#include "tst_client_pause.moc"
