// SPDX-License-Identifier: MIT
#include "keyring/desk.h"

#include "support/outcome.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVariant>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QUuid>

#include <csignal>
#include <sys/prctl.h>

namespace mcias::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString toolOrAbort(const QString &name)
{
    const QString path = QStandardPaths::findExecutable(name, { u"/usr/bin"_s, u"/usr/local/bin"_s, u"/bin"_s });
    if (path.isEmpty())
        qFatal("%s is missing; scripts/packages names its package", qPrintable(name));
    return path;
}

} // namespace

Program::Program(const QString &path, const QStringList &arguments, const QProcessEnvironment &environment)
{
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); }); // also when the test is aborted
    m_process.start(path, arguments);
    if (!m_process.waitForStarted())
        qFatal("cannot start %s: is it built?", qPrintable(path));
}

Program::~Program()
{
    kill();
}

void Program::kill()
{
    signal(SIGCONT);
    m_process.kill();
    m_process.waitForFinished();
}

void Program::signal(int number)
{
    if (m_process.state() == QProcess::Running)
        ::kill(static_cast<pid_t>(m_process.processId()), number);
}

QByteArray Program::line()
{
    const auto more = [this] {
        m_read += m_process.readAllStandardOutput();
        return m_read.contains('\n');
    };
    if (!eventually([&] { return more() || m_process.state() == QProcess::NotRunning; }, 20s) || !more())
        return {};
    const auto end = m_read.indexOf('\n');
    const QByteArray first = m_read.first(end);
    m_read.remove(0, end + 1);
    return first;
}

QByteArray Program::output()
{
    m_read += m_process.readAllStandardOutput();
    return std::exchange(m_read, {});
}

int Answer::problem() const
{
    return json.value("problem"_L1).toInt(-1);
}

QString Answer::token() const
{
    return json.value("token"_L1).toString();
}

qint64 Answer::milliseconds() const
{
    return json.value("ms"_L1).toInteger();
}

qint64 Answer::longestPause() const
{
    return json.value("pause"_L1).toInteger();
}

Desk::Desk() : m_environment(QProcessEnvironment::systemEnvironment()), m_connection(QUuid::createUuid().toString())
{
    const QDir home(m_home.path());
    for (const auto &[variable, folder] :
        { std::pair(u"HOME"_s, u"home"_s), std::pair(u"XDG_CONFIG_HOME"_s, u"config"_s), std::pair(u"XDG_DATA_HOME"_s, u"data"_s),
            std::pair(u"XDG_CACHE_HOME"_s, u"cache"_s), std::pair(u"XDG_STATE_HOME"_s, u"state"_s),
            std::pair(u"XDG_RUNTIME_DIR"_s, u"run"_s), std::pair(u"TMPDIR"_s, u"tmp"_s) }) {
        home.mkdir(folder);
        m_environment.insert(variable, home.filePath(folder));
    }
    QFile::setPermissions(home.filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const auto &variable : { u"DBUS_SESSION_BUS_ADDRESS"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"GNOME_KEYRING_CONTROL"_s,
             u"XDG_CURRENT_DESKTOP"_s, u"DESKTOP_SESSION"_s, u"KDE_FULL_SESSION"_s })
        m_environment.remove(variable);
}

Desk::~Desk()
{
    m_programs.clear();
    m_keyring.reset();
    QDBusConnection::disconnectFromBus(m_connection);
}

void Desk::startBus()
{
    const QString config = m_home.filePath(u"bus.conf"_s);
    QFile file(config);
    if (!file.open(QFile::WriteOnly))
        qFatal("cannot write %s", qPrintable(config));
    file.write("<busconfig><type>session</type><listen>unix:path=" + QFile::encodeName(m_home.filePath(u"bus"_s))
        + "</listen><auth>EXTERNAL</auth><policy context=\"default\"><allow send_destination=\"*\"/><allow receive_sender=\"*\"/>"
          "<allow own=\"*\"/></policy></busconfig>");
    file.close();
    m_bus = std::make_unique<Program>(toolOrAbort(u"dbus-daemon"_s),
        QStringList{ u"--config-file="_s + config, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s }, m_environment);
    const QByteArray address = m_bus->line();
    if (address.isEmpty())
        qFatal("dbus-daemon does not start");
    setBusAddress(QString::fromLatin1(address));
}

void Desk::setBusAddress(const QString &address)
{
    m_address = address;
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, address);
}

