// SPDX-License-Identifier: MIT
// Bulk changes at the embedded server: planned, run, interrupted in every way, taken back.
#include "support/bulk_desk.h"
#include "support/relay.h"

#include <QtTest>

#include <csignal>
#include <sys/resource.h>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = BulkOperation::Kind;
using RowState = BulkResult::State;
using RunState = BulkRun::State;

namespace {

// The desk behind a relay, which decides over every request.
struct RelayedDesk : BulkDesk {
    Relay relay;

    explicit RelayedDesk(int accounts) : BulkDesk(accounts), relay(server.server->url(), server.server->caFile())
    {
        if (!signIn(Profile{ .server = relay.url(), .caFile = relay.caFile() }))
            qFatal("cannot sign in");
    }
};

bool isGrant(const Received &request)
{
    return request.method == "POST" && request.path.endsWith("/roles");
}

} // namespace

class BulkRunTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plansWhatIsSelected();
    void plansNames();
    void plansWhatCanBeRead();
    void stopsPlanning();
    void changesEveryAccount_data();
    void changesEveryAccount();
    void takesItBack();
    void tagsDoNotWaitForEachOther();
    void honoursLimits();
    void losesNoAnswer();
    void waitsForTheServer();
    void doesNotGoOnRefused();
    void pausesAndIsCancelled();
    void neverStopsHalfWay();
    void saysWhatIsHalfDone();
    void saysWhatElseAnAccountHas();
    void waitsForTheSession();
    void endsWithTheSession();
    void retriesWhatWasNotDone();
    void neverBeginsWithoutAJournal();
    void stopsWhenTheJournalFails();
    void resumesOnlyItsOwn();
};

void BulkRunTest::plansWhatIsSelected()
{
    BulkDesk desk(300);
    QVERIFY(desk.signIn());
    desk.server.state().accounts.edit(desk.ids[3]).roles = { Role::Editor };
    desk.server.state().accounts.edit(desk.ids[5]).account.status = AccountStatus::Deleted;
    const QUuid unknown = QUuid::createUuid();
    const BulkPlan plan = desk.plan(
        { Kind::AddRole, { Role::Editor }, {} }, { desk.ids + QList<QUuid>{ unknown, desk.ids[0] }, {} });
    QCOMPARE(plan.rows.size(), 302);
    QCOMPARE(plan.toDo(), 298);
    QCOMPARE(plan.rows[0].username, u"person-0000"_s);
    QCOMPARE(plan.rows[0].before.roles, RoleList());
    QCOMPARE(plan.rows[3].skipped, u"Has this role already."_s);
    QCOMPARE(plan.rows[5].skipped, u"Is deleted."_s);
    QVERIFY(!plan.rows[300].skipped.isEmpty() && !plan.rows[301].skipped.isEmpty());
    // One list, and one read for each that is not deleted; known now, they are not read again.
    const auto reads = [&desk] { return desk.server.server->requests().filter(u"/roles"_s).size(); };
    QCOMPARE(reads(), 299);
    QCOMPARE(desk.plan({ Kind::RemoveRole, { Role::Editor }, {} }, { desk.ids, {} }).toDo(), 1);
    QCOMPARE(reads(), 299);
    // A minute later they may have changed.
    desk.server.clock.advance(61s);
    QCOMPARE(desk.grant(Role::Editor).toDo(), 298);
    QCOMPARE(reads(), 2 * 299);
    QVERIFY(desk.server.server->requests().filter(u"POST /v1/accounts"_s).isEmpty());
}

void BulkRunTest::plansNames()
{
    BulkDesk desk(3);
    QVERIFY(desk.signIn());
    BulkSelection list;
    list.names = BulkNames::parse(
        "person-0001\nnobody\nperson-0001\n" + desk.ids[2].toByteArray(QUuid::WithoutBraces) + "\nPERSON-0000\n")
                     .names;
    const BulkPlan plan = desk.plan({ Kind::Deactivate, {}, {} }, list);
    QCOMPARE(plan.rows.size(), 5);
    QCOMPARE(plan.rows[0].id, desk.ids[1]);
    QVERIFY(!plan.rows[0].isSkipped());
    QCOMPARE(plan.rows[1].username, u"nobody"_s);
    QVERIFY(plan.rows[1].skipped.contains(u"no account"_s));
    QVERIFY2(plan.rows[2].skipped.contains(u"line 1"_s), qPrintable(plan.rows[2].skipped));
    QCOMPARE(plan.rows[3].username, u"person-0002"_s);
    QVERIFY(!plan.rows[3].isSkipped());
    QVERIFY(plan.rows[4].isSkipped()); // names are exact
}

