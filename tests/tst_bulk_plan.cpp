// SPDX-License-Identifier: MIT
// What a bulk change is going to do: operations and states, lists of names, and what a report leads to.
#include "work/bulk_report.h"

#include <QtTest>

using namespace mcias;
using namespace Qt::StringLiterals;

namespace {

using Kind = BulkOperation::Kind;
using State = BulkResult::State;

const QUuid someId = QUuid::createUuidV5(QUuid(), QByteArray("someone"));

AccountRow account(AccountStatus status, const std::optional<RoleList> &roles, const std::optional<QStringList> &tags,
    AccountType type = AccountType::Human)
{
    AccountRow row;
    row.account.id = someId;
    row.account.username = u"alice"_s;
    row.account.type = type;
    row.account.status = status;
    auto *extras = new AccountExtras;
    extras->roles = roles;
    extras->tags = tags;
    row.extras = QExplicitlySharedDataPointer<const AccountExtras>(extras);
    return row;
}

QString stepsText(const QList<AccountStep> &steps)
{
    QStringList texts;
    for (const AccountStep &step : steps)
        texts += step.text();
    return texts.join(u"; "_s);
}

BulkOperation roleChange(Kind kind, const RoleList &roles)
{
    return { kind, roles, {} };
}

BulkOperation tagChange(Kind kind, const QStringList &tags)
{
    return { kind, {}, tags };
}

// Three accounts that get the role editor, and one that has it.
BulkPlan somePlan()
{
    const BulkOperation operation = roleChange(Kind::SetRoles, { Role::Editor, Role::User });
    BulkPlan plan{ operation, false, {} };
    for (const RoleList &roles :
        { RoleList{}, RoleList{ Role::Admin, Role::User }, RoleList{ Role::Editor, Role::User }, RoleList{ Role::Guest } })
        plan.rows += bulkRow(operation, account(AccountStatus::Active, roles, {}));
    return plan;
}

} // namespace

class BulkPlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void complains_data();
    void complains();
    void sentencesTakeTagsAsTheyAre();
    void names_data();
    void names();
    void listsHaveAnEnd();
    void countsAndRetries();
    void undoesWhatWasReallyDone();
    void deletingHasNoWayBack();
};

