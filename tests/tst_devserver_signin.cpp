// SPDX-License-Identifier: MIT
// Signing in and out of the embedded server, by raw requests.
#include "support/dev_server_fixture.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using devserver::KnownAccount;

namespace {

const QString wrongPassword = QStringLiteral("certainly not this one");

devserver::Options withoutRateLimits()
{
    devserver::Options options;
    options.rateLimits = false;
    return options;
}

QString status(DevServerFixture &server, const Secret &token)
{
    const RawAnswer answer = server.send(
        "POST", QStringLiteral("/v1/token/validate"), { { QStringLiteral("token"), token.reveal() } });
    return QString::fromUtf8(answer.body);
}

bool isAlive(DevServerFixture &server, const Secret &token)
{
    return status(server, token).contains(QLatin1String("\"valid\":true"));
}

PolicyRule denyLogin(const QString &service, const QStringList &tags)
{
    PolicyRule rule;
    rule.rule.effect = Effect::Deny;
    rule.rule.actions = { QStringLiteral("auth:login") };
    if (!service.isEmpty())
        rule.rule.serviceNames = { service };
    if (!tags.isEmpty())
        rule.rule.requiredTags = tags;
    return rule;
}

} // namespace

class DevServerSignInTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loginAndLogout();
    void refusedLoginsLookTheSame();
    void secondFactor();
    void codesAreGoodOnce();
    void lockout();
    void lockoutCountsCodesAndCurrentPasswords();
    void lifetimes();
    void renewal();
    void inactiveAndDeletedAccounts();
    void rolesActOnTheNextToken();
    void changePassword();
    void enrolment();
    void loginPolicy_data();
    void loginPolicy();
    void loginPolicyComesAfterCredentials();
    void rateLimits();
    void sealedVault();
    void expiryIsAnEvent();
};

void DevServerSignInTest::loginAndLogout()
{
    DevServerFixture server;
    const Secret token = server.token();
    QVERIFY(isAlive(server, token));
    QCOMPARE(server.get(QStringLiteral("/v1/accounts"), token).status, 200);
    QCOMPARE(server.send("POST", QStringLiteral("/v1/auth/logout"), QByteArray(), token).status, 204);
    QVERIFY(server.lastEvent().startsWith(QLatin1String("token_revoked {\"jti\":")));
    QCOMPARE(status(server, token), QStringLiteral("{\"valid\":false}"));
    QCOMPARE(server.get(QStringLiteral("/v1/accounts"), token).outcome(), QStringLiteral("401 unauthorized"));
    QCOMPARE(server.get(QStringLiteral("/v1/accounts")).outcome(), QStringLiteral("401 unauthorized"));
}

void DevServerSignInTest::refusedLoginsLookTheSame()
{
    DevServerFixture server(withoutRateLimits());
    const KnownAccount ann = server.addPerson(QStringLiteral("ann"));
    const KnownAccount idle = server.addPerson(QStringLiteral("idle"));
    server.state().accounts.edit(server.idOf(idle.username)).account.status = AccountStatus::Inactive;
    server.addService(QStringLiteral("robot"));
    const RawAnswer wrong = server.login(ann.username, Secret(wrongPassword));
    QCOMPARE(wrong.outcome(), QStringLiteral("401 unauthorized"));
    QCOMPARE(server.login(QStringLiteral("nobody"), Secret(wrongPassword)).body, wrong.body);
    QVERIFY(!server.state().audit.all().back().details->text.contains(QLatin1String("nobody")));
    QCOMPARE(server.login(idle.username, idle.password).body, wrong.body);
    QCOMPARE(server.login(QStringLiteral("robot"), Secret(wrongPassword)).body, wrong.body);
    for (int i = 0; i < 9; ++i)
        server.login(ann.username, Secret(wrongPassword));
    QCOMPARE(server.login(ann.username, ann.password).body, wrong.body); // locked out
}

