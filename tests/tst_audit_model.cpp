// SPDX-License-Identifier: MIT
#include "support/audit_events.h"

#include "models/audit_export.h"
#include "models/audit_model.h"
#include "work/audit/audit_log.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
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

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<int> allColumns(const AuditModel &model)
{
    QList<int> columns;
    for (int column = 0; column < model.columnCount(); ++column)
        columns += column;
    return columns;
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
    void binsCountEachEventOnce();
    void binsAreWhatTheFilterFinds();
    void writesFilesWithManifest_data();
    void writesFilesWithManifest();
    void cancelledFilesAreNone();
    void printsAReport();
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
    QTest::newRow("either") << u"type:policy_deny OR (actor:alice -jti:j)"_s << Ids{ 4, 1 };
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

void AuditModelTest::writesFilesWithManifest_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QString>("word");
    QTest::newRow("CSV") << ExportFormat::Csv << u"csv"_s;
    QTest::newRow("JSON") << ExportFormat::Json << u"json"_s;
    QTest::newRow("NDJSON") << ExportFormat::JsonLines << u"ndjson"_s;
}

void AuditModelTest::writesFilesWithManifest()
{
    QFETCH(ExportFormat, format);
    QFETCH(QString, word);
    const People people;
    const QTemporaryDir folder;
    AuditModel model(utc);
    model.setRows(sample(people));
    model.setFilter(u"-id:1"_s);
    AuditExportFacts facts;
    facts.server = QUrl(u"https://user:secret@example.org:8443/"_s);
    facts.person = u"root"_s;
    facts.time = at(6);
    facts.filter = model.filter();
    facts.formats = model.formats();
    facts.known = 5;
    const QString path = folder.filePath(u"audit.%1"_s.arg(word));
    TableFile file(path, model, { .format = format, .columns = allColumns(model), .manifest = facts.manifest() });
    QSignalSpy ended(&file, &FileJob::ended);
    file.start();
    QCOMPARE(ended.size(), 0);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended[0][0].toString(), QString());
    const QJsonObject manifest = QJsonDocument::fromJson(contents(manifestPath(path))).object();
    QCOMPARE(manifest[u"filter"_s].toString(), u"-id:1"_s);
    QCOMPARE(manifest[u"format"_s].toString(), word);
    QCOMPARE(manifest[u"count"_s].toInt(), 4);
    QCOMPARE(manifest[u"zone"_s].toString(), u"UTC"_s);
    QCOMPARE(manifest[u"file"_s].toString(), QFileInfo(path).fileName());
    QCOMPARE(manifest[u"bytes"_s].toInteger(), QFileInfo(path).size());
    QCOMPARE(manifest[u"log"_s][u"complete"_s], QJsonValue(false));
    QVERIFY(!contents(manifestPath(path)).contains("secret"));
    QProcess sum;
    sum.start(u"sha256sum"_s, { path });
    QVERIFY(sum.waitForFinished());
    QCOMPARE(QString::fromLatin1(sum.readAllStandardOutput().left(64)), manifest[u"sha256"_s].toString());
    const QByteArray text = contents(path);
    if (format == ExportFormat::Csv) {
        QVERIFY(text.startsWith("time,event_type,actor,target,ip_address,details,id,actor_id,target_id\r\n"));
        QVERIFY(text.contains("2026-11-22T02:00:00Z,login_fail,,bob jr,10.0.0.2,"));
        return;
    }
    QJsonArray rows = QJsonDocument::fromJson(text).array();
    if (format == ExportFormat::JsonLines) {
        for (const QByteArray &line : text.trimmed().split('\n'))
            rows += QJsonDocument::fromJson(line).object();
    }
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[2][u"details"_s][u"jti"_s].toString(), u"J-one"_s);
    QCOMPARE(rows[0][u"details"_s].toString(), u"not\nJSON \u202E"_s);
    QCOMPARE(rows[1][u"id"_s].toInt(), 4);
    QVERIFY(rows[3][u"actor"_s].isNull());
}

void AuditModelTest::cancelledFilesAreNone()
{
    const People people;
    const QTemporaryDir folder;
    AuditModel model(utc);
    model.setRows(sample(people));
    const QString path = folder.filePath(u"audit"_s);
    TableFile table(path, model, { .columns = { 0 }, .manifest = { { u"a"_s, 1 } } });
    AuditReport report(path, model, {});
    for (FileJob *job : { static_cast<FileJob *>(&table), static_cast<FileJob *>(&report) }) {
        QSignalSpy ended(job, &FileJob::ended);
        job->start();
        job->cancel();
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(job->isCancelled() && !ended[0][0].toString().isEmpty());
    }
    TableFile nowhere(folder.filePath(u"none/audit"_s), model, { .columns = { 0 } });
    QSignalSpy ended(&nowhere, &FileJob::ended);
    nowhere.start();
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!nowhere.isCancelled() && !ended[0][0].toString().isEmpty());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void AuditModelTest::printsAReport()
{
    const People people;
    const QTemporaryDir folder;
    AuditModel model(utc);
    QList<AuditRow> rows = sample(people);
    for (int i = 0; i < 6000; ++i)
        rows += eventOf(100 + i, i % 7 == 0 ? "login_fail" : "login_ok", people.alice, people.bob, "192.168.100.200",
            "{\"reason\":\"wrong_password\",\"service_name\":\"a rather long name of a service that needs more than a line\"}",
            at(7).addSecs(i * 37));
    model.setRows(rows);
    QTRY_COMPARE(model.rowCount(), 6005);
    AuditExportFacts facts;
    facts.server = QUrl(u"https://mcias.example.org"_s);
    facts.person = u"root"_s;
    facts.time = at(9);
    facts.formats = utc;
    facts.known = 6005;
    facts.backTo = at(1);
    const QString path = qEnvironmentVariable("MCIAS_PICTURES", folder.path()) + u"/audit-report.pdf"_s;
    AuditReport report(path, model, facts);
    QCOMPARE(report.rowCount(), AuditReport::mostRows);
    QSignalSpy ended(&report, &FileJob::ended);
    QSignalSpy progressed(&report, &FileJob::progressed);
    report.start();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);
    QCOMPARE(ended[0][0].toString(), QString());
    QVERIFY(progressed.size() > 5);
    const QByteArray pdf = contents(path);
    QVERIFY(pdf.startsWith("%PDF-") && pdf.contains("%%EOF"));
    QVERIFY(pdf.count("/Type /Page\n") > 50);
}

QTEST_MAIN(AuditModelTest)
#include "tst_audit_model.moc"
