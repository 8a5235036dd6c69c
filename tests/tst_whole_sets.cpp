// SPDX-License-Identifier: MIT
// Tags, and roles at old servers, are written as whole sets: what that does to others is seen, repaired or said.
#include "support/step_bench.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using devserver::Dialect;
using Way = Ruling::Way;

namespace {

// Alice writes; bob does something between her read and her write.
struct Fixture : StepBench {
    explicit Fixture(Dialect dialect = Dialect::Standard) : StepBench(dialect) { }

    Session &alice = signIn(u"alice"_s);
    Session &bob = signIn(u"bob"_s);
    QUuid target = addAccount(u"target"_s, { Role::Viewer }, { u"env:prod"_s, u"old"_s });
    bool readsLog = true;
    int puts = 0;

    QStringList tags() const
    {
        QStringList tags = record(target).tags;
        tags.sort();
        return tags;
    }
    void setTags(const QStringList &tags) { dev.state().accounts.edit(target).tags = tags; }

    // Carries out alice's step; \a between happens while her first write is held.
    template<class F>
    StepResult runAround(const AccountStep &step, F between)
    {
        bool isHeld = false;
        relay.rule([this, isHeld](const Received &request) mutable -> Ruling {
            if (isAudit(request) && !readsLog)
                return Ruling::answer(forbidden());
            const bool isPut = request.method == "PUT";
            puts += isPut ? 1 : 0;
            if (!isPut || isHeld)
                return {};
            isHeld = true;
            return { Way::Hold };
        });
        const auto run = start(alice, target, step);
        if (!eventually([this] { return relay.heldCount() == 1; }))
            qFatal("nothing was written");
        between();
        relay.releaseAll();
        eventually([&] { return run->over(); });
        return run->result;
    }
    // An event of somebody's, as if it came from elsewhere.
    void log(Session &who, const char *type, const QUuid &account, const QString &tag)
    {
        dev.state().record(
            { {}, devserver::TokenRecord{ {}, who.identity().accountId, {}, {}, {} }, {} }, type, account, { { "tag", tag } });
    }
};

const AccountStep addMine = AccountStep::changeTags({ u"mine"_s }, {});

} // namespace

class WholeSetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheDifferenceIsMeant();
    void whatWasAddedIsPutBack();
    void whatWasRemovedIsRemovedAgain();
    void theSamePersonElsewhere();
    void somebodyElsePutsItBackFirst();
    void whatMayBeASlipIsLookedAtAgain();
    void aRepairThatFailsIsTold_data();
    void aRepairThatFailsIsTold();
    void aRepairsOwnAnswerIsLost();
    void manyEventsInBetween();
    void aLogThatKnowsNothingIsNotTrusted();
    void slowAndBlindIsDoubtful_data();
    void slowAndBlindIsDoubtful();
    void whoeverWasOverwrittenSeesIt();
    void whatComesBackInTimeIsNoLoss();
    void lostAndOverwritten();
    void aLogThatRefusesIsAskedOnce();
    void rolesOfAnOldServer();
    void afterTheWriteNothingCanBeRead();
};

void WholeSetsTest::onlyTheDifferenceIsMeant()
{
    Fixture f;
    const StepResult result = f.run(
        f.alice, f.target, AccountStep::changeTags({ u"new"_s, u"old"_s }, { u"env:prod"_s, u"none"_s }));
    QCOMPARE(result.outcome, StepEnd::Done);
    QCOMPARE(f.tags(), (QStringList{ u"new"_s, u"old"_s }));
    QCOMPARE(*result.tags, f.record(f.target).tags);
    QVERIFY(result.note.isEmpty());
}

void WholeSetsTest::whatWasAddedIsPutBack()
{
    Fixture f;
    StepResult theirs;
    const StepResult mine = f.runAround(
        addMine, [&] { theirs = f.run(f.bob, f.target, AccountStep::changeTags({ u"theirs"_s }, {})); });
    QCOMPARE(theirs.outcome, StepEnd::Done);
    QCOMPARE(mine.outcome, StepEnd::Done);
    QCOMPARE(f.tags(), (QStringList{ u"env:prod"_s, u"mine"_s, u"old"_s, u"theirs"_s }));
    QCOMPARE(
        mine.note, u"Somebody else added the tag(s) theirs at the same time. This write removed that, and it was put back."_s);
    QVERIFY(mine.tags->contains(u"theirs"_s));
    QCOMPARE(f.puts, 3);
}

