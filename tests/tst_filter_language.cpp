// SPDX-License-Identifier: MIT
// The filter's language against a second, slow reading of it.
#include "support/filter_reference.h"

#include "models/filter_time.h"
#include "models/text_pattern.h"

#include <QElapsedTimer>
#include <QtTest>

#include <random>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

QString difference(const Table &table, const RowBits &found, const std::function<bool(const TestRow &)> &expected)
{
    for (qsizetype slot = 0; slot < table.rows.size(); ++slot) {
        if (found.test(static_cast<size_t>(slot)) != expected(table.rows[slot]))
            return u"row %1 is %2: %3"_s.arg(slot).arg(
                found.test(static_cast<size_t>(slot)) ? u"found"_s : u"not found"_s, table.rows[slot].text);
    }
    return {};
}

} // namespace

class FilterLanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void meansWhatItSays();
    void narrowsWhileItIsTyped();
    void anythingCanBeTyped();
    void reads_data();
    void reads();
    void tellsWhatItDoesNotUnderstand();
    void times_data();
    void times();
    void combines_data();
    void combines();
    void costlyPatternsEnd();
};

void FilterLanguageTest::meansWhatItSays()
{
    std::mt19937 random(20261122);
    const Table table(random, 160);
    Writer writer(random, table);
    int some = 0;
    for (int i = 0; i < 10'000; ++i) {
        const Tree tree = writer.make(1 + static_cast<int>(random() % 4));
        const QString text = tree->text();
        const RowFilter filter = table.parse(text);
        QVERIFY2(filter.unknownKeys.isEmpty() && filter.badPatterns.isEmpty() && filter.badTimes.isEmpty(), qPrintable(text));
        const RowBits found = table.search(text);
        const QString fault = difference(table, found, [&](const TestRow &row) { return tree->holds(table, row); });
        QVERIFY2(fault.isEmpty(), qPrintable(text + u"\n"_s + fault));
        some += !found.none() && found.count() < found.size() ? 1 : 0;
    }
    qInfo() << "expressions that find some rows and not all" << some;
    QVERIFY(some > 4000);
}

// With each key stroke: where the filter says that it narrows, looking among what was found is enough.
void FilterLanguageTest::narrowsWhileItIsTyped()
{
    std::mt19937 random(7);
    const Table table(random, 120);
    Writer writer(random, table);
    int narrowing = 0;
    for (int i = 0; i < 1000; ++i) {
        const QString text = writer.make(static_cast<int>(random() % 3))->text();
        RowBits before(table.index.size(), true);
        RowFilter was;
        for (qsizetype length = 1; length <= text.size(); ++length) {
            const QString typed = text.left(length);
            const RowFilter is = table.parse(typed);
            const RowBits all = table.search(typed);
            if (is.narrows(was)) {
                ++narrowing;
                QVERIFY2(table.search(typed, &before) == all, qPrintable(typed));
            }
            before = all;
            was = is;
        }
    }
    QVERIFY(narrowing > 5000);
}

