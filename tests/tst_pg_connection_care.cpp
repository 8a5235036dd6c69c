// SPDX-License-Identifier: MIT
// What a test of credentials must not do: wait, hang, hear the environment, hand the password to strangers.
#include "support/pg_desk.h"

#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Stage = PgConnectionTest::Stage;
using State = PgConnectionTest::State;
using Bench = PgBench;

namespace {

// Takes the connection, encrypts it, asks for the password in the clear, and hangs up with it.
class GreedyServer final : public QTcpServer {
public:
    explicit GreedyServer(const ServerIdentity &identity) : m_identity(identity) { listen(QHostAddress::LocalHost); }
    QByteArray got; // behind the encryption

private:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(handle);
        socket->setPeerVerifyMode(QSslSocket::VerifyNone);
        socket->setLocalCertificateChain(m_identity.chain);
        socket->setPrivateKey(m_identity.key);
        connect(socket, &QSslSocket::readyRead, socket, [this, socket] {
            if (socket->mode() == QSslSocket::UnencryptedMode) {
                socket->readAll();
                socket->write("S");
                socket->flush();
                return socket->startServerEncryption();
            }
            const bool wasAsked = !got.isEmpty();
            got += socket->readAll();
            if (wasAsked)
                return socket->abort();
            socket->write(QByteArray("R\0\0\0\x08\0\0\0\x03", 9)); // AuthenticationCleartextPassword
        });
    }
    ServerIdentity m_identity;
};

// How long the machine keeps a thread from running that wants to every 2 ms: what a loaded one does to us is no fault of ours.
class Control final : public QThread {
public:
    ~Control() override
    {
        m_isOver = true;
        wait();
    }
    qint64 longestGap() const { return m_longest; }

private:
    void run() override
    {
        QElapsedTimer since;
        since.start();
        while (!m_isOver) {
            usleep(2000);
            m_longest = std::max<qint64>(m_longest, since.restart());
        }
    }
    std::atomic<bool> m_isOver = false;
    std::atomic<qint64> m_longest = 0;
};

} // namespace

class PgConnectionCare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        windowThread = gettid();
        QCOMPARE(m_desk.start(), QString());
        m_desk.server.setTls(true);
    }
    void cleanupTestCase() { QCOMPARE(namesAskedByWindow.load(), 0); }
    void isNotPostgres_data();
    void isNotPostgres();
    void breaksOffBehindThePassword();
    void staysSilent_data();
    void staysSilent();
    void looksNamesUpElsewhere();
    void cancelsAtOnce_data();
    void cancelsAtOnce();
    void hearsNothingFromTheEnvironment();
    void sendsNoPasswordTwice();
    void survivesItsListeners();

private:
    PgDesk m_desk;
};

void PgConnectionCare::isNotPostgres_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<PgSslMode>("mode");
    QTest::newRow("http") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << PgSslMode::Prefer;
    QTest::newRow("http, plain") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << PgSslMode::Disable;
    QTest::newRow("hangs up") << QByteArray() << PgSslMode::Prefer;
    QTest::newRow("hangs up, plain") << QByteArray() << PgSslMode::Disable;
    QTest::newRow("S and nonsense") << QByteArray("S and then nothing that is TLS") << PgSslMode::Require;
}

void PgConnectionCare::isNotPostgres()
{
    QFETCH(QByteArray, answer);
    QFETCH(PgSslMode, mode);
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
            socket->write(answer);
            socket->disconnectFromHost();
        });
    });
    PgCreds here = m_desk.creds();
    here.port = server.serverPort();
    Bench bench;
    QVERIFY(bench.run(here, { .sslMode = mode }));
    const auto failure = bench.failure();
    QVERIFY2(failure == PgFailure::NotPostgres || failure == PgFailure::Broken || failure == PgFailure::TlsFailed,
        qPrintable(bench.all()));
    QCOMPARE(bench.state(Stage::Tcp), State::Good);
}

