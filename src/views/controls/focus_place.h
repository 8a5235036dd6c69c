// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace mcias {

//! Lets Tab reach a widget that was made late where it is seen: at \a place, and not behind all others of the window.
inline void focusAt(QWidget *place, QWidget *made)
{
    QWidget *before = place->previousInFocusChain();
    while (before != place && (before->focusPolicy() == Qt::NoFocus || before == made))
        before = before->previousInFocusChain();
    if (before != place)
        QWidget::setTabOrder(before, made);
}

} // namespace mcias
