// SPDX-License-Identifier: MIT
#include "models/bulk_model.h"

#include "models/accounts_model.h"
#include "work/role_words.h"

#include <QJsonArray>

namespace mcias {

using namespace Qt::StringLiterals;
using RowState = BulkResult::State;

namespace {

using R = BulkTableRow;

QString partOf(const R &row, const AccountSnapshot &snapshot)
{
    if (row.row().id.isNull())
        return {};
    if (row.operation().concernsRoles())
        return AccountText::roles(snapshot.roles);
    if (row.operation().concernsTags())
        return safeLine(AccountText::tags(snapshot.tags));
    Account account;
    account.status = snapshot.status;
    return AccountText::status(account);
}

QJsonValue valueOf(const R &row, const AccountSnapshot &snapshot)
{
    if (row.row().id.isNull())
        return QJsonValue::Null;
    QStringList words;
    if (row.operation().concernsTags()) {
        words = snapshot.tags.value_or(QStringList());
    } else if (row.operation().concernsRoles()) {
        words = wordsOf(snapshot.roles.value_or(RoleList()));
    } else {
        return snapshot.status.word();
    }
    const bool isKnown = row.operation().concernsTags() ? snapshot.tags.has_value() : snapshot.roles.has_value();
    return isKnown ? QJsonValue(QJsonArray::fromStringList(words)) : QJsonValue(QJsonValue::Null);
}

QString changeText(const R &row)
{
    const QString before = BulkText::before(row);
    if (row.row().isSkipped())
        return before;
    //: what an account was, and what it is to be
    return BulkText::tr("%1 → %2").arg(before, BulkText::after(row));
}

Column<R> accountColumn()
{
    return { .id = "account",
        .title = [] { return BulkText::tr("Account"); },
        .text = [](const R &r, const Formats &) { return safeLine(r.row().username); },
        .sortKey = [](const R &r) { return SortKey::of(r.row().username); },
        .tooltip = [](const R &r, const Formats &) { return safeLine(r.row().username); },
        .icon = &BulkText::icon,
        .value = [](const R &r) { return QJsonValue(r.row().username); } };
}

Column<R> idColumn()
{
    return { .id = "id",
        .title = [] { return BulkText::tr("ID"); },
        .text = [](const R &r,
                    const Formats &) { return r.row().id.isNull() ? QString() : r.row().id.toString(QUuid::WithoutBraces); },
        .sortKey = [](const R &r) { return SortKey::of(r.row().id.toString(QUuid::WithoutBraces)); },
        .isExtra = true };
}

Column<R> beforeColumn(bool isExtra)
{
    return { .id = "before",
        .title = [] { return BulkText::tr("Now"); },
        .text = [](const R &r, const Formats &) { return BulkText::before(r); },
        .sortKey = [](const R &r) { return SortKey::of(BulkText::before(r)); },
        .tooltip = [](const R &r, const Formats &) { return BulkText::before(r); },
        .value = [](const R &r) { return valueOf(r, r.row().before); },
        .isExtra = isExtra };
}

Column<R> afterColumn(bool isExtra)
{
    return { .id = "after",
        .title = [] { return BulkText::tr("Afterwards"); },
        .text = [](const R &r, const Formats &) { return r.row().isSkipped() ? QString() : BulkText::after(r); },
        .sortKey = [](const R &r) { return SortKey::of(r.row().isSkipped() ? QString() : BulkText::after(r)); },
        .tooltip = [](const R &r, const Formats &) { return r.row().isSkipped() ? QString() : BulkText::after(r); },
        .value = [](const R &r) { return valueOf(r, r.row().after); },
        .isExtra = isExtra };
}

Column<R> noteColumn()
{
    return { .id = "note",
        .title = [] { return BulkText::tr("Note"); },
        .text = [](const R &r, const Formats &) { return safeLine(r.result.note, 600); },
        .sortKey = [](const R &r) { return SortKey::of(r.result.note); },
        .tooltip = [](const R &r, const Formats &) { return safeLine(r.result.note, 2000); },
        .value = [](const R &r) { return QJsonValue(r.result.note); } };
}

} // namespace

QString BulkText::before(const R &row)
{
    return partOf(row, row.row().before);
}

QString BulkText::after(const R &row)
{
    return partOf(row, row.row().after);
}

QString BulkText::plan(const R &row)
{
    if (row.row().isSkipped())
        return tr("Skipped: %1").arg(safeLine(row.row().skipped, 600));
    QStringList texts;
    for (const AccountStep &step : row.row().steps)
        texts += step.text();
    return safeLine(texts.join(u", "_s), 600);
}

Tone BulkText::planTone(const R &row)
{
    return row.row().isSkipped() ? Tone::Muted : Tone::Good;
}

Tone BulkText::resultTone(const R &row)
{
    switch (row.result.state) {
    case RowState::Done:
    case RowState::AlreadySo:
        return Tone::Good;
    case RowState::NotDone:
        return Tone::Bad;
    case RowState::CannotTell:
        return Tone::Warning;
    case RowState::UnderWay:
    case RowState::Waiting:
    case RowState::Skipped:
    case RowState::NotReached:
        break;
    }
    return Tone::Muted;
}

const char *BulkText::icon(const R &row)
{
    if (row.row().id.isNull())
        return "warning";
    return row.row().type == AccountType::System ? "system" : "person";
}

QList<Column<R>> BulkPlanTable::columns()
{
    return { accountColumn(), beforeColumn(false), afterColumn(false),
        { .id = "plan",
            .title = [] { return BulkText::tr("What is going to be done"); },
            .text = [](const R &r, const Formats &) { return BulkText::plan(r); },
            .sortKey =
                [](const R &r) {
                    return SortKey{ r.row().isSkipped() ? 1 : 0, BulkText::plan(r).toUtf8() };
                },
            .tooltip = [](const R &r, const Formats &) { return BulkText::plan(r); },
            .tone = &BulkText::planTone },
        idColumn() };
}

QString BulkPlanTable::searchText(const R &row, const Formats &)
{
    return row.row().username;
}

void BulkPlanTable::facts(const R &row, RowFacts &facts)
{
    facts.add("plan", row.row().isSkipped() ? u"skip"_s : u"change"_s);
}

QList<Column<R>> BulkReportTable::columns()
{
    return { accountColumn(),
        { .id = "change",
            .title = [] { return BulkText::tr("Change"); },
            .text = [](const R &r, const Formats &) { return changeText(r); },
            .sortKey = [](const R &r) { return SortKey::of(changeText(r)); },
            .tooltip = [](const R &r, const Formats &) { return changeText(r); } },
        { .id = "result",
            .title = [] { return BulkText::tr("Result"); },
            .text = [](const R &r, const Formats &) { return BulkResult::text(r.result.state); },
            .sortKey = [](const R &r) { return SortKey::of(static_cast<qint64>(r.result.state)); },
            .tone = &BulkText::resultTone,
            .value = [](const R &r) { return QJsonValue(QString::fromLatin1(BulkReportTable::word(r.result.state))); } },
        noteColumn(), beforeColumn(true), afterColumn(true), idColumn() };
}

QByteArray BulkReportTable::word(RowState state)
{
    switch (state) {
    case RowState::Waiting:
        return "waiting";
    case RowState::UnderWay:
        return "under-way";
    case RowState::Done:
        return "done";
    case RowState::AlreadySo:
        return "already-so";
    case RowState::NotDone:
        return "not-done";
    case RowState::CannotTell:
        return "cannot-tell";
    case RowState::Skipped:
        return "skipped";
    case RowState::NotReached:
        return "not-reached";
    }
    return {};
}

void BulkReportTable::facts(const R &row, RowFacts &facts)
{
    facts.add("result", QString::fromLatin1(word(row.result.state)));
}

QList<R> bulkTableRows(const std::shared_ptr<const BulkPlan> &plan, const QList<BulkResult> &results)
{
    QList<R> rows;
    rows.reserve(results.size());
    for (int i = 0; i < results.size(); ++i)
        rows += R{ plan, i, results[i] };
    return rows;
}

} // namespace mcias
