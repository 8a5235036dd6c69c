// SPDX-License-Identifier: MIT
// The canary run: unmistakable secrets go through every call that takes or gives one, at the most verbose logging, and
// are then looked for, in every spelling, wherever they have no business to be.
#include "support/program.h"
#include "support/searcher.h"
#include "support/server_program.h"
#include "support/wire.h"

#include <QtTest>

#include <QDirIterator>

using namespace mcias::test;
using namespace Qt::StringLiterals;

class TestCanary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSearcherFinds();
    void calls();
    void echoingServer();
    void nothingLeaked();

private:
    QByteArray secret(const char *name)
    {
        const QByteArray made = canary(name);
        know(name, made);
        return made;
    }
    void know(const QByteArray &name, const QByteArray &value)
    {
        m_searcher.add(name, value);
        if (value.contains('"'))
            m_searcher.add(name, heartOf(value));
        ++m_secrets;
    }
    QString fileWith(const QByteArray &content) { return m_sandbox.write(u"input%1"_s.arg(++m_files), content + '\n'); }
    QString outFile() { return m_sandbox.file(u"answer%1"_s.arg(++m_files)); }
    Ran call(const QStringList &arguments, const QString &url, const QString &caFile, const QString &out = {});
    QJsonObject contentOf(const QString &path) const;
    void lookInto(QProcess &process);

    Sandbox m_sandbox;
    Searcher m_searcher;
    QMap<QString, QByteArray> m_haystacks; // everything that was printed or could be seen, by where
    QString m_tokenFile;
    int m_files = 0;
    int m_runs = 0;
    int m_secrets = 0;
};

void TestCanary::initTestCase()
{
    m_sandbox.setVariable(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    m_sandbox.setVariable(u"QT_ASSUME_STDERR_HAS_CONSOLE"_s, u"1"_s);
    m_tokenFile = m_sandbox.file(u"token"_s);
}

void TestCanary::theSearcherFinds()
{
    const QByteArray secret = canary("control");
    Searcher searcher;
    searcher.add("control", secret);
    const QString text = QString::fromUtf8(secret);
    const QList<QByteArray> disguises{
        "x" + secret + "y",
        "Basic " + ("user:" + secret + ":more").toBase64(),
        "Basic " + ("user1:" + secret + ":more").toBase64(QByteArray::Base64UrlEncoding),
        "Basic " + ("user12:" + secret + ":more").toBase64(),
        "q=" + secret.toPercentEncoding(),
        QJsonDocument(QJsonObject{ { u"p"_s, text } }).toJson(),
        QByteArray("xx") + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2),
    };
    for (const QByteArray &disguise : disguises)
        QVERIFY2(!searcher.in(disguise).isEmpty(), disguise);
    QVERIFY(searcher.in(canary("control")).isEmpty());
}

// What others can see of a process while it runs. It does not let itself be looked into, so this needs root; what was
// passed to it is known anyway.
void TestCanary::lookInto(QProcess &process)
{
    for (const char *name : { "cmdline", "environ" }) {
        QFile file(u"/proc/%1/%2"_s.arg(process.processId()).arg(QLatin1String(name)));
        if (file.open(QFile::ReadOnly))
            m_haystacks[u"%1 of run %2"_s.arg(QLatin1String(name)).arg(m_runs)] = file.readAll();
    }
    m_haystacks[u"arguments of run %1"_s.arg(m_runs)] = process.arguments().join(u'\n').toUtf8();
    m_haystacks[u"environment of run %1"_s.arg(m_runs)] = process.processEnvironment().toStringList().join(u'\n').toUtf8();
}

Ran TestCanary::call(const QStringList &arguments, const QString &url, const QString &caFile, const QString &out)
{
    ++m_runs;
    QStringList all{ u"--verbose"_s, u"--server"_s, url, u"--ca"_s, caFile, u"--token-file"_s, m_tokenFile };
    if (!out.isEmpty())
        all += { u"--out"_s, out };
    const Ran ran = m_sandbox.run(u"mcias-cli"_s, all + arguments, {}, [this](QProcess &process) { lookInto(process); });
    m_haystacks[u"output of run %1, %2"_s.arg(m_runs).arg(arguments.first())] = ran.out + ran.err;
    return ran;
}

