// SPDX-License-Identifier: MIT
#include "work/tokens/token_bench.h"

namespace mcias {

namespace {

bool isTokenCharacter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

// Three parts with something in the first two; the third, the signature, may be empty: then it is no good one.
bool hasThreeParts(QByteArrayView text)
{
    const qsizetype first = text.indexOf('.');
    const qsizetype second = first <= 0 ? -1 : text.indexOf('.', first + 1);
    return second > first + 1 && text.indexOf('.', second + 1) < 0;
}

// A sentence may end with a dot right behind a token.
QByteArrayView withoutDotsAround(QByteArrayView text)
{
    while (text.startsWith('.'))
        text = text.sliced(1);
    for (qsizetype dots = text.count('.'); dots > 2 && text.endsWith('.'); --dots)
        text.chop(1);
    return text;
}

} // namespace

QList<QByteArrayView> TokenBench::tokensIn(QByteArrayView line)
{
    QList<QByteArrayView> found;
    const QByteArrayView whole = line.trimmed();
    qsizetype begin = 0;
    while (begin < whole.size()) {
        if (!isTokenCharacter(whole[begin])) {
            ++begin;
            continue;
        }
        qsizetype end = begin;
        while (end < whole.size() && isTokenCharacter(whole[end]))
            ++end;
        const QByteArrayView run = withoutDotsAround(whole.sliced(begin, end - begin));
        const bool isAll = run.size() == whole.size();
        if (hasThreeParts(run) && (isAll || run.startsWith("eyJ")))
            found += run;
        begin = end;
    }
    return found;
}

} // namespace mcias
