// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/roles.h"

#include <QStringList>

namespace mcias {

//! The words of roles on the wire, in their order.
inline QStringList wordsOf(const RoleList &roles)
{
    QStringList words;
    for (const OpenEnum<Role> &role : roles)
        words += role.word();
    return words;
}

//! The roles with these words on the wire, known ones and others.
inline RoleList rolesOf(const QStringList &words)
{
    RoleList roles;
    for (const QString &word : words)
        roles += OpenEnum<Role>::fromWord(word.toStdString());
    return roles;
}

} // namespace mcias
