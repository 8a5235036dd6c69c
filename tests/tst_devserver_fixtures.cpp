// SPDX-License-Identifier: MIT
// The embedded server against the fixtures that were written by hand: each request of testdata/requests.json is sent
// as it stands there to a server that has what it names, and the answer must have the status of endpoints.json and the
// shape, key by key, of the answer's fixture.
#include "support/dev_server_fixture.h"
#include "support/fixtures.h"

#include <QRegularExpression>
#include <QtTest>

using namespace mcias;
using namespace mcias::test;

namespace {

const QUuid aliceId(QStringLiteral("3f1c2b8e-5d47-4a90-9c61-7e0b2d4f8a13"));
const QUuid paymentsId(QStringLiteral("b7a2e914-0c3d-4e58-8f26-91d5c07ab364"));
const QUuid johnId(QStringLiteral("e05c7d1b-2a96-4f38-b4d7-0c8e31f65a29"));
const QUuid janeId(QStringLiteral("3a1c2b8e-5d47-4a90-9c61-7e0b2d4f8a13"));
const QString jti = QStringLiteral("5c2e9a47-7f18-4d03-b6a5-18d4f0e3c79b");

// What kind of text a string is, so that a time is not taken for a name.
QString stringKind(const QString &text)
{
    static const QList<QPair<QString, QRegularExpression>> kinds{
        { QStringLiteral("uuid"), QRegularExpression(QStringLiteral("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")) },
        { QStringLiteral("time"), QRegularExpression(QStringLiteral(R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$)")) },
        { QStringLiteral("token"), QRegularExpression(QStringLiteral(R"(^[\w-]{20,}\.[\w-]{20,}\.[\w-]{20,}$)")) },
        { QStringLiteral("json"), QRegularExpression(QStringLiteral(R"(^\{.*\}$)")) },
        { QStringLiteral("base32"), QRegularExpression(QStringLiteral("^[A-Z2-7]{32}$")) },
        { QStringLiteral("otpauth"),
            QRegularExpression(QStringLiteral("^otpauth://totp/MCIAS:[^?]+\\?secret=[A-Z2-7]{32}&issuer=MCIAS")) },
        { QStringLiteral("https"), QRegularExpression(QStringLiteral("^https://")) },
    };
    for (const auto &[name, pattern] : kinds) {
        if (pattern.match(text).hasMatch())
            return name;
    }
    return QStringLiteral("text");
}

// What a value looks like: `{id:uuid,roles:[text]}`. The keys of an object are sorted already. A list looks like its
// elements, which must all look alike; an empty one like nothing.
QString shape(const QJsonValue &value)
{
    if (value.isObject()) {
        QStringList members;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            members += member.key() + QLatin1Char(':') + shape(member.value());
        return QLatin1Char('{') + members.join(QLatin1Char(',')) + QLatin1Char('}');
    }
    if (value.isArray()) {
        QStringList elements;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            elements += shape(element);
        elements.removeDuplicates();
        return QLatin1Char('[') + elements.join(QLatin1Char('|')) + QLatin1Char(']');
    }
    if (value.isString())
        return stringKind(value.toString());
    return value.isBool() ? QStringLiteral("bool") : value.isDouble() ? QStringLiteral("number") : QStringLiteral("null");
}

void addAccount(DevServerFixture &server, const QUuid &id, const char *name, AccountType type, AccountStatus status)
{
    devserver::AccountRecord record;
    record.account.id = id;
    record.account.username = QLatin1String(name);
    record.account.type = type;
    record.account.status = status;
    record.account.createdAt = record.account.updatedAt = server.clock.now();
    record.account.totpEnabled = false;
    if (type == AccountType::Human)
        record.passwordHash = server.state().hasher.hash(Secret(QStringLiteral("correct horse")));
    if (status == AccountStatus::Deleted)
        record.account.deletedAt = record.account.createdAt;
    server.state().accounts.add(record);
}

PolicyRule ruleOfFixture(bool withTimes)
{
    PolicyRule rule;
    rule.description = QStringLiteral("a rule");
    rule.rule.effect = withTimes ? Effect::Allow : Effect::Deny;
    rule.rule.actions = { QStringLiteral("auth:login") };
    if (withTimes) {
        rule.rule.accountTypes = { QStringLiteral("system") };
        rule.rule.serviceNames = { QStringLiteral("billing") };
        rule.notBefore = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        rule.expiresAt = rule.notBefore->addYears(100);
    } else {
        rule.rule.requiredTags = { QStringLiteral("env:restricted") };
    }
    rule.enabled = withTimes;
    rule.createdAt = rule.updatedAt = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    return rule;
}

// A rule's body and its times are what they were set to; the rest has the fixture's shape.
void compareRules(QJsonObject answer, QJsonObject expected)
{
    for (const char *key : { "not_before", "expires_at" }) {
        const QString found = shape(answer.take(QLatin1String(key)));
        QVERIFY2(found == QLatin1String("time") || found == QLatin1String("null"), qPrintable(found)); // not left out
        expected.remove(QLatin1String(key));
    }
    const QJsonObject body = expected.take(QLatin1String("rule")).toObject();
    const QJsonObject found = answer.take(QLatin1String("rule")).toObject();
    QVERIFY(!found.isEmpty());
    for (auto member = found.begin(); member != found.end(); ++member) {
        if (body.contains(member.key()))
            QCOMPARE(shape(member.value()), shape(body[member.key()]));
    }
    QCOMPARE(shape(answer), shape(expected));
}

// A server in which every request of testdata/requests.json makes sense.
void prepare(DevServerFixture &server, const QString &endpoint)
{
    devserver::ServerState &state = server.state();
    addAccount(server, aliceId, "alice", AccountType::Human, AccountStatus::Active);
    addAccount(server, paymentsId, "payments-api", AccountType::System, AccountStatus::Active);
    addAccount(server, johnId, "j.doe@example.net", AccountType::Human,
        endpoint == QLatin1String("delete-account") ? AccountStatus::Active : AccountStatus::Deleted);
    auto &alice = state.accounts.edit(aliceId);
    alice.roles = { Role::Admin, Role::User };
    alice.tags = { QStringLiteral("env:restricted"), QStringLiteral("team:payments") };
    for (int id = 1; id <= 14; ++id) // the requests name rules 12 and 14
        state.policies.add(ruleOfFixture(id != 13));
    for (int id = 1; id <= 11; ++id)
        state.policies.remove(id);
    if (endpoint == QLatin1String("list-policy-rules"))
        state.policies.remove(14); // the fixture has two
    if (endpoint != QLatin1String("create-sso-client")) {
        state.ssoClients.insert(QStringLiteral("wiki"),
            { QStringLiteral("wiki"), QStringLiteral("https://wiki.example.net/sso"), { QStringLiteral("env:office") }, true,
                server.clock.now(), server.clock.now() });
    }
    state.passkeys[aliceId] = { { { QStringLiteral("qL2dT9wZ0sXkUo4b") }, QStringLiteral("blue security key"), server.clock.now(),
        server.clock.now() } };
    state.pgCreds[paymentsId] = {
        { QStringLiteral("db"), 5432, QStringLiteral("d"), QStringLiteral("u"), Secret(QStringLiteral("p")) }, server.clock.now()
    };
    state.tokens.add({ jti, paymentsId, {}, server.clock.now(), server.clock.now().addYears(1) });
    state.vaultPassphrase = Secret(QStringLiteral("open sesame, please"));
}

} // namespace

class DevServerFixturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEndpoint_data();
    void everyEndpoint();
    void everyError_data();
    void everyError();
    void wrappedLists_data();
    void wrappedLists();
};

void DevServerFixturesTest::everyEndpoint_data()
{
    QTest::addColumn<QJsonObject>("endpoint");
    const QJsonArray endpoints = fixtureJson(QStringLiteral("endpoints.json")).toArray();
    QVERIFY(endpoints.size() == 43);
    for (const QJsonValue &endpoint : endpoints)
        QTest::newRow(qPrintable(endpoint[QLatin1String("name")].toString())) << endpoint.toObject();
}

void DevServerFixturesTest::everyEndpoint()
{
    QFETCH(QJsonObject, endpoint);
    const QString name = endpoint[QLatin1String("name")].toString();
    DevServerFixture server;
    prepare(server, name);
    QJsonObject request = fixtureJson(QStringLiteral("requests.json"))[name].toObject();
    Secret token;
    if (!endpoint[QLatin1String("anonymous")].toBool())
        token = Secret(server.login(QStringLiteral("alice"), Secret(QStringLiteral("correct horse"))).text("token"));
    QJsonObject body = request[QLatin1String("body")].toObject();
    QString target = request[QLatin1String("target")].toString();
    // Four requests name something that only the server can know.
    if (name == QLatin1String("renew-token"))
        server.clock.advance(std::chrono::hours(5));
    if (name == QLatin1String("validate-token"))
        body[QLatin1String("token")] = server.login(QStringLiteral("alice"), Secret(QStringLiteral("correct horse")))
                                           .text("token");
    if (name == QLatin1String("confirm-totp")) {
        auto &alice = server.state().accounts.edit(aliceId);
        alice.pendingTotpSecret = devserver::TotpGuard::freshSecret();
        body[QLatin1String("code")] = devserver::TotpGuard::codeAt(alice.pendingTotpSecret, server.clock.now());
    }
    if (name == QLatin1String("remove-totp"))
        server.state().accounts.edit(aliceId).totpSecret = devserver::TotpGuard::freshSecret();
    if (name == QLatin1String("list-audit"))
        target.replace(QLatin1String("offset=100"), QLatin1String("offset=0"))
            .replace(QLatin1String("login_fail"), QLatin1String("login_ok"));

    const bool hasBody = request.contains(QLatin1String("body"));
    const RawAnswer answer = server.send(endpoint[QLatin1String("method")].toString().toLatin1(), target,
        hasBody ? QJsonDocument(body).toJson(QJsonDocument::Compact) : QByteArray(), token);
    QCOMPARE(answer.status, endpoint[QLatin1String("status")].toInt());
    const QString file = endpoint[QLatin1String("answer")].toString();
    if (file.isEmpty()) {
        QCOMPARE(answer.body, QByteArray());
        return;
    }
    QCOMPARE(answer.contentType, QByteArray("application/json"));
    if (name.endsWith(QLatin1String("-policy-rule"))) {
        compareRules(answer.json().toObject(), fixtureJson(file).toObject());
        return;
    }
    const QString expected = shape(fixtureJson(file));
    const QString found = shape(answer.json());
    if (answer.json().isArray()) { // of every element's shape, the fixture must know it
        for (const QString &one : found.mid(1, found.size() - 2).split(QLatin1Char('|')))
            QVERIFY2(expected.mid(1, expected.size() - 2).split(QLatin1Char('|')).contains(one),
                qPrintable(one + QLatin1String("\nis not one of\n") + expected));
    } else if (name == QLatin1String("list-audit")) {
        QVERIFY2(expected.contains(shape(answer.json()[QLatin1String("events")][0])), qPrintable(found));
        QCOMPARE(answer.json().toObject().keys(), fixtureJson(file).toObject().keys());
    } else {
        QCOMPARE(found, expected);
    }
}

void DevServerFixturesTest::everyError_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code :
        { "bad_request", "unauthorized", "totp_required", "forbidden", "not_found", "conflict", "rate_limited", "vault_sealed" })
        QTest::newRow(code) << QString::fromLatin1(code);
}

