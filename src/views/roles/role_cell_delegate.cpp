// SPDX-License-Identifier: MIT
#include "views/roles/role_cell_delegate.h"

#include "views/controls/icons.h"
#include "views/controls/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int boxSize = 16;
constexpr int signSize = 14;

struct Sign {
    const char *icon = nullptr;
    Tone tone = Tone::None;
};

Sign signOf(RoleCellDelegate::State state)
{
    switch (state) {
    case RoleCellDelegate::State::Settled:
        return {};
    case RoleCellDelegate::State::Asked:
    case RoleCellDelegate::State::Running:
        return { "clock", Tone::Muted };
    case RoleCellDelegate::State::Done:
        return { "good", Tone::Good };
    case RoleCellDelegate::State::Failed:
        return { "error", Tone::Bad };
    case RoleCellDelegate::State::CannotTell:
        return { "warning", Tone::Warning };
    }
    return {};
}

void drawTick(QPainter *painter, const QRectF &box, const QColor &color)
{
    painter->setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{ { box.left() + 3.5, box.center().y() + 0.5 }, { box.left() + 6.8, box.bottom() - 4 },
        { box.right() - 3.5, box.top() + 4.5 } });
}

} // namespace

RoleCellDelegate::RoleCellDelegate(const RolesMatrixModel &model, const Session &session, QObject *parent)
    : QStyledItemDelegate(parent),
      m_model(model),
      m_session(session)
{ }

void RoleCellDelegate::setState(const QUuid &account, Role role, State state)
{
    const std::pair cell(account, static_cast<int>(role));
    if (state == State::Settled)
        m_states.remove(cell);
    else
        m_states.insert(cell, state);
}

RoleCellDelegate::State RoleCellDelegate::state(const QUuid &account, Role role) const
{
    return m_states.value({ account, static_cast<int>(role) }, State::Settled);
}

void RoleCellDelegate::forgetEnds()
{
    m_states.removeIf([](const auto &cell) { return cell.value() != State::Asked && cell.value() != State::Running; });
}

// What the cell means, and what a press on it does.
bool RoleCellDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto role = RolesMatrix::roleOf(index.column());
    const auto has = role ? RolesMatrix::has(m_model.rowAt(index.row()), *role) : std::nullopt;
    if (event->type() != QEvent::ToolTip || !has)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString press = m_session.profile().readOnly ? tr("The profile is read-only.")
        : *has                                         ? tr("Click or Space to revoke it.")
                                                       : tr("Click or Space to grant it.");
    const QString meaning = index.data(Qt::ToolTipRole).toString(); // as HTML: see TableModel
    QToolTip::showText(event->globalPos(), meaning + u' ' + press.toHtmlEscaped(), view);
    return true;
}

void RoleCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto role = RolesMatrix::roleOf(index.column());
    if (!role)
        return;
    const Theme &theme = Theme::of(option.palette);
    const QRect &cell = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const AccountRow &row = m_model.rowAt(index.row());
    const auto has = RolesMatrix::has(row, *role);
    const Sign sign = signOf(state(row.account.id, *role));

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(cell, selected ? theme.selection : theme.base);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), selected ? theme.selection : theme.header);
    constexpr int half = boxSize / 2;
    const QRectF box(cell.center().x() - half + 0.5, cell.center().y() - half + 0.5, boxSize, boxSize);
    if (!has) {
        painter->setPen(theme.muted);
        painter->drawText(cell, Qt::AlignCenter, index.data().toString());
    } else if (*has) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accent);
        painter->drawRoundedRect(box, 4, 4);
        drawTick(painter, box, theme.onAccent);
    } else {
        painter->setPen(QPen(theme.frame, 1));
        painter->setBrush(theme.base);
        painter->drawRoundedRect(box, 4, 4);
    }
    if (sign.icon) {
        const QColor color = sign.tone == Tone::Muted ? theme.muted : theme.tone(sign.tone);
        const QPixmap pixmap = iconPixmap(QLatin1String(sign.icon), signSize, color, painter->device()->devicePixelRatioF());
        painter->drawPixmap(QPointF(box.right() + 5, cell.center().y() - signSize / 2.0 + 0.5), pixmap);
    }
    if (view && view->hasFocus() && view->currentIndex() == index) { // where Space would change something
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(cell).adjusted(2, 2, -2, -3), 5, 5);
    }
    painter->restore();
}

QSize RoleCellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return { boxSize + 2 * (signSize + 4), std::max(32, option.fontMetrics.height() + 12) };
}

} // namespace mcias
