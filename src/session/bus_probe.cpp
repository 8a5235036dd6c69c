// SPDX-License-Identifier: MIT
#include "session/bus_probe.h"

#include <QDeadlineTimer>
#include <QFile>

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace mcias {

namespace {

class Socket {
public:
    Socket() = default;
    ~Socket()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Socket)

    int fd() const { return m_fd; }

private:
    int m_fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
};

// The value of a key in `unix:path=/run/bus,guid=12ab`, unescaped.
QByteArray valueOf(const QByteArray &address, const QByteArray &key)
{
    const QList<QByteArray> pairs = address.mid(address.indexOf(':') + 1).split(',');
    for (const QByteArray &pair : pairs) {
        if (pair.startsWith(key + '='))
            return QByteArray::fromPercentEncoding(pair.mid(key.size() + 1));
    }
    return {};
}

bool waitFor(int fd, short events, const QDeadlineTimer &deadline)
{
    pollfd one{ fd, events, 0 };
    int ready = 0;
    do {
        ready = ::poll(&one, 1, static_cast<int>(deadline.remainingTime()));
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

BusState greet(int fd, const QDeadlineTimer &deadline)
{
    const QByteArray hello = QByteArray(1, '\0') + "AUTH EXTERNAL " + QByteArray::number(static_cast<uint>(::geteuid())).toHex()
        + "\r\n";
    if (!waitFor(fd, POLLOUT, deadline))
        return BusState::Silent;
    // So short a line fits into the buffer of a fresh socket.
    if (::send(fd, hello.constData(), static_cast<size_t>(hello.size()), MSG_NOSIGNAL) != hello.size())
        return BusState::Missing;
    if (!waitFor(fd, POLLIN, deadline))
        return BusState::Silent;
    char answer[64];
    return ::recv(fd, answer, sizeof answer, 0) > 0 ? BusState::Answers : BusState::Missing;
}

BusState probeOne(const QByteArray &address, const QDeadlineTimer &deadline)
{
    if (!address.startsWith("unix:"))
        return address.startsWith("tcp:") || address.startsWith("nonce-tcp:") ? BusState::Answers // nobody can tell from here
                                                                              : BusState::Missing;
    sockaddr_un to{};
    to.sun_family = AF_UNIX;
    const QByteArray path = valueOf(address, "path");
    const QByteArray name = path.isEmpty() ? QByteArray(1, '\0') + valueOf(address, "abstract") : path;
    if (name.size() <= 1 || name.size() >= static_cast<qsizetype>(sizeof to.sun_path))
        return BusState::Missing;
    std::memcpy(to.sun_path, name.constData(), static_cast<size_t>(name.size()));
    const auto size = offsetof(sockaddr_un, sun_path) + static_cast<size_t>(name.size()) + (path.isEmpty() ? 0 : 1);

    const Socket socket;
    if (::connect(socket.fd(), reinterpret_cast<const sockaddr *>(&to), static_cast<socklen_t>(size)) == 0)
        return greet(socket.fd(), deadline);
    return errno == EAGAIN ? BusState::Silent : BusState::Missing; // EAGAIN: nobody takes the connections that wait there
}

} // namespace

QByteArray sessionBusAddress()
{
    QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    if (!address.isEmpty())
        return address;
    const QByteArray socket = qgetenv("XDG_RUNTIME_DIR") + "/bus";
    return QFile::exists(QFile::decodeName(socket)) && socket.startsWith('/') ? "unix:path=" + socket : QByteArray();
}

QByteArray systemBusAddress()
{
    const QByteArray address = qgetenv("DBUS_SYSTEM_BUS_ADDRESS");
    return address.isEmpty() ? QByteArrayLiteral("unix:path=/run/dbus/system_bus_socket") : address;
}

BusState probeBus(const QByteArray &addresses, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    BusState best = BusState::Missing;
    const QList<QByteArray> all = addresses.split(';');
    for (const QByteArray &address : all) {
        const BusState state = probeOne(address, deadline);
        if (state == BusState::Answers)
            return state;
        if (state == BusState::Silent)
            best = state;
    }
    return best;
}

} // namespace mcias
