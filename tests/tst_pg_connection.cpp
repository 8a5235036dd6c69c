// SPDX-License-Identifier: MIT
// A test of credentials at a real PostgreSQL: each way to fail has its stage and its sentence, nothing of the environment has
// a say, the event loop goes on, and a cancel is at once. And psql reads what the console writes.
#include "postgres/pg_connection_test.h"
#include "postgres/pg_text.h"
#include "support/outcome.h"
#include "support/pg_server.h"
#include "support/test_ca.h"

#include <QElapsedTimer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QtTest>

#include <atomic>
#include <dlfcn.h>
#include <libpq-fe.h>
#include <netdb.h>
#include <unistd.h>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Stage = PgConnectionTest::Stage;
using State = PgConnectionTest::State;

namespace {

std::atomic<int> namesAskedByWindow = 0; // the thread that must never wait
pid_t windowThread = 0;

} // namespace

// In the place of the C library's: names that end with .slow take a second, and who asks for a name is noted.
extern "C" int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **result)
{
    using Function = int (*)(const char *, const char *, const struct addrinfo *, struct addrinfo **);
    static const auto real = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "getaddrinfo"));
    const bool isNumber = hints && (hints->ai_flags & AI_NUMERICHOST);
    if (!isNumber && gettid() == windowThread)
        ++namesAskedByWindow;
    const QByteArrayView name(node);
    if (name.endsWith(".slow"))
        usleep(1'000'000);
    if (name.endsWith(".slow") || name.endsWith(".unknown"))
        return EAI_NONAME;
    return real(name == "db.test" ? "127.0.0.1" : node, service, hints, result);
}

namespace {

const QString nastyName = u"we:ird \\'\"ü€ x"_s;
const QString nastyDatabase = u"da ta:b\\ase=ü"_s;
const QString nastyPassword = u"p:a\\ss 'wo\"rd% #$`!&|<>\\"_s;

PgCreds app(quint16 port)
{
    return { u"127.0.0.1"_s, port, u"appdb"_s, u"app"_s, Secret(u"the app's secret"_s) };
}

// A test that is run, with a timer beside it: how long the event loop was away at most.
struct Bench {
    explicit Bench(std::chrono::milliseconds patience = 5s) : test(patience)
    {
        beat.setTimerType(Qt::PreciseTimer);
        QObject::connect(&beat, &QTimer::timeout, &beat, [this] {
            longestGap = std::max(longestGap, sinceBeat.restart());
            ++beats;
        });
    }
    bool run(const PgCreds &creds, const PgConnectionTest::Options &options = {})
    {
        finished.clear();
        sinceBeat.start();
        beat.start(2ms);
        test.start(creds, options);
        const bool isOver = eventually([this] { return !test.isRunning(); });
        beat.stop();
        return isOver && finished.size() == 1;
    }
    PgFailure failure() const
    {
        const auto stage = test.failedStage();
        return stage ? test.result(*stage).failure : PgFailure::None;
    }
    QString sentence(Stage stage) const { return test.result(stage).sentence; }
    State state(Stage stage) const { return test.result(stage).state; }
    QString all() const
    {
        QString text;
        for (const Stage stage : PgConnectionTest::stages)
            text += test.result(stage).sentence + u'|' + test.result(stage).said + u'\n';
        return text;
    }

    PgConnectionTest test;
    QSignalSpy finished{ &test, &PgConnectionTest::finished };
    QTimer beat;
    QElapsedTimer sinceBeat;
    qint64 longestGap = 0;
    int beats = 0;
};

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

class PgConnection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void isLetIn();
    void isLetInWithTls();
    void fails_data();
    void fails();
    void saysWhatIsFull();
    void checksCertificates_data();
    void checksCertificates();
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
    void isReadByPsql_data();
    void isReadByPsql();

private:
    QByteArray psql(const QProcessEnvironment &environment, const QStringList &arguments = {}) const;
    PgCreds creds(const QString &user = u"app"_s, const QString &password = u"the app's secret"_s) const
    {
        PgCreds result = app(m_server.port());
        result.username = user;
        result.password = Secret(password);
        return result;
    }

    PgServer m_server;
    TestCa m_ca;
    TestCa m_otherCa{ u"Another root"_s };
    QTemporaryDir m_folder;
};

