// SPDX-License-Identifier: MIT
// What people do to their own account: exactly once, with what the server ends or refuses, and what can be known after an
// answer was lost.
#include "support/step_bench.h"

#include "work/own_account_run.h"
#include "work/own_tokens_run.h"
#include "work/tokens/known_tokens.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using Way = Ruling::Way;

namespace {

const Secret freshPassword(u"a quite new password"_s);

struct Bench : StepBench {
    devserver::KnownAccount person;
    QUuid id;
    std::unique_ptr<Session> session;
    std::unique_ptr<KnownTokens> tokens;
    int writes = 0; // that have left the console

    // Only an administrator may read accounts and the log.
    explicit Bench(const RoleList &roles = { Role::Admin }, bool withTotp = false)
        : person(dev.addPerson(u"alice"_s, roles, withTotp)),
          id(dev.idOf(u"alice"_s)),
          session(open())
    {
        tokens = std::make_unique<KnownTokens>(*session);
        rule({});
    }
    std::unique_ptr<Session> open(const Secret &password = {})
    {
        ClientOptions options;
        options.readRetries = 0;
        auto opened = std::make_unique<Session>(dev.clock, options);
        const Secret code = dev.totpCode(person);
        const Secret used = password.isEmpty() ? person.password : password;
        opened->signIn({ profile(), person.username, used, {} });
        eventually([&] { return opened->state() != Session::State::SigningIn; });
        if (opened->state() == Session::State::NeedsTotp) {
            opened->signIn({ profile(), person.username, used, code });
            dev.clock.advance(std::chrono::seconds(devserver::TotpGuard::stepSeconds));
        }
        if (!eventually([&] { return opened->state() == Session::State::SignedIn; }))
            qFatal("cannot sign in");
        return opened;
    }
    //! \a hook decides over what \a writes counts, too.
    void rule(const Relay::Hook &hook)
    {
        writes = 0;
        relay.rule([this, hook](const Received &request) {
            writes += isWrite(request) ? 1 : 0;
            return hook ? hook(request) : Ruling{};
        });
    }
    OwnAccountEnd run(const OwnAccountStep &step)
    {
        OwnAccountEnd end;
        int ends = 0;
        QPointer<OwnAccountRun> run = OwnAccountRun::start(*session, tokens.get(), step, &parent, timing);
        QObject::connect(run, &OwnAccountRun::ended, run, [&](const OwnAccountEnd &told) {
            end = told;
            ++ends;
        });
        if (!eventually([&] { return ends > 0 && !run; }) || ends != 1)
            qFatal("the run has not ended once");
        return end;
    }
    OwnAccountEnd change(const Secret &present) { return run(OwnAccountStep::changePassword(present, freshPassword)); }
    OwnAccountEnd confirm(const Secret &secret)
    {
        return run(OwnAccountStep::confirmTotp(Secret(devserver::TotpGuard::codeAt(secret, dev.clock.now()))));
    }
    QList<StepResult> revoke(const QStringList &jtis)
    {
        QList<StepResult> results;
        QPointer<OwnTokensRun> run = OwnTokensRun::start(*session, tokens.get(), jtis, &parent, timing);
        QObject::connect(run, &OwnTokensRun::ended, run, [&](const QList<StepResult> &told) { results = told; });
        if (!eventually([&] { return !run; }))
            qFatal("the run has not ended");
        return results;
    }
    bool opens(const Secret &password)
    {
        const RawAnswer answer = dev.login(person.username, password);
        return answer.status == 200 || answer.outcome() == u"401 totp_required"_s;
    }
    bool isLive(const Session &one) const { return dev.state().tokens.find(one.identity().tokenId) != nullptr; }
};

Reply unauthorized()
{
    return Reply::json(401, R"({"error":"invalid credentials","code":"unauthorized"})");
}

bool isAccount(const Received &request)
{
    return request.method == "GET" && request.path.startsWith("/v1/accounts/");
}

} // namespace

class OwnAccountTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesThePassword_data();
    void changesThePassword();
    void tellsAWrongPasswordFromTheSessionsEnd();
    void countsTowardsALockout();
    void noticesThatTheSessionHasEnded();
    void losesTheAnswerOfAChange_data();
    void losesTheAnswerOfAChange();
    void setsUpASecondFactor();
    void refusesAWrongCode();
    void hasASecondFactorAlready_data();
    void hasASecondFactorAlready();
    void losesTheSecret();
    void losesTheAnswerOfAConfirmation_data();
    void losesTheAnswerOfAConfirmation();
    void forgetsWhatALockKeptFromBeingSent();
    void revokesTheOthers();
    void stopsWhereTheServerRefuses();
    void goesOnAfterALostAnswer();
};

