// SPDX-License-Identifier: MIT
// A table model against a naive one: many random changes, at once and while a large set is on its way.
#include "models/table_model.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>

using namespace mcias;
using namespace Qt::StringLiterals;

namespace {

struct Item {
    int key = 0;
    QString name;
    int group = 0;
    bool isGone = false;
    friend bool operator==(const Item &, const Item &) = default;
};

struct ItemTable {
    static QList<Column<Item>> columns()
    {
        return {
            { .id = "name",
                .title = [] { return u"Name"_s; },
                .text = [](const Item &i, const Formats &) { return i.name; },
                .sortKey = [](const Item &i) { return SortKey::of(i.name); } },
            { .id = "group",
                .title = [] { return u"Group"_s; },
                .text = [](const Item &i, const Formats &) { return QString::number(i.group); },
                .sortKey = [](const Item &i) { return SortKey::of(i.group); } },
        };
    }
    static int key(const Item &item) { return item.key; }
    static QString searchText(const Item &item, const Formats &) { return item.name; }
    static void facts(const Item &item, RowFacts &facts)
    {
        facts.add("group", item.group == 0 ? u"g"_s : u"g%1"_s.arg(item.group), false);
        facts.add("state", item.isGone ? u"gone"_s : u"there"_s, false);
    }
    static QList<QByteArray> filterKeys() { return { "group", "state" }; }
    static QByteArray retiredFact() { return "state:gone"; }
    static QByteArray markKey() { return "mark"; }
};

using ItemsModel = TableModel<Item, ItemTable>;

// What the answer depends on beside the item.
struct Others {
    QSet<int> marked;
    bool hasGroupG = false; // then it is meant exactly; else it is the beginning of all groups
};

struct Question {
    QString filter;
    std::function<bool(const Item &, const Others &)> holds;
};

// What the filters mean, written down a second time.
const QList<Question> &questions()
{
    static const QList<Question> all{
        { {}, [](const Item &i, const Others &) { return !i.isGone; } },
        { u"a"_s, [](const Item &i, const Others &) { return !i.isGone && i.name.contains(u'a'); } },
        { u"ab"_s, [](const Item &i, const Others &) { return !i.isGone && i.name.contains(u"ab"_s); } },
        { u"b -a"_s, [](const Item &i, const Others &) { return !i.isGone && i.name.contains(u'b') && !i.name.contains(u'a'); } },
        { u"group:g1"_s, [](const Item &i, const Others &) { return !i.isGone && i.group == 1; } },
        { u"-group:g1 c"_s, [](const Item &i, const Others &) { return !i.isGone && i.group != 1 && i.name.contains(u'c'); } },
        { u"group:g"_s, [](const Item &i, const Others &o) { return !i.isGone && (!o.hasGroupG || i.group == 0); } },
        { u"state:gone"_s, [](const Item &i, const Others &) { return i.isGone; } },
        { u"state:* name:c"_s, [](const Item &i, const Others &) { return i.name.contains(u'c'); } },
        { u"mark:known"_s, [](const Item &i, const Others &o) { return !i.isGone && o.marked.contains(i.key); } },
        { u"mark:none a"_s,
            [](const Item &i, const Others &o) { return !i.isGone && !o.marked.contains(i.key) && i.name.contains(u'a'); } },
        { u"nothing has this"_s, [](const Item &, const Others &) { return false; } },
    };
    return all;
}

// The naive one.
struct Truth {
    QList<Item> items; // in the order of the server
    QSet<int> chosen;
    QSet<int> marked;
    int question = 0;
    bool showsRetired = false;
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;

