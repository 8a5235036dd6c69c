// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "api/jwt.h"

#include <cstdlib>

namespace mcias {

namespace {

constexpr qint64 smallSkew = 300;                // seconds that two clocks may differ without being called wrong
constexpr std::chrono::seconds longestNap{ 60 }; // a computer that slept notices the end of its session within this

SignedOut::How howEnded(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Auth:
    case ErrorKind::TotpRequired: // a proxy's 401 says nothing about the token
        return error.isForeign ? SignedOut::How::NotRevoked : SignedOut::How::WasInvalid;
    case ErrorKind::OutcomeUnknown:
        return SignedOut::How::CannotTell;
    default:
        return error.applied == Applied::No ? SignedOut::How::NotRevoked : SignedOut::How::CannotTell;
    }
}

// The token came from the server itself, over a connection that was checked: its claims are read, not verified again.
Identity identityOf(const QString &username, const TokenGrant &grant)
{
    Identity identity;
    identity.username = username;
    identity.expiresAt = grant.expiresAt;
    const std::optional<Jwt> jwt = Jwt::decode(grant.token);
    if (!jwt || !jwt->claims)
        return identity;
    const JwtClaims &claims = *jwt->claims;
    identity.accountId = QUuid::fromString(claims.sub.value_or(QString()));
    for (const auto &role : claims.roles.value_or(RoleList()))
        identity.roles += role.word();
    identity.issuer = claims.iss.value_or(QString());
    identity.tokenId = claims.jti.value_or(QString());
    if (claims.iat)
        identity.issuedAt = claims.iat->time;
    return identity;
}

} // namespace

QString SignedOut::sentence(const QString &when) const
{
    switch (how) {
    case How::Revoked:
        return tr("You are signed out, and the server has revoked the session's token.");
    case How::WasInvalid:
        return tr(
            "You are signed out. The server did not accept the session's token any more: it had expired or was revoked before.");
    case How::NotRevoked:
        return tr("You are signed out here, but the server did not revoke the token: it stays valid until %1. (%2)")
            .arg(when, error.message());
    case How::CannotTell:
        return tr("You are signed out here. Whether the server has revoked the token is not known, because its answer was lost; "
                  "if not, the token stays valid until %1.")
            .arg(when);
    case How::Expired:
        return tr("Your session has reached its end. Sign in again to go on.");
    }
    return {};
}

Session::Session(const Clock &clock, const ClientOptions &options, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_options(options)
{
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, &Session::watchExpiry);
}

Session::~Session() = default;

std::chrono::seconds Session::timeLeft() const
{
    const QDateTime now = m_clock.now().addSecs(-m_clockAhead);
    const qint64 left = m_identity.expiresAt.isValid() ? now.secsTo(m_identity.expiresAt) : 0;
    return std::chrono::seconds(std::max<qint64>(0, left));
}

void Session::signIn(const SignIn &request)
{
    Q_ASSERT(m_state == State::SignedOut || m_state == State::NeedsTotp);
    if (!request.server.isValid() || request.server.isEmpty()) {
        Q_EMIT signInFailed({ SignInFailure::Reason::NoServer, request.server, request.username, {} });
        return;
    }
    dropClient();
    ClientOptions options = m_options;
    options.caFile = request.caFile;
    m_client = std::make_unique<Client>(request.server, options);
    m_server = request.server;
    enter(State::SigningIn);
    // The password travels in the call alone; the callbacks carry the rest.
    SignIn attempt = request;
    attempt.password = {};
    attempt.totpCode = {};
    const bool withCode = !request.totpCode.isEmpty();
    m_passwordProven = m_passwordProven && withCode;
    m_call = m_client->login(request.username, request.password, request.totpCode)
                 ->then(
                     this, [this, attempt](const TokenGrant &grant) { accept(attempt, grant); },
                     [this, attempt](const Error &error) { refuse(attempt, error); });
}

void Session::accept(const SignIn &request, const TokenGrant &grant)
{
    m_passwordProven = false;
    m_identity = identityOf(request.username, grant);
    // The token was issued just now, so it knows the server's time; a wrong clock here must not end the session.
    const qint64 ahead = m_identity.issuedAt.isValid() ? m_identity.issuedAt.secsTo(m_clock.now()) : 0;
    m_clockAhead = std::abs(ahead) > smallSkew ? ahead : 0;
    enter(State::SignedIn);
    if (m_state == State::SignedIn) // a listener may have ended it at once
        watchExpiry();
}

void Session::refuse(const SignIn &request, const Error &error)
{
    if (error.kind == ErrorKind::TotpRequired && !m_passwordProven) {
        m_passwordProven = true;
        enter(State::NeedsTotp);
        return;
    }
    const SignInFailure failure = SignInFailure::of(error, request, m_passwordProven);
    // Back to where the person was: a failed connection does not take back that the password was right.
    const bool backToCode = m_passwordProven && failure.reason != SignInFailure::Reason::PolicyDenied;
    m_passwordProven = backToCode;
    enter(backToCode ? State::NeedsTotp : State::SignedOut);
    Q_EMIT signInFailed(failure);
}

void Session::cancelSignIn()
{
    if (m_state != State::SigningIn && m_state != State::NeedsTotp)
        return;
    m_passwordProven = false;
    dropClient();
    enter(State::SignedOut);
}

void Session::signOut()
{
    if (m_state != State::SignedIn)
        return;
    m_expiry.stop();
    enter(State::SigningOut);
    m_call = m_client->logout()->then(
        this,
        [this] {
            end({ SignedOut::How::Revoked, m_identity.expiresAt, {} });
        },
        [this](const Error &error) {
            end({ howEnded(error), m_identity.expiresAt, error });
        });
}

void Session::lose(const Error &error)
{
    if (m_state == State::SignedIn)
        end({ SignedOut::How::WasInvalid, m_identity.expiresAt, error });
}

void Session::end(const SignedOut &how)
{
    m_expiry.stop();
    m_identity = {};
    dropClient();
    enter(State::SignedOut);
    Q_EMIT signedOut(how);
}

void Session::watchExpiry()
{
    const auto left = timeLeft();
    if (left.count() == 0)
        return end({ SignedOut::How::Expired, m_identity.expiresAt, {} });
    m_expiry.start(std::min(left, longestNap));
}

// Whoever waits for a call of the former client is told how it ended: for a write, that its outcome is not known. The
// client may be on the stack below us, so it goes later, and after those ends were heard.
void Session::dropClient()
{
    if (!m_client)
        return;
    if (m_call)
        m_call->disconnect(this);
    m_client->setToken({});
    for (CallBase *call : m_client->findChildren<CallBase *>(QString(), Qt::FindDirectChildrenOnly))
        call->cancel();
    m_client->setParent(this);
    m_client.release()->deleteLater();
}

void Session::enter(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace mcias
