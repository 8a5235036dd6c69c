// SPDX-License-Identifier: MIT
#pragma once

#include "models/policy_text.h"
#include "models/table_model.h"

namespace mcias {

//! A policy rule as the table shows it, at one moment.
struct PolicyRow {
    PolicyRule rule;
    int place = 0; //!< in the order in which rules are looked at, from 1 on
    RuleTime time = RuleTime::Valid;
    QString subjectName; //!< of the one account that it is for, if it is
    QList<policy::Finding> findings;
    QStringList remarks; //!< the same in sentences

    bool isBuiltIn() const { return rule.id < 0; }
    //! Switched on, and its time has come.
    bool counts() const { return rule.enabled && time == RuleTime::Valid; }

    friend bool operator==(const PolicyRow &, const PolicyRow &) = default;
};

//! What the table of policy rules shows. Its filter knows `effect:`, `on:yes|no`, `valid:active|pending|expired|never`,
//! `kind:built-in|own`, `action:`, `role:`, `service:`, `tag:`, `account:` and `finding:any` with the kinds of findings.
struct PoliciesTable {
    static constexpr int orderColumn = 1; //!< the priority: sorted by it, rules are in the order of their evaluation
    static constexpr int switchColumn = 5;

    static QList<Column<PolicyRow>> columns();
    static qint64 key(const PolicyRow &row) { return row.rule.id; }
    static QString searchText(const PolicyRow &row, const Formats &);
    static void facts(const PolicyRow &row, RowFacts &facts);
    static QList<QByteArray> filterKeys();
};

//! The table of policy rules. Those that can be switched have a check box, which shows what the server has: it is switched by
//! whoever shows the table, not by setData().
class PoliciesModel final : public TableModel<PolicyRow, PoliciesTable> {
public:
    using TableModel::TableModel;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
};

//! The rows of \a rules, which are in the order of evaluation, at \a now.
QList<PolicyRow> policyRows(
    const QList<PolicyRule> &rules, const QList<policy::Finding> &findings, const PolicyNames &names, const QDateTime &now);

} // namespace mcias
