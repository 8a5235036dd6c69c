// SPDX-License-Identifier: MIT
#include "views/audit/row_anchor.h"

#include "models/rows_model.h"
#include "views/tables/table_view.h"

#include <QScopedValueRollback>
#include <QScrollBar>

namespace mcias {

RowAnchor::RowAnchor(TableView *table) : QObject(table), m_table(table)
{
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, this, &RowAnchor::take);
    const RowsModel *rows = table->rows();
    connect(rows, &RowsModel::choiceChanged, this, &RowAnchor::take);
    // Behind the table's own: it has taken the rows up by then.
    connect(rows, &QAbstractItemModel::rowsInserted, this, &RowAnchor::hold);
    connect(rows, &QAbstractItemModel::modelReset, this, &RowAnchor::hold);
}

bool RowAnchor::isAtTop() const
{
    return m_table->verticalScrollBar()->value() == 0 && m_table->rows()->chosenCount() == 0;
}

void RowAnchor::letGo()
{
    m_key.clear();
}

void RowAnchor::take()
{
    if (m_isHolding)
        return;
    const int row = m_table->rowAt(0);
    if (row < 0 || isAtTop())
        return letGo();
    m_key = m_table->rows()->index(row, 0).data(KeyRole);
    m_offset = m_table->rowViewportPosition(row);
}

void RowAnchor::hold()
{
    const int row = m_key.isValid() ? m_table->rows()->rowOfKey(m_key) : -1;
    if (row < 0)
        return;
    const QScopedValueRollback holds(m_isHolding, true);
    // The table would do this in a moment; until then its scroll bar ends too early.
    QMetaObject::invokeMethod(m_table, "updateGeometries");
    QScrollBar *bar = m_table->verticalScrollBar();
    bar->setValue(bar->value() + m_table->rowViewportPosition(row) - m_offset);
}

} // namespace mcias
