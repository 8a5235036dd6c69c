// SPDX-License-Identifier: MIT
#pragma once

#include "api/error.h"

#include <QSslError>

namespace mcias {

//! The one reason to name for what a handshake found; no findings at all mean that TLS itself did not come about.
TlsFault tlsFault(const QList<QSslError> &errors);

//! The findings in the TLS library's words, for the part of a message that experts read.
QString tlsDetail(const QList<QSslError> &errors);

} // namespace mcias
