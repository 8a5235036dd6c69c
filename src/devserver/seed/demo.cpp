// SPDX-License-Identifier: MIT
#include "devserver/seed/seed.h"

namespace mcias::devserver {

QList<KnownAccount> plantDemo(ServerState &state)
{
    const QDateTime created = state.now().addDays(-200);
    for (const char *name : { "alice", "henry", "olivia" })
        state.accounts.add(seededAccount(QLatin1String(name), AccountType::Human, created));
    state.accounts.edit(seededId(QStringLiteral("alice"))).roles = { Role::Admin };
    return { makeKnown(state, QStringLiteral("alice"), QStringLiteral("admin"), true),
             makeKnown(state, QStringLiteral("henry"), QStringLiteral("help desk"), false),
             makeKnown(state, QStringLiteral("olivia"), QStringLiteral("auditor"), false) };
}

} // namespace mcias::devserver
