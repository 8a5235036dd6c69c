// SPDX-License-Identifier: MIT
// Answers lost at the worst moment: right after the server has carried a write out, or right before it would have. The
// last word of a step is what the server's memory says, or that it cannot be told.
#include "support/step_bench.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using devserver::Dialect;
using Kind = AccountStep::Kind;
using Way = Ruling::Way;

namespace {

const Secret newPassword(u"a new password of bob"_s);

// An account with something to lose, and what a step would do to it.
struct Case {
    StepBench bench;
    Session &alice = bench.signIn(u"alice"_s);
    QUuid bob;
    QString jti;

    explicit Case(Dialect dialect) : bench(dialect)
    {
        bob = bench.addAccount(u"bob"_s, { Role::Viewer }, { u"env:prod"_s });
        auto &record = bench.dev.state().accounts.edit(bob);
        record.totpSecret = devserver::TotpGuard::freshSecret();
        record.account.totpEnabled = true;
        jti = bench.dev.state().tokens.issue(bob, {}, std::chrono::hours(1), bench.dev.clock.now()).jti;
    }

    AccountStep step(Kind kind) const
    {
        switch (kind) {
        case Kind::GrantRole:
            return AccountStep::grant(Role::Editor);
        case Kind::RevokeRole:
            return AccountStep::revoke(Role::Viewer);
        case Kind::ChangeTags:
            return AccountStep::changeTags({ u"team:a"_s }, { u"env:prod"_s });
        case Kind::Activate:
            return AccountStep::setStatus(AccountStatus::Active);
        case Kind::Deactivate:
            return AccountStep::setStatus(AccountStatus::Inactive);
        case Kind::Delete:
            return AccountStep::setStatus(AccountStatus::Deleted);
        case Kind::ResetPassword:
            return AccountStep::resetPassword(newPassword);
        case Kind::RemoveTotp:
            return AccountStep::removeTotp();
        case Kind::RevokeToken:
            return AccountStep::revokeToken(jti);
        }
        return {};
    }

    // Whether the server has done it.
    bool isDone(Kind kind)
    {
        const devserver::AccountRecord &record = bench.record(bob);
        switch (kind) {
        case Kind::GrantRole:
            return record.roles.contains(Role::Editor);
        case Kind::RevokeRole:
            return !record.roles.contains(Role::Viewer);
        case Kind::ChangeTags:
            return record.tags == QStringList{ u"team:a"_s };
        case Kind::Activate:
            return record.account.status == AccountStatus::Active;
        case Kind::Deactivate:
            return record.account.status == AccountStatus::Inactive;
        case Kind::Delete:
            return record.account.status == AccountStatus::Deleted;
        case Kind::ResetPassword:
            return bench.dev.state().hasher.verify(record.passwordHash, newPassword);
        case Kind::RemoveTotp:
            return record.totpSecret.isEmpty();
        case Kind::RevokeToken:
            return !bench.dev.state().tokens.find(jti);
        }
        return false;
    }
};

} // namespace

class LostAnswersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLastWordIsTrue_data();
    void theLastWordIsTrue();
    void appliedWhileWeLookAgain();
    void readingBackFails_data();
    void readingBackFails();
    void creating_data();
    void creating();
};

void LostAnswersTest::theLastWordIsTrue_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<bool>("isApplied");
    QTest::addColumn<bool>("hasAudit");
    QTest::addColumn<bool>("canTell");
    const std::vector<std::pair<Kind, const char *>> kinds{ { Kind::GrantRole, "grant" }, { Kind::RevokeRole, "revoke" },
        { Kind::ChangeTags, "tags" }, { Kind::Activate, "activate" }, { Kind::Deactivate, "deactivate" },
        { Kind::Delete, "delete" }, { Kind::ResetPassword, "password" }, { Kind::RemoveTotp, "totp" },
        { Kind::RevokeToken, "token" } };
    const std::vector<std::pair<Dialect, const char *>> dialects{ { Dialect::Standard, "standard" },
        { Dialect::Wrapped, "wrapped" }, { Dialect::NoContent, "no content" }, { Dialect::Legacy, "legacy" } };
    for (const auto &[dialect, dialectName] : dialects) {
        for (const auto &[kind, name] : kinds) {
            const bool isOffered = kind != Kind::ChangeTags && kind != Kind::ResetPassword && kind != Kind::RemoveTotp;
            if (dialect == Dialect::Legacy && !isOffered)
                continue;
            for (const bool hasAudit : { true, false }) {
                if (dialect != Dialect::Standard && hasAudit == (dialect == Dialect::Legacy))
                    continue; // the log's shape differs only where it can be read, and an old server has none
                const bool isInLogOnly = kind == Kind::ResetPassword || kind == Kind::RevokeToken;
                for (const bool isApplied : { true, false })
                    QTest::addRow("%s, %s, %s, %s", dialectName, name, isApplied ? "applied" : "not applied",
                        hasAudit ? "audit" : "no audit")
                        << kind << dialect << isApplied << hasAudit << (hasAudit || !isInLogOnly);
            }
        }
    }
}

