// SPDX-License-Identifier: MIT
// The audit page where there is little room: what stays whole, and what is told to those who hear it.
#include "support/audit_desk.h"

#include "views/controls/facts_panel.h"
#include "views/controls/selectable_text.h"

#include <QAccessible>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

// What the pages of a window of 1024 × 700 have.
constexpr QSize smallPage(808, 660);

int columnOf(const AuditModel &model, const QString &id)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.columnId(column) == id)
            return column;
    }
    return -1;
}

} // namespace

class AuditRoomTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void leavesEventsTheirRoom();
    void tellsMarks();
    void showsNotesFromTheirBeginning();
    void showsIdsWhole();
    void groupsTheDigitsOfCounts();
};

void AuditRoomTest::leavesEventsTheirRoom()
{
    AuditDesk f;
    f.live(6);
    f.happen("totp_removed", 2, f.bob, f.eve, u"2001:db8:85a3:8d3:1319:8a2e:370:7348"_s,
        u"{\"reason\":\"a long one that needs more room than there is\"}"_s);
    f.open();
    f.desk->resize(smallPage);
    const int events = columnOf(*f.model(), u"event_type"_s);
    const auto *header = f.table()->horizontalHeader();
    const auto wanted = [&](int row, int column) {
        QStyleOptionViewItem option;
        option.initFrom(f.table());
        const QModelIndex index = f.model()->index(row, column);
        return f.table()->itemDelegateForIndex(index)->sizeHint(option, index).width();
    };
    const int row = f.rowOfType("totp_removed");
    QTRY_VERIFY2(header->sectionSize(events) >= wanted(row, events), qPrintable(QString::number(header->sectionSize(events))));
    QVERIFY(header->sectionSize(0) >= wanted(row, 0));
    for (const QString &id : { u"actor"_s, u"target"_s })
        QVERIFY(header->sectionSize(columnOf(*f.model(), id)) >= wanted(row, columnOf(*f.model(), id)));
    f.table()->chooseRow(row);
    f.picture(u"audit-small"_s);
    // Where there is room, all of it is used and none is missing.
    f.desk->resize(1600, 720);
    QTRY_COMPARE(header->length(), f.table()->viewport()->width());
}

void AuditRoomTest::tellsMarks()
{
    AuditDesk f;
    f.live(3);
    f.open();
    f.table()->chooseRow(1);
    const auto heard = [&] {
        QAccessibleTableInterface *cells = QAccessible::queryAccessibleInterface(f.table())->tableInterface();
        return cells->cellAt(1, 0)->text(QAccessible::Name);
    };
    QVERIFY2(!heard().contains(u"marked"_s), qPrintable(heard()));
    f.action("actionMark")->trigger();
    QTRY_VERIFY2(heard().endsWith(u", marked"_s), qPrintable(heard()));
    QVERIFY(heard().startsWith(f.cell(1, "time")));
    f.action("actionMark")->trigger();
    QTRY_COMPARE(heard(), f.cell(1, "time"));
}

void AuditRoomTest::showsNotesFromTheirBeginning()
{
    AuditDesk f;
    f.live(3);
    f.open();
    f.table()->chooseRow(0);
    auto *note = f.at<QLineEdit>("auditNote");
    note->setFocus();
    QTest::keyClicks(note, u"asked on the phone about this one, and again by letter a week later"_s);
    QVERIFY(note->cursorPosition() > 0); // as whoever types wants it
    f.table()->setFocus();
    QTRY_COMPARE(note->cursorPosition(), 0);
    f.table()->chooseRow(1);
    QVERIFY(note->text().isEmpty());
    f.table()->chooseRow(0);
    QVERIFY(note->text().startsWith(u"asked"_s));
    QCOMPARE(note->cursorPosition(), 0);
}

void AuditRoomTest::showsIdsWhole()
{
    AuditDesk f;
    f.happen("token_revoked", 2, f.bob, f.eve, {}, u"{\"jti\":\"9f819818-d40c-5a7f-bfc8-0a65aa9df85c\"}"_s);
    f.open();
    f.desk->resize(smallPage);
    f.choose("token_revoked");
    QCOMPARE(f.fact(u"Actor"_s), u"bob"_s);
    QCOMPARE(f.fact(u"Actor ID"_s), f.bob.toString(QUuid::WithoutBraces));
    QCOMPARE(f.fact(u"Target ID"_s), f.eve.toString(QUuid::WithoutBraces));
    const auto *facts = f.at<FactsPanel>("auditFacts");
    const auto *room = f.at<QScrollArea>("auditFactsScroll")->viewport();
    QTRY_VERIFY2(facts->width() <= room->width(), qPrintable(u"%1 of %2"_s.arg(facts->width()).arg(room->width())));
    for (const auto *value : facts->findChildren<SelectableText *>()) {
        if (value->isVisible())
            QVERIFY2(value->document()->idealWidth() <= value->viewport()->width() + 1, qPrintable(value->contents()));
    }
    f.picture(u"audit-ids"_s);
}

void AuditRoomTest::groupsTheDigitsOfCounts()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    AuditDesk f;
    for (int i = 0; i < 1'000; ++i)
        f.happen("login_ok", i, f.bob, f.bob);
    f.open();
    const QString number = QLocale().toString(f.model()->totalCount());
    QVERIFY2(number.startsWith(u"1,0"_s), qPrintable(number));
    QTRY_VERIFY2(f.counts().startsWith(number + u" event"_s), qPrintable(f.counts()));
    f.table()->selectAll();
    QVERIFY2(f.counts().contains(number + u" selected"_s), qPrintable(f.counts()));
}

QTEST_MAIN(AuditRoomTest)

#include "tst_audit_room.moc"
