// SPDX-License-Identifier: MIT
#pragma once

#include "api/error.h"

namespace mcias {

//! Why a server was not trusted, as it is said to people wherever it happens: what was found, what was not done, what to
//! do. \a server is its name as people read it.
struct TlsSentence {
    Q_DECLARE_TR_FUNCTIONS(mcias::TlsSentence)

public:
    static QString untrusted(TlsFault fault, const QString &server);
};

} // namespace mcias
