// SPDX-License-Identifier: MIT
#include "models/row_index.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace mcias {

namespace {

constexpr int fewestIdDigits = 4;  // fewer would be found in every tenth row
constexpr char searchedMark = '+'; // in front of a fact's line
constexpr char quietMark = ' ';

// Appends case-folded UTF-8; plain ASCII, which almost every text is, without a detour.
void appendFolded(std::string &out, const QString &text)
{
    const size_t before = out.size();
    const auto length = static_cast<size_t>(text.size());
    out.resize(before + length);
    char *to = out.data() + before;
    const char16_t *from = reinterpret_cast<const char16_t *>(text.constData());
    char16_t all = 0;
    for (size_t i = 0; i < length; ++i) {
        const char16_t c = from[i];
        all |= c;
        to[i] = static_cast<char>(c + (c >= u'A' && c <= u'Z' ? 32 : 0));
    }
    if (all < 0x80)
        return;
    const QByteArray folded = text.toCaseFolded().toUtf8();
    out.resize(before);
    out.append(folded.constData(), static_cast<size_t>(folded.size()));
}

const char *find(std::string_view text, const QByteArray &word)
{
    if (word.size() == 1)
        return static_cast<const char *>(memchr(text.data(), word[0], text.size()));
    return static_cast<const char *>(memmem(text.data(), text.size(), word.constData(), static_cast<size_t>(word.size())));
}

// Calls visit(key, value) for each searchable or any fact until it returns true; then true.
template<class Visit>
bool anyFact(const QByteArray &facts, bool searchedOnly, Visit &&visit)
{
    std::string_view rest(facts.constData(), static_cast<size_t>(facts.size()));
    while (!rest.empty()) {
        const size_t end = rest.find('\n');
        const std::string_view line = rest.substr(1, end - 1);
        const size_t colon = line.find(':');
        if ((!searchedOnly || rest[0] == searchedMark) && visit(line.substr(0, colon), line.substr(colon + 1)))
            return true;
        rest.remove_prefix(end + 1);
    }
    return false;
}

std::string_view view(const QByteArray &bytes)
{
    return { bytes.constData(), static_cast<size_t>(bytes.size()) };
}

} // namespace

void RowFacts::add(const char *key, const QString &value, bool searched)
{
    m_text += searched ? searchedMark : quietMark;
    m_text += key;
    m_text += ':';
    m_text += foldedText(value);
    m_text += '\n';
}

void RowIndex::reserve(size_t rows)
{
    m_ends.reserve(rows);
    m_facts.reserve(rows);
    m_text.reserve(rows * 16);
}

void RowIndex::squeeze()
{
    m_text.shrink_to_fit();
    m_ends.shrink_to_fit();
    m_facts.shrink_to_fit();
}

void RowIndex::append(const QString &text, quint32 facts)
{
    appendFolded(m_text, text);
    m_text += '\n';
    m_ends.push_back(static_cast<quint32>(m_text.size()));
    m_facts.push_back(facts);
    use(facts);
}

void RowIndex::setFacts(quint32 slot, quint32 facts)
{
    quint32 &now = m_facts[slot];
    if (now == facts)
        return;
    m_factsEra += --m_factUses[now] == 0 ? 1 : 0;
    now = facts;
    use(facts);
}

quint32 RowIndex::factsId(const QByteArray &facts)
{
    const auto known = m_factIds.constFind(facts);
    if (known != m_factIds.constEnd())
        return *known;
    const auto id = static_cast<quint32>(m_factTexts.size());
    m_factTexts.push_back(facts);
    m_factUses.push_back(0);
    m_factIds.insert(facts, id);
    return id;
}

void RowIndex::setText(quint32 slot, const QString &text)
{
    std::string folded;
    appendFolded(folded, text);
    folded += '\n';
    if (folded == textOf(slot))
        return;
    m_newTexts.insert(slot, QByteArray::fromStdString(folded));
    if (static_cast<size_t>(m_newTexts.size()) > size() / 8 + 64)
        tidyTexts();
}

// All texts in one block again: copying bytes, fast enough for a million rows.
void RowIndex::tidyTexts()
{
    std::string text;
    text.reserve(m_text.size() + m_text.size() / 8);
    std::vector<quint32> ends;
    ends.reserve(m_ends.size());
    for (quint32 slot = 0; slot < size(); ++slot) {
        text += textOf(slot);
        ends.push_back(static_cast<quint32>(text.size()));
    }
    m_text = std::move(text);
    m_ends = std::move(ends);
    m_newTexts.clear();
}

std::string_view RowIndex::textOf(quint32 slot) const
{
    if (!m_newTexts.isEmpty()) {
        const auto found = m_newTexts.constFind(slot);
        if (found != m_newTexts.constEnd())
            return view(*found);
    }
    const size_t begin = slot == 0 ? 0 : m_ends[slot - 1];
    return std::string_view(m_text).substr(begin, m_ends[slot] - begin);
}

bool RowIndex::beginsWith(quint32 slot, const QByteArray &folded) const
{
    return textOf(slot).starts_with(view(folded));
}

