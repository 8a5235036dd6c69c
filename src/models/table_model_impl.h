// SPDX-License-Identifier: MIT
// The members of TableModel; included by its header.
#pragma once

#include "models/plain_tip.h"
#include "models/table_model.h"
#include "models/table_model_jobs.h"

#include <utility>

namespace mcias {

template<class Row, class Traits>
quint32 TableModel<Row, Traits>::factsOf(const Row &row, RowIndex &index, FactsCache &cache)
{
    int common = -1;
    if constexpr (requires { Traits::commonFacts(row); })
        common = Traits::commonFacts(row);
    if (common >= 0 && (cache.known >> common & 1))
        return cache.ids[static_cast<size_t>(common)];
    constexpr bool hasKey = requires
    {
        Traits::factsKey(row);
    };
    if constexpr (hasKey) {
        if (const auto known = cache.byKey.constFind(factsKeyOf<Traits>(row)); known != cache.byKey.constEnd())
            return *known;
    }
    RowFacts facts;
    if constexpr (requires { Traits::facts(row, facts); })
        Traits::facts(row, facts);
    const quint32 id = index.factsId(facts.text());
    if (common >= 0) {
        cache.known |= quint64(1) << common;
        cache.ids[static_cast<size_t>(common)] = id;
    }
    if constexpr (hasKey)
        cache.byKey.insert(factsKeyOf<Traits>(row), id);
    return id;
}

template<class Row, class Traits>
void TableModel<Row, Traits>::setRows(const QList<Row> &rows)
{
    m_later.clear();
    m_hasOwnRows = false;
    auto job = std::make_shared<SetJob>();
    job->isNewSet = true;
    job->sorting = { sortColumn(), sortOrder() };
    job->rows = rows;
    job->former = m_rows;
    job->formerLive = live();
    job->columns = m_columns;
    job->formats = formats();
    start(job, static_cast<size_t>(std::max(rows.size(), m_rows.size())));
}

// A change of single rows waits for the set that they belong to.
template<class Row, class Traits>
bool TableModel<Row, Traits>::isLater(std::function<void()> change)
{
    if (!isPreparingSet())
        return false;
    m_later.push_back(std::move(change));
    return true;
}

template<class Row, class Traits>
void TableModel<Row, Traits>::goOn()
{
    for (const std::function<void()> &change : std::exchange(m_later, {}))
        change();
}

template<class Row, class Traits>
void TableModel<Row, Traits>::addSlot(const Row &row, quint32 slot)
{
    const QList<Row> &all = m_rows;
    m_slots.insert(hashOf(row), slot, [&all](quint32 other) { return hashOf(all[other]); });
    rowIndex().append(Traits::searchText(row, formats()), factsOf(row, rowIndex(), m_facts));
}

// Notes a row that takes the place of another one. False: it is the same.
template<class Row, class Traits>
bool TableModel<Row, Traits>::isReplaced(const Row &before, const Row &now, quint32 slot, Patch &patch)
{
    if (before == now)
        return false;
    const int column = sorting().column;
    if (column >= 0 && !(m_columns[column].sortKey(before) == m_columns[column].sortKey(now)))
        patch.moved.push_back(slot);
    patch.changed.push_back(slot);
    rowIndex().setText(slot, Traits::searchText(now, formats()));
    rowIndex().setFacts(slot, factsOf(now, rowIndex(), m_facts));
    return true;
}

template<class Row, class Traits>
void TableModel<Row, Traits>::afterPatch(Patch &patch, quint64 era)
{
    patch.otherFacts = rowIndex().factsEra() != era;
    apply(patch);
    if (rowIndex().isWasteful())
        setRows(QList<Row>(m_rows));
}

template<class Row, class Traits>
void TableModel<Row, Traits>::follow(const QList<Row> &rows, const QList<Key> &keys)
{
    constexpr qsizetype most = 2000; // from there on it is cheaper elsewhere
    if (isLater([this, rows, keys] { follow(rows, keys); }))
        return;
    QList<Row> before = m_rows;
    const auto known = static_cast<quint32>(before.size());
    bool isSameList = rows.size() >= before.size() && rows.size() - before.size() <= keys.size() && keys.size() <= most
        && !m_hasOwnRows && live().count() == live().size();
    std::vector<quint32> slotList;
    for (const Key &key : keys) {
        const quint32 slot = isSameList ? slotOf(key) : SlotTable::none;
        if (slot != SlotTable::none) {
            isSameList = Traits::key(rows[slot]) == key;
            slotList.push_back(slot);
        }
    }
    for (quint32 slot = known; isSameList && slot < static_cast<quint32>(rows.size()); ++slot)
        isSameList = keys.contains(Traits::key(rows[slot])) && slotOf(Traits::key(rows[slot])) == SlotTable::none;
    if (!isSameList)
        return setRows(rows);
    std::sort(slotList.begin(), slotList.end());
    slotList.erase(std::unique(slotList.begin(), slotList.end()), slotList.end());

    Patch patch;
    const quint64 era = rowIndex().factsEra();
    m_rows = rows;
    for (const quint32 slot : slotList)
        isReplaced(std::as_const(before)[slot], rows[slot], slot, patch);
    for (quint32 slot = known; slot < static_cast<quint32>(rows.size()); ++slot) {
        addSlot(rows[slot], slot);
        patch.added.push_back(slot);
    }
    afterPatch(patch, era);
    throwAway(std::make_shared<QList<Row>>(std::move(before)), rows.size());
}

template<class Row, class Traits>
void TableModel<Row, Traits>::upsert(const QList<Row> &rows)
{
    if (isLater([this, rows] { upsert(rows); }))
        return;
    Patch patch;
    m_hasOwnRows = true;
    const quint64 era = rowIndex().factsEra();
    for (const Row &row : rows) {
        const quint32 slot = slotOf(Traits::key(row));
        if (slot == SlotTable::none) {
            const auto added = static_cast<quint32>(m_rows.size());
            m_rows += row;
            addSlot(row, added);
            patch.added.push_back(added);
        } else {
            const Row before = std::as_const(m_rows)[slot];
            if (isReplaced(before, row, slot, patch))
                m_rows[slot] = row;
        }
    }
    afterPatch(patch, era);
}

template<class Row, class Traits>
void TableModel<Row, Traits>::removeKeys(const QList<Key> &keys)
{
    constexpr size_t fewest = 1000; // below, what was removed need not be cleared away
    if (isLater([this, keys] { removeKeys(keys); }))
        return;
    Patch patch;
    m_hasOwnRows = true;
    const quint64 era = rowIndex().factsEra();
    for (const Key &key : keys) {
        const quint32 slot = slotOf(key);
        if (slot == SlotTable::none)
            continue;
        m_slots.remove(qHash(key), slot);
        rowIndex().dropFacts(slot);
        patch.removed.push_back(slot);
    }
    patch.otherFacts = rowIndex().factsEra() != era;
    apply(patch);
    const size_t left = live().count();
    if (live().size() <= std::max(2 * left, fewest))
        return;
    QList<Row> rows;
    rows.reserve(static_cast<qsizetype>(left));
    live().forEach([&](quint32 slot) { rows += std::as_const(m_rows)[slot]; });
    setRows(rows);
}

template<class Row, class Traits>
void TableModel<Row, Traits>::setMarked(const QList<Key> &keys)
{
    m_marked = keys;
    setMarkedBits(markedBits());
}

template<class Row, class Traits>
RowBits TableModel<Row, Traits>::markedBits() const
{
    RowBits marked(m_marked.isEmpty() ? 0 : live().size());
    for (const Key &key : m_marked) {
        if (const quint32 slot = slotOf(key); slot != SlotTable::none)
            marked.set(slot);
    }
    return marked;
}

template<class Row, class Traits>
bool TableModel<Row, Traits>::hasId(quint32 slot, const IdBeginning &id) const
{
    if constexpr (std::is_same_v<Key, QUuid>)
        return id.matches(Traits::key(m_rows[slot]));
    return false;
}

template<class Row, class Traits>
QByteArray TableModel<Row, Traits>::markKey() const
{
    if constexpr (requires { Traits::markKey(); })
        return Traits::markKey();
    return {};
}

template<class Row, class Traits>
void TableModel<Row, Traits>::describe(RowIndex::Owner &owner) const
{
    if constexpr (requires(const Row &row) { Traits::timeOf(row); })
        owner.timeOf = [rows = m_rows.constData()](quint32 slot) -> qint64 { return Traits::timeOf(rows[slot]); };
    if constexpr (std::is_same_v<Key, qint64>)
        owner.numberOf = [rows = m_rows.constData()](quint32 slot) -> qint64 { return Traits::key(rows[slot]); };
    if constexpr (requires { Traits::textKeys(); })
        owner.textKeys = Traits::textKeys();
    if constexpr (requires { Traits::filterAliases(); })
        owner.aliases = Traits::filterAliases();
}

template<class Row, class Traits>
QByteArray TableModel<Row, Traits>::retiredFact() const
{
    if constexpr (requires { Traits::retiredFact(); })
        return Traits::retiredFact();
    return {};
}

template<class Row, class Traits>
QList<QByteArray> TableModel<Row, Traits>::filterKeys() const
{
    QList<QByteArray> keys{ "name" };
    if (hasIds() || std::is_same_v<Key, qint64>)
        keys += "id";
    if constexpr (requires(const Row &row) { Traits::timeOf(row); })
        keys += { "after", "before" };
    if constexpr (requires { Traits::filterKeys(); })
        keys += Traits::filterKeys();
    if constexpr (requires { Traits::textKeys(); })
        keys += Traits::textKeys();
    if constexpr (requires { Traits::filterAliases(); }) {
        for (const FilterAlias &alias : Traits::filterAliases())
            keys += alias.key;
    }
    if (!markKey().isEmpty())
        keys += markKey();
    return keys;
}

template<class Row, class Traits>
std::shared_ptr<RowsModel::Job> TableModel<Row, Traits>::makeSortJob() const
{
    auto job = std::make_shared<SortJob>();
    job->rows = m_rows;
    job->live = live();
    job->columns = m_columns;
    return job;
}

template<class Row, class Traits>
void TableModel<Row, Traits>::swapRows(Job &job)
{
    auto &set = static_cast<SetJob &>(job);
    std::swap(m_rows, set.rows);
    std::swap(m_slots, set.table);
    std::swap(m_facts, set.facts);
}

template<class Row, class Traits>
std::optional<Row> TableModel<Row, Traits>::find(const Key &key) const
{
    const quint32 slot = slotOf(key);
    return slot == SlotTable::none ? std::nullopt : std::optional(m_rows[slot]);
}

template<class Row, class Traits>
bool TableModel<Row, Traits>::isChosenKey(const Key &key) const
{
    const quint32 slot = slotOf(key);
    return slot != SlotTable::none && chosen().test(slot);
}

template<class Row, class Traits>
void TableModel<Row, Traits>::setChosenKeys(const QList<Key> &keys, bool choose)
{
    std::vector<quint32> slotList;
    for (const Key &key : keys) {
        if (const quint32 slot = slotOf(key); slot != SlotTable::none)
            slotList.push_back(slot);
    }
    setChosenSlots(slotList, choose);
}

template<class Row, class Traits>
QList<typename TableModel<Row, Traits>::Key> TableModel<Row, Traits>::chosenKeys() const
{
    QList<Key> keys;
    keys.reserve(chosenCount());
    for (const quint32 slot : chosenSlots())
        keys += Traits::key(m_rows[slot]);
    return keys;
}

template<class Row, class Traits>
QList<Row> TableModel<Row, Traits>::chosenValues() const
{
    QList<Row> rows;
    rows.reserve(chosenCount());
    for (const quint32 slot : chosenSlots())
        rows += m_rows[slot];
    return rows;
}

template<class Row, class Traits>
std::unique_ptr<RowsSnapshot> TableModel<Row, Traits>::snapshot(const QList<int> &rows) const
{
    std::vector<quint32> order;
    if (rows.isEmpty()) {
        order = shown();
    } else {
        order.reserve(static_cast<size_t>(rows.size()));
        for (const int row : rows)
            order.push_back(slotAt(row));
    }
    return std::make_unique<Snapshot>(m_rows, std::move(order), m_columns, formats());
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
        const QString tip = column.tooltip ? plainTip(column.tooltip(row, formats())) : QString();
        return tip.isEmpty() ? QVariant() : QVariant(tip);
    }
    case ToneRole:
        return column.tone ? QVariant(static_cast<int>(column.tone(row))) : QVariant();
    case IconNameRole:
        return column.icon ? QVariant(QString::fromLatin1(column.icon(row))) : QVariant();
    case KeyRole:
        return QVariant::fromValue(Traits::key(row));
    case ChosenRole:
        return isChosen(index.row());
    default:
        return {};
    }
}

template<class Row, class Traits>
QVariant TableModel<Row, Traits>::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column<Row> &column = m_columns[section];
    switch (role) {
    case Qt::DisplayRole:
        return column.title();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column.alignment);
    case ColumnIdRole:
        return columnId(section);
    case ExtraColumnRole:
        return column.isExtra;
    default:
        return {};
    }
}

} // namespace mcias
