// SPDX-License-Identifier: MIT
#include "app/main_window.h"

#include "app/command_line.h"
#include "app/cover_screen.h"
#include "app/door_screen.h"
#include "app/status_line.h"
#include "app/workspace.h"
#include "session/action_log.h"
#include "session/profile_store.h"
#include "session/settings_store.h"
#include "session/state_store.h"
#include "views/bulk/bulk_dialog.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/news_stack.h"
#include "views/controls/profile_stripe.h"
#include "views/controls/secret_clipboard.h"
#include "views/session/server_change_dialog.h"
#include "views/session/settings_dialog.h"
#include "views/session/sign_in_form.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QDir>
#include <QKeyEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using State = Session::State;

MainWindow::MainWindow(const PageContext &context, const WindowParts &parts, QWidget *parent)
    : QMainWindow(parent),
      m_context(context),
      m_parts(parts),
      m_stripe(new ProfileStripe({}, this)),
      m_news(new NewsStack(this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(applicationIcon());
    setMinimumSize(760, 520);
    resize(1280, 800);
    auto *center = new QWidget(this);
    auto *column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stripe);
    column->addWidget(m_news);
    column->addWidget(m_stack, 1);
    setCentralWidget(center);
    m_door = new DoorScreen(context, parts, m_stack);
    m_stack->addWidget(m_door);
    m_cover = new CoverScreen(context.session, m_stack);
    m_stack->addWidget(m_cover);

    auto *status = new StatusLine(context, parts.clipboard, this);
    connect(status, &StatusLine::lockWanted, this, &MainWindow::lock);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(status, 1);
    nameWidget(statusBar(), "statusBar", tr("Status"));

    const auto shortcut = [this](const QKeySequence &keys, void (MainWindow::*slot)()) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    // Not QKeySequence::Quit, which some desktops have no key for.
    connect(new QShortcut(Qt::CTRL | Qt::Key_Q, this), &QShortcut::activated, this, &QWidget::close);
    shortcut(Qt::CTRL | Qt::Key_Comma, &MainWindow::openSettings);
    qApp->installEventFilter(this);
    connectSession();
    sessionChanged(context.session.state());
}

MainWindow::~MainWindow() = default;

SignInForm *MainWindow::signInForm() const
{
    return m_door->form();
}

void MainWindow::connectSession()
{
    Session *session = &m_context.session;
    connect(session, &Session::stateChanged, this, &MainWindow::sessionChanged);
    connect(session, &Session::signedOut, this, &MainWindow::sessionEnded);
    connect(session, &Session::serverChanged, this, &MainWindow::serverChanged);
    const auto reportKeyring = [this](
                                   const QString &sentence) { m_news->say(u"keyring"_s, MessageBar::Kind::Warning, sentence); };
    connect(session, &Session::keyringFailed, this, reportKeyring);
    connect(m_door, &DoorScreen::keyringFailed, this, reportKeyring);
    connect(m_door, &DoorScreen::settingsWanted, this, &MainWindow::openSettings);
    connect(m_door, &DoorScreen::reviewWanted, this, &MainWindow::reviewServer);
    connect(m_cover->form(), &SignInForm::reviewWanted, this, &MainWindow::reviewServer);
    const auto report = [this](const QString &sentence) {
        if (!sentence.isEmpty())
            m_news->say(u"storage"_s, MessageBar::Kind::Warning, sentence);
    };
    if (m_parts.profiles) {
        connect(m_parts.profiles, &ProfileStore::problemFound, this, report);
        connect(m_parts.profiles, &ProfileStore::changed, m_door, &DoorScreen::refresh);
        report(m_parts.profiles->problem());
    }
    if (m_parts.settings) {
        connect(m_parts.settings, &SettingsStore::problemFound, this, report);
        report(m_parts.settings->problem());
    }
    if (m_parts.state) {
        connect(m_parts.state, &StateStore::problemFound, this, report);
        report(m_parts.state->problem());
    }
    if (m_context.actions) {
        connect(m_context.actions, &ActionLog::problemFound, this, report);
        report(m_context.actions->problem());
    }
}

