// SPDX-License-Identifier: MIT
#include "support/pg_server.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <csignal>

#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace mcias::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60000; // ms

// PostgreSQL refuses to be run by root: then whoever its package brings, or nobody, does it.
const passwd *owner()
{
    if (geteuid() != 0)
        return nullptr;
    const passwd *found = getpwnam("postgres");
    return found ? found : getpwnam("nobody");
}

void give(const QString &path)
{
    if (const passwd *user = owner()) {
        if (chown(QFile::encodeName(path).constData(), user->pw_uid, user->pw_gid) != 0)
            qFatal("cannot give away %s", qPrintable(path));
    }
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

PgServer::PgServer() : m_port(freePort())
{
    // The way into the folder, for that somebody else.
    QFile::setPermissions(
        m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
    QDir(m_folder.path()).mkdir(u"data"_s);
    give(m_folder.filePath(u"data"_s));
}

PgServer::~PgServer()
{
    stop();
}

QString PgServer::program(const QString &name)
{
    for (const QString &version :
        QDir(u"/usr/lib/postgresql"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const QString path = u"/usr/lib/postgresql/%1/bin/%2"_s.arg(version, name);
        if (QFile::exists(path))
            return path;
    }
    qFatal("there is no %s: see scripts/packages", qPrintable(name));
}

QProcess *PgServer::run(const QString &name, const QStringList &arguments) const
{
    auto *process = new QProcess;
    const passwd *user = owner();
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setWorkingDirectory(m_folder.path());
    process->setChildProcessModifier([user] {
        if (user && (setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0))
            _exit(126);
        prctl(PR_SET_PDEATHSIG, SIGINT); // a test that crashes leaves no server behind
    });
    process->start(program(name), arguments);
    return process;
}

QString PgServer::start(const QStringList &settings)
{
    put(u"../password"_s, password());
    const std::unique_ptr<QProcess> initdb(run(u"initdb"_s,
        { u"-D"_s, m_folder.filePath(u"data"_s), u"-U"_s, u"postgres"_s, u"-A"_s, u"scram-sha-256"_s, u"-E"_s, u"UTF8"_s,
            u"--locale=C"_s, u"--no-sync"_s, u"--pwfile="_s + m_folder.filePath(u"password"_s) }));
    if (!initdb->waitForFinished(patience) || initdb->exitCode() != 0)
        return u"initdb: "_s + QString::fromLocal8Bit(initdb->readAll());
    QStringList arguments{ u"-D"_s, m_folder.filePath(u"data"_s) };
    for (const QString &setting :
        QStringList{ u"listen_addresses=127.0.0.1"_s, u"port=%1"_s.arg(m_port), u"unix_socket_directories="_s, u"fsync=off"_s,
            u"shared_buffers=4MB"_s, u"dynamic_shared_memory_type=mmap"_s, u"autovacuum=off"_s }
            + settings)
        arguments += { u"-c"_s, setting };
    m_server.reset(run(u"postgres"_s, arguments));
    QByteArray said;
    while (!said.contains("ready to accept connections")) {
        if (!m_server->waitForReadyRead(patience))
            return u"postgres: "_s + QString::fromLocal8Bit(said + m_server->readAll());
        said += m_server->readAll();
    }
    return {};
}

void PgServer::stop()
{
    if (!m_server)
        return;
    ::kill(static_cast<pid_t>(m_server->processId()), SIGINT); // at once, without waiting for clients
    m_server->waitForFinished(patience);
    m_server.reset();
}

void PgServer::put(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder.filePath(u"data/"_s + name);
    QFile file(path);
    if (!file.open(QFile::WriteOnly | QFile::Truncate) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.close();
    give(path);
}

QByteArray PgServer::sql(const QByteArray &text, const QByteArray &database) const
{
    QProcess psql;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, QString::fromUtf8(password()));
    environment.insert(u"PGDATABASE"_s, QString::fromUtf8(database));
    environment.insert(u"PGSSLMODE"_s, u"prefer"_s);
    psql.setProcessEnvironment(environment);
    psql.start(u"psql"_s,
        { u"-X"_s, u"-At"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_port), u"-U"_s,
            u"postgres"_s, u"-f"_s, u"-"_s });
    psql.write(text);
    psql.closeWriteChannel();
    if (!psql.waitForFinished(patience) || psql.exitCode() != 0)
        qFatal("psql: %s", psql.readAllStandardError().constData());
    return psql.readAllStandardOutput().trimmed();
}

void PgServer::setTls(bool isOn) const
{
    const QByteArray word = isOn ? "on" : "off";
    sql("ALTER SYSTEM SET ssl = " + word + "; SELECT pg_reload_conf();");
    const QByteArray question = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid();";
    for (int i = 0; i < 200 && sql(question) != (isOn ? "t" : "f"); ++i)
        QTest::qSleep(10);
}

} // namespace mcias::test
