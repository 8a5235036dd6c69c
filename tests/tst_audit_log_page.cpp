// SPDX-License-Identifier: MIT
// The audit page at an embedded server: what it reads, what it says where it cannot, how a filter and a drawn time narrow it.
#include "support/audit_desk.h"

#include "session/session.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class AuditLogPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsTheWholeLog();
    void saysWhyNothingIsThere_data();
    void saysWhyNothingIsThere();
    void keepsWhatItHas();
    void canBePausedAndGivenUp();
    void answersQuestions();
    void saysWhatIsOddInAFilter();
    void drawsATimeByKeyboard();
    void drawsATimeByMouse();
    void knowsTwoZones();
    void goesByKeyboard();
    void comesBack();

private:
    static Ruling refuseAudit(const Received &request, const Reply &reply)
    {
        return StepBench::isAudit(request) ? Ruling::answer(reply) : Ruling{};
    }
};

void AuditLogPageTest::initTestCase()
{
    QApplication::setStyle(new ConsoleStyle);
    QApplication::setPalette(Theme::light().palette());
}

void AuditLogPageTest::readsTheWholeLog()
{
    AuditDesk f;
    f.dev.state().accounts.edit(f.eve).account.status = AccountStatus::Deleted;
    f.live();
    f.open();
    QCOMPARE(f.model()->totalCount(), static_cast<int>(f.dev.state().audit.all().size()));
    const int newest = f.rowOfType("login_fail");
    QVERIFY2(f.cell(newest, "actor").startsWith(u"eve"_s) && f.cell(newest, "actor").contains(u"deleted"_s),
        qPrintable(f.cell(newest, "actor")));
    QCOMPARE(f.cell(newest, "ip_address"), u"203.0.113.9"_s);
    for (int row = 1; row < f.model()->rowCount(); ++row) // newest first
        QVERIFY(f.model()->rowAt(row - 1).msecs() >= f.model()->rowAt(row).msecs());
    // The chart says the same, in bars and in words.
    qint64 drawn = 0;
    qint64 failed = 0;
    for (const BarChart::Bar &bar : f.chart()->bars()) {
        drawn += bar.count;
        failed += bar.bad;
    }
    QCOMPARE(drawn, f.model()->totalCount());
    QCOMPARE(failed, 8);
    QVERIFY2(f.chart()->summary().contains(u"8 failed"_s), qPrintable(f.chart()->summary()));
    QVERIFY2(f.counts().startsWith(QString::number(f.model()->totalCount())), qPrintable(f.counts()));
    QVERIFY(f.text(f.desk.get(), "auditAsOf").startsWith(u"Whole log"_s));
    QVERIFY(!f.at<QWidget>("auditReadingText")->isVisible()); // there is nothing to say
    QCOMPARE(f.faults(), QStringList());
    f.picture(u"audit"_s);
    f.choose("login_fail");
    f.picture(u"audit-chosen"_s);
    f.desk->resize(1024 - 180, 660); // what the side bar leaves
    f.picture(u"audit-small"_s);
    QCOMPARE(f.faults(), QStringList());
}

void AuditLogPageTest::saysWhyNothingIsThere_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("button");
    QTest::newRow("denied") << 403 << QByteArray(R"_({"error":"not for you","code":"forbidden"})_")
                            << u"You may not read the audit log"_s << u"&Ask again"_s;
    QTest::newRow("not-offered") << 404 << QByteArray("404 page not found") << u"This server does not offer the audit log"_s
                                 << u"&Ask again"_s;
    QTest::newRow("sealed") << 503 << QByteArray(R"_({"error":"sealed","code":"vault_sealed"})_")
                            << u"The audit log could not be read"_s << u"Re&try"_s;
    QTest::newRow("error") << 500 << QByteArray(R"_({"error":"oh <b>no</b>","code":"internal_error"})_")
                           << u"The audit log could not be read"_s << u"Re&try"_s;
}

