// SPDX-License-Identifier: MIT
#include "app/cover_screen.h"

#include "views/controls/card.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/theme.h"
#include "views/session/sign_in_form.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using State = Session::State;

namespace {

constexpr int signSize = 40;

} // namespace

CoverScreen::CoverScreen(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_sign(new QLabel(this)),
      m_title(titleLabel({}, 1.5, this)),
      m_text(quietLabel({}, this)),
      m_unlock(new QPushButton(tr("&Unlock"), this)),
      m_signOut(new QPushButton(icon(u"sign-out"_s), tr("Sign &out"), this)),
      m_form(new SignInForm(session, SignInForm::Purpose::GoOn, this))
{
    nameWidget(this, "coverScreen", tr("The window is covered"));
    nameWidget(m_title, "coverTitle", tr("Why the window is covered"));
    nameWidget(m_text, "coverText", tr("What to do"));
    nameWidget(m_unlock, "unlock", tr("Unlock with the token in the keyring"));
    nameWidget(m_signOut, "coverSignOut", tr("Sign out, and close the open work"));
    m_form->setObjectName(u"goOnForm"_s);
    m_sign->setFixedSize(signSize, signSize);
    m_text->setWordWrap(true);

    auto *card = new Card(this);
    card->setFixedWidth(460);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(0, 28, 0, 28);
    inside->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(32, 0, 32, 0);
    head->setSpacing(8);
    head->addWidget(m_sign);
    head->addWidget(m_title);
    head->addWidget(m_text);
    inside->addLayout(head);
    inside->addWidget(m_form);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(32, 0, 32, 0);
    buttons->addWidget(m_signOut);
    buttons->addStretch(1);
    buttons->addWidget(m_unlock);
    inside->addLayout(buttons);

    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addLayout(row);
    column->addStretch(3);

    connect(m_unlock, &QPushButton::clicked, m_form, &SignInForm::resume);
    connect(m_signOut, &QPushButton::clicked, &session, &Session::signOut);
    connect(&session, &Session::stateChanged, this, &CoverScreen::showWays);
    connect(&session, &Session::tokenPlaceChanged, this, &CoverScreen::showWays);
    connect(&session, &Session::signInFailed, this, [this] {
        m_keyringFailed = true;
        showWays();
        if (!m_form->isHidden() && m_session.pause())
            m_form->focusFirstEmpty();
    });
}

bool CoverScreen::opensWithKeyring() const
{
    return m_session.pause() == Session::Pause::Locked && m_session.tokenPlace() == Session::TokenPlace::Keyring;
}

void CoverScreen::showSign()
{
    const bool isLocked = m_session.pause() == Session::Pause::Locked;
    m_sign->setPixmap(
        iconPixmap(isLocked ? u"lock"_s : u"session"_s, signSize, Theme::of(palette()).accent, devicePixelRatioF()));
}

void CoverScreen::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showSign();
}

void CoverScreen::prepare()
{
    m_keyringFailed = false;
    showSign();
    showWays();
    if (m_unlock->isVisibleTo(this))
        m_unlock->setFocus();
    else
        m_form->focusFirstEmpty();
}

QString CoverScreen::reason() const
{
    if (m_session.state() == State::SigningOut)
        return tr("The token is being revoked at the server.");
    switch (m_session.pause().value_or(Session::Pause::Locked)) {
    case Session::Pause::Locked:
        return opensWithKeyring()
            ? tr("Your work is behind this, as you left it. The token is in the keyring, no longer in this program.")
            : tr("Your work is behind this, as you left it. The token is no longer in this program: sign in to go on.");
    case Session::Pause::Expired:
        return tr("Its time was over. Your work is behind this, as you left it: sign in to go on.");
    case Session::Pause::Refused:
        return tr("The server does not accept it any more: it was revoked, or the account is inactive. "
                  "Your work is behind this, as you left it: sign in to go on.");
    }
    return {};
}

void CoverScreen::showWays()
{
    const State state = m_session.state();
    const bool leaves = state == State::SigningOut;
    m_title->setText(leaves                               ? tr("Signing out…")
            : m_session.pause() == Session::Pause::Locked ? tr("Locked")
                                                          : tr("Your session has ended"));
    m_text->setText(reason());
    m_title->setAccessibleName(m_title->text());
    m_text->setAccessibleName(m_text->text());
    const bool opens = opensWithKeyring() && !m_keyringFailed;
    m_form->setVisible(!leaves && (!opens || state != State::Paused)); // one way in at a time
    m_unlock->setVisible(opens && state == State::Paused);
    m_unlock->setDefault(true);
    m_signOut->setVisible(!leaves);
    m_signOut->setEnabled(state == State::Paused);
}

} // namespace mcias
