// SPDX-License-Identifier: MIT
#include "app/demo_server.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds longestStart{ 30 };
constexpr qsizetype longestReadyLine = 64 * 1024;

} // namespace

DemoServer::DemoServer(const QString &program, QObject *parent) : QObject(parent), m_program(program)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(longestStart);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(tr("It did not become ready in time.")); });
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoServer::readOutput);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("The program cannot be started."));
    });
    connect(&m_process, &QProcess::finished, this, [this] { fail(tr("The program has ended.")); });
}

DemoServer::~DemoServer()
{
    m_process.disconnect(this);
    m_process.close(); // it holds nothing that would need an orderly end; its folder goes with ours
    wipe(m_output);
}

QString DemoServer::defaultProgram()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(u"mcias-devserver"_s);
}

void DemoServer::start()
{
    if (m_process.state() != QProcess::NotRunning)
        return;
    m_state = State::Starting;
    m_output.clear();
    m_failure.clear();
    Q_EMIT stateChanged();
    if (!QFileInfo(m_program).isExecutable())
        return fail(tr("The program mcias-devserver is missing beside the console."));
    m_patience.start();
    m_process.start(m_program,
        { u"--seed"_s, u"demo"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--tls-dir"_s, m_folder.path(), u"--die-with-parent"_s });
}

void DemoServer::readOutput()
{
    const QByteArray more = m_process.readAllStandardOutput();
    if (m_state != State::Starting)
        return;
    m_output += more;
    const qsizetype end = m_output.indexOf('\n');
    if (end >= 0)
        readReadyLine(m_output.left(end));
    else if (m_output.size() > longestReadyLine)
        fail(tr("It does not speak like the server of this version."));
}

void DemoServer::readReadyLine(const QByteArray &line)
{
    const QJsonObject ready = QJsonDocument::fromJson(line).object();
    m_url = QUrl(ready["url"_L1].toString(), QUrl::StrictMode);
    m_caFile = ready["ca"_L1].toString();
    m_people.clear();
    const QJsonArray accounts = ready["accounts"_L1].toArray();
    for (const QJsonValue &account : accounts) {
        m_people += { account["username"_L1].toString(), account["title"_L1].toString(),
            Secret(account["password"_L1].toString()), Secret(account["totp_secret"_L1].toString()) };
    }
    wipe(m_output);
    if (!m_url.isValid() || m_url.scheme() != "https"_L1 || m_people.isEmpty())
        return fail(tr("It does not speak like the server of this version."));
    m_patience.stop();
    m_state = State::Ready;
    Q_EMIT stateChanged();
}

void DemoServer::fail(const QString &why)
{
    m_patience.stop();
    if (m_state == State::Failed)
        return;
    m_state = State::Failed;
    m_failure = why;
    m_people.clear();
    if (m_process.state() != QProcess::NotRunning)
        m_process.kill();
    Q_EMIT stateChanged();
}

} // namespace mcias
