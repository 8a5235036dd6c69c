// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace mcias::test {

//! Bytes of this process that are in memory now; -1 when the system does not say.
qint64 residentBytes();
//! The most bytes of this process that ever were in memory since the last resetPeak(); -1 when the system does not say.
qint64 peakResidentBytes();
//! Starts a new measurement for peakResidentBytes(); false when the system does not allow it.
bool resetPeak();

} // namespace mcias::test