void DevServerSignInTest::secondFactor()
{
    DevServerFixture server;
    const KnownAccount ann = server.addPerson(QStringLiteral("ann"), {}, true);
    QCOMPARE(server.login(ann.username, ann.password).outcome(), QStringLiteral("401 totp_required"));
    QCOMPARE(server.login(ann.username, Secret(wrongPassword)).outcome(), QStringLiteral("401 unauthorized"));
    QCOMPARE(
        server.login(ann.username, Secret(wrongPassword), server.totpCode(ann)).outcome(), QStringLiteral("401 unauthorized"));
    QCOMPARE(
        server.login(ann.username, ann.password, Secret(QStringLiteral("12345"))).outcome(), QStringLiteral("401 unauthorized"));
    QCOMPARE(server.lastEvent(), QStringLiteral("login_totp_fail {}"));
    QCOMPARE(server.login(ann.username, ann.password, server.totpCode(ann)).status, 200);
}

void DevServerSignInTest::codesAreGoodOnce()
{
    DevServerFixture server;
    const KnownAccount ann = server.addPerson(QStringLiteral("ann"), {}, true);
    const Secret code = server.totpCode(ann);
    QCOMPARE(server.login(ann.username, ann.password, code).status, 200);
    QCOMPARE(server.login(ann.username, ann.password, code).outcome(), QStringLiteral("401 unauthorized"));
    server.clock.advance(std::chrono::seconds(30));
    QCOMPARE(server.login(ann.username, ann.password, code).outcome(), QStringLiteral("401 unauthorized"));
    QCOMPARE(server.login(ann.username, ann.password, server.totpCode(ann)).status, 200);
}

void DevServerSignInTest::lockout()
{
    DevServerFixture server(withoutRateLimits());
    const KnownAccount ann = server.addPerson(QStringLiteral("ann"));
    for (int i = 0; i < 9; ++i)
        server.login(ann.username, Secret(wrongPassword));
    QCOMPARE(server.login(ann.username, ann.password).status, 200); // clears
    for (int i = 0; i < 10; ++i)
        QCOMPARE(server.login(ann.username, Secret(wrongPassword)).status, 401);
    QCOMPARE(server.login(ann.username, ann.password).outcome(), QStringLiteral("401 unauthorized"));
    QCOMPARE(server.lastEvent(), QStringLiteral("login_fail {\"reason\":\"locked_out\"}"));
    server.clock.advance(std::chrono::minutes(15) - std::chrono::milliseconds(1));
    QCOMPARE(server.login(ann.username, ann.password).status, 401);
    server.clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(server.login(ann.username, ann.password).status, 200);
}

void DevServerSignInTest::lockoutCountsCodesAndCurrentPasswords()
{
    DevServerFixture server(withoutRateLimits());
    const KnownAccount ann = server.addPerson(QStringLiteral("ann"), {}, true);
    const Secret token = server.token(ann);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(server.login(ann.username, ann.password, Secret(QStringLiteral("00000"))).status, 401);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(
            server
                .send("PUT", QStringLiteral("/v1/auth/password"),
                    { { QStringLiteral("current_password"), wrongPassword }, { QStringLiteral("new_password"), wrongPassword } },
                    token)
                .outcome(),
            QStringLiteral("401 unauthorized"));
    }
    QCOMPARE(server.login(ann.username, ann.password, server.totpCode(ann)).status, 401);
    QVERIFY(isAlive(server, token)); // a lockout is about signing in
}

void DevServerSignInTest::lifetimes()
{
    DevServerFixture server;
    const KnownAccount ann = server.addPerson(QStringLiteral("ann"), { Role::User });
    const auto expiresAfter = [&server](const RawAnswer &answer) {
        return server.clock.now().secsTo(QDateTime::fromString(answer.text("expires_at"), Qt::ISODate));
    };
    QCOMPARE(expiresAfter(server.login(ann.username, ann.password)), 30 * 86400);
    const RawAnswer admin = server.login(server.known().username, server.known().password);
    QCOMPARE(expiresAfter(admin), 8 * 3600);
    const QUuid robot = server.addService(QStringLiteral("robot"));
    const QJsonObject body{ { QStringLiteral("account_id"), robot.toString(QUuid::WithoutBraces) } };
    QCOMPARE(
        expiresAfter(server.send("POST", QStringLiteral("/v1/token/issue"), body, Secret(admin.text("token")))), 365 * 86400);
    server.clock.advance(std::chrono::hours(8) - std::chrono::seconds(1));
    QVERIFY(isAlive(server, Secret(admin.text("token"))));
    server.clock.advance(std::chrono::seconds(1));
    QVERIFY(!isAlive(server, Secret(admin.text("token"))));
    QCOMPARE(server.get(QStringLiteral("/v1/accounts"), Secret(admin.text("token"))).status, 401);
}

