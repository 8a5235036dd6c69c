// SPDX-License-Identifier: MIT
// The scripted server itself: what the wire tests conclude is worth no more than this.
#include "support/process_memory.h"
#include "support/scripted_server.h"
#include "support/test_ca.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n";
const QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\ntrue";

// A client that takes what comes.
class Probe : public QSslSocket {
public:
    explicit Probe(const QList<QSslCertificate> &trusted = {})
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(trusted);
        setSslConfiguration(configuration);
    }
    void connectTo(const ScriptedServer &server, bool tls)
    {
        if (tls)
            connectToHostEncrypted(u"127.0.0.1"_s, server.port());
        else
            connectToHost(u"127.0.0.1"_s, server.port());
    }
    const QByteArray &received()
    {
        m_received += readAll();
        return m_received;
    }

private:
    QByteArray m_received;
};

} // namespace

class TestScriptedServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersAndCounts_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("plain") << false;
        QTest::newRow("TLS") << true;
    }

    void answersAndCounts()
    {
        QFETCH(bool, tls);
        const auto server = tls ? std::make_unique<ScriptedServer>(m_ca.issue()) : std::make_unique<ScriptedServer>();
        server->enqueue(Reply::json(200, "true"));
        server->enqueue(Reply::empty(204).header("X-Two", "2").closing());
        Probe probe({ m_ca.certificate() });
        probe.connectTo(*server, tls);
        probe.write(get);
        QTRY_COMPARE(probe.received(), answer);
        probe.write("PUT /b HTTP/1.1\r\nAUTHORI");
        probe.flush();
        QTRY_COMPARE(server->requestsStarted(), 2);
        QCOMPARE(server->requestCount(), 1);
        QVERIFY(!server->sawAuthorization());
        probe.write("zation: no\r\ncontent-length: 3\r\n\r\nabc");
        QTRY_COMPARE(probe.received(), answer + "HTTP/1.1 204 No Content\r\nX-Two: 2\r\nConnection: close\r\n\r\n");
        QTRY_COMPARE(probe.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(probe.error(), QAbstractSocket::RemoteHostClosedError);

        const QList<Received> &requests = server->requests();
        QCOMPARE(requests.size(), 2);
        QCOMPARE(server->count("PUT"), 1);
        QCOMPARE(requests[1].path, "/b"_ba);
        QCOMPARE(requests[1].body, "abc"_ba);
        QCOMPARE(requests[1].header("authorization"), "no"_ba);
        QCOMPARE(requests[1].connection, 1);
        QVERIFY(server->sawAuthorization());
        QCOMPARE(server->connectionCount(), 1);
        QCOMPARE(server->handshakeCount(), tls ? 1 : 0);
        QTRY_COMPARE(server->openConnections(), 0);
        server->forget();
        QCOMPARE(server->bytesReceived(), 0);
    }

    void cutsExactly()
    {
        ScriptedServer server(m_ca.issue());
        const Reply whole = Reply::json(200, "true");
        QCOMPARE(whole.size(), answer.size());
        for (qint64 k = 0; k <= answer.size(); ++k) {
            server.enqueue(whole.cutAfter(k));
            Probe probe({ m_ca.certificate() });
            probe.connectTo(server, true);
            probe.write(get);
            QTRY_COMPARE(probe.state(), QAbstractSocket::UnconnectedState);
            QCOMPARE(probe.received(), answer.left(k));
        }
        QCOMPARE(server.requestCount(), answer.size() + 1);
        QVERIFY(answer.left(whole.headSize()).endsWith("\r\n\r\n"));
        QCOMPARE(whole.cutInHeaders().sendableSize(), whole.headSize() / 2);
        QCOMPARE(whole.cutInBody().sendableSize(), whole.headSize() + 2);
    }

    void resetsForReal()
    {
        ScriptedServer server;
        server.answer(Reply::reset());
        const int client = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(server.port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QCOMPARE(::connect(client, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        QCOMPARE(::send(client, get.constData(), static_cast<size_t>(get.size()), 0), get.size());
        char byte = 0;
        QTRY_VERIFY(::recv(client, &byte, 1, MSG_DONTWAIT) == 0 || errno != EAGAIN);
        QCOMPARE(errno, ECONNRESET);
        ::close(client);
    }

    void abandonsWithoutGoodbye()
    {
        ScriptedServer server(m_ca.issue());
        server.answer(Reply::json(200, "true").cutInBody(Reply::Ending::Abandon));
        Probe probe({ m_ca.certificate() });
        probe.connectTo(server, true);
        probe.write(get);
        QTRY_COMPARE(probe.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(probe.received(), answer.chopped(2));
    }

    void trickles()
    {
        ScriptedServer server(m_ca.issue());
        server.enqueue(Reply::json(200, "true").trickleHead(1ms));
        server.enqueue(Reply::json(200, "true").trickleBody(20ms));
        Probe probe({ m_ca.certificate() });
        probe.connectTo(server, true);
        probe.write(get);
        int pieces = 0;
        connect(&probe, &QIODevice::readyRead, this, [&pieces] { ++pieces; });
        QTRY_COMPARE(probe.received(), answer);
        QVERIFY2(pieces > 20, qPrintable(QString::number(pieces)));
        pieces = 0;
        QElapsedTimer clock;
        clock.start();
        probe.write(get);
        QTRY_COMPARE(probe.received(), answer + answer);
        QVERIFY(pieces >= 3);
        QVERIFY2(clock.elapsed() >= 60, qPrintable(QString::number(clock.elapsed())));
    }

    void staysSilent()
    {
        ScriptedServer server(m_ca.issue());
        server.answer(Reply::silence());
        Probe probe({ m_ca.certificate() });
        probe.connectTo(server, true);
        probe.write(get);
        QTRY_COMPARE(server.requestCount(), 1);
        probe.write(get);
        QTRY_COMPARE(server.bytesReceived(), 2 * get.size());
        QCOMPARE(probe.received(), QByteArray());
        QCOMPARE(server.requestCount(), 1);
        QCOMPARE(server.openConnections(), 1);
    }

    void sendsMuchWithLittleMemory()
    {
        QCOMPARE(Reply::large(20).bytes(Reply::large(20).headSize(), 100), "\"aaaaaaaaaaaaaaaaaa\""_ba);
        ScriptedServer server(m_ca.issue());
        constexpr qint64 size = 64 * 1024 * 1024;
        server.enqueue(Reply::large(size).closing());
        server.enqueue(Reply::endlessBody());
        QVERIFY(resetPeak());
        const qint64 before = residentBytes();
        qint64 read = 0;
        Probe probe({ m_ca.certificate() });
        probe.setReadBufferSize(1024 * 1024);
        connect(&probe, &QIODevice::readyRead, this, [&] { read += probe.readAll().size(); });
        probe.connectTo(server, true);
        probe.write(get);
        QTRY_COMPARE_WITH_TIMEOUT(probe.state(), QAbstractSocket::UnconnectedState, 60000);
        QVERIFY(read > size && read < size + 1000);
        const qint64 growth = peakResidentBytes() - before;
        QVERIFY2(growth < size / 4 || !growthMeansSomething, qPrintable(QString::number(growth)));

        probe.connectTo(server, true);
        probe.write(get);
        QTRY_VERIFY(server.bytesSent() > size + 10 * 1024 * 1024);
        probe.abort();
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void closesIdleConnections()
    {
        ScriptedServer server(m_ca.issue());
        Probe probe({ m_ca.certificate() });
        probe.connectTo(server, true);
        QTRY_COMPARE(server.handshakeCount(), 1);
        server.closeConnections();
        QTRY_COMPARE(probe.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(probe.error(), QAbstractSocket::RemoteHostClosedError);
    }

    void certificates_data()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QTest::addColumn<ServerIdentity>("identity");
        QTest::addColumn<QList<QSslError::SslError>>("errors");
        using Errors = QList<QSslError::SslError>;
        QTest::newRow("good") << m_ca.issue() << Errors{};
        QTest::newRow("expired") << m_ca.issue({ .notBefore = now.addDays(-9), .notAfter = now.addDays(-1) })
                                 << Errors{ QSslError::CertificateExpired };
        QTest::newRow("early") << m_ca.issue({ .notBefore = now.addDays(1) }) << Errors{ QSslError::CertificateNotYetValid };
        QTest::newRow("other host") << m_ca.issue({ .hosts = { u"mcias.example"_s }, .ips = {} })
                                    << Errors{ QSslError::HostNameMismatch };
        QTest::newRow("self-signed") << TestCa::selfSigned() << Errors{ QSslError::SelfSignedCertificate };
        QTest::newRow("other CA") << TestCa(u"Another root"_s).issue()
                                  << Errors{ QSslError::UnableToGetLocalIssuerCertificate,
                                         QSslError::UnableToVerifyFirstCertificate };
    }

    void certificates()
    {
        QFETCH(ServerIdentity, identity);
        QFETCH(QList<QSslError::SslError>, errors);
        ScriptedServer server(identity);
        Probe probe({ m_ca.certificate() });
        probe.setPeerVerifyMode(QSslSocket::VerifyPeer);
        probe.connectTo(server, true);
        QTRY_VERIFY(probe.isEncrypted() || probe.error() == QAbstractSocket::SslHandshakeFailedError);
        QList<QSslError::SslError> seen;
        for (const QSslError &error : probe.sslHandshakeErrors())
            seen << error.error();
        QCOMPARE(seen, errors);
        QCOMPARE(probe.isEncrypted(), errors.isEmpty());
    }

    void oldProtocol()
    {
        ScriptedServer server(m_ca.issue(), ScriptedServer::Protocol::Tls11Only);
        Probe modern({ m_ca.certificate() });
        modern.connectTo(server, true);
        QTRY_COMPARE(modern.error(), QAbstractSocket::SslHandshakeFailedError);

        Probe old({ m_ca.certificate() });
        QSslConfiguration configuration = old.sslConfiguration();
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        configuration.setProtocol(QSsl::TlsV1_1);
        QT_WARNING_POP
        configuration.setBackendConfigurationOption("CipherString", QByteArray("DEFAULT@SECLEVEL=0"));
        old.setSslConfiguration(configuration);
        old.connectTo(server, true);
        old.write(get);
        QTRY_VERIFY(old.received().endsWith("{}"));
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        QCOMPARE(old.sessionProtocol(), QSsl::TlsV1_1);
        QT_WARNING_POP
    }

    void writesTheRoot()
    {
        const QTemporaryDir folder;
        QVERIFY(m_ca.writeCa(folder.filePath(u"ca.pem"_s)));
        QCOMPARE(QSslCertificate::fromPath(folder.filePath(u"ca.pem"_s)), QList{ m_ca.certificate() });
        QVERIFY(!m_ca.writeCa(folder.filePath(u"no/ca.pem"_s)));
        QCOMPARE(m_ca.hashedFileName().size(), 10);
        QCOMPARE(m_ca.hashedFileName(), TestCa().hashedFileName());
        QVERIFY(m_ca.hashedFileName() != TestCa(u"Another root"_s).hashedFileName());
    }

private:
    const TestCa m_ca;
};

QTEST_GUILESS_MAIN(TestScriptedServer)
#include "tst_scripted_server.moc"
