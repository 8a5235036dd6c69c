// SPDX-License-Identifier: MIT
// Rules at random, and what the embedded server really answers to requests under them, held against an evaluation that was
// written from the API page alone: endpoints that policy gates, and sign-ins with service names and tags.
#include "support/dev_server_fixture.h"
#include "support/second_evaluator.h"

#include "policy/built_in_rules.h"

#include <QtTest>

#include <random>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using devserver::KnownAccount;

namespace {

class Dice {
public:
    explicit Dice(unsigned seed) : m_random(seed) { }

    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    bool one(int in) { return below(in) == 0; }
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

private:
    std::mt19937 m_random;
};

struct Person {
    KnownAccount account;
    QUuid id;
    QStringList roles;
    Secret token;
};

struct Town {
    Town()
    {
        const auto add = [this](const QString &name, const RoleList &roles) {
            Person person{ server.addPerson(name, roles), {}, {}, {} };
            person.id = server.idOf(name);
            for (const auto &role : roles)
                person.roles += role.word();
            person.token = server.token(person.account);
            people += person;
        };
        add(u"ann"_s, { Role::Admin });
        add(u"bob"_s, { Role::Guest, Role::Viewer });
        add(u"cat"_s, {});
        server.state().accounts.edit(people[1].id).tags = tags;
    }

    PolicyRule rule(Dice &dice) const
    {
        PolicyRule made;
        made.priority = 98 + dice.below(5);
        made.rule.effect = dice.one(3) ? Effect::Deny : Effect::Allow;
        made.enabled = !dice.one(8);
        RuleBody &body = made.rule;
        if (dice.one(3))
            body.roles = dice.some({ u"admin"_s, u"guest"_s, u"viewer"_s });
        if (dice.one(6))
            body.accountTypes = dice.some({ u"human"_s, u"system"_s });
        if (dice.one(4))
            body.subjectUuid = people[dice.below(3)].id;
        if (!dice.one(4))
            body.actions = dice.some(
                { u"auth:login"_s, u"accounts:list"_s, u"accounts:read"_s, u"audit:read"_s, u"policy:list"_s, u"roles:read"_s });
        if (dice.one(5))
            body.resourceType = dice.word({ u"account"_s, u"audit_log"_s, u"policy"_s });
        if (dice.one(5))
            body.ownerMatchesSubject = dice.one(2);
        if (dice.one(4))
            body.serviceNames = dice.some({ u"mail"_s, u"wiki"_s });
        if (dice.one(4))
            body.requiredTags = dice.some(tags);
        if (dice.one(8))
            made.notBefore = server.clock.now().addSecs(dice.below(3) - 1);
        if (dice.one(8))
            made.expiresAt = server.clock.now().addSecs(dice.below(3));
        return made;
    }
    //! The rules of the server, in the place of those it has.
    void govern(Dice &dice)
    {
        for (const PolicyRule &old : server.state().policies.listed())
            server.state().policies.remove(old.id);
        for (int i = dice.below(7); i > 0; --i)
            server.state().policies.add(rule(dice));
    }
    bool expected(const Person &who, const QString &action, const policy::Resource &resource) const
    {
        return plainly(policy::builtInRules() + server.state().policies.listed(),
            { { who.id, u"human"_s, who.roles }, action, resource }, server.clock.now())
            .allowed();
    }

    mutable DevServerFixture server{ devserver::Options{ .rateLimits = false } };
    QList<Person> people;
    const QStringList tags{ u"a"_s, u"b"_s };
};

} // namespace

class PolicyServerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersAsTheModelSays();
};

void PolicyServerTest::answersAsTheModelSays()
{
    Town town;
    Dice dice(11);
    int allowed = 0;
    int denied = 0;
    for (int round = 0; round < 250; ++round) {
        town.govern(dice);
        const Person &who = town.people[dice.below(3)];
        const Person &other = town.people[dice.below(3)];
        const auto check = [&](const QString &action, const policy::Resource &resource, const QString &target) {
            const int status = town.server.get(target, who.token).status;
            const bool isAllowed = town.expected(who, action, resource);
            ++(isAllowed ? allowed : denied);
            if (status != (isAllowed ? 200 : 403))
                qWarning("round %d: %s: %d", round, qPrintable(action), status);
            return status == (isAllowed ? 200 : 403);
        };
        const QStringList otherTags = town.server.state().accounts.find(other.id)->tags;
        QVERIFY(check(u"accounts:list"_s, { u"account"_s, std::nullopt, {}, {} }, u"/v1/accounts"_s));
        QVERIFY(check(u"audit:read"_s, { u"audit_log"_s, std::nullopt, {}, {} }, u"/v1/audit?limit=1"_s));
        QVERIFY(check(u"policy:list"_s, { u"policy"_s, std::nullopt, {}, {} }, u"/v1/policy/rules"_s));
        QVERIFY(check(u"accounts:read"_s, { u"account"_s, other.id, {}, otherTags }, town.server.accountPath(other.id)));
        QVERIFY(
            check(u"roles:read"_s, { u"account"_s, other.id, {}, otherTags }, town.server.accountPath(other.id, u"/roles"_s)));
        // A sign-in carries its service and tags with it.
        const QString service = dice.one(2) ? dice.word({ u"mail"_s, u"wiki"_s, u"shop"_s }) : QString();
        const QStringList tags = dice.some(town.tags);
        QJsonObject more;
        if (!service.isEmpty())
            more.insert(u"service_name"_s, service);
        if (!tags.isEmpty())
            more.insert(u"tags"_s, QJsonArray::fromStringList(tags));
        const RawAnswer answer = town.server.login(who.account.username, who.account.password, {}, more);
        const bool isAllowed = town.expected(who, u"auth:login"_s, { u"account"_s, who.id, service, tags });
        ++(isAllowed ? allowed : denied);
        QCOMPARE(answer.status, isAllowed ? 200 : 403);
    }
    QVERIFY2(allowed > 300 && denied > 300, qPrintable(u"%1 %2"_s.arg(allowed).arg(denied)));
}

QTEST_GUILESS_MAIN(PolicyServerTest)

#include "tst_policy_server.moc"
