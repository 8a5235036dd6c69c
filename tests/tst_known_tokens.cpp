// SPDX-License-Identifier: MIT
#include "support/console.h"
#include "work/account_book.h"
#include "work/audit_details.h"
#include "work/tokens/known_tokens.h"
#include "work/tokens/token_exam.h"

#include "session/session.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using State = Session::State;
using Source = KnownToken::Source;

namespace {

const QUuid alice{ QLatin1String(aliceId) };
const QUuid bob{ u"22222222-2222-4333-8444-555555555555"_s };

QDateTime at(int minute)
{
    return QDateTime({ 2026, 11, 22 }, { 7, minute }, Qt::UTC);
}

AuditEvent logged(const char *type, const QString &jti, int minute, const QUuid &target = bob, const QUuid &actor = bob)
{
    static qint64 id = 0;
    const QString details = jti.isEmpty() ? u"{}"_s : u"{\"jti\":\"%1\"}"_s.arg(jti);
    return { ++id, QLatin1String(type), at(minute), actor, target, {}, JsonText{ details } };
}

struct Fixture {
    ConsoleWire wire;
    HandClock clock;
    Session session{ clock, wire.options() };
    KnownTokens tokens{ session };
    QSignalSpy changes{ &tokens, &KnownTokens::changed };

    bool signIn()
    {
        wire.server.enqueue(grantReply());
        session.signIn(wire.signIn());
        return eventually([this] { return session.state() == State::SignedIn; });
    }
    QStringList live(const QUuid &account = bob) const
    {
        QStringList jtis;
        for (const KnownToken &token : tokens.liveOf(account))
            jtis += token.jti;
        return jtis;
    }
};

} // namespace

class KnownTokensTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsItsOwnSession();
    void losesATokenThatTheServerRefuses();
    void learnsFromTheAuditLog_data();
    void learnsFromTheAuditLog();
    void comesToTheSameInEveryOrder();
    void knowsTheEndOfLife();
    void mergesWhatIsKnown();
    void endsAllOfAnAccount();
    void keepsWhatOtherReadersKnew();
    void keepsOnlyWhatIsGenuine();
    void letsANewOneEndTheFormer();
    void knowsThatItsOwnTokenWorks();
    void passesOverWhatCannotBeRead_data();
    void passesOverWhatCannotBeRead();
};

void KnownTokensTest::followsItsOwnSession()
{
    Fixture f;
    QVERIFY(f.live(alice).isEmpty());
    QVERIFY(f.signIn());
    QCOMPARE(f.live(alice), QStringList{ u"the-jti"_s });
    const KnownToken own = f.tokens.liveOf(alice).constFirst();
    QCOMPARE(own.source, Source::OwnSession);
    QCOMPARE(own.roles, std::optional(RoleList{ Role::Admin }));
    QCOMPARE(own.expiresAt, QDateTime({ 2026, 11, 22 }, { 16, 0 }, Qt::UTC));
    QCOMPARE(f.changes.count(), 1);
    QCOMPARE(f.changes.constFirst().constFirst().toUuid(), alice);
    // Locked, the token goes on living at the server.
    f.session.lock();
    QCOMPARE(f.live(alice).size(), 1);
}

void KnownTokensTest::losesATokenThatTheServerRefuses()
{
    Fixture f;
    QVERIFY(f.signIn());
    f.wire.server.enqueue(errorReply(401, "unauthorized"));
    f.session.client()->listAccounts()->then(
        &f.session, [](const QList<Account> &) {}, [](const Error &) {});
    const QString own = f.session.identity().tokenId;
    QTRY_COMPARE(f.session.state(), State::Paused);
    const auto row = f.tokens.row(own); // revoked, or the account is off: the refusal does not say
    QCOMPARE(row->state, TokenState::Unknown);
    QCOMPARE(row->doubt, TokenDoubt::Refused);
    QVERIFY(!row->token.revoked);
}

