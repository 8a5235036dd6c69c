// SPDX-License-Identifier: MIT
#include "api/base64url.h"

#include <QTest>

using namespace mcias;

class TestBase64Url : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownValues_data();
    void knownValues();
    void refusals_data();
    void refusals();
    void everyTextHasOneMeaning();
    void everyByteStringReturns();
};

void TestBase64Url::knownValues_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    // RFC 4648 §10, without the padding.
    const std::pair<const char *, const char *> vectors[] = { { "", "" }, { "f", "Zg" }, { "fo", "Zm8" }, { "foo", "Zm9v" },
        { "foob", "Zm9vYg" }, { "fooba", "Zm9vYmE" }, { "foobar", "Zm9vYmFy" } };
    for (const auto &[bytes, text] : vectors)
        QTest::newRow(bytes) << QByteArray(bytes) << QByteArray(text);
    QTest::newRow("the two characters of its own") << QByteArray("\xfb\xff\xfe") << QByteArray("-__-");
}

void TestBase64Url::knownValues()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(encodeBase64Url(bytes), text);
    const auto decoded = decodeBase64Url(text);
    QVERIFY(decoded);
    QCOMPARE(*decoded, bytes);
}

void TestBase64Url::refusals_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("padding") << QByteArray("Zg==");
    QTest::newRow("one padding character") << QByteArray("Zm8=");
    QTest::newRow("padding alone") << QByteArray("=");
    QTest::newRow("plus") << QByteArray("+__-");
    QTest::newRow("slash") << QByteArray("-/_-");
    QTest::newRow("space in front") << QByteArray(" Zm9v");
    QTest::newRow("space behind") << QByteArray("Zm9v ");
    QTest::newRow("line break inside") << QByteArray("Zm\n9v");
    QTest::newRow("line break behind") << QByteArray("Zm9v\r\n");
    QTest::newRow("NUL inside") << QByteArray("Zm\0v", 4);
    QTest::newRow("NUL behind") << QByteArray("Zm9v\0", 5);
    QTest::newRow("one character") << QByteArray("Z");
    QTest::newRow("five characters") << QByteArray("Zm9vZ");
    QTest::newRow("stray bits after one byte") << QByteArray("Zh");
    QTest::newRow("stray bits after two bytes") << QByteArray("Zm9");
    QTest::newRow("not ASCII") << QByteArray("Zm9\xc3\xb6");
    // libsodium 1.0.18 takes this one.
    QTest::newRow("a byte of 128") << QByteArray("-\x80"
                                                 "A");
    QTest::newRow("full stop") << QByteArray("Zm9v.");
}

void TestBase64Url::refusals()
{
    QFETCH(QByteArray, text);
    QVERIFY(!decodeBase64Url(text));
}

// What decodes is exactly what encoding makes: no two texts mean the same bytes.
void TestBase64Url::everyTextHasOneMeaning()
{
    int accepted = 0;
    for (int a = 0; a < 256; ++a) {
        for (int b = 0; b < 256; ++b) {
            for (const char *tail : { "", "A", "E", "8", "z", "=" }) {
                const QByteArray text = QByteArray(1, static_cast<char>(a)) + static_cast<char>(b) + tail;
                if (const auto bytes = decodeBase64Url(text)) {
                    ++accepted;
                    if (encodeBase64Url(*bytes) != text)
                        QFAIL(text.toHex().constData());
                }
            }
        }
    }
    QCOMPARE(accepted, 64 * 4 + 64 * 64 * 3); // one byte: 256 of them; two bytes with a tail of zero bits: A, E, 8
}

void TestBase64Url::everyByteStringReturns()
{
    QByteArray bytes;
    for (int i = 0; i < 300; ++i) {
        const auto decoded = decodeBase64Url(encodeBase64Url(bytes));
        QVERIFY(decoded);
        QCOMPARE(*decoded, bytes);
        bytes += static_cast<char>(i * 151 + 7);
    }
}

QTEST_GUILESS_MAIN(TestBase64Url)
#include "tst_base64url.moc"
