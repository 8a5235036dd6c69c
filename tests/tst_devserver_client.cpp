// SPDX-License-Identifier: MIT
// Every call of the client library against the embedded server, over TLS, in each dialect. Where the dialect is the
// standard one the client is strict: a key or a word that the API page does not have is a failure.
#include "support/dev_server_fixture.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using devserver::Dialect;

namespace {

template<class T>
struct Outcome {
    std::optional<T> value;
    std::optional<Error> error;
};

template<class T>
Outcome<T> finish(Call<T> *call)
{
    Outcome<T> outcome;
    QEventLoop loop;
    call->then(
        &loop,
        [&](const T &value) {
            outcome.value = value;
            loop.quit();
        },
        [&](const Error &error) {
            outcome.error = error;
            loop.quit();
        });
    loop.exec();
    return outcome;
}

// The answer of a call that must succeed; otherwise says why it did not.
template<class T>
T good(Call<T> *call)
{
    const QString operation = call->operation();
    const Outcome<T> outcome = finish(call);
    if (outcome.error) {
        QTest::qFail(
            qPrintable(operation + QLatin1String(": ") + outcome.error->message() + QLatin1Char(' ') + outcome.error->detail),
            __FILE__, __LINE__);
        return T{};
    }
    return *outcome.value;
}

template<class T>
ErrorKind kindOf(Call<T> *call)
{
    const Outcome<T> outcome = finish(call);
    return outcome.error ? outcome.error->kind : ErrorKind::Cancelled;
}

devserver::Options in(Dialect dialect)
{
    devserver::Options options;
    options.dialect = dialect;
    options.rateLimits = false;
    return options;
}

ClientOptions strictIf(Dialect dialect)
{
    ClientOptions options;
    options.strict = dialect != Dialect::Wrapped;
    return options;
}

} // namespace

class DevServerClientTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void canonicalCalls_data() { dialects(true); }
    void canonicalCalls();
    void ownCredentials_data() { dialects(false); }
    void ownCredentials();
    void rolesTagsAndPgCreds_data() { dialects(false); }
    void rolesTagsAndPgCreds();
    void auditPolicyAndSso_data() { dialects(false); }
    void auditPolicyAndSso();
    void vault_data() { dialects(false); }
    void vault();
    void errorsArriveAsTheirKinds();
    void legacyServersSayWhatTheyLack();
    void wrappedAnswersAreNoticed();
    void aWriteIsSentOnce();

private:
    static void dialects(bool alsoLegacy);
};

void DevServerClientTest::dialects(bool alsoLegacy)
{
    QTest::addColumn<Dialect>("dialect");
    QTest::newRow("standard") << Dialect::Standard;
    QTest::newRow("wrapped") << Dialect::Wrapped;
    QTest::newRow("no content") << Dialect::NoContent;
    if (alsoLegacy)
        QTest::newRow("legacy") << Dialect::Legacy;
}

void DevServerClientTest::canonicalCalls()
{
    QFETCH(Dialect, dialect);
    DevServerFixture server(in(dialect));
    const auto client = server.client(strictIf(dialect));
    const auto &admin = server.known();

    QVERIFY(good(client->health()).status == HealthWord::Ok);
    QCOMPARE(QByteArray::fromBase64(good(client->getPublicKey()).x.toLatin1(), QByteArray::Base64UrlEncoding),
        server.state().tokens.publicKey());
    const TokenGrant grant = good(client->login(admin.username, admin.password));
    QVERIFY(client->token() == grant.token);
    const TokenStatus status = good(client->validateToken(grant.token));
    QVERIFY(status.valid);
    QCOMPARE(status.username, admin.username);
    QCOMPARE(status.expiresAt, grant.expiresAt);
    QVERIFY(!good(client->validateToken(Secret(QStringLiteral("a.b.c")))).valid);

    const Account person = good(
        client->createAccount(QStringLiteral("ann"), AccountType::Human, Secret(QStringLiteral("long enough, 2026"))));
    const Account robot = good(client->createAccount(QStringLiteral("robot"), AccountType::System));
    QCOMPARE(good(client->listAccounts()).size(), 3);
    QCOMPARE(good(client->getAccount(person.id)), person);
    server.clock.advance(std::chrono::seconds(1));
    const Account inactive = good(client->updateAccount(person.id, AccountStatus::Inactive));
    QVERIFY(inactive.status == AccountStatus::Inactive);
    good(client->deleteAccount(person.id));
    QVERIFY(good(client->getAccount(person.id)).status == AccountStatus::Deleted);

    good(client->setRoles(robot.id, { Role::Viewer, Role::Editor }));
    QCOMPARE(good(client->getRoles(robot.id)).roles, (RoleList{ Role::Viewer, Role::Editor }));
    const TokenGrant issued = good(client->issueServiceToken(robot.id));
    QVERIFY(good(client->validateToken(issued.token)).valid);
    good(client->revokeToken(server.state().tokens.ofAccount(robot.id).first().jti));
    QVERIFY(!good(client->validateToken(issued.token)).valid);
    const PgCreds creds{ QStringLiteral("db"), 6432, QStringLiteral("d"), QStringLiteral("u"), Secret(QStringLiteral("p")) };
    good(client->setPgCreds(robot.id, creds));
    QCOMPARE(good(client->getPgCreds(robot.id)), creds);

    server.clock.advance(std::chrono::hours(4));
    QVERIFY(!(good(client->renewToken()).token == grant.token));
    good(client->logout());
    QVERIFY(client->token().isEmpty());
    QCOMPARE(kindOf(client->listAccounts()), ErrorKind::Auth);
}

