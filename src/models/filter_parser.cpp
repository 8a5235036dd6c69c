// SPDX-License-Identifier: MIT
// How a filter is read: words, patterns, groups.
#include "models/filter_time.h"
#include "models/row_filter.h"
#include "models/text_pattern.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostParentheses = 50; // further ones are letters

bool isKeyLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

// One word of the filter: its parts outside and inside quotes.
struct TypedWord {
    QString key; // what stands before the first colon, if it can be a key
    QString text;
    QString whole; // with the key
    bool hasKey = false;
    bool endsInStar = false;
};

class FilterParser {
public:
    FilterParser(const QString &text, const QList<QByteArray> &keys, const FilterTimes &times)
        : m_text(text),
          m_keys(keys),
          m_times(times)
    { }
    RowFilter parse()
    {
        m_filter.root = alternatives(false);
        return std::move(m_filter);
    }
    //! Places and lengths of `after:` and `before:` in no parentheses, the first one first.
    const QList<std::pair<qsizetype, qsizetype>> &timeWords() const { return m_timeWords; }

private:
    using Kind = FilterNode::Kind;

    bool isAtEnd() const { return m_at >= m_text.size() || (m_depth > 0 && m_text[m_at] == u')'); }
    bool endsWord(qsizetype at) const
    {
        return at >= m_text.size() || m_text[at].isSpace() || (m_depth > 0 && m_text[at] == u')');
    }
    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }
    bool isAtOperator(QLatin1String word) const
    {
        const qsizetype behind = m_at + word.size();
        return QStringView(m_text).mid(m_at).startsWith(word) && (endsWord(behind) || m_text[behind] == u'(');
    }
    bool skipOperator(QLatin1String word)
    {
        if (!isAtOperator(word))
            return false;
        m_at += word.size();
        return true;
    }
    static bool isNothing(const FilterNode &node) { return node.kind != Kind::Term && node.parts.empty(); }

    // Words with OR between them; one alone is itself. `negated`: what stands around it.
    FilterNode alternatives(bool negated)
    {
        FilterNode any;
        any.kind = Kind::Or;
        do {
            FilterNode all = conjunction(negated);
            if (!isNothing(all))
                any.parts.push_back(std::move(all));
        } while (skipOperator("OR"_L1));
        if (any.parts.size() > 1)
            return any;
        return any.parts.empty() ? FilterNode() : std::move(any.parts.front());
    }

    FilterNode conjunction(bool negated)
    {
        FilterNode all;
        for (skipBlanks(); !isAtEnd() && !isAtOperator("OR"_L1); skipBlanks()) {
            if (skipOperator("AND"_L1))
                continue;
            FilterNode one = factor(negated);
            if (one.kind == Kind::And && !one.negated)
                std::move(one.parts.begin(), one.parts.end(), std::back_inserter(all.parts));
            else
                all.parts.push_back(std::move(one));
        }
        return all;
    }

    FilterNode factor(bool outer)
    {
        bool negated = false;
        for (; skipOperator("NOT"_L1); skipBlanks())
            negated = !negated;
        if (isAtEnd())
            return {}; // nothing to negate yet
        if (m_text[m_at] == u'-') {
            negated = !negated;
            ++m_at;
        }
        if (m_at < m_text.size() && m_text[m_at] == u'(' && m_depth < mostParentheses) {
            ++m_at;
            ++m_depth;
            FilterNode group = alternatives(outer != negated);
            if (m_at < m_text.size())
                ++m_at; // its end
            --m_depth;
            if (isNothing(group))
                return {};
            if (group.parts.size() == 1) {
                FilterNode only = std::move(group.parts.front());
                group = std::move(only);
            }
            group.negated = group.negated != negated;
            return group;
        }
        const qsizetype end = patternEnd();
        if (end > 0)
            return pattern(end, negated, outer);
        return word(negated, outer);
    }

    // Where the second slash of a pattern is, or -1: that one has the end of a word behind it.
    qsizetype patternEnd() const
    {
        if (m_at >= m_text.size() || m_text[m_at] != u'/')
            return -1;
        for (qsizetype i = m_at + 1; i < m_text.size(); ++i) {
            if (m_text[i] == u'\\')
                ++i;
            else if (m_text[i] == u'/' && i > m_at + 1 && endsWord(i + 1))
                return i;
        }
        return -1;
    }

    FilterNode pattern(qsizetype end, bool negated, bool outer)
    {
        const QString text = m_text.mid(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        FilterTerm term;
        term.pattern = TextPattern::compile(text);
        if (!term.pattern) {
            m_filter.badPatterns += text;
            return {};
        }
        term.value = text.toUtf8();
        return add(std::move(term), negated, outer);
    }

    FilterNode add(FilterTerm term, bool negated, bool outer)
    {
        term.negated = negated != outer;
        FilterNode node;
        node.kind = Kind::Term;
        node.negated = negated;
        node.term = m_filter.terms.size();
        m_filter.terms += std::move(term);
        return node;
    }

    FilterNode word(bool negated, bool outer)
    {
        const qsizetype begin = m_at;
        TypedWord typed = nextWord();
        const QByteArray key = typed.key.toLatin1();
        FilterTerm term;
        if (typed.hasKey && m_times.areKnown && (key == "after" || key == "before")) {
            if (m_depth == 0 && !negated)
                m_timeWords.emplace_back(begin, m_at - begin);
            return time(key, typed.text, negated, outer);
        }
        if (typed.hasKey && m_keys.contains(key)) {
            term.key = key;
            term.isBeginning = typed.endsInStar;
            if (term.isBeginning)
                typed.text.chop(1);
            term.value = foldedText(typed.text);
            if (term.value.isEmpty() && !term.isBeginning) {
                m_filter.unfinished += typed.key + u':';
                return {};
            }
        } else {
            if (typed.hasKey && !m_filter.unknownKeys.contains(typed.key))
                m_filter.unknownKeys += typed.key;
            term.value = foldedText(typed.whole);
            if (term.value.isEmpty())
                return {};
        }
        return add(std::move(term), negated, outer);
    }

    FilterNode time(const QByteArray &key, const QString &text, bool negated, bool outer)
    {
        const FilterTime time = FilterTime::parse(text, m_times);
        if (time.outcome == FilterTime::Outcome::Bad)
            m_filter.badTimes += text;
        if (time.outcome == FilterTime::Outcome::Unfinished)
            m_filter.unfinished += QString::fromLatin1(key) + u':' + text;
        if (time.outcome != FilterTime::Outcome::Good)
            return {};
        FilterTerm term;
        term.key = key;
        term.value = foldedText(text);
        term.moment = time.msecs;
        m_filter.isMoving = m_filter.isMoving || time.isMoving;
        return add(std::move(term), negated, outer);
    }

    // Reads the next word and moves behind it.
    TypedWord nextWord()
    {
        TypedWord typed;
        bool quoted = false;
        bool keyIsPossible = true;
        int open = 0; // parentheses of its own
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (!quoted && (c.isSpace() || (c == u')' && m_depth > 0 && open == 0)))
                break;
            open += quoted ? 0 : c == u'(' ? 1 : c == u')' && open > 0 ? -1 : 0;
            typed.endsInStar = !quoted && c == u'*';
            if (c == u'"') {
                quoted = !quoted;
                keyIsPossible = keyIsPossible && typed.hasKey;
                continue;
            }
            if (!quoted && !typed.hasKey && keyIsPossible && c == u':' && !typed.text.isEmpty()) {
                typed.hasKey = true;
                typed.key = typed.text.toLower();
                typed.whole += c;
                typed.text.clear();
                continue;
            }
            keyIsPossible = keyIsPossible && isKeyLetter(c);
            typed.text += c.isSpace() ? QChar(u' ') : c;
            typed.whole += c.isSpace() ? QChar(u' ') : c;
        }
        return typed;
    }

    const QString &m_text;
    const QList<QByteArray> &m_keys;
    const FilterTimes &m_times;
    RowFilter m_filter;
    QList<std::pair<qsizetype, qsizetype>> m_timeWords;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

RowFilter RowFilter::parse(const QString &text, const QList<QByteArray> &keys, const FilterTimes &times)
{
    return FilterParser(text, keys, times).parse();
}

QString RowFilter::combined(const QString &filter, const QString &addition)
{
    const RowFilter own = parse(filter, {});
    if (own.root.kind != FilterNode::Kind::Or)
        return QString(addition + u' ' + filter).trimmed();
    const QString closed = u'(' + filter + u')';
    const bool isWhole = parse(closed, {}).terms == own.terms; // else a quote is open still
    return addition + u' ' + (isWhole ? closed : u'(' + filter + u"\")"_s);
}

QString RowFilter::withoutTimes(const QString &filter)
{
    const FilterTimes times{ .areKnown = true };
    const QList<QByteArray> noKeys;
    FilterParser parser(filter, noKeys, times);
    if (parser.parse().root.kind == FilterNode::Kind::Or)
        return filter;
    QString rest = filter;
    for (auto word = parser.timeWords().crbegin(); word != parser.timeWords().crend(); ++word)
        rest.remove(word->first, word->second);
    return rest.trimmed();
}

} // namespace mcias
