// SPDX-License-Identifier: MIT
#include "views/tables/cell_delegate.h"

#include "models/roles.h"
#include "views/controls/icons.h"
#include "views/controls/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyle>

namespace mcias {

namespace {

constexpr int padding = 8;
constexpr int iconSize = 16;
constexpr int dotSize = 8;
constexpr int gap = 8;
constexpr int rowHeight = 32;
constexpr int boxSize = 16;

bool isCurrentRow(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->hasFocus() && view->currentIndex().row() == index.row();
}

// A check box, as the cell's own state has it; one that cannot be switched looks so.
void drawBox(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &box)
{
    QStyleOptionViewItem check = option;
    check.rect = box;
    check.state &= ~(QStyle::State_On | QStyle::State_Off | QStyle::State_Enabled | QStyle::State_MouseOver);
    check.state |= index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    check.state.setFlag(QStyle::State_Enabled, index.flags().testFlag(Qt::ItemIsUserCheckable));
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, option.widget);
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected) || index.data(ChosenRole).toBool();
    const QRect &cell = option.rect;
    painter->save();
    painter->fillRect(cell, selected ? theme.selection : theme.base);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), selected ? theme.selection : theme.header);
    if (index.column() == 0 && isCurrentRow(option, index))
        painter->fillRect(QRect(cell.left(), cell.top(), 3, cell.height()), theme.accent);

    QRect content = cell.adjusted(padding, 0, -padding, 0);
    const QString iconName = index.data(IconNameRole).toString();
    const auto tone = static_cast<Tone>(index.data(ToneRole).toInt());
    if (index.data(Qt::CheckStateRole).isValid() && option.widget) {
        drawBox(painter, option, index, { content.left(), cell.center().y() - boxSize / 2 + 1, boxSize, boxSize });
        content.setLeft(content.left() + boxSize + gap);
    } else if (!iconName.isEmpty()) {
        const QPixmap pixmap = iconPixmap(
            iconName, iconSize, selected ? theme.text : theme.muted, painter->device()->devicePixelRatioF());
        painter->drawPixmap(content.left(), cell.center().y() - iconSize / 2 + 1, pixmap);
        content.setLeft(content.left() + iconSize + gap);
    } else if (tone != Tone::None) {
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF dot(content.left(), cell.center().y() - dotSize / 2.0 + 0.5, dotSize, dotSize);
        painter->setPen(tone == Tone::Muted ? QPen(theme.frame, 1.5) : QPen(Qt::NoPen));
        painter->setBrush(tone == Tone::Muted ? QBrush(Qt::NoBrush) : QBrush(theme.tone(tone)));
        painter->drawEllipse(tone == Tone::Muted ? dot.adjusted(0.75, 0.75, -0.75, -0.75) : dot);
        content.setLeft(content.left() + dotSize + gap);
    }
    const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    const QString text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, content.width());
    painter->setFont(option.font);
    painter->setPen(theme.text);
    painter->drawText(content, static_cast<int>(alignment) | Qt::TextSingleLine, text);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int width = 2 * padding + option.fontMetrics.horizontalAdvance(index.data().toString()) + 1;
    if (index.data(Qt::CheckStateRole).isValid())
        width += boxSize + gap;
    else if (!index.data(IconNameRole).toString().isEmpty())
        width += iconSize + gap;
    else if (static_cast<Tone>(index.data(ToneRole).toInt()) != Tone::None)
        width += dotSize + gap;
    return { width, std::max(rowHeight, option.fontMetrics.height() + 12) };
}

} // namespace mcias
