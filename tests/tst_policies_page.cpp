// SPDX-License-Identifier: MIT
// The page of policy rules: its states, its table, its switch, and what is deleted.
#include "support/audit.h"
#include "support/policies_desk.h"

#include "policy/built_in_rules.h"
#include "views/policies/policy_action_dialog.h"
#include "views/policies/policy_dialog.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using Way = Ruling::Way;
using Desk = PoliciesDesk;

class PoliciesPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void showsRulesInTheirOrder();
    void hasItsStates_data();
    void hasItsStates();
    void filtersAndExports();
    void switchesWithTheKeyboard();
    void switchesInTheTable();
    void saysWhyTheTableSwitchesNothing();
    void switchesAfterALostAnswer_data();
    void switchesAfterALostAnswer();
    void findsAColleagueAtTheSwitch();
    void asksBeforeADangerousSwitch();
    void deletesByItsDescription();
    void keepsTheDraftOfACopy();
    void saysOnlyWhatWasLookedAt();
    void isAccessible();
    void showsHostileText();
};

void PoliciesPageTest::showsRulesInTheirOrder()
{
    Desk d;
    QVERIFY(d.open());
    const auto builtIn = static_cast<int>(policy::builtInRules().size());
    QCOMPARE(d.table()->rows()->rowCount(), builtIn + 2);
    for (int row = 0; row < d.table()->rows()->rowCount(); ++row)
        QCOMPARE(d.cell(row, u"order"_s), QString::number(row + 1));
    QCOMPARE(d.cell(builtIn, u"description"_s), u"Guests stay out of payroll"_s);
    QCOMPARE(d.cell(builtIn, u"effect"_s), u"Deny"_s);
    QCOMPARE(d.cell(builtIn, u"matches"_s), u"role guest · auth:login · in payroll"_s);
    QVERIFY(d.cell(builtIn + 1, u"validity"_s).startsWith(u"Pending: from"_s));
    QVERIFY(d.text(d.policies.get(), "policiesCount").contains(u"4 of them built in"_s));
    d.table()->chooseRow(0);
    QVERIFY(!d.toggle()->isEnabled());
    QVERIFY(!d.child<QPushButton>(d.policies.get(), "policiesEdit")->isEnabled());
    QVERIFY(d.choose(u"Guests stay out of payroll"_s));
    QVERIFY(d.toggle()->isEnabled() && d.toggle()->isChecked());
    d.picture(d.policies.get(), u"policies"_s);
    d.policies->resize(1280, 740);
    d.picture(d.policies.get(), u"policies-wide"_s);
}

void PoliciesPageTest::hasItsStates_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<QString>("title");
    QTest::newRow("denied") << Reply::json(403, "{\"error\":\"no\",\"code\":\"forbidden\"}")
                            << u"You may not list policy rules"_s;
    QTest::newRow("error") << Reply::json(500, "{\"error\":\"no\",\"code\":\"internal_error\"}")
                           << u"The rules could not be loaded"_s;
    QTest::newRow("sealed") << Reply::json(503, "{\"error\":\"sealed\",\"code\":\"vault_sealed\"}")
                            << u"The rules could not be loaded"_s;
    QTest::newRow("not offered") << Reply::text(404, "404 page not found") << u"This server does not offer policy rules"_s;
}

void PoliciesPageTest::hasItsStates()
{
    QFETCH(Reply, reply);
    QFETCH(QString, title);
    Desk d;
    d.relay.rule(
        [&](const Received &request) -> Ruling { return request.path == "/v1/policy/rules" ? Ruling::answer(reply) : Ruling{}; });
    d.make();
    QCOMPARE(d.placeholder()->title(), u"Nothing asked for yet"_s);
    d.policies->begin();
    QCOMPARE(d.placeholder()->title(), u"Loading rules…"_s);
    QTRY_COMPARE(d.placeholder()->title(), title);
    QVERIFY(!d.table()->isVisible());
    // Who may not list rules may still be allowed to make them.
    QCOMPARE(d.child<QPushButton>(d.policies.get(), "policiesNew")->isEnabled(), !title.contains(u"does not offer"_s));
    d.picture(d.policies.get(), u"policies-"_s + QLatin1String(QTest::currentDataTag()).toString().replace(u' ', u'-'));
    d.relay.rule({});
    d.press(d.policies.get(), "policiesRefresh");
    QTRY_VERIFY(d.table()->isVisible());
    // What was read once stays, with a word about its age.
    d.relay.rule([](const Received &request) -> Ruling {
        return request.path == "/v1/policy/rules" ? Ruling::answer(Reply::json(500, "{\"error\":\"no\",\"code\":\"x\"}"))
                                                  : Ruling{};
    });
    d.press(d.policies.get(), "policiesRefresh");
    QTRY_VERIFY(d.news().contains(u"could not be refreshed"_s));
    QVERIFY(d.table()->isVisible());
}