void WholeSetsTest::whatWasRemovedIsRemovedAgain()
{
    Fixture f;
    const StepResult mine = f.runAround(addMine, [&] { f.run(f.bob, f.target, AccountStep::changeTags({}, { u"old"_s })); });
    QCOMPARE(mine.outcome, StepEnd::Done);
    QCOMPARE(f.tags(), (QStringList{ u"env:prod"_s, u"mine"_s }));
    QCOMPARE(mine.note,
        u"Somebody else removed the tag(s) old at the same time. This write brought that back, and it was removed again."_s);
}

// The same account at two consoles: both are the same actor in the log.
void WholeSetsTest::theSamePersonElsewhere()
{
    Fixture f;
    Session elsewhere(f.dev.clock, {});
    elsewhere.signIn({ f.profile(), u"alice"_s, Secret(u"password of alice"_s), {} });
    QVERIFY(eventually([&] { return elsewhere.state() == Session::State::SignedIn; }));
    const StepResult mine = f.runAround(
        addMine, [&] { f.run(elsewhere, f.target, AccountStep::changeTags({ u"theirs"_s }, { u"env:prod"_s })); });
    QCOMPARE(mine.outcome, StepEnd::Done);
    QCOMPARE(f.tags(), (QStringList{ u"mine"_s, u"old"_s, u"theirs"_s }));
    QVERIFY(mine.note.contains(u"theirs"_s) && mine.note.contains(u"env:prod"_s));
}

void WholeSetsTest::somebodyElsePutsItBackFirst()
{
    Fixture f;
    f.runAround(addMine, [&] {
        f.run(f.bob, f.target, AccountStep::changeTags({ u"theirs"_s }, {}));
        // Right after alice's write, before she looks into the log.
        QTimer::singleShot(0, &f.parent, [&] {
            f.relay.rule([&f](const Received &request) -> Ruling {
                if (StepBench::isAudit(request) && f.tags().contains(u"mine"_s))
                    f.setTags({ u"env:prod"_s, u"mine"_s, u"old"_s, u"theirs"_s });
                f.puts += request.method == "PUT" ? 1 : 0;
                return {};
            });
        });
    });
    QCOMPARE(f.tags(), (QStringList{ u"env:prod"_s, u"mine"_s, u"old"_s, u"theirs"_s }));
    QCOMPARE(f.puts, 2); // alice's and bob's: there is nothing left to repair
}

// Bob wants a tag away that alice has just removed without meaning to, and is about to put back.
void WholeSetsTest::whatMayBeASlipIsLookedAtAgain()
{
    Fixture f;
    std::shared_ptr<Followed> theirs;
    const StepResult mine = f.runAround(addMine, [&] {
        f.run(f.bob, f.target, AccountStep::changeTags({ u"theirs"_s }, {}));
        f.relay.rule([&](const Received &request) -> Ruling {
            const bool isRepair = request.method == "PUT" && !theirs;
            if (isRepair) {
                theirs = f.start(f.bob, f.target, AccountStep::changeTags({}, { u"theirs"_s }));
                return { Way::Hold };
            }
            if (theirs && request.method == "GET" && f.relay.heldCount() == 1 && request.path.endsWith("/tags"))
                QTimer::singleShot(5, &f.parent, [&] { f.relay.releaseAll(); }); // bob has seen that it is not there
            return {};
        });
    });
    QVERIFY(eventually([&] { return theirs && theirs->over(); }));
    QCOMPARE(theirs->result.outcome, StepEnd::Done);
    QVERIFY(!f.tags().contains(u"theirs"_s));
    QVERIFY(mine.note.contains(u"theirs"_s));
}

void WholeSetsTest::aRepairThatFailsIsTold_data()
{
    QTest::addColumn<bool>("isRefused");
    QTest::addColumn<QString>("note");
    QTest::newRow("refused")
        << true
        << u"Somebody else added the tag(s) theirs at the same time. This write removed that, and it could not "
           "be put back."_s;
    QTest::newRow("lost each time") << false
                                    << u"Somebody else added the tag(s) theirs at the same time. This write removed that, and it "
                                       "could not be put back."_s;
}

void WholeSetsTest::aRepairThatFailsIsTold()
{
    QFETCH(bool, isRefused);
    QFETCH(QString, note);
    Fixture f;
    const StepResult mine = f.runAround(addMine, [&] {
        f.run(f.bob, f.target, AccountStep::changeTags({ u"theirs"_s }, {}));
        f.relay.rule([isRefused](const Received &request) -> Ruling {
            if (request.method != "PUT")
                return {};
            return isRefused ? Ruling::answer(StepBench::forbidden()) : Ruling{ Way::LoseRequest };
        });
    });
    QCOMPARE(mine.outcome, StepEnd::Done); // what was wanted is so
    QCOMPARE(mine.note, note);
    QCOMPARE(f.tags(), (QStringList{ u"env:prod"_s, u"mine"_s, u"old"_s }));
}

