// SPDX-License-Identifier: MIT
#include "support/audit_events.h"

#include "models/audit_model.h"
#include "work/audit/audit_log.h"

#include <QSignalSpy>
#include <QtTest>

#include <random>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

const Formats utc{ QLocale::c(), Formats::Zone::Utc };
QList<qint64> idsOf(const AuditModel &model)
{
    QList<qint64> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids += model.rowAt(row).id();
    return ids;
}

} // namespace

class AuditModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filters_data();
    void filters();
    void showsWordsForPeople();
    void zoneIsInTheHead();
    void namesMayChange();
    void newestFirst();
    void timesBeyondAllStandAtTheEnds();
    void hourThatComesTwice();
    void movesWithTheTime();
    void costlyPatternStaysIncomplete();
    void valuesThatNobodyHas();
    void binsCountEachEventOnce();
    void binsAreWhatTheFilterFinds();
};

void AuditModelTest::initTestCase()
{
    qputenv("TZ", "Europe/Berlin");
    tzset();
}

void AuditModelTest::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QList<qint64>>("ids"); // newest first
    using Ids = QList<qint64>;
    QTest::newRow("all") << QString() << Ids{ 5, 4, 13, 2, 1 };
    QTest::newRow("type") << u"type:login_fail"_s << Ids{ 2 };
    QTest::newRow("beginning of a type") << u"type:login"_s << Ids{ 2, 1 };
    QTest::newRow("what people read") << u"\"sign-in failed\""_s << Ids{ 2 };
    QTest::newRow("actor") << u"actor:alice"_s << Ids{ 13, 1 };
    QTest::newRow("actor by id") << u"actor:deadbeef"_s << Ids{ 13, 1 };
    QTest::newRow("target") << u"target:\"bob jr\""_s << Ids{ 13, 2 };
    QTest::newRow("about") << u"about:\"bob jr\""_s << Ids{ 4, 13, 2 };
    QTest::newRow("about by id") << u"about:12345678-9abc-4def-8123-456789abcdef"_s << Ids{ 4, 13, 2 };
    QTest::newRow("an id's beginning") << u"deadbeef"_s << Ids{ 13, 1 };
    QTest::newRow("too little of one") << u"dea"_s << Ids{};
    QTest::newRow("address") << u"ip:10.0"_s << Ids{ 2, 1 };
    QTest::newRow("jti") << u"jti:j-one"_s << Ids{ 13 };
    QTest::newRow("jti that was replaced") << u"jti:J-two"_s << Ids{ 13 };
    QTest::newRow("number") << u"id:1"_s << Ids{ 1 };
    QTest::newRow("numbers") << u"id:1*"_s << Ids{ 13, 1 };
    QTest::newRow("failed") << u"failed:yes"_s << Ids{ 4, 2 };
    QTest::newRow("details") << u"wrong_password"_s << Ids{ 2 };
    QTest::newRow("pattern over fields") << u"/^login_.*10\\.0\\.0\\.[12]/"_s << Ids{ 2, 1 };
    QTest::newRow("patterns do not see keys") << u"/J-two$/"_s << Ids{};
    QTest::newRow("after") << u"after:2026-11-22T03:00"_s << Ids{ 5, 4, 13 };
    QTest::newRow("between") << u"after:2026-11-22T02 before:2026-11-22T04"_s << Ids{ 13, 2 };
    QTest::newRow("marked") << u"mark:yes"_s << Ids{ 4 };
    QTest::newRow("not marked") << u"mark:no type:login"_s << Ids{ 2, 1 };
    QTest::newRow("either") << u"type:policy_deny OR (actor:alice -jti:j*)"_s << Ids{ 4, 1 };
}

void AuditModelTest::filters()
{
    QFETCH(QString, filter);
    QFETCH(QList<qint64>, ids);
    const People people;
    AuditModel model(utc);
    model.setRows(sample(people));
    model.setMarked({ 4 });
    model.setFilter(filter);
    QCOMPARE(idsOf(model), ids);
    QVERIFY(model.unknownFilterKeys().isEmpty());
    // The same where events come one by one.
    AuditModel slow(utc);
    slow.setMarked({ 4 });
    slow.setFilter(filter);
    for (const AuditRow &row : sample(people))
        slow.upsert({ row });
    QCOMPARE(idsOf(slow), ids);
}

