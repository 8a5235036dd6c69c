// SPDX-License-Identifier: MIT
// Each kind of value at its edges: what is taken, what is refused, and what it becomes.
#include "api/codec.h"
#include "support/fixtures.h"

#include <QTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

enum class Colour : quint8 { Red, Blue };
constexpr auto wireWords(Colour)
{
    return std::array{ "red", "blue" };
}

struct Probe {
    std::optional<QString> text;
    std::optional<qint64> whole;
    std::optional<quint16> port;
    std::optional<int> small;
    std::optional<bool> flag;
    std::optional<QUuid> id;
    std::optional<JsonText> any;
    std::optional<Secret> secret;
    std::optional<OpenEnum<Colour>> colour;
    std::optional<QList<QString>> list;
    static constexpr auto fields()
    {
        return std::tuple{ field("text", &Probe::text), field("whole", &Probe::whole), field("port", &Probe::port),
            field("small", &Probe::small), field("flag", &Probe::flag), field("id", &Probe::id), field("any", &Probe::any),
            field("secret", &Probe::secret), field("colour", &Probe::colour), field("list", &Probe::list) };
    }
};

// The error's text, "ok" when there is none.
QString outcome(const QByteArray &json)
{
    DecodeContext context;
    return decode<Probe>(json, context) ? u"ok"_s : context.error().text();
}

Probe mustDecode(const QByteArray &json)
{
    DecodeContext context;
    const auto probe = decode<Probe>(json, context);
    if (!probe)
        qFatal("%s: %s", qPrintable(context.error().text()), json.constData());
    return *probe;
}

} // namespace

class TestCodecText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodUtf8_data();
    void goodUtf8();
    void integers_data();
    void integers();
    void uuids_data();
    void uuids();
    void keys();
    void hugeStrings();
    void hugeListOfNothing();
    void jsonText_data();
    void jsonText();
    void unknownKeysAreBounded();
    void openEnums();
};

void TestCodecText::goodUtf8_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QByteArray() << u""_s;
    QTest::newRow("raw") << QByteArray("Grüße 世界 😀") << u"Grüße 世界 😀"_s;
    QTest::newRow("escaped") << QByteArray(R"(Gr\u00fc\u00DFe \u4e16 \uD83D\uDE00)") << u"Grüße 世 😀"_s;
    QTest::newRow("short escapes") << QByteArray(R"(\"\\\/\b\f\n\r\t)") << u"\"\\/\b\f\n\r\t"_s;
    QTest::newRow("NUL") << QByteArray(R"(a\u0000b)") << QString(u'a' + QString(QChar(0)) + u'b');
    QTest::newRow("non-character") << QByteArray(R"(\uffff)") << QString(QChar(0xffff));
    QTest::newRow("byte order mark inside") << QByteArray(R"(\ufeffx)") << QString(QChar(0xfeff) + u"x"_s);
    QTest::newRow("DEL") << QByteArray("\x7f") << u"\u007f"_s;
}

void TestCodecText::goodUtf8()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    const Probe probe = mustDecode(R"({"text":")" + json + R"(","secret":")" + json + R"("})");
    QCOMPARE(probe.text, text);
    QCOMPARE(probe.secret->reveal(), text);
    const Probe again = mustDecode(encode(probe));
    QCOMPARE(again.text, text);
    QCOMPARE(again.secret->reveal(), text);
}

void TestCodecText::integers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("error");
    const QString port = u"port: expected an integer from 0 to 65535"_s;
    const QString small = u"small: expected an integer from -2147483648 to 2147483647"_s;
    const QString whole = u"whole: expected an integer from -9223372036854775808 to 9223372036854775807"_s;
    const auto row = [](const char *json, const QString &error) { QTest::newRow(json) << QByteArray(json) << error; };
    row(R"("port":0)", u"ok"_s);
    row(R"("port":65535)", u"ok"_s);
    row(R"("port":-0)", u"ok"_s);
    for (const char *bad : { "65536", "-1", "5432.0", "5432.5", "1e3", "5.432e3", "true", "\"5432\"", "4294967296", "65536e0",
             "9223372036854775808", "18446744073709551615", "-65535" })
        row(("\"port\":" + QByteArray(bad)).constData(), port);
    row(R"("small":2147483647)", u"ok"_s);
    row(R"("small":-2147483648)", u"ok"_s);
    row(R"("small":2147483648)", small);
    row(R"("small":-2147483649)", small);
    row(R"("whole":9223372036854775807)", u"ok"_s);
    row(R"("whole":-9223372036854775808)", u"ok"_s);
    row(R"("whole":9223372036854775808)", whole);
    row(R"("whole":18446744073709551615)", whole);
    row(R"("whole":1E2)", whole);
    row(R"("whole":"1")", whole);
    row(R"("flag":1)", u"flag: expected true or false"_s);
    row(R"("flag":"true")", u"flag: expected true or false"_s);
}

