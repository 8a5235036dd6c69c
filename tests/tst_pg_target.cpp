// SPDX-License-Identifier: MIT
// Addresses and lines as people paste them, compared with what libpq does with them: which host and port it asks for, and
// which user, database and password it gives to a server. And the forms that the console writes.
#include "postgres/pg_target.h"
#include "postgres/pg_text.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtEndian>
#include <QtTest>

#include <dlfcn.h>
#include <libpq-fe.h>
#include <mutex>
#include <netdb.h>
#include <thread>

using namespace mcias;
using namespace Qt::StringLiterals;
using Fault = PgTarget::Fault;

namespace {

// What libpq wants to have looked up: everything leads to the server of this test.
struct LookUps {
    std::mutex mutex;
    QByteArray port; // of the server; empty: nothing is recorded
    QList<std::pair<QByteArray, QByteArray>> asked;
} lookUps;

} // namespace

// In the place of the C library's, for libpq too.
extern "C" int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **result)
{
    using Function = int (*)(const char *, const char *, const struct addrinfo *, struct addrinfo **);
    static const auto real = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "getaddrinfo"));
    const std::scoped_lock lock(lookUps.mutex);
    if (lookUps.port.isEmpty())
        return real(node, service, hints, result);
    lookUps.asked.append({ QByteArray(node), QByteArray(service) });
    return real("127.0.0.1", lookUps.port.constData(), hints, result);
}

namespace {

// Speaks just enough of PostgreSQL's protocol to be told who comes, whereto, and with which password.
class Doorman final : public QTcpServer {
public:
    QByteArray user;
    QByteArray database;
    QByteArray password;
    bool wasAsked = false;

    Doorman()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            auto input = std::make_shared<QByteArray>();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, input] { read(socket, *input); });
        });
    }
    void forget()
    {
        user = database = password = {};
        wasAsked = false;
    }

private:
    void read(QTcpSocket *socket, QByteArray &input)
    {
        input += socket->readAll();
        const qsizetype head = wasAsked ? 1 : 0; // the first message has no letter
        if (input.size() < head + 4)
            return;
        const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(input.constData() + head));
        if (input.size() < head + size)
            return;
        const QByteArray body = input.mid(head + 4, size - 4);
        const bool isPassword = head == 1 && input.front() == 'p';
        input.clear();
        if (wasAsked && !isPassword)
            return; // it leaves
        if (isPassword) {
            password = body.chopped(1);
            socket->write(QByteArray("R\0\0\0\x08\0\0\0\0Z\0\0\0\x05I", 15));
            return;
        }
        wasAsked = true;
        const QList<QByteArray> words = body.mid(4).split('\0');
        for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
            if (words[i] == "user")
                user = words[i + 1];
            else if (words[i] == "database")
                database = words[i + 1];
        }
        socket->write(QByteArray("R\0\0\0\x08\0\0\0\x03", 9)); // the password, please
    }
};

// What libpq makes of a text: it connects.
struct Truth {
    bool isRefused = false; // libpq took no part of it
    QByteArray host;
    QByteArray port;
    QByteArray user;
    QByteArray database;
    QByteArray password;
    bool isLookedUp = false;
    bool isTold = false; // the server heard who comes
};

