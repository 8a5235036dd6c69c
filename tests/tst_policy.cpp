// SPDX-License-Identifier: MIT
#include "support/second_evaluator.h"

#include "policy/built_in_rules.h"
#include "policy/explain.h"

#include <QtTest>

#include <random>

using namespace mcias;
using namespace mcias::policy;
using mcias::test::plainly;

namespace {

const QUuid ann(QStringLiteral("00000000-0000-4000-8000-00000000000a"));
const QUuid bob(QStringLiteral("00000000-0000-4000-8000-00000000000b"));
const QDateTime noon(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC);

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

PolicyRule rule(qint64 id, Effect effect, int priority = 100)
{
    PolicyRule made;
    made.id = id;
    made.priority = priority;
    made.rule.effect = effect;
    return made;
}

// Ann, a human with roles user and editor, on something of her own that is tagged a, b and belongs to service "s".
Query annsQuery()
{
    return { { ann, QStringLiteral("human"), words("user editor") }, QStringLiteral("accounts:read"),
        { QStringLiteral("account"), ann, QStringLiteral("s"), words("a b") } };
}

} // namespace

class PolicyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void verdictOfOneRule_data();
    void verdictOfOneRule();
    void validity_data();
    void validity();
    void decisions_data();
    void decisions();
    void anUnknownEffectDecidesNothing();
    void unknownConditionsLeaveItOpen_data();
    void unknownConditionsLeaveItOpen();
    void builtInRules_data();
    void builtInRules();
    void randomRules();
};

void PolicyTest::verdictOfOneRule_data()
{
    QTest::addColumn<RuleBody>("body");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](const char *name, Verdict verdict, auto change) {
        RuleBody body{ .effect = Effect::Allow };
        change(body);
        QTest::newRow(name) << body << verdict;
    };
    row("nothing named", Verdict::Matches, [](RuleBody &) {});
    row("one of the roles", Verdict::Matches, [](RuleBody &b) { b.roles = words("admin editor"); });
    row("none of the roles", Verdict::OtherRoles, [](RuleBody &b) { b.roles = words("admin viewer"); });
    row("empty list of roles", Verdict::Matches, [](RuleBody &b) { b.roles = words(""); });
    row("account type", Verdict::Matches, [](RuleBody &b) { b.accountTypes = words("system human"); });
    row("other account type", Verdict::OtherAccountType, [](RuleBody &b) { b.accountTypes = words("system"); });
    row("subject", Verdict::Matches, [](RuleBody &b) { b.subjectUuid = ann; });
    row("other subject", Verdict::OtherSubject, [](RuleBody &b) { b.subjectUuid = bob; });
    row("action", Verdict::Matches, [](RuleBody &b) { b.actions = words("accounts:list accounts:read"); });
    row("other action", Verdict::OtherAction, [](RuleBody &b) { b.actions = words("accounts:list accounts:rea"); });
    row("resource type", Verdict::Matches, [](RuleBody &b) { b.resourceType = QStringLiteral("account"); });
    row("other resource type", Verdict::OtherResourceType, [](RuleBody &b) { b.resourceType = QStringLiteral("token"); });
    row("owner", Verdict::Matches, [](RuleBody &b) { b.ownerMatchesSubject = true; });
    row("owner does not matter", Verdict::Matches, [](RuleBody &b) { b.ownerMatchesSubject = false; });
    row("service", Verdict::Matches, [](RuleBody &b) { b.serviceNames = words("r s"); });
    row("other service", Verdict::OtherService, [](RuleBody &b) { b.serviceNames = words("r"); });
    row("all tags", Verdict::Matches, [](RuleBody &b) { b.requiredTags = words("b a"); });
    row("a tag missing", Verdict::TagMissing, [](RuleBody &b) { b.requiredTags = words("a c"); });
    row("case matters", Verdict::OtherRoles, [](RuleBody &b) { b.roles = words("Editor"); });
}

void PolicyTest::verdictOfOneRule()
{
    QFETCH(RuleBody, body);
    PolicyRule one = rule(1, Effect::Allow);
    one.rule = body;
    QTEST(examine(one, annsQuery(), noon), "verdict");
    one.enabled = false;
    QCOMPARE(examine(one, annsQuery(), noon), Verdict::Disabled);
    if (body.ownerMatchesSubject == true) {
        one.enabled = true;
        Query query = annsQuery();
        query.resource.ownerUuid = bob;
        QCOMPARE(examine(one, query, noon), Verdict::NotOwner);
        query.resource.ownerUuid.reset();
        QCOMPARE(examine(one, query, noon), Verdict::NotOwner);
    }
}

