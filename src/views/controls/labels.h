// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace mcias {

//! A label that never takes its text for HTML: what every text from a server is shown in.
QLabel *plainLabel(const QString &text, QWidget *parent = nullptr);

//! Gives \a widget a larger, bold font.
void makeTitle(QWidget *widget, qreal scale);

//! A plain label in a larger, bold font.
QLabel *titleLabel(const QString &text, qreal scale, QWidget *parent = nullptr);

//! A plain label in the quiet colour, which follows light and dark.
QLabel *quietLabel(const QString &text, QWidget *parent = nullptr);

//! Lets a label break its lines, and people select its text with the mouse. Returns the label.
QLabel *wrapped(QLabel *label, const char *objectName = nullptr);

//! Gives a widget its name for tests and its name for people who hear it.
void nameWidget(QWidget *widget, const char *objectName, const QString &accessibleName);

} // namespace mcias
