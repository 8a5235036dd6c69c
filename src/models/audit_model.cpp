// SPDX-License-Identifier: MIT
#include "models/audit_model.h"

#include "models/audit_text.h"
#include "work/audit/audit_log.h"
#include "work/audit_details.h"

#include <QTimeZone>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 2000; // of the details, for the search
constexpr qsizetype longestName = 200;
constexpr int idBits = 20;

// The jti of a member, without reading all of the JSON where that can be.
QString quickJti(const QByteArray &details, QByteArrayView key, const AuditRow &row)
{
    const qsizetype at = details.indexOf(key);
    if (at < 0)
        return {};
    qsizetype from = at + key.size();
    if (details.mid(from, 2) == ":\"" && !details.contains('\\')) {
        from += 2;
        return QString::fromUtf8(details.mid(from, details.indexOf('"', from) - from));
    }
    const QByteArrayView name = key.sliced(1, key.size() - 2);
    return auditJti(auditDetails(row.event()), QLatin1String(name.data(), name.size()));
}

SortKey partyKey(const AuditParty *party)
{
    if (!party)
        return { 2, {} };
    const AuditName &name = party->name();
    return name.name.isEmpty() ? SortKey{ 1, party->id().toRfc4122() } : SortKey{ 0, SortKey::of(name.name).text };
}

} // namespace

QString AuditTable::searchText(const AuditRow &row, const Formats &)
{
    const auto nameOf = [](const AuditParty *party) { return party ? safeLine(party->name().name, longestName) : QString(); };
    const QString tab(u'\t'); // patterns see one line
    QString text = safeLine(row.type(), longestName);
    text += tab + AuditText::type(row.type());
    text += tab + nameOf(row.actor());
    text += tab + nameOf(row.target());
    text += tab + safeLine(row.address(), longestName);
    if (!row.details().isEmpty())
        text += tab + safeLine(QString::fromUtf8(row.details()), longestText);
    for (const QByteArrayView key : { QByteArrayView("\"jti\""), QByteArrayView("\"replaces\"") })
        text += textValue(textKeys(), "jti", quickJti(row.details(), key, row));
    return text;
}

void AuditTable::facts(const AuditRow &row, RowFacts &facts)
{
    facts.add("type", row.type(), false);
    const auto addParty = [&facts](const char *key, const AuditParty *party) {
        if (!party)
            return;
        if (!party->name().name.isEmpty())
            facts.add(key, party->name().name, false);
        facts.addId(key, party->id().toString(QUuid::WithoutBraces));
    };
    addParty("actor", row.actor());
    addParty("target", row.target());
    if (!row.address().isEmpty())
        facts.add("ip", row.address(), false);
    if (row.isFailure())
        facts.add("failed", u"yes"_s, false);
}

AuditFactsKey AuditTable::factsKey(const AuditRow &row)
{
    return { row.type().constData(), row.actor(), row.target(), row.address().constData() };
}

QList<QByteArray> AuditTable::filterKeys()
{
    return { "type", "actor", "target", "ip", "failed" };
}

QList<FilterAlias> AuditTable::filterAliases()
{
    return { { "about", { "actor", "target" } } };
}

QList<QByteArray> AuditTable::textKeys()
{
    return { "jti" };
}

QList<ReadyQuestion> AuditTable::questions()
{
    return {
        { "failed-day", [] { return AuditTable::tr("Failed sign-ins of the last 24 hours"); },
            "after:-24h (type:login_fail OR type:login_totp_fail OR type:webauthn_login_fail)" },
        { "failed", [] { return AuditTable::tr("All that failed or was refused"); }, "failed:yes" },
        { "today", [] { return AuditTable::tr("All of today"); }, "after:today" },
        { "roles", [] { return AuditTable::tr("Roles granted and revoked"); }, "type:role_*" },
        { "factors", [] { return AuditTable::tr("Passwords reset or changed, second factors and passkeys removed"); },
            "type:password_changed OR type:totp_removed OR type:webauthn_removed" },
        { "tokens", [] { return AuditTable::tr("Tokens issued, renewed and ended"); }, "type:token_*" },
        { "accounts", [] { return AuditTable::tr("Accounts created, changed and deleted"); }, "type:account_*" },
        { "policies", [] { return AuditTable::tr("Policy rules created, changed and deleted"); }, "type:policy_rule_*" },
        { "denials", [] { return AuditTable::tr("What policies refused"); }, "type:policy_deny" },
        { "disclosures", [] { return AuditTable::tr("Postgres passwords disclosed"); }, "type:pgcred_accessed" },
        { "vault", [] { return AuditTable::tr("Vault sealed and unsealed"); }, "type:vault_*" },
        { "marked", [] { return AuditTable::tr("Marked events"); }, "mark:yes" },
    };
}

