// SPDX-License-Identifier: MIT
// What happens to a session between its sign-in and its end, at an embedded server with real tokens: renewal, revocation,
// locks, the keyring, and a server that changes.
#include "support/console.h"
#include "support/dev_server_fixture.h"
#include "support/memory_token_store.h"
#include "support/outcome.h"

#include "session/session.h"
#include "session/state_store.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using State = Session::State;
using Pause = Session::Pause;
using Place = Session::TokenPlace;
using Problem = TokenStoreResult::Problem;
using How = SignedOut::How;

namespace {

// A server with an administrator, and somebody's session there.
struct Fixture {
    DevServerFixture dev;
    devserver::KnownAccount alice = dev.addPerson(u"alice"_s, { Role::Admin });
    QTemporaryDir folder;
    StateStore state{ folder.path() };
    MemoryTokenStore tokens;
    Session session{ dev.clock, {}, { &tokens, &state } };
    QList<SignInFailure> failures;
    QList<SignedOut> ends;
    QStringList keyringNews;
    int renewals = 0;
    int pauses = 0;

    Fixture() { listen(session); }
    void listen(Session &to)
    {
        QObject::connect(&to, &Session::signInFailed, &to, [this](const SignInFailure &failure) { failures += failure; });
        QObject::connect(&to, &Session::signedOut, &to, [this](const SignedOut &how) { ends += how; });
        QObject::connect(&to, &Session::keyringFailed, &to, [this](const QString &news) { keyringNews += news; });
        QObject::connect(&to, &Session::renewed, &to, [this] { ++renewals; });
        QObject::connect(&to, &Session::stateChanged, &to, [this](State now) { pauses += now == State::Paused ? 1 : 0; });
    }
    Profile profile(bool remembers = false) const
    {
        return { .id = u"p1"_s,
            .name = u"test"_s,
            .server = dev.server->url(),
            .caFile = dev.server->caFile(),
            .rememberSession = remembers };
    }
    bool signIn(bool remembers = false)
    {
        session.signIn({ profile(remembers), alice.username, alice.password, {} });
        return eventually([this] { return session.state() == State::SignedIn; });
    }
    bool signInAgain()
    {
        session.signIn({ session.profile(), alice.username, alice.password, {} });
        return eventually([this] { return session.state() == State::SignedIn; });
    }
    QString jti() const { return session.identity().tokenId; }
    bool isLive(const QString &jti) const { return dev.state().tokens.find(jti) != nullptr; }
};

} // namespace

class SessionLifeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void claimsAreChecked();
    void claimsThatAreNotTheServersAreNotTold();
    void renewsWhileSomebodyWorks();
    void doesNotRenewOtherwise_data();
    void doesNotRenewOtherwise();
    void tooEarlyIsNoError();
    void writesWaitForARenewal();
    void storm();
    void anotherAccountDoesNotInheritTheWork();
    void locks();
    void locksAndUnlocksThroughTheKeyring();
    void remembersAndResumes();
    void resumeFails_data();
    void resumeFails();
    void keyringFailures_data();
    void keyringFailures();
    void signsOutWhileLocked();
    void readOnlySessionsRenewAndSignOut();
    void changedCertificateStopsWritesUntilSeen();
    void changedAuthorityIsRefused();
    void aMovedProfileNeverGetsTheToken();
    void signingOutDuringARenewalRevokesTheNewToken();
    void lockingEndsAHangingSignOut();
    void aNewKeyIsNoticedAtTheNextSignIn();
    void aWrongClockDoesNotEndAResumedSession();
};

void SessionLifeTest::claimsAreChecked()
{
    Fixture f;
    QVERIFY(f.signIn());
    QCOMPARE(f.session.identity().check, Identity::Check::Good);
    QCOMPARE(f.session.identity().roles, QStringList{ u"admin"_s });
    QCOMPARE(f.session.identity().accountId, f.dev.idOf(u"alice"_s));
    QCOMPARE(f.state.lastUsername(u"p1"_s), u"alice"_s);
    QCOMPARE(f.state.lastProfile(), u"p1"_s);
    QVERIFY(!f.state.knownServer(u"p1"_s).certificate.isEmpty());
    QVERIFY(!f.state.knownServer(u"p1"_s).key.isEmpty());
}