void PgConnection::initTestCase()
{
    windowThread = gettid();
    const QString said = m_server.start({ u"max_connections=10"_s, u"superuser_reserved_connections=3"_s });
    QVERIFY2(said.isEmpty(), qPrintable(said));
    const ServerIdentity identity = m_ca.issue({ .hosts = { u"db.test"_s }, .ips = {} });
    m_server.put(u"server.crt"_s, identity.certificatePem);
    m_server.put(u"server.key"_s, identity.keyPem);
    QVERIFY(m_ca.writeCa(m_folder.filePath(u"ca.pem"_s)));
    QVERIFY(m_otherCa.writeCa(m_folder.filePath(u"other.pem"_s)));
    m_server.sql("CREATE ROLE app LOGIN PASSWORD 'the app''s secret'; CREATE DATABASE appdb OWNER app;"
                 "CREATE ROLE barred LOGIN PASSWORD 'x'; CREATE ROLE tlsonly LOGIN PASSWORD 'x'; CREATE ROLE trusting LOGIN;"
                 "CREATE ROLE nologin PASSWORD 'x'; CREATE ROLE full LOGIN PASSWORD 'x' CONNECTION LIMIT 0;"
                 "CREATE DATABASE closed; REVOKE CONNECT ON DATABASE closed FROM PUBLIC;");
    QByteArray nasty = "CREATE ROLE \"" + QString(nastyName).replace(u'"', u"\"\""_s).toUtf8() + "\" LOGIN PASSWORD '"
        + QString(nastyPassword).replace(u'\'', u"''"_s).toUtf8() + "'; CREATE DATABASE \"" + nastyDatabase.toUtf8() + "\";";
    m_server.sql(nasty);
    m_server.put(u"pg_hba.conf"_s,
        "host all barred all reject\nhost all trusting all trust\nhostssl all tlsonly all scram-sha-256\n"
        "hostnossl all tlsonly all reject\nhost all all all scram-sha-256\n");
    m_server.sql("SELECT pg_reload_conf();");
    // Until new connections follow the new rules.
    Bench bench;
    QTRY_VERIFY(bench.run(creds(u"barred"_s)) && bench.failure() == PgFailure::HbaRefused);
}

void PgConnection::cleanupTestCase()
{
    QCOMPARE(namesAskedByWindow.load(), 0);
}

void PgConnection::isLetIn()
{
    Bench bench;
    QVERIFY(bench.run(creds()));
    QVERIFY2(!bench.test.failedStage(), qPrintable(bench.all()));
    QCOMPARE(bench.state(Stage::Name), State::Good);
    QCOMPARE(bench.state(Stage::Tcp), State::Good);
    QCOMPARE(bench.state(Stage::Tls), State::Warning); // prefer, and there is none
    QVERIFY(bench.sentence(Stage::Tls).contains(u"does not offer TLS"_s));
    QCOMPARE(bench.sentence(Stage::SignIn), u"The server has accepted the password of app."_s);
    QCOMPARE(bench.sentence(Stage::Database), u"The database appdb is open to app."_s);
    QCOMPARE(bench.state(Stage::Version), State::Good);
    QVERIFY(bench.sentence(Stage::Version).contains(QString::fromUtf8(m_server.sql("SHOW server_version"))));
    QVERIFY(!bench.all().contains(u"secret"_s));

    PgCreds named = creds();
    named.host = u"db.test"_s;
    QVERIFY(bench.run(named, { .sslMode = PgSslMode::Disable }));
    QVERIFY2(!bench.test.failedStage(), qPrintable(bench.all()));
    QCOMPARE(bench.sentence(Stage::Name), u"db.test has the address 127.0.0.1."_s);
    QVERIFY(bench.sentence(Stage::Tls).contains(u"sslmode=disable"_s));

    QVERIFY(bench.run(creds(u"trusting"_s)));
    QVERIFY(!bench.test.failedStage());
    QCOMPARE(bench.state(Stage::SignIn), State::Warning);
    QVERIFY(bench.sentence(Stage::SignIn).contains(u"says nothing about it"_s));

    PgCreds nasty = creds(nastyName, nastyPassword);
    nasty.database = nastyDatabase;
    QVERIFY(bench.run(nasty));
    QVERIFY2(!bench.test.failedStage(), qPrintable(bench.all()));
}

