// SPDX-License-Identifier: MIT
// Saving a policy rule: the impact of a draft, a colleague who is quicker, answers that get lost.
#include "support/policy_form_desk.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using Way = Ruling::Way;
using Kind = PolicyDialog::Kind;
using Desk = PolicyFormDesk;

class PolicyDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void makesOneByKeyboard();
    void changesOne();
    void duplicates();
    void showsTheImpact();
    void warnsOfLockingOut();
    void leavesOutWhoseRolesAreUnknown();
    void warnsWhenMoreIsKnown();
    void looksAtEveryMoment();
    void findsAColleague();
    void letsChooseBetweenMineAndTheirs();
    void findsItDeleted();
    void losesTheAnswer_data();
    void losesTheAnswer();
};

void PolicyDialogTest::makesOneByKeyboard()
{
    Desk d;
    QVERIFY(d.open(Kind::New));
    d.dialog->activateWindow();
    QTRY_VERIFY(d.line("policyDescription")->hasFocus());
    QTest::keyClicks(d.line("policyDescription"), u"Guests read the log"_s);
    const auto tab = [&] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); };
    tab();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right); // allow → deny
    tab();
    QCOMPARE(QApplication::focusWidget(), d.child<QSpinBox>(d.dialog, "policyPriority"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    for (int i = 0; i < 40 && QApplication::focusWidget() != d.child<QCheckBox>(d.dialog, "policyRole-guest"); ++i)
        tab();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    auto *actions = d.child<QTreeWidget>(d.dialog, "policyActions");
    for (int i = 0; i < 40 && QApplication::focusWidget() != actions; ++i)
        tab();
    QTest::keyClicks(actions, u"audit"_s); // by its letters
    QTest::keyClick(actions, Qt::Key_Right);
    QTest::keyClick(actions, Qt::Key_Down);
    QTest::keyClick(actions, Qt::Key_Space);
    QCOMPARE(d.object().value(u"priority"_s).toInt(), 101);
    QCOMPARE(d.object().value(u"rule"_s)[u"effect"_s].toString(), u"deny"_s);
    QCOMPARE(d.object().value(u"rule"_s)[u"roles"_s].toArray(), QJsonArray{ u"guest"_s });
    QCOMPARE(d.object().value(u"rule"_s)[u"actions"_s].toArray(), QJsonArray{ u"audit:read"_s });
    QTest::keyClick(d.line("policyDescription"), Qt::Key_Return);
    QTRY_VERIFY(d.dialog->findChild<QLabel *>(u"change0"_s));
    QTRY_VERIFY(!d.dialog->isLooking());
    QCOMPARE(d.child<QWidget>(d.dialog, "editorSave"), QApplication::focusWidget());
    d.picture(d.dialog, u"policy-new-review"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(!d.dialog);
    QCOMPARE(d.relay.passedCount("POST"), 2); // with the sign-in
    QCOMPARE(d.dev.state().policies.listed().constLast().description, u"Guests read the log"_s);
    QVERIFY(d.news.constLast().contains(u"is made"_s));
    QCOMPARE(d.rules.rules().size(), 2);
}

void PolicyDialogTest::changesOne()
{
    Desk d;
    QVERIFY(d.open(Kind::Edit));
    d.press(d.dialog, "editorSave");
    QVERIFY(d.said(d.dialog).contains(u"Nothing was changed"_s));
    d.child<QCheckBox>(d.dialog, "policyRole-viewer")->click();
    QVERIFY(d.review());
    QCOMPARE(d.text(d.dialog, "change0"), u"Roles"_s);
    QCOMPARE(d.text(d.dialog, "changeBefore0"), u"guest"_s);
    QCOMPARE(d.text(d.dialog, "changeAfter0"), u"guest, viewer"_s);
    QVERIFY(d.saveIt());
    QCOMPARE(d.relay.passedCount("PATCH"), 1);
    QCOMPARE(*d.stored(d.guests.id).rule.roles, (QList<QString>{ u"guest"_s, u"viewer"_s }));
    QVERIFY(d.rules.find(d.guests.id)->rule.roles->contains(u"viewer"_s));
}

void PolicyDialogTest::duplicates()
{
    Desk d;
    QVERIFY(d.open(Kind::Duplicate));
    QCOMPARE(d.line("policyDescription")->text(), u"Copy of Guests stay out of payroll"_s);
    QVERIFY(d.review());
    QVERIFY(d.text(d.dialog, "policyRemarks").contains(u"It changes nothing"_s));
    QVERIFY(d.saveIt());
    QCOMPARE(d.dev.state().policies.listed().size(), 2);
}

void PolicyDialogTest::showsTheImpact()
{
    Desk d;
    QVERIFY(d.open(Kind::Edit));
    d.child<QCheckBox>(d.dialog, "policyRole-editor")->click();
    QVERIFY(d.review());
    QCOMPARE(d.text(d.dialog, "impactSummary"), u"Decisions change for 1 account(s)."_s);
    auto *lines = d.child<QTreeWidget>(d.dialog, "impactLines");
    QCOMPARE(lines->topLevelItemCount(), 1);
    QTreeWidgetItem *line = lines->topLevelItem(0);
    QCOMPARE(line->text(0), u"auth:login"_s);
    QVERIFY(line->text(1).contains(u"in payroll"_s));
    QCOMPARE(line->text(3), u"allowed"_s);
    QCOMPARE(line->text(4), u"denied"_s);
    QCOMPARE(line->text(5), u"1: carol"_s);
    lines->expandItem(line);
    QCOMPARE(line->childCount(), 1);
    QCOMPARE(line->child(0)->text(0), u"carol"_s);
    QVERIFY(!d.dialog->findChild<QCheckBox *>(u"danger0"_s));
    d.picture(d.dialog, u"policy-impact"_s);
    d.press(d.dialog, "policyBack");
    d.child<QCheckBox>(d.dialog, "policyEnabled")->click(); // then it decides nothing for anybody
    QVERIFY(d.review());
    QCOMPARE(lines->topLevelItem(0)->text(5), u"1: bob"_s);
}

void PolicyDialogTest::warnsOfLockingOut()
{
    Desk d;
    QVERIFY(d.open(Kind::New));
    d.json()->setPlainText(u"{\"description\":\"Lock\",\"rule\":{\"effect\":\"deny\",\"actions\":[\"policy:manage\"]}}"_s);
    QVERIFY(d.review());
    QVERIFY(d.dialog->findChild<QCheckBox *>(u"danger0"_s));
    QVERIFY(d.dialog->findChild<QCheckBox *>(u"danger1"_s));
    d.picture(d.dialog, u"policy-lock-out"_s);
    d.press(d.dialog, "editorSave");
    QVERIFY(d.said(d.dialog).contains(u"Tick what this may lead to first"_s));
    QCOMPARE(d.dev.state().policies.listed().size(), 1);
    // In a year from now it is as dangerous.
    d.press(d.dialog, "policyBack");
    QTest::keyClicks(d.line("policyFrom"), u"2098-01-01"_s);
    QVERIFY(d.review());
    QVERIFY(d.dialog->findChild<QCheckBox *>(u"danger0"_s));
    QVERIFY(d.text(d.dialog, "impactLimits").contains(u"2098"_s));
}

void PolicyDialogTest::leavesOutWhoseRolesAreUnknown()
{
    Desk d;
    d.rules.refresh();
    QVERIFY(d.load());
    QTRY_VERIFY(d.rules.isLoaded());
    QVERIFY(d.openOnly(Kind::Edit));
    d.child<QCheckBox>(d.dialog, "policyRole-editor")->click();
    QVERIFY(d.review());
    QVERIFY(d.text(d.dialog, "impactSummary").startsWith(u"No decision was found that changes"_s));
    QVERIFY2(d.text(d.dialog, "impactLimits").contains(u"3 account(s) left out"_s), qPrintable(d.text(d.dialog, "impactLimits")));
    d.press(d.dialog, "readingButton"); // offered here
    QTRY_VERIFY(!d.book.progress().running && d.book.find(d.bob)->roles());
    d.press(d.dialog, "impactButton");
    QTRY_COMPARE(d.text(d.dialog, "impactSummary"), u"Decisions change for 1 account(s)."_s);
}

void PolicyDialogTest::warnsWhenMoreIsKnown()
{
    Desk d;
    d.rules.refresh();
    QVERIFY(d.load());
    QTRY_VERIFY(d.rules.isLoaded());
    const QUuid dora = d.addAccount(u"dora"_s, { Role::Admin });
    d.book.refresh();
    QTRY_VERIFY(!d.book.isLoading() && d.book.find(dora));
    QVERIFY(d.openOnly(Kind::New));
    // Nothing is known of dora's roles, so nobody can be said to be locked out but the person, who is.
    d.json()->setPlainText(u"{\"description\":\"Lock\",\"rule\":{\"effect\":\"deny\",\"actions\":[\"policy:manage\"]}}"_s);
    QVERIFY(d.review());
    const auto boxes = [&] { return d.child<QWidget>(d.dialog, "policyReviewScroll")->findChildren<QCheckBox *>(); };
    const auto box = [&](const QString &part) {
        for (QCheckBox *one : boxes()) {
            if (one->accessibleName().contains(part) || one->text().contains(part))
                return one;
        }
        return static_cast<QCheckBox *>(nullptr);
    };
    QVERIFY(box(u"perhaps"_s));
    QVERIFY(box(u"You yourself"_s));
    box(u"You yourself"_s)->click();
    d.book.readAll();
    QTRY_VERIFY(!d.book.progress().running && d.book.find(dora)->roles());
    d.press(d.dialog, "impactButton");
    QTRY_VERIFY(!d.dialog->isLooking());
    QVERIFY(!box(u"perhaps"_s));
    QVERIFY(box(u"nobody could take"_s) && !box(u"nobody could take"_s)->isChecked());
    QVERIFY(box(u"You yourself"_s)->isChecked());
}

// A deny that is put off ends at once what it has protected.
void PolicyDialogTest::looksAtEveryMoment()
{
    Desk d;
    QVERIFY(d.open(Kind::Edit));
    QTest::keyClicks(d.line("policyFrom"), u"2098-01-01"_s);
    QVERIFY(d.review());
    QCOMPARE(d.text(d.dialog, "impactSummary"), u"Decisions change for 1 account(s)."_s);
    auto *lines = d.child<QTreeWidget>(d.dialog, "impactLines");
    QVERIFY(!lines->isColumnHidden(2));
    QCOMPARE(lines->topLevelItem(0)->text(2), u"at once"_s);
    d.picture(d.dialog, u"policy-moments"_s);
}

void PolicyDialogTest::findsAColleague()
{
    Desk d;
    QVERIFY(d.open(Kind::Edit));
    d.child<QCheckBox>(d.dialog, "policyRole-viewer")->click();
    PolicyRule theirs = d.guests;
    theirs.priority = 7;
    theirs.description = u"Theirs"_s;
    d.dev.state().policies.replace(theirs);
    d.press(d.dialog, "editorSave");
    QVERIFY(d.saying(d.dialog, u"has changed at the server"_s));
    QCOMPARE(d.line("policyDescription")->text(), u"Theirs"_s);
    QVERIFY(d.child<QCheckBox>(d.dialog, "policyRole-viewer")->isChecked()); // mine
    QVERIFY(d.child<QWidget>(d.dialog, "foreignChanges")->isVisible());
    d.picture(d.dialog, u"policy-colleague"_s);
    // And once more, between the review and the write.
    QVERIFY(d.review());
    theirs.rule.serviceNames = { u"wiki"_s };
    d.dev.state().policies.replace(theirs);
    d.press(d.dialog, "editorSave");
    QVERIFY(d.saying(d.dialog, u"has changed at the server"_s));
    QCOMPARE(d.relay.passedCount("PATCH"), 0);
    QVERIFY(d.review());
    QVERIFY(d.saveIt());
    const PolicyRule now = d.stored(d.guests.id);
    QCOMPARE(now.description, u"Theirs"_s);
    QCOMPARE(*now.rule.serviceNames, QList<QString>{ u"wiki"_s });
    QVERIFY(now.rule.roles->contains(u"viewer"_s));
}

void PolicyDialogTest::letsChooseBetweenMineAndTheirs()
{
    Desk d;
    QVERIFY(d.open(Kind::Edit));
    d.child<QSpinBox>(d.dialog, "policyPriority")->setValue(5);
    PolicyRule theirs = d.guests;
    theirs.priority = 7;
    d.dev.state().policies.replace(theirs);
    d.press(d.dialog, "editorSave");
    QVERIFY(d.saying(d.dialog, u"has changed at the server"_s));
    d.press(d.dialog, "editorSave");
    QVERIFY(d.said(d.dialog).contains(u"Choose first"_s));
    d.child<QRadioButton>(d.dialog, "takeTheirs")->click();
    QCOMPARE(d.child<QSpinBox>(d.dialog, "policyPriority")->value(), 7);
    d.child<QRadioButton>(d.dialog, "keepMine")->click();
    QCOMPARE(d.child<QSpinBox>(d.dialog, "policyPriority")->value(), 5);
    QCOMPARE(d.object().value(u"priority"_s).toInt(), 5);
    QVERIFY(d.review());
    QCOMPARE(d.text(d.dialog, "changeBefore0"), u"7"_s);
    QVERIFY(d.saveIt());
    QCOMPARE(d.stored(d.guests.id).priority, 5);
}

void PolicyDialogTest::findsItDeleted()
{
    Desk d;
    QVERIFY(d.open(Kind::Edit));
    d.child<QSpinBox>(d.dialog, "policyPriority")->setValue(5);
    d.dev.state().policies.remove(d.guests.id);
    d.press(d.dialog, "editorSave");
    QVERIFY(d.saying(d.dialog, u"Somebody has deleted this rule"_s));
    QVERIFY(!d.child<QPushButton>(d.dialog, "editorSave")->isEnabled());
    QVERIFY(!d.json()->toPlainText().isEmpty());
}

void PolicyDialogTest::losesTheAnswer_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::addColumn<Way>("way");
    QTest::addColumn<bool>("canBeRead");
    QTest::addColumn<QString>("words");
    for (const bool isNew : { true, false }) {
        const char *what = isNew ? "create" : "patch";
        QTest::addRow("%s, done", what) << isNew << Way::LoseAnswer << true << u"showed that it was done"_s;
        QTest::addRow("%s, not done", what) << isNew << Way::LoseRequest << true << u"showed that it was not done"_s;
        QTest::addRow("%s, cannot tell", what) << isNew << Way::LoseAnswer << false << u"does not say whether it was done"_s;
    }
}

void PolicyDialogTest::losesTheAnswer()
{
    QFETCH(bool, isNew);
    QFETCH(Way, way);
    QFETCH(bool, canBeRead);
    QFETCH(QString, words);
    Desk d;
    QVERIFY(d.open(isNew ? Kind::Duplicate : Kind::Edit));
    d.child<QSpinBox>(d.dialog, "policyPriority")->setValue(5);
    QVERIFY(d.review());
    int writes = 0;
    d.relay.rule([&](const Received &request) -> Ruling {
        if (request.method == "POST" || request.method == "PATCH") {
            ++writes;
            return { way };
        }
        return writes > 0 && !canBeRead ? Ruling::answer(StepBench::forbidden()) : Ruling{};
    });
    d.press(d.dialog, "editorSave");
    QVERIFY2(d.saying(d.dialog, words), qPrintable(d.said(d.dialog)));
    QCOMPARE(writes, 1);
    QCOMPARE(d.news.size(), way == Way::LoseAnswer && canBeRead ? 1 : 0);
}

QTEST_MAIN(PolicyDialogTest)

#include "tst_policy_dialog.moc"
