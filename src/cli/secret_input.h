// SPDX-License-Identifier: MIT
#pragma once

#include "api/secret.h"

#include <QString>

namespace mcias::cli {

//! Secrets come in from a file, from standard input or from the terminal; never from arguments or the environment.

//! Reads a small text file, or standard input for "-", without its last line's end. Throws a usage Failure that speaks of
//! \a option when the file cannot be read, is empty, not UTF-8 or larger than 64 KiB.
Secret readTextFile(const QString &path, const QString &option);

//! True if there is a terminal to ask at.
bool hasTerminal();
//! Asks at the terminal without echo. Throws: cancelled at a signal or an empty answer, usage without a terminal.
Secret askAtTerminal(const QString &prompt);

} // namespace mcias::cli
