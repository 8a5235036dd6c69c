// SPDX-License-Identifier: MIT
#pragma once

#include "work/account_step.h"

#include <QUuid>

namespace mcias {

//! The command of mcias-cli for \a step at \a account; see commandText(). \a tags are those that the account would have after
//! ChangeTags: the API writes them as a whole.
QString commandOf(const AccountStep &step, const QUuid &account, const QStringList &tags = {});

} // namespace mcias
