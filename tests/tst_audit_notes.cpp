// SPDX-License-Identifier: MIT
// What somebody writes on the audit page is not lost, and nothing is claimed to be kept that is not.
#include "support/audit_desk.h"

#include <numeric>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

class AuditNotesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new ConsoleStyle);
        QApplication::setPalette(Theme::light().palette());
    }
    void keepsANoteWhileItIsTyped();
    void keepsTheTextOfARefusedNote();
    void refusesAFilterThatIsTooLong();
    void filtersBelongToAProfile();
};

void AuditNotesTest::keepsANoteWhileItIsTyped()
{
    AuditDesk f;
    f.live(6);
    f.open();
    f.choose("login_fail");
    const qint64 event = f.model()->rowAt(f.rowOfType("login_fail")).id();
    auto *note = f.at<QLineEdit>("auditNote");
    note->setFocus();
    QTest::keyClicks(note, u"asked eve "_s);
    const auto kept = [&] { return AuditNotes(&f.state, draftPlace(f.profile())).note(event); };
    QTRY_COMPARE(kept(), u"asked eve"_s);
    QTest::keyClicks(note, u"about it"_s); // nothing was taken from under the fingers
    QCOMPARE(note->text(), u"asked eve about it"_s);
    QTRY_COMPARE(kept(), u"asked eve about it"_s);
    QTest::keyClicks(note, u" twice"_s);
    f.desk.reset(); // signed out in the middle of a word
    QCOMPARE(kept(), u"asked eve about it twice"_s);
}

void AuditNotesTest::keepsTheTextOfARefusedNote()
{
    AuditDesk f;
    f.live(6);
    QList<qint64> many(AuditNotes::mostMarks);
    std::iota(many.begin(), many.end(), 1'000'000);
    QVERIFY(AuditNotes(&f.state, draftPlace(f.profile())).mark(many));
    f.open();
    f.choose("login_fail");
    auto *note = f.at<QLineEdit>("auditNote");
    note->setFocus();
    QTest::keyClicks(note, u"no room for it"_s);
    QTest::keyClick(note, Qt::Key_Return);
    QVERIFY2(f.messages().contains(u"was not kept"_s), qPrintable(f.messages()));
    f.choose("login_ok");
    QCOMPARE(note->text(), QString());
    f.choose("login_fail");
    QCOMPARE(note->text(), u"no room for it"_s);
}

void AuditNotesTest::refusesAFilterThatIsTooLong()
{
    AuditDesk f;
    f.live(3);
    f.open();
    f.at<QLineEdit>("auditFilter")->setText(u"type:login_ok OR "_s + QString(2000, u'x'));
    f.action("actionSaveFilter")->trigger();
    auto *dialog = f.desk->findChild<QDialog *>(u"saveFilter"_s);
    QVERIFY(dialog);
    f.child<QLineEdit>(dialog, "saveFilterName")->setText(u"long"_s);
    QVERIFY(!f.child<QPushButton>(dialog, "saveFilterSave")->isEnabled());
    QVERIFY(f.text(dialog, "saveFilterNote").contains(u"2,000"_s) || f.text(dialog, "saveFilterNote").contains(u"2000"_s));
    SavedFilters saved(&f.state, u"some"_s);
    QVERIFY(!saved.put(u"long"_s, QString(2001, u'x')));
    QVERIFY(saved.put(u"just"_s, QString(2000, u'x')));
}

// What names prod's accounts does not show up under the demo.
void AuditNotesTest::filtersBelongToAProfile()
{
    AuditDesk f;
    f.live(3);
    f.open();
    f.filter(u"type:login_ok"_s);
    f.action("actionSaveFilter")->trigger();
    auto *dialog = f.desk->findChild<QDialog *>(u"saveFilter"_s);
    f.child<QLineEdit>(dialog, "saveFilterName")->setText(u"Good ones"_s);
    f.child<QPushButton>(dialog, "saveFilterSave")->click();
    const auto keptUnder = [&](const QString &view) { return SavedFilters(&f.state, view).filters().size(); };
    QCOMPARE(keptUnder("audit-filters@"_L1 + draftPlace(f.profile())), 1);
    QCOMPARE(keptUnder(u"audit-filters"_s), 0);
}

QTEST_MAIN(AuditNotesTest)
#include "tst_audit_notes.moc"