void DevServerFixturesTest::everyError()
{
    QFETCH(QString, code);
    DevServerFixture server;
    prepare(server, {});
    const Secret password(QStringLiteral("correct horse"));
    const auto login = [&] { return server.login(QStringLiteral("alice"), password); };
    RawAnswer answer;
    const Secret token(login().text("token"));
    if (code == QLatin1String("bad_request")) {
        answer = server.send("PUT", server.accountPath(aliceId, QStringLiteral("/password")),
            QJsonObject{ { QStringLiteral("new_password"), QStringLiteral("short") } }, token);
    } else if (code == QLatin1String("unauthorized")) {
        answer = server.login(QStringLiteral("alice"), Secret(QStringLiteral("x")));
    } else if (code == QLatin1String("totp_required")) {
        server.state().accounts.edit(aliceId).totpSecret = devserver::TotpGuard::freshSecret();
        answer = login();
    } else if (code == QLatin1String("forbidden")) {
        answer = server.get(QStringLiteral("/v1/audit"), server.token(server.addPerson(QStringLiteral("ann"))));
    } else if (code == QLatin1String("not_found")) {
        answer = server.get(server.accountPath(janeId), token);
    } else if (code == QLatin1String("conflict")) {
        answer = server.send("POST", QStringLiteral("/v1/accounts"),
            QJsonObject{ { QStringLiteral("username"), QStringLiteral("alice") },
                { QStringLiteral("account_type"), QStringLiteral("human") } },
            token);
    } else if (code == QLatin1String("rate_limited")) {
        for (int i = 0; i < 11; ++i)
            answer = login();
    } else {
        server.state().sealed = true;
        answer = login();
    }
    const QJsonValue expected = fixtureJson(QStringLiteral("errors/%1.json").arg(code));
    QCOMPARE(answer.status, expected[QLatin1String("status")].toInt());
    QCOMPARE(answer.json(), expected[QLatin1String("body")]);
    QCOMPARE(answer.contentType, QByteArray("application/json"));
}

