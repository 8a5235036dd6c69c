// SPDX-License-Identifier: MIT
// Policy rules, SSO clients, passkeys and the audit log at the embedded server, by raw requests.
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

class DevServerRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void policyRules();
    void policyRuleFieldChecks_data();
    void policyRuleFieldChecks();
    void policyGovernsTheNextRequest();
    void ssoClients();
    void passkeys();
    void auditFiltersAndPages();
    void nobodyButAdministrators_data();
    void nobodyButAdministrators();
};

void DevServerRulesTest::policyRules()
{
    DevServerFixture server;
    const Secret token = server.token();
    const QString rules = QStringLiteral("/v1/policy/rules");
    const RawAnswer made = server.send("POST", rules,
        object(R"({"description":"d","rule":{"effect":"allow","actions":["audit:read"]},"expires_at":"2030-01-01T00:00:00Z"})"),
        token);
    QCOMPARE(made.status, 201);
    QCOMPARE(made.json()[QLatin1String("priority")].toInt(), 100); // the default
    QCOMPARE(made.json()[QLatin1String("enabled")].toBool(), true);
    QVERIFY(made.json()[QLatin1String("not_before")].isNull());
    const QString one = rules + QLatin1Char('/') + QString::number(made.json()[QLatin1String("id")].toInt());
    QCOMPARE(server.get(one, token).body, made.body);
    const RawAnswer changed = server.send("PATCH", one, object(R"({"enabled":false,"expires_at":null,"priority":7})"), token);
    QCOMPARE(changed.json()[QLatin1String("priority")].toInt(), 7);
    QCOMPARE(changed.json()[QLatin1String("enabled")].toBool(true), false);
    QVERIFY(changed.json()[QLatin1String("expires_at")].isNull());
    QCOMPARE(changed.text("description"), QStringLiteral("d"));
    QCOMPARE(server.get(rules, token).json().toArray().size(), 1); // without the built-in ones
    QCOMPARE(server.get(rules + QStringLiteral("/-1"), token).outcome(), QStringLiteral("404 not_found"));
    QCOMPARE(server.get(rules + QStringLiteral("/x"), token).outcome(), QStringLiteral("400 bad_request"));
    QCOMPARE(server.send("DELETE", one, QByteArray(), token).status, 204);
    QCOMPARE(server.send("DELETE", one, QByteArray(), token).outcome(), QStringLiteral("404 not_found"));
}

void DevServerRulesTest::policyRuleFieldChecks_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *rule :
        { "{}", R"({"effect":"maybe"})", R"({"effect":"allow","roles":["boss"]})", R"({"effect":"allow","actions":["x:y"]})",
            R"({"effect":"allow","resource_type":"thing"})", R"({"effect":"allow","account_types":["robot"]})",
            R"({"effect":"allow","subject_uuid":"ann"})", R"({"effect":"allow","colour":"red"})" })
        QTest::addRow("%s", rule) << QByteArray(R"({"description":"d","rule":)") + rule + "}";
    QTest::newRow("no rule") << QByteArray(R"({"description":"d"})");
    QTest::newRow("no description") << QByteArray(R"({"rule":{"effect":"allow"}})");
    QTest::newRow("a bad time") << QByteArray(R"({"description":"d","rule":{"effect":"allow"},"not_before":"yesterday"})");
    QTest::newRow("an empty time") << QByteArray(
        R"({"description":"d","rule":{"effect":"allow"},"not_before":"2026-01-02T00:00:00Z","expires_at":"2026-01-02T00:00:00Z"})");
}

void DevServerRulesTest::policyRuleFieldChecks()
{
    QFETCH(QByteArray, body);
    DevServerFixture server;
    QCOMPARE(server.send("POST", QStringLiteral("/v1/policy/rules"), body, server.token()).outcome(),
        QStringLiteral("400 bad_request"));
    QVERIFY(server.state().policies.listed().isEmpty());
}

