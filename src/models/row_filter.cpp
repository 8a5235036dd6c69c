// SPDX-License-Identifier: MIT
#include "models/row_filter.h"

#include <QtEndian>

#include <algorithm>

namespace mcias {

namespace {

constexpr int fewestIdDigits = 4; // fewer are a word like any other

bool isKeyLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

// One word of the filter: its parts outside and inside quotes.
struct TypedWord {
    bool negated = false;
    QString key; // what stands before the first colon, if it can be a key
    QString text;
    QString whole; // with the key
    bool hasKey = false;
    bool endsInStar = false;
};

// Reads the next word at `at` and moves behind it.
TypedWord nextWord(const QString &text, qsizetype &at)
{
    TypedWord word;
    if (text[at] == u'-') {
        word.negated = true;
        ++at;
    }
    bool quoted = false;
    bool keyIsPossible = true;
    for (; at < text.size(); ++at) {
        const QChar c = text[at];
        if (!quoted && c.isSpace())
            break;
        word.endsInStar = !quoted && c == u'*';
        if (c == u'"') {
            quoted = !quoted;
            keyIsPossible = keyIsPossible && word.hasKey;
            continue;
        }
        if (!quoted && !word.hasKey && keyIsPossible && c == u':' && !word.text.isEmpty()) {
            word.hasKey = true;
            word.key = word.text.toLower();
            word.whole += c;
            word.text.clear();
            continue;
        }
        keyIsPossible = keyIsPossible && isKeyLetter(c);
        word.text += c.isSpace() ? QChar(u' ') : c;
        word.whole += c.isSpace() ? QChar(u' ') : c;
    }
    return word;
}

} // namespace

QByteArray foldedText(const QString &text)
{
    QByteArray folded = text.toCaseFolded().toUtf8();
    folded.replace('\n', ' ');
    return folded;
}

RowFilter RowFilter::parse(const QString &text, const QList<QByteArray> &keys)
{
    RowFilter filter;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        TypedWord word = nextWord(text, at);
        FilterTerm term;
        term.negated = word.negated;
        if (word.hasKey && keys.contains(word.key.toLatin1())) {
            term.key = word.key.toLatin1();
            term.isBeginning = word.endsInStar;
            if (term.isBeginning)
                word.text.chop(1);
            term.value = foldedText(word.text);
            if (term.value.isEmpty() && !term.isBeginning)
                continue; // not typed to its end yet
        } else {
            if (word.hasKey && !filter.unknownKeys.contains(word.key))
                filter.unknownKeys += word.key;
            term.value = foldedText(word.whole);
            if (term.value.isEmpty())
                continue;
        }
        filter.terms += term;
    }
    return filter;
}

bool RowFilter::narrows(const RowFilter &before) const
{
    // Each former word is still there, or grew. A word that can be an id's beginning means more rows than its text.
    return std::all_of(before.terms.begin(), before.terms.end(), [this](const FilterTerm &was) {
        return std::any_of(terms.begin(), terms.end(), [&was](const FilterTerm &is) {
            if (is == was)
                return true;
            const auto id = IdBeginning::parse(is.value);
            const bool isIdAtLast = id && id->digits() >= fewestIdDigits;
            const auto wasId = IdBeginning::parse(was.value);
            const bool wasIdBefore = wasId && wasId->digits() >= fewestIdDigits;
            return !is.negated && !was.negated && is.key.isEmpty() && was.key.isEmpty() && is.value.contains(was.value)
                && (!isIdAtLast || (wasIdBefore && is.value.startsWith(was.value)));
        });
    });
}

std::optional<IdBeginning> IdBeginning::parse(const QByteArray &text)
{
    IdBeginning id;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool isBrace = (c == '{' && i == 0) || (c == '}' && i == text.size() - 1);
        if (isBrace || (c == '-' && id.m_digits > 0))
            continue;
        const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (digit < 0 || id.m_digits == 32)
            return {};
        const int shift = 60 - 4 * (id.m_digits % 16);
        (id.m_digits < 16 ? id.m_high : id.m_low) |= static_cast<quint64>(digit) << shift;
        (id.m_digits < 16 ? id.m_highMask : id.m_lowMask) |= quint64(15) << shift;
        ++id.m_digits;
    }
    return id.m_digits > 0 ? std::optional(id) : std::nullopt;
}

quint64 IdBeginning::lowOf(const QUuid &id)
{
    return qFromBigEndian<quint64>(id.data4);
}

} // namespace mcias