void SessionLifeTest::claimsThatAreNotTheServersAreNotTold()
{
    ConsoleWire wire;
    HandClock clock;
    Session session(clock, wire.options());
    wire.server.answerAside("/v1/keys/public",
        Reply::json(200, "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}"));
    wire.server.answer(grantReply());
    session.signIn(wire.signIn());
    QTRY_COMPARE(session.state(), State::SignedIn);
    QCOMPARE(session.identity().check, Identity::Check::Bad);
    QVERIFY(session.identity().roles.isEmpty());
    QVERIFY(session.identity().accountId.isNull());
}

void SessionLifeTest::renewsWhileSomebodyWorks()
{
    Fixture f;
    f.session.setRenewal(true);
    QVERIFY(f.signIn(true));
    QTRY_COMPARE(f.session.tokenPlace(), Place::Keyring);
    const QString first = f.jti();
    f.dev.clock.advance(std::chrono::hours(3));
    f.session.noteActivity();
    QCOMPARE(f.renewals, 0);
    f.dev.clock.advance(std::chrono::minutes(61));
    f.session.noteActivity();
    QTRY_COMPARE(f.renewals, 1);
    QVERIFY(f.jti() != first);
    QVERIFY(!f.isLive(first) && f.isLive(f.jti()));
    QCOMPARE(f.session.timeLeft(), std::chrono::hours(8));
    QCOMPARE(f.session.identity().check, Identity::Check::Good);
    QTRY_COMPARE(f.tokens.tokens.size(), 1);
    QTRY_COMPARE(f.tokens.tokens.constBegin().value(), f.session.client()->token());
    const auto read = watch(f.session.client()->listAccounts());
    QVERIFY(over(read));
    QCOMPARE(read->succeeded, 1);
}

void SessionLifeTest::doesNotRenewOtherwise_data()
{
    QTest::addColumn<bool>("on");
    QTest::addColumn<int>("minutes");
    QTest::newRow("switched off") << false << 300;
    QTest::newRow("too late") << true << 8 * 60 - 40;
}

void SessionLifeTest::doesNotRenewOtherwise()
{
    QFETCH(bool, on);
    QFETCH(int, minutes);
    Fixture f;
    f.session.setRenewal(on);
    QVERIFY(f.signIn());
    const QString first = f.jti();
    f.dev.clock.advance(std::chrono::minutes(minutes));
    f.session.noteActivity();
    const auto read = watch(f.session.client()->listAccounts()); // would have to wait for a renewal
    QVERIFY(over(read));
    QCOMPARE(f.renewals, 0);
    QCOMPARE(f.jti(), first);
}

void SessionLifeTest::tooEarlyIsNoError()
{
    ConsoleWire wire;
    HandClock clock;
    Session session(clock, wire.options());
    session.setRenewal(true);
    int renewals = 0;
    connect(&session, &Session::renewed, this, [&renewals] { ++renewals; });
    wire.server.answerWith([](const Received &request) {
        if (request.path == "/v1/auth/renew")
            return errorReply(400, "bad_request");
        return request.path == "/v1/auth/login" ? grantReply() : Reply::json(200, "[]");
    });
    session.signIn(wire.signIn());
    QTRY_COMPARE(session.state(), State::SignedIn);
    clock.time = clock.time.addSecs(4 * 3600 + 60);
    session.noteActivity();
    QTRY_COMPARE(wire.server.requests().constLast().path, "/v1/auth/renew");
    const auto read = watch(session.client()->listAccounts());
    QVERIFY(over(read));
    QCOMPARE(read->succeeded, 1);
    QCOMPARE(session.state(), State::SignedIn);
    session.noteActivity(); // not again at once
    const auto again = watch(session.client()->listAccounts());
    QVERIFY(over(again));
    const auto tries = [&wire] {
        const auto &all = wire.server.requests();
        return std::count_if(all.begin(), all.end(), [](const Received &r) { return r.path == "/v1/auth/renew"; });
    };
    QCOMPARE(tries(), 1);
    clock.time = clock.time.addSecs(49 * 60);
    session.noteActivity();
    QTRY_COMPARE(tries(), 2);
    QCOMPARE(renewals, 0);
}

