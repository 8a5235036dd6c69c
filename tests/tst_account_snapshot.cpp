// SPDX-License-Identifier: MIT
// What is worked out about accounts without asking anybody: snapshots and steps, guards, what hangs on an account.
#include "work/account_snapshot.h"
#include "work/dependents.h"
#include "work/guards.h"

#include <QtTest>

using namespace mcias;
using namespace Qt::StringLiterals;
using Kind = AccountStep::Kind;
using Warn = GuardWarning::Kind;

namespace {

AccountSnapshot snapshot(AccountStatus status, const std::optional<RoleList> &roles, const std::optional<QStringList> &tags)
{
    return { status, roles, tags };
}

QString texts(const QList<AccountStep> &steps)
{
    QStringList list;
    for (const AccountStep &step : steps)
        list += step.text();
    return list.join(u" | "_s);
}

QString texts(const QList<ForeignChange> &changes)
{
    QStringList list;
    for (const ForeignChange &change : changes)
        list += QStringList{ change.what, change.seen, change.theirs, change.mine, change.clashes ? u"!"_s : u"-"_s }.join(u' ');
    return list.join(u" | "_s);
}

AccountRow row(const QString &name, const std::optional<RoleList> &roles, AccountStatus status = AccountStatus::Active,
    AccountType type = AccountType::Human)
{
    AccountRow row;
    row.account.id = QUuid::createUuidV5(QUuid(), name);
    row.account.username = name;
    row.account.status = status;
    row.account.type = type;
    if (roles) {
        auto *extras = new AccountExtras;
        extras->roles = roles;
        row.extras = extras;
    }
    return row;
}

QList<Warn> kinds(const QList<GuardWarning> &warnings)
{
    QList<Warn> kinds;
    for (const GuardWarning &warning : warnings) {
        kinds += warning.kind;
        if (!warning.sentence.endsWith(u'.'))
            qWarning() << "no sentence:" << warning.sentence;
    }
    return kinds;
}

const RoleList admin{ Role::Admin };
const RoleList none;

} // namespace

class AccountSnapshotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsLeadThere_data();
    void stepsLeadThere();
    void stepsAndTheirInversesCancel();
    void foreignChangesAreTold_data();
    void foreignChangesAreTold();
    void rebasing_data();
    void rebasing();
    void wordsOfTheServerStayOnTheirLine();
    void guards_data();
    void guards();
    void guardsKnowOneselfByName();
    void rulesOfAnAccount();
    void linesOfDependents();
};

void AccountSnapshotTest::stepsLeadThere_data()
{
    QTest::addColumn<AccountSnapshot>("from");
    QTest::addColumn<AccountSnapshot>("to");
    QTest::addColumn<QString>("steps");
    const auto active = AccountStatus::Active;
    const auto inactive = AccountStatus::Inactive;
    const auto deleted = AccountStatus::Deleted;
    const AccountSnapshot some = snapshot(active, RoleList{ Role::User, Role::Editor }, QStringList{ u"a"_s, u"b"_s });
    QTest::newRow("nothing") << some << snapshot(active, RoleList{ Role::Editor, Role::User }, QStringList{ u"b"_s, u"a"_s })
                             << QString();
    QTest::newRow("all")
        << some << snapshot(inactive, RoleList{ Role::User, Role::Viewer }, QStringList{ u"c"_s, u"b"_s })
        << u"grant the role viewer | revoke the role editor | add the tag(s) c; remove the tag(s) a | deactivate "
           "the account"_s;
    QTest::newRow("delete, and nothing else") << some << snapshot(deleted, none, QStringList()) << u"delete the account"_s;
    QTest::newRow("deleted already") << snapshot(deleted, none, {}) << snapshot(deleted, admin, {}) << QString();
    QTest::newRow("activate") << snapshot(inactive, {}, {}) << snapshot(active, {}, {}) << u"activate the account"_s;
    QTest::newRow("not known before") << snapshot(active, {}, {}) << some << QString();
    QTest::newRow("not known after") << some << snapshot(active, {}, {}) << QString();
    QTest::newRow("twice the same") << snapshot(active, none, QStringList())
                                    << snapshot(active, RoleList{ Role::User, Role::User }, QStringList{ u"a"_s, u"a"_s })
                                    << u"grant the role user | add the tag(s) a"_s;
    AccountSnapshot odd = some;
    odd.status = OpenEnum<AccountStatus>::fromWord("suspended");
    QTest::newRow("to a status nobody knows") << some << odd << QString();
    QTest::newRow("from a status nobody knows") << odd << some << u"activate the account"_s;
}

