// SPDX-License-Identifier: MIT
#include "session/server_trust.h"

#include "session/fingerprint.h"

namespace mcias {

ServerTrust::ServerTrust(const KnownServer &known, const QList<QSslCertificate> &trusted, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_known(known),
      m_trusted(trusted),
      m_clock(clock),
      m_lastKey(known.key)
{ }

TlsFault ServerTrust::examine(const QList<QSslCertificate> &chain)
{
    if (chain.isEmpty() || chain.first().isNull())
        return TlsFault::Other; // without a certificate there is nothing to go by
    const TrustPath path = m_trusted.pathOf(chain, m_known.authority);
    const bool isNews = chain.first() != m_certificate || path.end != m_certificateEnd;
    m_certificate = chain.first();
    m_certificateEnd = path.end;
    m_last = { path.authority, fingerprint(m_certificate) };
    // An authority that cannot be told is another one, too. Where none is remembered, this one is.
    const bool isStranger = !m_known.authority.isEmpty() && path.authority != m_known.authority;
    if (isStranger) {
        m_stranger = m_last;
    } else {
        m_stranger = {};
        KnownServer server = m_known;
        server.authority = path.authority;
        if (server.certificate.isEmpty())
            server.certificate = m_last.certificate;
        else if (server.certificate != m_last.certificate)
            m_waitingCertificate = m_last.certificate;
        remember(server);
    }
    update();
    if (isNews)
        Q_EMIT certificateSeen();
    return isStranger ? TlsFault::ChangedAuthority : TlsFault::None;
}

void ServerTrust::seeKey(const PublicKey &key)
{
    m_lastKey = key.x.toUtf8();
    if (m_lastKey.isEmpty())
        return;
    KnownServer server = m_known;
    if (server.key.isEmpty())
        server.key = m_lastKey;
    else if (server.key != m_lastKey)
        m_waitingKey = m_lastKey;
    remember(server);
    update();
}

bool ServerTrust::accept(const KnownServer &reviewed)
{
    if (!m_change || reviewed != m_change.now)
        return false;
    KnownServer server = m_known;
    if (m_change.authority) {
        server.authority = m_stranger.authority;
        server.certificate = m_stranger.certificate;
    } else if (m_change.certificate && m_waitingCertificate == m_last.certificate) {
        server.certificate = m_waitingCertificate;
    }
    if (m_change.key && m_waitingKey == m_lastKey)
        server.key = m_waitingKey;
    m_stranger = {};
    m_waitingCertificate.clear();
    m_waitingKey.clear();
    if (server != m_known)
        server.since = m_clock.now();
    remember(server);
    update();
    return true;
}

void ServerTrust::remember(const KnownServer &server)
{
    if (server == m_known)
        return;
    m_known = server;
    if (!m_known.since.isValid())
        m_known.since = m_clock.now();
    Q_EMIT knownChanged();
}

void ServerTrust::update()
{
    Change change;
    change.before = change.now = m_known;
    if (!m_stranger.certificate.isEmpty()) {
        change.authority = true;
        change.now.authority = m_stranger.authority;
        change.now.certificate = m_stranger.certificate;
    } else if (!m_waitingCertificate.isEmpty()) {
        change.now.certificate = m_waitingCertificate;
    }
    if (!m_waitingKey.isEmpty())
        change.now.key = m_waitingKey;
    change.certificate = change.now.certificate != m_known.certificate;
    change.key = change.now.key != m_known.key;
    if (change)
        change.now.since = m_change.now.since;
    else
        change = {};
    if (change == m_change)
        return;
    if (change)
        change.now.since = m_clock.now();
    m_change = change;
    Q_EMIT changeSeen();
}

} // namespace mcias
