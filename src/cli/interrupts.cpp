// SPDX-License-Identifier: MIT
#include "cli/interrupts.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <initializer_list>
#include <poll.h>
#include <unistd.h>

namespace mcias::cli::interrupts {

namespace {

int g_pipe[2] = { -1, -1 };

void handle(int)
{
    const int before = errno;
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(g_pipe[1], &byte, 1);
    errno = before;
}

} // namespace

void install()
{
    if (::pipe2(g_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // signals then end the program, as they do without this
    struct sigaction action = {};
    action.sa_handler = handle;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int signal : { SIGINT, SIGTERM, SIGHUP })
        ::sigaction(signal, &action, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
}

int descriptor()
{
    return g_pipe[0];
}

bool waitReadable(int fd)
{
    pollfd both[] = { { fd, POLLIN, 0 }, { g_pipe[0], POLLIN, 0 } };
    int ready = 0;
    do
        ready = ::poll(both, 2, -1);
    while (ready < 0 && errno == EINTR);
    return (both[1].revents & POLLIN) == 0;
}

} // namespace mcias::cli::interrupts
