// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/pg_creds.h"
#include "postgres/pg_ssl_mode.h"

#include <QCoreApplication>
#include <QStringList>

namespace mcias {

//! What a pasted `postgres://` address or a line of `key=value` says, as libpq itself reads it. Nothing is looked up: neither
//! the environment nor any file.
struct PgTarget {
    Q_DECLARE_TR_FUNCTIONS(mcias::PgTarget)

public:
    enum class Fault : quint8 {
        None,
        Empty,
        NotATarget,    //!< neither an address nor pairs
        OtherProgram,  //!< an address that another library reads: jdbc:, postgresql+psycopg2:
        BadPercent,    //!< a % without two hexadecimal digits behind it
        BadBrackets,   //!< of an IPv6 address
        UnknownOption, //!< or a ? & = that should have been written as %3F %26 %3D
        NotPairs,      //!< key=value with something else in between
        OpenQuote,
        NotText, //!< not UTF-8, or with a zero byte
        BadPort,
        BadSslMode,
        HostCount, //!< as many ports, or addresses, as there are no hosts
        Service,   //!< it names an entry of a file on another computer
        Socket,    //!< a path on this computer in the place of a host
    };

    Fault fault = Fault::None;
    //! Without a fault: what the text says. What it does not say is empty, the port 5432.
    PgCreds creds;
    std::optional<PgSslMode> sslMode;
    qsizetype hostCount = 1;     //!< the first is kept
    QString address;             //!< a hostaddr beside a host, which is not kept
    QStringList ignored;         //!< options that MCIAS has no place for, by their names; never their values
    bool namedAfterUser = false; //!< there was no database: libpq takes the one that is named like the user

    //! \a pasted with blanks around it.
    static PgTarget parse(const Secret &pasted);
    //! What is wrong, and what to do; empty without a fault. Never a part of the text, which may be a password.
    QString problem() const;
    //! What was taken for granted or left out, a sentence each.
    QStringList remarks() const;
};

} // namespace mcias
