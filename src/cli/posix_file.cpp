// SPDX-License-Identifier: MIT
#include "cli/posix_file.h"

#include "cli/interrupts.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace mcias::cli {

Descriptor::~Descriptor()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Descriptor openFile(const QString &path, int flags, unsigned mode)
{
    return Descriptor(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, mode));
}

bool writeAll(int fd, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const auto written = ::write(fd, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno != EINTR)
            return false;
        if (written > 0)
            bytes = bytes.sliced(written);
    }
    return true;
}

std::optional<Secret> readToEnd(int fd, qsizetype limit)
{
    QByteArray buffer(limit + 1, Qt::Uninitialized); // all of it at once: growing would leave copies behind
    qsizetype size = 0;
    std::optional<Secret> result;
    while (size <= limit) {
        if (!interrupts::waitReadable(fd)) {
            errno = EINTR;
            break;
        }
        const auto got = ::read(fd, buffer.data() + size, static_cast<size_t>(buffer.size() - size));
        if (got < 0 && errno != EINTR)
            break;
        if (got == 0) {
            result = Secret::fromUtf8(QByteArrayView(buffer).first(size));
            break;
        }
        if (got > 0)
            size += got;
    }
    if (size > limit)
        errno = EFBIG;
    const int error = errno;
    wipe(buffer);
    errno = error;
    return result;
}

QString reason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

} // namespace mcias::cli
