// SPDX-License-Identifier: MIT
#include "policy/built_in_rules.h"
#include "policy/explain.h"
#include "policy/impact.h"
#include "policy/lint.h"
#include "policy/vocabulary.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace mcias;
using namespace mcias::policy;
using namespace Qt::StringLiterals;
using Kind = Finding::Kind;

namespace {

const QUuid ann(u"00000000-0000-4000-8000-00000000000a"_s);
const QUuid bob(u"00000000-0000-4000-8000-00000000000b"_s);
const QUuid bot(u"00000000-0000-4000-8000-00000000000c"_s);
const QDateTime noon(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC);
const QList<Subject> people{ { ann, u"human"_s, { u"admin"_s } }, { bob, u"human"_s, { u"user"_s, u"editor"_s } },
    { bot, u"system"_s, {} } };
const QList<Subject> admins{ people[0] };

PolicyRule rule(qint64 id, Effect effect, const QStringList &actions = {}, int priority = 100)
{
    PolicyRule made;
    made.id = id;
    made.priority = priority;
    made.rule.effect = effect;
    if (!actions.isEmpty())
        made.rule.actions = actions;
    return made;
}

// Few words, so that rules and queries meet often.
class Dice {
public:
    explicit Dice(unsigned seed) : m_random(seed) { }

    bool one(int in) { return below(in) == 0; }
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    QString word(const QStringList &words) { return words[below(static_cast<int>(words.size()))]; }
    QStringList some(const QStringList &words)
    {
        QStringList taken;
        for (const QString &word : words) {
            if (one(2))
                taken += word;
        }
        return taken;
    }
    PolicyRule rule(qint64 id)
    {
        PolicyRule made = ::rule(id, one(3) ? Effect::Deny : Effect::Allow, {}, 98 + below(4));
        made.enabled = !one(8);
        if (one(6))
            made.notBefore = noon.addSecs(below(7) - 3);
        if (one(6))
            made.expiresAt = noon.addSecs(below(7) - 3);
        RuleBody &body = made.rule;
        if (one(3))
            body.roles = some(roles);
        if (one(4))
            body.accountTypes = some(types);
        if (one(5))
            body.subjectUuid = people[below(3)].uuid;
        if (one(2))
            body.actions = some(actions);
        if (one(5))
            body.resourceType = word({ u"account"_s, u"token"_s, QString() });
        if (one(5))
            body.ownerMatchesSubject = one(2);
        if (one(4))
            body.serviceNames = some(services);
        if (one(4))
            body.requiredTags = some(tags);
        return made;
    }
    QList<PolicyRule> rules(int most)
    {
        QList<PolicyRule> made;
        for (int i = below(most + 1); i > 0; --i)
            made += rule(made.size() + 1);
        return made;
    }
    Query query()
    {
        Subject subject = people[below(3)];
        subject.roles = some(roles);
        return { subject, word(actions),
            { word({ u"account"_s, u"token"_s }), one(2) ? std::optional(subject.uuid) : std::nullopt,
                one(2) ? QString() : word(services), some(tags) } };
    }

    const QStringList roles{ u"admin"_s, u"user"_s, u"editor"_s };
    const QStringList types{ u"human"_s, u"system"_s };
    const QStringList actions{ u"auth:login"_s, u"policy:manage"_s, u"accounts:read"_s };
    const QStringList services{ u"mail"_s, u"wiki"_s };
    const QStringList tags{ u"a"_s, u"b"_s };

private:
    std::mt19937 m_random;
};

} // namespace

class PolicyAnalysisTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRuleOfATraceIsRight();
    void whatWasNear();
    void everyActionHasAType();
    void rolesThatMakeNoDifference();
    void impactIsEvaluatingTwice();
    void coveringRulesMatchWhereverTheOthersDo();
    void whatIsInVainCanGo();
    void nothingIsWrongWithGoodRules();
    void findings_data();
    void findings();
    void lockedOut();
};

