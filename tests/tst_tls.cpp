// SPDX-License-Identifier: MIT
// Which servers the client trusts, why it refuses the others, and that a refused one never sees a token.
#include "support/wire.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <unistd.h>

#include <cstdio>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

using Protocol = ScriptedServer::Protocol;

constexpr auto childVariable = "MCIAS_TST_TLS_SERVER"; // makes this program a client of the server it names
constexpr auto caVariable = "MCIAS_TST_TLS_CA";

// A read and a write that carry the token.
QList<std::shared_ptr<Outcome>> callBothWays(Client &client)
{
    QList<std::shared_ptr<Outcome>> outcomes{ watch(client.listAccounts()),
        watch(client.send(GrantRole{ QUuid::createUuid(), Role::User })) };
    for (const auto &outcome : outcomes)
        over(outcome);
    return outcomes;
}

// What this program does in the child process: one call, and a line that says how it went.
int runAsClient()
{
    ClientOptions options;
    options.caFile = qEnvironmentVariable(caVariable);
    options.token = Secret::fromUtf8(wireToken);
    Client client(QUrl(qEnvironmentVariable(childVariable)), options);
    const auto outcome = watch(client.listAccounts());
    over(outcome);
    const std::unique_ptr<char[]> kind(toString(outcome->error.kind));
    const std::unique_ptr<char[]> fault(toString(outcome->error.tlsFault));
    if (outcome->succeeded)
        std::puts("trusted");
    else
        std::printf("%s %s\n", kind.get(), fault.get());
    std::fflush(stdout);
    return 0;
}

} // namespace

class TestTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trustsTheOwnCa_data();
    void trustsTheOwnCa();
    void refuses_data();
    void refuses();
    void systemTrust();
    void refusesHttp_data();
    void refusesHttp();
    void refusesBadCaFiles_data();
    void refusesBadCaFiles();

private:
    //! What a child says that sees `roots` as the system's certificates; empty if no such child can be made here.
    QByteArray askChild(const QString &roots, const QUrl &server, const QString &caFile);

    Wire m_wire;
};

void TestTls::trustsTheOwnCa_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("address") << u"127.0.0.1"_s;
    QTest::newRow("name") << u"localhost"_s;
}

void TestTls::trustsTheOwnCa()
{
    QFETCH(QString, host);
    m_wire.server.forget();
    m_wire.server.answer(Reply::json(200, "[]"));
    Client client(m_wire.server.url(host), m_wire.options());
    for (const auto &outcome : callBothWays(client)) {
        QVERIFY(outcome->endedOnce());
        QVERIFY2(outcome->succeeded == 1, qPrintable(outcome->error.message()));
    }
    QVERIFY(m_wire.server.sawAuthorization());
    for (const Received &request : m_wire.server.requests())
        QCOMPARE(request.header("authorization"), "Bearer "_ba + wireToken);
}

void TestTls::refuses_data()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const TestCa &ca = m_wire.ca;
    QTest::addColumn<ServerIdentity>("identity");
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<TlsFault>("fault");
    const auto row = [](const char *name, const ServerIdentity &identity, TlsFault fault, Protocol protocol = Protocol::Tls) {
        QTest::newRow(name) << identity << protocol << fault;
    };
    row("expired", ca.issue({ .notBefore = now.addDays(-9), .notAfter = now.addSecs(-2) }), TlsFault::Expired);
    row("not yet valid", ca.issue({ .notBefore = now.addSecs(3600) }), TlsFault::NotYetValid);
    row("another host", ca.issue({ .hosts = { u"mcias.example"_s }, .ips = {} }), TlsFault::HostMismatch);
    row("another address", ca.issue({ .ips = { u"127.0.0.2"_s } }), TlsFault::HostMismatch);
    row("self-signed", TestCa::selfSigned(), TlsFault::SelfSigned);
    row("unknown CA", TestCa(u"Another root"_s).issue(), TlsFault::UnknownIssuer);
    row("impostor of the CA's name", TestCa().issue(), TlsFault::UnknownIssuer);
    row("TLS 1.1 only", ca.issue(), TlsFault::Protocol, Protocol::Tls11Only);
    row("plain HTTP", {}, TlsFault::Protocol, Protocol::Plain);
}

void TestTls::refuses()
{
    QFETCH(ServerIdentity, identity);
    QFETCH(Protocol, protocol);
    QFETCH(TlsFault, fault);
    ScriptedServer server(identity, protocol);
    QUrl url = server.url();
    url.setScheme(u"https"_s);
    Client client(url, m_wire.options());
    for (const auto &outcome : callBothWays(client)) {
        QVERIFY(outcome->endedOnce());
        QCOMPARE(outcome->failed, 1);
        QCOMPARE(outcome->error.kind, ErrorKind::Tls);
        QCOMPARE(outcome->error.tlsFault, fault);
        QCOMPARE(outcome->error.applied, Applied::No);
        QVERIFY(!outcome->error.message().contains(QLatin1String(wireToken)));
    }
    QVERIFY(server.connectionCount() > 0);
    QVERIFY(!server.sawAuthorization());
    QCOMPARE(server.requestCount(), 0);
    if (protocol != Protocol::Plain) // there a TLS greeting arrives as bytes
        QCOMPARE(server.bytesReceived(), 0);
}

