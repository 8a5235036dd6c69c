// SPDX-License-Identifier: MIT
// What could be read off a window. Header only.
#pragma once

#include <QtWidgets>

namespace mcias::test {

//! Whether what is typed into a masked field counts: it stands in its own field.
enum class Masked : quint8 { Skip, Read };

//! Everything that a person, a screen reader or a crash report could read off a window and its tables, but for what is
//! painted.
inline QByteArray wordsOf(const QWidget &window, Masked masked = Masked::Read)
{
    QStringList words;
    const auto take = [&](const QWidget *widget) {
        words << widget->objectName() << widget->windowTitle() << widget->toolTip() << widget->statusTip()
              << widget->accessibleName() << widget->accessibleDescription() << widget->property("plainText").toString();
        const auto *field = qobject_cast<const QLineEdit *>(widget);
        if (masked == Masked::Read || !field || field->echoMode() == QLineEdit::Normal)
            words << widget->property("text").toString();
        if (QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget)))
            words << face->text(QAccessible::Name) << face->text(QAccessible::Description) << face->text(QAccessible::Value);
    };
    take(&window);
    for (const QWidget *widget : window.findChildren<QWidget *>())
        take(widget);
    QSet<const QAbstractItemModel *> models;
    for (const auto *model : window.findChildren<QAbstractItemModel *>())
        models += model;
    for (const auto *view : window.findChildren<QAbstractItemView *>())
        models += view->model();
    models.remove(nullptr);
    for (const QAbstractItemModel *model : std::as_const(models)) {
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column)
                words << model->index(row, column).data().toString()
                      << model->index(row, column).data(Qt::ToolTipRole).toString();
        }
    }
    return words.join(QLatin1Char('\n')).toUtf8();
}

} // namespace mcias::test
