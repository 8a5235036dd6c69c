// SPDX-License-Identifier: MIT
#include "work/tokens/token_calendar.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace mcias {

using namespace Qt::StringLiterals;
using Span = ExpiryBucket::Span;

namespace {

constexpr std::array reminders{ 30, 7, 1 }; // days before
constexpr qsizetype longestLine = 75;       // bytes, RFC 5545 §3.1

class CalendarText {
    Q_DECLARE_TR_FUNCTIONS(mcias::TokenCalendar)
};

bool isService(const TokenRow &row)
{
    return row.token.kind == TokenKind::Service;
}

bool isOver(const TokenRow &row)
{
    return row.state == TokenState::Revoked || row.state == TokenState::Superseded;
}

bool endsSooner(const TokenRow &a, const TokenRow &b)
{
    if (a.token.expiresAt != b.token.expiresAt)
        return a.token.expiresAt < b.token.expiresAt;
    return a.token.jti < b.token.jti;
}

Span spanOf(const TokenRow &row, const QDateTime &now)
{
    if (row.state == TokenState::Expired)
        return Span::Over;
    if (!row.token.expiresAt.isValid())
        return Span::NotKnown;
    const qint64 left = now.secsTo(row.token.expiresAt);
    if (left < secondsPerDay)
        return Span::Today;
    if (left < 7 * secondsPerDay)
        return Span::Week;
    return left < 30 * secondsPerDay ? Span::Month : Span::Later;
}

// RFC 5545 §3.3.11. Control characters are no text there.
QByteArray escaped(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c == u'\\' || c == u';' || c == u',')
            out += u'\\';
        if (c == u'\n')
            out += u"\\n"_s;
        else if (c.category() != QChar::Other_Control)
            out += c;
    }
    return out.toUtf8();
}

// Lines are folded between characters, never within one.
void addLine(QByteArray &calendar, const QByteArray &line)
{
    qsizetype begin = 0;
    qsizetype room = longestLine;
    while (line.size() - begin > room) {
        qsizetype end = begin + room;
        while ((static_cast<uchar>(line[end]) & 0xC0) == 0x80)
            --end;
        calendar += line.mid(begin, end - begin) + "\r\n ";
        begin = end;
        room = longestLine - 1; // the blank counts
    }
    calendar += line.mid(begin) + "\r\n";
}

QByteArray stamp(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1();
}

QString nameOf(const TokenRow &row)
{
    return row.accountName.isEmpty() ? row.token.accountId.toString(QUuid::WithoutBraces) : row.accountName;
}

void addEntry(QByteArray &calendar, const TokenRow &row, const QUrl &server, const QDateTime &now)
{
    const QString summary = CalendarText::tr("The token of %1 ends").arg(nameOf(row));
    const QString description = CalendarText::tr(
        "Service token %1 of %2 at %3. Issue a new one before, and give it to the service.")
                                    .arg(row.token.jti, nameOf(row), server.authority());
    addLine(calendar, "BEGIN:VEVENT");
    addLine(calendar, "UID:" + escaped(row.token.jti + u'@' + server.host()));
    addLine(calendar, "DTSTAMP:" + stamp(now));
    addLine(calendar, "DTSTART:" + stamp(row.token.expiresAt));
    addLine(calendar, "SUMMARY:" + escaped(summary));
    addLine(calendar, "DESCRIPTION:" + escaped(description));
    addLine(calendar, "TRANSP:TRANSPARENT");
    for (const int days : reminders) {
        if (now >= row.token.expiresAt.addDays(-days))
            continue;
        addLine(calendar, "BEGIN:VALARM");
        addLine(calendar, "ACTION:DISPLAY");
        addLine(calendar, "TRIGGER:-P" + QByteArray::number(days) + "D");
        addLine(calendar, "DESCRIPTION:" + escaped(CalendarText::tr("%1 in %n day(s)", nullptr, days).arg(summary)));
        addLine(calendar, "END:VALARM");
    }
    addLine(calendar, "END:VEVENT");
}

} // namespace

QList<ExpiryBucket> expiryBoard(const QList<TokenRow> &rows, const QDateTime &now)
{
    QHash<QUuid, TokenRow> lastOver; // of accounts without a token that counts
    QSet<QUuid> supplied;
    QList<TokenRow> counted;
    for (const TokenRow &row : rows) {
        if (!isService(row) || isOver(row))
            continue;
        const QUuid account = row.token.accountId;
        if (row.state != TokenState::Expired) {
            supplied += account;
            counted += row;
        } else if (const auto known = lastOver.constFind(account); known == lastOver.cend() || endsSooner(*known, row)) {
            lastOver.insert(account, row);
        }
    }
    for (auto over = lastOver.cbegin(); over != lastOver.cend(); ++over) {
        if (!supplied.contains(over.key()))
            counted += *over;
    }
    std::sort(counted.begin(), counted.end(), endsSooner);
    QList<ExpiryBucket> board;
    for (const Span span : { Span::Over, Span::Today, Span::Week, Span::Month, Span::Later, Span::NotKnown }) {
        ExpiryBucket bucket{ span, {} };
        std::copy_if(counted.begin(), counted.end(), std::back_inserter(bucket.rows),
            [&](const TokenRow &row) { return spanOf(row, now) == span; });
        board += bucket;
    }
    return board;
}

QByteArray tokenCalendar(const QList<TokenRow> &rows, const QUrl &server, const QDateTime &now)
{
    QList<TokenRow> wanted;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(wanted), [&now](const TokenRow &row) {
        return isService(row) && !isOver(row) && row.token.expiresAt.isValid() && row.token.expiresAt > now;
    });
    std::sort(wanted.begin(), wanted.end(), endsSooner);
    QByteArray calendar;
    addLine(calendar, "BEGIN:VCALENDAR");
    addLine(calendar, "VERSION:2.0");
    addLine(calendar, "PRODID:-//mcias-console//tokens//EN");
    addLine(calendar, "CALSCALE:GREGORIAN");
    addLine(calendar, "METHOD:PUBLISH");
    for (const TokenRow &row : wanted)
        addEntry(calendar, row, server, now);
    addLine(calendar, "END:VCALENDAR");
    return calendar;
}

} // namespace mcias
