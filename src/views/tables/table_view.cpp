// SPDX-License-Identifier: MIT
#include "views/tables/table_view.h"

#include "models/rows_model.h"
#include "models/table_export.h"
#include "views/tables/cell_delegate.h"
#include "views/tables/table_columns.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype copiedAtOnce = 1000; // rows; more take a while

// Keys that lead to another row.
bool isWay(int key)
{
    static constexpr std::array ways{ Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End };
    return std::find(ways.begin(), ways.end(), key) != ways.end();
}

} // namespace

TableView::TableView(QWidget *parent) : QTableView(parent)
{
    setFrameShape(NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(NoSelection); // a choice of Qt's own costs a step per row and forgets what a filter hides
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
    horizontalHeader()->setAttribute(Qt::WA_Hover);
    // Both follow many small steps at once: the end of them counts.
    for (QTimer *timer : { &m_mirroring, &m_seeing }) {
        timer->setSingleShot(true);
        timer->setInterval(0);
    }
    connect(&m_mirroring, &QTimer::timeout, this, &TableView::mirrorChoice);
    connect(&m_seeing, &QTimer::timeout, this, &TableView::sightChanged);
}

TableView::~TableView() = default;

void TableView::setRows(RowsModel *model)
{
    m_rows = model;
    setModel(model);
    setSortingEnabled(true);
    sortByColumn(0, Qt::AscendingOrder);
    m_columns = new TableColumns(this);
    // Many changes at once come as a reset, which makes a view forget its current row.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &TableView::keepCurrent);
    connect(model, &RowsModel::countsChanged, this, &TableView::bringBackCurrent);
    connect(model, &RowsModel::choiceChanged, this, [this] {
        viewport()->update();
        m_mirroring.start();
    });
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::bringBackCurrent);
    const auto otherRows = [this] {
        m_mirroring.start();
        m_seeing.start();
    };
    connect(model, &QAbstractItemModel::modelReset, this, otherRows);
    connect(model, &QAbstractItemModel::layoutChanged, this, otherRows);
    connect(model, &RowsModel::countsChanged, this, otherRows);
}

RowsModel *TableView::rows() const
{
    return m_rows;
}

void TableView::remember(StateStore *store, const QString &name)
{
    m_columns->remember(store, name);
}

void TableView::fitColumns(const QHash<QString, int> &atLeast)
{
    if (m_columns)
        m_columns->fit(atLeast);
}

void TableView::chooseRow(int row)
{
    const QModelIndex index = model()->index(row, std::max(0, currentIndex().column()));
    if (!index.isValid())
        return;
    {
        const QScopedValueRollback moves(m_gesture, Gesture::Move);
        setCurrentIndex(index);
    }
    apply(Gesture::Replace, row);
    scrollTo(index);
}

std::pair<int, int> TableView::rowsInSight() const
{
    const int rows = model() ? model()->rowCount() : 0;
    const int first = rowAt(0);
    if (rows == 0 || first < 0)
        return { -1, -1 };
    const int last = rowAt(viewport()->height() - 1);
    return { first, last < 0 ? rows - 1 : last };
}

QList<QUuid> TableView::idsInSight() const
{
    QList<QUuid> ids;
    const auto [first, last] = rowsInSight();
    for (int row = std::max(0, first); row <= last; ++row)
        ids += model()->index(row, 0).data(KeyRole).toUuid();
    return ids;
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

void TableView::keepCurrent()
{
    if (currentIndex().isValid())
        m_keptKey = currentIndex().data(KeyRole);
}

void TableView::bringBackCurrent()
{
    if (!m_rows || !m_keptKey.isValid() || currentIndex().isValid())
        return;
    const int row = m_rows->rowOfKey(m_keptKey);
    if (row < 0) {
        Q_EMIT currentRowChanged(); // a model that starts over does not say that the row is gone
        return;
    }
    const QScopedValueRollback moves(m_gesture, Gesture::Move);
    setCurrentIndex(model()->index(row, 0));
}

// Screen readers look at Qt's own selection: it holds what is chosen among the rows in sight, and never more.
void TableView::mirrorChoice()
{
    if (!m_rows)
        return;
    QItemSelection chosen;
    const auto [first, last] = rowsInSight();
    const int lastColumn = model()->columnCount() - 1;
    for (int row = std::max(0, first); row <= last; ++row) {
        const int from = row;
        while (row <= last && m_rows->isChosen(row))
            ++row;
        if (row > from)
            chosen.select(model()->index(from, 0), model()->index(row - 1, lastColumn));
    }
    if (chosen != selectionModel()->selection())
        selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
}

void TableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0) {
        m_mirroring.start();
        m_seeing.start();
    }
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_columns)
        m_columns->share();
    m_mirroring.start();
    m_seeing.start();
}

