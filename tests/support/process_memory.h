// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace mcias::test {

//! False under AddressSanitizer, which keeps freed memory for a while: then growth says nothing about the program.
#ifdef __SANITIZE_ADDRESS__
inline constexpr bool growthMeansSomething = false;
#else
inline constexpr bool growthMeansSomething = true;
#endif

//! Bytes of this process that are in memory now; -1 when the system does not say.
qint64 residentBytes();
//! The most bytes of this process that ever were in memory since the last resetPeak(); -1 when the system does not say.
qint64 peakResidentBytes();
//! Starts a new measurement for peakResidentBytes(); false when the system does not allow it.
bool resetPeak();

} // namespace mcias::test
