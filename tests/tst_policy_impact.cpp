// SPDX-License-Identifier: MIT
// What a draft changes, looked at in a thread: right, with progress, to be given up, and never in the way of the window.
#include "policy/built_in_rules.h"
#include "policy/explain.h"
#include "policy/vocabulary.h"
#include "work/policy_analysis.h"
#include "work/role_words.h"

#include <QtTest>

#include <algorithm>

using namespace mcias;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime noon(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC);
constexpr int many = 10'000;
const QStringList tagWords{ u"env:prod"_s, u"env:restricted"_s, u"team:red"_s, u"team:blue"_s };

// All kinds of them, every eighth with its own set of tags, the last hundred with roles that nobody has read.
QList<AccountRow> someAccounts(int count)
{
    const QList<Role> roles{ Role::Admin, Role::User, Role::Guest, Role::Viewer, Role::Editor, Role::Commenter };
    QList<AccountRow> rows;
    for (int i = 0; i < count; ++i) {
        AccountRow row;
        row.account.id = QUuid::createUuidV5(QUuid(), QByteArray::number(i));
        row.account.username = u"account-%1"_s.arg(i);
        row.account.type = i % 5 == 0 ? AccountType::System : AccountType::Human;
        row.account.status = i % 11 == 0 ? AccountStatus::Inactive : AccountStatus::Active;
        auto extras = QExplicitlySharedDataPointer(new AccountExtras);
        RoleList held;
        for (int role = 0; role < roles.size(); ++role) {
            if ((i * 7 >> role) % 3 == 0)
                held += roles[role];
        }
        QStringList tags;
        for (int tag = 0; tag < tagWords.size(); ++tag) {
            if (i % 8 == 0 && (i / 8 >> tag & 1))
                tags += tagWords[tag];
        }
        extras->roles = held;
        extras->tags = tags;
        if (i < count - 100)
            row.extras = QExplicitlySharedDataPointer<const AccountExtras>(extras.data());
        rows += row;
    }
    return rows;
}

PolicyRule rule(qint64 id, Effect effect, const QStringList &roles, const QStringList &actions)
{
    PolicyRule made;
    made.id = id;
    made.rule.effect = effect;
    made.rule.roles = roles;
    made.rule.actions = actions;
    return made;
}

PolicyQuestion question(int accounts)
{
    PolicyQuestion asked;
    asked.accounts = someAccounts(accounts);
    asked.before = policy::builtInRules();
    for (int i = 0; i < 40; ++i) {
        PolicyRule one = rule(i + 1, i % 3 == 0 ? Effect::Deny : Effect::Allow, { u"guest"_s, u"editor"_s },
            { QLatin1String(policy::actions[static_cast<size_t>(i) % std::size(policy::actions)]) });
        one.rule.serviceNames = { u"service-%1"_s.arg(i % 6) };
        one.rule.requiredTags = { tagWords[i % tagWords.size()] };
        asked.before += one;
    }
    asked.after = asked.before;
    PolicyRule draft = rule(99, Effect::Deny, { u"guest"_s }, { u"accounts:read"_s, u"auth:login"_s });
    draft.rule.requiredTags = { u"env:restricted"_s };
    *asked.after += draft;
    asked.moments = { noon };
    return asked;
}

struct Heard {
    explicit Heard(PolicyAnalysis *analysis)
    {
        QObject::connect(analysis, &PolicyAnalysis::judged, analysis, [this] { order += u"judged"_s; });
        QObject::connect(analysis, &PolicyAnalysis::progressed, analysis, [this](int done, int all) {
            isForward = isForward && done > last && done <= all;
            last = done;
            of = all;
        });
        QObject::connect(analysis, &PolicyAnalysis::ended, analysis, [this](const PolicyAnswer &found) {
            order += u"ended"_s;
            answer = found;
        });
    }
    QStringList order;
    PolicyAnswer answer;
    int last = 0;
    int of = 0;
    bool isForward = true;
};

} // namespace

class PolicyImpactTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isEvaluatingTwice();
    void leavesTheWindowAlone();
    void canBeGivenUp();
    void canGoAtAnyTime();
    void saysWhenNothingChanges();
};

