// SPDX-License-Identifier: MIT
// The one table of all pages: what is chosen, where the keyboard is, and which columns are remembered.
#include "models/accounts_model.h"
#include "session/state_store.h"
#include "views/controls/console_style.h"
#include "views/tables/table_columns.h"
#include "views/tables/table_view.h"

#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace Qt::StringLiterals;

namespace {

AccountRow account(int number)
{
    AccountRow row;
    row.account.id = QUuid::createUuidV5(QUuid(), QByteArray::number(number));
    row.account.username = u"user-%1"_s.arg(number);
    row.account.type = number % 5 == 0 ? AccountType::System : AccountType::Human;
    row.account.createdAt = QDateTime::fromSecsSinceEpoch(1'700'000'000 + number, Qt::UTC);
    row.account.updatedAt = QDateTime::fromSecsSinceEpoch(1'800'000'000 - number, Qt::UTC);
    row.account.totpEnabled = number % 2 == 0;
    return row;
}

QList<AccountRow> accounts(int count, int step = 1)
{
    QList<AccountRow> result;
    for (int i = 0; i < count; i += step)
        result += account(i);
    return result;
}

// A table in a window, with the accounts user-0 to user-N.
struct Desk {
    AccountsModel model{ Formats() };
    TableView table;

    explicit Desk(int count, StateStore *state = nullptr)
    {
        set(accounts(count));
        table.setRows(&model);
        table.remember(state, u"accounts"_s);
        for (const QString &line : { u"column-type"_s, u"column-updated"_s }) { // more than there are at first
            if (!menuLine(line)->isChecked())
                menuLine(line)->trigger();
        }
        table.resize(1200, 400);
        table.fitColumns();
        table.show();
        settle();
        QApplication::setActiveWindow(&table);
        table.setFocus();
        model.clearChoice();
        table.setCurrentIndex({});
    }
    // Many rows are put in order in another thread.
    void settle()
    {
        if (!QTest::qWaitFor([this] { return !model.isBusy(); }))
            qFatal("the model stays busy");
    }
    void set(const QList<AccountRow> &rows)
    {
        model.setRows(rows);
        settle();
    }
    QHeaderView *header() const { return table.horizontalHeader(); }
    void click(int row, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseClick(table.viewport(), button, modifiers, table.visualRect(model.index(row, 0)).center());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&table, key, modifiers); }
    int current() const { return table.currentIndex().row(); }
    QString name(int row) const { return model.index(row, 0).data().toString(); }
    QStringList chosen() const
    {
        QStringList names;
        for (const QUuid &id : model.chosenKeys())
            names += model.find(id)->account.username;
        std::sort(names.begin(), names.end());
        return names;
    }
    QStringList shown() const
    {
        QStringList ids;
        for (const int column : table.columns()->shown())
            ids += model.headerData(column, Qt::Horizontal, ColumnIdRole).toString();
        return ids;
    }
    int column(const QString &id) const
    {
        for (int i = 0; i < model.columnCount(); ++i) {
            if (model.headerData(i, Qt::Horizontal, ColumnIdRole).toString() == id)
                return i;
        }
        return -1;
    }
    QAction *menuLine(const QString &name)
    {
        m_menu = std::make_unique<QMenu>();
        table.columns()->fillMenu(m_menu.get());
        return m_menu->findChild<QAction *>(name);
    }

private:
    std::unique_ptr<QMenu> m_menu;
};

} // namespace

class TableViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void choosesByMouse();
    void choosesByKeyboard();
    void theChoiceOutlivesWhatIsShown();
    void tellsScreenReadersOfRowsInSight();
    void keepsTheCurrentRow();
    void searchesByTyping();
    void copiesWhatIsChosen();
    void choosesColumns();
    void remembersColumns();
    void readsWhatOtherVersionsRemember();
    void theFirstColumnTakesWhatIsLeft();
    void whatIsShownAtFirstFits();
    void staysQuickWithManyRows();
};

