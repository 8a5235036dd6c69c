// SPDX-License-Identifier: MIT
// The token file: nobody else's to read at any moment, whole at every moment, and no way around either.
#include "support/program.h"
#include "support/wire.h"

#include <QtTest>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto newToken = "fresh-token-canary";
constexpr auto oldToken = "former-token-canary";

unsigned modeOf(const QString &path)
{
    struct stat facts = {};
    return ::lstat(QFile::encodeName(path).constData(), &facts) == 0 ? facts.st_mode & 07777u : 0;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCliTokenFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ::umask(0); } // the worst a person can have set
    void init();
    void cleanup();
    void signIn();
    void signInReplaces();
    void failureLeavesTheOldOne_data();
    void failureLeavesTheOldOne();
    void killedLeavesTheOldOne();
    void neverOpenToOthers();
    void renew();
    void refusedPlaces_data();
    void refusedPlaces();
    void refusedToRead_data();
    void refusedToRead();
    void signOut();
    void signOutFails_data();
    void signOutFails();
    void signOutOfADeadSession();

private:
    Ran run(const QStringList &arguments, const std::function<void(QProcess &)> &meanwhile = {}) const
    {
        return m_sandbox.run(u"mcias-cli"_s, global(m_path) + arguments, {}, meanwhile);
    }
    QStringList global(const QString &tokenFile) const
    {
        return { u"--server"_s, m_wire.server.url().toString(), u"--ca"_s, m_wire.caFile(), u"--token-file"_s, tokenFile };
    }
    QStringList login() const { return { u"login"_s, u"--username"_s, u"a"_s, u"--password-file"_s, m_passwordFile }; }
    QStringList filesBeside() const { return m_folder->entryList(QDir::Files | QDir::System | QDir::Hidden); }
    void writeOld() const;

    Wire m_wire;
    Sandbox m_sandbox;
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<QDir> m_folder;
    QString m_path;
    QString m_passwordFile;
};

void TestCliTokenFile::init()
{
    m_wire.server.closeConnections();
    m_wire.server.forget();
    m_wire.server.answer(Reply::json(200, QByteArray(R"({"token":")") + newToken + R"(","expires_at":"2030-01-01T00:00:00Z"})"));
    m_temporary = std::make_unique<QTemporaryDir>();
    m_folder = std::make_unique<QDir>(m_temporary->path());
    m_path = m_folder->filePath(u"token"_s);
    m_passwordFile = m_sandbox.write(u"password"_s, "correct horse\n");
}

void TestCliTokenFile::cleanup()
{
    m_folder.reset();
    m_temporary.reset();
}

void TestCliTokenFile::writeOld() const
{
    QFile file(m_path);
    QVERIFY(file.open(QFile::WriteOnly));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    file.write(QByteArray(oldToken) + '\n');
}

void TestCliTokenFile::signIn()
{
    const Ran ran = run(login());
    QVERIFY2(ran.exitCode == 0 && ran.err.isEmpty(), ran.all());
    QCOMPARE(ran.out, QByteArray("{\n  \"expires_at\": \"2030-01-01T00:00:00Z\"\n}\n"));
    QCOMPARE(contentOf(m_path), QByteArray(newToken) + '\n');
    QCOMPARE(modeOf(m_path), 0600u);
    QCOMPARE(filesBeside(), QStringList{ u"token"_s });
}

void TestCliTokenFile::signInReplaces()
{
    writeOld();
    QVERIFY(QFile::setPermissions(m_path, QFile::Permissions(0x6644))); // and mends rights that were too wide
    QFile reader(m_path);
    QVERIFY(reader.open(QFile::ReadOnly));
    QCOMPARE(run(login()).exitCode, 0);
    QCOMPARE(reader.readAll(), QByteArray(oldToken) + '\n'); // a new file has taken its place; this one was not written to
    QCOMPARE(contentOf(m_path), QByteArray(newToken) + '\n');
    QCOMPARE(modeOf(m_path), 0600u);
}

void TestCliTokenFile::failureLeavesTheOldOne_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("refused") << 401 << QByteArray(R"({"error":"no","code":"unauthorized"})") << 11;
    QTest::newRow("totp") << 401 << QByteArray(R"({"error":"code?","code":"totp_required"})") << 11;
    QTest::newRow("not understood") << 200 << QByteArray(R"({"token":17})") << 17;
}