void PgConnection::isLetInWithTls()
{
    m_server.setTls(true);
    for (const PgSslMode mode : { PgSslMode::Prefer, PgSslMode::Require }) {
        Bench bench;
        QVERIFY(bench.run(creds(), { .sslMode = mode }));
        QVERIFY2(!bench.test.failedStage(), qPrintable(bench.all()));
        QCOMPARE(bench.state(Stage::Tls), State::Good);
        QVERIFY2(bench.sentence(Stage::Tls).contains(u"encrypted with TLSv1.3"_s), qPrintable(bench.all()));
        QVERIFY(bench.sentence(Stage::Tls).contains(u"was not checked"_s));
        QVERIFY(bench.run(creds(u"tlsonly"_s, u"x"_s), { .sslMode = mode }));
        QVERIFY2(!bench.test.failedStage(), qPrintable(bench.all()));
    }
}

void PgConnection::fails_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isOtherPort");
    QTest::addColumn<PgSslMode>("mode");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<PgFailure>("failure");
    QTest::addColumn<QString>("part");
    const QString good = u"the app's secret"_s;
    const QString here = u"127.0.0.1"_s;
    QTest::newRow("wrong password") << u"app"_s << u"hunter2 guess"_s << u"appdb"_s << here << false << PgSslMode::Prefer
                                    << Stage::SignIn << PgFailure::WrongPassword << u"does not accept this user and password"_s;
    QTest::newRow("wrong user") << u"nobody"_s << good << u"appdb"_s << here << false << PgSslMode::Prefer << Stage::SignIn
                                << PgFailure::WrongPassword << u"which of the two"_s;
    QTest::newRow("no password") << u"app"_s << QString() << u"appdb"_s << here << false << PgSslMode::Prefer << Stage::SignIn
                                 << PgFailure::NoPassword << u"none was given"_s;
    QTest::newRow("wrong database") << u"app"_s << good << u"nodb"_s << here << false << PgSslMode::Prefer << Stage::Database
                                    << PgFailure::WrongDatabase << u"no database nodb"_s;
    QTest::newRow("closed database") << u"app"_s << good << u"closed"_s << here << false << PgSslMode::Prefer << Stage::Database
                                     << PgFailure::DatabaseRefused << u"may not connect to the database closed"_s;
    QTest::newRow("no login") << u"nologin"_s << u"x"_s << u"appdb"_s << here << false << PgSslMode::Prefer << Stage::SignIn
                              << PgFailure::UserRefused << u"may not log in"_s;
    QTest::newRow("pg_hba") << u"barred"_s << u"x"_s << u"appdb"_s << here << false << PgSslMode::Disable << Stage::SignIn
                            << PgFailure::HbaRefused << u"without encryption"_s;
    QTest::newRow("limit of the role") << u"full"_s << u"x"_s << u"appdb"_s << here << false << PgSslMode::Prefer << Stage::SignIn
                                       << PgFailure::ServerFull << u"no connection left"_s;
    QTest::newRow("refused port") << u"app"_s << good << u"appdb"_s << here << true << PgSslMode::Prefer << Stage::Tcp
                                  << PgFailure::Refused << u"refuses connections on port"_s;
    QTest::newRow("unknown host") << u"app"_s << good << u"appdb"_s << u"db.unknown"_s << false << PgSslMode::Prefer
                                  << Stage::Name << PgFailure::UnknownHost << u"db.unknown is not known"_s;
    QTest::newRow("socket") << u"app"_s << good << u"appdb"_s << u"/tmp"_s << false << PgSslMode::Prefer << Stage::Name
                            << PgFailure::NotAHost << u"not the name of one host"_s;
    QTest::newRow("list") << u"app"_s << good << u"appdb"_s << u"a,b"_s << false << PgSslMode::Prefer << Stage::Name
                          << PgFailure::NotAHost << u"not the name of one host"_s;
    QTest::newRow("TLS required") << u"app"_s << good << u"appdb"_s << here << false << PgSslMode::Require << Stage::Tls
                                  << PgFailure::TlsMissing << u"does not offer TLS, and sslmode=require"_s;
    QTest::newRow("TLS verified") << u"app"_s << good << u"appdb"_s << here << false << PgSslMode::VerifyFull << Stage::Tls
                                  << PgFailure::TlsMissing << u"sslmode=verify-full"_s;
}

