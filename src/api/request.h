// SPDX-License-Identifier: MIT
#pragma once

#include "api/endpoint.h"

namespace mcias {

//! A call made ready for the wire: nothing in it knows its endpoint's type any more.
struct Request {
    const char *operation = "";
    Method method = Method::Get;
    QByteArray path;       //!< percent-encoded, begins with `/v1`; empty: a parameter was unusable
    QByteArray query;      //!< percent-encoded, without the question mark
    QByteArray body;       //!< JSON; may hold secrets
    QByteArray logged;     //!< the same with secrets as •••, for the log
    Secret bearer;         //!< empty: no Authorization header
    QList<Secret> secrets; //!< what must not come back in an error's text
    bool onlyReads = false;
    bool isHarmless = false; //!< sent although writes are refused
};

} // namespace mcias
