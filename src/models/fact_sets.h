// SPDX-License-Identifier: MIT
#pragma once

#include "models/slot_table.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>
#include <string_view>
#include <vector>

namespace mcias {

inline std::string_view viewOf(const QByteArray &bytes)
{
    return { bytes.constData(), static_cast<size_t>(bytes.size()) };
}

//! What a row is beyond its own text, as words that many rows share: `status:active`, `role:admin`. Rows with the same facts
//! are one to the search.
class RowFacts {
public:
    //! \a searched: plain words find the value, too.
    void add(const char *key, const QString &value, bool searched = true);
    //! An id: plain words find it by its beginning, of four digits at least.
    void addId(const char *key, const QString &id);
    //! A word that plain words find, and no key.
    void addWord(const QString &word) { add("", word); }
    void clear() { m_text.clear(); }
    //! All of them, a line each.
    const QByteArray &text() const { return m_text; }

private:
    void add(char mark, const char *key, const QString &value);

    QByteArray m_text;
};

//! Sets of facts. Each set is kept once, as the numbers of its facts; each fact is kept once, too, and judged once for all
//! sets: accounts have a hundred thousand combinations of a few hundred roles and tags.
class FactSets {
public:
    using Verdicts = std::vector<quint8>; //!< by set: 0 or 1
    //! How plain words find a fact.
    enum class Found : quint8 { Never, Anywhere, AsId };
    using Judge = std::function<bool(Found found, std::string_view key, std::string_view value)>;

    //! The number of a set, from RowFacts::text(); equal ones have the same.
    quint32 idOf(const QByteArray &facts);
    size_t size() const { return m_ends.size(); }
    //! Those sets that have a fact for which \a holds.
    Verdicts having(const Judge &holds) const;
    //! Whether the set has that fact, `status:deleted`.
    bool has(quint32 set, const QByteArray &fact) const;

private:
    quint32 factId(std::string_view line);
    size_t begin(quint32 set) const { return set == 0 ? 0 : m_ends[set - 1]; }
    size_t hashOf(quint32 set) const { return hash(m_items.data() + begin(set), m_items.data() + m_ends[set]); }
    static size_t hash(const quint32 *from, const quint32 *to);

    std::vector<QByteArray> m_facts; // lines of RowFacts
    QHash<QByteArray, quint32> m_factIds;
    std::vector<quint32> m_items; // facts of all sets, one set after the other
    std::vector<quint32> m_ends;  // where each set's facts end
    SlotTable m_sets;
};

} // namespace mcias
