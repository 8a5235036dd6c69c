// SPDX-License-Identifier: MIT
#pragma once

#include "models/fact_sets.h"
#include "models/row_bits.h"
#include "models/row_filter.h"

#include <QHash>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace mcias {

//! A key that means any of several others: `about:` is `actor:` or `target:`.
struct FilterAlias {
    QByteArray key;
    QList<QByteArray> means;
};

//! A value that the filter's \a key of \a keys finds, to be put at the end of a row's text. Patterns do not see it.
QString textValue(const QList<QByteArray> &keys, const QByteArray &key, const QString &value);

//! The search through many rows. Rows are slots 0…n-1 of whoever owns them. Their text lies case-folded in one block, so that
//! a word is looked for in all of them at once; their facts are judged once for all rows that share them. What the last words
//! found is kept: a key stroke changes one word of a filter. Used by one thread at a time.
class RowIndex {
public:
    //! What only the owner of the rows knows.
    struct Owner {
        //! Whether the id of a slot begins so; null: rows have no ids.
        std::function<bool(quint32, const IdBeginning &)> hasId;
        QByteArray markKey = {};         //!< `token`: for `token:known` and `token:none`
        const RowBits *marked = nullptr; //!< those that are known
        //! Milliseconds since 1970, for `after:` and `before:`; null: rows have no times.
        std::function<qint64(quint32)> timeOf = {};
        //! For `id:` where ids are numbers.
        std::function<qint64(quint32)> numberOf = {};
        QList<QByteArray> textKeys = {}; //!< their values are in the texts, see textValue()
        QList<FilterAlias> aliases = {};
        std::chrono::milliseconds patternTime{ 1000 }; //!< of the processor, that each pattern may take
    };

    //! \a characters: of all texts, with one more for each; 0 if nobody knows.
    void reserve(size_t rows, size_t characters = 0);
    //! Gives back what was reserved and not needed.
    void squeeze();
    //! Adds the next slot with its text, whose fields are separated by line breaks.
    void append(const QString &text, quint32 facts);
    //! The number of a set of facts; equal ones have the same.
    quint32 factsId(const QByteArray &facts);
    void setText(quint32 slot, const QString &text);
    void setFacts(quint32 slot, quint32 facts);
    //! The slot's row is gone: what it was counts no longer.
    void dropFacts(quint32 slot) { setFacts(slot, factsId({})); }
    size_t size() const { return m_facts.size(); }
    //! Another number whenever some row is the first or was the last with its facts: then a value may mean other rows.
    quint64 factsEra() const { return m_factsEra; }
    //! Whether most of what is kept belongs to no row any more.
    bool isWasteful() const { return m_factSets.size() > 1000 && m_factSets.size() > 2 * size(); }

    //! The slots that match \a filter. \a among: only these can; null: all.
    RowBits search(const RowFilter &filter, const Owner &owner, const RowBits *among = nullptr) const;
    //! Of the filter's `key:value` those that no row has exactly, and some row as a beginning: they were taken for `key:value*`.
    QList<FilterTerm> takenAsBeginnings(const RowFilter &filter, const Owner &owner) const;
    //! The slots that have a fact, `status:deleted`.
    RowBits having(const QByteArray &fact) const;
    bool has(quint32 slot, const QByteArray &fact) const { return m_factSets.has(m_facts[slot], fact); }
    //! Whether the slot's text begins so, in any case. \a folded is foldedText().
    bool beginsWith(quint32 slot, const QByteArray &folded) const;

private:
    enum class Kind : quint8 { Text, Name, Fact, Id, Number, Mark, Time, Value, Pattern };
    using Verdicts = FactSets::Verdicts;

    static Kind kindOf(const FilterTerm &term, const Owner &owner);
    RowBits searchNode(const RowFilter &filter, const FilterNode &node, const Owner &owner, const RowBits *among) const;
    RowBits searchAll(const RowFilter &filter, const FilterNode &node, const Owner &owner, const RowBits *among) const;
    RowBits searchAny(const RowFilter &filter, const FilterNode &node, const Owner &owner, const RowBits *among) const;
    RowBits searchTerm(const FilterTerm &term, const Owner &owner, const RowBits *among) const;
    RowBits factHits(const FilterTerm &term, const Owner &owner, bool asBeginning) const;
    RowBits searchFact(const FilterTerm &term, const Owner &owner) const;
    RowBits searchMark(const FilterTerm &term, const Owner &owner) const;
    RowBits searchValue(const FilterTerm &term, const Owner &owner, const RowBits *among) const;
    RowBits searchPattern(const TextPattern &pattern, const Owner &owner, const RowBits *among) const;
    RowBits searchNumber(const FilterTerm &term, const Owner &owner, const RowBits *among) const;
    void searchWord(const QByteArray &word, const RowBits *among, RowBits &found) const;
    void searchText(const QByteArray &word, RowBits &found) const;
    const RowBits *knownHits(const QByteArray &word, const RowBits *among) const;
    const RowBits *hitsOfPart(const QByteArray &word, const RowBits *among) const;
    void keepHits(const QByteArray &word, const RowBits &hits, const RowBits *among) const;
    void searchIds(const IdBeginning &id, const Owner &owner, const RowBits *among, RowBits &found) const;
    template<class Holds>
    RowBits those(const RowBits *among, Holds &&holds) const;
    Verdicts judge(const FilterTerm &term, const Owner &owner, bool asBeginning) const;
    void use(quint32 facts) { m_factsEra += m_factUses[facts]++ == 0 ? 1 : 0; }
    RowBits holding(const Verdicts &verdicts) const;
    std::string_view textOf(quint32 slot) const;
    void tidyTexts();

    struct WordHits {
        QByteArray word;
        RowBits rows;
        std::optional<RowBits> among; // nobody has looked at others; nothing: all rows
        bool covers(const RowBits *asked) const { return !among || (asked && asked->isWithin(*among)); }
    };

    std::string m_text;                    // of all slots, one after the other, each with a line break behind it
    std::vector<size_t> m_ends;            // where each slot's text ends
    QHash<quint32, QByteArray> m_newTexts; // of slots whose text became another one
    std::vector<quint32> m_facts;          // by slot
    FactSets m_factSets;
    std::vector<quint32> m_factUses; // by set: how many slots have it
    quint64 m_factsEra = 0;
    mutable std::vector<WordHits> m_wordHits; // the last one used is the last; none of other texts or facts than now
};

} // namespace mcias
