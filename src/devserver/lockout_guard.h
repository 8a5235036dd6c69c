// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QUuid>

#include <chrono>

namespace mcias::devserver {

//! Locks an account that has had too many failures within a window: wrong passwords, wrong codes, wrong current
//! passwords. It opens again when the first of them is older than the window.
class LockoutGuard {
public:
    static constexpr int mostFailures = 10;
    static constexpr std::chrono::minutes window{ 15 };

    bool isLocked(const QUuid &account, const QDateTime &now) const;
    //! Failures of a locked account do not count: nobody can keep it locked for good.
    void failed(const QUuid &account, const QDateTime &now);
    void succeeded(const QUuid &account) { m_failures.remove(account); }

private:
    QHash<QUuid, QList<QDateTime>> m_failures;
};

} // namespace mcias::devserver
