// SPDX-License-Identifier: MIT
// What a session keeps in the keyring.
#include "session/session.h"

#include "session/state_store.h"

#include <utility>

namespace mcias {

void Session::resume(const Profile &profile, const QString &username)
{
    const SignIn attempt{ m_pause ? m_profile : profile, m_pause ? m_identity.username : username, {}, {} };
    if ((m_state != State::SignedOut && m_state != State::Paused) || !m_stores.tokens || attempt.profile.id.isEmpty())
        return;
    openDoor(attempt.profile);
    enter(State::Resuming);
    m_stores.tokens->read(
        tokenKeyOf(attempt.profile, attempt.username), this, [this, attempt, era = ++m_era](const TokenStoreResult &result) {
            if (era != m_era || m_state != State::Resuming)
                return;
            using Problem = TokenStoreResult::Problem;
            if (result.problem == Problem::None) {
                askForKey(attempt, [this, attempt, token = result.token] { resumeWith(attempt, token); });
            } else if (result.problem != Problem::NothingKept) {
                failResume(attempt, SignInFailure::Reason::KeyringFailed, { .detail = result.sentence() });
            } else if (m_place == TokenPlace::Keyring) { // it was there
                forgetKept(attempt);
                failResume(attempt, SignInFailure::Reason::KeptTokenInvalid, {});
            } else {
                cancelSignIn();
            }
        });
}

void Session::resumeWith(const SignIn &attempt, const Secret &token)
{
    m_call = m_own->validateToken(token)->then(
        this,
        [this, attempt, token](const TokenStatus &status) {
            if (!status.valid) {
                forgetKept(attempt);
                return failResume(attempt, SignInFailure::Reason::KeptTokenInvalid, {});
            }
            const QDateTime end = status.expiresAt ? *status.expiresAt : expiryOf(token);
            setPlace(TokenPlace::Keyring);
            accept(attempt.username, { token, end }, false);
        },
        [this, attempt](const Error &error) { failResume(attempt, SignInFailure::of(error, attempt, false).reason, error); });
}

void Session::failResume(const SignIn &attempt, SignInFailure::Reason reason, const Error &error)
{
    dropOwn();
    enter(idleState());
    Q_EMIT signInFailed({ reason, attempt.profile.server, attempt.username, error });
}

// What is in the keyring, if anything, is good for nothing any more.
void Session::forgetKept(const SignIn &whose)
{
    setPlace(TokenPlace::Memory);
    m_stores.tokens->remove(tokenKeyOf(whose.profile, whose.username), this, [this, whose](const TokenStoreResult &result) {
        if (result.problem == TokenStoreResult::Problem::None && m_stores.state)
            m_stores.state->setTokenKept(whose.profile.id, whose.username, false);
    });
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
    const auto kept = [this, key = tokenKey(), profileId = m_profile.id, username = m_identity.username, era = ++m_keepEra](
                          const TokenStoreResult &result) {
        const bool isOver = era != m_keepEra && !isOccupied();
        if (isOver && result.problem == TokenStoreResult::Problem::None)
            m_stores.tokens->remove(key, this, [](const TokenStoreResult &) {}); // signed out while it was being written
        if (era != m_keepEra)
            return;
        if (result.problem == TokenStoreResult::Problem::None) {
            if (m_stores.state)
                m_stores.state->setTokenKept(profileId, username, true);
            setPlace(TokenPlace::Keyring);
        } else {
            reportKeyring(result);
        }
    };
    m_stores.tokens->write(tokenKey(), token, this, kept);
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

} // namespace mcias
