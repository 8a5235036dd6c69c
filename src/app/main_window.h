// SPDX-License-Identifier: MIT
#pragma once

#include "views/page.h"

#include <QMainWindow>

class QDialog;
class QStackedWidget;
class QVBoxLayout;

namespace mcias {

class CoverScreen;
class DemoPanel;
class DemoServer;
class NewsStack;
class ProfileStore;
class ProfileStripe;
class SecretClipboard;
class SettingsStore;
class SignInForm;
class StateStore;
class TokenStore;
class Workspace;

//! What a window may have beside its session; each may be null, and must outlive it.
struct WindowParts {
    ProfileStore *profiles = nullptr;
    SettingsStore *settings = nullptr;
    StateStore *state = nullptr;
    TokenStore *tokens = nullptr;
    SecretClipboard *clipboard = nullptr;
    DemoServer *demo = nullptr;
};

//! The one window: a sign-in form, or the workspace of who is signed in, or what covers that while it waits for them.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    //! All of \a context must outlive the window.
    explicit MainWindow(const PageContext &context, const WindowParts &parts = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    SignInForm *signInForm() const { return m_form; }
    CoverScreen *coverScreen() const { return m_cover; }
    DemoPanel *demoPanel() const { return m_demoPanel; } //!< null without a demo
    Workspace *workspace() const { return m_workspace; } //!< null while nobody's work is open
    NewsStack *news() const { return m_news; }
    ProfileStore *profiles() const { return m_parts.profiles; }

    //! Offers the profiles, and tries the session that the last one remembers.
    void begin();
    //! Covers the window and forgets the token, typed secrets and what was copied.
    void lock();
    //! Opens a server that was named to the program.
    void openServer(const QString &server, const QString &caFile);
    //! Another console was started with \a arguments in \a folder: this window is what its person wants.
    void heedSecondStart(const QStringList &arguments, const QString &folder);

    void openProfiles();
    void openSettings();

    //! Size and place as they were last time; kept in the state.
    void restorePlace();
    void savePlace() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    //! Signs out first, unless the session is kept in the keyring. A second try closes at once.
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeDoor();
    QWidget *makeDoorCards(QWidget *screen);
    void connectSession();
    void sessionChanged(Session::State state);
    void enterWorkspace();
    void coverWorkspace();
    void leaveWorkspace();
    void keepServer();
    void offerDrafts();
    void showTitle();
    void sessionEnded(const SignedOut &how);
    void serverChanged();
    void reviewServer();
    void demoChanged(const DemoServer &demo);
    void showProfiles(const QString &current);
    void dropKeptTokens(const Profile &profile);

    PageContext m_context;
    WindowParts m_parts;
    ProfileStripe *m_stripe;
    NewsStack *m_news;
    QStackedWidget *m_stack;
    SignInForm *m_form = nullptr;
    DemoPanel *m_demoPanel = nullptr;
    CoverScreen *m_cover = nullptr;
    Workspace *m_workspace = nullptr;
    QList<QPointer<QDialog>> m_covered; // dialogs that are hidden while the window is
    QPointer<QWidget> m_focus;          // where the keyboard was before
    bool m_closing = false;             // as soon as the session has ended
};

} // namespace mcias
