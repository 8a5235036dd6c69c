// SPDX-License-Identifier: MIT
// What a change of the rules would do to accounts: where it is looked at, when, and what may be said of it.
#include "support/outcome.h"

#include "policy/built_in_rules.h"
#include "work/policy_analysis.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC);

AccountRow row(const QString &name, const RoleList &roles, AccountType type = AccountType::Human)
{
    AccountRow made;
    made.account.id = QUuid::createUuidV5(QUuid(), name);
    made.account.username = name;
    made.account.type = type;
    made.account.status = AccountStatus::Active;
    auto *extras = new AccountExtras;
    extras->roles = roles;
    made.extras = QExplicitlySharedDataPointer<const AccountExtras>(extras);
    return made;
}

PolicyRule rule(qint64 id, Effect effect, const QStringList &actions)
{
    PolicyRule made;
    made.id = id;
    made.rule.effect = effect;
    made.rule.actions = actions;
    return made;
}

PolicyAnswer look(const PolicyQuestion &question)
{
    QObject parent;
    std::optional<PolicyAnswer> found;
    QObject::connect(PolicyAnalysis::start(question, &parent), &PolicyAnalysis::ended, &parent,
        [&](const PolicyAnswer &answer) { found = answer; });
    if (!eventually([&] { return found.has_value(); }))
        qFatal("it did not end");
    return *found;
}

PolicyQuestion question(const QList<AccountRow> &accounts, const QList<PolicyRule> &before, const QList<PolicyRule> &after,
    const QList<QDateTime> &moments)
{
    return { .accounts = accounts,
        .before = policy::builtInRules() + before,
        .after = policy::builtInRules() + after,
        .own = {},
        .settings = {},
        .moments = moments };
}

} // namespace

class PolicyMomentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seesWhatEndsNow();
    void seesWhatEndsLater();
    void countsPeopleAsAdministrators();
    void looksAtEverySetOfTags();
    void ownsUpToWhatItLeavesOut();
    void outlivesItsObject();
};

// An active deny that is put off to Monday: nothing changes on Monday, and its protection ends at once.
void PolicyMomentsTest::seesWhatEndsNow()
{
    const PolicyRule active = rule(1, Effect::Deny, { u"auth:login"_s });
    PolicyRule later = active;
    later.notBefore = noon.addDays(3);
    const PolicyAnswer answer = look(question({ row(u"bob"_s, {}) }, { active }, { later }, { noon, *later.notBefore }));
    QCOMPARE(answer.changed, 1);
    for (const PolicyImpactLine &line : answer.lines) {
        QVERIFY(line.isAllowed);
        QCOMPARE(line.moments, QList{ noon });
    }
}

void PolicyMomentsTest::seesWhatEndsLater()
{
    PolicyRule managers = rule(1, Effect::Allow, { u"policy:manage"_s });
    managers.rule.roles = { u"editor"_s };
    PolicyRule ending = managers;
    ending.expiresAt = noon.addDays(3);
    PolicyQuestion asked = question({ row(u"ann"_s, { Role::Editor }) }, { managers }, { ending }, { noon, *ending.expiresAt });
    asked.own = { asked.accounts[0].account.id, u"human"_s, { u"editor"_s } };
    const PolicyAnswer answer = look(asked);
    QCOMPARE(answer.dangers, QList{ PolicyDanger::OwnRules });
    QVERIFY(!answer.lines.isEmpty());
    QCOMPARE(answer.lines[0].moments, QList{ *ending.expiresAt });
    asked.moments = { noon };
    QCOMPARE(look(asked).dangers, QList<PolicyDanger>());
}

void PolicyMomentsTest::countsPeopleAsAdministrators()
{
    PolicyRule people = rule(1, Effect::Deny, { u"auth:login"_s });
    people.rule.accountTypes = { u"human"_s };
    const QList<AccountRow> accounts{ row(u"ann"_s, { Role::Admin }), row(u"robot"_s, { Role::Admin }, AccountType::System) };
    const PolicyAnswer answer = look(question(accounts, {}, { people }, { noon }));
    QCOMPARE(answer.dangers, QList{ PolicyDanger::NoAdminLeft });
    QCOMPARE(answer.admins, 1);
}

// What two rules ask for together is a place of its own.
void PolicyMomentsTest::looksAtEverySetOfTags()
{
    PolicyRule prod = rule(1, Effect::Deny, { u"audit:read"_s });
    prod.rule.requiredTags = { u"env:prod"_s };
    PolicyRule team = rule(2, Effect::Deny, { u"audit:read"_s });
    team.rule.requiredTags = { u"team:red"_s };
    bool isCutShort = false;
    const QList<policy::Place> places = placesOf({ prod, team }, {}, {}, isCutShort);
    QVERIFY(!isCutShort);
    QVERIFY(places.contains({ true, {}, { u"env:prod"_s, u"team:red"_s } }));
    QCOMPARE(places.size(), 8);
    QList<PolicyRule> many;
    for (int i = 0; i < 12; ++i) {
        many += prod;
        many.last().rule.requiredTags = { u"t%1"_s.arg(i) };
    }
    QVERIFY(placesOf(many, {}, {}, isCutShort).contains({ false, {}, { u"t7"_s } }));
    QVERIFY(isCutShort);
}

void PolicyMomentsTest::ownsUpToWhatItLeavesOut()
{
    const PolicyRule nothing = rule(1, Effect::Allow, { u"auth:login"_s });
    QVERIFY(look(question({ row(u"bob"_s, {}) }, {}, { nothing }, { noon })).sawAll());
    QVERIFY(!look(question({}, {}, { nothing }, { noon })).sawAll());
    AccountRow unknown = row(u"carol"_s, {});
    unknown.extras.reset();
    QVERIFY(!look(question({ row(u"bob"_s, {}), unknown }, {}, { nothing }, { noon })).sawAll());
}

void PolicyMomentsTest::outlivesItsObject()
{
    QList<AccountRow> accounts;
    for (int i = 0; i < 3000; ++i)
        accounts += row(QString::number(i), { Role::User });
    const PolicyRule deny = rule(1, Effect::Deny, { u"auth:login"_s });
    for (int i = 0; i < 20; ++i)
        delete PolicyAnalysis::start(question(accounts, {}, { deny }, { noon }), nullptr);
    QCOMPARE(look(question(accounts, {}, { deny }, { noon })).changed, 3000);
}

QTEST_GUILESS_MAIN(PolicyMomentsTest)

#include "tst_policy_moments.moc"