void DevServerSignInTest::renewal()
{
    DevServerFixture server;
    const QString renew = QStringLiteral("/v1/auth/renew");
    const Secret old = server.token();
    server.clock.advance(std::chrono::hours(4) - std::chrono::milliseconds(1));
    QCOMPARE(server.send("POST", renew, QByteArray(), old).outcome(), QStringLiteral("400 bad_request"));
    QVERIFY(isAlive(server, old));
    server.clock.advance(std::chrono::milliseconds(1));
    const RawAnswer renewed = server.send("POST", renew, QByteArray(), old);
    QCOMPARE(renewed.status, 200);
    QVERIFY(server.lastEvent().startsWith(QLatin1String("token_renewed {\"jti\":")));
    QVERIFY(!isAlive(server, old));
    QVERIFY(isAlive(server, Secret(renewed.text("token"))));
    QCOMPARE(server.send("POST", renew, QByteArray(), old).status, 401);
}

void DevServerSignInTest::inactiveAndDeletedAccounts()
{
    DevServerFixture server;
    const Secret admin = server.token();
    for (const AccountStatus ended : { AccountStatus::Inactive, AccountStatus::Deleted }) {
        const KnownAccount ann = server.addPerson(QStringLiteral("ann%1").arg(int(ended)));
        const QString path = server.accountPath(server.idOf(ann.username));
        const Secret token = server.token(ann);
        QVERIFY(isAlive(server, token));
        if (ended == AccountStatus::Deleted)
            QCOMPARE(server.send("DELETE", path, QByteArray(), admin).status, 204);
        else
            QCOMPARE(server.send("PATCH", path, { { QStringLiteral("status"), QStringLiteral("inactive") } }, admin).status, 200);
        QVERIFY(!isAlive(server, token));
        QCOMPARE(server.send("POST", QStringLiteral("/v1/auth/logout"), QByteArray(), token).status, 401);
        QCOMPARE(server.login(ann.username, ann.password).outcome(), QStringLiteral("401 unauthorized"));
    }
}

void DevServerSignInTest::rolesActOnTheNextToken()
{
    DevServerFixture server;
    const Secret admin = server.token();
    const KnownAccount ann = server.addPerson(QStringLiteral("ann"));
    const Secret before = server.token(ann);
    const QJsonObject roles{ { QStringLiteral("roles"), QJsonArray{ QStringLiteral("admin") } } };
    QCOMPARE(
        server.send("PUT", server.accountPath(server.idOf(ann.username), QStringLiteral("/roles")), roles, admin).status, 204);
    QCOMPARE(server.get(QStringLiteral("/v1/accounts"), before).outcome(), QStringLiteral("403 forbidden"));
    QVERIFY(status(server, before).contains(QLatin1String("\"roles\":[]")));
    const Secret after = server.token(ann);
    QCOMPARE(server.get(QStringLiteral("/v1/accounts"), after).status, 200);
    QVERIFY(status(server, after).contains(QLatin1String("\"roles\":[\"admin\"]")));
}

void DevServerSignInTest::changePassword()
{
    DevServerFixture server;
    const KnownAccount ann = server.addPerson(QStringLiteral("ann"));
    const Secret here = server.token(ann);
    const Secret elsewhere = server.token(ann);
    const auto change = [&](const QString &from, const QString &to) {
        return server.send("PUT", QStringLiteral("/v1/auth/password"),
            { { QStringLiteral("current_password"), from }, { QStringLiteral("new_password"), to } }, here);
    };
    QCOMPARE(change(ann.password.reveal(), QStringLiteral("elevenchars")).outcome(), QStringLiteral("400 bad_request"));
    QCOMPARE(change(wrongPassword, QStringLiteral("twelve chars")).outcome(), QStringLiteral("401 unauthorized"));
    QCOMPARE(change(ann.password.reveal(), QStringLiteral("twelve chars")).status, 204);
    QVERIFY(isAlive(server, here));
    QVERIFY(!isAlive(server, elsewhere));
    QCOMPARE(server.login(ann.username, ann.password).status, 401);
    QCOMPARE(server.login(ann.username, Secret(QStringLiteral("twelve chars"))).status, 200);
}

