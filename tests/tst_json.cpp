// SPDX-License-Identifier: MIT
// The text itself: what the parser takes for JSON, and what the writer makes of any value.
#include "api/codec.h"
#include "support/fixtures.h"

#include <QTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

struct Probe {
    std::optional<QString> text;
    std::optional<qint64> whole;
    std::optional<bool> flag;
    std::optional<JsonText> any;
    std::optional<Secret> secret;
    std::optional<QList<QString>> list;
    static constexpr auto fields()
    {
        return std::tuple{ field("text", &Probe::text), field("whole", &Probe::whole), field("flag", &Probe::flag),
            field("any", &Probe::any), field("secret", &Probe::secret), field("list", &Probe::list) };
    }
};

// The error's text, "ok" when there is none.
QString outcome(const QByteArray &json)
{
    DecodeContext context;
    return decode<Probe>(json, context) ? u"ok"_s : context.error().text();
}

QByteArray nested(int depth, const QByteArray &open, const QByteArray &inside, const QByteArray &close)
{
    return open.repeated(depth) + inside + close.repeated(depth);
}

} // namespace

class TestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void notJson_data();
    void notJson();
    void depth_data();
    void depth();
    void badUtf8_data();
    void badUtf8();
    void roomBehindTheText();
    void shortTextsAreCompared();
    void writerEscapes();
    void writerLayouts();
};

void TestJson::notJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("null array") << QByteArray("");
    QTest::newRow("blanks") << QByteArray(" \r\n\t ");
    QTest::newRow("plain text") << QByteArray("404 page not found\n");
    QTest::newRow("HTML") << QByteArray("<html><body>Bad gateway</body></html>");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}");
    QTest::newRow("UTF-16") << QByteArray("{\0}\0", 4);
    QTest::newRow("trailing garbage") << QByteArray("{} x");
    QTest::newRow("two documents") << QByteArray("{}{}");
    QTest::newRow("trailing NUL") << QByteArray("{}\0", 3);
    QTest::newRow("trailing comma") << QByteArray(R"({"text":"a",})");
    QTest::newRow("no comma") << QByteArray(R"({"text":"a" "flag":true})");
    QTest::newRow("comment") << QByteArray("{} // done");
    QTest::newRow("single quotes") << QByteArray("{'text':'a'}");
    QTest::newRow("bare key") << QByteArray("{text:\"a\"}");
    QTest::newRow("open object") << QByteArray(R"({"text":"a")");
    QTest::newRow("open string") << QByteArray(R"({"text":"a)");
    QTest::newRow("wrong bracket") << QByteArray("{]");
    QTest::newRow("word") << QByteArray(R"({"flag":True})");
    QTest::newRow("NaN") << QByteArray(R"({"whole":NaN})");
    QTest::newRow("leading zero") << QByteArray(R"({"whole":01})");
    QTest::newRow("plus") << QByteArray(R"({"whole":+1})");
    QTest::newRow("hex") << QByteArray(R"({"whole":0x10})");
    QTest::newRow("line feed in a string") << QByteArray("{\"text\":\"a\nb\"}");
    QTest::newRow("NUL in a string") << QByteArray("{\"text\":\"a\0b\"}", 14);
    QTest::newRow("bad escape") << QByteArray(R"({"text":"\x41"})");
    QTest::newRow("short escape") << QByteArray(R"({"text":"\u12"})");
    QTest::newRow("beyond double") << QByteArray(R"({"x":1e999})");
}

void TestJson::notJson()
{
    QFETCH(QByteArray, json);
    const QString error = outcome(json);
    QVERIFY2(error.startsWith("not JSON: "_L1) && error.size() > 12, qPrintable(error));
}

void TestJson::depth_data()
{
    QTest::addColumn<int>("depth");
    QTest::addColumn<bool>("good");
    QTest::newRow("60") << 60 << true;
    QTest::newRow("65") << 65 << false;
    QTest::newRow("1023") << 1023 << false; // the parser's own limit is 1024
    QTest::newRow("10000") << 10'000 << false;
    QTest::newRow("1000000") << 1'000'000 << false;
}

void TestJson::depth()
{
    QFETCH(int, depth);
    QFETCH(bool, good);
    const QByteArray arrays = nested(depth, "[", "1", "]");
    const QByteArray objects = nested(depth, R"({"a":)", "1", "}");
    for (const QByteArray &inside : { arrays, objects }) {
        for (const char *key : { "unknown", "any" })
            QCOMPARE(outcome("{\"" + QByteArray(key) + "\":" + inside + '}') == u"ok", good);
        QCOMPARE(outcome(R"({"text":)" + inside + '}') == u"text: expected a string", good);
    }
    QVERIFY(outcome(QByteArray("[").repeated(depth)).startsWith("not JSON"_L1)); // and never closed
    // A large document makes the parser reserve anew: the limit must outlive that.
    QCOMPARE(outcome(R"({"x":")" + QByteArray(300'000, 'x') + R"(","unknown":)" + arrays + '}') == u"ok", good);
}

