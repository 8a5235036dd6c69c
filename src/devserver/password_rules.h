// SPDX-License-Identifier: MIT
#pragma once

#include "api/secret.h"

#include <algorithm>

namespace mcias::devserver {

//! The API page promises a 400 for a short password and no number; this server wants twelve characters.
inline constexpr qsizetype shortestPassword = 12;
inline constexpr qsizetype longestPassword = 1024; //!< bytes

//! What is wrong with a new password; empty if nothing is.
inline QString faultInPassword(const Secret &password)
{
    const QByteArrayView bytes = password.utf8();
    const qsizetype characters = std::count_if(
        bytes.begin(), bytes.end(), [](char c) { return (static_cast<uchar>(c) & 0xC0) != 0x80; });
    if (characters < shortestPassword)
        return QStringLiteral("password must have at least %1 characters").arg(shortestPassword);
    if (bytes.size() > longestPassword)
        return QStringLiteral("password must have at most %1 bytes").arg(longestPassword);
    return {};
}

} // namespace mcias::devserver
