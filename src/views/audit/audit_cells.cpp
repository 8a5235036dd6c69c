// SPDX-License-Identifier: MIT
#include "views/audit/audit_cells.h"

#include "models/roles.h"
#include "views/audit/audit_notes.h"
#include "views/controls/icons.h"
#include "views/controls/theme.h"

#include <QPainter>

namespace mcias {

namespace {

constexpr int flagSize = 14;
constexpr int flagRoom = flagSize + 8;

} // namespace

AuditCells::AuditCells(const AuditNotes &notes, QObject *parent) : QStyledItemDelegate(parent), m_notes(notes)
{ }

int AuditCells::widthWithFlag(const QFontMetrics &metrics, const QString &text)
{
    constexpr int around = 2 * 8 + 2; // as of all cells
    return metrics.horizontalAdvance(text) + around + flagRoom;
}

bool AuditCells::isMarked(const QModelIndex &index) const
{
    return index.column() == 0 && m_notes.isMarked(index.data(KeyRole).toLongLong());
}

void AuditCells::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!isMarked(index))
        return m_cells.paint(painter, option, index);
    QStyleOptionViewItem rest = option;
    rest.rect.setRight(option.rect.right() - flagRoom);
    const Theme &theme = Theme::of(option.palette);
    // The ground of the whole cell first: what the flag stands on.
    const bool isSelected = option.state.testFlag(QStyle::State_Selected) || index.data(ChosenRole).toBool();
    painter->fillRect(option.rect, isSelected ? theme.selection : theme.base);
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), isSelected ? theme.selection : theme.header);
    m_cells.paint(painter, rest, index);
    painter->drawPixmap(rest.rect.right() + 1, option.rect.center().y() - flagSize / 2 + 1,
        iconPixmap(QStringLiteral("flag"), flagSize, theme.accent, painter->device()->devicePixelRatioF()));
}

QSize AuditCells::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = m_cells.sizeHint(option, index);
    return isMarked(index) ? QSize(size.width() + flagRoom, size.height()) : size;
}

} // namespace mcias
