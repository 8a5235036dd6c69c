// SPDX-License-Identifier: MIT
#pragma once

#include <QEvent>
#include <QWidget>

namespace mcias {

//! Keeps a field with steps or choices from being changed by a wheel that was meant to scroll the form: it takes the wheel only
//! while it has the keyboard. Belongs to the field.
class WheelGuard final : public QObject {
public:
    explicit WheelGuard(QWidget *field) : QObject(field), m_field(field)
    {
        field->setFocusPolicy(Qt::StrongFocus);
        field->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched != m_field || event->type() != QEvent::Wheel || m_field->hasFocus())
            return QObject::eventFilter(watched, event);
        event->ignore(); // then it is the form's
        return true;
    }

private:
    QWidget *m_field;
};

} // namespace mcias