void KnownTokensTest::learnsFromTheAuditLog_data()
{
    QTest::addColumn<QList<AuditEvent>>("events");
    QTest::addColumn<QStringList>("live");
    using Events = QList<AuditEvent>;
    QTest::newRow("issued") << Events{ logged("token_issued", u"a"_s, 1) } << QStringList{ u"a"_s };
    QTest::newRow("the latest first") << Events{ logged("token_issued", u"a"_s, 1), logged("token_issued", u"b"_s, 2) }
                                      << QStringList{ u"b"_s, u"a"_s };
    QTest::newRow("with the sign-in") << Events{ logged("login_ok", u"a"_s, 1) } << QStringList{ u"a"_s };
    QTest::newRow("a sign-in without") << Events{ logged("login_ok", {}, 1) } << QStringList{};
    QTest::newRow("a failed one") << Events{ logged("login_fail", u"a"_s, 1) } << QStringList{};
    QTest::newRow("revoked") << Events{ logged("token_issued", u"a"_s, 1), logged("token_revoked", u"a"_s, 2) } << QStringList{};
    QTest::newRow("expired") << Events{ logged("token_issued", u"a"_s, 1), logged("token_expired", u"a"_s, 2) } << QStringList{};
    AuditEvent renewed = logged("token_renewed", u"b"_s, 2);
    renewed.details->text = u"{\"jti\":\"b\",\"replaces\":\"a\"}"_s;
    QTest::newRow("renewed") << Events{ logged("token_issued", u"a"_s, 1), renewed } << QStringList{ u"b"_s };
    QTest::newRow("reset by somebody else") << Events{ logged("token_issued", u"a"_s, 1),
        logged("password_changed", {}, 2, bob, alice), logged("token_issued", u"b"_s, 3) }
                                            << QStringList{ u"b"_s };
    QTest::newRow("changed by the person") << Events{ logged("token_issued", u"a"_s, 1), logged("password_changed", {}, 2) }
                                           << QStringList{ u"a"_s };
    QTest::newRow("deleted") << Events{ logged("token_issued", u"a"_s, 1), logged("account_deleted", {}, 2, bob, alice) }
                             << QStringList{};
    QTest::newRow("somebody else's jti") << Events{ logged("token_issued", u"a"_s, 1), logged("token_issued", u"a"_s, 2, alice) }
                                         << QStringList{ u"a"_s };
}

void KnownTokensTest::learnsFromTheAuditLog()
{
    QFETCH(QList<AuditEvent>, events);
    QFETCH(QStringList, live);
    Fixture f;
    f.tokens.learn(events);
    QCOMPARE(f.live(), live);
    QVERIFY(f.changes.count() <= 2); // an account once, however many events
    if (!live.isEmpty()) {
        QVERIFY(!f.tokens.liveOf(bob).constFirst().roles);
        QCOMPARE(f.tokens.liveOf(bob).constFirst().source, Source::Audit);
    }
}

// Pages of the log are read the newest first, and the same page more than once.
void KnownTokensTest::comesToTheSameInEveryOrder()
{
    QList<AuditEvent> events{ logged("token_issued", u"a"_s, 1), logged("token_revoked", u"a"_s, 2),
        logged("token_issued", u"b"_s, 3), logged("password_changed", {}, 4, bob, alice), logged("token_issued", u"c"_s, 5),
        logged("token_issued", u"d"_s, 6), logged("token_expired", u"d"_s, 7) };
    std::mt19937 order(5);
    Fixture f;
    for (int round = 0; round < 200; ++round) {
        std::shuffle(events.begin(), events.end(), order);
        KnownTokens tokens(f.session);
        for (const AuditEvent &one : events)
            tokens.learn(QList{ one, events.at(round % events.size()) });
        QCOMPARE(tokens.liveOf(bob).size(), 1);
        QCOMPARE(tokens.liveOf(bob).constFirst().jti, u"c"_s);
    }
}

void KnownTokensTest::knowsTheEndOfLife()
{
    Fixture f;
    f.tokens.learn(KnownToken{ u"a"_s, bob, {}, at(0), f.clock.time.addSecs(60), false, Source::IssuedHere });
    QCOMPARE(f.live().size(), 1);
    f.clock.time = f.clock.time.addSecs(60);
    QVERIFY(f.live().isEmpty());
}

