// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/pg_creds.h"
#include "postgres/pg_ssl_mode.h"

#include <QCoreApplication>

namespace mcias {

//! Credentials in the forms that programs read, password included. UTF-8, lines end with a line feed.
struct PgText {
    Q_DECLARE_TR_FUNCTIONS(mcias::PgText)

public:
    enum class Form : quint8 {
        Uri,         //!< `postgresql://…`, for DATABASE_URL and the like; no line feed behind it
        PassLine,    //!< a line of ~/.pgpass
        Service,     //!< a section of pg_service.conf
        Environment, //!< PGHOST and so on, for a shell and for systemd's EnvironmentFile=
    };

    //! \a name is the section's, for Service. Nothing if the form has no way to write these values: see why().
    static std::optional<Secret> write(
        Form form, const PgCreds &creds, const QString &name = {}, std::optional<PgSslMode> sslMode = std::nullopt);
    //! Why write() gives nothing, in a sentence.
    static QString why(Form form);
    //! A name for a file of it, `orders.pgpass`.
    static QString fileName(Form form, const QString &account);
};

} // namespace mcias
