// SPDX-License-Identifier: MIT
#pragma once

#include "api/error.h"

namespace mcias::cli {

//! The program's exit codes; part of its interface, see docs/cli.md.
enum class ExitCode : int {
    Ok = 0,
    Internal = 1,
    Usage = 2,
    Input = 10,
    Auth = 11,
    Forbidden = 12,
    NotFound = 13,
    Conflict = 14,
    Server = 15,
    Transport = 16, //!< no connection, TLS, timeout, cancelled
    Decode = 17,
    OutcomeUnknown = 18,
    RateLimited = 19,
};

//! Why a run ends without having done what was asked. Thrown while the command is being prepared, before the event loop
//! runs; handed on as a value from then on. Never holds a secret.
struct Failure {
    ExitCode exitCode = ExitCode::Internal;
    QString className;
    QString kind; //!< finer than the class: `timeout`, `tls`, `totp_required`
    int status = 0;
    QString code;
    QString message;
    Applied applied = Applied::No;
    QByteArray requestId;
    std::optional<std::chrono::seconds> retryAfter;

    //! Called wrongly; nothing was sent. \a message must not repeat values from the command line.
    static Failure usage(const QString &message);
    //! Something on this machine went wrong: a full disk, a closed pipe.
    static Failure internal(const QString &message, Applied applied = Applied::No);
    //! The person gave up before anything was sent.
    static Failure cancelled();
    static Failure of(const Error &error);

    //! `{"error":{…}}` on one line, without the line's end.
    QByteArray toJson() const;
};

//! The exit code that stands for \a kind.
ExitCode exitCodeOf(ErrorKind kind);
//! `totp_required`; the words of Failure::kind.
QString kindWord(ErrorKind kind);

} // namespace mcias::cli
