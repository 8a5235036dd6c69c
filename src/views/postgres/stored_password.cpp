// SPDX-License-Identifier: MIT
#include "views/postgres/stored_password.h"

#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/password_field.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

StoredPassword::StoredPassword(QWidget *parent)
    : QWidget(parent),
      m_field(new PasswordField(this)),
      m_button(new QPushButton(this)),
      m_note(quietLabel({}, this))
{
    nameWidget(m_field, "pgStored", tr("Stored password"));
    nameWidget(m_button, "pgShowStored", tr("Show the stored password"));
    m_note->setObjectName(u"pgStoredNote"_s);
    m_note->setWordWrap(true);
    m_field->setReadOnly(true);
    for (QAction *eye : m_field->actions()) // the button says more
        eye->setVisible(false);
    m_button->setAutoDefault(false);
    m_button->setMinimumWidth(buttonWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_button);
    column->addLayout(row);
    column->addWidget(m_note);
    m_hiding.setSingleShot(true);
    m_hiding.setInterval(shownFor);
    connect(&m_hiding, &QTimer::timeout, this, &StoredPassword::conceal);
    connect(m_button, &QPushButton::clicked, this, &StoredPassword::pressed);
    showState();
}

void StoredPassword::pressed()
{
    if (m_isShown)
        conceal();
    else if (m_secret.isEmpty())
        Q_EMIT wanted();
    else
        reveal(Secret(m_secret));
}

void StoredPassword::reveal(const Secret &secret)
{
    m_secret = secret;
    m_isShown = true;
    m_field->setText(secret.reveal());
    m_field->setEchoMode(QLineEdit::Normal);
    m_field->setCursorPosition(0);
    m_hiding.start();
    showState();
}

void StoredPassword::conceal()
{
    m_hiding.stop();
    m_isShown = false;
    m_field->forget();
    m_field->setEchoMode(QLineEdit::Password);
    showState();
}

void StoredPassword::forget()
{
    m_secret = {};
    conceal();
}

void StoredPassword::setNone(bool isNone)
{
    m_isNone = isNone;
    showState();
}

void StoredPassword::showState()
{
    m_field->setPlaceholderText(m_isNone ? tr("none") : QString(12, u'•'));
    m_button->setEnabled(!m_isNone);
    m_button->setIcon(icon(m_isShown ? u"eye-off"_s : u"eye"_s));
    m_button->setText(m_isShown ? tr("&Hide") : tr("S&how"));
    m_button->setAccessibleName(m_isShown ? tr("Hide the stored password") : tr("Show the stored password"));
    if (m_isNone)
        m_note->setText(tr("The server has no credentials of this account yet."));
    else if (m_isShown)
        m_note->setText(
            tr("Hidden again after %n second(s), or when this window is left.", nullptr, static_cast<int>(shownFor.count())));
    else if (m_secret.isEmpty())
        m_note->setText(tr("It is read only when you ask for it: the server writes to its audit log who has seen it."));
    else
        m_note->setText(tr("It was read, and is known here until this window closes or is locked."));
}

bool StoredPassword::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate && m_isShown)
        conceal();
    return QWidget::event(event);
}

} // namespace mcias
