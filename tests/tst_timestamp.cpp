// SPDX-License-Identifier: MIT
#include "api/timestamp.h"

#include <QTest>

using namespace mcias;
using namespace Qt::StringLiterals;

class TestTimestamp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valid_data();
    void valid();
    void invalid_data();
    void invalid();
    void everyDigitMatters();
    void writes();
    void localTimeIsWrittenInUtc();
};

void TestTimestamp::valid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("utc"); // as we write it
    const auto row = [](const char *text, const char *utc) { QTest::newRow(text) << QByteArray(text) << QByteArray(utc); };
    row("2026-11-22T08:00:00Z", "2026-11-22T08:00:00Z");
    row("2026-11-22t08:00:00z", "2026-11-22T08:00:00Z"); // RFC 3339 allows lower case
    row("2026-11-22T08:00:00+00:00", "2026-11-22T08:00:00Z");
    row("2026-11-22T08:00:00-00:00", "2026-11-22T08:00:00Z");
    row("2026-11-22T08:00:00+01:00", "2026-11-22T07:00:00Z");
    row("2026-11-22T08:00:00-05:30", "2026-11-22T13:30:00Z");
    row("2026-12-31T23:59:59-23:59", "2027-01-01T23:58:59Z");
    row("2027-01-01T00:00:00+23:59", "2026-12-31T00:01:00Z");
    row("2026-11-22T08:00:00.1Z", "2026-11-22T08:00:00.100Z");
    row("2026-11-22T08:00:00.120Z", "2026-11-22T08:00:00.120Z");
    row("2026-11-22T08:00:00.1239Z", "2026-11-22T08:00:00.123Z"); // cut, not rounded: never in the future
    row("2026-11-22T08:00:00.123456789Z", "2026-11-22T08:00:00.123Z");
    row("2026-11-22T08:00:00.999999999999999999999999Z", "2026-11-22T08:00:00.999Z");
    row("2026-11-22T08:00:00.000Z", "2026-11-22T08:00:00Z");
    row("2026-11-22T08:00:00.123456+02:00", "2026-11-22T06:00:00.123Z");
    row("2024-02-29T12:00:00Z", "2024-02-29T12:00:00Z");
    row("2000-02-29T12:00:00Z", "2000-02-29T12:00:00Z");
    row("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"); // a leap second
    row("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z");
    row("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z");
    row("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"); // Go's zero time
    row("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z");
    row("1582-10-10T00:00:00Z", "1582-10-10T00:00:00Z"); // the calendar has no gap
    row("2026-03-29T02:30:00Z", "2026-03-29T02:30:00Z"); // no such local time in much of Europe
}

void TestTimestamp::valid()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, utc);
    const auto time = parseTimestamp({ text.constData(), size_t(text.size()) });
    QVERIFY(time);
    QCOMPARE(time->timeSpec(), Qt::UTC);
    QCOMPARE(formatTimestamp(*time), utc);
    const auto again = parseTimestamp(utc.toStdString());
    QCOMPARE(again, time);
}

