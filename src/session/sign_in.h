// SPDX-License-Identifier: MIT
#pragma once

#include "api/secret.h"
#include "session/profile.h"

#include <QString>
#include <QUrl>

namespace mcias {

//! What a person gives to sign in.
struct SignIn {
    Profile profile;
    QString username;
    Secret password;
    Secret totpCode; //!< six digits; empty until the server has asked for them
};

//! Reads what people type as a server: `mcias.example.org`, `mcias.example.org:8443`, `https://…`. The scheme is https and
//! the port 8443 unless it says otherwise; an invalid URL when it cannot be a server.
QUrl serverFromText(const QString &text);

//! A server as people read it: host and port (and prefix), without the scheme.
QString serverName(const QUrl &server);

//! Six digits from what people type or paste (`123 456`, `123-456`), or nothing.
QString totpDigits(const QString &text);

} // namespace mcias
