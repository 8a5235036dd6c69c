// SPDX-License-Identifier: MIT
#include "session/session.h"
#include "support/console.h"
#include "support/wire.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using State = Session::State;
using Reason = SignInFailure::Reason;

Q_DECLARE_METATYPE(mcias::test::Reply)
Q_DECLARE_METATYPE(mcias::SignInFailure::Reason)

namespace {

// A server, a session, and what the session says.
struct Fixture {
    ConsoleWire wire;
    HandClock clock;
    Session session{ clock, wire.options() };
    QList<SignInFailure> failures;
    QList<SignedOut> ends;
    QList<State> states;

    Fixture()
    {
        QObject::connect(
            &session, &Session::signInFailed, &session, [this](const SignInFailure &failure) { failures += failure; });
        QObject::connect(&session, &Session::signedOut, &session, [this](const SignedOut &how) { ends += how; });
        QObject::connect(&session, &Session::stateChanged, &session, [this](State state) { states += state; });
    }
    SignIn request(const QString &code = {}) const { return wire.signIn(code); }
    // Signs in and waits for the end of it.
    bool signIn(const SignIn &request)
    {
        const auto before = failures.size();
        session.signIn(request);
        return eventually([this, before] {
            return session.state() == State::SignedIn || session.state() == State::NeedsTotp || failures.size() > before;
        });
    }
};

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsInAndKnowsWho();
    void asksForTheCode();
    void wrongCodeKeepsTheQuestion();
    void eachFailureHasItsSentence_data();
    void eachFailureHasItsSentence();
    void tlsFaults_data();
    void tlsFaults();
    void nothingIsSentToNoServer();
    void cancelIsSilent();
    void signsOut_data();
    void signsOut();
    void endsWithItsToken();
    void tokenOfAnotherKindStillSignsIn();
    void wrongClockHereDoesNotEndTheSession();
    void knowsTheServersTime_data();
    void knowsTheServersTime();
    void callsInFlightHearTheEnd();
};

void SessionTest::signsInAndKnowsWho()
{
    Fixture f;
    f.wire.server.answer(grantReply());
    QVERIFY(f.signIn(f.request()));
    QCOMPARE(f.states, (QList<State>{ State::SigningIn, State::SignedIn }));
    const Identity &me = f.session.identity();
    QCOMPARE(me.username, u"alice"_s);
    QCOMPARE(me.accountId, QUuid::fromString(QLatin1String(aliceId)));
    QCOMPARE(me.roles, QStringList{ u"admin"_s });
    QCOMPARE(me.issuer, u"test"_s);
    QCOMPARE(me.tokenId, u"the-jti"_s);
    QCOMPARE(me.issuedAt, f.clock.time);
    QCOMPARE(f.session.timeLeft(), std::chrono::hours(8));
    QVERIFY(f.session.client());
    QCOMPARE(f.session.client()->token().utf8().toByteArray(), aliceToken());
    QCOMPARE(f.wire.server.requests().constFirst().body, QByteArray(R"({"username":"alice","password":"pass"})"));
}

void SessionTest::asksForTheCode()
{
    Fixture f;
    f.wire.server.enqueue(errorReply(401, "totp_required"));
    f.wire.server.enqueue(grantReply());
    QVERIFY(f.signIn(f.request()));
    QCOMPARE(f.session.state(), State::NeedsTotp);
    QVERIFY(f.failures.isEmpty());
    QVERIFY(!f.session.client());
    QVERIFY(f.signIn(f.request(u"123456"_s)));
    QCOMPARE(f.session.state(), State::SignedIn);
    QVERIFY(f.wire.server.requests().constLast().body.contains(R"("totp_code":"123456")"));
}

