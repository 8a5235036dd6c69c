// SPDX-License-Identifier: MIT
// Accounts × roles: its states, its counts and filters, and a cell that is changed.
#include "support/audit.h"
#include "support/dialog_bench.h"

#include "views/controls/placeholder.h"
#include "views/roles/role_change_panel.h"
#include "views/roles/role_holders.h"
#include "views/roles/roles_page.h"
#include "views/tables/reading_bar.h"
#include "views/tables/table_view.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using Way = Ruling::Way;

namespace {

struct Fixture : DialogBench {
    QUuid bob = addAccount(u"bob"_s, { Role::Viewer });
    QUuid carol = addAccount(u"carol"_s, { Role::Viewer, Role::Editor });
    QUuid dora = addAccount(u"dora"_s);
    std::unique_ptr<RolesPage> roles;
    TableView *table = nullptr;
    Placeholder *placeholder = nullptr;
    RoleHolders *holders = nullptr;
    RoleChangePanel *panel = nullptr;

    explicit Fixture(devserver::Dialect dialect = devserver::Dialect::Standard) : DialogBench(dialect) { }
    void open()
    {
        roles = std::make_unique<RolesPage>(context(), nullptr, timing);
        roles->resize(1100, 700);
        roles->show();
        table = roles->findChild<TableView *>();
        placeholder = roles->findChild<Placeholder *>();
        holders = roles->findChild<RoleHolders *>();
        panel = roles->findChild<RoleChangePanel *>();
        QApplication::setActiveWindow(roles.get());
    }
    // Opens it and waits for all roles.
    bool openAndRead()
    {
        open();
        roles->refresh();
        return eventually(
            [this] { return book.isLoaded() && !book.progress().running && table->isVisible() && rowCount() == 3; });
    }
    int rowCount() const { return table->model()->rowCount(); }
    int rowOf(const QUuid &id) const { return table->rows()->rowOfKey(QVariant::fromValue(id)); }
    QModelIndex cell(const QUuid &id, Role role) const
    {
        return table->model()->index(rowOf(id), RolesMatrix::firstRoleColumn + static_cast<int>(role));
    }
    QString heldBy(int line, int column) const { return holders->model()->index(line, column).data().toString(); }
    RoleCellDelegate::State state(const QUuid &id, Role role) const
    {
        return static_cast<RoleCellDelegate *>(table->itemDelegateForIndex(cell(id, role)))->state(id, role);
    }
    // A click of the mouse, on its cell.
    void click(const QModelIndex &index) const
    {
        table->scrollTo(index);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
    }
};

using State = RoleCellDelegate::State;

} // namespace

class RolesPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void countsAndLists();
    void isDenied();
    void mayNotSeeRoles();
    void failsAndTriesAgain();
    void closesWhileLoading();
    void hasNoRolesAtAll();
    void filtersByRole();
    void grantsWithTheMouse();
    void revokesWithTheKeyboard();
    void guardsTheLastAdmin();
    void saysWhatBecameOfIt_data();
    void saysWhatBecameOfIt();
    void followsTheBook();
    void refreshesWhatIsSeen();
    void saysWhyNothingHappens();
    void offersAClickOnlyWhereItCounts();
    void tabLeadsFromADangerToTheButton();
    void landsOnceTheListIsThere();
    void isAccessible();
};

void RolesPageTest::countsAndLists()
{
    Fixture f;
    f.dev.state().accounts.edit(f.carol).account.status = AccountStatus::Inactive;
    f.open();
    QCOMPARE(f.placeholder->title(), u"Nothing asked for yet"_s);
    f.roles->refresh();
    QVERIFY(f.placeholder->title().startsWith(u"Loading"_s));
    QTRY_COMPARE(f.rowCount(), 3); // dora has none
    QTRY_COMPARE(f.heldBy(0, 2), u"3"_s);
    QCOMPARE(f.heldBy(0, 1), u"2"_s);
    QCOMPARE(f.heldBy(1, 0), u"admin"_s);
    QCOMPARE(f.heldBy(1, 1), u"1"_s);
    QCOMPARE(f.heldBy(4, 0), u"viewer"_s);
    QCOMPARE(f.heldBy(4, 1), u"1"_s);
    QCOMPARE(f.heldBy(4, 2), u"2"_s);
    QVERIFY(f.text(f.roles.get(), "rolesNote").contains(u"keep their old roles"_s));
    QVERIFY(!f.text(f.roles.get(), "rolesNote").contains(u"As far as read"_s));
    f.press(f.roles.get(), "rolesOnly");
    QCOMPARE(f.rowCount(), 4);
    QCOMPARE(f.table->model()->data(f.cell(f.dora, Role::Admin)).toString(), u"no"_s);
    f.picture(f.roles.get(), u"roles-page"_s);
}

