// SPDX-License-Identifier: MIT
// A program outside the tree (tests/consumer) finds the installed package, builds against it and lists accounts.
#include "support/server_program.h"
#include "support/wire.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto longestBuild = std::chrono::minutes(4);
const QString buildFolder = QStringLiteral(BIN_DIR "/..");

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// How this tree was configured: the consumer is built in the same way.
QString fromCache(const QString &name)
{
    static const QString cache = QString::fromUtf8(contents(buildFolder + u"/CMakeCache.txt"_s));
    const QRegularExpression line(u"^"_s + name + u":[A-Z]+=(.*)$"_s, QRegularExpression::MultilineOption);
    return line.match(cache).captured(1);
}

// The event loop runs on meanwhile: the server may be part of this very program.
Ran run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    // The consumer has none of the hints that let the thread sanitizer see through Qt; threads are other tests' matter.
    environment.insert(u"TSAN_OPTIONS"_s, u"report_bugs=0"_s);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.closeWriteChannel();
    if (!eventually([&] { return process.state() == QProcess::NotRunning; }, longestBuild))
        process.kill();
    process.waitForFinished();
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
        process.readAllStandardError() };
}

Ran runCMake(const QStringList &arguments)
{
    return run(fromCache(u"CMAKE_COMMAND"_s), arguments);
}