void SessionLifeTest::writesWaitForARenewal()
{
    Fixture f;
    f.session.setRenewal(true);
    QVERIFY(f.signIn());
    const QUuid bob = f.dev.idOf(f.dev.addPerson(u"bob"_s).username);
    f.dev.clock.advance(std::chrono::hours(5));
    f.session.noteActivity();
    QList<std::shared_ptr<Outcome>> writes;
    for (int i = 0; i < 5; ++i)
        writes += watch(f.session.client()->send(GrantRole{ bob, Role::Viewer }));
    for (const auto &write : writes) {
        QVERIFY(over(write));
        QCOMPARE(write->succeeded, 1);
    }
    QCOMPARE(f.renewals, 1);
    QCOMPARE(f.pauses, 0);
}

void SessionLifeTest::storm()
{
    Fixture f;
    QVERIFY(f.signIn());
    const QUuid bob = f.dev.idOf(f.dev.addPerson(u"bob"_s).username);
    QVERIFY(f.dev.state().tokens.revoke(f.jti()));
    QList<std::shared_ptr<Outcome>> reads;
    for (int i = 0; i < 20; ++i)
        reads += watch(f.session.client()->getAccount(bob));
    const auto write = watch(f.session.client()->setRoles(bob, { Role::Viewer }));
    QTRY_COMPARE(f.session.state(), State::Paused);
    QCOMPARE(f.session.pause(), Pause::Refused);
    QVERIFY(over(write));
    QVERIFY(write->error.kind == ErrorKind::Auth || write->error.kind == ErrorKind::NotSent);
    QTRY_VERIFY(f.session.client()->isIdle());
    for (const auto &read : reads)
        QCOMPARE(read->finished, 0);
    QVERIFY(f.signInAgain());
    for (const auto &read : reads) {
        QVERIFY(over(read));
        QCOMPARE(read->succeeded, 1);
    }
    QCOMPARE(f.pauses, 1);
    QVERIFY(f.dev.state().accounts.find(bob)->roles.isEmpty());
}

void SessionLifeTest::anotherAccountDoesNotInheritTheWork()
{
    ConsoleWire wire;
    HandClock clock;
    Session session(clock, wire.options());
    wire.server.answer(grantReply());
    session.signIn(wire.signIn());
    QTRY_COMPARE(session.state(), State::SignedIn);
    const QPointer<Client> before = session.client();
    const QUuid was = session.identity().accountId;
    session.lock();
    // Deleted meanwhile, and made again by the same name.
    QByteArray claims = QByteArray::fromBase64(aliceToken().split('.').at(1), QByteArray::Base64UrlEncoding);
    claims.replace(aliceId, "99999999-2222-4333-8444-555555555555");
    QList<QByteArray> parts = aliceToken().split('.');
    parts[1] = claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    wire.server.answer(Reply::json(200, "{\"token\":\"" + parts.join('.') + "\",\"expires_at\":\"2026-11-22T16:00:00Z\"}"));
    QList<State> states;
    connect(&session, &Session::stateChanged, this, [&states](State state) { states += state; });
    session.signIn(wire.signIn());
    QTRY_COMPARE(session.state(), State::SignedIn);
    QVERIFY(states.contains(State::SignedOut));
    QVERIFY(session.client() != before);
    QVERIFY(!was.isNull() && session.identity().accountId != was);
}

