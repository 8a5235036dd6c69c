// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "session/identity.h"
#include "session/state_store.h"

#include <QSslConfiguration>

#include <cstdlib>

namespace mcias {

using namespace std::chrono_literals;

namespace {

constexpr qint64 inexact = 2;        // seconds that a dated answer and a clock may differ for no reason
constexpr double firstRenewal = 0.5; // of a token's life; the server refuses earlier ones

// Whether a failed look at the server's key means that a sign-in would fail as well.
bool isUnreachable(const Error &error)
{
    return error.kind == ErrorKind::Transport || error.kind == ErrorKind::Tls || error.kind == ErrorKind::Timeout
        || error.kind == ErrorKind::Cancelled;
}

QList<QSslCertificate> authoritiesOf(const Profile &profile)
{
    return profile.caFile.isEmpty() ? QSslConfiguration::systemCaCertificates()
                                    : QSslCertificate::fromPath(profile.caFile, QSsl::Pem);
}

} // namespace

Session::Session(const Clock &clock, const ClientOptions &options, const SessionStores &stores, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_options(options),
      m_stores(stores)
{
    m_watch.setSingleShot(true);
    connect(&m_watch, &QTimer::timeout, this, &Session::watch);
}

Session::~Session() = default;

std::chrono::seconds Session::timeLeft() const
{
    const qint64 left = m_identity.expiresAt.isValid() ? serverNow().secsTo(m_identity.expiresAt) : 0;
    return std::chrono::seconds(std::max<qint64>(0, left));
}

TokenKey tokenKeyOf(const Profile &profile, const QString &username)
{
    return { profile.id + QLatin1Char('@') + serverName(profile.server), username };
}

ClientOptions Session::clientOptions() const
{
    ClientOptions options = m_options;
    options.caFile = m_profile.caFile;
    options.serviceName = m_profile.serviceName;
    options.tags = m_profile.tags;
    options.examinePeer = [trust = QPointer(m_trust.get())](
                              const QList<QSslCertificate> &chain) { return trust ? trust->examine(chain) : TlsFault::None; };
    return options;
}

// A client for one purpose of the session's own, in the place of the last.
Client *Session::openOwn(const Secret &token)
{
    dropOwn();
    ClientOptions options = clientOptions();
    options.token = token;
    m_own = std::make_unique<Client>(m_profile.server, options);
    connect(m_own.get(), &Client::asked, this, &Session::asked);
    return m_own.get();
}

// A client for this sign-in alone: what it knows of the password goes with it.
void Session::openDoor(const Profile &profile)
{
    const bool isSame = m_own && m_state == State::NeedsTotp && m_profile == profile;
    if (isSame)
        return;
    m_key.reset(); // asked for at every sign-in: it tells whether the server is the one it was
    if (!m_pause) {
        m_profile = profile;
        m_clockAhead = 0;
        const KnownServer known = m_stores.state ? m_stores.state->knownServer(profile.id) : KnownServer();
        m_trust = std::make_unique<ServerTrust>(known, authoritiesOf(profile), m_clock);
        connect(m_trust.get(), &ServerTrust::changeSeen, this, &Session::heedTrust);
        connect(m_trust.get(), &ServerTrust::knownChanged, this, [this] {
            if (m_stores.state)
                m_stores.state->setKnownServer(m_profile.id, m_trust->known());
        });
    }
    openOwn();
}

void Session::signIn(const SignIn &request)
{
    Q_ASSERT(m_state == State::SignedOut || m_state == State::NeedsTotp || m_state == State::Paused);
    // The password travels in the call alone; the callbacks carry the rest.
    SignIn attempt = request;
    attempt.password = {};
    attempt.totpCode = {};
    if (!request.profile.server.isValid() || request.profile.server.isEmpty()) {
        Q_EMIT signInFailed({ SignInFailure::Reason::NoServer, request.profile.server, request.username, {} });
        return;
    }
    openDoor(request.profile);
    enter(State::SigningIn);
    m_passwordProven = m_passwordProven && !request.totpCode.isEmpty();
    askForKey(attempt, [this, request, attempt] {
        m_call = m_own->login(request.username, request.password, request.totpCode)
                     ->then(
                         this, [this, attempt](const TokenGrant &grant) { accept(attempt.username, grant, true); },
                         [this, attempt](const Error &error) { refuse(attempt, error); });
    });
}

// Before anything secret is sent: whether the server is there and still itself, and what its tokens are signed with.
void Session::askForKey(const SignIn &attempt, const std::function<void()> &then)
{
    if (m_key)
        return then();
    m_call = m_own->getPublicKey()->then(
        this,
        [this, then](const PublicKey &key) {
            m_key = key;
            m_trust->seeKey(key);
            then();
        },
        [this, attempt, then](const Error &error) {
            if (!isUnreachable(error))
                then(); // a server that does not tell its key may still let people in
            else if (m_state == State::Resuming)
                failResume(attempt, SignInFailure::of(error, attempt, false).reason, error);
            else
                refuse(attempt, error);
        });
}

void Session::accept(const QString &username, const TokenGrant &grant, bool isFresh)
{
    m_passwordProven = false;
    const Identity identity = identityOf(username, grant, m_key);
    if (m_pause && !identity.accountId.isNull() && !m_identity.accountId.isNull() && identity.accountId != m_identity.accountId) {
        // Somebody else by the same name: the open work is not theirs.
        m_pause.reset();
        dropClient();
        enter(State::SignedOut);
    }
    m_identity = identity;
    m_renewedAt = {};
    learnClock(isFresh);
    m_pause.reset();
    m_refused = m_swapLost = false;
    dropOwn();
    if (!m_client) {
        ClientOptions options = clientOptions();
        options.readOnly = m_profile.readOnly;
        options.outlivesToken = true;
        m_client = std::make_unique<Client>(m_profile.server, options);
        connect(m_client.get(), &Client::asked, this, &Session::asked);
        connect(m_client.get(), &Client::tokenRefused, this, [this] { rest(Pause::Refused); });
    }
    if (m_trust->change())
        heedTrust();
    m_keyringReported = m_keyringReported && !isFresh;
    if (isFresh)
        keep(grant.token);
    if (m_stores.state && !m_profile.id.isEmpty()) {
        m_stores.state->setLastProfile(m_profile.id);
        m_stores.state->setLastUsername(m_profile.id, username);
    }
    take(grant);
    m_lastActivity = m_clock.now();
    enter(State::SignedIn);
    if (m_state == State::SignedIn) // a listener may have ended it at once
        watch();
}

// A wrong clock here must not end the session: the server's own time counts, from its answers or a token issued just now.
void Session::learnClock(bool isFresh)
{
    QDateTime there = m_own ? m_own->serverDate() : QDateTime();
    if (!there.isValid() && isFresh)
        there = m_identity.issuedAt;
    if (!there.isValid())
        return;
    const qint64 ahead = there.secsTo(m_clock.now());
    m_clockAhead = std::abs(ahead) > inexact ? ahead : 0;
}

// The work goes on with this token.
void Session::take(const TokenGrant &grant)
{
    const QDateTime begin = m_identity.issuedAt.isValid() ? m_identity.issuedAt : serverNow();
    m_nextRenewal = begin.addMSecs(static_cast<qint64>(static_cast<double>(begin.msecsTo(grant.expiresAt)) * firstRenewal));
    m_client->setToken(grant.token);
}

void Session::refuse(const SignIn &attempt, const Error &error)
{
    if (error.kind == ErrorKind::TotpRequired && !error.isForeign && !m_passwordProven) {
        m_passwordProven = true;
        enter(State::NeedsTotp);
        return;
    }
    const SignInFailure failure = SignInFailure::of(error, attempt, m_passwordProven);
    // Back to where the person was: a failed connection does not take back that the password was right.
    const bool backToCode = m_passwordProven && failure.reason != SignInFailure::Reason::PolicyDenied;
    m_passwordProven = backToCode;
    enter(backToCode ? State::NeedsTotp : idleState());
    Q_EMIT signInFailed(failure);
}

void Session::cancelSignIn()
{
    if (m_state != State::SigningIn && m_state != State::NeedsTotp && m_state != State::Resuming)
        return;
    m_passwordProven = false;
    ++m_era;
    dropOwn();
    enter(idleState());
}

void Session::adopt(const Profile &profile)
{
    m_profile = profile;
    if (!m_stores.state)
        return;
    m_stores.state->setLastProfile(profile.id);
    m_stores.state->setLastUsername(profile.id, m_identity.username);
    if (m_trust)
        m_stores.state->setKnownServer(profile.id, m_trust->known());
}

// Writes wait until somebody has seen what has changed.
void Session::heedTrust()
{
    if (m_client)
        m_client->refuseWrites(m_trust->change()
                ? Error::tr("The server's certificate or key has changed: review that first, then repeat this.")
                : QString());
    Q_EMIT serverChanged();
}

void Session::dropOwn()
{
    m_renewing = false;
    if (!m_own)
        return;
    if (m_call)
        m_call->disconnect(this);
    m_own->setToken({});
    m_own->dropConnections(0ms);
    m_own->setParent(this);
    m_own.release()->deleteLater(); // it may be on the stack below us
}

// Whoever waits for a call of the former client is told how it ended: for a write, that its outcome is not known. The
// client may be on the stack below us, so it goes later, and after those ends were heard.
void Session::dropClient()
{
    if (!m_client)
        return;
    m_client->disconnect(this);
    m_client->setToken({});
    for (CallBase *call : m_client->findChildren<CallBase *>(QString(), Qt::FindDirectChildrenOnly))
        call->cancel();
    Client *former = m_client.release();
    former->setParent(this);
    connect(former, &Client::idle, former, &QObject::deleteLater);
    if (former->isIdle())
        QMetaObject::invokeMethod(former, &QObject::deleteLater, Qt::QueuedConnection);
}

void Session::enter(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace mcias
