// SPDX-License-Identifier: MIT
// The form for a policy rule: form and JSON, each following the other, and what is wrong with either.
#include "support/audit.h"
#include "support/policy_form_desk.h"
#include "support/wheel.h"

#include <ctime>

using namespace mcias;
using namespace mcias::test;
using Kind = PolicyDialog::Kind;
using Desk = PolicyFormDesk;

class PolicyFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void formLeadsToJson();
    void jsonLeadsToForm();
    void brokenJsonWaits();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void readsTimesInTheirZone();
    void readsTimesThatClocksSkip();
    void leavesTheWheelToTheForm();
    void keepsNobody();
    void keepsWhatItDoesNotKnow();
    void takesTheServersWord();
    void keepsADraft();
    void isAccessible();
    void showsHostileText();
};

void PolicyFormTest::formLeadsToJson()
{
    Desk d;
    QVERIFY(d.open(Kind::Edit));
    QCOMPARE(d.line("policyDescription")->text(), u"Guests stay out of payroll"_s);
    QVERIFY(d.child<QRadioButton>(d.dialog, "policyDeny")->isChecked());
    QVERIFY(d.child<QCheckBox>(d.dialog, "policyRole-guest")->isChecked());
    QCOMPARE(d.object().value(u"rule"_s)[u"roles"_s].toArray(), QJsonArray{ u"guest"_s });
    d.picture(d.dialog, u"policy-edit"_s);
    d.child<QCheckBox>(d.dialog, "policyRole-viewer")->click();
    QCOMPARE(d.object().value(u"rule"_s)[u"roles"_s].toArray(), (QJsonArray{ u"guest"_s, u"viewer"_s }));
    d.child<QRadioButton>(d.dialog, "policyAllow")->click();
    QCOMPARE(d.object().value(u"rule"_s)[u"effect"_s].toString(), u"allow"_s);
    d.child<QSpinBox>(d.dialog, "policyPriority")->setValue(-5);
    QCOMPARE(d.object().value(u"priority"_s).toInt(), -5);
    d.action(u"audit:read"_s)->setCheckState(0, Qt::Checked);
    QCOMPARE(d.object().value(u"rule"_s)[u"actions"_s].toArray(), (QJsonArray{ u"auth:login"_s, u"audit:read"_s }));
    d.action(u"auth"_s)->setCheckState(0, Qt::Checked); // a group ticks all of its own
    QCOMPARE(d.object().value(u"rule"_s)[u"actions"_s].toArray().size(), 4);
    d.child<QCheckBox>(d.dialog, "policyOwner")->click();
    QVERIFY(d.object().value(u"rule"_s)[u"owner_matches_subject"_s].toBool());
    d.child<QCheckBox>(d.dialog, "policyOwner")->click();
    QVERIFY(d.object().value(u"rule"_s)[u"owner_matches_subject"_s].isUndefined());
    // An account, found by a part of its name.
    d.dialog->activateWindow();
    d.line("policyAccount")->setFocus();
    QTRY_VERIFY(d.line("policyAccount")->hasFocus());
    QTest::keyClicks(d.line("policyAccount"), u"bo"_s);
    auto *list = d.child<QTreeWidget>(d.dialog, "finderList");
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QTest::keyClick(d.line("policyAccount"), Qt::Key_Return);
    QCOMPARE(d.object().value(u"rule"_s)[u"subject_uuid"_s].toString(), d.bob.toString(QUuid::WithoutBraces));
    QVERIFY(d.dialog->isVisible()); // Enter was meant for the finder
    QTest::keyClicks(d.line("policyAccount"), u"x"_s);
    QVERIFY(d.object().value(u"rule"_s)[u"subject_uuid"_s].isUndefined());
    QVERIFY(d.fault("rule.subject_uuid").contains(u"Choose one of the accounts"_s));
}