void SessionTest::wrongCodeKeepsTheQuestion()
{
    Fixture f;
    f.wire.server.enqueue(errorReply(401, "totp_required"));
    QVERIFY(f.signIn(f.request()));
    f.wire.server.enqueue(errorReply(401, "unauthorized"));
    QVERIFY(f.signIn(f.request(u"000000"_s)));
    QTRY_COMPARE(f.failures.size(), 1);
    QCOMPARE(f.session.state(), State::NeedsTotp);
    QCOMPARE(f.failures.constLast().reason, Reason::WrongCode);
    QCOMPARE(f.failures.constLast().field(), SignInFailure::Field::Totp);
    // A connection that breaks does not take back that the password was right; a policy's no ends it.
    f.wire.server.enqueue(Reply::drop());
    f.session.signIn(f.request(u"111111"_s));
    QTRY_COMPARE(f.failures.size(), 2);
    QCOMPARE(f.session.state(), State::NeedsTotp);
    QCOMPARE(f.failures.constLast().reason, Reason::AnswerLost);
    f.wire.server.enqueue(errorReply(403, "forbidden"));
    f.session.signIn(f.request(u"222222"_s));
    QTRY_COMPARE(f.failures.size(), 3);
    QCOMPARE(f.session.state(), State::SignedOut);
    // The same code without having been asked for it: nothing is known about the password.
    f.wire.server.enqueue(errorReply(401, "unauthorized"));
    f.session.signIn(f.request(u"000000"_s));
    QTRY_COMPARE(f.failures.size(), 4);
    QCOMPARE(f.failures.constLast().reason, Reason::BadCredentials);
}

void SessionTest::eachFailureHasItsSentence_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("words");
    QTest::newRow("wrong password") << errorReply(401, "unauthorized") << Reason::BadCredentials
                                    << u"the account is locked or inactive; the server does not say which"_s;
    QTest::newRow("policy") << errorReply(403, "forbidden") << Reason::PolicyDenied << u"may not sign in to 127.0.0.1"_s;
    QTest::newRow("sealed") << errorReply(503, "vault_sealed") << Reason::Sealed << u"is sealed"_s;
    QTest::newRow("too many") << errorReply(429, "rate_limited").header("Retry-After", "7") << Reason::RateLimited
                              << u"to wait 7 second"_s;
    QTest::newRow("too many, no time") << errorReply(429, "rate_limited") << Reason::RateLimited << u"wait a moment"_s;
    QTest::newRow("failing") << errorReply(500, "internal_error") << Reason::ServerFailed << u"failed with status 500"_s;
    QTest::newRow("refused") << errorReply(400, "bad_request") << Reason::Refused << u"“words of the server”"_s;
    QTest::newRow("lost answer") << Reply::drop() << Reason::AnswerLost << u"its answer never arrived"_s;
    QTest::newRow("another service's page") << Reply::text(200, "<html>hello</html>") << Reason::NotMcias
                                            << u"not an MCIAS server"_s;
    QTest::newRow("another service's 404") << Reply::text(404, "not found") << Reason::NotMcias << u"not an MCIAS server"_s;
    QTest::newRow("a proxy's 401") << Reply::text(401, "who are you") << Reason::NotMcias << u"not an MCIAS server"_s;
    QTest::newRow("a proxy's 403") << Reply::text(403, "no") << Reason::NotMcias << u"not an MCIAS server"_s;
}

void SessionTest::eachFailureHasItsSentence()
{
    QFETCH(Reply, reply);
    QFETCH(QString, words);
    Fixture f;
    f.wire.server.answer(reply);
    f.session.signIn(f.request());
    QTRY_COMPARE(f.failures.size(), 1);
    const SignInFailure &failure = f.failures.constFirst();
    QTEST(failure.reason, "reason");
    QVERIFY2(failure.sentence().contains(words), qPrintable(failure.sentence()));
    QVERIFY(failure.reason == Reason::BadCredentials || !failure.sentence().contains(u"Wrong user name"_s));
    QVERIFY(!failure.sentence().contains(u"https:"_s));
    QCOMPARE(f.session.state(), State::SignedOut);
    QVERIFY(!f.session.client());
    QCOMPARE(f.wire.server.requestCount(), 1);
}

void SessionTest::tlsFaults_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<TlsFault>("fault");
    QTest::newRow("expired") << u"expired"_s << TlsFault::Expired;
    QTest::newRow("not yet") << u"not yet"_s << TlsFault::NotYetValid;
    QTest::newRow("another name") << u"name"_s << TlsFault::HostMismatch;
    QTest::newRow("self-signed") << u"self"_s << TlsFault::SelfSigned;
    QTest::newRow("unknown issuer") << u"issuer"_s << TlsFault::UnknownIssuer;
    QTest::newRow("no TLS") << u"plain"_s << TlsFault::Protocol;
    QTest::newRow("CA file missing") << u"file"_s << TlsFault::BadCaFile;
}

