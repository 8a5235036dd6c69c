// SPDX-License-Identifier: MIT
#include "views/fault_label.h"

#include "views/theme.h"

namespace mcias {

FaultLabel::FaultLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    hide();
}

void FaultLabel::setField(QWidget *field)
{
    m_field = field;
}

void FaultLabel::say(const QString &text)
{
    setText(text);
    setVisible(!text.isEmpty());
    if (m_field)
        m_field->setAccessibleDescription(text);
}

void FaultLabel::paintEvent(QPaintEvent *event)
{
    // Set when it shows, so that it follows light and dark.
    QPalette colors = palette();
    if (const QColor bad = Theme::of(colors).bad; colors.color(QPalette::WindowText) != bad) {
        colors.setColor(QPalette::WindowText, bad);
        setPalette(colors);
    }
    QLabel::paintEvent(event);
}

} // namespace mcias
