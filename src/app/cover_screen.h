// SPDX-License-Identifier: MIT
#pragma once

#include "session/session.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace mcias {

class SignInForm;

//! Stands over somebody's open work while there is no token: locked, or at the end of the session. Only they get behind it.
class CoverScreen final : public QWidget {
    Q_OBJECT

public:
    //! \a session must outlive the screen.
    explicit CoverScreen(Session &session, QWidget *parent = nullptr);

    SignInForm *form() const { return m_form; }
    //! Says why the work is covered, and puts the keyboard where it is needed.
    void prepare();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSign();
    void showWays();
    bool opensWithKeyring() const;
    QString reason() const;

    Session &m_session;
    bool m_keyringFailed = false; // then the password is the way
    QLabel *m_sign;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_unlock;
    QPushButton *m_signOut;
    SignInForm *m_form;
};

} // namespace mcias
