// SPDX-License-Identifier: MIT
// Every call of the API, made by the real program, on the embedded server in each of its dialects.
#include "cli/command_table.h"
#include "support/dev_server_fixture.h"
#include "support/program.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using devserver::Dialect;

namespace {

// A person at a command line: keeps a token in a file and counts what was called.
class Person {
public:
    Person(const DevServerFixture &server, const Sandbox &sandbox, const QString &name, QSet<QString> &called)
        : m_sandbox(sandbox),
          m_called(called),
          m_tokenFile(sandbox.file(name + u".token"_s)),
          m_global{ u"--server"_s, server.server->url().toString(), u"--ca"_s, server.server->caFile(), u"--token-file"_s,
              m_tokenFile }
    { }

    //! Calls and returns the answer; null, and a failed test, if it does not end with \a exitCode.
    QJsonValue operator()(const QStringList &arguments, int exitCode = 0)
    {
        m_called += arguments.first();
        const Ran ran = m_sandbox.run(u"mcias-cli"_s, m_global + m_next + arguments);
        m_next.clear();
        m_error = ran.exitCode == 0 ? QJsonObject() : ran.error();
        if (ran.exitCode != exitCode) {
            QTest::qFail(qPrintable(arguments.join(u' ') + u'\n' + QString::fromUtf8(ran.all())), __FILE__, __LINE__);
            return {};
        }
        return ran.exitCode == 0 ? ran.json() : QJsonValue();
    }
    //! Global options for the next call alone.
    Person &with(const QStringList &options)
    {
        m_next = options;
        return *this;
    }
    QString kind() const { return m_error.value(u"kind"_s).toString(); }
    QString tokenFile() const { return m_tokenFile; }
    QByteArray token() const
    {
        QFile file(m_tokenFile);
        return file.open(QFile::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    }

private:
    const Sandbox &m_sandbox;
    QSet<QString> &m_called;
    QString m_tokenFile;
    QStringList m_global;
    QStringList m_next;
    QJsonObject m_error;
};

QString jtiOf(const QByteArray &token)
{
    const QByteArray payload = QByteArray::fromBase64(token.split('.').value(1), QByteArray::Base64UrlEncoding);
    return QJsonDocument::fromJson(payload)[u"jti"_s].toString();
}

} // namespace

class TestCliCalls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allCalls_data();
    void allCalls();

private:
    void signIn(Person &admin);
    void tokens(Person &admin);
    void accounts(Person &admin);
    void services(Person &admin);
    void ownAffairs(Person &admin);
    void rolesAndTags(Person &admin);
    void rules(Person &admin);
    void ssoAndPasskeys(Person &admin);
    void vault(Person &admin);
    void notOffered(Person &admin);
    void renewAndSignOut(Person &admin);

    QString secret(const QByteArray &text) { return m_sandbox->write(u"secret%1"_s.arg(++m_secrets), text + '\n'); }

    std::unique_ptr<DevServerFixture> m_server;
    std::unique_ptr<Sandbox> m_sandbox;
    QSet<QString> m_called;
    QString m_service; // ids of accounts made on the way
    QString m_human;
    int m_secrets = 0;
};

void TestCliCalls::allCalls_data()
{
    QTest::addColumn<int>("dialect");
    QTest::newRow("standard") << int(Dialect::Standard);
    QTest::newRow("wrapped") << int(Dialect::Wrapped);
    QTest::newRow("nocontent") << int(Dialect::NoContent);
    QTest::newRow("legacy") << int(Dialect::Legacy);
}

void TestCliCalls::allCalls()
{
    QFETCH(const int, dialect);
    const bool isLegacy = Dialect(dialect) == Dialect::Legacy;
    m_server = std::make_unique<DevServerFixture>(
        devserver::Options{ .seed = { devserver::Seed::Kind::Demo, 0 }, .dialect = Dialect(dialect), .rateLimits = false });
    m_sandbox = std::make_unique<Sandbox>();
    m_called.clear();
    Person admin(*m_server, *m_sandbox, u"admin"_s, m_called);

    const QList<void (TestCliCalls::*)(Person &)> canonical{ &TestCliCalls::signIn, &TestCliCalls::tokens,
        &TestCliCalls::accounts, &TestCliCalls::services };
    const QList<void (TestCliCalls::*)(Person &)> extended{ &TestCliCalls::ownAffairs, &TestCliCalls::rolesAndTags,
        &TestCliCalls::rules, &TestCliCalls::ssoAndPasskeys, &TestCliCalls::vault };
    const auto parts = canonical + (isLegacy ? QList<void (TestCliCalls::*)(Person &)>{ &TestCliCalls::notOffered } : extended)
        + QList<void (TestCliCalls::*)(Person &)>{ &TestCliCalls::renewAndSignOut };
    for (const auto part : parts) {
        (this->*part)(admin);
        if (QTest::currentTestFailed())
            return;
    }
    for (const cli::Command &command : cli::commands())
        QVERIFY2(m_called.contains(QLatin1String(command.name)), command.name);
}

