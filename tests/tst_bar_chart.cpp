// SPDX-License-Identifier: MIT
// Bars that are looked at, heard, walked along and drawn over.
#include "support/audit.h"

#include "views/controls/bar_chart.h"
#include "views/controls/console_style.h"
#include "views/controls/theme.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int hours = 12;

QList<BarChart::Bar> someBars()
{
    QList<BarChart::Bar> bars;
    for (int hour = 0; hour < hours; ++hour)
        bars += { .text = u"%1:00: %2 events"_s.arg(hour).arg(hour * 3),
            .tick = u"%1:00"_s.arg(hour),
            .count = hour * 3,
            .bad = hour % 4 == 1 ? hour : 0,
            .key = hour };
    return bars;
}

struct Fixture {
    QWidget window;
    BarChart chart{ u"Events over time"_s, &window };
    QSignalSpy chosen{ &chart, &BarChart::rangeChosen };

    Fixture()
    {
        auto *column = new QVBoxLayout(&window);
        chart.setRangesDrawn(true);
        chart.setLegend(u"Events"_s, u"Failures (hatched)"_s);
        chart.setHeading(u"Events per hour"_s);
        chart.setEmptyText(u"Nothing"_s);
        column->addWidget(&chart);
        chart.setBars(someBars(), u"All of it in words"_s);
        window.resize(640, 180);
        window.show();
        QApplication::setActiveWindow(&window);
        chart.clearFocus(); // a window gives it to the first that takes it
    }
    // In the middle of a bar, as a picture shows it.
    QPoint middleOf(int bar) const
    {
        const int numbers = chart.fontMetrics().horizontalAdvance(u"50"_s) + 8; // the scale's, and its gap
        const int width = chart.width() - numbers - 2;
        return { numbers + (2 * bar + 1) * width / (2 * hours), chart.height() / 2 };
    }
    QImage image()
    {
        QImage picture(chart.size(), QImage::Format_RGB32);
        chart.render(&picture);
        return picture;
    }
    int pixelsOf(const QColor &color)
    {
        const QImage picture = image();
        int count = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                count += picture.pixelColor(x, y) == color ? 1 : 0;
        }
        return count;
    }
    std::pair<int, int> lastChosen() const { return { chosen.constLast().at(0).toInt(), chosen.constLast().at(1).toInt() }; }
};

} // namespace

class BarChartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new ConsoleStyle);
        QApplication::setPalette(Theme::light().palette());
    }
    void showsWhatIsBad();
    void isHeard();
    void goesByKeyboard();
    void drawsByMouse();
    void choosesOneWhereNoRangeIsDrawn();
    void keepsItsPlace();
    void keepsARangeWhileBarsCome();
    void tellsWhatItIsFor();
    void standsStrangeNumbers();
};

void BarChartTest::showsWhatIsBad()
{
    Fixture f;
    const Theme &theme = Theme::light();
    const int bad = f.pixelsOf(theme.bad);
    QVERIFY(bad > 100);
    // Hatched: the ground shows between, within the same bar.
    QList<BarChart::Bar> one{ { .text = u"a"_s, .count = 10, .bad = 10 } };
    f.chart.setLegend({}, {});
    f.chart.setBars(one, {});
    const QImage picture = f.image();
    int changes = 0;
    const int y = picture.height() / 2;
    for (int x = picture.width() / 3; x < 2 * picture.width() / 3; ++x)
        changes += picture.pixelColor(x, y) != picture.pixelColor(x - 1, y) ? 1 : 0;
    QVERIFY2(changes > 20, qPrintable(QString::number(changes)));
    // Nothing bad, nothing red.
    one[0].bad = 0;
    f.chart.setBars(one, {});
    QCOMPARE(f.pixelsOf(theme.bad), 0);
    f.chart.setBars({}, {});
    QVERIFY(f.pixelsOf(theme.accent) == 0);
}

void BarChartTest::isHeard()
{
    Fixture f;
    QCOMPARE(namelessIn(&f.window), QStringList());
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&f.chart);
    QCOMPARE(face->text(QAccessible::Name), u"Events over time"_s);
    QCOMPARE(face->text(QAccessible::Description), u"All of it in words"_s);
    f.chart.setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(f.chart.hasFocus());
    QCOMPARE(face->text(QAccessible::Name), u"11:00: 33 events"_s); // the latest
    QTest::keyClick(&f.chart, Qt::Key_Home);
    QCOMPARE(face->text(QAccessible::Name), u"0:00: 0 events"_s);
    f.chart.clearFocus();
    QCOMPARE(face->text(QAccessible::Name), u"Events over time"_s);
}