void BulkRunTest::plansWhatCanBeRead()
{
    RelayedDesk desk(4);
    int limited = 0;
    desk.relay.rule([&](const Received &request) {
        if (request.path.endsWith(desk.ids[1].toByteArray(QUuid::WithoutBraces) + "/roles"))
            return Ruling::answer(Reply::json(403, R"({"error":"not yours","code":"forbidden"})"));
        if (request.path.endsWith("/roles") && ++limited == 1)
            return Ruling::answer(Reply::json(429, R"({"error":"slowly","code":"rate_limited"})"));
        return Ruling();
    });
    BulkPlan plan = desk.grant(Role::Viewer);
    QCOMPARE(plan.rows.size(), 4);
    QCOMPARE(plan.toDo(), 3);
    QVERIFY2(plan.rows[1].skipped.contains(u"not yours"_s), qPrintable(plan.rows[1].skipped));
    // A server that has no roles at all cannot be planned for.
    desk.relay.rule([](const Received &request) {
        return request.path.endsWith("/tags") ? Ruling::answer(Reply::text(404, "404 page not found")) : Ruling();
    });
    BulkPlanner planner(desk.session, desk.book);
    QSignalSpy failed(&planner, &BulkPlanner::failed);
    planner.plan({ Kind::AddTags, {}, { u"a"_s } }, { desk.ids, {} });
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!planner.isRunning());
    QVERIFY(failed[0][0].value<Error>().isNotOffered());
}

void BulkRunTest::stopsPlanning()
{
    RelayedDesk desk(100);
    desk.relay.rule(
        [](const Received &request) { return request.path.endsWith("/roles") ? Ruling{ .way = Ruling::Way::Hold } : Ruling(); });
    BulkPlanner planner(desk.session, desk.book);
    QSignalSpy planned(&planner, &BulkPlanner::planned);
    QSignalSpy failed(&planner, &BulkPlanner::failed);
    planner.plan({ Kind::AddRole, { Role::Viewer }, {} }, { desk.ids, {} });
    QVERIFY(eventually([&] { return desk.relay.heldCount() > 0; }));
    QTest::qWait(50); // all that come
    QVERIFY(desk.relay.heldCount() <= BulkPlanner::mostCalls);
    planner.cancel();
    QVERIFY(!planner.isRunning());
    desk.relay.rule({});
    desk.relay.releaseAll();
    QTRY_VERIFY(desk.session.client()->isIdle());
    QCOMPARE(planned.size() + failed.size(), 0);
}

void BulkRunTest::changesEveryAccount_data()
{
    QTest::addColumn<BulkOperation>("operation");
    QTest::addColumn<QString>("event");
    QTest::addColumn<int>("each");
    QTest::newRow("grant") << BulkOperation{ Kind::AddRole, { Role::Editor }, {} } << u"role_granted"_s << 1;
    QTest::newRow("revoke") << BulkOperation{ Kind::RemoveRole, { Role::User }, {} } << u"role_revoked"_s << 1;
    QTest::newRow("set") << BulkOperation{ Kind::SetRoles, { Role::Editor, Role::Viewer }, {} } << u"role_granted"_s << 2;
    QTest::newRow("tag") << BulkOperation{ Kind::AddTags, {}, { u"a"_s, u"b"_s } } << u"tag_added"_s << 2;
    QTest::newRow("deactivate") << BulkOperation{ Kind::Deactivate, {}, {} } << u"account_updated"_s << 1;
    QTest::newRow("delete") << BulkOperation{ Kind::Delete, {}, {} } << u"account_deleted"_s << 1;
}

