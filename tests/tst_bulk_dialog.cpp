// SPDX-License-Identifier: MIT
// The dialog of a bulk change, by keyboard, through all its pages.
#include "support/audit.h"
#include "support/bulk_desk.h"
#include "views/accounts/accounts_page.h"
#include "views/bulk/bulk_choice_form.h"
#include "views/bulk/bulk_dialog.h"
#include "views/bulk/bulk_run_page.h"
#include "views/controls/chips_editor.h"
#include "views/controls/console_style.h"
#include "views/controls/message_bar.h"
#include "views/controls/theme.h"
#include "views/tables/table_view.h"
#include "work/tokens/known_tokens.h"

#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using Kind = BulkOperation::Kind;
using Stage = BulkDialog::Stage;

namespace {

// An administrator with accounts, and a window to open dialogs from.
struct Fixture : BulkDesk {
    Formats formats;
    QWidget window;
    PageContext context{ session, server.clock, formats };

    explicit Fixture(int accounts, const RoleList &roles = {}) : BulkDesk(accounts, roles)
    {
        if (!signIn())
            qFatal("cannot sign in");
        context.journalFolder = journals();
        context.book = &book;
        book.refresh();
        if (!eventually([this] { return book.isLoaded(); }))
            qFatal("no accounts");
        window.show();
    }
    BulkDialog *shown(BulkDialog *dialog) const
    {
        dialog->setPace(hasty());
        QApplication::setActiveWindow(dialog);
        return dialog;
    }
    BulkDialog *open() { return shown(BulkDialog::forAccounts(context, ids, &window)); }
};

template<class T>
T *part(const QDialog *dialog, const char *name)
{
    T *found = dialog->findChild<T *>(QLatin1String(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

QPushButton *button(const QDialog *dialog, const char *name)
{
    return part<QPushButton>(dialog, name);
}

void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

bool reaches(const QPointer<BulkDialog> &dialog, Stage stage)
{
    return eventually([&] { return dialog && dialog->stage() == stage; });
}

QString text(const QDialog *dialog, const char *name)
{
    return part<QLabel>(dialog, name)->text();
}

QString message(const QDialog *dialog)
{
    const auto *bar = part<MessageBar>(dialog, "bulkMessages");
    return bar->isVisible() ? bar->text() : QString();
}

QString faults(const QDialog *dialog)
{
    return (namelessIn(dialog) + sharedMnemonics(dialog)).join(u'\n');
}

// With BULK_PICTURES set: what it looks like, to be looked at.
void picture(QDialog *dialog, const QString &name)
{
    const QString folder = qEnvironmentVariable("BULK_PICTURES");
    if (folder.isEmpty())
        return;
    const QPalette before = QApplication::palette();
    for (const Theme *theme : { &Theme::light(), &Theme::dark() }) {
        QApplication::setPalette(theme->palette());
        eventually([] { return false; }, std::chrono::milliseconds(150));
        dialog->grab().save(folder + u'/' + name + (theme->isDark ? u"-dark.png"_s : u"-light.png"_s));
    }
    QApplication::setPalette(before);
}

} // namespace

class BulkDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void grantsByKeyboard();
    void takesNames();
    void asksForWhatIsMissing();
    void saysWhomItConcerns();
    void dangersNeedASecondStep();
    void deletingAsksForTheNumber();
    void pausesEndsAndRetries();
    void takesItBack();
    void saysWhyItWaits();
    void neverBeginsWithoutAJournal();
    void offersToGoOn();
    void goesWithItsPage();
    void keepsAPastedList();
    void showsAReportNobodySaw();
    void discards();
    void exportsTheReport();
    void hostileNamesStayPlain();
};

void BulkDialogTest::grantsByKeyboard()
{
    Fixture f(37);
    f.server.state().accounts.edit(f.ids[3]).roles = { Role::Editor };
    const QPointer<BulkDialog> dialog = f.open();
    QCOMPARE(dialog->stage(), Stage::Choice);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"bulkKind"_s);
    QCOMPARE(faults(dialog), QString());
    picture(dialog, u"1-choice"_s);
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"bulkRole"_s);
    QCOMPARE(part<QComboBox>(dialog, "bulkRole")->currentText(), u"user"_s); // not admin
    QTest::keyClicks(QApplication::focusWidget(), u"edi"_s);
    press(Qt::Key_Return); // makes the plan
    QVERIFY(reaches(dialog, Stage::Plan));
    QCOMPARE(faults(dialog), QString());
    QCOMPARE(text(dialog, "bulkPlanCounts"), u"36 account(s) will be changed · 1 skipped"_s);
    QPushButton *run = button(dialog, "bulkMain");
    QCOMPARE(run->accessibleName(), u"Grant editor to 36 account(s)"_s);
    QVERIFY(run->isEnabled());
    picture(dialog, u"2-plan"_s);
    // Enter in the table or the filter runs nothing.
    press(Qt::Key_Return);
    part<QLineEdit>(dialog, "bulkPlanFilter")->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), u"plan:skip"_s);
    press(Qt::Key_Return);
    QCOMPARE(dialog->stage(), Stage::Plan);
    QTRY_COMPARE(part<TableView>(dialog, "bulkPlanTable")->model()->rowCount(), 1);
    press(Qt::Key_Escape); // clears the filter
    QCOMPARE(dialog->stage(), Stage::Plan);
    run->setFocus();
    press(Qt::Key_Space);
    QVERIFY(reaches(dialog, Stage::Report));
    QCOMPARE(faults(dialog), QString());
    QCOMPARE(text(dialog, "bulkProgressText"), u"36 of 36 account(s)"_s);
    QCOMPARE(text(dialog, "bulkCounts"), u"Done: 36 · Skipped: 1"_s);
    QCOMPARE(f.events(u"role_granted"_s), 36);
    QVERIFY(button(dialog, "bulkUndo")->isVisible());
    QVERIFY(!button(dialog, "bulkRetry")->isVisible());
    const auto *table = part<TableView>(dialog, "bulkReportTable");
    QCOMPARE(table->model()->rowCount(), 37);
    QCOMPARE(table->model()->index(0, 2).data().toString(), u"Done"_s);
    picture(dialog, u"4-report"_s);
    QCOMPARE(QDir(f.journals()).entryList(QDir::Files).size(), 1);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    QVERIFY(QDir(f.journals()).isEmpty());
}

