// SPDX-License-Identifier: MIT
#include "views/controls/console_style.h"

#include "views/controls/style_parts.h"
#include "views/controls/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>

namespace mcias {

using namespace Qt::StringLiterals;
using namespace style;

namespace {

bool isPrimary(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

// Points up where small values are on top.
void drawSortArrow(const QStyleOption *option, QPainter *painter, const Theme &theme)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header || header->sortIndicator == QStyleOptionHeader::None)
        return;
    const bool up = header->sortIndicator == QStyleOptionHeader::SortDown; // Qt's word for ascending
    drawChevron(painter, option->rect, up, theme.accent);
}

// What lies in a list of its own, not the list that a combo box opens.
bool isListOfItsOwn(const QWidget *widget)
{
    return qobject_cast<const QListView *>(widget) && !widget->inherits("QComboBoxListView");
}

// A window of its own without rounded corners: nothing shines through those.
void drawSheet(const QStyleOption *option, QPainter *painter, const Theme &theme)
{
    painter->fillRect(option->rect, theme.base);
    painter->save();
    painter->setPen(theme.frame);
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

} // namespace

ConsoleStyle::ConsoleStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{ }

void ConsoleStyle::polish(QPalette &palette)
{
    palette = Theme::of(palette).palette();
}

void ConsoleStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    const bool hasSteps = qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget);
    if (qobject_cast<QAbstractButton *>(widget) || hasSteps)
        widget->setAttribute(Qt::WA_Hover);
    if (hasSteps) {
        if (widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
        widget->installEventFilter(this);
    }
}

bool ConsoleStyle::eventFilter(QObject *watched, QEvent *event)
{
    const auto *field = qobject_cast<QWidget *>(watched);
    if (event->type() != QEvent::Wheel || !field || field->hasFocus())
        return QProxyStyle::eventFilter(watched, event);
    event->ignore(); // then it is the form's
    return true;
}

void ConsoleStyle::drawButton(const QStyleOption *option, QPainter *painter, const Theme &theme) const
{
    const bool enabled = isOn(option, State_Enabled);
    const bool hot = enabled && isOn(option, State_MouseOver);
    const bool down = isOn(option, State_Sunken) || isOn(option, State_On);
    if (isPrimary(option) && enabled) {
        drawPlate(painter, option->rect, hot || down ? theme.accentHover : theme.accent, {});
    } else {
        const QColor ground = down ? theme.line : hot ? theme.hover : option->palette.color(QPalette::Button);
        drawPlate(painter, option->rect, enabled ? ground : QColor(), enabled ? theme.frame : theme.line);
    }
    if (isOn(option, State_HasFocus) && isOn(option, State_KeyboardFocusChange))
        drawPlate(painter, option->rect.adjusted(2, 2, -2, -2), {}, isPrimary(option) ? theme.onAccent : theme.accent, 1.5);
}

void ConsoleStyle::drawToolButton(const QStyleOption *option, QPainter *painter, const Theme &theme) const
{
    const bool down = isOn(option, State_Sunken) || isOn(option, State_On);
    if (down || (isOn(option, State_Enabled) && isOn(option, State_MouseOver)))
        drawPlate(painter, option->rect, down ? theme.line : theme.hover, {});
}

void ConsoleStyle::drawButtonLabel(const QStyleOption *option, QPainter *painter, const Theme &theme, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return;
    const bool enabled = isOn(option, State_Enabled);
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine
        | (styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    const int textWidth = button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
    const int iconWidth = button->icon.isNull() ? 0 : button->iconSize.width();
    const int gap = iconWidth > 0 && textWidth > 0 ? 8 : 0;
    QRect rest = button->rect;
    if (button->features.testFlag(QStyleOptionButton::HasMenu) && textWidth > 0) {
        const QRect arrow(rest.right() - 23, rest.top(), 16, rest.height());
        drawChevron(painter, visualRect(button->direction, button->rect, arrow), false, enabled ? theme.muted : theme.frame);
        rest.setRight(arrow.left());
    }
    rest.setLeft(rest.left() + std::max(4, (rest.width() - iconWidth - gap - textWidth) / 2));
    if (iconWidth > 0) {
        const QRect place(rest.left(), rest.center().y() - iconWidth / 2 + 1, iconWidth, iconWidth);
        button->icon.paint(painter, visualRect(button->direction, button->rect, place), Qt::AlignCenter,
            enabled ? QIcon::Normal : QIcon::Disabled);
        rest.setLeft(rest.left() + iconWidth + gap);
    }
    painter->setPen(!enabled    ? button->palette.color(QPalette::Disabled, QPalette::ButtonText)
            : isPrimary(option) ? theme.onAccent
                                : theme.text);
    painter->drawText(visualRect(button->direction, button->rect, rest), flags | Qt::AlignLeft, button->text);
}

void ConsoleStyle::drawHeader(const QStyleOption *option, QPainter *painter, const Theme &theme) const
{
    painter->fillRect(option->rect, isOn(option, State_MouseOver) && isOn(option, State_Enabled) ? theme.hover : theme.header);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), theme.line);
}