void BulkPlanTest::rows_data()
{
    QTest::addColumn<BulkOperation>("operation");
    QTest::addColumn<AccountRow>("before");
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("skipped");
    QTest::addColumn<QString>("after");

    const auto human = [](const RoleList &roles) { return account(AccountStatus::Active, roles, QStringList()); };
    const auto tagged = [](const QStringList &tags) { return account(AccountStatus::Active, RoleList(), tags); };
    const auto with = [](AccountStatus status) { return account(status, RoleList{ Role::Admin }, QStringList{ u"a"_s }); };
    const BulkOperation grant = roleChange(Kind::AddRole, { Role::Editor });
    const BulkOperation revoke = roleChange(Kind::RemoveRole, { Role::Editor });

    QTest::newRow("grant") << grant << human({}) << u"grant editor"_s << QString() << u"active|editor|"_s;
    QTest::newRow("grant beside others") << grant << human({ Role::User }) << u"grant editor"_s << QString()
                                         << u"active|editor,user|"_s;
    QTest::newRow("grant again") << grant << human({ Role::Editor }) << QString() << u"Has this role already."_s
                                 << u"active|editor|"_s;
    QTest::newRow("grant to the inactive") << grant << account(AccountStatus::Inactive, RoleList(), {}) << u"grant editor"_s
                                           << QString() << u"inactive|editor|-"_s;
    QTest::newRow("grant to a service") << grant << account(AccountStatus::Active, RoleList(), {}, AccountType::System)
                                        << u"grant editor"_s << QString() << u"active|editor|-"_s;
    QTest::newRow("grant to the deleted") << grant << with(AccountStatus::Deleted) << QString() << u"Is deleted."_s
                                          << u"deleted|admin|"_s;
    QTest::newRow("grant, roles unknown") << grant << account(AccountStatus::Active, {}, {}) << QString() << u"why"_s
                                          << u"active|-|-"_s;
    QTest::newRow("revoke") << revoke << human({ Role::Editor, Role::User }) << u"revoke editor"_s << QString()
                            << u"active|user|"_s;
    QTest::newRow("revoke what is not there")
        << revoke << human({ Role::User }) << QString() << u"Does not have this role."_s << u"active|user|"_s;
    QTest::newRow("set") << roleChange(Kind::SetRoles, { Role::Viewer, Role::User }) << human({ Role::Admin, Role::User })
                         << u"grant viewer; revoke admin"_s << QString() << u"active|user,viewer|"_s;
    QTest::newRow("set, other order") << roleChange(Kind::SetRoles, { Role::Viewer, Role::User })
                                      << human({ Role::User, Role::Viewer }) << QString() << u"Has exactly these roles already."_s
                                      << u"active|user,viewer|"_s;
    QTest::newRow("set none") << roleChange(Kind::SetRoles, {}) << human({ Role::Admin }) << u"revoke admin"_s << QString()
                              << u"active||"_s;
    QTest::newRow("tag") << tagChange(Kind::AddTags, { u"a"_s, u"b"_s }) << tagged({ u"b"_s, u"c"_s }) << u"tags +a"_s
                         << QString() << u"active||a,b,c"_s;
    QTest::newRow("tag again") << tagChange(Kind::AddTags, { u"a"_s }) << tagged({ u"a"_s }) << QString()
                               << u"Has this tag already."_s << u"active||a"_s;
    QTest::newRow("tags again") << tagChange(Kind::AddTags, { u"a"_s, u"b"_s }) << tagged({ u"b"_s, u"a"_s }) << QString()
                                << u"Has these tags already."_s << u"active||a,b"_s;
    QTest::newRow("untag") << tagChange(Kind::RemoveTags, { u"a"_s, u"z"_s }) << tagged({ u"a"_s, u"b"_s }) << u"tags -a"_s
                           << QString() << u"active||b"_s;
    QTest::newRow("untag nothing") << tagChange(Kind::RemoveTags, { u"z"_s }) << tagged({ u"a"_s }) << QString()
                                   << u"Does not have this tag."_s << u"active||a"_s;
    QTest::newRow("tags unknown") << tagChange(Kind::RemoveTags, { u"z"_s }) << account(AccountStatus::Active, {}, {})
                                  << QString() << u"why"_s << u"active|-|-"_s;
    const auto status = [](Kind kind) { return BulkOperation{ kind, {}, {} }; };
    QTest::newRow("activate") << status(Kind::Activate) << with(AccountStatus::Inactive) << u"activate"_s << QString()
                              << u"active|-|-"_s;
    QTest::newRow("activate again") << status(Kind::Activate) << with(AccountStatus::Active) << QString()
                                    << u"Is active already."_s << u"active|-|-"_s;
    QTest::newRow("activate the deleted") << status(Kind::Activate) << with(AccountStatus::Deleted) << QString()
                                          << u"Is deleted."_s << u"deleted|-|-"_s;
    QTest::newRow("deactivate") << status(Kind::Deactivate) << with(AccountStatus::Active) << u"deactivate"_s << QString()
                                << u"inactive|-|-"_s;
    QTest::newRow("deactivate again") << status(Kind::Deactivate) << with(AccountStatus::Inactive) << QString()
                                      << u"Is inactive already."_s << u"inactive|-|-"_s;
    QTest::newRow("delete") << status(Kind::Delete) << with(AccountStatus::Inactive) << u"delete"_s << QString()
                            << u"deleted|-|-"_s;
    QTest::newRow("delete again") << status(Kind::Delete) << with(AccountStatus::Deleted) << QString() << u"Is deleted."_s
                                  << u"deleted|-|-"_s;
    AccountRow odd = human({});
    odd.account.status = OpenEnum<AccountStatus>::fromWord("frozen");
    QTest::newRow("a new kind of status") << status(Kind::Activate) << odd << QString()
                                          << u"Has a status that this version does not know."_s << u"frozen|-|-"_s;
    QTest::newRow("roles in spite of that") << grant << odd << u"grant editor"_s << QString() << u"frozen|editor|"_s;
}

