// SPDX-License-Identifier: MIT
// The keys that all pages have in common.
#pragma once

#include <QKeySequence>
#include <QString>

#include <functional>

class QAbstractButton;
class QLineEdit;
class QWidget;

namespace mcias {

//! F5 presses \a refresh while \a page can be seen. Not the button's own shortcut, which would take the place of its
//! underlined letter.
void addRefreshKey(QWidget *page, QAbstractButton *refresh);
//! Ctrl+F goes to \a field and selects what is in it, while \a page can be seen.
void addFindKey(QWidget *page, QLineEdit *field);
//! Does \a then while \a owner itself has the keyboard. \a what it does stands in the list of keys, see ShortcutSheet; empty: it
//! is no key of this page alone.
void addKey(QWidget *owner, const QKeySequence &keys, const std::function<void()> &then, const QString &what = {});

//! Has the list of keys tell \a what \a owner does by itself with \a keys.
void noteKey(QWidget *owner, const QKeySequence &keys, const QString &what);

} // namespace mcias
