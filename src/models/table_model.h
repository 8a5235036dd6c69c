// SPDX-License-Identifier: MIT
#pragma once

#include "models/rows_model.h"

#include <QHash>
#include <QVariant>

#include <concepts>
#include <optional>

namespace mcias {

//! One column, as a table declares it. Plain function pointers: a list of columns is a constant.
template<class Row>
struct Column {
    const char *id; //!< for settings, never translated
    QString (*title)();
    QString (*text)(const Row &, const Formats &);
    SortKey (*sortKey)(const Row &);
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    QString (*tooltip)(const Row &, const Formats &) = nullptr;
    Tone (*tone)(const Row &) = nullptr;
    const char *(*icon)(const Row &) = nullptr; //!< a name of the icon set
};

//! What a table of \a Row is made of: `columns()` (a QList<Column<Row>>), `key(row)` that tells rows apart, hashable and
//! storable in a QVariant, and `searchText(row, formats)` for the filter. Rows must be comparable with ==.
template<class Traits, class Row>
concept TableTraits = requires(const Row &row, const Formats &formats)
{
    {
        Traits::columns()
        } -> std::convertible_to<QList<Column<Row>>>;
    Traits::key(row);
    {
        Traits::searchText(row, formats)
        } -> std::convertible_to<QString>;
};

//! A read-only table of values. New sets of rows are merged by key: unchanged rows keep their place in views, selected
//! ones stay selected.
template<class Row, class Traits>
class TableModel : public RowsModel {
    static_assert(TableTraits<Traits, Row>);

public:
    using Key = std::decay_t<decltype(Traits::key(std::declval<const Row &>()))>;

    explicit TableModel(const Formats &formats, QObject *parent = nullptr)
        : RowsModel(formats, parent),
          m_columns(Traits::columns())
    { }

    //! Takes over a whole new set. Of rows with the same key the first one counts.
    void setRows(const QList<Row> &rows);
    void clear() { setRows({}); }

    const Row &rowAt(int row) const { return m_rows[slotAt(row)]; }
    const QList<Column<Row>> &columns() const { return m_columns; }
    //! The row that shows \a key now, or -1.
    int rowOf(const Key &key) const;
    //! The row of that key, shown or not.
    std::optional<Row> find(const Key &key) const;

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    SortKey sortKey(size_t slot, int column) const override { return m_columns[column].sortKey(m_rows[slot]); }
    QString searchText(size_t slot) const override { return Traits::searchText(m_rows[slot], formats()); }

private:
    void compact(const std::vector<bool> &gone);

    QList<Column<Row>> m_columns;
    std::vector<Row> m_rows; // by slot
    QHash<Key, quint32> m_slots;
};

template<class Row, class Traits>
void TableModel<Row, Traits>::setRows(const QList<Row> &rows)
{
    std::vector<bool> gone(m_rows.size(), true);
    std::vector<bool> changed(m_rows.size(), false);
    m_rows.reserve(static_cast<size_t>(rows.size()));
    m_slots.reserve(rows.size());
    for (const Row &row : rows) {
        const Key key = Traits::key(row);
        const auto known = m_slots.constFind(key);
        if (known == m_slots.constEnd()) {
            m_slots.insert(key, static_cast<quint32>(m_rows.size()));
            m_rows.push_back(row);
            gone.push_back(false);
            changed.push_back(false);
        } else if (gone[*known]) {
            gone[*known] = false;
            changed[*known] = !(m_rows[*known] == row);
            if (changed[*known])
                m_rows[*known] = row;
        }
    }
    const bool someGone = std::find(gone.begin(), gone.end(), true) != gone.end();
    reindex(m_rows.size(), someGone ? gone : std::vector<bool>());
    update(changed);
    if (someGone)
        compact(gone);
}

template<class Row, class Traits>
void TableModel<Row, Traits>::compact(const std::vector<bool> &gone)
{
    std::vector<quint32> newSlots(m_rows.size(), 0);
    std::vector<Row> kept;
    kept.reserve(m_rows.size());
    m_slots.clear();
    for (size_t slot = 0; slot < m_rows.size(); ++slot) {
        if (gone[slot])
            continue;
        newSlots[slot] = static_cast<quint32>(kept.size());
        m_slots.insert(Traits::key(m_rows[slot]), newSlots[slot]);
        kept.push_back(std::move(m_rows[slot]));
    }
    m_rows = std::move(kept);
    renumber(newSlots);
    reindex(m_rows.size(), {});
    Q_EMIT countsChanged();
}

template<class Row, class Traits>
int TableModel<Row, Traits>::rowOf(const Key &key) const
{
    const auto slot = m_slots.constFind(key);
    if (slot == m_slots.constEnd())
        return -1;
    const auto found = std::find(shown().begin(), shown().end(), *slot);
    return found == shown().end() ? -1 : static_cast<int>(found - shown().begin());
}

template<class Row, class Traits>
std::optional<Row> TableModel<Row, Traits>::find(const Key &key) const
{
    const auto slot = m_slots.constFind(key);
    return slot == m_slots.constEnd() ? std::nullopt : std::optional(m_rows[*slot]);
}

template<class Row, class Traits>
QVariant TableModel<Row, Traits>::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Column<Row> &column = m_columns[index.column()];
    const Row &row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return column.text(row, formats());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column.alignment);
    case Qt::ToolTipRole: {
        // Tooltips guess whether they are HTML; a cell's never are.
        const QString tip = column.tooltip ? column.tooltip(row, formats()) : QString();
        return tip.isEmpty() ? QVariant() : QVariant(QLatin1String("<span>") + tip.toHtmlEscaped() + QLatin1String("</span>"));
    }
    case ToneRole:
        return column.tone ? QVariant(static_cast<int>(column.tone(row))) : QVariant();
    case IconNameRole:
        return column.icon ? QVariant(QString::fromLatin1(column.icon(row))) : QVariant();
    case KeyRole:
        return QVariant::fromValue(Traits::key(row));
    default:
        return {};
    }
}

template<class Row, class Traits>
QVariant TableModel<Row, Traits>::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns[section].title();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(m_columns[section].alignment);
    return {};
}

} // namespace mcias