QStringList filesBelow(const QString &folder, const QString &pattern)
{
    QStringList files;
    for (QDirIterator it(folder, { pattern }, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        files += it.next();
    return files;
}

} // namespace

class TestInstalledPackage : public QObject {
    Q_OBJECT

private:
    QString prefix() const { return m_folder.filePath(u"prefix"_s); }
    QString include() const { return prefix() + u"/include/mcias/"_s; }
    // The program's own lines, or what went wrong.
    Ran listAccounts(const QString &server, const QString &caFile, const QByteArray &token) const
    {
        const QString tokenFile = m_sandbox.write(u"token"_s, token + '\n');
        return run(m_folder.filePath(u"consumer/list-accounts"_s), { server, caFile, tokenFile });
    }

    QTemporaryDir m_folder;
    Sandbox m_sandbox;

private Q_SLOTS:
    void initTestCase();
    void isShort();
    void headersAreComplete();
    void isRelocatable();
    void listsWhatTheServerSends();
    void saysWhatWentWrong();
    void listsTheDemo();
    void libraryAloneCanBeConfigured();
};

void TestInstalledPackage::initTestCase()
{
    const Ran installed = runCMake({ u"--install"_s, buildFolder, u"--prefix"_s, prefix(), u"--component"_s, u"client"_s });
    QVERIFY2(installed.exitCode == 0, installed.all().constData());
    const QString sanitizers = fromCache(u"MCIAS_SANITIZE"_s);
    const QString flags = sanitizers.isEmpty() ? QString() : u"-fno-omit-frame-pointer -fsanitize="_s + sanitizers;
    const Ran configured = runCMake({ u"-S"_s, QStringLiteral(SOURCE_DIR "/tests/consumer"), u"-B"_s,
        m_folder.filePath(u"consumer"_s), u"-G"_s, fromCache(u"CMAKE_GENERATOR"_s), u"-DCMAKE_PREFIX_PATH="_s + prefix(),
        u"-DCMAKE_CXX_COMPILER="_s + fromCache(u"CMAKE_CXX_COMPILER"_s),
        u"-DCMAKE_BUILD_TYPE="_s + fromCache(u"CMAKE_BUILD_TYPE"_s), u"-DCMAKE_CXX_FLAGS="_s + flags });
    QVERIFY2(configured.exitCode == 0, configured.all().constData());
    const Ran built = runCMake({ u"--build"_s, m_folder.filePath(u"consumer"_s) });
    QVERIFY2(built.exitCode == 0, built.all().constData());
    QVERIFY2(!built.all().contains("warning:"), built.all().constData());
}

void TestInstalledPackage::isShort()
{
    const QByteArray program = contents(QStringLiteral(SOURCE_DIR "/tests/consumer/main.cpp"));
    QVERIFY(program.contains("listAccounts"));
    QVERIFY(program.count('\n') < 20);
}

void TestInstalledPackage::headersAreComplete()
{
    const QStringList headers = filesBelow(include(), u"*.h"_s);
    QVERIFY(headers.contains(include() + u"api/client.h"_s));
    QVERIFY(headers.contains(include() + u"api/jwt.h"_s));
    QVERIFY(headers.contains(include() + u"api/resources/all.h"_s));
    static const QRegularExpression line(u"^#include \"(.*)\"$"_s, QRegularExpression::MultilineOption);
    for (const QString &header : headers) {
        for (auto it = line.globalMatch(QString::fromUtf8(contents(header))); it.hasNext();) {
            const QString wanted = it.next().captured(1);
            QVERIFY2(headers.contains(include() + wanted), qPrintable(header + u" wants "_s + wanted));
        }
    }
}

// Nothing of the tree it was built in comes along: neither its paths nor its warnings.
void TestInstalledPackage::isRelocatable()
{
    const QStringList files = filesBelow(prefix(), u"*.cmake"_s);
    QVERIFY(files.size() >= 4);
    for (const QString &file : files) {
        const QByteArray text = contents(file);
        QVERIFY(!text.isEmpty());
        for (const QByteArray &foreign : { QByteArray(SOURCE_DIR), QDir::cleanPath(buildFolder).toUtf8(),
                 QByteArray("mcias_flags"), QByteArray("-W"), QByteArray("-fsanitize"), QByteArray("QT_NO_") })
            QVERIFY2(!text.contains(foreign), qPrintable(file + u": "_s + QString::fromUtf8(foreign)));
    }
}

void TestInstalledPackage::listsWhatTheServerSends()
{
    Wire wire;
    const QByteArray account = R"({"id":"6f1c7ae2-0d6c-4f0c-9d8e-2b1d5c7a9e10","username":"%1","account_type":"human",)"
                               R"("status":"active","created_at":"2026-01-01T00:00:00Z","updated_at":"2026-01-01T00:00:00Z"})";
    QByteArrayList accounts;
    for (const char *name : { "ada", "grace", "edsger" })
        accounts += QByteArray(account).replace("%1", name);
    wire.server.answer(Reply::json(200, '[' + accounts.join(',') + ']'));
    const Ran ran = listAccounts(wire.server.url().toString(), wire.caFile(), "a-token");
    QVERIFY2(ran.exitCode == 0, ran.all().constData());
    QCOMPARE(ran.out, QByteArray("ada\ngrace\nedsger\n"));
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(wire.server.requestCount(), 1);
    QCOMPARE(wire.server.requests().first().header("authorization"), QByteArray("Bearer a-token"));
}

void TestInstalledPackage::saysWhatWentWrong()
{
    Wire wire;
    wire.server.answer(Reply::json(403, R"({"error":"not yours","code":"forbidden"})"));
    const Ran ran = listAccounts(wire.server.url().toString(), wire.caFile(), "a-token");
    QCOMPARE(ran.exitCode, 1);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY2(ran.err.contains("not yours"), ran.err.constData());
    QVERIFY(!ran.err.contains("a-token"));
}

void TestInstalledPackage::listsTheDemo()
{
    if (!QFile::exists(QStringLiteral(BIN_DIR "/mcias-devserver")))
        QSKIP("mcias-devserver is not built here");
    ServerProgram server(m_sandbox, { u"--listen"_s, u"127.0.0.1:0"_s, u"--seed"_s, u"demo"_s });
    const QJsonObject admin = server.person(true);
    Client client(QUrl(server.url()), { .caFile = server.caFile() });
    const Secret code = Secret::fromUtf8(totpCode(admin.value("totp_secret"_L1).toString()));
    const auto login = watch(
        client.login(admin.value("username"_L1).toString(), Secret(admin.value("password"_L1).toString()), code));
    QVERIFY(over(login));
    QVERIFY2(login->succeeded == 1, qPrintable(login->error.message()));

    QByteArrayList expected;
    const auto remember = [&expected](const QList<Account> &accounts) {
        for (const Account &account : accounts)
            expected += account.username.toUtf8();
    };
    QVERIFY(over(watch(client.listAccounts()->then(this, remember, [](const Error &) {}))));
    QVERIFY2(expected.size() > 200, QByteArray::number(expected.size()).constData());

    const Ran ran = listAccounts(server.url(), server.caFile(), client.token().utf8().toByteArray());
    QVERIFY2(ran.exitCode == 0, ran.all().constData());
    QCOMPARE(ran.out.count('\n'), expected.size());
    QCOMPARE(ran.out, expected.join('\n') + '\n');
}

void TestInstalledPackage::libraryAloneCanBeConfigured()
{
    const QString folder = m_folder.filePath(u"alone"_s);
    const Ran configured = runCMake(
        { u"-S"_s, QStringLiteral(SOURCE_DIR), u"-B"_s, folder, u"-G"_s, fromCache(u"CMAKE_GENERATOR"_s),
            u"-DCMAKE_CXX_COMPILER="_s + fromCache(u"CMAKE_CXX_COMPILER"_s), u"-DMCIAS_CLIENT_ONLY=ON"_s });
    QVERIFY2(configured.exitCode == 0, configured.all().constData());
    const QByteArray targets = runCMake({ u"--build"_s, folder, u"--target"_s, u"help"_s }).out;
    QVERIFY(targets.contains("mcias_client"));
    for (const char *other : { "mcias-cli", "mcias-devserver", "mcias-console", "tests_library" })
        QVERIFY2(!targets.contains(other), other);
}

QTEST_GUILESS_MAIN(TestInstalledPackage)
#include "tst_installed_package.moc"
