// SPDX-License-Identifier: MIT
#include "api/http_text.h"

#include <QLocale>

#include <algorithm>

namespace mcias {

namespace {

// Also what turns the direction of the text around it: a server's words must not rearrange ours.
bool breaksLine(QChar c)
{
    const auto category = c.category();
    const bool turns = (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
    return turns || category == QChar::Other_Control || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph;
}

} // namespace

QDateTime parseHttpDate(const QByteArray &header)
{
    QDateTime date = QLocale::c().toDateTime(
        QString::fromLatin1(header.trimmed()), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &header, const QDateTime &now)
{
    constexpr qint64 longest = 24 * 3600;
    bool isNumber = false;
    qint64 seconds = header.trimmed().toLongLong(&isNumber);
    if (!isNumber) {
        const QDateTime date = parseHttpDate(header);
        if (!date.isValid())
            return std::nullopt;
        seconds = (now.msecsTo(date) + 999) / 1000;
    }
    return std::chrono::seconds(std::clamp<qint64>(seconds, 0, longest));
}

QString oneLine(const QString &text, qsizetype longest)
{
    const bool isCut = text.size() > longest;
    if (isCut && longest > 0 && text.at(longest - 1).isHighSurrogate())
        --longest;
    QString line = text.left(longest);
    std::replace_if(line.begin(), line.end(), breaksLine, QLatin1Char(' '));
    if (isCut)
        line += QChar(0x2026);
    return line.trimmed();
}

} // namespace mcias
