// SPDX-License-Identifier: MIT
#include "support/step_bench.h"
#include "work/account_book.h"
#include "work/tokens/cut_off.h"
#include "work/tokens/issue_run.h"
#include "work/tokens/known_tokens.h"
#include "work/tokens/revoke_run.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using End = IssueResult::End;
using Proof = RevokeReceipt::Proof;
using Way = Ruling::Way;

namespace mcias {

inline char *toString(End end)
{
    constexpr std::array words{ "Issued", "IssuedUnseen", "NotIssued", "CannotTell" };
    return qstrdup(words[static_cast<size_t>(end)]);
}

inline char *toString(Proof proof)
{
    return qstrdup(QByteArray::number(static_cast<int>(proof)).constData());
}

} // namespace mcias

Q_DECLARE_METATYPE(mcias::IssueResult::End)
Q_DECLARE_METATYPE(mcias::RevokeReceipt::Proof)
Q_DECLARE_METATYPE(mcias::Outcome)

namespace {

class Desk : public StepBench {
public:
    Session &session = signIn(u"root"_s);
    KnownTokens tokens{ session };
    AccountBook book{ session };
    QUuid service = dev.addService(u"svc"_s);
    int sendings = 0;

    explicit Desk(devserver::Dialect dialect = devserver::Dialect::Standard) : StepBench(dialect)
    {
        tokens.setBook(&book);
        book.refresh();
        if (!eventually([this] { return book.isLoaded() && !book.isLoading(); }))
            qFatal("no accounts");
        relay.forget();
    }
    //! Issues, and waits for the end.
    IssueResult issue(const QUuid &account, const std::function<void(IssueRun *)> &also = {})
    {
        std::optional<IssueResult> result;
        QPointer<IssueRun> run = IssueRun::start(session, &book, &tokens, account, &parent, timing);
        QObject::connect(run, &IssueRun::sending, run, [this] { ++sendings; });
        QObject::connect(run, &IssueRun::ended, run, [&](const IssueResult &ended) {
            if (result)
                qFatal("ended twice");
            result = ended;
        });
        if (also)
            also(run);
        if (!eventually([&] { return result && !run; }))
            qFatal("no end");
        return *result;
    }
    IssueResult issue() { return issue(service); }
    RevokeReceipt revoke(const RevokeOrder &order)
    {
        std::optional<RevokeReceipt> receipt;
        QPointer<RevokeRun> run = RevokeRun::start(session, &tokens, order, &parent, timing);
        QObject::connect(run, &RevokeRun::ended, run, [&](const RevokeReceipt &ended) { receipt = ended; });
        if (!eventually([&] { return receipt && !run; }))
            qFatal("no end");
        return *receipt;
    }
    static bool isIssue(const Received &request) { return request.path == "/v1/token/issue"; }
    qsizetype issuesPassed() const { return relay.passed().count(u"POST /v1/token/issue"_s); }
    TokenState stateOf(const QString &jti) const { return tokens.row(jti)->state; }
    QList<devserver::TokenRecord> alive() const { return dev.state().tokens.ofAccount(service); }
};

CutOffPlan planOf(const Desk &desk, const QUuid &account)
{
    const OwnAccount own = OwnAccount::of(desk.session.identity());
    return CutOffPlan::of(*desk.book.find(account), desk.tokens, desk.book.rows(), own, desk.book.isLoaded());
}

} // namespace

class TokenRunsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void issuesOnce();
    void issuesForActiveSystemAccountsOnly();
    void tellsWhatBecameOfAnInterruptedIssue_data();
    void tellsWhatBecameOfAnInterruptedIssue();
    void isNotMisledByOthers();
    void givesUpBeforeAndAfter();
    void doesNotSayTooSoonThatNothingWasIssued();
    void revokesWithProof_data();
    void revokesWithProof();
    void doesNotTakeEveryRefusalForProof();
    void forgetsTheTokenBehindALock();
    void writesAReceipt();
    void cutsOff();
    void warnsBeforeCuttingOff();
    void goesOnWhereTheServerRefuses();
};

