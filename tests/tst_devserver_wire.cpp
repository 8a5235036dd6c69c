// SPDX-License-Identifier: MIT
// The embedded server's manners: malformed requests, unknown paths, sizes, kept connections, delays.
#include "support/dev_server_fixture.h"

#include <QSslSocket>
#include <QtTest>

using namespace mcias;
using namespace mcias::test;

namespace {

//! A connection on which a test types.
class Wire {
public:
    explicit Wire(const DevServerFixture &server)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(server.server->caFile()));
        m_socket.setSslConfiguration(tls);
        m_socket.connectToHostEncrypted(QStringLiteral("localhost"), quint16(server.server->url().port()));
    }
    //! Types, and waits for \a answers answers, or for the connection's end.
    QByteArray type(const QByteArray &text, int answers = 1)
    {
        const bool ready = QTest::qWaitFor([&] { return m_socket.isEncrypted(); });
        if (!ready)
            return "no TLS";
        m_socket.write(text);
        QByteArray all;
        [[maybe_unused]] const bool done = QTest::qWaitFor([&] {
            all += m_socket.readAll();
            return all.count("HTTP/1.1 ") >= answers || m_socket.state() == QAbstractSocket::UnconnectedState;
        });
        return all;
    }
    bool hasEnded()
    {
        return QTest::qWaitFor([&] { return m_socket.state() == QAbstractSocket::UnconnectedState; });
    }
    void hangUp() { m_socket.abort(); }

private:
    QSslSocket m_socket;
};

QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &more = {})
{
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + more
        + "\r\n" + body;
}

} // namespace

class DevServerWireTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void malformedBodies_data();
    void malformedBodies();
    void unusableAuthorization_data();
    void unusableAuthorization();
    void unknownPathsAndMethods_data();
    void unknownPathsAndMethods();
    void legacyOffersTheCanonicalSurfaceOnly();
    void bodiesArriveWithEveryMethod();
    void aKeptConnectionServesManyRequests();
    void everyAnswerTellsTheTime();
    void anEndIsAnEnd();
    void largeRequestsAreCutOff_data();
    void largeRequestsAreCutOff();
    void hangingUpWhileWaiting();
    void noPlainHttp();
    void onlyLoopback();
    void filesAndKeys();
    void secretsAreNotLogged();
};

void DevServerWireTest::malformedBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray good = R"({"username":"a","password":"b")";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("username=a&password=b");
    QTest::newRow("cut") << good;
    QTest::newRow("something after it") << good + "} x";
    QTest::newRow("an array") << "[" + good + "}]";
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("unknown key") << good + R"(,"admin":true})";
    QTest::newRow("a key twice") << good + R"(,"username":"c"})";
    QTest::newRow("missing key") << QByteArray(R"({"username":"a"})");
    QTest::newRow("number for text") << good + R"(,"totp_code":123456})";
    QTest::newRow("text for list") << good + R"(,"tags":"a"})";
    QTest::newRow("invalid UTF-8") << QByteArray("{\"username\":\"\xff\",\"password\":\"b\"}");
    QTest::newRow("deep") << good + R"(,"tags":)" + QByteArray(10'000, '[') + QByteArray(10'000, ']') + "}";
    QTest::newRow("NUL") << QByteArray("\0", 1);
}

void DevServerWireTest::malformedBodies()
{
    QFETCH(QByteArray, body);
    DevServerFixture server;
    const RawAnswer answer = server.send("POST", QStringLiteral("/v1/auth/login"), body);
    QCOMPARE(answer.outcome(), QStringLiteral("400 bad_request"));
    QVERIFY(!answer.text("error").isEmpty());
    QCOMPARE(server.get(QStringLiteral("/v1/health")).status, 200);
}