void RolesPageTest::isDenied()
{
    Fixture f;
    f.relay.rule([](const Received &request) {
        return request.path == "/v1/accounts" ? Ruling::answer(StepBench::forbidden()) : Ruling{};
    });
    f.open();
    f.roles->refresh();
    QTRY_COMPARE(f.placeholder->title(), u"You may not list the accounts"_s);
    QVERIFY(f.placeholder->text().contains(u"not for you"_s));
    f.relay.rule({});
    f.placeholder->findChild<QPushButton *>()->click();
    QTRY_VERIFY(f.table->isVisible());
}

void RolesPageTest::mayNotSeeRoles()
{
    Fixture f;
    f.relay.rule([](const Received &request) {
        return request.path.endsWith("/roles") ? Ruling::answer(StepBench::forbidden()) : Ruling{};
    });
    f.open();
    f.roles->refresh();
    QTRY_VERIFY(f.book.isLoaded());
    QTRY_VERIFY2(
        !f.book.progress().running && !f.placeholder->title().startsWith(u"Reading"_s), qPrintable(f.placeholder->title()));
    QVERIFY(f.placeholder->isVisible());
    QVERIFY(!f.placeholder->title().isEmpty());
}

void RolesPageTest::failsAndTriesAgain()
{
    Fixture f;
    bool fails = true;
    f.relay.rule([&fails](const Received &request) {
        return fails && request.path == "/v1/accounts" ? Ruling::answer(errorReply(500, "internal_error")) : Ruling{};
    });
    f.open();
    f.roles->refresh();
    QTRY_COMPARE(f.placeholder->title(), u"The accounts could not be loaded"_s);
    fails = false;
    f.placeholder->findChild<QPushButton *>()->click();
    QTRY_VERIFY(f.table->isVisible());
    fails = true;
    f.roles->refresh();
    auto *messages = f.child<MessageBar>(f.roles.get(), "rolesMessages");
    QTRY_VERIFY(messages->isVisible());
    QVERIFY(messages->text().contains(u"could not be refreshed"_s));
    QVERIFY(f.table->isVisible()); // the old list stays
}

void RolesPageTest::closesWhileLoading()
{
    Fixture f;
    f.open();
    f.roles->refresh();
    f.roles.reset();
    QTRY_VERIFY(f.book.isLoaded());
}

void RolesPageTest::hasNoRolesAtAll()
{
    Fixture f;
    for (const QUuid &id : { f.bob, f.carol, f.dev.idOf(u"alice"_s) })
        f.dev.state().accounts.edit(id).roles = {};
    f.open();
    f.roles->refresh();
    QTRY_COMPARE(f.placeholder->title(), u"No account has a role"_s);
    f.placeholder->findChild<QPushButton *>()->click(); // shows all
    QTRY_COMPARE(f.rowCount(), 4);
}

void RolesPageTest::filtersByRole()
{
    Fixture f;
    QVERIFY(f.openAndRead());
    f.click(f.cell(f.bob, Role::Admin).siblingAtColumn(0));
    f.holders->choose(u"editor"_s);
    QCOMPARE(f.rowCount(), 1);
    QCOMPARE(f.table->model()->index(0, 0).data().toString(), u"carol"_s);
    f.child<QLineEdit>(f.roles.get(), "rolesFilter")->setText(u"bob"_s);
    QCOMPARE(f.rowCount(), 0);
    QCOMPARE(f.placeholder->title(), u"No account matches"_s);
    f.placeholder->findChild<QPushButton *>()->click();
    QTRY_COMPARE(f.rowCount(), 3);
    f.roles->goTo({ .filter = u"role:viewer"_s, .account = f.bob });
    QCOMPARE(f.rowCount(), 2);
    QCOMPARE(f.roles->place(), (PagePlace{ u"role:viewer"_s, f.bob }));
}

void RolesPageTest::grantsWithTheMouse()
{
    Fixture f;
    QVERIFY(f.openAndRead());
    f.click(f.cell(f.bob, Role::Editor));
    QVERIFY(f.panel->isVisible());
    QCOMPARE(f.text(f.panel, "roleChangeTitle"), u"Grant the role editor to bob?"_s);
    QCOMPARE(f.state(f.bob, Role::Editor), State::Asked);
    QCOMPARE(f.record(f.bob).roles, RoleList{ Role::Viewer });
    f.picture(f.roles.get(), u"roles-ask"_s);
    f.press(f.panel, "roleChangeClose");
    QVERIFY(!f.panel->isVisible());
    QCOMPARE(f.state(f.bob, Role::Editor), State::Settled);
    f.click(f.cell(f.bob, Role::Editor));
    f.press(f.panel, "roleChangeApply");
    QCOMPARE(f.state(f.bob, Role::Editor), State::Running);
    QTRY_COMPARE(f.state(f.bob, Role::Editor), State::Done);
    QCOMPARE(f.record(f.bob).roles, (RoleList{ Role::Viewer, Role::Editor }));
    QTRY_COMPARE(f.table->model()->data(f.cell(f.bob, Role::Editor)).toString(), u"yes"_s);
    QTRY_COMPARE(f.heldBy(5, 2), u"2"_s);
    f.picture(f.roles.get(), u"roles-done"_s);
    // The next question forgets the sign of the last answer.
    f.click(f.cell(f.carol, Role::Guest));
    QCOMPARE(f.state(f.bob, Role::Editor), State::Settled);
}

