// SPDX-License-Identifier: MIT
#include "support/outcome.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>
#include <QTimer>

namespace mcias {

char *toString(ErrorKind kind)
{
    const char *const words[] = { "Input", "Auth", "TotpRequired", "Forbidden", "NotFound", "Conflict", "RateLimited", "Server",
        "Sealed", "Transport", "Tls", "Timeout", "Cancelled", "Decode", "OutcomeUnknown" };
    return qstrdup(words[static_cast<size_t>(kind)]);
}

char *toString(TlsFault fault)
{
    const char *const words[] = { "None", "Expired", "NotYetValid", "HostMismatch", "SelfSigned", "UnknownIssuer", "Protocol",
        "BadCaFile", "Other" };
    return qstrdup(words[static_cast<size_t>(fault)]);
}

char *toString(Applied applied)
{
    const char *const words[] = { "No", "Unknown", "Yes" };
    return qstrdup(words[static_cast<size_t>(applied)]);
}

namespace test {

std::shared_ptr<Outcome> watch(CallBase *call)
{
    auto outcome = std::make_shared<Outcome>();
    QObject::connect(call, &CallBase::succeeded, call, [outcome] { ++outcome->succeeded; });
    QObject::connect(call, &CallBase::failed, call, [outcome](const Error &error) {
        ++outcome->failed;
        outcome->error = error;
    });
    QObject::connect(call, &CallBase::finished, call, [outcome] { ++outcome->finished; });
    QObject::connect(call, &QObject::destroyed, [outcome] { outcome->destroyed = true; });
    return outcome;
}

bool eventually(const std::function<bool()> &condition, std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    QTimer alarm; // so that the wait below ends even if nothing happens
    alarm.start(std::chrono::milliseconds(100));
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

bool over(const std::shared_ptr<Outcome> &outcome)
{
    return eventually([&outcome] { return outcome->over(); });
}

} // namespace test
} // namespace mcias