void PolicyImpactTest::isEvaluatingTwice()
{
    const PolicyQuestion asked = question(200);
    PolicyAnalysis *analysis = PolicyAnalysis::start(asked, this);
    Heard heard(analysis);
    QTRY_COMPARE_WITH_TIMEOUT(heard.order, (QStringList{ u"judged"_s, u"ended"_s }), 30'000);
    QCOMPARE(heard.answer.unknown, qsizetype(100));
    QCOMPARE(heard.answer.accounts, qsizetype(100));
    QVERIFY(!heard.answer.isGivenUp && !heard.answer.isCutShort && heard.isForward);
    QCOMPARE(heard.last, heard.of);
    // Each account by itself, everywhere.
    bool isCutShort = false;
    const QList<policy::Place> places = placesOf(asked.before + *asked.after, asked.settings, asked.accounts, isCutShort);
    QCOMPARE(heard.answer.places, places.size());
    qsizetype unknown = 0;
    using Change = std::tuple<QUuid, QString, bool>; // whose, what, allowed then
    QHash<QUuid, int> changesOf;
    QList<Change> wanted;
    for (const policy::Subject &who : subjectsOf(asked.accounts, unknown)) {
        for (const QString &action : { u"accounts:read"_s, u"auth:login"_s, u"tags:read"_s }) {
            for (const policy::Place &place : places) {
                const policy::Query query{ who, action,
                    { policy::resourceTypeOf(action), place.isOwn ? std::optional(who.uuid) : std::nullopt, place.serviceName,
                        place.tags } };
                const bool was = policy::evaluate(asked.before, query, noon).allowed();
                const bool is = policy::evaluate(*asked.after, query, noon).allowed();
                if (was != is)
                    wanted += Change{ who.uuid, action, is };
            }
        }
    }
    QList<Change> found;
    for (const PolicyImpactLine &line : heard.answer.lines) {
        for (const QUuid &id : line.accounts) {
            for (qsizetype i = 0; i < line.places.size(); ++i)
                found += Change{ id, line.action, line.isAllowed };
        }
    }
    std::sort(wanted.begin(), wanted.end());
    std::sort(found.begin(), found.end());
    QVERIFY(!wanted.isEmpty());
    QCOMPARE(found, wanted);
    QSet<QUuid> changed;
    for (const Change &change : wanted)
        changed += std::get<0>(change);
    QCOMPARE(heard.answer.changed, changed.size());
}

void PolicyImpactTest::leavesTheWindowAlone()
{
    const PolicyQuestion asked = question(many);
    QElapsedTimer clock;
    clock.start();
    PolicyAnalysis *analysis = PolicyAnalysis::start(asked, this);
    const qint64 started = clock.elapsed();
    Heard heard(analysis);
    qint64 longest = 0;
    QElapsedTimer gap;
    gap.start();
    QTimer tick;
    connect(&tick, &QTimer::timeout, this, [&] { longest = std::max(longest, gap.restart()); });
    tick.start(5);
    QTRY_VERIFY_WITH_TIMEOUT(heard.order.contains(u"ended"_s), 60'000);
    qInfo("10,000 accounts, %lld places: %lld ms, of which the window missed at most %lld ms at a time",
        static_cast<long long>(heard.answer.places), static_cast<long long>(clock.elapsed()), static_cast<long long>(longest));
    QVERIFY2(started < 100, qPrintable(QString::number(started)));
    QVERIFY2(longest < 250, qPrintable(QString::number(longest)));
    QCOMPARE(heard.answer.accounts, qsizetype(many - 100));
    QVERIFY(heard.answer.changed > 0);
    QVERIFY(heard.isForward && heard.last == heard.of && heard.of >= int(std::size(policy::actions)));
}

void PolicyImpactTest::canBeGivenUp()
{
    const PolicyQuestion asked = question(many);
    PolicyAnalysis *analysis = PolicyAnalysis::start(asked, this);
    Heard heard(analysis);
    analysis->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(heard.order.contains(u"ended"_s), 20'000);
    QCOMPARE(heard.order.first(), u"judged"_s); // what is dangerous is said all the same
    QVERIFY(heard.answer.isGivenUp);
    QVERIFY2(heard.last <= 1, qPrintable(QString::number(heard.last)));
}

void PolicyImpactTest::canGoAtAnyTime()
{
    const PolicyQuestion asked = question(many);
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer clock;
        clock.start();
        QPointer<PolicyAnalysis> analysis = PolicyAnalysis::start(asked, this);
        Heard heard(analysis);
        QTest::qWait(i * 10);
        clock.restart();
        delete analysis; // waits for what is under way
        QVERIFY2(clock.elapsed() < 300, qPrintable(QString::number(clock.elapsed())));
    }
}

void PolicyImpactTest::saysWhenNothingChanges()
{
    PolicyQuestion asked = question(200);
    asked.after = asked.before;
    asked.after->last().description = u"Another name"_s;
    Heard heard(PolicyAnalysis::start(asked, this));
    QTRY_VERIFY(heard.order.contains(u"ended"_s));
    QVERIFY(heard.answer.lines.isEmpty() && heard.answer.changed == 0 && heard.answer.dangers.isEmpty());
    QVERIFY(!heard.answer.isGivenUp);
}

QTEST_GUILESS_MAIN(PolicyImpactTest)

#include "tst_policy_impact.moc"
