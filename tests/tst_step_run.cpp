// SPDX-License-Identifier: MIT
// One step at one account: nothing is written that is so already, refusals are told as they are, and there is exactly one end,
// whatever happens on the way.
#include "support/step_bench.h"

#include "work/dependents.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using devserver::Dialect;
using Kind = AccountStep::Kind;
using Way = Ruling::Way;

namespace {

const AccountStep activate = AccountStep::setStatus(AccountStatus::Active);
const AccountStep deactivate = AccountStep::setStatus(AccountStatus::Inactive);
const AccountStep deletion = AccountStep::setStatus(AccountStatus::Deleted);

// Alice is signed in; bob is who it is done to.
struct Fixture : StepBench {
    explicit Fixture(Dialect dialect = Dialect::Standard) : StepBench(dialect) { relay.forget(); }

    Session &alice = signIn(u"alice"_s);
    QUuid bob = addAccount(u"bob"_s, { Role::Viewer }, { u"env:prod"_s });
    QList<Received> writes; // as they came, from countWrites() on

    void edit(AccountStatus status) { dev.state().accounts.edit(bob).account.status = status; }
    StepResult runFor(const AccountStep &step) { return run(alice, bob, step); }
    // Holds the first request that \a is; all others pass.
    void holdFirst(const std::function<bool(const Received &)> &is)
    {
        relay.rule([is, isHeld = false](const Received &request) mutable -> Ruling {
            if (isHeld || !is(request))
                return {};
            isHeld = true;
            return { Way::Hold };
        });
    }
    bool signInAgain()
    {
        alice.signIn({ profile(), u"alice"_s, Secret(u"password of alice"_s), {} });
        return eventually([this] { return alice.state() == Session::State::SignedIn; });
    }
    qsizetype writesPassed() const { return relay.passed().size() - relay.passedCount("GET"); }
};

} // namespace

class StepRunTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSoIsNotWritten_data();
    void whatIsSoIsNotWritten();
    void oneWriteDoesIt_data();
    void oneWriteDoesIt();
    void refusalsAreToldAsTheyAre_data();
    void refusalsAreToldAsTheyAre();
    void impossibleOnes_data();
    void impossibleOnes();
    void somebodyIsQuicker_data();
    void somebodyIsQuicker();
    void aPauseBeforeTheWrite();
    void aRefusedTokenWritesNothing();
    void aPauseBeforeReadingBack();
    void readOnly();
    void cancelling_data();
    void cancelling();
    void cancelledByWhoeverKeepsTheJournal();
    void theSessionEnds_data();
    void theSessionEnds();
    void deletedWhileListening();
    void deletedInFlight();
    void dependents_data();
    void dependents();
};

void StepRunTest::whatIsSoIsNotWritten_data()
{
    QTest::addColumn<AccountStep>("step");
    QTest::addColumn<AccountStatus>("status");
    QTest::newRow("grant") << AccountStep::grant(Role::Viewer) << AccountStatus::Active;
    QTest::newRow("revoke") << AccountStep::revoke(Role::Editor) << AccountStatus::Active;
    QTest::newRow("tags") << AccountStep::changeTags({ u"env:prod"_s }, { u"nope"_s }) << AccountStatus::Active;
    QTest::newRow("no tags") << AccountStep::changeTags({}, {}) << AccountStatus::Active;
    QTest::newRow("activate") << activate << AccountStatus::Active;
    QTest::newRow("deactivate") << deactivate << AccountStatus::Inactive;
    QTest::newRow("delete") << deletion << AccountStatus::Deleted;
    QTest::newRow("totp") << AccountStep::removeTotp() << AccountStatus::Active;
}

void StepRunTest::whatIsSoIsNotWritten()
{
    QFETCH(AccountStep, step);
    QFETCH(AccountStatus, status);
    Fixture f;
    f.edit(status);
    f.relay.forget();
    const auto run = f.start(f.alice, f.bob, step);
    QVERIFY(eventually([&] { return run->over(); }));
    QCOMPARE(run->result.outcome, StepEnd::AlreadySo);
    QCOMPARE(run->sendings, 0);
    QCOMPARE(run->ends, 1);
    QCOMPARE(f.writesPassed(), 0);
    QVERIFY(run->result.note.isEmpty());
    QVERIFY(!run->result.error);
    if (step.kind == Kind::Delete)
        QCOMPARE(f.run(f.alice, QUuid::createUuid(), step).outcome, StepEnd::AlreadySo); // no trace of it: as good
}

