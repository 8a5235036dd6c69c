// SPDX-License-Identifier: MIT
#include "views/controls/page_keys.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QLineEdit>
#include <QShortcut>

namespace mcias {

void addRefreshKey(QWidget *page, QAbstractButton *refresh)
{
    auto *again = new QShortcut(QKeySequence::Refresh, page);
    again->setWhatsThis(QCoreApplication::translate("mcias::PageKeys", "Read anew what is shown"));
    QObject::connect(again, &QShortcut::activated, refresh, &QAbstractButton::click);
}

void addFindKey(QWidget *page, QLineEdit *field)
{
    auto *find = new QShortcut(QKeySequence::Find, page);
    find->setWhatsThis(QCoreApplication::translate("mcias::PageKeys", "To the filter"));
    QObject::connect(find, &QShortcut::activated, field, [field] {
        field->setFocus(Qt::ShortcutFocusReason);
        field->selectAll();
    });
}

void addKey(QWidget *owner, const QKeySequence &keys, const std::function<void()> &then, const QString &what)
{
    auto *shortcut = new QShortcut(keys, owner);
    shortcut->setWhatsThis(what);
    shortcut->setContext(Qt::WidgetShortcut);
    QObject::connect(shortcut, &QShortcut::activated, owner, then);
}

void noteKey(QWidget *owner, const QKeySequence &keys, const QString &what)
{
    auto *note = new QShortcut(keys, owner);
    note->setWhatsThis(what);
    note->setEnabled(false); // it takes no key
}

} // namespace mcias
