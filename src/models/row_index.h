// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <string>
#include <vector>

namespace mcias {

//! What a row is sorted by in one column, made once per row and then only compared.
struct SortKey {
    qint64 number = 0;
    QByteArray text;

    static SortKey of(qint64 number) { return { number, {} }; }
    //! Case does not count, and numbers inside the text sort by their value: `svc-9` before `svc-10`.
    static SortKey of(const QString &text);
    friend bool operator<(const SortKey &a, const SortKey &b)
    {
        return a.number != b.number ? a.number < b.number : a.text < b.text;
    }
};

//! Which of many rows are shown, and in which order. Rows are slots 0…n-1 of whoever owns them. Their text lies
//! case-folded in one block, so that a filter is a search through bytes, and sorting is done once, not per filter.
class RowIndex {
public:
    //! Begins anew, with no rows. The filter stays.
    void clear();
    void reserve(size_t rows);
    //! Adds the next slot with the text that filters look at; a line break keeps words from matching across fields.
    void append(const QString &searchText);
    size_t size() const { return m_ends.size(); }

    //! Sorts by \a keys, one per slot; equal ones stay in the order of their slots.
    void sortBy(const std::vector<SortKey> &keys, Qt::SortOrder order);
    //! Goes back to the order of the slots.
    void unsort() { m_order.clear(); }

    //! A row is shown when its text contains every word of \a filter, in any case.
    void setFilter(const QString &filter);
    bool hasFilter() const { return !m_words.isEmpty(); }

    //! The slots to show, in order.
    std::vector<quint32> visible() const;

private:
    bool matches(quint32 slot) const;

    std::string m_text;           // case-folded UTF-8 of all slots, one after the other
    std::vector<size_t> m_ends;   // where each slot's text ends
    std::vector<quint32> m_order; // empty: the order of the slots
    QList<QByteArray> m_words;
};

} // namespace mcias