void ConsoleStyle::drawProgress(const QStyleOption *option, QPainter *painter, const Theme &theme) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar)
        return;
    QRect track = bar->rect;
    track.setHeight(4);
    track.moveCenter(bar->rect.center());
    QRect done = track;
    if (bar->maximum > bar->minimum)
        done.setWidth(static_cast<int>(qint64(track.width()) * (bar->progress - bar->minimum) / (bar->maximum - bar->minimum)));
    else // busy, and still: nothing that moves has to be waited for or watched
        done.adjust(track.width() / 3, 0, -track.width() / 3, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.line);
    painter->drawRoundedRect(track, 2, 2);
    painter->setBrush(theme.accent);
    painter->drawRoundedRect(done, 2, 2);
    painter->restore();
}

void ConsoleStyle::drawPrimitive( // NOLINT(readability-function-size): a case for each
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButton(option, painter, theme);
    case PE_PanelButtonTool:
        return drawToolButton(option, painter, theme);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawField(painter, option, theme);
        return;
    case PE_FrameLineEdit:
        return; // with its panel
    case PE_Frame:
        if (isListOfItsOwn(widget))
            drawField(painter, option, theme);
        else if (widget && widget->inherits("QComboBoxPrivateContainer"))
            drawSheet(option, painter, theme);
        else if (!qobject_cast<const QAbstractItemView *>(widget))
            drawPlate(painter, option->rect, {}, theme.line);
        return;
    case PE_FrameGroupBox:
        return drawPlate(painter, option->rect, {}, theme.line);
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), theme.line);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheckMark(painter, option, theme, false);
    case PE_IndicatorRadioButton:
        return drawCheckMark(painter, option, theme, true);
    case PE_FrameFocusRect:
        if (!qobject_cast<const QAbstractItemView *>(widget))
            drawPlate(painter, option->rect, {}, theme.accent, 1.5);
        return;
    case PE_FrameStatusBarItem:
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, theme.base);
        return;
    case PE_IndicatorArrowDown:
        if (qobject_cast<const QPushButton *>(widget))
            return; // with its label
        break;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, theme.sidebar);
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), theme.line);
        return;
    default: // every other primitive stays Fusion's
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ConsoleStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    switch (element) {
    case CE_PushButtonLabel:
        return drawButtonLabel(option, painter, theme, widget);
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeader(option, painter, theme);
            QStyleOptionHeader part = *header;
            part.rect = subElementRect(SE_HeaderLabel, header, widget);
            drawControl(CE_HeaderLabel, &part, painter, widget);
            part.rect = subElementRect(SE_HeaderArrow, header, widget);
            drawSortArrow(&part, painter, theme);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return drawHeader(option, painter, theme);
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeaderV2 quiet;
            static_cast<QStyleOptionHeader &>(quiet) = *header;
            quiet.palette.setColor(
                QPalette::ButtonText, header->sortIndicator == QStyleOptionHeader::None ? theme.muted : theme.text);
            return QProxyStyle::drawControl(element, &quiet, painter, widget);
        }
        break;
    case CE_Splitter:
        painter->fillRect(option->rect, theme.line);
        return;
    case CE_ProgressBar:
        return drawProgress(option, painter, theme);
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTab(painter, tab, theme);
        return;
    default: // every other control stays Fusion's
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QRect ConsoleStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents)
        return rect.adjusted(6, 0, -6, 0);
    if (element == SE_HeaderArrow)
        return { option->rect.right() - 20, option->rect.top(), 12, option->rect.height() };
    return rect;
}

QSize ConsoleStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && button->features.testFlag(QStyleOptionButton::HasMenu))
            result.rwidth() += button->text.isEmpty() ? -pixelMetric(PM_MenuButtonIndicator, option, widget) : 8;
        return { result.width() + 16, std::max(result.height(), 32) };
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            return { result.width() + 16, std::max(result.height(), 28) };
        return result;
    case CT_LineEdit:
        return { result.width(), std::max(result.height(), 32) };
    case CT_ComboBox:
    case CT_SpinBox:
        return { result.width() + 16, std::max(result.height(), 32) };
    case CT_CheckBox:
    case CT_RadioButton:
        return { result.width(), std::max(result.height(), 28) };
    case CT_TabBarTab:
        return { result.width() + 8, std::max(result.height(), 36) };
    case CT_ItemViewItem:
        return { result.width(), qobject_cast<const QListView *>(widget) ? std::max(result.height(), 32) : result.height() };
    case CT_HeaderSection:
        return { result.width(), std::max(result.height(), 32) };
    default:
        return result;
    }
}

int ConsoleStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 16;
    case PM_ScrollBarExtent:
        return 14;
    case PM_DefaultFrameWidth: // keeps a list's corners inside its rounded frame
        return isListOfItsOwn(widget) ? 4 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_FocusFrameHMargin: // what stands in a list stands below what stands in a combo box
        return qobject_cast<const QListView *>(widget) ? 5 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_HeaderMargin:
        return 8;
    case PM_SplitterWidth:
        return 1;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ScrollBar_ContextMenu:
    case SH_ComboBox_Popup: // below the field, not over it
        return 0;
    case SH_ComboBox_PopupFrameStyle:
        return QFrame::StyledPanel | QFrame::Plain;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace mcias
