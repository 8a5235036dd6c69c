// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace mcias {

//! One word of a filter, folded for the search.
struct FilterTerm {
    bool negated = false;     //!< `-word`: rows without it
    QByteArray key;           //!< of `key:value`; empty for a plain word
    QByteArray value;         //!< case-folded UTF-8
    bool isBeginning = false; //!< `key:value*`; with an empty value any value is meant

    friend bool operator==(const FilterTerm &, const FilterTerm &) = default;
};

//! A filter as people type it: words, all of which a row must have; `key:value`; `-` in front of what it must not have;
//! quotes around what contains blanks. Nothing that can be typed is an error: what is not understood is a plain word.
struct RowFilter {
    QList<FilterTerm> terms;
    QStringList unknownKeys; //!< of words that look like `key:value`, which were taken as plain text

    //! \a keys are those of the table, in small letters.
    static RowFilter parse(const QString &text, const QList<QByteArray> &keys);
    //! Whether every row that matches this one matches \a before, too: then it is enough to look among those.
    bool narrows(const RowFilter &before) const;
};

//! The beginning of an id, of at least one hexadecimal digit; dashes may be left out, braces may stand around it.
class IdBeginning {
public:
    static std::optional<IdBeginning> parse(const QByteArray &text);
    int digits() const { return m_digits; }
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
