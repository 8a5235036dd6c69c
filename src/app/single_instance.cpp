// SPDX-License-Identifier: MIT
#include "app/single_instance.h"

#include "session/folders.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mcias {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype longestMessage = 64 * 1024;
constexpr qint64 longestPath = 4096;
constexpr int mostGuests = 8;
constexpr auto guestPatience = 5s;
constexpr std::chrono::milliseconds pause = 20ms;
const QByteArray welcomed = "{\"raised\":true}\n";

// A folder that nobody else can look into or write to.
bool isPrivate(const QString &folder)
{
    struct stat what { };
    return lstat(QFile::encodeName(folder).constData(), &what) == 0 && S_ISDIR(what.st_mode) && what.st_uid == geteuid()
        && (what.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

// Makes it, or closes it to others.
bool takeFolder(const QString &folder)
{
    return makePrivateFolder(folder)
        && (isPrivate(folder) || (chmod(QFile::encodeName(folder).constData(), S_IRWXU) == 0 && isPrivate(folder)));
}

// How the desktop lets the other program's window come to the front.
constexpr auto activationVariable = "XDG_ACTIVATION_TOKEN";

QByteArray messageOf(const QStringList &arguments)
{
    const QJsonObject message{ { u"arguments"_s, QJsonArray::fromStringList(arguments) }, { u"folder"_s, QDir::currentPath() },
        { u"activation"_s, qEnvironmentVariable(activationVariable) } };
    const QByteArray text = QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
    return text.size() <= longestMessage ? text : messageOf({}); // the window is worth something by itself
}

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent) : QObject(parent), m_folder(folder)
{
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::welcome);
}

SingleInstance::~SingleInstance()
{
    m_server.close(); // removes the socket, before anybody else can have made theirs
    if (m_lock >= 0)
        ::close(m_lock);
}

QString SingleInstance::lockFile() const
{
    return m_folder + u"/console.lock"_s; // stays for ever: a file that is removed can be locked twice
}

QString SingleInstance::socketFile() const
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString folder = runtime + u"/mcias-console"_s;
    if (runtime.isEmpty() || !isPrivate(runtime) || !takeFolder(folder))
        return m_folder + u"/console.socket"_s;
    // Another state folder's console is another first.
    const QByteArray hash = QCryptographicHash::hash(QFile::encodeName(m_folder), QCryptographicHash::Sha256);
    return u"%1/%2.socket"_s.arg(folder, QLatin1String(hash.first(8).toHex()));
}

bool SingleInstance::lock()
{
    const int file = ::open(QFile::encodeName(lockFile()).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) {
        m_errorText = tr("The file %1 cannot be opened: %2").arg(lockFile(), qt_error_string(errno));
        return false;
    }
    if (flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return false;
    }
    m_lock = file;
    return true;
}

SingleInstance::Role SingleInstance::claim(const QStringList &arguments, std::chrono::milliseconds patience)
{
    if (!takeFolder(m_folder)) {
        m_errorText = tr("The directory %1 cannot be used.").arg(m_folder);
        return Role::Unknown;
    }
    const QByteArray message = messageOf(arguments);
    const QDeadlineTimer deadline(patience);
    // The first may be about to listen, or to end: both are looked for until one is found.
    do {
        m_errorText.clear();
        if (lock()) {
            listen();
            return Role::First;
        }
        if (!m_errorText.isEmpty())
            return Role::Unknown;
        if (handOver(message, std::chrono::milliseconds(deadline.remainingTime())))
            return Role::HandedOver;
        QThread::msleep(static_cast<unsigned long>(pause.count()));
    } while (!deadline.hasExpired());
    m_errorText = tr("Another console of yours is running and does not answer. Two of them would write the same files.");
    return Role::NoAnswer;
}

// With the lock held, a socket that is still there belongs to nobody.
void SingleInstance::listen()
{
    const QString path = socketFile();
    QFile::remove(path);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(mostGuests);
    if (!m_server.listen(path)) {
        m_errorText = tr("A second start will not find this window: %1").arg(m_server.errorString());
        return;
    }
    const QByteArray name = QFile::encodeName(path);
    if (ftruncate(m_lock, 0) != 0 || pwrite(m_lock, name.constData(), static_cast<size_t>(name.size()), 0) != name.size())
        m_errorText = tr("A second start will not find this window: %1").arg(qt_error_string(errno));
}

bool SingleInstance::handOver(const QByteArray &message, std::chrono::milliseconds patience)
{
    QFile file(lockFile());
    if (!file.open(QFile::ReadOnly))
        return false;
    const QString path = QFile::decodeName(file.read(longestPath));
    const QDeadlineTimer deadline(patience);
    const auto left = [&deadline] { return static_cast<int>(deadline.remainingTime()); };
    QLocalSocket socket;
    socket.connectToServer(path);
    if (path.isEmpty() || !socket.waitForConnected(left()))
        return false;
    socket.write(message);
    while (!socket.canReadLine()) {
        if (socket.bytesAvailable() > welcomed.size() || deadline.hasExpired() || !socket.waitForReadyRead(left()))
            return false;
    }
    return socket.readLine() == welcomed;
}

void SingleInstance::welcome()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        if (m_server.findChildren<QLocalSocket *>().size() > mostGuests) {
            socket->deleteLater();
            continue;
        }
        socket->setReadBufferSize(longestMessage + 1);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        QTimer::singleShot(guestPatience, socket, [socket] {
            socket->abort();
            socket->deleteLater(); // it may have been disconnected all along
        });
        read(socket);
    }
}

void SingleInstance::read(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > longestMessage)
            socket->abort();
        return;
    }
    const QJsonObject message = QJsonDocument::fromJson(socket->readLine()).object();
    socket->disconnect(this); // one message each
    if (!message["arguments"_L1].isArray())
        return socket->abort();
    QStringList arguments;
    for (const QJsonValue &argument : message["arguments"_L1].toArray())
        arguments += argument.toString();
    const QString activation = message["activation"_L1].toString();
    if (!activation.isEmpty())
        qputenv(activationVariable, activation.toUtf8());
    Q_EMIT secondStarted(arguments, message["folder"_L1].toString());
    socket->write(welcomed);
    socket->disconnectFromServer(); // once that is sent
}

} // namespace mcias