QString AuditTable::party(const AuditParty *party)
{
    if (!party)
        return {};
    const AuditName &name = party->name();
    if (name.name.isEmpty())
        return party->id().toString(QUuid::WithoutBraces);
    const QString text = safeLine(name.name, longestName);
    return name.isDeleted ? tr("%1 (deleted)", "an account").arg(text) : text;
}

QString AuditTable::jti(const AuditRow &row)
{
    return row.details().contains("\"jti\"") ? auditJti(auditDetails(row.event())) : QString();
}

QString AuditTable::filterWord(QLatin1String key, const QString &value)
{
    QString word = value;
    word.remove(u'"');
    const bool isPlain = !word.isEmpty()
        && std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c.isLetterOrNumber() || u"-_.@:"_s.contains(c); });
    return key + u':' + (isPlain ? word : u'"' + word + u'"');
}

// The columns.

namespace {

QString partyTip(const AuditParty *party)
{
    return party ? party->id().toString(QUuid::WithoutBraces) : QString();
}

QJsonValue partyValue(const AuditParty *party)
{
    return party && !party->name().name.isEmpty() ? QJsonValue(party->name().name) : QJsonValue(QJsonValue::Null);
}

QJsonValue partyId(const AuditParty *party)
{
    return party ? QJsonValue(partyTip(party)) : QJsonValue(QJsonValue::Null);
}

// By time, then by number. Times so far away that they have no room here stand at the ends.
SortKey momentKey(const AuditRow &row)
{
    constexpr qint64 farthest = (1LL << (63 - idBits)) - 1;
    return SortKey::of(std::clamp(row.msecs(), -farthest, farthest) * (1LL << idBits) + (row.id() & ((1LL << idBits) - 1)));
}

Tone partyTone(const AuditParty *party)
{
    return party && party->name().isDeleted ? Tone::Muted : Tone::None;
}

} // namespace

