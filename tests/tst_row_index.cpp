// SPDX-License-Identifier: MIT
#include "models/row_index.h"

#include <QtTest>

using namespace mcias;
using namespace Qt::StringLiterals;

class RowIndexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysSortAsPeopleCount_data();
    void keysSortAsPeopleCount();
    void filterWantsEveryWord_data();
    void filterWantsEveryWord();
    void sortsOnceAndFiltersAfter();
    void wordsDoNotMatchAcrossFieldsOrRows();
    void emptyIndexShowsNothing();
};

void RowIndexTest::keysSortAsPeopleCount_data()
{
    QTest::addColumn<QString>("small");
    QTest::addColumn<QString>("large");
    QTest::newRow("letters") << u"alice"_s << u"bob"_s;
    QTest::newRow("case does not count") << u"Alice"_s << u"bob"_s;
    QTest::newRow("numbers by value") << u"svc-9"_s << u"svc-10"_s;
    QTest::newRow("leading zeros") << u"svc-009"_s << u"svc-10"_s;
    QTest::newRow("number before letter") << u"svc-1"_s << u"svc-a"_s;
    QTest::newRow("prefix first") << u"svc"_s << u"svc-1"_s;
    QTest::newRow("number in the middle") << u"a2b"_s << u"a10a"_s;
    QTest::newRow("empty first") << QString() << u"a"_s;
}

void RowIndexTest::keysSortAsPeopleCount()
{
    QFETCH(QString, small);
    QFETCH(QString, large);
    QVERIFY(SortKey::of(small) < SortKey::of(large));
    QVERIFY(!(SortKey::of(large) < SortKey::of(small)));
    QVERIFY(!(SortKey::of(small) < SortKey::of(small)));
}

void RowIndexTest::filterWantsEveryWord_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<std::vector<quint32>>("expected");
    using Slots = std::vector<quint32>;
    QTest::newRow("none") << QString() << Slots{ 0, 1, 2 };
    QTest::newRow("blanks") << u"  \t "_s << Slots{ 0, 1, 2 };
    QTest::newRow("one word") << u"alice"_s << Slots{ 0 };
    QTest::newRow("part of a word") << u"li"_s << Slots{ 0, 2 };
    QTest::newRow("another case") << u"ALICE"_s << Slots{ 0 };
    QTest::newRow("umlaut in another case") << u"JÜRGEN"_s << Slots{ 1 };
    QTest::newRow("two words, any order") << u"human ali"_s << Slots{ 0 };
    QTest::newRow("one of two fails") << u"alice system"_s << Slots{};
    QTest::newRow("longer than any row") << QString(5000, u'a') << Slots{};
}

void RowIndexTest::filterWantsEveryWord()
{
    QFETCH(QString, filter);
    RowIndex index;
    index.append(u"alice\nhuman"_s);
    index.append(u"Jürgen\nhuman"_s);
    index.append(u"listener\nsystem"_s);
    index.setFilter(filter);
    QTEST(index.visible(), "expected");
}

void RowIndexTest::sortsOnceAndFiltersAfter()
{
    RowIndex index;
    const QStringList names{ u"c"_s, u"a"_s, u"b"_s, u"a"_s };
    std::vector<SortKey> keys;
    for (const QString &name : names) {
        index.append(name);
        keys.push_back(SortKey::of(name));
    }
    index.sortBy(keys, Qt::AscendingOrder);
    QCOMPARE(index.visible(), (std::vector<quint32>{ 1, 3, 2, 0 })); // equal ones in their old order
    index.sortBy(keys, Qt::DescendingOrder);
    QCOMPARE(index.visible(), (std::vector<quint32>{ 0, 2, 1, 3 }));
    index.setFilter(u"a"_s);
    QCOMPARE(index.visible(), (std::vector<quint32>{ 1, 3 }));
    index.setFilter({});
    index.unsort();
    QCOMPARE(index.visible(), (std::vector<quint32>{ 0, 1, 2, 3 }));
}

void RowIndexTest::wordsDoNotMatchAcrossFieldsOrRows()
{
    RowIndex index;
    index.append(u"ab\ncd"_s);
    index.append(u"ef"_s);
    index.setFilter(u"bc"_s);
    QVERIFY(index.visible().empty());
    index.setFilter(u"de"_s);
    QVERIFY(index.visible().empty());
}

void RowIndexTest::emptyIndexShowsNothing()
{
    RowIndex index;
    index.sortBy({}, Qt::AscendingOrder);
    QVERIFY(index.visible().empty());
    index.setFilter(u"x"_s);
    QVERIFY(index.visible().empty());
}

QTEST_GUILESS_MAIN(RowIndexTest)
#include "tst_row_index.moc"
