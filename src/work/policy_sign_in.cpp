// SPDX-License-Identifier: MIT
#include "work/policy_sign_in.h"

#include "session/session.h"

#include <utility>

namespace mcias {

using Is = SignInVerdict::Is;

QString SignInVerdict::sentence(const QString &when) const
{
    switch (is) {
    case Is::Allowed:
        break;
    case Is::Denied:
        return tr("The server's policy refuses this sign-in (403). The password was right. Nobody was signed in.");
    case Is::BadCredentials:
        return tr(
            "The server refuses this sign-in (401): the name, the password or the code is wrong, or the account is locked or "
            "inactive; it does not say which. Whether policy would let it pass is not known. A wrong password counts "
            "towards a lockout.");
    case Is::NeedsCode:
        return tr("The password was right, and the account has a second factor: type its code, and the password once more. "
                  "Policy has not been asked yet.");
    case Is::NotTried:
        return tr("Nothing was tried, and no password was sent. %1").arg(error.explanation());
    case Is::CannotTell:
        if (isLeft)
            return tr(
                "You did not wait for what the server says. If it lets this sign-in pass, it will be signed out again as soon as "
                "the answer comes.");
        return tr("The server has not said what its policy decides. %1").arg(error.explanation())
            + (error.applied == Applied::No ? QString()
                                            : QLatin1Char(' ')
                        + tr("It may have given out a token: nobody has it, but it stays valid until its time is over."));
    }
    const QString allowed = tr("The server lets this sign-in pass.");
    if (!end || end->how == SignedOut::How::Revoked || end->how == SignedOut::How::WasInvalid)
        return allowed + QLatin1Char(' ') + tr("It was signed out again at once, and the server has revoked its token.");
    if (end->how == SignedOut::How::NotRevoked)
        return allowed + QLatin1Char(' ')
            + tr("The server did not revoke its token: nobody has it any more, but it stays valid until %1. %2")
                  .arg(when, end->error.explanation());
    return allowed + QLatin1Char(' ')
        + tr(
            "Whether the server has revoked its token is not known, since that answer was lost; nobody has it any more. If not, it "
            "stays valid until %1.")
              .arg(when);
}

PolicySignIn::PolicySignIn(Session &session) : QObject(&session), m_session(session)
{ }

PolicySignIn *PolicySignIn::start(Session &session, const SignInTrial &trial, QObject *asker)
{
    auto *test = new PolicySignIn(session);
    connect(asker, &QObject::destroyed, test, [test] {
        test->m_isTold = true; // whoever would listen is half gone
        test->cancel();
    });
    QMetaObject::invokeMethod(
        test, [test, trial] { test->begin(trial); }, Qt::QueuedConnection);
    return test;
}

void PolicySignIn::begin(const SignInTrial &trial)
{
    if (m_isTold)
        return;
    const Profile &profile = m_session.profile();
    ClientOptions options;
    options.caFile = profile.caFile;
    options.serviceName = trial.serviceName;
    options.tags = trial.tags;
    options.examinePeer = [trust = QPointer(m_session.trust())](
                              const QList<QSslCertificate> &chain) { return trust ? trust->examine(chain) : TlsFault::None; };
    m_client = std::make_unique<Client>(profile.server, options);
    connect(m_client.get(), &Client::asked, &m_session, &Session::asked);
    const auto isThere = [this, trial] {
        if (m_session.trust() && m_session.trust()->change())
            return end({ Is::NotTried,
                { .kind = ErrorKind::NotSent,
                    .operation = {},
                    .detail = tr("The server's certificate or key is another than before: that has to be reviewed first.") },
                false, {} });
        signIn(trial);
    };
    m_call = m_client->getPublicKey()->then(
        this,
        [this, isThere](const PublicKey &key) {
            if (m_session.trust())
                m_session.trust()->seeKey(key);
            isThere();
        },
        [this, isThere](const Error &error) {
            const bool isAbsent = error.kind == ErrorKind::Transport || error.kind == ErrorKind::Tls
                || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Cancelled;
            if (isAbsent)
                return end({ Is::NotTried, error, false, {} });
            isThere(); // a server that does not tell its key may still let people in
        });
}

void PolicySignIn::signIn(const SignInTrial &trial)
{
    m_isOut = true;
    m_call = m_client->login(trial.username, trial.password, trial.totpCode)
                 ->then(
                     this, [this](const TokenGrant &grant) { signOut(grant); }, [this](const Error &error) { refused(error); });
}

void PolicySignIn::refused(const Error &error)
{
    Is is = Is::CannotTell;
    if (!error.isForeign && error.kind == ErrorKind::Forbidden)
        is = Is::Denied;
    else if (!error.isForeign && error.kind == ErrorKind::TotpRequired)
        is = Is::NeedsCode;
    else if (!error.isForeign && error.kind == ErrorKind::Auth)
        is = Is::BadCredentials;
    end({ is, error, false, {} });
}

void PolicySignIn::signOut(const TokenGrant &grant)
{
    const QDateTime expiresAt = grant.expiresAt;
    m_call = m_client->logout()->then(
        this,
        [this, expiresAt] {
            end({ Is::Allowed, {}, false, SignedOut{ SignedOut::How::Revoked, expiresAt, {} } });
        },
        [this, expiresAt](const Error &error) {
            end({ Is::Allowed, {}, false, SignedOut::after(error, expiresAt) });
        });
}

void PolicySignIn::cancel()
{
    const Error cancelled{ .kind = ErrorKind::Cancelled, .operation = {}, .detail = {} };
    if (m_isOut)
        tell({ Is::CannotTell, cancelled, true, {} });
    else if (m_call)
        m_call->cancel();
    else
        end({ Is::NotTried, cancelled, false, {} });
}

void PolicySignIn::end(const SignInVerdict &verdict)
{
    deleteLater();
    tell(verdict);
}

void PolicySignIn::tell(const SignInVerdict &verdict)
{
    if (!std::exchange(m_isTold, true))
        Q_EMIT ended(verdict);
}

} // namespace mcias