QJsonObject TestCanary::contentOf(const QString &path) const
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void TestCanary::calls()
{
    ServerProgram server(m_sandbox, { u"--listen"_s, u"127.0.0.1:0"_s, u"--seed"_s, u"demo"_s });
    lookInto(server.process());
    const QJsonObject admin = server.person(true);
    const QString username = admin.value(u"username"_s).toString();
    const QByteArray password = admin.value(u"password"_s).toString().toUtf8();
    know("admin's password", password);
    know("admin's TOTP secret", admin.value(u"totp_secret"_s).toString().toLatin1());
    know("vault passphrase", server.ready().value(u"vault_passphrase"_s).toString().toUtf8());
    const auto run = [&](const QStringList &arguments, const QString &out = {}) {
        return call(arguments, server.url(), server.caFile(), out);
    };
    const auto login = [](const QString &name, const QString &file) {
        return QStringList{ u"login"_s, u"--username"_s, name, u"--password-file"_s, file };
    };

    QCOMPARE(run(login(username, fileWith(secret("wrong password")))).exitCode, 11);
    QCOMPARE(run(login(username, fileWith(password))).exitCode, 11); // no code yet
    const QString code = fileWith(totpCode(admin.value(u"totp_secret"_s).toString()));
    const Ran signedIn = run(login(username, fileWith(password)) + QStringList{ u"--totp-code-file"_s, code });
    QVERIFY2(signedIn.exitCode == 0, signedIn.all());
    QVERIFY2(signedIn.err.contains("mcias.http") && signedIn.err.contains("•••"), signedIn.err); // it does log
    QFile tokenFile(m_tokenFile);
    QVERIFY(tokenFile.open(QFile::ReadOnly));
    const QByteArray token = tokenFile.readAll().trimmed();
    know("admin's token", token);
    know("admin's token's signature", token.split('.').last());
    QCOMPARE(m_searcher.in(token), (QSet<QByteArray>{ "admin's token", "admin's token's signature" })); // positive control

    const auto create = [&](const QString &name, const QString &type, const QStringList &more = {}) {
        const Ran ran = run(QStringList{ u"create-account"_s, u"--username"_s, name, u"--account-type"_s, type } + more);
        return ran.exitCode == 0 ? ran.json()[u"id"_s].toString() : QString();
    };
    const QString service = create(u"canary.service"_s, u"system"_s);
    const QString human = create(u"canary.human"_s, u"human"_s, { u"--password-file"_s, fileWith(secret("initial password")) });
    QVERIFY(!service.isEmpty() && !human.isEmpty());

    QString out = outFile();
    QCOMPARE(run({ u"issue-service-token"_s, u"--account-id"_s, service }, out).exitCode, 0);
    const QByteArray issued = contentOf(out).value(u"token"_s).toString().toLatin1();
    know("service token", issued);
    QCOMPARE(run({ u"validate-token"_s, u"--token-file"_s, fileWith(issued) }).exitCode, 0);
    QCOMPARE(run({ u"verify-token"_s, u"--token-file"_s, fileWith(issued) }).exitCode, 0);
    QCOMPARE(run({ u"verify-token"_s, u"--token-file"_s, fileWith(issued.chopped(8) + "AAAAAAAA") }).exitCode, 11);

    const QByteArray pgPassword = secret("Postgres password");
    const QStringList credentials{ u"--id"_s, service, u"--host"_s, u"db"_s, u"--database"_s, u"d"_s, u"--username"_s, u"u"_s,
        u"--password-file"_s, fileWith(pgPassword) };
    QCOMPARE(run(QStringList{ u"set-pg-creds"_s, u"--port"_s, u"0"_s } + credentials).exitCode, 10); // refused by the server
    QCOMPARE(run(QStringList{ u"set-pg-creds"_s, u"--port"_s, u"5432"_s } + credentials).exitCode, 0);
    out = outFile();
    QCOMPARE(run({ u"get-pg-creds"_s, u"--id"_s, service }, out).exitCode, 0);
    QCOMPARE(contentOf(out).value(u"password"_s).toString().toUtf8(), pgPassword);

    QCOMPARE(
        run({ u"reset-password"_s, u"--id"_s, human, u"--new-password-file"_s, fileWith(secret("reset password")) }).exitCode, 0);
    const QByteArray changed = secret("changed password");
    QCOMPARE(run({ u"change-password"_s, u"--current-password-file"_s, fileWith(secret("wrong current password")),
                     u"--new-password-file"_s, fileWith(changed) })
                 .exitCode,
        11);
    QCOMPARE(run({ u"unseal-vault"_s, u"--passphrase-file"_s, fileWith(secret("wrong passphrase")) }).exitCode, 11);
    QCOMPARE(run({ u"login"_s, u"--username"_s, username, u"--password"_s, u"given-on-argv"_s }).exitCode, 2);

    // Somebody's own second factor, with a token of their own.
    const QJsonObject auditor = server.ready().value(u"accounts"_s).toArray().last().toObject();
    const QString auditorsPassword = fileWith(auditor.value(u"password"_s).toString().toUtf8());
    know("auditor's password", auditor.value(u"password"_s).toString().toUtf8());
    QCOMPARE(run(login(auditor.value(u"username"_s).toString(), auditorsPassword)).exitCode, 0);
    out = outFile();
    QCOMPARE(run({ u"enroll-totp"_s, u"--password-file"_s, auditorsPassword }, out).exitCode, 0);
    const QString totpSecret = contentOf(out).value(u"secret"_s).toString();
    know("new TOTP secret", totpSecret.toLatin1());
    QCOMPARE(run({ u"confirm-totp"_s, u"--code-file"_s, fileWith(totpCode(totpSecret)) }).exitCode, 0);
    QCOMPARE(run({ u"logout"_s }).exitCode, 0);

    // The ready line is there to hand secrets over; everything after it is not.
    const Ran served = server.stop();
    QVERIFY(!m_searcher.in(served.out).isEmpty()); // positive control
    m_haystacks[u"output of the server"_s] = served.out.mid(served.out.indexOf('\n')) + served.err;
}