void DevServerFixturesTest::wrappedLists_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = fixturesIn(QStringLiteral("dialects/wrapped"));
    QVERIFY(names.size() >= 5);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

// The wrapped dialect calls its lists what the fixtures call them.
void DevServerFixturesTest::wrappedLists()
{
    QFETCH(QString, name);
    devserver::Options options;
    options.dialect = devserver::Dialect::Wrapped;
    DevServerFixture server(options);
    prepare(server, name);
    const Secret token(server.login(QStringLiteral("alice"), Secret(QStringLiteral("correct horse"))).text("token"));
    const QString target = fixtureJson(QStringLiteral("requests.json"))[name][QLatin1String("target")].toString();
    const QJsonObject answer = server.get(target, token).json().toObject();
    const QJsonObject expected = fixtureJson(QStringLiteral("dialects/wrapped/%1.json").arg(name)).toObject();
    for (const QString &key : expected.keys()) {
        if (expected[key].isArray())
            QVERIFY2(answer[key].isArray(), qPrintable(key));
    }
    const QStringList keys = answer.constBegin() == answer.constEnd() ? QStringList() : answer.keys();
    QVERIFY(keys.size() >= 2); // and has a key that nobody knows
}

QTEST_GUILESS_MAIN(DevServerFixturesTest)
#include "tst_devserver_fixtures.moc"
