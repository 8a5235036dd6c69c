// SPDX-License-Identifier: MIT
#include "views/profile_stripe.h"

#include "views/profile_colors.h"
#include "views/theme.h"

#include <QPainter>

namespace mcias {

namespace {

constexpr int thickness = 4;

} // namespace

ProfileStripe::ProfileStripe(const Profile &profile, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("profileStripe"));
    setFixedHeight(thickness);
    setProfile(profile);
}

void ProfileStripe::setProfile(const Profile &profile)
{
    m_color = profile.color;
    setAccessibleName(tr("Profile %1").arg(profile.name));
    setVisible(m_color != ProfileColor::None);
    update();
}

void ProfileStripe::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), profileColor(m_color, Theme::of(palette())));
}

} // namespace mcias
