// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace mcias {

//! Where the console keeps what it keeps; nothing is ever written elsewhere.
struct Folders {
    QString config; //!< what a person has chosen: profiles, settings
    QString state;  //!< what has come about: windows, known servers, drafts

    //! mcias-console in $XDG_CONFIG_HOME and $XDG_STATE_HOME, or in ~/.config and ~/.local/state. Makes no folder.
    static Folders ofThisPerson();
};

//! Makes a folder, and those above it that are missing, for this person alone (0700). False when it cannot be had.
bool makePrivateFolder(const QString &path);

} // namespace mcias