QByteArray TestTls::askChild(const QString &roots, const QUrl &server, const QString &caFile)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(childVariable), server.toString());
    environment.insert(QLatin1String(caVariable), caFile);
    // What Qt's TLS plug-in loads from the system's directory it never frees.
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    child.setProcessEnvironment(environment);
    const QString script = u"mount --bind \"$1\" /etc/ssl/certs && exec \"$2\""_s;
    QStringList arguments{ u"--mount"_s, u"sh"_s, u"-c"_s, script, u"sh"_s, roots, QCoreApplication::applicationFilePath() };
    if (::geteuid() != 0)
        arguments.prepend(u"--map-root-user"_s);
    child.start(u"unshare"_s, arguments);
    // The server lives in this process, so its event loop has to run.
    if (!eventually([&child] { return child.state() == QProcess::NotRunning; }, std::chrono::seconds(60)))
        return {};
    const QByteArray said = child.readAllStandardOutput().trimmed();
    return said.isEmpty() || child.exitCode() == 0 ? said : said + ", but it failed: " + child.readAllStandardError();
}

// The system's own certificates are out of a test's reach, but a process can be given others to see.
void TestTls::systemTrust()
{
    const TestCa systemCa(u"A root that this system trusts"_s);
    const QTemporaryDir roots;
    // For both ways in which Qt finds the system's certificates: by hash when one is needed, or all of them.
    QVERIFY(systemCa.writeCa(roots.filePath(systemCa.hashedFileName())));
    QVERIFY(systemCa.writeCa(roots.filePath(u"system.pem"_s)));
    ScriptedServer server(systemCa.issue());
    server.answer(Reply::json(200, "[]"));

    if (askChild(roots.path(), {}, {}).isEmpty())
        QSKIP("This needs a mount namespace of its own (unshare --mount), which is not permitted here.");
    QCOMPARE(askChild(roots.path(), server.url(), {}), "trusted"_ba);
    QVERIFY(server.sawAuthorization());
    QCOMPARE(server.requestCount(), 1);

    server.forget();
    QCOMPARE(askChild(roots.path(), server.url(), m_wire.caFile()), "Tls UnknownIssuer"_ba);
    QVERIFY(server.connectionCount() > 0);
    QCOMPARE(server.bytesReceived(), 0);
    QVERIFY(!server.sawAuthorization());

    // And the other way round: our CA is good for nothing where only the system's are asked.
    m_wire.server.forget();
    QCOMPARE(askChild(roots.path(), m_wire.server.url(), {}), "Tls UnknownIssuer"_ba);
    QCOMPARE(m_wire.server.bytesReceived(), 0);
}

void TestTls::refusesHttp_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::newRow("http") << u"http"_s;
    QTest::newRow("HTTP") << u"HTTP"_s;
    QTest::newRow("none") << QString();
    QTest::newRow("ftp") << u"ftp"_s;
}

void TestTls::refusesHttp()
{
    QFETCH(QString, scheme);
    ScriptedServer server;
    QUrl url = server.url();
    url.setScheme(scheme);
    Client client(url, m_wire.options());
    for (const auto &outcome : callBothWays(client)) {
        QVERIFY(outcome->endedOnce());
        QCOMPARE(outcome->error.kind, ErrorKind::Input);
        QCOMPARE(outcome->error.applied, Applied::No);
    }
    QCOMPARE(server.connectionCount(), 0);
}

void TestTls::refusesBadCaFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("garbage") << QByteArray("-----BEGIN CERTIFICATE-----\nnot base64!\n-----END CERTIFICATE-----\n");
    QTest::newRow("a key") << m_wire.ca.issue().keyPem;
    QTest::newRow("missing") << QByteArray();
}

void TestTls::refusesBadCaFiles()
{
    QFETCH(QByteArray, content);
    ClientOptions options = m_wire.options();
    options.caFile = m_wire.folder.filePath(QLatin1String(QTest::currentDataTag()) + u".pem"_s);
    if (!content.isNull()) {
        QFile file(options.caFile);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    m_wire.server.forget();
    Client client(m_wire.server.url(), options);
    for (const auto &outcome : callBothWays(client)) {
        QVERIFY(outcome->endedOnce());
        QCOMPARE(outcome->error.kind, ErrorKind::Tls);
        QCOMPARE(outcome->error.tlsFault, TlsFault::BadCaFile);
    }
    QCOMPARE(m_wire.server.connectionCount(), 0);
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsSet(childVariable))
        return runAsClient();
    TestTls test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_tls.moc"
