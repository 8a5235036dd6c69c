// SPDX-License-Identifier: MIT
#include "support/log_bench.h"

#include "work/account_book.h"
#include "work/audit/id_ranges.h"

#include <QSignalSpy>
#include <QtTest>

#include <random>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = AuditLog::State;

class AuditLogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsMissedOrDoubled();
    void errorLosesNothing_data();
    void errorLosesNothing();
    void lockInTheMiddle();
    void pausesAndGivesUp();
    void waitsAsLongAsTheServerWants();
    void deniedIsAskedOnce();
    void followsTheTail();
    void namesAreThoseOfNow();
    void rangesAreASet();
};

// A thousand schedules of events that come in, answers that get lost, pauses and looks for what is new.
void AuditLogTest::nothingIsMissedOrDoubled()
{
    LogBench bench;
    int lost = 0;
    int arrivedMeanwhile = 0;
    for (unsigned round = 0; round < 1000; ++round) {
        std::mt19937 random(round);
        const auto roll = [&random](unsigned sides) { return static_cast<int>(random() % sides); };
        bench.beginAnew(1 + roll(50));
        const int pageSize = 3 + roll(18);
        AuditLog log(bench.session, nullptr, nullptr, pageSize);
        QHash<qint64, int> told;
        countTold(log, told);
        bool isCalm = false;
        bench.bench.relay.rule([&](const Received &) {
            if (isCalm)
                return Ruling();
            if (roll(2) == 0) { // not as many as a page has: nobody could keep up with that
                bench.add(roll(static_cast<unsigned>(pageSize) - 1));
                arrivedMeanwhile += 1;
            }
            if (roll(9) == 0) {
                ++lost;
                return roll(2) == 0 ? Ruling{ .way = Ruling::Way::LoseAnswer }
                                    : Ruling::answer(Reply::json(503, "{\"error\":\"no\"}"));
            }
            if (roll(9) == 0)
                QTimer::singleShot(0, &log, &AuditLog::pause);
            if (roll(9) == 0)
                QTimer::singleShot(0, &log, &AuditLog::refresh);
            return Ruling();
        });
        log.start();
        const bool isRead = eventually([&] {
            if (log.state() == State::Failed || log.state() == State::Paused)
                log.resume();
            return log.isComplete();
        });
        QVERIFY2(isRead,
            qPrintable(u"round %1: state %2, %3 of %4 events"_s.arg(round)
                           .arg(int(log.state()))
                           .arg(log.count())
                           .arg(bench.all().size())));
        isCalm = true;
        log.refresh();
        QVERIFY2(eventually([&] { return log.count() == qint64(bench.all().size()) && told.size() == log.count(); }, 5s),
            qPrintable(u"round %1: %2"_s.arg(round).arg(bench.fault(log, told))));
        const QString fault = bench.fault(log, told);
        QVERIFY2(fault.isEmpty(), qPrintable(u"round %1: %2"_s.arg(round).arg(fault)));
    }
    qInfo() << "answers lost" << lost << "requests with new events before them" << arrivedMeanwhile;
    QVERIFY(lost > 500 && arrivedMeanwhile > 2000);
}

void AuditLogTest::errorLosesNothing_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("the connection breaks") << 0 << ErrorKind::Transport;
    QTest::newRow("a broken server") << 500 << ErrorKind::Server;
    QTest::newRow("a sealed vault") << 503 << ErrorKind::Sealed;
    QTest::newRow("no JSON") << 200 << ErrorKind::Decode;
}

void AuditLogTest::errorLosesNothing()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    LogBench bench;
    bench.beginAnew(100);
    AuditLog log(bench.session, nullptr, nullptr, 10);
    QHash<qint64, int> told;
    countTold(log, told);
    QList<qint64> offsets;
    bool isBroken = true;
    bench.bench.relay.rule([&](const Received &request) {
        offsets += LogBench::offsetOf(request).value_or(-1);
        if (!isBroken || offsets.size() < 5)
            return Ruling();
        const QByteArray body = status == 200 ? "oops" : "{\"error\":\"no\",\"code\":\"vault_sealed\"}";
        return status == 0 ? Ruling{ .way = Ruling::Way::LoseRequest }
                           : Ruling::answer(Reply::json(status, status == 500 ? "{\"error\":\"no\"}" : body));
    });
    log.start();
    QVERIFY(eventually([&] { return log.state() == State::Failed; }));
    QCOMPARE(log.error()->kind, kind);
    QVERIFY(!log.isDenied());
    QCOMPARE(log.count(), qint64(10 + 3 * 9));
    QCOMPARE(told.size(), 37);
    QVERIFY(log.backTo().isValid() && !log.isComplete());
    QCOMPARE(log.total(), std::optional<qint64>(100));
    isBroken = false;
    bench.add(5);
    const qsizetype asked = offsets.size();
    log.resume();
    QCOMPARE(log.state(), State::Reading);
    QVERIFY(eventually([&] { return log.state() == State::Complete; }));
    QVERIFY(!log.error());
    QCOMPARE(offsets.mid(asked, 2), (QList<qint64>{ 0, 41 })); // what is new, and then where it was
    log.refresh();
    QVERIFY(eventually([&] { return log.count() == 105; }));
    QCOMPARE(bench.fault(log, told), QString());
    QCOMPARE(log.newCount(), qint64(5));
}

