// SPDX-License-Identifier: MIT
#include "devserver/rate_limiter.h"

#include <algorithm>
#include <cmath>

namespace mcias::devserver {

std::optional<std::chrono::seconds> RateLimiter::take(const QString &key, const QDateTime &now)
{
    auto bucket = m_buckets.find(key);
    if (bucket == m_buckets.end())
        bucket = m_buckets.insert(key, { static_cast<double>(m_burst), now });
    const double elapsed = std::max<double>(0, static_cast<double>(bucket->filledAt.msecsTo(now)) / 1000);
    bucket->tokens = std::min<double>(m_burst, bucket->tokens + elapsed * m_perSecond);
    bucket->filledAt = now;
    if (bucket->tokens >= 1) {
        bucket->tokens -= 1;
        return std::nullopt;
    }
    return std::chrono::seconds(static_cast<qint64>(std::ceil((1 - bucket->tokens) / m_perSecond)));
}

} // namespace mcias::devserver
