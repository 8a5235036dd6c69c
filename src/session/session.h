// SPDX-License-Identifier: MIT
#pragma once

#include "api/client.h"
#include "api/clock.h"
#include "session/sign_in_failure.h"

#include <QPointer>
#include <QTimer>

#include <memory>

namespace mcias {

//! Who is signed in, as far as the sign-in and the token's own claims tell.
struct Identity {
    QString username;  //!< as it was typed
    QUuid accountId;   //!< null when the token does not tell
    QStringList roles; //!< of the token, which may differ from the account's by now
    QString issuer;
    QString tokenId;     //!< the token's jti: names it, and opens nothing
    QDateTime issuedAt;  //!< UTC; invalid when the token does not tell
    QDateTime expiresAt; //!< UTC
};

//! How a session ended.
struct SignedOut {
    Q_DECLARE_TR_FUNCTIONS(mcias::SignedOut)

public:
    enum class How : quint8 {
        Revoked,    //!< the server has revoked the token
        WasInvalid, //!< the server had given up the token before
        NotRevoked, //!< dropped here; still valid at the server until expiresAt
        CannotTell, //!< the request to revoke it was sent, its answer lost
        Expired,    //!< its time was over
    };
    How how = How::Revoked;
    QDateTime expiresAt;
    Error error;

    //! One sentence for people; \a when is expiresAt as they read it.
    QString sentence(const QString &when) const;
};

//! One person's session at one server, from the sign-in to its end. Owns the client of that server; the token never
//! leaves it. Used from the thread it was made in.
class Session : public QObject {
    Q_OBJECT

public:
    enum class State : quint8 { SignedOut, SigningIn, NeedsTotp, SignedIn, SigningOut };
    Q_ENUM(State)

    //! \a clock must outlive the session; \a options serve every client but for its CA file.
    explicit Session(const Clock &clock, const ClientOptions &options = {}, QObject *parent = nullptr);
    ~Session() override;

    State state() const { return m_state; }
    //! The signed-in person's client, or null. Lives until the state leaves SignedIn; ask anew for every use.
    Client *client() const { return m_state == State::SignedIn ? m_client.get() : nullptr; }
    const Identity &identity() const { return m_identity; }
    QUrl server() const { return m_server; }
    //! Until the token's end; never negative.
    std::chrono::seconds timeLeft() const;

    //! Begins to sign in, in state SignedOut or NeedsTotp. Ends in SignedIn, or in NeedsTotp when the server asks for the
    //! code, or with signInFailed. In NeedsTotp the password has to come again: the session keeps none.
    void signIn(const SignIn &request);
    //! Gives up the sign-in under way, or leaves NeedsTotp. Says nothing more about it.
    void cancelSignIn();
    //! Revokes the token at the server and drops it here in any case; ends with signedOut.
    void signOut();
    //! Takes note that the server accepts the token no longer, as \a error of a call says; ends with signedOut. Without
    //! effect unless signed in.
    void lose(const Error &error);

Q_SIGNALS:
    void stateChanged(mcias::Session::State state);
    void signInFailed(const mcias::SignInFailure &failure);
    void signedOut(const mcias::SignedOut &how);

private:
    void enter(State state);
    void accept(const SignIn &request, const TokenGrant &grant);
    void refuse(const SignIn &request, const Error &error);
    void end(const SignedOut &how);
    void watchExpiry();
    void dropClient();

    const Clock &m_clock;
    ClientOptions m_options;
    State m_state = State::SignedOut;
    std::unique_ptr<Client> m_client;
    QPointer<CallBase> m_call;
    QUrl m_server;
    Identity m_identity;
    QTimer m_expiry;
    qint64 m_clockAhead = 0; // seconds by which this computer's clock is ahead of the server's
    bool m_passwordProven = false;
};

} // namespace mcias
