// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace mcias {

enum class ErrorKind : quint8 {
    Input,          //!< MciasInputError, 400
    Auth,           //!< MciasAuthError, 401
    TotpRequired,   //!< MciasAuthError, 401 with code totp_required
    Forbidden,      //!< MciasForbiddenError, 403
    NotFound,       //!< MciasNotFoundError, 404; see Error::isNotOffered()
    Conflict,       //!< MciasConflictError, 409
    RateLimited,    //!< 429
    Server,         //!< MciasServerError, 5xx
    Sealed,         //!< MciasServerError, 503 with code vault_sealed
    Transport,      //!< no connection, or it broke
    Tls,            //!< the server could not be trusted, or no common TLS version; see Error::tlsFault
    Timeout,        //!< the call's deadline passed
    Cancelled,      //!< by Call::cancel()
    Decode,         //!< there was an answer, and it is not what the API promises
    OutcomeUnknown, //!< a write was sent and its answer lost: it happened once or not at all
    NotSent,        //!< refused by the client itself, before a byte was sent; Error::detail says why
};

//! Why TLS refused a server.
enum class TlsFault : quint8 {
    None,
    Expired,
    NotYetValid,
    HostMismatch,
    SelfSigned,
    UnknownIssuer,
    Protocol,         //!< no common version or cipher, or the peer does not speak TLS
    BadCaFile,        //!< the client's own CA file cannot be read or holds no certificate
    ChangedAuthority, //!< trusted by TLS, and refused by ClientOptions::examinePeer: another authority than before
    Other,
};

//! What a failed call has done to the server.
enum class Applied : quint8 {
    No,      //!< nothing: it was refused, or never sent
    Unknown, //!< it may have happened, once
    Yes,     //!< it happened; only its answer could not be read
};

//! Everything that is known of a call that failed. A plain value; never holds a secret or a URL.
struct Error {
    Q_DECLARE_TR_FUNCTIONS(mcias::Error)

public:
    ErrorKind kind = ErrorKind::Transport;
    QString operation;      //!< the call's name, `list-accounts`
    int status = 0;         //!< HTTP status; 0 when none arrived
    QString code;           //!< the server's machine code, may be empty
    QString serverText;     //!< the server's words for people, shortened, may be empty
    bool isForeign = false; //!< a whole error answer arrived, and it is not in the API's format
    QString detail;         //!< what was found here: the decoder's path, the TLS library's reason
    QByteArray requestId;   //!< X-Request-ID of the request
    TlsFault tlsFault = TlsFault::None;
    Applied applied = Applied::No;                  //!< always No for calls that only read
    std::optional<std::chrono::seconds> retryAfter; //!< the server's Retry-After

    //! The kind that an HTTP status and a machine code stand for: status first, then code.
    static ErrorKind kindOf(int status, QStringView code);

    //! The class name that MCIAS's client libraries share, `MciasAuthError`; for kinds that are not in their taxonomy
    //! `MciasTransportError`, `MciasDecodeError`, `MciasRateLimitError`, `MciasOutcomeUnknownError`.
    QString className() const;
    //! Whole sentences for people: what the server said, what is true now, what to do.
    QString explanation() const;
    //! The same behind the call's name: what the server said, what is true now, what to do.
    QString message() const;
    //! 404 or 405 in a foreign format: this server does not have the endpoint (API §4).
    bool isNotOffered() const;
};

} // namespace mcias

Q_DECLARE_METATYPE(mcias::Error)
