// SPDX-License-Identifier: MIT
#include "cli/token_file.h"

#include "cli/failure.h"
#include "cli/posix_file.h"

#include <QFile>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mcias::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestToken = 64 * 1024;

Failure refused(const QString &why)
{
    return Failure::usage(u"--token-file: "_s + why);
}

// A bearer token goes into a header: nothing but visible ASCII may be in it.
bool looksLikeToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

} // namespace

Secret readTokenFile(const QString &path)
{
    const Descriptor file = openFile(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (!file.isOpen() && errno == ENOENT)
        throw refused(u"there is no such file: sign in with the command login first"_s);
    if (!file.isOpen() && errno == ELOOP)
        throw refused(u"it is a symbolic link, which is not followed"_s);
    struct stat facts = {};
    if (!file.isOpen() || ::fstat(file.fd(), &facts) != 0)
        throw refused(u"it cannot be read: %1"_s.arg(reason()));
    if (!S_ISREG(facts.st_mode))
        throw refused(u"it is not a regular file"_s);
    if (facts.st_uid != ::geteuid() && ::geteuid() != 0)
        throw refused(u"it belongs to another user"_s);
    if ((facts.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        throw refused(u"others may open it: take their rights away (chmod 600) and, if others use this machine, sign in anew"_s);
    const auto content = readToEnd(file.fd(), longestToken);
    if (!content && errno == EINTR)
        throw Failure::cancelled();
    if (!content)
        throw refused(u"it cannot be read: %1"_s.arg(reason()));
    const QByteArrayView text = content->utf8().trimmed();
    if (!looksLikeToken(text))
        throw refused(u"it does not hold a token"_s);
    return Secret::fromUtf8(text);
}

void removeTokenFile(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        throw Failure::internal(u"The token was revoked, but its file cannot be removed: %1"_s.arg(reason()), Applied::Yes);
}

TokenFileWriter::TokenFileWriter(const QString &path) : m_path(QFile::encodeName(path)), m_temporary(m_path + ".XXXXXX")
{
    struct stat facts = {};
    if (::lstat(m_path.constData(), &facts) == 0 && !S_ISREG(facts.st_mode))
        throw refused(S_ISLNK(facts.st_mode) ? u"it is a symbolic link, which is not followed"_s : u"it is not a regular file"_s);
    m_fd = ::mkostemp(m_temporary.data(), O_CLOEXEC); // creates with 0600 at once
    if (m_fd < 0)
        throw refused(u"no file can be made in its folder: %1"_s.arg(reason()));
}

TokenFileWriter::~TokenFileWriter()
{
    if (m_fd < 0)
        return;
    ::close(m_fd);
    ::unlink(m_temporary.constData());
}

void TokenFileWriter::commit(const Secret &token)
{
    const bool written = writeAll(m_fd, token.utf8()) && writeAll(m_fd, "\n") && ::fsync(m_fd) == 0
        && ::rename(m_temporary.constData(), m_path.constData()) == 0;
    if (!written)
        throw Failure::internal(u"The token was issued, but its file cannot be written: %1"_s.arg(reason()), Applied::Yes);
    ::close(std::exchange(m_fd, -1));
}

} // namespace mcias::cli
