// SPDX-License-Identifier: MIT
// How an event's details are shown: in a cell, and to somebody who reads them.
#include "models/audit_model.h"

#include "api/timestamp.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestRead = 64 * 1024; // bytes that are taken for JSON
constexpr qsizetype longestCell = 300;
constexpr qsizetype longestLine = 1000;
constexpr qsizetype mostLines = 2000;

QString plainValue(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QByteArray inArray = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(inArray.sliced(1, inArray.size() - 2));
}

// JSON with a line for each member. Only white space outside of strings changes: Qt's own writer would sort the keys, and round
// large numbers.
QString indented(const QString &json)
{
    QString text;
    text.reserve(2 * json.size());
    int depth = 0;
    bool isString = false;
    const auto breakLine = [&text, &depth] { text += u'\n' + QString(2 * std::clamp(depth, 0, 40), u' '); };
    for (qsizetype at = 0; at < json.size(); ++at) {
        const QChar c = json[at];
        if (isString) {
            text += c;
            if (c == u'\\' && at + 1 < json.size())
                text += json[++at];
            else if (c == u'"')
                isString = false;
            continue;
        }
        if (c.isSpace())
            continue;
        const bool closes = c == u'}' || c == u']';
        const bool wasOpened = text.endsWith(u'{') || text.endsWith(u'[');
        depth -= closes ? 1 : 0;
        if (closes != wasOpened)
            breakLine();
        text += c;
        depth += c == u'{' || c == u'[' ? 1 : 0;
        isString = c == u'"';
        if (c == u',')
            breakLine();
        else if (c == u':')
            text += u' ';
    }
    return text;
}

// JSON without the white space outside of strings, for the same reasons.
QByteArray compact(const QByteArray &json)
{
    QByteArray text;
    text.reserve(json.size());
    bool isString = false;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (static_cast<uchar>(c) <= ' ' && !(isString && c == ' '))
            continue; // within a string it cannot be: it would have been written as an escape
        text += c;
        if (isString && c == '\\' && at + 1 < json.size())
            text += json[++at];
        else if (c == '"')
            isString = !isString;
    }
    return text;
}

QJsonDocument documentOf(const AuditRow &row)
{
    return row.details().size() > longestRead ? QJsonDocument() : QJsonDocument::fromJson(row.details());
}

} // namespace

QString AuditTable::detailsLine(const AuditRow &row)
{
    if (row.details().isEmpty())
        return {};
    const QJsonDocument document = documentOf(row);
    if (!document.isObject())
        return safeLine(QString::fromUtf8(row.details().left(4 * longestCell)), longestCell);
    const QJsonObject object = document.object();
    QStringList parts;
    for (auto member = object.begin(); member != object.end() && parts.size() < 20; ++member)
        parts += tr("%1: %2", "a detail and its value").arg(member.key(), plainValue(member.value()));
    return safeLine(parts.join(u", "_s), longestCell);
}

QString AuditTable::detailsText(const AuditRow &row)
{
    if (row.details().isEmpty())
        return {};
    const QString came = QString::fromUtf8(row.details()).trimmed();
    const QString text = documentOf(row).isNull() ? came : indented(came);
    QStringList lines;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (lines.size() >= mostLines) {
            lines += u"…"_s;
            break;
        }
        lines += safeLine(line.toString(), longestLine);
    }
    return lines.join(u'\n');
}

QString AuditTable::timeText(const AuditRow &row, const Formats &formats)
{
    const QString form = u"yyyy-MM-dd HH:mm:ss"_s;
    if (formats.zone == Formats::Zone::Utc)
        return row.time().toString(form);
    const QDateTime local = row.time().toLocalTime();
    const QString text = local.toString(form);
    const auto isTwice = [&](qint64 hour) { return row.time().addSecs(hour).toLocalTime().toString(form) == text; };
    const QString offset = local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate).right(6);
    return isTwice(3600) || isTwice(-3600) ? text + u' ' + offset : text;
}

QJsonValue AuditTable::timeValue(const AuditRow &row)
{
    return QString::fromLatin1(formatTimestamp(row.time()));
}

QJsonValue AuditTable::detailsValue(const AuditRow &row)
{
    if (row.details().isEmpty())
        return QJsonValue::Null;
    return QString::fromUtf8(row.details());
}

QByteArray AuditTable::detailsJson(const AuditRow &row)
{
    return documentOf(row).isObject() ? compact(row.details()) : QByteArray();
}

} // namespace mcias