    qsizetype placeOf(int key) const
    {
        const auto found = std::find_if(items.begin(), items.end(), [key](const Item &item) { return item.key == key; });
        return found == items.end() ? -1 : found - items.begin();
    }
    void setRows(const QList<Item> &rows)
    {
        items.clear();
        QSet<int> keys;
        for (const Item &item : rows) {
            if (!keys.contains(item.key))
                items += item;
            keys += item.key;
        }
        chosen.intersect(keys);
    }
    void upsert(const QList<Item> &rows)
    {
        for (const Item &item : rows) {
            const qsizetype place = placeOf(item.key);
            place < 0 ? void(items += item) : void(items[place] = item);
        }
    }
    void remove(const QList<int> &keys)
    {
        for (const int key : keys) {
            if (const qsizetype place = placeOf(key); place >= 0)
                items.removeAt(place);
            chosen.remove(key);
        }
    }
    QList<Item> shown() const
    {
        QList<Item> rows;
        const bool hasGroupG = std::any_of(items.begin(), items.end(), [](const Item &item) { return item.group == 0; });
        for (const Item &item : items) {
            Item seen = item;
            const bool asks = questions()[question].filter.startsWith(u"state"_s);
            if (showsRetired && !asks)
                seen.isGone = false; // as good as any other
            if (questions()[question].holds(seen, { marked, hasGroupG }))
                rows += item;
        }
        if (column < 0)
            return rows;
        std::stable_sort(rows.begin(), rows.end(), [this](const Item &a, const Item &b) {
            const Item &first = order == Qt::AscendingOrder ? a : b;
            const Item &second = order == Qt::AscendingOrder ? b : a;
            return column == 0 ? first.name < second.name : first.group < second.group;
        });
        return rows;
    }
    QList<int> chosenKeys() const
    {
        QList<int> keys;
        for (const Item &item : shown()) {
            if (chosen.contains(item.key))
                keys += item.key;
        }
        const qsizetype visible = keys.size();
        for (const Item &item : items) {
            if (chosen.contains(item.key) && !keys.first(visible).contains(item.key))
                keys += item.key;
        }
        return keys;
    }
};

// Changes both by chance. The same seed makes the same changes.
class Fate {
public:
    Fate(quint32 seed, int keys) : m_random(seed), m_keys(keys) { }

    Item item()
    {
        Item result;
        result.key = m_random.bounded(m_keys);
        for (int n = 1 + m_random.bounded(4); n > 0; --n)
            result.name += u"abcd"[m_random.bounded(4)];
        result.group = m_random.bounded(60) == 0 ? 0 : 1 + m_random.bounded(3);
        result.isGone = m_random.bounded(5) == 0;
        return result;
    }
    QList<Item> items(int most)
    {
        QList<Item> result;
        for (int n = m_random.bounded(most + 1); n > 0; --n)
            result += item();
        return result;
    }
    int bounded(int below) { return m_random.bounded(below); }

    void step(ItemsModel &model, Truth &truth, int setSize, int patchSize)
    {
        switch (m_random.bounded(16)) {
        case 0: {
            m_list = items(setSize);
            truth.setRows(m_list);
            return model.setRows(m_list);
        }
        case 1: {
            truth.question = m_random.bounded(static_cast<int>(questions().size()));
            return model.setFilter(questions()[truth.question].filter);
        }
        case 2:
            truth.column = m_random.bounded(-1, 2);
            truth.order = m_random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder;
            return model.sort(truth.column, truth.order);
        case 3:
        case 4: {
            QList<int> keys;
            for (int n = m_random.bounded(patchSize); n > 0; --n)
                keys += m_random.bounded(m_keys);
            truth.remove(keys);
            return model.removeKeys(keys);
        }
        case 5: {
            truth.marked.clear();
            for (int n = m_random.bounded(6); n > 0; --n)
                truth.marked += m_random.bounded(m_keys);
            return model.setMarked(truth.marked.values());
        }
        case 6:
            truth.showsRetired = m_random.bounded(3) == 0;
            return model.setShowRetired(truth.showsRetired);
        case 7:
        case 8: { // the list that was given last, with some changes
            QList<int> keys;
            for (int n = m_random.bounded(patchSize); n > 0; --n) {
                const Item next = item();
                const auto same = [&next](const Item &other) { return other.key == next.key; };
                const auto found = std::find_if(m_list.begin(), m_list.end(), same);
                found == m_list.end() ? void(m_list += next) : void(*found = next);
                keys += next.key;
            }
            truth.setRows(m_list);
            return model.follow(m_list, keys);
        }
        default: {
            const QList<Item> rows = items(patchSize);
            truth.upsert(rows);
            return model.upsert(rows);
        }
        }
    }