void SessionLifeTest::locks()
{
    Fixture f;
    QVERIFY(f.signIn());
    const auto read = watch(f.session.client()->listAccounts());
    f.session.lock();
    QCOMPARE(f.session.state(), State::Paused);
    QCOMPARE(f.session.pause(), Pause::Locked);
    QVERIFY(f.session.client()->token().isEmpty());
    QCOMPARE(f.session.identity().username, u"alice"_s);
    f.session.resume(f.profile(), {}); // nothing is kept: back where it was
    QTRY_COMPARE(f.session.state(), State::Paused);
    QVERIFY(f.failures.isEmpty());
    QVERIFY(f.signInAgain());
    QVERIFY(!f.session.pause());
    QVERIFY(over(read));
    QCOMPARE(read->succeeded, 1);
}

void SessionLifeTest::locksAndUnlocksThroughTheKeyring()
{
    Fixture f;
    QVERIFY(f.signIn(true));
    QTRY_COMPARE(f.session.tokenPlace(), Place::Keyring);
    const QString jti = f.jti();
    f.session.lock();
    QVERIFY(f.session.client()->token().isEmpty());
    f.session.resume({}, {});
    QTRY_COMPARE(f.session.state(), State::SignedIn);
    QCOMPARE(f.jti(), jti);
    // Revoked while it was locked: the keyring's copy is worth nothing, and goes.
    f.session.lock();
    QVERIFY(f.dev.state().tokens.revoke(jti));
    f.session.resume({}, {});
    QTRY_COMPARE(f.failures.size(), 1);
    QCOMPARE(f.failures.constFirst().reason, SignInFailure::Reason::KeptTokenInvalid);
    QCOMPARE(f.session.state(), State::Paused);
    QTRY_VERIFY(f.tokens.tokens.isEmpty());
    QVERIFY(f.signInAgain());
}

void SessionLifeTest::remembersAndResumes()
{
    Fixture f;
    QVERIFY(f.signIn(true));
    QTRY_COMPARE(f.tokens.tokens.size(), 1);
    QVERIFY(f.tokens.tokens.contains(MemoryTokenStore::nameOf(tokenKeyOf(f.profile(), u"alice"_s))));
    const QString jti = f.jti();
    {
        Session next(f.dev.clock, {}, { &f.tokens, &f.state });
        f.listen(next);
        next.resume(f.profile(true), u"alice"_s);
        QCOMPARE(next.state(), State::Resuming);
        QTRY_COMPARE(next.state(), State::SignedIn);
        QCOMPARE(next.identity().tokenId, jti);
        QCOMPARE(next.tokenPlace(), Place::Keyring);
        next.signOut();
        QTRY_COMPARE(next.state(), State::SignedOut);
        QCOMPARE(f.ends.constLast().how, How::Revoked);
        QVERIFY(f.tokens.tokens.isEmpty());
        QVERIFY(!f.isLive(jti));
    }
}

void SessionLifeTest::resumeFails_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("staysKept");
    QTest::newRow("revoked") << u"revoked"_s << false;
    QTest::newRow("expired") << u"expired"_s << false;
    QTest::newRow("unreachable") << u"unreachable"_s << true;
    QTest::newRow("keyring locked") << u"locked"_s << true;
    QTest::newRow("nothing kept") << u"nothing"_s << false;
}

void SessionLifeTest::resumeFails()
{
    QFETCH(QString, what);
    QFETCH(bool, staysKept);
    Fixture f;
    QVERIFY(f.signIn(true));
    QTRY_COMPARE(f.tokens.tokens.size(), 1);
    Session next(f.dev.clock, {}, { &f.tokens, &f.state });
    QList<SignInFailure> failures;
    connect(&next, &Session::signInFailed, this, [&failures](const SignInFailure &failure) { failures += failure; });
    Profile profile = f.profile(true);
    if (what == "revoked"_L1)
        QVERIFY(f.dev.state().tokens.revoke(f.jti()));
    else if (what == "expired"_L1)
        f.dev.clock.advance(std::chrono::hours(9));
    else if (what == "unreachable"_L1)
        f.dev.server.reset();
    else if (what == "locked"_L1)
        f.tokens.readProblem = Problem::Locked;
    else
        f.tokens.tokens.clear();
    next.resume(profile, u"alice"_s);
    QTRY_COMPARE(next.state(), State::SignedOut);
    QCOMPARE(failures.size(), what == "nothing"_L1 ? 0 : 1); // silently, if there is nothing to tell
    if (!failures.isEmpty())
        QVERIFY(!failures.constFirst().sentence().isEmpty());
    QTRY_COMPARE(f.tokens.tokens.size(), staysKept ? 1 : 0);
}