void MainWindow::heedSecondStart(const QStringList &arguments, const QString &folder)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    const CommandLine line = CommandLine::read(QStringList(QCoreApplication::applicationName()) + arguments);
    if (line.exitCode || line.server.isEmpty())
        return;
    if (m_context.session.state() != State::SignedOut)
        return m_news->say(u"second"_s, MessageBar::Kind::Info,
            tr("The console was started again for %1. Sign out first to go there.").arg(safeLine(line.server, 120)));
    m_door->openServer(line.server, line.caFile.isEmpty() ? QString() : QDir(folder).absoluteFilePath(line.caFile));
}

void MainWindow::sessionChanged(State state)
{
    switch (state) {
    case State::SignedIn:
        enterWorkspace();
        break;
    case State::Paused:
        coverWorkspace();
        break;
    case State::SignedOut:
        leaveWorkspace();
        break;
    case State::SigningOut:
        coverWorkspace();
        break;
    case State::Resuming:
    case State::SigningIn:
    case State::NeedsTotp:
        break;
    }
    showTitle();
    statusBar()->setVisible(m_context.session.isOccupied());
}

void MainWindow::enterWorkspace()
{
    const bool returns = m_workspace;
    m_stripe->setProfile(m_context.session.profile());
    if (!returns) {
        m_door->keepServer();
        m_workspace = new Workspace(m_context, m_stack);
        connect(m_workspace, &Workspace::settingsWanted, this, &MainWindow::openSettings);
        m_stack->addWidget(m_workspace);
    }
    m_stack->setCurrentWidget(m_workspace);
    m_news->setHeld(false);
    if (!returns) {
        m_workspace->openPage(0);
        offerDrafts();
        offerBulkResume(m_workspace->context(), m_workspace,
            [this](const QString &id, MessageBar::Kind kind, const QString &text, const QString &actionText,
                const std::function<void()> &act) {
                m_workNews += id;
                m_news->say(id, kind, text, actionText, act);
            });
        return;
    }
    for (const QPointer<QDialog> &dialog : std::exchange(m_covered, {})) {
        if (dialog)
            dialog->show();
    }
    if (m_focus)
        m_focus->setFocus(Qt::OtherFocusReason);
}

// Nothing of the work can be read, heard or reached: dialogs are windows of their own and go, too.
void MainWindow::coverWorkspace()
{
    if (m_stack->currentWidget() != m_cover) {
        m_focus = QApplication::focusWidget();
        for (QDialog *dialog : findChildren<QDialog *>()) {
            if (dialog->isVisible()) {
                m_covered += dialog;
                dialog->hide();
            }
        }
    }
    m_stack->setCurrentWidget(m_cover);
    m_news->setHeld(true);
    m_cover->prepare();
}

void MainWindow::leaveWorkspace()
{
    m_covered.clear();
    m_news->setHeld(false);
    m_stripe->setProfile({});
    if (!m_workspace)
        return;
    // The button that was pressed to get here is one of its own: it goes when the event is over.
    m_stack->setCurrentIndex(0);
    m_stack->removeWidget(m_workspace);
    m_workspace->deleteLater();
    m_workspace = nullptr;
    for (const QString &id : std::exchange(m_workNews, { u"server"_s, u"draft"_s }))
        m_news->clear(id);
    m_door->refresh();
    signInForm()->focusFirstEmpty();
}

void MainWindow::showTitle()
{
    const Session &session = m_context.session;
    if (!m_workspace)
        return setWindowTitle(tr("MCIAS console"));
    const QString place = profileName(session.profile());
    setWindowTitle(session.pause() ? (session.pause() == Session::Pause::Locked ? tr("Locked — %1 — MCIAS console")
                                                                                : tr("Session ended — %1 — MCIAS console"))
                                         .arg(place)
                                   : tr("%1 at %2 — MCIAS console").arg(safeLine(session.identity().username, 80), place));
}

