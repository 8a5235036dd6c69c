// SPDX-License-Identifier: MIT
#pragma once

#include <Qt>

namespace mcias {

//! What a cell means, for a delegate to show beside its words; never the only carrier of the meaning.
enum class Tone : quint8 { None, Muted, Good, Warning, Bad };

//! Item roles beyond Qt's own.
enum ItemRole : int {
    ToneRole = Qt::UserRole + 1, //!< int of a Tone: a dot before the text
    IconNameRole,                //!< QString, a name of the icon set
    KeyRole,                     //!< what identifies the row, QVariant of its key
    ChosenRole,                  //!< bool: chosen by somebody, see RowsModel's choice
    ColumnIdRole,                //!< of a header: QString, the column's name for settings, never translated
    ExtraColumnRole,             //!< of a header: bool, the column is shown only when somebody asks for it
};

} // namespace mcias
