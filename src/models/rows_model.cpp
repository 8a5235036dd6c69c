// SPDX-License-Identifier: MIT
#include "models/rows_model.h"

#include <algorithm>

namespace mcias {

namespace {

// Above this many separate steps a view is faster told to look again; whoever keeps a selection restores it by key.
constexpr size_t mostSteps = 200;

} // namespace

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

void RowsModel::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    m_index.setFilter(filter);
    update();
}

void RowsModel::sort(int column, Qt::SortOrder order)
{
    if (column >= columnCount() || (m_sortColumn == column && m_sortOrder == order))
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    sortIndex();
    update();
}

void RowsModel::sortIndex()
{
    if (m_sortColumn < 0)
        return m_index.unsort();
    std::vector<SortKey> keys;
    keys.reserve(m_index.size());
    for (size_t slot = 0; slot < m_index.size(); ++slot)
        keys.push_back(sortKey(slot, m_sortColumn));
    m_index.sortBy(keys, m_sortOrder);
}

void RowsModel::reindex(size_t slotCount, const std::vector<bool> &gone)
{
    m_gone = gone;
    m_index.clear();
    m_index.reserve(slotCount);
    for (size_t slot = 0; slot < slotCount; ++slot)
        m_index.append(searchText(slot));
    sortIndex();
}

void RowsModel::renumber(const std::vector<quint32> &newSlots)
{
    m_gone.clear();
    for (quint32 &slot : m_shown)
        slot = newSlots[slot];
}

void RowsModel::update(const std::vector<bool> &changed)
{
    std::vector<quint32> target = m_index.visible();
    if (!m_gone.empty())
        std::erase_if(target, [this](quint32 slot) { return m_gone[slot]; });

    std::vector<int> targetRow(m_index.size(), -1);
    for (size_t row = 0; row < target.size(); ++row)
        targetRow[target[row]] = static_cast<int>(row);
    const auto extend = [](std::vector<Range> &ranges, int row) {
        if (!ranges.empty() && ranges.back().last == row - 1)
            ranges.back().last = row;
        else
            ranges.push_back({ row, row });
    };
    std::vector<Range> removed;
    std::vector<bool> wasShown(m_index.size(), false);
    for (size_t row = 0; row < m_shown.size(); ++row) {
        wasShown[m_shown[row]] = true;
        if (targetRow[m_shown[row]] < 0)
            extend(removed, static_cast<int>(row));
    }
    std::vector<Range> inserted;
    for (size_t row = 0; row < target.size(); ++row) {
        if (!wasShown[target[row]])
            extend(inserted, static_cast<int>(row));
    }

    if (removed.size() + inserted.size() > mostSteps) {
        beginResetModel();
        m_shown = std::move(target);
        endResetModel();
    } else {
        removeRanges(removed);
        reorder(targetRow);
        insertRanges(inserted, target);
        tellChanged(changed);
    }
    Q_EMIT countsChanged();
}

void RowsModel::removeRanges(const std::vector<Range> &ranges)
{
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        beginRemoveRows({}, range->first, range->last);
        m_shown.erase(m_shown.begin() + range->first, m_shown.begin() + range->last + 1);
        endRemoveRows();
    }
}

void RowsModel::reorder(const std::vector<int> &targetRow)
{
    const auto before = [&targetRow](quint32 a, quint32 b) { return targetRow[a] < targetRow[b]; };
    if (std::is_sorted(m_shown.begin(), m_shown.end(), before))
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<quint32> former = m_shown;
    std::sort(m_shown.begin(), m_shown.end(), before);
    std::vector<int> rowOf(targetRow.size(), -1);
    for (size_t row = 0; row < m_shown.size(); ++row)
        rowOf[m_shown[row]] = static_cast<int>(row);
    const QModelIndexList persistent = persistentIndexList();
    QModelIndexList moved;
    moved.reserve(persistent.size());
    for (const QModelIndex &index : persistent)
        moved += createIndex(rowOf[former[static_cast<size_t>(index.row())]], index.column());
    changePersistentIndexList(persistent, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void RowsModel::insertRanges(const std::vector<Range> &ranges, const std::vector<quint32> &target)
{
    for (const Range &range : ranges) {
        beginInsertRows({}, range.first, range.last);
        m_shown.insert(m_shown.begin() + range.first, target.begin() + range.first, target.begin() + range.last + 1);
        endInsertRows();
    }
}

void RowsModel::tellChanged(const std::vector<bool> &changed)
{
    if (changed.empty())
        return;
    const int rows = rowCount();
    for (int row = 0; row < rows; ++row) {
        if (!changed[slotAt(row)])
            continue;
        int last = row;
        while (last + 1 < rows && changed[slotAt(last + 1)])
            ++last;
        Q_EMIT dataChanged(index(row, 0), index(last, columnCount() - 1));
        row = last;
    }
}

} // namespace mcias
