// SPDX-License-Identifier: MIT
// The parts of RowIndex that look for rows.
#include "models/row_index.h"

#include "models/text_pattern.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace mcias {

namespace {

constexpr char firstValueMark = '\x01'; // in front of the first key's values, the next one for the next key
constexpr qsizetype mostTextKeys = 7;
constexpr char valueEnd = '\x08';

constexpr std::string_view valueMarks("\x01\x02\x03\x04\x05\x06\x07");

} // namespace

QString textValue(const QList<QByteArray> &keys, const QByteArray &key, const QString &value)
{
    const qsizetype place = keys.indexOf(key);
    if (place < 0 || place >= mostTextKeys || value.isEmpty())
        return {};
    QString result(QChar(static_cast<char16_t>(firstValueMark + place)));
    for (const QChar c : value)
        result += c.unicode() <= u'\n' ? QChar(u' ') : c;
    return result + QLatin1Char(valueEnd);
}

RowIndex::Kind RowIndex::kindOf(const FilterTerm &term, const Owner &owner)
{
    if (term.pattern)
        return Kind::Pattern;
    if (term.moment)
        return Kind::Time;
    if (term.key.isEmpty())
        return Kind::Text;
    if (term.key == "id")
        return owner.numberOf ? Kind::Number : Kind::Id;
    if (term.key == "name")
        return Kind::Name;
    if (owner.textKeys.contains(term.key))
        return Kind::Value;
    return term.key == owner.markKey ? Kind::Mark : Kind::Fact;
}

namespace {

QList<QByteArray> keysOf(const FilterTerm &term, const QList<FilterAlias> &aliases)
{
    for (const FilterAlias &alias : aliases) {
        if (alias.key == term.key)
            return alias.means;
    }
    return { term.key };
}

} // namespace

RowIndex::Verdicts RowIndex::judge(const FilterTerm &term, const Owner &owner, bool asBeginning) const
{
    using Found = FactSets::Found;
    const std::string_view wanted = viewOf(term.value);
    if (term.key.isEmpty()) {
        const auto id = IdBeginning::parse(term.value);
        const bool isId = id && id->isTelling();
        return m_factSets.having([=](Found found, std::string_view, std::string_view value) {
            return found == Found::Anywhere ? value.find(wanted) != std::string_view::npos
                                            : found == Found::AsId && isId && value.starts_with(wanted);
        });
    }
    const QList<QByteArray> keys = keysOf(term, owner.aliases);
    return m_factSets.having([&](Found, std::string_view key, std::string_view value) {
        return (asBeginning ? value.starts_with(wanted) : value == wanted)
            && std::any_of(keys.begin(), keys.end(), [key](const QByteArray &one) { return key == viewOf(one); });
    });
}

RowBits RowIndex::holding(const Verdicts &verdicts) const
{
    const auto holding = std::count(verdicts.begin(), verdicts.end(), 1);
    if (holding == 0 || holding == static_cast<std::ptrdiff_t>(verdicts.size())) // most words are in no facts at all
        return RowBits(size(), holding > 0);
    RowBits found(size());
    std::vector<quint64> &words = found.words();
    for (size_t first = 0; first < size(); first += 64) {
        const size_t count = std::min<size_t>(64, size() - first);
        quint64 word = 0;
        for (size_t i = 0; i < count; ++i)
            word |= static_cast<quint64>(verdicts[m_facts[first + i]]) << i;
        words[first / 64] = word;
    }
    return found;
}

void RowIndex::searchIds(const IdBeginning &id, const Owner &owner, const RowBits *among, RowBits &found) const
{
    if (!owner.hasId)
        return;
    const auto look = [&](quint32 slot) {
        if (owner.hasId(slot, id))
            found.set(slot);
    };
    if (among) {
        among->forEach(look);
    } else {
        for (quint32 slot = 0; slot < size(); ++slot)
            look(slot);
    }
}