void TableViewTest::choosesByMouse()
{
    Desk desk(20);
    desk.click(3);
    QCOMPARE(desk.chosen(), QStringList{ u"user-3"_s });
    desk.click(5, Qt::ControlModifier);
    QCOMPARE(desk.chosen(), (QStringList{ u"user-3"_s, u"user-5"_s }));
    desk.click(7, Qt::ShiftModifier);
    QCOMPARE(desk.chosen(), (QStringList{ u"user-5"_s, u"user-6"_s, u"user-7"_s }));
    desk.click(4, Qt::ShiftModifier); // from the same anchor, to the other side
    QCOMPARE(desk.chosen(), (QStringList{ u"user-4"_s, u"user-5"_s }));
    desk.click(1, Qt::ControlModifier);
    desk.click(2, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.chosen(), (QStringList{ u"user-1"_s, u"user-2"_s, u"user-4"_s, u"user-5"_s }));
    desk.click(1, Qt::ControlModifier);
    QCOMPARE(desk.chosen(), (QStringList{ u"user-2"_s, u"user-4"_s, u"user-5"_s }));
    // A menu is about what is chosen, or else about the row below it.
    desk.click(4, {}, Qt::RightButton);
    QCOMPARE(desk.chosen().size(), 3);
    desk.click(8, {}, Qt::RightButton);
    QCOMPARE(desk.chosen(), QStringList{ u"user-8"_s });
    // Drawn over rows.
    const auto at = [&desk](int row) { return desk.table.visualRect(desk.model.index(row, 1)).center(); };
    QTest::mousePress(desk.table.viewport(), Qt::LeftButton, {}, at(2));
    QTest::mouseMove(desk.table.viewport(), at(3));
    QTest::mouseMove(desk.table.viewport(), at(5));
    QTest::mouseRelease(desk.table.viewport(), Qt::LeftButton, {}, at(5));
    QCOMPARE(desk.chosen(), (QStringList{ u"user-2"_s, u"user-3"_s, u"user-4"_s, u"user-5"_s }));
}

