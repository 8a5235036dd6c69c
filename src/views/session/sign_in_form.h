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
    enum class Purpose : quint8 {
        Begin, //!< nobody's work is open
        GoOn,  //!< somebody's work waits for them: only they, at their server
    };

    //! \a session must outlive the form, which takes part in it only while it is for its purpose.
    explicit SignInForm(Session &session, Purpose purpose = Purpose::Begin, QWidget *parent = nullptr);
    ~SignInForm() override;

    //! Profiles to choose from, and the one to begin with; an empty id: another server.
    void setProfiles(const QList<Profile> &profiles, const QString &current);
    //! For "another server": its address, and its CA file. One that is typed or chosen instead is shown for review first.
    void setServer(const QString &server);
    void setCaFile(const QString &path);
    void setUsername(const QString &username);
    //! Whether another server is to be kept as a profile, once somebody has signed in there; offered if \a offered.
    void offerToKeep(bool offered);
    bool keepsServer() const;
    //! The profile that is chosen, or another server as it is typed, with an empty id.
    Profile profile() const;

    //! Fills in a person and signs in; \a totpCode may be empty. For the demo.
    void signInAs(const QString &username, const Secret &password, const Secret &totpCode);
    //! Tries the token that the keyring holds for the chosen profile and user.
    void resume();
    //! News from outside, say how the last session ended.
    void showNews(const SignedOut &how, const QString &when);
    void focusFirstEmpty();
    //! Empties the secret fields.
    void forgetSecrets();

Q_SIGNALS:
    void manageWanted();
    void profileChosen(const QString &id);
    //! The server was refused because it has changed: somebody wants to see what.
    void reviewWanted();

private:
    bool isActive() const;
    void submit();
    void connectAll();
    void send();
    void choose(int index);
    void sessionChanged(Session::State state);
    void showFailure(const SignInFailure &failure);
    void identityEdited();
    void browse();
    void unseal();

    Session &m_session;
    Purpose m_purpose;
    QList<Profile> m_profiles;
    bool m_mayKeep = false;
    bool m_busy = false;
    QString m_reviewedCaFile;
    bool m_resuming = false;  // the last attempt was with the kept token
    bool m_mayResume = false; // the message offers to try that again
    bool m_mayUnseal = false; // the message offers to open the vault
    std::unique_ptr<Ui::SignInForm> m_ui;
};

} // namespace mcias
