// SPDX-License-Identifier: MIT
// Where a log ends, and when it is not the same one any more.
#include "support/log_bench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = AuditLog::State;

namespace {

// A page of a log whose events have these ids, the newest first, as a server that gives at most `most` answers.
Reply pageOf(const Received &request, const QList<qint64> &ids, int most, bool tellsTotal, bool tellsLimit)
{
    const QUrlQuery query(QUrl(QString::fromLatin1(request.path)));
    const int offset = query.queryItemValue(u"offset"_s).toInt();
    const int count = std::min(most, query.queryItemValue(u"limit"_s).toInt());
    QJsonArray events;
    for (const qint64 id : ids.mid(offset, count))
        events += QJsonObject{ { u"id"_s, id }, { u"event_type"_s, u"login_ok"_s },
            { u"event_time"_s, u"2026-11-22T08:00:00Z"_s } };
    QJsonObject page{ { u"events"_s, events } };
    if (tellsTotal)
        page.insert(u"total"_s, ids.size());
    if (tellsLimit)
        page.insert(u"limit"_s, most);
    return Reply::json(200, QJsonDocument(page).toJson());
}

QList<qint64> idsDown(qint64 from, qint64 to)
{
    QList<qint64> ids;
    for (qint64 id = from; id >= to; --id)
        ids += id;
    return ids;
}

// A log of any ids, in front of the real server.
struct MadeUpLog {
    LogBench bench;
    QList<qint64> ids;
    bool tellsTotal = true;
    bool tellsLimit = true;
    int most = 10;
    int pages = 0;
    std::function<void()> beforePage;
    MadeUpLog()
    {
        bench.bench.relay.rule([this](const Received &request) {
            if (!StepBench::isAudit(request))
                return Ruling();
            ++pages;
            if (beforePage)
                beforePage();
            return Ruling::answer(pageOf(request, ids, most, tellsTotal, tellsLimit));
        });
    }
};

} // namespace

class AuditEndsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void serverThatTellsLittle_data();
    void serverThatTellsLittle();
    void logThatShrinksMeanwhile();
    void oldEventsThatAreTakenOut();
    void logThatWasPutBack();
    void errorGoesWhenReadingGoesOn();
};

void AuditEndsTest::serverThatTellsLittle_data()
{
    QTest::addColumn<bool>("total");
    QTest::addColumn<bool>("limit");
    QTest::newRow("total and limit") << true << true;
    QTest::newRow("total") << true << false;
    QTest::newRow("limit") << false << true;
    QTest::newRow("neither") << false << false;
}

// It gives fewer events than it is asked for: that is not the end.
void AuditEndsTest::serverThatTellsLittle()
{
    QFETCH(bool, total);
    QFETCH(bool, limit);
    for (const int size : { 0, 1, 9, 10, 11, 95, 100 }) {
        MadeUpLog made;
        made.ids = idsDown(size, 1);
        made.tellsTotal = total;
        made.tellsLimit = limit;
        AuditLog log(made.bench.session, nullptr, nullptr, 50);
        log.start();
        QVERIFY2(eventually([&] { return log.isComplete(); }), qPrintable(QString::number(size)));
        QCOMPARE(log.count(), qint64(size));
    }
}

// Half of it goes while it is read: what lies below is read all the same, and the log is not called whole before.
void AuditEndsTest::logThatShrinksMeanwhile()
{
    MadeUpLog made;
    made.ids = idsDown(100, 1);
    made.beforePage = [&made] {
        if (made.pages == 6)
            made.ids = idsDown(40, 1);
    };
    AuditLog log(made.bench.session, nullptr, nullptr, 10);
    log.start();
    QVERIFY(eventually([&] { return log.state() == State::Failed || log.isComplete(); }));
    for (qint64 id = 1; log.isComplete() && id <= 40; ++id)
        QVERIFY(std::any_of(log.rows().begin(), log.rows().end(), [id](const AuditRow &row) { return row.id() == id; }));
    log.resume();
    QVERIFY(eventually([&] { return log.isComplete() && !log.error(); }));
    QVERIFY(std::all_of(made.ids.begin(), made.ids.end(), [&](qint64 id) {
        return std::any_of(log.rows().begin(), log.rows().end(), [id](const auto &row) { return row.id() == id; });
    }));
}

void AuditEndsTest::oldEventsThatAreTakenOut()
{
    MadeUpLog made;
    made.ids = idsDown(60, 1);
    AuditLog log(made.bench.session, nullptr, nullptr, 10);
    log.start();
    QVERIFY(eventually([&] { return log.isComplete(); }));
    QCOMPARE(log.goneCount(), qint64(0));
    made.ids = idsDown(62, 21);
    log.refresh();
    QVERIFY(eventually([&] { return log.count() == 62 && log.total() == 42; }));
    QVERIFY(!log.error() && log.isComplete());
    QCOMPARE(log.goneCount(), qint64(20)); // still shown, and told
}

// A backup was put back: ids are used again, and what is new would be taken for known.
void AuditEndsTest::logThatWasPutBack()
{
    MadeUpLog made;
    made.ids = idsDown(60, 1);
    AuditLog log(made.bench.session, nullptr, nullptr, 10);
    QSignalSpy cleared(&log, &AuditLog::cleared);
    log.start();
    QVERIFY(eventually([&] { return log.isComplete(); }));
    made.ids = idsDown(45, 1);
    log.refresh();
    QVERIFY(eventually([&] { return log.error().has_value(); }));
    QVERIFY(log.isOfFormerLog());
    QCOMPARE(log.count(), qint64(60)); // evidence stays until somebody lets it go
    made.ids = idsDown(70, 1);         // and goes on
    log.refresh();
    QVERIFY(eventually([&] { return log.error().has_value(); }));
    QVERIFY(log.isOfFormerLog());
    QCOMPARE(cleared.size(), 0);
    log.resume();
    QVERIFY(eventually([&] { return log.isComplete(); }));
    QCOMPARE(cleared.size(), 1);
    QVERIFY(!log.isOfFormerLog() && !log.error());
    QCOMPARE(log.count(), qint64(70));
}

void AuditEndsTest::errorGoesWhenReadingGoesOn()
{
    MadeUpLog made;
    made.ids = idsDown(200, 1);
    AuditLog log(made.bench.session, nullptr, nullptr, 10);
    bool isBroken = true;
    made.bench.bench.relay.rule([&made, &isBroken](const Received &request) {
        return Ruling::answer(
            ++made.pages >= 3 && isBroken ? Reply::json(500, "{\"error\":\"no\"}") : pageOf(request, made.ids, 10, true, true));
    });
    log.start();
    QVERIFY(eventually([&] { return log.state() == State::Failed; }));
    QVERIFY(log.error());
    isBroken = false;
    bool hadErrorWhileReading = false;
    connect(&log, &AuditLog::changed, &log,
        [&] { hadErrorWhileReading |= log.state() == State::Reading && log.error().has_value(); });
    log.resume();
    QVERIFY(eventually([&] { return log.isComplete(); }));
    QVERIFY(!hadErrorWhileReading);
}

QTEST_GUILESS_MAIN(AuditEndsTest)
#include "tst_audit_ends.moc"
