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

QList<Column<Account>> AccountsTable::columns()
{
    using A = Account;
    constexpr Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter;
    return {
        { .id = "username",
            .title = [] { return AccountText::tr("Name"); },
            .text = [](const A &a, const Formats &) { return safeLine(a.username); },
            .sortKey = [](const A &a) { return SortKey::of(a.username); },
            .alignment = left,
            .tooltip = [](const A &a, const Formats &) { return safeLine(a.username); },
            .icon = [](const A &a) { return a.type == AccountType::System ? "system" : "person"; } },
        { .id = "type",
            .title = [] { return AccountText::tr("Type"); },
            .text = [](const A &a, const Formats &) { return AccountText::type(a); },
            .sortKey = [](const A &a) { return wordKey(a.type); } },
        { .id = "status",
            .title = [] { return AccountText::tr("Status"); },
            .text = [](const A &a, const Formats &) { return AccountText::status(a); },
            .sortKey = [](const A &a) { return wordKey(a.status); },
            .alignment = left,
            .tone = &AccountText::statusTone },
        { .id = "totp",
            .title = [] { return AccountText::tr("TOTP"); },
            .text = [](const A &a, const Formats &) { return AccountText::totp(a); },
            .sortKey =
                [](const A &a) {
                    return SortKey::of(!a.totpEnabled || a.type == AccountType::System ? 2 : *a.totpEnabled ? 0 : 1);
                },
            .alignment = left,
            .tone = &totpTone },
        { .id = "created",
            .title = [] { return AccountText::tr("Created"); },
            .text = [](const A &a, const Formats &f) { return f.time(a.createdAt); },
            .sortKey = [](const A &a) { return timeKey(a.createdAt); },
            .alignment = left,
            .tooltip = [](const A &a, const Formats &f) { return f.exactTime(a.createdAt); } },
        { .id = "updated",
            .title = [] { return AccountText::tr("Updated"); },
            .text = [](const A &a, const Formats &f) { return f.time(a.updatedAt); },
            .sortKey = [](const A &a) { return timeKey(a.updatedAt); },
            .alignment = left,
            .tooltip = [](const A &a, const Formats &f) { return f.exactTime(a.updatedAt); } },
    };
}

QString AccountsTable::searchText(const Account &account, const Formats &)
{
    return QStringList{ account.username, account.id.toString(QUuid::WithoutBraces), account.type.word(), account.status.word(),
        AccountText::type(account), AccountText::status(account) }
        .join(u'\n');
}

} // namespace mcias
