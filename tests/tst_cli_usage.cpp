// SPDX-License-Identifier: MIT
// Wrong usage: exit code 2, a message that says what to do and repeats no secret, and nothing sent.
#include "support/program.h"
#include "support/wire.h"

#include <QtTest>

using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto secret = "hunter2-canary";

} // namespace

class TestCliUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refused_data();
    void refused();
    void helpAndVersion();
    void requestBodies_data();
    void requestBodies();
    void outFile();
    void signInTakesTheGlobalServiceAndTags();

private:
    QStringList server() const { return { u"--server"_s, m_wire.server.url().toString(), u"--ca"_s, m_wire.caFile() }; }

    Wire m_wire;
    Sandbox m_sandbox;
    QString m_tokenFile;
    QString m_passwordFile;
};

void TestCliUsage::init()
{
    m_wire.server.forget();
    m_wire.server.answer(Reply::json(200, "{}"));
    m_tokenFile = m_sandbox.write(u"token"_s, QByteArray(wireToken) + '\n');
    m_passwordFile = m_sandbox.write(u"password"_s, "correct horse\n");
}

void TestCliUsage::refused_data()
{
    QTest::addColumn<QString>("arguments"); // S: --server and --ca; T: the same with a token; P, N: files
    QTest::addColumn<QString>("expected");
    const QString id = u"11111111-2222-3333-4444-555555555555"_s;
    const auto row = [&](const char *name, const QString &arguments, const char *expected) {
        QTest::newRow(name) << QString(arguments).replace(u"ID"_s, id) << QString::fromUtf8(expected);
    };
    row("nothing", u""_s, "which command");
    row("no such command", u"S hunter2-canary"_s, "no such command");
    row("no such global option", u"--sever x health"_s, "--sever is no global option");
    row("no server", u"health"_s, "--server is missing");
    row("http", u"--server http://127.0.0.1 health"_s, "https://");
    row("a password in the address", u"--server https://me:hunter2-canary@127.0.0.1 health"_s, "https://");
    row("option without a value", u"--server"_s, "--server needs a value");
    row("option instead of a value", u"--server --ca x health"_s, "--server needs a value");
    row("value of a flag", u"--verbose=hunter2-canary health"_s, "--verbose takes no value");
    row("global option twice", u"S --server https://x health"_s, "--server is given twice");
    row("timeout of words", u"S --timeout soon health"_s, "--timeout: expected milliseconds");
    row("timeout of nothing", u"S --timeout 0 health"_s, "--timeout: expected milliseconds");
    row("global option after the command", u"S health --server x"_s, "put it before the command");
    row("plain word after the command", u"T login hunter2-canary"_s, "not repeated here");
    row("short option", u"T login -phunter2-canary"_s, "two dashes");
    row("unknown option with a value", u"T login --pass=hunter2-canary"_s, "login has no option --pass");
    row("name that is none", u"T login --Hunter2-canary=hunter2-canary"_s, "no option's name");
    row("secret as an argument", u"T login --username a --password hunter2-canary"_s, "--password is a secret");
    row("secret as an argument, with =", u"T login --username a --password=hunter2-canary"_s,
        "every user of the machine can read");
    row("code as an argument", u"T login --username a --totp-code 123456"_s, "--totp-code-file FILE");
    row("nobody to ask", u"T login --username a"_s, "no terminal");
    row("prompt without a terminal", u"T login --username a --password-prompt"_s, "no terminal");
    row("password file that is not there", u"T login --username a --password-file /nonexistent"_s, "cannot be read");
    row("password file that is a folder", u"T login --username a --password-file /"_s, "cannot be read");
    row("empty password file", u"T login --username a --password-file /dev/null"_s, "is empty");
    row("endless password file", u"T login --username a --password-file /dev/zero"_s, "cannot be read");
    row("password file that is no text", u"T login --username a --password-file N"_s, "not UTF-8");
    row("standard input twice", u"T login --username a --password-file - --totp-code-file -"_s, "one option only");
    row("field missing", u"T login --password-file P"_s, "--username is missing");
    row("field twice", u"T login --username a --username b --password-file P"_s, "given twice");
    row("sign-in without a token file", u"S login --username a --password-file P"_s, "--token-file is missing");
    row("call without a token file", u"S list-accounts"_s, "--token-file is missing");
    row("sign-in with --out", u"T --out x login --username a --password-file P"_s, "goes to the token file");
    row("token file that is not there", u"S --token-file /nonexistent list-accounts"_s, "command login first");
    row("not a UUID", u"T get-account --id 7"_s, "--id: expected a UUID");
    row("unknown word", u"T create-account --username a --account-type robot"_s,
        "--account-type: expected \"human\" or \"system\"");
    row("unknown word in a list", u"T set-roles --id ID --roles user --roles king"_s, "--roles[1]: expected");
    row("list missing", u"T set-roles --id ID"_s, "--no-roles for an empty list");
    row("list and no list", u"T set-roles --id ID --roles user --no-roles"_s, "in two ways");
    row("no list and list", u"T set-roles --id ID --no-roles --roles user"_s, "in two ways");
    row("not a number", u"T set-pg-creds --id ID --host h --port x --database d --username u --password-file P"_s,
        "--port: expected an integer");
    row("number out of range", u"T set-pg-creds --id ID --host h --port 65536 --database d --username u --password-file P"_s,
        "--port: expected an integer from 0 to 65535");
    row("not a boolean", u"T update-policy-rule --id 1 --enabled yes"_s, "--enabled: expected true or false");
    row("not a time", u"T update-policy-rule --id 1 --expires-at tomorrow"_s, "--expires-at: expected an RFC 3339 time");
    row("null where there is none", u"T update-policy-rule --id 1 --priority null"_s, "--priority: expected an integer");
    row("not JSON", u"T update-policy-rule --id 1 --rule {"_s, "--rule: not JSON");
    row("unknown word in JSON", u"T update-policy-rule --id 1 --rule {\"effect\":\"maybe\"}"_s, "--rule.effect: expected");
    row("unknown key in JSON", u"T update-policy-rule --id 1 --rule {\"effect\":\"deny\",\"who\":1}"_s, "unknown key");
    row("more than one value in JSON", u"T update-policy-rule --id 1 --rule {\"effect\":\"deny\"},\"enabled\":true"_s,
        "--rule: not JSON");
    row("verify-token with a bad key", u"verify-token --token-file P --key {}"_s, "--key: not a JWK");
    row("verify-token without a token", u"S verify-token"_s, "--token-file is missing");
}