void TestTimestamp::invalid_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
        { "", "Z", "now", "2026", "2026-11-22", "08:00:00Z", "1795334400", "2026-11-22T08:00Z", "2026-11-22T08:00:00",
            "2026-11-22 08:00:00Z", "2026-11-22T08:00:00 Z", " 2026-11-22T08:00:00Z", "2026-11-22T08:00:00Z ",
            "2026-11-22T08:00:00ZZ", "2026-11-22T08:00:00Z\n", "20261122T080000Z", "2026-W47-7T08:00:00Z", "2026-326T08:00:00Z",
            "2026-11-22T08:00:00.Z", "2026-11-22T08:00:00,5Z", "2026-11-22T08:00:00.5", "2026-11-22T08:00:00.-5Z",
            "2026-11-22T08:00:00.5.5Z", "2026-11-22T08:00:00+1:00", "2026-11-22T08:00:00+01", "2026-11-22T08:00:00+0100",
            "2026-11-22T08:00:00+01:00Z", "2026-11-22T08:00:00+24:00", "2026-11-22T08:00:00+01:60", "2026-11-22T08:00:00 01:00",
            "2026-11-22T08:00:00+-1:00", "2026-11-22T24:00:00Z", "2026-11-22T08:60:00Z", "2026-11-22T08:00:61Z",
            "2026-00-22T08:00:00Z", "2026-13-22T08:00:00Z", "2026-11-00T08:00:00Z", "2026-11-31T08:00:00Z",
            "2026-02-29T08:00:00Z", "2100-02-29T08:00:00Z", "1900-02-29T08:00:00Z", "0000-01-01T00:00:00Z",
            "0000-02-29T00:00:00Z", "-001-01-01T00:00:00Z", "+2026-11-22T08:00:00Z", "12026-11-22T08:00:00Z",
            "2026-1-22T08:00:00Z", "2026-11-2T08:00:00ZZ", "2026/11/22T08:00:00Z", "2026-11-22T08.00.00Z", "2026-11-22T8:00:00ZZ",
            "2026-11-22T-8:00:00Z", "2026-11-22T+8:00:00Z", "2026-11-22T 8:00:00Z", "Sun, 22 Nov 2026 08:00:00 GMT",
            // In the range of the text, but not of a year with four digits once it is in UTC.
            "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "9999-12-31T23:59:60Z" })
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
    QTest::newRow("full width digit") << QByteArray("２026-11-22T08:00:00Z");
    QTest::newRow("NUL") << QByteArray("2026-11-22T08:00:00Z\0", 21);
    QTest::newRow("NUL inside") << QByteArray("2026-11-22T08:00:0\0Z", 20);
}

void TestTimestamp::invalid()
{
    QFETCH(QByteArray, text);
    const auto time = parseTimestamp({ text.constData(), size_t(text.size()) });
    QVERIFY2(!time, qPrintable(time.value_or(QDateTime()).toString(Qt::ISODate)));
}

void TestTimestamp::everyDigitMatters()
{
    const QByteArray good = "2026-11-22T08:00:00.123+01:00";
    QVERIFY(parseTimestamp(good.toStdString()));
    for (qsizetype i = 0; i < good.size(); ++i) {
        for (const char wrong : { 'x', '/', ' ', '\0', '\xff' }) {
            QByteArray text = good;
            text[i] = wrong;
            QVERIFY2(!parseTimestamp({ text.constData(), size_t(text.size()) }), text.constData());
        }
        const QByteArray cut = good.left(i);
        QVERIFY2(!parseTimestamp(cut.toStdString()), cut.constData());
    }
    // The whole year at once: -1 four times over is no year either.
    QVERIFY(!parseTimestamp("abcd-12-31T23:00:00-02:00"));
}

void TestTimestamp::writes()
{
    QCOMPARE(formatTimestamp(QDateTime(QDate(2026, 11, 22), QTime(8, 0, 0, 5), Qt::UTC)), "2026-11-22T08:00:00.005Z"_ba);
    QCOMPARE(formatTimestamp(QDateTime(QDate(7, 1, 2), QTime(3, 4, 5), Qt::UTC)), "0007-01-02T03:04:05Z"_ba);
}

void TestTimestamp::localTimeIsWrittenInUtc()
{
    qputenv("TZ", "America/New_York");
    tzset();
    const QDateTime local(QDate(2026, 11, 22), QTime(3, 0), Qt::LocalTime);
    QCOMPARE(formatTimestamp(local), "2026-11-22T08:00:00Z"_ba);
    QCOMPARE(
        formatTimestamp(QDateTime(QDate(2026, 11, 22), QTime(3, 0), Qt::OffsetFromUTC, -5 * 3600)), "2026-11-22T08:00:00Z"_ba);
    QCOMPARE(parseTimestamp("2026-11-22T08:00:00Z"), local);
}

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
