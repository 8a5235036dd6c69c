// SPDX-License-Identifier: MIT
#include "models/row_index.h"

#include <array>
#include <string_view>

namespace mcias {

namespace {

// Appends case-folded UTF-8; plain ASCII, which almost every text is, without a detour.
void appendFolded(std::string &out, const QString &text)
{
    std::array<char, 512> bytes; // NOLINT(cppcoreguidelines-pro-type-member-init): what is used of it is written first
    const auto length = static_cast<size_t>(text.size());
    const auto *from = reinterpret_cast<const char16_t *>(text.constData());
    char16_t all = 0;
    for (size_t i = 0; i < length && length <= bytes.size(); ++i) {
        const char16_t c = from[i];
        all |= c;
        bytes[i] = static_cast<char>(c + (c >= u'A' && c <= u'Z' ? 32 : 0));
    }
    if (all < 0x80 && length <= bytes.size()) {
        out.append(bytes.data(), length);
        return;
    }
    const QByteArray folded = text.toCaseFolded().toUtf8();
    out.append(folded.constData(), static_cast<size_t>(folded.size()));
}

} // namespace

void RowIndex::reserve(size_t rows, size_t characters)
{
    m_ends.reserve(rows);
    m_facts.reserve(rows);
    m_text.reserve(characters > 0 ? characters : rows * 16);
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
    m_ends.push_back(m_text.size());
    m_facts.push_back(facts);
    m_wordHits.clear();
    use(facts);
}

void RowIndex::setFacts(quint32 slot, quint32 facts)
{
    quint32 &now = m_facts[slot];
    if (now == facts)
        return;
    m_factsEra += --m_factUses[now] == 0 ? 1 : 0;
    now = facts;
    m_wordHits.clear();
    use(facts);
}

quint32 RowIndex::factsId(const QByteArray &facts)
{
    const quint32 id = m_factSets.idOf(facts);
    if (id == m_factUses.size())
        m_factUses.push_back(0);
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
    m_wordHits.clear();
    if (static_cast<size_t>(m_newTexts.size()) > size() / 8 + 64)
        tidyTexts();
}

// All texts in one block again: copying bytes, fast enough for a million rows.
void RowIndex::tidyTexts()
{
    std::string text;
    text.reserve(m_text.size() + m_text.size() / 8);
    std::vector<size_t> ends;
    ends.reserve(m_ends.size());
    for (quint32 slot = 0; slot < size(); ++slot) {
        text += textOf(slot);
        ends.push_back(text.size());
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
            return viewOf(*found);
    }
    const size_t begin = slot == 0 ? 0 : m_ends[slot - 1];
    return std::string_view(m_text).substr(begin, m_ends[slot] - begin);
}

bool RowIndex::beginsWith(quint32 slot, const QByteArray &folded) const
{
    return textOf(slot).starts_with(viewOf(folded));
}

} // namespace mcias
