// SPDX-License-Identifier: MIT
// Walks through the whole console: every step of every page's tour, with and without news above it; and, with the keyboard
// alone, through a day's work. Looks for what only the whole window shows: letters that two things share, names that are
// missing, a keyboard that leads nowhere. With MCIAS_WALK_LANGUAGE=de it looks at the German console. Dialogs that no tour
// opens are those of tst_dialog_walk.
#include "app/page_registry.h"
#include "app/translations.h"
#include "support/walk_desk.h"
#include "views/bulk/bulk_dialog.h"

#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Desk = WalkDesk;

// The same letter twice in one menu.
QStringList sharedInMenus(const QWidget *root)
{
    QStringList shared;
    for (const QMenu *menu : root->findChildren<QMenu *>()) {
        QHash<QKeySequence, QString> taken;
        for (const QAction *line : menu->actions()) {
            const QKeySequence keys = QKeySequence::mnemonic(line->text());
            if (line->isSeparator() || keys.isEmpty())
                continue;
            if (taken.contains(keys))
                shared += menu->objectName() + u": "_s + taken.value(keys) + u" and "_s + line->text();
            taken.insert(keys, line->text());
        }
    }
    return shared;
}

} // namespace

class ConsoleWalkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new ConsoleStyle);
        QCoreApplication::setApplicationName(u"mcias-console"_s);
        if (qEnvironmentVariable("MCIAS_WALK_LANGUAGE") == u"de"_s)
            QLocale::setDefault(QLocale(QLocale::German));
        m_translations = std::make_unique<Translations>();
    }
    void theSearchFindsFaults();
    void everyStepOfEveryTour();
    void newsAreReached();
    void aDayWithoutAMouse();

private:
    std::unique_ptr<Translations> m_translations;

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void write(const QString &text);
    bool tabTo(const QString &name);
    bool onKeyboard(const QString &name);
};

// What this test rests on can be red.
void ConsoleWalkTest::theSearchFindsFaults()
{
    QWidget window;
    auto *one = new QPushButton(u"&Edit"_s, &window);
    auto *other = new QPushButton(u"Op&en"_s, &window);
    auto *dialog = new QDialog(&window);
    new QPushButton(u"&Else"_s, dialog);
    for (QWidget *widget : std::initializer_list<QWidget *>{ &window, one, other, dialog })
        widget->show();
    QCOMPARE(sharedMnemonics(&window).size(), 1); // the dialog is a window of its own
    QCOMPARE(sharedMnemonics(dialog), QStringList());
    other->hide();
    QCOMPARE(sharedMnemonics(&window), QStringList());
}

void ConsoleWalkTest::everyStepOfEveryTour()
{
    Desk desk;
    QStringList faults;
    int steps = 0;
    for (int number = 0; number < pageRegistry().size(); ++number) {
        const PageEntry &entry = pageRegistry()[number];
        desk.workspace().openPage(number);
        faults += desk.faultsAt(QLatin1String(entry.id));
        for (const TourStep &step : entry.tour ? entry.tour(desk.workspace().page(number)) : QList<TourStep>()) {
            if (step.act)
                step.act();
            QVERIFY2(eventually([&step] { return step.ready(); }, 20s), qPrintable(step.name));
            faults += desk.faultsAt(step.name);
            ++steps;
        }
        desk.closeDialogs();
    }
    faults += sharedInMenus(&desk.window);
    faults.removeDuplicates();
    QVERIFY(steps > 20);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void ConsoleWalkTest::newsAreReached()
{
    Desk desk;
    bool isDone = false;
    desk.window.news()->say(u"first"_s, MessageBar::Kind::Info, u"Something."_s);
    desk.window.news()->say(u"second"_s, MessageBar::Kind::Info, u"Something else."_s, u"&Do it"_s, [&isDone] { isDone = true; });
    key(Qt::Key_F6);
    QVERIFY(onKeyboard(u"messageAction"_s));
    key(Qt::Key_Return);
    QVERIFY(isDone);
    key(Qt::Key_F6);
    QVERIFY(onKeyboard(u"messageClose"_s));
    key(Qt::Key_Space);
    QVERIFY(!desk.window.news()->isVisible());
    key(Qt::Key_F6); // leads nowhere, and does no harm
    QVERIFY(QApplication::focusWidget());
}

// --- with the keyboard alone

void ConsoleWalkTest::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (QWidget *dialog = QApplication::activeModalWidget())
        QApplication::setActiveWindow(dialog);
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : QApplication::activeWindow(), key, modifiers);
}

