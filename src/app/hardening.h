// SPDX-License-Identifier: MIT
#pragma once

namespace mcias {

//! Keeps what this process holds out of core dumps, and other processes of the same person from reading its memory.
//! False if the system refused one of the two.
bool forbidDumps();

} // namespace mcias
