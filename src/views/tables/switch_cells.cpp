// SPDX-License-Identifier: MIT
#include "views/tables/switch_cells.h"

#include "views/tables/table_view.h"

#include <QMouseEvent>
#include <QShortcut>

#include <utility>

namespace mcias {

SwitchCells::SwitchCells(TableView *table, int column, const QString &what)
    : QObject(table),
      m_table(table),
      m_viewport(table->viewport()),
      m_column(column)
{
    m_viewport->installEventFilter(this);
    auto *space = new QShortcut(Qt::Key_Space, table);
    space->setContext(Qt::WidgetShortcut);
    space->setAutoRepeat(false);
    space->setWhatsThis(what);
    connect(space, &QShortcut::activated, this, [this] {
        if (m_table->currentIndex().isValid())
            ask(m_table->currentIndex().row());
    });
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
    if (watched == m_viewport) {
        const auto mouse = [event] { return static_cast<const QMouseEvent *>(event); };
        switch (event->type()) {
        case QEvent::MouseButtonPress:
            m_pressed = mouse()->button() == Qt::LeftButton && mouse()->modifiers() == Qt::NoModifier
                ? boxAt(mouse()->position().toPoint())
                : QModelIndex();
            break;
        case QEvent::MouseButtonDblClick: // would open the row
            return boxAt(mouse()->position().toPoint()).isValid();
        case QEvent::MouseButtonRelease: {
            const QPersistentModelIndex pressed = std::exchange(m_pressed, QPersistentModelIndex());
            if (pressed.isValid() && pressed == boxAt(mouse()->position().toPoint()))
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
