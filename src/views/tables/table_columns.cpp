// SPDX-License-Identifier: MIT
#include "views/tables/table_columns.h"

#include "models/roles.h"
#include "session/state_store.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QMap>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>

#include <numeric>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int version = 1;
constexpr int narrowest = 52;
constexpr int narrowestFirst = 144;
constexpr int widestFit = 360;
constexpr int widest = 2000;
constexpr int titleMargin = 16;
constexpr int shortCells = 100;  // are never cut off
constexpr int sampledRows = 200; // for column widths
constexpr std::chrono::milliseconds savePause{ 500 };

constexpr auto versionKey = "version"_L1;
constexpr auto columnsKey = "columns"_L1;
constexpr auto idKey = "id"_L1;
constexpr auto widthKey = "width"_L1;
constexpr auto hiddenKey = "hidden"_L1;
constexpr auto sortKey = "sort"_L1;
constexpr auto columnKey = "column"_L1;
constexpr auto descendingKey = "descending"_L1;

} // namespace

TableColumns::TableColumns(QTableView *table) : QObject(table), m_table(table), m_header(table->horizontalHeader())
{
    m_header->setSectionsMovable(true);
    m_header->setFirstSectionMovable(false);
    m_header->setMinimumSectionSize(narrowest);
    m_header->setResizeContentsPrecision(sampledRows);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    for (int column = 0; column < m_header->count(); ++column)
        m_header->setSectionHidden(column, isExtra(column));
    m_saving.setSingleShot(true);
    m_saving.setInterval(savePause);
    connect(&m_saving, &QTimer::timeout, this, &TableColumns::save);
    connect(m_header, &QHeaderView::sectionMoved, this, &TableColumns::changed);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, &TableColumns::changed);
    connect(m_header, &QHeaderView::sectionResized, this, &TableColumns::sectionResized);
    connect(m_header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint &where) {
        auto *menu = new QMenu(m_table);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(menu);
        menu->popup(m_header->viewport()->mapToGlobal(where));
    });
}

TableColumns::~TableColumns()
{
    if (m_saving.isActive())
        save();
}

QString TableColumns::idOf(int column) const
{
    return m_table->model()->headerData(column, Qt::Horizontal, ColumnIdRole).toString();
}

bool TableColumns::isExtra(int column) const
{
    return column > 0 && m_table->model()->headerData(column, Qt::Horizontal, ExtraColumnRole).toBool();
}

void TableColumns::remember(StateStore *store, const QString &name)
{
    m_store = store;
    m_name = name;
    if (m_store)
        restore(m_store->view(name));
}

void TableColumns::fillMenu(QMenu *menu)
{
    // In the order of the model: a line does not jump when its column is dragged.
    for (int column = 0; column < m_header->count(); ++column) {
        const QString title = m_table->model()->headerData(column, Qt::Horizontal).toString();
        QAction *line = menu->addAction(title);
        line->setObjectName("column-"_L1 + idOf(column));
        line->setCheckable(true);
        line->setChecked(!m_header->isSectionHidden(column));
        line->setEnabled(column > 0);
        connect(line, &QAction::toggled, this, [this, column](bool on) { setShown(column, on); });
    }
    menu->addSeparator();
    QAction *widths = menu->addAction(tr("&Fit the widths"), this, &TableColumns::fitAll);
    widths->setObjectName(u"columns-fit"_s);
    QAction *back = menu->addAction(tr("&Reset the columns"), this, &TableColumns::reset);
    back->setObjectName(u"columns-reset"_s);
}

void TableColumns::setShown(int column, bool shown)
{
    if (column <= 0 || m_header->isSectionHidden(column) != shown)
        return;
    {
        const QScopedValueRollback own(m_isOwn, true); // told as a resize, too
        m_header->setSectionHidden(column, !shown);
    }
    if (shown)
        fit();
    // Nobody can see why the rows stand as they do when the column that says so is gone.
    if (!shown && m_header->sortIndicatorSection() == column)
        m_table->sortByColumn(0, Qt::AscendingOrder);
    share();
    changed();
}

QList<int> TableColumns::shown() const
{
    QList<int> columns;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        if (!m_header->isSectionHidden(column))
            columns += column;
    }
    return columns;
}

void TableColumns::fit(const QHash<QString, int> &atLeast)
{
    if (m_header->count() > 0 && atLeast.contains(idOf(0)))
        m_wantedWidths.insert(idOf(0), atLeast.value(idOf(0)));
    for (int column = 1; column < m_header->count(); ++column) {
        if (m_header->isSectionHidden(column))
            continue;
        const QAbstractItemView *cells = m_table; // a table view's own is not for others
        const int cellWidth = cells->sizeHintForColumn(column);
        const int wanted = std::max({ cellWidth, m_header->sectionSizeHint(column), atLeast.value(idOf(column)) });
        m_cellWidths.insert(idOf(column), std::max(cellWidth, atLeast.value(idOf(column))));
        m_wantedWidths.insert(idOf(column), std::clamp(wanted, narrowest, widestFit));
    }
    m_isFitted = m_header->count() > 0;
    share();
}

void TableColumns::setLeasts(const QHash<QString, int> &leasts)
{
    m_leasts = leasts;
    share();
}

void TableColumns::fitAll()
{
    m_chosenWidths.clear();
    fit();
    changed();
}

// The arrow of the order needs room in one column only.
int TableColumns::titleWidth(int column) const
{
    if (column == m_header->sortIndicatorSection())
        return m_header->sectionSizeHint(column);
    const QString title = m_table->model()->headerData(column, Qt::Horizontal).toString();
    return m_header->fontMetrics().horizontalAdvance(title) + titleMargin;
}

