// SPDX-License-Identifier: MIT
#include "views/overview/link_row.h"

#include "views/controls/icons.h"
#include "views/controls/theme.h"

#include <QPainter>

namespace mcias {

namespace {

constexpr int inset = 8;
constexpr int signSize = 14;
constexpr int gap = 8;

} // namespace

LinkRow::LinkRow(Kind kind, const QString &text, QWidget *parent) : QAbstractButton(parent), m_kind(kind)
{
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LinkRow::setFigure(const QString &figure)
{
    m_figure = figure;
    setAccessibleName(figure.isEmpty() ? text() : tr("%1: %2").arg(text(), figure));
    update();
}

void LinkRow::setAlarming(bool isAlarming)
{
    m_isAlarming = isAlarming;
    update();
}

QFont LinkRow::face() const
{
    QFont face = font();
    face.setBold(m_kind == Kind::Title);
    return face;
}

QSize LinkRow::sizeHint() const
{
    const QFontMetrics metrics(face());
    return { metrics.horizontalAdvance(text()) + metrics.horizontalAdvance(m_figure) + 2 * inset + 3 * gap + signSize,
        metrics.height() + 10 };
}

QSize LinkRow::minimumSizeHint() const
{
    return { 100, sizeHint().height() };
}

void LinkRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plate = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (underMouse() && isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.hover);
        painter.drawRoundedRect(plate, 6, 6);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    const QFont letters = face();
    painter.setFont(letters);
    const QFontMetrics metrics(letters);
    QRect room = rect().adjusted(inset, 0, -inset, 0);
    painter.drawPixmap(room.right() - signSize + 1, (height() - signSize) / 2,
        iconPixmap(QStringLiteral("forward"), signSize, theme.muted, devicePixelRatioF()));
    room.setRight(room.right() - signSize - gap);
    if (!m_figure.isEmpty()) {
        QFont strong = letters;
        strong.setBold(true);
        painter.setFont(strong);
        painter.setPen(m_isAlarming ? theme.bad : theme.text);
        const int width = std::min(QFontMetrics(strong).horizontalAdvance(m_figure) + 1, room.width() * 2 / 3);
        const QRect place(room.right() - width + 1, room.top(), width, room.height());
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
            QFontMetrics(strong).elidedText(m_figure, Qt::ElideRight, width));
        room.setRight(place.left() - gap);
        painter.setFont(letters);
    }
    painter.setPen(theme.text);
    painter.drawText(
        room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, metrics.elidedText(text(), Qt::ElideRight, room.width()));
}

} // namespace mcias
