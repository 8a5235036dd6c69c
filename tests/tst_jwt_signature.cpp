// SPDX-License-Identifier: MIT
// No token that the key did not sign is ever "valid", however it is bent; a good one always is.
#include "support/tokens.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

class TestJwtSignature : public QObject {
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

    void goodTokenIsValidEveryTime();
    void shapes_data();
    void shapes();
    void signatureBits();
    void textBits();
    void contentBits();
    void scalarNotReduced();
    void zeroSignature();
    void pointsOfSmallOrder();
    void otherKey();
    void keyVariants_data();
    void keyVariants();
};

void TestJwtSignature::goodTokenIsValidEveryTime()
{
    for (int i = 0; i < 300; ++i) {
        const KeyPair key;
        const QByteArray payload = R"({"exp":1800000001,"jti":")" + QByteArray::number(i) + R"("})";
        QCOMPARE(verdict(key.sign(goodHeader, payload), key.jwk()), TokenVerdict::Valid);
        QCOMPARE(verdict(key.sign(goodHeader, payload)), TokenVerdict::BadSignature);
    }
    const auto report = Jwt::verify(Secret::fromUtf8(good()), m_key.jwk(), m_clock);
    QVERIFY(report.isValid());
    QVERIFY(report.jwt && report.jwt->claims);
    QCOMPARE(report.reason, QString());
}

void TestJwtSignature::shapes_data()
{
    QTest::addColumn<QByteArray>("token");
    const QByteArray token = good();
    const QByteArrayList parts = token.split('.');
    const QByteArray &h = parts[0];
    const QByteArray &p = parts[1];
    const QByteArray &s = parts[2];
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one part") << h;
    QTest::newRow("two parts") << joined({ h, p });
    QTest::newRow("four parts") << joined({ h, p, s, "" });
    QTest::newRow("four parts, one more in front") << joined({ "", h, p, s });
    QTest::newRow("five parts, as encrypted tokens have") << joined({ h, p, s, h, p });
    QTest::newRow("dots alone") << QByteArray("..");
    QTest::newRow("no header") << joined({ "", p, s });
    QTest::newRow("no signature") << joined({ h, p, "" });
    QTest::newRow("signature of 63 bytes") << joined({ h, p, encodeBase64Url(m_key.signature(h + '.' + p).left(63)) });
    QTest::newRow("signature of 65 bytes") << joined({ h, p, encodeBase64Url(m_key.signature(h + '.' + p) + '\0') });
    QTest::newRow("signature twice") << joined({ h, p, s + s });
    QTest::newRow("DER around it") << joined({ h, p, encodeBase64Url("\x30\x40" + m_key.signature(h + '.' + p)) });
    QTest::newRow("with its scheme") << "Bearer " + token;
    // Each part spelt in another way; what is signed is the spelling, so the signatures are made for it.
    for (int i = 0; i < 3; ++i) {
        const auto bent = [&](const char *name, auto bend) {
            QByteArrayList changed = parts;
            changed[i] = bend(changed[i]);
            if (i < 2)
                changed[2] = encodeBase64Url(m_key.signature(changed[0] + '.' + changed[1]));
            QTest::addRow("%s in part %d", name, i) << joined(changed);
        };
        bent("padding", [](QByteArray part) { return part + '='; });
        bent("two paddings", [](QByteArray part) { return part + "=="; });
        bent("space in front", [](QByteArray part) { return ' ' + part; });
        bent("line break behind", [](QByteArray part) { return part + '\n'; });
        bent("line break inside", [](QByteArray part) { return part.insert(4, "\r\n"); });
        bent("NUL", [](QByteArray part) { return part + '\0'; });
        bent("plus", [](QByteArray part) { return part.replace(part.size() / 2, 1, "+"); });
        bent("slash", [](QByteArray part) { return part.replace(part.size() / 2, 1, "/"); });
        bent("not ASCII", [](QByteArray part) { return part.replace(part.size() / 2, 1, "\xc3\xa4"); });
        bent("one character more", [](QByteArray part) { return part + (part.size() % 4 == 0 ? "A" : "AAA"); });
    }
    // Stray bits in the last character of a part that has room for them.
    const QByteArray room = R"({"alg":"EdDSA" })";
    QCOMPARE(room.size() % 3, 1);
    QByteArray stray = encodeBase64Url(room);
    ++stray.data()[stray.size() - 1];
    QTest::newRow("stray bits in the header") << joined({ stray, p, encodeBase64Url(m_key.signature(stray + '.' + p)) });
    for (int bits = 1; bits < 16; ++bits) {
        static constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        QByteArray last = s;
        const auto index = QByteArrayView(alphabet).indexOf(last.back());
        last.back() = alphabet[index + bits];
        QTest::addRow("stray bits %d in the signature", bits) << joined({ h, p, last });
    }
}