class Oracle {
public:
    Truth ask(const QByteArray &text)
    {
        m_door.forget();
        {
            const std::scoped_lock lock(lookUps.mutex);
            lookUps.asked.clear();
            lookUps.port = QByteArray::number(m_door.serverPort());
        }
        QEventLoop loop;
        bool isParsed = false;
        std::thread libpq([&] {
            isParsed = connectWith(text);
            QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
        });
        loop.exec();
        libpq.join();
        const std::scoped_lock lock(lookUps.mutex);
        lookUps.port.clear();
        Truth truth{ .user = m_door.user, .database = m_door.database, .password = m_door.password };
        truth.isLookedUp = !lookUps.asked.isEmpty();
        if (truth.isLookedUp) {
            truth.host = lookUps.asked.constFirst().first;
            truth.port = lookUps.asked.constFirst().second;
        }
        truth.isTold = m_door.wasAsked;
        truth.isRefused = !isParsed;
        return truth;
    }

private:
    // Without TLS, which the server here has not, and without the files of a home. False: it did not get as far as connecting.
    static bool connectWith(const QByteArray &text)
    {
        PGconn *started = PQconnectStart(text.constData());
        const bool isTaken = PQstatus(started) != CONNECTION_BAD
            || QByteArray(PQerrorMessage(started)).contains("connection to server");
        PQfinish(started);
        if (!isTaken)
            return false;
        {
            const std::scoped_lock lock(lookUps.mutex);
            lookUps.asked.clear();
        }
        const std::array<const char *, 6> keys{ "dbname", "sslmode", "gssencmode", "passfile", "target_session_attrs", nullptr };
        const std::array<const char *, 6> values{ text.constData(), "disable", "disable", "/dev/null/none", "any", nullptr };
        PQfinish(PQconnectdbParams(keys.data(), values.data(), 1));
        return true;
    }

    Doorman m_door;
};

void good(const char *name, const QByteArray &text)
{
    QTest::newRow(name) << text << Fault::None;
}

void bad(const char *name, const QByteArray &text, Fault fault)
{
    QTest::newRow(name) << text << fault;
}

// Such as ours alone refuses: libpq would read a file, or look for a socket on this computer.
bool isOurs(Fault fault)
{
    return fault == Fault::Service || fault == Fault::Socket || fault == Fault::NotText || fault == Fault::Empty;
}

void hostedAddresses()
{
    good("plain", "postgres://app:secret@db.example.org:5432/app");
    good("long scheme", "postgresql://app:secret@db.example.org:5432/app");
    good("no port", "postgres://app:secret@db.example.org/app");
    good("heroku", "postgres://uxk3h2jf8s:p1f2e9b7c8@ec2-54-77-0-1.eu-west-1.compute.amazonaws.com:5432/d8r4u3fj2v");
    good("heroku, ssl", "postgres://u:p@ec2-1-2-3-4.compute-1.amazonaws.com:5432/d?sslmode=require");
    good("supabase direct", "postgresql://postgres:S3cr%40t!@db.abcdefghijkl.supabase.co:5432/postgres");
    good("supabase pooler", "postgres://postgres.abcdefgh:pw@aws-0-eu-central-1.pooler.supabase.com:6543/postgres");
    good("neon", "postgresql://alex:AbC123dEf@ep-cool-darkness-123456.us-east-2.aws.neon.tech/dbname?sslmode=require");
    good("neon endpoint", "postgres://alex:pw@ep-x.aws.neon.tech/db?options=endpoint%3Dep-cool-darkness-123456");
    good("rds", "postgresql://admin:hunter2@mydb.c9akciq32.eu-central-1.rds.amazonaws.com:5432/production");
    good("rds verify", "postgresql://app:pw@mydb.rds.amazonaws.com/prod?sslmode=verify-full&sslrootcert=global-bundle.pem");
    good("azure", "postgres://app%40myserver:P%40ssw0rd@myserver.postgres.database.azure.com/postgres?sslmode=require");
    good("cockroach",
        "postgresql://maxroach:pw@free-tier.gcp.cockroachlabs.cloud:26257/defaultdb?options=--cluster%3Dtall-owl-42");
    good("digitalocean",
        "postgresql://doadmin:AVNS_x-y_z@db-fra1-1-do-user-1-0.b.db.ondigitalocean.com:25060/defaultdb?sslmode=require");
    good("aiven", "postgres://avnadmin:AVNS_abc@pg-1-proj.aivencloud.com:12691/defaultdb?sslmode=require");
    good("timescale", "postgres://tsdbadmin:pw@abc.tsdb.cloud.timescale.com:31234/tsdb?sslmode=require");
    good("render", "postgres://app_user:pw@dpg-cabc-a.frankfurt-postgres.render.com/app_db");
    good("railway", "postgresql://postgres:pw@containers-us-west-1.railway.app:6789/railway");
    good("compose", "postgres://postgres:postgres@db:5432/postgres");
    good("kubernetes", "postgres://svc:pw@pg-rw.data.svc.cluster.local:5432/orders?application_name=orders&connect_timeout=5");
    good("ssl=true", "postgresql://app:pw@db.example.org/app?ssl=true");
    good("localhost", "postgres://localhost/mydb");
    good("ip4", "postgres://u:p@10.0.0.7:5433/d");
}

