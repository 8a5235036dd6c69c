// SPDX-License-Identifier: MIT
#include "views/controls/elided_label.h"

#include "models/plain_tip.h"

#include <QPainter>

namespace mcias {

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void ElidedLabel::say(const QString &text, const QString &name)
{
    if (text != this->text())
        setText(text);
    setAccessibleName(text.isEmpty() ? name : text);
    showTip();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return { 0, QLabel::minimumSizeHint().height() };
}

void ElidedLabel::showTip()
{
    const bool isCut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
    setToolTip(isCut ? plainTip(text()) : QString());
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    showTip();
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Normal : QPalette::Disabled, foregroundRole()));
    painter.drawText(contentsRect(), static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
        fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

} // namespace mcias