void AuditLogPageTest::saysWhyNothingIsThere()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, title);
    QFETCH(QString, button);
    AuditDesk f;
    f.live(6);
    const Reply reply = status == 404 ? Reply::text(status, body) : Reply::json(status, body);
    f.relay.rule([reply](const Received &request) { return refuseAudit(request, reply); });
    f.open(false);
    QTRY_COMPARE(f.placeholder()->title(), title);
    QVERIFY(f.placeholder()->isVisible() && !f.placeholder()->text().isEmpty());
    QCOMPARE(f.placeholder()->findChild<QPushButton *>()->text(), button);
    QVERIFY(!f.action("actionExportCsv")->isEnabled());
    QCOMPARE(f.faults(), QStringList());
    f.picture(u"audit-"_s + QLatin1String(QTest::currentDataTag()));
    f.relay.rule({}); // somebody allows it, repairs it
    f.placeholder()->findChild<QPushButton *>()->click();
    QVERIFY(f.settled());
    QVERIFY(f.table()->isVisible() && f.model()->rowCount() >= 8);
}

void AuditLogPageTest::keepsWhatItHas()
{
    AuditDesk f;
    f.live(6);
    f.open();
    const int before = f.model()->totalCount();
    for (const auto &[reply, words] : { std::pair(StepBench::forbidden(), u"may not read the audit log any more"_s),
             std::pair(Reply::json(500, R"({"error":"oh","code":"internal_error"})"), u"could not be read any further"_s) }) {
        f.relay.rule([reply = reply](const Received &request) { return refuseAudit(request, reply); });
        QTest::keyClick(f.desk.get(), Qt::Key_F5);
        auto *problem = f.at<MessageBar>("auditProblem");
        QTRY_VERIFY2(problem->text().contains(words), qPrintable(problem->text()));
        QCOMPARE(f.model()->totalCount(), before);
        QVERIFY(f.table()->isVisible());
        f.picture(u"audit-problem"_s);
        f.relay.rule({});
        problem->findChild<QPushButton *>()->click();
        QTRY_VERIFY(!problem->isVisible());
    }
}

void AuditLogPageTest::canBePausedAndGivenUp()
{
    AuditDesk f;
    for (int i = 0; i < 2600; ++i) // several pages
        f.happen("login_ok", 3000 - i, f.bob, f.bob);
    int asked = 0;
    f.relay.rule([&asked](const Received &request) {
        return StepBench::isAudit(request) && ++asked > 1 ? Ruling{ .way = Ruling::Way::Hold } : Ruling{};
    });
    f.open(false);
    QTRY_COMPARE(f.relay.heldCount(), 1);
    QTRY_VERIFY(f.model()->totalCount() > 0);
    const QString reading = f.at<QLabel>("auditReadingText")->text();
    QVERIFY2(reading.startsWith(u"Reading the log"_s) && reading.contains(u" of "_s), qPrintable(reading));
    QVERIFY(f.at<QProgressBar>("auditReadingProgress")->value() > 0);
    QCOMPARE(f.faults(), QStringList());
    f.picture(u"audit-reading"_s);
    f.press(f.desk.get(), "auditPause");
    QCOMPARE(f.log()->state(), AuditLog::State::Paused);
    QVERIFY(f.at<QLabel>("auditReadingText")->text().contains(u"paused"_s));
    f.picture(u"audit-paused"_s);
    f.relay.rule({});
    f.relay.releaseAll();
    f.press(f.desk.get(), "auditReadOn");
    QVERIFY(f.settled());
    QCOMPARE(f.model()->totalCount(), static_cast<int>(f.dev.state().audit.all().size()));
    QVERIFY(!f.at<QWidget>("auditReadOn")->isVisible());

    asked = 0;
    f.relay.rule([&asked](const Received &request) {
        return StepBench::isAudit(request) && ++asked > 1 ? Ruling{ .way = Ruling::Way::Hold } : Ruling{};
    });
    f.open(false); // another page, from the beginning
    QTRY_VERIFY(f.model()->totalCount() > 0);
    f.press(f.desk.get(), "auditStop");
    QVERIFY2(f.at<QLabel>("auditReadingText")->text().contains(u"Older events are missing"_s),
        qPrintable(f.at<QLabel>("auditReadingText")->text()));
    f.filter(u"nothing-like-this"_s);
    QVERIFY(f.placeholder()->text().contains(u"not read to its end"_s));
    f.relay.rule({});
    f.relay.releaseAll();
}

