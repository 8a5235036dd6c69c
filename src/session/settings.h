// SPDX-License-Identifier: MIT
#pragma once

namespace mcias {

//! What a person has chosen for the console, whatever the server.
struct Settings {
    enum class Language : unsigned char { System, English, German };

    Language language = Language::System; //!< takes effect at the next start
    int lockAfterMinutes = 10;            //!< without input; 0: never
    bool lockWithScreen = true;           //!< also before the computer sleeps
    int clipboardSeconds = 20;            //!< until a copied secret is taken off the clipboard
    bool renewSession = true;             //!< in time, while somebody works
    bool utcTimes = false;

    friend bool operator==(const Settings &, const Settings &) = default;
};

} // namespace mcias
