// SPDX-License-Identifier: MIT
#include "models/accounts_model.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QtTest>

using namespace mcias;
using namespace Qt::StringLiterals;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

AccountRow account(int number)
{
    AccountRow row;
    Account &result = row.account;
    result.id = QUuid::createUuidV5(QUuid(), QByteArray::number(number));
    result.username = u"user-%1"_s.arg(number);
    result.type = number % 5 == 0 ? AccountType::System : AccountType::Human;
    result.createdAt = QDateTime::fromSecsSinceEpoch(1'700'000'000 + number, Qt::UTC);
    result.updatedAt = result.createdAt;
    result.totpEnabled = number % 2 == 0;
    return row;
}

QList<AccountRow> accounts(int count)
{
    QList<AccountRow> result;
    for (int i = 0; i < count; ++i)
        result += account(i);
    return result;
}

QStringList names(const AccountsModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result += model.index(row, 0).data().toString();
    return result;
}

} // namespace

class TableModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesRandomMutations();
    void mergesByKeyInFewSteps();
    void keepsIndexesAcrossSortAndRefresh();
    void manyChangesComeAsAReset();
    void firstOfEqualKeysCounts();
    void outOfRangeIsNothing();
    void hostileTextStaysOneLineOfPlainText();
    void unknownWordsStay();
};

void TableModelTest::survivesRandomMutations()
{
    AccountsModel model({});
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QRandomGenerator random(20261122);
    QHash<QUuid, AccountRow> truth;
    for (int round = 0; round < 1500; ++round) {
        switch (random.bounded(4)) {
        case 0:
            model.sort(random.bounded(-1, model.columnCount()), random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        case 1:
            model.setFilter(QStringList{ {}, u"1"_s, u"human 2"_s, u"system"_s, u"no such"_s }[random.bounded(5)]);
            break;
        default: {
            // Anything from no row to 400, so that both small steps and resets are seen.
            QList<AccountRow> rows;
            const int range = 1 + random.bounded(400);
            const int share = random.bounded(101);
            for (int i = 0; i < range; ++i) {
                if (random.bounded(100) < share)
                    rows += account(i);
                if (!rows.isEmpty() && random.bounded(10) == 0)
                    rows.last().account.status = AccountStatus::Inactive;
            }
            model.setRows(rows);
            truth.clear();
            for (const AccountRow &row : rows)
                truth.insert(row.account.id, row);
        }
        }
        QCOMPARE(model.totalCount(), truth.size());
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.rowAt(row), truth.value(model.rowAt(row).account.id));
        if (model.filter().isEmpty())
            QCOMPARE(model.rowCount(), truth.size());
        if (model.sortColumn() == 6 && model.rowCount() > 1) {
            const bool up = model.sortOrder() == Qt::AscendingOrder;
            for (int row = 1; row < model.rowCount(); ++row)
                QVERIFY(up ? model.rowAt(row - 1).account.createdAt <= model.rowAt(row).account.createdAt
                           : model.rowAt(row - 1).account.createdAt >= model.rowAt(row).account.createdAt);
        }
    }
}

void TableModelTest::mergesByKeyInFewSteps()
{
    AccountsModel model({});
    model.sort(0);
    model.setRows(accounts(10));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);

    model.setRows(accounts(10));
    QCOMPARE(inserted.size() + removed.size() + changed.size() + reset.size() + moved.size(), 0);

    QList<AccountRow> next = accounts(10);
    next.removeAt(3);
    next[6].account.status = AccountStatus::Inactive; // user-7
    next += account(12);
    model.setRows(next);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed[0][1].toInt(), 3);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted[0][1].toInt(), 9);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().data().toString(), u"user-7"_s);
    QCOMPARE(reset.size() + moved.size(), 0);
}

