// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace mcias {

//! A value the API leaves open, kept as JSON text: an audit event's details are a string holding JSON on some servers
//! and an object on others. A string is taken as it is, anything else as its compact JSON.
struct JsonText {
    QString text;
    friend bool operator==(const JsonText &, const JsonText &) = default;
};

//! An identifier whose wire type is not promised: read from a string or an integer, written as a string.
struct OpaqueId {
    QString text;
    friend bool operator==(const OpaqueId &, const OpaqueId &) = default;
};

} // namespace mcias
