// SPDX-License-Identifier: MIT
#pragma once

#include "views/page.h"

#include <QMainWindow>
#include <QTimer>

class QLabel;
class QStackedWidget;

namespace mcias {

class DemoPanel;
class DemoServer;
class SignInForm;
class Workspace;

//! The one window: a sign-in form, or the workspace of who is signed in, above a bar that says who, where and for how long.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    //! All of \a context must outlive the window; \a demo too, and may be null.
    explicit MainWindow(const PageContext &context, DemoServer *demo = nullptr, QWidget *parent = nullptr);
    ~MainWindow() override;

    SignInForm *signInForm() const { return m_form; }
    DemoPanel *demoPanel() const { return m_demoPanel; } //!< null without a demo
    Workspace *workspace() const { return m_workspace; } //!< null while nobody is signed in

    //! Size and place as they were last time; kept in the person's settings.
    void restorePlace();
    void savePlace() const;

protected:
    //! Signs out first. A second try closes at once.
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeSignInScreen(DemoServer *demo);
    void makeStatusBar();
    void sessionChanged(Session::State state);
    void sessionEnded(const SignedOut &how);
    void showTimeLeft();
    void demoChanged(const DemoServer &demo);

    PageContext m_context;
    QStackedWidget *m_stack;
    SignInForm *m_form = nullptr;
    DemoPanel *m_demoPanel = nullptr;
    Workspace *m_workspace = nullptr;
    QLabel *m_who = nullptr;
    QLabel *m_where = nullptr;
    QLabel *m_timeLeft = nullptr;
    QTimer m_tick;
    bool m_closing = false; // as soon as the session has ended
};

} // namespace mcias