void TableModelTest::keepsIndexesAcrossSortAndRefresh()
{
    AccountsModel model({});
    model.setRows(accounts(20));
    model.sort(0);
    const QPersistentModelIndex kept = model.index(model.rowOf(account(7).account.id), 2);
    model.sort(6, Qt::DescendingOrder);
    QCOMPARE(model.rowAt(kept.row()).account.username, u"user-7"_s);
    QList<AccountRow> next = accounts(20).mid(5);
    std::reverse(next.begin(), next.end());
    model.setRows(next);
    QVERIFY(kept.isValid());
    QCOMPARE(model.rowAt(kept.row()).account.username, u"user-7"_s);
    QCOMPARE(kept.column(), 2);
    model.setFilter(u"user-8"_s);
    QVERIFY(!kept.isValid());
}

void TableModelTest::manyChangesComeAsAReset()
{
    AccountsModel model({});
    model.sort(0);
    model.setRows(accounts(2000));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setFilter(u"system"_s); // every fifth: 400 separate ranges
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rowCount(), 400);
    QCOMPARE(model.totalCount(), 2000);
}

void TableModelTest::firstOfEqualKeysCounts()
{
    AccountsModel model({});
    AccountRow twin = account(1);
    twin.account.username = u"twin"_s;
    model.setRows({ account(1), twin });
    QCOMPARE(names(model), QStringList{ u"user-1"_s });
    model.setRows({ twin, account(1) });
    QCOMPARE(names(model), QStringList{ u"twin"_s });
}

void TableModelTest::outOfRangeIsNothing()
{
    AccountsModel model({});
    model.setRows(accounts(3));
    AccountsModel other({});
    other.setRows(accounts(3));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Index QModelIndex.* is not valid.*"_s));
    QVERIFY(!model.data({}).isValid());
    QVERIFY(!model.index(3, 0).isValid());
    QVERIFY(!model.index(0, 10).isValid());
    QVERIFY(!model.index(-1, 0).isValid());
    QVERIFY(!model.index(0, 0, model.index(0, 0)).isValid());
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QCOMPARE(model.columnCount(model.index(0, 0)), 0);
    for (const int section : { -1, 10, 1000 })
        QVERIFY(!model.headerData(section, Qt::Horizontal).isValid());
    QVERIFY(!model.headerData(0, Qt::Vertical).isValid());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Index QModelIndex.* for model.*"_s));
    QVERIFY(!model.data(other.index(0, 0)).isValid());
    QCOMPARE(model.rowOf(QUuid::createUuid()), -1);
    QVERIFY(!model.find(QUuid::createUuid()));
    model.sort(99);
    QCOMPARE(model.sortColumn(), -1);
}

void TableModelTest::hostileTextStaysOneLineOfPlainText()
{
    AccountsModel model({});
    AccountRow evil = account(1);
    evil.account.username = u"<b>a</b>\u202Eb\n\x1b[31m%n"_s + QString(1'000'000, u'x');
    evil.account.status = OpenEnum<AccountStatus>::fromWord("<img src=x>");
    model.setRows({ evil });
    const QString shown = model.index(0, 0).data().toString();
    QVERIFY(shown.startsWith(u"<b>a</b>\uFFFDb\uFFFD\uFFFD[31m%n"_s));
    QVERIFY(shown.size() < 400);
    QCOMPARE(model.index(0, 2).data().toString(), u"<img src=x>"_s);
    QVERIFY(!model.index(0, 6).data(Qt::ToolTipRole).toString().contains(u"<img"_s));
}

void TableModelTest::unknownWordsStay()
{
    AccountsModel model({});
    AccountRow odd = account(1);
    odd.account.type = OpenEnum<AccountType>::fromWord("robot");
    odd.account.totpEnabled.reset();
    model.setRows({ odd });
    QCOMPARE(model.index(0, 1).data().toString(), u"robot"_s);
    QCOMPARE(model.index(0, 3).data().toString(), u"Unknown"_s);
    model.setFilter(u"ROBOT"_s);
    QCOMPARE(model.rowCount(), 1);
}

QTEST_GUILESS_MAIN(TableModelTest)
#include "tst_table_model.moc"