void PgConnection::fails()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, database);
    QFETCH(QString, host);
    QFETCH(bool, isOtherPort);
    QFETCH(PgSslMode, mode);
    QFETCH(Stage, stage);
    QFETCH(PgFailure, failure);
    QFETCH(QString, part);
    static bool isPlain = false;
    if (!std::exchange(isPlain, true))
        m_server.setTls(false);
    PgCreds wrong = creds(user, password);
    wrong.database = database;
    wrong.host = host;
    if (isOtherPort) {
        QTcpServer closed;
        closed.listen(QHostAddress::LocalHost);
        wrong.port = closed.serverPort();
    }
    Bench bench;
    QVERIFY(bench.run(wrong, { .sslMode = mode }));
    QVERIFY2(bench.test.failedStage() == stage, qPrintable(bench.all()));
    QCOMPARE(bench.failure(), failure);
    QVERIFY2(bench.sentence(stage).contains(part), qPrintable(bench.sentence(stage)));
    for (const Stage other : PgConnectionTest::stages) {
        QVERIFY(other >= stage || bench.state(other) == State::Good || bench.state(other) == State::Warning);
        QVERIFY(other <= stage || bench.state(other) == State::NotReached);
    }
    QVERIFY(password.size() < 3 || !bench.all().contains(password));
}

void PgConnection::saysWhatIsFull()
{
    std::vector<pg::Connection> all;
    const QByteArray port = QByteArray::number(m_server.port());
    const std::array<const char *, 6> keys{ "hostaddr", "port", "dbname", "user", "password", nullptr };
    const std::array<const char *, 6> values{ "127.0.0.1", port.constData(), "appdb", "app", "the app's secret", nullptr };
    for (int i = 0; i < 10; ++i)
        all.emplace_back(PQconnectdbParams(keys.data(), values.data(), 0));
    Bench bench;
    QVERIFY(bench.run(creds()));
    QVERIFY2(bench.failure() == PgFailure::ServerFull, qPrintable(bench.all()));
    all.clear();
    QTRY_VERIFY(bench.run(creds()) && !bench.test.failedStage());
}

void PgConnection::checksCertificates_data()
{
    QTest::addColumn<PgSslMode>("mode");
    QTest::addColumn<QString>("ca");
    QTest::addColumn<QString>("host");
    QTest::addColumn<PgFailure>("failure");
    QTest::addColumn<QString>("part");
    QTest::newRow("good") << PgSslMode::VerifyFull << u"ca.pem"_s << u"db.test"_s << PgFailure::None << u"made for db.test"_s;
    QTest::newRow("good ca") << PgSslMode::VerifyCa << u"ca.pem"_s << u"127.0.0.1"_s << PgFailure::None << u"not compared"_s;
    QTest::newRow("other name") << PgSslMode::VerifyFull << u"ca.pem"_s << u"127.0.0.1"_s << PgFailure::TlsWrongName
                                << u"another name"_s;
    QTest::newRow("other authority") << PgSslMode::VerifyFull << u"other.pem"_s << u"db.test"_s << PgFailure::TlsUntrusted
                                     << u"not vouched for"_s;
    QTest::newRow("the system's") << PgSslMode::VerifyFull << QString() << u"db.test"_s << PgFailure::TlsUntrusted
                                  << u"not vouched for"_s;
    QTest::newRow("no such file") << PgSslMode::VerifyFull << u"none.pem"_s << u"db.test"_s << PgFailure::BadCaFile
                                  << u"CA file cannot be used"_s;
}

void PgConnection::checksCertificates()
{
    QFETCH(PgSslMode, mode);
    QFETCH(QString, ca);
    QFETCH(QString, host);
    QFETCH(PgFailure, failure);
    QFETCH(QString, part);
    static bool isTls = false;
    if (!std::exchange(isTls, true))
        m_server.setTls(true);
    PgCreds here = creds();
    here.host = host;
    Bench bench;
    QVERIFY(bench.run(here, { .sslMode = mode, .caFile = ca.isEmpty() ? QString() : m_folder.filePath(ca) }));
    QVERIFY2(bench.failure() == failure, qPrintable(bench.all()));
    QVERIFY2(bench.sentence(Stage::Tls).contains(part), qPrintable(bench.all()));
    if (failure != PgFailure::None)
        QCOMPARE(bench.test.failedStage(), std::optional(Stage::Tls));
}