void TokenRunsTest::issuesOnce()
{
    Desk desk;
    const IssueResult first = desk.issue();
    QCOMPARE(first.end, End::Issued);
    QCOMPARE(desk.sendings, 1);
    QCOMPARE(desk.alive().size(), qsizetype(1));
    QVERIFY(desk.dev.state().tokens.verify(first.token.utf8(), desk.dev.clock.now()));
    QCOMPARE(first.jti, desk.alive().constFirst().jti);
    QCOMPARE(first.expiresAt, desk.alive().constFirst().expiresAt);
    QCOMPARE(desk.stateOf(first.jti), TokenState::Live);
    QCOMPARE(desk.tokens.row(first.jti)->token.kind, TokenKind::Service);
    QCOMPARE(desk.tokens.row(first.jti)->accountName, u"svc"_s);
    desk.dev.clock.advance(5s);
    const IssueResult second = desk.issue();
    QCOMPARE(second.end, End::Issued);
    QCOMPARE(desk.stateOf(first.jti), TokenState::Superseded);
    QCOMPARE(desk.stateOf(second.jti), TokenState::Live);
    QVERIFY(!second.sentence().isEmpty());
}

void TokenRunsTest::issuesForActiveSystemAccountsOnly()
{
    Desk desk;
    const QUuid person = desk.addAccount(u"bob"_s);
    for (const QUuid &account :
        { person, desk.dev.addService(u"svc-off"_s), desk.dev.addService(u"svc-gone"_s), QUuid::createUuid() }) {
        if (const auto *record = desk.dev.state().accounts.find(account); record && record->account.username == u"svc-off"_s)
            desk.dev.state().accounts.edit(account).account.status = AccountStatus::Inactive;
        if (const auto *record = desk.dev.state().accounts.find(account); record && record->account.username == u"svc-gone"_s)
            desk.dev.state().accounts.edit(account).account.status = AccountStatus::Deleted;
        const IssueResult result = desk.issue(account);
        QCOMPARE(result.end, End::NotIssued);
        QVERIFY(!result.note.isEmpty() || result.error);
    }
    QCOMPARE(desk.sendings, 0);
    QCOMPARE(desk.issuesPassed(), qsizetype(0));
    // The server's own refusal, when somebody was quicker.
    desk.relay.rule([&](const Received &request) {
        if (Desk::isIssue(request))
            desk.dev.state().accounts.edit(desk.service).account.status = AccountStatus::Inactive;
        return Ruling();
    });
    const IssueResult result = desk.issue();
    QCOMPARE(result.end, End::NotIssued);
    QCOMPARE(result.error->kind, ErrorKind::Conflict);
}

void TokenRunsTest::tellsWhatBecameOfAnInterruptedIssue_data()
{
    QTest::addColumn<bool>("isApplied");
    QTest::addColumn<bool>("isLogBefore");
    QTest::addColumn<bool>("isLogAfter");
    QTest::addColumn<End>("end");
    QTest::addColumn<bool>("isWrapped");
    for (const bool applied : { true, false }) {
        const char *what = applied ? "applied" : "not applied";
        QTest::addRow("%s, log readable", what)
            << applied << true << true << (applied ? End::IssuedUnseen : End::NotIssued) << false;
        QTest::addRow("%s, another shape of answers", what)
            << applied << true << true << (applied ? End::IssuedUnseen : End::NotIssued) << true;
        QTest::addRow("%s, log never readable", what) << applied << false << false << End::CannotTell << false;
        QTest::addRow("%s, log no longer readable", what) << applied << true << false << End::CannotTell << false;
        QTest::addRow("%s, log readable too late", what) << applied << false << true << End::CannotTell << false;
    }
}

