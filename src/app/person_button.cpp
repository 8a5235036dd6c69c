// SPDX-License-Identifier: MIT
#include "app/person_button.h"

#include "views/controls/theme.h"

#include <QPainter>

namespace mcias {

namespace {

constexpr int buttonHeight = 56;
constexpr int circleSize = 32;

} // namespace

PersonButton::PersonButton(const QString &name, const QString &description, QWidget *parent)
    : QAbstractButton(parent),
      m_name(name),
      m_description(description)
{
    setText(name);
    setAccessibleDescription(description);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setMinimumHeight(buttonHeight);
}

QSize PersonButton::sizeHint() const
{
    const int text = std::max(fontMetrics().horizontalAdvance(m_name), fontMetrics().horizontalAdvance(m_description));
    return { text + circleSize + 48, buttonHeight };
}

void PersonButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hot = isEnabled() && (underMouse() || isDown());
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.frame, hasFocus() ? 2 : 1));
    painter.setBrush(hot ? theme.hover : theme.base);
    const qreal inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8, 8);

    paintInitial(&painter, QRectF(12, (height() - circleSize) / 2.0, circleSize, circleSize), m_name, palette());
    const int lines = 2 * fontMetrics().height() + 2;
    const QRect text(12 + circleSize + 12, (height() - lines) / 2, width() - circleSize - 36, lines);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(isEnabled() ? theme.text : palette().color(QPalette::Disabled, QPalette::ButtonText));
    painter.drawText(
        text, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, fontMetrics().elidedText(m_name, Qt::ElideRight, text.width()));
    painter.setFont(font());
    painter.setPen(isEnabled() ? theme.muted : palette().color(QPalette::Disabled, QPalette::ButtonText));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
        fontMetrics().elidedText(m_description, Qt::ElideRight, text.width()));
}

void paintInitial(QPainter *painter, const QRectF &circle, const QString &name, const QPalette &palette)
{
    const Theme &theme = Theme::of(palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.selection);
    painter->drawEllipse(circle);
    QFont font = painter->font();
    font.setBold(true);
    font.setPixelSize(static_cast<int>(circle.height() * 0.45));
    painter->setFont(font);
    painter->setPen(theme.text);
    painter->drawText(circle, Qt::AlignCenter, name.left(1).toUpper());
    painter->restore();
}

} // namespace mcias
