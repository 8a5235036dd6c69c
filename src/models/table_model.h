// SPDX-License-Identifier: MIT
#pragma once

#include "models/rows_model.h"
#include "models/slot_table.h"

#include <QHash>
#include <QVariant>

#include <concepts>
#include <functional>
#include <optional>

namespace mcias {

//! One column, as a table declares it. Plain function pointers: a list of columns is a constant.
template<class Row>
struct Column {
    const char *id = nullptr; //!< for settings and exports, never translated
    QString (*title)() = nullptr;
    QString (*text)(const Row &, const Formats &) = nullptr;
    SortKey (*sortKey)(const Row &) = nullptr;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    QString (*tooltip)(const Row &, const Formats &) = nullptr;
    Tone (*tone)(const Row &) = nullptr;
    const char *(*icon)(const Row &) = nullptr; //!< a name of the icon set
    QJsonValue (*value)(const Row &) = nullptr; //!< what the cell means, for exports; null: its text
    QByteArray (*json)(const Row &) = nullptr;  //!< its own JSON text, in one line, for exports; null or empty: value is exported
    bool isExtra = false;                       //!< shown only when somebody asks for it
};

//! What a table of \a Row is made of: `columns()` (a QList<Column<Row>>), `key(row)` that tells rows apart, hashable and
//! storable in a QVariant, and `searchText(row, formats)` for the filter: the row's own text, which should begin with its
//! name. Rows must be comparable with ==. It may also have
//!  - `facts(row, RowFacts &)`: words that many rows share, for `key:value` in filters, with `filterKeys()`, and
//!    `commonFacts(row)`, a number below 64 for rows whose facts it tells completely, -1 for others: saves their making; or
//!    `factsKey(row)`, something to hash that does the same for all rows, as long as the model has them;
//!  - `retiredFact()`: rows that have it, `status:deleted`, are hidden unless asked for;
//!  - `markKey()`: the filter's key, `token`, for what setMarked() tells: `token:known` or `token:yes`, and `token:none`;
//!  - `timeOf(row)`, milliseconds since 1970, for the filter's `after:` and `before:`;
//!  - `textKeys()`: keys whose values are in `searchText`, see textValue(): for values that hardly two rows share;
//!  - `filterAliases()`: keys that mean any of several others.
//! Rows whose key is a number have `id:` for it.
//! All of these are called from other threads, too.
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

//! What rows with the same facts share, or a number that tells nothing.
template<class Traits, class Row>
auto factsKeyOf(const Row &row)
{
    if constexpr (requires { Traits::factsKey(row); })
        return Traits::factsKey(row);
    else
        return 0;
}

//! A read-only table of values. New sets of rows are merged by key: unchanged rows keep their place in views, chosen ones
//! stay chosen. Lists of rows are shared with whoever gave them, not copied.
template<class Row, class Traits>
class TableModel : public RowsModel {
    static_assert(TableTraits<Traits, Row>);

public:
    using Key = std::decay_t<decltype(Traits::key(std::declval<const Row &>()))>;

    explicit TableModel(const Formats &formats, QObject *parent = nullptr)
        : RowsModel(formats, parent),
          m_columns(Traits::columns())
    { }

    //! Takes over a whole new set; a large one is shown when it is ready, see isBusy(). Of rows with the same key the first
    //! one counts.
    void setRows(const QList<Row> &rows);
    void clear() { setRows({}); }
    //! Takes over \a rows, the list of the last setRows() or follow() in which the rows of \a keys have changed, or were added
    //! at its end. Costs as much as \a keys are many, and nothing is copied. Any other list is taken as a whole new set.
    void follow(const QList<Row> &rows, const QList<Key> &keys);
    //! Changes these rows, or adds those whose key is new, and leaves all others. Where a list is shared, follow() is cheaper.
    void upsert(const QList<Row> &rows);
    void removeKeys(const QList<Key> &keys);
    //! What the filter's `token:known` and `token:none` mean from now on.
    void setMarked(const QList<Key> &keys);

    const Row &rowAt(int row) const { return m_rows[static_cast<qsizetype>(slotAt(row))]; }
    const QList<Column<Row>> &columns() const { return m_columns; }
    //! The row that shows \a key now, or -1. Fast.
    int rowOf(const Key &key) const { return rowOfSlot(slotOf(key)); }
    int rowOfKey(const QVariant &key) const override { return key.canConvert<Key>() ? rowOf(key.value<Key>()) : -1; }
    //! The row of that key, shown or not.
    std::optional<Row> find(const Key &key) const;
    bool isChosenKey(const Key &key) const;
    void setChosenKeys(const QList<Key> &keys, bool choose);
    //! Of what is chosen: those that are shown first, in that order, then the others.
    QList<Key> chosenKeys() const;
    QList<Row> chosenValues() const;

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QString columnId(int column) const override { return QString::fromLatin1(m_columns[column].id); }
    QList<QByteArray> filterKeys() const override;
    std::unique_ptr<RowsSnapshot> snapshot(const QList<int> &rows = {}) const override;

protected:
    SortKey sortKey(quint32 slot, int column) const override { return m_columns[column].sortKey(m_rows[slot]); }
    bool hasIds() const override { return std::is_same_v<Key, QUuid>; }
    bool hasId(quint32 slot, const IdBeginning &id) const override;
    QByteArray markKey() const override;
    void describe(RowIndex::Owner &owner) const override;
    RowBits markedBits() const override;
    QByteArray retiredFact() const override;
    std::shared_ptr<Job> makeSortJob() const override;
    void swapRows(Job &job) override;
    void goOn() override;

private:
    struct FactsCache {
        std::array<quint32, 64> ids{};
        quint64 known = 0;
        QHash<decltype(factsKeyOf<Traits>(std::declval<const Row &>())), quint32> byKey;
    };
    struct SetJob;
    struct SortJob;
    class Snapshot;

    static quint32 factsOf(const Row &row, RowIndex &index, FactsCache &cache);
    static size_t hashOf(const Row &row) { return qHash(Traits::key(row)); }
    static quint32 slotIn(const SlotTable &table, const QList<Row> &rows, const Key &key)
    {
        return table.find(qHash(key), [&](quint32 slot) { return Traits::key(rows[slot]) == key; });
    }
    quint32 slotOf(const Key &key) const { return slotIn(m_slots, m_rows, key); }
    void addSlot(const Row &row, quint32 slot);
    bool isReplaced(const Row &before, const Row &now, quint32 slot, Patch &patch);
    void afterPatch(Patch &patch, quint64 era);
    bool isLater(std::function<void()> change);

    QList<Column<Row>> m_columns;
    QList<Row> m_rows; // by slot; those that are not live are only waiting for the next set
    SlotTable m_slots;
    FactsCache m_facts;
    QList<Key> m_marked;
    bool m_hasOwnRows = false;                  // others than those of the list that was given last
    std::vector<std::function<void()>> m_later; // what came while a set was under way
};

} // namespace mcias

#include "models/table_model_impl.h"
