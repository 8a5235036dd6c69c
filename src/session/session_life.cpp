// SPDX-License-Identifier: MIT
// How a session rests, is renewed, and ends.
#include "session/session.h"

#include <utility>

namespace mcias {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds nap{ 60s }; // a computer that slept notices the end of its session within this
constexpr auto writeGrace = 700ms;         // what a write in flight gets when the window is locked
constexpr double lastRenewal = 0.9;        // of a token's life
constexpr double renewalStep = 0.1;        // between attempts
constexpr qint64 activitySpan = 15 * 60;   // seconds after which nobody counts as working

} // namespace

void Session::lock()
{
    cancelSignIn();
    if (m_state == State::SignedIn || m_state == State::Paused)
        rest(Pause::Locked);
    else if (m_state == State::SigningOut && m_call)
        m_call->cancel(); // the token must not stay for as long as a server takes to answer
}

void Session::rest(Pause why)
{
    if (!isOccupied() || m_state == State::SigningOut || m_pause == why)
        return;
    m_watch.stop();
    m_refused = m_refused || why == Pause::Refused;
    if (why == Pause::Locked && m_own && m_renewing) // like every write, a renewal under way has a moment to end
        QTimer::singleShot(writeGrace, m_own.get(), [this] { dropOwn(); });
    else
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
    m_call = openOwn(token)->renewToken()->then(
        this,
        [this](const TokenGrant &grant) {
            dropOwn();
            m_identity = identityOf(m_identity.username, grant, m_key);
            if (std::exchange(m_leaving, false))
                return revoke(grant.token);
            keep(grant.token);
            if (m_state != State::SignedIn) // locked meanwhile: the new token is in the keyring, or nowhere
                return;
            take(grant);
            m_renewedAt = serverNow();
            watch();
            Q_EMIT renewed();
            checkClaims();
        },
        [this, token](const Error &error) {
            dropOwn();
            m_swapLost = m_swapLost || error.applied != Applied::No;
            if (std::exchange(m_leaving, false))
                return revoke(token);
            if (m_state != State::SignedIn)
                return;
            if (error.kind == ErrorKind::Auth && !error.isForeign)
                return rest(Pause::Refused);
            // Too early, or it failed: the old token goes on. Should it be dead after all, the next call will tell.
            const auto life = static_cast<double>(m_identity.issuedAt.msecsTo(m_identity.expiresAt));
            m_nextRenewal = serverNow().addMSecs(std::max<qint64>(1000, static_cast<qint64>(life * renewalStep)));
            m_client->release();
        });
    m_renewing = true; // a client of its own begins with nothing under way
}

// A token that is not signed with the key we know: the server may have another one by now.
void Session::checkClaims()
{
    if (m_identity.check != Identity::Check::Bad)
        return;
    m_client->getPublicKey()->then(
        this,
        [this](const PublicKey &key) {
            if (m_state != State::SignedIn)
                return;
            m_key = key;
            m_trust->seeKey(key);
            m_identity = identityOf(m_identity.username, { m_client->token(), m_identity.expiresAt }, m_key);
            Q_EMIT renewed();
        },
        [](const Error &) { /* the claims stay untold, as the page says */ });
}

void Session::signOut()
{
    if (m_state == State::SignedIn) {
        m_watch.stop();
        const Secret token = m_client->token();
        m_leaving = m_own && m_renewing; // which token is to be revoked, its answer tells
        enter(State::SigningOut);
        m_client->pause(); // nothing of the work is sent from here on
        if (!m_leaving)
            revoke(token);
        return;
    }
    if (m_state != State::Paused)
        return;
    if (m_refused)
        return finishSignOut({ SignedOut::How::WasInvalid, m_identity.expiresAt, {} });
    if (timeLeft() == 0s)
        return finishSignOut({ SignedOut::How::Expired, m_identity.expiresAt, {} });
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
    m_call = openOwn(token)->logout()->then(
        this,
        [this] {
            finishSignOut({ SignedOut::How::Revoked, m_identity.expiresAt, {} });
        },
        [this](const Error &error) {
            SignedOut how = SignedOut::after(error, m_identity.expiresAt);
            if (how.how == SignedOut::How::WasInvalid && m_swapLost) // another token may be alive
                how.how = SignedOut::How::CannotTell;
            finishSignOut(how);
        });
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
    m_leaving = m_refused = m_swapLost = false;
    dropOwn();
    dropClient();
    setPlace(TokenPlace::Memory);
    enter(State::SignedOut);
    Q_EMIT signedOut(how);
}

} // namespace mcias