void AuditModelTest::showsWordsForPeople()
{
    const People people;
    const QList<AuditRow> rows = sample(people);
    QCOMPARE(AuditTable::party(rows[0].actor()), u"alice"_s);
    QCOMPARE(AuditTable::party(rows[1].target()), u"bob jr (deleted)"_s);
    QCOMPARE(AuditTable::party(rows[3].target()), u"00000000-0000-4000-8000-0000000000ff"_s);
    QCOMPARE(AuditTable::party(nullptr), QString());
    QCOMPARE(AuditTable::detailsLine(rows[1]), u"reason: wrong_password"_s);
    QCOMPARE(AuditTable::detailsLine(rows[4]), u"not\uFFFDJSON \uFFFD"_s);
    QCOMPARE(AuditTable::detailsText(rows[4]), u"not\nJSON \uFFFD"_s);
    QVERIFY(AuditTable::detailsText(rows[2]).contains(u"\"replaces\": \"J-two\"\n"_s));
    QCOMPARE(AuditTable::jti(rows[2]), u"J-one"_s);
    QCOMPARE(AuditTable::jti(rows[1]), QString());
    QCOMPARE(AuditTable::filterWord("about"_L1, u"bob"_s), u"about:bob"_s);
    QCOMPARE(AuditTable::filterWord("about"_L1, u"bob jr"_s), u"about:\"bob jr\""_s);
    QCOMPARE(AuditTable::filterWord("about"_L1, u"b(\"x\")*"_s), u"about:\"b(x)*\""_s);
    for (const ReadyQuestion &question : AuditTable::questions()) {
        AuditModel model(utc);
        model.setFilter(QString::fromLatin1(question.filter));
        QVERIFY(model.unknownFilterKeys().isEmpty() && model.query().badTimes.isEmpty() && !model.query().terms.isEmpty());
    }
}

void AuditModelTest::zoneIsInTheHead()
{
    const People people;
    AuditModel model(utc);
    model.setRows(sample(people));
    model.setFilter(u"before:2026-11-22T02:00"_s);
    QCOMPARE(idsOf(model), (QList<qint64>{ 1 }));
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"Time (UTC)"_s);
    QCOMPARE(model.index(0, 0).data().toString(), u"2026-11-22 01:00:00"_s);
    QSignalSpy head(&model, &QAbstractItemModel::headerDataChanged);
    model.setZone(Formats::Zone::Local);
    QCOMPARE(head.size(), 1);
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"Time (Europe/Berlin)"_s);
    QCOMPARE(idsOf(model), QList<qint64>{}); // two o'clock is earlier here
    model.setFilter({});
    QCOMPARE(model.index(4, 0).data().toString(), u"2026-11-22 02:00:00"_s);
    model.setFilter(u"before:2026-11-22T01:30Z"_s);
    QCOMPARE(idsOf(model), (QList<qint64>{ 1 }));
    model.setNow([] { return at(4, 30); });
    model.setFilter(u"after:-1h"_s);
    QCOMPARE(idsOf(model), (QList<qint64>{ 5, 4 }));
}

void AuditModelTest::namesMayChange()
{
    const People people;
    AuditModel model(utc);
    model.setRows(sample(people));
    model.setFilter(u"about:robert"_s);
    QCOMPARE(idsOf(model), QList<qint64>{});
    people.bob->setName({ u"robert"_s, false });
    model.setRows(sample(people));
    QCOMPARE(idsOf(model), (QList<qint64>{ 4, 13, 2 }));
    model.setFilter(u"robert"_s);
    QCOMPARE(idsOf(model), (QList<qint64>{ 4, 13, 2 }));
}