void BulkDialogTest::takesNames()
{
    Fixture f(5);
    const QPointer<BulkDialog> dialog = f.shown(BulkDialog::forNames(f.context, &f.window));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"bulkNames"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"person-0001"_s);
    press(Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"nobody"_s);
    QTRY_COMPARE(text(dialog, "bulkNamesFound"), u"2 name(s)"_s);
    QCOMPARE(faults(dialog), QString());
    dialog->choiceForm()->setNames(u"id,username\n1,person-0001\n2,person-0001\n3,nobody\n"_s);
    QTRY_COMPARE(text(dialog, "bulkNamesFound"), u"3 name(s) in the column username"_s);
    picture(dialog, u"1-names"_s);
    dialog->choiceForm()->setOperation({ Kind::Deactivate, {}, {} });
    button(dialog, "bulkMain")->click();
    QVERIFY(reaches(dialog, Stage::Plan));
    const auto *table = part<TableView>(dialog, "bulkPlanTable");
    QCOMPARE(table->model()->rowCount(), 3);
    QVERIFY(table->model()->index(1, 3).data().toString().contains(u"line 2"_s));
    QVERIFY(table->model()->index(2, 3).data().toString().contains(u"no account"_s));
    // Back to the list, which is still there.
    button(dialog, "bulkBack")->click();
    QCOMPARE(dialog->stage(), Stage::Choice);
    QVERIFY(dialog->choiceForm()->hasNames());
    dialog->close();
    QVERIFY(message(dialog).contains(u"list"_s)); // which was not used
    dialog->close();
    QTRY_VERIFY(!dialog);
}

