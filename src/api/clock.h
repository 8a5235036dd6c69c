// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

namespace mcias {

//! Where the time of day comes from; injected, because tokens, codes and policies depend on it.
class Clock {
public:
    virtual ~Clock() = default;
    //! Now, in UTC.
    virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace mcias
