// SPDX-License-Identifier: MIT
// What a token says, and that it counts only while it is well formed, of the one algorithm and alive.
#include "support/tokens.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestJwt : public QObject {
    Q_OBJECT

private:
    TokenVerdict verdict(const QByteArray &token) const { return verdict(token, m_key.jwk()); }
    TokenVerdict verdict(const QByteArray &token, const PublicKey &key, std::chrono::milliseconds leeway = {}) const
    {
        return Jwt::verify(Secret::fromUtf8(token), key, m_clock, leeway).verdict;
    }
    QByteArray good() const { return m_key.sign(goodHeader, goodPayload); }

    KeyPair m_key;
    FixedClock m_clock;

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { m_clock.milliseconds = present * 1000; }

    void rfc8037Example();
    void decodesWithoutTrust();
    void decodeKeepsWhatItCannotType();
    void algorithms_data();
    void algorithms();
    void keysTheTokenBrings_data();
    void keysTheTokenBrings();
    void criticalExtensions_data();
    void criticalExtensions();
    void life_data();
    void life();
    void bothEndsOfLife();
    void leewayWidensBothEnds();
    void clockWithoutTime();
    void badClaims_data();
    void badClaims();
    void badHeaders_data();
    void badHeaders();
    void length();
};

void TestJwt::rfc8037Example()
{
    const PublicKey key{ u"OKP"_s, u"Ed25519"_s, u"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"_s };
    const QByteArray token = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
                             "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";
    QVERIFY(!Jwt::signatureFault(Secret::fromUtf8(token), key));
    // Well signed, but its payload is a sentence.
    const auto report = Jwt::verify(Secret::fromUtf8(token), key, m_clock);
    QCOMPARE(report.verdict, TokenVerdict::Malformed);
    QVERIFY(report.reason.startsWith(u"claims: not JSON"_s));
    QVERIFY(!report.jwt);
    QCOMPARE(Jwt::signatureFault(Secret::fromUtf8(token), m_key.jwk()), TokenVerdict::BadSignature);
}

void TestJwt::decodesWithoutTrust()
{
    const QByteArray header = R"({"kid":"k1","typ":"at+jwt","alg":"HS256","jku":"https://elsewhere"})";
    const QByteArray payload =
        R"({"sub":"s","roles":["viewer","astronaut"],"iss":"i","iat":-1,"exp":1800000000.25,"nbf":5,"jti":"j",)"
        R"("aud":["a","b"],"deep":{"x":[1]}})";
    const auto jwt = Jwt::decode(Secret::fromUtf8(joined({ encodeBase64Url(header), encodeBase64Url(payload), "" })));
    QVERIFY(jwt && jwt->claims);
    QCOMPARE(jwt->problem, QString());
    QCOMPARE(jwt->header.alg, u"HS256"_s);
    QCOMPARE(jwt->header.kid, u"k1"_s);
    QCOMPARE(jwt->header.typ, u"at+jwt"_s);
    QCOMPARE(jwt->otherHeaders, (QMap<QString, QString>{ { u"jku"_s, u"\"https://elsewhere\""_s } }));
    const JwtClaims &claims = *jwt->claims;
    QCOMPARE(claims.sub, u"s"_s);
    QCOMPARE(claims.roles->size(), 2);
    QVERIFY(claims.roles->at(0) == Role::Viewer);
    QCOMPARE(claims.roles->at(1).word(), u"astronaut"_s);
    QCOMPARE(claims.iss, u"i"_s);
    QCOMPARE(claims.jti, u"j"_s);
    QCOMPARE(claims.iat->time.toMSecsSinceEpoch(), -1000);
    QCOMPARE(claims.exp->time.toMSecsSinceEpoch(), 1'800'000'000'250);
    QCOMPARE(claims.nbf->time.toMSecsSinceEpoch(), 5000);
    QCOMPARE(jwt->otherClaims, (QMap<QString, QString>{ { u"aud"_s, u"[\"a\",\"b\"]"_s }, { u"deep"_s, u"{\"x\":[1]}"_s } }));
}