void TestCliTokenFile::failureLeavesTheOldOne()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const int, exitCode);
    writeOld();
    m_wire.server.answer(Reply::json(status, body));
    const Ran ran = run(login());
    QVERIFY2(ran.exitCode == exitCode, ran.all());
    QCOMPARE(contentOf(m_path), QByteArray(oldToken) + '\n');
    QCOMPARE(filesBeside(), QStringList{ u"token"_s });
}

void TestCliTokenFile::killedLeavesTheOldOne()
{
    writeOld();
    m_wire.server.answer(Reply::silence());
    run(login(), [this](QProcess &process) {
        if (eventually([this] { return m_wire.server.requestCount() == 1; }))
            process.kill();
    });
    QCOMPARE(contentOf(m_path), QByteArray(oldToken) + '\n');
}

// While the answer is under way the new file exists already: under another name, empty, and closed to others.
void TestCliTokenFile::neverOpenToOthers()
{
    m_wire.server.answer(Reply::silence());
    run(login(), [this](QProcess &process) {
        if (eventually([this] { return m_wire.server.requestCount() == 1; })) {
            const QStringList files = filesBeside();
            QCOMPARE(files.size(), 1);
            QVERIFY(files.first().startsWith(u"token."_s));
            QCOMPARE(modeOf(m_folder->filePath(files.first())), 0600u);
        }
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    });
    QCOMPARE(filesBeside(), QStringList());
}

void TestCliTokenFile::renew()
{
    writeOld();
    const Ran ran = run({ u"renew-token"_s });
    QVERIFY2(ran.exitCode == 0, ran.all());
    QVERIFY(!ran.out.contains(newToken));
    QCOMPARE(m_wire.server.requests().first().header("authorization"), QByteArray("Bearer ") + oldToken);
    QCOMPARE(contentOf(m_path), QByteArray(newToken) + '\n');
    QCOMPARE(modeOf(m_path), 0600u);
    m_wire.server.answer(Reply::drop());
    const Ran lost = run({ u"renew-token"_s });
    QVERIFY2(lost.exitCode == 18 && lost.err.contains("former token"), lost.all());
    QCOMPARE(contentOf(m_path), QByteArray(newToken) + '\n');
}

void TestCliTokenFile::refusedPlaces_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("expected");
    QTest::newRow("link to a file") << u"link"_s << u"symbolic link"_s;
    QTest::newRow("link to nothing") << u"dangling"_s << u"symbolic link"_s;
    QTest::newRow("folder") << u"folder"_s << u"not a regular file"_s;
    QTest::newRow("pipe") << u"pipe"_s << u"not a regular file"_s;
    QTest::newRow("device") << u"/dev/full"_s << u"not a regular file"_s;
    QTest::newRow("no such folder") << u"nowhere/token"_s << u"no file can be made"_s;
}

void TestCliTokenFile::refusedPlaces()
{
    QFETCH(const QString, place);
    QFETCH(const QString, expected);
    writeOld();
    QVERIFY(QFile::link(m_path, m_folder->filePath(u"link"_s)));
    QVERIFY(QFile::link(u"absent"_s, m_folder->filePath(u"dangling"_s)));
    QVERIFY(m_folder->mkdir(u"folder"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(m_folder->filePath(u"pipe"_s)).constData(), 0600), 0);
    const Ran ran = m_sandbox.run(u"mcias-cli"_s, global(m_folder->filePath(place)) + login());
    QVERIFY2(ran.exitCode == 2, ran.all());
    QVERIFY2(ran.error().value(u"message"_s).toString().contains(expected), ran.err);
    QCOMPARE(m_wire.server.requestsStarted(), 0);
    QCOMPARE(contentOf(m_path), QByteArray(oldToken) + '\n');
}