// Encrypted, and gone with the password: nobody can say any more that nothing was sent.
void PgConnectionCare::breaksOffBehindThePassword()
{
    GreedyServer server(m_desk.ca.issue());
    PgCreds here = m_desk.creds();
    here.port = server.serverPort();
    Bench bench;
    QVERIFY(bench.run(here, { .sslMode = PgSslMode::Require }));
    QVERIFY2(server.got.contains("the app's secret"), server.got);
    QCOMPARE(bench.test.failedStage(), std::optional(Stage::SignIn));
    QVERIFY2(bench.failure() == PgFailure::Broken, qPrintable(bench.all()));
    QVERIFY2(!bench.all().contains(u"Nothing was sent"_s), qPrintable(bench.all()));
    QVERIFY(bench.sentence(Stage::SignIn).contains(u"may have been sent the password"_s));
}

void PgConnectionCare::staysSilent_data()
{
    QTest::addColumn<PgSslMode>("mode");
    QTest::addColumn<Stage>("stage");
    QTest::newRow("asked for TLS") << PgSslMode::Prefer << Stage::Tls;
    QTest::newRow("plain") << PgSslMode::Disable << Stage::SignIn;
}

void PgConnectionCare::staysSilent()
{
    QFETCH(PgSslMode, mode);
    QFETCH(Stage, stage);
    QTcpServer silent;
    silent.listen(QHostAddress::LocalHost);
    PgCreds here = m_desk.creds();
    here.port = silent.serverPort();
    Control control;
    control.start();
    Bench bench(400ms);
    QVERIFY(bench.run(here, { .sslMode = mode }));
    QCOMPARE(bench.test.failedStage(), std::optional(stage));
    QCOMPARE(bench.failure(), PgFailure::Silent);
    QVERIFY(bench.sentence(stage).contains(u"says nothing for 0.4 s"_s));
    QVERIFY(bench.test.result(stage).time >= 390ms);
    QVERIFY2(bench.beats > 10, qPrintable(QString::number(bench.beats)));
    QVERIFY2(bench.longestGap < 100 + control.longestGap(), qPrintable(QString::number(bench.longestGap)));
}

// A name that takes a second keeps nobody waiting but the test itself.
void PgConnectionCare::looksNamesUpElsewhere()
{
    PgCreds here = m_desk.creds();
    here.host = u"db.slow"_s;
    Control control;
    control.start();
    Bench bench;
    QVERIFY(bench.run(here));
    QCOMPARE(bench.failure(), PgFailure::UnknownHost);
    QVERIFY(bench.test.result(Stage::Name).time >= 900ms);
    QVERIFY2(bench.longestGap < 100 + control.longestGap(), qPrintable(QString::number(bench.longestGap)));
    QCOMPARE(namesAskedByWindow.load(), 0);
}

void PgConnectionCare::cancelsAtOnce_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<Stage>("stage");
    QTest::newRow("name") << u"other.slow"_s << Stage::Name;
    QTest::newRow("silent") << u"127.0.0.1"_s << Stage::Tls;
}

void PgConnectionCare::cancelsAtOnce()
{
    QFETCH(QString, host);
    QFETCH(Stage, stage);
    QTcpServer silent;
    silent.listen(QHostAddress::LocalHost);
    PgCreds here = m_desk.creds();
    here.port = silent.serverPort();
    here.host = host;
    Control control;
    control.start();
    Bench bench;
    bench.test.start(here);
    QTRY_COMPARE(bench.state(stage), State::Running);
    QElapsedTimer age;
    age.start();
    bench.test.cancel();
    QVERIFY2(age.elapsed() < 100 + control.longestGap(), qPrintable(QString::number(age.elapsed())));
    QVERIFY(!bench.test.isRunning());
    QCOMPARE(bench.finished.size(), 1);
    QCOMPARE(bench.state(stage), State::NotReached);
    QVERIFY(!bench.test.failedStage());
    QVERIFY(bench.run(m_desk.creds(), { .sslMode = PgSslMode::Prefer })); // and can be used again
    QVERIFY(!bench.test.failedStage());
}