void BulkRunTest::changesEveryAccount()
{
    QFETCH(BulkOperation, operation);
    QFETCH(QString, event);
    QFETCH(int, each);
    constexpr int accounts = 30;
    BulkDesk desk(accounts, { Role::User });
    QVERIFY(desk.signIn());
    const BulkPlan plan = desk.plan(operation, { desk.ids, {} });
    QCOMPARE(plan.toDo(), accounts);
    QCOMPARE(desk.events(event), 0);
    BulkRun run(desk.session, &desk.book, hasty());
    run.start(plan, desk.journals());
    QVERIFY(desk.finish(run));
    QVERIFY2(run.state() == RunState::Finished, qPrintable(run.reason()));
    QCOMPARE(run.report().count(RowState::Done), accounts);
    QCOMPARE(desk.events(event), each * accounts);
    for (const QUuid &id : desk.ids)
        QCOMPARE(desk.events(event, id), each);
    // The book has it without being asked to read it again.
    const AccountRow row = *desk.book.find(desk.ids[7]);
    const AccountSnapshot wanted = plan.rows[7].after;
    QVERIFY(row.account.status == wanted.status);
    if (operation.concernsRoles())
        QVERIFY((AccountSnapshot{ row.account.status, row.roles(), {} }) == wanted);
    // Kept until somebody has seen the report.
    QCOMPARE(desk.left().journals.size(), 0); // in use
    run.closeJournal();
    QVERIFY(QDir(desk.journals()).isEmpty());
}

void BulkRunTest::takesItBack()
{
    BulkDesk desk(6, { Role::User });
    QVERIFY(desk.signIn());
    const BulkPlan plan = desk.plan({ Kind::SetRoles, { Role::Editor }, {} }, { desk.ids, {} });
    // A colleague is faster with one of them, and has half done another.
    desk.server.state().accounts.edit(desk.ids[1]).roles = { Role::Editor };
    desk.server.state().accounts.edit(desk.ids[2]).roles = { Role::Editor, Role::User };
    BulkRun run(desk.session, &desk.book, hasty());
    run.start(plan, desk.journals());
    QVERIFY(desk.finish(run));
    QCOMPARE(run.report().count(RowState::Done), 5);
    QCOMPARE(run.report().count(RowState::AlreadySo), 1);
    const BulkPlan undo = run.report().undoPlan();
    QCOMPARE(undo.toDo(), 5);
    QCOMPARE(undo.rows[0].id, desk.ids[5]); // the latest first
    BulkRun back(desk.session, &desk.book, hasty());
    back.start(undo, desk.journals());
    QVERIFY(desk.finish(back));
    QCOMPARE(back.report().count(RowState::Done), 5);
    const auto roles = [&desk](int i) { return desk.server.state().accounts.find(desk.ids[i])->roles; };
    QCOMPARE(roles(0), RoleList{ Role::User });
    QCOMPARE(roles(1), RoleList{ Role::Editor }); // theirs
    QCOMPARE(roles(2), (RoleList{ Role::Editor, Role::User }));
}

void BulkRunTest::tagsDoNotWaitForEachOther()
{
    constexpr int accounts = 20;
    BulkDesk desk(accounts);
    QVERIFY(desk.signIn());
    BulkPace pace = hasty();
    pace.steps.patience = 400ms; // each one looks once more whether it stayed
    BulkRun run(desk.session, &desk.book, pace);
    const BulkPlan plan = desk.plan({ Kind::AddTags, {}, { u"env:prod"_s } }, { desk.ids, {} });
    QElapsedTimer since;
    since.start();
    run.start(plan, desk.journals());
    QVERIFY(desk.finish(run));
    QVERIFY2(since.elapsed() < accounts * 400 / 2, qPrintable(QString::number(since.elapsed())));
    QCOMPARE(run.report().count(RowState::Done), accounts);
    QCOMPARE(desk.notOnce(u"tag_added"_s), 0);
}

