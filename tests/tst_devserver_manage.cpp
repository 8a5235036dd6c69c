// SPDX-License-Identifier: MIT
// Accounts and what belongs to them at the embedded server, by raw requests.
#include "support/dev_server_fixture.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using devserver::KnownAccount;

namespace {

const QString nobody = QStringLiteral("/v1/accounts/00000000-0000-4000-8000-0000000000ff");

QJsonObject object(const char *json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    Q_ASSERT(document.isObject());
    return document.object();
}

} // namespace

class DevServerManageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createAccount_data();
    void createAccount();
    void updateAndDelete();
    void resetPassword();
    void removeTotp();
    void roles();
    void tags();
    void serviceTokens();
    void revokeToken();
    void pgCreds();
    void pgCredsFieldChecks_data();
    void pgCredsFieldChecks();
    void grantedPgCreds();
};

void DevServerManageTest::createAccount_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("outcome");
    const QString ok = QStringLiteral("201");
    const QString bad = QStringLiteral("400 bad_request");
    const auto human = [](const QByteArray &name) { return R"({"username":")" + name + R"(","account_type":"human"})"; };
    QTest::newRow("human") << QByteArray(R"({"username":"a.b_c@d-E9","account_type":"human","password":"twelve chars"})") << ok;
    QTest::newRow("human without password") << human("ann") << ok;
    QTest::newRow("system") << QByteArray(R"({"username":"robot","account_type":"system"})") << ok;
    QTest::newRow("255 characters") << human(QByteArray(255, 'x')) << ok;
    QTest::newRow("twelve characters of three bytes")
        << QByteArray(R"({"username":"a","account_type":"human","password":"€€€€€€€€€€€€"})") << ok;
    QTest::newRow("256 characters") << human(QByteArray(256, 'x')) << bad;
    QTest::newRow("empty name") << human("") << bad;
    QTest::newRow("space") << human("a b") << bad;
    QTest::newRow("umlaut") << human("zoë") << bad;
    QTest::newRow("slash") << human("a/b") << bad;
    QTest::newRow("taken") << human("admin") << QStringLiteral("409 conflict");
    QTest::newRow("eleven characters") << QByteArray(R"({"username":"a","account_type":"human","password":"elevenchars"})")
                                       << bad;
    QTest::newRow("endless password") << R"({"username":"a","account_type":"human","password":")" + QByteArray(1025, 'x') + "\"}"
                                      << bad;
    QTest::newRow("system with password") << QByteArray(R"({"username":"a","account_type":"system","password":"twelve chars"})")
                                          << bad;
    QTest::newRow("unknown type") << QByteArray(R"({"username":"a","account_type":"robot"})") << bad;
    QTest::newRow("unknown key") << QByteArray(R"({"username":"a","account_type":"human","email":"a@b"})") << bad;
    QTest::newRow("missing key") << QByteArray(R"({"username":"a"})") << bad;
}

void DevServerManageTest::createAccount()
{
    QFETCH(QByteArray, body);
    DevServerFixture server;
    const Secret token = server.token();
    const RawAnswer answer = server.send("POST", QStringLiteral("/v1/accounts"), body, token);
    QTEST(answer.outcome(), "outcome");
    if (answer.status != 201)
        return;
    const QUuid id(answer.text("id"));
    const QJsonObject sent = QJsonDocument::fromJson(body).object();
    QCOMPARE(server.get(server.accountPath(id), token).body, answer.body);
    QVERIFY(server.lastEvent().startsWith(QLatin1String("account_created")));
    if (sent.contains(QLatin1String("password")))
        QCOMPARE(server.login(answer.text("username"), Secret(sent[QLatin1String("password")].toString())).status, 200);
}

