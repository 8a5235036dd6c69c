// SPDX-License-Identifier: MIT
// The embedded server's mechanisms one by one, at the edges of their times.
#include "devserver/lockout_guard.h"
#include "devserver/password_hasher.h"
#include "devserver/rate_limiter.h"
#include "devserver/token_registry.h"
#include "devserver/totp_guard.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::devserver;

namespace {

const QDateTime noon(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC);
const QUuid ann(QStringLiteral("00000000-0000-4000-8000-00000000000a"));
const QUuid bob(QStringLiteral("00000000-0000-4000-8000-00000000000b"));

Secret secret(const char *text)
{
    return Secret::fromUtf8(text);
}

} // namespace

class DevServerGuardsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void totpTestVectors_data();
    void totpTestVectors();
    void totpWindow_data();
    void totpWindow();
    void totpRefusesReplay();
    void totpRefusesWhatIsNoCode_data();
    void totpRefusesWhatIsNoCode();
    void freshSecretsWork();
    void lockoutWindow();
    void lockoutEndsByItself();
    void successClearsFailures();
    void rateLimit();
    void passwordHashes();
    void tokenLife();
    void tokensOfOthersAreRefused_data();
    void tokensOfOthersAreRefused();
    void expiredTokensAreTaken();
};

// RFC 6238, appendix B: SHA-1, the last six of its eight digits.
void DevServerGuardsTest::totpTestVectors_data()
{
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QString>("code");
    QTest::newRow("59") << qint64(59) << QStringLiteral("287082");
    QTest::newRow("1111111109") << qint64(1111111109) << QStringLiteral("081804");
    QTest::newRow("1111111111") << qint64(1111111111) << QStringLiteral("050471");
    QTest::newRow("1234567890") << qint64(1234567890) << QStringLiteral("005924");
    QTest::newRow("2000000000") << qint64(2000000000) << QStringLiteral("279037");
    QTest::newRow("20000000000") << qint64(20000000000) << QStringLiteral("353130");
}

void DevServerGuardsTest::totpTestVectors()
{
    QFETCH(qint64, time);
    QFETCH(QString, code);
    const Secret base32 = secret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"); // "12345678901234567890"
    const QDateTime when = QDateTime::fromSecsSinceEpoch(time, Qt::UTC);
    QCOMPARE(TotpGuard::codeAt(base32, when), code);
    TotpGuard guard;
    QVERIFY(guard.accept(ann, base32, Secret(code), when));
}

void DevServerGuardsTest::totpWindow_data()
{
    QTest::addColumn<int>("second"); // of the server's clock; the code is that of the step from 0 to 29
    QTest::addColumn<bool>("accepted");
    QTest::newRow("two steps early") << -31 << false;
    QTest::newRow("one step early, its first second") << -30 << true;
    QTest::newRow("one step early, its last second") << -1 << true;
    QTest::newRow("first second") << 0 << true;
    QTest::newRow("last second") << 29 << true;
    QTest::newRow("one step late, its first second") << 30 << true;
    QTest::newRow("one step late, its last second") << 59 << true;
    QTest::newRow("two steps late") << 60 << false;
}

void DevServerGuardsTest::totpWindow()
{
    QFETCH(int, second);
    const Secret base32 = TotpGuard::freshSecret();
    TotpGuard guard;
    const Secret code(TotpGuard::codeAt(base32, noon));
    QTEST(guard.accept(ann, base32, code, noon.addSecs(second)), "accepted");
}

void DevServerGuardsTest::totpRefusesReplay()
{
    const Secret base32 = TotpGuard::freshSecret();
    TotpGuard guard;
    const auto codeOfStep = [&](int step) { return Secret(TotpGuard::codeAt(base32, noon.addSecs(step * 30LL))); };
    QVERIFY(guard.accept(ann, base32, codeOfStep(0), noon));
    QVERIFY(!guard.accept(ann, base32, codeOfStep(0), noon));
    QVERIFY(!guard.accept(ann, base32, codeOfStep(0), noon.addSecs(30)));
    QVERIFY(!guard.accept(ann, base32, codeOfStep(-1), noon)); // older than the last accepted one
    QVERIFY(guard.accept(bob, base32, codeOfStep(0), noon));   // each account for itself
    QVERIFY(guard.accept(ann, base32, codeOfStep(1), noon));   // a fast clock's next code
    QVERIFY(!guard.accept(ann, base32, codeOfStep(1), noon.addSecs(30)));
    QVERIFY(guard.accept(ann, base32, codeOfStep(2), noon.addSecs(60)));
    guard.forget(ann);
    QVERIFY(guard.accept(ann, base32, codeOfStep(2), noon.addSecs(60)));
}

