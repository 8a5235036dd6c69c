// SPDX-License-Identifier: MIT
// What TableModel does in other threads, and what it gives to exports; included by its header.
#pragma once

#include "models/table_model.h"

#include <type_traits>
#include <utility>

namespace mcias {

template<class Row, class Traits>
struct TableModel<Row, Traits>::SetJob final : RowsModel::Job {
    QList<Row> rows;
    SlotTable table;
    FactsCache facts;
    QList<Row> former;
    RowBits formerLive;
    QList<Column<Row>> columns;
    Formats formats;

    void run() override
    {
        const auto count = static_cast<size_t>(rows.size());
        const QList<Row> &all = rows;
        size_t characters = 0;
        if constexpr (std::is_reference_v<decltype(Traits::searchText(rows.first(), formats))>) { // at hand, not made each time
            for (const Row &row : all)
                characters += static_cast<size_t>(Traits::searchText(row, formats).size()) + 1;
        }
        index.reserve(count, characters);
        table.reserve(count);
        live.resize(count, true);
        for (quint32 slot = 0; slot < count && !isUnwanted; ++slot) {
            const Row &row = all[slot];
            const auto key = Traits::key(row);
            const size_t hash = qHash(key);
            if (table.find(hash, [&](quint32 other) { return Traits::key(all[other]) == key; }) != SlotTable::none) {
                live.reset(slot);
                index.append({}, index.factsId({}));
                continue;
            }
            table.insert(hash, slot, [&all](quint32 other) { return hashOf(all[other]); });
            index.append(Traits::searchText(row, formats), factsOf(row, index, facts));
        }
        index.squeeze();
        if (!isUnwanted)
            compare();
        order.reserve(live.count());
        live.forEach([this](quint32 slot) { order.push_back(slot); });
        if (sorting.column >= 0 && !isUnwanted)
            sortSlots(
                order, [&all, key = columns[sorting.column].sortKey](quint32 slot) { return key(all[slot]); }, sorting.order);
    }

    // Where the former rows are now, and which of them are others.
    void compare()
    {
        const QList<Row> &all = rows;
        const QList<Row> &before = std::as_const(former);
        changed.resize(static_cast<size_t>(rows.size()));
        newSlots.assign(formerLive.size(), gone);
        formerLive.forEach([&](quint32 slot) {
            const Row &row = before[slot];
            const bool isThere = slot < live.size() && live.test(slot) && Traits::key(all[slot]) == Traits::key(row);
            const quint32 now = isThere ? slot : slotIn(table, all, Traits::key(row));
            newSlots[slot] = now;
            if (now != gone && !(all[now] == row))
                changed.set(now);
        });
    }
};

template<class Row, class Traits>
struct TableModel<Row, Traits>::SortJob final : RowsModel::Job {
    QList<Row> rows;
    QList<Column<Row>> columns;

    void run() override
    {
        order.reserve(live.count());
        live.forEach([this](quint32 slot) { order.push_back(slot); });
        if (sorting.column >= 0)
            sortSlots(
                order,
                [&all = std::as_const(rows), key = columns[sorting.column].sortKey](quint32 slot) { return key(all[slot]); },
                sorting.order);
    }
};

template<class Row, class Traits>
class TableModel<Row, Traits>::Snapshot final : public RowsSnapshot {
public:
    Snapshot(const QList<Row> &rows, std::vector<quint32> order, const QList<Column<Row>> &columns, const Formats &formats)
        : m_rows(rows),
          m_order(std::move(order)),
          m_columns(columns),
          m_formats(formats)
    { }

    qsizetype rowCount() const override { return static_cast<qsizetype>(m_order.size()); }
    QString text(qsizetype row, int column) const override { return m_columns[column].text(at(row), m_formats); }
    QJsonValue value(qsizetype row, int column) const override
    {
        const Column<Row> &c = m_columns[column];
        return c.value ? c.value(at(row)) : QJsonValue(c.text(at(row), m_formats));
    }
    QByteArray json(qsizetype row, int column) const override
    {
        const Column<Row> &c = m_columns[column];
        return c.json ? c.json(at(row)) : QByteArray();
    }

private:
    const Row &at(qsizetype row) const { return m_rows[m_order[static_cast<size_t>(row)]]; }

    const QList<Row> m_rows;
    std::vector<quint32> m_order;
    const QList<Column<Row>> m_columns;
    Formats m_formats;
};

} // namespace mcias
