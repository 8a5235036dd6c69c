// SPDX-License-Identifier: MIT
// The files that leave the audit page: events with their manifest, and the report.
#include "support/audit_events.h"
#include "support/outcome.h"

#include "models/audit_export.h"
#include "models/audit_model.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

const Formats utc{ QLocale::c(), Formats::Zone::Utc };

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

class AuditExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesFilesWithManifest_data();
    void writesFilesWithManifest();
    void detailsStayAsTheyCame();
    void manifestTellsWhatDidNotCount();
    void fileAndManifestAreOne();
    void cancelledFilesAreNone();
    void printsAReport();
};

void AuditExportTest::writesFilesWithManifest_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QString>("word");
    QTest::newRow("CSV") << ExportFormat::Csv << u"csv"_s;
    QTest::newRow("JSON") << ExportFormat::Json << u"json"_s;
    QTest::newRow("NDJSON") << ExportFormat::JsonLines << u"ndjson"_s;
}

void AuditExportTest::writesFilesWithManifest()
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

// Evidence: nothing of it is put in another order, rounded or dropped.
void AuditExportTest::detailsStayAsTheyCame()
{
    const QByteArray details = "{\"z\": 12345678901234567890 ,\n\"a\":[1.50, \"b  c\\\"d\"], \"z\":null}";
    const QByteArray compact = "{\"z\":12345678901234567890,\"a\":[1.50,\"b  c\\\"d\"],\"z\":null}";
    AuditModel model(utc);
    model.setRows({ eventOf(1, "login_ok", {}, {}, "", details, at(1)) });
    const auto written = [&model](ExportFormat format) {
        return TableExport::toBytes(model, { .format = format, .columns = { 5 }, .header = false });
    };
    QCOMPARE(written(ExportFormat::JsonLines), "{\"details\":" + compact + "}\n");
    QCOMPARE(written(ExportFormat::Csv), '"' + QByteArray(compact).replace('"', "\"\"") + "\"\r\n");
}

void AuditExportTest::manifestTellsWhatDidNotCount()
{
    const People people;
    AuditModel model(utc);
    model.setRows(sample(people));
    model.setNow([] { return at(4, 30); });
    model.setFilter(u"after:-1h before:2026-1 /[0-9/ actor:ali color:red"_s);
    AuditExportFacts facts;
    facts.take(model);
    const QJsonObject manifest = facts.manifest();
    QCOMPARE(manifest[u"filter_not_applied"_s], QJsonValue(QJsonArray{ u"[0-9"_s, u"before:2026-1"_s }));
    QCOMPARE(manifest[u"filter_keys_taken_as_text"_s], QJsonValue(QJsonArray{ u"color"_s }));
    QCOMPARE(manifest[u"filter_values_taken_as_beginnings"_s], QJsonValue(QJsonArray{ u"actor:ali"_s }));
    QCOMPARE(manifest[u"filter_times"_s], QJsonValue(QJsonObject{ { u"after:-1h"_s, u"2026-11-22T03:30:00Z"_s } }));
}

// Both or neither; and no manifest of a former file beside a new one.
void AuditExportTest::fileAndManifestAreOne()
{
    const People people;
    const QTemporaryDir folder;
    AuditModel model(utc);
    model.setRows(sample(people));
    const QString path = folder.filePath(u"audit.csv"_s);
    const auto ended = [&] {
        TableFile file(path, model, { .columns = { 0 }, .manifest = { { u"a"_s, 1 } } });
        QSignalSpy spy(&file, &FileJob::ended);
        file.start();
        return eventually([&] { return spy.size() == 1; }) ? spy[0][0].toString() : u"never"_s;
    };
    QVERIFY(QDir().mkpath(manifestPath(path) + u"/in the way"_s));
    QVERIFY(!ended().isEmpty());
    QVERIFY(!QFile::exists(path));
    QVERIFY(QDir(manifestPath(path)).removeRecursively());
    QCOMPARE(ended(), QString());
    const QByteArray first = contents(manifestPath(path));
    model.setFilter(u"id:1"_s);
    QCOMPARE(ended(), QString());
    QVERIFY(contents(manifestPath(path)) != first);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
}

void AuditExportTest::cancelledFilesAreNone()
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

void AuditExportTest::printsAReport()
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

QTEST_MAIN(AuditExportTest)
#include "tst_audit_export.moc"
