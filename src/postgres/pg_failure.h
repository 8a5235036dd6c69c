// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace mcias {

//! Why a connection to PostgreSQL did not come about.
enum class PgFailure : quint8 {
    None,
    NotAHost,    //!< nothing to look up: empty, a path, a list
    UnknownHost, //!< nobody knows the name
    NoLookup,    //!< names cannot be looked up now
    Refused,     //!< nothing listens on that port
    Unreachable, //!< no way there
    Silent,      //!< nothing was heard within the time given
    Broken,      //!< the connection went while it was being made
    NotPostgres, //!< what answers speaks something else
    TlsMissing,  //!< wanted here, and not offered there
    TlsUntrusted,
    TlsWrongName,
    TlsFailed,
    BadCaFile,
    WrongPassword,
    NoPassword, //!< one is wanted, and there is none
    HbaRefused, //!< pg_hba.conf
    UserRefused,
    WrongDatabase,
    DatabaseRefused,
    ServerFull,
    NotReady, //!< it starts, stops or recovers
    Other,
};

//! What libpq's words for a failed connection mean.
struct PgRefusal {
    PgFailure kind = PgFailure::Other;
    QByteArray sqlState; //!< the server's code, if it was the server that refused
    QString said;        //!< the server's words, or libpq's; one line
};

//! \a bytes are libpq's, verbose and not translated (see pg::prepare()).
PgRefusal pgRefusal(const QByteArray &bytes);

} // namespace mcias