void TokenRunsTest::tellsWhatBecameOfAnInterruptedIssue()
{
    QFETCH(bool, isApplied);
    QFETCH(bool, isLogBefore);
    QFETCH(bool, isLogAfter);
    QFETCH(End, end);
    QFETCH(bool, isWrapped);
    Desk desk(isWrapped ? devserver::Dialect::Wrapped : devserver::Dialect::Standard);
    const IssueResult former = desk.issue();
    QCOMPARE(former.end, End::Issued);
    desk.dev.clock.advance(5s);
    desk.relay.forget();
    desk.sendings = 0;
    int requests = 0;
    desk.relay.rule([&](const Received &request) {
        if (Desk::isIssue(request)) {
            ++requests;
            return Ruling{ .way = isApplied ? Way::LoseAnswer : Way::LoseRequest };
        }
        const bool isReadable = requests ? isLogAfter : isLogBefore;
        return StepBench::isAudit(request) && !isReadable ? Ruling::answer(StepBench::forbidden()) : Ruling();
    });
    const IssueResult result = desk.issue();
    QCOMPARE(result.end, end);
    QCOMPARE(requests, 1); // never twice
    QCOMPARE(desk.sendings, 1);
    QVERIFY(result.token.isEmpty());
    QVERIFY(!result.sentence().isEmpty());
    QCOMPARE(desk.alive().size(), qsizetype(1));
    QCOMPARE(desk.alive().constFirst().jti == former.jti, !isApplied);
    if (end == End::IssuedUnseen) {
        QCOMPARE(result.jti, desk.alive().constFirst().jti);
        QCOMPARE(desk.stateOf(former.jti), TokenState::Superseded);
        QCOMPARE(desk.stateOf(result.jti), TokenState::Live);
    } else {
        QVERIFY(result.jti.isEmpty());
        QVERIFY(desk.stateOf(former.jti) == TokenState::Live || end == End::CannotTell);
    }
}

// Somebody else issues at the same time, for this account; and the same person for another one.
void TokenRunsTest::isNotMisledByOthers()
{
    Desk desk;
    Session &colleague = desk.signIn(u"colleague"_s);
    const QUuid other = desk.dev.addService(u"svc-other"_s);
    bool isLost = false;
    desk.relay.rule([&](const Received &request) {
        if (!Desk::isIssue(request) || std::exchange(isLost, true))
            return Ruling();
        colleague.client()
            ->issueServiceToken(desk.service)
            ->then(
                &colleague, [] {}, [](const Error &) {});
        desk.session.client()->issueServiceToken(other)->then(
            &colleague, [] {}, [](const Error &) {});
        return Ruling{ .way = Way::LoseRequest };
    });
    const IssueResult result = desk.issue();
    QCOMPARE(result.end, End::NotIssued);
    QCOMPARE(desk.issuesPassed(), qsizetype(2)); // those of others
}

void TokenRunsTest::givesUpBeforeAndAfter()
{
    Desk desk;
    desk.relay.rule(
        [](const Received &request) { return request.path.startsWith("/v1/accounts/") ? Ruling{ .way = Way::Hold } : Ruling(); });
    const IssueResult before = desk.issue(
        desk.service, [&](IssueRun *run) { QObject::connect(&desk.relay, &Relay::holding, run, &IssueRun::cancel); });
    QCOMPARE(before.end, End::NotIssued);
    QCOMPARE(desk.sendings, 0);
    desk.relay.rule([](const Received &request) { return Desk::isIssue(request) ? Ruling{ .way = Way::Hold } : Ruling(); });
    const IssueResult after = desk.issue(desk.service, [&](IssueRun *run) {
        QObject::connect(&desk.relay, &Relay::holding, run, [run, &desk] {
            desk.relay.releaseAll(); // it arrives, although nobody waits for it any more
            run->cancel();
        });
    });
    QCOMPARE(after.end, End::IssuedUnseen);
    QCOMPARE(desk.sendings, 1);
    QCOMPARE(desk.issuesPassed(), qsizetype(1));
    QVERIFY(eventually([&] { return desk.alive().size() == 1; }));
}

// A server that is slow: nobody waits any more, the log does not tell of it, and then it is carried out.
void TokenRunsTest::doesNotSayTooSoonThatNothingWasIssued()
{
    Desk desk;
    desk.relay.rule([](const Received &request) { return Desk::isIssue(request) ? Ruling{ .way = Way::Hold } : Ruling(); });
    const IssueResult result = desk.issue(
        desk.service, [&](IssueRun *run) { QObject::connect(&desk.relay, &Relay::holding, run, &IssueRun::cancel); });
    QCOMPARE(result.end, End::CannotTell);
    QVERIFY(result.note.contains(u"so far"_s));
    desk.relay.releaseAll();
    QVERIFY(eventually([&] { return desk.alive().size() == 1; }));
}

