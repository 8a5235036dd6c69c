// SPDX-License-Identifier: MIT
#pragma once

#include "work/extras_pool.h"

#include <QByteArray>

namespace mcias::bench {

//! What list-accounts answers for so many accounts: always the same, and as the embedded server makes them up.
QByteArray accountsJson(int count);
//! Their rows, as nothing but the list is known of them.
QList<AccountRow> rowsOf(const QList<Account> &accounts);
//! Likewise, with roles and tags read: one or two of each, of forty teams, as the account book keeps them.
QList<AccountRow> withExtras(QList<AccountRow> rows, ExtrasPool &pool);

} // namespace mcias::bench
