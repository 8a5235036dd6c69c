// SPDX-License-Identifier: MIT
#include "devserver/lockout_guard.h"

#include <algorithm>

namespace mcias::devserver {

namespace {

bool isOld(const QDateTime &failure, const QDateTime &now)
{
    return failure.msecsTo(now) >= std::chrono::milliseconds(LockoutGuard::window).count();
}

} // namespace

bool LockoutGuard::isLocked(const QUuid &account, const QDateTime &now) const
{
    const QList<QDateTime> failures = m_failures.value(account);
    return std::count_if(failures.begin(), failures.end(), [&](const QDateTime &one) { return !isOld(one, now); })
        >= mostFailures;
}

void LockoutGuard::failed(const QUuid &account, const QDateTime &now)
{
    if (isLocked(account, now))
        return;
    QList<QDateTime> &failures = m_failures[account];
    failures.removeIf([&](const QDateTime &one) { return isOld(one, now); });
    failures += now;
}

} // namespace mcias::devserver
