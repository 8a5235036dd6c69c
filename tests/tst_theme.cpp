// SPDX-License-Identifier: MIT
#include "views/controls/console_style.h"
#include "views/controls/icons.h"
#include "views/controls/theme.h"

#include <QApplication>
#include <QDir>
#include <QtTest>

#include <cmath>

using namespace mcias;
using namespace Qt::StringLiterals;

namespace {

// WCAG 2: relative luminance and contrast.
double luminance(const QColor &color)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void followsTheDesktop();
    void everyIconDraws();
};

void ThemeTest::textIsReadable_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    for (const Theme *theme : { &Theme::light(), &Theme::dark() }) {
        const auto row = [theme](const char *name, const QColor &ink, const QColor &ground, double least = 4.5) {
            QTest::addRow("%s: %s", theme->isDark ? "dark" : "light", name) << ink << ground << least;
        };
        for (const QColor &ground : { theme->window, theme->sidebar, theme->base, theme->header, theme->hover, theme->selection,
                 theme->infoGround, theme->goodGround, theme->warningGround, theme->badGround })
            row(qPrintable(u"text on "_s + ground.name()), theme->text, ground);
        for (const QColor &ground : { theme->window, theme->sidebar, theme->base, theme->header, theme->hover })
            row(qPrintable(u"muted on "_s + ground.name()), theme->muted, ground);
        row("button", theme->onAccent, theme->accent);
        row("pressed button", theme->onAccent, theme->accentHover);
        for (const QColor &sign : { theme->good, theme->warning, theme->bad, theme->accent })
            row(qPrintable(u"sign "_s + sign.name()), sign, theme->base, 3.0);
        row("field under focus", theme->accent, theme->base, 3.0);
        for (const QColor &ground : { theme->window, theme->base })
            row(qPrintable(u"frame on "_s + ground.name()), theme->frame, ground, 3.0);
        row("page under focus", theme->accent, theme->sidebar, 3.0);
    }
}

void ThemeTest::textIsReadable()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    const double got = contrast(ink, ground);
    QVERIFY2(got >= least, qPrintable(u"%1 on %2: %3"_s.arg(ink.name(), ground.name()).arg(got)));
}

void ThemeTest::followsTheDesktop()
{
    ConsoleStyle style;
    for (const QRgb window : { 0xffefefefU, 0xff202020U }) {
        QPalette palette(QColor::fromRgb(window));
        style.polish(palette);
        const Theme &expected = window == 0xff202020U ? Theme::dark() : Theme::light();
        QCOMPARE(palette.color(QPalette::Window), expected.window);
        QCOMPARE(palette.color(QPalette::Disabled, QPalette::Window), expected.window);
        QCOMPARE(&Theme::of(palette), &expected);
    }
}

void ThemeTest::everyIconDraws()
{
    const QStringList files = QDir(u":/icons"_s).entryList();
    QVERIFY(files.size() >= 15);
    for (const QString &file : files) {
        const QImage image = iconPixmap(file.chopped(4), 32, Qt::red, 2).toImage();
        QCOMPARE(image.size(), QSize(64, 64));
        int red = 0;
        for (int y = 0; y < 64; ++y) {
            for (int x = 0; x < 64; ++x)
                red += image.pixelColor(x, y) == QColor(Qt::red);
        }
        QVERIFY2(red > 20 && red < 64 * 64 / 2, qPrintable(file));
    }
    QVERIFY(!applicationIcon().pixmap(64, 64).isNull());
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