void DevServerRulesTest::policyGovernsTheNextRequest()
{
    DevServerFixture server;
    const KnownAccount ann = server.addPerson(QStringLiteral("ann"));
    const Secret token = server.token(ann);
    const auto listing = [&] { return server.get(QStringLiteral("/v1/accounts"), token).status; };
    QCOMPARE(listing(), 403);
    PolicyRule allow;
    allow.rule.subjectUuid = server.idOf(ann.username);
    allow.rule.actions = { QStringLiteral("accounts:list") };
    allow.expiresAt = server.clock.now().addSecs(60);
    server.state().policies.add(allow);
    QCOMPARE(listing(), 200);
    server.clock.advance(std::chrono::milliseconds(59'999));
    QCOMPARE(listing(), 200);
    server.clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(listing(), 403);
    // A deny stands above an administrator, too.
    const Secret admin = server.token();
    PolicyRule deny;
    deny.rule.effect = Effect::Deny;
    deny.rule.actions = { QStringLiteral("accounts:delete") };
    deny.rule.requiredTags = { QStringLiteral("keep") };
    server.state().policies.add(deny);
    const QUuid kept = server.addService(QStringLiteral("kept"), { QStringLiteral("keep") });
    QCOMPARE(server.send("DELETE", server.accountPath(kept), QByteArray(), admin).outcome(), QStringLiteral("403 forbidden"));
    QCOMPARE(
        server.send("DELETE", server.accountPath(server.addService(QStringLiteral("other"))), QByteArray(), admin).status, 204);
}

void DevServerRulesTest::ssoClients()
{
    DevServerFixture server;
    const Secret token = server.token();
    const QString clients = QStringLiteral("/v1/sso/clients");
    const auto create = [&](const char *body) { return server.send("POST", clients, object(body), token); };
    const RawAnswer made = create(R"({"client_id":"my wiki/1","redirect_uri":"https://wiki.example/cb?x=1"})");
    QCOMPARE(made.status, 201);
    QCOMPARE(made.json()[QLatin1String("tags")].toArray().size(), 0);
    const RawAnswer again = create(R"({"client_id":"my wiki/1","redirect_uri":"https://other.example/"})");
    QCOMPARE(again.outcome(), QStringLiteral("409 conflict"));
    for (const char *bad : { R"({"client_id":"x","redirect_uri":"http://wiki.example/"})",
             R"({"client_id":"x","redirect_uri":"/cb"})", R"({"client_id":"x","redirect_uri":"https://wiki.example/#a"})",
             R"({"client_id":"x","redirect_uri":"javascript:alert"})",
             R"({"client_id":" ","redirect_uri":"https://wiki.example/"})", R"({"client_id":"x"})" })
        QCOMPARE(create(bad).outcome(), QStringLiteral("400 bad_request"));
    const QString one = clients + QStringLiteral("/my%20wiki%2F1");
    QCOMPARE(server.get(one, token).body, made.body);
    const RawAnswer changed = server.send("PATCH", one, object(R"({"enabled":false,"tags":["a"]})"), token);
    QCOMPARE(changed.json()[QLatin1String("enabled")].toBool(true), false);
    QCOMPARE(changed.text("redirect_uri"), made.text("redirect_uri"));
    const QJsonObject ftp = object(R"({"redirect_uri":"ftp://x/"})");
    QCOMPARE(server.send("PATCH", one, ftp, token).outcome(), QStringLiteral("400 bad_request"));
    QCOMPARE(server.send("DELETE", one, QByteArray(), token).status, 204);
    QCOMPARE(server.get(one, token).outcome(), QStringLiteral("404 not_found"));
}

void DevServerRulesTest::passkeys()
{
    DevServerFixture server;
    const Secret token = server.token();
    const QUuid id = server.idOf(server.addPerson(QStringLiteral("ann")).username);
    server.state().passkeys[id] = { { { QStringLiteral("k/1") }, QStringLiteral("blue"), server.clock.now(), std::nullopt } };
    const QString path = server.accountPath(id, QStringLiteral("/webauthn"));
    QCOMPARE(server.get(path, token).json().toArray().size(), 1);
    QCOMPARE(server.send("DELETE", path + QStringLiteral("/k1"), QByteArray(), token).outcome(), QStringLiteral("404 not_found"));
    QCOMPARE(server.send("DELETE", path + QStringLiteral("/k%2F1"), QByteArray(), token).status, 204);
    QCOMPARE(server.get(path, token).body, QByteArray("[]"));
}

void DevServerRulesTest::auditFiltersAndPages()
{
    DevServerFixture server;
    const Secret token = server.token();
    const KnownAccount ann = server.addPerson(QStringLiteral("ann"));
    for (int i = 0; i < 3; ++i)
        server.token(ann);
    const auto page = [&](const QString &query) { return server.get(QStringLiteral("/v1/audit") + query, token); };
    const auto total = [&](const QString &query) { return page(query).json()[QLatin1String("total")].toInt(); };
    QCOMPARE(total({}), 8); // four sign-ins, two events each
    QCOMPARE(total(QStringLiteral("?event_type=login_ok")), 4);
    QCOMPARE(total(QStringLiteral("?actor_id=") + server.idOf(ann.username).toString(QUuid::WithoutBraces)), 6);
    QCOMPARE(total(QStringLiteral("?event_type=no_such")), 0);
    const RawAnswer second = page(QStringLiteral("?limit=3&offset=6"));
    const QJsonArray events = second.json()[QLatin1String("events")].toArray();
    QCOMPARE(events.size(), 2);
    QCOMPARE(events.at(0)[QLatin1String("id")].toInt(), 2); // newest first
    QCOMPARE(events.at(1)[QLatin1String("id")].toInt(), 1);
    QCOMPARE(second.json()[QLatin1String("limit")].toInt(), 3);
    QCOMPARE(second.json()[QLatin1String("offset")].toInt(), 6);
    for (const char *bad :
        { "?limit=0", "?limit=1001", "?limit=x", "?offset=-1", "?actor_id=ann", "?page=1", "?limit=1&limit=2&x" })
        QCOMPARE(page(QLatin1String(bad)).outcome(), QStringLiteral("400 bad_request"));
}

void DevServerRulesTest::nobodyButAdministrators_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *method, const QString &target, const char *body = "") {
        QTest::addRow("%s %s", method, qPrintable(target)) << QByteArray(method) << target << QByteArray(body);
    };
    const QString policy = QStringLiteral("/v1/policy/rules");
    const QString sso = QStringLiteral("/v1/sso/clients");
    row("GET", QStringLiteral("/v1/accounts"));
    row("POST", QStringLiteral("/v1/accounts"), R"({"username":"x","account_type":"human"})");
    row("GET", nobody);
    row("PATCH", nobody, R"({"status":"inactive"})");
    row("DELETE", nobody);
    row("PUT", nobody + QStringLiteral("/password"), R"({"new_password":"twelve chars"})");
    row("GET", nobody + QStringLiteral("/roles"));
    row("PUT", nobody + QStringLiteral("/roles"), R"({"roles":["admin"]})");
    row("POST", nobody + QStringLiteral("/roles"), R"({"role":"admin"})");
    row("DELETE", nobody + QStringLiteral("/roles/admin"));
    row("GET", nobody + QStringLiteral("/tags"));
    row("PUT", nobody + QStringLiteral("/tags"), R"({"tags":[]})");
    row("GET", nobody + QStringLiteral("/pgcreds"));
    row("PUT", nobody + QStringLiteral("/pgcreds"), R"({"host":"h","port":1,"database":"d","username":"u","password":"p"})");
    row("GET", nobody + QStringLiteral("/webauthn"));
    row("DELETE", nobody + QStringLiteral("/webauthn/1"));
    row("POST", QStringLiteral("/v1/token/issue"), R"({"account_id":"00000000-0000-4000-8000-0000000000ff"})");
    row("DELETE", QStringLiteral("/v1/token/x"));
    row("DELETE", QStringLiteral("/v1/auth/totp"), R"({"account_id":"00000000-0000-4000-8000-0000000000ff"})");
    row("GET", QStringLiteral("/v1/audit"));
    row("GET", policy);
    row("POST", policy, R"({"description":"d","rule":{"effect":"allow"}})");
    row("GET", policy + QStringLiteral("/1"));
    row("PATCH", policy + QStringLiteral("/1"), "{}");
    row("DELETE", policy + QStringLiteral("/1"));
    row("GET", sso);
    row("POST", sso, R"({"client_id":"x","redirect_uri":"https://x/"})");
    row("GET", sso + QStringLiteral("/x"));
    row("PATCH", sso + QStringLiteral("/x"), "{}");
    row("DELETE", sso + QStringLiteral("/x"));
    row("POST", QStringLiteral("/v1/vault/seal"));
}

void DevServerRulesTest::nobodyButAdministrators()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, target);
    QFETCH(QByteArray, body);
    DevServerFixture server;
    QCOMPARE(server.send(method, target, body).outcome(), QStringLiteral("401 unauthorized"));
    const Secret token = server.token(server.addPerson(QStringLiteral("ann"), { Role::User }));
    // Forbidden comes before not found: nobody learns what exists.
    QCOMPARE(server.send(method, target, body, token).outcome(), QStringLiteral("403 forbidden"));
    QVERIFY(server.lastEvent().startsWith(QLatin1String("policy_deny")));
}

QTEST_GUILESS_MAIN(DevServerRulesTest)
#include "tst_devserver_rules.moc"
