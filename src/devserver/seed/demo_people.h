// SPDX-License-Identifier: MIT
// Who works at the invented company, Halden Freight, and which services run there.
#pragma once

#include "api/resources/accounts.h"
#include "api/resources/roles.h"

#include <QStringList>

#include <optional>

namespace mcias::devserver {

//! One account of the demo, before it is planted. Days count back from today.
struct DemoAccount {
    QString username;
    AccountType type = AccountType::Human;
    AccountStatus status = AccountStatus::Active;
    RoleList roles;
    QStringList tags; //!< `team:payments`, `env:prod`
    bool hasTotp = false;
    int createdDaysAgo = 0;
    std::optional<int> endedDaysAgo; //!< since when it is inactive or deleted
};

//! All of them, about 250, always the same.
QList<DemoAccount> demoAccounts();

} // namespace mcias::devserver
