// SPDX-License-Identifier: MIT
#pragma once

#include "models/bulk_model.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace mcias {

class CommandDisclosure;
class TableView;
class WrappedCheckBox;
struct PageContext;

//! The second page of a bulk change: what is going to be done, row by row, and what has to be confirmed before.
class BulkPlanPage final : public QWidget {
    Q_OBJECT

public:
    explicit BulkPlanPage(const PageContext &context, QWidget *parent = nullptr);

    void setPlan(const BulkPlan &plan);
    const BulkPlan &plan() const { return m_plan; }
    //! Everything dangerous is ticked and, for deletions, their number is typed; and there is something to do.
    bool isConfirmed() const;
    QWidget *firstFocus() const;

Q_SIGNALS:
    void confirmedChanged();

private:
    void showWarnings();
    void showCounts();
    QStringList commands() const;

    const PageContext &m_context;
    BulkPlan m_plan;
    int m_toDo = 0;
    BulkPlanModel m_model;
    QLabel *m_counts;
    QLineEdit *m_filter;
    TableView *m_table;
    CommandDisclosure *m_commands;
    QVBoxLayout *m_warnings;
    QLabel *m_dangerLabel;
    QList<WrappedCheckBox *> m_boxes;
    QWidget *m_numberPart;
    QLabel *m_numberLabel;
    QLineEdit *m_number;
};

} // namespace mcias