void BulkRunTest::honoursLimits()
{
    constexpr int accounts = 1000;
    RelayedDesk desk(accounts);
    const BulkPlan plan = desk.grant(Role::Viewer);
    QCOMPARE(plan.toDo(), accounts);
    int grants = 0;
    int refused = 0;
    int waits = 0;
    QElapsedTimer forbidden; // since a 429 that asked for a second
    qint64 shortest = std::numeric_limits<qint64>::max();
    desk.relay.rule([&](const Received &request) {
        if (forbidden.isValid()) {
            shortest = std::min(shortest, forbidden.elapsed());
            forbidden.invalidate();
        }
        if (!isGrant(request))
            return Ruling();
        ++grants;
        if (grants % 400 == 7) {
            ++refused;
            ++waits;
            forbidden.start();
            return Ruling::answer(Reply::json(429, R"({"error":"slowly","code":"rate_limited"})").header("Retry-After", "1"));
        }
        if (grants % 25 == 0) {
            ++refused;
            return Ruling::answer(Reply::json(429, R"({"error":"slowly","code":"rate_limited"})"));
        }
        return Ruling();
    });
    BulkRun run(desk.session, &desk.book, hasty());
    bool wasLimited = false;
    connect(&run, &BulkRun::stateChanged, &run, [&] { wasLimited = wasLimited || run.state() == RunState::Limited; });
    run.start(plan, desk.journals());
    QVERIFY(desk.finish(run));
    QVERIFY(wasLimited);
    QVERIFY2(waits >= 3 && refused > 40, qPrintable(QString::number(refused)));
    QVERIFY2(shortest >= 1000, qPrintable(QString::number(shortest)));
    QCOMPARE(run.report().count(RowState::Done), accounts);
    QCOMPARE(desk.notOnce(u"role_granted"_s), 0);
    QCOMPARE(grants, accounts + refused); // a row that was limited is sent once more, and no other is
}

void BulkRunTest::losesNoAnswer()
{
    constexpr int accounts = 40;
    RelayedDesk desk(accounts);
    const BulkPlan plan = desk.grant(Role::Viewer);
    int grants = 0;
    desk.relay.rule([&](const Received &request) {
        if (!isGrant(request))
            return Ruling();
        ++grants;
        return grants % 3 == 0 ? Ruling{ .way = Ruling::Way::LoseAnswer }
            : grants % 10 == 1 ? Ruling{ .way = Ruling::Way::LoseRequest }
                               : Ruling();
    });
    BulkRun run(desk.session, &desk.book, hasty());
    // Whoever looks why it waits, sees and goes on.
    connect(&run, &BulkRun::stateChanged, &run, [&run] {
        if (run.state() == RunState::Paused)
            QMetaObject::invokeMethod(&run, &BulkRun::proceed, Qt::QueuedConnection);
    });
    run.start(plan, desk.journals());
    QVERIFY(desk.finish(run));
    // What is said of each account is so, whether it was done or not.
    const BulkReport &report = run.report();
    QCOMPARE(report.count(RowState::CannotTell), 0);
    QCOMPARE(report.count(RowState::Done) + report.count(RowState::NotDone), accounts);
    for (int i = 0; i < accounts; ++i)
        QCOMPARE(desk.events(u"role_granted"_s, desk.ids[i]), report.result(i).state == RowState::Done ? 1 : 0);
    // What was not done is done by another run.
    desk.relay.rule({});
    BulkRun again(desk.session, &desk.book, hasty());
    again.start(report.retryPlan(), desk.journals());
    QVERIFY(desk.finish(again));
    QCOMPARE(desk.notOnce(u"role_granted"_s), 0);
}

void BulkRunTest::waitsForTheServer()
{
    RelayedDesk desk(10);
    const BulkPlan plan = desk.grant(Role::Viewer);
    bool isDown = true;
    desk.relay.rule([&](const Received &request) {
        return isDown && isGrant(request) ? Ruling::answer(Reply::json(503, R"({"error":"sealed","code":"vault_sealed"})"))
                                          : Ruling();
    });
    BulkRun run(desk.session, &desk.book, hasty());
    run.start(plan, desk.journals());
    QTRY_COMPARE(run.state(), RunState::Paused);
    QVERIFY(!run.reason().isEmpty());
    QCOMPARE(run.report().over(), 0); // that is no result of the account
    run.proceed();
    QTRY_COMPARE(run.state(), RunState::Paused);
    isDown = false;
    run.proceed();
    QVERIFY(desk.finish(run));
    QCOMPARE(run.report().count(RowState::Done), 10);
}

void BulkRunTest::doesNotGoOnRefused()
{
    RelayedDesk desk(20);
    const BulkPlan plan = desk.grant(Role::Viewer);
    desk.relay.rule([&](const Received &request) {
        return isGrant(request) ? Ruling::answer(Reply::json(403, R"({"error":"not for you","code":"forbidden"})")) : Ruling();
    });
    BulkRun run(desk.session, &desk.book, hasty());
    run.start(plan, desk.journals());
    QTRY_COMPARE(run.state(), RunState::Paused);
    QVERIFY2(run.reason().contains(u"not for you"_s), qPrintable(run.reason()));
    QCOMPARE(run.report().count(RowState::NotDone), hasty().mostFailuresInRow);
    QVERIFY(run.report().result(0).note.contains(u"not for you"_s));
    run.proceed(); // once is enough
    QVERIFY(desk.finish(run));
    QCOMPARE(run.report().count(RowState::NotDone), 20);
}

