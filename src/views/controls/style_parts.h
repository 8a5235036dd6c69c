// SPDX-License-Identifier: MIT
// How ConsoleStyle paints what belongs to controls. Only for ConsoleStyle.
#pragma once

#include <QColor>
#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionTab;

namespace mcias {

struct Theme;

namespace style {

bool isOn(const QStyleOption *option, QStyle::StateFlag flag);

//! A rounded shape with a sharp outline of \a width pixels; invalid colours are not painted.
void drawPlate(QPainter *painter, const QRect &rect, const QColor &ground, const QColor &outline, qreal width = 1);

//! What people type into or choose from: thin outline, strong under focus. \a focused also where the state does not say so.
void drawField(QPainter *painter, const QStyleOption *option, const Theme &theme, bool focused = false);

//! An open triangle, upwards or downwards, in the middle of \a rect.
void drawChevron(QPainter *painter, const QRect &rect, bool up, const QColor &color);

//! The box of a check box (State_On, State_NoChange), or the ring of a radio button.
void drawCheckMark(QPainter *painter, const QStyleOption *option, const Theme &theme, bool round);

//! A tab: plain words, and a line below those of the open one.
void drawTab(QPainter *painter, const QStyleOptionTab *option, const Theme &theme);

} // namespace style
} // namespace mcias
