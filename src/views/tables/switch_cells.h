// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPersistentModelIndex>

class QModelIndex;

namespace mcias {

class TableView;

//! Makes a column of check boxes one that people switch: a click on such a cell, or Space anywhere in the row, says what is
//! wanted. The box itself shows what is, and changes with the model only. A double click is one click.
//! Cells whose model gives them a Qt::CheckStateRole have a box.
class SwitchCells final : public QObject {
    Q_OBJECT

public:
    //! For \a table, which it belongs to and which has its model. \a what the key does is for the list of keys.
    SwitchCells(TableView *table, int column, const QString &what);

Q_SIGNALS:
    //! \a row, which has the choice to itself by then, is to be switched. It may have no box: say why nothing happens.
    void wanted(int row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QModelIndex boxAt(const QPoint &place) const;
    void ask(int row);

    TableView *m_table;
    QWidget *m_viewport; // still there when the table is half gone
    const int m_column;
    QPersistentModelIndex m_pressed;
};

} // namespace mcias