void DevServerManageTest::updateAndDelete()
{
    DevServerFixture server;
    const Secret token = server.token();
    const QString ann = server.accountPath(server.idOf(server.addPerson(QStringLiteral("ann")).username));
    server.clock.advance(std::chrono::hours(1));
    const RawAnswer inactive = server.send("PATCH", ann, object(R"({"status":"inactive"})"), token);
    QCOMPARE(inactive.text("status"), QStringLiteral("inactive"));
    QVERIFY(inactive.text("updated_at") > inactive.text("created_at"));
    QCOMPARE(server.lastEvent(), QStringLiteral(R"(account_updated {"from":"active","to":"inactive"})"));
    const size_t events = server.state().audit.all().size();
    QCOMPARE(server.send("PATCH", ann, object("{}"), token).body, inactive.body);
    QCOMPARE(server.state().audit.all().size(), events);
    QCOMPARE(server.send("PATCH", ann, object(R"({"status":"deleted"})"), token).outcome(), QStringLiteral("400 bad_request"));
    QCOMPARE(server.send("PATCH", ann, object(R"({"status":"asleep"})"), token).outcome(), QStringLiteral("400 bad_request"));
    QCOMPARE(server.send("DELETE", ann, QByteArray(), token).status, 204);
    const RawAnswer deleted = server.get(ann, token);
    QCOMPARE(deleted.text("status"), QStringLiteral("deleted"));
    QCOMPARE(deleted.text("deleted_at"), deleted.text("updated_at"));
    QCOMPARE(server.send("DELETE", ann, QByteArray(), token).outcome(), QStringLiteral("404 not_found"));
    QCOMPARE(server.send("PATCH", ann, object(R"({"status":"active"})"), token).outcome(), QStringLiteral("409 conflict"));
    QCOMPARE(server.get(QStringLiteral("/v1/accounts"), token).json().toArray().size(), 2); // soft
    QCOMPARE(server.get(nobody, token).outcome(), QStringLiteral("404 not_found"));
}

void DevServerManageTest::resetPassword()
{
    DevServerFixture server;
    const Secret token = server.token();
    const KnownAccount ann = server.addPerson(QStringLiteral("ann"));
    const Secret anns = server.token(ann);
    const QString path = server.accountPath(server.idOf(ann.username), QStringLiteral("/password"));
    QCOMPARE(server.send("PUT", path, object(R"({"new_password":"elevenchars"})"), token).outcome(),
        QStringLiteral("400 bad_request"));
    QCOMPARE(server.get(QStringLiteral("/v1/pgcreds"), anns).status, 200);
    QCOMPARE(server.send("PUT", path, object(R"({"new_password":"twelve chars"})"), token).status, 204);
    QCOMPARE(server.get(QStringLiteral("/v1/pgcreds"), anns).status, 401);
    QCOMPARE(server.login(ann.username, Secret(QStringLiteral("twelve chars"))).status, 200);
    const QString robot = server.accountPath(server.addService(QStringLiteral("robot")), QStringLiteral("/password"));
    QCOMPARE(server.send("PUT", robot, object(R"({"new_password":"twelve chars"})"), token).outcome(),
        QStringLiteral("400 bad_request"));
}

void DevServerManageTest::removeTotp()
{
    DevServerFixture server;
    const Secret token = server.token();
    const KnownAccount ann = server.addPerson(QStringLiteral("ann"), {}, true);
    const QJsonObject body{ { QStringLiteral("account_id"), server.idOf(ann.username).toString(QUuid::WithoutBraces) } };
    QCOMPARE(server.send("DELETE", QStringLiteral("/v1/auth/totp"), body, token).status, 204);
    QCOMPARE(server.lastEvent(), QStringLiteral("totp_removed {}"));
    QCOMPARE(server.login(ann.username, ann.password).status, 200);
    QCOMPARE(server.send("DELETE", QStringLiteral("/v1/auth/totp"), body, token).outcome(), QStringLiteral("404 not_found"));
}