void SessionTest::tlsFaults()
{
    QFETCH(QString, kind);
    Fixture f;
    CertificateWish wish;
    if (kind == u"expired")
        wish.notAfter = QDateTime::currentDateTimeUtc().addSecs(-60);
    else if (kind == u"not yet")
        wish.notBefore = QDateTime::currentDateTimeUtc().addDays(1);
    else if (kind == u"name")
        wish = { .hosts = { u"example.org"_s }, .ips = {} };
    const TestCa other;
    const ServerIdentity identity = kind == u"self" ? TestCa::selfSigned()
        : kind == u"issuer"                         ? other.issue()
                                                    : f.wire.ca.issue(wish);
    ScriptedServer server(identity, kind == u"plain" ? ScriptedServer::Protocol::Plain : ScriptedServer::Protocol::Tls);
    SignIn request = f.request();
    request.profile.server = server.url();
    request.profile.server.setScheme(u"https"_s);
    if (kind == u"file")
        request.profile.caFile = u"/no/such/file.pem"_s;
    f.session.signIn(request);
    QTRY_COMPARE(f.failures.size(), 1);
    const SignInFailure &failure = f.failures.constFirst();
    QCOMPARE(failure.reason, Reason::Untrusted);
    QTEST(failure.error.tlsFault, "fault");
    QCOMPARE(server.requestCount(), 0);
    QVERIFY(!failure.isWorthRepeating());
    // Seven faults, seven sentences.
    static QHash<QString, QString> heard;
    const QString sentence = failure.sentence().replace(serverName(request.profile.server), u"server"_s);
    QVERIFY2(!heard.contains(sentence), qPrintable(sentence));
    heard.insert(sentence, kind);
}

void SessionTest::nothingIsSentToNoServer()
{
    Fixture f;
    SignIn request = f.request();
    request.profile.server = serverFromText(u"http://example.org"_s);
    f.session.signIn(request);
    QCOMPARE(f.failures.size(), 1);
    QCOMPARE(f.failures.constFirst().reason, Reason::NoServer);
    QCOMPARE(f.session.state(), State::SignedOut);

    quint16 freePort = 0;
    {
        const ScriptedServer gone;
        freePort = gone.port();
    }
    request.profile.server = QUrl(u"https://127.0.0.1:%1"_s.arg(freePort));
    f.session.signIn(request);
    QTRY_COMPARE(f.failures.size(), 2);
    QCOMPARE(f.failures.constLast().reason, Reason::Unreachable);
    QVERIFY(f.failures.constLast().sentence().contains(u"cannot be reached"_s));
}

void SessionTest::cancelIsSilent()
{
    Fixture f;
    f.wire.server.enqueue(Reply::silence());
    f.session.signIn(f.request());
    QTRY_COMPARE(f.wire.server.requestCount(), 1);
    f.session.cancelSignIn();
    QCOMPARE(f.session.state(), State::SignedOut);
    // And another try is not disturbed by the first.
    f.wire.server.answer(grantReply());
    QVERIFY(f.signIn(f.request()));
    QCOMPARE(f.session.state(), State::SignedIn);
    QVERIFY(f.failures.isEmpty());
    f.session.cancelSignIn(); // too late: no effect
    QCOMPARE(f.session.state(), State::SignedIn);
}

void SessionTest::signsOut_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<int>("how");
    QTest::addColumn<QString>("words");
    using How = SignedOut::How;
    QTest::newRow("revoked") << Reply::empty(204) << int(How::Revoked) << u"has revoked"_s;
    QTest::newRow("was invalid") << errorReply(401, "unauthorized") << int(How::WasInvalid) << u"did not accept"_s;
    QTest::newRow("a proxy's 401") << Reply::text(401, "<h1>who are you?</h1>") << int(How::NotRevoked)
                                   << u"stays valid until WHEN"_s;
    QTest::newRow("not revoked") << errorReply(500, "internal_error") << int(How::CannotTell) << u"WHEN"_s;
    QTest::newRow("sealed") << errorReply(503, "vault_sealed") << int(How::NotRevoked) << u"stays valid until WHEN"_s;
    QTest::newRow("lost answer") << Reply::drop() << int(How::CannotTell) << u"if not, the token stays valid until WHEN"_s;
}