void TableViewTest::choosesByKeyboard()
{
    Desk desk(300);
    desk.click(2);
    desk.key(Qt::Key_Down);
    QCOMPARE(desk.chosen(), QStringList{ u"user-3"_s });
    desk.key(Qt::Key_Down, Qt::ShiftModifier);
    desk.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(desk.chosen(), (QStringList{ u"user-3"_s, u"user-4"_s, u"user-5"_s }));
    desk.key(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(desk.chosen(), (QStringList{ u"user-3"_s, u"user-4"_s }));
    // With the control key alone nothing is chosen on the way.
    desk.key(Qt::Key_Down, Qt::ControlModifier);
    desk.key(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(desk.current(), 6);
    QCOMPARE(desk.chosen().size(), 2);
    desk.key(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(desk.chosen(), (QStringList{ u"user-3"_s, u"user-4"_s, u"user-6"_s }));
    desk.key(Qt::Key_Space);
    QCOMPARE(desk.chosen(), (QStringList{ u"user-3"_s, u"user-4"_s }));
    desk.key(Qt::Key_Escape);
    QCOMPARE(desk.chosen(), QStringList());
    QCOMPARE(desk.current(), 6); // the keyboard stays where it is
    desk.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(desk.model.chosenCount(), 300);
    desk.key(Qt::Key_End);
    QCOMPARE(desk.current(), 299);
    QCOMPARE(desk.chosen(), QStringList{ u"user-299"_s });
    desk.key(Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(desk.model.chosenCount(), 300);
    desk.key(Qt::Key_Home);
    QCOMPARE(desk.current(), 0);
    QCOMPARE(desk.model.chosenCount(), 1);
}

void TableViewTest::theChoiceOutlivesWhatIsShown()
{
    Desk desk(1000);
    desk.click(2);
    desk.click(5, Qt::ControlModifier);
    desk.model.setFilter(u"user-5"_s); // user-5, user-50 …
    QCOMPARE(desk.chosen(), (QStringList{ u"user-2"_s, u"user-5"_s }));
    QCOMPARE(desk.model.chosenHiddenCount(), 1);
    desk.click(1, Qt::ControlModifier); // user-50
    desk.model.setFilter({});
    QCOMPARE(desk.model.chosenHiddenCount(), 0);
    desk.table.sortByColumn(0, Qt::DescendingOrder);
    const QStringList three{ u"user-2"_s, u"user-5"_s, u"user-50"_s };
    QCOMPARE(desk.chosen(), three);
    QVERIFY(desk.model.isChosen(desk.model.rowOf(account(2).account.id)));
    // So many rows come that views are told to start over.
    desk.set(accounts(2000));
    QCOMPARE(desk.chosen(), three);
    // What the server no longer has is chosen no longer; nobody acts on it by accident when it comes back.
    desk.set(accounts(2000, 5));
    QCOMPARE(desk.chosen(), (QStringList{ u"user-5"_s, u"user-50"_s }));
    desk.set(accounts(2000));
    QCOMPARE(desk.chosen(), (QStringList{ u"user-5"_s, u"user-50"_s }));
    // All that the filter shows, and what it hides stays chosen or not as it was.
    desk.model.setFilter(u"user-199"_s);
    desk.table.setFocus();
    desk.key(Qt::Key_A, Qt::ControlModifier);
    QVERIFY(desk.chosen().contains(u"user-1999"_s));
    QVERIFY(!desk.chosen().contains(u"user-200"_s));
}

void TableViewTest::tellsScreenReadersOfRowsInSight()
{
    Desk desk(5000);
    desk.table.selectAll();
    const auto *selection = desk.table.selectionModel();
    QTRY_VERIFY(selection->isRowSelected(0));
    QVERIFY(selection->isRowSelected(desk.table.rowsInSight().second));
    QVERIFY(!selection->isRowSelected(4999)); // nobody can see it
    desk.table.scrollToBottom();
    QTRY_VERIFY(selection->isRowSelected(4999));
    QVERIFY(!selection->isRowSelected(0));
    desk.model.setChosen(4998, 4998, false);
    QTRY_VERIFY(!selection->isRowSelected(4998));
    QVERIFY(selection->isRowSelected(4999));
}

void TableViewTest::keepsTheCurrentRow()
{
    Desk desk(1000);
    desk.table.chooseRow(500);
    QVERIFY(desk.table.visualRect(desk.table.currentIndex()).intersects(desk.table.viewport()->rect()));
    desk.model.setFilter(u"user-77"_s);
    QCOMPARE(desk.current(), -1); // and nobody else instead
    desk.model.setFilter({});
    QCOMPARE(desk.name(desk.current()), u"user-500"_s);
    QSignalSpy reset(&desk.model, &QAbstractItemModel::modelReset);
    desk.set(accounts(1000, 2));
    QCOMPARE(reset.size(), 1);
    QCOMPARE(desk.name(desk.current()), u"user-500"_s);
    QCOMPARE(desk.chosen(), QStringList{ u"user-500"_s });
}

void TableViewTest::searchesByTyping()
{
    Desk desk(0);
    QList<AccountRow> rows = accounts(4);
    const QStringList names{ u"anna"_s, u"Bert"_s, u"berta"_s, u"zoë"_s };
    for (int i = 0; i < names.size(); ++i)
        rows[i].account.username = names[i];
    desk.set(rows);
    QTest::keyClicks(&desk.table, u"berta"_s);
    QCOMPARE(desk.name(desk.current()), u"berta"_s);
    QCOMPARE(desk.chosen(), QStringList{ u"berta"_s });
    QTest::qWait(QApplication::keyboardInputInterval() + 50); // the one way to begin another word
    desk.key(Qt::Key_B);
    QCOMPARE(desk.name(desk.current()), u"Bert"_s); // round and to the next one
    desk.key(Qt::Key_B);
    QCOMPARE(desk.name(desk.current()), u"berta"_s);
}

void TableViewTest::copiesWhatIsChosen()
{
    Desk desk(20);
    QSignalSpy copied(&desk.table, &TableView::copied);
    desk.click(3);
    desk.key(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(u"user-3\tHuman\tActive\t"_s));
    // In the order of the screen: of the columns, and of the rows.
    desk.header()->moveSection(desk.header()->visualIndex(desk.column(u"status"_s)), 1);
    desk.header()->setSectionHidden(desk.column(u"type"_s), true);
    desk.click(1, Qt::ControlModifier);
    desk.key(Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(u"user-1\tActive\tOff\t"_s));
    QVERIFY(lines[1].startsWith(u"user-3\tActive\tOff\t"_s));
    QCOMPARE(copied.last(), (QVariantList{ 2, 0 }));
    // What nobody sees is not copied, and that is said.
    desk.model.setFilter(u"user-3"_s);
    desk.table.copy();
    QVERIFY(!QApplication::clipboard()->text().contains(u"user-1"_s));
    QCOMPARE(copied.last(), (QVariantList{ 1, 1 }));
}

void TableViewTest::choosesColumns()
{
    Desk desk(20);
    QVERIFY(!desk.menuLine(u"column-username"_s)->isEnabled()); // it names the rows
    QAction *line = desk.menuLine(u"column-updated"_s);
    QVERIFY(line->isChecked());
    desk.table.sortByColumn(desk.column(u"updated"_s), Qt::AscendingOrder);
    QCOMPARE(desk.name(0), u"user-19"_s); // changed first
    line->trigger();
    QVERIFY(!desk.shown().contains(u"updated"_s));
    QCOMPARE(desk.header()->sortIndicatorSection(), 0); // no order that nobody can see
    QCOMPARE(desk.name(19), u"user-19"_s);
    desk.menuLine(u"column-updated"_s)->trigger();
    QVERIFY(desk.shown().contains(u"updated"_s));
    QVERIFY(desk.header()->sectionSize(desk.column(u"updated"_s)) > 72);
    // The first one stays first, whatever is dragged there.
    QVERIFY(!desk.header()->isFirstSectionMovable());
    desk.header()->moveSection(2, 1);
    desk.header()->resizeSection(desk.column(u"type"_s), 300);
    desk.menuLine(u"columns-fit"_s)->trigger();
    QVERIFY(desk.header()->sectionSize(desk.column(u"type"_s)) < 200);
    desk.menuLine(u"columns-reset"_s)->trigger();
    QCOMPARE(desk.shown().mid(0, 3), (QStringList{ u"username"_s, u"status"_s, u"totp"_s }));
}

void TableViewTest::remembersColumns()
{
    const QTemporaryDir folder;
    QStringList shown;
    {
        StateStore state(folder.path());
        Desk desk(20, &state);
        desk.header()->moveSection(desk.header()->visualIndex(desk.column(u"updated"_s)), 1);
        desk.menuLine(u"column-totp"_s)->trigger();
        desk.header()->resizeSection(desk.column(u"type"_s), 133);
        desk.table.sortByColumn(desk.column(u"updated"_s), Qt::DescendingOrder);
        shown = desk.shown();
        QCOMPARE(shown[1], u"updated"_s);
    }
    StateStore state(folder.path());
    Desk desk(20, &state);
    QCOMPARE(desk.shown(), shown);
    QCOMPARE(desk.header()->sectionSize(desk.column(u"type"_s)), 133);
    QCOMPARE(desk.header()->sortIndicatorSection(), desk.column(u"updated"_s));
    QCOMPARE(desk.name(0), u"user-0"_s); // changed last
    QVERIFY(!desk.menuLine(u"column-totp"_s)->isChecked());
}

void TableViewTest::readsWhatOtherVersionsRemember()
{
    const QTemporaryDir folder;
    StateStore state(folder.path());
    // One that had other columns, and kept something that this one knows nothing of.
    state.setView(u"accounts"_s,
        { { u"version"_s, 2 }, { u"density"_s, u"airy"_s },
            { u"columns"_s,
                QJsonArray{ QJsonObject{ { u"id"_s, u"shoe-size"_s } }, QJsonObject{ { u"id"_s, u"status"_s } },
                    QJsonObject{ { u"id"_s, u"username"_s }, { u"hidden"_s, true } },
                    QJsonObject{ { u"id"_s, u"created"_s }, { u"width"_s, -7 } }, QJsonObject{ { u"id"_s, u"status"_s } }, 12 } },
            { u"sort"_s, QJsonObject{ { u"column"_s, u"shoe-size"_s } } } });
    Desk desk(20, &state);
    // The first one first, whatever a file says; what is new stands behind the one it stands behind by itself.
    QCOMPARE(desk.shown().constFirst(), u"username"_s);
    QCOMPARE(desk.shown().indexOf(u"type"_s), 1);
    QCOMPARE(desk.shown().indexOf(u"totp"_s), desk.shown().indexOf(u"status"_s) + 1);
    QVERIFY(desk.shown().indexOf(u"created"_s) > desk.shown().indexOf(u"status"_s));
    QCOMPARE(desk.header()->sortIndicatorSection(), 0);
    desk.header()->resizeSection(desk.column(u"type"_s), 150);
    QTRY_VERIFY(QJsonDocument(state.view(u"accounts"_s)).toJson().contains("150"));
    QCOMPARE(state.view(u"accounts"_s)[u"density"_s].toString(), u"airy"_s);
}

void TableViewTest::theFirstColumnTakesWhatIsLeft()
{
    Desk desk(20);
    QCOMPARE(desk.header()->length(), desk.table.viewport()->width());
    desk.header()->resizeSection(desk.column(u"type"_s), 150);
    QCOMPARE(desk.header()->length(), desk.table.viewport()->width());
    desk.table.resize(1400, 400);
    QTRY_COMPARE(desk.header()->length(), desk.table.viewport()->width());
    desk.table.resize(300, 400);
    QTRY_COMPARE(desk.header()->sectionSize(0), 144); // and the rest is scrolled to
}

// As wide as the page leaves it in windows of 1024 and 1280 pixels.
void TableViewTest::whatIsShownAtFirstFits()
{
    for (const int width : { 496, 752 }) {
        AccountsModel model{ Formats() };
        QList<AccountRow> rows = accounts(30);
        for (AccountRow &row : rows) {
            auto *extras = new AccountExtras;
            extras->tags = QStringList{ u"team:platform-engineering"_s, u"contract:external"_s, u"env:prod"_s };
            row.extras = decltype(row.extras)(extras);
        }
        model.setRows(rows);
        TableView table;
        table.setRows(&model);
        table.resize(width, 400);
        table.show();
        table.fitColumns({ { u"roles"_s, 152 } });
        QTRY_VERIFY(!table.horizontalScrollBar()->isVisible());
        QHeaderView *header = table.horizontalHeader();
        QCOMPARE(header->length(), table.viewport()->width());
        for (int column = 0; column < header->count(); ++column) {
            if (!header->isSectionHidden(column))
                QVERIFY2(header->sectionSize(column)
                        >= 12 + header->fontMetrics().horizontalAdvance(model.headerData(column, Qt::Horizontal).toString()),
                    qPrintable(model.headerData(column, Qt::Horizontal).toString()));
        }
        // What a person has made wide stays so, and the others give way.
        header->resizeSection(3, 200);
        QCOMPARE(header->sectionSize(3), 200);
        QVERIFY(header->length() <= std::max(table.viewport()->width(), 640));
        // More room is shared out again.
        table.resize(1400, 400);
        QTRY_COMPARE(header->length(), table.viewport()->width());
        QVERIFY(header->sectionSize(5) > 200);
    }
}

// No clock: what would be slow is a step per row, and those are counted by whoever answers for each row.
void TableViewTest::staysQuickWithManyRows()
{
    class Counting final : public AccountsModel {
    public:
        using AccountsModel::AccountsModel;
        QVariant data(const QModelIndex &index, int role) const override
        {
            ++reads;
            return AccountsModel::data(index, role);
        }
        mutable int reads = 0;
    };
    Counting model{ Formats() };
    QList<AccountRow> rows = accounts(20'000);
    rows.last().account.username = u"zoë"_s;
    model.setRows(rows);
    QTRY_VERIFY(!model.isBusy());
    TableView table;
    table.setRows(&model);
    QTRY_VERIFY(!model.isBusy());
    table.resize(900, 400);
    table.show();
    table.fitColumns();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QApplication::setActiveWindow(&table);
    table.setFocus();
    model.reads = 0;
    constexpr int aScreenful = 20'000; // a repaint asks several things of each cell in sight
    QTest::keyClicks(&table, u"zo"_s);
    QCOMPARE(table.currentIndex().row(), 19'999);
    QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&table, Qt::Key_Home, Qt::ShiftModifier);
    QTest::keyClick(&table, Qt::Key_End);
    model.setFilter(u"user-1"_s);
    model.setFilter({});
    QTest::qWait(0);
    QVERIFY2(model.reads < aScreenful, qPrintable(QString::number(model.reads)));
}

QTEST_MAIN(TableViewTest)
#include "tst_table_view.moc"
