// SPDX-License-Identifier: MIT
// What if, the findings, and sign-ins that are tried for real.
#include "support/audit.h"
#include "support/policies_desk.h"
#include "support/wheel.h"

#include "views/policies/sign_in_test_dialog.h"

using namespace mcias;
using namespace mcias::test;
using Desk = PoliciesDesk;

namespace {

bool asksWhetherBobMaySignIn(Desk &d)
{
    if (!d.open())
        return false;
    d.tabs()->setCurrentIndex(1);
    d.whatIf()->setAccount(d.bob);
    d.whatIf()->setAction(u"auth:login"_s);
    return true;
}

} // namespace

class PolicyWhatIfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void explainsWhatIf();
    void showsHostileText();
    void asksAboutMadeUpAccounts();
    void asksAboutAnOwner();
    void leadsFromFindings();
    void triesASignIn();
    void saysWhatIsNotKnown();
    void leavesOpenWhatANewerRuleDecides();
    void leavesTheWheelToThePage();
};

void PolicyWhatIfTest::explainsWhatIf()
{
    Desk d;
    QVERIFY(asksWhetherBobMaySignIn(d));
    QCOMPARE(d.text(d.policies.get(), "whatIfVerdict"), u"Allowed"_s);
    d.whatIf()->setPlace(u"payroll"_s, {});
    QCOMPARE(d.text(d.policies.get(), "whatIfVerdict"), u"Denied"_s);
    QVERIFY(d.text(d.policies.get(), "whatIfWhy").contains(u"“Guests stay out of payroll” denies auth:login"_s));
    auto *trace = d.child<QTreeWidget>(d.policies.get(), "whatIfTrace");
    QCOMPARE(trace->topLevelItemCount(), 6);
    QCOMPARE(trace->topLevelItem(0)->text(3), u"nearly"_s);
    QVERIFY(trace->topLevelItem(0)->text(4).contains(u"asks for the role admin; the account has guest"_s));
    QCOMPARE(trace->topLevelItem(1)->text(4), u"It matches, but a deny wins over it."_s);
    QCOMPARE(trace->topLevelItem(4)->text(3), u"decides"_s);
    QVERIFY(trace->topLevelItem(5)->text(4).contains(u"It is not valid before"_s));
    QVERIFY(d.text(d.policies.get(), "whatIfModel").contains(u"own model"_s));
    // Its sign has the colours of the theme, also of one that comes later.
    const auto isDrawnIn = [&](const QColor &wanted) {
        const QImage sign = d.child<QLabel>(d.policies.get(), "whatIfSign")->pixmap().toImage();
        int close = 0;
        for (int x = 0; x < sign.width(); ++x) {
            const QColor color = sign.pixelColor(x, sign.height() / 2);
            const int away = std::abs(color.red() - wanted.red()) + std::abs(color.green() - wanted.green())
                + std::abs(color.blue() - wanted.blue());
            close += color.alpha() > 200 && away < 12 ? 1 : 0;
        }
        return close > 0;
    };
    const QPalette before = QApplication::palette();
    for (const Theme *theme : { &Theme::light(), &Theme::dark() }) {
        QApplication::setPalette(theme->palette());
        QCoreApplication::processEvents();
        QVERIFY(isDrawnIn(theme->tone(Tone::Bad))); // at once, not with the next answer
    }
    QApplication::setPalette(before);
    d.picture(d.policies.get(), u"policies-what-if"_s);
    // The server's own word for it.
    QCOMPARE(d.dev.login(u"bob"_s, Secret(u"password of bob"_s), {}, { { u"service_name"_s, u"payroll"_s } }).status, 403);
    trace->setFocus();
    trace->setCurrentItem(trace->topLevelItem(4));
    Q_EMIT trace->itemActivated(trace->topLevelItem(4), 0);
    QCOMPARE(d.tabs()->currentIndex(), 0);
    QVERIFY(d.toggle()->isEnabled());
}