void WholeSetsTest::aRepairsOwnAnswerIsLost()
{
    Fixture f;
    const StepResult mine = f.runAround(addMine, [&] {
        f.run(f.bob, f.target, AccountStep::changeTags({ u"theirs"_s }, {}));
        f.relay.rule([](const Received &request) -> Ruling { return { request.method == "PUT" ? Way::LoseAnswer : Way::Pass }; });
    });
    QCOMPARE(mine.outcome, StepEnd::Done);
    QVERIFY(mine.note.endsWith(u"it was put back."_s));
    QCOMPARE(f.tags(), (QStringList{ u"env:prod"_s, u"mine"_s, u"old"_s, u"theirs"_s }));
}

void WholeSetsTest::manyEventsInBetween()
{
    Fixture f;
    const StepResult mine = f.runAround(addMine, [&] {
        f.run(f.bob, f.target, AccountStep::changeTags({ u"theirs"_s }, {}));
        QTimer::singleShot(0, &f.parent, [&] { // behind the write that is released now
            f.relay.rule([&f, isFirst = true](const Received &request) mutable -> Ruling {
                if (StepBench::isAudit(request) && std::exchange(isFirst, false)) {
                    for (int i = 0; i < 450; ++i)
                        f.log(f.alice, "tag_removed", QUuid::createUuid(), u"other"_s);
                }
                return {};
            });
        });
    });
    QCOMPARE(mine.outcome, StepEnd::Done);
    QVERIFY2(mine.note.endsWith(u"it was put back."_s), qPrintable(mine.note));
}

// Events that come later than the answer, or never: then time has to tell.
void WholeSetsTest::aLogThatKnowsNothingIsNotTrusted()
{
    Fixture f;
    f.timing.freshFor = std::chrono::milliseconds(20);
    f.relay.rule([](const Received &request) -> Ruling {
        if (StepBench::isAudit(request))
            return Ruling::answer(Reply::json(200, "{\"events\":[],\"total\":0}"));
        return { request.method == "PUT" ? Way::Hold : Way::Pass };
    });
    const auto run = f.start(f.alice, f.target, addMine);
    QVERIFY(eventually([&] { return f.relay.heldCount() == 1; }));
    f.setTags({ u"env:prod"_s, u"old"_s, u"theirs"_s });
    QTest::qWait(static_cast<int>(f.timing.freshFor.count()) + 5);
    f.relay.releaseAll();
    QVERIFY(eventually([&] { return run->over(); }));
    QVERIFY2(run->result.note.contains(u"may have been overwritten"_s), qPrintable(run->result.note));
}

void WholeSetsTest::slowAndBlindIsDoubtful_data()
{
    QTest::addColumn<bool>("readsLog");
    QTest::addColumn<bool>("isSlow");
    QTest::addColumn<bool>("isDoubtful");
    QTest::newRow("blind and slow") << false << true << true;
    QTest::newRow("blind and quick") << false << false << false;
    QTest::newRow("slow, and the log tells") << true << true << false;
}

void WholeSetsTest::slowAndBlindIsDoubtful()
{
    QFETCH(bool, readsLog);
    QFETCH(bool, isSlow);
    QFETCH(bool, isDoubtful);
    Fixture f;
    f.readsLog = readsLog;
    if (isSlow)
        f.timing.freshFor = std::chrono::milliseconds(20);
    const StepResult mine = f.runAround(addMine, [&] {
        if (isSlow)
            QTest::qWait(30);
    });
    QCOMPARE(mine.outcome, StepEnd::Done);
    QCOMPARE(mine.note.contains(u"may have been overwritten"_s), isDoubtful);
}

void WholeSetsTest::whoeverWasOverwrittenSeesIt()
{
    Fixture f;
    f.readsLog = false;
    f.timing.patience = std::chrono::milliseconds(1000);
    std::shared_ptr<Followed> theirs;
    const StepResult mine = f.runAround(AccountStep::changeTags({ u"mine"_s }, { u"old"_s }), [&] {
        theirs = f.start(f.bob, f.target, AccountStep::changeTags({ u"theirs"_s }, { u"env:prod"_s }));
        eventually([&] { return theirs->settlings > 0; });
    });
    QCOMPARE(mine.outcome, StepEnd::Done);
    QVERIFY(mine.note.isEmpty()); // quick enough not to know
    QVERIFY(eventually([&] { return theirs->over(); }));
    QCOMPARE(theirs->result.outcome, StepEnd::NotDone);
    QCOMPARE(theirs->result.note,
        u"The server took the change, but the tag(s) theirs was gone again soon afterwards: somebody else wrote at the same time. "
        "The server took the change, but the tag(s) env:prod was there again soon afterwards: somebody else wrote at the same "
        "time."_s);
    QCOMPARE(*theirs->result.tags, f.record(f.target).tags);
}