void TokenRunsTest::revokesWithProof_data()
{
    QTest::addColumn<bool>("hasToken");
    QTest::addColumn<bool>("isLost");
    QTest::addColumn<bool>("isLogReadable");
    QTest::addColumn<StepEnd>("outcome");
    QTest::addColumn<Proof>("proof");
    QTest::newRow("with the token") << true << false << true << StepEnd::Done << Proof::Refused;
    QTest::newRow("without the token") << false << false << true << StepEnd::Done << Proof::Answer;
    QTest::newRow("without anything but the answer") << false << false << false << StepEnd::Done << Proof::Answer;
    QTest::newRow("lost, with the token") << true << true << true << StepEnd::Done << Proof::Refused;
    QTest::newRow("lost, without the token") << false << true << true << StepEnd::Done << Proof::Audit;
    QTest::newRow("lost, and no log") << false << true << false << StepEnd::CannotTell << Proof::None;
    QTest::newRow("lost, and no log, with the token") << true << true << false << StepEnd::Done << Proof::Refused;
}

void TokenRunsTest::revokesWithProof()
{
    QFETCH(bool, hasToken);
    QFETCH(bool, isLost);
    QFETCH(bool, isLogReadable);
    QFETCH(StepEnd, outcome);
    QFETCH(Proof, proof);
    Desk desk;
    const IssueResult issued = desk.issue();
    desk.dev.clock.advance(5s);
    desk.relay.forget();
    int deletes = 0;
    desk.relay.rule([&](const Received &request) {
        if (request.method == "DELETE") {
            ++deletes;
            return Ruling{ .way = isLost ? Way::LoseAnswer : Way::Pass };
        }
        return StepBench::isAudit(request) && !isLogReadable ? Ruling::answer(StepBench::forbidden()) : Ruling();
    });
    const RevokeReceipt receipt = desk.revoke({ issued.jti, desk.service, u"svc"_s, hasToken ? issued.token : Secret() });
    QCOMPARE(receipt.outcome, outcome);
    QCOMPARE(receipt.proof, proof);
    QCOMPARE(deletes, 1);
    QVERIFY(desk.alive().isEmpty());
    QVERIFY(!receipt.sentence().isEmpty());
    if (receipt.isRevoked()) {
        QCOMPARE(receipt.revokedAt, desk.dev.clock.now());
        QCOMPARE(desk.stateOf(issued.jti), TokenState::Revoked);
        QVERIFY(!receipt.wasOver);
    }
    QCOMPARE(receipt.provenAt.isValid(), proof == Proof::Refused);
}

// The request was lost and the log cannot be read; the server refuses the token, but it did so before, too: its account is off.
void TokenRunsTest::doesNotTakeEveryRefusalForProof()
{
    Desk desk;
    const IssueResult issued = desk.issue();
    desk.dev.state().accounts.edit(desk.service).account.status = AccountStatus::Inactive;
    desk.tokens.noteValidated(issued.jti, false, desk.dev.clock.now());
    desk.relay.rule([](const Received &request) {
        if (request.method == "DELETE")
            return Ruling{ .way = Way::LoseRequest };
        return StepBench::isAudit(request) ? Ruling::answer(StepBench::forbidden()) : Ruling();
    });
    const RevokeReceipt receipt = desk.revoke({ issued.jti, desk.service, u"svc"_s, issued.token });
    QCOMPARE(receipt.outcome, StepEnd::CannotTell);
    QCOMPARE(receipt.proof, Proof::None);
    QVERIFY(receipt.note.contains(u"refuses the token now"_s));
    QCOMPARE(desk.stateOf(issued.jti), TokenState::Unknown);
    desk.dev.state().accounts.edit(desk.service).account.status = AccountStatus::Active;
    QVERIFY(desk.dev.state().tokens.verify(issued.token.utf8(), desk.dev.clock.now())); // and it is good again
}

