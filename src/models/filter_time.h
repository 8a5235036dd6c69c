// SPDX-License-Identifier: MIT
#pragma once

#include "models/row_filter.h"

namespace mcias {

//! What somebody types for a moment: `2026`, `2026-11`, `2026-11-01`, `2026-11-01T10`, `…T10:00`, `…T10:00:30`, with `Z` or
//! `+01:00` behind a time; `today`, `yesterday`, `now`; `-30m`, `-24h`, `-7d`, `-2w` from now. Of a day or a month its beginning.
struct FilterTime {
    enum class Outcome : quint8 {
        Good,
        Unfinished, //!< it may still become one
        Bad,
    };
    Outcome outcome = Outcome::Bad;
    qint64 msecs = 0;      //!< since 1970
    bool isMoving = false; //!< it counts from now

    static FilterTime parse(const QString &typed, const FilterTimes &times);
};

} // namespace mcias
