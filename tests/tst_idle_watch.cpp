// SPDX-License-Identifier: MIT
#include "app/idle_watch.h"
#include "support/console.h"
#include "support/outcome.h"

#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Act = void (*)(QWidget &);
Q_DECLARE_METATYPE(Act)

class IdleWatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void inputCounts_data();
    void inputCounts();
    void whatTheProgramDoesDoesNotCount();
    void saysSoByItself();
    void saysSoOnce();
    void neverWithoutALimit();
    void anotherLimit();
    void afterASleepTheFirstInputIsDropped();
    void clockSetBack();
    void widgetsOfDialogsToo();

private:
    // As a look at the clock a little later.
    void look(IdleWatch &watch) { watch.setLimit(limit); }
    static constexpr auto limit = 10min;
    HandClock m_clock;
    std::unique_ptr<QLineEdit> m_field;
};

void IdleWatchTest::init()
{
    m_clock = {};
    m_field = std::make_unique<QLineEdit>();
    m_field->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_field.get()));
}

void IdleWatchTest::inputCounts_data()
{
    QTest::addColumn<Act>("act");
    QTest::newRow("key") << Act([](QWidget &widget) { QTest::keyClick(&widget, Qt::Key_A); });
    QTest::newRow("modifier") << Act([](QWidget &widget) { QTest::keyPress(&widget, Qt::Key_Shift); });
    QTest::newRow("mouse button") << Act([](QWidget &widget) { QTest::mouseClick(&widget, Qt::LeftButton); });
    QTest::newRow("mouse move") << Act(
        [](QWidget &widget) { QTest::mouseMove(widget.windowHandle(), QPoint(QRandomGenerator::global()->bounded(20), 3)); });
    QTest::newRow("wheel") << Act([](QWidget &widget) {
        QWheelEvent turn(QPointF(2, 2), widget.mapToGlobal(QPointF(2, 2)), QPoint(), QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
            Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&turn);
        qApp->notify(&widget, &turn);
    });
    QTest::newRow("touch") << Act([](QWidget &widget) {
        static QPointingDevice *const device = QTest::createTouchDevice();
        QTest::touchEvent(widget.windowHandle(), device).press(0, QPoint(2, 2));
        QTest::touchEvent(widget.windowHandle(), device).release(0, QPoint(2, 2));
    });
}

void IdleWatchTest::inputCounts()
{
    QFETCH(Act, act);
    IdleWatch watch(m_clock);
    watch.setLimit(limit);
    m_clock.time = m_clock.time.addSecs(120);
    QVERIFY(watch.lastActivity() < m_clock.time);
    act(*m_field);
    QTRY_COMPARE(watch.lastActivity(), m_clock.time);
}

void IdleWatchTest::whatTheProgramDoesDoesNotCount()
{
    IdleWatch watch(m_clock);
    const QDateTime begin = m_clock.time;
    m_clock.time = m_clock.time.addSecs(120);
    m_field->setText(u"text"_s);
    QKeyEvent press(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"a"_s);
    QCoreApplication::sendEvent(m_field.get(), &press);
    m_field->resize(300, 40);
    m_field->repaint();
    QCoreApplication::processEvents();
    QCOMPARE(watch.lastActivity(), begin);
}

void IdleWatchTest::saysSoByItself()
{
    IdleWatch watch(m_clock);
    const QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.setLimit(limit);
    m_clock.time = m_clock.time.addSecs(600);
    QVERIFY(idle.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(idle.size(), 1, 10'000); // it looks every five seconds
}

void IdleWatchTest::saysSoOnce()
{
    IdleWatch watch(m_clock);
    const QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.setLimit(limit);
    m_clock.time = m_clock.time.addSecs(599);
    look(watch);
    QCOMPARE(idle.size(), 0);
    m_clock.time = m_clock.time.addSecs(1);
    look(watch);
    QCOMPARE(idle.size(), 1);
    m_clock.time = m_clock.time.addSecs(3600);
    look(watch);
    QCOMPARE(idle.size(), 1);
    QTest::keyClick(m_field.get(), Qt::Key_A); // it was idle: this is somebody who comes back
    QCOMPARE(watch.lastActivity(), m_clock.time);
    QCOMPARE(m_field->text(), u"a"_s);
    QCOMPARE(idle.size(), 1);
    m_clock.time = m_clock.time.addSecs(600);
    look(watch);
    QCOMPARE(idle.size(), 2);
}

void IdleWatchTest::neverWithoutALimit()
{
    IdleWatch watch(m_clock);
    const QSignalSpy idle(&watch, &IdleWatch::idle);
    m_clock.time = m_clock.time.addDays(3);
    QTest::keyClick(m_field.get(), Qt::Key_A);
    watch.setLimit(0min);
    m_clock.time = m_clock.time.addDays(3);
    QTest::keyClick(m_field.get(), Qt::Key_B);
    QCOMPARE(idle.size(), 0);
    QCOMPARE(m_field->text(), u"ab"_s);
}

void IdleWatchTest::anotherLimit()
{
    IdleWatch watch(m_clock);
    const QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.setLimit(limit);
    m_clock.time = m_clock.time.addSecs(300);
    watch.setLimit(6min);
    QCOMPARE(idle.size(), 0);
    watch.setLimit(5min); // it is over already
    QCOMPARE(idle.size(), 1);
}

void IdleWatchTest::afterASleepTheFirstInputIsDropped()
{
    IdleWatch watch(m_clock);
    watch.setLimit(limit);
    bool wasEmpty = false;
    connect(&watch, &IdleWatch::idle, this, [&] { wasEmpty = m_field->text().isEmpty(); });
    m_clock.time = m_clock.time.addSecs(8 * 3600);
    QTest::keyClick(m_field.get(), Qt::Key_A);
    QVERIFY(wasEmpty);
    QCOMPARE(m_field->text(), QString());
    QTest::keyClick(m_field.get(), Qt::Key_B);
    QCOMPARE(m_field->text(), u"b"_s);
}

void IdleWatchTest::clockSetBack()
{
    IdleWatch watch(m_clock);
    const QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.setLimit(limit);
    m_clock.time = m_clock.time.addSecs(-3600);
    look(watch);
    QCOMPARE(idle.size(), 0);
    QTest::keyClick(m_field.get(), Qt::Key_A);
    QCOMPARE(watch.lastActivity(), m_clock.time);
    m_clock.time = m_clock.time.addSecs(600);
    look(watch);
    QCOMPARE(idle.size(), 1);
}

void IdleWatchTest::widgetsOfDialogsToo()
{
    IdleWatch watch(m_clock);
    QDialog dialog;
    auto *field = new QLineEdit(&dialog);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    m_clock.time = m_clock.time.addSecs(60);
    QTest::keyClick(field, Qt::Key_A);
    QCOMPARE(watch.lastActivity(), m_clock.time);
}

QTEST_MAIN(IdleWatchTest)
#include "tst_idle_watch.moc"