void AuditLogTest::lockInTheMiddle()
{
    LogBench bench;
    bench.beginAnew(60);
    const auto account = bench.bench.dev.addPerson(u"carol"_s, { Role::Admin });
    Session session(bench.bench.dev.clock, {});
    const SignIn request{ bench.bench.profile(), account.username, account.password, {} };
    session.signIn(request);
    QVERIFY(eventually([&] { return session.state() == Session::State::SignedIn; }));
    AuditLog log(session, nullptr, nullptr, 10);
    QHash<qint64, int> told;
    countTold(log, told);
    log.setInterval(20ms);
    log.setFollowing(true);
    int pages = 0;
    bench.bench.relay.rule([&](const Received &one) {
        if (StepBench::isAudit(one) && ++pages == 4)
            session.lock();
        return Ruling();
    });
    log.start();
    QVERIFY(eventually([&] { return session.state() == Session::State::Paused; }));
    QTRY_COMPARE(log.state(), State::Waiting);
    bench.add(3);
    const int asked = pages;
    QTest::qWait(100);
    QCOMPARE(pages, asked); // nothing is asked without a token
    session.signIn(request);
    QVERIFY(eventually([&] { return log.isComplete(); }));
    QVERIFY(eventually([&] { return log.count() == qint64(bench.all().size()) && told.size() == log.count(); }));
    QCOMPARE(bench.fault(log, told), QString());
}

void AuditLogTest::pausesAndGivesUp()
{
    LogBench bench;
    bench.beginAnew(100);
    AuditLog log(bench.session, nullptr, nullptr, 10);
    QHash<qint64, int> told;
    countTold(log, told);
    QCOMPARE(log.state(), State::Idle);
    log.pause(); // nothing to pause
    QCOMPARE(log.state(), State::Idle);
    int pages = 0;
    bench.bench.relay.rule(
        [&](const Received &) { return Ruling{ .way = ++pages % 3 == 0 ? Ruling::Way::Hold : Ruling::Way::Pass }; });
    log.start();
    QCOMPARE(log.state(), State::Reading);
    QVERIFY(eventually([&] { return bench.bench.relay.heldCount() == 1; }));
    log.pause();
    QCOMPARE(log.state(), State::Paused);
    QCOMPARE(log.count(), qint64(19));
    QCOMPARE(told.size(), 19);
    bench.bench.relay.releaseAll();
    log.resume();
    QVERIFY(eventually([&] { return bench.bench.relay.heldCount() == 1; }));
    log.cancel();
    QCOMPARE(log.state(), State::Idle);
    QCOMPARE(log.count(), qint64(28)); // and one page for what might be new
    const int asked = pages;
    QTest::qWait(50);
    QCOMPARE(pages, asked);
    bench.bench.relay.rule({});
    bench.bench.relay.releaseAll();
    log.start();
    QVERIFY(eventually([&] { return log.state() == State::Complete; }));
    QCOMPARE(bench.fault(log, told), QString());
    log.pause();
    QCOMPARE(log.state(), State::Complete);
    QCOMPARE(log.newCount(), qint64(0));
}

void AuditLogTest::waitsAsLongAsTheServerWants()
{
    LogBench bench;
    bench.beginAnew(40);
    AuditLog log(bench.session, nullptr, nullptr, 10);
    int pages = 0;
    bench.bench.relay.rule([&](const Received &) {
        Reply reply = Reply::json(429, "{\"error\":\"slow down\"}");
        return ++pages == 3 ? Ruling::answer(reply) : Ruling();
    });
    log.start();
    QVERIFY(eventually([&] { return log.state() == State::Waiting; }));
    QCOMPARE(log.error()->kind, ErrorKind::RateLimited);
    QCOMPARE(log.count(), qint64(19));
    QVERIFY(eventually([&] { return log.state() == State::Complete; }));
    QCOMPARE(log.count(), qint64(40));
    QVERIFY(!log.error());
}