void BulkDialogTest::asksForWhatIsMissing()
{
    Fixture f(1);
    const QPointer<BulkDialog> dialog = f.shown(BulkDialog::forNames(f.context, &f.window));
    button(dialog, "bulkMain")->click();
    QCOMPARE(dialog->stage(), Stage::Choice);
    QVERIFY(text(dialog, "bulkNamesFault").contains(u"names no account"_s));
    dialog->choiceForm()->setNames(u"person-0000"_s);
    dialog->choiceForm()->setOperation({ Kind::AddTags, {}, {} });
    button(dialog, "bulkMain")->click();
    QCOMPARE(dialog->stage(), Stage::Choice);
    QVERIFY(text(dialog, "bulkMeaning").contains(u"at least one tag"_s));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"tagField"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"env:prod"_s); // not ended by a comma: taken all the same
    picture(dialog, u"1-tags"_s);
    button(dialog, "bulkMain")->click();
    QVERIFY(reaches(dialog, Stage::Plan));
    QCOMPARE(button(dialog, "bulkMain")->accessibleName(), u"Add to the tags of 1 account(s): env:prod"_s);
    dialog->close();
    QVERIFY(message(dialog).contains(u"list"_s)); // which was not used
    dialog->close();
    QTRY_VERIFY(!dialog);
}

void BulkDialogTest::saysWhomItConcerns()
{
    const Fixture f(9);
    const auto said = [&f](const QList<QUuid> &ids, int hidden) {
        const std::unique_ptr<BulkDialog> dialog(BulkDialog::forAccounts(f.context, ids, nullptr, hidden));
        return text(dialog.get(), "bulkConcerned");
    };
    QCOMPARE(said(f.ids.first(2), 0), u"2 account(s) selected: person-0000, person-0001"_s);
    const QString many = said(f.ids, 3);
    QVERIFY2(many.startsWith(u"9 account(s) selected: person-0000, "_s), qPrintable(many));
    QVERIFY2(many.contains(u" …\n3 of them are not visible"_s) && !many.contains(u"person-0008"_s), qPrintable(many));
    QVERIFY(said(f.ids, 9).contains(u"\nNone of them is visible"_s));
}

void BulkDialogTest::dangersNeedASecondStep()
{
    Fixture f(2);
    f.ids += f.session.identity().accountId;
    const QPointer<BulkDialog> dialog = f.open();
    dialog->choiceForm()->setOperation({ Kind::RemoveRole, { Role::Admin }, {} });
    button(dialog, "bulkMain")->click();
    QVERIFY(reaches(dialog, Stage::Plan));
    QPushButton *run = button(dialog, "bulkMain");
    QVERIFY(!run->isEnabled());
    const QList<QCheckBox *> boxes = dialog->findChildren<QCheckBox *>(QRegularExpression(u"^bulkDanger"_s));
    QCOMPARE(boxes.size(), 2); // no administrator left, and the own account's rights gone
    QCOMPARE(faults(dialog), QString());
    picture(dialog, u"2-dangers"_s);
    boxes[0]->setFocus();
    press(Qt::Key_Space);
    QVERIFY(!run->isEnabled());
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), boxes[1]);
    press(Qt::Key_Space);
    QVERIFY(run->isEnabled());
    boxes[0]->setChecked(false);
    QVERIFY(!run->isEnabled());
    dialog->close();
    QTRY_VERIFY(!dialog);
    QCOMPARE(f.events(u"role_revoked"_s), 0);
}