void escapes()
{
    good("space in database", "postgres://u:p@h/my%20database");
    good("slash in password", "postgres://u:pa%2Fss@h/d");
    good("at in password", "postgres://u:p%40ss@h/d");
    good("at in password, bare", "postgres://u:p@ss@h/d");
    good("colon in password", "postgres://u:a:b:c@h/d");
    good("percent in password", "postgres://u:100%25@h/d");
    good("hash in password", "postgres://u:a#b@h/d");
    good("plus in password", "postgres://u:a+b@h/d");
    good("umlauts", "postgres://j%C3%BCrgen:gr%C3%BC%C3%9Fe@h/b%C3%BCcher");
    good("umlauts, bare", "postgres://jürgen:grüße@h/bücher");
    good("emoji", "postgres://u:%F0%9F%94%91@h/d");
    good("quotes", "postgres://u:'x\"y@h/d");
    good("backslash", "postgres://u:a\\b@h/d");
    good("user escaped", "postgres://first%2Elast%40corp:pw@h/d");
    good("lower hex", "postgres://u:%2f%3a%40@h/d");
    good("empty password", "postgres://u:@h/d");
    good("no password", "postgres://u@h/d");
    good("no user", "postgres://h:5432/d");
    good("no database", "postgres://u:p@h");
    good("no database, slash", "postgres://u:p@h/");
    good("no database, query", "postgres://u:p@h?sslmode=disable");
    good("user in query", "postgres://h/d?user=u&password=p%26q");
    good("host in query", "postgres:///d?host=db.example.org&port=5433&user=u&password=p");
    good("database in query", "postgres://u:p@h/first?dbname=second");
    good("blanks around", "  \n postgres://u:p@h/d \r\n");
    good("nothing but a scheme", "postgres://");
    bad("lone percent", "postgres://u:100%@h/d", Fault::BadPercent);
    bad("not hex", "postgres://u:%zz@h/d", Fault::BadPercent);
    bad("percent zero", "postgres://u:a%00b@h/d", Fault::BadPercent);
    good("question mark in password", "postgres://u:pa?ss@h/d");
    bad("slash in password, bare", "postgres://u:pa/ss@h/d", Fault::BadPort);
    bad("unknown option", "postgres://u:p@h/d?pool_size=5", Fault::UnknownOption);
    bad("prisma", "postgresql://u:p@h:5432/d?schema=public", Fault::UnknownOption);
    bad("no value", "postgres://u:p@h/d?sslmode", Fault::UnknownOption);
    bad("not UTF-8", "postgres://u:%FF%FE@h/d", Fault::NotText);
}

