// SPDX-License-Identifier: MIT
#include "models/pg_creds_model.h"

#include "models/time_cells.h"

namespace mcias {

using namespace Qt::StringLiterals;
using CredsState = PgCredsRow::State;

namespace {

bool isSet(const PgCredsRow &row)
{
    return row.state == CredsState::Set;
}

QString wordOf(CredsState state)
{
    switch (state) {
    case CredsState::Set:
        return u"set"_s;
    case CredsState::None:
        return u"none"_s;
    case CredsState::NotRead:
        return u"unread"_s;
    }
    return {};
}

// What is not there comes last.
SortKey textKey(const PgCredsRow &row, const QString &text)
{
    return isSet(row) ? SortKey::of(text) : SortKey{ 1, {} };
}

QJsonValue textValue(const PgCredsRow &row, const QString &text)
{
    return isSet(row) ? QJsonValue(text) : QJsonValue(QJsonValue::Null);
}

// One for each text of the credentials: tables know their columns as plain functions.
template<QString PgCredsInfo::*member>
Column<PgCredsRow> textColumn(const char *id, QString (*title)())
{
    using R = PgCredsRow;
    return { .id = id,
        .title = title,
        .text = [](const R &r, const Formats &) { return isSet(r) ? safeLine(r.info.*member) : QString(); },
        .sortKey = [](const R &r) { return textKey(r, r.info.*member); },
        .tooltip = [](const R &r, const Formats &) { return isSet(r) ? safeLine(r.info.*member) : QString(); },
        .value = [](const R &r) { return textValue(r, r.info.*member); } };
}

} // namespace

QString PgCredsText::state(CredsState state)
{
    switch (state) {
    case CredsState::Set:
        return tr("Set", "credentials");
    case CredsState::None:
        return tr("None", "credentials");
    case CredsState::NotRead:
        return tr("Not read", "credentials");
    }
    return {};
}

QList<Column<PgCredsRow>> PgCredsTable::columns()
{
    using R = PgCredsRow;
    return {
        { .id = "account",
            .title = [] { return PgCredsText::tr("Account"); },
            .text = [](const R &r, const Formats &) { return r.name.isEmpty() ? PgCredsText::tr("not told") : safeLine(r.name); },
            .sortKey = [](const R &r) { return SortKey::of(r.name); },
            .tooltip = [](const R &r, const Formats &) { return safeLine(r.name); },
            .icon = [](const R &) { return "system"; },
            .value = [](const R &r) { return QJsonValue(r.name); } },
        { .id = "state",
            .title = [] { return PgCredsText::tr("Credentials"); },
            .text = [](const R &r, const Formats &) { return PgCredsText::state(r.state); },
            .sortKey = [](const R &r) { return SortKey::of(static_cast<qint64>(r.state)); },
            .tone = [](const R &r) { return isSet(r) ? Tone::Good : Tone::Muted; },
            .value = [](const R &r) { return QJsonValue(wordOf(r.state)); } },
        textColumn<&PgCredsInfo::host>("host", [] { return PgCredsText::tr("Host"); }),
        { .id = "port",
            .title = [] { return PgCredsText::tr("Port"); },
            .text = [](const R &r, const Formats &) { return isSet(r) ? QString::number(r.info.port) : QString(); },
            .sortKey = [](const R &r) { return SortKey::of(isSet(r) ? qint64(r.info.port) : 65536); },
            .alignment = Qt::AlignRight | Qt::AlignVCenter,
            .value = [](const R &r) { return isSet(r) ? QJsonValue(r.info.port) : QJsonValue(QJsonValue::Null); } },
        textColumn<&PgCredsInfo::database>("database", [] { return PgCredsText::tr("Database"); }),
        textColumn<&PgCredsInfo::username>("user", [] { return PgCredsText::tr("User"); }),
        { .id = "updated",
            .title = [] { return PgCredsText::tr("Updated"); },
            .text = [](const R &r, const Formats &f) { return f.time(r.info.updatedAt.value_or(QDateTime())); },
            .sortKey = [](const R &r) { return timeKey(r.info.updatedAt.value_or(QDateTime())); },
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.info.updatedAt.value_or(QDateTime())); },
            .value = [](const R &r) { return timeValue(r.info.updatedAt.value_or(QDateTime())); } },
        { .id = "id",
            .title = [] { return PgCredsText::tr("Account ID"); },
            .text = [](const R &r,
                        const Formats &) { return r.account.isNull() ? QString() : r.account.toString(QUuid::WithoutBraces); },
            .sortKey =
                [](const R &r) {
                    return SortKey{ 0, r.account.toRfc4122() };
                },
            .isExtra = true },
    };
}

QString PgCredsTable::searchText(const PgCredsRow &row, const Formats &)
{
    if (!isSet(row))
        return row.name;
    const PgCredsInfo &info = row.info;
    return QStringList{ row.name, info.host, QString::number(info.port), info.database, info.username }.join(u'\n');
}

void PgCredsTable::facts(const PgCredsRow &row, RowFacts &facts)
{
    facts.add("state", wordOf(row.state), false);
    facts.addWord(PgCredsText::state(row.state)); // what people read in their language is found, too
    if (!isSet(row))
        return;
    facts.add("host", row.info.host, false);
    facts.add("db", row.info.database, false);
    facts.add("user", row.info.username, false);
}

QList<QByteArray> PgCredsTable::filterKeys()
{
    return { "host", "db", "user", "state" };
}

} // namespace mcias