void TestCliCalls::signIn(Person &admin)
{
    const auto &alice = m_server->known();
    QCOMPARE(admin({ u"health"_s })[u"status"_s], u"ok"_s);
    QCOMPARE(admin({ u"get-public-key"_s })[u"crv"_s], u"Ed25519"_s);
    const QStringList login{ u"login"_s, u"--username"_s, alice.username, u"--password-file"_s,
        secret(alice.password.utf8().toByteArray()) };
    admin(login, 11);
    QCOMPARE(admin.kind(), u"totp_required"_s);
    const QJsonValue answer = admin(
        login + QStringList{ u"--totp-code-file"_s, secret(m_server->totpCode(alice).utf8().toByteArray()) });
    QCOMPARE(answer.toObject().keys(), QStringList{ u"expires_at"_s });
    QCOMPARE(admin.token().count('.'), 2);
}

void TestCliCalls::tokens(Person &admin)
{
    const QString forged = secret(admin.token().chopped(4) + "AAAA");
    QCOMPARE(admin({ u"validate-token"_s, u"--token-file"_s, admin.tokenFile() })[u"username"_s], m_server->known().username);
    QCOMPARE(admin({ u"validate-token"_s, u"--token-file"_s, forged })[u"valid"_s], false);

    QCOMPARE(admin({ u"verify-token"_s, u"--token-file"_s, admin.tokenFile() })[u"valid"_s], true);
    QCOMPARE(admin({ u"verify-token"_s })[u"jti"_s], jtiOf(admin.token()));
    admin({ u"verify-token"_s, u"--token-file"_s, forged }, 11);
    const QString key = m_sandbox->file(u"key.json"_s);
    admin.with({ u"--out"_s, key })({ u"get-public-key"_s });
    const qsizetype requests = m_server->server->requests().size();
    QCOMPARE(admin({ u"verify-token"_s, u"--key-file"_s, key, u"--token-file"_s, admin.tokenFile() })[u"valid"_s], true);
    QCOMPARE(m_server->server->requests().size(), requests); // offline
    QFile::remove(key);
}

