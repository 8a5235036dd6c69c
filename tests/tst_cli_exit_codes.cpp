// SPDX-License-Identifier: MIT
// Every way for a call to end has its exit code, its one line on standard error, and an honest word on what has become
// of a change.
#include "support/program.h"
#include "support/wire.h"

#include <QtTest>

#include <csignal>

using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto account = "{\"id\":\"11111111-2222-3333-4444-555555555555\",\"username\":\"a\",\"account_type\":\"human\","
                         "\"status\":\"active\",\"created_at\":\"2026-01-01T00:00:00Z\",\"updated_at\":\"2026-01-01T00:00:00Z\"}";

QByteArray errorBody(const char *code)
{
    return "{\"error\":\"the server's words\",\"code\":\"" + QByteArray(code) + "\"}";
}

} // namespace

class TestCliExitCodes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answers_data();
    void answers();
    void success();
    void internal();
    void nobodyThere();
    void untrustedServer_data();
    void untrustedServer();
    void interruptedRead();
    void interruptedWrite();
    void interruptedBeforeSending();

private:
    QStringList with(const QString &caFile) const
    {
        return { u"--server"_s, m_wire.server.url().toString(), u"--ca"_s, caFile, u"--token-file"_s, m_tokenFile };
    }
    Ran run(const QStringList &arguments) const { return m_sandbox.run(u"mcias-cli"_s, with(m_wire.caFile()) + arguments); }
    Ran interrupt(const QStringList &arguments);

    const QStringList m_read{ u"list-accounts"_s };
    const QStringList m_write{ u"create-account"_s, u"--username"_s, u"a"_s, u"--account-type"_s, u"human"_s };
    Wire m_wire;
    Sandbox m_sandbox;
    QString m_tokenFile;
};

void TestCliExitCodes::init()
{
    m_wire.server.closeConnections();
    m_wire.server.forget();
    m_sandbox.setStandardOutput({});
    m_tokenFile = m_sandbox.write(u"token"_s, QByteArray(wireToken) + '\n');
}

namespace {

struct Case {
    const char *name;
    Reply reply;
    bool isWrite;
    int exitCode;
    const char *className;
    const char *kind;
    int status;
    const char *code;
    const char *applied;
};

const QList<Case> &cases()
{
    using std::chrono::seconds;
    static const QList<Case> all{
        { "400", Reply::json(400, errorBody("bad_request")), true, 10, "MciasInputError", "input", 400, "bad_request", "no" },
        { "401", Reply::json(401, errorBody("unauthorized")), false, 11, "MciasAuthError", "auth", 401, "unauthorized", "no" },
        { "401, code missing", Reply::json(401, errorBody("totp_required")), true, 11, "MciasAuthError", "totp_required", 401,
            "totp_required", "no" },
        { "403", Reply::json(403, errorBody("forbidden")), false, 12, "MciasForbiddenError", "forbidden", 403, "forbidden",
            "no" },
        { "404", Reply::json(404, errorBody("not_found")), false, 13, "MciasNotFoundError", "not_found", 404, "not_found", "no" },
        { "404, plain", Reply::text(404, "404 page not found"), true, 13, "MciasNotFoundError", "not_found", 404, "", "no" },
        { "405, plain", Reply::text(405, "no"), true, 13, "MciasNotFoundError", "not_found", 405, "", "no" },
        { "409", Reply::json(409, errorBody("conflict")), true, 14, "MciasConflictError", "conflict", 409, "conflict", "no" },
        { "500, read", Reply::json(500, errorBody("internal_error")), false, 15, "MciasServerError", "server", 500,
            "internal_error", "no" },
        { "500, write", Reply::json(500, errorBody("internal_error")), true, 15, "MciasServerError", "server", 500,
            "internal_error", "unknown" },
        { "sealed", Reply::json(503, errorBody("vault_sealed")), true, 15, "MciasServerError", "sealed", 503, "vault_sealed",
            "no" },
        { "read cut", Reply::json(200, "[]").cutInHeaders(), false, 16, "MciasTransportError", "transport", 0, "", "no" },
        { "read without an answer", Reply::silence(), false, 16, "MciasTransportError", "timeout", 0, "", "no" },
        { "read that is no JSON", Reply::text(200, "<html>"), false, 17, "MciasDecodeError", "decode", 200, "", "no" },
        { "write with half an answer", Reply::json(200, R"({"id":1})"), true, 17, "MciasDecodeError", "decode", 200, "", "yes" },
        { "redirect", Reply::redirect(302, "https://127.0.0.1:1/"), false, 17, "MciasDecodeError", "decode", 302, "", "no" },
        { "write dropped", Reply::drop(), true, 18, "MciasOutcomeUnknownError", "outcome_unknown", 0, "", "unknown" },
        { "write cut", Reply::json(201, account).cutInBody(), true, 18, "MciasOutcomeUnknownError", "outcome_unknown", 201, "",
            "unknown" },
        { "write without an answer", Reply::silence(), true, 18, "MciasOutcomeUnknownError", "outcome_unknown", 0, "",
            "unknown" },
        { "429", Reply::json(429, errorBody("rate_limited")).header("Retry-After", "60"), true, 19, "MciasRateLimitError",
            "rate_limited", 429, "rate_limited", "no" },
    };
    return all;
}

} // namespace

void TestCliExitCodes::answers_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < cases().size(); ++i)
        QTest::newRow(cases().at(i).name) << i;
}