void BulkPlanTest::rows()
{
    QFETCH(BulkOperation, operation);
    QFETCH(AccountRow, before);
    QFETCH(QString, steps);
    QFETCH(QString, skipped);
    QFETCH(QString, after);
    const BulkRow row = bulkRow(operation, before, u"why"_s);
    const auto kinds = [](const QList<AccountStep> &all) {
        QStringList texts;
        for (const AccountStep &step : all) {
            using StepKind = AccountStep::Kind;
            switch (step.kind) {
            case StepKind::GrantRole:
                texts += u"grant "_s + step.role.word();
                break;
            case StepKind::RevokeRole:
                texts += u"revoke "_s + step.role.word();
                break;
            case StepKind::ChangeTags:
                texts += u"tags"_s + (step.addTags.isEmpty() ? QString() : u" +"_s + step.addTags.join(u'+'))
                    + (step.removeTags.isEmpty() ? QString() : u" -"_s + step.removeTags.join(u'-'));
                break;
            case StepKind::Activate:
                texts += u"activate"_s;
                break;
            case StepKind::Deactivate:
                texts += u"deactivate"_s;
                break;
            case StepKind::Delete:
                texts += u"delete"_s;
                break;
            case StepKind::ResetPassword:
            case StepKind::RemoveTotp:
            case StepKind::RevokeToken:
                texts += u"?"_s;
            }
        }
        return texts.join(u"; "_s);
    };
    QCOMPARE(kinds(row.steps), steps);
    QCOMPARE(row.skipped, skipped);
    QCOMPARE(row.isSkipped(), !skipped.isEmpty());
    QStringList roles;
    for (const auto &role : row.after.roles.value_or(RoleList()))
        roles += role.word();
    roles.sort();
    QStringList tags = row.after.tags.value_or(QStringList());
    tags.sort();
    // The part that the operation has nothing to do with is not looked at.
    const QStringList parts = after.split(u'|');
    QCOMPARE(row.after.status.word(), parts[0]);
    QCOMPARE(row.after.roles ? roles.join(u',') : u"-"_s, operation.concernsRoles() ? parts[1] : u"-"_s);
    QCOMPARE(row.after.tags ? tags.join(u',') : u"-"_s, operation.concernsTags() ? parts[2] : u"-"_s);
    if (row.isSkipped())
        QVERIFY(row.before == row.after);
}

void BulkPlanTest::complains_data()
{
    QTest::addColumn<BulkOperation>("operation");
    QTest::addColumn<bool>("complains");
    QTest::newRow("no role") << roleChange(Kind::AddRole, {}) << true;
    QTest::newRow("a role") << roleChange(Kind::AddRole, { Role::User }) << false;
    QTest::newRow("two roles to remove") << roleChange(Kind::RemoveRole, { Role::User, Role::Guest }) << true;
    QTest::newRow("exactly none") << roleChange(Kind::SetRoles, {}) << false;
    QTest::newRow("no tag") << tagChange(Kind::AddTags, {}) << true;
    QTest::newRow("a tag") << tagChange(Kind::RemoveTags, { u"a"_s }) << false;
    QTest::newRow("a long tag") << tagChange(Kind::AddTags, { QString(256, u'a') }) << true;
    QTest::newRow("delete") << BulkOperation{ Kind::Delete, {}, {} } << false;
}

void BulkPlanTest::complains()
{
    QFETCH(BulkOperation, operation);
    QFETCH(bool, complains);
    QCOMPARE(!operation.complaint().isEmpty(), complains);
    QVERIFY(!operation.text().isEmpty());
    QVERIFY(operation.sentence(37).contains(u"37"_s));
}