void PoliciesPageTest::filtersAndExports()
{
    Desk d;
    QVERIFY(d.open());
    auto *filter = d.child<QLineEdit>(d.policies.get(), "policiesFilter");
    const auto found = [&](const QString &text) {
        filter->setText(text);
        return d.table()->rows()->rowCount();
    };
    QCOMPARE(found(u"effect:deny"_s), 1);
    QCOMPARE(found(u"kind:built-in"_s), 4);
    QCOMPARE(found(u"kind:own valid:pending"_s), 1);
    QCOMPARE(found(u"service:payroll"_s), 1);
    QCOMPARE(found(u"role:editor"_s), 1);
    QCOMPARE(found(u"nothing like it"_s), 0);
    QTRY_VERIFY(!d.table()->isVisible());
    QCOMPARE(found(u"kind:own"_s), 2);
    const QString path = d.folder.filePath(u"rules.csv"_s);
    d.child<QAction>(d.policies.get(), "policiesCsv")->trigger();
    auto *dialog = d.policies->findChild<QFileDialog *>(u"exportDialog"_s);
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(path);
    QTRY_VERIFY(d.news().contains(u"2 rule(s) written"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QVERIFY2(csv.startsWith("description,priority,effect,matches,enabled,validity,findings"), csv.constData());
    QVERIFY2(csv.contains("Guests stay out of payroll,20,deny"), csv.constData());
}

void PoliciesPageTest::switchesWithTheKeyboard()
{
    Desk d;
    QVERIFY(d.open());
    QVERIFY(d.choose(u"Guests stay out of payroll"_s));
    d.policies->activateWindow();
    d.toggle()->setFocus();
    QTest::keyClick(d.toggle(), Qt::Key_Space);
    QVERIFY(d.toggle()->isChecked()); // nothing is so before the server has said it
    QTRY_VERIFY(d.news().contains(u"is switched off"_s));
    QVERIFY(!d.stored(d.guests.id).enabled);
    QTRY_VERIFY(!d.toggle()->isChecked());
    QCOMPARE(d.relay.passedCount("PATCH"), 1);
    QTest::keyClick(d.toggle(), Qt::Key_Space);
    QTRY_VERIFY(d.news().contains(u"is switched on"_s));
    QVERIFY(d.stored(d.guests.id).enabled);
}

void PoliciesPageTest::switchesInTheTable()
{
    Desk d;
    QVERIFY(d.open());
    QVERIFY(d.choose(u"Guests stay out of payroll"_s));
    RowsModel *rows = d.table()->rows();
    const int row = d.table()->currentIndex().row();
    const QModelIndex box = rows->index(row, PoliciesTable::switchColumn);
    QCOMPARE(rows->columnId(box.column()), u"enabled"_s);
    QCOMPARE(box.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(box.flags().testFlag(Qt::ItemIsUserCheckable));
    QAccessibleInterface *cell = QAccessible::queryAccessibleInterface(d.table())->tableInterface()->cellAt(
        row, PoliciesTable::switchColumn);
    QVERIFY(cell && cell->state().checkable && cell->state().checked);
    QCOMPARE(cell->text(QAccessible::Name), u"switched on"_s);
    // With the mouse, from another row; a double click is one click.
    d.table()->chooseRow(0);
    d.table()->scrollTo(box);
    const QPoint place = d.table()->visualRect(box).center();
    QTest::mouseClick(d.table()->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(d.table()->viewport(), Qt::LeftButton, {}, place);
    QTRY_VERIFY2(d.news().contains(u"is switched off"_s), qPrintable(d.news()));
    QVERIFY(!d.stored(d.guests.id).enabled);
    QCOMPARE(d.relay.passedCount("PATCH"), 1);
    QVERIFY(!d.policies->findChild<EditorDialog *>());
    QTRY_COMPARE(box.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(!cell->state().checked);
    QCOMPARE(d.cell(row, u"enabled"_s), u"off"_s);
    // With the control key, or in another cell, a click chooses.
    QTest::mouseClick(d.table()->viewport(), Qt::LeftButton, Qt::ControlModifier, place);
    QTest::mouseClick(d.table()->viewport(), Qt::LeftButton, {}, d.table()->visualRect(box.siblingAtColumn(0)).center());
    // With the keyboard, wherever in the row it is.
    d.policies->activateWindow();
    d.table()->setFocus();
    d.table()->chooseRow(row);
    QTest::keyClick(d.table(), Qt::Key_Space);
    QTRY_VERIFY2(d.news().contains(u"is switched on"_s), qPrintable(d.news()));
    QVERIFY(d.stored(d.guests.id).enabled);
    QCOMPARE(d.relay.passedCount("PATCH"), 2);
    // What is dangerous is asked for here, too.
    PolicyRule lock = ruleOf(u"Nobody signs in"_s, Effect::Deny, { u"auth:login"_s });
    lock.enabled = false;
    lock = d.dev.state().policies.add(lock);
    d.press(d.policies.get(), "policiesRefresh");
    QTRY_VERIFY(d.choose(u"Nobody signs in"_s));
    QTest::keyClick(d.table(), Qt::Key_Space);
    QTRY_VERIFY(d.policies->findChild<PolicyActionDialog *>());
    QCOMPARE(d.relay.passedCount("PATCH"), 2);
    QVERIFY(!d.stored(lock.id).enabled);
}

void PoliciesPageTest::saysWhyTheTableSwitchesNothing()
{
    Desk d;
    QVERIFY(d.open());
    const QModelIndex cell = d.table()->rows()->index(0, PoliciesTable::switchColumn);
    QVERIFY(!cell.data(Qt::CheckStateRole).isValid());
    QVERIFY(!cell.flags().testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"Built in"_s));
    d.policies->activateWindow();
    d.table()->setFocus();
    d.table()->chooseRow(0);
    QTest::keyClick(d.table(), Qt::Key_Space);
    QVERIFY2(d.news().contains(u"is built in"_s), qPrintable(d.news()));
    QVERIFY(d.table()->rows()->isChosen(0));
    // One at a time.
    QVERIFY(d.choose(u"Guests stay out of payroll"_s));
    QTest::keyClick(d.table(), Qt::Key_Space);
    QVERIFY(d.choose(u"Editors read the log"_s));
    QTest::keyClick(d.table(), Qt::Key_Space);
    QVERIFY2(d.news().contains(u"wait for its end"_s), qPrintable(d.news()));
    QTRY_VERIFY2(d.news().contains(u"is switched off"_s), qPrintable(d.news()));
    QVERIFY(d.stored(d.editors.id).enabled);
    QCOMPARE(d.relay.passedCount("PATCH"), 1);
}

void PoliciesPageTest::switchesAfterALostAnswer_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<bool>("canBeRead");
    QTest::addColumn<QString>("words");
    QTest::newRow("done") << Way::LoseAnswer << true << u"is switched off. The answer was lost"_s;
    QTest::newRow("not done") << Way::LoseRequest << true << u"was not switched"_s;
    QTest::newRow("cannot tell") << Way::LoseAnswer << false << u"does not say whether it was switched"_s;
}

void PoliciesPageTest::switchesAfterALostAnswer()
{
    QFETCH(Way, way);
    QFETCH(bool, canBeRead);
    QFETCH(QString, words);
    Desk d;
    QVERIFY(d.open());
    QVERIFY(d.choose(u"Guests stay out of payroll"_s));
    bool isLost = false;
    d.relay.rule([&](const Received &request) -> Ruling {
        if (request.method == "PATCH") {
            isLost = true;
            return { way };
        }
        return isLost && !canBeRead ? Ruling::answer(StepBench::forbidden()) : Ruling{};
    });
    d.toggle()->click();
    QTRY_VERIFY2(d.news().contains(words), qPrintable(d.news()));
    QCOMPARE(d.relay.passedCount("PATCH"), way == Way::LoseAnswer ? 1 : 0);
    QCOMPARE(d.toggle()->isChecked(), !(way == Way::LoseAnswer && canBeRead)); // as far as it is known
    QVERIFY(d.toggle()->isEnabled());
}

void PoliciesPageTest::findsAColleagueAtTheSwitch()
{
    Desk d;
    QVERIFY(d.open());
    QVERIFY(d.choose(u"Guests stay out of payroll"_s));
    PolicyRule theirs = d.guests;
    theirs.rule.roles = { u"viewer"_s };
    d.dev.state().policies.replace(theirs);
    d.toggle()->click();
    QTRY_VERIFY(d.news().contains(u"Somebody has changed"_s));
    QCOMPARE(d.relay.passedCount("PATCH"), 0);
    QTRY_COMPARE(d.cell(4, u"matches"_s), u"role viewer · auth:login · in payroll"_s);
}

void PoliciesPageTest::asksBeforeADangerousSwitch()
{
    Desk d;
    PolicyRule lock = ruleOf(u"Nobody signs in"_s, Effect::Deny, { u"auth:login"_s });
    lock.enabled = false;
    lock = d.dev.state().policies.add(lock);
    QVERIFY(d.open());
    QVERIFY(d.choose(u"Nobody signs in"_s));
    QVERIFY(!d.toggle()->isChecked());
    d.toggle()->click();
    QTRY_VERIFY(d.policies->findChild<PolicyActionDialog *>());
    QPointer<PolicyActionDialog> dialog = d.policies->findChild<PolicyActionDialog *>();
    QTRY_VERIFY(dialog->findChild<QCheckBox *>(u"danger0"_s));
    QVERIFY(d.child<QCheckBox>(dialog, "danger0")->text().contains(u"administrator"_s)
        || d.child<QCheckBox>(dialog, "danger0")->accessibleName().contains(u"administrator"_s));
    QVERIFY(dialog->findChild<QCheckBox *>(u"danger1"_s)); // oneself
    QTRY_VERIFY(d.text(dialog, "impactSummary").contains(u"Decisions change for 3 account(s)"_s));
    d.picture(dialog, u"policy-danger"_s);
    d.press(dialog, "editorSave");
    QVERIFY(d.said(dialog).contains(u"Tick what this may lead to first"_s));
    QCOMPARE(d.relay.passedCount("PATCH"), 0);
    d.child<QCheckBox>(dialog, "danger0")->setChecked(true);
    d.child<QCheckBox>(dialog, "danger1")->setChecked(true);
    d.press(dialog, "editorSave");
    QTRY_VERIFY(!dialog);
    QVERIFY(d.stored(lock.id).enabled);
    QTRY_VERIFY(d.tabs()->tabText(2).startsWith(u"Findings ("_s));
}

void PoliciesPageTest::deletesByItsDescription()
{
    Desk d;
    QVERIFY(d.open());
    QVERIFY(d.choose(u"Guests stay out of payroll"_s));
    d.policies->activateWindow();
    d.table()->setFocus();
    QTRY_VERIFY(d.table()->hasFocus());
    QTest::keyClick(d.table(), Qt::Key_Delete);
    QPointer<PolicyActionDialog> dialog = d.policies->findChild<PolicyActionDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->findChild<QLabel *>(u"change0"_s));
    QTRY_VERIFY(d.text(dialog, "impactSummary").contains(u"Decisions change for 1 account(s)"_s));
    d.picture(dialog, u"policy-delete"_s);
    d.press(dialog, "editorSave");
    QVERIFY(d.said(dialog).contains(u"Type the description"_s));
    QTest::keyClicks(d.child<QLineEdit>(dialog, "policyDeleteName"), u"Guests stay"_s);
    d.press(dialog, "editorSave");
    QVERIFY(d.said(dialog).contains(u"not the description"_s));
    QTest::keyClicks(d.child<QLineEdit>(dialog, "policyDeleteName"), u" out of payroll"_s);
    // A colleague has changed it: it is shown anew, and nothing is sent.
    PolicyRule theirs = d.guests;
    theirs.priority = 3;
    d.dev.state().policies.replace(theirs);
    d.press(dialog, "editorSave");
    QVERIFY(d.saying(dialog, u"Somebody has changed this rule"_s));
    QCOMPARE(d.relay.passedCount("DELETE"), 0);
    QTRY_VERIFY(dialog->findChild<QLabel *>(u"change0"_s)->isVisible());
    bool isLost = false;
    d.relay.rule([&](const Received &request) -> Ruling {
        return request.method == "DELETE" && !std::exchange(isLost, true) ? Ruling{ Way::LoseAnswer } : Ruling{};
    });
    QTRY_VERIFY(d.child<QWidget>(dialog, "change0")->isVisible());
    d.press(dialog, "editorSave");
    QVERIFY2(d.saying(dialog, u"is deleted"_s), qPrintable(d.said(dialog)));
    QCOMPARE(d.relay.passedCount("DELETE"), 1);
    QCOMPARE(d.dev.state().policies.listed().size(), 1);
    QTRY_VERIFY(!d.choose(u"Guests stay out of payroll"_s));
}

void PoliciesPageTest::keepsTheDraftOfACopy()
{
    Desk d;
    QVERIFY(d.open());
    QVERIFY(d.choose(u"Guests stay out of payroll"_s));
    const auto copy = [&] {
        d.child<QAction>(d.policies.get(), "policiesDuplicate")->trigger();
        return QPointer(d.policies->findChild<PolicyDialog *>());
    };
    QPointer<PolicyDialog> dialog = copy();
    QTest::keyClicks(d.child<QLineEdit>(dialog, "policyDescription"), u"Mine"_s);
    QTRY_COMPARE(d.drafts.draftsOf(draftPlace(d.alice.profile()), u"alice"_s).size(), 1);
    delete dialog;
    dialog = copy();
    QCOMPARE(d.child<QLineEdit>(dialog, "policyDescription")->text(), u"Mine"_s);
    QVERIFY(d.said(dialog).contains(u"not saved"_s));
}

void PoliciesPageTest::saysOnlyWhatWasLookedAt()
{
    Desk d;
    d.relay.rule(
        [](const Received &request) -> Ruling { return request.path == "/v1/accounts" ? Ruling{ Way::Hold } : Ruling{}; });
    d.make();
    d.policies->begin();
    d.tabs()->setCurrentIndex(2);
    const auto said = [&] {
        QStringList texts;
        for (const QLabel *label : d.tabs()->widget(2)->findChildren<QLabel *>())
            texts += label->text();
        return texts.join(u' ');
    };
    QTRY_VERIFY(said().contains(u"No rule is shadowed"_s));
    QVERIFY2(!said().contains(u"dministrators can"_s), qPrintable(said()));
    QVERIFY(!said().contains(u"about somebody"_s));
    QVERIFY(said().contains(u"being loaded"_s));
    d.picture(d.policies.get(), u"policies-nothing-found"_s);
    d.relay.rule({});
    d.relay.releaseAll();
    QTRY_VERIFY(d.book.isLoaded());
    d.book.readAll();
    QTRY_VERIFY2(said().contains(u"Administrators can sign in"_s), qPrintable(said()));
    QVERIFY(said().contains(u"about somebody"_s));
}

void PoliciesPageTest::isAccessible()
{
    Desk d;
    QVERIFY(d.open());
    QVERIFY(d.choose(u"Guests stay out of payroll"_s));
    for (int tab = 0; tab < 3; ++tab) {
        d.tabs()->setCurrentIndex(tab);
        QCOMPARE(namelessIn(d.policies.get()), QStringList());
        QCOMPARE(sharedMnemonics(d.policies.get()).join(u'/'), QString());
    }
}

void PoliciesPageTest::showsHostileText()
{
    Desk d;
    PolicyRule nasty = ruleOf(u"<b>rule</b>\u202Egro\nsecond"_s, Effect::Allow, { u"x\u202E:y"_s });
    nasty.rule.serviceNames = { u"a\nb"_s };
    nasty.rule.requiredTags = { u"<i>\u2066"_s };
    nasty = d.dev.state().policies.add(nasty);
    QVERIFY(d.open());
    QTRY_VERIFY(d.tabs()->tabText(2).startsWith(u"Findings ("_s));
    const int row = d.table()->rows()->rowOfKey(QVariant::fromValue(nasty.id));
    QVERIFY(row >= 0);
    d.table()->chooseRow(row);
    for (int column = 0; column < d.table()->rows()->columnCount(); ++column) {
        const QString text = d.table()->rows()->index(row, column).data().toString();
        QVERIFY2(!text.contains(u'\u202E') && !text.contains(u'\n') && !text.contains(u'\u2066'), qPrintable(text));
    }
    d.tabs()->setCurrentIndex(1);
    d.whatIf()->setAction(u"x\u202E:y"_s);
    for (const QLabel *label : d.policies->findChildren<QLabel *>())
        QVERIFY2(label->text().isEmpty() || (!label->text().contains(u'\u202E') && label->textFormat() == Qt::PlainText),
            qPrintable(label->objectName() + u'/' + label->parentWidget()->objectName()));
    const auto *trace = d.child<QTreeWidget>(d.policies.get(), "whatIfTrace");
    for (int i = 0; i < trace->topLevelItemCount(); ++i) {
        for (int column = 0; column < trace->columnCount(); ++column)
            QVERIFY(!trace->topLevelItem(i)->text(column).contains(u'\u202E'));
    }
    // It cannot be typed as it is shown: the id stands for it.
    d.tabs()->setCurrentIndex(0);
    d.child<QAction>(d.policies.get(), "policiesDelete")->trigger();
    const auto *dialog = d.policies->findChild<PolicyActionDialog *>();
    QVERIFY(dialog);
    QVERIFY(d.text(dialog, "policyDeleteLabel").contains(QString::number(nasty.id)));
}

QTEST_MAIN(PoliciesPageTest)

#include "tst_policies_page.moc"