void StepRunTest::oneWriteDoesIt_data()
{
    QTest::addColumn<AccountStep>("step");
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("write");
    for (const Dialect dialect : { Dialect::Standard, Dialect::NoContent }) {
        const char *name = dialect == Dialect::Standard ? "" : "no content ";
        QTest::addRow("%sgrant", name) << AccountStep::grant(Role::Editor) << dialect << u"POST %1/roles"_s;
        QTest::addRow("%srevoke", name) << AccountStep::revoke(Role::Viewer) << dialect << u"DELETE %1/roles/viewer"_s;
        QTest::addRow("%stags", name) << AccountStep::changeTags({ u"a"_s, u"env:prod"_s }, {}) << dialect << u"PUT %1/tags"_s;
        QTest::addRow("%sstatus", name) << deactivate << dialect << u"PATCH %1"_s;
        QTest::addRow("%sdelete", name) << deletion << dialect << u"DELETE %1"_s;
        QTest::addRow("%spassword", name) << AccountStep::resetPassword(Secret(u"a new password"_s)) << dialect
                                          << u"PUT %1/password"_s;
    }
}

void StepRunTest::oneWriteDoesIt()
{
    QFETCH(AccountStep, step);
    QFETCH(Dialect, dialect);
    QFETCH(QString, write);
    Fixture f(dialect);
    f.relay.forget();
    const auto run = f.start(f.alice, f.bob, step);
    bool wasFirst = false; // whoever keeps a journal is told before it leaves
    connect(run->run, &StepRun::sending, run->run, [&] { wasFirst = f.writesPassed() == 0; });
    QVERIFY(eventually([&] { return run->over(); }));
    QCOMPARE(run->result.outcome, StepEnd::Done);
    QVERIFY2(run->result.note.isEmpty(), qPrintable(run->result.note));
    QVERIFY(!run->result.error);
    QCOMPARE(run->sendings, 1);
    QVERIFY(wasFirst);
    const QStringList passed = f.relay.passed();
    QCOMPARE(f.writesPassed(), 1);
    QVERIFY2(passed.contains(write.arg(f.dev.accountPath(f.bob))), qPrintable(passed.join(u'\n')));
    QVERIFY(passed.constFirst().startsWith(u"GET"_s)); // re-read first
    const devserver::AccountRecord &record = f.record(f.bob);
    if (run->result.roles)
        QCOMPARE(*run->result.roles, record.roles);
    if (run->result.tags)
        QCOMPARE(*run->result.tags, record.tags);
    if (run->result.account)
        QCOMPARE(run->result.account->status, record.account.status);
    QVERIFY(run->result.roles || run->result.tags || run->result.account);
    QCOMPARE(run->settlings, step.kind == Kind::ChangeTags ? 1 : 0);
}

void StepRunTest::refusalsAreToldAsTheyAre_data()
{
    QTest::addColumn<AccountStep>("step");
    QTest::addColumn<bool>("isWrite");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<ErrorKind>("kind");
    const QList<std::pair<const char *, AccountStep>> steps{ { "role", AccountStep::grant(Role::Editor) },
        { "status", deactivate }, { "tags", AccountStep::changeTags({ u"a"_s }, {}) },
        { "token", AccountStep::revokeToken(u"jti"_s) } };
    for (const auto &[name, step] : steps) {
        for (const bool isWrite : { true, false }) {
            if (step.kind == Kind::RevokeToken && !isWrite)
                continue; // there is nothing to read
            const char *where = isWrite ? "write" : "read";
            QTest::addRow("%s, %s, 400", name, where) << step << isWrite << 400 << QByteArray("bad_request") << ErrorKind::Input;
            QTest::addRow("%s, %s, 403", name, where)
                << step << isWrite << 403 << QByteArray("forbidden") << ErrorKind::Forbidden;
            QTest::addRow("%s, %s, 429", name, where)
                << step << isWrite << 429 << QByteArray("rate_limited") << ErrorKind::RateLimited;
            QTest::addRow("%s, %s, sealed", name, where)
                << step << isWrite << 503 << QByteArray("vault_sealed") << ErrorKind::Sealed;
        }
    }
}