void DevServerWireTest::unusableAuthorization_data()
{
    QTest::addColumn<QByteArray>("header");
    for (const char *header : { "", "Authorization: \r\n", "Authorization: Bearer\r\n", "Authorization: Bearer \r\n",
             "Authorization: Basic TOKEN\r\n", "Authorization: TOKEN\r\n", "Authorization: Bearer x\r\n",
             "Authorization: BearerTOKEN\r\n", "Authorization: Bearer TOKEN TOKEN\r\n", "Cookie: token=TOKEN\r\n" })
        QTest::addRow("'%s'", QByteArray(header).trimmed().constData()) << QByteArray(header);
}

void DevServerWireTest::unusableAuthorization()
{
    QFETCH(QByteArray, header);
    DevServerFixture server;
    const QByteArray token = server.token().utf8().toByteArray();
    header.replace("TOKEN", token);
    Wire wire(server);
    QVERIFY(wire.type("GET /v1/accounts HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n").startsWith("HTTP/1.1 401 "));
    QVERIFY(wire.type("GET /v1/accounts HTTP/1.1\r\nHost: localhost\r\nauthorization: bearer " + token + "\r\n\r\n")
                .startsWith("HTTP/1.1 200 "));
}

void DevServerWireTest::unknownPathsAndMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("status");
    const auto row = [](const char *method, const char *target, int status) {
        QTest::addRow("%s %s", method, target) << QByteArray(method) << QString::fromLatin1(target) << status;
    };
    row("GET", "/", 404);
    row("GET", "/v1", 404);
    row("GET", "/v1/", 404);
    row("GET", "/v2/health", 404);
    row("GET", "/v1/health/", 404);
    row("GET", "/v1/accounts/", 404);
    row("GET", "/v1/accounts/a/b/c", 404);
    row("GET", "/V1/health", 404);
    row("POST", "/v1/health", 405);
    row("DELETE", "/v1/accounts", 405);
    row("HEAD", "/v1/health", 405);
    row("OPTIONS", "/v1/accounts", 405);
    row("GET", "/v1/auth/login", 405);
    row("BREW", "/v1/health", 405);
}

void DevServerWireTest::unknownPathsAndMethods()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, target);
    DevServerFixture server;
    const RawAnswer answer = server.send(method, target);
    QTEST(answer.status, "status");
    QVERIFY(answer.contentType.startsWith("text/plain"));
}

void DevServerWireTest::legacyOffersTheCanonicalSurfaceOnly()
{
    devserver::Options options;
    options.dialect = devserver::Dialect::Legacy;
    DevServerFixture server(options);
    const Secret token = server.token();
    const auto &known = server.known();
    QCOMPARE(
        server.login(known.username, known.password, {}, { { QStringLiteral("service_name"), QStringLiteral("s") } }).outcome(),
        QStringLiteral("400 bad_request"));
    QCOMPARE(server.login(known.username, known.password, {}, { { QStringLiteral("tags"), QJsonArray() } }).outcome(),
        QStringLiteral("400 bad_request"));
    for (const char *target :
        { "/v1/audit", "/v1/policy/rules", "/v1/policy/rules/1", "/v1/sso/clients", "/v1/pgcreds", "/v1/vault/status" }) {
        const RawAnswer answer = server.get(QLatin1String(target), token);
        QCOMPARE(answer.status, 404);
        QVERIFY(answer.contentType.startsWith("text/plain"));
    }
    QCOMPARE(server.get(QStringLiteral("/v1/accounts"), token).status, 200);
    QCOMPARE(
        server.send("POST", server.accountPath(server.idOf(known.username), QStringLiteral("/roles")), QByteArray("{}"), token)
            .status,
        405);
}

