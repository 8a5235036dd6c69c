// SPDX-License-Identifier: MIT
// Servers that answer a write of a policy rule otherwise than it was sent, lists that are older than what is known, and a trial of
// a sign-in that somebody no longer waits for.
#include "support/step_bench.h"

#include "work/policy_book.h"
#include "work/policy_run.h"
#include "work/policy_sign_in.h"
#include "work/sso/sso_list.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using Way = Ruling::Way;
using Kind = PolicyOrder::Kind;
using Is = SignInVerdict::Is;

namespace {

PolicyRule guests()
{
    PolicyRule rule;
    rule.description = u"Guests stay out"_s;
    rule.priority = 20;
    rule.rule.effect = Effect::Deny;
    rule.rule.roles = { u"guest"_s };
    rule.rule.actions = { u"auth:login"_s };
    rule.expiresAt = QDateTime(QDate(2099, 1, 1), QTime(0, 0), Qt::UTC);
    rule.createdAt = rule.updatedAt = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    return rule;
}

struct Bench : StepBench {
    Bench() { relay.forget(); } // of the sign-in

    Session &alice = signIn(u"alice"_s);

    PolicyResult run(const PolicyOrder &order)
    {
        PolicyResult end;
        bool isOver = false;
        QObject::connect(
            PolicyRun::start(alice, order, &parent, timing), &PolicyRun::ended, &parent, [&](const PolicyResult &result) {
                end = result;
                isOver = true;
            });
        if (!eventually([&] { return isOver; }))
            qFatal("a run did not end");
        return end;
    }
    //! The server takes every write and makes of it what \a does, instead of what was sent.
    void takes(const std::function<std::optional<PolicyRule>()> &does)
    {
        relay.rule([does](const Received &request) -> Ruling {
            if (request.method == "GET")
                return {};
            const auto answer = does();
            return answer ? Ruling::answer(Reply::json(200, encode(*answer))) : Ruling{ Way::LoseRequest };
        });
    }
    devserver::PolicyStore &policies() { return dev.state().policies; }
    qsizetype liveTokens(const QString &name) { return dev.state().tokens.ofAccount(dev.idOf(name)).size(); }
};

} // namespace

class PolicyAnswersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seesWhatWasIgnored();
    void seesWhatWasTakenInPart();
    void seesWhatWasMadeOtherwise();
    void seesANewRuleThatIsNotQuiteTheSame();
    void keepsConditionsItDoesNotKnow();
    void keepsWhatIsNewerThanAList();
    void keepsANewerListOfRules();
    void keepsClientsThatAreNewerThanAList();
    void signsOutWhatNobodyWaitsFor_data();
    void signsOutWhatNobodyWaitsFor();
    void saysThatATokenMayBeOut();
    void tellsTheLogOfATrial();
};

void PolicyAnswersTest::seesWhatWasIgnored()
{
    Bench b;
    const PolicyRule seen = b.policies().add(guests());
    PolicyRule wanted = seen;
    wanted.expiresAt.reset();
    b.takes([&] { return seen; });
    const PolicyResult result = b.run({ Kind::Change, seen, wanted });
    QCOMPARE(result.outcome, StepEnd::NotDone);
    QVERIFY2(result.note.contains(u"valid until (not cleared)"_s), qPrintable(result.note));
    QVERIFY(result.now && saySame(*result.now, seen));
}

void PolicyAnswersTest::seesWhatWasTakenInPart()
{
    Bench b;
    const PolicyRule seen = b.policies().add(guests());
    PolicyRule wanted = seen;
    wanted.expiresAt.reset();
    wanted.priority = 3;
    b.takes([&] {
        PolicyRule half = wanted;
        half.expiresAt = seen.expiresAt;
        b.policies().replace(half);
        return half;
    });
    const PolicyResult result = b.run({ Kind::Change, seen, wanted });
    QCOMPARE(result.outcome, StepEnd::Done);
    QVERIFY2(result.note.contains(u"valid until (not cleared)"_s), qPrintable(result.note));
    QVERIFY(!result.note.contains(u"priority"_s));
    QCOMPARE(result.now->priority, 3);
}

void PolicyAnswersTest::seesWhatWasMadeOtherwise()
{
    Bench b;
    PolicyRule made = guests();
    made.rule.roles->append(u"viewer"_s);
    b.takes([&] { return b.policies().add(made); });
    const PolicyResult result = b.run({ Kind::Create, {}, guests() });
    QCOMPARE(result.outcome, StepEnd::Done);
    QVERIFY2(result.note.contains(u"what it matches"_s), qPrintable(result.note));
    QVERIFY(result.now->rule.roles->contains(u"viewer"_s));
}

