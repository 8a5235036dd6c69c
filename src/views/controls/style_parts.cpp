// SPDX-License-Identifier: MIT
#include "views/controls/style_parts.h"

#include "views/controls/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace mcias::style {

namespace {

constexpr qreal radius = 6;

} // namespace

bool isOn(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

void drawPlate(QPainter *painter, const QRect &rect, const QColor &ground, const QColor &outline, qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(outline.isValid() ? QPen(outline, width) : QPen(Qt::NoPen));
    painter->setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    const qreal inset = outline.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void drawField(QPainter *painter, const QStyleOption *option, const Theme &theme, bool focused)
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool strong = enabled && (focused || option->state.testFlag(QStyle::State_HasFocus));
    const QColor outline = strong ? theme.accent : enabled ? theme.frame : theme.line;
    drawPlate(painter, option->rect, option->palette.color(QPalette::Base), outline, strong ? 2 : 1);
}

void drawChevron(QPainter *painter, const QRect &rect, bool up, const QColor &color)
{
    const QPointF center = QRectF(rect).center();
    const qreal rise = up ? -2 : 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{
        { center.x() - 3.5, center.y() - rise }, { center.x(), center.y() + rise }, { center.x() + 3.5, center.y() - rise } });
    painter->restore();
}

void drawCheckMark(QPainter *painter, const QStyleOption *option, const Theme &theme, bool round)
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool on = option->state.testFlag(QStyle::State_On);
    const bool partly = option->state.testFlag(QStyle::State_NoChange);
    const bool hot = enabled && option->state.testFlag(QStyle::State_MouseOver);
    const QColor filled = !enabled ? theme.line : hot ? theme.accentHover : theme.accent;
    const QColor ink = enabled ? theme.onAccent : theme.muted;
    const qreal side = std::min(option->rect.width(), option->rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(on || partly ? QPen(Qt::NoPen) : QPen(enabled ? theme.frame : theme.line, 1.5));
    painter->setBrush(on || partly ? filled : enabled && !hot ? theme.base : theme.hover);
    const qreal inset = on || partly ? 0 : 0.75;
    const qreal corner = round ? side / 2 : 4;
    painter->drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), corner, corner);
    painter->setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box, side](qreal x, qreal y) { return box.topLeft() + QPointF(x, y) * side; };
    if (partly) {
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    } else if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawEllipse(box.center(), side * 0.2, side * 0.2);
    } else if (on) {
        painter->drawPolyline(QPolygonF{ at(0.26, 0.53), at(0.43, 0.69), at(0.75, 0.33) });
    }
    painter->restore();
}

void drawTab(QPainter *painter, const QStyleOptionTab *option, const Theme &theme)
{
    const bool open = option->state.testFlag(QStyle::State_Selected);
    if (!open && option->state.testFlag(QStyle::State_Enabled) && option->state.testFlag(QStyle::State_MouseOver))
        drawPlate(painter, option->rect.adjusted(2, 2, -2, -4), theme.hover, {});
    if (open)
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom() - 1, option->rect.width(), 2), theme.accent);
}

} // namespace mcias::style