void TestJwtSignature::shapes()
{
    QFETCH(QByteArray, token);
    QCOMPARE(verdict(token), TokenVerdict::Malformed);
    QVERIFY(Jwt::signatureFault(Secret::fromUtf8(token), m_key.jwk()));
}

void TestJwtSignature::signatureBits()
{
    const QByteArrayList parts = good().split('.');
    const QByteArray signature = *decodeBase64Url(parts[2]);
    QCOMPARE(signature.size(), 64);
    for (int bit = 0; bit < 512; ++bit) {
        QByteArray flipped = signature;
        flipped.data()[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
        QCOMPARE(verdict(joined({ parts[0], parts[1], encodeBase64Url(flipped) })), TokenVerdict::BadSignature);
    }
}

void TestJwtSignature::textBits()
{
    const QByteArray token = good();
    for (qsizetype bit = 0; bit < token.size() * 8; ++bit) {
        QByteArray flipped = token;
        flipped.data()[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
        QVERIFY2(verdict(flipped) != TokenVerdict::Valid, flipped.constData());
    }
}

void TestJwtSignature::contentBits()
{
    const QByteArrayList parts = good().split('.');
    for (int part = 0; part < 2; ++part) {
        const QByteArray content = *decodeBase64Url(parts[part]);
        for (qsizetype bit = 0; bit < content.size() * 8; ++bit) {
            QByteArray flipped = content;
            flipped.data()[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
            QByteArrayList changed = parts;
            changed[part] = encodeBase64Url(flipped);
            const auto got = verdict(joined(changed));
            QVERIFY2(got == TokenVerdict::BadSignature || (part == 0 && got != TokenVerdict::Valid), flipped.constData());
        }
    }
}

void TestJwtSignature::scalarNotReduced()
{
    // The group's order, little endian: S and S + k·L mean the same, but only S below L is a signature.
    const QByteArray order = QByteArray::fromHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    const QByteArrayList parts = good().split('.');
    QByteArray signature = *decodeBase64Url(parts[2]);
    int tried = 0;
    for (;;) {
        int carry = 0;
        for (qsizetype i = 0; i < 32; ++i) {
            carry += static_cast<unsigned char>(signature[32 + i]) + static_cast<unsigned char>(order[i]);
            signature.data()[32 + i] = static_cast<char>(carry & 0xff);
            carry >>= 8;
        }
        if (carry)
            break; // no longer fits in 32 bytes
        ++tried;
        QCOMPARE(verdict(joined({ parts[0], parts[1], encodeBase64Url(signature) })), TokenVerdict::BadSignature);
    }
    QVERIFY(tried >= 14);
}

void TestJwtSignature::zeroSignature()
{
    const QByteArrayList parts = good().split('.');
    for (const char fill : { '\0', '\x01', '\xff' })
        QCOMPARE(verdict(joined({ parts[0], parts[1], encodeBase64Url(QByteArray(64, fill)) })), TokenVerdict::BadSignature);
}

// With such a key, R = identity and S = 0 pass the naive equation for every (or every eighth) message.
void TestJwtSignature::pointsOfSmallOrder()
{
    const char *encodings[] = { "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f" };
    QByteArrayList points;
    for (const char *encoding : encodings) {
        const QByteArray point = QByteArray::fromHex(encoding);
        QByteArray negated = point;
        negated.back() = static_cast<char>(negated.back() ^ 0x80);
        points << point << negated;
    }
    const KeyPair real;
    for (const QByteArray &point : points) {
        const PublicKey key{ u"OKP"_s, u"Ed25519"_s, QString::fromLatin1(encodeBase64Url(point)) };
        for (int i = 0; i < 16; ++i) {
            const QByteArray text = encodeBase64Url(goodHeader) + '.'
                + encodeBase64Url(R"({"exp":1800000001,"i":)" + QByteArray::number(i) + '}');
            for (const QByteArray &r : points) {
                const QByteArray token = text + '.' + encodeBase64Url(r + QByteArray(32, '\0'));
                QCOMPARE(verdict(token, key), TokenVerdict::BadKey);
                QCOMPARE(verdict(token, real.jwk()), TokenVerdict::BadSignature);
            }
        }
    }
}

void TestJwtSignature::otherKey()
{
    const QByteArray token = good();
    for (int bit = 0; bit < 256; ++bit) {
        KeyPair other = m_key;
        other.point.data()[bit / 8] = static_cast<char>(other.point[bit / 8] ^ (1 << bit % 8));
        const auto got = verdict(token, other.jwk());
        QVERIFY(got == TokenVerdict::BadSignature || got == TokenVerdict::BadKey);
    }
    QCOMPARE(verdict(token, KeyPair().jwk()), TokenVerdict::BadSignature);
}

void TestJwtSignature::keyVariants_data()
{
    QTest::addColumn<PublicKey>("key");
    const PublicKey key = m_key.jwk();
    const auto row = [&key](const char *name, auto bend) {
        PublicKey bent = key;
        bend(bent);
        QTest::newRow(name) << bent;
    };
    row("empty", [](PublicKey &k) { k = {}; });
    row("kty EC", [](PublicKey &k) { k.kty = u"EC"_s; });
    row("kty okp", [](PublicKey &k) { k.kty = u"okp"_s; });
    row("kty oct", [](PublicKey &k) { k.kty = u"oct"_s; });
    row("no kty", [](PublicKey &k) { k.kty.clear(); });
    row("crv X25519", [](PublicKey &k) { k.crv = u"X25519"_s; });
    row("crv Ed448", [](PublicKey &k) { k.crv = u"Ed448"_s; });
    row("crv ed25519", [](PublicKey &k) { k.crv = u"ed25519"_s; });
    row("no x", [](PublicKey &k) { k.x.clear(); });
    row("x of 31 bytes", [this](PublicKey &k) { k.x = QString::fromLatin1(encodeBase64Url(m_key.point.left(31))); });
    row("x of 33 bytes", [this](PublicKey &k) { k.x = QString::fromLatin1(encodeBase64Url(m_key.point + '\0')); });
    row("x padded", [](PublicKey &k) { k.x += u'='; });
    row("x with a line break", [](PublicKey &k) { k.x += u'\n'; });
    row("x hexadecimal", [this](PublicKey &k) { k.x = QString::fromLatin1(m_key.point.toHex()); });
    row("x not ASCII", [](PublicKey &k) { k.x[3] = u'ä'; });
    row("x with stray bits", [](PublicKey &k) { k.x.back() = QChar(k.x.back().unicode() + 1); });
    // y = 2 is on no point of the curve.
    row("x off the curve", [](PublicKey &k) { k.x = QString::fromLatin1(encodeBase64Url('\x02' + QByteArray(31, '\0'))); });
}

void TestJwtSignature::keyVariants()
{
    QFETCH(PublicKey, key);
    QCOMPARE(verdict(good(), key), TokenVerdict::BadKey);
}

QTEST_GUILESS_MAIN(TestJwtSignature)
#include "tst_jwt_signature.moc"
