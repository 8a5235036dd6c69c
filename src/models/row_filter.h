// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <memory>
#include <optional>
#include <vector>

namespace mcias {

class TextPattern;

//! One word of a filter, folded for the search.
struct FilterTerm {
    bool negated = false;                            //!< rows without it are wanted: `-word`, or an odd number of NOTs around it
    QByteArray key;                                  //!< of `key:value`; empty for a plain word or a pattern
    QByteArray value;                                //!< case-folded UTF-8; of a pattern, as typed
    bool isBeginning = false;                        //!< `key:value*`; with an empty value any value is meant
    std::optional<qint64> moment = {};               //!< of `after:` and `before:`, milliseconds since 1970
    std::shared_ptr<const TextPattern> pattern = {}; //!< of `/pattern/`

    friend bool operator==(const FilterTerm &a, const FilterTerm &b)
    {
        return a.negated == b.negated && a.key == b.key && a.value == b.value && a.isBeginning == b.isBeginning
            && a.moment == b.moment && (a.pattern != nullptr) == (b.pattern != nullptr);
    }
};

//! A filter's words with AND, OR and NOT between them.
struct FilterNode {
    enum class Kind : quint8 { Term, And, Or };
    Kind kind = Kind::And;
    bool negated = false;
    qsizetype term = 0;            //!< of RowFilter::terms
    std::vector<FilterNode> parts; //!< of And and Or; And without parts is everything
};

//! How `after:` and `before:` are read.
struct FilterTimes {
    bool areKnown = false; //!< the table has times
    Formats::Zone zone = Formats::Zone::Local;
    QDateTime now = {}; //!< for `after:-24h` and `after:today`; invalid: the computer's clock
};

//! A filter as people type it: words, all of which a row must have; `key:value`; quotes around what contains blanks; OR and AND
//! between words, of which AND binds closer and may be left out; `-` or NOT in front of what a row must not have; parentheses;
//! `/regular expression/`; `after:` and `before:` a day or a time. Nothing that can be typed is an error: what is not
//! understood is a plain word, what is not typed to its end does not count yet.
struct RowFilter {
    QList<FilterTerm> terms; //!< each word, in the order typed
    FilterNode root;
    QStringList unknownKeys; //!< of words that look like `key:value`, which were taken as plain text
    QStringList badPatterns; //!< between slashes, and no regular expressions: they do not count
    QStringList badTimes;    //!< of `after:` and `before:`: likewise
    QStringList unfinished;  //!< `key:` without a value, and times that may still become one: they do not count yet
    bool isMoving = false;   //!< a moment counts from now, as `after:-24h` does: some minutes later it is another filter

    //! \a keys are those of the table, in small letters.
    static RowFilter parse(const QString &text, const QList<QByteArray> &keys, const FilterTimes &times = {});
    //! Whether every row that matches this one matches \a before, too: then it is enough to look among those.
    bool narrows(const RowFilter &before) const;
    //! Patterns that cost too much: not all rows were looked at for them.
    QStringList costlyPatterns() const;
    //! What was typed and does not count, or not for all rows.
    QStringList notCounted() const { return badPatterns + badTimes + unfinished + costlyPatterns(); }

    //! \a filter with \a addition, both of which a row must match: where \a filter has an OR, parentheses come around it.
    static QString combined(const QString &filter, const QString &addition);
    //! \a filter without the `after:` and `before:` that all rows must match, those of parentheses stay.
    static QString withoutTimes(const QString &filter);
};

//! The beginning of an id, of at least one hexadecimal digit; dashes may be left out, braces may stand around it.
class IdBeginning {
public:
    static std::optional<IdBeginning> parse(const QByteArray &text);
    //! Long enough to be taken for an id; a shorter one would be found in every tenth row.
    bool isTelling() const { return m_digits >= 4; }
    bool isWhole() const { return m_digits == 32; }
    bool matches(const QUuid &id) const
    {
        const quint64 high = quint64(id.data1) << 32 | quint64(id.data2) << 16 | id.data3;
        return (high & m_highMask) == m_high && (m_lowMask == 0 || (lowOf(id) & m_lowMask) == m_low);
    }

private:
    static quint64 lowOf(const QUuid &id);

    quint64 m_high = 0;
    quint64 m_low = 0;
    quint64 m_highMask = 0;
    quint64 m_lowMask = 0;
    int m_digits = 0;
};

//! Case-folded UTF-8, as the search has it, without line breaks.
QByteArray foldedText(const QString &text);

} // namespace mcias