void BulkPlanTest::sentencesTakeTagsAsTheyAre()
{
    const BulkOperation operation = tagChange(Kind::AddTags, { u"%1"_s, u"%n"_s, u"<b>"_s });
    QVERIFY(operation.text().endsWith(u"%1, %n, <b>"_s));
    QVERIFY(operation.sentence(2).endsWith(u"%1, %n, <b>"_s));
}

void BulkPlanTest::names_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("problem");
    const QString none;
    QTest::newRow("lines") << QByteArray("alice\nbob\n") << QStringList{ u"alice:1"_s, u"bob:2"_s } << none << none;
    QTest::newRow("no last line end") << QByteArray("alice\nbob") << QStringList{ u"alice:1"_s, u"bob:2"_s } << none << none;
    QTest::newRow("blanks and empty lines") << QByteArray("\n  alice \r\n\r\nbob\t\r") << QStringList{ u"alice:2"_s, u"bob:4"_s }
                                            << none << none;
    QTest::newRow("doubles stay") << QByteArray("a\na\n") << QStringList{ u"a:1"_s, u"a:2"_s } << none << none;
    QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF"
                                        "alice\n")
                          << QStringList{ u"alice:1"_s } << none << none;
    QTest::newRow("CSV") << QByteArray("id,username,age\r\n1,alice,30\r\n2,bob,40\r\n") << QStringList{ u"alice:2"_s, u"bob:3"_s }
                         << u"username"_s << none;
    QTest::newRow("CSV, one column") << QByteArray("Username\nalice\n") << QStringList{ u"alice:2"_s } << u"Username"_s << none;
    QTest::newRow("CSV, name") << QByteArray("Name;x\nalice;1\n") << QStringList{ u"alice:2"_s } << u"Name"_s << none;
    QTest::newRow("CSV, username before name")
        << QByteArray("name\tusername\nA. Lice\talice\n") << QStringList{ u"alice:2"_s } << u"username"_s << none;
    QTest::newRow("CSV, mark and quotes") << QByteArray("\xEF\xBB\xBF"
                                                        "\"username\",\"n\"\n\"al\"\"ice\",\"x\n,y\"\nbob,2\n")
                                          << QStringList{ u"al\"ice:2"_s, u"bob:4"_s } << u"username"_s << none;
    QTest::newRow("CSV, short and empty rows")
        << QByteArray("x,username\n1\n,\n2,bob\n") << QStringList{ u"bob:4"_s } << u"username"_s << none;
    QTest::newRow("CSV, kept from formulas") << QByteArray("username\n'-alice\n'@bob\n'x\n")
                                             << QStringList{ u"-alice:2"_s, u"@bob:3"_s, u"'x:4"_s } << u"username"_s << none;
    QTest::newRow("columns without names") << QByteArray("a,b\nc,d\n") << QStringList() << none << u"several columns"_s;
    QTest::newRow("open quote") << QByteArray("username,x\n\"alice,1\n") << QStringList() << none << u"damaged"_s;
    QTest::newRow("text behind a quote") << QByteArray("username\n\"alice\"x\n") << QStringList() << none << u"damaged"_s;
    QTest::newRow("nothing") << QByteArray() << QStringList() << none << u"names no account"_s;
    QTest::newRow("only a header") << QByteArray("username\n") << QStringList() << none << u"names no account"_s;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "a\0l\0",
        6) << QStringList() << none
                            << u"UTF-8"_s;
    QTest::newRow("Latin-1") << QByteArray("j\xF6rg\n") << QStringList() << none << u"UTF-8"_s;
    QTest::newRow("zeros") << QByteArray("a\0b\n", 4) << QStringList() << none << u"UTF-8"_s;
}

