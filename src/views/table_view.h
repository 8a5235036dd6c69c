// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace mcias {

class RowsModel;

//! The one set-up of every table: whole rows, dense, sortable by header and, with Alt+Up and Alt+Down, by the current
//! column; no grid, cells painted by CellDelegate. The current row is kept by its key, also when the model starts over.
class TableView final : public QTableView {
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    //! Shows \a model, sorted by its first column. It must outlive the view.
    void setRows(RowsModel *model);
    //! Makes columns as wide as their titles and the rows in sight need; what is left goes to the first one,
    //! now and whenever the table is resized.
    void fitColumns();

Q_SIGNALS:
    void currentRowChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void copyCurrentRow() const;
    void sortByCurrentColumn(Qt::SortOrder order);
    void fitFirstColumn();
    void bringBackCurrent();

    QVariant m_keptKey; // of the current row while it is not shown
    bool m_isFitted = false;
};

} // namespace mcias
