// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace mcias {

//! An icon of the console's own set (resources/icons), drawn in the text colour of the moment: it follows light and dark.
QIcon icon(const QString &name);

//! The same in one colour, \a size pixels square at \a ratio device pixels each.
QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal ratio);

//! The program's own sign.
QIcon applicationIcon();

} // namespace mcias
