// SPDX-License-Identifier: MIT
#pragma once

#include "session/profile.h"
#include "views/controls/theme.h"

#include <QIcon>
#include <QPixmap>

#include <array>

namespace mcias {

//! All of them, in the order in which they are offered.
inline constexpr std::array profileColors{ ProfileColor::None, ProfileColor::Red, ProfileColor::Amber, ProfileColor::Green,
    ProfileColor::Teal, ProfileColor::Blue, ProfileColor::Violet };

//! For stripes and dots: stands out from every ground of the theme. Invalid for None.
QColor profileColor(ProfileColor color, const Theme &theme);
//! For text on it, with a contrast of at least 4.5. The usual text colour for None.
QColor textOnProfileColor(ProfileColor color, const Theme &theme);
//! `Red`, in the language of the console; `No colour` for None.
QString profileColorName(ProfileColor color);
//! A round sign, \a size pixels square at \a ratio device pixels each: filled, or a ring for None.
QPixmap profileDot(ProfileColor color, const Theme &theme, int size, qreal ratio);
//! The same as an icon that follows light and dark.
QIcon profileIcon(ProfileColor color);

} // namespace mcias
