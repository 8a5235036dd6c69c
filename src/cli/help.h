// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace mcias::cli {

//! The program's help: usage, global options, commands, exit codes.
QString programHelp();
//! One command's help: its fields as options, with type, need and allowed words.
QString commandHelp(const Command &command);

} // namespace mcias::cli