void KnownTokensTest::mergesWhatIsKnown()
{
    Fixture f;
    const QDateTime end = f.clock.time.addDays(1);
    f.tokens.learn(KnownToken{ u"a"_s, bob, RoleList{ Role::Editor }, at(1), end, false, Source::IssuedHere });
    f.tokens.learn(QList{ logged("token_issued", u"a"_s, 2) });
    const KnownToken token = f.tokens.liveOf(bob).constFirst();
    QCOMPARE(token.source, Source::IssuedHere);
    QCOMPARE(token.roles, std::optional(RoleList{ Role::Editor }));
    QCOMPARE(token.issuedAt, at(1));
    QCOMPARE(token.expiresAt, end);
    QCOMPARE(f.changes.count(), 2); // that the log tells of it was new
    f.tokens.learn(QList{ logged("token_issued", u"a"_s, 2) });
    // And the other way round.
    f.tokens.learn(QList{ logged("token_issued", u"b"_s, 3) });
    f.tokens.learn(KnownToken{ u"b"_s, bob, RoleList{ Role::User }, at(4), end, false, Source::IssuedHere });
    QCOMPARE(f.tokens.liveOf(bob).constFirst().roles, std::optional(RoleList{ Role::User }));
    QCOMPARE(f.tokens.liveOf(bob).constFirst().issuedAt, at(4));
    // Revoked before anything else was known of it.
    f.tokens.noteRevoked(u"c"_s);
    f.tokens.learn(QList{ logged("token_issued", u"c"_s, 5) });
    QCOMPARE(f.live(), (QStringList{ u"b"_s, u"a"_s }));
}

void KnownTokensTest::endsAllOfAnAccount()
{
    Fixture f;
    f.tokens.learn(
        QList{ logged("token_issued", u"a"_s, 1), logged("token_issued", u"b"_s, 2), logged("token_issued", u"c"_s, 2, alice) });
    f.changes.clear();
    f.tokens.noteAllRevoked(bob);
    QVERIFY(f.live().isEmpty());
    QCOMPARE(f.live(alice), QStringList{ u"c"_s });
    QCOMPARE(f.changes.count(), 1);
    f.tokens.learn(QList{ logged("token_issued", u"d"_s, 3) }); // and a new sign-in counts
    QCOMPARE(f.live(), QStringList{ u"d"_s });
}

void KnownTokensTest::keepsWhatOtherReadersKnew()
{
    Fixture f;
    QSignalSpy rows(&f.tokens, &KnownTokens::rowsChanged);
    f.tokens.setCoverage({ at(0), at(10), false });
    f.tokens.setCoverage({ at(5), at(20), false }); // they touch
    QCOMPARE(f.tokens.coverage(), (LogCoverage{ at(0), at(20), false }));
    f.tokens.setCoverage({ at(20), at(20), false });
    QCOMPARE(f.tokens.coverage(), (LogCoverage{ at(0), at(20), false }));
    QCOMPARE(rows.count(), 2);
    f.tokens.setCoverage({ at(21), at(30), false }); // there is a gap
    QCOMPARE(f.tokens.coverage(), (LogCoverage{ at(21), at(30), false }));
    f.tokens.learn(QList{ logged("token_expired", u"x"_s, 1) });
    QVERIFY(f.tokens.coverage().tellsOfEnds);
}

void KnownTokensTest::keepsOnlyWhatIsGenuine()
{
    Fixture f;
    TokenExam exam;
    exam.jwt = Jwt::decode(Secret::fromUtf8(aliceToken()));
    QVERIFY(exam.jwt && exam.jwt->claims);
    for (const auto verdict :
        { TokenVerdict::BadSignature, TokenVerdict::WrongAlgorithm, TokenVerdict::Malformed, TokenVerdict::BadKey }) {
        exam.offline = verdict;
        QVERIFY(!f.tokens.learn(exam));
    }
    exam.offline.reset();
    QVERIFY(!f.tokens.learn(exam));
    QVERIFY(f.tokens.rows().isEmpty());
    exam.offline = TokenVerdict::Valid;
    exam.status = TokenStatus{ .valid = true };
    exam.answeredAt = f.clock.time;
    QVERIFY(f.tokens.learn(exam));
    const TokenRow row = *f.tokens.row(u"the-jti"_s);
    QCOMPARE(row.state, TokenState::Live);
    QCOMPARE(row.evidence, TokenEvidence::Server);
    QCOMPARE(row.token.source, Source::Pasted);
    QCOMPARE(row.token.accountId, alice);
    f.tokens.noteValidated(u"the-jti"_s, false, f.clock.time.addSecs(1));
    QCOMPARE(f.tokens.row(u"the-jti"_s)->doubt, TokenDoubt::Refused);
    QVERIFY(!f.tokens.row(u"no such"_s));
}

