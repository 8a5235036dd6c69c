// SPDX-License-Identifier: MIT
#pragma once

#include "models/accounts_model.h"
#include "models/histogram_bins.h"
#include "models/table_model.h"
#include "work/audit/audit_row.h"

#include <QHashFunctions>
#include <QSet>

namespace mcias {

class AuditLog;

//! Events with the same of these have the same facts.
struct AuditFactsKey {
    const void *type = nullptr;
    const void *actor = nullptr;
    const void *target = nullptr;
    const void *address = nullptr;

    friend bool operator==(const AuditFactsKey &, const AuditFactsKey &) = default;
    friend size_t qHash(const AuditFactsKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.type, key.actor, key.target, key.address);
    }
};

//! What the table of audit events shows. Its filter knows `type:`, `actor:`, `target:` and `about:` (either of them; a name or
//! an id each), `ip:`, `jti:`, `id:` (an event's number), `failed:yes`, `after:` and `before:`, and `mark:yes` or
//! `mark:no` for what setMarked() tells. Plain words and /patterns/ look at type, names, address and details.
struct AuditTable {
    Q_DECLARE_TR_FUNCTIONS(mcias::AuditTable)

public:
    static QList<Column<AuditRow>> columns();
    static qint64 key(const AuditRow &row) { return row.id(); }
    static QString searchText(const AuditRow &row, const Formats &);
    static void facts(const AuditRow &row, RowFacts &facts);
    static AuditFactsKey factsKey(const AuditRow &row);
    static QList<QByteArray> filterKeys();
    static QList<FilterAlias> filterAliases();
    static QList<QByteArray> textKeys();
    static qint64 timeOf(const AuditRow &row) { return row.msecs(); }
    static QByteArray markKey() { return "mark"; }
    static QList<ReadyQuestion> questions();

    //! What an account is called: its name, behind it `(deleted)` if it is; its id if nobody knows; empty for null.
    static QString party(const AuditParty *party);
    //! The event's details in a few words: `reason: wrong_password, service_name: git`; what cannot be read as it came.
    static QString detailsLine(const AuditRow &row);
    //! The details for a reader: JSON with a line for each member, anything else as it came; with line breaks, nothing else
    //! that could be harmful. At most some thousand lines.
    static QString detailsText(const AuditRow &row);
    //! The token that the event names; empty if it names none.
    static QString jti(const AuditRow &row);
    //! `2026-11-22 09:00:07`, in the zone that the column's head names; in an hour that the day has twice with its offset.
    static QString timeText(const AuditRow &row, const Formats &formats);
    //! For exports: UTC, RFC 3339.
    static QJsonValue timeValue(const AuditRow &row);
    //! Likewise the details: text, or null.
    static QJsonValue detailsValue(const AuditRow &row);
    //! Where the details are a JSON object: their own text, of which nothing but the white space between is another.
    static QByteArray detailsJson(const AuditRow &row);
    //! A word for a filter, with quotes where it needs them: `about:"a name"`.
    static QString filterWord(QLatin1String key, const QString &value);
};

//! The events of a log. Newest first, until somebody sorts.
class AuditModel final : public TableModel<AuditRow, AuditTable> {
public:
    explicit AuditModel(const Formats &formats, QObject *parent = nullptr);
    //! The zone is in the head of the column of times.
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    //! The cell of the time tells a mark to those who hear it, too.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    //! Events that somebody has marked.
    void setMarks(const QList<qint64> &events);
    //! Shows what \a log has and will have, which outlives the model or tells that it goes.
    void showLog(const AuditLog &log);
    //! The rows that are shown, counted by time. Fast; worth doing again after countsChanged(), a reset or setZone().
    HistogramBins histogram(int mostBins = 240) const;

private:
    QSet<qint64> m_marks;
};

} // namespace mcias
