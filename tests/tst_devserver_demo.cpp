// SPDX-License-Identifier: MIT
// What the embedded server's seeds plant.
#include "support/dev_server_fixture.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;

class DevServerDemoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDemoIsBelievable();
    void theDemosPeople_data();
    void theDemosPeople();
    void seedsAreDeterministic();
    void manyAccountsAreFast();
};

void DevServerDemoTest::theDemoIsBelievable()
{
    devserver::Options options;
    options.seed = { devserver::Seed::Kind::Demo, 0 };
    DevServerFixture server(options);
    const auto &state = server.state();
    QVERIFY(state.accounts.all().size() > 230 && state.accounts.all().size() < 270);
    QVERIFY(state.audit.all().size() > 5000);
    QSet<QString> types;
    QSet<QString> issued;
    QDateTime last = server.clock.now().addDays(-91);
    for (const AuditEvent &event : state.audit.all()) {
        types += event.eventType;
        QVERIFY(event.eventTime >= last && event.eventTime <= server.clock.now());
        last = event.eventTime;
        for (const auto &who : { event.actorId, event.targetId }) {
            const auto *account = who ? state.accounts.find(*who) : nullptr;
            QVERIFY(!who || account);
            QVERIFY2(!who || event.eventTime >= account->account.createdAt, qPrintable(event.eventType));
        }
        const QJsonObject members = QJsonDocument::fromJson(event.details->text.toUtf8()).object();
        const QString jti = members[QLatin1String("jti")].toString();
        QCOMPARE(event.eventType.startsWith(QLatin1String("token_")), !jti.isEmpty());
        if (event.eventType == QLatin1String("token_issued")) {
            QVERIFY(!issued.contains(jti));
            issued += jti;
        }
    }
    for (const char *type : { "login_ok", "login_fail", "login_totp_fail", "token_issued", "token_revoked", "token_expired",
             "account_created", "account_updated", "account_deleted", "role_granted", "role_revoked", "tag_added",
             "totp_enrolled", "password_changed", "pgcred_accessed", "pgcred_updated", "policy_rule_created", "policy_deny",
             "vault_sealed", "vault_unsealed", "sso_login_ok", "webauthn_enrolled" })
        QVERIFY2(types.contains(QLatin1String(type)), type);
    int services = 0;
    for (const auto &account : state.accounts.all()) {
        services += account.isHuman() ? 0 : 1;
        QVERIFY(account.isHuman() || state.tokens.ofAccount(account.account.id).size() <= 1);
    }
    QVERIFY(services > 40);
    QVERIFY(state.policies.listed().size() >= 8 && state.ssoClients.size() >= 4 && state.pgCreds.size() > 20
        && state.passkeys.size() >= 2);
}

void DevServerDemoTest::theDemosPeople_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QList<int>>("statuses"); // of alice, henry and olivia
    QTest::newRow("accounts") << QStringLiteral("GET /v1/accounts") << QList{ 200, 200, 200 };
    QTest::newRow("audit") << QStringLiteral("GET /v1/audit") << QList{ 200, 200, 200 };
    QTest::newRow("roles") << QStringLiteral("GET ID/roles") << QList{ 200, 200, 200 };
    QTest::newRow("tags") << QStringLiteral("GET ID/tags") << QList{ 200, 200, 200 };
    QTest::newRow("policies") << QStringLiteral("GET /v1/policy/rules") << QList{ 200, 403, 200 };
    QTest::newRow("sso") << QStringLiteral("GET /v1/sso/clients") << QList{ 200, 403, 403 };
    QTest::newRow("password") << QStringLiteral("PUT ID/password") << QList{ 204, 204, 403 };
    QTest::newRow("a protected account's password") << QStringLiteral("PUT PROTECTED/password") << QList{ 204, 403, 403 };
    QTest::newRow("delete") << QStringLiteral("DELETE ID") << QList{ 204, 403, 403 };
    QTest::newRow("grant") << QStringLiteral("POST ID/roles") << QList{ 204, 403, 403 };
}

void DevServerDemoTest::theDemosPeople()
{
    QFETCH(QString, path);
    QFETCH(QList<int>, statuses);
    devserver::Options options;
    options.seed = { devserver::Seed::Kind::Demo, 0 };
    DevServerFixture server(options);
    const QStringList parts = path.split(QLatin1Char(' '));
    QString target = parts.at(1);
    target.replace(QLatin1String("ID"), server.accountPath(server.idOf(QStringLiteral("amara.adler"))));
    target.replace(QLatin1String("PROTECTED"), server.accountPath(server.idOf(QStringLiteral("vera.amadi"))));
    QByteArray body;
    if (parts.at(0) == QLatin1String("PUT"))
        body = R"({"new_password":"twelve chars"})";
    else if (parts.at(0) == QLatin1String("POST"))
        body = R"({"role":"viewer"})";
    for (const int person : { 2, 1, 0 })
        QCOMPARE(server.send(parts.at(0).toLatin1(), target, body, server.token(person)).status, statuses.at(person));
}

void DevServerDemoTest::seedsAreDeterministic()
{
    for (const devserver::Seed seed :
        { devserver::Seed{ devserver::Seed::Kind::Demo, 0 }, devserver::Seed{ devserver::Seed::Kind::Accounts, 500 } }) {
        devserver::Options options;
        options.seed = seed;
        DevServerFixture one(options);
        DevServerFixture other(options);
        QCOMPARE(one.state().accounts.all().size(), other.state().accounts.all().size());
        for (size_t i = 0; i < one.state().accounts.all().size(); ++i)
            QCOMPARE(one.state().accounts.all()[i].account, other.state().accounts.all()[i].account);
        QVERIFY(!(one.known().password == other.known().password));
        if (seed.kind == devserver::Seed::Kind::Accounts)
            QCOMPARE(one.state().accounts.all().size(), size_t(500));
    }
}

void DevServerDemoTest::manyAccountsAreFast()
{
    QElapsedTimer timer;
    timer.start();
    devserver::Options options;
    options.seed = { devserver::Seed::Kind::Accounts, 100'000 };
    DevServerFixture server(options);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    const Secret token = server.token();
    QCOMPARE(server.get(QStringLiteral("/v1/accounts"), token).body.count("\"id\":"), 100'000);
    timer.restart();
    QCOMPARE(server.get(QStringLiteral("/v1/accounts"), token).status, 200);
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(DevServerDemoTest)
#include "tst_devserver_demo.moc"
