// SPDX-License-Identifier: MIT
#include "app/main_window.h"

#include "app/command_line.h"
#include "app/cover_screen.h"
#include "app/demo_panel.h"
#include "app/demo_server.h"
#include "app/status_line.h"
#include "app/workspace.h"
#include "session/profile_store.h"
#include "session/settings_store.h"
#include "session/state_store.h"
#include "views/card.h"
#include "views/icons.h"
#include "views/labels.h"
#include "views/news_stack.h"
#include "views/profile_stripe.h"
#include "views/profiles_dialog.h"
#include "views/secret_clipboard.h"
#include "views/server_change_dialog.h"
#include "views/settings_dialog.h"
#include "views/sign_in_form.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QDir>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using State = Session::State;

namespace {

QWidget *makeBanner(QWidget *parent)
{
    auto *banner = new QWidget(parent);
    auto *row = new QHBoxLayout(banner);
    row->setContentsMargins(0, 0, 0, 8);
    row->setSpacing(14);
    auto *sign = new QLabel(banner);
    sign->setFixedSize(48, 48);
    sign->setPixmap(applicationIcon().pixmap(QSize(48, 48), parent->devicePixelRatioF()));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(titleLabel(u"MCIAS"_s, 1.6, banner));
    words->addWidget(quietLabel(MainWindow::tr("Identity and access console"), banner));
    row->addStretch(1);
    row->addWidget(sign);
    row->addLayout(words);
    row->addStretch(1);
    return banner;
}

} // namespace

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
    m_stack->addWidget(makeDoor());
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
    connect(new QShortcut(QKeySequence::Quit, this), &QShortcut::activated, this, &QWidget::close);
    shortcut(Qt::CTRL | Qt::Key_Comma, &MainWindow::openSettings);
    qApp->installEventFilter(this);
    connectSession();
    sessionChanged(context.session.state());
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::makeDoor()
{
    auto *scroll = new QScrollArea(m_stack);
    scroll->setObjectName(u"signInScreen"_s);
    scroll->setAccessibleName(tr("Sign in"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *screen = new QWidget(scroll);
    auto *column = new QVBoxLayout(screen);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    column->addStretch(2);
    column->addWidget(makeBanner(screen));
    column->addWidget(makeDoorCards(screen));
    if (m_parts.settings) {
        auto *settings = new QPushButton(icon(u"settings"_s), tr("Se&ttings…"), screen);
        nameWidget(settings, "doorSettings", tr("Settings"));
        settings->setFlat(true);
        connect(settings, &QPushButton::clicked, this, &MainWindow::openSettings);
        column->addWidget(settings, 0, Qt::AlignHCenter);
    }
    column->addStretch(3);
    scroll->setWidget(screen);
    return scroll;
}

QWidget *MainWindow::makeDoorCards(QWidget *screen)
{
    auto *cards = new QWidget(screen);
    auto *row = new QHBoxLayout(cards);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    row->addStretch(1);
    auto *card = new Card(cards);
    card->setFixedWidth(440);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(0, 0, 0, 0);
    m_form = new SignInForm(m_context.session, SignInForm::Purpose::Begin, card);
    m_form->setObjectName(u"signInForm"_s);
    m_form->offerToKeep(m_parts.profiles && !m_parts.demo);
    connect(m_form, &SignInForm::manageWanted, this, &MainWindow::openProfiles);
    connect(m_form, &SignInForm::reviewWanted, this, &MainWindow::reviewServer);
    connect(m_form, &SignInForm::profileChosen, this, [this](const QString &id) {
        if (m_parts.state)
            m_form->setUsername(m_parts.state->lastUsername(id));
        m_form->focusFirstEmpty();
    });
    inside->addWidget(m_form);
    inside->addStretch(1);
    row->addWidget(card);
    if (DemoServer *demo = m_parts.demo) {
        m_demoPanel = new DemoPanel(*demo, m_context.clock, cards);
        m_demoPanel->setFixedWidth(360);
        row->addWidget(m_demoPanel);
        connect(m_demoPanel, &DemoPanel::chosen, this, [this, demo](const DemoPerson &person, const Secret &code) {
            demoChanged(*demo);
            m_form->signInAs(person.username, person.password, code);
        });
        connect(demo, &DemoServer::stateChanged, this, [this, demo] { demoChanged(*demo); });
        demoChanged(*demo);
    }
    row->addStretch(1);
    return cards;
}

void MainWindow::connectSession()
{
    Session *session = &m_context.session;
    connect(session, &Session::stateChanged, this, &MainWindow::sessionChanged);
    connect(session, &Session::signedOut, this, &MainWindow::sessionEnded);
    connect(session, &Session::serverChanged, this, &MainWindow::serverChanged);
    connect(session, &Session::keyringFailed, this,
        [this](const QString &sentence) { m_news->say(u"keyring"_s, MessageBar::Kind::Warning, sentence); });
    connect(m_cover->form(), &SignInForm::reviewWanted, this, &MainWindow::reviewServer);
    const auto report = [this](const QString &sentence) {
        if (!sentence.isEmpty())
            m_news->say(u"storage"_s, MessageBar::Kind::Warning, sentence);
    };
    if (m_parts.profiles) {
        connect(m_parts.profiles, &ProfileStore::problemFound, this, report);
        connect(m_parts.profiles, &ProfileStore::changed, this, [this] { showProfiles(m_form->profile().id); });
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
}

void MainWindow::begin()
{
    if (!m_parts.profiles || !m_parts.state)
        return m_form->focusFirstEmpty();
    const auto &profiles = m_parts.profiles->profiles();
    const QString last = m_parts.state->lastProfile();
    showProfiles(last.isEmpty() && !profiles.isEmpty() ? profiles.constFirst().id : last);
    m_form->resume();
}

void MainWindow::showProfiles(const QString &current)
{
    if (m_context.session.state() != State::SignedOut)
        return;
    m_form->setProfiles(m_parts.profiles->profiles(), current);
}

void MainWindow::openServer(const QString &server, const QString &caFile)
{
    if (m_context.session.state() != State::SignedOut)
        return;
    if (m_parts.profiles)
        m_form->setProfiles(m_parts.profiles->profiles(), {});
    m_form->setServer(server);
    m_form->setCaFile(caFile);
    m_form->focusFirstEmpty();
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
    openServer(line.server, line.caFile.isEmpty() ? QString() : QDir(folder).absoluteFilePath(line.caFile));
}

// ---- who is in

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
        keepServer();
        m_workspace = new Workspace(m_context, m_stack);
        connect(m_workspace, &Workspace::settingsWanted, this, &MainWindow::openSettings);
        m_stack->addWidget(m_workspace);
    }
    m_stack->setCurrentWidget(m_workspace);
    m_news->setHeld(false);
    if (!returns) {
        m_workspace->openPage(0);
        offerDrafts();
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
    for (const auto &id : { u"server"_s, u"draft"_s })
        m_news->clear(id);
    if (m_parts.profiles)
        showProfiles(m_form->profile().id);
    m_form->focusFirstEmpty();
}

void MainWindow::showTitle()
{
    const Session &session = m_context.session;
    if (!m_workspace)
        return setWindowTitle(tr("MCIAS console"));
    const Profile &profile = session.profile();
    const QString place = profile.name.isEmpty() ? serverName(session.server()) : safeLine(profile.name, 60);
    setWindowTitle(session.pause() ? (session.pause() == Session::Pause::Locked ? tr("Locked — %1 — MCIAS console")
                                                                                : tr("Session ended — %1 — MCIAS console"))
                                         .arg(place)
                                   : tr("%1 at %2 — MCIAS console").arg(safeLine(session.identity().username, 80), place));
}

void MainWindow::keepServer()
{
    if (!m_parts.profiles || !m_form->keepsServer())
        return;
    Profile kept = m_context.session.profile();
    kept.name = m_parts.profiles->freeName(serverName(kept.server));
    m_context.session.adopt(m_parts.profiles->put(kept));
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

// Also while a dialog is open, which takes the window's own shortcuts.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->modifiers() == Qt::ControlModifier
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_L) {
        lock();
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::lock()
{
    if (m_parts.clipboard)
        m_parts.clipboard->clear();
    m_form->forgetSecrets();
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
    m_form->showNews(how, m_context.formats.exactTime(how.expiresAt));
    const bool closing = std::exchange(m_closing, false);
    // A token that may still be valid is worth a look before the window goes.
    if (closing && !how.isWorthALook())
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
}

// ---- the server

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
    auto *dialog = new ServerChangeDialog(
        *trust, profile.name.isEmpty() ? serverName(profile.server) : profile.name, m_context.formats, this);
    ProfileStripe::across(dialog, profile);
    connect(dialog, &QDialog::finished, this, &MainWindow::serverChanged); // what was put off is said again
    dialog->open();
}

void MainWindow::demoChanged(const DemoServer &demo)
{
    if (demo.state() != DemoServer::State::Ready)
        return;
    openServer(demo.url().toString(), demo.caFile());
}

// ---- dialogs, and the window's place

void MainWindow::openProfiles()
{
    if (!m_parts.profiles || !m_parts.state)
        return;
    auto *dialog = new ProfilesDialog(*m_parts.profiles, *m_parts.state, m_context.clock, this);
    connect(dialog, &ProfilesDialog::profileDeleted, this, [this](const Profile &profile) {
        if (m_context.drafts)
            m_context.drafts->dropAll(profile.id);
    });
    connect(dialog, &ProfilesDialog::keptTokenUnwanted, this, &MainWindow::dropKeptTokens);
    dialog->open();
}

// A token that was kept for a profile as it was must not be offered to what it is now.
void MainWindow::dropKeptTokens(const Profile &profile)
{
    if (!m_parts.tokens)
        return;
    for (const QString &username : m_parts.state->keptUsernames(profile.id)) {
        const auto removed = [this, id = profile.id, username](const TokenStoreResult &result) {
            if (result.problem == TokenStoreResult::Problem::None)
                m_parts.state->setTokenKept(id, username, false);
            else
                m_news->say(u"keyring"_s, MessageBar::Kind::Warning, result.sentence());
        };
        m_parts.tokens->remove(tokenKeyOf(profile, username), this, removed);
    }
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
