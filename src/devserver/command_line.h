// SPDX-License-Identifier: MIT
#pragma once

#include "devserver/options.h"

#include <QStringList>

#include <optional>

namespace mcias::devserver {

struct CommandLine {
    Options options;
    bool diesWithParent = false;
    std::optional<int> exitCode; //!< set: say \a message (on stderr unless the code is 0) and end
    QString message;
};

//! Reads the program's arguments, its own name included.
CommandLine readCommandLine(const QStringList &arguments);

} // namespace mcias::devserver