void places()
{
    good("ip6", "postgres://u:p@[2001:db8::1]:5432/d");
    good("ip6, no port", "postgres://u:p@[::1]/d");
    good("ip6 with zone", "postgres://u:p@[fe80::1%25eth0]:5432/d");
    good("ip6 in pairs", "host=2001:db8::1 user=u dbname=d password=p");
    good("hostaddr alone", "hostaddr=192.0.2.7 user=u dbname=d password=p");
    good("host and hostaddr", "host=db.example.org hostaddr=192.0.2.7 user=u dbname=d password=p");
    good("two hosts", "postgres://u:p@h1:5433,h2:5434/d?target_session_attrs=read-write");
    good("two hosts, one port", "host=h1,h2 port=5440 user=u dbname=d password=p");
    good("three hosts, some ports", "postgres://u:p@h1,h2:5434,h3/d");
    good("empty port", "postgres://u:p@h:/d");
    good("port with blanks", "host=h port=' 5433 ' user=u dbname=d password=p");
    bad("no end of ip6", "postgres://u:p@[::1/d", Fault::BadBrackets);
    bad("empty ip6", "postgres://u:p@[]/d", Fault::BadBrackets);
    bad("behind ip6", "postgres://u:p@[::1]x/d", Fault::BadBrackets);
    bad("port too high", "postgres://u:p@h:65536/d", Fault::BadPort);
    bad("port zero", "postgres://u:p@h:0/d", Fault::BadPort);
    bad("port of letters", "postgres://u:p@h:abc/d", Fault::BadPort);
    bad("three ports, two hosts", "host=h1,h2 port=1,2,3 user=u", Fault::HostCount);
    bad("two hosts, one address", "host=h1,h2 hostaddr=192.0.2.1 user=u", Fault::HostCount);
    bad("socket", "postgres://u:p@%2Fvar%2Frun%2Fpostgresql/d", Fault::Socket);
    bad("socket in query", "postgres://u:p@/d?host=/cloudsql/project:region:instance", Fault::Socket);
    bad("socket in pairs", "host=/tmp dbname=d", Fault::Socket);
    bad("abstract socket", "host=@pg dbname=d", Fault::Socket);
}

void pairs()
{
    good("pairs", "host=localhost port=5432 dbname=mydb user=app password=secret connect_timeout=10");
    good("pairs, blanks around =", "host = db.example.org  user = app dbname = d password = p");
    good("pairs over lines", "host=db.example.org\nport=5433\ndbname=app\nuser=app\npassword=pw\n");
    good("quoted", "host=h user=u dbname='my database' password='it\\'s a \\\\ secret'");
    good("empty value", "host=h user=u dbname=d password=''");
    good("escaped blank", "host=h user=u dbname=d password=a\\ b");
    good("npgsql-like, small", "host=h port=5432 dbname=d user=u password=p sslmode=require");
    good("twice", "host=first host=second user=u dbname=d password=p");
    good("only a database", "dbname=d");
    bad("odbc", "Driver={PostgreSQL};Server=h;Port=5432;Database=d;Uid=u;Pwd=p;", Fault::UnknownOption);
    bad("dotnet", "Host=h;Username=u;Password=p;Database=d", Fault::UnknownOption);
    bad("no pair", "host=h user=u nonsense", Fault::NotPairs);
    bad("open quote", "host=h password='abc", Fault::OpenQuote);
    bad("bad sslmode", "host=h user=u sslmode=maybe", Fault::BadSslMode);
    bad("service", "service=prod", Fault::Service);
    bad("service in an address", "postgres://u@h/d?service=prod", Fault::Service);
    bad("word", "hunter2", Fault::NotATarget);
    bad("shell", "psql -h h -U u d", Fault::NotATarget);
    bad("jdbc", "jdbc:postgresql://h:5432/d", Fault::OtherProgram);
    bad("sqlalchemy", "postgresql+psycopg2://u:p@h/d", Fault::OtherProgram);
    bad("another scheme", "mysql://u:p@h/d", Fault::OtherProgram);
    bad("nothing", "   ", Fault::Empty);
}

