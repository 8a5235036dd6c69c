// SPDX-License-Identifier: MIT
#define PCRE2_CODE_UNIT_WIDTH 8
#include "models/text_pattern.h"

#include <pcre2.h>

#include <ctime>

namespace mcias {

namespace {

constexpr uint32_t mostMatchSteps = 20'000; // within one text
constexpr uint32_t mostNested = 60;         // parentheses
constexpr int mostTooCostly = 200;          // texts, then the search gives up
constexpr unsigned clockEvery = 256;        // texts

// What lies beyond ASCII is folded as the texts are; the rest is left to the library: folding \D would make it \d.
QByteArray foldedPattern(const QString &pattern)
{
    QString result;
    result.reserve(pattern.size());
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < pattern.size();
        const QString one = pattern.mid(i, isPair ? 2 : 1);
        result += c.unicode() < 0x80 ? one : one.toCaseFolded();
        i += isPair ? 1 : 0;
    }
    return result.toUtf8();
}

// Of this thread alone: a machine that has other things to do makes no pattern a costly one.
std::chrono::nanoseconds processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

std::shared_ptr<const TextPattern> TextPattern::compile(const QString &pattern)
{
    const QByteArray folded = foldedPattern(pattern);
    if (pattern.isEmpty() || pattern.size() > longest)
        return nullptr;
    pcre2_compile_context *context = pcre2_compile_context_create(nullptr);
    if (!context)
        return nullptr;
    pcre2_set_parens_nest_limit(context, mostNested);
    int error = 0;
    PCRE2_SIZE place = 0;
    pcre2_code *code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(folded.constData()), static_cast<size_t>(folded.size()),
        PCRE2_UTF | PCRE2_NO_UTF_CHECK | PCRE2_CASELESS | PCRE2_NEVER_BACKSLASH_C | PCRE2_DOLLAR_ENDONLY, &error, &place,
        context);
    pcre2_compile_context_free(context);
    if (!code)
        return nullptr;
    const bool isFast = pcre2_jit_compile(code, PCRE2_JIT_COMPLETE) == 0; // without it is slower, and just as good
    return std::shared_ptr<const TextPattern>(new TextPattern(code, isFast));
}

TextPattern::~TextPattern()
{
    pcre2_code_free(m_code);
}

TextPattern::Search::Search(const TextPattern &pattern, std::chrono::milliseconds bound)
    : m_pattern(pattern),
      m_data(pcre2_match_data_create(1, nullptr)),
      m_context(pcre2_match_context_create(nullptr)),
      m_end(processorTime() + bound)
{
    if (!m_data || !m_context) {
        giveUp();
        return;
    }
    pcre2_set_match_limit(m_context, mostMatchSteps);
    pcre2_set_depth_limit(m_context, mostMatchSteps);
}

TextPattern::Search::~Search()
{
    pcre2_match_context_free(m_context);
    pcre2_match_data_free(m_data);
}

void TextPattern::Search::giveUp()
{
    m_hasGivenUp = true;
    m_pattern.m_isCostly.store(true, std::memory_order_relaxed);
}

bool TextPattern::Search::mayGoOn()
{
    if (!m_hasGivenUp && ++m_asked % clockEvery == 0 && processorTime() > m_end)
        giveUp();
    return !m_hasGivenUp;
}

bool TextPattern::Search::isIn(std::string_view folded)
{
    if (!mayGoOn())
        return false;
    const auto *text = reinterpret_cast<PCRE2_SPTR>(folded.data());
    const int found = m_pattern.m_isFast
        ? pcre2_jit_match(m_pattern.m_code, text, folded.size(), 0, 0, m_data, m_context)
        : pcre2_match(m_pattern.m_code, text, folded.size(), 0, PCRE2_NO_UTF_CHECK, m_data, m_context);
    if (found >= 0)
        return true;
    if (found != PCRE2_ERROR_NOMATCH) {
        m_pattern.m_isCostly.store(true, std::memory_order_relaxed); // this text is not decided
        if (++m_tooCostly >= mostTooCostly)
            giveUp();
    }
    return false;
}

} // namespace mcias
