// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

#include <array>
#include <optional>

namespace mcias {

//! How much TLS is asked for, in libpq's words.
enum class PgSslMode : quint8 { Disable, Allow, Prefer, Require, VerifyCa, VerifyFull };

inline constexpr std::array pgSslWords{ "disable", "allow", "prefer", "require", "verify-ca", "verify-full" };

constexpr const char *wordOf(PgSslMode mode)
{
    return pgSslWords[static_cast<size_t>(mode)];
}

inline std::optional<PgSslMode> pgSslMode(QByteArrayView word)
{
    for (size_t i = 0; i < pgSslWords.size(); ++i) {
        if (word == QByteArrayView(pgSslWords[i]))
            return static_cast<PgSslMode>(i);
    }
    return std::nullopt;
}

} // namespace mcias