void AccountSnapshotTest::stepsLeadThere()
{
    QFETCH(AccountSnapshot, from);
    QFETCH(AccountSnapshot, to);
    QFETCH(QString, steps);
    QCOMPARE(texts(stepsBetween(from, to)), steps);
}

void AccountSnapshotTest::stepsAndTheirInversesCancel()
{
    QCOMPARE(AccountStep::grant(Role::User).inverse()->text(), u"revoke the role user"_s);
    QCOMPARE(AccountStep::revoke(Role::User).inverse()->text(), u"grant the role user"_s);
    const AccountStep tags = AccountStep::changeTags({ u"a"_s }, { u"b"_s });
    QCOMPARE(tags.inverse()->text(), u"add the tag(s) b; remove the tag(s) a"_s);
    QCOMPARE(AccountStep::setStatus(AccountStatus::Active).inverse()->kind, Kind::Deactivate);
    QCOMPARE(AccountStep::setStatus(AccountStatus::Inactive).inverse()->kind, Kind::Activate);
    const QList<AccountStep> finals{ AccountStep::setStatus(AccountStatus::Deleted), AccountStep::removeTotp(),
        AccountStep::resetPassword(Secret(u"pw of nobody"_s)), AccountStep::revokeToken(u"jti"_s) };
    for (const AccountStep &step : finals) {
        QVERIFY(!step.inverse());
        QVERIFY(!step.text().contains(u"pw of nobody"_s));
    }
}

void AccountSnapshotTest::foreignChangesAreTold_data()
{
    QTest::addColumn<AccountSnapshot>("now");
    QTest::addColumn<AccountSnapshot>("mine");
    QTest::addColumn<QString>("changes");
    const auto active = AccountStatus::Active;
    const auto inactive = AccountStatus::Inactive;
    const AccountSnapshot seen = snapshot(active, RoleList{ Role::User }, QStringList{ u"a"_s });
    QTest::newRow("none") << seen << snapshot(inactive, none, QStringList()) << QString();
    QTest::newRow("status, mine is as it was")
        << snapshot(inactive, RoleList{ Role::User }, QStringList{ u"a"_s }) << seen << u"Status active inactive active -"_s;
    QTest::newRow("deleted, and I want inactive")
        << snapshot(AccountStatus::Deleted, RoleList{ Role::User }, QStringList{ u"a"_s })
        << snapshot(inactive, RoleList{ Role::User }, QStringList{ u"a"_s }) << u"Status active deleted inactive !"_s;
    QTest::newRow("a role came, a tag went") << snapshot(active, RoleList{ Role::User, Role::Admin }, QStringList()) << seen
                                             << u"Role admin no yes no - | Tag a yes no yes -"_s;
    QTest::newRow("I want the same") << snapshot(active, RoleList{ Role::User, Role::Admin }, QStringList{ u"a"_s })
                                     << snapshot(active, RoleList{ Role::User, Role::Admin }, QStringList{ u"a"_s })
                                     << u"Role admin no yes yes -"_s;
    QTest::newRow("not known now") << snapshot(active, {}, {}) << seen << QString();
}

void AccountSnapshotTest::foreignChangesAreTold()
{
    QFETCH(AccountSnapshot, now);
    QFETCH(AccountSnapshot, mine);
    QFETCH(QString, changes);
    const AccountSnapshot seen = snapshot(AccountStatus::Active, RoleList{ Role::User }, QStringList{ u"a"_s });
    QCOMPARE(texts(foreignChanges(seen, now, mine)), changes);
}

void AccountSnapshotTest::rebasing_data()
{
    QTest::addColumn<AccountSnapshot>("now");
    QTest::addColumn<AccountSnapshot>("mine");
    QTest::addColumn<AccountSnapshot>("result");
    const auto active = AccountStatus::Active;
    const auto inactive = AccountStatus::Inactive;
    const AccountSnapshot seen = snapshot(active, RoleList{ Role::User }, QStringList{ u"a"_s, u"b"_s });
    QTest::newRow("nothing of mine") << snapshot(inactive, admin, QStringList{ u"c"_s }) << seen
                                     << snapshot(inactive, admin, QStringList{ u"c"_s });
    QTest::newRow("nothing of theirs") << seen << snapshot(inactive, admin, QStringList{ u"c"_s })
                                       << snapshot(inactive, admin, QStringList{ u"c"_s });
    QTest::newRow("both") << snapshot(inactive, RoleList{ Role::User, Role::Admin }, QStringList{ u"b"_s, u"theirs"_s })
                          << snapshot(active, RoleList{ Role::Editor }, QStringList{ u"a"_s, u"mine"_s })
                          << snapshot(inactive, RoleList{ Role::Admin, Role::Editor }, QStringList{ u"theirs"_s, u"mine"_s });
    QTest::newRow("not known now") << snapshot(active, {}, {}) << snapshot(active, admin, QStringList{ u"a"_s })
                                   << snapshot(active, admin, QStringList{ u"a"_s });
}