void AuditLogPageTest::answersQuestions()
{
    AuditDesk f;
    f.live();
    f.happen("password_changed", 9, f.bob, f.eve, {}, u"{\"reason\":\"reset\"}"_s);
    f.happen("pgcred_accessed", 8, f.bob, f.eve);
    f.open();
    auto *menu = f.desk->findChild<QMenu *>(u"auditQuestionsMenu"_s);
    QVERIFY(menu->actions().size() >= 8);
    QSignalSpy leaving(f.desk.get(), &Page::leavingPlace);
    for (QAction *question : menu->actions()) {
        question->trigger();
        QCOMPARE(f.filterText(), question->toolTip());
        QVERIFY2(f.text(f.desk.get(), "auditFilterNote").isEmpty(), qPrintable(question->text()));
    }
    QCOMPARE(leaving.size(), menu->actions().size());
    f.filter(u"failed:yes after:-24h"_s);
    QCOMPARE(f.model()->rowCount(), 8);
    QCOMPARE(f.counts().section(u' ', 0, 0), u"8"_s);
    f.filter(u"about:eve NOT type:login_fail type:pgcred_accessed"_s);
    QCOMPARE(f.model()->rowCount(), 1);
    f.filter(u"/login_(ok|fail)/ ip:203.0.113.9"_s);
    QCOMPARE(f.model()->rowCount(), 8);
    f.filter(u"nobody-has-this"_s);
    QVERIFY(f.placeholder()->isVisible());
    QCOMPARE(f.placeholder()->title(), u"No event matches"_s);
    f.picture(u"audit-no-match"_s);
    QTRY_VERIFY(f.chart()->bars().isEmpty());
    Q_EMIT f.placeholder()->actionTriggered();
    QVERIFY(f.filterText().isEmpty() && f.model()->rowCount() > 8);
}

void AuditLogPageTest::saysWhatIsOddInAFilter()
{
    AuditDesk f;
    f.live(3);
    f.open();
    const auto note = [&f] { return f.text(f.desk.get(), "auditFilterNote"); };
    f.filter(u"colour:blue"_s);
    QVERIFY2(note().contains(u"colour"_s), qPrintable(note()));
    f.filter(u"/((/"_s);
    QVERIFY2(note().contains(u"regular expression"_s), qPrintable(note()));
    f.filter(u"after:someday"_s);
    QVERIFY2(note().contains(u"no time"_s), qPrintable(note()));
    f.filter(u"about:"_s + f.bob.toString(QUuid::WithoutBraces));
    QVERIFY2(note().contains(u"is bob"_s), qPrintable(note()));
    QCOMPARE(f.model()->rowCount(), 3);
}

void AuditLogPageTest::drawsATimeByKeyboard()
{
    AuditDesk f;
    f.live();
    f.open();
    f.filter(u"type:login_ok OR type:login_fail"_s);
    QTRY_VERIFY(!f.chart()->bars().isEmpty());
    QTRY_COMPARE(std::accumulate(f.chart()->bars().begin(), f.chart()->bars().end(), qint64(0),
                     [](qint64 sum, const BarChart::Bar &bar) { return sum + bar.count; }),
        32 + 1); // and one's own sign-in
    f.chart()->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(f.chart(), Qt::Key_Left);
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(f.chart(), Qt::Key_Left, Qt::ShiftModifier);
    const auto range = *f.chart()->range();
    qint64 wanted = 0;
    for (int bar = range.first; bar <= range.second; ++bar)
        wanted += f.chart()->bars()[bar].count;
    QVERIFY2(f.chart()->heading().contains(u"%1 event"_s.arg(wanted)), qPrintable(f.chart()->heading()));
    f.picture(u"audit-drawn"_s);
    QSignalSpy leaving(f.desk.get(), &Page::leavingPlace);
    QTest::keyClick(f.chart(), Qt::Key_Return);
    QCOMPARE(leaving.size(), 1);
    QVERIFY2(f.filterText().contains(u"after:"_s) && f.filterText().contains(u"before:"_s)
            && f.filterText().contains(u"(type:login_ok OR type:login_fail)"_s),
        qPrintable(f.filterText()));
    QCOMPARE(f.model()->rowCount(), static_cast<int>(wanted));
    QVERIFY(wanted > 0 && wanted < 33);
    QTRY_VERIFY(f.at<QPushButton>("auditAllTimes")->isVisible());
    f.picture(u"audit-time"_s);
    f.press(f.desk.get(), "auditAllTimes");
    QCOMPARE(f.model()->rowCount(), 33);
    QVERIFY(!f.filterText().contains(u"after:"_s));
}