void DevServerWireTest::bodiesArriveWithEveryMethod()
{
    DevServerFixture server;
    Wire wire(server);
    for (const char *method : { "POST", "PUT", "PATCH", "DELETE" }) {
        const QByteArray path = qstrcmp(method, "PUT") == 0 ? "/v1/auth/password"
            : qstrcmp(method, "PATCH") == 0                 ? "/v1/policy/rules/1"
            : qstrcmp(method, "DELETE") == 0                ? "/v1/auth/totp"
                                                            : "/v1/auth/logout";
        // Not signed in, so each is refused; had its body been taken for the next request, that would be seen here.
        QVERIFY(wire.type(method + (" " + path) + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 7\r\n\r\n{\"a\":1}")
                    .startsWith("HTTP/1.1 401 "));
    }
    QVERIFY(
        wire.type(
                "POST /v1/auth/login HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1b\r\n{\"username\":\"a\",\"password\":\r\n4\r\n\"b\"}\r\n0\r\n\r\n")
            .startsWith("HTTP/1.1 401 "));
}

void DevServerWireTest::aKeptConnectionServesManyRequests()
{
    DevServerFixture server;
    Wire wire(server);
    for (int i = 0; i < 50; ++i) {
        const QByteArray answer = wire.type("GET /v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n") && answer.endsWith("{\"status\":\"ok\"}"), answer);
    }
    QCOMPARE(server.server->requests().size(), 50);
    QCOMPARE(server.server->requests().last(), QStringLiteral("GET /v1/health"));
    // In pieces, too.
    wire.type("GET /v1/he", 0);
    QVERIFY(wire.type("alth HTTP/1.1\r\nHost: localhost\r\n\r\n").contains("200 OK"));
}

// The console compares its clock with this one.
void DevServerWireTest::everyAnswerTellsTheTime()
{
    DevServerFixture server;
    server.clock.set(QDateTime({ 2026, 11, 2 }, { 8, 5, 9 }, Qt::UTC));
    Wire wire(server);
    for (const QByteArray &request :
        { QByteArray("GET /v1/health HTTP/1.1\r\n\r\n"), QByteArray("GET /v1/accounts HTTP/1.1\r\n\r\n"),
            post("/v1/auth/login", "{"), QByteArray("GET /nowhere HTTP/1.1\r\n\r\n") }) {
        const QByteArray answer = wire.type(request);
        QVERIFY2(answer.contains("\r\nDate: Mon, 02 Nov 2026 08:05:09 GMT\r\n"), answer);
    }
}

void DevServerWireTest::anEndIsAnEnd()
{
    DevServerFixture server;
    Wire wire(server);
    QVERIFY(wire.type("GET /v1/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").contains("Connection: close"));
    QVERIFY(wire.hasEnded());
    for (const QByteArray &garbage :
        { QByteArray("\x16\x03\x01 what?\r\n\r\n"), QByteArray("GET\r\n\r\n"), QByteArray("GET / FTP/1.1\r\n\r\n") }) {
        Wire other(server);
        other.type(garbage);
        QVERIFY(other.hasEnded());
    }
    QCOMPARE(server.get(QStringLiteral("/v1/health")).status, 200);
}

void DevServerWireTest::largeRequestsAreCutOff_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray big(2 * 1024 * 1024, 'x');
    QTest::newRow("body") << post("/v1/auth/login", big);
    QTest::newRow("body that never ends") << "POST /v1/auth/login HTTP/1.1\r\nHost: h\r\nContent-Length: 9000000000\r\n\r\n"
            + big;
    QTest::newRow("chunked body") << "POST /v1/auth/login HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n200000\r\n"
            + big;
    QTest::newRow("header") << "GET /v1/health HTTP/1.1\r\nX: " + big;
    QTest::newRow("request line") << "GET /" + big;
}

void DevServerWireTest::largeRequestsAreCutOff()
{
    QFETCH(QByteArray, request);
    DevServerFixture server;
    Wire wire(server);
    const QByteArray answer = wire.type(request);
    QVERIFY(answer.isEmpty() || answer.startsWith("HTTP/1.1 413 "));
    QVERIFY(wire.hasEnded());
    QVERIFY(server.server->requests().isEmpty());
    // What is counted is one request, not a connection's life.
    Wire other(server);
    const QByteArray body = R"({"username":")" + QByteArray(200 * 1024, 'x') + R"(","password":"b"})";
    for (int i = 0; i < 8; ++i)
        QVERIFY(other.type(post("/v1/auth/login", body)).startsWith("HTTP/1.1 401 "));
}