void DevServerSignInTest::enrolment()
{
    DevServerFixture server;
    const KnownAccount ann = server.addPerson(QStringLiteral("ann"));
    const Secret token = server.token(ann);
    const auto post = [&](const char *path, const char *key, const QString &value) {
        return server.send("POST", QLatin1String(path), QJsonObject{ { QLatin1String(key), value } }, token);
    };
    constexpr auto enroll = "/v1/auth/totp/enroll";
    constexpr auto confirm = "/v1/auth/totp/confirm";
    QCOMPARE(post(confirm, "code", QStringLiteral("123456")).outcome(), QStringLiteral("400 bad_request"));
    QCOMPARE(post(enroll, "password", wrongPassword).outcome(), QStringLiteral("401 unauthorized"));
    const RawAnswer begun = post(enroll, "password", ann.password.reveal());
    QCOMPARE(begun.status, 200);
    const Secret secret(begun.text("secret"));
    const auto code = [&] { return devserver::TotpGuard::codeAt(secret, server.clock.now()); };
    QCOMPARE(server.login(ann.username, ann.password).status, 200); // pending is not enrolled
    QCOMPARE(post(confirm, "code", QStringLiteral("12345")).outcome(), QStringLiteral("401 unauthorized"));
    QCOMPARE(post(confirm, "code", code()).status, 204);
    QCOMPARE(server.lastEvent(), QStringLiteral("totp_enrolled {}"));
    QCOMPARE(post(confirm, "code", code()).outcome(), QStringLiteral("400 bad_request"));
    QCOMPARE(post(enroll, "password", ann.password.reveal()).outcome(), QStringLiteral("409 conflict"));
    QCOMPARE(server.login(ann.username, ann.password).outcome(), QStringLiteral("401 totp_required"));
    QCOMPARE(server.login(ann.username, ann.password, Secret(code())).status, 401); // used up by the confirmation
    server.clock.advance(std::chrono::seconds(30));
    QCOMPARE(server.login(ann.username, ann.password, Secret(code())).status, 200);
    QVERIFY(server.state().accounts.findByName(ann.username)->account.totpEnabled == true);
}

void DevServerSignInTest::loginPolicy_data()
{
    QTest::addColumn<QString>("service"); // of the rule
    QTest::addColumn<QStringList>("tags");
    QTest::addColumn<QJsonObject>("sent");
    QTest::addColumn<int>("status");
    const QJsonObject ledger{ { QStringLiteral("service_name"), QStringLiteral("ledger") } };
    const QJsonObject restricted{ { QStringLiteral("tags"),
        QJsonArray{ QStringLiteral("env:restricted"), QStringLiteral("x") } } };
    const QStringList tag{ QStringLiteral("env:restricted") };
    QTest::newRow("this service") << QStringLiteral("ledger") << QStringList{} << ledger << 403;
    QTest::newRow("another service") << QStringLiteral("wiki") << QStringList{} << ledger << 200;
    QTest::newRow("no service") << QStringLiteral("ledger") << QStringList{} << QJsonObject{} << 200;
    QTest::newRow("this tag") << QString() << tag << restricted << 403;
    QTest::newRow("no tag") << QString() << tag << QJsonObject{} << 200;
    QTest::newRow("everything") << QString() << QStringList{} << QJsonObject{} << 403;
}

void DevServerSignInTest::loginPolicy()
{
    QFETCH(QString, service);
    QFETCH(QStringList, tags);
    QFETCH(QJsonObject, sent);
    DevServerFixture server;
    const KnownAccount ann = server.addPerson(QStringLiteral("ann"));
    server.state().policies.add(denyLogin(service, tags));
    const RawAnswer answer = server.login(ann.username, ann.password, {}, sent);
    QTEST(answer.status, "status");
    if (answer.status == 403) {
        QCOMPARE(answer.outcome(), QStringLiteral("403 forbidden"));
        QVERIFY(server.lastEvent().startsWith(QLatin1String("policy_deny {\"action\":\"auth:login\"")));
    }
}