void PgConnection::isNotPostgres_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<PgSslMode>("mode");
    QTest::newRow("http") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << PgSslMode::Prefer;
    QTest::newRow("http, plain") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << PgSslMode::Disable;
    QTest::newRow("hangs up") << QByteArray() << PgSslMode::Prefer;
    QTest::newRow("hangs up, plain") << QByteArray() << PgSslMode::Disable;
    QTest::newRow("S and nonsense") << QByteArray("S and then nothing that is TLS") << PgSslMode::Require;
}

void PgConnection::isNotPostgres()
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
    PgCreds here = creds();
    here.port = server.serverPort();
    Bench bench;
    QVERIFY(bench.run(here, { .sslMode = mode }));
    const auto failure = bench.failure();
    QVERIFY2(failure == PgFailure::NotPostgres || failure == PgFailure::Broken || failure == PgFailure::TlsFailed,
        qPrintable(bench.all()));
    QCOMPARE(bench.state(Stage::Tcp), State::Good);
}

// Encrypted, and gone with the password: nobody can say any more that nothing was sent.
void PgConnection::breaksOffBehindThePassword()
{
    GreedyServer server(m_ca.issue());
    PgCreds here = creds();
    here.port = server.serverPort();
    Bench bench;
    QVERIFY(bench.run(here, { .sslMode = PgSslMode::Require }));
    QVERIFY2(server.got.contains("the app's secret"), server.got);
    QCOMPARE(bench.test.failedStage(), std::optional(Stage::SignIn));
    QVERIFY2(bench.failure() == PgFailure::Broken, qPrintable(bench.all()));
    QVERIFY2(!bench.all().contains(u"Nothing was sent"_s), qPrintable(bench.all()));
    QVERIFY(bench.sentence(Stage::SignIn).contains(u"may have been sent the password"_s));
}

void PgConnection::staysSilent_data()
{
    QTest::addColumn<PgSslMode>("mode");
    QTest::addColumn<Stage>("stage");
    QTest::newRow("asked for TLS") << PgSslMode::Prefer << Stage::Tls;
    QTest::newRow("plain") << PgSslMode::Disable << Stage::SignIn;
}

void PgConnection::staysSilent()
{
    QFETCH(PgSslMode, mode);
    QFETCH(Stage, stage);
    QTcpServer silent;
    silent.listen(QHostAddress::LocalHost);
    PgCreds here = creds();
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
void PgConnection::looksNamesUpElsewhere()
{
    PgCreds here = creds();
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

void PgConnection::cancelsAtOnce_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<Stage>("stage");
    QTest::newRow("name") << u"other.slow"_s << Stage::Name;
    QTest::newRow("silent") << u"127.0.0.1"_s << Stage::Tls;
}

void PgConnection::cancelsAtOnce()
{
    QFETCH(QString, host);
    QFETCH(Stage, stage);
    QTcpServer silent;
    silent.listen(QHostAddress::LocalHost);
    PgCreds here = creds();
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
    QVERIFY(bench.run(creds(), { .sslMode = PgSslMode::Prefer })); // and can be used again
    QVERIFY(!bench.test.failedStage());
}

// Whatever libpq would take from the environment or from a home, wrong or right, makes no difference.
void PgConnection::hearsNothingFromTheEnvironment()
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
    const QStringList asApp{ u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_server.port()), u"-U"_s, u"app"_s, u"appdb"_s };
    QCOMPARE(psql(environment, asApp), QByteArray("app|appdb")); // so it would, if it had a say

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
    QVERIFY(bench.run(creds(u"app"_s, {})));
    QVERIFY2(bench.failure() == PgFailure::NoPassword, qPrintable(bench.all()));
    for (const PgSslMode mode : { PgSslMode::Prefer, PgSslMode::Require, PgSslMode::Disable }) {
        leak();
        QVERIFY(bench.run(creds(), { .sslMode = mode }));
        QVERIFY2(!bench.test.failedStage(), qPrintable(bench.all()));
    }
    for (const QString &name : QProcessEnvironment::systemEnvironment().keys())
        QVERIFY2(!name.startsWith(u"PG"_s) || name == u"PGLOCALEDIR"_s, qPrintable(name));
}