void LostAnswersTest::theLastWordIsTrue()
{
    QFETCH(Kind, kind);
    QFETCH(Dialect, dialect);
    QFETCH(bool, isApplied);
    QFETCH(bool, hasAudit);
    QFETCH(bool, canTell);
    Case c(dialect);
    if (kind == Kind::Activate)
        c.bench.dev.state().accounts.edit(c.bob).account.status = AccountStatus::Inactive;
    QVERIFY(!c.isDone(kind));
    int writes = 0;
    const bool isWhole = kind == Kind::ChangeTags || dialect == Dialect::Legacy;
    c.bench.relay.rule([&](const Received &request) -> Ruling {
        if (StepBench::isAudit(request) && !hasAudit)
            return Ruling::answer(StepBench::forbidden());
        if (!StepBench::isWrite(request))
            return {};
        const bool isRole = kind == Kind::GrantRole || kind == Kind::RevokeRole;
        if (isRole && isWhole && request.method != "PUT")
            return {}; // refused by an old server: that is no answer to lose
        ++writes;
        return { isApplied ? Way::LoseAnswer : Way::LoseRequest };
    });
    const auto run = c.bench.start(c.alice, c.bob, c.step(kind));
    QVERIFY(eventually([&] { return run->over(); }));
    QCOMPARE(run->ends, 1);
    QCOMPARE(run->sendings, 1);
    QCOMPARE(writes, 1);
    QCOMPARE(c.isDone(kind), isApplied);
    if (canTell)
        QCOMPARE(run->result.outcome, isApplied ? StepEnd::Done : StepEnd::NotDone);
    else
        QCOMPARE(run->result.outcome, StepEnd::CannotTell);
    QVERIFY(run->result.note.contains(u"answer was lost"_s));
    QVERIFY(run->result.error);
}

// The server takes its time: when it is asked first, it has not got to the write yet.
void LostAnswersTest::appliedWhileWeLookAgain()
{
    Case c(Dialect::Standard);
    c.bench.timing.patience = std::chrono::milliseconds(300);
    int looks = 0;
    c.bench.relay.rule([&](const Received &request) -> Ruling {
        if (request.method == "PATCH")
            return { Way::LoseRequest };
        if (++looks == 2) // the first one after the write
            QTimer::singleShot(
                50, &c.bench.relay, [&] { c.bench.dev.state().accounts.edit(c.bob).account.status = AccountStatus::Inactive; });
        return {};
    });
    const StepResult result = c.bench.run(c.alice, c.bob, c.step(Kind::Deactivate));
    QCOMPARE(result.outcome, StepEnd::Done);
    QCOMPARE(looks, 3);
}

void LostAnswersTest::readingBackFails_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("fails");
    QTest::addColumn<StepEnd>("outcome");
    QTest::newRow("status, for a moment") << Kind::Deactivate << 2 << StepEnd::Done;
    QTest::newRow("status, for good") << Kind::Deactivate << 1000 << StepEnd::CannotTell;
    QTest::newRow("role, for a moment") << Kind::GrantRole << 1 << StepEnd::Done;
    QTest::newRow("role, for good") << Kind::GrantRole << 1000 << StepEnd::CannotTell;
    QTest::newRow("tags, for a moment") << Kind::ChangeTags << 2 << StepEnd::Done;
    QTest::newRow("tags, for good") << Kind::ChangeTags << 1000 << StepEnd::CannotTell;
    QTest::newRow("password, for good") << Kind::ResetPassword << 1000 << StepEnd::CannotTell;
    QTest::newRow("token, for good") << Kind::RevokeToken << 1000 << StepEnd::CannotTell;
}

void LostAnswersTest::readingBackFails()
{
    QFETCH(Kind, kind);
    QFETCH(int, fails);
    QFETCH(StepEnd, outcome);
    Case c(Dialect::Standard);
    bool isWritten = false;
    c.bench.relay.rule([&](const Received &request) -> Ruling {
        if (StepBench::isWrite(request)) {
            isWritten = true;
            return { Way::LoseAnswer };
        }
        if (isWritten && fails-- > 0)
            return Ruling::answer(fails % 2 ? Reply::text(502, "bad gateway")
                                            : Reply::json(429, "{\"error\":\"slower\",\"code\":\"rate_limited\"}"));
        return {};
    });
    const StepResult result = c.bench.run(c.alice, c.bob, c.step(kind));
    QCOMPARE(result.outcome, outcome);
    QVERIFY(c.isDone(kind));
}

// Creating is no step: its form looks whether the name exists. What it builds on is that the call says what it knows.
void LostAnswersTest::creating_data()
{
    QTest::addColumn<bool>("isApplied");
    QTest::newRow("applied") << true;
    QTest::newRow("not applied") << false;
}

void LostAnswersTest::creating()
{
    QFETCH(bool, isApplied);
    Case c(Dialect::Standard);
    c.bench.relay.rule([&](const Received &request) -> Ruling {
        return { StepBench::isWrite(request) ? (isApplied ? Way::LoseAnswer : Way::LoseRequest) : Way::Pass };
    });
    const auto call = watch(c.alice.client()->createAccount(u"carol"_s, AccountType::Human));
    QVERIFY(over(call));
    QCOMPARE(call->failed, 1);
    QCOMPARE(call->error.kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(call->error.applied, Applied::Unknown);
    QCOMPARE(c.bench.dev.state().accounts.findByName(u"carol"_s) != nullptr, isApplied);
}

QTEST_GUILESS_MAIN(LostAnswersTest)
#include "tst_lost_answers.moc"