void OwnAccountTest::changesThePassword_data()
{
    QTest::addColumn<RoleList>("roles");
    QTest::newRow("an administrator") << RoleList{ Role::Admin };
    QTest::newRow("somebody who may not even read their own account") << RoleList{ Role::Viewer };
}

void OwnAccountTest::changesThePassword()
{
    QFETCH(RoleList, roles);
    Bench b(roles);
    const std::unique_ptr<Session> other = b.open();
    b.tokens->learn(KnownToken{ other->identity().tokenId, b.id, {}, b.dev.clock.now(), {}, false, KnownToken::Source::Audit });
    QCOMPARE(b.tokens->liveOf(b.id).size(), 2);
    b.writes = 0;
    const OwnAccountEnd end = b.change(b.person.password);
    QCOMPARE(end.result.outcome, StepEnd::Done);
    QVERIFY(!end.hasEndedSession && !end.wasRefused && !end.result.error);
    QCOMPARE(b.writes, 1);
    QVERIFY(b.opens(freshPassword) && !b.opens(b.person.password));
    QVERIFY(b.isLive(*b.session) && !b.isLive(*other));
    QCOMPARE(b.tokens->liveOf(b.id).size(), 1); // what the server has ended is known to have ended
    QCOMPARE(b.tokens->liveOf(b.id).constFirst().jti, b.session->identity().tokenId);
    QCOMPARE(b.session->state(), Session::State::SignedIn);
}

void OwnAccountTest::tellsAWrongPasswordFromTheSessionsEnd()
{
    Bench b;
    const OwnAccountEnd end = b.change(Secret(u"not the password"_s));
    QCOMPARE(end.result.outcome, StepEnd::NotDone);
    QVERIFY(end.wasRefused && !end.hasEndedSession);
    QCOMPARE(b.writes, 1);
    QVERIFY(b.opens(b.person.password));
    QCOMPARE(b.session->state(), Session::State::SignedIn); // a wrong password is no reason to lock anybody out of the window

    // The token dies between the look and the write.
    b.rule([&](const Received &request) {
        if (StepBench::isWrite(request))
            b.dev.state().tokens.revoke(b.session->identity().tokenId);
        return Ruling{};
    });
    const OwnAccountEnd second = b.change(b.person.password);
    QCOMPARE(second.result.outcome, StepEnd::NotDone);
    QVERIFY(second.hasEndedSession && !second.wasRefused);
    QCOMPARE(b.writes, 1);
    QCOMPARE(b.session->pause(), Session::Pause::Refused);
    QVERIFY(b.opens(b.person.password));
}

void OwnAccountTest::countsTowardsALockout()
{
    Bench b;
    for (int i = 0; i < devserver::LockoutGuard::mostFailures; ++i)
        QVERIFY(b.change(Secret(u"not the password"_s)).wasRefused);
    QVERIFY(b.change(b.person.password).wasRefused); // the right one looks just as wrong
    b.dev.clock.advance(devserver::LockoutGuard::window);
    QCOMPARE(b.change(b.person.password).result.outcome, StepEnd::Done);
}

void OwnAccountTest::noticesThatTheSessionHasEnded()
{
    Bench b;
    bool isWritten = false;
    b.rule([&](const Received &request) {
        if (StepBench::isWrite(request))
            isWritten = true;
        return isWritten && isAccount(request) ? Ruling::answer(unauthorized()) : Ruling{};
    });
    const OwnAccountEnd end = b.change(b.person.password);
    QCOMPARE(end.result.outcome, StepEnd::Done); // a server that ends this session, too
    QVERIFY(end.hasEndedSession);
    QCOMPARE(b.session->pause(), Session::Pause::Refused);
    QCOMPARE(b.writes, 1);
    QVERIFY(b.opens(freshPassword));
}

void OwnAccountTest::losesTheAnswerOfAChange_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<bool>("mayReadLog");
    QTest::addColumn<bool>("mayReadAccount");
    QTest::addColumn<StepEnd>("outcome");
    QTest::newRow("done") << Way::LoseAnswer << true << true << StepEnd::Done;
    QTest::newRow("not done") << Way::LoseRequest << true << true << StepEnd::NotDone;
    QTest::newRow("done, the account unseen") << Way::LoseAnswer << true << false << StepEnd::Done;
    QTest::newRow("not done, the account unseen") << Way::LoseRequest << true << false << StepEnd::NotDone;
    QTest::newRow("done, no log") << Way::LoseAnswer << false << true << StepEnd::CannotTell;
    QTest::newRow("not done, no log") << Way::LoseRequest << false << true << StepEnd::CannotTell;
    QTest::newRow("done, nothing seen") << Way::LoseAnswer << false << false << StepEnd::CannotTell;
}

