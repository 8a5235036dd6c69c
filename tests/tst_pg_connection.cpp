// SPDX-License-Identifier: MIT
// A test of credentials at a real PostgreSQL: each way to be let in or not has its stage and its sentence. And psql reads
// what the console writes.
#include "support/pg_desk.h"

#include "postgres/pg_text.h"

#include <libpq-fe.h>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Stage = PgConnectionTest::Stage;
using State = PgConnectionTest::State;
using Bench = PgBench;

class PgConnection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        windowThread = gettid();
        QCOMPARE(m_desk.start(), QString());
    }
    void cleanupTestCase() { QCOMPARE(namesAskedByWindow.load(), 0); }
    void isLetIn();
    void isLetInWithTls();
    void fails_data();
    void fails();
    void saysWhatIsFull();
    void checksCertificates_data();
    void checksCertificates();
    void isReadByPsql_data();
    void isReadByPsql();

private:
    PgDesk m_desk;
};

void PgConnection::isLetIn()
{
    Bench bench;
    QVERIFY(bench.run(m_desk.creds()));
    QVERIFY2(!bench.test.failedStage(), qPrintable(bench.all()));
    QCOMPARE(bench.state(Stage::Name), State::Good);
    QCOMPARE(bench.state(Stage::Tcp), State::Good);
    QCOMPARE(bench.state(Stage::Tls), State::Warning); // prefer, and there is none
    QVERIFY(bench.sentence(Stage::Tls).contains(u"does not offer TLS"_s));
    QCOMPARE(bench.sentence(Stage::SignIn), u"The server has accepted the password of app."_s);
    QCOMPARE(bench.sentence(Stage::Database), u"The database appdb is open to app."_s);
    QCOMPARE(bench.state(Stage::Version), State::Good);
    QVERIFY(bench.sentence(Stage::Version).contains(QString::fromUtf8(m_desk.server.sql("SHOW server_version"))));
    QVERIFY(!bench.all().contains(u"secret"_s));

    PgCreds named = m_desk.creds();
    named.host = u"db.test"_s;
    QVERIFY(bench.run(named, { .sslMode = PgSslMode::Disable }));
    QVERIFY2(!bench.test.failedStage(), qPrintable(bench.all()));
    QCOMPARE(bench.sentence(Stage::Name), u"db.test has the address 127.0.0.1."_s);
    QVERIFY(bench.sentence(Stage::Tls).contains(u"sslmode=disable"_s));

    QVERIFY(bench.run(m_desk.creds(u"trusting"_s)));
    QVERIFY(!bench.test.failedStage());
    QCOMPARE(bench.state(Stage::SignIn), State::Warning);
    QVERIFY(bench.sentence(Stage::SignIn).contains(u"says nothing about it"_s));

    PgCreds nasty = m_desk.creds(nastyName, nastyPassword);
    nasty.database = nastyDatabase;
    QVERIFY(bench.run(nasty));
    QVERIFY2(!bench.test.failedStage(), qPrintable(bench.all()));
}

void PgConnection::isLetInWithTls()
{
    m_desk.server.setTls(true);
    for (const PgSslMode mode : { PgSslMode::Prefer, PgSslMode::Require }) {
        Bench bench;
        QVERIFY(bench.run(m_desk.creds(), { .sslMode = mode }));
        QVERIFY2(!bench.test.failedStage(), qPrintable(bench.all()));
        QCOMPARE(bench.state(Stage::Tls), State::Good);
        QVERIFY2(bench.sentence(Stage::Tls).contains(u"encrypted with TLSv1.3"_s), qPrintable(bench.all()));
        QVERIFY(bench.sentence(Stage::Tls).contains(u"was not checked"_s));
        QVERIFY(bench.run(m_desk.creds(u"tlsonly"_s, u"x"_s), { .sslMode = mode }));
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
        m_desk.server.setTls(false);
    PgCreds wrong = m_desk.creds(user, password);
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
    const QByteArray port = QByteArray::number(m_desk.server.port());
    const std::array<const char *, 6> keys{ "hostaddr", "port", "dbname", "user", "password", nullptr };
    const std::array<const char *, 6> values{ "127.0.0.1", port.constData(), "appdb", "app", "the app's secret", nullptr };
    constexpr int most = 10;
    all.reserve(most);
    for (int i = 0; i < most; ++i)
        all.emplace_back(PQconnectdbParams(keys.data(), values.data(), 0));
    Bench bench;
    QVERIFY(bench.run(m_desk.creds()));
    QVERIFY2(bench.failure() == PgFailure::ServerFull, qPrintable(bench.all()));
    all.clear();
    QTRY_VERIFY(bench.run(m_desk.creds()) && !bench.test.failedStage());
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
        m_desk.server.setTls(true);
    PgCreds here = m_desk.creds();
    here.host = host;
    Bench bench;
    QVERIFY(bench.run(here, { .sslMode = mode, .caFile = ca.isEmpty() ? QString() : m_desk.folder.filePath(ca) }));
    QVERIFY2(bench.failure() == failure, qPrintable(bench.all()));
    QVERIFY2(bench.sentence(Stage::Tls).contains(part), qPrintable(bench.all()));
    if (failure != PgFailure::None)
        QCOMPARE(bench.test.failedStage(), std::optional(Stage::Tls));
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
    PgCreds here = isNasty ? m_desk.creds(nastyName, nastyPassword) : m_desk.creds();
    if (isNasty)
        here.database = nastyDatabase;
    const QString path = m_desk.folder.filePath(QString::number(form));
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
    QCOMPARE(QString::fromUtf8(m_desk.psql(environment, arguments)), expected);
}

QTEST_GUILESS_MAIN(PgConnection)
#include "tst_pg_connection.moc"