void WholeSetsTest::whatComesBackInTimeIsNoLoss()
{
    Fixture f;
    const auto run = f.start(f.alice, f.target, addMine);
    connect(run->run, &StepRun::settling, &f.parent, [&] { f.setTags({ u"env:prod"_s }); });
    int looks = 0;
    f.relay.rule([&](const Received &request) -> Ruling {
        looks += run->settlings && request.method == "GET" ? 1 : 0;
        if (looks == 2)
            f.setTags({ u"mine"_s });
        return {};
    });
    QVERIFY(eventually([&] { return run->over(); }));
    QCOMPARE(run->result.outcome, StepEnd::Done);
    QCOMPARE(looks, 2);
}

// Done, overwritten, and the answer lost: what the write did to others is repaired all the same.
void WholeSetsTest::lostAndOverwritten()
{
    Fixture f;
    bool isFirst = true;
    f.relay.rule([&](const Received &request) -> Ruling {
        if (request.method != "PUT" || !std::exchange(isFirst, false))
            return {};
        f.log(f.bob, "tag_added", f.target, u"theirs"_s);
        f.setTags({ u"env:prod"_s, u"old"_s, u"theirs"_s });
        return { Way::LoseAnswer };
    });
    const auto run = f.start(f.alice, f.target, addMine);
    QVERIFY(eventually([&] { return f.tags().contains(u"mine"_s); }));
    f.setTags({ u"env:prod"_s, u"old"_s }); // by a third one, who knows of neither
    QVERIFY(eventually([&] { return run->over(); }));
    QCOMPARE(run->result.outcome, StepEnd::NotDone);
    QCOMPARE(f.tags(), (QStringList{ u"env:prod"_s, u"old"_s, u"theirs"_s }));
    QVERIFY2(run->result.note.contains(u"mine"_s) && run->result.note.contains(u"theirs"_s), qPrintable(run->result.note));
}

// A refusal is an event of its own: nobody wants a thousand of them after a bulk change.
void WholeSetsTest::aLogThatRefusesIsAskedOnce()
{
    Fixture f;
    int asked = 0;
    f.relay.rule([&](const Received &request) -> Ruling {
        if (!StepBench::isAudit(request))
            return {};
        ++asked;
        return Ruling::answer(StepBench::forbidden());
    });
    for (const QString &tag : { u"a"_s, u"b"_s, u"c"_s })
        QCOMPARE(f.run(f.alice, f.target, AccountStep::changeTags({ tag }, {})).outcome, StepEnd::Done);
    QCOMPARE(asked, 1);
}

void WholeSetsTest::rolesOfAnOldServer()
{
    Fixture f(Dialect::Legacy);
    const auto run = f.start(f.alice, f.target, AccountStep::grant(Role::Editor));
    QVERIFY(eventually([&] { return run->over(); }));
    QCOMPARE(run->result.outcome, StepEnd::Done);
    QCOMPARE(run->sendings, 1);
    QCOMPARE(*run->result.roles, (RoleList{ Role::Viewer, Role::Editor }));
    QCOMPARE(f.record(f.target).roles, *run->result.roles);
    // A colleague's role goes missing: they are told.
    f.timing.patience = std::chrono::milliseconds(1000);
    std::shared_ptr<Followed> theirs;
    const StepResult mine = f.runAround(AccountStep::revoke(Role::Viewer), [&] {
        theirs = f.start(f.bob, f.target, AccountStep::grant(Role::Guest));
        eventually([&] { return theirs->settlings > 0; });
    });
    QCOMPARE(mine.outcome, StepEnd::Done);
    QVERIFY(eventually([&] { return theirs->over(); }));
    QCOMPARE(theirs->result.outcome, StepEnd::NotDone);
    QVERIFY(theirs->result.note.contains(u"the role(s) guest"_s));
}

void WholeSetsTest::afterTheWriteNothingCanBeRead()
{
    Fixture f;
    bool isWritten = false;
    f.relay.rule([&](const Received &request) -> Ruling {
        if (isWritten)
            return Ruling::answer(Reply::text(502, "bad gateway"));
        isWritten = request.method == "PUT";
        return {};
    });
    const StepResult result = f.run(f.alice, f.target, addMine);
    QCOMPARE(result.outcome, StepEnd::Done);
    QVERIFY2(result.note.contains(u"could not be checked"_s), qPrintable(result.note));
}

QTEST_GUILESS_MAIN(WholeSetsTest)
#include "tst_whole_sets.moc"