void OwnAccountTest::losesTheAnswerOfAChange()
{
    QFETCH(Way, way);
    QFETCH(bool, mayReadLog);
    QFETCH(bool, mayReadAccount);
    QFETCH(StepEnd, outcome);
    Bench b;
    b.rule([&](const Received &request) {
        if (StepBench::isWrite(request))
            return Ruling{ way };
        if ((StepBench::isAudit(request) && !mayReadLog) || (isAccount(request) && !mayReadAccount))
            return Ruling::answer(StepBench::forbidden());
        return Ruling{};
    });
    const OwnAccountEnd end = b.change(b.person.password);
    QCOMPARE(end.result.outcome, outcome);
    QVERIFY(!end.result.note.isEmpty());
    QCOMPARE(b.writes, 1);
    QCOMPARE(b.opens(freshPassword), way == Way::LoseAnswer);
}

void OwnAccountTest::setsUpASecondFactor()
{
    Bench b({ Role::Viewer });
    const OwnAccountEnd begun = b.run(OwnAccountStep::enrollTotp(b.person.password));
    QCOMPARE(begun.result.outcome, StepEnd::Done);
    QVERIFY(begun.enrollment);
    QVERIFY(b.record(b.id).totpSecret.isEmpty()); // pending
    const OwnAccountEnd end = b.confirm(begun.enrollment->secret);
    QCOMPARE(end.result.outcome, StepEnd::Done);
    QCOMPARE(b.writes, 2);
    QVERIFY(b.record(b.id).totpSecret == begun.enrollment->secret);
    QCOMPARE(b.dev.login(b.person.username, b.person.password).outcome(), u"401 totp_required"_s);
    QCOMPARE(b.session->state(), Session::State::SignedIn);

    const OwnAccountEnd wrong = b.run(OwnAccountStep::enrollTotp(Secret(u"not the password"_s)));
    QVERIFY(wrong.wasRefused && !wrong.enrollment);
}

void OwnAccountTest::refusesAWrongCode()
{
    Bench b;
    const Secret secret = b.run(OwnAccountStep::enrollTotp(b.person.password)).enrollment->secret;
    const Secret late(devserver::TotpGuard::codeAt(secret, b.dev.clock.now().addSecs(-300)));
    const OwnAccountEnd refused = b.run(OwnAccountStep::confirmTotp(late));
    QCOMPARE(refused.result.outcome, StepEnd::NotDone);
    QVERIFY(refused.wasRefused && !refused.hasEndedSession);
    QCOMPARE(b.session->state(), Session::State::SignedIn);
    QVERIFY(!b.record(b.id).account.totpEnabled.value_or(true));
    b.dev.clock.advance(std::chrono::seconds(30));
    QCOMPARE(b.confirm(secret).result.outcome, StepEnd::Done); // the next one is good
    // None is pending any more.
    b.rule([](const Received &request) { return isAccount(request) ? Ruling::answer(StepBench::forbidden()) : Ruling{}; });
    b.dev.clock.advance(std::chrono::seconds(30));
    const OwnAccountEnd again = b.confirm(secret);
    QCOMPARE(again.result.outcome, StepEnd::NotDone);
    QCOMPARE(again.result.error->kind, ErrorKind::Input);
}

void OwnAccountTest::hasASecondFactorAlready_data()
{
    QTest::addColumn<RoleList>("roles");
    QTest::addColumn<int>("writes");
    QTest::newRow("the account tells") << RoleList{ Role::Admin } << 0;
    QTest::newRow("the refusal tells") << RoleList{ Role::Viewer } << 1;
}

void OwnAccountTest::hasASecondFactorAlready()
{
    QFETCH(RoleList, roles);
    QFETCH(int, writes);
    Bench b(roles, true);
    const OwnAccountEnd end = b.run(OwnAccountStep::enrollTotp(b.person.password));
    QCOMPARE(end.result.outcome, StepEnd::AlreadySo);
    QVERIFY(!end.enrollment);
    QCOMPARE(b.writes, writes);
    QVERIFY(b.record(b.id).totpSecret == b.person.totpSecret);
}

void OwnAccountTest::losesTheSecret()
{
    Bench b;
    b.rule([](const Received &request) { return StepBench::isWrite(request) ? Ruling{ Way::LoseAnswer } : Ruling{}; });
    const OwnAccountEnd lost = b.run(OwnAccountStep::enrollTotp(b.person.password));
    QCOMPARE(lost.result.outcome, StepEnd::CannotTell);
    QVERIFY(!lost.enrollment && !lost.result.note.isEmpty());
    QCOMPARE(b.writes, 1);
    b.rule({});
    const OwnAccountEnd begun = b.run(OwnAccountStep::enrollTotp(b.person.password)); // which is harmless
    QCOMPARE(b.confirm(begun.enrollment->secret).result.outcome, StepEnd::Done);
}

