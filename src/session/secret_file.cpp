// SPDX-License-Identifier: MIT
#include "session/secret_file.h"

#include <QFile>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mcias {

namespace {

constexpr mode_t ownerOnly = 0600;

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

// The whole file, with its final permissions, under a name of its own. False with the reason in errno.
bool make(const char *path, QByteArrayView bytes)
{
    const int fd = ::open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, ownerOnly);
    if (fd < 0)
        return false;
    const bool isGood = writeAll(fd, bytes) && ::fsync(fd) == 0;
    const int error = errno;
    ::close(fd);
    errno = error;
    return isGood;
}

// Into its place, where nothing may be. A file system that cannot do that at once has hard links.
bool settle(const char *from, const char *to)
{
    if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    if (::link(from, to) != 0)
        return false;
    ::unlink(from);
    return true;
}

QString failure(int error)
{
    return SecretFile::tr("It could not be written: %1.").arg(QString::fromLocal8Bit(std::strerror(error)));
}

QString existsAlready()
{
    return SecretFile::tr("There is a file of that name already. It was left as it is.");
}

} // namespace

QString SecretFile::write(const QString &path, QByteArrayView bytes, Existing existing)
{
    const QByteArray target = QFile::encodeName(path);
    struct stat there { };
    const bool isThere = ::lstat(target.constData(), &there) == 0;
    if (!isThere && errno != ENOENT)
        return failure(errno);
    if (isThere && S_ISLNK(there.st_mode))
        return tr("There is a link of that name already, which may lead anywhere. Nothing was written.");
    if (isThere && !S_ISREG(there.st_mode))
        return tr("There is something of that name already that is not a file. Nothing was written.");
    if (isThere && existing == Existing::Keep)
        return existsAlready();
    const QByteArray beside = target + '.' + QUuid::createUuid().toByteArray(QUuid::Id128).left(8);
    bool isGood = make(beside.constData(), bytes);
    if (isGood)
        isGood = isThere ? ::rename(beside.constData(), target.constData()) == 0 : settle(beside.constData(), target.constData());
    if (isGood)
        return {};
    const int error = errno;
    ::unlink(beside.constData());
    return error == EEXIST ? existsAlready() : failure(error);
}

} // namespace mcias
