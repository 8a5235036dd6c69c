// SPDX-License-Identifier: MIT
#include "views/postgres/stored_password.h"

#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/secret_clipboard.h"
#include "views/controls/secret_sheet.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

StoredPassword::StoredPassword(SecretClipboard *clipboard, QWidget *parent)
    : QWidget(parent),
      m_clipboard(clipboard),
      m_veil(plainLabel({}, this)),
      m_sheet(new SecretSheet(this, SecretSheet::Look::Groups)),
      m_show(new QPushButton(this)),
      m_copy(new QPushButton(tr("Copy"), this)),
      m_note(quietLabel({}, this))
{
    nameWidget(m_veil, "pgStored", tr("Stored password, hidden"));
    m_sheet->setObjectName(u"pgStoredSheet"_s);
    m_sheet->setNames(tr("Stored password, shown on the screen"), tr("Stored password, hidden"));
    m_show->setObjectName(u"pgShowStored"_s);
    nameWidget(m_copy, "pgCopyStored", tr("Copy the stored password"));
    m_note->setObjectName(u"pgStoredNote"_s);
    m_note->setWordWrap(true);
    for (QPushButton *button : { m_show, m_copy })
        button->setMinimumWidth(buttonWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_veil, 1);
    row->addWidget(m_copy);
    row->addWidget(m_show);
    column->addLayout(row);
    column->addWidget(m_sheet);
    column->addWidget(m_note);
    connect(&m_sight, &BriefSight::changed, this, &StoredPassword::showState);
    connect(m_show, &QPushButton::clicked, this, &StoredPassword::pressed);
    connect(m_copy, &QPushButton::clicked, this, &StoredPassword::copy);
    showState();
}

void StoredPassword::pressed()
{
    if (isShown())
        m_sight.setShown(false);
    else if (m_secret.isEmpty())
        Q_EMIT wanted();
    else
        reveal(Secret(m_secret));
}

// Whoever has gone to another window meanwhile does not look at this one.
void StoredPassword::reveal(const Secret &secret)
{
    m_secret = secret;
    m_sight.setShown(isActiveWindow());
    showState();
}

void StoredPassword::forget()
{
    m_secret = {};
    m_sight.setShown(false);
    showState();
}

void StoredPassword::setNone(bool isNone)
{
    m_isNone = isNone;
    showState();
}

void StoredPassword::copy()
{
    m_clipboard->copy(m_secret, m_clipboard->life());
    m_note->setText(
        tr("Copied. It is taken off the clipboard in %n second(s).", nullptr, static_cast<int>(m_clipboard->life().count())));
}

void StoredPassword::showState()
{
    m_sheet->setSecret(isShown() ? m_secret : Secret()); // so that not even its length is told
    m_sheet->setShown(isShown());
    m_sheet->setVisible(isShown());
    m_veil->setText(m_isNone ? tr("none") : isShown() ? QString() : QString(12, u'•'));
    m_show->setEnabled(!m_isNone);
    m_show->setIcon(icon(isShown() ? u"eye-off"_s : u"eye"_s));
    m_show->setText(isShown() ? tr("&Hide") : tr("S&how"));
    m_show->setAccessibleName(isShown() ? tr("Hide the stored password") : tr("Show the stored password"));
    m_copy->setEnabled(m_clipboard && !m_secret.isEmpty());
    if (m_isNone)
        m_note->setText(tr("The server has no credentials of this account yet."));
    else if (isShown())
        m_note->setText(tr("In groups of four only to be read. Hidden again after %n second(s), or when this window is left.",
            nullptr, static_cast<int>(shownFor.count())));
    else if (m_secret.isEmpty())
        m_note->setText(tr("It is read only when you ask for it: the server writes to its audit log who has seen it."));
    else
        m_note->setText(tr("It was read, and is known here until this window closes or is locked."));
}

} // namespace mcias
