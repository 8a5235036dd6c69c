// SPDX-License-Identifier: MIT
#pragma once

#include "session/session.h"

#include <QWidget>

#include <memory>

namespace mcias {

namespace Ui {
class SignInForm;
}

//! Server, user name, password, and the code once the server asks for it. Drives a Session and shows how it goes. What was
//! typed stays until the sign-in has succeeded; then the secrets are forgotten.
class SignInForm final : public QWidget {
    Q_OBJECT

public:
    //! \a session must outlive the form.
    explicit SignInForm(Session &session, QWidget *parent = nullptr);
    ~SignInForm() override;

    void setServer(const QString &server);
    void setCaFile(const QString &path);
    void setUsername(const QString &username);
    //! The server and its CA file, as they are typed now.
    QString server() const;
    QString caFile() const;

    //! Fills in a person and signs in; \a totpCode may be empty. For the demo.
    void signInAs(const QString &username, const Secret &password, const Secret &totpCode);
    //! News from outside, say how the last session ended.
    void showNews(const SignedOut &how, const QString &when);
    void focusFirstEmpty();

private:
    void submit();
    void send();
    void sessionChanged(Session::State state);
    void showFailure(const SignInFailure &failure);
    void identityEdited();
    void browse();
    void forgetSecrets();

    Session &m_session;
    std::unique_ptr<Ui::SignInForm> m_ui;
};

} // namespace mcias