void TestJwt::decodeKeepsWhatItCannotType()
{
    const auto jwt = Jwt::decode(Secret::fromUtf8(m_key.sign(goodHeader, R"({"sub":"s","exp":"soon"})")));
    QVERIFY(jwt);
    QVERIFY(!jwt->claims);
    QCOMPARE(jwt->problem, u"claims: exp: expected seconds since 1970, up to the year 9999"_s);
    QCOMPARE(jwt->otherClaims, (QMap<QString, QString>{ { u"sub"_s, u"\"s\""_s }, { u"exp"_s, u"\"soon\""_s } }));
    QString problem;
    QVERIFY(!Jwt::decode(Secret::fromUtf8("a.b"), &problem));
    QCOMPARE(problem, u"not three parts with dots between them"_s);
}

void TestJwt::algorithms_data()
{
    QTest::addColumn<QByteArray>("alg");
    for (const char *alg : { R"("none")", R"("None")", R"("HS256")", R"("HS512")", R"("ES256")", R"("RS256")", R"("PS256")",
             R"("eddsa")", R"("EDDSA")", R"("EdDSA ")", R"("Ed25519")", R"("Ed448")", R"("EdDSA\u0000")", R"("")", "null",
             R"(["EdDSA"])", R"({"EdDSA":1})", "1", "true" })
        QTest::newRow(alg) << QByteArray(alg);
}