void DevServerWireTest::hangingUpWhileWaiting()
{
    devserver::Options options;
    options.latency = std::chrono::milliseconds(200);
    DevServerFixture server(options);
    for (int i = 0; i < 5; ++i) {
        Wire wire(server);
        wire.type("GET /v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n", 0);
        QTRY_COMPARE(server.server->requests().size(), i + 1);
        wire.hangUp();
    }
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(server.get(QStringLiteral("/v1/health")).status, 200);
    QVERIFY(timer.elapsed() >= 200);
}

void DevServerWireTest::noPlainHttp()
{
    DevServerFixture server;
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, quint16(server.server->url().port()));
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    socket.write("GET /v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!socket.readAll().contains("HTTP/1.1"));
    QVERIFY(server.server->requests().isEmpty());
}

void DevServerWireTest::onlyLoopback()
{
    for (const char *address : { "0.0.0.0", "::", "192.0.2.1" }) {
        devserver::Options options;
        options.cheapHashes = true;
        options.address = QHostAddress(QLatin1String(address));
        devserver::DevServer server(options);
        QVERIFY(!server.listen());
        QVERIFY(server.errorText().contains(QLatin1String("loopback")));
    }
}

void DevServerWireTest::filesAndKeys()
{
    QTemporaryDir chosen;
    devserver::Options options;
    options.tlsDir = chosen.filePath(QStringLiteral("a/b"));
    QString temporary;
    {
        DevServerFixture inChosen(options);
        DevServerFixture inTemporary;
        QCOMPARE(inChosen.server->caFile(), options.tlsDir + QStringLiteral("/ca.pem"));
        temporary = inTemporary.server->caFile();
        QVERIFY(QFile::exists(temporary));
        QCOMPARE(QFileInfo(temporary).dir().entryList(QDir::Files | QDir::Hidden), QStringList{ QStringLiteral("ca.pem") });
        QCOMPARE(inChosen.get(QStringLiteral("/v1/health")).status, 200);
    }
    QFile file(options.tlsDir + QStringLiteral("/ca.pem"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("PRIVATE"));
    QVERIFY(!QFileInfo::exists(QFileInfo(temporary).path()));
}

// Passwords, codes and tokens appear in no event.
void DevServerWireTest::secretsAreNotLogged()
{
    DevServerFixture server;
    const QString canary = QStringLiteral("canary-7f31-secret");
    const Secret token = server.token();
    server.login(canary, Secret(canary));
    server.login(server.known().username, Secret(canary));
    server.send("PUT", server.accountPath(server.addService(QStringLiteral("robot")), QStringLiteral("/pgcreds")),
        QJsonObject{ { QStringLiteral("host"), QStringLiteral("h") }, { QStringLiteral("port"), 1 },
            { QStringLiteral("database"), QStringLiteral("d") }, { QStringLiteral("username"), QStringLiteral("u") },
            { QStringLiteral("password"), canary } },
        token);
    server.send("PUT", server.accountPath(server.idOf(QStringLiteral("admin")), QStringLiteral("/password")),
        QJsonObject{ { QStringLiteral("new_password"), canary } }, token);
    QVERIFY(server.state().audit.all().size() >= 6);
    for (const AuditEvent &event : server.state().audit.all()) {
        QVERIFY2(!event.details->text.contains(canary), qPrintable(event.details->text));
        QVERIFY(!event.details->text.contains(token.reveal()));
    }
}

QTEST_GUILESS_MAIN(DevServerWireTest)
#include "tst_devserver_wire.moc"
