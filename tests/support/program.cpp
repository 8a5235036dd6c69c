// SPDX-License-Identifier: MIT
#include "support/program.h"

#include "support/outcome.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcessEnvironment>

#include <fcntl.h>
#include <unistd.h>

namespace mcias::test {

namespace {

constexpr auto longestRun = std::chrono::seconds(60);

} // namespace

QJsonObject Ran::error() const
{
    const QList<QByteArray> lines = err.trimmed().split('\n');
    return QJsonDocument::fromJson(lines.last()).object().value(QStringLiteral("error")).toObject();
}

QJsonValue Ran::json() const
{
    QJsonParseError fault{};
    const QJsonDocument document = QJsonDocument::fromJson(out, &fault);
    if (fault.error != QJsonParseError::NoError)
        qFatal("not one JSON document: %s", all().constData());
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

Sandbox::Sandbox()
{
    const QDir home(m_home.path());
    for (const char *folder : { "home", "config", "data", "cache", "state", "run", "tmp" })
        home.mkdir(QLatin1String(folder));
    QFile::setPermissions(home.filePath(QStringLiteral("run")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_variables = { { QStringLiteral("HOME"), home.filePath(QStringLiteral("home")) },
        { QStringLiteral("XDG_CONFIG_HOME"), home.filePath(QStringLiteral("config")) },
        { QStringLiteral("XDG_DATA_HOME"), home.filePath(QStringLiteral("data")) },
        { QStringLiteral("XDG_CACHE_HOME"), home.filePath(QStringLiteral("cache")) },
        { QStringLiteral("XDG_STATE_HOME"), home.filePath(QStringLiteral("state")) },
        { QStringLiteral("XDG_RUNTIME_DIR"), home.filePath(QStringLiteral("run")) },
        { QStringLiteral("TMPDIR"), home.filePath(QStringLiteral("tmp")) },
        { QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8") } };
}

QString Sandbox::write(const QString &name, const QByteArray &content) const
{
    QFile out(file(name));
    if (!out.open(QFile::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || out.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(out.fileName()));
    return out.fileName();
}

std::unique_ptr<QProcess> Sandbox::start(const QString &program, const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = m_variables.begin(); it != m_variables.end(); ++it)
        environment.insert(it.key(), it.value());
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_home.filePath(QStringLiteral("home")));
    if (!m_standardOutput.isEmpty())
        process->setStandardOutputFile(m_standardOutput);
    process->setChildProcessModifier([terminal = m_terminal] {
        ::setsid(); // or it would ask at the terminal that runs the tests
        if (!terminal.isEmpty()) [[maybe_unused]]
            const int fd = ::open(terminal.constData(), O_RDWR); // the first one opened becomes its own
    });
    process->start(QDir(QStringLiteral(BIN_DIR)).filePath(program), arguments); // an absolute path stays as it is
    if (!process->waitForStarted())
        qFatal("cannot start %s: is it built?", qPrintable(program));
    return process;
}

Ran Sandbox::run(const QString &program, const QStringList &arguments, const QByteArray &input,
    const std::function<void(QProcess &)> &meanwhile) const
{
    const auto process = start(program, arguments);
    process->write(input);
    process->closeWriteChannel();
    if (meanwhile)
        meanwhile(*process);
    return finish(*process);
}

Ran finish(QProcess &process)
{
    if (!eventually([&] { return process.state() == QProcess::NotRunning; }, longestRun)) {
        process.kill();
        process.waitForFinished();
    }
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
        process.readAllStandardError() };
}

} // namespace mcias::test