// A server that repeats what it was sent, in the two texts of an error.
void TestCanary::echoingServer()
{
    Wire wire;
    const QByteArray password = secret("echoed password");
    const QByteArray token = "echoed-token-" + QUuid::createUuid().toByteArray(QUuid::Id128);
    know("echoed token", token);
    m_sandbox.write(u"token"_s, token);
    wire.server.answerWith([&](const Received &request) {
        const QString echo = QString::fromUtf8(password + ' ' + token + ' ' + request.header("authorization"));
        return Reply::json(400, QJsonDocument(QJsonObject{ { u"error"_s, echo }, { u"code"_s, echo } }).toJson());
    });
    const QString url = wire.server.url().toString();
    const QString id = u"11111111-2222-3333-4444-555555555555"_s;
    const Ran ran = call(
        { u"reset-password"_s, u"--id"_s, id, u"--new-password-file"_s, fileWith(password) }, url, wire.caFile());
    QVERIFY2(ran.exitCode == 10 && ran.err.contains("•••"), ran.all());
    QVERIFY(!wire.server.requests().isEmpty() && wire.server.requests().first().body.contains(heartOf(password)));
}

void TestCanary::nothingLeaked()
{
    QDirIterator files(m_sandbox.home(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QFile::ReadOnly))
            m_haystacks[u"file "_s + file.fileName()] = file.readAll();
    }
    QVERIFY(m_secrets > 15);
    QVERIFY(m_haystacks.size() > 60);
    qsizetype bytes = 0;
    for (auto it = m_haystacks.cbegin(); it != m_haystacks.cend(); ++it) {
        bytes += it->size();
        for (const QByteArray &name : m_searcher.in(it.value()))
            QFAIL(qPrintable(u"%1 stands in %2:\n%3"_s.arg(QString::fromUtf8(name), it.key(), QString::fromUtf8(it.value()))));
        QVERIFY2(!it->contains("given-on-argv") || !it.key().startsWith(u"output"_s), qPrintable(it.key()));
    }
    qInfo("%d secrets, %lld places, %lld bytes: no hit", m_secrets, static_cast<long long>(m_haystacks.size()),
        static_cast<long long>(bytes));
}

QTEST_GUILESS_MAIN(TestCanary)
#include "tst_canary.moc"
