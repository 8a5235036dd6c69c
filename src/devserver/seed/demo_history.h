// SPDX-License-Identifier: MIT
#pragma once

#include "devserver/seed/demo_people.h"
#include "devserver/server_state.h"

namespace mcias::devserver {

inline constexpr int demoHistoryDays = 90;

//! Writes the audit log that the planted accounts could have left in the last 90 days, and registers the tokens that
//! by its account are still alive.
void writeDemoHistory(ServerState &state, const QList<DemoAccount> &accounts);

} // namespace mcias::devserver