// Those slots for which it holds, of `among` or all.
template<class Holds>
RowBits RowIndex::those(const RowBits *among, Holds &&holds) const
{
    RowBits found(size());
    const auto look = [&](quint32 slot) {
        if (holds(slot))
            found.set(slot);
    };
    if (among) {
        among->forEach(look);
    } else {
        for (quint32 slot = 0; slot < size(); ++slot)
            look(slot);
    }
    return found;
}

RowBits RowIndex::factHits(const FilterTerm &term, const Owner &owner, bool asBeginning) const
{
    const QByteArray name = '\n' + term.key + (asBeginning ? '*' : ':') + term.value; // no word has a line break
    if (const RowBits *known = knownHits(name, nullptr))
        return *known;
    RowBits found = holding(judge(term, owner, asBeginning));
    keepHits(name, found, nullptr);
    return found;
}

// A value that no row has is taken as a beginning: it may not be typed to its end yet. Not so where it hides rows.
RowBits RowIndex::searchFact(const FilterTerm &term, const Owner &owner) const
{
    if (!term.isBeginning) {
        RowBits exact = factHits(term, owner, false);
        if (term.negated || !exact.none())
            return exact;
    }
    return factHits(term, owner, true);
}

RowBits RowIndex::searchMark(const FilterTerm &term, const Owner &owner) const
{
    const bool wantsKnown = QByteArray("known").startsWith(term.value) || QByteArray("yes").startsWith(term.value);
    RowBits found = owner.marked && owner.marked->size() == size() ? *owner.marked : RowBits(size());
    if (!wantsKnown)
        found.flip(RowBits(size(), true));
    return found;
}

namespace {

QByteArray markedValue(const FilterTerm &term, const QList<QByteArray> &textKeys)
{
    return static_cast<char>(firstValueMark + textKeys.indexOf(term.key)) + term.value;
}

} // namespace

// Of values, too, one that no row has is taken as a beginning.
RowBits RowIndex::searchValue(const FilterTerm &term, const Owner &owner, const RowBits *among) const
{
    const QByteArray value = markedValue(term, owner.textKeys);
    RowBits found(size());
    if (!term.isBeginning) {
        searchWord(value + valueEnd, nullptr, found);
        if (term.negated || !found.none())
            return found;
    }
    searchWord(value, among, found);
    return found;
}

QList<FilterTerm> RowIndex::takenAsBeginnings(const RowFilter &filter, const Owner &owner) const
{
    QList<FilterTerm> taken;
    for (const FilterTerm &term : filter.terms) {
        const Kind kind = kindOf(term, owner);
        if (term.negated || term.isBeginning || (kind != Kind::Fact && kind != Kind::Value))
            continue;
        RowBits exact(size());
        if (kind == Kind::Value)
            searchWord(markedValue(term, owner.textKeys) + valueEnd, nullptr, exact);
        else
            exact = factHits(term, owner, false);
        if (exact.none() && !searchTerm(term, owner, nullptr).none())
            taken += term;
    }
    return taken;
}

// Ids of rows that are numbers.
RowBits RowIndex::searchNumber(const FilterTerm &term, const Owner &owner, const RowBits *among) const
{
    if (!term.isBeginning) {
        bool isNumber = false;
        const qint64 number = term.value.toLongLong(&isNumber);
        if (!isNumber)
            return RowBits(size());
        return those(among, [&](quint32 slot) { return owner.numberOf(slot) == number; });
    }
    return those(among, [&](quint32 slot) {
        std::array<char, 24> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), owner.numberOf(slot)).ptr;
        return std::string_view(digits.data(), static_cast<size_t>(end - digits.data())).starts_with(viewOf(term.value));
    });
}

RowBits RowIndex::searchPattern(const TextPattern &pattern, const Owner &owner, const RowBits *among) const
{
    TextPattern::Search search(pattern, owner.patternTime);
    return those(among, [&](quint32 slot) {
        std::string_view text = textOf(slot);
        text.remove_suffix(1); // the line break
        while (!text.empty() && text.back() == valueEnd) {
            const size_t mark = text.find_last_of(valueMarks);
            text = text.substr(0, mark == std::string_view::npos ? text.size() - 1 : mark);
        }
        return search.isIn(text);
    });
}

