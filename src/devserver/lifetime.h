// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

namespace mcias::devserver {

//! When this process ends: made first thing in main(), so that it knows its parent.
class Lifetime {
public:
    Lifetime();

    //! Ends this process, as if by SIGTERM, when its parent ends. False if that has happened already.
    bool bindToParent() const;
    //! Lets SIGTERM, SIGINT and SIGHUP leave the event loop instead of killing the process. Needs a QCoreApplication.
    void quitOnSignals() const;

private:
    pid_t m_parent;
};

} // namespace mcias::devserver
