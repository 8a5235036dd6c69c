// SPDX-License-Identifier: MIT
#include "work/bulk_names.h"

#include <QStringDecoder>

#include <array>
#include <optional>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

struct Record {
    QStringList fields;
    int line = 0; // on which it begins
};

// RFC 4180, with any one-character separator and any line ends.
class Reader {
public:
    Reader(const QString &text, QChar separator) : m_text(text), m_separator(separator) { }

    // Nothing at the end; see isBroken() then.
    std::optional<Record> next()
    {
        if (m_at >= m_text.size() || m_broken)
            return {};
        Record record{ {}, m_line };
        do
            record.fields += field();
        while (!m_broken && take(m_separator));
        if (!m_broken && m_at < m_text.size() && !takeLineEnd())
            m_broken = true; // text behind a closing quote
        return m_broken ? std::nullopt : std::optional(record);
    }
    bool isBroken() const { return m_broken; }
    int line() const { return m_line; }

private:
    bool take(QChar c)
    {
        const bool is = m_at < m_text.size() && m_text[m_at] == c;
        m_at += is ? 1 : 0;
        return is;
    }
    bool isLineEnd() const { return m_text[m_at] == u'\n' || m_text[m_at] == u'\r'; }
    bool takeLineEnd()
    {
        if (!isLineEnd())
            return false;
        if (take(u'\r'))
            take(u'\n');
        else
            ++m_at;
        ++m_line;
        return true;
    }
    QString field()
    {
        if (take(u'"'))
            return quoted();
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_separator && !isLineEnd())
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }
    QString quoted()
    {
        QString value;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at++];
            if (c == u'"' && !take(u'"'))
                return value;
            if (c == u'\n')
                ++m_line;
            value += c;
        }
        m_broken = true; // the closing quote is missing
        return value;
    }

    const QString &m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_broken = false;
};

// Which column of a header holds the names; -1: none.
qsizetype nameColumn(const QStringList &header)
{
    for (const auto &title : { "username"_L1, "user name"_L1, "user_name"_L1, "name"_L1 }) {
        for (qsizetype i = 0; i < header.size(); ++i) {
            if (header[i].trimmed().compare(title, Qt::CaseInsensitive) == 0)
                return i;
        }
    }
    return -1;
}

// Spreadsheets are kept from taking a cell for a formula by an apostrophe in front; no username begins with one.
QString withoutGuard(const QString &cell)
{
    const bool isGuarded = cell.size() > 1 && cell[0] == u'\'' && u"=+-@\t\r"_s.contains(cell[1]);
    return isGuarded ? cell.mid(1) : cell;
}

std::optional<QString> decoded(QByteArrayView text)
{
    QStringDecoder decoder(QStringDecoder::Utf8); // takes the byte order mark away
    const QString result = decoder(text);
    return decoder.hasError() || result.contains(QChar(0)) ? std::nullopt : std::optional(result);
}

} // namespace

BulkNames BulkNames::parse(QByteArrayView text)
{
    const auto refused = [](const QString &why) { return BulkNames{ {}, {}, why }; };
    if (text.size() > mostBytes)
        return refused(tr("The list is too long: at most %n megabyte(s) are read.", nullptr, int(mostBytes / 1024 / 1024)));
    const std::optional<QString> content = decoded(text);
    if (!content)
        return refused(tr("The list is no text in UTF-8. Save it as “CSV UTF-8” or as plain text, and open it again."));

    constexpr QChar none(0); // cannot be in the text: a name on each line
    QChar separator = none;
    qsizetype column = -1;
    BulkNames found;
    for (const QChar candidate : { QChar(u','), QChar(u';'), QChar(u'\t') }) {
        const std::optional<Record> header = Reader(*content, candidate).next();
        if (!header || column >= 0)
            continue;
        column = nameColumn(header->fields);
        if (column >= 0) {
            separator = candidate;
            found.column = header->fields[column].trimmed();
        } else if (header->fields.size() > 1) {
            separator = candidate; // for the sentence below
        }
    }
    if (column < 0 && separator != none)
        return refused(tr("The list has several columns, and none of them is called “username” or “name”."));

    Reader reader(*content, separator);
    if (column >= 0)
        reader.next(); // the header
    while (const std::optional<Record> record = reader.next()) {
        const QString name = withoutGuard(record->fields.value(std::max<qsizetype>(column, 0)).trimmed());
        if (name.isEmpty())
            continue;
        if (found.names.size() == mostNames)
            return refused(tr("The list is too long: at most %n name(s) are taken.", nullptr, int(mostNames)));
        found.names += { name, record->line };
    }
    if (reader.isBroken())
        return refused(tr("The list is damaged: a quotation mark in line %1 has no end, or text follows it.").arg(reader.line()));
    if (found.names.isEmpty())
        return refused(tr("The list names no account."));
    return found;
}

} // namespace mcias