// What systemd's EnvironmentFile= makes of a file, by systemd.exec(5): quotes count at the beginning of a value or behind a
// quoted part of it only; between single ones nothing is escaped, between double ones " \ $ and ` are.
QList<std::pair<QByteArray, QByteArray>> systemdVariables(const QByteArray &file)
{
    enum class At { Name, Begin, Bare, BareEscape, Single, Double, DoubleEscape };
    QList<std::pair<QByteArray, QByteArray>> variables;
    std::pair<QByteArray, QByteArray> variable;
    At at = At::Name;
    for (const char c : file) {
        switch (at) {
        case At::Name:
            if (c == '=')
                at = At::Begin;
            else
                variable.first += c;
            continue;
        case At::Begin:
        case At::Bare:
            if (c == '\n') {
                variables += std::exchange(variable, {});
                at = At::Name;
            } else if (at == At::Begin && (c == '\'' || c == '"')) {
                at = c == '"' ? At::Double : At::Single;
            } else if (c == '\\') {
                at = At::BareEscape;
            } else if (at == At::Bare || c != ' ') {
                variable.second += c;
                at = At::Bare;
            }
            continue;
        case At::BareEscape:
            variable.second += c;
            at = At::Bare;
            continue;
        case At::Single:
            if (c == '\'')
                at = At::Begin;
            else
                variable.second += c;
            continue;
        case At::Double:
            if (c == '"')
                at = At::Begin;
            else if (c == '\\')
                at = At::DoubleEscape;
            else
                variable.second += c;
            continue;
        case At::DoubleEscape:
            if (!QByteArrayView("\"\\$`").contains(c))
                variable.second += '\\';
            variable.second += c;
            at = At::Double;
            continue;
        }
    }
    return variables;
}

QString randomText(QRandomGenerator &random, const QString &letters)
{
    QString text;
    const int length = random.bounded(1, 20);
    const QList<uint> points = letters.toUcs4();
    for (int i = 0; i < length; ++i)
        text += QString::fromUcs4(
            reinterpret_cast<const char32_t *>(&points[random.bounded(static_cast<int>(points.size()))]), 1);
    return text;
}

} // namespace

class PgTargetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAsLibpqDoes_data();
    void readsAsLibpqDoes();
    void saysWhatItLeavesOut();
    void neverQuotes();
    void wipesAndIgnoresTheEnvironment();
    void writesAddresses();
    void writesExactly_data();
    void writesExactly();
    void writesVariables();
    void refusesWhatCannotBeWritten_data();
    void refusesWhatCannotBeWritten();

private:
    Oracle m_libpq;
};

void PgTargetTest::readsAsLibpqDoes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Fault>("fault");
    hostedAddresses();
    escapes();
    places();
    pairs();
}

void PgTargetTest::readsAsLibpqDoes()
{
    QFETCH(QByteArray, text);
    QFETCH(Fault, fault);
    const PgTarget target = PgTarget::parse(Secret::fromUtf8(text));
    QCOMPARE(target.fault, fault);
    QCOMPARE(target.problem().isEmpty(), fault == Fault::None);
    if (isOurs(fault))
        return;
    const Truth truth = m_libpq.ask(text.trimmed());
    QCOMPARE(truth.isRefused, fault != Fault::None);
    if (fault != Fault::None)
        return;
    const PgCreds &creds = target.creds;
    QCOMPARE(truth.isLookedUp, !creds.host.isEmpty()); // else it is a socket
    if (!truth.isLookedUp)
        return;
    QCOMPARE(QString::fromUtf8(truth.host), target.address.isEmpty() ? creds.host : target.address);
    QCOMPARE(QString::fromUtf8(truth.port), QString::number(creds.port));
    QVERIFY(truth.isTold);
    if (!creds.username.isEmpty()) { // else libpq takes whoever runs it
        QCOMPARE(QString::fromUtf8(truth.user), creds.username);
        QCOMPARE(QString::fromUtf8(truth.database), creds.database);
    }
    QCOMPARE(truth.password, creds.password.utf8().toByteArray());
}

void PgTargetTest::saysWhatItLeavesOut()
{
    const auto remarks = [](const char *text) { return PgTarget::parse(Secret::fromUtf8(text)).remarks().join(u'|'); };
    QCOMPARE(remarks("postgres://u:p@h/d"), QString());
    QVERIFY(remarks("postgres://u:p@h1,h2/d").contains(u"2 hosts"_s));
    QVERIFY(remarks("postgres:///d").contains(u"no host"_s));
    QVERIFY(remarks("postgres://h/d").contains(u"no user"_s));
    QVERIFY(remarks("postgres://u:p@h").contains(u"named like the user"_s));
    QVERIFY(remarks("postgres://u@h/d").contains(u"no password"_s));
    QVERIFY(remarks("host=h hostaddr=192.0.2.1 user=u dbname=d password=p").contains(u"fixed address"_s));
    QVERIFY(remarks("postgres://u:p@h/d?sslmode=verify-full").contains(u"sslmode=verify-full"_s));
    QCOMPARE(remarks("postgres://u:p@h/d?application_name=x&sslpassword=deep"),
        u"MCIAS has no place for these options: application_name, sslpassword."_s);
}