void BulkDialogTest::deletingAsksForTheNumber()
{
    Fixture f(12);
    const QPointer<BulkDialog> dialog = f.open();
    dialog->choiceForm()->setOperation({ Kind::Delete, {}, {} });
    button(dialog, "bulkMain")->click();
    QVERIFY(reaches(dialog, Stage::Plan));
    QPushButton *run = button(dialog, "bulkMain");
    auto *number = part<QLineEdit>(dialog, "bulkNumber");
    QVERIFY(number->isVisible());
    QVERIFY(!run->isEnabled());
    QCOMPARE(faults(dialog), QString());
    picture(dialog, u"2-delete"_s);
    number->setFocus();
    QTest::keyClicks(number, u"1"_s);
    QVERIFY(!run->isEnabled());
    QTest::keyClicks(number, u"2"_s);
    QVERIFY(run->isEnabled());
    press(Qt::Key_Return); // not from the field
    QCOMPARE(dialog->stage(), Stage::Plan);
    run->click();
    QVERIFY(reaches(dialog, Stage::Report));
    QCOMPARE(f.events(u"account_deleted"_s), 12);
    QVERIFY(!button(dialog, "bulkUndo")->isVisible());
    dialog->close();
    QTRY_VERIFY(!dialog);
}

void BulkDialogTest::pausesEndsAndRetries()
{
    constexpr int accounts = 200;
    Fixture f(accounts);
    const QPointer<BulkDialog> dialog = f.open();
    button(dialog, "bulkMain")->click();
    QVERIFY(reaches(dialog, Stage::Plan));
    button(dialog, "bulkMain")->click();
    QCOMPARE(dialog->stage(), Stage::Run);
    auto *bar = part<QProgressBar>(dialog, "bulkProgress");
    QTRY_VERIFY(bar->value() >= 20 && bar->maximum() == accounts);
    QCOMPARE(faults(dialog), QString());
    QCOMPARE(QApplication::focusWidget(), button(dialog, "bulkMain"));
    press(Qt::Key_Space);
    QTRY_VERIFY(text(dialog, "bulkProgressText").contains(u"paused"_s));
    QCOMPARE(button(dialog, "bulkMain")->accessibleName(), u"Continue"_s);
    picture(dialog, u"3-paused"_s);
    const int done = f.events(u"role_granted"_s);
    // Closing does not end it, and asks.
    press(Qt::Key_Escape);
    QVERIFY(dialog->isVisible());
    QVERIFY(message(dialog).contains(u"under way"_s));
    press(Qt::Key_Space); // goes on
    QTRY_VERIFY(f.events(u"role_granted"_s) > done);
    picture(dialog, u"3-running"_s);
    dialog->close();
    QVERIFY(dialog->isVisible());
    part<MessageBar>(dialog, "bulkMessages")->findChild<QPushButton *>()->click();
    QVERIFY(reaches(dialog, Stage::Report));
    const int over = f.events(u"role_granted"_s);
    QVERIFY(over < accounts);
    QVERIFY(text(dialog, "bulkCounts").contains(u"Not reached: %1"_s.arg(accounts - over)));
    QVERIFY(message(dialog).contains(QString::number(accounts - over)));
    QPushButton *retry = button(dialog, "bulkRetry");
    QVERIFY(retry->isVisible());
    picture(dialog, u"4-ended"_s);
    retry->click();
    QCOMPARE(dialog->stage(), Stage::Plan);
    QCOMPARE(text(dialog, "bulkPlanCounts"), u"%1 account(s) will be changed"_s.arg(accounts - over));
    // Looked at, and back at the report; then for good.
    press(Qt::Key_Escape);
    QCOMPARE(dialog->stage(), Stage::Report);
    retry->click();
    button(dialog, "bulkMain")->click();
    QVERIFY(reaches(dialog, Stage::Report));
    QCOMPARE(f.notOnce(u"role_granted"_s), 0);
    QCOMPARE(QDir(f.journals()).entryList(QDir::Files).size(), 1); // of the second run
    dialog->close();
    QTRY_VERIFY(!dialog);
}

