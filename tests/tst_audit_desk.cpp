// SPDX-License-Identifier: MIT
// What somebody does with single events on the audit page: look at all of one, go on to others, mark, note, keep filters, export.
#include "support/audit_desk.h"

#include "views/tables/export_bar.h"

#include <QCryptographicHash>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString hostile = u"<b>bold</b>\u202Egnp.exe\u0007 =HYPERLINK(\"x\") %1 %n"_s;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class AuditDeskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsAllOfAnEvent();
    void showsHostileTextAsItIs();
    void leadsFromOneEventToOthers();
    void tellsWhyActionsRest();
    void keepsMarksAndNotes();
    void losesNoNoteByMistake();
    void keepsFilters();
    void asksForANameByKeyboard();
    void exportsWithAManifest();
    void printsAReport();
    void copiesRows();
    void speaksOfSeveral();

private:
    static void saveTo(const AuditDesk &f, const char *action, const QString &path)
    {
        f.action(action)->trigger();
        auto *dialog = f.desk->findChild<QFileDialog *>(u"exportDialog"_s);
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY2(!f.messages().isEmpty(), action);
    }
};

void AuditDeskTest::initTestCase()
{
    QApplication::setStyle(new ConsoleStyle);
    QApplication::setPalette(Theme::light().palette());
}

void AuditDeskTest::tellsAllOfAnEvent()
{
    AuditDesk f;
    f.live(3);
    f.happen("token_revoked", 2, f.bob, f.eve, u"2001:db8::7"_s,
        u"{\"reason\":\"logout\",\"jti\":\"the-jti\",\"big\":12345678901234567890,\"list\":[1,{}]}"_s);
    f.happen("weird_thing", 1, {}, QUuid::createUuid(), {}, u"no JSON at all"_s);
    f.open();
    f.choose("token_revoked");
    QCOMPARE(f.at<FactsPanel>("auditFacts")->title(), u"Token revoked"_s);
    QCOMPARE(f.fact(u"Actor"_s), u"bob"_s);
    QCOMPARE(f.fact(u"Target"_s), u"eve"_s);
    QCOMPARE(f.fact(u"Address"_s), u"2001:db8::7"_s);
    QCOMPARE(f.fact(u"Token ID (jti)"_s), u"the-jti"_s);
    QVERIFY(f.fact(u"When"_s).contains(u"UTC"_s));
    const QString details = f.at<QTextEdit>("auditDetails")->toPlainText();
    QVERIFY2(details.contains(u"\n"_s) && details.contains(u"12345678901234567890"_s), qPrintable(details));
    f.picture(u"audit-event"_s);
    QCOMPARE(f.faults(), QStringList());
    f.choose("weird_thing");
    QCOMPARE(f.at<FactsPanel>("auditFacts")->title(), u"weird_thing"_s);
    QCOMPARE(f.fact(u"Actor"_s), u"none"_s);
    QCOMPARE(f.fact(u"Target"_s).size(), 36); // nobody knows what it is called
    QCOMPARE(f.at<QTextEdit>("auditDetails")->toPlainText(), u"no JSON at all"_s);
    // What is hidden by a filter is not spoken of as if it were there.
    f.filter(u"type:token_revoked"_s);
    QVERIFY(!f.at<QWidget>("auditNote")->isVisible());
}