void TestCliTokenFile::refusedToRead_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<unsigned>("mode");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("expected");
    const QByteArray token = QByteArray(oldToken) + '\n';
    QTest::newRow("group may read") << u"token"_s << 0640u << token << u"others may open it"_s;
    QTest::newRow("all may read") << u"token"_s << 0604u << token << u"others may open it"_s;
    QTest::newRow("all may write") << u"token"_s << 0602u << token << u"others may open it"_s;
    QTest::newRow("link") << u"link"_s << 0600u << token << u"symbolic link"_s;
    QTest::newRow("folder") << u"."_s << 0600u << token << u"not a regular file"_s;
    QTest::newRow("empty") << u"token"_s << 0600u << QByteArray() << u"does not hold a token"_s;
    QTest::newRow("two lines") << u"token"_s << 0600u << QByteArray("a\nInjected: b\n") << u"does not hold a token"_s;
    QTest::newRow("too large") << u"token"_s << 0600u << QByteArray(70'000, 'a') << u"cannot be read"_s;
    if (::geteuid() != 0)
        QTest::newRow("unreadable") << u"token"_s << 0200u << token << u"cannot be read"_s;
}

void TestCliTokenFile::refusedToRead()
{
    QFETCH(const QString, place);
    QFETCH(const unsigned, mode);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, expected);
    QFile file(m_path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content);
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), mode), 0);
    QVERIFY(QFile::link(m_path, m_folder->filePath(u"link"_s)));
    const Ran ran = m_sandbox.run(u"mcias-cli"_s, global(m_folder->filePath(place)) + QStringList{ u"list-accounts"_s });
    QVERIFY2(ran.exitCode == 2, ran.all());
    QVERIFY2(ran.error().value(u"message"_s).toString().contains(expected), ran.err);
    QVERIFY(!ran.err.contains(oldToken));
    QCOMPARE(m_wire.server.requestsStarted(), 0);
}

void TestCliTokenFile::signOut()
{
    writeOld();
    m_wire.server.answer(Reply::empty(204));
    const Ran ran = run({ u"logout"_s });
    QVERIFY2(ran.exitCode == 0, ran.all());
    QCOMPARE(ran.out, QByteArray("{}\n"));
    QCOMPARE(m_wire.server.requests().first().header("authorization"), QByteArray("Bearer ") + oldToken);
    QCOMPARE(filesBeside(), QStringList());
}

void TestCliTokenFile::signOutFails_data()
{
    QTest::addColumn<bool>("reachable");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("server failed") << true << 15;
    QTest::newRow("not reachable") << false << 16;
}

void TestCliTokenFile::signOutFails()
{
    QFETCH(const bool, reachable);
    QFETCH(const int, exitCode);
    writeOld();
    m_wire.server.answer(Reply::json(500, "{}"));
    QStringList arguments = global(m_path) + QStringList{ u"logout"_s };
    if (!reachable)
        arguments[1] = u"https://127.0.0.1:1"_s;
    const Ran ran = m_sandbox.run(u"mcias-cli"_s, arguments);
    QVERIFY2(ran.exitCode == exitCode, ran.all());
    QVERIFY2(ran.err.contains("stays valid until it expires"), ran.err);
    QCOMPARE(contentOf(m_path), QByteArray(oldToken) + '\n');
}

// The server has given the token up already: there is nothing to try again, and no file to keep.
void TestCliTokenFile::signOutOfADeadSession()
{
    writeOld();
    m_wire.server.answer(Reply::json(401, "{\"error\":\"no\",\"code\":\"unauthorized\"}"));
    const Ran ran = run({ u"logout"_s });
    QVERIFY2(ran.exitCode == 11, ran.all());
    QVERIFY2(ran.err.contains("The token file was removed"), ran.err);
    QCOMPARE(filesBeside(), QStringList());
    // A proxy's 401 says nothing about the token.
    writeOld();
    m_wire.server.answer(Reply::text(401, "<h1>who are you?</h1>"));
    QVERIFY2(run({ u"logout"_s }).exitCode == 11, ran.all());
    QCOMPARE(contentOf(m_path), QByteArray(oldToken) + '\n');
}

QTEST_GUILESS_MAIN(TestCliTokenFile)
#include "tst_cli_token_file.moc"
