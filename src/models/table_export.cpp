// SPDX-License-Identifier: MIT
#include "models/table_export.h"

#include <QElapsedTimer>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sliceTime = 6;               // milliseconds: less than half a frame
constexpr qsizetype mostInSlice = 512 * 1024; // bytes

bool isDirectional(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

// A spreadsheet takes a cell that begins so for something to be worked out.
bool isFormulaSign(QChar c)
{
    constexpr QStringView signs = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B";
    return signs.contains(c);
}

bool looksLikeFormula(const QString &text)
{
    for (const QChar c : text) {
        if (c == u'\t' || c == u'\r' || c == u'\n')
            return true;
        if (c.isSpace() || c.category() == QChar::Other_Format) // some readers drop what cannot be seen
            continue;
        return isFormulaSign(c);
    }
    return false;
}

// A spreadsheet whose country separates by `;` takes the quotes in the middle of such a line for letters: what stands behind
// a separator or a line break would begin a cell of its own.
void guardInnerCells(QString &cell)
{
    bool begins = false;
    for (qsizetype at = 0; at < cell.size(); ++at) {
        const QChar c = cell[at];
        if (c == u';' || c == u'\t' || c == u'\r' || c == u'\n')
            begins = true;
        else if (begins && !c.isSpace() && c != u'"' && c.category() != QChar::Other_Format) {
            if (isFormulaSign(c))
                cell.insert(at++, u'\'');
            begins = false;
        }
    }
}

QString plainText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double:
        return value.toVariant().toString();
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue part : value.toArray())
            parts += plainText(part);
        return parts.join(u", "_s);
    }
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

QByteArray jsonText(const QJsonValue &value)
{
    const QByteArray inArray = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    return inArray.sliced(1, inArray.size() - 2);
}

} // namespace

QString exportTextCell(const QString &text)
{
    QString result = text;
    for (QChar &c : result) {
        if (c == u'\t' || c == u'\n' || c == u'\r' || c.unicode() == 0x2028 || c.unicode() == 0x2029)
            c = u' ';
        else if (c.category() == QChar::Other_Control || isDirectional(c.unicode()))
            c = QChar::ReplacementCharacter;
    }
    return looksLikeFormula(result) ? u'\'' + result : result;
}

QByteArray exportCsvCell(const QString &text)
{
    QString cell = text;
    cell.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter)); // ends a text for many readers
    const bool isFormula = looksLikeFormula(cell);
    guardInnerCells(cell);
    if (isFormula)
        cell.prepend(u'\'');
    const bool isPlain = !isFormula
        && std::none_of(cell.cbegin(), cell.cend(),
            [](QChar c) { return c == u'"' || c == u',' || c == u';' || c == u'\r' || c == u'\n' || c == u'\t'; })
        && !cell.startsWith(u' ') && !cell.endsWith(u' ');
    if (!isPlain)
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    return cell.toUtf8();
}

TableExport::TableExport(const RowsModel &model, const ExportOptions &options, QObject *parent)
    : TableExport(model, options, {}, parent)
{ }

TableExport::TableExport(const RowsModel &model, const ExportOptions &options, const QList<int> &rows, QObject *parent)
    : QObject(parent),
      m_options(options),
      m_rows(model.snapshot(rows))
{
    for (const int column : options.columns) {
        m_titles += model.headerData(column, Qt::Horizontal).toString();
        m_ids += model.columnId(column);
    }
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &TableExport::writeSlice);
}

TableExport::~TableExport() = default;

qsizetype TableExport::rowCount() const
{
    return m_rows->rowCount();
}

void TableExport::start(QIODevice *device)
{
    m_device = device;
    m_timer.start();
}

void TableExport::cancel()
{
    end(tr("The export was cancelled."));
}

QByteArray TableExport::toBytes(const RowsModel &model, const ExportOptions &options, const QList<int> &rows)
{
    const TableExport all(model, options, rows);
    QByteArray bytes = all.head();
    for (qsizetype row = 0; row < all.rowCount(); ++row)
        bytes += all.line(row);
    return bytes + all.tail();
}

void TableExport::writeSlice()
{
    if (!m_device)
        return end(tr("The export ended early: its file was closed."));
    QElapsedTimer timer;
    timer.start();
    QByteArray bytes = m_next == 0 ? head() : QByteArray();
    const qsizetype rows = rowCount();
    for (int i = 0; m_next < rows && bytes.size() < mostInSlice; ++i) {
        bytes += line(m_next++);
        if (i % 16 == 15 && timer.elapsed() >= sliceTime)
            break;
    }
    const bool isLast = m_next == rows;
    if (isLast)
        bytes += tail();
    if (m_device->write(bytes) != bytes.size())
        return end(tr("The rows could not be written: %1.").arg(m_device->errorString()));
    m_hash.addData(bytes);
    m_size += bytes.size();
    Q_EMIT progressed(m_next);
    if (isLast)
        end({});
}

void TableExport::end(const QString &error)
{
    m_timer.stop();
    if (!std::exchange(m_ended, true))
        Q_EMIT ended(error);
}

QByteArray TableExport::head() const
{
    QByteArray bytes = m_options.byteOrderMark ? QByteArrayLiteral("\xEF\xBB\xBF") : QByteArray();
    switch (m_options.format) {
    case ExportFormat::Json:
        return bytes + "[";
    case ExportFormat::JsonLines:
        return bytes;
    case ExportFormat::Text:
        if (m_options.header)
            bytes += m_titles.join(u'\t').toUtf8() + '\n';
        return bytes;
    case ExportFormat::Csv:
        break;
    }
    if (m_options.header)
        bytes += m_ids.join(u',').toUtf8() + "\r\n";
    return bytes;
}

QByteArray TableExport::line(qsizetype row) const
{
    QByteArray bytes;
    qsizetype place = 0;
    if (m_options.format == ExportFormat::Json)
        bytes += row == 0 ? "\n{" : ",\n{";
    else if (m_options.format == ExportFormat::JsonLines)
        bytes += '{';
    for (const int column : m_options.columns) {
        const QByteArray own = m_rows->json(row, column);
        switch (m_options.format) {
        case ExportFormat::Text:
            bytes += (place > 0 ? "\t" : "") + exportTextCell(m_rows->text(row, column)).toUtf8();
            break;
        case ExportFormat::Csv:
            bytes += (place > 0 ? "," : "");
            bytes += exportCsvCell(own.isEmpty() ? plainText(m_rows->value(row, column)) : QString::fromUtf8(own));
            break;
        case ExportFormat::Json:
        case ExportFormat::JsonLines:
            bytes += (place > 0 ? ",\"" : "\"") + m_ids[place].toLatin1() + "\":";
            bytes += own.isEmpty() ? jsonText(m_rows->value(row, column)) : own;
            break;
        }
        ++place;
    }
    switch (m_options.format) {
    case ExportFormat::Text:
        return bytes + '\n';
    case ExportFormat::Csv:
        return bytes + "\r\n";
    case ExportFormat::JsonLines:
        return bytes + "}\n";
    case ExportFormat::Json:
        break;
    }
    return bytes + '}';
}

QByteArray TableExport::tail() const
{
    if (m_options.format != ExportFormat::Json)
        return {};
    return rowCount() > 0 ? "\n]\n" : "]\n";
}

} // namespace mcias