void SessionLifeTest::keyringFailures_data()
{
    QTest::addColumn<Problem>("write");
    QTest::addColumn<Problem>("remove");
    for (const auto &[name, problem] : { std::pair("none", Problem::NoKeyring), { "locked", Problem::Locked },
             { "denied", Problem::Denied }, { "times out", Problem::TimedOut }, { "vanishes", Problem::Failed } }) {
        QTest::addRow("write: %s", name) << problem << Problem::None;
        QTest::addRow("remove: %s", name) << Problem::None << problem;
    }
}

void SessionLifeTest::keyringFailures()
{
    QFETCH(Problem, write);
    QFETCH(Problem, remove);
    Fixture f;
    f.tokens.writeProblem = write;
    f.tokens.removeProblem = remove;
    f.session.setRenewal(true);
    QVERIFY(f.signIn(true));
    if (write != Problem::None) {
        QTRY_COMPARE(f.keyringNews.size(), 1);
        QVERIFY(!f.keyringNews.constFirst().isEmpty());
        QCOMPARE(f.session.tokenPlace(), Place::Memory);
        // Told once, also when the next token cannot be kept either.
        f.dev.clock.advance(std::chrono::hours(5));
        f.session.noteActivity();
        QTRY_COMPARE(f.renewals, 1);
    } else {
        QTRY_COMPARE(f.session.tokenPlace(), Place::Keyring);
    }
    const auto read = watch(f.session.client()->listAccounts());
    QVERIFY(over(read));
    QCOMPARE(read->succeeded, 1);
    f.session.signOut();
    QTRY_COMPARE(f.session.state(), State::SignedOut);
    QCOMPARE(f.ends.constLast().how, How::Revoked);
    QCOMPARE(f.keyringNews.size(), 1);
}

void SessionLifeTest::signsOutWhileLocked()
{
    Fixture f;
    QVERIFY(f.signIn());
    f.session.lock();
    f.session.signOut();
    QTRY_COMPARE(f.session.state(), State::SignedOut);
    QCOMPARE(f.ends.constLast().how, How::Forgotten);
    QVERIFY(f.ends.constLast().sentence(u"WHEN"_s).contains(u"stays valid until WHEN"_s));

    QVERIFY(f.signIn(true));
    QTRY_COMPARE(f.session.tokenPlace(), Place::Keyring);
    const QString jti = f.jti();
    f.session.lock();
    f.session.signOut();
    QTRY_COMPARE(f.session.state(), State::SignedOut);
    QCOMPARE(f.ends.constLast().how, How::Revoked);
    QVERIFY(!f.isLive(jti));
    QVERIFY(f.tokens.tokens.isEmpty());
}

void SessionLifeTest::readOnlySessionsRenewAndSignOut()
{
    Fixture f;
    f.session.setRenewal(true);
    Profile profile = f.profile();
    profile.readOnly = true;
    f.session.signIn({ profile, f.alice.username, f.alice.password, {} });
    QTRY_COMPARE(f.session.state(), State::SignedIn);
    const auto write = watch(f.session.client()->createAccount(u"eve"_s, AccountType::System));
    QVERIFY(over(write));
    QCOMPARE(write->error.kind, ErrorKind::NotSent);
    QVERIFY(!f.dev.state().accounts.findByName(u"eve"_s));
    f.dev.clock.advance(std::chrono::hours(5));
    f.session.noteActivity();
    QTRY_COMPARE(f.renewals, 1);
    f.session.signOut();
    QTRY_COMPARE(f.session.state(), State::SignedOut);
    QCOMPARE(f.ends.constLast().how, How::Revoked);
}