void PolicyFormTest::jsonLeadsToForm()
{
    Desk d;
    QVERIFY(d.open(Kind::Edit));
    d.write(u"\"guest\""_s, u"\"guest\", \"wizard\""_s);
    QVERIFY(d.child<QCheckBox>(d.dialog, "policyRole-wizard")->isChecked()); // not known here, and kept
    d.write(u"\"deny\""_s, u"\"allow\""_s);
    QVERIFY(d.child<QRadioButton>(d.dialog, "policyAllow")->isChecked());
    d.write(u"\"auth:login\""_s, u"\"moon:walk\", \"totp:remove\""_s);
    QVERIFY(d.action(u"moon:walk"_s) && d.action(u"moon:walk"_s)->checkState(0) == Qt::Checked);
    QCOMPARE(d.action(u"auth:login"_s)->checkState(0), Qt::Unchecked);
    QCOMPARE(d.action(u"totp"_s)->checkState(0), Qt::PartiallyChecked);
    d.write(u"\"priority\": 20"_s, u"\"priority\": 7, \"expires_at\": \"2099-01-01T00:00:00Z\""_s);
    QCOMPARE(d.child<QSpinBox>(d.dialog, "policyPriority")->value(), 7);
    QVERIFY(d.line("policyUntil")->text().startsWith(u"20"_s));
    const QString typed = d.json()->toPlainText();
    QVERIFY(typed.contains(u"\"priority\": 7, \"expires_at\""_s)); // as it was written, not as we would
}

void PolicyFormTest::brokenJsonWaits()
{
    Desk d;
    QVERIFY(d.open(Kind::Edit));
    const QString good = d.json()->toPlainText();
    d.write(u"\"guest\""_s, u"\"guest"_s);
    QVERIFY(d.text(d.dialog, "policyJsonFault").startsWith(u"Line "_s));
    QVERIFY(!d.line("policyDescription")->isEnabled());
    QCOMPARE(d.line("policyDescription")->text(), u"Guests stay out of payroll"_s);
    d.press(d.dialog, "editorSave");
    QVERIFY(d.said(d.dialog).contains(u"The JSON cannot be read"_s));
    d.picture(d.dialog, u"policy-broken-json"_s);
    d.json()->setPlainText(QString(good).replace(u"\"deny\""_s, u"\"maybe\""_s));
    QVERIFY(d.text(d.dialog, "policyJsonFault").startsWith(u"rule.effect: "_s));
    QVERIFY(d.fault("rule.effect").contains(u"rule.effect"_s)); // at the field, too
    d.press(d.dialog, "policyJsonReset");
    QCOMPARE(d.json()->toPlainText(), good);
    QVERIFY(d.line("policyDescription")->isEnabled());
    QVERIFY(d.text(d.dialog, "policyJsonFault").isEmpty());
    QCOMPARE(d.relay.passedCount("PATCH"), 0);
}

void PolicyFormTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("part");
    QTest::newRow("no description") << QByteArray("policyDescription") << u" "_s << QByteArray("description") << u"needed"_s;
    QTest::newRow("no time") << QByteArray("policyFrom") << u"tomorrow"_s << QByteArray("not_before") << u"not a time"_s;
    QTest::newRow("no such day") << QByteArray("policyUntil") << u"2026-02-31"_s << QByteArray("expires_at") << u"not a time"_s;
    QTest::newRow("over before it begins") << QByteArray("policyUntil") << u"2001-01-01"_s << QByteArray("expires_at")
                                           << u"after the start"_s;
    QTest::newRow("nobody") << QByteArray("policyAccount") << u"zorro"_s << QByteArray("rule.subject_uuid") << u"Choose"_s;
}

void PolicyFormTest::saysWhatIsWrong()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, value);
    QFETCH(QByteArray, path);
    QFETCH(QString, part);
    Desk d;
    PolicyRule rule = d.guests;
    rule.notBefore = d.dev.clock.now().addDays(-1);
    d.dev.state().policies.replace(rule);
    QVERIFY(d.open(Kind::Edit, rule));
    QLineEdit *line = d.line(field.constData());
    line->selectAll();
    line->setFocus();
    QTest::keyClicks(line, value);
    d.press(d.dialog, "editorSave");
    QVERIFY2(d.said(d.dialog).contains(part), qPrintable(d.said(d.dialog)));
    QVERIFY(d.fault(path.constData()).contains(part));
    QVERIFY(d.text(d.dialog, "policyJsonFault").contains(QString::fromLatin1(path)));
    QCOMPARE(d.relay.passedCount("PATCH"), 0);
}