void SessionTest::signsOut()
{
    QFETCH(Reply, reply);
    QFETCH(QString, words);
    Fixture f;
    f.wire.server.enqueue(grantReply());
    QVERIFY(f.signIn(f.request()));
    f.wire.server.enqueue(reply);
    f.session.signOut();
    QCOMPARE(f.session.state(), State::SigningOut);
    QTRY_COMPARE(f.ends.size(), 1);
    QVERIFY(!f.session.client());
    QCOMPARE(f.session.state(), State::SignedOut);
    QTEST(int(f.ends.constFirst().how), "how");
    QVERIFY2(f.ends.constFirst().sentence(u"WHEN"_s).contains(words), qPrintable(f.ends.constFirst().sentence(u"WHEN"_s)));
    QVERIFY(f.session.identity().username.isEmpty());
    QCOMPARE(f.wire.server.requestCount(), 2);
}

void SessionTest::endsWithItsToken()
{
    Fixture f;
    f.clock.time = QDateTime({ 2026, 11, 22 }, { 15, 59, 58, 500 }, Qt::UTC);
    f.wire.server.answer(Reply::json(200, "{\"token\":\"opaque\",\"expires_at\":\"2026-11-22T16:00:00Z\"}"));
    QVERIFY(f.signIn(f.request()));
    f.clock.time = f.clock.time.addSecs(5);
    QTRY_COMPARE(f.session.state(), State::Paused); // the timer was set for the second that was left
    QCOMPARE(f.session.pause(), Session::Pause::Expired);
    QVERIFY(f.session.isOccupied());
    QVERIFY(f.session.client()->token().isEmpty());
    f.session.signOut();
    QCOMPARE(f.ends.constFirst().how, SignedOut::How::Expired);
    QCOMPARE(f.session.state(), State::SignedOut);
    QCOMPARE(f.wire.server.requestCount(), 1); // nothing to revoke
}

void SessionTest::tokenOfAnotherKindStillSignsIn()
{
    Fixture f;
    f.wire.server.answer(Reply::json(200, R"({"token":"opaque","expires_at":"2026-11-22T09:00:00Z"})"));
    QVERIFY(f.signIn(f.request()));
    QCOMPARE(f.session.state(), State::SignedIn);
    QVERIFY(f.session.identity().accountId.isNull());
    QVERIFY(f.session.identity().roles.isEmpty());
    QCOMPARE(f.session.timeLeft(), std::chrono::hours(1));
}

void SessionTest::wrongClockHereDoesNotEndTheSession()
{
    Fixture f;
    f.clock.time = f.clock.time.addSecs(9 * 3600); // past the end of the token by this clock
    f.wire.server.answer(grantReply());
    QVERIFY(f.signIn(f.request()));
    QCOMPARE(f.session.state(), State::SignedIn);
    QCOMPARE(f.session.timeLeft(), std::chrono::hours(8));
    f.clock.time = f.clock.time.addSecs(3600);
    QCOMPARE(f.session.timeLeft(), std::chrono::hours(7));
}

void SessionTest::knowsTheServersTime_data()
{
    QTest::addColumn<int>("ahead");
    QTest::addRow("same") << 0;
    QTest::addRow("minutes ahead") << 200;
    QTest::addRow("minutes behind") << -200;
    QTest::addRow("hours ahead") << 9 * 3600;
}

// What the server is said to have done "as of" then is dated by this.
void SessionTest::knowsTheServersTime()
{
    QFETCH(int, ahead);
    Fixture f;
    const QDateTime there = f.clock.time;
    f.clock.time = there.addSecs(ahead);
    f.wire.server.answer(grantReply());
    QVERIFY(f.signIn(f.request()));
    QCOMPARE(f.session.serverNow(), there);
}

void SessionTest::callsInFlightHearTheEnd()
{
    Fixture f;
    f.wire.server.enqueue(grantReply());
    QVERIFY(f.signIn(f.request()));
    f.wire.server.answerWith(
        [](const Received &request) { return request.path == "/v1/auth/logout" ? Reply::empty(204) : Reply::silence(); });
    const auto write = watch(f.session.client()->deleteAccount(QUuid::createUuid()));
    const auto read = watch(f.session.client()->listAccounts());
    QTRY_COMPARE(f.wire.server.requestCount(), 3);
    f.session.signOut();
    QVERIFY(over(write) && over(read));
    QVERIFY(write->endedOnce() && read->endedOnce());
    QCOMPARE(write->error.kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(read->error.kind, ErrorKind::Cancelled);
    QCOMPARE(f.session.state(), State::SignedOut);
}

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