void AccountSnapshotTest::rebasing()
{
    QFETCH(AccountSnapshot, now);
    QFETCH(AccountSnapshot, mine);
    QFETCH(AccountSnapshot, result);
    const AccountSnapshot seen = snapshot(AccountStatus::Active, RoleList{ Role::User }, QStringList{ u"a"_s, u"b"_s });
    QVERIFY(rebased(seen, now, mine) == result);
}

void AccountSnapshotTest::wordsOfTheServerStayOnTheirLine()
{
    const QString evil = u"a\n\u202Eb\u2029"_s + QString(1'000'000, u'x');
    const QStringList all{ AccountStep::grant(OpenEnum<Role>::fromWord(evil.toStdString())).text(),
        AccountStep::changeTags({ evil }, { evil }).text(), AccountStep::revokeToken(evil).text(),
        tagsText(QStringList(1000, evil)), rolesText(RoleList{ OpenEnum<Role>::fromWord(evil.toStdString()) }) };
    for (const QString &text : all) {
        QVERIFY(!text.contains(u'\n') && !text.contains(QChar(0x202E)) && !text.contains(QChar(0x2029)));
        QVERIFY2(text.size() < 10'000, qPrintable(QString::number(text.size())));
    }
    QCOMPARE(AccountStep::changeTags({ u"%2"_s }, { u"%n"_s }).text(), u"add the tag(s) %2; remove the tag(s) %n"_s);
    QCOMPARE(rolesText(std::nullopt), u"not known"_s);
    QCOMPARE(tagsText(QStringList()), u"none"_s);
    QCOMPARE(rolesText(RoleList{ Role::Viewer, Role::Editor }), u"editor, viewer"_s);
}

void AccountSnapshotTest::guards_data()
{
    QTest::addColumn<QList<AccountRow>>("accounts");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QList<AccountStep>>("steps");
    QTest::addColumn<QList<Warn>>("warnings");
    const AccountRow alice = row(u"alice"_s, admin);
    const AccountRow bob = row(u"bob"_s, admin);
    const AccountRow carol = row(u"carol"_s, none);
    const AccountRow dave = row(u"dave"_s, {});
    const AccountRow service = row(u"service"_s, admin, AccountStatus::Active, AccountType::System);
    const AccountRow former = row(u"former"_s, admin, AccountStatus::Inactive);
    const QList off{ AccountStep::setStatus(AccountStatus::Inactive) };
    const QList gone{ AccountStep::setStatus(AccountStatus::Deleted) };
    const QList revoke{ AccountStep::revoke(Role::Admin) };
    const QList<Warn> nothing;
    QTest::newRow("one admin of two") << QList{ alice, bob } << u"bob"_s << off << nothing;
    QTest::newRow("the last admin goes") << QList{ bob, carol } << u"bob"_s << gone << QList{ Warn::NoAdminLeft };
    QTest::newRow("the last admin loses the role") << QList{ bob, carol } << u"bob"_s << revoke << QList{ Warn::NoAdminLeft };
    QTest::newRow("and gets it back") << QList{ bob, carol } << u"bob"_s << revoke + QList{ AccountStep::grant(Role::Admin) }
                                      << nothing;
    QTest::newRow("inactive admins do not count") << QList{ bob, former } << u"bob"_s << off << QList{ Warn::NoAdminLeft };
    QTest::newRow("only a service is left") << QList{ bob, service } << u"bob"_s << off << QList{ Warn::NoAdminLeft };
    QTest::newRow("roles of somebody are not known") << QList{ bob, dave } << u"bob"_s << off << QList{ Warn::MaybeNoAdminLeft };
    QTest::newRow("whose roles are not known goes, an admin stays") << QList{ bob, dave } << u"dave"_s << off << nothing;
    QTest::newRow("whose roles are not known goes") << QList{ carol, dave } << u"dave"_s << off << QList{ Warn::NoAdminLeft };
    QTest::newRow("nobody who matters") << QList{ carol, dave } << u"carol"_s << gone << nothing;
    QTest::newRow("another role") << QList{ bob } << u"bob"_s << QList{ AccountStep::revoke(Role::User) } << nothing;
    QTest::newRow("oneself, inactive") << QList{ alice, bob } << u"alice"_s << off << QList{ Warn::OwnAccountOff };
    QTest::newRow("oneself, the last one") << QList{ alice } << u"alice"_s << gone
                                           << QList{ Warn::NoAdminLeft, Warn::OwnAccountOff };
    QTest::newRow("one's own role") << QList{ alice, bob } << u"alice"_s << revoke << QList{ Warn::OwnAdmin };
    QTest::newRow("one's own everything") << QList{ alice, bob } << u"alice"_s
                                          << QList{ AccountStep::removeTotp(), AccountStep::resetPassword(Secret(u"x"_s)),
                                                 AccountStep::revokeToken(u"own"_s), AccountStep::revokeToken(u"other"_s),
                                                 AccountStep::changeTags({ u"a"_s }, {}) }
                                          << QList{ Warn::OwnTotp, Warn::OwnPassword, Warn::OwnToken };
    QTest::newRow("somebody else's everything")
        << QList{ alice, bob } << u"bob"_s
        << QList{ AccountStep::removeTotp(), AccountStep::resetPassword(Secret(u"x"_s)), AccountStep::revokeToken(u"other"_s) }
        << nothing;
    const AccountRow self = row(u"alice"_s, {});
    QTest::newRow("one's own roles are in the token") << QList{ self, bob } << u"bob"_s << off << nothing;
}

void AccountSnapshotTest::guards()
{
    QFETCH(QList<AccountRow>, accounts);
    QFETCH(QString, who);
    QFETCH(QList<AccountStep>, steps);
    QFETCH(QList<Warn>, warnings);
    const OwnAccount own{ row(u"alice"_s, {}).account.id, u"alice"_s, u"own"_s, true };
    QCOMPARE(kinds(guardWarnings(accounts, { { row(who, {}).account.id, steps } }, own)), warnings);
}

void AccountSnapshotTest::guardsKnowOneselfByName()
{
    const QList accounts{ row(u"alice"_s, admin, AccountStatus::Deleted), row(u"bob"_s, admin) };
    const QList<PlannedSteps> plan{ { accounts.at(1).account.id, { AccountStep::setStatus(AccountStatus::Inactive) } } };
    QCOMPARE(kinds(guardWarnings(accounts, plan, { {}, u"bob"_s, {} })), (QList{ Warn::NoAdminLeft, Warn::OwnAccountOff }));
    QCOMPARE(kinds(guardWarnings(accounts, plan, { {}, u"alice"_s, {} })), QList{ Warn::NoAdminLeft });
    QCOMPARE(kinds(guardWarnings(accounts, plan, {})), QList{ Warn::NoAdminLeft });
    QCOMPARE(kinds(guardWarnings(accounts, plan, {}, false)), QList{ Warn::MaybeNoAdminLeft }); // there are others
}

void AccountSnapshotTest::rulesOfAnAccount()
{
    const QUuid bob = QUuid::createUuid();
    QList<PolicyRule> rules(3);
    rules[0].id = 1;
    rules[0].rule.subjectUuid = bob;
    rules[0].enabled = false;
    rules[1].id = 2;
    rules[1].rule.requiredTags = QStringList{ u"env:prod"_s, u"team:a"_s };
    rules[2].id = 3;
    rules[2].rule.subjectUuid = QUuid::createUuid();
    QCOMPARE(rulesNaming(rules, bob), rules.mid(0, 1));
    QCOMPARE(rulesRequiring(rules, u"team:a"_s), rules.mid(1, 1));
    QVERIFY(rulesRequiring(rules, u"team"_s).isEmpty());
}

void AccountSnapshotTest::linesOfDependents()
{
    Dependents found;
    QVERIFY(found.lines().isEmpty());
    found.roles = { Dependent<RoleList>::Is::Known, admin, {} };
    found.tags = { Dependent<QStringList>::Is::Known, {}, {} };
    found.pgCreds.is = Dependent<QList<PgCredsInfo>>::Is::NotAllowed;
    PolicyRule rule;
    rule.description = u"nightly\nbackup"_s;
    rule.enabled = false;
    found.rules = { Dependent<QList<PolicyRule>>::Is::Known, { rule }, {} };
    QCOMPARE(found.lines(),
        (QStringList{ u"Roles: admin"_s, u"Postgres credentials: not known, since your account may not read them"_s,
            u"Policy rules that name it: nightly backup (switched off)"_s }));
}

QTEST_GUILESS_MAIN(AccountSnapshotTest)
#include "tst_account_snapshot.moc"