// Where all columns are too much: first goes the room that is not needed, then the widest give way, all to the same width, as
// far as their titles go.
void TableColumns::squeeze(QMap<int, int> &widths, int tooMuch) const
{
    QMap<int, int> leasts;
    for (auto width = widths.begin(); width != widths.end(); ++width) {
        const QString id = idOf(width.key());
        const int cells = m_cellWidths.value(id);
        const int title = std::max({ narrowest, titleWidth(width.key()), std::min(cells, m_leasts.value(id)) });
        const int needed = m_chosenWidths.contains(id) ? *width : std::min(*width, std::max(title, cells));
        leasts[width.key()] = m_chosenWidths.contains(id) || cells <= shortCells ? needed : title;
        const int given = std::min(std::max(tooMuch, 0), *width - needed);
        *width -= given;
        tooMuch -= given;
    }
    for (int most = widestFit; tooMuch > 0 && most > narrowest; --most) {
        for (auto width = widths.begin(); width != widths.end() && tooMuch > 0; ++width) {
            if (*width >= std::max(most, leasts[width.key()] + 1)) {
                --*width;
                --tooMuch;
            }
        }
    }
}

void TableColumns::share()
{
    if (!m_isFitted)
        return;
    const QScopedValueRollback own(m_isOwn, true);
    const int first = m_chosenWidths.value(idOf(0), std::max(narrowestFirst, m_wantedWidths.value(idOf(0))));
    const int room = m_table->viewport()->width() - first;
    QMap<int, int> widths;
    for (int column = 1; column < m_header->count(); ++column) {
        const QString id = idOf(column);
        if (!m_header->isSectionHidden(column))
            widths[column] = m_chosenWidths.value(id, m_wantedWidths.value(id, m_header->sectionSize(column)));
    }
    const int left = room - std::accumulate(widths.cbegin(), widths.cend(), 0);
    if (left < 0)
        squeeze(widths, -left);
    for (auto width = widths.cbegin(); width != widths.cend(); ++width)
        m_header->resizeSection(width.key(), *width);
    m_header->resizeSection(0, m_chosenWidths.contains(idOf(0)) ? first : first + std::max(left, 0));
}

void TableColumns::sectionResized(int column, int, int now)
{
    if (m_isOwn || now == 0 || m_header->isSectionHidden(column))
        return;
    m_chosenWidths.insert(idOf(column), now);
    if (column > 0)
        share();
    changed();
}

void TableColumns::reset()
{
    {
        const QScopedValueRollback own(m_isOwn, true);
        for (int column = 0; column < m_header->count(); ++column) {
            m_header->moveSection(m_header->visualIndex(column), column);
            m_header->setSectionHidden(column, isExtra(column));
        }
    }
    m_table->sortByColumn(0, Qt::AscendingOrder);
    fitAll();
}

void TableColumns::restore(const QJsonObject &view)
{
    const QScopedValueRollback own(m_isOwn, true);
    QHash<QString, int> columnOf;
    for (int column = 0; column < m_header->count(); ++column)
        columnOf.insert(idOf(column), column);
    QList<int> order;
    const QJsonArray kept = view.value(columnsKey).toArray();
    for (const QJsonValue &entry : kept) {
        const QString id = entry[idKey].toString();
        const int column = columnOf.value(id, -1);
        if (column < 0 || order.contains(column))
            continue; // of another version of the console
        order += column;
        if (column > 0)
            m_header->setSectionHidden(column, entry[hiddenKey].toBool());
        if (const int width = entry[widthKey].toInt(); width > 0)
            m_chosenWidths.insert(id, std::clamp(width, narrowest, widest));
    }
    // A column that was not there then stands behind the one it stands behind by itself.
    order.removeAll(0);
    order.prepend(0);
    for (int column = 1; column < m_header->count(); ++column) {
        if (!order.contains(column))
            order.insert(order.indexOf(column - 1) + 1, column);
    }
    for (int place = 0; place < m_header->count(); ++place)
        m_header->moveSection(m_header->visualIndex(order[place]), place);
    const QJsonValue sorted = view.value(sortKey);
    if (sorted.isUndefined()) // as whoever made the table wants it
        return;
    const int column = columnOf.value(sorted[columnKey].toString(), 0);
    m_table->sortByColumn(m_header->isSectionHidden(column) ? 0 : column,
        sorted[descendingKey].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QJsonObject TableColumns::state() const
{
    QJsonArray columns;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        const QString id = idOf(column);
        QJsonObject entry{ { idKey, id } };
        if (m_header->isSectionHidden(column))
            entry.insert(hiddenKey, true);
        if (m_chosenWidths.contains(id))
            entry.insert(widthKey, m_chosenWidths.value(id));
        columns += entry;
    }
    QJsonObject sorted{ { columnKey, idOf(std::max(0, m_header->sortIndicatorSection())) } };
    if (m_header->sortIndicatorOrder() == Qt::DescendingOrder)
        sorted.insert(descendingKey, true);
    return { { versionKey, version }, { columnsKey, columns }, { sortKey, sorted } };
}

void TableColumns::changed()
{
    if (!m_store || m_isOwn)
        return;
    m_state = state(); // later there may be no model any more to ask
    m_saving.start();
}

void TableColumns::save()
{
    m_saving.stop();
    QJsonObject view = m_store->view(m_name);
    for (auto part = m_state.constBegin(); part != m_state.constEnd(); ++part)
        view.insert(part.key(), part.value()); // what a newer console keeps beside it stays
    m_store->setView(m_name, view);
}

} // namespace mcias
