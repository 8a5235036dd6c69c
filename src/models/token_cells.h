// SPDX-License-Identifier: MIT
// What the tables of tokens share; used by them alone.
#pragma once

#include "models/time_cells.h"
#include "models/tokens_model.h"

#include "work/role_words.h"

#include <QJsonArray>

namespace mcias {

template<class E>
QString wordOf(E value)
{
    return QString::fromLatin1(wireWords(value)[static_cast<size_t>(value)]);
}

inline QJsonValue rolesValue(const std::optional<RoleList> &roles)
{
    return roles ? QJsonValue(QJsonArray::fromStringList(wordsOf(*roles))) : QJsonValue(QJsonValue::Null);
}

inline QString rolesText(const std::optional<RoleList> &roles)
{
    return roles ? AccountText::roles(roles) : TokenText::tr("Not known", "the roles in a token");
}

inline SortKey rolesKey(const std::optional<RoleList> &roles)
{
    return { roles ? 0 : 1, roles ? SortKey::of(AccountText::roles(roles)).text : QByteArray() };
}

inline void addRoles(const std::optional<RoleList> &roles, RowFacts &facts)
{
    if (!roles)
        return;
    for (const OpenEnum<Role> &role : *roles)
        facts.add("role", role.word());
}

} // namespace mcias
