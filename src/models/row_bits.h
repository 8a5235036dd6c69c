// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <vector>

namespace mcias {

//! A set of slots, a bit each. Sets that are combined have the same size.
class RowBits {
public:
    RowBits() = default;
    explicit RowBits(size_t size, bool value = false) { resize(size, value); }

    size_t size() const { return m_size; }
    bool test(size_t i) const { return m_words[i / 64] >> (i % 64) & 1; }
    void set(size_t i) { m_words[i / 64] |= quint64(1) << (i % 64); }
    void reset(size_t i) { m_words[i / 64] &= ~(quint64(1) << (i % 64)); }
    void assign(size_t i, bool value) { value ? set(i) : reset(i); }
    //! New bits have \a value.
    void resize(size_t size, bool value = false)
    {
        const size_t before = m_size;
        m_words.resize((size + 63) / 64, value ? ~quint64(0) : 0);
        m_size = size;
        if (value && before % 64 != 0 && size > before)
            m_words[before / 64] |= ~quint64(0) << (before % 64);
        trim();
    }
    size_t count() const
    {
        size_t result = 0;
        for (const quint64 word : m_words)
            result += static_cast<size_t>(std::popcount(word));
        return result;
    }
    //! How many are in both.
    size_t countWith(const RowBits &other) const
    {
        size_t result = 0;
        for (size_t w = 0; w < m_words.size(); ++w)
            result += static_cast<size_t>(std::popcount(m_words[w] & other.m_words[w]));
        return result;
    }
    bool none() const
    {
        return std::all_of(m_words.begin(), m_words.end(), [](quint64 word) { return word == 0; });
    }
    //! Whether all of it is in \a other, too.
    bool isWithin(const RowBits &other) const { return countWith(other) == count(); }
    void keep(const RowBits &other)
    {
        combine(other, [](quint64 a, quint64 b) { return a & b; });
    }
    void drop(const RowBits &other)
    {
        combine(other, [](quint64 a, quint64 b) { return a & ~b; });
    }
    void add(const RowBits &other)
    {
        combine(other, [](quint64 a, quint64 b) { return a | b; });
    }
    void flip(const RowBits &other)
    {
        combine(other, [](quint64 a, quint64 b) { return a ^ b; });
    }
    //! Calls visit(slot) for each slot of the set, ascending.
    template<class Visit>
    void forEach(Visit &&visit) const
    {
        for (size_t w = 0; w < m_words.size(); ++w) {
            for (quint64 word = m_words[w]; word != 0; word &= word - 1)
                visit(static_cast<quint32>(w * 64 + static_cast<size_t>(std::countr_zero(word))));
        }
    }
    //! 64 slots at once, the first one in the lowest bit. Bits past the end are 0.
    std::vector<quint64> &words() { return m_words; }

    friend bool operator==(const RowBits &, const RowBits &) = default;

private:
    template<class Op>
    void combine(const RowBits &other, Op op)
    {
        Q_ASSERT(other.m_size == m_size);
        for (size_t w = 0; w < m_words.size(); ++w)
            m_words[w] = op(m_words[w], other.m_words[w]);
    }
    void trim()
    {
        if (m_size % 64 != 0)
            m_words.back() &= ~(~quint64(0) << (m_size % 64));
    }

    std::vector<quint64> m_words;
    size_t m_size = 0;
};

} // namespace mcias
