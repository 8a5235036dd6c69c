// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace mcias::cli {

//! What a command does, in one line; empty for a command nobody has described (a test looks for those).
QString summaryOf(QLatin1String command);

} // namespace mcias::cli