RowBits RowIndex::searchTerm(const FilterTerm &term, const Owner &owner, const RowBits *among) const
{
    RowBits found;
    const auto id = IdBeginning::parse(term.value);
    switch (kindOf(term, owner)) {
    case Kind::Fact:
        return searchFact(term, owner);
    case Kind::Mark:
        return searchMark(term, owner);
    case Kind::Value:
        return searchValue(term, owner, among);
    case Kind::Pattern:
        return searchPattern(*term.pattern, owner, among);
    case Kind::Time:
        if (!owner.timeOf)
            return RowBits(size(), true);
        return term.key == "after" ? those(among, [&](quint32 slot) { return owner.timeOf(slot) >= *term.moment; })
                                   : those(among, [&](quint32 slot) { return owner.timeOf(slot) < *term.moment; });
    case Kind::Number:
        return searchNumber(term, owner, among);
    case Kind::Id:
        found.resize(size());
        if (id)
            searchIds(*id, owner, among, found);
        return found;
    case Kind::Text: {
        found = holding(judge(term, owner, false));
        if (id && id->isTelling())
            searchIds(*id, owner, among, found);
        break;
    }
    case Kind::Name:
        found.resize(size(), term.value.isEmpty());
        break;
    }
    if (!term.value.isEmpty()) // else `name:*`
        searchWord(term.value, among, found);
    return found;
}

// What comes first narrows what the others look through; patterns cost most.
RowBits RowIndex::searchAll(const RowFilter &filter, const FilterNode &node, const Owner &owner, const RowBits *among) const
{
    if (node.parts.empty())
        return among ? *among : RowBits(size(), true);
    RowBits result = among ? *among : RowBits();
    bool isAll = !among;
    for (const bool costly : { false, true }) {
        for (const FilterNode &part : node.parts) {
            if ((part.kind == FilterNode::Kind::Term && filter.terms[part.term].pattern) != costly)
                continue;
            RowBits found = searchNode(filter, part, owner, isAll ? nullptr : &result);
            if (isAll && part.negated)
                result = RowBits(size(), true);
            if (part.negated)
                result.drop(found);
            else if (isAll)
                result = std::move(found);
            else
                result.keep(found);
            isAll = false;
        }
    }
    return result;
}

RowBits RowIndex::searchAny(const RowFilter &filter, const FilterNode &node, const Owner &owner, const RowBits *among) const
{
    RowBits result(size());
    RowBits rest = among ? *among : RowBits(size(), true); // what no part has found yet
    for (const FilterNode &part : node.parts) {
        RowBits found = searchNode(filter, part, owner, &rest);
        if (part.negated)
            found.flip(RowBits(size(), true));
        found.keep(rest);
        rest.drop(found);
        result.add(found);
    }
    return result;
}

// Without the node's own negation. Slots that are not in `among` may be found or not.
RowBits RowIndex::searchNode(const RowFilter &filter, const FilterNode &node, const Owner &owner, const RowBits *among) const
{
    switch (node.kind) {
    case FilterNode::Kind::And:
        return searchAll(filter, node, owner, among);
    case FilterNode::Kind::Or:
        return searchAny(filter, node, owner, among);
    case FilterNode::Kind::Term:
        break;
    }
    return searchTerm(filter.terms[node.term], owner, among);
}

RowBits RowIndex::search(const RowFilter &filter, const Owner &owner, const RowBits *among) const
{
    RowBits result = searchNode(filter, filter.root, owner, among);
    if (among)
        result.keep(*among);
    return result;
}

RowBits RowIndex::having(const QByteArray &fact) const
{
    const std::string_view wanted = viewOf(fact);
    const size_t colon = wanted.find(':');
    return holding(m_factSets.having([&](FactSets::Found, std::string_view key, std::string_view value) {
        return key == wanted.substr(0, colon) && value == wanted.substr(colon + 1);
    }));
}

} // namespace mcias