// libpq's own "prefer" tries a wrong password a second time, without encryption.
void PgConnection::sendsNoPasswordTwice()
{
    QTcpServer front; // counts the connections on their way to the server
    front.listen(QHostAddress::LocalHost);
    int connections = 0;
    connect(&front, &QTcpServer::newConnection, &front, [&] {
        ++connections;
        QTcpSocket *near = front.nextPendingConnection();
        auto *far = new QTcpSocket(near);
        far->connectToHost(QHostAddress::LocalHost, m_server.port());
        connect(near, &QTcpSocket::readyRead, far, [near, far] { far->write(near->readAll()); });
        connect(far, &QTcpSocket::readyRead, near, [near, far] { near->write(far->readAll()); });
        connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
    });
    PgCreds wrong = creds(u"app"_s, u"wrong"_s);
    wrong.port = front.serverPort();
    Bench bench;
    QVERIFY(bench.run(wrong));
    QCOMPARE(bench.failure(), PgFailure::WrongPassword);
    QCOMPARE(bench.state(Stage::Tls), State::Good);
    QCOMPARE(connections, 1);
}

void PgConnection::survivesItsListeners()
{
    for (const Stage last : PgConnectionTest::stages) {
        auto *test = new PgConnectionTest;
        QPointer<PgConnectionTest> watch(test);
        connect(test, &PgConnectionTest::stageChanged, this, [test, last](Stage stage) {
            if (stage == last && test->result(stage).state == State::Good)
                delete test;
        });
        test->start(creds());
        QTRY_VERIFY(!watch);
    }
}

void PgConnection::isReadByPsql_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<bool>("isNasty");
    for (const bool isNasty : { false, true }) {
        const char *word = isNasty ? "nasty" : "plain";
        for (const auto &[form, name] : std::initializer_list<std::pair<int, const char *>>{
                 { 0, "uri" }, { 1, "pgpass" }, { 2, "service" }, { 3, "environment" } })
            QTest::addRow("%s, %s", name, word) << form << isNasty;
    }
}

void PgConnection::isReadByPsql()
{
    QFETCH(int, form);
    QFETCH(bool, isNasty);
    PgCreds here = isNasty ? creds(nastyName, nastyPassword) : creds();
    if (isNasty)
        here.database = nastyDatabase;
    const QString path = m_folder.filePath(QString::number(form));
    const auto text = PgText::write(static_cast<PgText::Form>(form), here, u"a.b@c-d"_s, PgSslMode::Prefer);
    QVERIFY(text);
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
    file.write(text->utf8().toByteArray());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.close();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QStringList arguments;
    switch (static_cast<PgText::Form>(form)) {
    case PgText::Form::Uri:
        arguments = { u"-d"_s, text->reveal() };
        break;
    case PgText::Form::PassLine:
        environment.insert(u"PGPASSFILE"_s, path);
        environment.insert(u"PGHOST"_s, here.host);
        environment.insert(u"PGPORT"_s, QString::number(here.port));
        environment.insert(u"PGUSER"_s, here.username);
        environment.insert(u"PGDATABASE"_s, here.database);
        break;
    case PgText::Form::Service:
        environment.insert(u"PGSERVICEFILE"_s, path);
        environment.insert(u"PGSERVICE"_s, u"a.b@c-d"_s);
        break;
    case PgText::Form::Environment:
        environment.insert(u"FILE"_s, path);
        break;
    }
    const QString expected = here.username + u'|' + here.database;
    QCOMPARE(QString::fromUtf8(psql(environment, arguments)), expected);
}

// Who one is to the server, and where; empty if psql did not get in.
QByteArray PgConnection::psql(const QProcessEnvironment &environment, const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(environment);
    const QString question = u"SELECT current_user || '|' || current_database()"_s;
    const QString command = u"[ -z \"$FILE\" ] || { set -a; . \"$FILE\"; }; exec psql -X -w -At -c \"$0\" \"$@\""_s;
    process.start(u"sh"_s, QStringList{ u"-c"_s, command, question } + arguments);
    if (!process.waitForFinished(30000))
        return {};
    if (process.exitCode() != 0)
        qWarning("%s", process.readAllStandardError().constData());
    return process.readAllStandardOutput().trimmed();
}

QTEST_GUILESS_MAIN(PgConnection)

#include "tst_pg_connection.moc"
