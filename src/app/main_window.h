// SPDX-License-Identifier: MIT
#pragma once

#include "app/window_parts.h"
#include "views/page.h"

#include <QMainWindow>

class QDialog;
class QStackedWidget;
class QVBoxLayout;

namespace mcias {

class CoverScreen;
class DoorScreen;
class NewsStack;
class ProfileStripe;
class SignInForm;
class Workspace;

//! The one window: a sign-in form, or the workspace of who is signed in, or what covers that while it waits for them.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    //! All of \a context must outlive the window.
    explicit MainWindow(const PageContext &context, const WindowParts &parts = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    DoorScreen *door() const { return m_door; }
    SignInForm *signInForm() const;
    CoverScreen *coverScreen() const { return m_cover; }
    Workspace *workspace() const { return m_workspace; } //!< null while nobody's work is open
    NewsStack *news() const { return m_news; }
    ProfileStore *profiles() const { return m_parts.profiles; }

    //! Covers the window and forgets the token, typed secrets and what was copied.
    void lock();
    //! Another console was started with \a arguments in \a folder: this window is what its person wants.
    void heedSecondStart(const QStringList &arguments, const QString &folder);

    void openSettings();

    //! Size and place as they were last time; kept in the state.
    void restorePlace();
    void savePlace() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    //! Signs out first, unless the session is kept in the keyring. A second try closes at once.
    void closeEvent(QCloseEvent *event) override;

private:
    void connectSession();
    void sessionChanged(Session::State state);
    void enterWorkspace();
    void coverWorkspace();
    void leaveWorkspace();
    void offerDrafts();
    void showTitle();
    void sessionEnded(const SignedOut &how);
    void serverChanged();
    void reviewServer();

    PageContext m_context;
    WindowParts m_parts;
    ProfileStripe *m_stripe;
    NewsStack *m_news;
    QStackedWidget *m_stack;
    DoorScreen *m_door = nullptr;
    CoverScreen *m_cover = nullptr;
    Workspace *m_workspace = nullptr;
    QList<QPointer<QDialog>> m_covered;                                          // dialogs that are hidden while the window is
    QStringList m_workNews{ QStringLiteral("server"), QStringLiteral("draft") }; // they go with the work
    QPointer<QWidget> m_focus;                                                   // where the keyboard was before
    bool m_closing = false;                                                      // as soon as the session has ended
};

} // namespace mcias