void TestCliCalls::accounts(Person &admin)
{
    const QJsonValue made = admin({ u"create-account"_s, u"--username"_s, u"new.person"_s, u"--account-type"_s, u"human"_s,
        u"--password-file"_s, secret("a long enough password") });
    m_human = made[u"id"_s].toString();
    QCOMPARE(made[u"status"_s], u"active"_s);
    admin({ u"create-account"_s, u"--username"_s, u"new.person"_s, u"--account-type"_s, u"human"_s }, 14);
    const QJsonArray all = admin({ u"list-accounts"_s }).toArray();
    QVERIFY(all.size() > 200);
    QCOMPARE(admin({ u"get-account"_s, u"--id"_s, m_human })[u"username"_s], u"new.person"_s);
    QCOMPARE(admin({ u"update-account"_s, u"--id"_s, m_human, u"--status"_s, u"inactive"_s })[u"status"_s], u"inactive"_s);
    QCOMPARE(admin({ u"update-account"_s, u"--id"_s, m_human, u"--status"_s, u"active"_s })[u"status"_s], u"active"_s);
    admin({ u"set-roles"_s, u"--id"_s, m_human, u"--roles"_s, u"user"_s, u"--roles"_s, u"viewer"_s });
    QCOMPARE(admin({ u"get-roles"_s, u"--id"_s, m_human })[u"roles"_s].toArray().size(), 2);
    admin({ u"set-roles"_s, u"--id"_s, m_human, u"--no-roles"_s });
    QCOMPARE(admin({ u"get-roles"_s, u"--id"_s, m_human })[u"roles"_s].toArray().size(), 0);
    const QString leaver = admin({ u"create-account"_s, u"--username"_s, u"leaver"_s, u"--account-type"_s, u"system"_s })[u"id"_s]
                               .toString();
    admin({ u"delete-account"_s, u"--id"_s, leaver });
    QCOMPARE(admin({ u"get-account"_s, u"--id"_s, leaver })[u"status"_s], u"deleted"_s);
    admin({ u"get-account"_s, u"--id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces) }, 13);
}

void TestCliCalls::services(Person &admin)
{
    m_service = admin({ u"create-account"_s, u"--username"_s, u"new.service"_s, u"--account-type"_s, u"system"_s })[u"id"_s]
                    .toString();
    admin({ u"get-pg-creds"_s, u"--id"_s, m_service }, 13);
    const QJsonValue none = admin({ u"set-pg-creds"_s, u"--id"_s, m_service, u"--host"_s, u"db"_s, u"--port"_s, u"5432"_s,
        u"--database"_s, u"d"_s, u"--username"_s, u"u"_s, u"--password-file"_s, secret("p\"ä") });
    QCOMPARE(none.toObject().size(), 0);
    QCOMPARE(admin({ u"get-pg-creds"_s, u"--id"_s, m_service })[u"password"_s], u"p\"ä"_s);

    const QByteArray token = admin({ u"issue-service-token"_s, u"--account-id"_s, m_service })[u"token"_s].toString().toLatin1();
    const QString tokenFile = secret(token);
    QCOMPARE(admin({ u"validate-token"_s, u"--token-file"_s, tokenFile })[u"valid"_s], true);
    admin({ u"revoke-token"_s, u"--jti"_s, jtiOf(token) });
    QCOMPARE(admin({ u"validate-token"_s, u"--token-file"_s, tokenFile })[u"valid"_s], false);
}

void TestCliCalls::ownAffairs(Person &admin)
{
    Person person(*m_server, *m_sandbox, u"person"_s, m_called);
    const QString first = secret("another long password");
    const QString second = secret("yet another long password");
    admin({ u"reset-password"_s, u"--id"_s, m_human, u"--new-password-file"_s, first });
    person({ u"login"_s, u"--username"_s, u"new.person"_s, u"--password-file"_s, first });
    person({ u"change-password"_s, u"--current-password-file"_s, first, u"--new-password-file"_s, second });
    person({ u"list-accounts"_s }, 12);
    const QJsonValue enrolment = person({ u"enroll-totp"_s, u"--password-file"_s, second });
    QVERIFY(enrolment[u"otpauth_uri"_s].toString().startsWith(u"otpauth://totp/"_s));
    const Secret code(devserver::TotpGuard::codeAt(Secret(enrolment[u"secret"_s].toString()), m_server->clock.now()));
    person({ u"confirm-totp"_s, u"--code-file"_s, secret(code.utf8().toByteArray()) });
    admin({ u"remove-totp"_s, u"--account-id"_s, m_human });
    person({ u"login"_s, u"--username"_s, u"new.person"_s, u"--password-file"_s, second });
}

void TestCliCalls::rolesAndTags(Person &admin)
{
    admin({ u"grant-role"_s, u"--id"_s, m_human, u"--role"_s, u"editor"_s });
    QCOMPARE(admin({ u"get-roles"_s, u"--id"_s, m_human })[u"roles"_s].toArray().first(), u"editor"_s);
    admin({ u"revoke-role"_s, u"--id"_s, m_human, u"--role"_s, u"editor"_s });
    QCOMPARE(admin({ u"set-tags"_s, u"--id"_s, m_human, u"--tags"_s, u"env:a"_s, u"--tags"_s, u"team:b"_s })[u"tags"_s]
                 .toArray()
                 .size(),
        2);
    QCOMPARE(admin({ u"get-tags"_s, u"--id"_s, m_human })[u"tags"_s].toArray().size(), 2);
    QVERIFY(!admin({ u"list-pg-creds"_s }).toArray().isEmpty());
    const QJsonValue page = admin({ u"list-audit"_s, u"--limit"_s, u"2"_s, u"--event-type"_s, u"tag_added"_s });
    QCOMPARE(page[u"events"_s].toArray().size(), 2);
    QCOMPARE(page[u"limit"_s].toInt(), 2);
}

void TestCliCalls::rules(Person &admin)
{
    const QJsonValue made = admin({ u"create-policy-rule"_s, u"--description"_s, u"Try"_s, u"--priority"_s, u"70"_s, u"--rule"_s,
        u"{\"effect\":\"deny\",\"actions\":[\"auth:login\"],\"required_tags\":[\"env:x\"]}"_s, u"--expires-at"_s,
        u"2040-01-01T00:00:00Z"_s });
    const QString id = QString::number(made[u"id"_s].toInt());
    QCOMPARE(admin({ u"get-policy-rule"_s, u"--id"_s, id })[u"expires_at"_s], u"2040-01-01T00:00:00Z"_s);
    const QJsonValue changed = admin(
        { u"update-policy-rule"_s, u"--id"_s, id, u"--enabled"_s, u"false"_s, u"--expires-at"_s, u"null"_s });
    QCOMPARE(changed[u"enabled"_s], false);
    QVERIFY(changed[u"expires_at"_s].isUndefined() || changed[u"expires_at"_s].isNull());
    QVERIFY(!admin({ u"list-policy-rules"_s }).toArray().isEmpty());
    admin({ u"delete-policy-rule"_s, u"--id"_s, id });
    admin({ u"get-policy-rule"_s, u"--id"_s, id }, 13);
}

void TestCliCalls::ssoAndPasskeys(Person &admin)
{
    const QStringList client{ u"--client-id"_s, u"try.wiki"_s };
    admin(QStringList{ u"create-sso-client"_s } + client + QStringList{ u"--redirect-uri"_s, u"https://wiki.example/cb"_s });
    QCOMPARE(admin(QStringList{ u"get-sso-client"_s } + client)[u"enabled"_s], true);
    QCOMPARE(
        admin(QStringList{ u"update-sso-client"_s } + client + QStringList{ u"--enabled"_s, u"false"_s })[u"enabled"_s], false);
    QVERIFY(!admin({ u"list-sso-clients"_s }).toArray().isEmpty());
    admin(QStringList{ u"delete-sso-client"_s } + client);
    admin(QStringList{ u"get-sso-client"_s } + client, 13);

    const QString alice = m_server->idOf(m_server->known().username).toString(QUuid::WithoutBraces);
    const QJsonArray keys = admin({ u"list-passkeys"_s, u"--id"_s, alice }).toArray();
    QVERIFY(!keys.isEmpty());
    admin({ u"delete-passkey"_s, u"--id"_s, alice, u"--credential-id"_s, keys.first()[u"id"_s].toString() });
    QCOMPARE(admin({ u"list-passkeys"_s, u"--id"_s, alice }).toArray().size(), keys.size() - 1);
}

void TestCliCalls::vault(Person &admin)
{
    QCOMPARE(admin({ u"vault-status"_s })[u"sealed"_s], false);
    admin({ u"seal-vault"_s });
    QCOMPARE(admin({ u"vault-status"_s })[u"sealed"_s], true);
    QCOMPARE(admin({ u"health"_s })[u"status"_s], u"sealed"_s);
    admin({ u"list-accounts"_s }, 15);
    QCOMPARE(admin.kind(), u"sealed"_s);
    admin({ u"unseal-vault"_s, u"--passphrase-file"_s, secret("wrong") }, 11);
    admin({ u"unseal-vault"_s, u"--passphrase-file"_s, secret(m_server->server->vaultPassphrase().utf8().toByteArray()) });
    QCOMPARE(admin({ u"health"_s })[u"status"_s], u"ok"_s);
}

// An older server: everything beyond the canonical surface is "not found", in so many words.
void TestCliCalls::notOffered(Person &admin)
{
    const QMap<QString, QString> samples{ { u"id"_s, m_human }, { u"account-id"_s, m_human }, { u"role"_s, u"user"_s },
        { u"client-id"_s, u"try.wiki"_s }, { u"credential-id"_s, u"1"_s }, { u"tags"_s, u"a"_s }, { u"priority"_s, u"1"_s },
        { u"description"_s, u"x"_s }, { u"redirect-uri"_s, u"https://x"_s }, { u"rule"_s, u"{\"effect\":\"deny\"}"_s } };
    ExtendedEndpoints::forEach([&]<Endpoint E>() {
        const cli::Command &command = *cli::findCommand(QString::fromLatin1(E::name));
        QStringList arguments{ QString::fromLatin1(E::name) };
        for (const cli::FieldInfo &field : command.fields) {
            const bool isSecret = field.kind == cli::FieldKind::Secret;
            const bool isNumber = field.kind == cli::FieldKind::Integer;
            if (field.required)
                arguments += { u"--"_s + field.option() + (isSecret ? u"-file"_s : QString()),
                    isSecret       ? secret("x")
                        : isNumber ? u"1"_s
                                   : samples.value(field.option()) };
        }
        admin(arguments, 13);
    });
    m_called += QLatin1String(cli::verifyTokenName);
}

void TestCliCalls::renewAndSignOut(Person &admin)
{
    const QByteArray before = admin.token();
    admin({ u"renew-token"_s }, 10); // too early
    QCOMPARE(admin.token(), before);
    m_server->clock.advance(std::chrono::hours(5)); // of an administrator's eight
    admin({ u"renew-token"_s });
    QVERIFY(admin.token() != before);
    QVERIFY(!admin({ u"list-accounts"_s }).toArray().isEmpty());
    const QString copy = secret(admin.token());
    QCOMPARE(admin({ u"logout"_s }).toObject().size(), 0);
    QVERIFY(!QFile::exists(admin.tokenFile()));
    QCOMPARE(admin({ u"validate-token"_s, u"--token-file"_s, copy })[u"valid"_s], false);
}

QTEST_GUILESS_MAIN(TestCliCalls)
#include "tst_cli_calls.moc"
