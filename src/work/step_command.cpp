// SPDX-License-Identifier: MIT
#include "work/step_command.h"

#include "api/command_text.h"
#include "api/resources/all.h"

namespace mcias {

QString commandOf(const AccountStep &step, const QUuid &account, const QStringList &tags)
{
    switch (step.kind) {
    case AccountStep::Kind::GrantRole:
        return commandText(GrantRole{ account, step.role });
    case AccountStep::Kind::RevokeRole:
        return commandText(RevokeRole{ account, step.role });
    case AccountStep::Kind::ChangeTags:
        return commandText(SetTags{ account, tags });
    case AccountStep::Kind::Activate:
        return commandText(UpdateAccount{ account, AccountStatus::Active });
    case AccountStep::Kind::Deactivate:
        return commandText(UpdateAccount{ account, AccountStatus::Inactive });
    case AccountStep::Kind::Delete:
        return commandText(DeleteAccount{ account });
    case AccountStep::Kind::ResetPassword:
        return commandText(ResetPassword{ account, {} });
    case AccountStep::Kind::RemoveTotp:
        return commandText(RemoveTotp{ account });
    case AccountStep::Kind::RevokeToken:
        return commandText(RevokeToken{ step.jti });
    }
    return {};
}

} // namespace mcias
