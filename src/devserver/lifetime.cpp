// SPDX-License-Identifier: MIT
#include "devserver/lifetime.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace mcias::devserver {

namespace {

// A signal handler may do next to nothing: it writes a byte into this pipe, and the event loop reads it.
std::array<int, 2> wakePipe{ -1, -1 };

void wake(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(wakePipe[1], &byte, 1);
}

} // namespace

Lifetime::Lifetime() : m_parent(::getppid())
{
    const rlimit none{ 0, 0 }; // a core dump would hold passwords
    ::setrlimit(RLIMIT_CORE, &none);
}

bool Lifetime::bindToParent() const
{
    // The signal comes when the *thread* that started this process ends; QProcess's is the caller's own.
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    // The parent may have ended before that, and somebody else has adopted this process.
    return ::getppid() == m_parent && m_parent != 1;
}

void Lifetime::quitOnSignals() const
{
    if (::pipe2(wakePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *notifier = new QSocketNotifier(wakePipe[0], QSocketNotifier::Read, QCoreApplication::instance());
    QObject::connect(notifier, &QSocketNotifier::activated, QCoreApplication::instance(), &QCoreApplication::quit);
    struct sigaction action = {};
    action.sa_handler = wake;
    ::sigemptyset(&action.sa_mask);
    for (const int signal : { SIGTERM, SIGINT, SIGHUP })
        ::sigaction(signal, &action, nullptr);
}

} // namespace mcias::devserver
