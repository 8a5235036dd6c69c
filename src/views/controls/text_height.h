// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QEvent>
#include <QTimer>

namespace mcias {

//! Keeps a dialog as high as its text, which wraps, needs it to be: a layout by itself only ever asks for more width. Belongs
//! to the dialog.
class TextHeight final : public QObject {
public:
    explicit TextHeight(QDialog *dialog) : QObject(dialog), m_dialog(dialog)
    {
        m_later.setSingleShot(true);
        connect(&m_later, &QTimer::timeout, this, [this] {
            if (m_dialog->hasHeightForWidth())
                m_dialog->resize(m_dialog->width(), m_dialog->heightForWidth(m_dialog->width()));
        });
        dialog->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_dialog && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show))
            m_later.start(0);
        return QObject::eventFilter(watched, event);
    }

private:
    QDialog *m_dialog;
    QTimer m_later; // notes come and go in the meantime
};

} // namespace mcias