void AuditModelTest::newestFirst()
{
    const People people;
    AuditModel model(utc);
    QList<AuditRow> rows;
    for (const qint64 id : { 7, 5, 6 }) // in the same second
        rows += eventOf(id, "login_ok", people.alice, people.alice, "", {}, at(6));
    rows += eventOf(8, "login_ok", people.alice, people.alice, "", {}, at(5));
    model.setRows(rows);
    model.upsert({ eventOf(9, "login_ok", people.alice, people.alice, "", {}, at(6)) });
    model.upsert({ eventOf(9, "login_ok", people.alice, people.alice, "", {}, at(6)) }); // once is enough
    QCOMPARE(idsOf(model), (QList<qint64>{ 9, 7, 6, 5, 8 }));
}

void AuditModelTest::timesBeyondAllStandAtTheEnds()
{
    const People people;
    AuditModel model(utc);
    const auto year = [](int number) { return QDateTime({ number, 1, 1 }, { 0, 0 }, Qt::UTC); };
    model.setRows({ eventOf(1, "login_ok", people.alice, {}, "", {}, year(9999)), eventOf(2, "login_ok", {}, {}, "", {}, at(1)),
        eventOf(3, "login_ok", {}, {}, "", {}, year(1)), eventOf(4, "login_ok", {}, {}, "", {}, year(2240)) });
    QCOMPARE(idsOf(model), (QList<qint64>{ 1, 4, 2, 3 }));
}

void AuditModelTest::hourThatComesTwice()
{
    const Formats local{ QLocale::c(), Formats::Zone::Local };
    const auto textAt = [&](int hour, int minute) {
        const QDateTime time({ 2026, 10, 25 }, { hour, minute }, Qt::UTC);
        return AuditTable::timeText(eventOf(1, "login_ok", {}, {}, "", {}, time), local);
    };
    QCOMPARE(textAt(0, 30), u"2026-10-25 02:30:00 +02:00"_s);
    QCOMPARE(textAt(1, 30), u"2026-10-25 02:30:00 +01:00"_s);
    QCOMPARE(textAt(2, 0), u"2026-10-25 03:00:00"_s);
    QCOMPARE(textAt(23, 59), u"2026-10-26 00:59:00"_s);
}

void AuditModelTest::movesWithTheTime()
{
    const People people;
    AuditModel model(utc);
    model.setRows(sample(people));
    QDateTime now = at(4, 30);
    model.setNow([&now] { return now; });
    model.setFilter(u"after:-1h"_s);
    QCOMPARE(idsOf(model), (QList<qint64>{ 5, 4 }));
    QVERIFY(model.query().isMoving);
    now = at(5, 30);
    model.setFilter(u"after:-1h"_s); // the same words ask for another time now
    QCOMPARE(idsOf(model), (QList<qint64>{ 5 }));
    model.setFilter(u"after:2026-11-22T03:00"_s);
    QVERIFY(!model.query().isMoving);
}

void AuditModelTest::costlyPatternStaysIncomplete()
{
    const People people;
    AuditModel model(utc);
    QList<AuditRow> rows;
    for (int i = 0; i < 400; ++i)
        rows += eventOf(i + 1, "login_ok", people.alice, {}, "", QByteArray(300, 'a') + '!', at(6));
    model.setRows(rows);
    model.setFilter(u"/(a+)+$/"_s);
    QVERIFY(!model.query().costlyPatterns().isEmpty());
    model.setFilter(u"/(a+)+$/ alice"_s);
    QVERIFY(!model.query().costlyPatterns().isEmpty()); // what was not looked at before still is not
    QCOMPARE(model.query().notCounted(), QStringList{ u"(a+)+$"_s });
}

void AuditModelTest::valuesThatNobodyHas()
{
    const People people;
    AuditModel model(utc);
    model.setRows(sample(people));
    model.setFilter(u"ip:10.0.0"_s);
    QCOMPARE(idsOf(model), (QList<qint64>{ 2, 1 }));
    QCOMPARE(model.takenAsBeginnings(), QStringList{ u"ip:10.0.0"_s });
    model.setFilter(u"-ip:10.0.0"_s); // nothing is hidden by half an address
    QCOMPARE(idsOf(model), (QList<qint64>{ 5, 4, 13, 2, 1 }));
    QVERIFY(model.takenAsBeginnings().isEmpty());
    model.setFilter(u"-ip:10.0.0*"_s);
    QCOMPARE(idsOf(model), (QList<qint64>{ 5, 4, 13 }));
    model.setFilter(u"jti:J"_s);
    QCOMPARE(model.takenAsBeginnings(), QStringList{ u"jti:j"_s });
    model.setFilter(u"jti:J-one -jti:J type:token_issued"_s);
    QCOMPARE(idsOf(model), (QList<qint64>{ 13 }));
    QVERIFY(model.takenAsBeginnings().isEmpty());
}

