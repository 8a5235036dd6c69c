// SPDX-License-Identifier: MIT
#pragma once

#include "api/clock.h"
#include "api/error.h"
#include "api/resources/tokens.h"
#include "session/trust_path.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QSslCertificate>

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
        KnownServer now; //!< its since: when the change was seen
        explicit operator bool() const { return authority || certificate || key; }
        friend bool operator==(const Change &, const Change &) = default;
    };

    //! \a trusted are the authorities of the profile's CA file, or the system's; \a clock outlives this.
    ServerTrust(const KnownServer &known, const QList<QSslCertificate> &trusted, const Clock &clock, QObject *parent = nullptr);

    //! For ClientOptions::examinePeer: \a chain as presented, the server's own certificate first. Returns
    //! TlsFault::ChangedAuthority if nothing may be sent. The first server ever seen is remembered as it is.
    TlsFault examine(const QList<QSslCertificate> &chain);
    //! Takes note of the key that the server signs tokens with.
    void seeKey(const PublicKey &key);

    const KnownServer &known() const { return m_known; }
    //! What waits to be seen by somebody; false: nothing. Another authority waits for as long as the server shows it (nothing
    //! was sent to it); another certificate or key waits until somebody has seen it, even if the former one is back by then.
    const Change &change() const { return m_change; }
    //! Somebody has seen \a reviewed, a change().now: it is what is known from now on. False, and nothing happens, if
    //! something else waits by now, which nobody has looked at.
    bool accept(const KnownServer &reviewed);
    //! The certificate that the server showed last; null before the first connection.
    const QSslCertificate &certificate() const { return m_certificate; }
    //! When the first certificate on the way to the authority ends; invalid before the first connection.
    QDateTime certificateEnd() const { return m_certificateEnd; }

Q_SIGNALS:
    //! Something is known now that should be kept.
    void knownChanged();
    //! change() is another now.
    void changeSeen();
    void certificateSeen();

private:
    struct Seen {
        QByteArray authority;
        QByteArray certificate;
    };
    void update();
    void remember(const KnownServer &server);

    KnownServer m_known;
    TrustAnchors m_trusted;
    const Clock &m_clock;
    Seen m_last;                     // what the server showed last
    Seen m_stranger;                 // of another authority, refused; empty: none waits
    QByteArray m_waitingCertificate; // of the known authority; empty: none waits
    QByteArray m_waitingKey;
    QByteArray m_lastKey;
    Change m_change;
    QSslCertificate m_certificate;
    QDateTime m_certificateEnd;
};

} // namespace mcias
