// SPDX-License-Identifier: MIT
#include "app/main_window.h"

#include "app/demo_panel.h"
#include "app/demo_server.h"
#include "app/workspace.h"
#include "views/card.h"
#include "views/icons.h"
#include "views/labels.h"
#include "views/sign_in_form.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using State = Session::State;

namespace {

constexpr std::chrono::seconds tick{ 15 };
constexpr auto geometryKey = "window/geometry"_L1;

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

MainWindow::MainWindow(const PageContext &context, DemoServer *demo, QWidget *parent)
    : QMainWindow(parent),
      m_context(context),
      m_stack(new QStackedWidget(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(applicationIcon());
    setMinimumSize(760, 520);
    resize(1280, 800);
    setCentralWidget(m_stack);
    m_stack->addWidget(makeSignInScreen(demo));
    makeStatusBar();

    auto *quit = new QShortcut(QKeySequence::Quit, this);
    connect(quit, &QShortcut::activated, this, &QWidget::close);
    connect(&m_tick, &QTimer::timeout, this, &MainWindow::showTimeLeft);
    connect(&context.session, &Session::stateChanged, this, &MainWindow::sessionChanged);
    connect(&context.session, &Session::signedOut, this, &MainWindow::sessionEnded);
    sessionChanged(context.session.state());
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::makeSignInScreen(DemoServer *demo)
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

    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    row->addStretch(1);
    auto *card = new Card(screen);
    card->setFixedWidth(440);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(0, 0, 0, 0);
    m_form = new SignInForm(m_context.session, card);
    m_form->setObjectName(u"signInForm"_s);
    inside->addWidget(m_form);
    inside->addStretch(1);
    row->addWidget(card);
    if (demo) {
        m_demoPanel = new DemoPanel(*demo, m_context.clock, screen);
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
    column->addLayout(row);
    column->addStretch(3);
    scroll->setWidget(screen);
    return scroll;
}

void MainWindow::makeStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    nameWidget(statusBar(), "statusBar", tr("Status"));
    m_who = plainLabel({}, this);
    m_where = quietLabel({}, this);
    m_timeLeft = quietLabel({}, this);
    nameWidget(m_who, "statusWho", tr("Signed in as"));
    nameWidget(m_where, "statusServer", tr("Server"));
    nameWidget(m_timeLeft, "statusTimeLeft", tr("Time left of the session"));
    m_who->setContentsMargins(8, 4, 8, 4);
    m_timeLeft->setContentsMargins(8, 4, 8, 4);
    statusBar()->addWidget(m_who);
    statusBar()->addWidget(m_where, 1);
    statusBar()->addPermanentWidget(m_timeLeft);
}

void MainWindow::sessionChanged(State state)
{
    const Session &session = m_context.session;
    if (state == State::SignedIn) {
        const Identity &me = session.identity();
        m_workspace = new Workspace(m_context, m_stack);
        m_stack->addWidget(m_workspace);
        m_stack->setCurrentWidget(m_workspace);
        m_workspace->openPage(0);
        const QString who = me.roles.isEmpty() ? safeLine(me.username, 80)
                                               : tr("%1 (%2)").arg(safeLine(me.username, 80), me.roles.join(u", "_s));
        m_who->setText(tr("Signed in as %1").arg(who));
        m_where->setText(serverName(session.server()));
        setWindowTitle(tr("%1 at %2 — MCIAS console").arg(safeLine(me.username, 80), serverName(session.server())));
        showTimeLeft();
        m_tick.start(tick);
    } else if (state != State::SigningOut) {
        setWindowTitle(tr("MCIAS console"));
        m_tick.stop();
        if (m_workspace) {
            // The button that was pressed to get here is one of its own: it goes when the event is over.
            m_stack->setCurrentIndex(0);
            m_stack->removeWidget(m_workspace);
            m_workspace->deleteLater();
            m_workspace = nullptr;
            m_form->focusFirstEmpty();
        }
    }
    statusBar()->setVisible(m_workspace != nullptr);
}

// A closed window leaves no token behind that still opens something; who does not want to wait for that closes it again.
void MainWindow::closeEvent(QCloseEvent *event)
{
    const State state = m_context.session.state();
    if (m_closing || (state != State::SignedIn && state != State::SigningOut))
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
    if (closing && how.how != SignedOut::How::NotRevoked && how.how != SignedOut::How::CannotTell)
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
}

void MainWindow::showTimeLeft()
{
    const Formats &formats = m_context.formats;
    const QDateTime end = m_context.session.identity().expiresAt;
    m_timeLeft->setText(tr("%1 left").arg(formats.duration(m_context.session.timeLeft())));
    m_timeLeft->setToolTip(tr("The session ends at %1.").arg(formats.exactTime(end)));
}

void MainWindow::demoChanged(const DemoServer &demo)
{
    if (demo.state() != DemoServer::State::Ready)
        return;
    m_form->setServer(demo.url().toString());
    m_form->setCaFile(demo.caFile());
    if (m_context.session.state() == State::SignedOut)
        m_form->focusFirstEmpty();
}

void MainWindow::restorePlace()
{
    restoreGeometry(QSettings().value(geometryKey).toByteArray());
}

void MainWindow::savePlace() const
{
    QSettings().setValue(geometryKey, saveGeometry());
}

} // namespace mcias