void BulkDialogTest::takesItBack()
{
    Fixture f(5);
    const QPointer<BulkDialog> dialog = f.open();
    dialog->choiceForm()->setOperation({ Kind::SetRoles, { Role::Editor, Role::Viewer }, {} });
    picture(dialog, u"1-set"_s);
    button(dialog, "bulkMain")->click();
    QVERIFY(reaches(dialog, Stage::Plan));
    button(dialog, "bulkMain")->click();
    QVERIFY(reaches(dialog, Stage::Report));
    button(dialog, "bulkUndo")->click();
    QCOMPARE(dialog->stage(), Stage::Plan);
    QVERIFY(button(dialog, "bulkMain")->accessibleName().startsWith(u"Take it back for 5"_s));
    picture(dialog, u"5-undo"_s);
    QCOMPARE(f.events(u"role_revoked"_s), 0);
    button(dialog, "bulkMain")->click();
    QVERIFY(reaches(dialog, Stage::Report));
    QCOMPARE(f.events(u"role_revoked"_s), 10);
    for (const QUuid &id : f.ids)
        QVERIFY(f.server.state().accounts.find(id)->roles.isEmpty());
    dialog->close();
    QTRY_VERIFY(!dialog);
}

void BulkDialogTest::saysWhyItWaits()
{
    Fixture f(100);
    const QPointer<BulkDialog> dialog = f.open();
    button(dialog, "bulkMain")->click();
    QVERIFY(reaches(dialog, Stage::Plan));
    button(dialog, "bulkMain")->click();
    QTRY_VERIFY(f.events(u"role_granted"_s) > 5);
    f.session.lock();
    QTRY_VERIFY(message(dialog).contains(u"interrupted"_s));
    picture(dialog, u"3-away"_s);
    QVERIFY(f.signIn());
    QTRY_VERIFY(message(dialog).isEmpty());
    QVERIFY(reaches(dialog, Stage::Report));
    QCOMPARE(f.notOnce(u"role_granted"_s), 0);
    dialog->close();
    QTRY_VERIFY(!dialog);
}

void BulkDialogTest::neverBeginsWithoutAJournal()
{
    Fixture f(3);
    f.context.journalFolder = u"/proc/nothing"_s;
    const QPointer<BulkDialog> dialog = f.open();
    button(dialog, "bulkMain")->click();
    QVERIFY(reaches(dialog, Stage::Plan));
    button(dialog, "bulkMain")->click();
    QVERIFY(reaches(dialog, Stage::Report));
    QVERIFY2(message(dialog).contains(u"journal"_s), qPrintable(message(dialog)));
    QCOMPARE(f.events(u"role_granted"_s), 0);
    dialog->close();
    QTRY_VERIFY(!dialog);
}

void BulkDialogTest::offersToGoOn()
{
    Fixture f(60);
    {
        BulkRun run(f.session, &f.book, hasty());
        run.start(f.grant(Role::Editor), f.journals());
        QTRY_VERIFY(run.report().over() >= 10);
    } // as if killed
    QString offered;
    std::function<void()> act;
    offerBulkResume(f.context, &f.window,
        [&](const QString &, MessageBar::Kind, const QString &sentence, const QString &, const std::function<void()> &open) {
            offered = sentence;
            act = open;
        });
    QTRY_VERIFY(act);
    QVERIFY2(offered.startsWith(u"A bulk change was interrupted: “grant editor”, 1"_s), qPrintable(offered));
    act();
    const QPointer<BulkDialog> dialog = f.window.findChild<BulkDialog *>();
    QVERIFY(dialog);
    f.shown(dialog);
    QCOMPARE(dialog->stage(), Stage::Offer);
    QCOMPARE(faults(dialog), QString());
    QTRY_COMPARE(QApplication::focusWidget(), button(dialog, "bulkMain"));
    picture(dialog, u"6-offer"_s);
    press(Qt::Key_Return);
    QVERIFY(reaches(dialog, Stage::Report));
    QCOMPARE(f.notOnce(u"role_granted"_s), 0);
    QCOMPARE(text(dialog, "bulkCounts"), u"Done: 60"_s);
    dialog->close();
    QTRY_VERIFY(!dialog);
    QVERIFY(QDir(f.journals()).isEmpty());
}