void FilterLanguageTest::anythingCanBeTyped()
{
    std::mt19937 random(99);
    const Table table(random, 40);
    const QStringList pieces{ u"("_s, u")"_s, u"-"_s, u"/"_s, u"\\"_s, u"\""_s, u":"_s, u"*"_s, u" "_s, u"OR"_s, u" OR "_s,
        u"AND "_s, u"NOT "_s, u"after:"_s, u"before:-"_s, u"2026-11"_s, u"[a"_s, u"a+"_s, u"(?<"_s, u"{9,}"_s, u"alice"_s,
        u"jti:"_s, u"about:"_s, u"id:1"_s, u"é"_s, u"\U0001F600"_s, QString(QChar(0xD800)), QString(QChar(0)), u"\n"_s, u"\x01"_s,
        u"\x08"_s };
    for (int i = 0; i < 8000; ++i) {
        QString text;
        for (int n = static_cast<int>(random() % 12); n > 0; --n)
            text += pieces[static_cast<qsizetype>(random() % static_cast<size_t>(pieces.size()))];
        const RowFilter filter = table.parse(text);
        const RowBits found = table.search(text);
        QVERIFY(filter.narrows(filter));
        QVERIFY2(table.search(text, &found) == found, qPrintable(text));
    }
    QVERIFY(table.search(QString(100'000, u'(')).none());
    QVERIFY(table.search(u"NOT "_s.repeated(10'000)).count() == table.index.size());
    QVERIFY(table.search(u"(-"_s.repeated(10'000) + u"alice"_s).none());
}

void FilterLanguageTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("same");
    QTest::newRow("AND binds closer") << u"type:login li OR bob"_s << u"(type:login li) OR bob"_s;
    QTest::newRow("AND may be written") << u"li AND type:login"_s << u"li type:login"_s;
    QTest::newRow("small letters are words") << u"li and or not"_s << u"\"li\" \"and\" \"or\" \"not\""_s;
    QTest::newRow("nothing behind OR yet") << u"li OR "_s << u"li"_s;
    QTest::newRow("nothing before OR") << u"OR li"_s << u"li"_s;
    QTest::newRow("OR twice") << u"li OR OR bob"_s << u"li OR bob"_s;
    QTest::newRow("nothing behind NOT yet") << u"li NOT"_s << u"li"_s;
    QTest::newRow("twice not") << u"NOT -li"_s << u"li"_s;
    QTest::newRow("no end") << u"(li OR bob"_s << u"li OR bob"_s;
    QTest::newRow("nothing in it yet") << u"li ("_s << u"li"_s;
    QTest::newRow("empty") << u"li () -()"_s << u"li"_s;
    QTest::newRow("group of a word") << u"(li)"_s << u"li"_s;
    QTest::newRow("not a group") << u"-(li OR bob)"_s << u"-li -bob"_s;
    QTest::newRow("groups side by side") << u"(li)(bob)"_s << u"li bob"_s;
    QTest::newRow("parentheses within a word") << u"f(x)"_s << u"\"f(x)\""_s;
    QTest::newRow("within a word, within a group") << u"(f(x) li)"_s << u"\"f(x)\" li"_s;
    QTest::newRow("an end without a beginning") << u"li)"_s << u"\"li)\""_s;
    QTest::newRow("a path is no pattern") << u"/v1/audit"_s << u"\"/v1/audit\""_s;
    QTest::newRow("no second slash yet") << u"/li"_s << u"\"/li\""_s;
    QTest::newRow("a pattern in a group") << u"(/li/ OR bob)"_s << u"li OR bob"_s;
    QTest::newRow("not a pattern") << u"-/li/"_s << u"-li"_s;
    QTest::newRow("blanks in a pattern") << u"/o w/"_s << u"\"o w\""_s;
    QTest::newRow("quoted operators") << u"\"OR\" \"(\""_s << u"or \"(\""_s;
    QTest::newRow("bad patterns do not count") << u"li /(/"_s << u"li"_s;
    QTest::newRow("unfinished times do not count") << u"li after:2026-1"_s << u"li"_s;
    QTest::newRow("keys without a value yet") << u"li type:"_s << u"li"_s;
}

void FilterLanguageTest::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, same);
    std::mt19937 random(5);
    const Table table(random, 200);
    QVERIFY(table.search(text) == table.search(same));
}

void FilterLanguageTest::tellsWhatItDoesNotUnderstand()
{
    std::mt19937 random(5);
    const Table table(random, 10);
    const RowFilter filter = table.parse(u"/(/ /[z-a]/ after:yestermorn before:2026-13-01 colour:red after:2026- before:-3"_s);
    QCOMPARE(filter.badPatterns, (QStringList{ u"("_s, u"[z-a]"_s }));
    QCOMPARE(filter.badTimes, (QStringList{ u"yestermorn"_s, u"2026-13-01"_s }));
    QCOMPARE(filter.unknownKeys, QStringList{ u"colour"_s });
    // A table without times takes them for what they were before.
    QCOMPARE(RowFilter::parse(u"after:2026"_s, { "name" }).unknownKeys, QStringList{ u"after"_s });
}

void FilterLanguageTest::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc"); // empty: none; "…": none yet
    QTest::newRow("year") << u"2026"_s << u"2026-01-01T00:00:00Z"_s;
    QTest::newRow("month") << u"2026-11"_s << u"2026-11-01T00:00:00Z"_s;
    QTest::newRow("day") << u"2026-11-05"_s << u"2026-11-05T00:00:00Z"_s;
    QTest::newRow("hour") << u"2026-11-05T07"_s << u"2026-11-05T07:00:00Z"_s;
    QTest::newRow("minute") << u"2026-11-05t07:08"_s << u"2026-11-05T07:08:00Z"_s;
    QTest::newRow("second") << u"2026-11-05 07:08:09"_s << u"2026-11-05T07:08:09Z"_s;
    QTest::newRow("UTC") << u"2026-11-05T07:08Z"_s << u"2026-11-05T07:08:00Z"_s;
    QTest::newRow("with an offset") << u"2026-11-05T07:08+02:30"_s << u"2026-11-05T04:38:00Z"_s;
    QTest::newRow("hours ago") << u"-24h"_s << u"2026-11-04T12:34:56Z"_s;
    QTest::newRow("minutes ago") << u"-34m"_s << u"2026-11-05T12:00:56Z"_s;
    QTest::newRow("weeks ago") << u"-1w"_s << u"2026-10-29T12:34:56Z"_s;
    QTest::newRow("today") << u"today"_s << u"2026-11-05T00:00:00Z"_s;
    QTest::newRow("yesterday") << u"Yesterday"_s << u"2026-11-04T00:00:00Z"_s;
    QTest::newRow("now") << u"now"_s << u"2026-11-05T12:34:56Z"_s;
    for (const char *text : { "2", "202", "2026-", "2026-1", "2026-11-3", "2026-11-05T", "2026-11-05T1",
             "2026-11-05T10:", "2026-11-05T10:3", "-", "-24", "to", "yester" })
        QTest::newRow(text) << QString::fromLatin1(text) << u"…"_s;
    for (const char *text :
        { "x", "2026-13", "2026-11-31", "2026-11-05T24:00", "2026-11-05T10:60", "-24y", "20265", "2026/11/05", "+1h" })
        QTest::newRow(text) << QString::fromLatin1(text) << QString();
}

void FilterLanguageTest::times()
{
    QFETCH(QString, text);
    QFETCH(QString, utc);
    const FilterTimes context{
        .areKnown = true, .zone = Formats::Zone::Utc, .now = QDateTime({ 2026, 11, 5 }, { 12, 34, 56 }, Qt::UTC)
    };
    const FilterTime time = FilterTime::parse(text, context);
    using Outcome = FilterTime::Outcome;
    QCOMPARE(time.outcome, utc.isEmpty() ? Outcome::Bad : utc == u"…"_s ? Outcome::Unfinished : Outcome::Good);
    if (time.outcome == Outcome::Good)
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(time.msecs, Qt::UTC).toString(Qt::ISODate), utc);
}

void FilterLanguageTest::combines_data()
{
    QTest::addColumn<QString>("filter");
    QTest::newRow("nothing") << QString();
    QTest::newRow("words") << u"li -type:login"_s;
    QTest::newRow("alternatives") << u"li OR bob"_s;
    QTest::newRow("open parentheses") << u"(li OR bob"_s;
    QTest::newRow("an open quote") << u"li OR \"o w"_s;
    QTest::newRow("an open quote alone") << u"\"o w"_s;
    QTest::newRow("times of its own") << u"before:2026-11-04 li after:2026-11-02"_s;
    QTest::newRow("times of an alternative") << u"(after:2026-11-04 OR before:2026-11-02) li"_s;
}

void FilterLanguageTest::combines()
{
    QFETCH(QString, filter);
    std::mt19937 random(5);
    const Table table(random, 300);
    const QString range = u"after:2026-11-02T05:00 before:2026-11-04"_s;
    const QString both = RowFilter::combined(filter, range);
    RowBits expected = table.search(filter);
    expected.keep(table.search(range));
    QVERIFY2(table.search(both) == expected, qPrintable(both));
    const QString without = RowFilter::withoutTimes(both);
    QVERIFY2(table.search(without) == table.search(RowFilter::withoutTimes(filter)), qPrintable(without));
    QVERIFY(!without.startsWith(u"after"_s));
    // The next range takes the place of the former one.
    QCOMPARE(
        RowFilter::combined(RowFilter::withoutTimes(RowFilter::combined(u"li"_s, range)), u"after:2026"_s), u"after:2026 li"_s);
}

void FilterLanguageTest::costlyPatternsEnd()
{
    const auto pattern = TextPattern::compile(u"(a+)+$"_s);
    QVERIFY(pattern);
    const QByteArray text = QByteArray(400, 'a') + '!';
    QElapsedTimer timer;
    timer.start();
    TextPattern::Search search(*pattern, std::chrono::milliseconds(300));
    for (int i = 0; i < 100'000; ++i)
        search.isIn({ text.constData(), static_cast<size_t>(text.size()) });
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(pattern->isCostly());
    QVERIFY(!TextPattern::compile(u"("_s));
    QVERIFY(!TextPattern::compile(QString(TextPattern::longest + 1, u'a')));
    QVERIFY(!TextPattern::compile(u"\\C"_s)); // would read half a letter
    QVERIFY(!TextPattern::compile(u"(?:"_s.repeated(200) + u"a"_s + u")"_s.repeated(200)));
    const auto plain = TextPattern::compile(u"A.É"_s);
    TextPattern::Search other(*plain);
    QVERIFY(other.isIn("xa-\u00e9"));
    QVERIFY(!plain->isCostly());
}

QTEST_GUILESS_MAIN(FilterLanguageTest)
#include "tst_filter_language.moc"
