// SPDX-License-Identifier: MIT
#include "models/accounts_model.h"

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

SortKey timeKey(const QDateTime &time)
{
    return SortKey::of(time.isValid() ? time.toMSecsSinceEpoch() : 0);
}

Tone totpTone(const Account &account)
{
    if (!account.totpEnabled || account.type == AccountType::System)
        return Tone::None;
    return *account.totpEnabled ? Tone::Good : Tone::Muted;
}

SortKey totpKey(const Account &account)
{
    return SortKey::of(!account.totpEnabled || account.type == AccountType::System ? 2 : *account.totpEnabled ? 0 : 1);
}

// Not read yet comes last, whatever the others are.
SortKey listKey(bool isKnown, const QString &text)
{
    return { isKnown ? 0 : 1, isKnown ? SortKey::of(text).text : QByteArray() };
}

QString wordList(bool isKnown, const QStringList &words)
{
    if (!isKnown)
        return AccountText::tr("…", "roles or tags that were not read yet");
    return words.isEmpty() ? AccountText::tr("none", "roles or tags of an account") : safeLine(words.join(u", "_s));
}

QString listTip(bool isKnown, const QString &text)
{
    return isKnown ? text : AccountText::tr("Not read yet");
}

// In the order of a table sorted by this column: known words first, as the API lists them.
SortKey wordKey(const auto &word)
{
    return word.isKnown() ? SortKey{ static_cast<qint64>(*word.known()), {} } : SortKey{ 1000, word.word().toUtf8() };
}

} // namespace

QString AccountText::type(const Account &account)
{
    if (!account.type.isKnown())
        return safeLine(account.type.word(), 40);
    switch (*account.type.known()) {
    case AccountType::Human:
        return tr("Human");
    case AccountType::System:
        return tr("System");
    }
    return {};
}

QString AccountText::status(const Account &account)
{
    if (!account.status.isKnown())
        return safeLine(account.status.word(), 40);
    switch (*account.status.known()) {
    case AccountStatus::Active:
        return tr("Active");
    case AccountStatus::Inactive:
        return tr("Inactive");
    case AccountStatus::Deleted:
        return tr("Deleted");
    }
    return {};
}

QString AccountText::totp(const Account &account)
{
    if (account.type == AccountType::System)
        return tr("–", "a second factor: does not apply");
    if (!account.totpEnabled)
        return tr("Unknown", "whether a second factor is on: the server does not say");
    return *account.totpEnabled ? tr("On", "a second factor") : tr("Off", "a second factor");
}

Tone AccountText::statusTone(const Account &account)
{
    if (!account.status.isKnown())
        return Tone::None;
    switch (*account.status.known()) {
    case AccountStatus::Active:
        return Tone::Good;
    case AccountStatus::Inactive:
        return Tone::Warning;
    case AccountStatus::Deleted:
        return Tone::Bad;
    }
    return Tone::None;
}

QString AccountText::roles(const std::optional<RoleList> &roles)
{
    QStringList words;
    for (const OpenEnum<Role> &role : roles.value_or(RoleList()))
        words += role.word();
    return wordList(roles.has_value(), words);
}

QString AccountText::tags(const std::optional<QStringList> &tags)
{
    return wordList(tags.has_value(), tags.value_or(QStringList()));
}

QList<Column<AccountRow>> AccountsTable::columns()
{
    using R = AccountRow;
    constexpr Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter;
    return {
        { .id = "username",
            .title = [] { return AccountText::tr("Name"); },
            .text = [](const R &r, const Formats &) { return safeLine(r.account.username); },
            .sortKey = [](const R &r) { return SortKey::of(r.account.username); },
            .alignment = left,
            .tooltip = [](const R &r, const Formats &) { return safeLine(r.account.username); },
            .icon = [](const R &r) { return r.account.type == AccountType::System ? "system" : "person"; } },
        { .id = "type",
            .title = [] { return AccountText::tr("Type"); },
            .text = [](const R &r, const Formats &) { return AccountText::type(r.account); },
            .sortKey = [](const R &r) { return wordKey(r.account.type); } },
        { .id = "status",
            .title = [] { return AccountText::tr("Status"); },
            .text = [](const R &r, const Formats &) { return AccountText::status(r.account); },
            .sortKey = [](const R &r) { return wordKey(r.account.status); },
            .alignment = left,
            .tone = [](const R &r) { return AccountText::statusTone(r.account); } },
        { .id = "totp",
            .title = [] { return AccountText::tr("TOTP"); },
            .text = [](const R &r, const Formats &) { return AccountText::totp(r.account); },
            .sortKey = [](const R &r) { return totpKey(r.account); },
            .alignment = left,
            .tone = [](const R &r) { return totpTone(r.account); } },
        { .id = "roles",
            .title = [] { return AccountText::tr("Roles"); },
            .text = [](const R &r, const Formats &) { return AccountText::roles(r.roles()); },
            .sortKey = [](const R &r) { return listKey(r.roles().has_value(), AccountText::roles(r.roles())); },
            .alignment = left,
            .tooltip = [](const R &r, const Formats &) { return listTip(r.roles().has_value(), AccountText::roles(r.roles())); } },
        { .id = "tags",
            .title = [] { return AccountText::tr("Tags"); },
            .text = [](const R &r, const Formats &) { return AccountText::tags(r.tags()); },
            .sortKey = [](const R &r) { return listKey(r.tags().has_value(), AccountText::tags(r.tags())); },
            .alignment = left,
            .tooltip = [](const R &r, const Formats &) { return listTip(r.tags().has_value(), AccountText::tags(r.tags())); } },
        { .id = "created",
            .title = [] { return AccountText::tr("Created"); },
            .text = [](const R &r, const Formats &f) { return f.time(r.account.createdAt); },
            .sortKey = [](const R &r) { return timeKey(r.account.createdAt); },
            .alignment = left,
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.account.createdAt); } },
        { .id = "updated",
            .title = [] { return AccountText::tr("Updated"); },
            .text = [](const R &r, const Formats &f) { return f.time(r.account.updatedAt); },
            .sortKey = [](const R &r) { return timeKey(r.account.updatedAt); },
            .alignment = left,
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.account.updatedAt); } },
    };
}

QString AccountsTable::searchText(const AccountRow &row, const Formats &)
{
    const Account &account = row.account;
    QStringList texts{ account.username, account.id.toString(QUuid::WithoutBraces), account.type.word(), account.status.word(),
        AccountText::type(account), AccountText::status(account) };
    for (const OpenEnum<Role> &role : row.roles().value_or(RoleList()))
        texts += role.word();
    texts += row.tags().value_or(QStringList());
    return texts.join(u'\n');
}

} // namespace mcias
