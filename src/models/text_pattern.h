// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>
#include <chrono>
#include <memory>
#include <string_view>

struct pcre2_real_code_8;
struct pcre2_real_match_data_8;
struct pcre2_real_match_context_8;

namespace mcias {

//! A regular expression, made ready for texts that are case-folded UTF-8. Case does not count. `^` and `$` are the ends of the
//! whole text. What somebody types may cost any time: a search has a bound and gives up.
class TextPattern {
public:
    //! Longer ones are refused.
    static constexpr qsizetype longest = 1000;

    //! Null: \a pattern is no regular expression.
    static std::shared_ptr<const TextPattern> compile(const QString &pattern);
    ~TextPattern();
    TextPattern(const TextPattern &) = delete;
    TextPattern &operator=(const TextPattern &) = delete;

    //! Whether some search has given up. Not of one pattern, two searches at once.
    bool isCostly() const { return m_isCostly.load(std::memory_order_relaxed); }

    //! One look through many texts, in one thread.
    class Search {
    public:
        //! Gives up when this thread has used the processor for that long.
        explicit Search(const TextPattern &pattern, std::chrono::milliseconds bound = std::chrono::milliseconds(1000));
        ~Search();
        Search(const Search &) = delete;
        Search &operator=(const Search &) = delete;
        //! False, too, if the text costs too much or the search has given up.
        bool isIn(std::string_view folded);

    private:
        bool mayGoOn();
        void giveUp();

        const TextPattern &m_pattern;
        pcre2_real_match_data_8 *m_data;
        pcre2_real_match_context_8 *m_context;
        std::chrono::nanoseconds m_end;
        unsigned m_asked = 0;
        int m_tooCostly = 0; // texts
        bool m_hasGivenUp = false;
    };

private:
    explicit TextPattern(pcre2_real_code_8 *code, bool isFast) : m_code(code), m_isFast(isFast) { }

    pcre2_real_code_8 *m_code;
    bool m_isFast; // machine code
    mutable std::atomic<bool> m_isCostly = false;
};

} // namespace mcias
