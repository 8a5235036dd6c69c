// SPDX-License-Identifier: MIT
// Postgres credentials at a server: what is known without reading a password, a write that is sent once, a colleague who is
// quicker, and what becomes of an answer that is lost.
#include "support/step_bench.h"

#include "work/account_book.h"
#include "work/pg_creds_overview.h"
#include "work/pg_creds_run.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using Way = Ruling::Way;
using State = PgCredsRow::State;
using devserver::Dialect;

namespace {

PgCreds credsOf(const QString &host, const QString &password)
{
    return { host, 5433, u"orders"_s, u"orders_app"_s, Secret(password) };
}

bool isPgWrite(const Received &request)
{
    return request.method == "PUT" && request.path.endsWith("/pgcreds");
}

bool isDisclosure(const Received &request)
{
    return request.method == "GET" && request.path.endsWith("/pgcreds") && request.path.startsWith("/v1/accounts/");
}

struct Bench : StepBench {
    explicit Bench(Dialect dialect = Dialect::Standard) : StepBench(dialect) { }

    Session &alice = signIn(u"alice"_s);
    QUuid service = dev.addService(u"orders"_s);
    QUuid bare = dev.addService(u"bare"_s);
    AccountBook book{ alice };
    PgCredsOverview overview{ alice, book };

    //! What the server has, past the API.
    void put(const PgCreds &creds, const QDateTime &when) { dev.state().pgCreds[service] = { creds, when }; }
    const PgCreds &stored() { return dev.state().pgCreds.at(service).creds; }
    bool load()
    {
        book.refresh();
        overview.refresh();
        return eventually(
            [this] { return book.isLoaded() && !book.isLoading() && overview.wasAsked() && !overview.isLoading(); });
    }
    int events(const QString &type) const
    {
        const auto &all = dev.state().audit.all();
        return static_cast<int>(
            std::count_if(all.begin(), all.end(), [&](const AuditEvent &event) { return event.eventType == type; }));
    }
    PgCredsOrder order(const PgCreds &wanted, bool mayDisclose = false) const
    {
        const auto row = overview.find(service);
        const bool isSeen = row && row->state != State::NotRead;
        return { service, wanted, isSeen, row && row->state == State::Set ? std::optional(row->info) : std::nullopt, {},
            overview.isListed(), mayDisclose };
    }
    PgCredsResult run(const PgCredsOrder &what)
    {
        PgCredsResult end;
        int ends = 0;
        PgCredsRun *run = PgCredsRun::start(alice, what, &parent, timing);
        QPointer<PgCredsRun> watch(run);
        QObject::connect(run, &PgCredsRun::ended, run, [&](const PgCredsResult &result) {
            end = result;
            ++ends;
        });
        if (!eventually([&] { return ends > 0 && !watch; }) || ends != 1)
            qFatal("a run did not end once");
        return end;
    }
    int writes() const { return static_cast<int>(relay.passedCount("PUT")); }
};

// What the relay does to the write, and to whatever could tell what became of it.
Relay::Hook losing(Way way, bool hasLog, bool hasList = true)
{
    auto lost = std::make_shared<bool>(false);
    return [=](const Received &request) -> Ruling {
        if (isPgWrite(request) && !std::exchange(*lost, true))
            return { way };
        if (StepBench::isAudit(request) && !hasLog)
            return Ruling::answer(StepBench::forbidden());
        if (request.path == "/v1/pgcreds" && *lost && !hasList)
            return { Way::LoseAnswer };
        return {};
    };
}

} // namespace

class PgCredsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsWithoutReading();
    void doesWithoutAList();
    void isDenied();
    void writesOnce();
    void findsAColleague_data();
    void findsAColleague();
    void losesTheAnswer_data();
    void losesTheAnswer();
    void isRefused();
    void isCancelled();
    void forgetsWhenLocked_data();
    void forgetsWhenLocked();
};

void PgCredsTest::listsWithoutReading()
{
    Bench b;
    b.put(credsOf(u"db1"_s, u"old"_s), b.dev.clock.now().addDays(-3));
    QVERIFY(!b.overview.wasAsked());
    QVERIFY(b.load());
    QVERIFY(b.overview.isListed());
    QCOMPARE(b.overview.rows().size(), 2);
    const auto row = b.overview.find(b.service);
    QVERIFY(row && row->state == State::Set);
    QCOMPARE(row->name, u"orders"_s);
    QCOMPARE(row->info.host, u"db1"_s);
    QVERIFY(row->info.updatedAt.has_value());
    QVERIFY(b.overview.find(b.bare)->state == State::None);
    QCOMPARE(b.events(u"pgcred_accessed"_s), 0);
}

