// SPDX-License-Identifier: MIT
// Policy rules at a server: a write that is sent once and holds only what differs, a colleague who is quicker, and what becomes
// of an answer that is lost; and sign-ins that are tried for real.
#include "support/step_bench.h"

#include "work/policy_run.h"
#include "work/policy_sign_in.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using Way = Ruling::Way;
using Kind = PolicyOrder::Kind;
using Is = SignInVerdict::Is;

namespace {

bool isRuleWrite(const Received &request)
{
    return request.method != "GET" && request.path.startsWith("/v1/policy/rules");
}

PolicyRule guests()
{
    PolicyRule rule;
    rule.description = u"Guests stay out"_s;
    rule.priority = 20;
    rule.rule.effect = Effect::Deny;
    rule.rule.roles = { u"guest"_s };
    rule.rule.actions = { u"auth:login"_s };
    rule.rule.serviceNames = { u"payroll"_s };
    rule.createdAt = rule.updatedAt = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    return rule;
}

struct Bench : StepBench {
    Bench() { relay.forget(); } // of the sign-in

    Session &alice = signIn(u"alice"_s);

    PolicyRule put(const PolicyRule &rule = guests()) { return dev.state().policies.add(rule); }
    QList<PolicyRule> stored() const { return dev.state().policies.listed(); }
    PolicyRule stored(qint64 id) const { return *dev.state().policies.find(id); }
    PolicyResult run(const PolicyOrder &order)
    {
        PolicyResult end;
        int ends = 0;
        PolicyRun *run = PolicyRun::start(alice, order, &parent, timing);
        QPointer<PolicyRun> watch(run);
        QObject::connect(run, &PolicyRun::ended, run, [&](const PolicyResult &result) {
            end = result;
            ++ends;
        });
        if (!eventually([&] { return ends > 0 && !watch; }) || ends != 1)
            qFatal("a run did not end once");
        return end;
    }
    qsizetype writes() const { return relay.passedCount("POST") + relay.passedCount("PATCH") + relay.passedCount("DELETE"); }
    SignInVerdict trySignIn(const SignInTrial &trial)
    {
        SignInVerdict end;
        int ends = 0;
        QPointer<PolicySignIn> test = PolicySignIn::start(alice, trial, &parent);
        QObject::connect(test, &PolicySignIn::ended, &parent, [&](const SignInVerdict &verdict) {
            end = verdict;
            ++ends;
        });
        if (!eventually([&] { return ends > 0 && !test; }) || ends != 1)
            qFatal("a trial did not end once");
        return end;
    }
    qsizetype liveTokens(const QString &name) { return dev.state().tokens.ofAccount(dev.idOf(name)).size(); }
};

} // namespace

class PolicyRunsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesOne();
    void sendsOnlyWhatDiffers_data();
    void sendsOnlyWhatDiffers();
    void deletesOne();
    void isAsWantedAlready();
    void findsAColleague_data();
    void findsAColleague();
    void losesTheAnswer_data();
    void losesTheAnswer();
    void seesAColleagueBehindALostAnswer();
    void isRefused_data() { findsAColleague_data(); }
    void isRefused();
    void makesOneUnseen();
    void triesSignIns_data();
    void triesSignIns();
    void sendsNoPasswordToAStranger();
    void saysWhatBecameOfTheToken();
};

void PolicyRunsTest::makesOne()
{
    Bench b;
    PolicyRule wanted = guests();
    wanted.expiresAt = b.dev.clock.now().addDays(3);
    const PolicyResult result = b.run({ Kind::Create, {}, wanted });
    QCOMPARE(result.outcome, StepEnd::Done);
    QVERIFY(result.note.isEmpty());
    QCOMPARE(b.writes(), 1);
    QCOMPARE(b.stored().size(), 1);
    QVERIFY(result.now && saySame(*result.now, wanted));
    QVERIFY(saySame(b.stored().constFirst(), wanted));
}

