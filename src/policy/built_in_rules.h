// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/policy.h"

namespace mcias::policy {

//! The rules that every server has and no server lists; their ids are negative. They come before rules of the same
//! priority.
const QList<PolicyRule> &builtInRules();

} // namespace mcias::policy