void AuditLogTest::deniedIsAskedOnce()
{
    LogBench bench;
    int asked = 0;
    bench.bench.relay.rule([&](const Received &) {
        ++asked;
        return Ruling::answer(StepBench::forbidden());
    });
    AuditLog log(bench.session, nullptr);
    log.setInterval(5ms);
    log.setFollowing(true);
    log.start();
    QVERIFY(eventually([&] { return log.state() == State::Failed; }));
    QVERIFY(log.isDenied());
    QTest::qWait(60);
    QCOMPARE(asked, 1);
    bench.bench.relay.rule({});
    log.resume();
    QVERIFY(eventually([&] { return log.isComplete(); }));
    QVERIFY(!log.isDenied());
}

void AuditLogTest::followsTheTail()
{
    LogBench bench;
    bench.beginAnew(30);
    AuditLog log(bench.session, nullptr, nullptr, 10);
    QHash<qint64, int> told;
    countTold(log, told);
    log.setInterval(5ms);
    log.start();
    QVERIFY(eventually([&] { return log.isComplete(); }));
    log.setFollowing(true);
    bench.add(35); // more than some pages
    QVERIFY(eventually([&] { return log.newCount() == 35; }));
    QCOMPARE(bench.fault(log, told), QString());
    log.lookedAtNew();
    QCOMPARE(log.newCount(), qint64(0));
    bench.add(1);
    QVERIFY(eventually([&] { return log.newCount() == 1; }));
    // The server is away for a while: reading goes on by itself.
    bench.bench.relay.rule([](const Received &) { return Ruling{ .way = Ruling::Way::LoseRequest }; });
    QVERIFY(eventually([&] { return log.error().has_value(); }));
    QCOMPARE(log.state(), State::Complete);
    bench.add(2);
    bench.bench.relay.rule({});
    QVERIFY(eventually([&] { return log.newCount() == 3 && !log.error(); }));
    log.setFollowing(false);
    QTest::qWait(30);
    int asked = 0;
    bench.bench.relay.rule([&](const Received &) { return ++asked, Ruling(); });
    bench.add(4);
    QTest::qWait(50);
    QCOMPARE(asked, 0);
    log.refresh();
    QVERIFY(eventually([&] { return log.newCount() == 7; }));
    QCOMPARE(bench.fault(log, told), QString());
}

void AuditLogTest::namesAreThoseOfNow()
{
    LogBench bench;
    bench.beginAnew(3);
    AccountBook book(bench.session);
    AuditLog log(bench.session, &book);
    QSignalSpy renamed(&log, &AuditLog::namesChanged);
    log.start();
    QVERIFY(eventually([&] { return log.isComplete(); }));
    const AuditRow row = log.rows().constFirst();
    QVERIFY(row.target() && row.target()->id() == bench.bob);
    QCOMPARE(row.target()->name(), AuditName());
    QCOMPARE(log.party(bench.bob), row.target());
    book.refresh();
    QVERIFY(eventually([&] { return book.isLoaded(); }));
    QCOMPARE(row.target()->name(), (AuditName{ u"bob"_s, false }));
    QCOMPARE(renamed.size(), 1);
    Account gone = book.find(bench.bob)->account;
    gone.status = AccountStatus::Deleted;
    book.learn(gone);
    QVERIFY(eventually([&] { return renamed.size() == 2; }));
    QCOMPARE(row.target()->name(), (AuditName{ u"bob"_s, true }));
    book.refresh(); // the server says that it is not
    QVERIFY(eventually([&] { return renamed.size() == 3; }));
    QCOMPARE(row.event().targetId, std::optional(bench.bob));
    QCOMPARE(row.event().details->text, u"{\"reason\":\"wrong_password\"}"_s);
    QVERIFY(isAuditFailure(u"login_fail") && !isAuditFailure(u"login_ok"));
}

void AuditLogTest::rangesAreASet()
{
    std::mt19937 random(3);
    IdRanges ranges;
    QSet<qint64> truth;
    for (int i = 0; i < 20'000; ++i) {
        const auto id = static_cast<qint64>(random() % 5000);
        QCOMPARE(ranges.insert(id), !truth.contains(id));
        truth += id;
        const auto other = static_cast<qint64>(random() % 5002) - 1;
        QCOMPARE(ranges.contains(other), truth.contains(other));
        QCOMPARE(ranges.count(), qint64(truth.size()));
    }
    for (qint64 id = 0; id < 5000; ++id)
        ranges.insert(id);
    QCOMPARE(ranges.rangeCount(), size_t(1));
}

QTEST_GUILESS_MAIN(AuditLogTest)
#include "tst_audit_log.moc"