QDBusConnection Desk::connection()
{
    QDBusConnection bus(m_connection);
    return bus.isConnected() ? bus : QDBusConnection::connectToBus(m_address, m_connection);
}

bool Desk::waitForKeyring()
{
    return eventually([this] { return connection().interface()->isServiceRegistered(u"org.freedesktop.secrets"_s).value(); });
}

void Desk::startGnomeKeyring()
{
    m_keyring = std::make_unique<Program>(toolOrAbort(u"gnome-keyring-daemon"_s),
        QStringList{ u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s }, m_environment);
    m_keyring->process().write("password");
    m_keyring->process().closeWriteChannel();
    if (!waitForKeyring())
        qFatal("gnome-keyring-daemon does not start");
}

void Desk::lockGnomeKeyring()
{
    auto lock = QDBusMessage::createMethodCall(
        u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    lock << QVariant::fromValue(QList<QDBusObjectPath>{ QDBusObjectPath(u"/org/freedesktop/secrets/aliases/default"_s) });
    const QDBusMessage reply = connection().call(lock);
    if (reply.type() != QDBusMessage::ReplyMessage)
        qFatal("cannot lock the keyring: %s", qPrintable(reply.errorMessage()));
}

Program &Desk::startScripted(const QStringList &arguments)
{
    m_keyring = std::make_unique<Program>(QStringLiteral(BIN_DIR "/scripted-keyring"), arguments, m_environment);
    if (!waitForKeyring())
        qFatal("the scripted keyring does not start");
    return *m_keyring;
}

void Desk::stopKeyring()
{
    m_keyring.reset();
}

QMap<QString, QByteArray> Desk::entries()
{
    const auto ask = [this](const QString &path, const QString &interface, const QString &method, const QVariantList &arguments) {
        auto call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface, method);
        call.setArguments(arguments);
        return connection().call(call).arguments();
    };
    const auto service = [&](const QString &method, const QVariantList &arguments) {
        return ask(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, method, arguments);
    };
    QDBusArgument wanted;
    wanted.beginMap(QMetaType::fromType<QString>(), QMetaType::fromType<QString>());
    wanted.beginMapEntry();
    wanted << u"server"_s << u"mcias-console"_s;
    wanted.endMapEntry();
    wanted.endMap();
    const QVariantList found = service(u"SearchItems"_s, { QVariant::fromValue(wanted) });
    const auto session = service(u"OpenSession"_s, { u"plain"_s, QVariant::fromValue(QDBusVariant(QString())) }).value(1);
    QMap<QString, QByteArray> entries;
    for (const QVariant &list : found) {
        const auto paths = qdbus_cast<QList<QDBusObjectPath>>(list);
        for (const QDBusObjectPath &item : paths) {
            const auto get = ask(item.path(), u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
                { u"org.freedesktop.Secret.Item"_s, u"Attributes"_s });
            const auto attributes = qdbus_cast<QMap<QString, QString>>(get.value(0).value<QDBusVariant>().variant());
            const auto secret = ask(item.path(), u"org.freedesktop.Secret.Item"_s, u"GetSecret"_s, { session });
            QByteArray value;
            if (!secret.isEmpty() && secret.first().canConvert<QDBusArgument>()) {
                const auto wire = secret.first().value<QDBusArgument>();
                QDBusObjectPath itsSession;
                QByteArray parameters;
                wire.beginStructure();
                wire >> itsSession >> parameters >> value;
                wire.endStructure();
            }
            entries.insert(attributes.value(u"user"_s), QByteArray::fromBase64(value));
        }
    }
    return entries;
}

Program &Desk::start(const QString &program, const QStringList &arguments)
{
    m_programs.push_back(std::make_unique<Program>(QStringLiteral(BIN_DIR "/") + program, arguments, m_environment));
    return *m_programs.back();
}

Program &Desk::caller(const QStringList &arguments)
{
    Program &caller = start(u"keyring-caller"_s, arguments);
    if (caller.line().isEmpty())
        qFatal("keyring-caller does not start");
    return caller;
}

Answer Desk::call(Program &caller, const QByteArray &line)
{
    caller.process().write(line + '\n');
    return { QJsonDocument::fromJson(caller.line()).object() };
}

Answer Desk::call(const QByteArray &line, const QStringList &arguments)
{
    return call(caller(arguments), line);
}

QMap<QString, QByteArray> Desk::files() const
{
    QMap<QString, QByteArray> files;
    QDirIterator all(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        files.insert(file.fileName(), file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("unreadable"));
    }
    return files;
}

} // namespace mcias::test