void BarChartTest::goesByKeyboard()
{
    Fixture f;
    f.chart.setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(f.chart.hasFocus());
    QTest::keyClick(&f.chart, Qt::Key_Left);
    QCOMPARE(f.chart.currentBar(), hours - 2);
    QVERIFY(!f.chart.range());
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&f.chart, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(*f.chart.range(), std::pair(hours - 5, hours - 2));
    QCOMPARE(f.chosen.size(), 0); // drawn, and not chosen yet
    QTest::keyClick(&f.chart, Qt::Key_Return);
    QCOMPARE(f.lastChosen(), std::pair(hours - 5, hours - 2));
    QTest::keyClick(&f.chart, Qt::Key_Escape);
    QVERIFY(!f.chart.range());
    QTest::keyClick(&f.chart, Qt::Key_End);
    QTest::keyClick(&f.chart, Qt::Key_Right); // no further
    QCOMPARE(f.chart.currentBar(), hours - 1);
    QTest::keyClick(&f.chart, Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(*f.chart.range(), std::pair(0, hours - 1));
    QTest::keyClick(&f.chart, Qt::Key_Right); // another place, no range
    QVERIFY(!f.chart.range());
    QTest::keyClick(&f.chart, Qt::Key_Space);
    QCOMPARE(f.lastChosen(), std::pair(1, 1));
}

void BarChartTest::drawsByMouse()
{
    Fixture f;
    QTest::mousePress(&f.chart, Qt::LeftButton, {}, f.middleOf(7));
    QTest::mouseMove(&f.chart, f.middleOf(5));
    QTest::mouseMove(&f.chart, f.middleOf(3));
    QCOMPARE(*f.chart.range(), std::pair(3, 7));
    QCOMPARE(f.chosen.size(), 0);
    QVERIFY(f.pixelsOf(Theme::light().selection) > 200); // it is seen
    QTest::mouseRelease(&f.chart, Qt::LeftButton, {}, f.middleOf(3));
    QCOMPARE(f.chosen.size(), 1);
    QCOMPARE(f.lastChosen(), std::pair(3, 7));
    // Out of the chart means up to its end.
    QTest::mousePress(&f.chart, Qt::LeftButton, {}, f.middleOf(9));
    QTest::mouseMove(&f.chart, QPoint(f.chart.width() + 300, 20));
    QTest::mouseRelease(&f.chart, Qt::LeftButton, {}, QPoint(f.chart.width() + 300, 20));
    QCOMPARE(f.lastChosen(), std::pair(9, hours - 1));
    QTest::mouseClick(&f.chart, Qt::RightButton, {}, f.middleOf(2));
    QCOMPARE(f.chosen.size(), 2);
    // Given up half way.
    QTest::mousePress(&f.chart, Qt::LeftButton, {}, f.middleOf(2));
    QTest::keyClick(&f.chart, Qt::Key_Escape);
    QTest::mouseRelease(&f.chart, Qt::LeftButton, {}, f.middleOf(2));
    QCOMPARE(f.chosen.size(), 2);
}

void BarChartTest::choosesOneWhereNoRangeIsDrawn()
{
    Fixture f;
    f.chart.setRangesDrawn(false);
    QTest::mousePress(&f.chart, Qt::LeftButton, {}, f.middleOf(7));
    QTest::mouseMove(&f.chart, f.middleOf(4));
    QTest::mouseRelease(&f.chart, Qt::LeftButton, {}, f.middleOf(4));
    QCOMPARE(f.lastChosen(), std::pair(4, 4));
    f.chart.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&f.chart, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(!f.chart.range());
    QTest::keyClick(&f.chart, Qt::Key_Return);
    QCOMPARE(f.lastChosen(), std::pair(5, 5));
}

// The keyboard stays on its hour while others come and go.
void BarChartTest::keepsItsPlace()
{
    Fixture f;
    f.chart.setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(f.chart.hasFocus());
    QTest::keyClick(&f.chart, Qt::Key_Home);
    QTest::keyClick(&f.chart, Qt::Key_Right);
    QTest::keyClick(&f.chart, Qt::Key_Right, Qt::ShiftModifier);
    QList<BarChart::Bar> later = someBars();
    later.removeFirst();
    f.chart.setBars(later, {});
    QCOMPARE(f.chart.currentBar(), 1);
    QCOMPARE(*f.chart.range(), std::pair(0, 1)); // the same hours
    f.chart.setBars({}, {});
    QCOMPARE(f.chart.currentBar(), -1);
    for (const Qt::Key key : { Qt::Key_Left, Qt::Key_Return, Qt::Key_Home })
        QTest::keyClick(&f.chart, key);
    QTest::mouseClick(&f.chart, Qt::LeftButton, {}, f.middleOf(3));
    QCOMPARE(f.chosen.size(), 0);
}

// Bars come anew several times a second while a log is read: whoever is drawing a range does not lose it.
void BarChartTest::keepsARangeWhileBarsCome()
{
    Fixture f;
    QTest::mousePress(&f.chart, Qt::LeftButton, {}, f.middleOf(7));
    QTest::mouseMove(&f.chart, f.middleOf(5));
    QList<BarChart::Bar> more = someBars();
    for (int hour = -1; hour >= -4; --hour)
        more.prepend({ .text = u"%1:00"_s.arg(hour), .count = 1, .key = hour });
    f.chart.setBars(more, {});
    QCOMPARE(*f.chart.range(), std::pair(9, 11));
    QTest::mouseRelease(&f.chart, Qt::LeftButton, {}, f.middleOf(5));
    QCOMPARE(f.chosen.size(), 1);
    QCOMPARE(f.lastChosen(), std::pair(9, 11));
    QVERIFY(!f.chart.range()); // chosen: what its bars become is its owner's
    // By keyboard, and bars that hold two hours each.
    f.chart.setBars(someBars(), {});
    f.chart.setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(f.chart.hasFocus());
    QTest::keyClick(&f.chart, Qt::Key_Home);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&f.chart, Qt::Key_Right);
    QTest::keyClick(&f.chart, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&f.chart, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(*f.chart.range(), std::pair(5, 7));
    QList<BarChart::Bar> coarse;
    for (int hour = 0; hour < hours; hour += 2)
        coarse += { .text = u"%1:00"_s.arg(hour), .count = 1, .key = hour };
    f.chart.setBars(coarse, {});
    QCOMPARE(*f.chart.range(), std::pair(2, 3));
    f.chart.setBars(someBars(), {});
    QCOMPARE(*f.chart.range(), std::pair(4, 7));
    QTest::keyClick(&f.chart, Qt::Key_Left, Qt::ShiftModifier); // goes on where it was
    QCOMPARE(*f.chart.range(), std::pair(4, 6));
    // None of its bars are left.
    f.chart.setBars({ { .text = u"later"_s, .count = 1, .key = 100 } }, {});
    QVERIFY(!f.chart.range());
}

// A bar's tip is what it holds; beside the bars stands what the chart is for.
void BarChartTest::tellsWhatItIsFor()
{
    Fixture f;
    f.chart.setToolTip(u"Drag over a time"_s);
    const auto tipAt = [&f](const QPoint &place) {
        QToolTip::hideText();
        QHelpEvent help(QEvent::ToolTip, place, f.chart.mapToGlobal(place));
        QApplication::sendEvent(&f.chart, &help);
        return QToolTip::text();
    };
    QCOMPARE(tipAt(QPoint(2, 2)), u"Drag over a time"_s);
    QVERIFY2(tipAt(f.middleOf(3)).contains(u"3:00: 9 events"_s), qPrintable(tipAt(f.middleOf(3))));
    QVERIFY(tipAt(f.middleOf(3)).contains(u"Drag over a time"_s));
}

void BarChartTest::standsStrangeNumbers()
{
    Fixture f;
    f.chart.setBars({ { .text = u"huge"_s, .count = 4'000'000'000, .bad = 1 }, { .text = u"odd"_s, .count = 3, .bad = 7 },
                        { .text = u"negative"_s, .count = -5, .bad = -9 } },
        {});
    QVERIFY(f.pixelsOf(Theme::light().bad) > 0); // one in four thousand million is seen
    for (const QSize &size : { QSize(1, 1), QSize(40, 20), QSize(3000, 900) }) {
        f.chart.setFixedSize(size);
        f.image();
    }
    QList<BarChart::Bar> many;
    for (int i = 0; i < 5000; ++i)
        many += { .text = u"x"_s, .count = i, .bad = i / 2, .key = i };
    f.chart.setBars(many, {});
    f.chart.setFixedSize(600, 120);
    QVERIFY(!f.image().isNull());
}

QTEST_MAIN(BarChartTest)
#include "tst_bar_chart.moc"