void TestJson::badUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("lone continuation") << QByteArray("\x80");
    QTest::newRow("cut sequence") << QByteArray("\xE2\x82");
    QTest::newRow("overlong slash") << QByteArray("\xC0\xAF");
    QTest::newRow("overlong NUL") << QByteArray("\xC0\x80");
    QTest::newRow("encoded surrogate") << QByteArray("\xED\xA0\x80");
    QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80");
    QTest::newRow("0xFF") << QByteArray("\xFF");
    QTest::newRow("Latin-1") << QByteArray("Gr\xFC\xDF"
                                           "e");
    QTest::newRow("lone high surrogate") << QByteArray(R"(\ud800)");
    QTest::newRow("high surrogate and text") << QByteArray(R"(\ud83dabcdef)");
    QTest::newRow("high surrogate and escape") << QByteArray(R"(\ud83d\n12345)");
    QTest::newRow("lone low surrogate") << QByteArray(R"(\udc00)");
    QTest::newRow("two high surrogates") << QByteArray(R"(\ud83d\ud83d)");
    QTest::newRow("surrogates the wrong way round") << QByteArray(R"(\ude00\ud83d)");
}

// In values, in keys, and where nobody looks at it: an answer that is not UTF-8 is no answer.
void TestJson::badUtf8()
{
    QFETCH(QByteArray, bytes);
    for (const char *around : { R"({"text":"a%b"})", R"({"secret":"a%b"})", R"({"a%b":1})", R"({"unknown":"a%b"})",
             R"({"unknown":[{"a%b":null}]})", R"({"any":{"k":"%"}})" })
        QVERIFY2(outcome(QByteArray(around).replace('%', bytes)).startsWith("not JSON"_L1), around);
}

// A text with enough room behind it is read where it lies, and what lies behind it does not count.
void TestJson::roomBehindTheText()
{
    const QByteArray json = R"({"text":"as it \u00e4 is","list":["a","b"]})";
    for (const char junk : { '"', ']', '}', ' ', '7', '\0', '\xff' }) {
        const QByteArray whole = json + QByteArray(200, junk);
        for (qsizetype room = 0; room <= 200; ++room) {
            JsonDocument document;
            QVERIFY(document.parse(QByteArrayView(whole).first(json.size()), room));
            QCOMPARE(document.root().toJson(), u"{\"text\":\"as it ä is\",\"list\":[\"a\",\"b\"]}"_s);
            QVERIFY(!document.parse(QByteArrayView(whole).first(json.size() - 1), room));
        }
    }
    QByteArray cut = "xxxxx" + json; // room in front is none behind
    cut.reserve(1000);
    cut.remove(0, 5);
    QCOMPARE(outcome(cut), u"ok"_s);
    cut.squeeze();
    QCOMPARE(outcome(cut), u"ok"_s);
}

void TestJson::shortTextsAreCompared()
{
    for (size_t size = 0; size <= 40; ++size) {
        const std::string text(size, 'a');
        QVERIFY(isSame(text, std::string(size, 'a')));
        QVERIFY(!isSame(text, std::string(size + 1, 'a')));
        for (size_t i = 0; i < size; ++i) {
            std::string other = text;
            other[i] = 'b';
            QVERIFY(!isSame(text, other));
        }
    }
}

void TestJson::writerEscapes()
{
    QString everything;
    for (char16_t c = 0; c < 0x3000; ++c)
        everything += QChar(c);
    everything += u"\U0001F600\uffff"_s;
    JsonWriter json;
    json.string(everything);
    const QByteArray text = json.take();
    QCOMPARE(parsed(text).toString(), everything);
    for (const char c : text)
        QVERIFY(static_cast<unsigned char>(c) >= 0x20);
    QCOMPARE(encode(Probe{ .text = u"\"\\/\b\n\u0000\u001f"_s }), R"({"text":"\"\\/\u0008\u000a\u0000\u001f"})"_ba);
    // Half a character can stand in a QString; it cannot stand in UTF-8.
    const QByteArray half = encode(Probe{ .text = QString(QChar(0xd83d)) });
    QCOMPARE(outcome(half), u"ok"_s);
}

void TestJson::writerLayouts()
{
    const Probe probe{ .text = u"a"_s, .whole = -1, .flag = false, .list = QStringList{ u"x"_s, u"y"_s } };
    QCOMPARE(encode(probe), R"({"text":"a","whole":-1,"flag":false,"list":["x","y"]})"_ba);
    QCOMPARE(encode(probe, JsonWriter::Layout::Indented),
        "{\n  \"text\": \"a\",\n  \"whole\": -1,\n  \"flag\": false,\n  \"list\": [\n    \"x\",\n    \"y\"\n  ]\n}"_ba);
    QCOMPARE(encode(Probe{}), "{}"_ba);
    QCOMPARE(encode(Probe{}, JsonWriter::Layout::Indented), "{}"_ba);
    QCOMPARE(encode(Probe{ .list = QStringList() }, JsonWriter::Layout::Indented), "{\n  \"list\": []\n}"_ba);
    QCOMPARE(encode(QList<Probe>{ {}, { .flag = true } }), R"([{},{"flag":true}])"_ba);
    QCOMPARE(encode(QList<Probe>()), "[]"_ba);
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