void BulkPlanTest::names()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, names);
    QFETCH(QString, column);
    QFETCH(QString, problem);
    const BulkNames found = BulkNames::parse(text);
    QStringList all;
    for (const BulkName &name : found.names)
        all += name.text + u':' + QString::number(name.line);
    QCOMPARE(all, names);
    QVERIFY2(problem.isEmpty() ? found.problem.isEmpty() : found.problem.contains(problem), qPrintable(found.problem));
    if (problem.isEmpty())
        QCOMPARE(found.column, column);
}

void BulkPlanTest::listsHaveAnEnd()
{
    QVERIFY(BulkNames::parse(QByteArray("a\n").repeated(BulkNames::mostNames)).problem.isEmpty());
    QVERIFY(BulkNames::parse(QByteArray("a\n").repeated(BulkNames::mostNames + 1)).problem.contains(u"too long"_s));
    QVERIFY(BulkNames::parse(QByteArray(BulkNames::mostBytes + 1, 'a')).problem.contains(u"too long"_s));
}

void BulkPlanTest::countsAndRetries()
{
    BulkReport report(somePlan());
    QCOMPARE(report.plan().toDo(), 3);
    QCOMPARE(report.total(), 3);
    QCOMPARE(report.count(State::Skipped), 1);
    report.set(0, { State::Done, {}, { 0, 1 } });
    report.set(1, { State::NotDone, u"refused"_s, { 0 } }); // the grant is done, the revocation was refused
    report.set(3, { State::NotReached, {}, {} });
    QCOMPARE(report.over(), 3);
    QCOMPARE(report.open(), 2);
    const BulkPlan again = report.retryPlan();
    QCOMPARE(again.rows.size(), 2);
    QCOMPARE(again.rows[0].steps.size(), 1);
    QCOMPARE(stepsText(again.rows[0].steps), stepsText({ AccountStep::revoke(Role::Admin) }));
    QVERIFY(again.rows[0].before.roles->contains(Role::Editor));
    QVERIFY(again.rows[0].after == report.plan().rows[1].after);
    QCOMPARE(again.rows[1].steps.size(), 3);
    QCOMPARE(again.toDo(), 2);
}

void BulkPlanTest::undoesWhatWasReallyDone()
{
    BulkReport report(somePlan());
    report.set(0, { State::Done, {}, { 0, 1 } });
    report.set(1, { State::NotDone, {}, { 0 } });
    report.set(3, { State::AlreadySo, {}, {} });
    const BulkPlan undo = report.undoPlan();
    QVERIFY(undo.isUndo);
    QVERIFY(undo.text() != report.plan().text());
    QCOMPARE(undo.rows.size(), 2);
    // The latest first.
    QCOMPARE(stepsText(undo.rows[0].steps), stepsText({ AccountStep::revoke(Role::Editor) }));
    QVERIFY(undo.rows[0].after == report.plan().rows[1].before);
    QCOMPARE(undo.rows[1].steps.size(), 2);
    QVERIFY(undo.rows[1].before == report.plan().rows[0].after);
    QVERIFY(undo.rows[1].after == report.plan().rows[0].before);
    // And back again.
    BulkReport undone(undo);
    undone.set(1, { State::Done, {}, { 0, 1 } });
    const BulkPlan redo = undone.undoPlan();
    QVERIFY(!redo.isUndo);
    QCOMPARE(redo.rows.size(), 1);
    QVERIFY(redo.rows[0].after == report.plan().rows[0].after);
}

void BulkPlanTest::deletingHasNoWayBack()
{
    const BulkOperation remove{ Kind::Delete, {}, {} };
    BulkReport report(BulkPlan{ remove, false, { bulkRow(remove, account(AccountStatus::Active, {}, {})) } });
    report.set(0, { State::Done, {}, { 0 } });
    const BulkPlan undo = report.undoPlan();
    QCOMPARE(undo.toDo(), 0);
    QVERIFY(undo.rows[0].skipped.contains(u"no way back"_s));
}

QTEST_GUILESS_MAIN(BulkPlanTest)
#include "tst_bulk_plan.moc"
