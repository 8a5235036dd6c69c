// SPDX-License-Identifier: MIT
#pragma once

#include "api/client.h"
#include "api/clock.h"
#include "session/identity.h"
#include "session/server_trust.h"
#include "session/sign_in_failure.h"
#include "session/signed_out.h"
#include "session/token_store.h"

#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace mcias {

class StateStore;

//! Names the token that is kept for somebody at a profile's server: should the profile name another server one day, then
//! that one is never given this token.
TokenKey tokenKeyOf(const Profile &profile, const QString &username);

//! What is kept beyond a session; both may be null, and must outlive it.
struct SessionStores {
    TokenStore *tokens = nullptr;
    StateStore *state = nullptr;
};

//! One person's session at one server: from the sign-in, over renewals, locks and re-sign-ins, to its end. Owns the client
//! that the person's work goes through; the token never leaves it, but for the keyring. Used from the thread it was made in.
class Session : public QObject {
    Q_OBJECT

public:
    enum class State : quint8 {
        SignedOut,
        Resuming,  //!< trying the token that was kept
        SigningIn, //!< a sign-in is under way
        NeedsTotp, //!< the password was right, and the server wants the code
        SignedIn,
        Paused, //!< somebody's work is open, and there is no token: see pause()
        SigningOut,
    };
    Q_ENUM(State)
    enum class Pause : quint8 {
        Locked,
        Expired, //!< the token's time was over
        Refused, //!< the server accepts the token no longer
    };
    enum class TokenPlace : quint8 { Memory, Keyring };

    //! \a clock must outlive the session; \a options serve every client but for what a profile says.
    explicit Session(
        const Clock &clock, const ClientOptions &options = {}, const SessionStores &stores = {}, QObject *parent = nullptr);
    ~Session() override;

    State state() const { return m_state; }
    //! The client of the person's work, or null. Lives as long as isOccupied(); ask anew for every use.
    Client *client() const { return m_client.get(); }
    //! Somebody's work is open: they are signed in, or paused, also while they sign in again.
    bool isOccupied() const { return m_client != nullptr; }
    //! Why the work waits for its person; nothing while they are signed in.
    std::optional<Pause> pause() const { return m_pause; }
    const Identity &identity() const { return m_identity; }
    const Profile &profile() const { return m_profile; }
    QUrl server() const { return m_profile.server; }
    TokenPlace tokenPlace() const { return m_place; }
    //! Of the server that is being talked to; null before the first sign-in.
    ServerTrust *trust() const { return m_trust.get(); }
    //! Now by the server's clock, as far as it is known, UTC.
    QDateTime serverNow() const { return m_clock.now().addSecs(-m_clockAhead); }
    //! Until the token's end; never negative.
    std::chrono::seconds timeLeft() const;

    //! Begins to sign in, in state SignedOut, NeedsTotp or Paused. Ends in SignedIn, or in NeedsTotp when the server asks for
    //! the code, or with signInFailed. In NeedsTotp the password has to come again: the session keeps none. In Paused, \a
    //! request names the same profile and user; should another account answer, the open work ends first.
    void signIn(const SignIn &request);
    //! Tries the token in the keyring, in state SignedOut (as \a username) or Paused. Ends in SignedIn or with signInFailed;
    //! silently, back where it was, if nothing is kept.
    void resume(const Profile &profile, const QString &username);
    //! Gives up the sign-in under way, or leaves NeedsTotp. Says nothing more about it.
    void cancelSignIn();
    //! Drops the token from memory, with all that is in flight: reads go on after the next sign-in; writes have a moment to
    //! end, and then count as unknown. Without effect unless isOccupied().
    void lock();
    //! The server that was signed in to is kept as \a profile from now on.
    void adopt(const Profile &profile);
    //! Revokes the token at the server and drops it here and in the keyring in any case; ends with signedOut.
    void signOut();

    //! Whether the token is renewed in time while somebody works; off until switched on.
    void setRenewal(bool on) { m_renews = on; }
    bool renews() const { return m_renews; }
    //! From when on the token may be renewed, UTC; invalid while signed out.
    QDateTime nextRenewal() const { return m_nextRenewal; }
    //! When this session last exchanged its token for a new one, UTC; invalid: not since the sign-in.
    QDateTime renewedAt() const { return m_renewedAt; }
    //! Somebody uses the console now.
    void noteActivity();

Q_SIGNALS:
    void stateChanged(mcias::Session::State state);
    void signInFailed(const mcias::SignInFailure &failure);
    void signedOut(const mcias::SignedOut &how);
    //! The token has been exchanged for a new one: identity() is another.
    void renewed();
    void tokenPlaceChanged();
    //! Something of the keyring went wrong, in a sentence; the session goes on in memory. Once per session.
    void keyringFailed(const QString &sentence);
    //! The server's certificate or key is another than before: see trust().
    void serverChanged();
    //! Of any of its clients: see Client::asked().
    void asked(mcias::CallBase *call, const QString &command);

private:
    void enter(State state);
    State idleState() const { return m_pause ? State::Paused : State::SignedOut; }
    void openDoor(const Profile &profile);
    ClientOptions clientOptions() const;
    Client *openOwn(const Secret &token = {});
    void askForKey(const SignIn &attempt, const std::function<void()> &then);
    void resumeWith(const SignIn &attempt, const Secret &token);
    void accept(const QString &username, const TokenGrant &grant, bool isFresh);
    void refuse(const SignIn &attempt, const Error &error);
    void failResume(const SignIn &attempt, SignInFailure::Reason reason, const Error &error);
    void rest(Pause why);
    void revoke(const Secret &token);
    void finishSignOut(const SignedOut &how);
    void end(const SignedOut &how);
    void watch();
    void renew();
    void renewWith(const Secret &token);
    void take(const TokenGrant &grant);
    void keep(const Secret &token);
    void removeKept(const std::function<void()> &then);
    void reportKeyring(const TokenStoreResult &result);
    void setPlace(TokenPlace place);
    void heedTrust();
    void dropOwn();
    void dropClient();
    bool isKeepable() const;
    TokenKey tokenKey() const { return tokenKeyOf(m_profile, m_identity.username); }
    void forgetKept(const SignIn &whose);
    void learnClock(bool isFresh);
    void checkClaims();

    const Clock &m_clock;
    ClientOptions m_options;
    SessionStores m_stores;
    State m_state = State::SignedOut;
    std::optional<Pause> m_pause;
    Profile m_profile;
    Identity m_identity;
    std::unique_ptr<ServerTrust> m_trust;
    std::optional<PublicKey> m_key;
    std::unique_ptr<Client> m_client; // of the person's work
    std::unique_ptr<Client> m_own;    // of the sign-in, the renewal and the sign-out: none of anybody else's business
    QPointer<CallBase> m_call;        // of m_own
    TokenPlace m_place = TokenPlace::Memory;
    bool m_keyringReported = false;
    quint64 m_era = 0;     // counts what the keyring is read for: an answer to a former question is not heard
    quint64 m_keepEra = 0; // likewise for what is kept in it
    QTimer m_watch;
    qint64 m_clockAhead = 0; // seconds by which this computer's clock is ahead of the server's
    bool m_passwordProven = false;
    bool m_renews = false;
    bool m_renewing = false;
    bool m_leaving = false;  // signing out as soon as the renewal under way has ended
    bool m_swapLost = false; // whether a renewal has given out another token is not known
    bool m_refused = false;  // the server had given up the token before the window was locked
    QDateTime m_nextRenewal;
    QDateTime m_renewedAt;
    QDateTime m_lastActivity;
};

} // namespace mcias