void DevServerManageTest::roles()
{
    DevServerFixture server;
    const Secret token = server.token();
    const QString path = server.accountPath(
        server.idOf(server.addPerson(QStringLiteral("ann"), { Role::User }).username), QStringLiteral("/roles"));
    const auto roles = [&] { return server.get(path, token).body; };
    QCOMPARE(roles(), QByteArray(R"({"roles":["user"]})"));
    QCOMPARE(server.send("PUT", path, object(R"({"roles":["editor","viewer","editor"]})"), token).status, 204);
    QCOMPARE(roles(), QByteArray(R"({"roles":["editor","viewer"]})"));
    QCOMPARE(server.send("PUT", path, object(R"({"roles":["superuser"]})"), token).outcome(), QStringLiteral("400 bad_request"));
    QCOMPARE(server.send("POST", path, object(R"({"role":"guest"})"), token).status, 204);
    QCOMPARE(server.lastEvent(), QStringLiteral(R"(role_granted {"role":"guest"})"));
    const size_t events = server.state().audit.all().size();
    QCOMPARE(server.send("POST", path, object(R"({"role":"guest"})"), token).status, 204); // idempotent
    QCOMPARE(server.state().audit.all().size(), events);
    QCOMPARE(server.send("POST", path, object(R"({"role":"Guest"})"), token).outcome(), QStringLiteral("400 bad_request"));
    QCOMPARE(server.send("DELETE", path + QStringLiteral("/editor"), QByteArray(), token).status, 204);
    QCOMPARE(server.lastEvent(), QStringLiteral(R"(role_revoked {"role":"editor"})"));
    QCOMPARE(
        server.send("DELETE", path + QStringLiteral("/boss"), QByteArray(), token).outcome(), QStringLiteral("400 bad_request"));
    QCOMPARE(roles(), QByteArray(R"({"roles":["viewer","guest"]})"));
    QCOMPARE(server.send("PUT", path, object(R"({"roles":[]})"), token).status, 204);
    QCOMPARE(roles(), QByteArray(R"({"roles":[]})"));
    QCOMPARE(server.get(nobody + QStringLiteral("/roles"), token).outcome(), QStringLiteral("404 not_found"));
}

void DevServerManageTest::tags()
{
    DevServerFixture server;
    const Secret token = server.token();
    const QString path = server.accountPath(
        server.addService(QStringLiteral("robot"), { QStringLiteral("env:test") }), QStringLiteral("/tags"));
    QCOMPARE(server.get(path, token).body, QByteArray(R"({"tags":["env:test"]})"));
    QCOMPARE(server.send("PUT", path, object(R"({"tags":["env:prod","team:a","env:prod"]})"), token).body,
        QByteArray(R"({"tags":["env:prod","team:a"]})"));
    QCOMPARE(server.lastEvent(), QStringLiteral(R"(tag_added {"tag":"team:a"})"));
    QCOMPARE(server.send("PUT", path, object(R"({"tags":[" "]})"), token).outcome(), QStringLiteral("400 bad_request"));
    QCOMPARE(server.send("PUT", path, object(R"({"tags":[1]})"), token).outcome(), QStringLiteral("400 bad_request"));
}

void DevServerManageTest::serviceTokens()
{
    DevServerFixture server;
    const Secret token = server.token();
    const auto issue = [&](const QUuid &id) {
        return server.send("POST", QStringLiteral("/v1/token/issue"),
            QJsonObject{ { QStringLiteral("account_id"), id.toString(QUuid::WithoutBraces) } }, token);
    };
    const auto isAlive = [&](const QString &which) {
        return server.send("POST", QStringLiteral("/v1/token/validate"), QJsonObject{ { QStringLiteral("token"), which } })
            .json()[QLatin1String("valid")]
            .toBool();
    };
    const QUuid robot = server.addService(QStringLiteral("robot"));
    const QString first = issue(robot).text("token");
    QVERIFY(isAlive(first));
    const QString second = issue(robot).text("token");
    QVERIFY(!isAlive(first));
    QVERIFY(isAlive(second));
    QCOMPARE(server.state().tokens.ofAccount(robot).size(), 1);
    QCOMPARE(issue(server.idOf(QStringLiteral("admin"))).outcome(), QStringLiteral("400 bad_request"));
    QCOMPARE(issue(QUuid::createUuid()).outcome(), QStringLiteral("404 not_found"));
    server.state().accounts.edit(robot).account.status = AccountStatus::Inactive;
    QCOMPARE(issue(robot).outcome(), QStringLiteral("409 conflict"));
}

void DevServerManageTest::revokeToken()
{
    DevServerFixture server;
    const Secret token = server.token();
    const KnownAccount ann = server.addPerson(QStringLiteral("ann"));
    const Secret anns = server.token(ann);
    const QString jti = server.state().tokens.ofAccount(server.idOf(ann.username)).first().jti;
    const QString path = QStringLiteral("/v1/token/") + jti;
    QCOMPARE(server.send("DELETE", path, QByteArray(), anns).outcome(), QStringLiteral("403 forbidden"));
    QCOMPARE(server.send("DELETE", path, QByteArray(), token).status, 204);
    QVERIFY(server.lastEvent().contains(jti));
    QCOMPARE(server.get(QStringLiteral("/v1/pgcreds"), anns).status, 401);
    QCOMPARE(server.send("DELETE", path, QByteArray(), token).status, 204); // it is revoked
    QCOMPARE(server.send("DELETE", QStringLiteral("/v1/token/unheard-of"), QByteArray(), token).outcome(),
        QStringLiteral("404 not_found"));
}

