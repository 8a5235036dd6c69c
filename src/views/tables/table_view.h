// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QTableView>
#include <QTimer>
#include <QVariant>

class QMenu;

namespace mcias {

class RowsModel;
class StateStore;
class TableColumns;
class TableExport;

//! The one set-up of every table: whole rows, dense, sortable by header and, with Alt+Up and Alt+Down, by the current
//! column; columns to choose (see TableColumns); no grid, cells painted by CellDelegate. Several rows can be chosen, with the
//! keys and clicks of every list; which ones is the model's to know (RowsModel's chosen rows), so that the choice outlives
//! filters, other orders and refreshes. The current row, where the keyboard is, is kept by its key.
//! Nothing here takes longer for more rows, but for what Qt does when a model starts over.
class TableView final : public QTableView {
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);
    ~TableView() override;

    //! Shows \a model, sorted by its first column. It must outlive the view. Once.
    void setRows(RowsModel *model);
    RowsModel *rows() const;
    //! Takes over what \a store remembers under \a name, and keeps it up to date; null: nothing is remembered.
    void remember(StateStore *store, const QString &name);
    //! Of the model that was set.
    TableColumns *columns() const { return m_columns; }
    //! Makes columns as wide as their titles and the rows in sight need; what is left goes to the first one,
    //! now and whenever the table is resized. See TableColumns::fit().
    void fitColumns(const QHash<QString, int> &atLeast = {});

    //! Moves the keyboard there, and chooses that row alone; scrolls to it.
    void chooseRow(int row);
    //! The rows that can be seen now, first and last; -1 when there are none.
    std::pair<int, int> rowsInSight() const;
    //! The keys of these rows; for tables whose keys are ids.
    QList<QUuid> idsInSight() const;
    //! A menu to choose columns from, for a button; shown below \a widget.
    void showColumnMenu(QWidget *below);

public Q_SLOTS:
    //! Chooses all rows that are shown.
    void selectAll() override;
    //! Puts the chosen rows that are shown on the clipboard, or the current one: a line each, cells separated by tabs, in
    //! the order of the columns in sight. Many take a while.
    void copy();

Q_SIGNALS:
    void currentRowChanged();
    //! Other rows are in sight, or the same ones in another order.
    void sightChanged();
    //! A menu is about to open over the rows: whoever has something to do with them adds it.
    void menuWanted(QMenu *menu);
    //! \a copied rows are on the clipboard; \a leftOut were chosen and are not shown.
    void copied(int copied, int leftOut);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyboardSearch(const QString &search) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    // What moving to a row means for the choice.
    enum class Gesture : quint8 {
        Replace, // that row alone
        Move,    // nothing
        Toggle,
        Extend, // from the anchor up to it, and no others
        Add,    // from the anchor up to it, too
    };
    static Gesture gestureOf(Qt::KeyboardModifiers modifiers);
    void apply(Gesture gesture, int row);
    void sortByCurrentColumn(Qt::SortOrder order);
    void keepCurrent();
    void bringBackCurrent();
    int anchorRow() const;
    void setAnchor(int row);
    void mirrorChoice();
    void take(const QByteArray &text, int rows, int leftOut);

    QPointer<RowsModel> m_rows;
    TableColumns *m_columns = nullptr;
    Gesture m_gesture = Gesture::Replace; // of the next change of the current row
    QVariant m_keptKey;                   // of the current row while it is not shown
    QVariant m_anchorKey;                 // where a range begins
    QTimer m_mirroring;
    QTimer m_seeing;
    QString m_searched;
    QElapsedTimer m_sinceSearch;
    QPointer<TableExport> m_copying;
};

} // namespace mcias