void PgCredsTest::doesWithoutAList()
{
    Bench b(Dialect::Legacy);
    b.put(credsOf(u"db1"_s, u"old"_s), b.dev.clock.now());
    QVERIFY(b.load());
    QVERIFY(b.overview.isNotOffered());
    QVERIFY(!b.overview.isListed());
    QCOMPARE(b.overview.rows().size(), 2);
    QVERIFY(b.overview.find(b.service)->state == State::NotRead);
    QCOMPARE(b.events(u"pgcred_accessed"_s), 0);
    b.overview.learn(b.service, { {}, u"db1"_s, 5433, u"orders"_s, u"orders_app"_s, {} });
    QVERIFY(b.overview.find(b.service)->state == State::Set);
    b.overview.learnNone(b.bare);
    QVERIFY(b.overview.find(b.bare)->state == State::None);
}

void PgCredsTest::isDenied()
{
    Bench b;
    b.put(credsOf(u"db1"_s, u"old"_s), b.dev.clock.now());
    QVERIFY(b.load());
    b.relay.rule([](const Received &request) -> Ruling {
        return request.path == "/v1/pgcreds" ? Ruling::answer(StepBench::forbidden()) : Ruling{};
    });
    b.overview.refresh();
    QVERIFY(eventually([&] { return !b.overview.isLoading(); }));
    QCOMPARE(b.overview.error()->kind, ErrorKind::Forbidden);
    QVERIFY(!b.overview.isListed());
    QVERIFY(b.overview.find(b.service)->state == State::NotRead); // what was seen before is not shown any more
}

void PgCredsTest::writesOnce()
{
    for (const Dialect dialect : { Dialect::Standard, Dialect::Legacy }) {
        Bench b(dialect);
        QVERIFY(b.load());
        const PgCreds wanted = credsOf(u"db2"_s, u"new"_s);
        const PgCredsResult result = b.run(b.order(wanted));
        QCOMPARE(result.outcome, StepEnd::Done);
        QVERIFY(result.note.isEmpty());
        QCOMPARE(b.writes(), 1);
        QVERIFY(b.stored() == wanted);
        QCOMPARE(b.events(u"pgcred_accessed"_s), 0);
    }
}

void PgCredsTest::findsAColleague_data()
{
    QTest::addColumn<bool>("isListed");
    QTest::addColumn<bool>("isOtherPlace");
    QTest::addColumn<bool>("mayDisclose");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("by the list") << true << true << false << true;
    QTest::newRow("by the time of change") << true << false << false << true;
    QTest::newRow("by reading") << false << true << true << true;
    QTest::newRow("by reading, another password alone") << false << false << true << true;
    QTest::newRow("nobody looked") << false << true << false << false;
}

void PgCredsTest::findsAColleague()
{
    QFETCH(bool, isListed);
    QFETCH(bool, isOtherPlace);
    QFETCH(bool, mayDisclose);
    QFETCH(bool, isFound);
    Bench b(isListed ? Dialect::Standard : Dialect::Legacy);
    b.put(credsOf(u"db1"_s, u"old"_s), b.dev.clock.now().addDays(-3));
    QVERIFY(b.load());
    if (!isListed)
        b.overview.learn(b.service, { {}, u"db1"_s, 5433, u"orders"_s, u"orders_app"_s, {} });
    const PgCreds theirs = credsOf(isOtherPlace ? u"db9"_s : u"db1"_s, u"theirs"_s);
    b.put(theirs, b.dev.clock.now());
    const PgCreds wanted = credsOf(u"db2"_s, u"new"_s);
    PgCredsOrder first = b.order(wanted, mayDisclose);
    if (mayDisclose) // whoever has read the rest has read the password
        first.seenPassword = Secret(u"old"_s);
    const PgCredsResult result = b.run(first);
    QCOMPARE(result.isConflict, isFound);
    QCOMPARE(b.writes(), isFound ? 0 : 1);
    QCOMPARE(result.outcome, isFound ? StepEnd::NotDone : StepEnd::Done);
    QVERIFY(b.stored() == (isFound ? theirs : wanted));
    QCOMPARE(b.events(u"pgcred_accessed"_s), mayDisclose ? 1 : 0);
    if (!isFound)
        return;
    QVERIFY(result.now.has_value());
    QCOMPARE(result.now->host, theirs.host);
    PgCredsOrder again = b.order(wanted, mayDisclose);
    again.seen = result.now;
    QCOMPARE(b.run(again).outcome, StepEnd::Done);
    QVERIFY(b.stored() == wanted);
}

void PgCredsTest::losesTheAnswer_data()
{
    QTest::addColumn<bool>("isCarriedOut");
    QTest::addColumn<bool>("hasLog");
    QTest::addColumn<bool>("hasList");
    QTest::addColumn<bool>("isOtherPlace");
    QTest::addColumn<bool>("mayDisclose");
    QTest::addColumn<StepEnd>("outcome");
    for (const bool done : { true, false }) {
        const char *word = done ? "done" : "not done";
        const StepEnd truth = done ? StepEnd::Done : StepEnd::NotDone;
        QTest::addRow("%s, told by the log", word) << done << true << true << false << false << truth;
        QTest::addRow("%s, told by the list", word) << done << false << true << true << false << truth;
        QTest::addRow("%s, by the time of change", word)
            << done << false << true << false << false << (done ? StepEnd::CannotTell : StepEnd::NotDone);
        QTest::addRow("%s, nothing tells", word) << done << false << false << true << false << StepEnd::CannotTell;
        QTest::addRow("%s, read back", word) << done << false << false << true << true << truth;
        QTest::addRow("%s, another password, read back", word) << done << false << true << false << true << truth;
    }
}