void PolicyAnalysisTest::everyRuleOfATraceIsRight()
{
    Dice dice(1);
    int decided = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QList<PolicyRule> rules = dice.rules(6);
        const Query query = dice.query();
        const Explanation why = explain(rules, query, noon);
        QCOMPARE(why.decision, evaluate(rules, query, noon));
        QCOMPARE(why.trace.size(), rules.size());
        int deciding = 0;
        for (const Said &said : why.trace) {
            QCOMPARE(said.matches(), examine(said.rule, query, noon) == Verdict::Matches);
            if (!said.matches())
                QCOMPARE(said.failures.constFirst(), examine(said.rule, query, noon));
            QVERIFY(!said.decided || (said.matches() && said.rule.rule.effect == why.decision.effect));
            deciding += said.decided ? 1 : 0;
        }
        QCOMPARE(deciding, why.decision.ruleId ? 1 : 0);
        decided += deciding;
    }
    QVERIFY2(decided > 4'000, qPrintable(QString::number(decided)));
}

void PolicyAnalysisTest::whatWasNear()
{
    PolicyRule near = rule(1, Effect::Allow, { u"accounts:read"_s });
    near.rule.requiredTags = { u"env:prod"_s };
    PolicyRule far = near;
    far.id = 2;
    far.rule.roles = { u"admin"_s };
    const Explanation why = explain({ near, far }, { people[1], u"accounts:read"_s, { u"account"_s, {}, {}, {} } }, noon);
    QVERIFY(!why.decision.allowed());
    QVERIFY(why.trace[0].isNear());
    QCOMPARE(why.trace[0].failures, (QList{ Verdict::TagMissing }));
    QVERIFY(!why.trace[1].isNear());
    QCOMPARE(why.trace[1].failures, (QList{ Verdict::OtherRoles, Verdict::TagMissing }));
}

void PolicyAnalysisTest::everyActionHasAType()
{
    for (const char *action : actions) {
        const QString type = resourceTypeOf(QLatin1String(action));
        QVERIFY2(std::any_of(
                     resourceTypes.begin(), resourceTypes.end(), [&](const char *known) { return type == QLatin1String(known); }),
            action);
    }
    QCOMPARE(resourceTypeOf(u"moon:walk"_s), QString());
}