// The same profile finds another server behind its address: here, another port.
void SessionLifeTest::changedCertificateStopsWritesUntilSeen()
{
    ConsoleWire wire;
    ScriptedServer other(wire.ca.issue());
    for (ScriptedServer *server : { &wire.server, &other }) {
        server->answerAside("/v1/keys/public", Reply::text(404, "404 page not found"));
        server->answerWith([](const Received &request) {
            if (request.path == "/v1/auth/login")
                return grantReply();
            return request.method == "GET" ? Reply::json(200, "[]") : Reply::empty(204);
        });
    }
    HandClock clock;
    QTemporaryDir folder;
    StateStore state(folder.path());
    SignIn request = wire.signIn();
    request.profile.id = u"p1"_s;
    {
        Session first(clock, wire.options(), { nullptr, &state });
        first.signIn(request);
        QTRY_COMPARE(first.state(), State::SignedIn);
        QVERIFY(!first.trust()->change());
    }
    request.profile.server = other.url();
    Session session(clock, wire.options(), { nullptr, &state });
    QSignalSpy changes(&session, &Session::serverChanged);
    session.signIn(request);
    QTRY_COMPARE(session.state(), State::SignedIn);
    QVERIFY(session.trust()->change().certificate);
    QVERIFY(!changes.isEmpty());
    const auto write = watch(session.client()->deleteAccount(QUuid::createUuid()));
    const auto read = watch(session.client()->listAccounts());
    QVERIFY(over(write) && over(read));
    QCOMPARE(read->succeeded, 1);
    QCOMPARE(write->error.kind, ErrorKind::NotSent);
    QCOMPARE(other.count("DELETE"), 0);
    QVERIFY(session.trust()->accept(session.trust()->change().now));
    const auto again = watch(session.client()->deleteAccount(QUuid::createUuid()));
    QVERIFY(over(again));
    QCOMPARE(again->succeeded, 1);
    QCOMPARE(state.knownServer(u"p1"_s), session.trust()->known());
}

void SessionLifeTest::changedAuthorityIsRefused()
{
    ConsoleWire wire;
    const TestCa otherCa(u"Other root"_s);
    ScriptedServer other(otherCa.issue());
    QFile ca(wire.caFile());
    QVERIFY(ca.open(QFile::Append));
    ca.write(otherCa.pem()); // TLS trusts both
    ca.close();
    wire.server.answer(grantReply());
    other.answer(grantReply());
    HandClock clock;
    QTemporaryDir folder;
    StateStore state(folder.path());
    SignIn request = wire.signIn();
    request.profile.id = u"p1"_s;
    {
        Session first(clock, wire.options(), { nullptr, &state });
        first.signIn(request);
        QTRY_COMPARE(first.state(), State::SignedIn);
    }
    request.profile.server = other.url();
    Session session(clock, wire.options(), { nullptr, &state });
    QList<SignInFailure> failures;
    connect(&session, &Session::signInFailed, this, [&failures](const SignInFailure &failure) { failures += failure; });
    session.signIn(request);
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(failures.constFirst().error.tlsFault, TlsFault::ChangedAuthority);
    QCOMPARE(other.bytesReceived(), 0);
    QVERIFY(session.trust()->change().authority);
    QVERIFY(session.trust()->accept(session.trust()->change().now));
    session.signIn(request);
    QTRY_COMPARE(session.state(), State::SignedIn);
}

void SessionLifeTest::aMovedProfileNeverGetsTheToken()
{
    Fixture f;
    QVERIFY(f.signIn(true));
    QTRY_COMPARE(f.tokens.tokens.size(), 1);
    ConsoleWire other;
    Profile moved = f.profile(true);
    moved.server = other.server.url();
    moved.caFile = other.caFile();
    QTemporaryDir folder;
    StateStore state(folder.path());
    Session next(f.dev.clock, {}, { &f.tokens, &state });
    next.resume(moved, u"alice"_s);
    QTRY_COMPARE(next.state(), State::SignedOut);
    QCOMPARE(other.server.connectionCount(), 0);
}