// Whatever libpq would take from the environment or from a home, wrong or right, makes no difference.
void PgConnectionCare::hearsNothingFromTheEnvironment()
{
    QTemporaryDir home;
    QDir(home.path()).mkdir(u".postgresql"_s);
    const auto put = [&](const QString &name, const QByteArray &content) {
        QFile file(home.filePath(name));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(content);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    };
    put(u".pgpass"_s, "*:*:*:*:the app's secret\n");
    put(u".pg_service.conf"_s, "[mine]\nuser=postgres\nport=1\n");
    for (const char *name : { "root.crt", "root.crl", "postgresql.crt", "postgresql.key" })
        put(u".postgresql/"_s + QLatin1String(name), "no certificate");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSFILE"_s, home.filePath(u".pgpass"_s));
    const QStringList asApp{ u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_desk.server.port()), u"-U"_s, u"app"_s,
        u"appdb"_s };
    QCOMPARE(m_desk.psql(environment, asApp), QByteArray("app|appdb")); // so it would, if it had a say

    const auto leak = [&] {
        qputenv("HOME", home.path().toLocal8Bit());
        for (const auto &[name, value] : std::initializer_list<std::pair<const char *, QByteArray>>{
                 { "PGPASSFILE", home.filePath(u".pgpass"_s).toLocal8Bit() }, { "PGPASSWORD", "the app's secret" },
                 { "PGUSER", "postgres" }, { "PGDATABASE", "postgres" }, { "PGHOST", "192.0.2.1" }, { "PGHOSTADDR", "192.0.2.1" },
                 { "PGPORT", "1" }, { "PGOPTIONS", "-c nonsense=1" }, { "PGSSLMODE", "verify-full" }, { "PGTZ", "Nowhere/None" },
                 { "PGSSLROOTCERT", "/etc/hostname" }, { "PGSSLCERT", "/etc/hostname" }, { "PGSSLMAXPROTOCOLVERSION", "TLSv1" },
                 { "PGREQUIREPEER", "nobody" }, { "PGCHANNELBINDING", "require" }, { "PGTARGETSESSIONATTRS", "standby" },
                 { "PGGSSENCMODE", "require" }, { "PGCLIENTENCODING", "nonsense" }, { "PGSERVICE", "mine" } })
            qputenv(name, value);
    };
    Bench bench;
    leak();
    QVERIFY(bench.run(m_desk.creds(u"app"_s, {})));
    QVERIFY2(bench.failure() == PgFailure::NoPassword, qPrintable(bench.all()));
    for (const PgSslMode mode : { PgSslMode::Prefer, PgSslMode::Require, PgSslMode::Disable }) {
        leak();
        QVERIFY(bench.run(m_desk.creds(), { .sslMode = mode }));
        QVERIFY2(!bench.test.failedStage(), qPrintable(bench.all()));
    }
    for (const QString &name : QProcessEnvironment::systemEnvironment().keys())
        QVERIFY2(!name.startsWith(u"PG"_s) || name == u"PGLOCALEDIR"_s, qPrintable(name));
}

// libpq's own "prefer" tries a wrong password a second time, without encryption.
void PgConnectionCare::sendsNoPasswordTwice()
{
    QTcpServer front; // counts the connections on their way to the server
    front.listen(QHostAddress::LocalHost);
    int connections = 0;
    connect(&front, &QTcpServer::newConnection, &front, [&] {
        ++connections;
        QTcpSocket *near = front.nextPendingConnection();
        auto *far = new QTcpSocket(near);
        far->connectToHost(QHostAddress::LocalHost, m_desk.server.port());
        connect(near, &QTcpSocket::readyRead, far, [near, far] { far->write(near->readAll()); });
        connect(far, &QTcpSocket::readyRead, near, [near, far] { near->write(far->readAll()); });
        connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
    });
    PgCreds wrong = m_desk.creds(u"app"_s, u"wrong"_s);
    wrong.port = front.serverPort();
    Bench bench;
    QVERIFY(bench.run(wrong));
    QCOMPARE(bench.failure(), PgFailure::WrongPassword);
    QCOMPARE(bench.state(Stage::Tls), State::Good);
    QCOMPARE(connections, 1);
}

void PgConnectionCare::survivesItsListeners()
{
    for (const Stage last : PgConnectionTest::stages) {
        auto *test = new PgConnectionTest;
        QPointer<PgConnectionTest> watch(test);
        connect(test, &PgConnectionTest::stageChanged, this, [test, last](Stage stage) {
            if (stage == last && test->result(stage).state == State::Good)
                delete test;
        });
        test->start(m_desk.creds());
        QTRY_VERIFY(!watch);
    }
}

QTEST_GUILESS_MAIN(PgConnectionCare)
#include "tst_pg_connection_care.moc"
