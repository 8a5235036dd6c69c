// SPDX-License-Identifier: MIT
// Going anywhere by name, and the list of keys.
#include "app/command_palette.h"
#include "app/page_registry.h"
#include "app/shortcut_sheet.h"
#include "app/workspace.h"
#include "support/console.h"
#include "support/outcome.h"
#include "views/accounts/new_account_dialog.h"
#include "work/account_book.h"

#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    ConsoleWire wire;
    HandClock clock;
    Formats formats;
    Session session{ clock, wire.options() };
    std::unique_ptr<Workspace> workspace;

    Fixture()
    {
        wire.server.enqueue(grantReply());
        session.signIn(wire.signIn());
        if (!eventually([this] { return session.state() == Session::State::SignedIn; }))
            qFatal("cannot sign in");
        wire.server.answerWith([](const Received &request) {
            return request.path == "/v1/accounts" ? Reply::json(200, accountsJson(200)) : errorReply(404, "not_found");
        });
        workspace = std::make_unique<Workspace>(PageContext{ session, clock, formats });
        workspace->resize(1280, 800);
        workspace->show();
        QApplication::setActiveWindow(workspace.get());
        workspace->openPage(u"accounts"_s);
        if (!eventually([this] { return workspace->context().book->rows().size() == 200; }))
            qFatal("no accounts");
    }
    CommandPalette *open() const
    {
        workspace->openPalette();
        auto *palette = workspace->findChild<CommandPalette *>();
        QApplication::setActiveWindow(palette);
        return palette;
    }
    QString current() const
    {
        return workspace->findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly)->currentWidget()->objectName();
    }
};

QLineEdit *fieldOf(CommandPalette *palette)
{
    return palette->findChild<QLineEdit *>(u"paletteField"_s);
}
QListWidget *listOf(CommandPalette *palette)
{
    return palette->findChild<QListWidget *>(u"paletteList"_s);
}
QStringList linesOf(CommandPalette *palette)
{
    QStringList lines;
    for (int row = 0; row < listOf(palette)->count(); ++row)
        lines += listOf(palette)->item(row)->text();
    return lines;
}

} // namespace

class CommandPaletteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offersPagesFirst();
    void goesToAPage();
    void findsAnAccount();
    void presses();
    void greyOnesSayWhy();
    void typingOnTheListGoesOnInTheField();
    void nothingFoundDoesNothing();
    void sheetListsThePagesKeys();
};

void CommandPaletteTest::offersPagesFirst()
{
    Fixture f;
    CommandPalette *palette = f.open();
    QVERIFY(palette && palette->isVisible());
    QCOMPARE(palette->focusWidget(), fieldOf(palette));
    const QStringList lines = linesOf(palette);
    for (int number = 0; number < pageRegistry().size(); ++number)
        QVERIFY2(lines.value(number).startsWith(pageRegistry()[number].title()), qPrintable(lines.value(number)));
}

void CommandPaletteTest::goesToAPage()
{
    Fixture f;
    CommandPalette *palette = f.open();
    QTest::keyClicks(fieldOf(palette), u"help d"_s);
    QTest::keyClick(fieldOf(palette), Qt::Key_Return);
    QTRY_COMPARE(f.current(), u"helpdeskPage"_s);
    QTRY_VERIFY(!f.workspace->findChild<CommandPalette *>());
}

void CommandPaletteTest::findsAnAccount()
{
    Fixture f;
    CommandPalette *palette = f.open();
    QTest::keyClicks(fieldOf(palette), u"user-117"_s);
    QTRY_VERIFY(linesOf(palette).filter(u"user-117"_s).size() == 1);
    QTest::keyClick(fieldOf(palette), Qt::Key_Return);
    const auto *table = f.workspace->findChild<QTableView *>(u"accountsTable"_s);
    QTRY_COMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), u"user-117"_s);
}

void CommandPaletteTest::presses()
{
    Fixture f;
    CommandPalette *palette = f.open();
    QTest::keyClicks(fieldOf(palette), u"new account"_s);
    QCOMPARE(linesOf(palette).size(), 1);
    QTest::keyClick(fieldOf(palette), Qt::Key_Return);
    QTRY_VERIFY(f.workspace->window()->findChild<NewAccountDialog *>());
}

void CommandPaletteTest::greyOnesSayWhy()
{
    Fixture f;
    CommandPalette *palette = f.open();
    fieldOf(palette)->setText(u"delete…"_s);
    QCOMPARE(listOf(palette)->count(), 1);
    const QListWidgetItem *item = listOf(palette)->item(0);
    QVERIFY(!(item->flags() & Qt::ItemIsEnabled));
    QVERIFY2(item->text().contains(u"Select"_s), qPrintable(item->text()));
    QTest::keyClick(fieldOf(palette), Qt::Key_Return);
    QVERIFY(palette->isVisible());
}

void CommandPaletteTest::typingOnTheListGoesOnInTheField()
{
    Fixture f;
    CommandPalette *palette = f.open();
    QTest::keyClick(fieldOf(palette), Qt::Key_Down);
    QCOMPARE(listOf(palette)->currentRow(), 1);
    QCOMPARE(palette->focusWidget(), fieldOf(palette));
    listOf(palette)->setFocus();
    QTest::keyClicks(listOf(palette), u"r"_s);
    QCOMPARE(fieldOf(palette)->text(), u"r"_s);
    QCOMPARE(palette->focusWidget(), fieldOf(palette));
}

void CommandPaletteTest::nothingFoundDoesNothing()
{
    Fixture f;
    CommandPalette *palette = f.open();
    QTest::keyClicks(fieldOf(palette), u"no such thing at all"_s);
    QTRY_COMPARE(listOf(palette)->count(), 0);
    QTest::keyClick(fieldOf(palette), Qt::Key_Return);
    QVERIFY(palette->isVisible());
}

void CommandPaletteTest::sheetListsThePagesKeys()
{
    Fixture f;
    f.workspace->openKeys();
    const auto *sheet = f.workspace->findChild<ShortcutSheet *>();
    QVERIFY(sheet && sheet->isVisible());
    QStringList words;
    for (const auto *label : sheet->findChildren<QLabel *>())
        words += label->text();
    for (const char *keys : { "Ctrl+K", "F5", "Ctrl+F", "Ctrl+N", "Ctrl+L" })
        QVERIFY2(words.contains(QLatin1String(keys)), keys);
}

QTEST_MAIN(CommandPaletteTest)
#include "tst_command_palette.moc"
