// SPDX-License-Identifier: MIT
#pragma once

#include "api/call.h"

#include <chrono>
#include <functional>
#include <memory>

namespace mcias {

// For QCOMPARE.
char *toString(ErrorKind kind);
char *toString(TlsFault fault);
char *toString(Applied applied);

namespace test {

//! How a call ended, and how often.
struct Outcome {
    int succeeded = 0;
    int failed = 0;
    int finished = 0;
    bool destroyed = false;
    Error error;

    //! The call has ended and has deleted itself: nothing more can come of it.
    bool over() const { return finished > 0 && destroyed; }
    bool endedOnce() const { return finished == 1 && succeeded + failed == 1; }
};

//! Follows a call to its end.
std::shared_ptr<Outcome> watch(CallBase *call);

//! Runs the event loop until \a condition holds; false when it does not within \a limit. Looks after every event, so
//! thousands of short waits cost no more than what they wait for.
bool eventually(const std::function<bool()> &condition, std::chrono::milliseconds limit = std::chrono::seconds(20));

//! Runs the event loop until the call is over.
bool over(const std::shared_ptr<Outcome> &outcome);

} // namespace test
} // namespace mcias