void RolesPageTest::revokesWithTheKeyboard()
{
    Fixture f;
    QVERIFY(f.openAndRead());
    f.table->setFocus();
    f.table->setCurrentIndex(f.cell(f.carol, Role::Viewer));
    QTest::keyClick(f.table, Qt::Key_Right);
    QCOMPARE(f.table->currentIndex(), f.cell(f.carol, Role::Editor));
    QTest::keyClick(f.table, Qt::Key_Space);
    QVERIFY(f.panel->isVisible());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"roleChangeApply"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!f.panel->isVisible());
    QVERIFY(f.table->hasFocus());
    QTest::keyClick(f.table, Qt::Key_Space);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(f.state(f.carol, Role::Editor), State::Done);
    QCOMPARE(f.record(f.carol).roles, RoleList{ Role::Viewer });
    QVERIFY(f.text(f.panel, "roleChangeTitle").contains(u"no longer"_s));
}

void RolesPageTest::guardsTheLastAdmin()
{
    Fixture f;
    QVERIFY(f.openAndRead());
    const QUuid alice = f.dev.idOf(u"alice"_s);
    f.click(f.cell(alice, Role::Admin));
    QVERIFY(f.panel->findChild<QCheckBox *>(u"danger0"_s));
    f.picture(f.roles.get(), u"roles-danger"_s);
    f.press(f.panel, "roleChangeApply");
    QCOMPARE(f.record(alice).roles, RoleList{ Role::Admin });
    QVERIFY(f.child<MessageBar>(f.panel, "roleChangeMessages")->text().contains(u"Tick"_s));
}

void RolesPageTest::saysWhatBecameOfIt_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<State>("state");
    QTest::newRow("done") << Way::LoseAnswer << State::Done;
    QTest::newRow("not done") << Way::LoseRequest << State::Failed;
    QTest::newRow("refused") << Way::Answer << State::Failed;
}

void RolesPageTest::saysWhatBecameOfIt()
{
    QFETCH(Way, way);
    QFETCH(State, state);
    Fixture f;
    QVERIFY(f.openAndRead());
    f.relay.rule([&](const Received &request) {
        return !StepBench::isWrite(request) ? Ruling{}
            : way == Way::Answer            ? Ruling::answer(StepBench::forbidden())
                                            : Ruling{ way };
    });
    f.click(f.cell(f.bob, Role::Editor));
    f.press(f.panel, "roleChangeApply");
    QTRY_COMPARE(f.state(f.bob, Role::Editor), state);
    QCOMPARE(f.record(f.bob).roles.contains(Role::Editor), state == State::Done);
    QVERIFY(!f.text(f.panel, "changeNote0").isEmpty());
}

void RolesPageTest::followsTheBook()
{
    Fixture f;
    QVERIFY(f.openAndRead());
    f.book.learnRoles(f.dora, { Role::Guest });
    QTRY_COMPARE(f.rowCount(), 4);
    QTRY_COMPARE(f.heldBy(3, 2), u"1"_s);
    // A role that nobody has told of.
    f.book.learnRoles(f.dora, { OpenEnum<Role>::fromWord("<b>odd &role") });
    QTRY_COMPARE(f.holders->model()->rowCount(), 8);
    QCOMPARE(f.heldBy(7, 0), u"<b>odd &role"_s);
    f.holders->choose(u"<b>odd &role"_s);
    QTRY_COMPARE(f.rowCount(), 1);
}

void RolesPageTest::refreshesWhatIsSeen()
{
    Fixture f;
    QVERIFY(f.openAndRead());
    f.dev.state().accounts.edit(f.bob).roles = { Role::Viewer, Role::Guest };
    f.dev.clock.advance(std::chrono::minutes(1));
    f.roles->refresh();
    QTRY_COMPARE(RolesMatrix::has(*f.book.find(f.bob), Role::Guest), true);
    QTRY_COMPARE(f.cell(f.bob, Role::Guest).data().toString(), u"yes"_s);
    for (const QUuid &id : { f.bob, f.carol })
        QTRY_VERIFY(f.book.isRead(*f.book.find(id)));
    QVERIFY(!f.book.isRead(*f.book.find(f.dora))); // who has none, and is not shown
    QTRY_VERIFY2(f.roles->findChild<ReadingBar *>()->text().contains(u"older than the list"_s),
        qPrintable(f.roles->findChild<ReadingBar *>()->text()));
    DialogBench::picture(f.roles.get(), u"roles-older"_s);
    f.press(f.roles.get(), "readingButton");
    QTRY_VERIFY(f.book.isRead(*f.book.find(f.dora)));
    QTRY_COMPARE(f.roles->findChild<ReadingBar *>()->text(), QString());
}

