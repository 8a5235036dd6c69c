// SPDX-License-Identifier: MIT
#pragma once

#include "devserver/options.h"

#include <QString>

namespace mcias::devserver {

class Router;

inline const QString accountType = QStringLiteral("account"); // as a resource of policies

// One group of endpoints each. The legacy dialect gets the canonical ones only.
void addAuthHandlers(Router &router, Dialect dialect);
void addAccountHandlers(Router &router, Dialect dialect);
void addRoleHandlers(Router &router, Dialect dialect);
void addTokenHandlers(Router &router);
void addPgCredsHandlers(Router &router, Dialect dialect);
void addAuditHandlers(Router &router);
void addPolicyHandlers(Router &router);
void addSsoHandlers(Router &router);
void addServerHandlers(Router &router, Dialect dialect);

} // namespace mcias::devserver
