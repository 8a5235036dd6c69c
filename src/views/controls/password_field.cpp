// SPDX-License-Identifier: MIT
#include "views/controls/password_field.h"

#include "views/controls/icons.h"

#include <QAction>

namespace mcias {

using namespace Qt::StringLiterals;

PasswordField::PasswordField(QWidget *parent) : QLineEdit(parent), m_eye(addAction(icon(u"eye"_s), TrailingPosition))
{
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_eye->setCheckable(true);
    m_eye->setShortcut(Qt::ALT | Qt::Key_F8);
    m_eye->setShortcutContext(Qt::WidgetShortcut);
    connect(m_eye, &QAction::toggled, this, &PasswordField::reveal);
    reveal(false);
}

void PasswordField::forget()
{
    setText({}); // not clear(): that can be undone
    m_eye->setChecked(false);
}

void PasswordField::reveal(bool shown)
{
    setEchoMode(shown ? Normal : Password);
    // Changing the echo mode sets Qt's own idea of these.
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_eye->setIcon(icon(shown ? u"eye-off"_s : u"eye"_s));
    m_eye->setText(shown ? tr("Hide the password") : tr("Show the password"));
    m_eye->setToolTip(u"%1 (%2)"_s.arg(m_eye->text(), m_eye->shortcut().toString(QKeySequence::NativeText)));
}

} // namespace mcias
