// SPDX-License-Identifier: MIT
// The parts of ConsoleStyle that have parts of their own: scroll bars, combo boxes, spin boxes.
#include "views/controls/console_style.h"

#include "views/controls/style_parts.h"
#include "views/controls/theme.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleOption>

namespace mcias {

using namespace style;

void ConsoleStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    switch (control) {
    case CC_ScrollBar:
        return drawScrollBar(option, painter, theme, widget);
    case CC_ComboBox:
        return drawComboBox(option, painter, theme, widget);
    case CC_SpinBox:
        return drawSpinBox(option, painter, theme, widget);
    default: // every other one stays Fusion's
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void ConsoleStyle::drawScrollBar(
    const QStyleOptionComplex *option, QPainter *painter, const Theme &theme, const QWidget *widget) const
{
    const QRect handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget).adjusted(3, 3, -3, -3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option->rect, theme.base);
    painter->setPen(Qt::NoPen);
    const bool held = option->activeSubControls.testFlag(SC_ScrollBarSlider)
        && (isOn(option, State_MouseOver) || isOn(option, State_Sunken));
    painter->setBrush(held ? theme.muted : theme.frame);
    const qreal round = std::min(handle.width(), handle.height()) / 2.0;
    painter->drawRoundedRect(handle, round, round);
    painter->restore();
}

void ConsoleStyle::drawComboBox(
    const QStyleOptionComplex *option, QPainter *painter, const Theme &theme, const QWidget *widget) const
{
    const bool enabled = isOn(option, State_Enabled);
    drawField(painter, option, theme);
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    const bool hot = enabled && isOn(option, State_MouseOver);
    drawChevron(painter, arrow, false, !enabled ? theme.frame : hot ? theme.text : theme.muted);
}

void ConsoleStyle::drawSpinBox(
    const QStyleOptionComplex *option, QPainter *painter, const Theme &theme, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin)
        return;
    drawField(painter, option, theme);
    for (const bool up : { true, false }) {
        const SubControl part = up ? SC_SpinBoxUp : SC_SpinBoxDown;
        const bool enabled = isOn(option, State_Enabled)
            && spin->stepEnabled.testFlag(up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
        const bool hot = enabled && isOn(option, State_MouseOver) && option->activeSubControls.testFlag(part);
        const QRect rect = subControlRect(CC_SpinBox, option, part, widget);
        drawChevron(painter, rect, up, !enabled ? theme.line : hot ? theme.accent : theme.muted);
    }
}

QRect ConsoleStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const QRect whole = option->rect;
    QRect rect;
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        rect = { whole.right() - 27, whole.top(), 24, whole.height() };
    else if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        rect = whole.adjusted(8, 1, -28, -1);
    else if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        rect = whole.adjusted(2, 2, -26, -2);
    else if (control == CC_SpinBox && part == SC_SpinBoxUp)
        rect = { whole.right() - 25, whole.top() + 3, 22, whole.height() / 2 - 3 };
    else if (control == CC_SpinBox && part == SC_SpinBoxDown)
        rect = { whole.right() - 25, whole.top() + whole.height() / 2, 22, whole.height() / 2 - 3 };
    else if (const auto *box = qstyleoption_cast<const QStyleOptionGroupBox *>(option);
             box && (part == SC_GroupBoxFrame || part == SC_GroupBoxContents)) { // below its title
        const int margin = part == SC_GroupBoxFrame ? 0 : 4;
        rect = whole.adjusted(margin, margin + (box->text.isEmpty() ? 0 : box->fontMetrics.height() + 6), -margin, -margin);
    }
    if (!rect.isNull())
        return visualRect(option->direction, whole, rect);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    return scrollBarRect(bar, part);
}

QRect ConsoleStyle::scrollBarRect(const QStyleOptionSlider *bar, SubControl part) const
{
    // No arrow buttons: all of it is the groove.
    const bool lies = bar->orientation == Qt::Horizontal;
    const int length = lies ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int handle = length;
    if (range > 0)
        handle = std::min(length, std::max(32, static_cast<int>(qint64(bar->pageStep) * length / (range + bar->pageStep))));
    const int begin = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    int from = 0;
    int to = length;
    switch (part) {
    case SC_ScrollBarGroove:
        break;
    case SC_ScrollBarSlider:
        from = begin;
        to = begin + handle;
        break;
    case SC_ScrollBarSubPage:
        to = begin;
        break;
    case SC_ScrollBarAddPage:
        from = begin + handle;
        break;
    default:
        return {};
    }
    const QRect rect = lies ? QRect(bar->rect.x() + from, bar->rect.y(), to - from, bar->rect.height())
                            : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), to - from);
    return visualRect(bar->direction, bar->rect, rect);
}

} // namespace mcias