// Tooltips guess whether they are HTML: a rule's name does not decide that.
void PolicyWhatIfTest::showsHostileText()
{
    Desk d;
    PolicyRule odd = ruleOf(u"<b>x</b>"_s, Effect::Deny, { u"auth:login"_s });
    odd.rule.roles = { u"admin"_s };
    d.dev.state().policies.add(odd);
    QVERIFY(d.open());
    d.tabs()->setCurrentIndex(1);
    d.whatIf()->setAccount(d.bob);
    d.whatIf()->setAction(u"auth:login"_s);
    int seen = 0;
    for (const QTreeWidget *tree : d.policies->findChildren<QTreeWidget *>()) {
        for (QTreeWidgetItemIterator item(const_cast<QTreeWidget *>(tree)); *item; ++item) {
            for (int column = 0; column < tree->columnCount(); ++column) {
                const QString tip = (*item)->toolTip(column);
                QVERIFY2(!tip.contains(u"<b>"_s), qPrintable(tip));
                seen += tip.contains(u"&lt;b&gt;x"_s) ? 1 : 0;
            }
        }
    }
    QVERIFY(seen > 0);
}

void PolicyWhatIfTest::asksAboutMadeUpAccounts()
{
    Desk d;
    QVERIFY(d.open());
    d.tabs()->setCurrentIndex(1);
    d.child<QRadioButton>(d.policies.get(), "whatIfMadeUp")->click();
    d.whatIf()->setAction(u"pgcreds:read"_s);
    auto *type = d.child<QComboBox>(d.policies.get(), "whatIfType");
    type->setCurrentIndex(type->findData(u"human"_s));
    QCOMPARE(d.text(d.policies.get(), "whatIfVerdict"), u"Denied"_s);
    type->setCurrentIndex(type->findData(u"system"_s));
    QCOMPARE(d.text(d.policies.get(), "whatIfVerdict"), u"Allowed"_s);
    d.child<QComboBox>(d.policies.get(), "whatIfOwner")->setCurrentIndex(1);
    QCOMPARE(d.text(d.policies.get(), "whatIfVerdict"), u"Denied"_s);
    d.child<QCheckBox>(d.policies.get(), "whatIfRole-admin")->click();
    QCOMPARE(d.text(d.policies.get(), "whatIfVerdict"), u"Allowed"_s);
    d.picture(d.policies.get(), u"policies-made-up"_s);
}