void ConsoleWalkTest::write(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

bool ConsoleWalkTest::onKeyboard(const QString &name)
{
    const bool isThere = eventually(
        [&name] {
            const QWidget *focus = QApplication::focusWidget();
            return focus && focus->objectName() == name && focus->isVisible() && focus->isEnabled();
        },
        3s);
    if (!isThere)
        qWarning() << "the keyboard is on" << QApplication::focusWidget() << "instead of" << name;
    return isThere;
}

bool ConsoleWalkTest::tabTo(const QString &name)
{
    QStringList way;
    for (int i = 0; i < 80; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        way += focus ? focus->objectName() : u"nothing"_s;
        if (focus && focus->objectName() == name)
            return true;
        key(Qt::Key_Tab);
    }
    qWarning("%s is not on the way: %s", qPrintable(name), qPrintable(way.join(u' ')));
    return false;
}

// Creates an account, edits it, changes three at once, and resets a password.
void ConsoleWalkTest::aDayWithoutAMouse()
{
    if (QLocale().language() != QLocale::English && QLocale().language() != QLocale::C)
        QSKIP("its letters are the English ones");
    Desk desk;
    const auto dialog = [] { return qobject_cast<QDialog *>(QApplication::activeModalWidget()); };
    const auto account = [&desk](const QString &name) { return desk.dev.state().accounts.findByName(name); };
    QVERIFY(onKeyboard(u"overviewAccounts"_s));
    key(Qt::Key_Space); // leads to them
    QVERIFY(onKeyboard(u"accountsFilter"_s));

    key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(onKeyboard(u"username"_s));
    write(u"kim.keys"_s);
    QVERIFY(tabTo(u"generatePassword"_s));
    key(Qt::Key_Space);
    key(Qt::Key_R, Qt::AltModifier);
    QVERIFY(eventually([&] { return account(u"kim.keys"_s) != nullptr; }));
    QTRY_VERIFY(dialog() && dialog()->findChild<QPushButton *>(u"handoverClose"_s));
    QTRY_VERIFY(QApplication::activeModalWidget()->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(tabTo(u"handoverClose"_s));
    key(Qt::Key_Return);
    key(Qt::Key_Return); // nobody has seen it: it asks once
    QTRY_VERIFY(!dialog());
    QApplication::setActiveWindow(&desk.window);

    // Found, chosen, edited.
    key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(onKeyboard(u"accountsFilter"_s));
    write(u"kim.keys"_s);
    key(Qt::Key_Down);
    QVERIFY(onKeyboard(u"accountsTable"_s));
    key(Qt::Key_Down);
    key(Qt::Key_F2);
    QTRY_VERIFY(dialog());
    QTRY_VERIFY(dialog()->findChild<QWidget *>(u"role-editor"_s)->isEnabled()); // its roles are read first
    QVERIFY(tabTo(u"role-editor"_s));
    key(Qt::Key_Space);
    key(Qt::Key_S, Qt::AltModifier);
    QVERIFY(onKeyboard(u"editorSave"_s));
    QTRY_VERIFY(dialog()->findChild<QWidget *>(u"reviewBack"_s)->isVisible());
    key(Qt::Key_Return);
    QTRY_VERIFY(!dialog());
    QCOMPARE(account(u"kim.keys"_s)->roles, RoleList{ Role::Editor });
    QApplication::setActiveWindow(&desk.window);
    QVERIFY(onKeyboard(u"accountsTable"_s));

    // Three at once.
    key(Qt::Key_F, Qt::ControlModifier);
    write(u"amara.a"_s);
    key(Qt::Key_Return);
    QVERIFY(onKeyboard(u"accountsTable"_s));
    key(Qt::Key_Home);
    key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_B, Qt::AltModifier);
    BulkDialog *bulk = nullptr;
    QTRY_VERIFY((bulk = desk.window.findChild<BulkDialog *>())); // a letter presses its button for a moment
    QApplication::setActiveWindow(bulk);
    QVERIFY(onKeyboard(u"bulkKind"_s));
    write(u"Add"_s);
    key(Qt::Key_T, Qt::AltModifier);
    write(u"review:2026"_s);
    key(Qt::Key_Return); // a chip by now
    key(Qt::Key_P, Qt::AltModifier);
    QTRY_COMPARE(bulk->stage(), BulkDialog::Stage::Plan);
    QApplication::setActiveWindow(bulk); // no window manager does it after the list of suggestions has closed
    QVERIFY(onKeyboard(u"bulkPlanTable"_s));
    QVERIFY(tabTo(u"bulkMain"_s));
    key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(bulk->stage(), BulkDialog::Stage::Report, 15'000);
    QVERIFY(onKeyboard(u"bulkClose"_s));
    key(Qt::Key_Return);
    QTRY_VERIFY(!desk.window.findChild<BulkDialog *>());
    for (const char *name : { "amara.adler", "amara.almeida", "amara.arslan" })
        QVERIFY2(account(QLatin1String(name))->tags.contains(u"review:2026"_s), name);
    QApplication::setActiveWindow(&desk.window);

    // A role, in the matrix.
    key(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(onKeyboard(u"rolesFilter"_s));
    write(u"kim.keys"_s);
    QVERIFY(tabTo(u"rolesTable"_s));
    key(Qt::Key_Down);
    for (int i = 0; i < 3; ++i)
        key(Qt::Key_Right);
    key(Qt::Key_Space);
    QVERIFY(onKeyboard(u"roleChangeApply"_s));
    key(Qt::Key_Return);
    QTRY_COMPARE(account(u"kim.keys"_s)->roles.size(), 2);
    auto *close = desk.window.findChild<QPushButton *>(u"roleChangeClose"_s);
    QVERIFY(onKeyboard(u"roleChangeClose"_s));
    QTRY_COMPARE(close->accessibleName(), u"Close"_s); // it has been looked at once more
    key(Qt::Key_Escape);
    QVERIFY(onKeyboard(u"rolesTable"_s));

    // The help desk.
    key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(onKeyboard(u"helpFinder"_s));
    write(u"kim.keys"_s);
    key(Qt::Key_Return);
    QTRY_VERIFY(desk.window.findChild<QCheckBox *>(u"helpReset"_s)->isVisible());
    QTRY_VERIFY(desk.window.findChild<QCheckBox *>(u"helpReset"_s)->isEnabled());
    QVERIFY(tabTo(u"helpReset"_s));
    key(Qt::Key_Space);
    QVERIFY(tabTo(u"helpContinue"_s));
    key(Qt::Key_Return);
    QTRY_VERIFY(dialog());
    QVERIFY(onKeyboard(u"helpGenerate"_s));
    key(Qt::Key_I, Qt::AltModifier);
    QTRY_VERIFY(dialog() && dialog()->findChild<QPushButton *>(u"handoverClose"_s));
    QTRY_VERIFY(QApplication::activeModalWidget()->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(tabTo(u"handoverClose"_s));
    key(Qt::Key_Return);
    key(Qt::Key_Return); // nobody has seen it: it asks once
    QTRY_VERIFY(!dialog());
    QApplication::setActiveWindow(&desk.window);
    QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
}

QTEST_MAIN(ConsoleWalkTest)
#include "tst_console_walk.moc"
