// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

#include <chrono>
#include <optional>

namespace mcias::devserver {

//! A token bucket for each key (a client's address): so many requests a second, and so many at once after a pause.
class RateLimiter {
public:
    RateLimiter(int perSecond, int burst) : m_perSecond(perSecond), m_burst(burst) { }

    //! Nothing if the request may pass, else after how long the next one may.
    std::optional<std::chrono::seconds> take(const QString &key, const QDateTime &now);

private:
    struct Bucket {
        double tokens;
        QDateTime filledAt;
    };
    int m_perSecond;
    int m_burst;
    QHash<QString, Bucket> m_buckets;
};

} // namespace mcias::devserver
