// SPDX-License-Identifier: MIT
#pragma once

#include "models/roles.h"

#include <QColor>
#include <QPalette>

namespace mcias {

//! The colours of the console, for a light and a dark desktop. Every text on its own ground has a contrast of at least
//! 4.5 to 1 (a test computes it).
struct Theme {
    bool isDark = false;
    QColor window; //!< behind everything
    QColor sidebar;
    QColor base;   //!< cards, tables, fields
    QColor header; //!< table headers
    QColor text;
    QColor muted; //!< labels, hints
    QColor line;  //!< between areas
    QColor frame; //!< around controls
    QColor hover;
    QColor accent;
    QColor accentHover;
    QColor onAccent;  //!< text on accent
    QColor selection; //!< behind selected rows and text
    QColor good;
    QColor warning;
    QColor bad;
    QColor infoGround; //!< behind messages
    QColor goodGround;
    QColor warningGround;
    QColor badGround;

    static const Theme &light();
    static const Theme &dark();
    //! The theme that goes with a palette: told by the lightness of its window.
    static const Theme &of(const QPalette &palette);

    QPalette palette() const;
    QColor tone(Tone tone) const;
};

} // namespace mcias