void TestCodecText::integers()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, error);
    QCOMPARE(outcome('{' + json + '}'), error);
    if (error == u"ok" && !json.endsWith(":-0"))
        QCOMPARE(encode(mustDecode('{' + json + '}')), '{' + json + '}');
    // 2^64 fits no integer of the parser, and no double exactly: refused, by whom does not matter.
    QVERIFY(outcome(R"({"whole":18446744073709551616})") != u"ok");
    QVERIFY(outcome(R"({"whole":-9223372036854775809})") != u"ok");
}

void TestCodecText::uuids_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << u"3f1c2b8e-5d47-4a90-9c61-7e0b2d4f8a13"_s << true;
    QTest::newRow("upper case") << u"3F1C2B8E-5D47-4A90-9C61-7E0B2D4F8A13"_s << true;
    QTest::newRow("nil") << u"00000000-0000-0000-0000-000000000000"_s << true;
    QTest::newRow("all ones") << u"ffffffff-ffff-ffff-ffff-ffffffffffff"_s << true;
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("braces") << u"{3f1c2b8e-5d47-4a90-9c61-7e0b2d4f8a13}"_s << false;
    QTest::newRow("braces in 36") << u"{3f1c2b8e-5d47-4a90-9c61-7e0b2d4f8a}"_s << false;
    QTest::newRow("no hyphens") << u"3f1c2b8e5d474a909c617e0b2d4f8a13"_s << false;
    QTest::newRow("urn") << u"urn:uuid:3f1c2b8e-5d47-4a90-9c61-7e0b2d4f8a13"_s << false;
    QTest::newRow("moved hyphen") << u"3f1c2b8e5-d47-4a90-9c61-7e0b2d4f8a13"_s << false;
    QTest::newRow("no hex") << u"3g1c2b8e-5d47-4a90-9c61-7e0b2d4f8a13"_s << false;
    QTest::newRow("blank for a digit") << u" f1c2b8e-5d47-4a90-9c61-7e0b2d4f8a13"_s << false;
    QTest::newRow("sign for a digit") << u"+f1c2b8e-5d47-4a90-9c61-7e0b2d4f8a13"_s << false;
    QTest::newRow("0x") << u"0x1c2b8e-5d47-4a90-9c61-7e0b2d4f8a13"_s << false;
    QTest::newRow("trailing blank") << u"3f1c2b8e-5d47-4a90-9c61-7e0b2d4f8a13 "_s << false;
    QTest::newRow("cut") << u"3f1c2b8e-5d47-4a90-9c61-7e0b2d4f8a1"_s << false;
    QTest::newRow("full width digits") << u"３f1c2b8e-5d47-4a90-9c61-7e0b2d4f8a"_s << false;
}

void TestCodecText::uuids()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const QByteArray json = R"({"id":")" + text.toUtf8() + R"("})";
    QCOMPARE(outcome(json), good ? u"ok"_s : u"id: expected a UUID"_s);
    if (good)
        QCOMPARE(encode(mustDecode(json)), json.toLower());
}

void TestCodecText::keys()
{
    // A key is compared after unescaping, and whole.
    QCOMPARE(mustDecode(R"({"\u0074ext":"a"})").text, u"a"_s);
    QCOMPARE(outcome(R"({"text":"a","te\u0078t":"b"})"), u"text: the key stands twice"_s);
    DecodeContext context;
    const auto probe = decode<Probe>(R"({"text\u0000":"a","Text":"b","":"c","tex":"d","texts":"e"," text":"f"})"_ba, context);
    QVERIFY(probe && !probe->text);
    QCOMPARE(context.unknownKeys().size(), 6);
}

