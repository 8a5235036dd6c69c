// SPDX-License-Identifier: MIT
#pragma once

namespace mcias::cli {

//! No core dumps, and nobody may look into this process's memory.
void keepMemoryPrivate();
//! Keeps Qt's own warnings off standard error, which belongs to the one line of a failure.
void quietLogging();
//! Shows the log of calls (mcias.http, without secrets), and every warning.
void logCalls();

} // namespace mcias::cli