RowIndex::Kind RowIndex::kindOf(const FilterTerm &term, const Owner &owner)
{
    if (term.key.isEmpty())
        return Kind::Text;
    if (term.key == "id")
        return Kind::Id;
    if (term.key == "name")
        return Kind::Name;
    return term.key == owner.markKey ? Kind::Mark : Kind::Fact;
}

bool RowIndex::hasExactly(const FilterTerm &term) const
{
    for (size_t i = 0; i < m_factTexts.size(); ++i) {
        const auto isIt = [&term](std::string_view key, std::string_view value) {
            return key == view(term.key) && value == view(term.value);
        };
        if (m_factUses[i] > 0 && anyFact(m_factTexts[i], false, isIt))
            return true;
    }
    return false;
}

// A value that no row has is taken as a beginning: it may not be typed to its end yet.
RowIndex::Verdicts RowIndex::judge(const FilterTerm &term) const
{
    const bool isWord = term.key.isEmpty();
    const bool isBeginning = !isWord && (term.isBeginning || !hasExactly(term));
    Verdicts verdicts(m_factTexts.size());
    for (size_t i = 0; i < m_factTexts.size(); ++i)
        verdicts[i] = anyFact(m_factTexts[i], isWord, [&](std::string_view key, std::string_view value) {
            if (isWord)
                return value.find(view(term.value)) != std::string_view::npos;
            return key == view(term.key) && (isBeginning ? value.starts_with(view(term.value)) : value == view(term.value));
        });
    return verdicts;
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

void RowIndex::searchText(const QByteArray &word, RowBits &found) const
{
    const char *const begin = m_text.data();
    const char *const end = begin + m_text.size();
    const auto length = static_cast<size_t>(word.size());
    size_t row = 0;
    size_t place = 0; // of the last hit in its row: names are made alike, so the next row is asked there first
    for (const char *at = begin; at < end;) {
        const bool isThere = place + length <= m_ends[row] - static_cast<size_t>(at - begin)
            && std::memcmp(at + place, word.constData(), length) == 0;
        const char *hit = isThere ? at + place : find({ at, static_cast<size_t>(end - at) }, word);
        if (!hit)
            break;
        const auto offset = static_cast<quint32>(hit - begin);
        while (m_ends[row] <= offset)
            ++row;
        if (m_newTexts.isEmpty() || !m_newTexts.contains(static_cast<quint32>(row)))
            found.set(row);
        place = offset - (row == 0 ? 0 : m_ends[row - 1]);
        at = begin + m_ends[row];
        ++row;
    }
    for (auto text = m_newTexts.cbegin(); text != m_newTexts.cend(); ++text) {
        if (find(view(text.value()), word))
            found.set(text.key());
    }
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

RowBits RowIndex::searchTerm(const FilterTerm &term, const Owner &owner, const RowBits *among) const
{
    RowBits found;
    const auto id = IdBeginning::parse(term.value);
    switch (kindOf(term, owner)) {
    case Kind::Fact:
        return holding(judge(term));
    case Kind::Mark: {
        const bool wantsKnown = QByteArray("known").startsWith(term.value);
        found = owner.marked && owner.marked->size() == size() ? *owner.marked : RowBits(size());
        if (!wantsKnown)
            found.flip(RowBits(size(), true));
        return found;
    }
    case Kind::Id:
        found.resize(size());
        if (id)
            searchIds(*id, owner, among, found);
        return found;
    case Kind::Text: {
        const Verdicts verdicts = judge(term);
        found = holding(verdicts);
        if (id && id->digits() >= fewestIdDigits)
            searchIds(*id, owner, among, found);
        break;
    }
    case Kind::Name:
        found.resize(size());
        break;
    }
    if (among && among->count() < size() / 16) {
        among->forEach([&](quint32 slot) {
            if (find(textOf(slot), term.value))
                found.set(slot);
        });
    } else {
        searchText(term.value, found);
    }
    return found;
}

RowBits RowIndex::search(const RowFilter &filter, const Owner &owner, const RowBits *among) const
{
    RowBits result = among ? *among : RowBits(size(), true);
    bool isAll = !among;
    for (const FilterTerm &term : filter.terms) {
        const RowBits found = searchTerm(term, owner, isAll ? nullptr : &result);
        if (term.negated)
            result.drop(found);
        else
            result.keep(found);
        isAll = false;
    }
    return result;
}

RowBits RowIndex::having(const QByteArray &fact) const
{
    Verdicts verdicts(m_factTexts.size());
    for (size_t i = 0; i < m_factTexts.size(); ++i)
        verdicts[i] = anyFact(m_factTexts[i], false, [&fact](std::string_view key, std::string_view value) {
            return view(fact).starts_with(key) && view(fact).substr(std::min(key.size() + 1, view(fact).size())) == value;
        });
    return holding(verdicts);
}

bool RowIndex::has(quint32 slot, const QByteArray &fact) const
{
    return anyFact(m_factTexts[m_facts[slot]], false, [&fact](std::string_view key, std::string_view value) {
        return view(fact).starts_with(key) && view(fact).substr(std::min(key.size() + 1, view(fact).size())) == value;
    });
}

} // namespace mcias
