// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QSslConfiguration>

#include <optional>

namespace mcias::devserver {

//! A certificate authority and a server certificate for loopback, made afresh. Neither key ever leaves the process's
//! memory; the authority's is dropped at once.
struct TlsIdentity {
    QByteArray caPem;         //!< the authority's certificate
    QSslConfiguration server; //!< certificate, key and TLS 1.2 or later

    //! Nothing if OpenSSL fails.
    static std::optional<TlsIdentity> make();
};

} // namespace mcias::devserver
