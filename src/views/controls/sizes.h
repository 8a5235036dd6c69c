// SPDX-License-Identifier: MIT
// Measures that dialogs and sentences have in common.
#pragma once

#include <QtGlobal>

namespace mcias {

// The least width of a dialog, in pixels: for one field, for sentences, for lists.
inline constexpr int narrowDialog = 480;
inline constexpr int usualDialog = 580;
inline constexpr int wideDialog = 620;

// How much is shown of a word that the server chose, in characters: within a sentence, and on a line of its own.
inline constexpr qsizetype longestName = 60;
inline constexpr qsizetype longestFact = 120;

} // namespace mcias
