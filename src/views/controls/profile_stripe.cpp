// SPDX-License-Identifier: MIT
#include "views/controls/profile_stripe.h"

#include "models/formats.h"
#include "session/sign_in.h"
#include "views/controls/profile_colors.h"
#include "views/controls/sizes.h"
#include "views/controls/theme.h"

#include <QEvent>
#include <QPainter>

namespace mcias {

namespace {

constexpr int thickness = 4;

} // namespace

QString profileName(const Profile &profile)
{
    return profile.name.isEmpty() ? serverName(profile.server) : safeLine(profile.name, longestName);
}

QString profilePlace(const Profile &profile)
{
    const QString name = profileName(profile);
    const QString server = serverName(profile.server);
    return name == server ? server : ProfileStripe::tr("%1 (%2)", "a profile, and its server").arg(name, server);
}

ProfileStripe::ProfileStripe(const Profile &profile, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("profileStripe"));
    setFixedHeight(thickness);
    setProfile(profile);
}

void ProfileStripe::setProfile(const Profile &profile)
{
    m_color = profile.color;
    setAccessibleName(tr("Profile %1").arg(profileName(profile)));
    setVisible(m_color != ProfileColor::None);
    update();
}

void ProfileStripe::across(QWidget *window, const Profile &profile)
{
    auto *stripe = new ProfileStripe(profile, window);
    window->installEventFilter(stripe);
    stripe->setGeometry(0, 0, window->width(), thickness);
}

bool ProfileStripe::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parent())
        setGeometry(0, 0, parentWidget()->width(), thickness);
    return QWidget::eventFilter(watched, event);
}

void ProfileStripe::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), profileColor(m_color, Theme::of(palette())));
}

} // namespace mcias