// Also where the log does not name the new one.
void KnownTokensTest::letsANewOneEndTheFormer()
{
    Fixture f;
    f.tokens.learn(QList{ logged("token_issued", u"a"_s, 1, bob, alice) }); // by somebody else: a service's
    QCOMPARE(f.tokens.row(u"a"_s)->token.kind, TokenKind::Service);
    QCOMPARE(f.live(), QStringList{ u"a"_s });
    f.tokens.learn(QList{ logged("token_issued", {}, 2, bob, alice) });
    QCOMPARE(f.tokens.row(u"a"_s)->state, TokenState::Superseded);
    QVERIFY(f.live().isEmpty());
    // A person has as many as there are sign-ins.
    f.tokens.learn(QList{ logged("token_issued", u"c"_s, 1, alice, alice), logged("token_issued", u"d"_s, 2, alice, alice) });
    QCOMPARE(f.live(alice).size(), 2);
    QCOMPARE(f.tokens.row(u"c"_s)->token.kind, TokenKind::Session);
    // An event that names nobody leaves doubt about all.
    f.tokens.setCoverage({ at(0), f.clock.time, true });
    QCOMPARE(f.tokens.row(u"c"_s)->state, TokenState::Live);
    f.tokens.learn(QList{ logged("token_revoked", {}, 3, alice, alice) });
    QCOMPARE(f.tokens.row(u"c"_s)->doubt, TokenDoubt::UnnamedToken);
}

// What was read was read with it.
void KnownTokensTest::knowsThatItsOwnTokenWorks()
{
    Fixture f;
    QVERIFY(f.signIn());
    f.clock.time = f.clock.time.addSecs(3600);
    QCOMPARE(f.tokens.row(u"the-jti"_s)->state, TokenState::Unknown);
    AccountBook book(f.session);
    f.tokens.setBook(&book);
    f.wire.server.enqueue(Reply::json(200, accountsJson(3)));
    book.refresh();
    QVERIFY(eventually([&] { return book.isLoaded() && !book.isLoading(); }));
    QCOMPARE(f.tokens.row(u"the-jti"_s)->state, TokenState::Live);
    QVERIFY(f.tokens.row(u"the-jti"_s)->isOwn);
    f.session.lock();
    QCOMPARE(f.tokens.row(u"the-jti"_s)->state, TokenState::Unknown);
}

void KnownTokensTest::passesOverWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("details");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("no JSON") << u"jti=a"_s;
    QTest::newRow("no object") << u"[\"jti\",\"a\"]"_s;
    QTest::newRow("no string") << u"{\"jti\":7}"_s;
    QTest::newRow("an endless jti") << u"{\"jti\":\"%1\"}"_s.arg(QString(5000, u'a'));
    QTest::newRow("endless") << u"{\"jti\":\"a\",\"more\":\"%1\"}"_s.arg(QString(1 << 20, u'a'));
}

void KnownTokensTest::passesOverWhatCannotBeRead()
{
    QFETCH(QString, details);
    Fixture f;
    AuditEvent strange = logged("token_issued", u"a"_s, 1);
    strange.details->text = details;
    f.tokens.learn(QList{ strange });
    strange.details.reset();
    f.tokens.learn(QList{ strange });
    QVERIFY(f.live().isEmpty());
    QVERIFY(f.changes.isEmpty());
}

QTEST_GUILESS_MAIN(KnownTokensTest)
#include "tst_known_tokens.moc"