void AuditDeskTest::showsHostileTextAsItIs()
{
    AuditDesk f;
    f.happen("login_fail", 5, {}, {}, hostile, u"{\"reason\":\""_s + hostile.mid(0, 11) + u"\",\"x\":\"\u202E\"}"_s);
    AuditEvent odd;
    odd.eventType = hostile;
    odd.eventTime = f.dev.clock.now();
    odd.details = JsonText{ QString(100'000, u'x') };
    f.dev.state().audit.add(odd);
    f.dev.state().accounts.edit(f.bob).account.username = u"<img src=x>\u202E"_s;
    f.happen("role_granted", 3, f.bob, f.eve);
    f.open();
    for (int row = 0; row < f.model()->rowCount(); ++row) {
        f.table()->chooseRow(row);
        QVERIFY2(f.faults().isEmpty(), qPrintable(f.faults().join(u'\n'))); // no label takes it for HTML
        for (const QWidget *widget : f.desk->findChildren<QWidget *>()) {
            const QString text = widget->property("text").toString() + widget->property("plainText").toString()
                + widget->accessibleName();
            QVERIFY2(!text.contains(QChar(0x202E)) && !text.contains(QChar(7)), qPrintable(widget->objectName()));
        }
        for (const QAction *line : f.desk->findChild<QMenu *>(u"auditAboutMenu"_s)->actions())
            QVERIFY2(!line->text().contains(QChar(0x202E)), qPrintable(line->text()));
    }
    f.choose("role_granted");
    f.picture(u"audit-hostile"_s);
    f.action("actionAboutActor")->trigger();
    QCOMPARE(f.model()->rowCount(), 1);
}

void AuditDeskTest::leadsFromOneEventToOthers()
{
    AuditDesk f;
    f.live(6);
    f.happen("token_renewed", 33, f.bob, f.eve, u"10.9.9.9"_s, u"{\"jti\":\"one-jti\"}"_s);
    f.happen("token_revoked", 32, f.eve, f.eve, u"10.9.9.8"_s, u"{\"jti\":\"one-jti\"}"_s);
    f.open();
    QSignalSpy leaving(f.desk.get(), &Page::leavingPlace);
    QSignalSpy wanted(f.desk.get(), &Page::pageWanted);
    struct Way {
        const char *action;
        int rows;
    };
    const int ofEve = 2 + 2; // failures, and the token's events
    for (const Way &way : { Way{ "actionAboutToken", 2 }, Way{ "actionAboutAddress", 1 }, Way{ "actionAboutTarget", ofEve },
             Way{ "actionAboutActor", 6 + 1 }, Way{ "actionAboutType", 1 } }) {
        f.desk->goTo({});
        f.choose("token_renewed");
        f.action(way.action)->trigger();
        QVERIFY2(f.model()->rowCount() == way.rows,
            qPrintable(u"%1: %2 rows for %3"_s.arg(QLatin1String(way.action)).arg(f.model()->rowCount()).arg(f.filterText())));
        QVERIFY(f.rowOfType("token_renewed") >= 0);
    }
    f.desk->goTo({});
    f.choose("token_renewed");
    f.action("actionAroundTime")->trigger();
    QVERIFY2(f.rowOfType("token_revoked") >= 0 && f.rowOfType("login_ok") < 0, qPrintable(f.filterText()));
    QCOMPARE(leaving.size(), 6);
    f.choose("token_renewed");
    QVERIFY(f.action("actionShowActor")->text().contains(u"bob"_s));
    f.action("actionShowActor")->trigger();
    f.action("actionShowTarget")->trigger();
    f.action("actionHelpDesk")->trigger();
    QCOMPARE(wanted.size(), 3);
    QCOMPARE(wanted[0].at(0).toString(), u"accounts"_s);
    QCOMPARE(wanted[0].at(1).value<PagePlace>().account, f.bob);
    QCOMPARE(wanted[1].at(1).value<PagePlace>().account, f.eve);
    QCOMPARE(wanted[2].at(0).toString(), u"helpdesk"_s);
    // The same by a menu over the row.
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), f.table()->mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(f.table()->viewport(), &event);
    auto *menu = f.table()->findChild<QMenu *>(u"auditRowMenu"_s);
    QVERIFY(menu && menu->actions().contains(f.action("actionAboutToken")));
    menu->close();
}

void AuditDeskTest::tellsWhyActionsRest()
{
    AuditDesk f;
    f.live(3);
    f.happen("vault_sealed", 2);
    f.open();
    QCOMPARE(f.action("actionAboutActor")->toolTip(), u"Select an event first."_s);
    QVERIFY(!f.action("actionSaveFilter")->isEnabled());
    f.choose("vault_sealed");
    QCOMPARE(f.action("actionAboutActor")->toolTip(), u"The event names no account."_s);
    QCOMPARE(f.action("actionAboutToken")->toolTip(), u"The event names no token."_s);
    QCOMPARE(f.action("actionAboutAddress")->toolTip(), u"The event has no address."_s);
    QVERIFY(f.action("actionAboutType")->isEnabled() && f.action("actionMark")->isEnabled());
    f.choose("login_ok");
    QCOMPARE(f.action("actionAboutTarget")->toolTip(), u"The event is about no other account."_s);
    f.table()->selectAll();
    QVERIFY(f.action("actionAboutActor")->toolTip().startsWith(u"This is for one event"_s));
    f.filter(u"nothing-at-all"_s);
    QVERIFY(!f.action("actionExportCsv")->isEnabled() && f.action("actionSaveFilter")->isEnabled());
}

void AuditDeskTest::keepsMarksAndNotes()
{
    AuditDesk f;
    f.live(6);
    f.happen("role_granted", 2, f.bob, f.eve);
    f.open();
    f.choose("role_granted");
    QTest::keyClick(f.desk.get(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(f.counts().contains(u"1 marked"_s));
    QCOMPARE(f.action("actionMark")->text(), u"Un&mark"_s);
    f.choose("login_fail");
    const qint64 noted = f.model()->rowAt(f.rowOfType("login_fail")).id();
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_F2);
    QTest::keyClicks(f.at<QLineEdit>("auditNote"), u"Asked <Eve> & waited"_s);
    f.choose("role_granted"); // going on keeps it
    f.filter(u"mark:yes"_s);
    QCOMPARE(f.model()->rowCount(), 2);
    f.picture(u"audit-marked"_s);
    f.filter(u"mark:no"_s);
    QCOMPARE(f.model()->rowCount(), f.model()->totalCount() - 2);
    // Another day.
    f.desk.reset();
    StateStore again(f.folder.path());
    PageContext context = f.auditContext();
    context.state = &again;
    f.desk = std::make_unique<AuditLogPage>(context);
    f.desk->show();
    f.desk->begin();
    QVERIFY(f.settled());
    f.filter(u"mark:yes"_s);
    QCOMPARE(f.model()->rowCount(), 2);
    f.table()->chooseRow(f.model()->rowOf(noted));
    QCOMPARE(f.at<QLineEdit>("auditNote")->text(), u"Asked <Eve> & waited"_s);
    // Marks belong to a profile: another server's events have the same numbers.
    AuditNotes others(&again, u"another profile"_s);
    QVERIFY(others.marked().isEmpty());
}

void AuditDeskTest::losesNoNoteByMistake()
{
    AuditDesk f;
    f.live(6);
    f.open();
    f.choose("login_fail");
    QTest::keyClicks(f.at<QLineEdit>("auditNote"), u"worth keeping"_s);
    QTest::keyClick(f.at<QLineEdit>("auditNote"), Qt::Key_Return);
    QVERIFY(f.counts().contains(u"1 marked"_s));
    f.press(f.desk.get(), "inspectorMark");
    QVERIFY(!f.counts().contains(u"marked"_s));
    QVERIFY2(f.messages().contains(u"1 note"_s), qPrintable(f.messages()));
    QVERIFY(f.at<QLineEdit>("auditNote")->text().isEmpty());
    f.press(f.at<MessageBar>("auditMessages"), "messageAction"); // Undo
    QVERIFY(f.counts().contains(u"1 marked"_s));
    QCOMPARE(f.at<QLineEdit>("auditNote")->text(), u"worth keeping"_s);
    // While somebody writes, a mark elsewhere does not empty the field.
    QTest::keyClick(f.at<QLineEdit>("auditNote"), Qt::Key_End);
    QTest::keyClicks(f.at<QLineEdit>("auditNote"), u", always"_s);
    f.action("actionMark")->trigger();
    QVERIFY(f.at<QLineEdit>("auditNote")->text().endsWith(u", always"_s));
    AuditNotes many(nullptr, {});
    QList<qint64> ids(AuditNotes::mostMarks);
    std::iota(ids.begin(), ids.end(), 1);
    QVERIFY(many.mark(ids));
    QVERIFY(!many.mark({ 1'000'000 }) && !many.setNote(1'000'001, u"one more"_s) && many.setNote(7, u"known"_s));
    QCOMPARE(many.marked().size(), AuditNotes::mostMarks);
}

void AuditDeskTest::keepsFilters()
{
    AuditDesk f;
    f.live(6);
    f.open();
    f.filter(u"failed:yes OR ip:10.20"_s);
    const auto keepAs = [&f](const QString &name) {
        f.action("actionSaveFilter")->trigger();
        auto *dialog = f.desk->findChild<QDialog *>(u"saveFilter"_s);
        QVERIFY(dialog);
        QCOMPARE(namelessIn(dialog) + sharedMnemonics(dialog), QStringList());
        f.child<QLineEdit>(dialog, "saveFilterName")->setText(name);
        f.child<QPushButton>(dialog, "saveFilterSave")->click();
        QTRY_VERIFY(!f.desk->findChild<QDialog *>(u"saveFilter"_s));
    };
    keepAs(u"R&D \u202Efailures"_s);
    f.filter(u"type:login_ok"_s);
    keepAs(u"Good ones"_s);
    f.filter({});
    f.open(); // it is remembered
    const auto menu = [&f] { return f.desk->findChild<QMenu *>(u"auditSavedMenu"_s); };
    QCOMPARE(menu()->actions().constFirst()->text(), u"Good ones"_s);
    QVERIFY(menu()->actions()[1]->text().startsWith(u"R&&D"_s) && !menu()->actions()[1]->text().contains(QChar(0x202E)));
    menu()->actions()[1]->trigger();
    QCOMPARE(f.filterText(), u"failed:yes OR ip:10.20"_s);
    QCOMPARE(f.model()->rowCount(), 8);
    // The same name in another case takes its place.
    f.filter(u"type:login_fail"_s);
    keepAs(u"good ONES"_s);
    QVERIFY(menu()->actions().constFirst()->toolTip().contains(u"type:login_fail"_s));
    f.desk->findChild<QAction *>(u"remove0"_s)->trigger();
    QTRY_VERIFY(menu()->actions().constFirst()->text().startsWith(u"R&&D"_s));
    SavedFilters kept(&f.state, "audit-filters@"_L1 + draftPlace(f.profile()));
    QCOMPARE(kept.filters().size(), 1);
}

void AuditDeskTest::asksForANameByKeyboard()
{
    AuditDesk f;
    f.live(3);
    f.open();
    f.filter(u"type:login_ok"_s);
    f.action("actionSaveFilter")->trigger();
    auto *dialog = f.desk->findChild<QDialog *>(u"saveFilter"_s);
    QVERIFY(dialog);
    QApplication::setActiveWindow(dialog);
    auto *save = f.child<QPushButton>(dialog, "saveFilterSave");
    QVERIFY(!save->isEnabled()); // it has no name yet
    QTest::keyClicks(f.child<QLineEdit>(dialog, "saveFilterName"), u"mine"_s);
    DialogBench::picture(dialog, u"audit-save"_s);
    QTest::keyClick(f.child<QLineEdit>(dialog, "saveFilterName"), Qt::Key_Return);
    QTRY_VERIFY2(f.messages().contains(u"mine"_s), qPrintable(f.messages()));
}

void AuditDeskTest::exportsWithAManifest()
{
    AuditDesk f;
    f.live(6);
    f.happen("login_fail", 3, {}, {}, u"=1+1"_s, u"{\"reason\":\"=HYPERLINK(1)\"}"_s);
    f.open();
    f.filter(u"failed:yes"_s);
    QCOMPARE(f.model()->rowCount(), 3);
    for (const auto &[action, ending] : { std::pair("actionExportCsv", u"csv"_s), std::pair("actionExportJson", u"json"_s),
             std::pair("actionExportNdjson", u"ndjson"_s) }) {
        f.at<MessageBar>("auditMessages")->clear();
        const QString path = f.folder.filePath(u"events."_s + ending);
        saveTo(f, action, path);
        QVERIFY2(f.messages().contains(u"3 event"_s), qPrintable(f.messages()));
        const QByteArray file = contents(path);
        QVERIFY(file.contains("login_fail") && !file.contains("login_ok"));
        const QJsonObject manifest = QJsonDocument::fromJson(contents(path + u".manifest.json"_s)).object();
        QCOMPARE(manifest.value(u"sha256"_s).toString().toLatin1(),
            QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex());
        QCOMPARE(manifest.value(u"count"_s).toInt(), 3);
        QCOMPARE(manifest.value(u"filter"_s).toString(), u"failed:yes"_s);
    }
    QVERIFY(!contents(f.folder.filePath(u"events.csv"_s)).contains("\n=1+1"));
    QCOMPARE(contents(f.folder.filePath(u"events.ndjson"_s)).trimmed().count('\n'), 2);
    f.at<MessageBar>("auditMessages")->clear();
    saveTo(f, "actionExportCsv", f.folder.filePath(u"no/such/folder/events.csv"_s));
    QVERIFY2(f.messages().contains(u"could not be written"_s), qPrintable(f.messages()));
    f.picture(u"audit-exported"_s);
}

void AuditDeskTest::printsAReport()
{
    AuditDesk f;
    f.live();
    f.open();
    const QString path = f.folder.filePath(u"report.pdf"_s);
    saveTo(f, "actionExportReport", path);
    QVERIFY2(f.messages().contains(u"report"_s), qPrintable(f.messages()));
    const QByteArray file = contents(path);
    QVERIFY(file.startsWith("%PDF-") && file.size() > 2000);
}

void AuditDeskTest::copiesRows()
{
    AuditDesk f;
    f.live(3);
    f.happen("tag_added", 2, f.bob, f.eve, {}, u"{\"tag\":\"a\\tb\"}"_s);
    f.open();
    f.choose("tag_added");
    QTest::keyClick(f.table(), Qt::Key_C, Qt::ControlModifier);
    const QString line = QGuiApplication::clipboard()->text();
    QVERIFY2(line.contains(u"\tbob\teve\t"_s) && !line.contains(u'\n'), qPrintable(line));
    f.action("actionCopyDetails")->trigger();
    const QString details = QGuiApplication::clipboard()->text();
    QVERIFY2(details.contains(u"\"tag\""_s), qPrintable(details));
}

void AuditDeskTest::speaksOfSeveral()
{
    AuditDesk f;
    f.live(6);
    f.open();
    f.filter(u"failed:yes OR type:login_ok"_s);
    f.table()->selectAll();
    QVERIFY(f.at<FactsPanel>("auditFacts")->title().startsWith(QString::number(f.model()->rowCount())));
    QCOMPARE(f.fact(u"Failed or refused"_s), u"2"_s);
    QVERIFY(f.fact(u"By address"_s).contains(u"203.0.113.9"_s));
    QVERIFY(!f.at<QWidget>("auditNote")->isVisible());
    f.picture(u"audit-many"_s);
    f.filter(u"failed:yes"_s);
    QVERIFY2(f.counts().contains(u"not visible"_s), qPrintable(f.counts()));
}

QTEST_MAIN(AuditDeskTest)
#include "tst_audit_desk.moc"
