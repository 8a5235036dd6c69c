// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>

namespace mcias {

//! Decodes base64url (RFC 4648 §5) as JOSE wants it: no padding, no white space, no stray bits in the last character,
//! so that every byte string has exactly one spelling. Anything else is nothing; an empty text is an empty byte string.
std::optional<QByteArray> decodeBase64Url(QByteArrayView text);

//! The one spelling of \a bytes, without padding.
QByteArray encodeBase64Url(QByteArrayView bytes);

} // namespace mcias