TableView::Gesture TableView::gestureOf(Qt::KeyboardModifiers modifiers)
{
    const bool control = modifiers.testFlag(Qt::ControlModifier);
    if (modifiers.testFlag(Qt::ShiftModifier))
        return control ? Gesture::Add : Gesture::Extend;
    return control ? Gesture::Toggle : Gesture::Replace;
}

int TableView::anchorRow() const
{
    return m_anchorKey.isValid() ? m_rows->rowOfKey(m_anchorKey) : -1;
}

void TableView::setAnchor(int row)
{
    m_anchorKey = model()->index(row, 0).data(KeyRole);
}

void TableView::apply(Gesture gesture, int row)
{
    if (!m_rows || row < 0)
        return;
    switch (gesture) {
    case Gesture::Move:
        return;
    case Gesture::Replace:
        m_rows->chooseOnly(row, row);
        setAnchor(row);
        return;
    case Gesture::Toggle:
        m_rows->setChosen(row, row, !m_rows->isChosen(row));
        setAnchor(row);
        return;
    case Gesture::Extend:
    case Gesture::Add: {
        int from = anchorRow();
        if (from < 0)
            setAnchor(from = row); // filtered out: the range begins here
        const auto [first, last] = std::minmax(from, row);
        if (gesture == Gesture::Add)
            m_rows->setChosen(first, last, true);
        else
            m_rows->chooseOnly(first, last);
        return;
    }
    }
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid()) {
        m_keptKey.clear();
        const bool isDrawn = state() == DragSelectingState && m_gesture == Gesture::Replace;
        const bool adds = QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier);
        apply(isDrawn ? (adds ? Gesture::Add : Gesture::Extend) : m_gesture, current.row());
    }
    viewport()->update();
    Q_EMIT currentRowChanged();
}

void TableView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    {
        const QScopedValueRollback moves(m_gesture, Gesture::Move);
        QTableView::mousePressEvent(event);
    }
    if (!m_rows || !index.isValid())
        return;
    if (event->button() == Qt::LeftButton)
        apply(gestureOf(event->modifiers()), index.row());
    else if (event->button() == Qt::RightButton && !m_rows->isChosen(index.row()))
        apply(Gesture::Replace, index.row()); // what the menu is about
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_columns)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT menuWanted(menu);
    if (!menu->isEmpty())
        menu->addSeparator();
    m_columns->fillMenu(menu->addMenu(tr("C&olumns")));
    QPoint where = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid())
        where = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    menu->popup(where);
}

void TableView::showColumnMenu(QWidget *below)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_columns->fillMenu(menu);
    menu->popup(below->mapToGlobal(QPoint(0, below->height())));
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier;
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (modifiers == Qt::AltModifier && event->key() == Qt::Key_Up) {
        sortByCurrentColumn(Qt::AscendingOrder);
    } else if (modifiers == Qt::AltModifier && event->key() == Qt::Key_Down) {
        sortByCurrentColumn(Qt::DescendingOrder);
    } else if (event->key() == Qt::Key_Space && (plain || modifiers == Qt::ControlModifier)) {
        apply(Gesture::Toggle, currentIndex().row());
    } else if (event->key() == Qt::Key_Escape && plain && m_rows && m_rows->chosenCount() > 1) {
        m_rows->clearChoice();
    } else {
        const Gesture gesture = gestureOf(modifiers);
        // With the control key alone, the keyboard goes somewhere without changing what is chosen.
        const QScopedValueRollback moves(m_gesture, gesture == Gesture::Toggle ? Gesture::Move : gesture);
        const QModelIndex before = currentIndex();
        QTableView::keyPressEvent(event);
        if (gesture == Gesture::Replace && isWay(event->key()) && currentIndex() == before)
            apply(gesture, before.row()); // at the end of the way
    }
}