void PolicyFormTest::readsTimesInTheirZone()
{
    Desk d;
    QVERIFY(d.open(Kind::New));
    auto *zone = d.child<QComboBox>(d.dialog, "policyZone");
    const auto choose = [&](int index) {
        zone->setCurrentIndex(index);
        Q_EMIT zone->activated(index);
    };
    choose(1);
    QTest::keyClicks(d.line("policyFrom"), u"2099-07-01 12:00"_s);
    QCOMPARE(d.object().value(u"not_before"_s).toString(), u"2099-07-01T12:00:00Z"_s);
    QVERIFY(d.text(d.dialog, "policyFromNote").contains(u"12:00:00"_s));
    choose(0);
    const QDateTime local = QDateTime(QDate(2099, 7, 1), QTime(12, 0), Qt::UTC).toLocalTime();
    QCOMPARE(d.line("policyFrom")->text(), local.toString(u"yyyy-MM-dd HH:mm"_s));
    QCOMPARE(d.object().value(u"not_before"_s).toString(), u"2099-07-01T12:00:00Z"_s); // the same moment
    d.line("policyFrom")->selectAll();
    QTest::keyClicks(d.line("policyFrom"), u"2099-07-01T12:00:00+02:00"_s);
    QCOMPARE(d.object().value(u"not_before"_s).toString(), u"2099-07-01T10:00:00Z"_s);
}

void PolicyFormTest::readsTimesThatClocksSkip()
{
    const QByteArray before = qgetenv("TZ");
    const auto setZone = [](const QByteArray &zone) {
        zone.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", zone);
        tzset();
    };
    setZone("CET-1CEST,M3.5.0,M10.5.0/3");
    const auto back = qScopeGuard([&] { setZone(before); });
    Desk d;
    QVERIFY(d.open(Kind::New));
    auto *zone = d.child<QComboBox>(d.dialog, "policyZone");
    zone->setCurrentIndex(1); // UTC
    Q_EMIT zone->activated(1);
    QTest::keyClicks(d.line("policyFrom"), u"2099-03-29 02:30"_s); // a Sunday
    QCOMPARE(d.object().value(u"not_before"_s).toString(), u"2099-03-29T02:30:00Z"_s);
    QVERIFY(d.fault("not_before").isEmpty());
    d.line("policyFrom")->clear();
    zone->setCurrentIndex(0);
    Q_EMIT zone->activated(0);
    QTest::keyClicks(d.line("policyFrom"), u"2099-03-29 02:30"_s);
    QVERIFY2(d.fault("not_before").contains(u"skip"_s), qPrintable(d.fault("not_before")));
}

void PolicyFormTest::leavesTheWheelToTheForm()
{
    Desk d;
    QVERIFY(d.open(Kind::Edit));
    auto *priority = d.child<QSpinBox>(d.dialog, "policyPriority");
    d.dialog->activateWindow();
    d.line("policyDescription")->setFocus();
    QTRY_VERIFY(d.line("policyDescription")->hasFocus());
    turnWheelOver(priority);
    QCOMPARE(priority->value(), 20);
    priority->setFocus();
    turnWheelOver(priority);
    QCOMPARE(priority->value(), 19);
}

// A rule for the account that there cannot be is not one for all of them.
void PolicyFormTest::keepsNobody()
{
    Desk d;
    PolicyRule nobody = d.guests;
    nobody.rule.subjectUuid = QUuid();
    d.dev.state().policies.replace(nobody);
    QVERIFY(d.open(Kind::Edit, nobody));
    d.child<QSpinBox>(d.dialog, "policyPriority")->setValue(5);
    QVERIFY(d.object().value(u"rule"_s)[u"subject_uuid"_s].isString());
    d.press(d.dialog, "editorSave");
    QVERIFY(d.said(d.dialog).contains(u"nobody"_s));
}

