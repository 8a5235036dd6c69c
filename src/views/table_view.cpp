// SPDX-License-Identifier: MIT
#include "views/table_view.h"

#include "models/rows_model.h"
#include "views/cell_delegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace mcias {

namespace {

constexpr int sampledRows = 200; // for column widths
constexpr int narrowest = 72;
constexpr int narrowestFirst = 160;
constexpr int widest = 360;

} // namespace

TableView::TableView(QWidget *parent) : QTableView(parent)
{
    setFrameShape(NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(std::max(32, fontMetrics().height() + 12));
    verticalHeader()->setMinimumSectionSize(0);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setResizeContentsPrecision(sampledRows);
    horizontalHeader()->setAttribute(Qt::WA_Hover);
}

void TableView::setRows(RowsModel *model)
{
    setModel(model);
    setSortingEnabled(true);
    sortByColumn(0, Qt::AscendingOrder);
    // Many changes at once come as a reset, which makes a view forget its current row.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (currentIndex().isValid())
            m_keptKey = currentIndex().data(KeyRole);
    });
    connect(model, &RowsModel::countsChanged, this, &TableView::bringBackCurrent);
}

// A view would go on to a neighbour; a person did not choose that one. The row may come back: it was only filtered out.
void TableView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    const QModelIndex current = currentIndex();
    if (current.row() >= start && current.row() <= end) {
        const QVariant key = current.data(KeyRole);
        selectionModel()->clear();
        m_keptKey = key;
    }
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

void TableView::bringBackCurrent()
{
    if (!m_keptKey.isValid() || currentIndex().isValid())
        return;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (index.data(KeyRole) == m_keptKey)
            return setCurrentIndex(index);
    }
    Q_EMIT currentRowChanged(); // a model that starts over does not say that the row is gone
}

void TableView::fitColumns()
{
    const int columns = model() ? model()->columnCount() : 0;
    for (int column = columns - 1; column > 0; --column) {
        const int wanted = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        setColumnWidth(column, std::clamp(wanted, narrowest, widest));
    }
    m_isFitted = columns > 0;
    fitFirstColumn();
}

void TableView::fitFirstColumn()
{
    if (!m_isFitted)
        return;
    const int others = horizontalHeader()->length() - columnWidth(0);
    setColumnWidth(0, std::max(viewport()->width() - others, narrowestFirst));
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitFirstColumn();
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyCurrentRow();
    else if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Up)
        sortByCurrentColumn(Qt::AscendingOrder);
    else if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Down)
        sortByCurrentColumn(Qt::DescendingOrder);
    else
        QTableView::keyPressEvent(event);
}

void TableView::sortByCurrentColumn(Qt::SortOrder order)
{
    if (currentIndex().isValid())
        sortByColumn(currentIndex().column(), order);
}

void TableView::copyCurrentRow() const
{
    if (!currentIndex().isValid())
        return;
    QStringList cells;
    for (int column = 0; column < model()->columnCount(); ++column)
        cells += currentIndex().siblingAtColumn(column).data().toString();
    QGuiApplication::clipboard()->setText(cells.join(QLatin1Char('\t')));
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid())
        m_keptKey.clear();
    viewport()->update();
    Q_EMIT currentRowChanged();
}

void TableView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(model()->index(0, 0));
    viewport()->update();
}

void TableView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

} // namespace mcias