void StepRunTest::refusalsAreToldAsTheyAre()
{
    QFETCH(AccountStep, step);
    QFETCH(bool, isWrite);
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(ErrorKind, kind);
    Fixture f;
    int refused = 0;
    f.relay.rule([&](const Received &request) -> Ruling {
        if (StepBench::isWrite(request) != isWrite || StepBench::isAudit(request))
            return {};
        ++refused;
        return Ruling::answer(Reply::json(status, "{\"error\":\"words\",\"code\":\"" + code + "\"}").header("Retry-After", "7"));
    });
    const auto run = f.start(f.alice, f.bob, step);
    QVERIFY(eventually([&] { return run->over(); }));
    QCOMPARE(run->result.outcome, StepEnd::NotDone);
    QVERIFY(run->result.error);
    QCOMPARE(run->result.error->kind, kind);
    QCOMPARE(run->result.error->serverText, u"words"_s);
    QCOMPARE(run->result.error->retryAfter, std::chrono::seconds(7));
    QCOMPARE(refused, 1); // and nobody tries again behind the person's back
    QCOMPARE(run->sendings, isWrite ? 1 : 0);
    QCOMPARE(run->ends, 1);
}

void StepRunTest::impossibleOnes_data()
{
    QTest::addColumn<AccountStep>("step");
    QTest::addColumn<bool>("isDeleted");
    QTest::addColumn<QString>("note");
    QTest::newRow("a deleted one") << activate << true << u"The account has been deleted."_s;
    QTest::newRow("a role of a deleted one") << AccountStep::grant(Role::Editor) << true << u"The account has been deleted."_s;
    QTest::newRow("the password of a service")
        << AccountStep::resetPassword(Secret(u"x"_s)) << false << u"A system account has no password."_s;
    QTest::newRow("a token nobody knows") << AccountStep::revokeToken(
        u"no-such-token"_s) << false << u"The server does not know this token: it was never issued here, or is no longer kept."_s;
}

void StepRunTest::impossibleOnes()
{
    QFETCH(AccountStep, step);
    QFETCH(bool, isDeleted);
    QFETCH(QString, note);
    Fixture f;
    const QUuid service = f.dev.addService(u"service"_s);
    if (isDeleted)
        f.dev.state().accounts.edit(service).account.status = AccountStatus::Deleted;
    const StepResult result = f.run(f.alice, service, step);
    QCOMPARE(result.outcome, StepEnd::NotDone);
    QCOMPARE(result.note, note);
    const StepResult missing = f.run(f.alice, QUuid::createUuid(), step);
    QCOMPARE(missing.outcome, StepEnd::NotDone);
    QVERIFY(missing.error);
    QCOMPARE(missing.error->kind, ErrorKind::NotFound);
}

void StepRunTest::somebodyIsQuicker_data()
{
    QTest::addColumn<AccountStep>("step");
    QTest::addColumn<AccountStep>("theirs");
    QTest::addColumn<StepEnd>("outcome");
    QTest::addColumn<QString>("note");
    const QString same = u"Somebody else did the same at the same time."_s;
    QTest::newRow("deletes, too") << deletion << deletion << StepEnd::AlreadySo << same;
    QTest::newRow("removes the second factor, too")
        << AccountStep::removeTotp() << AccountStep::removeTotp() << StepEnd::AlreadySo << same;
    QTest::newRow("grants, too") << AccountStep::grant(Role::Editor) << AccountStep::grant(Role::Editor) << StepEnd::Done
                                 << QString();
    QTest::newRow("deletes what is to be deactivated")
        << deactivate << deletion << StepEnd::NotDone << u"The account has been deleted."_s;
    QTest::newRow("deletes who is to have a role")
        << AccountStep::grant(Role::Editor) << deletion << StepEnd::NotDone << u"The account has been deleted."_s;
    QTest::newRow("grants another") << AccountStep::grant(Role::Editor) << AccountStep::grant(Role::Guest) << StepEnd::Done
                                    << QString();
}