void PolicyFormTest::keepsWhatItDoesNotKnow()
{
    Desk d;
    PolicyRule odd = d.guests;
    odd.rule.effect = OpenEnum<Effect>::fromWord("challenge");
    odd.rule.actions = { u"moon:walk"_s };
    odd.rule.resourceType = u"moon"_s;
    odd.rule.accountTypes = { u"robot"_s };
    odd.rule.roles = QList<QString>();
    d.dev.state().policies.replace(odd);
    QVERIFY(d.open(Kind::Edit, odd));
    d.line("policyDescription")->setText(u"Odd"_s);
    Q_EMIT d.line("policyDescription")->textEdited(u"Odd"_s);
    const QJsonObject rule = d.object().value(u"rule"_s).toObject();
    QCOMPARE(rule.value(u"effect"_s).toString(), u"challenge"_s);
    QCOMPARE(rule.value(u"resource_type"_s).toString(), u"moon"_s);
    QCOMPARE(rule.value(u"account_types"_s).toArray(), QJsonArray{ u"robot"_s });
    QCOMPARE(rule.value(u"actions"_s).toArray(), QJsonArray{ u"moon:walk"_s });
    QVERIFY(rule.value(u"roles"_s).isArray());
}

void PolicyFormTest::takesTheServersWord()
{
    Desk d;
    QVERIFY(d.open(Kind::Edit));
    d.write(u"\"auth:login\""_s, u"\"moon:walk\""_s);
    QVERIFY(d.review());
    d.press(d.dialog, "editorSave");
    QVERIFY2(d.saying(d.dialog, u"moon:walk"_s), qPrintable(d.said(d.dialog)));
    QVERIFY(d.json()->isVisible()); // back at the form
    QVERIFY2(d.fault("rule.actions").contains(u"unknown word"_s), qPrintable(d.fault("rule.actions")));
    QVERIFY(d.news.isEmpty());
}

void PolicyFormTest::keepsADraft()
{
    Desk d;
    QVERIFY(d.open(Kind::Edit));
    d.child<QSpinBox>(d.dialog, "policyPriority")->setValue(5);
    const auto kept = [&] { return d.drafts.draftsOf(draftPlace(d.alice.profile()), u"alice"_s); };
    QTRY_COMPARE(kept().size(), 1);
    delete d.dialog;
    d.dialog = PolicyDialog::forDraft(d.context(), d.rules, kept().constFirst(), &d.page);
    d.dialog->restore(kept().constFirst());
    d.dialog->open();
    QCOMPARE(d.child<QSpinBox>(d.dialog, "policyPriority")->value(), 5);
    QVERIFY(d.said(d.dialog).contains(u"not saved"_s));
    QVERIFY(d.review());
    QCOMPARE(d.text(d.dialog, "changeBefore0"), u"20"_s);
}

void PolicyFormTest::isAccessible()
{
    Desk d;
    QVERIFY(d.open(Kind::Edit));
    QCOMPARE(namelessIn(d.dialog), QStringList());
    QCOMPARE(sharedMnemonics(d.dialog), QStringList());
    d.child<QCheckBox>(d.dialog, "policyRole-editor")->click();
    QVERIFY(d.review());
    QCOMPARE(namelessIn(d.dialog), QStringList());
    QCOMPARE(sharedMnemonics(d.dialog), QStringList());
}

void PolicyFormTest::showsHostileText()
{
    Desk d;
    PolicyRule nasty = d.guests;
    nasty.description = u"<b>x</b>\u202Egro & co"_s;
    nasty.rule.roles = { u"&ro\u202Ele"_s };
    nasty.rule.requiredTags = { u"<img src=x>"_s };
    d.dev.state().policies.replace(nasty);
    QVERIFY(d.open(Kind::Edit, nasty));
    d.child<QSpinBox>(d.dialog, "policyPriority")->setValue(5);
    QVERIFY(d.review());
    for (const QLabel *label : d.dialog->findChildren<QLabel *>())
        QVERIFY2((label->textFormat() == Qt::PlainText || label->text().isEmpty()) && !label->text().contains(u'\u202E'),
            qPrintable(label->objectName()));
    for (const QCheckBox *box : d.dialog->findChildren<QCheckBox *>())
        QVERIFY(!box->text().contains(u'\u202E'));
    QCOMPARE(d.object().value(u"description"_s).toString(), nasty.description); // and sent as it is
}

QTEST_MAIN(PolicyFormTest)

#include "tst_policy_form.moc"
