// SPDX-License-Identifier: MIT
#include "models/row_index.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace mcias {

SortKey SortKey::of(const QString &text)
{
    const QByteArray folded = text.toCaseFolded().toUtf8();
    SortKey key;
    key.text.reserve(folded.size() + 4);
    for (qsizetype i = 0; i < folded.size();) {
        if (folded[i] < '0' || folded[i] > '9') {
            key.text += folded[i++];
            continue;
        }
        while (i + 1 < folded.size() && folded[i] == '0' && folded[i + 1] >= '0' && folded[i + 1] <= '9')
            ++i; // leading zeros
        qsizetype end = i;
        while (end < folded.size() && folded[end] >= '0' && folded[end] <= '9')
            ++end;
        // More digits are a larger number: their count goes first. '0' keeps numbers before letters.
        key.text += '0';
        key.text += static_cast<char>(std::min<qsizetype>(end - i, 127));
        key.text += folded.sliced(i, end - i);
        i = end;
    }
    return key;
}

void RowIndex::clear()
{
    m_text.clear();
    m_ends.clear();
    m_order.clear();
}

void RowIndex::reserve(size_t rows)
{
    m_ends.reserve(rows);
}

void RowIndex::append(const QString &searchText)
{
    const QByteArray folded = searchText.toCaseFolded().toUtf8();
    m_text.append(folded.constData(), static_cast<size_t>(folded.size()));
    m_ends.push_back(m_text.size());
}

void RowIndex::sortBy(const std::vector<SortKey> &keys, Qt::SortOrder order)
{
    Q_ASSERT(keys.size() == size());
    m_order.resize(keys.size());
    std::iota(m_order.begin(), m_order.end(), 0U);
    if (order == Qt::AscendingOrder)
        std::stable_sort(m_order.begin(), m_order.end(), [&keys](quint32 a, quint32 b) { return keys[a] < keys[b]; });
    else
        std::stable_sort(m_order.begin(), m_order.end(), [&keys](quint32 a, quint32 b) { return keys[b] < keys[a]; });
}

void RowIndex::setFilter(const QString &filter)
{
    m_words.clear();
    for (const QString &word : filter.simplified().toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts))
        m_words += word.toUtf8();
}

std::vector<quint32> RowIndex::visible() const
{
    std::vector<quint32> result;
    result.reserve(hasFilter() ? 64 : size());
    for (size_t i = 0; i < size(); ++i) {
        const quint32 slot = m_order.empty() ? static_cast<quint32>(i) : m_order[i];
        if (!hasFilter() || matches(slot))
            result.push_back(slot);
    }
    return result;
}

bool RowIndex::matches(quint32 slot) const
{
    const size_t begin = slot == 0 ? 0 : m_ends[slot - 1];
    const size_t length = m_ends[slot] - begin;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QByteArray &word) {
        return memmem(m_text.data() + begin, length, word.constData(), static_cast<size_t>(word.size())) != nullptr;
    });
}

} // namespace mcias