void BulkRunTest::pausesAndIsCancelled()
{
    BulkDesk desk(50);
    QVERIFY(desk.signIn());
    const BulkPlan plan = desk.grant(Role::Viewer);
    BulkRun run(desk.session, &desk.book, hasty());
    run.start(plan, desk.journals());
    QTRY_VERIFY(run.report().over() >= 5);
    run.pause();
    QTRY_COMPARE(run.state(), RunState::Paused);
    const int over = run.report().over();
    QCOMPARE(desk.events(u"role_granted"_s), over);
    QTest::qWait(100);
    QCOMPARE(run.report().over(), over);
    QVERIFY(over < 50);
    run.proceed();
    QTRY_VERIFY(run.report().over() >= over + 5);
    run.cancel();
    QVERIFY(desk.finish(run));
    QCOMPARE(run.state(), RunState::Finished);
    QCOMPARE(run.report().count(RowState::Done), desk.events(u"role_granted"_s));
    QVERIFY(run.report().count(RowState::NotReached) > 0);
    QCOMPARE(run.report().count(RowState::Done) + run.report().count(RowState::NotReached), 50);
    // Cancelled while it is paused: at once.
    BulkRun next(desk.session, &desk.book, hasty());
    next.pause();
    next.start(run.report().retryPlan(), desk.journals());
    next.pause();
    QTRY_COMPARE(next.state(), RunState::Paused);
    next.cancel();
    QCOMPARE(next.state(), RunState::Finished);
    QCOMPARE(next.report().count(RowState::NotReached), next.report().total());
}

// With several steps an account takes long enough to be stopped in the middle of it.
void BulkRunTest::neverStopsHalfWay()
{
    for (const bool cancels : { true, false }) {
        RelayedDesk desk(4);
        const BulkPlan plan = desk.plan({ Kind::SetRoles, { Role::Editor, Role::Viewer, Role::Guest }, {} }, { desk.ids, {} });
        QCOMPARE(plan.rows[0].steps.size(), 3);
        BulkRun run(desk.session, &desk.book, hasty());
        bool isAtTheSecond = false;
        desk.relay.rule([&](const Received &request) {
            const bool isTheirs = request.path.contains(desk.ids[1].toByteArray(QUuid::WithoutBraces));
            if (isGrant(request) && isTheirs && !std::exchange(isAtTheSecond, true))
                cancels ? run.cancel() : run.pause();
            return Ruling();
        });
        run.start(plan, desk.journals());
        QTRY_COMPARE(run.state(), cancels ? RunState::Finished : RunState::Paused);
        QCOMPARE(run.report().result(1).state, RowState::Done);
        QCOMPARE(desk.events(u"role_granted"_s, desk.ids[1]), 3);
        QCOMPARE(desk.events(u"role_granted"_s, desk.ids[2]), 0);
        QCOMPARE(run.report().result(2).state, cancels ? RowState::NotReached : RowState::Waiting);
    }
}

void BulkRunTest::saysWhatIsHalfDone()
{
    RelayedDesk desk(3);
    const BulkPlan plan = desk.plan({ Kind::SetRoles, { Role::Editor, Role::Viewer }, {} }, { desk.ids, {} });
    int grants = 0;
    desk.relay.rule([&](const Received &request) {
        return isGrant(request) && ++grants > 1 ? Ruling::answer(Reply::json(503, R"({"error":"sealed","code":"vault_sealed"})"))
                                                : Ruling();
    });
    BulkRun run(desk.session, &desk.book, hasty());
    run.start(plan, desk.journals());
    QTRY_COMPARE(run.state(), RunState::Paused); // in the middle of the first account
    run.cancel();
    QCOMPARE(run.state(), RunState::Finished);
    QCOMPARE(run.report().result(0).state, RowState::NotDone);
    QVERIFY2(run.report().result(0).note.contains(u"Only 1 of 2 steps"_s), qPrintable(run.report().result(0).note));
    QCOMPARE(run.report().undoPlan().toDo(), 1);
    QCOMPARE(run.report().count(RowState::NotReached), 2);
}

