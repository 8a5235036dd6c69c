// SPDX-License-Identifier: MIT
#include "cli/secret_input.h"

#include "cli/failure.h"
#include "cli/interrupts.h"
#include "cli/posix_file.h"

#include <QUtf8StringView>

#include <cerrno>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace mcias::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 64 * 1024;

QByteArrayView withoutLineEnd(QByteArrayView text)
{
    if (text.endsWith('\n'))
        text.chop(1);
    if (text.endsWith('\r'))
        text.chop(1);
    return text;
}

// Takes the echo off a terminal and puts it back.
class NoEcho {
public:
    explicit NoEcho(int fd) : m_fd(fd)
    {
        m_good = ::tcgetattr(fd, &m_before) == 0;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL);
        quiet.c_lflag |= ICANON;
        m_good = m_good && ::tcsetattr(fd, TCSAFLUSH, &quiet) == 0;
    }
    ~NoEcho()
    {
        if (m_good)
            ::tcsetattr(m_fd, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY(NoEcho)
    bool isGood() const { return m_good; }

private:
    int m_fd;
    bool m_good = false;
    termios m_before{};
};

Descriptor openTerminal()
{
    return openFile(u"/dev/tty"_s, O_RDWR | O_NOCTTY);
}

} // namespace

Secret readTextFile(const QString &path, const QString &option)
{
    const bool fromInput = path == u"-"_s;
    const Descriptor file = fromInput ? Descriptor(::dup(STDIN_FILENO)) : openFile(path, O_RDONLY);
    const auto content = file.isOpen() ? readToEnd(file.fd(), longest) : std::nullopt;
    if (!content && errno == EINTR)
        throw Failure::cancelled();
    if (!content)
        throw Failure::usage(u"--%1: the file cannot be read: %2"_s.arg(option, reason()));
    const QByteArrayView text = withoutLineEnd(content->utf8());
    if (text.isEmpty())
        throw Failure::usage(u"--%1: the file is empty"_s.arg(option));
    if (!QUtf8StringView(text.data(), text.size()).isValidUtf8())
        throw Failure::usage(u"--%1: the file is not UTF-8 text"_s.arg(option));
    return Secret::fromUtf8(text);
}

bool hasTerminal()
{
    return openTerminal().isOpen();
}

Secret askAtTerminal(const QString &prompt)
{
    const Descriptor terminal = openTerminal();
    if (!terminal.isOpen())
        throw Failure::usage(u"there is no terminal to ask at"_s);
    std::optional<Secret> line;
    {
        const NoEcho noEcho(terminal.fd());
        if (!noEcho.isGood())
            throw Failure::usage(u"the terminal's echo cannot be turned off"_s);
        writeAll(terminal.fd(), prompt.toUtf8());
        char buffer[4096]; // the longest line that a terminal gives
        if (interrupts::waitReadable(terminal.fd())) {
            const auto got = ::read(terminal.fd(), buffer, sizeof buffer);
            if (got > 0)
                line = Secret::fromUtf8(withoutLineEnd({ buffer, static_cast<qsizetype>(got) }));
        }
        ::explicit_bzero(buffer, sizeof buffer);
    }
    writeAll(terminal.fd(), "\n");
    if (!line || line->isEmpty())
        throw Failure::cancelled();
    if (!QUtf8StringView(line->utf8().data(), line->utf8().size()).isValidUtf8())
        throw Failure::usage(u"what was typed is not UTF-8 text"_s);
    return *std::move(line);
}

} // namespace mcias::cli
