// SPDX-License-Identifier: MIT
#pragma once

#include "views/tables/cell_delegate.h"

namespace mcias {

class AuditNotes;

//! The cells of every table, with a flag at the end of the first one where somebody has marked the event.
class AuditCells final : public QStyledItemDelegate {
    Q_OBJECT

public:
    //! \a notes outlive it.
    explicit AuditCells(const AuditNotes &notes, QObject *parent = nullptr);

    //! What the first column needs for \a text and a flag, in pixels.
    static int widthWithFlag(const QFontMetrics &metrics, const QString &text);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool isMarked(const QModelIndex &index) const;

    const AuditNotes &m_notes;
    CellDelegate m_cells;
};

} // namespace mcias
