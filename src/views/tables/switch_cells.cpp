// SPDX-License-Identifier: MIT
#include "views/tables/switch_cells.h"

#include "views/tables/table_view.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <utility>

namespace mcias {

SwitchCells::SwitchCells(TableView *table, int column) : QObject(table), m_table(table), m_column(column)
{
    table->installEventFilter(this);
    table->viewport()->installEventFilter(this);
}

QModelIndex SwitchCells::boxAt(const QPoint &place) const
{
    const QModelIndex index = m_table->indexAt(place);
    return index.column() == m_column && index.data(Qt::CheckStateRole).isValid() ? index : QModelIndex();
}

void SwitchCells::ask(int row)
{
    m_table->chooseRow(row); // what is asked about is what the inspector shows
    Q_EMIT wanted(row);
}

bool SwitchCells::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier && m_table->currentIndex().isValid()) {
            if (!key->isAutoRepeat())
                ask(m_table->currentIndex().row());
            return true;
        }
    } else if (watched == m_table->viewport()) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        switch (event->type()) {
        case QEvent::MouseButtonPress:
            m_pressed = mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier
                ? boxAt(mouse->position().toPoint())
                : QModelIndex();
            break;
        case QEvent::MouseButtonDblClick: // would open the row
            return boxAt(mouse->position().toPoint()).isValid();
        case QEvent::MouseButtonRelease: {
            const QPersistentModelIndex pressed = std::exchange(m_pressed, QPersistentModelIndex());
            if (pressed.isValid() && pressed == boxAt(mouse->position().toPoint()))
                QMetaObject::invokeMethod(
                    this,
                    [this, pressed] {
                        if (pressed.isValid())
                            ask(pressed.row());
                    },
                    Qt::QueuedConnection); // when the table has done with the mouse
            break;
        }
        default:
            break;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace mcias