void DevServerGuardsTest::totpRefusesWhatIsNoCode_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const char *code : { "", "12345", "1234567", "12345a", "123 456", " 12345", "-12345", "１２３４５６" })
        QTest::addRow("'%s'", code) << QByteArray(code);
}

void DevServerGuardsTest::totpRefusesWhatIsNoCode()
{
    QFETCH(QByteArray, code);
    TotpGuard guard;
    QVERIFY(!guard.accept(ann, TotpGuard::freshSecret(), Secret::fromUtf8(code), noon));
}

void DevServerGuardsTest::freshSecretsWork()
{
    const Secret one = TotpGuard::freshSecret();
    QCOMPARE(one.utf8().size(), 32); // 160 bits
    QVERIFY(!(one == TotpGuard::freshSecret()));
    QCOMPARE(TotpGuard::codeAt(one, noon).size(), 6);
    QCOMPARE(TotpGuard::codeAt(secret("not base32 !"), noon), QString());
    const QString uri = TotpGuard::otpauthUri(one, QStringLiteral("a@b.c")).reveal();
    QVERIFY(uri.startsWith(QLatin1String("otpauth://totp/MCIAS:a%40b.c?secret=") + one.reveal()));
}

void DevServerGuardsTest::lockoutWindow()
{
    LockoutGuard guard;
    for (int i = 0; i < 9; ++i)
        guard.failed(ann, noon.addSecs(i));
    QVERIFY(!guard.isLocked(ann, noon.addSecs(9)));
    guard.failed(ann, noon.addSecs(9));
    QVERIFY(guard.isLocked(ann, noon.addSecs(9)));
    QVERIFY(!guard.isLocked(bob, noon.addSecs(9)));
    // Until the first of the ten is fifteen minutes old.
    QVERIFY(guard.isLocked(ann, noon.addMSecs(15 * 60'000 - 1)));
    QVERIFY(!guard.isLocked(ann, noon.addSecs(15 * 60)));
}

void DevServerGuardsTest::lockoutEndsByItself()
{
    LockoutGuard guard;
    for (int i = 0; i < 10; ++i)
        guard.failed(ann, noon);
    for (int minute = 1; minute < 15; ++minute)
        guard.failed(ann, noon.addSecs(minute * 60)); // somebody keeps trying
    QVERIFY(guard.isLocked(ann, noon.addSecs(14 * 60)));
    QVERIFY(!guard.isLocked(ann, noon.addSecs(15 * 60)));
}

void DevServerGuardsTest::successClearsFailures()
{
    LockoutGuard guard;
    for (int i = 0; i < 9; ++i)
        guard.failed(ann, noon);
    guard.succeeded(ann);
    guard.failed(ann, noon);
    QVERIFY(!guard.isLocked(ann, noon));
}

void DevServerGuardsTest::rateLimit()
{
    const QString here = QStringLiteral("127.0.0.1");
    RateLimiter rate(10, 10);
    for (int i = 0; i < 10; ++i)
        QVERIFY(!rate.take(here, noon));
    const auto wait = rate.take(here, noon);
    QVERIFY(wait && wait->count() == 1);
    QVERIFY(!rate.take(QStringLiteral("::1"), noon));
    QVERIFY(rate.take(here, noon.addMSecs(99)));
    QVERIFY(!rate.take(here, noon.addMSecs(100)));
    QVERIFY(rate.take(here, noon.addMSecs(100)));
    // A long pause fills it up, and no further.
    for (int i = 0; i < 10; ++i)
        QVERIFY(!rate.take(here, noon.addDays(1)));
    QVERIFY(rate.take(here, noon.addDays(1)));
}

void DevServerGuardsTest::passwordHashes()
{
    const PasswordHasher hasher(PasswordHasher::Cost::Least);
    const QByteArray hash = hasher.hash(secret("correct horse"));
    QVERIFY(hash.startsWith("$argon2id$"));
    QVERIFY(hash != hasher.hash(secret("correct horse"))); // salted
    QVERIFY(hasher.verify(hash, secret("correct horse")));
    QVERIFY(!hasher.verify(hash, secret("correct horsf")));
    QVERIFY(!hasher.verify(hash, secret("")));
    QVERIFY(!hasher.verify({}, secret("nobody has this password"))); // not even the one of the dummy
}

void DevServerGuardsTest::tokenLife()
{
    TokenRegistry registry;
    const auto issued = registry.issue(ann, { QStringLiteral("admin") }, std::chrono::hours(8), noon.addMSecs(700));
    QCOMPARE(issued.grant.expiresAt, noon.addSecs(8 * 3600));
    const TokenRecord *record = registry.verify(issued.grant.token.utf8(), noon);
    QVERIFY(record);
    QCOMPARE(record->accountId, ann);
    QCOMPARE(record->roles, QStringList{ QStringLiteral("admin") });
    QVERIFY(registry.verify(issued.grant.token.utf8(), issued.grant.expiresAt.addMSecs(-1)));
    QVERIFY(!registry.verify(issued.grant.token.utf8(), issued.grant.expiresAt));
    QVERIFY(registry.revoke(issued.jti));
    QVERIFY(!registry.verify(issued.grant.token.utf8(), noon));
    QVERIFY(!registry.revoke(issued.jti));
    QVERIFY(registry.wasIssued(issued.jti) && !registry.wasIssued(QStringLiteral("another")));
}

void DevServerGuardsTest::tokensOfOthersAreRefused_data()
{
    QTest::addColumn<int>("kind");
    int kind = 0;
    for (const char *name : { "empty", "no token", "signed by another server", "alg none", "changed claims", "cut signature",
             "four parts", "two parts", "padded", "no signature" })
        QTest::newRow(name) << kind++;
}

void DevServerGuardsTest::tokensOfOthersAreRefused()
{
    QFETCH(int, kind);
    TokenRegistry registry;
    TokenRegistry other;
    const QByteArray good = registry.issue(ann, {}, std::chrono::hours(1), noon).grant.token.utf8().toByteArray();
    QVERIFY(registry.verify(good, noon));
    const QByteArrayList parts = good.split('.');
    QByteArray claims = QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding);
    claims.replace("\"roles\":[]", "\"roles\":[\"admin\"]");
    const auto segment = [](const QByteArray &bytes) {
        return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const QByteArrayList bad{
        "",
        "x",
        other.issue(ann, {}, std::chrono::hours(1), noon).grant.token.utf8().toByteArray(),
        segment(R"({"alg":"none","typ":"JWT"})") + '.' + parts.at(1) + '.',
        parts.at(0) + '.' + segment(claims) + '.' + parts.at(2),
        good.chopped(2),
        good + ".x",
        parts.at(0) + '.' + parts.at(1),
        good + "==",
        parts.at(0) + '.' + parts.at(1) + '.',
    };
    QVERIFY(!registry.verify(bad.at(kind), noon));
}

void DevServerGuardsTest::expiredTokensAreTaken()
{
    TokenRegistry registry;
    const QString late = registry.issue(ann, {}, std::chrono::hours(2), noon).jti;
    const QString early = registry.issue(ann, {}, std::chrono::hours(1), noon).jti;
    const QString revoked = registry.issue(ann, {}, std::chrono::hours(1), noon).jti;
    QVERIFY(registry.revoke(revoked));
    QCOMPARE(registry.ofAccount(ann).size(), 2);
    QVERIFY(registry.takeExpired(noon.addSecs(3599)).isEmpty());
    const QList<TokenRecord> expired = registry.takeExpired(noon.addSecs(3600));
    QCOMPARE(expired.size(), 1);
    QCOMPARE(expired.first().jti, early);
    QVERIFY(registry.find(late) && !registry.find(early));
}

QTEST_GUILESS_MAIN(DevServerGuardsTest)
#include "tst_devserver_guards.moc"
