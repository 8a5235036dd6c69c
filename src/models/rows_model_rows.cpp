// SPDX-License-Identifier: MIT
// The parts of RowsModel that are about single rows: their changes, their place, their choice, their times.
#include "models/rows_model.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace mcias {

// Rows that change by themselves.

void RowsModel::apply(const Patch &patch)
{
    if (patch.added.empty() && patch.changed.empty() && patch.removed.empty())
        return;
    const size_t size = m_index.size();
    for (RowBits *bits : { &m_shownBits, &m_chosen })
        bits->resize(size);
    m_live.resize(size, true);
    const int chosenBefore = m_chosenCount;
    for (const quint32 slot : patch.removed) {
        m_live.reset(slot);
        m_chosenCount -= m_chosen.test(slot) ? 1 : 0;
        m_chosen.reset(slot);
    }
    m_liveCount = m_live.count();
    m_marked = markedBits();
    if (!patch.removed.empty())
        std::erase_if(m_order, [this](quint32 slot) { return !m_live.test(slot); });
    std::vector<quint32> moved = patch.moved;
    moved.insert(moved.end(), patch.added.begin(), patch.added.end());
    if (m_job) { // an order by another column may be under way
        m_touched.insert(m_touched.end(), patch.changed.begin(), patch.changed.end());
        m_touched.insert(m_touched.end(), patch.added.begin(), patch.added.end());
    }
    place(moved);

    RowBits changed(size);
    for (const quint32 slot : patch.changed)
        changed.set(slot);
    RowBits wanted = wantedAfter(patch, changed);
    if (!moved.empty() || wanted != m_shownBits) {
        show(std::move(wanted), changed);
    } else {
        std::vector<int> rows;
        for (const quint32 slot : patch.changed)
            rows.push_back(rowOfSlot(slot));
        std::sort(rows.begin(), rows.end());
        for (const int row : rows) {
            if (row >= 0)
                Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
        Q_EMIT countsChanged();
    }
    if (m_chosenCount != chosenBefore)
        Q_EMIT choiceChanged();
}

// The rows that the filter lets through now.
RowBits RowsModel::wantedAfter(const Patch &patch, const RowBits &changed) const
{
    const QList<QByteArray> textKeys = owner().textKeys;
    const bool asksForValues = std::any_of(m_query.terms.begin(), m_query.terms.end(), [&](const FilterTerm &term) {
        return !term.key.isEmpty() && !term.moment && (patch.otherFacts || textKeys.contains(term.key));
    });
    if (asksForValues) // another value may be the one that is meant now
        return matching();
    RowBits touched = changed;
    for (const auto *slots : { &patch.added, &patch.removed }) {
        for (const quint32 slot : *slots)
            touched.set(slot);
    }
    RowBits wanted = m_shownBits;
    wanted.drop(touched);
    wanted.add(matching(&touched));
    return wanted;
}

// Whether the row of slot `a` stands before one with that key in slot `b`.
bool RowsModel::isBefore(quint32 a, const SortKey &key, quint32 b) const
{
    if (m_sorting.column < 0)
        return a < b;
    const SortKey keyOfA = sortKey(a, m_sorting.column);
    if (keyOfA == key)
        return a < b;
    return m_sorting.order == Qt::AscendingOrder ? keyOfA < key : key < keyOfA;
}

// Puts slots where they belong in the order, whether they stand there already or not.
void RowsModel::place(const std::vector<quint32> &moved)
{
    if (moved.empty())
        return;
    RowBits isMoved(m_index.size());
    for (const quint32 slot : moved) {
        if (m_live.test(slot))
            isMoved.set(slot);
    }
    std::vector<quint32> rest;
    rest.reserve(m_order.size() + moved.size());
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(rest), [&](quint32 slot) { return !isMoved.test(slot); });
    std::vector<std::pair<SortKey, quint32>> sorted;
    isMoved.forEach(
        [&](quint32 slot) { sorted.emplace_back(m_sorting.column < 0 ? SortKey() : sortKey(slot, m_sorting.column), slot); });
    const bool ascending = m_sorting.order == Qt::AscendingOrder;
    std::sort(sorted.begin(), sorted.end(), [ascending](const auto &a, const auto &b) {
        if (a.first == b.first)
            return a.second < b.second;
        return ascending ? a.first < b.first : b.first < a.first;
    });
    std::vector<quint32> order;
    order.reserve(rest.size() + sorted.size());
    auto from = rest.begin();
    for (const auto &[key, slot] : sorted) {
        const auto to = std::partition_point(
            from, rest.end(), [&, &key = key, &slot = slot](quint32 other) { return isBefore(other, key, slot); });
        order.insert(order.end(), from, to);
        order.push_back(slot);
        from = to;
    }
    order.insert(order.end(), from, rest.end());
    m_order = std::move(order);
}