// What is wrong is said without a word of what was pasted, which may be the password.
void PgTargetTest::neverQuotes()
{
    for (const char *text : { "hunter2", "host=h hunter2", "postgres://u:hunter2%@h/d", "postgres://u:p@h/d?hunter2",
             "postgres://u:p@h:hunter2/d", "password='hunter2", "hunter2=x", "postgres://u:p@[hunter2/d",
             "host=h sslmode=hunter2", "jdbc:postgresql://h/d?password=hunter2", "host=/hunter2", "service=hunter2" }) {
        const PgTarget target = PgTarget::parse(Secret::fromUtf8(text));
        QVERIFY2(target.fault != Fault::None, text);
        QVERIFY2(!target.problem().contains(u"hunter2"_s), text);
        QVERIFY(target.creds.password.isEmpty());
    }
}

void PgTargetTest::wipesAndIgnoresTheEnvironment()
{
    for (const char *name : { "PGHOST", "PGUSER", "PGPASSWORD", "PGDATABASE", "PGSERVICE", "PGPORT" })
        qputenv(name, "1234");
    const PgTarget target = PgTarget::parse(Secret(u"dbname=d"_s));
    QCOMPARE(target.fault, Fault::None);
    QCOMPARE(target.creds.host, QString());
    QCOMPARE(target.creds.username, QString());
    QCOMPARE(target.creds.port, quint16(5432));
    QVERIFY(target.creds.password.isEmpty());
    QVERIFY(!qEnvironmentVariableIsSet("PGPASSWORD"));
}

// Whatever the values are, libpq reads them back from the address.
void PgTargetTest::writesAddresses()
{
    QRandomGenerator random(20261122);
    const QString nasty = u"ab:@/?#&=%+ '\"\\[]{}ü€🔑,;~\t\nZ09"_s;
    const QStringList hosts{ u"db.example.org"_s, u"192.0.2.1"_s, u"2001:db8::1"_s, u"fe80::1%eth0"_s, u"my_host"_s };
    for (int i = 0; i < 500; ++i) {
        const PgCreds creds{ hosts[random.bounded(static_cast<int>(hosts.size()))],
            static_cast<quint16>(random.bounded(1, 65536)), randomText(random, nasty), randomText(random, nasty),
            Secret(randomText(random, nasty)) };
        const auto uri = PgText::write(PgText::Form::Uri, creds, {}, PgSslMode::Require);
        QVERIFY(uri);
        const PgTarget target = PgTarget::parse(*uri);
        QCOMPARE(target.fault, Fault::None);
        QVERIFY(target.creds == creds);
        QCOMPARE(target.sslMode, std::optional(PgSslMode::Require));
        if (i >= 20)
            continue;
        const Truth truth = m_libpq.ask(uri->utf8().toByteArray());
        QCOMPARE(QString::fromUtf8(truth.host), creds.host);
        QCOMPARE(truth.port, QByteArray::number(creds.port));
        QCOMPARE(QString::fromUtf8(truth.user), creds.username);
        QCOMPARE(QString::fromUtf8(truth.database), creds.database);
        QCOMPARE(truth.password, creds.password.utf8().toByteArray());
    }
}

