// SPDX-License-Identifier: MIT
#pragma once

#include "session/profile.h"

#include <QWidget>

namespace mcias {

//! What people call a profile: its own name, or else its server's. One short line.
QString profileName(const Profile &profile);
//! A profile with its server, `Production (mcias.example.org:8443)`; the server alone if it has no other name.
QString profilePlace(const Profile &profile);

//! A line in the colour of a profile, across the top of what works on its server; with the profile's name for those who do
//! not see it. Not there for a profile without a colour.
class ProfileStripe final : public QWidget {
    Q_OBJECT

public:
    explicit ProfileStripe(const Profile &profile, QWidget *parent = nullptr);

    void setProfile(const Profile &profile);
    //! Lays one across the top of a window that knows nothing of profiles.
    static void across(QWidget *window, const Profile &profile);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    ProfileColor m_color = ProfileColor::None;
};

} // namespace mcias