void StepRunTest::somebodyIsQuicker()
{
    QFETCH(AccountStep, step);
    QFETCH(AccountStep, theirs);
    QFETCH(StepEnd, outcome);
    QFETCH(QString, note);
    Fixture f;
    Session &carol = f.signIn(u"carol"_s);
    auto &record = f.dev.state().accounts.edit(f.bob);
    record.totpSecret = devserver::TotpGuard::freshSecret();
    record.account.totpEnabled = true;
    f.holdFirst(&StepBench::isWrite);
    const auto run = f.start(f.alice, f.bob, step);
    QVERIFY(eventually([&] { return f.relay.heldCount() == 1; }));
    QCOMPARE(f.run(carol, f.bob, theirs).outcome, StepEnd::Done);
    f.relay.releaseAll();
    QVERIFY(eventually([&] { return run->over(); }));
    QCOMPARE(run->result.outcome, outcome);
    QCOMPARE(run->result.note, note);
    if (outcome == StepEnd::Done)
        QVERIFY(f.record(f.bob).roles.contains(Role::Editor) && f.record(f.bob).roles.contains(theirs.role));
}

void StepRunTest::aPauseBeforeTheWrite()
{
    Fixture f;
    f.alice.lock();
    const auto run = f.start(f.alice, f.bob, deactivate);
    QTest::qWait(0);
    QCOMPARE(run->ends, 0); // its read waits
    QVERIFY(f.signInAgain());
    QVERIFY(eventually([&] { return run->over(); }));
    QCOMPARE(run->result.outcome, StepEnd::Done);
    // Locked between the read and the write: nothing is sent.
    const auto other = f.start(f.alice, f.bob, activate);
    connect(other->run, &StepRun::sending, &f.alice, [&] { f.alice.lock(); });
    QVERIFY(eventually([&] { return other->over(); }));
    QCOMPARE(other->result.outcome, StepEnd::NotDone);
    QCOMPARE(other->result.error->kind, ErrorKind::NotSent);
    QVERIFY(!f.record(f.bob).isActive());
}

void StepRunTest::aRefusedTokenWritesNothing()
{
    Fixture f;
    f.holdFirst(&StepBench::isWrite);
    const auto run = f.start(f.alice, f.bob, deactivate);
    QVERIFY(eventually([&] { return f.relay.heldCount() == 1; }));
    f.dev.state().tokens.revoke(f.alice.identity().tokenId);
    f.relay.releaseAll();
    QVERIFY(eventually([&] { return run->over(); }));
    QCOMPARE(run->result.outcome, StepEnd::NotDone);
    QCOMPARE(run->result.error->kind, ErrorKind::Auth);
    QCOMPARE(f.alice.state(), Session::State::Paused);
    QVERIFY(f.record(f.bob).isActive());
}

void StepRunTest::aPauseBeforeReadingBack()
{
    Fixture f;
    f.relay.rule([&](const Received &request) -> Ruling {
        if (request.method != "PATCH")
            return {};
        QTimer::singleShot(0, &f.alice, [&] { f.dev.state().tokens.revoke(f.alice.identity().tokenId); });
        return { Way::LoseAnswer };
    });
    const auto run = f.start(f.alice, f.bob, deactivate);
    QVERIFY(eventually([&] { return f.alice.state() == Session::State::Paused; }));
    QCOMPARE(run->ends, 0);
    QVERIFY(f.signInAgain());
    QVERIFY(eventually([&] { return run->over(); }));
    QCOMPARE(run->result.outcome, f.record(f.bob).isActive() ? StepEnd::NotDone : StepEnd::Done);
}

void StepRunTest::readOnly()
{
    Fixture f;
    f.alice.client()->refuseWrites(u"Not now."_s);
    const StepResult result = f.runFor(AccountStep::changeTags({ u"a"_s }, {}));
    QCOMPARE(result.outcome, StepEnd::NotDone);
    QCOMPARE(result.error->kind, ErrorKind::NotSent);
    QCOMPARE(result.error->detail, u"Not now."_s);
}

