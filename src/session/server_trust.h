// SPDX-License-Identifier: MIT
#pragma once

#include "api/error.h"
#include "api/resources/tokens.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QSslCertificate>

#include <optional>

namespace mcias {

//! What is remembered of a server: the SHA-256 fingerprints (64 hex digits) of its certificate and of the authority that
//! vouches for it, its public key for tokens, and since when. Empty where nothing was seen yet.
struct KnownServer {
    QByteArray authority;
    QByteArray certificate;
    QByteArray key; //!< the JWK's x, as the server writes it
    QDateTime since;

    friend bool operator==(const KnownServer &, const KnownServer &) = default;
};

//! Watches that a server stays the one it was. A certificate is looked at after TLS has trusted it and before a byte of the
//! request is sent: another authority is refused until somebody has reviewed it; another certificate under the same
//! authority, or another key, is announced, and writes wait until somebody has seen it.
class ServerTrust final : public QObject {
    Q_OBJECT

public:
    //! What changed, and what it was before.
    struct Change {
        bool authority = false;
        bool certificate = false;
        bool key = false;
        KnownServer before;
        KnownServer now;
        explicit operator bool() const { return authority || certificate || key; }
    };

    //! \a trusted are the authorities of the profile's CA file, or the system's.
    ServerTrust(const KnownServer &known, const QList<QSslCertificate> &trusted, QObject *parent = nullptr);

    //! For ClientOptions::examinePeer: \a chain as presented, the server's own certificate first. Returns
    //! TlsFault::ChangedAuthority if nothing may be sent. The first server ever seen is remembered as it is.
    TlsFault examine(const QList<QSslCertificate> &chain);
    //! Takes note of the key that the server signs tokens with.
    void seeKey(const PublicKey &key);

    const KnownServer &known() const { return m_known; }
    //! What waits to be seen by somebody; false: nothing.
    const Change &change() const { return m_change; }
    //! Somebody has seen it: what is new is what is known from now on.
    void accept();
    //! The certificate that the server showed last; null before the first connection.
    const QSslCertificate &certificate() const { return m_certificate; }
    //! When the first certificate of the chain ends; invalid before the first connection.
    QDateTime certificateEnd() const { return m_certificateEnd; }

Q_SIGNALS:
    //! Something is known now that should be kept.
    void knownChanged();
    //! change() is another now.
    void changeSeen();
    void certificateSeen();

private:
    QByteArray authorityOf(const QList<QSslCertificate> &chain) const;

    KnownServer m_known;
    QList<QSslCertificate> m_trusted;
    Change m_change;
    QSslCertificate m_certificate;
    QDateTime m_certificateEnd;
};

} // namespace mcias