void TestCliUsage::refused()
{
    QFETCH(const QString, arguments);
    QFETCH(const QString, expected);
    const QMap<QString, QStringList> shorthands{
        { u"S"_s, server() },
        { u"T"_s, server() + QStringList{ u"--token-file"_s, m_tokenFile } },
        { u"P"_s, { m_passwordFile } },
        { u"N"_s, { m_sandbox.write(u"binary"_s, "\xff\xfe\x01") } },
    };
    QStringList given;
    for (const QString &word : arguments.split(u' ', Qt::SkipEmptyParts))
        given += shorthands.value(word, { word });

    const Ran ran = m_sandbox.run(u"mcias-cli"_s, given);
    QVERIFY2(ran.exitCode == 2, ran.all());
    QCOMPARE(ran.out, QByteArray());
    QCOMPARE(ran.err.count('\n'), 1);
    QCOMPARE(ran.error().value(u"class"_s).toString(), u"UsageError"_s);
    QCOMPARE(ran.error().value(u"applied"_s).toString(), u"no"_s);
    QVERIFY2(ran.error().value(u"message"_s).toString().contains(expected), ran.err);
    QVERIFY2(!ran.err.contains(secret), ran.err);
    QCOMPARE(m_wire.server.requestsStarted(), 0);
}

void TestCliUsage::helpAndVersion()
{
    Ran ran = m_sandbox.run(u"mcias-cli"_s, { u"--help"_s });
    QCOMPARE(ran.exitCode, 0);
    QVERIFY(ran.out.contains("set-pg-creds"));
    QCOMPARE(ran.err, QByteArray());
    ran = m_sandbox.run(u"mcias-cli"_s, { u"create-account"_s, u"--help"_s });
    QCOMPARE(ran.exitCode, 0);
    QVERIFY2(ran.out.contains("--account-type WORD"), ran.out);
    QVERIFY2(ran.out.contains("human | system"), ran.out);
    QVERIFY2(ran.out.contains("--password-file FILE"), ran.out);
    ran = m_sandbox.run(u"mcias-cli"_s, { u"--version"_s });
    QVERIFY2(ran.exitCode == 0 && ran.out.startsWith("mcias-cli "), ran.all());
    // A locale that is not UTF-8 makes Qt talk; standard error is not its place.
    m_sandbox.setVariable(u"LC_ALL"_s, u"C"_s);
    ran = m_sandbox.run(u"mcias-cli"_s, { u"--version"_s });
    QVERIFY2(ran.exitCode == 0 && ran.err.isEmpty(), ran.all());
    m_sandbox.setVariable(u"LC_ALL"_s, u"C.UTF-8"_s);
}