void DevServerClientTest::ownCredentials()
{
    QFETCH(Dialect, dialect);
    DevServerFixture server(in(dialect));
    const auto client = server.client(strictIf(dialect));
    const auto ann = server.addPerson(QStringLiteral("ann"));
    good(client->login(ann.username, ann.password));
    const Secret fresh(QStringLiteral("another password"));
    good(client->send(ChangePassword{ ann.password, fresh }));
    const TotpEnrollment enrollment = good(client->send(EnrollTotp{ fresh }));
    const auto code = [&] { return Secret(devserver::TotpGuard::codeAt(enrollment.secret, server.clock.now())); };
    good(client->send(ConfirmTotp{ code() }));
    server.clock.advance(std::chrono::seconds(30));
    QCOMPARE(kindOf(client->login(ann.username, fresh)), ErrorKind::TotpRequired);
    good(client->login(ann.username, fresh, code()));

    const auto admin = server.client(strictIf(dialect));
    good(admin->login(server.known().username, server.known().password));
    good(admin->send(RemoveTotp{ server.idOf(ann.username) }));
    good(admin->send(ResetPassword{ server.idOf(ann.username), ann.password }));
    good(client->login(ann.username, ann.password));
}

void DevServerClientTest::rolesTagsAndPgCreds()
{
    QFETCH(Dialect, dialect);
    DevServerFixture server(in(dialect));
    const auto client = server.client(strictIf(dialect));
    good(client->login(server.known().username, server.known().password));
    const QUuid robot = server.addService(QStringLiteral("robot"));
    good(client->send(GrantRole{ robot, Role::Viewer }));
    good(client->send(GrantRole{ robot, Role::Guest }));
    good(client->send(RevokeRole{ robot, Role::Viewer }));
    QCOMPARE(good(client->getRoles(robot)).roles, RoleList{ Role::Guest });
    const QStringList tags{ QStringLiteral("env:prod"), QStringLiteral("ein Ä/%20") };
    QCOMPARE(good(client->send(SetTags{ robot, tags })).tags, tags);
    QCOMPARE(good(client->send(GetTags{ robot })).tags, tags);
    good(client->setPgCreds(
        robot, { QStringLiteral("db"), 1, QStringLiteral("d"), QStringLiteral("u"), Secret(QStringLiteral("p")) }));
    const QList<PgCredsInfo> list = good(client->send(ListPgCreds{}));
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.first().accountId, robot);
    QVERIFY(list.first().updatedAt.has_value());
    server.state().passkeys[robot] = { { { QStringLiteral("k 1") }, QStringLiteral("blue"), server.clock.now(), std::nullopt } };
    QCOMPARE(good(client->send(ListPasskeys{ robot })).first().id.text, QStringLiteral("k 1"));
    good(client->send(DeletePasskey{ robot, QStringLiteral("k 1") }));
    QVERIFY(good(client->send(ListPasskeys{ robot })).isEmpty());
}

void DevServerClientTest::auditPolicyAndSso()
{
    QFETCH(Dialect, dialect);
    DevServerFixture server(in(dialect));
    const auto client = server.client(strictIf(dialect));
    good(client->login(server.known().username, server.known().password));
    const QUuid admin = server.idOf(server.known().username);
    const AuditPage page = good(client->send(ListAudit{ 1, 0, QStringLiteral("token_issued"), admin }));
    QCOMPARE(page.events.size(), 1);
    QCOMPARE(page.total, 1);
    QCOMPARE(page.events.first().actorId, admin);
    QVERIFY(page.events.first().details->text.startsWith(QLatin1String("{\"jti\":\""))); // a string or an object: the same text

    CreatePolicyRule create;
    create.description = QStringLiteral("d");
    create.rule.effect = Effect::Allow;
    create.rule.requiredTags = { QStringLiteral("a") };
    create.notBefore = server.clock.now();
    const PolicyRule rule = good(client->send(create));
    QCOMPARE(rule.notBefore, create.notBefore);
    QCOMPARE(good(client->send(GetPolicyRule{ rule.id })), rule);
    UpdatePolicyRule update;
    update.id = rule.id;
    update.enabled = false;
    update.notBefore = std::optional<QDateTime>();
    const PolicyRule changed = good(client->send(update));
    QVERIFY(!changed.enabled && !changed.notBefore && changed.description == rule.description);
    QCOMPARE(good(client->send(ListPolicyRules{})), QList{ changed });
    good(client->send(DeletePolicyRule{ rule.id }));
    QCOMPARE(kindOf(client->send(GetPolicyRule{ rule.id })), ErrorKind::NotFound);

    const SsoClient sso = good(
        client->send(CreateSsoClient{ QStringLiteral("a wiki"), QStringLiteral("https://w.example/cb"), std::nullopt }));
    QCOMPARE(good(client->send(GetSsoClient{ QStringLiteral("a wiki") })), sso);
    UpdateSsoClient off{ QStringLiteral("a wiki") };
    off.enabled = false;
    QVERIFY(!good(client->send(off)).enabled);
    QCOMPARE(good(client->send(ListSsoClients{})).size(), 1);
    good(client->send(DeleteSsoClient{ QStringLiteral("a wiki") }));
}