QList<Column<AuditRow>> AuditTable::columns() // NOLINT(readability-function-size): a list
{
    using R = AuditRow;
    constexpr Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    return {
        { .id = "time",
            .title = [] { return AuditTable::tr("Time"); },
            .text = [](const R &r, const Formats &f) { return timeText(r, f); },
            .sortKey = [](const R &r) { return momentKey(r); },
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.time()); },
            .value = [](const R &r) { return timeValue(r); } },
        { .id = "event_type",
            .title = [] { return AuditTable::tr("Event"); },
            .text = [](const R &r, const Formats &) { return AuditText::type(r.type()); },
            .sortKey = [](const R &r) { return SortKey::of(AuditText::type(r.type())); },
            .tooltip = [](const R &r, const Formats &) { return safeLine(r.type(), longestName); },
            .tone = [](const R &r) { return AuditText::tone(r.event()); },
            .value = [](const R &r) { return QJsonValue(r.type()); } },
        { .id = "actor",
            .title = [] { return AuditTable::tr("Actor"); },
            .text = [](const R &r, const Formats &) { return party(r.actor()); },
            .sortKey = [](const R &r) { return partyKey(r.actor()); },
            .tooltip = [](const R &r, const Formats &) { return partyTip(r.actor()); },
            .tone = [](const R &r) { return partyTone(r.actor()); },
            .value = [](const R &r) { return partyValue(r.actor()); } },
        { .id = "target",
            .title = [] { return AuditTable::tr("Target"); },
            .text = [](const R &r, const Formats &) { return party(r.target()); },
            .sortKey = [](const R &r) { return partyKey(r.target()); },
            .tooltip = [](const R &r, const Formats &) { return partyTip(r.target()); },
            .tone = [](const R &r) { return partyTone(r.target()); },
            .value = [](const R &r) { return partyValue(r.target()); } },
        { .id = "ip_address",
            .title = [] { return AuditTable::tr("Address"); },
            .text = [](const R &r, const Formats &) { return safeLine(r.address(), longestName); },
            .sortKey = [](const R &r) { return SortKey::of(r.address()); },
            .value = [](const R &r) { return r.address().isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(r.address()); } },
        { .id = "details",
            .title = [] { return AuditTable::tr("Details"); },
            .text = [](const R &r, const Formats &) { return detailsLine(r); },
            .sortKey =
                [](const R &r) {
                    return SortKey{ 0, r.details().left(longestName) };
                },
            .tooltip = [](const R &r, const Formats &) { return safeLine(detailsLine(r), longestText); },
            .value = [](const R &r) { return detailsValue(r); },
            .json = detailsJson },
        { .id = "id",
            .title = [] { return AuditTable::tr("ID"); },
            .text = [](const R &r, const Formats &) { return QString::number(r.id()); },
            .sortKey = [](const R &r) { return SortKey::of(r.id()); },
            .alignment = right,
            .value = [](const R &r) { return QJsonValue(r.id()); },
            .isExtra = true },
        { .id = "actor_id",
            .title = [] { return AuditTable::tr("Actor ID"); },
            .text = [](const R &r, const Formats &) { return partyTip(r.actor()); },
            .sortKey =
                [](const R &r) {
                    return SortKey{ 0, r.actor() ? r.actor()->id().toRfc4122() : QByteArray() };
                },
            .value = [](const R &r) { return partyId(r.actor()); },
            .isExtra = true },
        { .id = "target_id",
            .title = [] { return AuditTable::tr("Target ID"); },
            .text = [](const R &r, const Formats &) { return partyTip(r.target()); },
            .sortKey =
                [](const R &r) {
                    return SortKey{ 0, r.target() ? r.target()->id().toRfc4122() : QByteArray() };
                },
            .value = [](const R &r) { return partyId(r.target()); },
            .isExtra = true },
    };
}

// The model.

AuditModel::AuditModel(const Formats &formats, QObject *parent) : TableModel<AuditRow, AuditTable>(formats, parent)
{
    sort(0, Qt::DescendingOrder);
}

void AuditModel::showLog(const AuditLog &log)
{
    setRows(log.rows());
    connect(&log, &AuditLog::arrived, this, [this](const QList<AuditRow> &rows) { upsert(rows); });
    connect(&log, &AuditLog::cleared, this, [this] { clear(); });
    connect(&log, &AuditLog::namesChanged, this, [this, &log] {
        if (rowCount() > 0) // the rows are the same ones to a new set: nobody else tells
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        setRows(log.rows());
    });
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::AccessibleTextRole && index.isValid() && index.column() == 0 && m_marks.contains(rowAt(index.row()).id()))
        return AuditTable::tr("%1, marked", "a time").arg(index.data().toString());
    return TableModel<AuditRow, AuditTable>::data(index, role);
}

void AuditModel::setMarks(const QList<qint64> &events)
{
    m_marks = { events.begin(), events.end() };
    setMarked(events);
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QVariant usual = TableModel<AuditRow, AuditTable>::headerData(section, orientation, role);
    if (section != 0 || orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return usual;
    const QByteArray local = QTimeZone::systemTimeZoneId();
    const bool isUtc = formats().zone == Formats::Zone::Utc || local.isEmpty();
    return AuditTable::tr("Time (%1)", "with the zone").arg(isUtc ? u"UTC"_s : QString::fromUtf8(local));
}

HistogramBins AuditModel::histogram(int mostBins) const
{
    const int rows = rowCount();
    if (rows == 0)
        return {};
    qint64 first = rowAt(0).msecs();
    qint64 last = first;
    for (int row = 1; row < rows; ++row) {
        const qint64 msecs = rowAt(row).msecs();
        first = std::min(first, msecs);
        last = std::max(last, msecs);
    }
    HistogramBins bins(first, last, formats().zone, mostBins);
    for (int row = 0; row < rows; ++row) {
        const AuditRow &event = rowAt(row);
        bins.add(event.msecs(), event.isFailure());
    }
    return bins;
}

} // namespace mcias