void OwnAccountTest::losesTheAnswerOfAConfirmation_data()
{
    losesTheAnswerOfAChange_data();
}

void OwnAccountTest::losesTheAnswerOfAConfirmation()
{
    QFETCH(Way, way);
    QFETCH(bool, mayReadLog);
    QFETCH(bool, mayReadAccount);
    QFETCH(StepEnd, outcome);
    if (mayReadAccount) // it shows what the log would
        outcome = way == Way::LoseAnswer ? StepEnd::Done : StepEnd::NotDone;
    Bench b;
    const Secret secret = b.run(OwnAccountStep::enrollTotp(b.person.password)).enrollment->secret;
    b.rule([&](const Received &request) {
        if (StepBench::isWrite(request))
            return Ruling{ way };
        if ((StepBench::isAudit(request) && !mayReadLog) || (isAccount(request) && !mayReadAccount))
            return Ruling::answer(StepBench::forbidden());
        return Ruling{};
    });
    const OwnAccountEnd end = b.confirm(secret);
    QCOMPARE(end.result.outcome, outcome);
    QCOMPARE(b.writes, 1);
    QCOMPARE(b.record(b.id).account.totpEnabled, way == Way::LoseAnswer);
}

void OwnAccountTest::forgetsWhatALockKeptFromBeingSent()
{
    Bench b;
    b.rule([&](const Received &request) { return isAccount(request) ? Ruling{ Way::Hold } : Ruling{}; });
    QPointer<OwnAccountRun> run = OwnAccountRun::start(
        *b.session, nullptr, OwnAccountStep::changePassword(b.person.password, freshPassword), &b.parent, b.timing);
    OwnAccountEnd end;
    QObject::connect(run, &OwnAccountRun::ended, run, [&](const OwnAccountEnd &told) { end = told; });
    QTRY_COMPARE(b.relay.heldCount(), 1);
    b.session->lock();
    QCOMPARE(b.session->pause(), Session::Pause::Locked);
    b.rule({});
    b.session->signIn({ b.profile(), b.person.username, b.person.password, {} });
    QTRY_VERIFY(!run);
    QCOMPARE(end.result.outcome, StepEnd::NotDone);
    QVERIFY2(end.result.note.contains(u"locked"_s) && !end.result.error, qPrintable(end.result.note));
    QVERIFY(b.opens(b.person.password) && !b.opens(freshPassword));
}

void OwnAccountTest::revokesTheOthers()
{
    Bench b;
    const auto second = b.open();
    const auto third = b.open();
    const QStringList jtis{ second->identity().tokenId, b.session->identity().tokenId, u"never-issued"_s,
        third->identity().tokenId };
    b.writes = 0;
    const QList<StepResult> results = b.revoke(jtis);
    QCOMPARE(results.size(), 3); // the own one is not for this
    QCOMPARE(results[0].outcome, StepEnd::Done);
    QCOMPARE(results[1].outcome, StepEnd::AlreadySo);
    QCOMPARE(results[2].outcome, StepEnd::Done);
    QCOMPARE(b.writes, 3);
    QVERIFY(!b.isLive(*second) && !b.isLive(*third) && b.isLive(*b.session));
    QCOMPARE(b.tokens->liveOf(b.id).size(), 1);
}

void OwnAccountTest::stopsWhereTheServerRefuses()
{
    Bench b({ Role::Viewer });
    const auto second = b.open();
    const auto third = b.open();
    b.writes = 0;
    const QList<StepResult> results = b.revoke({ second->identity().tokenId, third->identity().tokenId });
    QCOMPARE(results.size(), 1);
    QCOMPARE(results[0].error->kind, ErrorKind::Forbidden);
    QCOMPARE(b.writes, 1);
    QVERIFY(b.isLive(*second) && b.isLive(*third));
}

void OwnAccountTest::goesOnAfterALostAnswer()
{
    Bench b;
    const auto second = b.open();
    const auto third = b.open();
    b.rule([&](const Received &request) {
        if (StepBench::isAudit(request))
            return Ruling::answer(StepBench::forbidden());
        return StepBench::isWrite(request) && b.writes == 1 ? Ruling{ Way::LoseAnswer } : Ruling{};
    });
    const QList<StepResult> results = b.revoke({ second->identity().tokenId, third->identity().tokenId });
    QCOMPARE(results.size(), 2);
    QCOMPARE(results[0].outcome, StepEnd::CannotTell);
    QCOMPARE(results[1].outcome, StepEnd::Done);
    QCOMPARE(b.writes, 2);
    QVERIFY(!b.isLive(*third));
}

QTEST_GUILESS_MAIN(OwnAccountTest)
#include "tst_own_account.moc"
