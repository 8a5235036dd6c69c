// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "session/identity.h"
#include "session/state_store.h"

#include <QSslConfiguration>

#include <cstdlib>

namespace mcias {

using namespace std::chrono_literals;

namespace {

constexpr qint64 smallSkew = 300;        // seconds that two clocks may differ without being called wrong
constexpr std::chrono::seconds nap{ 60s }; // a computer that slept notices the end of its session within this
constexpr auto writeGrace = 700ms;       // what a write in flight gets when the window is locked
constexpr double firstRenewal = 0.5;     // of a token's life; the server refuses earlier ones
constexpr double lastRenewal = 0.9;
constexpr double renewalStep = 0.1; // between attempts
constexpr qint64 activitySpan = 15 * 60; // seconds after which nobody counts as working

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

// ---- the door: signing in

ClientOptions Session::optionsOf(const Profile &profile) const
{
    ClientOptions options = m_options;
    options.caFile = profile.caFile;
    options.serviceName = profile.serviceName;
    options.tags = profile.tags;
    options.examinePeer = [trust = QPointer(m_trust.get())](const QList<QSslCertificate> &chain) {
        return trust ? trust->examine(chain) : TlsFault::None;
    };
    return options;
}

// A client for this sign-in alone: what it knows of the password goes with it.
void Session::openDoor(const Profile &profile)
{
    const bool isSame = m_own && m_state == State::NeedsTotp && m_profile == profile;
    if (isSame)
        return;
    dropOwn();
    if (!m_pause) {
        m_profile = profile;
        m_key.reset();
        const KnownServer known = m_stores.state ? m_stores.state->knownServer(profile.id) : KnownServer();
        m_trust = std::make_unique<ServerTrust>(known, authoritiesOf(profile), m_clock);
        watchTrust();
    }
    m_own = std::make_unique<Client>(m_profile.server, optionsOf(m_profile));
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
    // A token issued just now knows the server's time; a wrong clock here must not end the session.
    if (isFresh) {
        const qint64 ahead = m_identity.issuedAt.isValid() ? m_identity.issuedAt.secsTo(m_clock.now()) : 0;
        m_clockAhead = std::abs(ahead) > smallSkew ? ahead : 0;
    }
    m_pause.reset();
    dropOwn();
    if (!m_client) {
        ClientOptions options = optionsOf(m_profile);
        options.readOnly = m_profile.readOnly;
        options.outlivesToken = true;
        m_client = std::make_unique<Client>(m_profile.server, options);
        connect(m_client.get(), &Client::tokenRefused, this, [this] { rest(Pause::Refused); });
    }
    watchTrust();
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

// ---- the keyring

void Session::resume(const Profile &profile, const QString &username)
{
    const SignIn attempt{ m_pause ? m_profile : profile, m_pause ? m_identity.username : username, {}, {} };
    if ((m_state != State::SignedOut && m_state != State::Paused) || !m_stores.tokens || attempt.profile.id.isEmpty())
        return;
    openDoor(attempt.profile);
    enter(State::Resuming);
    m_stores.tokens->read({ attempt.profile.id, attempt.username }, this,
        [this, attempt, era = ++m_era](const TokenStoreResult &result) {
            if (era != m_era || m_state != State::Resuming)
                return;
            using Problem = TokenStoreResult::Problem;
            if (result.problem == Problem::None)
                askForKey(attempt, [this, attempt, token = result.token] { resumeWith(attempt, token); });
            else if (result.problem == Problem::NothingKept)
                cancelSignIn();
            else
                failResume(attempt, SignInFailure::Reason::KeyringFailed, { .detail = result.sentence() });
        });
}

void Session::resumeWith(const SignIn &attempt, const Secret &token)
{
    m_call = m_own->validateToken(token)->then(
        this,
        [this, attempt, token](const TokenStatus &status) {
            if (!status.valid) {
                m_stores.tokens->remove({ attempt.profile.id, attempt.username }, this, [](const TokenStoreResult &) {});
                return failResume(attempt, SignInFailure::Reason::KeptTokenInvalid, {});
            }
            const QDateTime end = status.expiresAt ? *status.expiresAt : expiryOf(token);
            setPlace(TokenPlace::Keyring);
            accept(attempt.username, { token, end }, false);
        },
        [this, attempt](const Error &error) {
            failResume(attempt, SignInFailure::of(error, attempt, false).reason, error);
        });
}

void Session::failResume(const SignIn &attempt, SignInFailure::Reason reason, const Error &error)
{
    dropOwn();
    enter(idleState());
    Q_EMIT signInFailed({ reason, attempt.profile.server, attempt.username, error });
}

bool Session::isKeepable() const
{
    return m_stores.tokens && m_profile.rememberSession && !m_profile.id.isEmpty();
}

void Session::keep(const Secret &token)
{
    setPlace(TokenPlace::Memory);
    if (!isKeepable())
        return;
    m_stores.tokens->write(tokenKey(), token, this, [this, key = tokenKey(), era = ++m_keepEra](const TokenStoreResult &result) {
        const bool isOver = era != m_keepEra && !isOccupied();
        if (isOver && result.problem == TokenStoreResult::Problem::None)
            m_stores.tokens->remove(key, this, [](const TokenStoreResult &) {}); // signed out while it was being written
        if (era != m_keepEra)
            return;
        if (result.problem == TokenStoreResult::Problem::None) {
            if (m_stores.state)
                m_stores.state->setTokenKept(key.profileId, key.username, true);
            setPlace(TokenPlace::Keyring);
        } else {
            reportKeyring(result);
        }
    });
}

void Session::removeKept(const std::function<void()> &then)
{
    if (!isKeepable())
        return then();
    m_stores.tokens->remove(tokenKey(), this, [this, then](const TokenStoreResult &result) {
        m_keyringReported = false; // that a token is left behind is news in any case
        if (result.problem != TokenStoreResult::Problem::None && m_place == TokenPlace::Keyring)
            reportKeyring(result);
        else if (m_stores.state && result.problem == TokenStoreResult::Problem::None)
            m_stores.state->setTokenKept(m_profile.id, m_identity.username, false);
        then();
    });
}

void Session::reportKeyring(const TokenStoreResult &result)
{
    if (std::exchange(m_keyringReported, true))
        return;
    Q_EMIT keyringFailed(result.sentence());
}

void Session::setPlace(TokenPlace place)
{
    if (std::exchange(m_place, place) != place)
        Q_EMIT tokenPlaceChanged();
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

// ---- the server stays itself

void Session::watchTrust()
{
    ServerTrust *trust = m_trust.get();
    trust->disconnect(this);
    const auto show = [this, trust] {
        if (m_client)
            m_client->refuseWrites(trust->change()
                    ? Error::tr("The server is another than before: look at what has changed, then repeat this.")
                    : QString());
        Q_EMIT serverChanged();
    };
    connect(trust, &ServerTrust::changeSeen, this, show);
    connect(trust, &ServerTrust::knownChanged, this, [this, trust] {
        if (m_stores.state)
            m_stores.state->setKnownServer(m_profile.id, trust->known());
    });
    if (trust->change())
        show();
}

// ---- the work rests, and goes on

void Session::lock()
{
    if (m_state == State::SigningIn || m_state == State::NeedsTotp || m_state == State::Resuming)
        cancelSignIn();
    if (m_state == State::SignedIn || m_state == State::Paused)
        rest(Pause::Locked);
}

void Session::rest(Pause why)
{
    if (!isOccupied() || m_state == State::SigningOut || m_pause == why)
        return;
    m_watch.stop();
    dropOwn();
    m_client->pause();
    if (why == Pause::Locked)
        m_client->dropConnections(writeGrace);
    m_pause = why;
    if (m_state == State::Paused)
        Q_EMIT stateChanged(m_state); // for another reason than before
    else
        enter(State::Paused);
}

void Session::noteActivity()
{
    m_lastActivity = m_clock.now();
    if (m_state == State::SignedIn)
        watch();
}

void Session::watch()
{
    const auto left = timeLeft();
    if (left == 0s)
        return rest(Pause::Expired);
    const QDateTime now = serverNow();
    const auto life = static_cast<double>(m_identity.issuedAt.msecsTo(m_identity.expiresAt));
    const bool isLate = m_identity.issuedAt.isValid()
        && static_cast<double>(m_identity.issuedAt.msecsTo(now)) > life * lastRenewal;
    const bool isBusy = m_lastActivity.isValid() && m_lastActivity.secsTo(m_clock.now()) < activitySpan;
    if (m_renews && !m_renewing && isBusy && !isLate && now >= m_nextRenewal)
        renew();
    m_watch.start(std::min<std::chrono::seconds>(left, nap));
}

// No call may be on its way with the old token when the server swaps it: new ones wait, those in flight end first.
void Session::renew()
{
    m_renewing = true;
    m_client->hold();
    const auto swap = [this] {
        if (m_renewing && m_state == State::SignedIn && !m_own)
            renewWith(m_client->token());
    };
    if (m_client->isIdle())
        swap();
    else
        connect(m_client.get(), &Client::idle, this, swap, Qt::SingleShotConnection);
}

void Session::renewWith(const Secret &token)
{
    ClientOptions options = optionsOf(m_profile);
    options.token = token;
    m_own = std::make_unique<Client>(m_profile.server, options);
    m_call = m_own->renewToken()->then(
        this,
        [this](const TokenGrant &grant) {
            dropOwn();
            m_identity = identityOf(m_identity.username, grant, m_key);
            take(grant);
            keep(grant.token);
            watch();
            Q_EMIT renewed();
        },
        [this](const Error &error) {
            dropOwn();
            if (error.kind == ErrorKind::Auth && !error.isForeign)
                return rest(Pause::Refused);
            // Too early, or it failed: the old token goes on. Should it be dead after all, the next call will tell.
            const auto life = static_cast<double>(m_identity.issuedAt.msecsTo(m_identity.expiresAt));
            m_nextRenewal = serverNow().addMSecs(std::max<qint64>(1000, static_cast<qint64>(life * renewalStep)));
            m_client->release();
        });
}

// ---- the end

void Session::signOut()
{
    if (m_state == State::SignedIn) {
        m_watch.stop();
        const Secret token = m_client->token();
        enter(State::SigningOut);
        return revoke(token);
    }
    if (m_state != State::Paused)
        return;
    if (m_pause == Pause::Expired)
        return finishSignOut({ SignedOut::How::Expired, m_identity.expiresAt, {} });
    if (m_pause == Pause::Refused)
        return finishSignOut({ SignedOut::How::WasInvalid, m_identity.expiresAt, {} });
    if (m_place != TokenPlace::Keyring)
        return finishSignOut({ SignedOut::How::Forgotten, m_identity.expiresAt, {} });
    enter(State::SigningOut);
    m_stores.tokens->read(tokenKey(), this, [this](const TokenStoreResult &result) {
        if (m_state != State::SigningOut)
            return;
        if (result.problem == TokenStoreResult::Problem::None)
            revoke(result.token);
        else
            finishSignOut({ SignedOut::How::Forgotten, m_identity.expiresAt, {} });
    });
}

void Session::revoke(const Secret &token)
{
    dropOwn();
    ClientOptions options = optionsOf(m_profile);
    options.token = token;
    m_own = std::make_unique<Client>(m_profile.server, options);
    m_call = m_own->logout()->then(
        this,
        [this] {
            finishSignOut({ SignedOut::How::Revoked, m_identity.expiresAt, {} });
        },
        [this](const Error &error) { finishSignOut(SignedOut::after(error, m_identity.expiresAt)); });
}

void Session::finishSignOut(const SignedOut &how)
{
    enter(State::SigningOut);
    removeKept([this, how] {
        if (m_state == State::SigningOut)
            end(how);
    });
}

void Session::end(const SignedOut &how)
{
    m_watch.stop();
    ++m_era;
    ++m_keepEra;
    m_pause.reset();
    m_identity = {};
    dropOwn();
    dropClient();
    setPlace(TokenPlace::Memory);
    enter(State::SignedOut);
    Q_EMIT signedOut(how);
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