void AuditModelTest::binsCountEachEventOnce()
{
    std::mt19937 random(11);
    for (const Formats::Zone zone : { Formats::Zone::Utc, Formats::Zone::Local }) {
        for (const qint64 span : { 0LL, 59'000LL, 3'600'000LL, 86'400'000LL, 40 * 86'400'000LL, 3000 * 86'400'000LL }) {
            const qint64 first = QDateTime({ 2026, 10, 24 }, { 21, 17, 5 }, Qt::UTC)
                                     .toMSecsSinceEpoch(); // the clock changes then
            HistogramBins bins(first, first + span, zone, 100);
            QVERIFY2(bins.count() >= 1 && bins.count() <= 100, qPrintable(QString::number(bins.count())));
            QVERIFY(bins.from(0).toMSecsSinceEpoch() <= first);
            QVERIFY(bins.until(bins.count() - 1).toMSecsSinceEpoch() > first + span);
            quint32 all = 0;
            for (int i = 0; i < 2000; ++i) {
                const qint64 msecs = first + static_cast<qint64>(random()) % (span + 1);
                const int bin = bins.binOf(msecs);
                QVERIFY(bins.from(bin).toMSecsSinceEpoch() <= msecs && msecs < bins.until(bin).toMSecsSinceEpoch());
                bins.add(msecs, i % 5 == 0);
            }
            quint32 failures = 0;
            for (int bin = 0; bin < bins.count(); ++bin) {
                all += bins.at(bin).count;
                failures += bins.at(bin).failures;
                QVERIFY(bins.from(bin) < bins.until(bin));
                const QDateTime begin = zone == Formats::Zone::Utc ? bins.from(bin) : bins.from(bin).toLocalTime();
                QVERIFY(bins.unit() != HistogramBins::Unit::Day || begin.time() == QTime(0, 0));
                QCOMPARE(begin.time().second(), 0);
            }
            QCOMPARE(all, 2000U);
            QCOMPARE(failures, 400U);
        }
    }
    HistogramBins bins(0, 0, Formats::Zone::Utc);
    bins.add(-5, false);
    bins.add(999'999'999, true);
    QCOMPARE(bins.highest(), 2U); // the nearest one
    QVERIFY(HistogramBins().isEmpty());
}

void AuditModelTest::binsAreWhatTheFilterFinds()
{
    const People people;
    std::mt19937 random(12);
    QList<AuditRow> rows;
    const QDateTime first = QDateTime({ 2026, 10, 24 }, { 22, 0 }, Qt::UTC);
    for (int i = 0; i < 1500; ++i)
        rows += eventOf(i, i % 3 == 0 ? "login_fail" : "login_ok", people.alice, {}, "", {},
            first.addSecs(static_cast<qint64>(random() % 40'000)));
    for (const Formats::Zone zone : { Formats::Zone::Utc, Formats::Zone::Local }) {
        AuditModel model({ QLocale::c(), zone });
        model.setRows(rows);
        for (const int most : { 10, 60, 240 }) {
            model.setFilter({});
            const HistogramBins bins = model.histogram(most);
            for (int bin = 0; bin < bins.count(); bin += 1 + bins.count() / 8) {
                const int last = std::min(bin + 2, bins.count() - 1);
                quint32 expected = 0;
                for (int one = bin; one <= last; ++one)
                    expected += bins.at(one).count;
                model.setFilter(bins.filterFor(bin, last));
                QVERIFY2(model.rowCount() == static_cast<int>(expected), qPrintable(bins.filterFor(bin, last)));
            }
        }
    }
}

QTEST_MAIN(AuditModelTest)
#include "tst_audit_model.moc"