void AuditLogPageTest::drawsATimeByMouse()
{
    AuditDesk f;
    f.live();
    f.open();
    const int all = f.model()->rowCount();
    const QPoint middle(f.chart()->width() / 2, f.chart()->height() / 2);
    QTest::mousePress(f.chart(), Qt::LeftButton, {}, middle);
    QTest::mouseMove(f.chart(), middle + QPoint(120, 0));
    QVERIFY(f.chart()->range());
    QCOMPARE(f.model()->rowCount(), all); // not yet
    QTest::mouseRelease(f.chart(), Qt::LeftButton, {}, middle + QPoint(120, 0));
    QVERIFY2(f.filterText().startsWith(u"after:"_s), qPrintable(f.filterText()));
    QVERIFY(f.model()->rowCount() < all);
    // Another time takes the place of that one.
    QTRY_VERIFY(!f.chart()->range());
    const QString before = f.filterText();
    QTest::mousePress(f.chart(), Qt::LeftButton, {}, middle);
    QTest::mouseRelease(f.chart(), Qt::LeftButton, {}, middle);
    QVERIFY(f.filterText() != before);
    QCOMPARE(f.filterText().count(u"after:"_s), 1);
}

void AuditLogPageTest::knowsTwoZones()
{
    AuditDesk f;
    f.live(3);
    f.open();
    f.desk->findChild<QAction *>(u"zoneUtc"_s)->trigger();
    const auto head = [&f] { return f.model()->headerData(0, Qt::Horizontal).toString(); };
    QVERIFY2(head().contains(u"UTC"_s), qPrintable(head()));
    QCOMPARE(f.at<QPushButton>("auditZone")->text(), u"UTC"_s);
    const QString utc = f.cell(0, "time");
    QVERIFY2(utc.startsWith(f.model()->rowAt(0).time().toString(u"yyyy-MM-dd HH:mm"_s)), qPrintable(utc));
    f.open(); // it is remembered
    QCOMPARE(f.at<QPushButton>("auditZone")->text(), u"UTC"_s);
    f.desk->findChild<QAction *>(u"zoneLocal"_s)->trigger();
    QVERIFY(f.cell(0, "time").startsWith(f.model()->rowAt(0).time().toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)));
    f.at<QPushButton>("auditChartShown")->click();
    f.open();
    QVERIFY(!f.chart()->isVisible());
}

void AuditLogPageTest::goesByKeyboard()
{
    AuditDesk f;
    f.live(6);
    f.open();
    f.choose("login_fail");
    f.at<QLineEdit>("auditFilter")->setFocus();
    const QStringList round = tabRound();
    for (const char *name : { "auditFilter", "auditQuestions", "auditSaved", "auditChartShown", "auditColumns", "auditFollow",
             "auditZone", "auditExport", "auditRefresh", "auditChart", "auditTable", "auditNote", "inspectorMark",
             "inspectorAbout", "inspectorOpen" })
        QVERIFY2(round.contains(QLatin1String(name)), qPrintable(QLatin1String(name) + u" in "_s + round.join(u' ')));
    f.at<QLineEdit>("auditFilter")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(f.table()->hasFocus());
    QTest::keyClick(f.table(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(f.at<QLineEdit>("auditFilter")->hasFocus());
    f.choose("login_fail");
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_F2);
    QVERIFY(f.at<QLineEdit>("auditNote")->hasFocus());
}

void AuditLogPageTest::comesBack()
{
    AuditDesk f;
    f.live(6);
    f.open();
    f.desk->goTo({ .filter = u"failed:yes"_s, .account = {} });
    QCOMPARE(f.desk->place().filter, u"failed:yes"_s);
    QCOMPARE(f.model()->rowCount(), 2);
    f.desk->goTo({ .filter = {}, .account = f.bob });
    QCOMPARE(f.model()->rowCount(), 6);
    const PagePlace place = f.desk->place();
    f.desk->goTo({});
    QVERIFY(f.model()->rowCount() > 8);
    f.desk->goTo(place);
    QCOMPARE(f.model()->rowCount(), 6);
}

QTEST_MAIN(AuditLogPageTest)
#include "tst_audit_log_page.moc"