void PolicyWhatIfTest::asksAboutAnOwner()
{
    Desk d;
    PolicyRule restricted = ruleOf(u"Nobody reads restricted ones"_s, Effect::Deny, { u"pgcreds:read"_s });
    restricted.rule.requiredTags = { u"env:restricted"_s };
    restricted = d.dev.state().policies.add(restricted);
    PolicyRule own = ruleOf(u"One's own"_s, Effect::Allow, { u"pgcreds:read"_s });
    own.rule.ownerMatchesSubject = true;
    d.dev.state().policies.add(own);
    QVERIFY(d.open());
    d.tabs()->setCurrentIndex(1);
    const QUuid alice = d.dev.idOf(u"alice"_s);
    const QUuid carol = d.dev.idOf(u"carol"_s);
    const auto verdict = [&] { return d.text(d.policies.get(), "whatIfVerdict"); };
    const auto note = [&] { return d.text(d.policies.get(), "whatIfOwnerAccountNote"); };
    const auto says = [&](const QString &rule) {
        const auto *trace = d.child<QTreeWidget>(d.policies.get(), "whatIfTrace");
        for (int i = 0; i < trace->topLevelItemCount(); ++i) {
            if (trace->topLevelItem(i)->text(1).contains(rule))
                return trace->topLevelItem(i)->text(4);
        }
        return QString();
    };
    auto *owner = d.child<QComboBox>(d.policies.get(), "whatIfOwner");
    auto *field = d.child<QLineEdit>(d.policies.get(), "whatIfOwnerAccount");
    d.whatIf()->setAccount(carol);
    d.whatIf()->setAction(u"pgcreds:read"_s);
    QCOMPARE(verdict(), u"Allowed"_s); // own
    QVERIFY(!field->isVisible());
    owner->setCurrentIndex(3);
    QVERIFY(field->isVisible());
    QVERIFY(!d.whatIf()->query().resource.ownerUuid);
    QVERIFY(note().contains(u"belongs to nobody"_s));
    // By its name, as people type it; its tags count.
    QTest::keyClicks(field, u"bob"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(d.whatIf()->query().resource.ownerUuid, std::optional(d.bob));
    QTRY_COMPARE(d.whatIf()->query().resource.tags, QStringList{ u"env:restricted"_s });
    QCOMPARE(verdict(), u"Denied"_s);
    QCOMPARE(d.whatIf()->explanation().decision.ruleId, std::optional(restricted.id));
    QVERIFY2(says(u"One's own"_s).contains(u"this belongs to bob"_s), qPrintable(says(u"One's own"_s)));
    QVERIFY(note().contains(u"taken over"_s));
    d.picture(d.policies.get(), u"policies-owner"_s);
    d.whatIf()->setOwner(alice);
    QCOMPARE(d.whatIf()->query().resource.tags, QStringList());
    QVERIFY(note().contains(u"no tags"_s));
    QCOMPARE(verdict(), u"Denied"_s);
    QVERIFY(!d.whatIf()->explanation().decision.ruleId);
    // The account itself: its own.
    d.whatIf()->setOwner(carol);
    QVERIFY(note().contains(u"its own"_s));
    QCOMPARE(verdict(), u"Allowed"_s);
    QCOMPARE(namelessIn(d.whatIf()), QStringList());
    QCOMPARE(sharedMnemonics(d.policies.get()), QStringList());
    // The tags of a sign-in are the client's.
    d.whatIf()->setAction(u"auth:login"_s);
    d.whatIf()->setOwner(d.bob);
    QCOMPARE(d.whatIf()->query().resource.tags, QStringList());
}

void PolicyWhatIfTest::leadsFromFindings()
{
    Desk d;
    PolicyRule vain = ruleOf(u"In vain"_s, Effect::Allow, { u"tags:read"_s }, 50);
    vain.rule.roles = { u"guest"_s };
    d.dev.state().policies.add(vain);
    PolicyRule deny = ruleOf(u"No tags for guests"_s, Effect::Deny, { u"tags:read"_s, u"tags:write"_s }, 500);
    deny.rule.roles = { u"guest"_s };
    d.dev.state().policies.add(deny);
    PolicyRule over = ruleOf(u"Long over"_s, Effect::Allow, { u"audit:read"_s });
    over.expiresAt = d.dev.clock.now().addDays(-3);
    d.dev.state().policies.add(over);
    QVERIFY(d.open());
    QTRY_COMPARE(d.tabs()->tabText(2), u"Findings (2)"_s);
    d.tabs()->setCurrentIndex(2);
    auto *list = d.child<QTreeWidget>(d.policies.get(), "policyFindings");
    QCOMPARE(list->topLevelItem(0)->text(0), u"Overruled"_s);
    QVERIFY(list->topLevelItem(0)->text(2).contains(u"“No tags for guests” denies"_s));
    d.picture(d.policies.get(), u"policies-findings"_s);
    list->setFocus();
    list->setCurrentItem(list->topLevelItem(0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(d.tabs()->currentIndex(), 0);
    QCOMPARE(d.table()->rows()->chosenCount(), 1);
    QCOMPARE(d.cell(d.table()->currentIndex().row(), u"description"_s), u"In vain"_s);
}

void PolicyWhatIfTest::triesASignIn()
{
    Desk d;
    QVERIFY(d.open());
    d.tabs()->setCurrentIndex(1);
    d.whatIf()->setAccount(d.bob);
    d.whatIf()->setPlace(u"payroll"_s, {});
    d.press(d.policies.get(), "whatIfTry");
    QPointer<SignInTestDialog> dialog = d.whatIf()->findChild<SignInTestDialog *>();
    QVERIFY(dialog);
    QCOMPARE(d.child<QLineEdit>(dialog, "signInTestUser")->text(), u"bob"_s);
    auto *password = d.child<QLineEdit>(dialog, "signInTestPassword");
    password->setText(u"password of bob"_s);
    d.press(dialog, "editorSave");
    QVERIFY(password->text().isEmpty());
    QVERIFY2(d.saying(dialog, u"policy refuses this sign-in"_s), qPrintable(d.said(dialog)));
    d.child<QLineEdit>(dialog, "signInTestService")->clear();
    password->setText(u"password of bob"_s);
    d.press(dialog, "editorSave");
    QVERIFY(d.saying(dialog, u"revoked its token"_s));
    QCOMPARE(d.dev.state().tokens.ofAccount(d.bob).size(), 0);
    d.picture(dialog, u"policy-sign-in"_s);
    QCOMPARE(namelessIn(dialog), QStringList());
    QCOMPARE(sharedMnemonics(dialog), QStringList());
    password->setText(u"typed"_s);
    d.alice.lock();
    QTRY_VERIFY(password->text().isEmpty());
}

void PolicyWhatIfTest::saysWhatIsNotKnown()
{
    Desk d;
    d.make();
    d.policies->begin();
    QTRY_VERIFY(d.table()->rows()->rowCount() > 4 && d.book.isLoaded());
    d.relay.rule([](const Received &request) -> Ruling {
        return request.path.endsWith("/roles") ? Ruling::answer(StepBench::forbidden()) : Ruling{};
    });
    d.tabs()->setCurrentIndex(1);
    d.whatIf()->setAccount(d.bob);
    d.whatIf()->setAction(u"audit:read"_s);
    QCOMPARE(d.text(d.policies.get(), "whatIfVerdict"), u"Not known"_s); // an admin may
    d.picture(d.policies.get(), u"policies-what-if-unknown"_s);
    d.whatIf()->setAction(u"auth:login"_s);
    QCOMPARE(d.text(d.policies.get(), "whatIfVerdict"), u"Allowed"_s); // anybody may
    d.whatIf()->setPlace(u"payroll"_s, {});
    QCOMPARE(d.text(d.policies.get(), "whatIfVerdict"), u"Not known"_s); // guests may not
    d.whatIf()->setAccount(QUuid::createUuid());
    QCOMPARE(d.text(d.policies.get(), "whatIfVerdict"), u"Not known"_s);
}

void PolicyWhatIfTest::leavesOpenWhatANewerRuleDecides()
{
    Desk d;
    d.relay.rule([&](const Received &request) -> Ruling {
        if (request.path != "/v1/policy/rules")
            return {};
        QByteArray rules = encode(QList{ d.guests, d.editors });
        return Ruling::answer(Reply::json(200,
            rules.replace("\"service_names\":[\"payroll\"]", "\"service_names\":[\"payroll\"],\"source_ips\":[\"10.0.0.1\"]")));
    });
    QVERIFY(asksWhetherBobMaySignIn(d));
    QCOMPARE(d.text(d.policies.get(), "whatIfVerdict"), u"Allowed"_s);
    d.whatIf()->setPlace(u"payroll"_s, {});
    QCOMPARE(d.text(d.policies.get(), "whatIfVerdict"), u"Not known"_s);
    QVERIFY(d.text(d.policies.get(), "whatIfWhy").contains(u"conditions that this console does not know"_s));
    const auto *trace = d.child<QTreeWidget>(d.policies.get(), "whatIfTrace");
    QCOMPARE(trace->topLevelItem(4)->text(3), u"perhaps"_s);
}

void PolicyWhatIfTest::leavesTheWheelToThePage()
{
    Desk d;
    QVERIFY(d.open());
    d.tabs()->setCurrentIndex(1);
    auto *action = d.child<QComboBox>(d.policies.get(), "whatIfAction");
    const int before = action->currentIndex();
    d.policies->activateWindow();
    d.tabs()->setFocus();
    QTRY_VERIFY(!action->hasFocus());
    turnWheelOver(action);
    QCOMPARE(action->currentIndex(), before);
    action->setFocus();
    QTRY_VERIFY(action->hasFocus());
    turnWheelOver(action);
    QCOMPARE(action->currentIndex(), before + 1);
}

QTEST_MAIN(PolicyWhatIfTest)

#include "tst_policy_what_if.moc"