void TokenRunsTest::forgetsTheTokenBehindALock()
{
    Desk desk;
    const IssueResult issued = desk.issue();
    bool isRevoked = false;
    desk.relay.rule([&](const Received &request) {
        isRevoked = isRevoked || request.method == "DELETE";
        return isRevoked && StepBench::isAudit(request) ? Ruling{ .way = Way::Hold } : Ruling();
    });
    std::optional<RevokeReceipt> receipt;
    RevokeRun *run = RevokeRun::start(
        desk.session, &desk.tokens, { issued.jti, desk.service, {}, issued.token }, &desk.parent, desk.timing);
    connect(run, &RevokeRun::ended, this, [&](const RevokeReceipt &ended) { receipt = ended; });
    QTRY_COMPARE(desk.relay.heldCount(), 1);
    desk.session.lock();
    QTRY_COMPARE(desk.session.pause(), Session::Pause::Locked);
    desk.relay.rule({});
    desk.relay.releaseAll();
    desk.session.signIn({ desk.profile(), u"root"_s, Secret(u"password of root"_s), {} });
    QTRY_VERIFY(receipt);
    QCOMPARE(receipt->proof, Proof::Answer); // there is nothing left to ask with
    QCOMPARE(desk.relay.passed().count(u"POST /v1/token/validate"_s), qsizetype(0));
}

void TokenRunsTest::writesAReceipt()
{
    Desk desk;
    const IssueResult issued = desk.issue();
    const RevokeReceipt receipt = desk.revoke({ issued.jti, desk.service, u"svc\nX"_s, issued.token });
    const QString text = receipt.text();
    QVERIFY(text.contains(issued.jti));
    QVERIFY(text.contains(u"root"_s));
    QVERIFY(text.contains(u"30"_s));
    QVERIFY(!text.contains(issued.token.reveal()));
    QVERIFY(!text.contains(issued.token.reveal().section(u'.', 2)));
    QVERIFY(!text.contains(u"\nX"_s)); // the server's words stay on their line
    QCOMPARE(text.count(u'\n'), qsizetype(10));
    // A second time there is nothing to do.
    const RevokeReceipt again = desk.revoke({ issued.jti, desk.service, {}, {} });
    QVERIFY(again.isRevoked());
    QVERIFY(again.wasOver || again.revokedAt == receipt.revokedAt);
    // A server that goes on accepting it.
    const IssueResult next = desk.issue();
    desk.relay.rule(
        [](const Received &request) { return request.method == "DELETE" ? Ruling::answer(Reply::json(200, "{}")) : Ruling(); });
    const RevokeReceipt lie = desk.revoke({ next.jti, desk.service, {}, next.token });
    QCOMPARE(lie.proof, Proof::StillGood);
    // A server that does not know it.
    desk.relay.rule({});
    const RevokeReceipt unknown = desk.revoke({ u"no-such"_s, {}, {}, {} });
    QCOMPARE(unknown.outcome, StepEnd::NotDone);
    QCOMPARE(unknown.error->kind, ErrorKind::NotFound);
}

void TokenRunsTest::cutsOff()
{
    Desk desk;
    const QUuid person = desk.addAccount(u"mallory"_s, { Role::Editor, Role::Admin });
    Session &theirs = desk.signIn(u"mallory2"_s);
    Q_UNUSED(theirs)
    desk.book.refresh();
    QVERIFY(eventually([&] { return !desk.book.isLoading(); }));
    QStringList jtis;
    for (int i = 0; i < 3; ++i) {
        const auto issued = desk.dev.state().tokens.issue(person, { u"admin"_s }, 1h, desk.dev.clock.now());
        jtis += issued.jti;
        desk.tokens.learn(
            KnownToken{ issued.jti, person, RoleList{ Role::Admin }, desk.dev.clock.now(), issued.grant.expiresAt });
    }
    const CutOffPlan plan = planOf(desk, person);
    QCOMPARE(plan.jtis.size(), qsizetype(3));
    QCOMPARE(plan.steps().constFirst().kind, AccountStep::Kind::Deactivate);
    QCOMPARE(plan.sentences().size(), qsizetype(3));
    QList<HelpResult> results;
    desk.relay.forget();
    auto *run = HelpRun::start(desk.session, &desk.book, &desk.tokens, person, plan.help(), &desk.parent, desk.timing);
    connect(run, &HelpRun::ended, run, [&](const QList<HelpResult> &all) { results = all; });
    QVERIFY(eventually([&] { return !results.isEmpty(); }));
    const CutOffReport report = CutOffReport::of(plan, results, desk.session);
    QCOMPARE(report.end(), CutOffReport::End::CutOff);
    QStringList writes = desk.relay.passed();
    writes.removeIf([](const QString &request) { return request.startsWith(u"GET"); });
    QVERIFY2(writes.constFirst().startsWith(u"PATCH"), qPrintable(writes.join(u'\n'))); // the safest comes first
    QCOMPARE(desk.record(person).account.status, OpenEnum(AccountStatus::Inactive));
    QVERIFY(desk.record(person).roles.isEmpty());
    QVERIFY(desk.dev.state().tokens.ofAccount(person).isEmpty());
    for (const QString &jti : std::as_const(jtis)) {
        QCOMPARE(desk.stateOf(jti), TokenState::Revoked);
        QVERIFY(report.text().contains(jti));
    }
    QCOMPARE(report.lines().size(), qsizetype(3));
}

