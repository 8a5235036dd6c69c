// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace mcias::cli {

//! One command for each endpoint of the API, in the API's order, and `verify-token` at the end.
const std::vector<Command> &commands();
//! Nothing for a name that no command has.
const Command *findCommand(QStringView name);

//! The one command that is not a call: no check and no send.
inline constexpr auto verifyTokenName = "verify-token";

} // namespace mcias::cli