void PolicyRunsTest::sendsOnlyWhatDiffers_data()
{
    QTest::addColumn<PolicyRule>("wanted");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const char *body, auto change) {
        PolicyRule wanted = guests();
        wanted.expiresAt = QDateTime(QDate(2099, 1, 1), QTime(0, 0), Qt::UTC);
        change(wanted);
        QTest::newRow(name) << wanted << QByteArray(body);
    };
    row("off", R"({"enabled":false})", [](PolicyRule &rule) { rule.enabled = false; });
    row("priority", R"({"priority":-3})", [](PolicyRule &rule) { rule.priority = -3; });
    row("description", R"({"description":"Other"})", [](PolicyRule &rule) { rule.description = u"Other"_s; });
    row("no end", R"({"expires_at":null})", [](PolicyRule &rule) { rule.expiresAt.reset(); });
    row("a begin", R"({"not_before":"2098-01-01T00:00:00Z"})",
        [](PolicyRule &rule) { rule.notBefore = QDateTime(QDate(2098, 1, 1), QTime(0, 0), Qt::UTC); });
    row("what it matches", R"({"rule":{"effect":"allow","actions":["auth:login"]}})", [](PolicyRule &rule) {
        rule.rule = {};
        rule.rule.effect = Effect::Allow;
        rule.rule.actions = { u"auth:login"_s };
    });
}

void PolicyRunsTest::sendsOnlyWhatDiffers()
{
    QFETCH(PolicyRule, wanted);
    QFETCH(QByteArray, body);
    Bench b;
    PolicyRule before = guests();
    before.expiresAt = QDateTime(QDate(2099, 1, 1), QTime(0, 0), Qt::UTC);
    before = b.put(before);
    wanted.id = before.id;
    QByteArray sent;
    b.relay.rule([&](const Received &request) -> Ruling {
        if (isRuleWrite(request))
            sent = request.body;
        return {};
    });
    const PolicyResult result = b.run({ Kind::Change, before, wanted });
    QCOMPARE(result.outcome, StepEnd::Done);
    QCOMPARE(sent, body);
    QVERIFY(saySame(b.stored(before.id), wanted));
    QVERIFY(result.now && saySame(*result.now, wanted));
    QCOMPARE(b.writes(), 1);
}

void PolicyRunsTest::deletesOne()
{
    Bench b;
    const PolicyRule rule = b.put();
    const PolicyResult result = b.run({ Kind::Delete, rule, {} });
    QCOMPARE(result.outcome, StepEnd::Done);
    QVERIFY(result.isGone);
    QVERIFY(b.stored().isEmpty());
    QCOMPARE(b.run({ Kind::Delete, rule, {} }).outcome, StepEnd::AlreadySo);
    QCOMPARE(b.writes(), 1);
}

void PolicyRunsTest::isAsWantedAlready()
{
    Bench b;
    PolicyRule seen = b.put();
    PolicyRule wanted = seen;
    wanted.enabled = false;
    b.dev.state().policies.replace(wanted); // a colleague has done the same
    const PolicyResult result = b.run({ Kind::Change, seen, wanted });
    QCOMPARE(result.outcome, StepEnd::AlreadySo);
    QCOMPARE(b.writes(), 0);
    b.dev.state().policies.remove(seen.id);
    const PolicyResult gone = b.run({ Kind::Change, seen, wanted });
    QCOMPARE(gone.outcome, StepEnd::NotDone);
    QVERIFY(gone.isGone);
}

void PolicyRunsTest::findsAColleague_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("change") << Kind::Change;
    QTest::newRow("delete") << Kind::Delete;
}

void PolicyRunsTest::findsAColleague()
{
    QFETCH(Kind, kind);
    Bench b;
    const PolicyRule seen = b.put();
    PolicyRule theirs = seen;
    theirs.priority = 7;
    b.dev.state().policies.replace(theirs);
    PolicyRule mine = seen;
    mine.enabled = false;
    const PolicyResult result = b.run({ kind, seen, mine });
    QCOMPARE(result.outcome, StepEnd::NotDone);
    QVERIFY(result.isConflict);
    QCOMPARE(result.now->priority, 7);
    QCOMPARE(b.writes(), 0);
    QVERIFY(saySame(b.stored(seen.id), theirs));
}

