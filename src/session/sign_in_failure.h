// SPDX-License-Identifier: MIT
#pragma once

#include "api/error.h"
#include "session/sign_in.h"

namespace mcias {

//! Why nobody is signed in now. Says only what is known: a server does not tell a wrong password from a locked account.
struct SignInFailure {
    Q_DECLARE_TR_FUNCTIONS(mcias::SignInFailure)

public:
    enum class Reason : quint8 {
        NoServer, //!< what was typed is not an address
        PolicyDenied,
        BadCredentials,
        WrongCode, //!< the password was right a moment ago, so it is the code
        Sealed,
        Unreachable,
        Untrusted, //!< TLS; see error.tlsFault
        Timeout,
        AnswerLost,
        RateLimited,
        NotMcias,
        ServerFailed,
        KeyringFailed,    //!< the kept token could not be read; error.detail is a sentence
        KeptTokenInvalid, //!< the server accepts the kept token no longer
        Refused,          //!< any other answer
    };
    //! The part of the form that a person should look at first.
    enum class Field : quint8 { None, Server, CaFile, Username, Totp };

    Reason reason = Reason::Refused;
    QUrl server;
    QString username;
    Error error;

    //! \a passwordProven: the server has accepted this password before and asked for a code.
    static SignInFailure of(const Error &error, const SignIn &attempt, bool passwordProven);

    //! One sentence for people, sometimes with a second one that says what to do.
    QString sentence() const;
    Field field() const;
    //! Trying again without changing anything may help.
    bool isWorthRepeating() const;
};

} // namespace mcias