void PgCredsTest::losesTheAnswer()
{
    QFETCH(bool, isCarriedOut);
    QFETCH(bool, hasLog);
    QFETCH(bool, hasList);
    QFETCH(bool, isOtherPlace);
    QFETCH(bool, mayDisclose);
    QFETCH(StepEnd, outcome);
    Bench b;
    const PgCreds before = credsOf(u"db1"_s, u"old"_s);
    b.put(before, b.dev.clock.now().addDays(-3));
    QVERIFY(b.load());
    b.relay.forget();
    b.relay.rule(losing(isCarriedOut ? Way::LoseAnswer : Way::LoseRequest, hasLog, hasList));
    const PgCreds wanted = credsOf(isOtherPlace ? u"db2"_s : u"db1"_s, u"new"_s);
    const PgCredsResult result = b.run(b.order(wanted, mayDisclose));
    QVERIFY2(result.outcome == outcome,
        qPrintable(
            result.note + u" / "_s + (result.error ? result.error->detail : QString()) + u"\n"_s + b.relay.passed().join(u'\n')));
    QVERIFY(!result.note.isEmpty() || result.error);
    QCOMPARE(b.writes(), isCarriedOut ? 1 : 0); // never a second time
    QVERIFY(b.stored() == (isCarriedOut ? wanted : before));
    QVERIFY(mayDisclose || b.events(u"pgcred_accessed"_s) == 0);
}

void PgCredsTest::isRefused()
{
    Bench b;
    QVERIFY(b.load());
    b.relay.rule(
        [](const Received &request) -> Ruling { return isPgWrite(request) ? Ruling::answer(StepBench::forbidden()) : Ruling{}; });
    const PgCredsResult result = b.run(b.order(credsOf(u"db2"_s, u"new"_s)));
    QCOMPARE(result.outcome, StepEnd::NotDone);
    QCOMPARE(result.error->kind, ErrorKind::Forbidden);
    QVERIFY(!result.isConflict);

    b.relay.rule([](const Received &request) -> Ruling {
        return request.path == "/v1/pgcreds" ? Ruling::answer(StepBench::forbidden()) : Ruling{};
    });
    QCOMPARE(b.run(b.order(credsOf(u"db2"_s, u"new"_s))).outcome, StepEnd::NotDone); // nobody writes over what cannot be seen
    QCOMPARE(b.writes(), 0);
}

void PgCredsTest::isCancelled()
{
    Bench b;
    QVERIFY(b.load());
    b.relay.rule([](const Received &) -> Ruling { return { Way::Hold }; });
    PgCredsRun *run = PgCredsRun::start(b.alice, b.order(credsOf(u"db2"_s, u"new"_s)), &b.parent, b.timing);
    QSignalSpy ended(run, &PgCredsRun::ended);
    QTRY_COMPARE(b.relay.heldCount(), 1);
    run->cancel();
    QTRY_COMPARE(ended.size(), 1);
    const auto result = ended.constFirst().constFirst().value<PgCredsResult>();
    QCOMPARE(result.outcome, StepEnd::NotDone);
    QVERIFY(isDisclosure(b.relay.held().constFirst()) || b.relay.held().constFirst().path == "/v1/pgcreds");
}

void PgCredsTest::forgetsWhenLocked_data()
{
    QTest::addColumn<QByteArray>("held");
    QTest::newRow("while it looks") << QByteArray("/v1/pgcreds");
    QTest::newRow("while it marks the log") << QByteArray("/v1/audit");
}

// What was typed before a lock is not written by whoever comes back.
void PgCredsTest::forgetsWhenLocked()
{
    QFETCH(QByteArray, held);
    Bench b;
    QVERIFY(b.load());
    b.relay.rule([=](const Received &request) { return request.path.startsWith(held) ? Ruling{ Way::Hold } : Ruling{}; });
    PgCredsRun *run = PgCredsRun::start(b.alice, b.order(credsOf(u"db2"_s, u"new"_s)), &b.parent, b.timing);
    QSignalSpy ended(run, &PgCredsRun::ended);
    QTRY_COMPARE(b.relay.heldCount(), 1);
    b.alice.lock();
    QTRY_COMPARE(b.alice.pause(), Session::Pause::Locked);
    b.relay.rule({});
    b.relay.releaseAll();
    b.alice.signIn({ b.profile(), u"alice"_s, Secret(u"password of alice"_s), {} });
    QTRY_COMPARE(ended.size(), 1);
    const auto result = ended.constFirst().constFirst().value<PgCredsResult>();
    QCOMPARE(result.outcome, StepEnd::NotDone);
    QVERIFY(result.note.contains(u"locked before this was sent"_s));
    QCOMPARE(b.writes(), 0);
}

QTEST_GUILESS_MAIN(PgCredsTest)

#include "tst_pg_creds.moc"