void PolicyRunsTest::losesTheAnswer_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("isCarriedOut");
    QTest::addColumn<bool>("canBeRead");
    QTest::addColumn<StepEnd>("outcome");
    const std::array kinds{ std::pair{ "create", Kind::Create }, std::pair{ "change", Kind::Change },
        std::pair{ "delete", Kind::Delete } };
    for (const auto &[name, kind] : kinds) {
        QTest::addRow("%s, done", name) << kind << true << true << StepEnd::Done;
        QTest::addRow("%s, not done", name) << kind << false << true << StepEnd::NotDone;
        QTest::addRow("%s, done and unreadable", name) << kind << true << false << StepEnd::CannotTell;
        QTest::addRow("%s, not done and unreadable", name) << kind << false << false << StepEnd::CannotTell;
    }
}

void PolicyRunsTest::losesTheAnswer()
{
    QFETCH(Kind, kind);
    QFETCH(bool, isCarriedOut);
    QFETCH(bool, canBeRead);
    QFETCH(StepEnd, outcome);
    Bench b;
    const PolicyRule seen = kind == Kind::Create ? PolicyRule() : b.put();
    PolicyRule wanted = kind == Kind::Create ? guests() : seen;
    wanted.priority = 3;
    bool isLost = false;
    b.relay.rule([&](const Received &request) -> Ruling {
        if (isRuleWrite(request)) {
            if (std::exchange(isLost, true))
                qFatal("a write was sent twice");
            return { isCarriedOut ? Way::LoseAnswer : Way::LoseRequest };
        }
        return isLost && !canBeRead ? Ruling::answer(StepBench::forbidden()) : Ruling{};
    });
    const PolicyResult result = b.run({ kind, seen, wanted });
    QCOMPARE(result.outcome, outcome);
    QVERIFY(!result.note.isEmpty());
    QCOMPARE(b.writes(), isCarriedOut ? 1 : 0);
    QCOMPARE(b.stored().size(), (kind == Kind::Create) == isCarriedOut ? 1 : kind == Kind::Change ? 1 : 0);
    if (outcome == StepEnd::Done && kind != Kind::Delete)
        QVERIFY(result.now && saySame(*result.now, wanted));
}

void PolicyRunsTest::seesAColleagueBehindALostAnswer()
{
    for (const bool clashes : { false, true }) {
        Bench b;
        const PolicyRule seen = b.put();
        PolicyRule wanted = seen;
        wanted.priority = 3;
        bool isDone = false; // by the colleague: as soon as it is written, and before it is read back
        b.relay.rule([&](const Received &request) -> Ruling {
            if (isRuleWrite(request))
                return { Way::LoseAnswer };
            if (!isDone && b.stored(seen.id).priority == 3) {
                isDone = true;
                PolicyRule theirs = b.stored(seen.id);
                theirs.description = u"Theirs"_s;
                if (clashes)
                    theirs.priority = 50;
                b.dev.state().policies.replace(theirs);
            }
            return {};
        });
        const PolicyResult result = b.run({ Kind::Change, seen, wanted });
        QVERIFY(isDone);
        QCOMPARE(result.outcome, clashes ? StepEnd::CannotTell : StepEnd::Done);
        QCOMPARE(result.now->description, u"Theirs"_s);
        QCOMPARE(b.writes(), 1);
    }
}

void PolicyRunsTest::isRefused()
{
    QFETCH(Kind, kind);
    Bench b;
    const PolicyRule seen = kind == Kind::Create ? PolicyRule() : b.put();
    PolicyRule wanted = kind == Kind::Create ? guests() : seen;
    wanted.priority = 3;
    b.relay.rule([](const Received &request) -> Ruling {
        return isRuleWrite(request) ? Ruling::answer(StepBench::forbidden()) : Ruling{};
    });
    const PolicyResult result = b.run({ kind, seen, wanted });
    QCOMPARE(result.outcome, StepEnd::NotDone);
    QCOMPARE(result.error->kind, ErrorKind::Forbidden);
    QCOMPARE(result.error->applied, Applied::No);
}

// Who may make rules and not list them still can; only a lost answer then stays one.
void PolicyRunsTest::makesOneUnseen()
{
    for (const bool isLost : { false, true }) {
        Bench b;
        b.relay.rule([&](const Received &request) -> Ruling {
            if (isRuleWrite(request))
                return isLost ? Ruling{ Way::LoseAnswer } : Ruling{};
            return request.path.startsWith("/v1/policy") ? Ruling::answer(StepBench::forbidden()) : Ruling{};
        });
        QCOMPARE(b.run({ Kind::Create, {}, guests() }).outcome, isLost ? StepEnd::CannotTell : StepEnd::Done);
        QCOMPARE(b.stored().size(), 1);
    }
}