// Signing out takes the pages away, with the book of accounts: a change that is running must not be left behind.
void BulkDialogTest::goesWithItsPage()
{
    Fixture f(60);
    KnownTokens tokens(f.session);
    f.context.tokens = &tokens;
    auto *page = new AccountsPage(f.context, &f.window);
    page->show();
    auto *table = page->findChild<TableView *>();
    page->findChild<QLineEdit *>(u"accountsFilter"_s)->setText(u"person"_s);
    QTRY_COMPARE(table->model()->rowCount(), 60);
    table->selectAll();
    page->findChild<QAction *>(u"actionBulk"_s)->trigger();
    const QPointer<BulkDialog> dialog = f.window.findChild<BulkDialog *>();
    QVERIFY(dialog);
    f.shown(dialog);
    button(dialog, "bulkMain")->click();
    QVERIFY(reaches(dialog, Stage::Plan));
    button(dialog, "bulkMain")->click();
    QTRY_VERIFY(f.events(u"role_granted"_s) >= 5);
    f.session.signOut();
    delete page;
    QVERIFY(!dialog);
    QTRY_COMPARE(f.session.state(), Session::State::SignedOut);
    QVERIFY(f.events(u"role_granted"_s) < 60);
    QVERIFY(f.signIn());
    QCOMPARE(f.left().journals.size(), 1); // nobody holds it any more
}

void BulkDialogTest::keepsAPastedList()
{
    Fixture f(3);
    const QPointer<BulkDialog> dialog = f.shown(BulkDialog::forNames(f.context, &f.window));
    dialog->choiceForm()->setNames(u"person-0000\nperson-0001\n"_s);
    press(Qt::Key_Escape);
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY2(message(dialog).contains(u"list"_s), qPrintable(message(dialog)));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    // With nothing in it, it goes at once.
    const QPointer<BulkDialog> empty = f.shown(BulkDialog::forNames(f.context, &f.window));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!empty);
}

void BulkDialogTest::showsAReportNobodySaw()
{
    Fixture f(4);
    {
        BulkRun run(f.session, &f.book, hasty());
        run.start(f.grant(Role::Editor), f.journals());
        QVERIFY(f.finish(run));
    }
    const LeftJournals left = f.left();
    QCOMPARE(left.journals.size(), 1);
    const QPointer<BulkDialog> dialog = f.shown(BulkDialog::forJournal(f.context, left.journals[0], &f.window));
    button(dialog, "bulkMain")->click();
    QVERIFY(reaches(dialog, Stage::Report));
    QCOMPARE(text(dialog, "bulkCounts"), u"Done: 4"_s);
    QVERIFY(button(dialog, "bulkUndo")->isVisible());
    dialog->close();
    QTRY_VERIFY(!dialog);
    QVERIFY(f.left().journals.isEmpty());
}

void BulkDialogTest::discards()
{
    Fixture f(30);
    {
        BulkRun run(f.session, &f.book, hasty());
        run.start(f.grant(Role::Editor), f.journals());
        QTRY_VERIFY(run.report().over() >= 3);
    }
    const int over = f.events(u"role_granted"_s);
    QPointer<BulkDialog> dialog = f.shown(BulkDialog::forJournal(f.context, f.left().journals.value(0), &f.window));
    button(dialog, "bulkClose")->click(); // not now
    QTRY_VERIFY(!dialog);
    QCOMPARE(f.left().journals.size(), 1);
    dialog = f.shown(BulkDialog::forJournal(f.context, f.left().journals.value(0), &f.window));
    button(dialog, "bulkRetry")->click(); // discard: asks once more
    QVERIFY(dialog->isVisible());
    QVERIFY(!message(dialog).isEmpty());
    part<MessageBar>(dialog, "bulkMessages")->findChild<QPushButton *>()->click();
    QTRY_VERIFY(!dialog);
    QVERIFY(f.left().journals.isEmpty());
    QVERIFY(f.events(u"role_granted"_s) <= over + 1);
}

