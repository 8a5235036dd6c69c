// SPDX-License-Identifier: MIT
// The audit page while the log grows: what is new is counted, and moves nothing from under anybody's eyes.
#include "support/audit_desk.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class AuditTailTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new ConsoleStyle);
        QApplication::setPalette(Theme::light().palette());
    }
    void followsWhatIsNew();
    void staysUnderTheReadersEyes();
    void countsWhatIsNotInSight();
    void triesTheFirstReadingAgain();
    void followsNothingThatItMayNotRead();
};

void AuditTailTest::followsWhatIsNew()
{
    AuditDesk f;
    f.live(6);
    f.open();
    const int before = f.model()->totalCount();
    auto *follow = f.at<QPushButton>("auditFollow");
    f.choose("login_ok"); // who reads one event has not seen another
    f.log()->setInterval(20ms);
    QTest::keyClick(follow, Qt::Key_Space);
    QVERIFY(f.log()->isFollowing() && follow->isChecked());
    f.dev.clock.advance(1min);
    f.happen("role_granted", 0, f.bob, f.eve);
    f.happen("role_revoked", 0, f.bob, f.eve);
    auto *news = f.at<QPushButton>("auditNew");
    QTRY_VERIFY(news->isVisible() && news->text().startsWith(u"2"_s));
    QTRY_COMPARE(f.model()->totalCount(), before + 2);
    f.picture(u"audit-new"_s);
    news->click();
    QVERIFY(!news->isVisible());
    QCOMPARE(f.log()->newCount(), 0);
    QCOMPARE(f.table()->verticalScrollBar()->value(), 0);
    // Paused: nothing more is asked for.
    QTest::mouseClick(follow, Qt::LeftButton);
    QVERIFY(!f.log()->isFollowing() && !follow->isChecked());
    f.happen("vault_sealed", 0);
    QTest::keyClick(f.desk.get(), Qt::Key_F5); // but by hand
    QTRY_VERIFY(f.rowOfType("vault_sealed") >= 0);
}

void AuditTailTest::staysUnderTheReadersEyes()
{
    AuditDesk f;
    f.live(120);
    f.open();
    f.log()->setInterval(20ms);
    f.log()->setFollowing(true);
    const auto top = [&f] { return f.model()->rowAt(f.table()->rowAt(0)).id(); };
    const qint64 newest = top();
    f.dev.clock.advance(1min);
    f.happen("role_granted", 0, f.bob, f.eve);
    QTRY_VERIFY(top() != newest); // who reads nothing sees what is new
    f.table()->verticalScrollBar()->setValue(777);
    const qint64 read = top();
    const int place = f.table()->rowViewportPosition(f.table()->rowAt(0));
    f.happen("role_revoked", 0, f.bob, f.eve);
    f.happen("tag_added", 0, f.bob, f.eve);
    QTRY_COMPARE(f.rowOfType("tag_added"), 0);
    QCOMPARE(top(), read);
    QCOMPARE(f.table()->rowViewportPosition(f.table()->rowAt(0)), place);
    // Also at the top, once something is chosen.
    f.table()->verticalScrollBar()->setValue(0);
    f.table()->chooseRow(1);
    const qint64 chosen = f.model()->rowAt(1).id();
    const int y = f.table()->rowViewportPosition(1);
    f.happen("tag_removed", 0, f.bob, f.eve);
    QTRY_COMPARE(f.rowOfType("tag_removed"), 0);
    QCOMPARE(f.table()->rowViewportPosition(f.model()->rowOf(chosen)), y);
}

// What the table shows by itself is seen; what the filter hides is said to be hidden.
void AuditTailTest::countsWhatIsNotInSight()
{
    AuditDesk f;
    f.live(120);
    f.open();
    f.log()->setInterval(20ms);
    f.log()->setFollowing(true);
    auto *news = f.at<QPushButton>("auditNew");
    f.happen("role_granted", 0, f.bob, f.eve);
    QTRY_COMPARE(f.rowOfType("role_granted"), 0); // at the top: in sight
    QTRY_VERIFY(!news->isVisible());
    QCOMPARE(f.log()->newCount(), 0);
    f.filter(u"type:login_fail OR type:login_ok"_s);
    QTRY_VERIFY(f.rowOfType("role_granted") < 0);
    f.table()->verticalScrollBar()->setValue(500);
    f.happen("role_revoked", 0, f.bob, f.eve);
    f.happen("login_fail", 0, f.eve, f.eve);
    f.happen("tag_added", 0, f.bob, f.eve);
    QTRY_VERIFY2(news->text().startsWith(u"3 ne"_s) && news->text().contains(u"1 fit the filter"_s), qPrintable(news->text()));
    QVERIFY(news->isVisible());
    f.filter({});
    f.table()->verticalScrollBar()->setValue(0);
    f.table()->verticalScrollBar()->setValue(500);
    QTRY_VERIFY(!news->isVisible()); // somebody was there
}

// Whoever follows does not have to press Retry, and can read what is wrong until it is over.
void AuditTailTest::triesTheFirstReadingAgain()
{
    AuditDesk f;
    f.live(6);
    int lost = 0;
    QStringList titles;
    const auto title = [&f] { return f.desk->findChild<Placeholder *>()->title(); };
    f.relay.rule([&](const Received &request) {
        if (!StepBench::isAudit(request))
            return Ruling{};
        ++lost;
        return Ruling{ .way = Ruling::Way::LoseRequest };
    });
    f.open(false);
    QTRY_COMPARE(f.log()->state(), AuditLog::State::Failed);
    f.log()->setInterval(20ms);
    f.at<QPushButton>("auditFollow")->click(); // asks at once
    const QString problem = u"The audit log could not be read"_s;
    QTRY_COMPARE(title(), problem);
    connect(f.log(), &AuditLog::changed, f.desk.get(), [&] { titles += title(); });
    const int before = lost;
    QTRY_VERIFY(lost > before + 5);
    titles.removeDuplicates();
    QCOMPARE(titles, QStringList{ problem });
    f.relay.rule({});
    QTRY_VERIFY(f.rowOfType("login_fail") >= 0);
    QVERIFY(f.log()->isFollowing());
}

// A log that is refused is not asked for every few seconds, and nobody is told that it is.
void AuditTailTest::followsNothingThatItMayNotRead()
{
    AuditDesk f;
    f.live(6);
    f.open();
    f.log()->setInterval(20ms);
    auto *follow = f.at<QPushButton>("auditFollow");
    follow->click();
    f.relay.rule(
        [](const Received &request) { return StepBench::isAudit(request) ? Ruling::answer(StepBench::forbidden()) : Ruling{}; });
    QTRY_VERIFY(!f.log()->isFollowing());
    QVERIFY(!follow->isChecked());
    QVERIFY(f.at<MessageBar>("auditProblem")->text().contains(u"may not read the audit log any more"_s));
    // Asked once more, and refused once more.
    follow->click();
    QTRY_VERIFY(!follow->isChecked());
    f.relay.rule({});
    follow->click();
    QTRY_VERIFY(!f.at<MessageBar>("auditProblem")->isVisible());
    QVERIFY(follow->isChecked() && f.log()->isFollowing());
}

QTEST_MAIN(AuditTailTest)
#include "tst_audit_tail.moc"
