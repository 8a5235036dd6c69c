// SPDX-License-Identifier: MIT
#include "models/fact_sets.h"

#include "models/row_filter.h"

#include <QVarLengthArray>

#include <algorithm>

namespace mcias {

namespace {

constexpr char searchedMark = '+'; // in front of a fact's line
constexpr char quietMark = ' ';
constexpr char idMark = '#';

FactSets::Found foundAs(char mark)
{
    return mark == searchedMark ? FactSets::Found::Anywhere : mark == idMark ? FactSets::Found::AsId : FactSets::Found::Never;
}

} // namespace

void RowFacts::add(const char *key, const QString &value, bool searched)
{
    add(searched ? searchedMark : quietMark, key, value);
}

void RowFacts::addId(const char *key, const QString &id)
{
    add(idMark, key, id);
}

void RowFacts::add(char mark, const char *key, const QString &value)
{
    m_text += mark;
    m_text += key;
    m_text += ':';
    m_text += foldedText(value);
    m_text += '\n';
}

size_t FactSets::hash(const quint32 *from, const quint32 *to)
{
    size_t result = 0;
    for (; from != to; ++from)
        result = (result ^ *from) * 0x9E3779B97F4A7C15U;
    return result >> 20; // the upper bits depend on all items
}

quint32 FactSets::factId(std::string_view line)
{
    const auto size = static_cast<qsizetype>(line.size());
    const auto known = m_factIds.constFind(QByteArray::fromRawData(line.data(), size));
    if (known != m_factIds.constEnd())
        return *known;
    const auto id = static_cast<quint32>(m_facts.size());
    m_facts.emplace_back(line.data(), size);
    m_factIds.insert(m_facts.back(), id);
    return id;
}

quint32 FactSets::idOf(const QByteArray &facts)
{
    QVarLengthArray<quint32, 32> items;
    for (std::string_view rest = viewOf(facts); !rest.empty();) {
        const size_t end = rest.find('\n');
        items += factId(rest.substr(0, end));
        rest.remove_prefix(end + 1);
    }
    const size_t wanted = hash(items.cbegin(), items.cend());
    const quint32 known = m_sets.find(wanted, [&](quint32 set) {
        return std::equal(m_items.begin() + static_cast<std::ptrdiff_t>(begin(set)),
            m_items.begin() + static_cast<std::ptrdiff_t>(m_ends[set]), items.cbegin(), items.cend());
    });
    if (known != SlotTable::none)
        return known;
    const auto id = static_cast<quint32>(m_ends.size());
    m_items.insert(m_items.end(), items.cbegin(), items.cend());
    m_ends.push_back(static_cast<quint32>(m_items.size()));
    m_sets.insert(wanted, id, [this](quint32 set) { return hashOf(set); });
    return id;
}

FactSets::Verdicts FactSets::having(const Judge &holds) const
{
    Verdicts byFact(m_facts.size());
    bool any = false;
    for (size_t i = 0; i < m_facts.size(); ++i) {
        const std::string_view line = viewOf(m_facts[i]);
        const size_t colon = line.find(':');
        byFact[i] = holds(foundAs(line[0]), line.substr(1, colon - 1), line.substr(colon + 1));
        any = any || byFact[i];
    }
    Verdicts bySet(size());
    if (!any) // most words are in no facts at all
        return bySet;
    size_t item = 0;
    for (size_t set = 0; set < bySet.size(); ++set) {
        for (; item < m_ends[set]; ++item)
            bySet[set] |= byFact[m_items[item]];
    }
    return bySet;
}

bool FactSets::has(quint32 set, const QByteArray &fact) const
{
    return std::any_of(m_items.begin() + static_cast<std::ptrdiff_t>(begin(set)),
        m_items.begin() + static_cast<std::ptrdiff_t>(m_ends[set]),
        [&](quint32 item) { return viewOf(m_facts[item]).substr(1) == viewOf(fact); });
}

} // namespace mcias
