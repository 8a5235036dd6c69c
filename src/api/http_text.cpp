// SPDX-License-Identifier: MIT
#include "api/http_text.h"

#include <QLocale>

#include <algorithm>

namespace mcias {

std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &header, const QDateTime &now)
{
    constexpr qint64 longest = 24 * 3600;
    bool isNumber = false;
    qint64 seconds = header.trimmed().toLongLong(&isNumber);
    if (!isNumber) {
        QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        if (!date.isValid())
            return std::nullopt;
        date.setTimeSpec(Qt::UTC);
        seconds = (now.msecsTo(date) + 999) / 1000;
    }
    return std::chrono::seconds(std::clamp<qint64>(seconds, 0, longest));
}

QString oneLine(const QString &text, qsizetype longest)
{
    QString line = text.left(longest);
    std::replace_if(line.begin(), line.end(), [](QChar c) { return c.category() == QChar::Other_Control; }, QLatin1Char(' '));
    if (text.size() > longest)
        line += QChar(0x2026);
    return line.trimmed();
}

} // namespace mcias