void PolicyAnalysisTest::rolesThatMakeNoDifference()
{
    Dice dice(5);
    int firm = 0;
    for (int i = 0; i < 3'000; ++i) {
        const QList<PolicyRule> rules = dice.rules(5);
        const Query query = dice.query();
        const auto answer = allowedWithAnyRoles(rules, query, noon);
        QSet<bool> seen;
        for (int set = 0; set < 8; ++set) {
            Query one = query;
            one.subject.roles.clear();
            for (int j = 0; j < 3; ++j) {
                if (set >> j & 1)
                    one.subject.roles += dice.roles[j];
            }
            seen.insert(evaluate(rules, one, noon).allowed());
        }
        QCOMPARE(answer.has_value(), seen.size() == 1);
        if (answer)
            QVERIFY(seen.contains(*answer));
        firm += answer ? 1 : 0;
    }
    QVERIFY(firm > 500 && firm < 2'900);
}

void PolicyAnalysisTest::impactIsEvaluatingTwice()
{
    Dice dice(2);
    qsizetype found = 0;
    for (int i = 0; i < 1'000; ++i) {
        const QList<PolicyRule> before = dice.rules(5);
        QList<PolicyRule> after = before;
        after += dice.rule(99);
        QList<Subject> accounts;
        for (int j = 0; j < 12; ++j)
            accounts += Subject{ j < 3 ? people[j].uuid : QUuid::createUuid(), dice.word(dice.types), dice.some(dice.roles) };
        const QList<Place> places{ { true, {}, {} }, { false, u"mail"_s, { u"a"_s } }, { false, {}, {} } };
        QSet<QString> told;
        for (const Shift &shift : impact(before, after, accounts, dice.actions, places, noon)) {
            for (const QUuid &account : shift.accounts)
                told.insert(shift.action + account.toString() + QString::number(places.indexOf(shift.place)));
        }
        QSet<QString> expected;
        for (const Subject &account : accounts) {
            for (const QString &action : dice.actions) {
                for (const Place &place : places) {
                    const Query query{ account, action,
                        { resourceTypeOf(action), place.isOwn ? std::optional(account.uuid) : std::nullopt, place.serviceName,
                            place.tags } };
                    if (evaluate(before, query, noon).allowed() != evaluate(after, query, noon).allowed())
                        expected.insert(action + account.uuid.toString() + QString::number(places.indexOf(place)));
                }
            }
        }
        QCOMPARE(told, expected);
        found += expected.size();
    }
    QVERIFY2(found > 1'000, qPrintable(QString::number(found)));
}

void PolicyAnalysisTest::coveringRulesMatchWhereverTheOthersDo()
{
    Dice dice(3);
    int covered = 0;
    for (int i = 0; i < 200'000; ++i) {
        PolicyRule wide = dice.rule(1);
        PolicyRule narrow = dice.rule(2);
        wide.enabled = narrow.enabled = true;
        if (!covers(wide, narrow))
            continue;
        for (int j = 0; j < 5; ++j) {
            const Query query = dice.query();
            const QDateTime when = noon.addSecs(dice.below(9) - 4);
            if (examine(narrow, query, when) != Verdict::Matches)
                continue;
            ++covered;
            QCOMPARE(examine(wide, query, when), Verdict::Matches);
        }
    }
    QVERIFY2(covered > 5'000, qPrintable(QString::number(covered)));
}

// A rule that is said to be overruled or shadowed may be taken away, and nothing is decided otherwise.
void PolicyAnalysisTest::whatIsInVainCanGo()
{
    Dice dice(4);
    int taken = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QList<PolicyRule> rules = dice.rules(5);
        for (const Finding &finding : lint(rules, people, {}, noon)) {
            if (finding.kind != Kind::Overruled && finding.kind != Kind::Shadowed)
                continue;
            QList<PolicyRule> fewer = rules;
            fewer.removeIf([&](const PolicyRule &one) { return one.id == finding.ruleId; });
            for (int j = 0; j < 10; ++j) {
                const Query query = dice.query();
                QCOMPARE(evaluate(fewer, query, noon).effect, evaluate(rules, query, noon).effect);
            }
            ++taken;
        }
    }
    QVERIFY2(taken > 2'000, qPrintable(QString::number(taken)));
}

void PolicyAnalysisTest::nothingIsWrongWithGoodRules()
{
    PolicyRule auditors = rule(1, Effect::Allow, { u"audit:read"_s });
    auditors.rule.roles = { u"editor"_s };
    PolicyRule night = rule(2, Effect::Deny, { u"auth:login"_s });
    night.rule.accountTypes = { u"system"_s };
    night.rule.serviceNames = { u"wiki"_s };
    QCOMPARE(lint(builtInRules() + QList{ auditors, night }, people, admins, noon), QList<Finding>());
}

void PolicyAnalysisTest::findings_data()
{
    QTest::addColumn<QList<PolicyRule>>("rules");
    QTest::addColumn<QList<Finding>>("expected");
    const PolicyRule allow = rule(1, Effect::Allow, { u"audit:read"_s });

    PolicyRule one = allow;
    one.notBefore = noon;
    one.expiresAt = noon;
    QTest::newRow("ends before it begins") << QList{ one } << QList{ Finding{ .kind = Kind::NeverValid, .ruleId = 1 } };
    one.notBefore = noon.addDays(-1);
    QTest::newRow("expired") << QList{ one } << QList{ Finding{ .kind = Kind::Expired, .ruleId = 1 } };
    one = allow;
    one.rule.actions = { u"audit:red"_s };
    one.rule.resourceType = u"audit"_s;
    QTest::newRow("unknown words") << QList{ one }
                                   << QList{ Finding{ .kind = Kind::UnknownWord, .ruleId = 1, .word = u"audit:red"_s },
                                          Finding{ .kind = Kind::UnknownWord, .ruleId = 1, .word = u"audit"_s } };
    one = allow;
    one.rule.roles = { u"viewer"_s };
    QTest::newRow("nobody has the role") << QList{ one } << QList{ Finding{ .kind = Kind::MatchesNobody, .ruleId = 1 } };
    one = allow;
    one.rule.subjectUuid = QUuid::createUuid();
    QTest::newRow("nobody is it") << QList{ one } << QList{ Finding{ .kind = Kind::MatchesNobody, .ruleId = 1 } };
    one = allow;
    one.rule.subjectUuid = bot;
    one.rule.accountTypes = { u"human"_s };
    QTest::newRow("nobody is both") << QList{ one } << QList{ Finding{ .kind = Kind::MatchesNobody, .ruleId = 1 } };
    const PolicyRule deny = rule(2, Effect::Deny, { u"audit:read"_s, u"tags:read"_s }, 500);
    QTest::newRow("overruled by a later deny")
        << QList{ allow, deny } << QList{ Finding{ .kind = Kind::Overruled, .ruleId = 1, .otherId = 2 } };
    PolicyRule off = deny;
    off.enabled = false;
    QTest::newRow("a deny that is off") << QList{ allow, off } << QList<Finding>();
    const PolicyRule early = rule(3, Effect::Allow, { u"audit:read"_s, u"tags:read"_s }, 10);
    QTest::newRow("shadowed") << QList{ allow, early } << QList{ Finding{ .kind = Kind::Shadowed, .ruleId = 1, .otherId = 3 } };
    PolicyRule open = early;
    open.rule.unknownKeys = { u"source_ips"_s, u"hours"_s };
    QTest::newRow("unknown conditions shadow nothing") << QList{ allow,
        open } << QList{ Finding{ .kind = Kind::UnknownCondition, .ruleId = 3, .word = u"source_ips, hours"_s } };
    const PolicyRule late = rule(3, Effect::Allow, { u"audit:read"_s, u"tags:read"_s }, 900);
    QTest::newRow("the wider one comes later") << QList{ allow, late } << QList<Finding>();
    off = allow;
    off.enabled = false;
    off.expiresAt = noon.addDays(-1);
    QTest::newRow("off itself") << QList{ off } << QList<Finding>();
}

void PolicyAnalysisTest::findings()
{
    QFETCH(QList<PolicyRule>, rules);
    QFETCH(QList<Finding>, expected);
    QCOMPARE(lint(rules, people, {}, noon), expected);
}

void PolicyAnalysisTest::lockedOut()
{
    PolicyRule deny = rule(7, Effect::Deny, { u"auth:login"_s });
    deny.rule.accountTypes = { u"human"_s };
    const QList<PolicyRule> all = builtInRules() + QList{ deny };
    const QList<Finding> found = lint(all, people, admins, noon);
    QVERIFY(found.contains(Finding{ .kind = Kind::DeniesEveryAdmin, .ruleId = 7 }));
    // A second admin whom the rule does not concern.
    const Subject other{ bob, u"system"_s, { u"admin"_s } };
    QVERIFY(!lint(all, people, { people[0], other }, noon).contains(Finding{ .kind = Kind::DeniesEveryAdmin, .ruleId = 7 }));
    // Not yet, but soon.
    PolicyRule pending = deny;
    pending.notBefore = noon.addDays(2);
    QVERIFY(lint(builtInRules() + QList{ pending }, people, admins, noon)
                .contains(Finding{ .kind = Kind::DeniesEveryAdmin, .ruleId = 7 }));
    // One of two denies is for a single admin, and takes nothing from the others.
    PolicyRule single = rule(8, Effect::Deny, { u"policy:manage"_s });
    single.rule.subjectUuid = bob;
    const Subject second{ bob, u"human"_s, { u"admin"_s } };
    const QList<Finding> both = lint(all + QList{ single }, people, { people[0], second }, noon);
    QVERIFY(both.contains(Finding{ .kind = Kind::DeniesEveryAdmin, .ruleId = 7 }));
    QVERIFY(!both.contains(Finding{ .kind = Kind::DeniesEveryAdmin, .ruleId = 8 }));
    // Only in one service: the admins come in elsewhere.
    deny.rule.serviceNames = { u"wiki"_s };
    QCOMPARE(lint(builtInRules() + QList{ deny }, people, admins, noon), QList<Finding>());
}

QTEST_GUILESS_MAIN(PolicyAnalysisTest)
#include "tst_policy_analysis.moc"