void BulkRunTest::saysWhatElseAnAccountHas()
{
    BulkDesk desk(3, { Role::User });
    QVERIFY(desk.signIn());
    const BulkPlan plan = desk.plan({ Kind::SetRoles, { Role::Editor }, {} }, { desk.ids, {} });
    desk.server.state().accounts.edit(desk.ids[1]).roles = { Role::User, Role::Admin }; // granted since
    BulkRun run(desk.session, &desk.book, hasty());
    run.start(plan, desk.journals());
    QVERIFY(desk.finish(run));
    QCOMPARE(run.report().result(0).note, QString());
    QVERIFY2(run.report().result(1).note.contains(u"admin"_s), qPrintable(run.report().result(1).note));
    QVERIFY(desk.server.state().accounts.find(desk.ids[1])->roles.contains(Role::Admin)); // nobody has looked at it
}

void BulkRunTest::waitsForTheSession()
{
    BulkDesk desk(40);
    QVERIFY(desk.signIn());
    const BulkPlan plan = desk.grant(Role::Viewer);
    BulkRun run(desk.session, &desk.book, hasty());
    run.start(plan, desk.journals());
    for (int i = 1; i <= 3; ++i) {
        QTRY_VERIFY(run.report().over() >= 10 * i);
        desk.session.lock();
        QTRY_COMPARE(desk.session.state(), Session::State::Paused);
        QTRY_VERIFY(run.state() == RunState::Away || run.currentRow() >= 0);
        const int events = desk.events(u"role_granted"_s);
        QTest::qWait(50);
        QVERIFY(desk.events(u"role_granted"_s) <= events + 1);
        QVERIFY(!run.isOver());
        QVERIFY(desk.signIn());
    }
    QVERIFY(desk.finish(run));
    QCOMPARE(run.report().count(RowState::Done), 40);
    QCOMPARE(desk.notOnce(u"role_granted"_s), 0);
    // Locked and given up: nothing waits for ever.
    const BulkPlan undo = run.report().undoPlan();
    BulkRun back(desk.session, &desk.book, hasty());
    back.start(undo, desk.journals());
    QTRY_VERIFY(back.report().over() >= 3);
    desk.session.lock();
    back.cancel();
    QVERIFY(desk.finish(back));
    QCOMPARE(back.report().count(RowState::NotDone), 0);
    QVERIFY(back.report().count(RowState::NotReached) > 0);
}

void BulkRunTest::endsWithTheSession()
{
    BulkDesk desk(40);
    QVERIFY(desk.signIn());
    const BulkPlan plan = desk.grant(Role::Viewer);
    {
        BulkRun run(desk.session, &desk.book, hasty());
        run.start(plan, desk.journals());
        QTRY_VERIFY(run.report().over() >= 10);
        desk.session.signOut();
        QTRY_COMPARE(run.state(), RunState::Broken);
        QVERIFY(!run.reason().isEmpty());
        QTRY_COMPARE(desk.session.state(), Session::State::SignedOut);
    }
    QVERIFY(desk.events(u"role_granted"_s) < 40);
    // The next sign-in finds it, and goes on where it ended.
    QVERIFY(desk.signIn());
    const LeftJournals left = desk.left();
    QCOMPARE(left.journals.size(), 1);
    QCOMPARE(left.journals[0].total, 40);
    QVERIFY(left.journals[0].over >= 10);
    BulkRun run(desk.session, &desk.book, hasty());
    run.resume(left.journals[0].path);
    QVERIFY(desk.finish(run));
    QCOMPARE(run.report().count(RowState::Done), 40);
    QCOMPARE(desk.notOnce(u"role_granted"_s), 0);
    // Finished and not seen: the report can be had again.
    const QString path = left.journals[0].path;
    auto *gone = new BulkRun(desk.session, &desk.book, hasty());
    delete gone;
    run.closeJournal();
    QVERIFY(!QFileInfo::exists(path));
}