void BulkDialogTest::exportsTheReport()
{
    Fixture f(3);
    f.server.state().accounts.edit(f.ids[2]).account.username = u"=cmd|' /C calc'!A0,\"x\""_s;
    f.book.refresh();
    QTRY_COMPARE(f.book.find(f.ids[2])->account.username, f.server.state().accounts.find(f.ids[2])->account.username);
    const QPointer<BulkDialog> dialog = f.open();
    button(dialog, "bulkMain")->click();
    QVERIFY(reaches(dialog, Stage::Plan));
    button(dialog, "bulkMain")->click();
    QVERIFY(reaches(dialog, Stage::Report));
    auto *page = dialog->findChild<BulkRunPage *>();
    QSignalSpy exported(page, &BulkRunPage::exported);
    const auto written = [&](const QString &name) {
        page->exportTo(f.folder.filePath(name));
        eventually([&] { return !exported.isEmpty(); });
        exported.clear();
        QFile file(f.folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray csv = written(u"report.csv"_s);
    QVERIFY2(csv.startsWith("account,id,before,after,result,note\r\n"), csv.constData());
    QCOMPARE(csv.count("\r\n"), 4);
    QVERIFY2(csv.contains("\"'=cmd|' /C calc'!A0,\"\"x\"\"\""), csv.constData());
    QVERIFY(csv.contains(",done,"));
    const QJsonArray json = QJsonDocument::fromJson(written(u"report.json"_s)).array();
    QCOMPARE(json.size(), 3);
    QCOMPARE(json[0][u"account"_s].toString(), u"person-0000"_s);
    QCOMPARE(json[0][u"after"_s].toArray(), QJsonArray{ u"user"_s });
    QCOMPARE(json[0][u"result"_s].toString(), u"done"_s);
    QVERIFY(message(dialog).contains(u"report.json"_s));
    dialog->close();
    QTRY_VERIFY(!dialog);
}

void BulkDialogTest::hostileNamesStayPlain()
{
    Fixture f(3);
    f.server.state().accounts.edit(f.ids[0]).account.username = u"<b>bold</b>\u202Egpj.exe\n%n %1"_s;
    f.server.state().accounts.edit(f.ids[1]).account.username = QString(1'000'000, u'W');
    f.book.refresh();
    QTRY_COMPARE(f.book.find(f.ids[1])->account.username.size(), 1'000'000);
    const QPointer<BulkDialog> dialog = f.open();
    dialog->choiceForm()->setOperation({ Kind::AddTags, {}, { u"<i>%n&\u202Ex</i>"_s, QString(250, u'W') } });
    button(dialog, "bulkMain")->click();
    QVERIFY(reaches(dialog, Stage::Plan));
    QVERIFY(dialog->width() <= 1200);
    QVERIFY(button(dialog, "bulkMain")->text().size() < 100);
    QVERIFY(!text(dialog, "bulkTitle").contains(QChar(0x202E)));
    picture(dialog, u"7-hostile"_s);
    button(dialog, "bulkMain")->click();
    QVERIFY(reaches(dialog, Stage::Report));
    QVERIFY(dialog->width() <= 1200);
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        QVERIFY(label->textFormat() == Qt::PlainText || label->text().isEmpty());
    dialog->close();
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(BulkDialogTest)
#include "tst_bulk_dialog.moc"
