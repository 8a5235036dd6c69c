// SPDX-License-Identifier: MIT
#pragma once

#include "devserver/dev_server.h"
#include "devserver/server_state.h"

namespace mcias::devserver {

//! Fills an empty server. Ids, names and the order of things depend on the seed alone, passwords and keys never do.
QList<KnownAccount> plant(const Seed &seed, ServerState &state);
//! The invented company of `demo`.
QList<KnownAccount> plantDemo(ServerState &state);

//! The id that every server gives to that name.
QUuid seededId(const QString &name);
//! An account that existed since \a created, without a password.
AccountRecord seededAccount(const QString &username, AccountType type, const QDateTime &created);
//! Gives a planted account a fresh password, and a second factor if \a withTotp.
KnownAccount makeKnown(ServerState &state, const QString &username, const QString &title, bool withTotp);

} // namespace mcias::devserver
