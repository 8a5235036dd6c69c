// SPDX-License-Identifier: MIT
#include "models/roles_matrix.h"

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

QString stateText(const std::optional<bool> &has)
{
    return !has ? RolesMatrix::tr("…", "roles that were not read yet") : *has ? RolesMatrix::tr("yes") : RolesMatrix::tr("no");
}

// One for each role: tables know their columns as plain functions.
template<Role role>
Column<AccountRow> roleColumn()
{
    return { .id = wireWords(Role{})[static_cast<size_t>(role)],
        .title = [] { return OpenEnum<Role>(role).word(); },
        .text = [](const AccountRow &row, const Formats &) { return stateText(RolesMatrix::has(row, role)); },
        .sortKey =
            [](const AccountRow &row) {
                const auto has = RolesMatrix::has(row, role);
                return SortKey::of(!has ? 2 : *has ? 0 : 1);
            },
        .alignment = Qt::AlignCenter,
        .tooltip =
            [](const AccountRow &row, const Formats &) {
                const auto has = RolesMatrix::has(row, role);
                const QString name = safeLine(row.account.username, 60);
                const QString word = OpenEnum<Role>(role).word();
                return !has ? RolesMatrix::tr("The roles of %1 were not read yet.").arg(name)
                    : *has  ? RolesMatrix::tr("%1 has the role %2.").arg(name, word)
                            : RolesMatrix::tr("%1 does not have the role %2.").arg(name, word);
            },
        .value =
            [](const AccountRow &row) {
                const auto has = RolesMatrix::has(row, role);
                return has ? QJsonValue(*has) : QJsonValue(QJsonValue::Null);
            } };
}

QString others(const AccountRow &row)
{
    QStringList words;
    for (const auto &role : row.roles().value_or(RoleList())) {
        if (!role.isKnown())
            words += role.word();
    }
    return safeLine(words.join(u", "_s));
}

} // namespace

std::optional<Role> RolesMatrix::roleOf(int column)
{
    const int place = column - firstRoleColumn;
    return place >= 0 && place < roleColumns ? std::optional(static_cast<Role>(place)) : std::nullopt;
}

std::optional<bool> RolesMatrix::has(const AccountRow &row, Role role)
{
    if (!row.extras || !row.extras->roles)
        return {};
    return row.extras->roles->contains(OpenEnum<Role>(role));
}

QList<Column<AccountRow>> RolesMatrix::columns()
{
    using R = AccountRow;
    return {
        { .id = "username",
            .title = [] { return RolesMatrix::tr("Account"); },
            .text = [](const R &r, const Formats &) { return safeLine(r.account.username); },
            .sortKey = [](const R &r) { return SortKey::of(r.account.username); },
            .tooltip = [](const R &r, const Formats &) { return safeLine(r.account.username); },
            .icon = [](const R &r) { return r.account.type == AccountType::System ? "system" : "person"; } },
        { .id = "status",
            .title = [] { return RolesMatrix::tr("Status"); },
            .text = [](const R &r, const Formats &) { return AccountText::status(r.account); },
            .sortKey = [](const R &r) { return SortKey::of(AccountText::status(r.account)); },
            .tone = [](const R &r) { return AccountText::statusTone(r.account); } },
        roleColumn<Role::Admin>(),
        roleColumn<Role::User>(),
        roleColumn<Role::Guest>(),
        roleColumn<Role::Viewer>(),
        roleColumn<Role::Editor>(),
        roleColumn<Role::Commenter>(),
        { .id = "others",
            .title = [] { return RolesMatrix::tr("Other roles"); },
            .text = [](const R &r, const Formats &) { return others(r); },
            .sortKey = [](const R &r) { return SortKey::of(others(r)); },
            .isExtra = true },
    };
}

} // namespace mcias
