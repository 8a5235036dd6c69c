// SPDX-License-Identifier: MIT
// The part of RowIndex that looks for words in the rows' texts.
#include "models/row_index.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string_view>

namespace mcias {

namespace {

// A word that is looked for.
class Wanted {
public:
    explicit Wanted(const QByteArray &word) : m_word(word.constData()), m_length(static_cast<size_t>(word.size()))
    {
        m_first += static_cast<quint8>(m_word[0]); // each of the sixteen
        m_last += static_cast<quint8>(m_word[m_length - 1]);
    }
    size_t length() const { return m_length; }
    bool isAt(const char *at) const
    {
        return at[0] == m_word[0] && at[m_length - 1] == m_word[m_length - 1]
            && (m_length <= 2 || std::memcmp(at + 1, m_word + 1, m_length - 2) == 0);
    }
    // Where it is first, or null. By its first and its last letter, at sixteen places at once: the library's way begins by
    // making a table, each time anew.
    const char *find(const char *at, const char *end) const
    {
        if (m_length == 1)
            return static_cast<const char *>(memchr(at, m_word[0], static_cast<size_t>(end - at)));
        for (; at + 16 + m_length <= end; at += 16) {
            Sixteen fronts;
            Sixteen backs;
            std::memcpy(&fronts, at, sizeof fronts);
            std::memcpy(&backs, at + m_length - 1, sizeof backs);
            const auto both = (fronts == m_first) & (backs == m_last);
            std::array<quint64, 2> halves{};
            std::memcpy(halves.data(), &both, sizeof both);
            if ((halves[0] | halves[1]) == 0)
                continue;
            for (size_t half = 0; half < halves.size(); ++half) {
                for (quint64 left = qFromLittleEndian(halves[half]); left != 0;) {
                    const auto place = static_cast<size_t>(std::countr_zero(left)) / 8;
                    if (isAt(at + 8 * half + place))
                        return at + 8 * half + place;
                    left &= ~(quint64(0xFF) << (8 * place));
                }
            }
        }
        return static_cast<const char *>(memmem(at, static_cast<size_t>(end - at), m_word, m_length));
    }

private:
    using Sixteen [[gnu::vector_size(16)]] = quint8;

    const char *m_word;
    size_t m_length;
    Sixteen m_first{};
    Sixteen m_last{};
};

} // namespace

void RowIndex::searchText(const QByteArray &word, RowBits &found) const
{
    const Wanted wanted(word);
    const bool hasNew = !m_newTexts.isEmpty();
    const char *const begin = m_text.data();
    const char *const end = begin + m_text.size();
    size_t row = 0;
    size_t place = 0; // of the last hit in its row: names are made alike, so the next row is asked there first
    for (const char *at = begin; at < end;) {
        const bool isThere = place + wanted.length() <= m_ends[row] - static_cast<size_t>(at - begin) && wanted.isAt(at + place);
        const char *hit = isThere ? at + place : wanted.find(at, end);
        if (!hit)
            break;
        const auto offset = static_cast<size_t>(hit - begin);
        while (m_ends[row] <= offset)
            ++row;
        if (!hasNew || !m_newTexts.contains(static_cast<quint32>(row)))
            found.set(row);
        place = offset - (row == 0 ? 0 : m_ends[row - 1]);
        at = begin + m_ends[row];
        ++row;
    }
    for (auto text = m_newTexts.cbegin(); text != m_newTexts.cend(); ++text) {
        if (wanted.find(text->cbegin(), text->cend()))
            found.set(text.key());
    }
}

const RowBits *RowIndex::knownHits(const QByteArray &word, const RowBits *among) const
{
    const auto known = std::find_if(
        m_wordHits.begin(), m_wordHits.end(), [&](const WordHits &one) { return one.word == word && one.covers(among); });
    if (known == m_wordHits.end())
        return nullptr;
    std::rotate(known, known + 1, m_wordHits.end());
    return &m_wordHits.back().rows;
}

// Rows with a word have each part of it: those of the longest part that is known.
const RowBits *RowIndex::hitsOfPart(const QByteArray &word, const RowBits *among) const
{
    const WordHits *best = nullptr;
    for (const WordHits &one : m_wordHits) {
        const bool isBetter = word.contains(one.word) && (!best || one.word.size() > best->word.size());
        if (isBetter && one.covers(among))
            best = &one;
    }
    return best ? &best->rows : nullptr;
}

void RowIndex::keepHits(const QByteArray &word, const RowBits &hits, const RowBits *among) const
{
    constexpr size_t mostWords = 8;
    if (m_wordHits.size() == mostWords)
        m_wordHits.erase(m_wordHits.begin());
    m_wordHits.push_back({ word, hits, among ? std::optional(*among) : std::nullopt });
}

void RowIndex::searchWord(const QByteArray &word, const RowBits *among, RowBits &found) const
{
    if (const RowBits *known = knownHits(word, among))
        return found.add(*known);
    RowBits candidates;
    const RowBits *some = among;
    if (const RowBits *part = hitsOfPart(word, among)) {
        candidates = *part;
        if (among)
            candidates.keep(*among);
        some = &candidates;
    }
    constexpr size_t each = 150; // characters of one block are looked through while one text of its own is begun
    const size_t length = each + m_text.size() / std::max<size_t>(size(), 1);
    RowBits hits(size());
    if (some && some->count() * length < m_text.size()) {
        some->forEach([&, wanted = Wanted(word)](quint32 slot) {
            const std::string_view text = textOf(slot);
            if (wanted.find(text.data(), text.data() + text.size()))
                hits.set(slot);
        });
        keepHits(word, hits, among);
    } else {
        searchText(word, hits);
        keepHits(word, hits, nullptr);
    }
    found.add(hits);
}

} // namespace mcias