void PolicyTest::validity_data()
{
    QTest::addColumn<qint64>("now"); // milliseconds from noon; the rule is valid from 0 to 1000
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("just before") << qint64(-1) << Verdict::NotYetValid;
    QTest::newRow("at the first instant") << qint64(0) << Verdict::Matches;
    QTest::newRow("at the last instant") << qint64(999) << Verdict::Matches;
    QTest::newRow("just expired") << qint64(1000) << Verdict::Expired;
}

void PolicyTest::validity()
{
    QFETCH(qint64, now);
    PolicyRule one = rule(1, Effect::Allow);
    one.notBefore = noon;
    one.expiresAt = noon.addSecs(1);
    QTEST(examine(one, annsQuery(), noon.addMSecs(now)), "verdict");
}

void PolicyTest::decisions_data()
{
    QTest::addColumn<QList<PolicyRule>>("rules");
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<qint64>("decidedBy"); // 0: nobody
    const PolicyRule allow1 = rule(1, Effect::Allow);
    const PolicyRule allow2 = rule(2, Effect::Allow);
    const PolicyRule early = rule(3, Effect::Allow, 5);
    const PolicyRule lateDeny = rule(4, Effect::Deny, 1000);
    const PolicyRule deny = rule(5, Effect::Deny, 100);
    PolicyRule off = rule(6, Effect::Deny, 1);
    off.enabled = false;
    PolicyRule elsewhere = rule(7, Effect::Deny, 1);
    elsewhere.rule.subjectUuid = bob;
    QTest::newRow("no rules") << QList<PolicyRule>{} << false << qint64(0);
    QTest::newRow("first of equals") << QList{ allow1, allow2 } << true << qint64(1);
    QTest::newRow("first of equals, as they come") << QList{ allow2, allow1 } << true << qint64(2);
    QTest::newRow("lower priority number first") << QList{ allow1, early } << true << qint64(3);
    QTest::newRow("a deny wins, however late") << QList{ early, allow1, lateDeny } << false << qint64(4);
    QTest::newRow("the first deny is named") << QList{ lateDeny, deny, early } << false << qint64(5);
    QTest::newRow("what is off or elsewhere does not count") << QList{ off, elsewhere, allow1 } << true << qint64(1);
    QTest::newRow("only what does not match") << QList{ off, elsewhere } << false << qint64(0);
}

void PolicyTest::decisions()
{
    QFETCH(QList<PolicyRule>, rules);
    QFETCH(qint64, decidedBy);
    const Decision decision = evaluate(rules, annsQuery(), noon);
    QTEST(decision.allowed(), "allowed");
    QCOMPARE(decision.ruleId.value_or(0), decidedBy);
}

void PolicyTest::anUnknownEffectDecidesNothing()
{
    PolicyRule odd = rule(1, Effect::Allow, 1);
    odd.rule.effect = OpenEnum<Effect>::fromWord("challenge");
    QCOMPARE(examine(odd, annsQuery(), noon), Verdict::UnknownEffect);
    QVERIFY(!evaluate({ odd }, annsQuery(), noon).allowed());
    QVERIFY(evaluate({ odd, rule(2, Effect::Allow) }, annsQuery(), noon).allowed());
}

void PolicyTest::unknownConditionsLeaveItOpen_data()
{
    QTest::addColumn<QList<PolicyRule>>("rules");
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<bool>("certain");
    const PolicyRule allow = rule(1, Effect::Allow);
    const PolicyRule deny = rule(2, Effect::Deny);
    PolicyRule openAllow = rule(3, Effect::Allow, 1);
    openAllow.rule.unknownKeys = words("source_ips");
    PolicyRule openDeny = rule(4, Effect::Deny, 1);
    openDeny.rule.unknownKeys = words("source_ips");
    PolicyRule elsewhere = openDeny;
    elsewhere.rule.roles = words("admin");
    QTest::newRow("an allow") << QList{ openAllow } << true << false;
    QTest::newRow("an allow beside one that is known") << QList{ openAllow, allow } << true << true;
    QTest::newRow("an allow under a deny") << QList{ openAllow, deny } << false << true;
    QTest::newRow("a deny over an allow") << QList{ openDeny, allow } << false << false;
    QTest::newRow("a deny where nothing allows") << QList{ openDeny } << false << true;
    QTest::newRow("a deny beside one that is known") << QList{ openDeny, deny, allow } << false << true;
    QTest::newRow("both, and nothing else") << QList{ openDeny, openAllow } << false << false;
    QTest::newRow("a deny for others") << QList{ elsewhere, allow } << true << true;
}

void PolicyTest::unknownConditionsLeaveItOpen()
{
    QFETCH(QList<PolicyRule>, rules);
    const Explanation explained = explain(rules, annsQuery(), noon);
    QTEST(explained.decision.allowed(), "allowed");
    QTEST(explained.isCertain, "certain");
}

