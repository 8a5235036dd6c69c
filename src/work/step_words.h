// SPDX-License-Identifier: MIT
// Words of the server within our sentences: on one line, and not longer than is sensible.
#pragma once

#include "api/http_text.h"

#include <QStringList>

#include <algorithm>

namespace mcias {

//! One word of the server, fit to stand in a sentence.
inline QString quotable(const QString &word)
{
    constexpr qsizetype longest = 80;
    return oneLine(word, longest);
}

//! `a, b, c`: sorted, and cut after \a most.
inline QString listOf(QStringList words, qsizetype most = 12, const QString &separator = QStringLiteral(", "))
{
    words.sort();
    const bool isCut = words.size() > most;
    if (isCut)
        words.resize(most);
    std::transform(words.begin(), words.end(), words.begin(), quotable);
    return words.join(separator) + (isCut ? separator + QChar(u'…') : QString());
}

} // namespace mcias