void PolicyRunsTest::triesSignIns_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QStringList>("tags");
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("withTotp");
    QTest::addColumn<bool>("withCode");
    QTest::addColumn<Is>("is");
    const QString good = u"password of bob"_s;
    QTest::newRow("passes") << u"wiki"_s << QStringList() << good << false << false << Is::Allowed;
    QTest::newRow("no service") << QString() << QStringList() << good << false << false << Is::Allowed;
    QTest::newRow("denied for the service") << u"payroll"_s << QStringList() << good << false << false << Is::Denied;
    QTest::newRow("denied for the tag") << QString() << QStringList{ u"env:restricted"_s } << good << false << false
                                        << Is::Denied;
    QTest::newRow("wrong password") << u"payroll"_s << QStringList() << u"letmein-7"_s << false << false << Is::BadCredentials;
    QTest::newRow("second factor missing") << u"wiki"_s << QStringList() << good << true << false << Is::NeedsCode;
    QTest::newRow("second factor") << u"wiki"_s << QStringList() << good << true << true << Is::Allowed;
}

void PolicyRunsTest::triesSignIns()
{
    QFETCH(QString, service);
    QFETCH(QStringList, tags);
    QFETCH(QString, password);
    QFETCH(bool, withTotp);
    QFETCH(bool, withCode);
    QFETCH(Is, is);
    Bench b;
    b.put();
    PolicyRule tagged = guests();
    tagged.rule.serviceNames.reset();
    tagged.rule.requiredTags = { u"env:restricted"_s };
    b.put(tagged);
    const devserver::KnownAccount bob = b.dev.addPerson(u"bob"_s, { Role::Guest }, withTotp);
    const Secret own = b.alice.client()->token();
    const SignInVerdict verdict = b.trySignIn(
        { service, tags, u"bob"_s, Secret(password), withCode ? b.dev.totpCode(bob) : Secret() });
    QVERIFY2(verdict.is == is, qPrintable(verdict.sentence(u"then"_s)));
    QCOMPARE(b.liveTokens(u"bob"_s), 0); // revoked again
    QVERIFY(!verdict.sentence(u"then"_s).contains(password));
    QCOMPARE(verdict.end.has_value(), is == Is::Allowed);
    if (verdict.end)
        QCOMPARE(verdict.end->how, SignedOut::How::Revoked);
    QCOMPARE(b.alice.state(), Session::State::SignedIn); // nobody else's session is touched
    QVERIFY(b.alice.client()->token() == own);
}

void PolicyRunsTest::sendsNoPasswordToAStranger()
{
    Bench b;
    b.dev.addPerson(u"bob"_s);
    b.relay.forget();
    bool isAsked = false;
    b.relay.rule([&](const Received &request) -> Ruling {
        isAsked = isAsked || request.path == "/v1/auth/login";
        if (request.path == "/v1/keys/public")
            return Ruling::answer(
                Reply::json(200, R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})"));
        return {};
    });
    const SignInVerdict verdict = b.trySignIn({ {}, {}, u"bob"_s, Secret(u"password of bob"_s), {} });
    QCOMPARE(verdict.is, Is::NotTried);
    QVERIFY(!isAsked);
}

void PolicyRunsTest::saysWhatBecameOfTheToken()
{
    for (const Way way : { Way::LoseAnswer, Way::LoseRequest }) {
        Bench b;
        b.dev.addPerson(u"bob"_s);
        b.relay.rule(
            [&](const Received &request) -> Ruling { return request.path == "/v1/auth/logout" ? Ruling{ way } : Ruling{}; });
        const SignInVerdict verdict = b.trySignIn({ {}, {}, u"bob"_s, Secret(u"password of bob"_s), {} });
        QCOMPARE(verdict.is, Is::Allowed);
        QCOMPARE(verdict.end->how, SignedOut::How::CannotTell);
        QVERIFY(verdict.sentence(u"tomorrow"_s).contains(u"valid until tomorrow"_s));
        QCOMPARE(b.liveTokens(u"bob"_s), way == Way::LoseAnswer ? 0 : 1);
    }
}

QTEST_GUILESS_MAIN(PolicyRunsTest)

#include "tst_policy_runs.moc"
