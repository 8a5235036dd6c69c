// SPDX-License-Identifier: MIT
#pragma once

#include "api/secret.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>

namespace mcias::cli {

//! A file descriptor that closes itself. (QFile keeps copies of what it reads in buffers that nobody can wipe, and has
//! no way to create a file with its final permissions.)
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : m_fd(fd) { }
    Descriptor(Descriptor &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) { }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~Descriptor();

    bool isOpen() const { return m_fd >= 0; }
    int fd() const { return m_fd; }

private:
    int m_fd = -1;
};

//! open(2) with O_CLOEXEC; a failure leaves the reason in errno.
Descriptor openFile(const QString &path, int flags, unsigned mode = 0);
//! Writes all of \a bytes; false with the reason in errno.
bool writeAll(int fd, QByteArrayView bytes);
//! Reads to the end. Nothing when there are more than \a limit bytes (errno EFBIG), a read fails, or a signal comes (EINTR).
std::optional<Secret> readToEnd(int fd, qsizetype limit);
//! What errno says, `Permission denied`.
QString reason();

} // namespace mcias::cli
