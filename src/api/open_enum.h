// SPDX-License-Identifier: MIT
#pragma once

#include "api/utf8.h"

#include <QAtomicInt>
#include <QString>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace mcias {

//! A set of wire words that may grow on newer servers: holds a known value of \a E, or the unknown word as it came.
//! \a E lists its words beside it, in order: `constexpr auto wireWords(E) { return std::array{ "a", "b" }; }`.
//! No larger than a pointer, for there are many of them.
template<class E>
class OpenEnum {
public:
    OpenEnum() = default;
    OpenEnum(E value) : m_bits(bitsOf(value)) { } // NOLINT(google-explicit-constructor): a known value is one
    OpenEnum(const OpenEnum &other) : m_bits(other.m_bits)
    {
        if (!isKnown())
            unknown()->users.ref();
    }
    OpenEnum(OpenEnum &&other) noexcept : m_bits(std::exchange(other.m_bits, bitsOf(E{}))) { }
    OpenEnum &operator=(OpenEnum other) noexcept
    {
        std::swap(m_bits, other.m_bits);
        return *this;
    }
    ~OpenEnum()
    {
        if (!isKnown() && !unknown()->users.deref())
            delete unknown();
    }
    //! Any word: known ones become their value, others are kept as they are.
    static OpenEnum fromWord(std::string_view word)
    {
        static constexpr auto words = wireWords(E{});
        const auto found = std::find(words.begin(), words.end(), word);
        OpenEnum result;
        if (found != words.end())
            result.m_bits = bitsOf(static_cast<E>(found - words.begin()));
        else
            result.m_bits = reinterpret_cast<quintptr>(new Unknown{ 1, toQString(word) });
        return result;
    }

    bool isKnown() const { return m_bits & 1; }
    //! The value, or nothing for a word that this version does not know.
    std::optional<E> known() const { return isKnown() ? std::optional(static_cast<E>(m_bits >> 1)) : std::nullopt; }
    QString word() const { return isKnown() ? QString::fromLatin1(wireWords(E{})[m_bits >> 1]) : unknown()->word; }

    friend bool operator==(const OpenEnum &a, const OpenEnum &b)
    {
        return a.m_bits == b.m_bits || (!a.isKnown() && !b.isKnown() && a.unknown()->word == b.unknown()->word);
    }
    friend bool operator==(const OpenEnum &a, E b) { return a.m_bits == bitsOf(b); }

private:
    struct Unknown {
        QAtomicInt users;
        QString word;
    };
    static quintptr bitsOf(E value) { return static_cast<quintptr>(value) << 1 | 1; }
    // Even bits were made from such an address.
    Unknown *unknown() const { return reinterpret_cast<Unknown *>(m_bits); } // NOLINT(performance-no-int-to-ptr)

    quintptr m_bits = 1; // odd: twice a known value, and one; even: where the unknown word is kept
};

} // namespace mcias