void TestCliUsage::requestBodies_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("request");
    const QString id = u"11111111-2222-3333-4444-555555555555"_s;
    const QByteArray account = "/v1/accounts/11111111-2222-3333-4444-555555555555";
    QTest::newRow("list") << QStringList{ u"set-roles"_s, u"--id"_s, id, u"--roles"_s, u"user"_s, u"--roles=viewer"_s }
                          << "PUT " + account + "/roles {\"roles\":[\"user\",\"viewer\"]}";
    QTest::newRow("empty list") << QStringList{ u"set-roles"_s, u"--id"_s, id, u"--no-roles"_s }
                                << "PUT " + account + "/roles {\"roles\":[]}";
    QTest::newRow("optional left out") << QStringList{ u"update-policy-rule"_s, u"--id"_s, u"-1"_s }
                                       << QByteArray("PATCH /v1/policy/rules/-1 {}");
    QTest::newRow("null") << QStringList{ u"update-policy-rule"_s, u"--id"_s, u"7"_s, u"--expires-at"_s, u"null"_s,
        u"--enabled"_s, u"false"_s }
                          << QByteArray("PATCH /v1/policy/rules/7 {\"enabled\":false,\"expires_at\":null}");
    QTest::newRow("JSON") << QStringList{ u"update-policy-rule"_s, u"--id"_s, u"7"_s, u"--rule"_s,
        uR"({"roles": ["a"], "effect": "deny"})"_s }
                          << QByteArray(R"(PATCH /v1/policy/rules/7 {"rule":{"effect":"deny","roles":["a"]}})");
    QTest::newRow("quotes and letters") << QStringList{ u"set-tags"_s, u"--id"_s, id, u"--tags"_s, uR"(a"\ü ,])"_s }
                                        << "PUT " + account + "/tags {\"tags\":[\"a\\\"\\\\ü ,]\"]}";
    QTest::newRow("the word null, as text") << QStringList{ u"set-tags"_s, u"--id"_s, id, u"--tags"_s, u"null"_s }
                                            << "PUT " + account + "/tags {\"tags\":[\"null\"]}";
    QTest::newRow("query") << QStringList{ u"list-audit"_s, u"--limit"_s, u"2"_s, u"--event-type"_s, u"a&b"_s }
                           << QByteArray("GET /v1/audit?limit=2&event_type=a%26b ");
    QTest::newRow("value that begins with dashes")
        << QStringList{ u"set-tags"_s, u"--id"_s, id, u"--tags=--x"_s } << "PUT " + account + "/tags {\"tags\":[\"--x\"]}";
}

void TestCliUsage::requestBodies()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, request);
    m_wire.server.answer(Reply::json(400, R"({"error":"enough","code":"bad_request"})"));
    const Ran ran = m_sandbox.run(u"mcias-cli"_s, server() + QStringList{ u"--token-file"_s, m_tokenFile } + arguments);
    QVERIFY2(m_wire.server.requestCount() == 1, ran.all());
    const Received received = m_wire.server.requests().first();
    QCOMPARE(received.method + ' ' + received.path + ' ' + received.body, request);
    QCOMPARE(received.header("authorization"), QByteArray("Bearer ") + wireToken);
}

void TestCliUsage::outFile()
{
    const QString out = m_sandbox.file(u"answer.json"_s);
    const QStringList call = server()
        + QStringList{ u"--token-file"_s, m_tokenFile, u"--out"_s, out, u"issue-service-token"_s, u"--account-id"_s,
              u"11111111-2222-3333-4444-555555555555"_s };
    m_wire.server.answer(Reply::json(500, "{}"));
    QCOMPARE(m_sandbox.run(u"mcias-cli"_s, call).exitCode, 15);
    QVERIFY(!QFile::exists(out)); // a failed call leaves nothing behind
    m_wire.server.answer(Reply::json(200, R"({"token":"hunter2-canary","expires_at":"2030-01-01T00:00:00Z"})"));
    Ran ran = m_sandbox.run(u"mcias-cli"_s, call);
    QVERIFY2(ran.exitCode == 0, ran.all());
    QVERIFY2(!ran.out.contains(secret) && ran.out.contains("•••"), ran.out);
    QFile file(out);
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(file.readAll().contains(secret));
    QCOMPARE(file.permissions() & QFile::Permissions(0x77), QFile::Permissions()); // nothing for group and others
    const qsizetype requests = m_wire.server.requestCount();
    ran = m_sandbox.run(u"mcias-cli"_s, call);
    QVERIFY2(ran.exitCode == 2 && ran.err.contains("exists already"), ran.all());
    QCOMPARE(m_wire.server.requestCount(), requests);
}

void TestCliUsage::signInTakesTheGlobalServiceAndTags()
{
    const QStringList global = server()
        + QStringList{ u"--token-file"_s, m_tokenFile, u"--service-name"_s, u"payroll"_s, u"--tag"_s, u"env:a"_s, u"--tag"_s,
              u"env:b"_s };
    const QStringList login{ u"login"_s, u"--username"_s, u"u"_s, u"--password-file"_s, m_passwordFile };
    m_sandbox.run(u"mcias-cli"_s, global + login);
    QCOMPARE(m_wire.server.requests().last().body,
        QByteArray(R"({"username":"u","password":"correct horse","service_name":"payroll","tags":["env:a","env:b"]})"));
    m_sandbox.run(u"mcias-cli"_s, global + login + QStringList{ u"--service-name"_s, u"other"_s, u"--no-tags"_s });
    QCOMPARE(m_wire.server.requests().last().body,
        QByteArray(R"({"username":"u","password":"correct horse","service_name":"other","tags":[]})"));
}

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cli_usage.moc"
