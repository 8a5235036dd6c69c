// SPDX-License-Identifier: MIT
// A test of credentials at a real PostgreSQL. Header only, for one file of a program.
#pragma once

#include "support/outcome.h"
#include "support/pg_server.h"
#include "support/test_ca.h"

#include "postgres/pg_connection_test.h"

#include <QElapsedTimer>
#include <QtTest>

#include <atomic>
#include <dlfcn.h>
#include <netdb.h>
#include <unistd.h>

namespace mcias::test {

inline std::atomic<int> namesAskedByWindow = 0; // the thread that must never wait
inline pid_t windowThread = 0;

} // namespace mcias::test

// Once in a program. In the place of the C library's: names that end with .slow take a second, and who asks for a name is noted.
extern "C" int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **result)
{
    using Function = int (*)(const char *, const char *, const struct addrinfo *, struct addrinfo **);
    static const auto real = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "getaddrinfo"));
    const bool isNumber = hints && (hints->ai_flags & AI_NUMERICHOST);
    if (!isNumber && gettid() == mcias::test::windowThread)
        ++mcias::test::namesAskedByWindow;
    const QByteArrayView name(node);
    if (name.endsWith(".slow"))
        usleep(1'000'000);
    if (name.endsWith(".slow") || name.endsWith(".unknown"))
        return EAI_NONAME;
    return real(name == "db.test" ? "127.0.0.1" : node, service, hints, result);
}

namespace mcias::test {

inline const QString nastyName = QStringLiteral("we:ird \\'\"ü€ x");
inline const QString nastyDatabase = QStringLiteral("da ta:b\\ase=ü");
inline const QString nastyPassword = QStringLiteral("p:a\\ss 'wo\"rd% #$`!&|<>\\");

inline PgCreds app(quint16 port)
{
    return { QStringLiteral("127.0.0.1"), port, QStringLiteral("appdb"), QStringLiteral("app"),
        Secret(QStringLiteral("the app's secret")) };
}

// A test that is run, with a timer beside it: how long the event loop was away at most.
struct PgBench {
    explicit PgBench(std::chrono::milliseconds patience = std::chrono::seconds(5)) : test(patience)
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
        beat.start(std::chrono::milliseconds(2));
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
    QString sentence(PgConnectionTest::Stage stage) const { return test.result(stage).sentence; }
    PgConnectionTest::State state(PgConnectionTest::Stage stage) const { return test.result(stage).state; }
    QString all() const
    {
        QString text;
        for (const PgConnectionTest::Stage stage : PgConnectionTest::stages)
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

// A PostgreSQL with roles for each way to be let in or not, and authorities for its certificate.
struct PgDesk {
    PgServer server;
    TestCa ca;
    TestCa otherCa{ QStringLiteral("Another root") };
    QTemporaryDir folder;

    //! What went wrong, or nothing.
    QString start()
    {
        const QString said = server.start(
            { QStringLiteral("max_connections=10"), QStringLiteral("superuser_reserved_connections=3") });
        if (!said.isEmpty())
            return said;
        const ServerIdentity identity = ca.issue({ .hosts = { QStringLiteral("db.test") }, .ips = {} });
        server.put(QStringLiteral("server.crt"), identity.certificatePem);
        server.put(QStringLiteral("server.key"), identity.keyPem);
        if (!ca.writeCa(folder.filePath(QStringLiteral("ca.pem")))
            || !otherCa.writeCa(folder.filePath(QStringLiteral("other.pem"))))
            return QStringLiteral("no authority");
        server.sql("CREATE ROLE app LOGIN PASSWORD 'the app''s secret'; CREATE DATABASE appdb OWNER app;"
                   "CREATE ROLE barred LOGIN PASSWORD 'x'; CREATE ROLE tlsonly LOGIN PASSWORD 'x'; CREATE ROLE trusting LOGIN;"
                   "CREATE ROLE nologin PASSWORD 'x'; CREATE ROLE full LOGIN PASSWORD 'x' CONNECTION LIMIT 0;"
                   "CREATE DATABASE closed; REVOKE CONNECT ON DATABASE closed FROM PUBLIC;");
        QByteArray nasty = "CREATE ROLE \"" + QString(nastyName).replace(u'"', QStringLiteral("\"\"")).toUtf8()
            + "\" LOGIN PASSWORD '" + QString(nastyPassword).replace(u'\'', QStringLiteral("''")).toUtf8()
            + "'; CREATE DATABASE \"" + nastyDatabase.toUtf8() + "\";";
        server.sql(nasty);
        server.put(QStringLiteral("pg_hba.conf"),
            "host all barred all reject\nhost all trusting all trust\nhostssl all tlsonly all scram-sha-256\n"
            "hostnossl all tlsonly all reject\nhost all all all scram-sha-256\n");
        server.sql("SELECT pg_reload_conf();");
        // Until new connections follow the new rules.
        PgBench bench;
        const auto isFollowed = [&] {
            return bench.run(creds(QStringLiteral("barred"))) && bench.failure() == PgFailure::HbaRefused;
        };
        return eventually(isFollowed) ? QString() : QStringLiteral("the rules are not followed");
    }
    PgCreds creds(const QString &user = QStringLiteral("app"), const QString &password = QStringLiteral("the app's secret")) const
    {
        PgCreds result = app(server.port());
        result.username = user;
        result.password = Secret(password);
        return result;
    }
    //! Who one is to the server, and where; empty if psql did not get in.
    QByteArray psql(const QProcessEnvironment &environment, const QStringList &arguments = {}) const
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        const QString question = QStringLiteral("SELECT current_user || '|' || current_database()");
        const QString command = QStringLiteral(
            "[ -z \"$FILE\" ] || { set -a; . \"$FILE\"; }; exec psql -X -w -At -c \"$0\" \"$@\"");
        process.start(QStringLiteral("sh"), QStringList{ QStringLiteral("-c"), command, question } + arguments);
        if (!process.waitForFinished(30000))
            return {};
        if (process.exitCode() != 0)
            qWarning("%s", process.readAllStandardError().constData());
        return process.readAllStandardOutput().trimmed();
    }
};

} // namespace mcias::test
