// SPDX-License-Identifier: MIT
#include "app/door_screen.h"

#include "app/demo_panel.h"
#include "app/demo_server.h"
#include "session/profile_store.h"
#include "session/state_store.h"
#include "session/token_store.h"
#include "views/controls/card.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/session/profiles_dialog.h"
#include "views/session/sign_in_form.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

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
    words->addWidget(quietLabel(DoorScreen::tr("Identity and access console"), banner));
    row->addStretch(1);
    row->addWidget(sign);
    row->addLayout(words);
    row->addStretch(1);
    return banner;
}

} // namespace

DoorScreen::DoorScreen(const PageContext &context, const WindowParts &parts, QWidget *parent)
    : QScrollArea(parent),
      m_context(context),
      m_parts(parts)
{
    setObjectName(u"signInScreen"_s);
    setAccessibleName(tr("Sign in"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *screen = new QWidget(this);
    auto *column = new QVBoxLayout(screen);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    column->addStretch(2);
    column->addWidget(makeBanner(screen));
    column->addWidget(makeCards(screen));
    if (m_parts.settings) {
        auto *settings = new QPushButton(icon(u"settings"_s), tr("Se&ttings…"), screen);
        nameWidget(settings, "doorSettings", tr("Settings"));
        settings->setFlat(true);
        connect(settings, &QPushButton::clicked, this, &DoorScreen::settingsWanted);
        column->addWidget(settings, 0, Qt::AlignHCenter);
    }
    column->addStretch(3);
    setWidget(screen);
}

QWidget *DoorScreen::makeCards(QWidget *screen)
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
    connect(m_form, &SignInForm::manageWanted, this, &DoorScreen::openProfiles);
    connect(m_form, &SignInForm::reviewWanted, this, &DoorScreen::reviewWanted);
    connect(m_form, &SignInForm::profileChosen, this, [this](const QString &id) {
        if (m_parts.state)
            m_form->setUsername(m_parts.state->lastUsername(id));
        m_form->focusFirstEmpty();
    });
    inside->addWidget(m_form);
    inside->addStretch(1);
    row->addWidget(card);
    if (m_parts.demo)
        addDemo(cards);
    row->addStretch(1);
    return cards;
}

void DoorScreen::addDemo(QWidget *cards)
{
    m_demoPanel = new DemoPanel(*m_parts.demo, m_context.clock, cards);
    m_demoPanel->setFixedWidth(360);
    cards->layout()->addWidget(m_demoPanel);
    connect(m_demoPanel, &DemoPanel::chosen, this, [this](const DemoPerson &person, const Secret &code) {
        demoChanged();
        m_form->signInAs(person.username, person.password, code);
    });
    connect(m_parts.demo, &DemoServer::stateChanged, this, &DoorScreen::demoChanged);
    demoChanged();
}

void DoorScreen::demoChanged()
{
    if (m_parts.demo->state() == DemoServer::State::Ready)
        openServer(m_parts.demo->url().toString(), m_parts.demo->caFile());
}

void DoorScreen::begin()
{
    if (!m_parts.profiles || !m_parts.state)
        return m_form->focusFirstEmpty();
    const auto &profiles = m_parts.profiles->profiles();
    const QString last = m_parts.state->lastProfile();
    showProfiles(last.isEmpty() && !profiles.isEmpty() ? profiles.constFirst().id : last);
    m_form->resume();
}

void DoorScreen::refresh()
{
    if (m_parts.profiles)
        showProfiles(m_form->profile().id);
}

void DoorScreen::showProfiles(const QString &current)
{
    if (m_context.session.state() != State::SignedOut)
        return;
    m_form->setProfiles(m_parts.profiles->profiles(), current);
}

void DoorScreen::openServer(const QString &server, const QString &caFile)
{
    if (m_context.session.state() != State::SignedOut)
        return;
    if (m_parts.profiles)
        m_form->setProfiles(m_parts.profiles->profiles(), {});
    m_form->setServer(server);
    m_form->setCaFile(caFile);
    m_form->focusFirstEmpty();
}

void DoorScreen::keepServer()
{
    if (!m_parts.profiles || !m_form->keepsServer())
        return;
    Profile kept = m_context.session.profile();
    kept.name = m_parts.profiles->freeName(serverName(kept.server));
    m_context.session.adopt(m_parts.profiles->put(kept));
}

void DoorScreen::openProfiles()
{
    if (!m_parts.profiles || !m_parts.state)
        return;
    auto *dialog = new ProfilesDialog(*m_parts.profiles, *m_parts.state, m_context.clock, window());
    connect(dialog, &ProfilesDialog::profileDeleted, this, [this](const Profile &profile) {
        if (m_context.drafts)
            m_context.drafts->dropAll(profile.id);
    });
    connect(dialog, &ProfilesDialog::keptTokenUnwanted, this, &DoorScreen::dropKeptTokens);
    dialog->open();
}

// A token that was kept for a profile as it was must not be offered to what it is now.
void DoorScreen::dropKeptTokens(const Profile &profile)
{
    if (!m_parts.tokens)
        return;
    for (const QString &username : m_parts.state->keptUsernames(profile.id)) {
        const auto removed = [this, id = profile.id, username](const TokenStoreResult &result) {
            if (result.problem == TokenStoreResult::Problem::None)
                m_parts.state->setTokenKept(id, username, false);
            else
                Q_EMIT keyringFailed(result.sentence());
        };
        m_parts.tokens->remove(tokenKeyOf(profile, username), this, removed);
    }
}

} // namespace mcias