void BulkRunTest::retriesWhatWasNotDone()
{
    RelayedDesk desk(12);
    const BulkPlan plan = desk.grant(Role::Viewer);
    int grants = 0;
    desk.relay.rule([&](const Received &request) {
        return isGrant(request) && ++grants % 4 == 0
            ? Ruling::answer(Reply::json(500, R"({"error":"oops","code":"internal_error"})"))
            : Ruling();
    });
    QString path;
    {
        BulkRun run(desk.session, &desk.book, hasty());
        run.start(plan, desk.journals());
        QVERIFY(desk.finish(run));
        QCOMPARE(run.report().open(), 3);
        path = QDir(desk.journals()).entryInfoList(QDir::Files).value(0).filePath();
    }
    // The console died before anybody saw that: the report is still there.
    QVERIFY(desk.left().journals.value(0).isFinished);
    BulkRun seen(desk.session, &desk.book, hasty());
    seen.resume(path);
    QVERIFY(desk.finish(seen));
    QCOMPARE(seen.state(), RunState::Finished);
    QCOMPARE(seen.report().open(), 3);
    desk.relay.rule({});
    BulkRun again(desk.session, &desk.book, hasty());
    again.start(seen.report().retryPlan(), desk.journals());
    QVERIFY(desk.finish(again));
    QCOMPARE(again.report().total(), 3);
    QCOMPARE(again.report().open(), 0);
    QCOMPARE(desk.notOnce(u"role_granted"_s), 0);
}

void BulkRunTest::neverBeginsWithoutAJournal()
{
    BulkDesk desk(3);
    QVERIFY(desk.signIn());
    const BulkPlan plan = desk.grant(Role::Viewer);
    for (const QString &folder : { QString(), u"/proc/journals"_s }) {
        BulkRun run(desk.session, &desk.book, hasty());
        run.start(plan, folder);
        QVERIFY(desk.finish(run));
        QCOMPARE(run.state(), RunState::Broken);
        QVERIFY(!run.reason().isEmpty());
    }
    QCOMPARE(desk.events(u"role_granted"_s), 0);
    Profile readOnly = desk.profile();
    readOnly.readOnly = true;
    BulkDesk other(2);
    QVERIFY(other.signIn());
    QVERIFY(other.grant(Role::Viewer).toDo() > 0);
}

void BulkRunTest::stopsWhenTheJournalFails()
{
    BulkDesk desk(50);
    QVERIFY(desk.signIn());
    const BulkPlan plan = desk.grant(Role::Viewer);
    struct rlimit before { };
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    ::signal(SIGXFSZ, SIG_IGN);
    {
        BulkRun run(desk.session, &desk.book, hasty());
        run.start(plan, desk.journals());
        QTRY_VERIFY(run.report().over() >= 5);
        const qint64 size = QDir(desk.journals()).entryInfoList(QDir::Files).value(0).size();
        const struct rlimit full {
            static_cast<rlim_t>(size + 40), before.rlim_max
        };
        ::setrlimit(RLIMIT_FSIZE, &full);
        const bool isOver = desk.finish(run);
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(isOver);
        QCOMPARE(run.state(), RunState::Broken);
        QVERIFY2(run.reason().contains(u"could not be written"_s), qPrintable(run.reason()));
        QTRY_VERIFY(desk.session.client()->isIdle());
        QVERIFY(desk.events(u"role_granted"_s) < 50);
    }
    const LeftJournals left = desk.left();
    QCOMPARE(left.journals.size(), 1);
    BulkRun run(desk.session, &desk.book, hasty());
    run.resume(left.journals[0].path);
    QVERIFY(desk.finish(run));
    QCOMPARE(run.report().count(RowState::Done), 50);
    QCOMPARE(desk.notOnce(u"role_granted"_s), 0);
}

void BulkRunTest::resumesOnlyItsOwn()
{
    BulkDesk desk(3);
    QVERIFY(desk.signIn());
    QString path;
    {
        BulkRun run(desk.session, &desk.book, hasty());
        run.start(desk.grant(Role::Viewer), desk.journals());
        QVERIFY(desk.finish(run));
        path = QDir(desk.journals()).entryInfoList(QDir::Files).value(0).filePath();
    }
    BulkDesk other(3);
    QVERIFY(other.signIn());
    BulkRun run(other.session, &other.book, hasty());
    run.resume(path);
    QVERIFY(other.finish(run));
    QCOMPARE(run.state(), RunState::Broken);
    QVERIFY(!run.reason().isEmpty());
    QVERIFY(QFileInfo::exists(path));
}

QTEST_GUILESS_MAIN(BulkRunTest)
#include "tst_bulk_run.moc"
