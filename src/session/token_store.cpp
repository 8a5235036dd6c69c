// SPDX-License-Identifier: MIT
#include "session/token_store.h"

namespace mcias {

namespace {

using Operation = TokenStoreResult::Operation;
using Problem = TokenStoreResult::Problem;

QString whatHappened(Problem problem)
{
    switch (problem) {
    case Problem::None:
        break;
    case Problem::NothingKept:
        return TokenStoreResult::tr("The keyring holds no session of this profile and user.");
    case Problem::NoKeyring:
        return TokenStoreResult::tr("This desktop session offers no keyring.");
    case Problem::Locked:
        return TokenStoreResult::tr("The keyring is locked and was not unlocked.");
    case Problem::Denied:
        return TokenStoreResult::tr("The keyring denied access.");
    case Problem::TimedOut:
        return TokenStoreResult::tr("The keyring did not answer in time.");
    case Problem::Failed:
        return TokenStoreResult::tr("The keyring failed.");
    }
    return {};
}

QString whatIsTrueNow(Operation operation)
{
    switch (operation) {
    case Operation::Read:
        return TokenStoreResult::tr("Sign in as usual.");
    case Operation::Write:
        return TokenStoreResult::tr("This session is kept in memory only: after a restart you will have to sign in again.");
    case Operation::Remove:
        return TokenStoreResult::tr("If the session was kept there, its token still is.");
    }
    return {};
}

} // namespace

QString TokenStoreResult::sentence() const
{
    if (problem == Problem::None)
        return {};
    return whatHappened(problem) + QLatin1Char(' ') + whatIsTrueNow(operation);
}

} // namespace mcias
