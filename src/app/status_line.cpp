// SPDX-License-Identifier: MIT
#include "app/status_line.h"

#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/profile_colors.h"
#include "views/controls/profile_stripe.h"
#include "views/controls/secret_clipboard.h"
#include "views/controls/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace mcias {

using namespace Qt::StringLiterals;
using State = Session::State;

namespace {

constexpr std::chrono::seconds tick{ 15 };
constexpr qint64 certificateWarning = 30; // days

} // namespace

StatusLine::StatusLine(const PageContext &context, SecretClipboard *clipboard, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_clipboard(clipboard),
      m_color(plainLabel({}, this)),
      m_who(plainLabel({}, this)),
      m_where(quietLabel({}, this)),
      m_mode(plainLabel(tr("Read-only"), this)),
      m_copied(plainLabel({}, this)),
      m_certificate(plainLabel({}, this)),
      m_place(quietLabel({}, this)),
      m_timeLeft(quietLabel({}, this)),
      m_lock(new QPushButton(icon(u"lock"_s), {}, this))
{
    nameWidget(m_who, "statusWho", tr("Signed in as"));
    nameWidget(m_where, "statusServer", tr("Server"));
    nameWidget(m_mode, "statusReadOnly", tr("Nothing can be changed: the profile is read-only"));
    nameWidget(m_copied, "statusClipboard", tr("Secret on the clipboard"));
    nameWidget(m_certificate, "statusCertificate", tr("End of the server's certificate"));
    nameWidget(m_place, "statusTokenPlace", tr("Where the token is kept"));
    nameWidget(m_timeLeft, "statusTimeLeft", tr("Time left of the session"));
    nameWidget(m_lock, "lock", tr("Lock the window"));
    m_mode->setToolTip(tr("This profile only reads: the console sends no changes to this server."));
    m_lock->setToolTip(tr("Cover the window and take the token out of memory (Ctrl+L)"));
    m_lock->setFlat(true);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 4, 2);
    row->setSpacing(16);
    row->addWidget(m_color);
    row->addWidget(m_who);
    row->addWidget(m_where);
    row->addWidget(m_mode);
    row->addStretch(1);
    row->addWidget(m_copied);
    row->addWidget(m_certificate);
    row->addWidget(m_place);
    row->addWidget(m_timeLeft);
    row->addWidget(m_lock);

    connect(m_lock, &QPushButton::clicked, this, &StatusLine::lockWanted);
    connect(&context.session, &Session::stateChanged, this, &StatusLine::refresh);
    connect(&context.session, &Session::renewed, this, &StatusLine::refresh);
    connect(&context.session, &Session::tokenPlaceChanged, this, &StatusLine::refresh);
    connect(&context.session, &Session::serverChanged, this, &StatusLine::refresh);
    connect(&m_tick, &QTimer::timeout, this, &StatusLine::refresh);
    if (clipboard)
        connect(clipboard, &SecretClipboard::changed, this, &StatusLine::showClipboard);
    m_tick.start(tick);
    showClipboard();
    refresh();
}

void StatusLine::refresh()
{
    const Session &session = m_context.session;
    const bool isIn = session.state() == State::SignedIn;
    const Profile &profile = session.profile();
    for (QLabel *label : { m_who, m_place, m_timeLeft })
        label->setVisible(isIn);
    m_lock->setVisible(session.isOccupied() && isIn);
    m_where->setVisible(session.isOccupied());
    m_mode->setVisible(session.isOccupied() && profile.readOnly);
    m_color->setVisible(session.isOccupied() && profile.color != ProfileColor::None);
    m_color->setPixmap(profileDot(profile.color, Theme::of(palette()), 10, devicePixelRatioF()));
    m_color->setAccessibleName(profileColorName(profile.color));
    m_where->setText(profilePlace(profile));
    showCertificate();
    if (!isIn)
        return;
    const Identity &me = session.identity();
    const QString name = safeLine(me.username, 80);
    m_who->setText(tr("Signed in as %1").arg(me.roles.isEmpty() ? name : tr("%1 (%2)").arg(name, me.roles.join(u", "_s))));
    const bool isKept = session.tokenPlace() == Session::TokenPlace::Keyring;
    m_place->setText(isKept ? tr("Token in the keyring") : tr("Token in memory only"));
    m_place->setToolTip(
        isKept ? tr("The next start signs in with it. Signing out removes it.") : tr("It is gone when the program ends."));
    const Formats &formats = m_context.formats;
    m_timeLeft->setText(tr("%1 left").arg(formats.duration(session.timeLeft())));
    m_timeLeft->setToolTip(tr("The session ends at %1.").arg(formats.exactTime(me.expiresAt)));
}

void StatusLine::showCertificate()
{
    const ServerTrust *trust = m_context.session.trust();
    const QDateTime end = trust ? trust->certificateEnd() : QDateTime();
    const QDateTime now = m_context.session.serverNow();
    const qint64 days = end.isValid() ? now.secsTo(end) / (24 * 3600) : certificateWarning + 1; // whole ones
    const bool shows = m_context.session.isOccupied() && days <= certificateWarning;
    m_certificate->setVisible(shows);
    if (!shows)
        return;
    m_certificate->setText(end <= now ? tr("The server's certificate has ended")
            : days < 1                ? tr("The server's certificate ends within a day")
                                      : tr("The server's certificate ends in %n day(s)", nullptr, static_cast<int>(days)));
    m_certificate->setToolTip(tr("It is valid until %1. After that nobody can sign in.").arg(m_context.formats.exactTime(end)));
}

void StatusLine::showClipboard()
{
    const auto left = m_clipboard ? m_clipboard->secondsLeft() : std::chrono::seconds(0);
    m_copied->setVisible(left.count() > 0);
    m_copied->setText(tr("Secret on the clipboard for %n more second(s)", nullptr, static_cast<int>(left.count())));
}

} // namespace mcias
