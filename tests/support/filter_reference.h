// SPDX-License-Identifier: MIT
// A table of made-up events, and expressions over it that can be written as filters and asked one row at a time: a second,
// slow reading of the filter's language. Header only: tests that use it link mcias_models.
#pragma once

#include "models/row_index.h"

#include <QRegularExpression>

#include <algorithm>
#include <memory>
#include <random>
#include <vector>

namespace mcias::test {

using namespace Qt::StringLiterals;

inline const QList<QByteArray> filterKeys{ "name", "id", "type", "actor", "target", "about", "jti", "marked", "after", "before" };
inline const QList<QByteArray> filterTextKeys{ "jti" };
inline constexpr qint64 hour = 3'600'000;

struct TestRow {
    qint64 id = 0;
    QString text; // tabs between its fields
    QString type;
    QString actor;
    QString target;
    QString jti;
    qint64 time = 0;
    bool isMarked = false;
};

struct Table {
    QList<TestRow> rows;
    RowIndex index;
    RowBits marked;
    qint64 start = QDateTime({ 2026, 11, 1 }, { 0, 0 }, Qt::UTC).toMSecsSinceEpoch();

    explicit Table(std::mt19937 &random, int count)
    {
        const auto pick = [&random](const QStringList &from) {
            return from[static_cast<qsizetype>(random() % static_cast<size_t>(from.size()))];
        };
        marked.resize(static_cast<size_t>(count));
        for (int i = 0; i < count; ++i) {
            TestRow row;
            row.id = 100 + i;
            row.type = pick({ u"login_ok"_s, u"login_fail"_s, u"login"_s, u"token_issued"_s, u"policy_deny"_s });
            row.actor = pick({ u"alice"_s, u"alicia"_s, u"Jürgen"_s, u"two words"_s, QString() });
            row.target = pick({ u"alice"_s, u"bob"_s, u"Straße"_s, QString() });
            row.jti = row.type.startsWith(u"token"_s) ? u"j%1"_s.arg(random() % 40) : QString();
            row.time = start + static_cast<qint64>(random() % 200) * hour / 2;
            row.isMarked = random() % 4 == 0;
            row.text = row.type + u'\t' + row.actor + u'\t' + row.target
                + u"\t10.0.%1.%2\t{\"a\":\"(x) /y\"}"_s.arg(random() % 3).arg(random() % 30);
            RowFacts facts;
            facts.add("type", row.type, false);
            if (!row.actor.isEmpty())
                facts.add("actor", row.actor, false);
            if (!row.target.isEmpty())
                facts.add("target", row.target, false);
            index.append(row.text + textValue(filterTextKeys, "jti", row.jti), index.factsId(facts.text()));
            marked.assign(static_cast<size_t>(i), row.isMarked);
            rows += row;
        }
    }
    RowIndex::Owner owner() const
    {
        RowIndex::Owner owner;
        owner.markKey = "marked";
        owner.marked = &marked;
        owner.timeOf = [this](quint32 slot) { return rows[slot].time; };
        owner.numberOf = [this](quint32 slot) { return rows[slot].id; };
        owner.textKeys = filterTextKeys;
        owner.aliases = { { "about", { "actor", "target" } } };
        return owner;
    }
    RowFilter parse(const QString &text) const
    {
        return RowFilter::parse(text, filterKeys,
            { .areKnown = true, .zone = Formats::Zone::Utc, .now = QDateTime::fromMSecsSinceEpoch(start + 100 * hour) });
    }
    RowBits search(const QString &text, const RowBits *among = nullptr) const
    {
        return index.search(parse(text), owner(), among);
    }
};

inline QString folded(const QString &text)
{
    return text.toCaseFolded();
}

// One word or a group, which can be written and asked.
struct Expression {
    virtual ~Expression() = default;
    virtual QString text() const = 0;
    virtual bool holds(const Table &table, const TestRow &row) const = 0;
    //! An odd number of NOTs is around it.
    virtual void nest(bool) { }
};
using Tree = std::unique_ptr<Expression>;

struct Word final : Expression {
    QString word;
    QString written;
    QString text() const override { return written; }
    bool holds(const Table &, const TestRow &row) const override
    {
        return folded(row.text + u'\t' + row.jti).contains(folded(word));
    }
};

struct Keyed final : Expression {
    QString key;
    QString value;
    bool hasStar = false;
    bool isQuoted = false;
    QString text() const override
    {
        return key + u':' + (isQuoted ? u'"' + value + u'"' : value) + (hasStar ? u"*"_s : QString());
    }
    QStringList valuesOf(const TestRow &row) const
    {
        if (key == u"about"_s)
            return { row.actor, row.target };
        const QString one = key == u"type"_s ? row.type
            : key == u"actor"_s              ? row.actor
            : key == u"target"_s             ? row.target
                                             : row.jti;
        return { one };
    }
    bool holds(const Table &table, const TestRow &row) const override
    {
        const QString wanted = folded(value);
        const auto matches = [&](const TestRow &one, bool asBeginning) {
            const auto values = valuesOf(one);
            return std::any_of(values.begin(), values.end(), [&](const QString &had) {
                return !had.isEmpty() && (asBeginning ? folded(had).startsWith(wanted) : folded(had) == wanted);
            });
        };
        if (!isBeginning)
            isBeginning = hasStar || (!isNegated && std::none_of(table.rows.begin(), table.rows.end(), [&](const TestRow &one) {
                return matches(one, false);
            }));
        return matches(row, *isBeginning);
    }
    void nest(bool negated) override { isNegated = negated; }
    bool isNegated = false;
    mutable std::optional<bool> isBeginning = {}; // a value that no row has, and that hides none
};

struct Number final : Expression {
    QString digits;
    bool hasStar = false;
    QString text() const override { return u"id:"_s + digits + (hasStar ? u"*"_s : QString()); }
    bool holds(const Table &, const TestRow &row) const override
    {
        const QString number = QString::number(row.id);
        return hasStar ? number.startsWith(digits) : number == digits;
    }
};

struct Mark final : Expression {
    bool yes = true;
    QString text() const override { return yes ? u"marked:yes"_s : u"marked:no"_s; }
    bool holds(const Table &, const TestRow &row) const override { return row.isMarked == yes; }
};

struct Moment final : Expression {
    bool after = true;
    QString written;
    qint64 msecs = 0;
    QString text() const override { return (after ? u"after:"_s : u"before:"_s) + written; }
    bool holds(const Table &, const TestRow &row) const override { return after ? row.time >= msecs : row.time < msecs; }
};

struct Pattern final : Expression {
    QString pattern;
    QString text() const override { return u'/' + pattern + u'/'; }
    bool holds(const Table &, const TestRow &row) const override
    {
        if (reader.pattern().isEmpty())
            reader = QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
        return reader.match(row.text).hasMatch();
    }
    mutable QRegularExpression reader;
};

struct Group final : Expression {
    enum class Kind { And, Or, Not } kind = Kind::And;
    std::vector<Tree> parts;
    unsigned style = 0;
    QString text() const override
    {
        if (kind == Kind::Not) {
            const QString inner = parts[0]->text();
            return (style % 2 == 0 && !inner.startsWith(u'-') && !inner.startsWith(u"NOT "_s) ? u"-"_s : u"NOT "_s) + inner;
        }
        QStringList texts;
        for (const Tree &part : parts)
            texts += part->text();
        return u'(' + texts.join(kind == Kind::Or ? u" OR "_s : style % 2 == 0 ? u" "_s : u"  AND "_s) + u')';
    }
    bool holds(const Table &table, const TestRow &row) const override
    {
        const auto holdsIt = [&](const Tree &part) { return part->holds(table, row); };
        switch (kind) {
        case Kind::Not:
            return !holdsIt(parts[0]);
        case Kind::And:
            return std::all_of(parts.begin(), parts.end(), holdsIt);
        case Kind::Or:
            break;
        }
        return std::any_of(parts.begin(), parts.end(), holdsIt);
    }
    void nest(bool negated) override
    {
        for (const Tree &part : parts)
            part->nest(negated != (kind == Kind::Not));
    }
};

class Writer {
public:
    Writer(std::mt19937 &random, const Table &table) : m_random(random), m_table(table) { }
    Tree make(int depth)
    {
        if (depth == 0 || roll(3) == 0)
            return leaf();
        auto group = std::make_unique<Group>();
        group->style = static_cast<unsigned>(roll(2));
        const int kind = roll(5);
        group->kind = kind == 0 ? Group::Kind::Not : kind < 3 ? Group::Kind::And : Group::Kind::Or;
        const int parts = group->kind == Group::Kind::Not ? 1 : 2 + roll(2);
        for (int i = 0; i < parts; ++i)
            group->parts.push_back(make(depth - 1));
        group->nest(false); // whoever is around it nests it again
        return group;
    }

private:
    int roll(int sides) { return static_cast<int>(m_random() % static_cast<unsigned>(sides)); }
    QString pick(const QStringList &from) { return from[roll(static_cast<int>(from.size()))]; }
    Tree leaf()
    {
        switch (roll(8)) {
        case 0:
        case 1: {
            auto word = std::make_unique<Word>();
            word->word = pick({ u"li"_s, u"ALI"_s, u"jürg"_s, u"STRASSE"_s, u"10.0.1"_s, u"o w"_s, u"(x)"_s, u"nobody"_s, u"or"_s,
                u"\"a\""_s.remove(u'"') });
            word->written = word->word.contains(u' ') || word->word.contains(u'(') || roll(3) == 0 ? u'"' + word->word + u'"'
                                                                                                   : word->word;
            return word;
        }
        case 2:
        case 3: {
            auto keyed = std::make_unique<Keyed>();
            keyed->key = pick({ u"type"_s, u"actor"_s, u"target"_s, u"about"_s, u"jti"_s });
            keyed->value = pick({ u"login"_s, u"login_fail"_s, u"log"_s, u"alice"_s, u"ali"_s, u"JÜRGEN"_s, u"two words"_s,
                u"j1"_s, u"j12"_s, u"strasse"_s });
            keyed->hasStar = roll(4) == 0;
            keyed->isQuoted = keyed->value.contains(u' ');
            return keyed;
        }
        case 4: {
            auto number = std::make_unique<Number>();
            number->digits = QString::number(roll(2) == 0 ? 1 + roll(30) : 100 + roll(200));
            number->hasStar = roll(2) == 0;
            return number;
        }
        case 5: {
            auto mark = std::make_unique<Mark>();
            mark->yes = roll(2) == 0;
            return mark;
        }
        case 6: {
            auto moment = std::make_unique<Moment>();
            moment->after = roll(2) == 0;
            moment->msecs = m_table.start + roll(100) * hour;
            const QDateTime time = QDateTime::fromMSecsSinceEpoch(moment->msecs, Qt::UTC);
            moment->written = time.toString(roll(2) == 0 ? u"yyyy-MM-ddTHH:mm"_s : u"yyyy-MM-ddTHH"_s);
            return moment;
        }
        default:
            break;
        }
        auto pattern = std::make_unique<Pattern>();
        pattern->pattern = pick({ u"login_(ok|fail)"_s, u"^token"_s, u"0\\.\\d$"_s, u"l[iI]c.*bob"_s, u"\\balice\\b"_s, u"JÜR"_s,
            u"[^l]ogin"_s, u"x\\) /y"_s, u"a b|o w"_s, u"\\D\\d{2}\\t"_s });
        return pattern;
    }

    std::mt19937 &m_random;
    const Table &m_table;
};

} // namespace mcias::test
