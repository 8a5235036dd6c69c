// SPDX-License-Identifier: MIT
#include "cli/output.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace mcias::cli {

using namespace Qt::StringLiterals;

Output::Output(const QString &file)
{
    if (file.isEmpty())
        return;
    m_path = QFile::encodeName(file);
    m_file = openFile(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
    if (!m_file.isOpen() && errno == EEXIST)
        throw Failure::usage(u"--out: the file exists already and is not overwritten"_s);
    if (!m_file.isOpen())
        throw Failure::usage(u"--out: the file cannot be made: %1"_s.arg(reason()));
}

Output::~Output()
{
    if (hasFile() && !m_used)
        ::unlink(m_path.constData());
}

void Output::print(QByteArrayView document, Applied applied) const
{
    if (!writeAll(STDOUT_FILENO, document) || !writeAll(STDOUT_FILENO, "\n"))
        throw Failure::internal(u"Standard output cannot be written: %1"_s.arg(reason()), applied);
}

void Output::writeFile(QByteArrayView document, Applied applied)
{
    m_used = true;
    if (!writeAll(m_file.fd(), document) || !writeAll(m_file.fd(), "\n") || ::fsync(m_file.fd()) != 0)
        throw Failure::internal(u"The file of --out cannot be written: %1"_s.arg(reason()), applied);
}

void printFailure(const Failure &failure)
{
    writeAll(STDERR_FILENO, failure.toJson() + '\n');
}

} // namespace mcias::cli