void DevServerManageTest::pgCreds()
{
    DevServerFixture server;
    const Secret token = server.token();
    const QString robot = server.accountPath(server.addService(QStringLiteral("robot")), QStringLiteral("/pgcreds"));
    const QString human = server.accountPath(server.idOf(QStringLiteral("admin")), QStringLiteral("/pgcreds"));
    const QByteArray creds = R"({"host":"db","port":65535,"database":"d","username":"u","password":"p"})";
    QCOMPARE(server.get(robot, token).outcome(), QStringLiteral("404 not_found"));
    QCOMPARE(server.send("PUT", human, creds, token).outcome(), QStringLiteral("400 bad_request"));
    QCOMPARE(server.send("PUT", robot, creds, token).status, 204);
    QCOMPARE(server.lastEvent(), QStringLiteral("pgcred_updated {}"));
    QCOMPARE(server.get(robot, token).body, creds);
    QCOMPARE(server.lastEvent(), QStringLiteral("pgcred_accessed {}"));
}

void DevServerManageTest::pgCredsFieldChecks_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *port : { "0", "65536", "-1", "\"5432\"", "5432.5", "null" })
        QTest::addRow("port %s", port) << QByteArray(R"({"host":"db","port":)") + port
                + R"(,"database":"d","username":"u","password":"p"})";
    QTest::newRow("no port") << QByteArray(R"({"host":"db","database":"d","username":"u","password":"p"})");
    QTest::newRow("empty host") << QByteArray(R"({"host":"","port":1,"database":"d","username":"u","password":"p"})");
    QTest::newRow("empty password") << QByteArray(R"({"host":"h","port":1,"database":"d","username":"u","password":""})");
    QTest::newRow("id in the body") << QByteArray(
        R"({"id":"x","host":"h","port":1,"database":"d","username":"u","password":"p"})");
    QTest::newRow("a key twice") << QByteArray(
        R"({"host":"h","host":"i","port":1,"database":"d","username":"u","password":"p"})");
}

void DevServerManageTest::pgCredsFieldChecks()
{
    QFETCH(QByteArray, body);
    DevServerFixture server;
    const QUuid robot = server.addService(QStringLiteral("robot"));
    QCOMPARE(server.send("PUT", server.accountPath(robot, QStringLiteral("/pgcreds")), body, server.token()).outcome(),
        QStringLiteral("400 bad_request"));
    QVERIFY(!server.state().pgCreds.contains(robot));
}

void DevServerManageTest::grantedPgCreds()
{
    DevServerFixture server;
    const QUuid mine = server.addService(QStringLiteral("mine"));
    const QUuid other = server.addService(QStringLiteral("other"));
    for (const QUuid &id : { mine, other })
        server.state().pgCreds[id] = { { QStringLiteral("db"), 5432, QStringLiteral("d"), QStringLiteral("u"), {} },
            server.clock.now() };
    const Secret token = server.state().issueToken({}, *server.state().accounts.find(mine)).token;
    const auto count = [&] { return server.get(QStringLiteral("/v1/pgcreds"), token).json().toArray().size(); };
    QCOMPARE(count(), 1);
    QCOMPARE(server.get(server.accountPath(mine, QStringLiteral("/pgcreds")), token).status, 200);
    QCOMPARE(server.get(server.accountPath(other, QStringLiteral("/pgcreds")), token).status, 403);
    PolicyRule grant;
    grant.rule.subjectUuid = mine;
    grant.rule.actions = { QStringLiteral("pgcreds:read") };
    server.state().policies.add(grant);
    QCOMPARE(count(), 2);
    QVERIFY(!server.get(QStringLiteral("/v1/pgcreds"), token).body.contains("password"));
}

QTEST_GUILESS_MAIN(DevServerManageTest)
#include "tst_devserver_manage.moc"
