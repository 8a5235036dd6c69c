// SPDX-License-Identifier: MIT
#pragma once

#include "api/client.h"
#include "session/signed_out.h"

#include <QPointer>

#include <memory>

namespace mcias {

class Session;

//! A sign-in to be tried, as a service would make it.
struct SignInTrial {
    QString serviceName; //!< empty: none is sent
    QStringList tags;    //!< likewise
    QString username;
    Secret password;
    Secret totpCode; //!< six digits, or empty
};

//! What the server has said to it.
struct SignInVerdict {
    Q_DECLARE_TR_FUNCTIONS(mcias::SignInVerdict)

public:
    enum class Is : quint8 {
        Allowed,
        Denied,         //!< by policy: the password was right
        BadCredentials, //!< or locked, or inactive: the server does not say which
        NeedsCode,      //!< the password was right, and there is a second factor
        NotTried,       //!< nothing secret was sent
        CannotTell,     //!< see error
    };
    Is is = Is::NotTried;
    Error error;
    bool isLeft = false;          //!< CannotTell: nobody waits for the answer, and what it brings will be signed out
    std::optional<SignedOut> end; //!< Allowed: what became of the token that the server gave out

    //! Whole sentences for people: what the server said, and what is true now; \a when is the token's end as they read it.
    QString sentence(const QString &when) const;
};

//! Signs in for real, at the session's server, with a client of its own, and signs out again at once: the token never leaves
//! it. Before the password is sent, the server's key is asked for, as with every sign-in: nothing is sent to a server that is
//! not itself. Ends exactly once, with ended; then deletes itself.
class PolicySignIn final : public QObject {
    Q_OBJECT

public:
    //! Begins at once; \a trial is not kept. Lives as long as \a session; when \a asker goes, nobody waits for it any more.
    static PolicySignIn *start(Session &session, const SignInTrial &trial, QObject *asker);
    //! Gives up waiting. Once the password is on its way, the answer is waited for all the same, to revoke what it brings.
    void cancel();

Q_SIGNALS:
    void ended(const mcias::SignInVerdict &verdict);

private:
    explicit PolicySignIn(Session &session);
    void begin(const SignInTrial &trial);
    void signIn(const SignInTrial &trial);
    void refused(const Error &error);
    void signOut(const TokenGrant &grant);
    void end(const SignInVerdict &verdict);
    void tell(const SignInVerdict &verdict);

    Session &m_session;
    std::unique_ptr<Client> m_client;
    QPointer<CallBase> m_call;
    bool m_isOut = false;  // the password: there may be a token to be revoked
    bool m_isTold = false; // whoever waits
};

} // namespace mcias