void RolesPageTest::saysWhyNothingHappens()
{
    Fixture f;
    QVERIFY(f.openAndRead());
    f.relay.rule([](const Received &request) { return StepBench::isWrite(request) ? Ruling{ Way::Hold } : Ruling{}; });
    f.click(f.cell(f.bob, Role::Editor));
    f.press(f.panel, "roleChangeApply");
    QTRY_COMPARE(f.relay.heldCount(), 1);
    f.click(f.cell(f.carol, Role::Guest));
    QVERIFY2(f.child<MessageBar>(f.roles.get(), "rolesMessages")->text().contains(u"under way"_s), "nothing is said");
    f.relay.rule({});
    f.relay.releaseAll();
    QTRY_VERIFY(!f.panel->isRunning());
    f.click(f.cell(f.carol, Role::Guest));
    QVERIFY(f.text(f.panel, "roleChangeTitle").contains(u"carol"_s));
    QVERIFY(f.child<MessageBar>(f.roles.get(), "rolesMessages")->isHidden());
}

void RolesPageTest::offersAClickOnlyWhereItCounts()
{
    Fixture f;
    QVERIFY(f.openAndRead());
    const QModelIndex cell = f.cell(f.bob, Role::Editor);
    const auto tip = [&] {
        QHelpEvent over(QEvent::ToolTip, f.table->visualRect(cell).center(), {});
        QApplication::sendEvent(f.table->viewport(), &over);
        return QToolTip::text();
    };
    f.table->scrollTo(cell);
    QVERIFY2(tip().contains(u"Click or Space"_s), qPrintable(tip()));
    Profile profile = f.profile();
    profile.readOnly = true;
    f.alice.adopt(profile);
    QVERIFY2(tip().contains(u"read-only"_s) && !tip().contains(u"Click"_s), qPrintable(tip()));
}

void RolesPageTest::tabLeadsFromADangerToTheButton()
{
    Fixture f;
    QVERIFY(f.openAndRead());
    f.click(f.cell(f.dev.idOf(u"alice"_s), Role::Admin));
    auto *danger = f.child<QCheckBox>(f.panel, "danger0");
    QTRY_COMPARE(QApplication::focusWidget(), danger);
    QTest::keyClick(danger, Qt::Key_Tab);
    if (auto *second = f.panel->findChild<QCheckBox *>(u"danger1"_s)) {
        QCOMPARE(QApplication::focusWidget(), second);
        QTest::keyClick(second, Qt::Key_Tab);
    }
    QCOMPARE(QApplication::focusWidget(), f.child<QPushButton>(f.panel, "roleChangeApply"));
}

void RolesPageTest::landsOnceTheListIsThere()
{
    Fixture f;
    f.open();
    f.roles->goTo({ .filter = {}, .account = f.carol });
    f.roles->refresh();
    QTRY_COMPARE(f.rowCount(), 3);
    QTRY_COMPARE(f.roles->place().account, f.carol);
}

void RolesPageTest::isAccessible()
{
    Fixture f;
    QVERIFY(f.openAndRead());
    QCOMPARE(namelessIn(f.roles.get()).join(u"; "_s), QString());
    f.click(f.cell(f.bob, Role::Editor));
    QCOMPARE(namelessIn(f.roles.get()).join(u"; "_s), QString());
    QCOMPARE(sharedMnemonics(f.roles.get()).join(u"; "_s), QString());
    f.child<QWidget>(f.roles.get(), "rolesFilter")->setFocus();
    const QStringList round = tabRound();
    for (const QString &name :
        { u"rolesFilter"_s, u"rolesOnly"_s, u"rolesRefresh"_s, u"roleHolders"_s, u"rolesTable"_s, u"roleChangeApply"_s })
        QVERIFY2(round.contains(name), qPrintable(name + u" is not in "_s + round.join(u' ')));
    QStringList keys; // of the table, as the list of keys tells them
    for (const QShortcut *key : f.table->findChildren<QShortcut *>(Qt::FindDirectChildrenOnly))
        keys += key->whatsThis();
    QVERIFY(keys.contains(u"Grant or revoke the role of the current cell"_s));
    QVERIFY(keys.contains(u"Edit the current account"_s));
}

QTEST_MAIN(RolesPageTest)
#include "tst_roles_page.moc"