void TestCliExitCodes::answers()
{
    QFETCH(const int, index);
    const Case &expected = cases().at(index);
    m_wire.server.answer(expected.reply);
    const Ran ran = run(QStringList{ u"--timeout"_s, u"3000"_s } + (expected.isWrite ? m_write : m_read));
    QVERIFY2(ran.exitCode == expected.exitCode, ran.all());
    QCOMPARE(ran.out, QByteArray());
    QCOMPARE(ran.err.count('\n'), 1);
    const QJsonObject error = ran.error();
    QCOMPARE(error.value(u"class"_s).toString(), QString::fromLatin1(expected.className));
    QCOMPARE(error.value(u"kind"_s).toString(), QString::fromLatin1(expected.kind));
    QCOMPARE(error.value(u"status"_s).toInt(-1), expected.status);
    QCOMPARE(error.value(u"code"_s).toString(), QString::fromLatin1(expected.code));
    QCOMPARE(error.value(u"applied"_s).toString(), QString::fromLatin1(expected.applied));
    QVERIFY(!error.value(u"message"_s).toString().isEmpty());
    QVERIFY(!ran.err.contains(wireToken));
    if (expected.isWrite)
        QCOMPARE(m_wire.server.requestCount(), 1);
    if (expected.exitCode == 19)
        QCOMPARE(error.value(u"retry_after"_s).toInt(), 60);
}

void TestCliExitCodes::success()
{
    m_wire.server.answer(Reply::json(201, account));
    Ran ran = run(m_write);
    QVERIFY2(ran.exitCode == 0 && ran.err.isEmpty(), ran.all());
    QCOMPARE(ran.json()[u"username"_s].toString(), u"a"_s);
    m_wire.server.answer(Reply::empty(204));
    ran = run({ u"delete-account"_s, u"--id"_s, u"11111111-2222-3333-4444-555555555555"_s });
    QCOMPARE(ran.out, QByteArray("{}\n"));
    QCOMPARE(ran.exitCode, 0);
}

void TestCliExitCodes::internal()
{
    m_sandbox.setStandardOutput(u"/dev/full"_s);
    m_wire.server.answer(Reply::json(201, account));
    Ran ran = run(m_write);
    QVERIFY2(ran.exitCode == 1, ran.all());
    QCOMPARE(ran.error().value(u"applied"_s).toString(), u"yes"_s);
    m_wire.server.answer(Reply::json(200, "[]"));
    ran = run(m_read);
    QVERIFY2(ran.exitCode == 1, ran.all());
    QCOMPARE(ran.error().value(u"applied"_s).toString(), u"no"_s);
}

void TestCliExitCodes::nobodyThere()
{
    const Ran ran = m_sandbox.run(
        u"mcias-cli"_s, QStringList{ u"--server"_s, u"https://127.0.0.1:1"_s, u"--token-file"_s, m_tokenFile } + m_write);
    QVERIFY2(ran.exitCode == 16, ran.all());
    QCOMPARE(ran.error().value(u"applied"_s).toString(), u"no"_s);
}

void TestCliExitCodes::untrustedServer_data()
{
    QTest::addColumn<QByteArray>("ca");
    QTest::newRow("another authority") << TestCa(u"Another root"_s).pem();
    QTest::newRow("no certificate in the file") << QByteArray("nothing\n");
}

void TestCliExitCodes::untrustedServer()
{
    QFETCH(const QByteArray, ca);
    const Ran ran = m_sandbox.run(u"mcias-cli"_s, with(m_sandbox.write(u"ca.pem"_s, ca)) + m_read);
    QVERIFY2(ran.exitCode == 16, ran.all());
    QCOMPARE(ran.error().value(u"kind"_s).toString(), u"tls"_s);
    QVERIFY(!m_wire.server.sawAuthorization());
}

Ran TestCliExitCodes::interrupt(const QStringList &arguments)
{
    m_wire.server.answer(Reply::silence());
    const QStringList patient{ u"--timeout"_s, u"600000"_s }; // or the deadline would end the call in the signal's stead
    return m_sandbox.run(u"mcias-cli"_s, with(m_wire.caFile()) + patient + arguments, {}, [this](QProcess &process) {
        if (eventually([this] { return m_wire.server.requestCount() == 1; }))
            ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    });
}

void TestCliExitCodes::interruptedRead()
{
    const Ran ran = interrupt(m_read);
    QVERIFY2(ran.exitCode == 16, ran.all());
    QCOMPARE(ran.error().value(u"kind"_s).toString(), u"cancelled"_s);
    QCOMPARE(ran.error().value(u"applied"_s).toString(), u"no"_s);
}

void TestCliExitCodes::interruptedWrite()
{
    const Ran ran = interrupt(m_write);
    QVERIFY2(ran.exitCode == 18, ran.all());
    QCOMPARE(ran.error().value(u"applied"_s).toString(), u"unknown"_s);
    QCOMPARE(m_wire.server.requestCount(), 1);
}

// Standard input stays open and empty: the program waits for a password when the signal comes.
void TestCliExitCodes::interruptedBeforeSending()
{
    const auto process = m_sandbox.start(
        u"mcias-cli"_s, with(m_wire.caFile()) + QStringList{ u"login"_s, u"--username"_s, u"a"_s, u"--password-file"_s, u"-"_s });
    QVERIFY(eventually([&] { // asleep in poll(2), so the handlers are in place
        QFile state(u"/proc/%1/wchan"_s.arg(process->processId()));
        return state.open(QFile::ReadOnly) && state.readAll().contains("poll");
    }));
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    const Ran ran = finish(*process);
    QVERIFY2(ran.exitCode == 16, ran.all());
    QCOMPARE(ran.error().value(u"kind"_s).toString(), u"cancelled"_s);
    QCOMPARE(m_wire.server.requestsStarted(), 0);
}

QTEST_GUILESS_MAIN(TestCliExitCodes)
#include "tst_cli_exit_codes.moc"
