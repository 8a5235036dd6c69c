// SPDX-License-Identifier: MIT
#pragma once

#include "api/utf8.h"

#include <QString>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace mcias {

//! A set of wire words that may grow on newer servers: holds a known value of \a E, or the unknown word as it came.
//! \a E lists its words beside it, in order: `constexpr auto wireWords(E) { return std::array{ "a", "b" }; }`.
template<class E>
class OpenEnum {
public:
    OpenEnum() = default;
    OpenEnum(E value) : m_value(value) { } // NOLINT(google-explicit-constructor): a known value is one
    //! Any word: known ones become their value, others are kept as they are.
    static OpenEnum fromWord(std::string_view word)
    {
        constexpr auto words = wireWords(E{});
        const auto found = std::find(words.begin(), words.end(), word);
        OpenEnum result;
        if (found != words.end())
            result.m_value = static_cast<E>(found - words.begin());
        else
            result.m_unknown = toQString(word); // never null, also where it is empty
        return result;
    }

    bool isKnown() const { return m_unknown.isNull(); }
    //! The value, or nothing for a word that this version does not know.
    std::optional<E> known() const { return isKnown() ? std::optional(m_value) : std::nullopt; }
    QString word() const { return isKnown() ? QString::fromLatin1(wireWords(E{})[static_cast<size_t>(m_value)]) : m_unknown; }

    friend bool operator==(const OpenEnum &a, const OpenEnum &b) { return a.known() == b.known() && a.m_unknown == b.m_unknown; }
    friend bool operator==(const OpenEnum &a, E b) { return a.isKnown() && a.m_value == b; }

private:
    E m_value{};
    QString m_unknown;
};

} // namespace mcias
