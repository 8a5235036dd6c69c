// SPDX-License-Identifier: MIT
#include "models/row_filter.h"

#include "models/text_pattern.h"

#include <QtEndian>

#include <algorithm>

namespace mcias {

namespace {

bool isIdWord(const QByteArray &value)
{
    const auto id = IdBeginning::parse(value);
    return id && id->isTelling();
}

// Whether each row that has `is` also has what `was` asks for. Words in no groups.
bool implies(const FilterTerm &is, const FilterTerm &was)
{
    if (is == was)
        return true;
    if (is.negated || was.negated || is.pattern || was.pattern || is.key != was.key)
        return false;
    if (is.moment && was.moment)
        return is.key == "after" ? *is.moment >= *was.moment : *is.moment <= *was.moment;
    // A word that grew. One that can be an id's beginning means more rows than its text.
    return is.key.isEmpty() && is.value.contains(was.value)
        && (!isIdWord(is.value) || (isIdWord(was.value) && is.value.startsWith(was.value)));
}

// Whether two nodes of two filters are written alike.
bool isSame(const RowFilter &a, const FilterNode &x, const RowFilter &b, const FilterNode &y)
{
    if (x.kind != y.kind || x.negated != y.negated || x.parts.size() != y.parts.size())
        return false;
    if (x.kind == FilterNode::Kind::Term)
        return a.terms[x.term] == b.terms[y.term];
    for (size_t i = 0; i < x.parts.size(); ++i) {
        if (!isSame(a, x.parts[i], b, y.parts[i]))
            return false;
    }
    return true;
}

// What all have to hold where the node does.
std::vector<FilterNode> conjunctsOf(const FilterNode &node)
{
    return node.kind == FilterNode::Kind::And && !node.negated ? node.parts : std::vector{ node };
}

// Whether each row that has all of `parts` also has `was`. No: it may be all the same.
bool implyNode(const RowFilter &now, const std::vector<FilterNode> &parts, const RowFilter &before, const FilterNode &was)
{
    using Kind = FilterNode::Kind;
    const auto isImplied = [&](const FilterNode &part) { return implyNode(now, parts, before, part); };
    if (std::any_of(parts.begin(), parts.end(), [&](const FilterNode &part) { return isSame(now, part, before, was); }))
        return true;
    if (was.kind == Kind::And && !was.negated)
        return std::all_of(was.parts.begin(), was.parts.end(), isImplied);
    if (was.kind == Kind::Or && !was.negated && std::any_of(was.parts.begin(), was.parts.end(), isImplied))
        return true;
    return std::any_of(parts.begin(), parts.end(), [&](const FilterNode &part) {
        if (part.kind == Kind::Or && !part.negated) // whichever of them holds
            return std::all_of(part.parts.begin(), part.parts.end(),
                [&](const FilterNode &one) { return implyNode(now, conjunctsOf(one), before, was); });
        return part.kind == Kind::Term && was.kind == Kind::Term && part.negated == was.negated
            && implies(now.terms[part.term], before.terms[was.term]);
    });
}

} // namespace

QByteArray foldedText(const QString &text)
{
    QByteArray folded = text.toCaseFolded().toUtf8();
    folded.replace('\n', ' ');
    return folded;
}

bool RowFilter::narrows(const RowFilter &before) const
{
    return implyNode(*this, conjunctsOf(root), before, before.root);
}

QStringList RowFilter::costlyPatterns() const
{
    QStringList patterns;
    for (const FilterTerm &term : terms) {
        if (term.pattern && term.pattern->isCostly())
            patterns += QString::fromUtf8(term.value);
    }
    return patterns;
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