    void choose(ItemsModel &model, Truth &truth)
    {
        const QList<Item> shown = truth.shown();
        const int rows = static_cast<int>(shown.size());
        switch (m_random.bounded(7)) {
        case 0:
            truth.chosen.clear();
            return model.clearChoice();
        case 1:
            for (const Item &item : shown)
                truth.chosen += item.key;
            return model.chooseAllShown();
        case 2:
            for (const Item &item : shown)
                truth.chosen.contains(item.key) ? void(truth.chosen.remove(item.key)) : void(truth.chosen += item.key);
            return model.invertChoice();
        default:
            if (rows == 0)
                return;
            const int first = m_random.bounded(rows);
            const int last = std::min(rows - 1, first + m_random.bounded(4));
            const bool chosen = m_random.bounded(3) > 0;
            const bool only = m_random.bounded(4) == 0;
            if (only)
                truth.chosen.clear();
            for (int row = first; row <= last; ++row)
                chosen || only ? void(truth.chosen += shown[row].key) : void(truth.chosen.remove(shown[row].key));
            return only ? model.chooseOnly(first, last) : model.setChosen(first, last, chosen);
        }
    }

private:
    QRandomGenerator m_random;
    int m_keys;
    QList<Item> m_list;
};

// Empty if both are the same.
QString difference(const ItemsModel &model, const Truth &truth)
{
    const QList<Item> expected = truth.shown();
    if (model.totalCount() != truth.items.size())
        return u"%1 rows in all instead of %2"_s.arg(model.totalCount()).arg(truth.items.size());
    if (model.rowCount() != expected.size())
        return u"%1 rows shown instead of %2"_s.arg(model.rowCount()).arg(expected.size());
    for (int row = 0; row < model.rowCount(); ++row) {
        if (!(model.rowAt(row) == expected[row]))
            return u"another item in row %1"_s.arg(row);
        if (model.rowOf(expected[row].key) != row)
            return u"row %1 is looked for in row %2"_s.arg(row).arg(model.rowOf(expected[row].key));
        if (model.isChosen(row) != truth.chosen.contains(expected[row].key))
            return u"another choice in row %1"_s.arg(row);
    }
    if (model.chosenKeys() != truth.chosenKeys())
        return u"others are chosen"_s;
    if (model.chosenCount() != truth.chosen.size())
        return u"%1 chosen instead of %2"_s.arg(model.chosenCount()).arg(truth.chosen.size());
    const auto shownAndChosen = std::count_if(
        expected.begin(), expected.end(), [&truth](const Item &item) { return truth.chosen.contains(item.key); });
    return model.chosenHiddenCount() == truth.chosen.size() - shownAndChosen ? QString() : u"another number hidden"_s;
}

quint32 seed()
{
    const QByteArray wanted = qgetenv("MCIAS_TEST_SEED");
    return wanted.isEmpty() ? QRandomGenerator::global()->generate() : wanted.toUInt();
}

} // namespace

class TableMutationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWhatTheNaiveOneIs();
    void indexesThatSomebodyHoldsStayWithTheirRow();
    void endsRightWhateverComesMeanwhile();
    void largeSetsLeaveTheLoopAlone();
    void goesWhileWorkIsUnderWay();
};

void TableMutationsTest::isWhatTheNaiveOneIs()
{
    const quint32 s = seed();
    qInfo("MCIAS_TEST_SEED=%u", s);
    Fate fate(s, 24);
    ItemsModel model({});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Truth truth;
    for (int i = 0; i < 100'000; ++i) {
        if (fate.bounded(4) == 0)
            fate.choose(model, truth);
        else
            fate.step(model, truth, 24, 4);
        if (i % 5 != 0)
            continue;
        const QString found = difference(model, truth);
        QVERIFY2(found.isEmpty(), qPrintable(u"change %1: %2"_s.arg(i).arg(found)));
    }
}

void TableMutationsTest::indexesThatSomebodyHoldsStayWithTheirRow()
{
    const quint32 s = seed();
    qInfo("MCIAS_TEST_SEED=%u", s);
    Fate fate(s, 40);
    ItemsModel model({});
    Truth truth;
    QList<std::pair<QPersistentModelIndex, int>> held;
    bool wasReset = false;
    connect(&model, &QAbstractItemModel::modelReset, this, [&wasReset] { wasReset = true; });
    for (int i = 0; i < 5000; ++i) {
        held.clear();
        for (int row = 0; row < model.rowCount(); row += 3)
            held.emplace_back(model.index(row, row % 2), model.rowAt(row).key);
        wasReset = false;
        fate.step(model, truth, 40, 4);
        for (const auto &[index, key] : std::as_const(held)) {
            if (wasReset)
                QVERIFY(!index.isValid());
            else if (model.rowOf(key) >= 0 && index.isValid()) // a row may have gone and come again
                QCOMPARE(index.row(), model.rowOf(key));
            else
                QVERIFY(!index.isValid());
        }
    }
}

