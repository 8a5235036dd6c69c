// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace mcias {

//! Paints table cells from their roles: a check box, an icon or a coloured dot before the text, which says the same in words.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace mcias
