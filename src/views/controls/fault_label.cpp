// SPDX-License-Identifier: MIT
#include "views/controls/fault_label.h"

#include "views/controls/theme.h"

#include <QEvent>

namespace mcias {

FaultLabel::FaultLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setForegroundRole(QPalette::WindowText); // the one that followTheme() sets, whatever the ground is
    followTheme();
    hide();
}

void FaultLabel::setField(QWidget *field)
{
    m_field = field;
}

void FaultLabel::say(const QString &text)
{
    setText(text);
    followTheme();
    setVisible(!text.isEmpty());
    if (m_field)
        m_field->setAccessibleDescription(text);
}

void FaultLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
        followTheme();
}

void FaultLabel::followTheme()
{
    QPalette colors = palette();
    const QColor bad = Theme::of(colors).bad;
    if (colors.color(QPalette::WindowText) == bad)
        return;
    colors.setColor(QPalette::WindowText, bad);
    setPalette(colors);
}

} // namespace mcias