// The server cuts milliseconds, or a colleague has changed the new rule already: made is made.
void PolicyAnswersTest::seesANewRuleThatIsNotQuiteTheSame()
{
    Bench b;
    PolicyRule wanted = guests();
    wanted.description += u' ';
    b.takes([&] {
        b.policies().add(guests());
        return std::nullopt;
    });
    const PolicyResult result = b.run({ Kind::Create, {}, wanted });
    QCOMPARE(result.outcome, StepEnd::CannotTell);
    QVERIFY2(result.note.contains(u"new rule"_s), qPrintable(result.note));
}

// The body of a rule is written as a whole: what is not known here would be lost, and the rule would match more.
void PolicyAnswersTest::keepsConditionsItDoesNotKnow()
{
    Bench b;
    const PolicyRule seen = b.policies().add(guests());
    const QByteArray newer = encode(seen).replace("\"effect\":\"deny\"", "\"effect\":\"deny\",\"source_ips\":[\"10.0.0.1\"]");
    b.relay.rule([&](const Received &request) -> Ruling {
        return request.method == "GET" && !request.path.endsWith("/rules") ? Ruling::answer(Reply::json(200, newer)) : Ruling{};
    });
    PolicyRule wider = seen;
    wider.rule.roles->append(u"viewer"_s);
    const PolicyResult result = b.run({ Kind::Change, seen, wider });
    QCOMPARE(result.outcome, StepEnd::NotDone);
    QVERIFY2(result.note.contains(u"source_ips"_s), qPrintable(result.note));
    QCOMPARE(b.relay.passedCount("PATCH"), 0);
    PolicyRule like = wider;
    like.rule.unknownKeys = { u"source_ips"_s };
    QCOMPARE(b.run({ Kind::Create, {}, like }).outcome, StepEnd::NotDone);
    QCOMPARE(b.relay.passedCount("POST"), 0);
    PolicyRule off = seen;
    off.enabled = false;
    QCOMPARE(b.run({ Kind::Change, seen, off }).outcome, StepEnd::Done); // does not touch them
    QCOMPARE(b.relay.passedCount("PATCH"), 1);
}

void PolicyAnswersTest::keepsWhatIsNewerThanAList()
{
    Bench b;
    const PolicyRule on = b.policies().add(guests());
    const PolicyRule gone = b.policies().add(guests());
    PolicyBook book(b.alice);
    book.refresh();
    QTRY_COMPARE(book.rules().size(), 2);
    b.relay.rule([](const Received &) -> Ruling { return { Way::Hold }; });
    b.dev.clock.advance(std::chrono::minutes(1));
    const QDateTime asked = b.alice.serverNow();
    book.refresh();
    QTRY_COMPARE(b.relay.heldCount(), 1);
    b.dev.clock.advance(std::chrono::minutes(1));
    PolicyRule off = on;
    off.enabled = false;
    book.learn(off);
    book.learnGone(gone.id);
    PolicyRule made = guests();
    made.id = 99;
    book.learn(made);
    b.relay.rule({});
    b.relay.releaseAll(); // the list, as it was before
    QTRY_VERIFY(!book.isLoading());
    QVERIFY(!book.find(on.id)->enabled);
    QVERIFY(!book.find(gone.id));
    QVERIFY(book.find(made.id));
    QCOMPARE(book.asOf(), asked);
    book.refresh(); // and this one knows everything
    QTRY_VERIFY(!book.isLoading());
    QVERIFY(book.find(on.id)->enabled);
    QVERIFY(book.find(gone.id));
    QVERIFY(!book.find(made.id));
}

void PolicyAnswersTest::keepsANewerListOfRules()
{
    Bench b;
    const PolicyRule on = b.policies().add(guests());
    PolicyBook book(b.alice);
    b.relay.rule([](const Received &) -> Ruling { return { Way::Hold }; });
    book.refresh();
    QTRY_COMPARE(b.relay.heldCount(), 1);
    PolicyRule off = on;
    off.enabled = false;
    const auto asked = book.ask();
    book.learnAll({ off }, asked); // by a dialog, which has asked after that
    b.relay.rule({});
    b.relay.releaseAll();
    QTRY_VERIFY(!book.isLoading());
    QVERIFY(!book.find(on.id)->enabled);
}