int RowsModel::rowOfSlot(quint32 slot) const
{
    if (slot >= m_shownBits.size() || !m_shownBits.test(slot))
        return -1;
    const SortKey key = m_sorting.column < 0 ? SortKey() : sortKey(slot, m_sorting.column);
    auto found = std::partition_point(m_shown.begin(), m_shown.end(), [&](quint32 other) { return isBefore(other, key, slot); });
    if (found == m_shown.end() || *found != slot) // asked in the middle of a change
        found = std::find(m_shown.begin(), m_shown.end(), slot);
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

int RowsModel::rowBeginningWith(const QString &text, int from) const
{
    const QByteArray folded = foldedText(text);
    const int rows = rowCount();
    for (int i = 0; i < rows; ++i) {
        const int row = (std::max(0, from) + i) % rows;
        if (m_index.beginsWith(slotAt(row), folded))
            return row;
    }
    return -1;
}

// The choice.

bool RowsModel::isChosen(int row) const
{
    return row >= 0 && row < rowCount() && m_chosen.test(slotAt(row));
}

void RowsModel::setChosen(int first, int last, bool chosen)
{
    const int end = std::min(last, rowCount() - 1);
    for (int row = std::max(0, first); row <= end; ++row)
        m_chosen.assign(slotAt(row), chosen);
    tellChoice();
}

void RowsModel::chooseOnly(int first, int last)
{
    m_chosen = RowBits(m_index.size());
    setChosen(first, last, true);
}

void RowsModel::chooseAllShown()
{
    m_chosen.add(m_shownBits);
    tellChoice();
}

void RowsModel::invertChoice()
{
    m_chosen.flip(m_shownBits);
    tellChoice();
}

void RowsModel::clearChoice()
{
    m_chosen = RowBits(m_index.size());
    tellChoice();
}

void RowsModel::tellChoice()
{
    m_chosenCount = static_cast<int>(m_chosen.count());
    Q_EMIT choiceChanged();
}

int RowsModel::chosenHiddenCount() const
{
    return m_chosenCount - static_cast<int>(m_chosen.countWith(m_shownBits));
}

std::vector<quint32> RowsModel::chosenSlots() const
{
    std::vector<quint32> result;
    result.reserve(static_cast<size_t>(m_chosenCount));
    if (m_chosenCount == 0)
        return result;
    for (const quint32 slot : m_shown) {
        if (m_chosen.test(slot))
            result.push_back(slot);
    }
    RowBits hidden = m_chosen;
    hidden.drop(m_shownBits);
    hidden.forEach([&result](quint32 slot) { result.push_back(slot); });
    return result;
}

void RowsModel::setChosenSlots(const std::vector<quint32> &slotList, bool chosen)
{
    for (const quint32 slot : slotList)
        m_chosen.assign(slot, chosen);
    tellChoice();
}

QList<int> RowsModel::chosenRows() const
{
    QList<int> rows;
    for (int row = 0; m_chosenCount > 0 && row < rowCount(); ++row) {
        if (m_chosen.test(slotAt(row)))
            rows += row;
    }
    return rows;
}

// How they are shown.

void RowsModel::setZone(Formats::Zone zone)
{
    if (std::exchange(m_formats.zone, zone) == zone)
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    ask(parsed(m_filter)); // its days begin at another time
}

} // namespace mcias