void StepRunTest::cancelling_data()
{
    QTest::addColumn<AccountStep>("step");
    QTest::addColumn<QString>("held"); // the request that is under way then; empty: none yet
    QTest::addColumn<int>("cancels");
    QTest::addColumn<StepEnd>("outcome");
    QTest::newRow("at once") << deactivate << QString() << 1 << StepEnd::NotDone;
    QTest::newRow("while it reads") << deactivate << u"GET"_s << 1 << StepEnd::NotDone;
    QTest::newRow("while it writes, and looks then") << deactivate << u"PATCH"_s << 1 << StepEnd::CannotTell;
    QTest::newRow("while it writes, and does not look") << deactivate << u"PATCH"_s << 2 << StepEnd::CannotTell;
    QTest::newRow("tags, while it writes") << AccountStep::changeTags({ u"a"_s }, {}) << u"PUT"_s << 1 << StepEnd::CannotTell;
    QTest::newRow("tags, at once") << AccountStep::changeTags({ u"a"_s }, {}) << QString() << 3 << StepEnd::NotDone;
}

void StepRunTest::cancelling()
{
    QFETCH(AccountStep, step);
    QFETCH(QString, held);
    QFETCH(int, cancels);
    QFETCH(StepEnd, outcome);
    Fixture f;
    bool isHolding = true;
    f.relay.rule([&](const Received &request) -> Ruling {
        const bool isIt = isHolding && QString::fromLatin1(request.method) == held && !StepBench::isAudit(request);
        isHolding = isHolding && !isIt;
        return { isIt || (cancels == 2 && !isHolding) ? Way::Hold : Way::Pass };
    });
    const auto run = f.start(f.alice, f.bob, step);
    if (!held.isEmpty())
        QVERIFY(eventually([&] { return f.relay.heldCount() == 1; }));
    run->run->cancel();
    if (cancels == 2)
        QVERIFY(eventually([&] { return f.relay.heldCount() == 2; }));
    for (int i = 1; i < cancels; ++i)
        run->run->cancel();
    QCOMPARE(run->ends, 0); // never before control has returned
    QVERIFY(eventually([&] { return run->over(); }));
    QCOMPARE(run->ends, 1);
    QCOMPARE(run->result.outcome, outcome);
    if (outcome == StepEnd::NotDone && held != u"PATCH"_s && held != u"PUT"_s)
        QCOMPARE(run->result.error->kind, ErrorKind::Cancelled);
}

void StepRunTest::cancelledByWhoeverKeepsTheJournal()
{
    Fixture f;
    f.relay.forget();
    const auto run = f.start(f.alice, f.bob, deactivate);
    connect(run->run, &StepRun::sending, run->run, [&] { run->run->cancel(); });
    QVERIFY(eventually([&] { return run->over(); }));
    QCOMPARE(run->result.outcome, StepEnd::NotDone);
    QCOMPARE(f.writesPassed(), 0);
}

void StepRunTest::theSessionEnds_data()
{
    QTest::addColumn<QByteArray>("held");
    QTest::addColumn<StepEnd>("outcome");
    QTest::newRow("while it reads") << QByteArray("GET") << StepEnd::NotDone;
    QTest::newRow("while it writes") << QByteArray("PATCH") << StepEnd::CannotTell;
}

void StepRunTest::theSessionEnds()
{
    QFETCH(QByteArray, held);
    QFETCH(StepEnd, outcome);
    Fixture f;
    f.holdFirst([&](const Received &request) { return request.method == held; });
    const auto run = f.start(f.alice, f.bob, deactivate);
    QVERIFY(eventually([&] { return f.relay.heldCount() == 1; }));
    f.alice.signOut();
    QVERIFY(eventually([&] { return run->over(); }));
    QCOMPARE(run->result.outcome, outcome);
    // Whoever signs in now has nothing to do with it.
    QVERIFY(eventually([&] { return f.alice.state() == Session::State::SignedOut; }));
    const auto late = f.start(f.alice, f.bob, deactivate);
    QVERIFY(eventually([&] { return late->over(); }));
    QCOMPARE(late->result.outcome, StepEnd::NotDone);
}