void PolicyAnswersTest::keepsClientsThatAreNewerThanAList()
{
    Bench b;
    const QDateTime then = b.dev.clock.now();
    const SsoClient git{ u"git"_s, u"https://git.example.org/"_s, {}, true, then, then };
    const SsoClient wiki{ u"wiki"_s, u"https://wiki.example.org/"_s, {}, true, then, then };
    b.dev.state().ssoClients.insert(git.clientId, git);
    b.dev.state().ssoClients.insert(wiki.clientId, wiki);
    SsoList list(b.alice);
    list.refresh();
    QTRY_COMPARE(list.clients().size(), 2);
    b.relay.rule([](const Received &) -> Ruling { return { Way::Hold }; });
    const QDateTime asked = b.alice.serverNow();
    list.refresh();
    QTRY_COMPARE(b.relay.heldCount(), 1);
    b.dev.clock.advance(std::chrono::minutes(1));
    SsoClient off = git;
    off.enabled = false;
    list.learn(off);
    list.forget(wiki.clientId);
    b.relay.rule({});
    b.relay.releaseAll();
    QTRY_VERIFY(!list.isLoading());
    QVERIFY(!list.find(git.clientId)->enabled);
    QVERIFY(!list.find(wiki.clientId));
    QCOMPARE(list.asOf(), asked);
}

void PolicyAnswersTest::signsOutWhatNobodyWaitsFor_data()
{
    QTest::addColumn<bool>("isDestroyed");
    QTest::newRow("given up") << false;
    QTest::newRow("its dialog goes") << true;
}

void PolicyAnswersTest::signsOutWhatNobodyWaitsFor()
{
    QFETCH(bool, isDestroyed);
    Bench b;
    b.dev.addPerson(u"bob"_s);
    auto dialog = std::make_unique<QObject>();
    PolicySignIn *test = PolicySignIn::start(b.alice, { {}, {}, u"bob"_s, Secret(u"password of bob"_s), {} }, dialog.get());
    QList<SignInVerdict> ends;
    QObject::connect(test, &PolicySignIn::ended, dialog.get(), [&](const SignInVerdict &verdict) { ends += verdict; });
    b.relay.rule(
        [](const Received &request) -> Ruling { return request.path == "/v1/auth/login" ? Ruling{ Way::Hold } : Ruling{}; });
    QTRY_COMPARE(b.relay.heldCount(), 1);
    if (isDestroyed)
        dialog.reset();
    else
        test->cancel();
    QTRY_COMPARE(ends.size(), isDestroyed ? 0 : 1);
    if (!isDestroyed) {
        QCOMPARE(ends[0].is, Is::CannotTell);
        QVERIFY2(ends[0].sentence({}).contains(u"signed out"_s), qPrintable(ends[0].sentence({})));
    }
    b.relay.rule({});
    b.relay.releaseAll();
    QTRY_VERIFY(b.relay.passed().contains(u"POST /v1/auth/logout"_s));
    QTRY_COMPARE(b.liveTokens(u"bob"_s), 0);
    QCOMPARE(ends.size(), isDestroyed ? 0 : 1);
}

void PolicyAnswersTest::saysThatATokenMayBeOut()
{
    Bench b;
    b.dev.addPerson(u"bob"_s);
    b.relay.rule([](const Received &request) -> Ruling {
        return request.path == "/v1/auth/login" ? Ruling{ Way::LoseAnswer } : Ruling{};
    });
    SignInVerdict end;
    bool isOver = false;
    QObject::connect(PolicySignIn::start(b.alice, { {}, {}, u"bob"_s, Secret(u"password of bob"_s), {} }, &b.parent),
        &PolicySignIn::ended, &b.parent, [&](const SignInVerdict &verdict) {
            end = verdict;
            isOver = true;
        });
    QTRY_VERIFY(isOver);
    QCOMPARE(end.is, Is::CannotTell);
    QCOMPARE(b.liveTokens(u"bob"_s), 1);
    QVERIFY2(end.sentence({}).contains(u"token"_s), qPrintable(end.sentence({})));
}

void PolicyAnswersTest::tellsTheLogOfATrial()
{
    Bench b;
    b.dev.addPerson(u"bob"_s);
    QStringList commands;
    QObject::connect(&b.alice, &Session::asked, &b.parent, [&](CallBase *, const QString &command) { commands += command; });
    bool isOver = false;
    QObject::connect(PolicySignIn::start(b.alice, { {}, {}, u"bob"_s, Secret(u"password of bob"_s), {} }, &b.parent),
        &PolicySignIn::ended, &b.parent, [&] { isOver = true; });
    QTRY_VERIFY(isOver);
    QCOMPARE(commands.filter(QRegularExpression(u"^(login|logout)"_s)).size(), 2);
    QVERIFY(!commands.join(u'\n').contains(u"password of bob"_s));
}

QTEST_GUILESS_MAIN(PolicyAnswersTest)

#include "tst_policy_answers.moc"