void SessionLifeTest::signingOutDuringARenewalRevokesTheNewToken()
{
    ConsoleWire wire;
    HandClock clock;
    Session session(clock, wire.options());
    session.setRenewal(true);
    wire.server.answerWith([](const Received &request) {
        if (request.path == "/v1/auth/renew")
            return Reply::json(200, "{\"token\":\"the-next-one\",\"expires_at\":\"2026-11-22T20:00:00Z\"}")
                .after(std::chrono::milliseconds(200));
        return request.path == "/v1/auth/login" ? grantReply() : Reply::empty(204);
    });
    QList<SignedOut> ends;
    connect(&session, &Session::signedOut, this, [&ends](const SignedOut &how) { ends += how; });
    session.signIn(wire.signIn());
    QTRY_COMPARE(session.state(), State::SignedIn);
    clock.time = clock.time.addSecs(5 * 3600);
    session.noteActivity();
    QTRY_COMPARE(wire.server.requests().constLast().path, "/v1/auth/renew");
    session.signOut();
    QTRY_COMPARE(ends.size(), 1);
    QCOMPARE(ends.constFirst().how, How::Revoked);
    QCOMPARE(wire.server.requests().constLast().path, "/v1/auth/logout");
    QCOMPARE(wire.server.requests().constLast().header("authorization"), "Bearer the-next-one");
}

void SessionLifeTest::lockingEndsAHangingSignOut()
{
    ConsoleWire wire;
    HandClock clock;
    Session session(clock, wire.options());
    wire.server.enqueue(grantReply());
    session.signIn(wire.signIn());
    QTRY_COMPARE(session.state(), State::SignedIn);
    QList<SignedOut> ends;
    connect(&session, &Session::signedOut, this, [&ends](const SignedOut &how) { ends += how; });
    wire.server.answer(Reply::silence());
    session.signOut();
    QVERIFY(session.client()->token().isEmpty());
    QTRY_COMPARE(wire.server.requestCount(), 2);
    session.lock();
    QTRY_COMPARE(ends.size(), 1);
    QCOMPARE(ends.constFirst().how, How::CannotTell);
    QCOMPARE(session.state(), State::SignedOut);
}

void SessionLifeTest::aNewKeyIsNoticedAtTheNextSignIn()
{
    ConsoleWire wire;
    const auto key = [](const char *x) {
        return Reply::json(200, "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + QByteArray(x) + "\"}");
    };
    HandClock clock;
    Session session(clock, wire.options());
    wire.server.answerAside("/v1/keys/public", key("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));
    wire.server.answer(grantReply());
    session.signIn(wire.signIn());
    QTRY_COMPARE(session.state(), State::SignedIn);
    QVERIFY(!session.trust()->change());
    session.lock();
    wire.server.answerAside("/v1/keys/public", key("PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw"));
    session.signIn(wire.signIn());
    QTRY_COMPARE(session.state(), State::SignedIn);
    QVERIFY(session.trust()->change().key);
    const auto write = watch(session.client()->deleteAccount(QUuid::createUuid()));
    QVERIFY(over(write));
    QCOMPARE(write->error.kind, ErrorKind::NotSent);
}

void SessionLifeTest::aWrongClockDoesNotEndAResumedSession()
{
    Fixture f;
    QVERIFY(f.signIn(true));
    QTRY_COMPARE(f.tokens.tokens.size(), 1);
    HandClock wrong;
    wrong.time = f.dev.clock.now().addSecs(9 * 3600);
    Session next(wrong, {}, { &f.tokens, &f.state });
    next.resume(f.profile(true), u"alice"_s);
    QTRY_COMPARE(next.state(), State::SignedIn);
    QCOMPARE(next.timeLeft(), std::chrono::hours(8));
    next.noteActivity();
    QCOMPARE(next.state(), State::SignedIn);
}

QTEST_GUILESS_MAIN(SessionLifeTest)
#include "tst_session_life.moc"
