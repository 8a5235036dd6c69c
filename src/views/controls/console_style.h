// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

class QStyleOptionSlider;

namespace mcias {

struct Theme;

//! The console's look: Fusion's mechanics, painted flat and calm in the colours of Theme, on a grid of 8 pixels. A wheel that is
//! meant to scroll a form changes no field on its way: fields with steps or choices take it only while they have the keyboard.
class ConsoleStyle final : public QProxyStyle {
    Q_OBJECT

public:
    ConsoleStyle();

    //! Puts the console's colours in the place of the desktop's, light for light and dark for dark.
    void polish(QPalette &palette) override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    bool eventFilter(QObject *watched, QEvent *event) override;

    void drawPrimitive(
        PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(
        ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;
    QRect subControlRect(
        ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;

private:
    void drawButton(const QStyleOption *option, QPainter *painter, const Theme &theme) const;
    void drawToolButton(const QStyleOption *option, QPainter *painter, const Theme &theme) const;
    void drawButtonLabel(const QStyleOption *option, QPainter *painter, const Theme &theme, const QWidget *widget) const;
    void drawHeader(const QStyleOption *option, QPainter *painter, const Theme &theme) const;
    void drawProgress(const QStyleOption *option, QPainter *painter, const Theme &theme) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const Theme &theme, const QWidget *widget) const;
    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const Theme &theme, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const Theme &theme, const QWidget *widget) const;
    QRect scrollBarRect(const QStyleOptionSlider *bar, SubControl part) const;
};

} // namespace mcias