void DevServerSignInTest::loginPolicyComesAfterCredentials()
{
    DevServerFixture server;
    const KnownAccount ann = server.addPerson(QStringLiteral("ann"), {}, true);
    server.state().policies.add(denyLogin({}, {}));
    QCOMPARE(server.login(ann.username, Secret(wrongPassword)).outcome(), QStringLiteral("401 unauthorized"));
    QCOMPARE(server.login(ann.username, ann.password).outcome(), QStringLiteral("401 totp_required"));
    QCOMPARE(server.login(ann.username, ann.password, server.totpCode(ann)).outcome(), QStringLiteral("403 forbidden"));
}

void DevServerSignInTest::rateLimits()
{
    DevServerFixture server;
    const auto login = [&] { return server.login(QStringLiteral("nobody"), Secret(wrongPassword)); };
    for (int i = 0; i < 10; ++i)
        QCOMPARE(login().status, 401);
    const RawAnswer refused = login();
    QCOMPARE(refused.outcome(), QStringLiteral("429 rate_limited"));
    QCOMPARE(refused.retryAfter, QByteArray("1"));
    QCOMPARE(status(server, {}), QStringLiteral("{\"valid\":false}")); // each route for itself
    server.clock.advance(std::chrono::milliseconds(100));
    QCOMPARE(login().status, 401);
    QCOMPARE(login().status, 429);
    const auto unseal = [&] {
        return server
            .send("POST", QStringLiteral("/v1/vault/unseal"), QJsonObject{ { QStringLiteral("passphrase"), wrongPassword } })
            .status;
    };
    for (int i = 0; i < 5; ++i)
        QCOMPARE(unseal(), 401);
    QCOMPARE(unseal(), 429);
}

void DevServerSignInTest::sealedVault()
{
    DevServerFixture server;
    const KnownAccount ann = server.addPerson(QStringLiteral("ann"));
    const QString seal = QStringLiteral("/v1/vault/seal");
    QCOMPARE(server.send("POST", seal, QByteArray(), server.token(ann)).status, 403);
    const Secret token = server.token();
    QCOMPARE(server.send("POST", seal, QByteArray(), token).status, 204);
    QCOMPARE(server.get(QStringLiteral("/v1/health")).body, QByteArray("{\"status\":\"sealed\"}"));
    QCOMPARE(server.get(QStringLiteral("/v1/vault/status")).body, QByteArray("{\"sealed\":true}"));
    // Before authentication, and before the body is looked at.
    QCOMPARE(server.get(QStringLiteral("/v1/accounts")).outcome(), QStringLiteral("503 vault_sealed"));
    QCOMPARE(server.get(QStringLiteral("/v1/accounts"), token).outcome(), QStringLiteral("503 vault_sealed"));
    QCOMPARE(server.get(QStringLiteral("/v1/keys/public")).outcome(), QStringLiteral("503 vault_sealed"));
    QCOMPARE(
        server.send("POST", QStringLiteral("/v1/auth/login"), QByteArray("{")).outcome(), QStringLiteral("503 vault_sealed"));
    QCOMPARE(server.get(QStringLiteral("/v1/nothing")).status, 404);
    const auto unseal = [&](const Secret &passphrase) {
        return server.send(
            "POST", QStringLiteral("/v1/vault/unseal"), QJsonObject{ { QStringLiteral("passphrase"), passphrase.reveal() } });
    };
    QCOMPARE(unseal(Secret(wrongPassword)).outcome(), QStringLiteral("401 unauthorized"));
    QCOMPARE(unseal(server.server->vaultPassphrase()).status, 204);
    QCOMPARE(server.get(QStringLiteral("/v1/accounts"), token).status, 200);
}

void DevServerSignInTest::expiryIsAnEvent()
{
    DevServerFixture server;
    server.token();
    server.clock.advance(std::chrono::hours(8));
    server.get(QStringLiteral("/v1/health"));
    QVERIFY(server.lastEvent().startsWith(QLatin1String("token_expired {\"jti\":")));
}

QTEST_GUILESS_MAIN(DevServerSignInTest)
#include "tst_devserver_signin.moc"