void DevServerClientTest::vault()
{
    QFETCH(Dialect, dialect);
    DevServerFixture server(in(dialect));
    const auto client = server.client(strictIf(dialect));
    good(client->login(server.known().username, server.known().password));
    good(client->send(SealVault{}));
    QVERIFY(good(client->send(VaultStatus{})).sealed);
    QVERIFY(good(client->health()).status == HealthWord::Sealed);
    QCOMPARE(kindOf(client->listAccounts()), ErrorKind::Sealed);
    good(client->send(UnsealVault{ server.server->vaultPassphrase() }));
    QVERIFY(!good(client->send(VaultStatus{})).sealed);
    good(client->listAccounts());
}

void DevServerClientTest::errorsArriveAsTheirKinds()
{
    DevServerFixture server;
    const auto client = server.client();
    QCOMPARE(kindOf(client->login(QStringLiteral("nobody"), Secret(QStringLiteral("x")))), ErrorKind::Auth);
    good(client->login(server.known().username, server.known().password));
    QCOMPARE(kindOf(client->getAccount(QUuid::createUuid())), ErrorKind::NotFound);
    QCOMPARE(kindOf(client->createAccount(QStringLiteral("a b"), AccountType::Human)), ErrorKind::Input);
    QCOMPARE(kindOf(client->createAccount(server.known().username, AccountType::Human)), ErrorKind::Conflict);
    QCOMPARE(kindOf(client->renewToken()), ErrorKind::Input);
    const auto ann = server.addPerson(QStringLiteral("ann"));
    good(client->login(ann.username, ann.password));
    QCOMPARE(kindOf(client->listAccounts()), ErrorKind::Forbidden);
    Outcome<TokenGrant> limited;
    for (int i = 0; i < 12 && (!limited.error || limited.error->kind == ErrorKind::Auth); ++i)
        limited = finish(client->login(QStringLiteral("nobody"), Secret(QStringLiteral("x"))));
    QCOMPARE(limited.error->kind, ErrorKind::RateLimited);
    QCOMPARE(limited.error->retryAfter, std::chrono::seconds(1));
}

void DevServerClientTest::legacyServersSayWhatTheyLack()
{
    DevServerFixture server(in(Dialect::Legacy));
    const auto client = server.client();
    good(client->login(server.known().username, server.known().password));
    const auto audit = finish(client->send(ListAudit{}));
    QVERIFY(audit.error && audit.error->isNotOffered());
    const auto grant = finish(client->send(GrantRole{ server.idOf(server.known().username), Role::User }));
    QVERIFY(grant.error && grant.error->isNotOffered());
    ClientOptions withService;
    withService.serviceName = QStringLiteral("wiki");
    const auto other = server.client(withService);
    QCOMPARE(kindOf(other->login(server.known().username, server.known().password)), ErrorKind::Input);
}

void DevServerClientTest::wrappedAnswersAreNoticed()
{
    DevServerFixture server(in(Dialect::Wrapped));
    const auto client = server.client();
    good(client->login(server.known().username, server.known().password));
    good(client->listAccounts());
    QVERIFY(!client->unknownKeys().isEmpty());
    ClientOptions strict;
    strict.strict = true;
    QCOMPARE(kindOf(server.client(strict)->login(server.known().username, server.known().password)), ErrorKind::Decode);
}

void DevServerClientTest::aWriteIsSentOnce()
{
    devserver::Options options = in(Dialect::Standard);
    options.latency = std::chrono::milliseconds(50);
    DevServerFixture server(options);
    const auto client = server.client();
    good(client->login(server.known().username, server.known().password));
    const auto before = server.server->requests().size();
    const auto created = finish(client->createAccount(QStringLiteral("ann"), AccountType::Human));
    QVERIFY(created.value);
    QCOMPARE(server.server->requests().mid(before), QStringList{ QStringLiteral("POST /v1/accounts") });
}

QTEST_GUILESS_MAIN(DevServerClientTest)
#include "tst_devserver_client.moc"
