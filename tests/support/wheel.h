// SPDX-License-Identifier: MIT
// Header only: tests that use it link Qt Widgets.
#pragma once

#include <QCoreApplication>
#include <QWheelEvent>
#include <QWidget>

namespace mcias::test {

//! Turns the mouse wheel over \a field by one notch, towards the person.
inline void turnWheelOver(QWidget *field)
{
    QWheelEvent wheel(QPointF(3, 3), field->mapToGlobal(QPointF(3, 3)), {}, { 0, -120 }, Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(field, &wheel);
}

} // namespace mcias::test
