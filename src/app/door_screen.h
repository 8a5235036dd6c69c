// SPDX-License-Identifier: MIT
#pragma once

#include "app/window_parts.h"
#include "views/page.h"

#include <QScrollArea>

namespace mcias {

class DemoPanel;
class SignInForm;

//! What is seen before somebody signs in: the form, the profiles to choose from and to manage, and the demo's people.
class DoorScreen final : public QScrollArea {
    Q_OBJECT

public:
    //! All of \a context and \a parts must outlive the screen.
    DoorScreen(const PageContext &context, const WindowParts &parts, QWidget *parent = nullptr);

    SignInForm *form() const { return m_form; }
    DemoPanel *demoPanel() const { return m_demoPanel; } //!< null without a demo

    //! Offers the profiles, and tries the session that the last one remembers.
    void begin();
    //! Offers the profiles again, as they are now.
    void refresh();
    //! Opens a server that was named to the program.
    void openServer(const QString &server, const QString &caFile);
    //! Keeps the server that somebody has just signed in to as a profile, if they wanted that.
    void keepServer();
    void openProfiles();

Q_SIGNALS:
    void settingsWanted();
    //! The server was refused because it has changed: somebody wants to see what.
    void reviewWanted();
    //! A token could not be taken out of the keyring, in a sentence.
    void keyringFailed(const QString &sentence);

private:
    QWidget *makeCards(QWidget *screen);
    void addDemo(QWidget *cards);
    void showProfiles(const QString &current);
    void demoChanged();
    void dropKeptTokens(const Profile &profile);

    PageContext m_context;
    WindowParts m_parts;
    SignInForm *m_form = nullptr;
    DemoPanel *m_demoPanel = nullptr;
};

} // namespace mcias
