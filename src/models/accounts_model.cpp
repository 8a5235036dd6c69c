// SPDX-License-Identifier: MIT
#include "models/accounts_model.h"

#include "models/time_cells.h"
#include "work/role_words.h"

#include <QJsonArray>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

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
    return wordList(roles.has_value(), wordsOf(roles.value_or(RoleList())));
}

QString AccountText::tags(const std::optional<QStringList> &tags)
{
    return wordList(tags.has_value(), tags.value_or(QStringList()));
}

QList<Column<AccountRow>> AccountsTable::columns() // NOLINT(readability-function-size): a list
{
    using R = AccountRow;
    return {
        { .id = "username",
            .title = [] { return AccountText::tr("Name"); },
            .text = [](const R &r, const Formats &) { return safeLine(r.account.username); },
            .sortKey = [](const R &r) { return SortKey::of(r.account.username); },
            .tooltip = [](const R &r, const Formats &) { return safeLine(r.account.username); },
            .icon = [](const R &r) { return r.account.type == AccountType::System ? "system" : "person"; },
            .value = [](const R &r) { return QJsonValue(r.account.username); } },
        { .id = "type",
            .title = [] { return AccountText::tr("Type"); },
            .text = [](const R &r, const Formats &) { return AccountText::type(r.account); },
            .sortKey = [](const R &r) { return wordKey(r.account.type); },
            .value = [](const R &r) { return QJsonValue(r.account.type.word()); },
            .isExtra = true }, // the icon beside the name says it, too
        { .id = "status",
            .title = [] { return AccountText::tr("Status"); },
            .text = [](const R &r, const Formats &) { return AccountText::status(r.account); },
            .sortKey = [](const R &r) { return wordKey(r.account.status); },
            .tone = [](const R &r) { return AccountText::statusTone(r.account); },
            .value = [](const R &r) { return QJsonValue(r.account.status.word()); } },
        { .id = "totp",
            .title = [] { return AccountText::tr("TOTP"); },
            .text = [](const R &r, const Formats &) { return AccountText::totp(r.account); },
            .sortKey = [](const R &r) { return totpKey(r.account); },
            .tone = [](const R &r) { return totpTone(r.account); },
            .value =
                [](const R &r) {
                    return r.account.totpEnabled ? QJsonValue(*r.account.totpEnabled) : QJsonValue(QJsonValue::Null);
                } },
        { .id = "roles",
            .title = [] { return AccountText::tr("Roles"); },
            .text = [](const R &r, const Formats &) { return AccountText::roles(r.roles()); },
            .sortKey = [](const R &r) { return listKey(r.roles().has_value(), AccountText::roles(r.roles())); },
            .tooltip = [](const R &r, const Formats &) { return listTip(r.roles().has_value(), AccountText::roles(r.roles())); },
            .value =
                [](const R &r) {
                    return r.roles() ? QJsonValue(QJsonArray::fromStringList(wordsOf(*r.roles()))) : QJsonValue(QJsonValue::Null);
                } },
        { .id = "tags",
            .title = [] { return AccountText::tr("Tags"); },
            .text = [](const R &r, const Formats &) { return AccountText::tags(r.tags()); },
            .sortKey = [](const R &r) { return listKey(r.tags().has_value(), AccountText::tags(r.tags())); },
            .tooltip = [](const R &r, const Formats &) { return listTip(r.tags().has_value(), AccountText::tags(r.tags())); },
            .value =
                [](const R &r) {
                    return r.tags() ? QJsonValue(QJsonArray::fromStringList(*r.tags())) : QJsonValue(QJsonValue::Null);
                } },
        { .id = "created",
            .title = [] { return AccountText::tr("Created"); },
            .text = [](const R &r, const Formats &f) { return f.time(r.account.createdAt); },
            .sortKey = [](const R &r) { return timeKey(r.account.createdAt); },
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.account.createdAt); },
            .value = [](const R &r) { return timeValue(r.account.createdAt); },
            .isExtra = true },
        { .id = "updated",
            .title = [] { return AccountText::tr("Updated"); },
            .text = [](const R &r, const Formats &f) { return f.time(r.account.updatedAt); },
            .sortKey = [](const R &r) { return timeKey(r.account.updatedAt); },
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.account.updatedAt); },
            .value = [](const R &r) { return timeValue(r.account.updatedAt); },
            .isExtra = true },
        { .id = "deleted",
            .title = [] { return AccountText::tr("Deleted at"); },
            .text = [](const R &r, const Formats &f) { return f.time(r.account.deletedAt.value_or(QDateTime())); },
            .sortKey = [](const R &r) { return timeKey(r.account.deletedAt.value_or(QDateTime())); },
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.account.deletedAt.value_or(QDateTime())); },
            .value = [](const R &r) { return timeValue(r.account.deletedAt.value_or(QDateTime())); },
            .isExtra = true },
        { .id = "id",
            .title = [] { return AccountText::tr("Account ID"); },
            .text = [](const R &r, const Formats &) { return r.account.id.toString(QUuid::WithoutBraces); },
            .sortKey =
                [](const R &r) {
                    return SortKey{ 0, r.account.id.toRfc4122() };
                },
            .value = [](const R &r) { return QJsonValue(r.account.id.toString(QUuid::WithoutBraces)); },
            .isExtra = true },
    };
}

void AccountsTable::facts(const AccountRow &row, RowFacts &facts)
{
    const Account &account = row.account;
    facts.add("type", account.type.word());
    facts.add("status", account.status.word());
    // What people read in their language is found, too.
    for (const QString &word : { AccountText::type(account), AccountText::status(account) })
        facts.addWord(word);
    if (account.type != AccountType::System)
        facts.add("totp", !account.totpEnabled ? u"unknown"_s : *account.totpEnabled ? u"yes"_s : u"no"_s, false);
    const AccountExtras *extras = row.extras.data();
    if (!extras || !extras->roles)
        facts.add("unread", u"roles"_s, false);
    else if (!extras->roles->isEmpty())
        facts.add("has", u"roles"_s, false);
    if (!extras || !extras->tags)
        facts.add("unread", u"tags"_s, false);
    else if (!extras->tags->isEmpty())
        facts.add("has", u"tags"_s, false);
    if (extras && extras->roles) {
        for (const OpenEnum<Role> &role : *extras->roles)
            facts.add("role", role.word());
    }
    if (extras && extras->tags) {
        for (const QString &tag : *extras->tags)
            facts.add("tag", tag);
    }
}

int AccountsTable::commonFacts(const AccountRow &row)
{
    const Account &account = row.account;
    if (row.extras || !account.type.isKnown() || !account.status.isKnown())
        return -1;
    const int totp = !account.totpEnabled ? 0 : *account.totpEnabled ? 1 : 2;
    return (static_cast<int>(*account.type.known()) * 3 + static_cast<int>(*account.status.known())) * 3 + totp;
}

QList<QByteArray> AccountsTable::filterKeys()
{
    return { "role", "tag", "status", "type", "totp", "has", "unread" };
}

QList<ReadyQuestion> AccountsTable::questions()
{
    return {
        { "admins", [] { return AccountText::tr("Administrators"); }, "role:admin" },
        { "noTotp", [] { return AccountText::tr("People without TOTP"); }, "type:human status:active totp:no" },
        { "inactiveWithRoles", [] { return AccountText::tr("Inactive, but with roles"); }, "status:inactive has:roles" },
        { "systemWithoutToken", [] { return AccountText::tr("System accounts without a token known here"); },
            "type:system status:active token:none" },
        { "deleted", [] { return AccountText::tr("Deleted accounts"); }, "status:deleted" },
    };
}

} // namespace mcias