void TokenRunsTest::warnsBeforeCuttingOff()
{
    Desk desk;
    const QUuid self = desk.session.identity().accountId;
    const CutOffPlan plan = planOf(desk, self);
    QCOMPARE(plan.jtis, QStringList{ desk.session.identity().tokenId });
    QVector<GuardWarning::Kind> kinds;
    for (const GuardWarning &warning : plan.warnings)
        kinds += warning.kind;
    QVERIFY(kinds.contains(GuardWarning::Kind::OwnAccountOff));
    QVERIFY(kinds.contains(GuardWarning::Kind::OwnToken));
    QVERIFY(kinds.contains(GuardWarning::Kind::NoAdminLeft) || kinds.contains(GuardWarning::Kind::MaybeNoAdminLeft));
    const CutOffPlan other = planOf(desk, desk.service);
    QVERIFY(other.warnings.isEmpty());
    QVERIFY(!other.help().has(HelpTask::RevokeTokens));
    // Of a list that was not read nobody can tell that there is no other admin.
    AccountBook little(desk.session);
    little.learn(desk.book.find(self)->account);
    little.learnRoles(self, { Role::Admin });
    const OwnAccount own = OwnAccount::of(desk.session.identity());
    const CutOffPlan blind = CutOffPlan::of(*little.find(self), desk.tokens, little.rows(), own, little.isLoaded());
    QCOMPARE(blind.warnings.constFirst().kind, GuardWarning::Kind::MaybeNoAdminLeft);
}

void TokenRunsTest::goesOnWhereTheServerRefuses()
{
    Desk desk;
    const IssueResult issued = desk.issue();
    const CutOffPlan plan = planOf(desk, desk.service);
    desk.relay.rule(
        [](const Received &request) { return request.method == "PATCH" ? Ruling::answer(StepBench::forbidden()) : Ruling(); });
    QList<HelpResult> results;
    auto *run = HelpRun::start(desk.session, &desk.book, &desk.tokens, desk.service, plan.help(), &desk.parent, desk.timing);
    connect(run, &HelpRun::ended, run, [&](const QList<HelpResult> &all) { results = all; });
    QVERIFY(eventually([&] { return !results.isEmpty(); }));
    const CutOffReport report = CutOffReport::of(plan, results, desk.session);
    QCOMPARE(report.end(), CutOffReport::End::Partly);
    QVERIFY(desk.alive().isEmpty());
    QCOMPARE(desk.stateOf(issued.jti), TokenState::Revoked);
    QVERIFY(report.lines().constFirst().contains(u"not done"_s));
    // Nothing at all.
    QList<HelpResult> none = results;
    for (HelpResult &result : none) {
        result.outcome = StepEnd::NotDone;
        result.did.clear();
    }
    QCOMPARE(CutOffReport::of(plan, none, desk.session).end(), CutOffReport::End::NotCutOff);
    none.first().outcome = StepEnd::CannotTell;
    QCOMPARE(CutOffReport::of(plan, none, desk.session).end(), CutOffReport::End::CannotTell);
}

QTEST_GUILESS_MAIN(TokenRunsTest)
#include "tst_token_runs.moc"