void TestJwt::algorithms()
{
    QFETCH(QByteArray, alg);
    const QByteArray header = R"({"alg":)" + alg + R"(,"typ":"JWT"})";
    const QByteArray text = encodeBase64Url(header) + '.' + encodeBase64Url(goodPayload);
    // A string names another algorithm; anything else is no header at all.
    const auto expected = alg.startsWith('"') ? TokenVerdict::WrongAlgorithm : TokenVerdict::Malformed;
    QCOMPARE(verdict(m_key.sign(header, goodPayload)), expected); // even if the right key signed it
    QCOMPARE(verdict(text + '.'), expected);
    // The classic: an HMAC with the public key as its secret.
    QByteArray mac(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256(bytes(mac), bytes(text), static_cast<size_t>(text.size()), bytes(m_key.point));
    QCOMPARE(verdict(text + '.' + encodeBase64Url(mac)), expected);
}

void TestJwt::keysTheTokenBrings_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::newRow("jwk") << QByteArray(R"("jwk":{"kty":"OKP","crv":"Ed25519","x":"%1"})");
    QTest::newRow("jku") << QByteArray(R"("jku":"https://127.0.0.1:1/keys?%1")");
    QTest::newRow("x5u") << QByteArray(R"("x5u":"https://127.0.0.1:1/%1.pem")");
    QTest::newRow("x5c") << QByteArray(R"("x5c":["%1"])");
    QTest::newRow("kid") << QByteArray(R"("kid":"%1")");
    QTest::newRow("kid, a path") << QByteArray(R"("kid":"../../../../dev/null")");
}

void TestJwt::keysTheTokenBrings()
{
    QFETCH(QByteArray, member);
    const KeyPair attacker;
    const QByteArray header = R"({"alg":"EdDSA",)" + member.replace("%1", encodeBase64Url(attacker.point)) + '}';
    QCOMPARE(verdict(attacker.sign(header, goodPayload)), TokenVerdict::BadSignature);
    QCOMPARE(verdict(m_key.sign(header, goodPayload)), TokenVerdict::Valid); // it is ignored, not obeyed
}

void TestJwt::criticalExtensions_data()
{
    QTest::addColumn<QByteArray>("crit");
    for (const char *crit : { R"(["exp"])", R"(["b64"])", "[]", "null", R"("b64")", "{}", "0", "false" })
        QTest::newRow(crit) << QByteArray(crit);
}

void TestJwt::criticalExtensions()
{
    QFETCH(QByteArray, crit);
    QCOMPARE(verdict(m_key.sign(R"({"alg":"EdDSA","b64":true,"crit":)" + crit + '}', goodPayload)), TokenVerdict::WrongAlgorithm);
}

void TestJwt::life_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<qint64>("at"); // milliseconds after `present`
    QTest::addColumn<TokenVerdict>("expected");
    const auto row = [](const char *name, const char *claims, qint64 at, TokenVerdict expected) {
        QTest::newRow(name) << QByteArray(claims) << at << expected;
    };
    row("exp, a second before", R"("exp":1800000000)", -1000, TokenVerdict::Valid);
    row("exp, a millisecond before", R"("exp":1800000000)", -1, TokenVerdict::Valid);
    row("exp, exactly", R"("exp":1800000000)", 0, TokenVerdict::Expired);
    row("exp, a second after", R"("exp":1800000000)", 1000, TokenVerdict::Expired);
    row("exp with a fraction, before", R"("exp":1800000000.5)", 499, TokenVerdict::Valid);
    row("exp with a fraction, exactly", R"("exp":1800000000.5)", 500, TokenVerdict::Expired);
    row("exp in scientific notation", R"("exp":1.8e9)", -1, TokenVerdict::Valid);
    row("exp in scientific notation, exactly", R"("exp":18E8)", 0, TokenVerdict::Expired);
    row("nbf, a second before", R"("exp":1900000000,"nbf":1800000000)", -1000, TokenVerdict::NotYetValid);
    row("nbf, a millisecond before", R"("exp":1900000000,"nbf":1800000000)", -1, TokenVerdict::NotYetValid);
    row("nbf, exactly", R"("exp":1900000000,"nbf":1800000000)", 0, TokenVerdict::Valid);
    row("nbf, a second after", R"("exp":1900000000,"nbf":1800000000)", 1000, TokenVerdict::Valid);
    row("nbf with a fraction", R"("exp":1900000000,"nbf":1800000000.001)", 0, TokenVerdict::NotYetValid);
    row("nbf null is none", R"("exp":1900000000,"nbf":null)", 0, TokenVerdict::Valid);
    row("the last second there is", R"("exp":253402300799)", 0, TokenVerdict::Valid);
    row("exp negative", R"("exp":-1800000001)", 0, TokenVerdict::Expired);
    row("exp zero", R"("exp":0)", 0, TokenVerdict::Expired);
    row("life that ends before it begins", R"("exp":1799999999,"nbf":1800000001)", 0, TokenVerdict::Expired);
    row("iat does not matter", R"("exp":1900000000,"iat":1850000000)", 0, TokenVerdict::Valid);
}

void TestJwt::life()
{
    QFETCH(QByteArray, claims);
    QFETCH(qint64, at);
    QFETCH(TokenVerdict, expected);
    m_clock.milliseconds = present * 1000 + at;
    const auto report = Jwt::verify(Secret::fromUtf8(m_key.sign(goodHeader, '{' + claims + '}')), m_key.jwk(), m_clock);
    QCOMPARE(report.verdict, expected);
    QVERIFY(report.jwt && report.jwt->claims); // what has expired may still be looked at
}

void TestJwt::bothEndsOfLife()
{
    const QByteArray token = m_key.sign(goodHeader, R"({"nbf":1800000000,"exp":1800000002})");
    int valid = 0;
    for (m_clock.milliseconds = present * 1000 - 2000; m_clock.milliseconds < present * 1000 + 4000; m_clock.milliseconds += 100)
        valid += verdict(token) == TokenVerdict::Valid ? 1 : 0;
    QCOMPARE(valid, 20);
}

void TestJwt::leewayWidensBothEnds()
{
    const QByteArray old = m_key.sign(goodHeader, R"({"exp":1800000000})");
    const QByteArray young = m_key.sign(goodHeader, R"({"exp":1900000000,"nbf":1800000060})");
    m_clock.milliseconds = present * 1000 + 59'999;
    QCOMPARE(verdict(old, m_key.jwk(), 60s), TokenVerdict::Valid);
    m_clock.milliseconds = present * 1000 + 60'000;
    QCOMPARE(verdict(old, m_key.jwk(), 60s), TokenVerdict::Expired);
    m_clock.milliseconds = present * 1000;
    QCOMPARE(verdict(young, m_key.jwk(), 59s), TokenVerdict::NotYetValid);
    QCOMPARE(verdict(young, m_key.jwk(), 60s), TokenVerdict::Valid);
    // Extreme leeways neither overflow nor turn round.
    QCOMPARE(verdict(good(), m_key.jwk(), std::chrono::milliseconds::max()), TokenVerdict::Valid);
    QCOMPARE(verdict(good(), m_key.jwk(), std::chrono::milliseconds::min()), TokenVerdict::Valid);
    QCOMPARE(verdict(old, m_key.jwk(), std::chrono::milliseconds::min()), TokenVerdict::Expired);
}

void TestJwt::clockWithoutTime()
{
    QVERIFY(!Jwt::verify(Secret::fromUtf8(good()), m_key.jwk(), BrokenClock()).isValid());
    QVERIFY(!Jwt::verify(Secret::fromUtf8(good()), m_key.jwk(), BrokenClock(), 60s).isValid());
}

void TestJwt::badClaims_data()
{
    QTest::addColumn<QByteArray>("payload");
    const auto row = [](const char *name, const QByteArray &payload) { QTest::newRow(name) << payload; };
    row("no exp", R"({"sub":"s"})");
    row("exp null", R"({"exp":null})");
    row("exp in a string", R"({"exp":"1900000000"})");
    row("exp true", R"({"exp":true})");
    row("exp in a list", R"({"exp":[1900000000]})");
    row("exp after the year 9999", R"({"exp":253402300800})");
    row("exp after the year 9999, a fraction", R"({"exp":253402300799.5})");
    row("exp of 63 bits", R"({"exp":9223372036854775807})");
    row("exp of 63 bits, negative", R"({"exp":-9223372036854775808})");
    row("exp of 64 bits", R"({"exp":18446744073709551615})");
    row("exp of 70 bits", R"({"exp":1180591620717411303424})");
    row("exp in milliseconds", R"({"exp":1900000000000})");
    row("exp 1e300", R"({"exp":1e300})");
    row("exp 1e400", R"({"exp":1e400})");
    row("exp NaN", R"({"exp":NaN})");
    row("exp Infinity", R"({"exp":Infinity})");
    row("exp hexadecimal", R"({"exp":0x713fb300})");
    row("exp with a leading zero", R"({"exp":01900000000})");
    row("exp twice", R"({"exp":1900000000,"exp":1900000000})");
    row("exp twice, the first over", R"({"exp":1,"exp":1900000000})");
    row("exp twice, the second over", R"({"exp":1900000000,"exp":1})");
    row("exp twice, once escaped", R"({"exp":1900000000,"\u0065xp":1})");
    row("sub twice", R"({"exp":1900000000,"sub":"a","sub":"b"})");
    row("another one twice", R"({"exp":1900000000,"aud":"a","aud":"b"})");
    row("nbf in a string", R"({"exp":1900000000,"nbf":"1"})");
    row("nbf huge", R"({"exp":1900000000,"nbf":1e17})");
    row("iat in a string", R"({"exp":1900000000,"iat":"1"})");
    row("sub a number", R"({"exp":1900000000,"sub":1})");
    row("roles a string", R"({"exp":1900000000,"roles":"admin"})");
    row("roles of numbers", R"({"exp":1900000000,"roles":[1]})");
    row("jti a list", R"({"exp":1900000000,"jti":[]})");
    row("a list", R"([{"exp":1900000000}])");
    row("a string", R"("exp")");
    row("null", "null");
    row("empty", "");
    row("white space", "  ");
    row("two objects", R"({"exp":1900000000}{})");
    row("something behind", R"({"exp":1900000000};)");
    row("not closed", R"({"exp":1900000000)");
    row("a comma too many", R"({"exp":1900000000,})");
    row("a comment", R"({"exp":1900000000/**/})");
    row("a byte order mark", "\xef\xbb\xbf{\"exp\":1900000000}");
    row("not UTF-8", "{\"exp\":1900000000,\"sub\":\"\xff\"}");
    row("NUL behind", QByteArray("{\"exp\":1900000000}") + '\0');
    row("deep", R"({"exp":1900000000,"x":)" + QByteArray(4000, '[') + QByteArray(4000, ']') + '}');
}

void TestJwt::badClaims()
{
    QFETCH(QByteArray, payload);
    const auto report = Jwt::verify(Secret::fromUtf8(m_key.sign(goodHeader, payload)), m_key.jwk(), m_clock);
    QCOMPARE(report.verdict, TokenVerdict::Malformed);
    QVERIFY2(report.reason.startsWith(payload.isEmpty() ? u"claims: not JSON"_s : u"claims: "_s), qPrintable(report.reason));
}

void TestJwt::badHeaders_data()
{
    QTest::addColumn<QByteArray>("header");
    const auto row = [](const char *name, const QByteArray &header) { QTest::newRow(name) << header; };
    row("no alg", R"({"typ":"JWT"})");
    row("alg twice", R"({"alg":"EdDSA","alg":"EdDSA"})");
    row("alg twice, none first", R"({"alg":"none","alg":"EdDSA"})");
    row("alg twice, none last", R"({"alg":"EdDSA","alg":"none"})");
    row("another one twice", R"({"alg":"EdDSA","x":1,"x":2})");
    row("kid a number", R"({"alg":"EdDSA","kid":1})");
    row("typ a list", R"({"alg":"EdDSA","typ":["JWT"]})");
    row("a list", R"(["EdDSA"])");
    row("not JSON", "EdDSA");
    row("something behind", R"({"alg":"EdDSA"} x)");
    row("not UTF-8", "{\"alg\":\"EdDSA\",\"x\":\"\xc0\xaf\"}");
    row("deep", R"({"alg":"EdDSA","x":)" + QByteArray(4000, '[') + QByteArray(4000, ']') + '}');
}

void TestJwt::badHeaders()
{
    QFETCH(QByteArray, header);
    const auto report = Jwt::verify(Secret::fromUtf8(m_key.sign(header, goodPayload)), m_key.jwk(), m_clock);
    QCOMPARE(report.verdict, TokenVerdict::Malformed);
    QVERIFY2(report.reason.startsWith(u"header: "_s), qPrintable(report.reason));
}

void TestJwt::length()
{
    const auto token = [this](qsizetype padding) {
        return m_key.sign(goodHeader, R"({"exp":1800000001,"x":")" + QByteArray(padding, 'x') + "\"}");
    };
    qsizetype padding = 12'000;
    while (token(padding + 1).size() <= Jwt::longestToken)
        ++padding;
    QVERIFY(Jwt::longestToken - token(padding).size() <= 1);
    QCOMPARE(verdict(token(padding)), TokenVerdict::Valid);
    QCOMPARE(verdict(token(padding + 2)), TokenVerdict::Malformed);
    QCOMPARE(verdict(QByteArray(64 * 1024 * 1024, '.')), TokenVerdict::Malformed);
    QVERIFY(!Jwt::decode(Secret::fromUtf8(token(padding + 2))));
}

QTEST_GUILESS_MAIN(TestJwt)
#include "tst_jwt.moc"