void MainWindow::offerDrafts()
{
    if (!m_context.drafts)
        return;
    const Session &session = m_context.session;
    const QList<Draft> drafts = m_context.drafts->draftsOf(draftPlace(session.profile()), session.identity().username);
    if (!m_context.drafts->problem().isEmpty())
        m_news->say(u"storage"_s, MessageBar::Kind::Warning, m_context.drafts->problem());
    if (drafts.isEmpty())
        return;
    m_news->say(u"draft"_s, MessageBar::Kind::Info,
        tr("A form was not saved. What was typed into it, until %1, has been kept.")
            .arg(m_context.formats.time(drafts.constFirst().changed)),
        tr("Op&en it"), [this] {
            const auto now = m_context.drafts->draftsOf(
                draftPlace(m_context.session.profile()), m_context.session.identity().username);
            if (m_workspace && !now.isEmpty())
                m_workspace->openDraft(now.constFirst());
        });
}

// The lock also while a dialog is open, which takes the window's own shortcuts.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QMainWindow::eventFilter(watched, event);
    const auto *key = static_cast<const QKeyEvent *>(event);
    if (!key->modifiers().testFlag(Qt::ControlModifier))
        return QMainWindow::eventFilter(watched, event);
    const bool isPlain = key->modifiers() == Qt::ControlModifier;
    if (isPlain && key->key() == Qt::Key_L) {
        lock();
        return true;
    }
    // Fields have a meaning of their own for it.
    const bool isAtWork = m_workspace && m_stack->currentWidget() == m_workspace && !QApplication::activeModalWidget();
    if (isAtWork && isPlain && key->key() == Qt::Key_K) {
        m_workspace->openPalette();
        return true;
    }
    if (isAtWork && key->key() == Qt::Key_Slash) { // with Shift on many keyboards
        m_workspace->openKeys();
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::lock()
{
    if (m_parts.clipboard)
        m_parts.clipboard->clear();
    signInForm()->forgetSecrets();
    m_cover->form()->forgetSecrets();
    m_context.session.lock();
}

// A closed window leaves no token behind that still opens something, unless its person wants it kept; who does not want to
// wait for that closes it again.
void MainWindow::closeEvent(QCloseEvent *event)
{
    const Session &session = m_context.session;
    const bool isKept = session.tokenPlace() == Session::TokenPlace::Keyring && session.state() != State::SigningOut;
    const bool isOpen = session.state() == State::SignedIn || session.state() == State::SigningOut;
    if (m_closing || !isOpen || isKept)
        return QMainWindow::closeEvent(event);
    event->ignore();
    m_closing = true;
    m_context.session.signOut();
}

void MainWindow::sessionEnded(const SignedOut &how)
{
    signInForm()->showNews(how, m_context.formats.exactTime(how.expiresAt));
    const bool closing = std::exchange(m_closing, false);
    // A token that may still be valid is worth a look before the window goes.
    if (closing && !how.isWorthALook())
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
}

void MainWindow::serverChanged()
{
    const ServerTrust *trust = m_context.session.trust();
    if (!trust || !trust->change() || !m_workspace)
        return m_news->clear(u"server"_s);
    m_news->say(u"server"_s, MessageBar::Kind::Warning,
        tr("The server is not quite what it was: its certificate or its key has changed. Until you have reviewed that, nothing "
           "is written to it."),
        tr("Re&view…"), [this] { reviewServer(); });
}

void MainWindow::reviewServer()
{
    ServerTrust *trust = m_context.session.trust();
    if (!trust || !trust->change())
        return;
    const Profile &profile = m_context.session.profile();
    auto *dialog = new ServerChangeDialog(*trust, profileName(profile), m_context.formats, this);
    ProfileStripe::across(dialog, profile);
    connect(dialog, &QDialog::finished, this, &MainWindow::serverChanged); // what was put off is said again
    dialog->open();
}

void MainWindow::openSettings()
{
    if (m_parts.settings && !m_context.session.pause())
        (new SettingsDialog(*m_parts.settings, this))->open();
}

void MainWindow::restorePlace()
{
    if (m_parts.state)
        restoreGeometry(m_parts.state->windowGeometry());
}

void MainWindow::savePlace() const
{
    if (m_parts.state)
        m_parts.state->setWindowGeometry(saveGeometry());
}

} // namespace mcias