void PolicyTest::builtInRules_data()
{
    QTest::addColumn<QString>("accountType");
    QTest::addColumn<QString>("roles");
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("own");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *type, const char *roles, const char *action, bool own, bool allowed) {
        QTest::addRow("%s %s %s %s", type, roles, action, own ? "own" : "other")
            << QString::fromLatin1(type) << QString::fromLatin1(roles) << QString::fromLatin1(action) << own << allowed;
    };
    row("human", "admin", "accounts:delete", false, true);
    row("human", "admin", "vault:seal", false, true);
    row("human", "user editor", "accounts:list", false, false);
    row("human", "", "accounts:read", true, false);
    for (const char *type : { "human", "system" }) {
        row(type, "", "auth:login", true, true);
        row(type, "", "auth:logout", true, true);
        row(type, "", "tokens:renew", true, true);
        row(type, "", "auth:change_password", true, true);
        row(type, "", "auth:change_password", false, false);
        row(type, "", "totp:enroll", true, true);
        row(type, "", "totp:enroll", false, false);
        row(type, "", "totp:remove", true, false);
    }
    row("system", "", "pgcreds:read", true, true);
    row("system", "", "pgcreds:read", false, false);
    row("system", "", "pgcreds:write", true, false);
    row("human", "", "pgcreds:read", true, false);
}

void PolicyTest::builtInRules()
{
    QFETCH(QString, accountType);
    QFETCH(QString, roles);
    QFETCH(QString, action);
    QFETCH(bool, own);
    const Query query{ { ann, accountType, roles.split(QLatin1Char(' '), Qt::SkipEmptyParts) }, action,
        { QStringLiteral("account"), own ? ann : bob, {}, {} } };
    const Decision decision = evaluate(policy::builtInRules(), query, noon);
    QTEST(decision.allowed(), "allowed");
    QCOMPARE(decision.allowed(), decision.ruleId.has_value());
    QVERIFY(!decision.ruleId || *decision.ruleId < 0);
    // An operator's deny stands above them all.
    QVERIFY(!evaluate(policy::builtInRules() + QList{ rule(1, Effect::Deny, 9999) }, query, noon).allowed());
}

void PolicyTest::randomRules()
{
    std::mt19937 random(4711);
    const auto draw = [&random](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    const auto some = [&draw](const char *text) {
        QList<QString> list;
        for (const QString &word : words(text)) {
            if (draw(2))
                list += word;
        }
        return draw(3) ? std::optional(list) : std::nullopt;
    };
    int allowed = 0;
    int denied = 0;
    int undecided = 0;
    for (int round = 0; round < 20'000; ++round) {
        QList<PolicyRule> rules;
        for (int i = draw(7); i > 0; --i) {
            PolicyRule one = rule(i, draw(4) ? Effect::Allow : Effect::Deny, draw(3));
            one.enabled = draw(8) > 0;
            one.rule.roles = some("user editor admin");
            one.rule.accountTypes = some("human system");
            one.rule.actions = some("accounts:read accounts:list");
            one.rule.serviceNames = some("s t");
            one.rule.requiredTags = draw(2) ? some("a b c") : std::nullopt;
            if (!draw(4))
                one.rule.subjectUuid = draw(2) ? ann : bob;
            if (!draw(4))
                one.rule.resourceType = words("account token")[draw(2)];
            if (!draw(3))
                one.rule.ownerMatchesSubject = draw(2) > 0;
            if (!draw(4))
                one.notBefore = noon.addSecs(draw(3) - 1);
            if (!draw(4))
                one.expiresAt = noon.addSecs(draw(3) - 1);
            rules += one;
        }
        Query query = annsQuery();
        query.resource.ownerUuid = draw(2) ? ann : bob;
        query.subject.uuid = draw(2) ? ann : bob;
        query.subject.accountType = words("human system")[draw(2)];
        query.subject.roles = some("user editor").value_or(QStringList());
        query.action = words("accounts:read accounts:list audit:read")[draw(3)];
        query.resource.type = words("account token")[draw(2)];
        query.resource.serviceName = draw(2) ? words("s t")[draw(2)] : QString();
        query.resource.tags = some("a b c").value_or(QStringList());
        if (!draw(4))
            query.resource.ownerUuid.reset();
        const Decision decision = evaluate(rules, query, noon);
        const Decision expected = plainly(rules, query, noon);
        QCOMPARE(decision.allowed(), expected.allowed());
        QCOMPARE(decision.ruleId, expected.ruleId);
        ++(decision.allowed() ? allowed : decision.ruleId ? denied : undecided);
    }
    // The lots reach all three ends often, or the comparison would mean little.
    QVERIFY2(allowed > 1000 && denied > 1000 && undecided > 1000,
        qPrintable(QStringLiteral("%1 %2 %3").arg(allowed).arg(denied).arg(undecided)));
}

QTEST_GUILESS_MAIN(PolicyTest)
#include "tst_policy.moc"