void PgTargetTest::writesExactly_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("uri") << 0 << QByteArray("postgresql://us%3Aer:p%3A%5C%27w@h:5433/d%20b?sslmode=require");
    QTest::newRow("pgpass") << 1 << QByteArray("h:5433:d b:us\\:er:p\\:\\\\'w\n");
    QTest::newRow("service") << 2
                             << QByteArray(
                                    "[svc]\nhost=h\nport=5433\ndbname=d b\nuser=us:er\npassword=p:\\'w\nsslmode=require\n");
    QTest::newRow("env") << 3
                         << QByteArray("PGHOST=h\nPGPORT=5433\nPGDATABASE='d b'\nPGUSER=us:er\nPGPASSWORD=\"p:\\\\'w\"\n"
                                       "PGSSLMODE=require\n");
}

void PgTargetTest::writesExactly()
{
    QFETCH(int, form);
    QFETCH(QByteArray, expected);
    const PgCreds creds{ u"h"_s, 5433, u"d b"_s, u"us:er"_s, Secret(u"p:\\'w"_s) };
    const auto text = PgText::write(static_cast<PgText::Form>(form), creds, u"svc"_s, PgSslMode::Require);
    QVERIFY(text);
    QCOMPARE(text->utf8().toByteArray(), expected);
}

// The shell and systemd's EnvironmentFile= have rules of their own; what is written means the same to both.
void PgTargetTest::writesVariables()
{
    QRandomGenerator random(5);
    QStringList passwords{ u"it's"_s, u"'"_s, u"''"_s, u"a'\"b"_s, u"'$HOME`id`\\"_s, u"\\'"_s, u"a\\nb'"_s, u"#'x"_s, u" ' "_s,
        u"plain"_s, u"~x"_s, u"$(id)"_s, u"100%"_s };
    for (int i = 0; i < 200; ++i)
        passwords += randomText(random, u"ab'\"\\$` #~!&;|<>(){}*?[]=%ü"_s);
    QByteArray script;
    QByteArrayList expected;
    for (const QString &password : std::as_const(passwords)) {
        if (password.isEmpty())
            continue;
        const PgCreds creds{ u"h"_s, 5433, u"d"_s, u"u"_s, Secret(password) };
        const auto text = PgText::write(PgText::Form::Environment, creds);
        QVERIFY(text);
        const QByteArray file = text->utf8().toByteArray();
        const auto [name, value] = systemdVariables(file).constLast();
        QCOMPARE(name, QByteArray("PGPASSWORD"));
        QCOMPARE(QString::fromUtf8(value), password);
        script += file + "printf '%s\\0' \"$PGPASSWORD\"\n";
        expected += password.toUtf8();
    }
    QProcess shell;
    shell.start(u"sh"_s, { u"-s"_s });
    QVERIFY(shell.waitForStarted());
    shell.write(script);
    shell.closeWriteChannel();
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput().split('\0').mid(0, expected.size()), expected);
}

void PgTargetTest::refusesWhatCannotBeWritten_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("password");
    QTest::newRow("pgpass, line") << 1 << u"a\nb"_s;
    QTest::newRow("pgpass, return") << 1 << u"a\r"_s;
    QTest::newRow("pgpass, empty") << 1 << QString();
    QTest::newRow("service, line") << 2 << u"a\nuser=postgres"_s;
    QTest::newRow("service, blank") << 2 << u"a "_s;
    QTest::newRow("service, long") << 2 << QString(1001, u'x');
    QTest::newRow("env, line") << 3 << u"a\nLD_PRELOAD=x"_s;
    QTest::newRow("uri, long") << 0 << QString(70000, u'x');
}

void PgTargetTest::refusesWhatCannotBeWritten()
{
    QFETCH(int, form);
    QFETCH(QString, password);
    const PgCreds creds{ u"h"_s, 5433, u"d"_s, u"u"_s, Secret(password) };
    QVERIFY(!PgText::write(static_cast<PgText::Form>(form), creds, u"svc"_s));
    QVERIFY(!PgText::why(static_cast<PgText::Form>(form)).isEmpty());
}

QTEST_GUILESS_MAIN(PgTargetTest)

#include "tst_pg_target.moc"