void StepRunTest::deletedWhileListening()
{
    Fixture f;
    const auto atSending = f.start(f.alice, f.bob, deactivate);
    connect(atSending->run, &StepRun::sending, &f.parent, [&] { delete atSending->run.data(); });
    QVERIFY(eventually([&] { return !atSending->run; }));
    QCOMPARE(atSending->ends, 0);
    const auto atEnd = f.start(f.alice, f.bob, activate);
    connect(atEnd->run, &StepRun::ended, &f.parent, [&] { delete atEnd->run.data(); });
    QVERIFY(eventually([&] { return !atEnd->run; }));
    QCOMPARE(atEnd->ends, 1);
}

void StepRunTest::deletedInFlight()
{
    Fixture f;
    f.holdFirst(&StepBench::isWrite);
    const auto run = f.start(f.alice, f.bob, deactivate);
    QVERIFY(eventually([&] { return f.relay.heldCount() == 1; }));
    delete run->run.data();
    f.relay.releaseAll();
    QVERIFY(eventually([&] { return !f.record(f.bob).isActive(); })); // what was sent is done: nobody listens any more
    QCOMPARE(run->ends, 0);
}

void StepRunTest::dependents_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<int>("refusal"); // the answer to everything but roles; 0: none
    QTest::addColumn<QString>("lines");
    QTest::newRow("all") << Dialect::Standard << 0
                         << u"Roles: viewer | Tags: env:prod | Postgres credentials: db on host as user | Policy rules that name "
                            "it: first, second (switched off)"_s;
    QTest::newRow("an old server") << Dialect::Legacy << 0 << u"Roles: viewer"_s;
    QTest::newRow("not allowed")
        << Dialect::Standard << 403
        << u"Roles: viewer | Tags: not known, since your account may not read them | Postgres credentials: "
           "not known, since your account may not read them | Policy rules that name it: not known, since "
           "your account may not read them"_s;
    QTest::newRow("it fails") << Dialect::Standard << 500
                              << u"Roles: viewer | Tags: not known, since reading them failed | Postgres credentials: not known, "
                                 "since reading them failed | Policy rules that name it: not known, since reading them failed"_s;
}

void StepRunTest::dependents()
{
    QFETCH(Dialect, dialect);
    QFETCH(int, refusal);
    QFETCH(QString, lines);
    Fixture f(dialect);
    f.dev.state().pgCreds[f.bob] = { { u"host"_s, 5432, u"db"_s, u"user"_s, Secret(u"never shown"_s) }, f.dev.clock.now() };
    f.dev.state().pgCreds[f.dev.addService(u"other"_s)] = { { u"h"_s, 1, u"d"_s, u"u"_s, Secret(u"x"_s) }, f.dev.clock.now() };
    PolicyRule rule;
    rule.description = u"first"_s;
    rule.rule.subjectUuid = f.bob;
    rule.createdAt = rule.updatedAt = f.dev.clock.now();
    f.dev.state().policies.add(rule);
    rule.description = u"second"_s;
    rule.enabled = false;
    f.dev.state().policies.add(rule);
    f.relay.rule([&](const Received &request) -> Ruling {
        if (refusal == 0 || request.path.endsWith("/roles"))
            return {};
        return Ruling::answer(Reply::json(refusal, "{\"error\":\"no\",\"code\":\"forbidden\"}"));
    });
    const auto events = f.dev.state().audit.all().size();
    DependentsRead read(f.alice, f.bob, nullptr);
    int changes = 0;
    int ends = 0;
    connect(&read, &DependentsRead::changed, &read, [&] { ++changes; });
    connect(&read, &DependentsRead::done, &read, [&] { ++ends; });
    QVERIFY(!read.isDone());
    QVERIFY(eventually([&] { return ends > 0; }));
    QCOMPARE(ends, 1);
    QCOMPARE(changes, 4);
    QCOMPARE(read.found().lines().join(u" | "_s), lines);
    QCOMPARE(f.dev.state().audit.all().size(), events); // nothing was disclosed
}

QTEST_GUILESS_MAIN(StepRunTest)
#include "tst_step_run.moc"
