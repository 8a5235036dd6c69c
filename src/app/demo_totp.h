// SPDX-License-Identifier: MIT
// For the demo alone, whose server tells the secret: the console never knows anybody else's.
#pragma once

#include "api/secret.h"

#include <QDateTime>

namespace mcias {

//! The code (RFC 6238: SHA-1, 6 digits) of a base32 \a secret for a 30-second step since 1970; empty for bad base32.
Secret demoTotpCode(const Secret &secret, qint64 step);

//! The step that \a time lies in.
qint64 totpStep(const QDateTime &time);

} // namespace mcias