void TestCodecText::hugeStrings()
{
    for (const qsizetype size : { 31, 32, 33, 63, 64, 65, 4095, 4096, 1'000'000, 20'000'000 }) {
        const QByteArray text(size, 'x');
        QCOMPARE(mustDecode(R"({"text":")" + text + R"("})").text->size(), size);
    }
    const QByteArray escapes = QByteArray(R"(\u00fc)").repeated(200'000);
    QCOMPARE(mustDecode(R"({"text":")" + escapes + R"("})").text, QString(200'000, QChar(0xfc)));
}

// What a hostile server can announce cheaply must not be reserved at full size before it is looked at.
void TestCodecText::hugeListOfNothing()
{
    const QByteArray json = R"({"list":[)" + QByteArray("0,").repeated(10'000'000) + "0]}";
    QCOMPARE(outcome(json), u"list[0]: expected a string"_s);
    QByteArray good = R"({"list":[)" + QByteArray(R"("",)").repeated(200'000) + R"(""]})";
    QCOMPARE(mustDecode(good).list->size(), 200'001);
}

void TestCodecText::jsonText_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("string") << R"("plain")"_ba << u"plain"_s;
    QTest::newRow("JSON in a string") << R"("{\"a\":1}")"_ba << uR"({"a":1})"_s;
    QTest::newRow("object") << R"({ "a" : 1, "b" : [ true , null ] })"_ba << uR"({"a":1,"b":[true,null]})"_s;
    QTest::newRow("array") << R"([1, -2, 3.5])"_ba << u"[1,-2,3.5]"_s;
    QTest::newRow("number") << "7"_ba << u"7"_s;
    QTest::newRow("true") << "true"_ba << u"true"_s;
    QTest::newRow("big") << "18446744073709551615"_ba << u"18446744073709551615"_s;
    QTest::newRow("empty object") << "{}"_ba << u"{}"_s;
    QTest::newRow("Unicode") << R"({"a":"Gr\u00fc\u00dfe"})"_ba << uR"({"a":"Grüße"})"_s;
}

void TestCodecText::jsonText()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    const Probe probe = mustDecode(R"({"any":)" + json + '}');
    QCOMPARE(probe.any->text, text);
    QCOMPARE(mustDecode(encode(probe)).any->text, text);
    // Strings inside an object stay escaped, so that the text is still JSON.
    const QString hard = mustDecode(R"({"any":{"k\"\\\u0001":"\u0000\u001f\n\"\\\u2028"}})").any->text;
    QCOMPARE(parsed(hard.toUtf8()), parsed(R"({"k\"\\\u0001":"\u0000\u001f\n\"\\\u2028"})"));
}

void TestCodecText::unknownKeysAreBounded()
{
    QByteArray json = "{\"" + QByteArray(5000, 'k') + "\":1";
    for (int i = 0; i < 5000; ++i)
        json += ",\"key" + QByteArray::number(i) + "\":1";
    DecodeContext context;
    QVERIFY(decode<Probe>(json + '}', context));
    QCOMPARE(context.unknownKeys().size(), 100);
    for (const QString &key : context.unknownKeys().keys())
        QVERIFY(key.size() <= 64);
    DecodeContext repeated;
    QVERIFY(decode<Probe>(R"({"x":1,"x":2,"x":3})"_ba, repeated)); // not ours: counted, however often
    QCOMPARE(repeated.unknownKeys().value(u"x"_s), 3);
}

void TestCodecText::openEnums()
{
    using Open = OpenEnum<Colour>;
    QVERIFY(Open() == Colour::Red);
    QVERIFY(Open::fromWord("blue") == Colour::Blue);
    QCOMPARE(Open::fromWord("blue").word(), u"blue"_s);
    for (const std::string_view word :
        { std::string_view("green"), std::string_view("RED"), std::string_view(""), std::string_view() }) {
        const Open open = Open::fromWord(word);
        QVERIFY(!open.isKnown());
        QCOMPARE(open.known(), std::nullopt);
        QVERIFY(!(open == Colour::Red));
        QVERIFY(!(open == Open()) && !(Open() == open)); // not the first value either, whichever side it stands on
        QVERIFY(open == Open::fromWord(word));
        QCOMPARE(open.word().toUtf8().toStdString(), std::string(word));
    }
    QVERIFY(!(Open::fromWord("green") == Open::fromWord("grey")));
}

QTEST_GUILESS_MAIN(TestCodecText)
#include "tst_codec_text.moc"