void TableMutationsTest::endsRightWhateverComesMeanwhile()
{
    const quint32 s = seed();
    qInfo("MCIAS_TEST_SEED=%u", s);
    for (quint32 round = 0; round < 40; ++round) {
        Fate fate(s + round, 6000);
        ItemsModel model({});
        QSignalSpy busy(&model, &RowsModel::busyChanged);
        Truth truth;
        QList<Item> first;
        for (int i = 0; i < 5500; ++i) {
            first += fate.item();
            first.back().key = i;
        }
        truth.setRows(first);
        model.setRows(first);
        QVERIFY(model.isBusy());
        if (round % 2 == 1) { // single changes while only the order is under way
            QTRY_VERIFY(!model.isBusy());
            truth.column = static_cast<int>(round / 2 % 2);
            truth.order = round % 4 == 1 ? Qt::AscendingOrder : Qt::DescendingOrder;
            model.sort(truth.column, truth.order);
            QVERIFY(model.isBusy());
            for (int n = 0; n < 5; ++n) {
                const QList<Item> rows = fate.items(20);
                truth.upsert(rows);
                model.upsert(rows);
            }
            truth.remove({ 1, 2, first[7].key });
            model.removeKeys({ 1, 2, first[7].key });
        }
        for (int n = round % 4 == 3 ? 0 : 1 + fate.bounded(12); n > 0; --n) {
            fate.step(model, truth, 9000, 20);
            if (fate.bounded(3) == 0)
                QCoreApplication::processEvents(); // what is ready may land in between
            if (fate.bounded(6) == 0)
                QTRY_VERIFY(!model.isBusy());
        }
        QTRY_VERIFY(!model.isBusy());
        const QString found = difference(model, truth);
        QVERIFY2(found.isEmpty(), qPrintable(u"round %1: %2"_s.arg(round).arg(found)));
        for (qsizetype i = 0; i < busy.size(); ++i)
            QCOMPARE(busy[i][0].toBool(), i % 2 == 0);
        QCOMPARE(busy.size() % 2, 0);
    }
}

void TableMutationsTest::largeSetsLeaveTheLoopAlone()
{
    Fate fate(1, 1'000'000);
    QList<Item> many;
    for (int i = 0; i < 30'000; ++i) {
        many += fate.item();
        many.back().key = i;
        many.back().isGone = false;
    }
    ItemsModel model({});
    model.setRows(many);
    QCOMPARE(model.totalCount(), 0); // not here yet
    QVERIFY(model.isBusy());
    QTRY_COMPARE(model.rowCount(), 30'000);
    model.chooseOnly(5, 9);
    const QList<int> chosen = model.chosenKeys();
    model.sort(0);
    QCOMPARE(model.sortColumn(), 0);
    QCOMPARE(model.rowAt(0), many[0]); // in the former order until the new one is ready
    QTRY_VERIFY(!model.isBusy());
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(model.rowAt(row - 1).name <= model.rowAt(row).name);
    QList<int> kept = model.chosenKeys();
    std::sort(kept.begin(), kept.end());
    QCOMPARE(kept, chosen);
    // The rows are shared with whoever gave them.
    many.removeLast();
    model.setRows(many);
    QTRY_COMPARE(model.rowCount(), 29'999);
    QVERIFY(&model.rowAt(model.rowOf(0)) == many.constData());
    const Item before = many[7];
    many[7].name = u"zz"_s;
    model.follow(many, { before.key });
    QVERIFY(&model.rowAt(model.rowOf(0)) == many.constData());
    QCOMPARE(model.rowAt(model.rowCount() - 1).name, u"zz"_s);
    model.clear();
    QTRY_COMPARE(model.totalCount(), 0);
}

void TableMutationsTest::goesWhileWorkIsUnderWay()
{
    Fate fate(2, 100'000);
    QList<Item> many;
    for (int i = 0; i < 20'000; ++i) {
        many += fate.item();
        many.back().key = i;
    }
    for (int i = 0; i < 5; ++i) {
        ItemsModel model({});
        model.setRows(many);
        model.setRows(many);
        model.sort(0);
    }
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TableMutationsTest)
#include "tst_table_mutations.moc"