// Home and End lead to the first and the last row: a row is one thing, its cells are no places of their own.
QModelIndex TableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = model() ? model()->rowCount() : 0;
    if (rows == 0 || (action != MoveHome && action != MoveEnd))
        return QTableView::moveCursor(action, modifiers);
    return model()->index(action == MoveHome ? 0 : rows - 1, std::max(0, currentIndex().column()));
}

// Qt's own would make a QVariant of every cell on its way.
void TableView::keyboardSearch(const QString &search)
{
    if (!m_rows || search.isEmpty() || m_rows->rowCount() == 0)
        return;
    if (!m_sinceSearch.isValid() || m_sinceSearch.elapsed() > QApplication::keyboardInputInterval())
        m_searched.clear();
    m_sinceSearch.start();
    const bool repeated = !m_searched.isEmpty() && m_searched == search; // the next one with that letter
    if (!repeated)
        m_searched += search;
    const int from = std::max(0, currentIndex().row()) + (m_searched.size() == search.size() && currentIndex().isValid() ? 1 : 0);
    const int row = m_rows->rowBeginningWith(m_searched, from);
    if (row >= 0)
        setCurrentIndex(model()->index(row, std::max(0, currentIndex().column())));
}

void TableView::sortByCurrentColumn(Qt::SortOrder order)
{
    if (currentIndex().isValid())
        sortByColumn(currentIndex().column(), order);
}

void TableView::selectAll()
{
    if (m_rows)
        m_rows->chooseAllShown();
}

void TableView::copy()
{
    if (!m_rows)
        return;
    QList<int> rows = m_rows->chosenRows();
    const int leftOut = m_rows->chosenHiddenCount();
    if (rows.isEmpty() && m_rows->chosenCount() == 0 && currentIndex().isValid())
        rows = { currentIndex().row() };
    if (rows.isEmpty())
        return;
    const ExportOptions options{ .format = ExportFormat::Text, .columns = m_columns->shown(), .header = false };
    if (rows.size() <= copiedAtOnce)
        return take(TableExport::toBytes(*m_rows, options, rows), static_cast<int>(rows.size()), leftOut);
    // The last one wanted is the one that counts.
    delete m_copying;
    m_copying = new TableExport(*m_rows, options, rows, this);
    auto *buffer = new QBuffer(m_copying);
    buffer->open(QIODevice::WriteOnly);
    connect(m_copying, &TableExport::ended, this,
        [this, buffer, count = static_cast<int>(rows.size()), leftOut](const QString &error) {
            m_copying->deleteLater();
            if (error.isEmpty())
                take(buffer->data(), count, leftOut);
        });
    m_copying->start(buffer);
}

void TableView::take(const QByteArray &text, int rows, int leftOut)
{
    QString lines = QString::fromUtf8(text);
    while (lines.endsWith(u'\n') || lines.endsWith(u'\r'))
        lines.chop(1);
    QGuiApplication::clipboard()->setText(lines);
    Q_EMIT copied(rows, leftOut);
}

void TableView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_rows && m_rows->rowCount() > 0 && event->reason() != Qt::MouseFocusReason) {
        const QScopedValueRollback moves(m_gesture, m_rows->chosenCount() > 1 ? Gesture::Move : Gesture::Replace);
        setCurrentIndex(model()->index(0, 0));
    }
    viewport()->update();
}

void TableView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

} // namespace mcias
