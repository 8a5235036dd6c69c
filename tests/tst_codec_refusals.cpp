// SPDX-License-Identifier: MIT
// What the codec refuses, at every place of every struct, and that it says where.
#include "support/fixtures.h"
#include "support/wire_types.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <functional>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

// A place in a document: its path as the decoder writes it, and how to replace what stands there.
struct Spot {
    using Edit = std::function<QJsonValue(const QJsonValue &)>; // Undefined removes a member
    QString path;
    const Shape *shape;
    const Member *member;                         // null for elements and the document
    std::function<QJsonValue(const Edit &)> with; // the whole document, edited here
};

void collect(const Spot &spot, const QJsonValue &json, std::vector<Spot> &spots)
{
    spots.push_back(spot);
    if (spot.shape->kind == Shape::Kind::Struct) {
        for (const Member &member : spot.shape->members) {
            const QString path = spot.path + (spot.path.isEmpty() ? u""_s : u"."_s) + member.name;
            const auto with = [spot, name = member.name](const Spot::Edit &edit) {
                return spot.with([&](const QJsonValue &old) {
                    QJsonObject object = old.toObject();
                    const QJsonValue changed = edit(object.value(name));
                    if (changed.isUndefined())
                        object.remove(name);
                    else
                        object.insert(name, changed);
                    return QJsonValue(object);
                });
            };
            collect({ path, &member.shape, &member, with }, json.toObject().value(member.name), spots);
        }
    } else if (spot.shape->kind == Shape::Kind::List) {
        for (qsizetype i = 0; i < json.toArray().size(); ++i) {
            const auto with = [spot, i](const Spot::Edit &edit) {
                return spot.with([&](const QJsonValue &old) {
                    QJsonArray array = old.toArray();
                    array.replace(i, edit(array.at(i)));
                    return QJsonValue(array);
                });
            };
            collect({ spot.path + u"[%1]"_s.arg(i), &spot.shape->element.front(), nullptr, with }, json.toArray().at(i), spots);
        }
    }
}

std::vector<Spot> spotsOf(const WireType &type)
{
    const QJsonValue document = parsed(type.sample(0));
    std::vector<Spot> spots;
    collect({ {}, &type.shape, nullptr, [document](const Spot::Edit &edit) { return edit(document); } }, document, spots);
    return spots;
}

Spot::Edit to(const QJsonValue &value)
{
    return [value](const QJsonValue &) { return value; };
}

bool isEnvelope(const Shape &shape)
{
    return shape.kind == Shape::Kind::Struct
        && std::count_if(shape.members.begin(), shape.members.end(), [](const Member &m) { return !m.shape.optional; }) == 1
        && std::any_of(shape.members.begin(), shape.members.end(),
            [](const Member &m) { return !m.shape.optional && m.shape.kind == Shape::Kind::List; });
}

// True if `wrong` is a right value after all.
bool takes(const Spot &spot, const QJsonValue &wrong)
{
    using Kind = Shape::Kind;
    if (wrong.isNull() && spot.shape->optional)
        return true;
    switch (spot.shape->kind) {
    case Kind::Bool:
        return wrong.isBool();
    case Kind::String:
    case Kind::Word:
        return wrong.isString();
    case Kind::Integer:
        return wrong.isDouble() && wrong.toDouble() == 1;
    case Kind::Uuid:
    case Kind::Time:
        return false;
    case Kind::Any:
        return true;
    case Kind::Id:
        return wrong.isString() || (wrong.isDouble() && wrong.toDouble() == 1);
    case Kind::List:
        return wrong.isArray();
    case Kind::Struct: // the object below has none of its keys: another test's matter
        return wrong.isObject() || (wrong.isArray() && spot.path.isEmpty() && isEnvelope(*spot.shape));
    }
    return false;
}

// The document with one more member in the object at `spot`, first or last of it, under any name: one that stands there
// already, too. (Qt's objects are sorted, and hold no name twice.)
QByteArray withMember(const Spot &spot, bool first, const QString &name, const QJsonValue &value)
{
    const QString marker = first ? u"!"_s : u"~"_s;
    QByteArray text = toText(spot.with([&](const QJsonValue &old) {
        QJsonObject object = old.toObject();
        object.insert(marker, value);
        return QJsonValue(object);
    }));
    return text.replace('"' + marker.toUtf8() + "\":", '"' + name.toUtf8() + "\":");
}

} // namespace

class TestCodecRefusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void missing_data() { types(); }
    void missing();
    void mistyped_data() { types(); }
    void mistyped();
    void badContents_data() { types(); }
    void badContents();
    void unknownKeys_data() { types(); }
    void unknownKeys();
    void unknownWords_data() { types(); }
    void unknownWords();
    void duplicateKeys_data() { types(); }
    void duplicateKeys();
    void aliases_data() { types(); }
    void aliases();
    void nameWinsOverAlias_data();
    void nameWinsOverAlias();
    void pathsOfOtherShapes_data();
    void pathsOfOtherShapes();

private:
    static void types();
    static const WireType &type();
};

void TestCodecRefusals::types()
{
    QTest::addColumn<bool>("answer");
    for (const EndpointInfo &endpoint : endpoints()) {
        if (!endpoint.request.shape.members.empty())
            QTest::addRow("%s", endpoint.name) << false;
        if (endpoint.answer)
            QTest::addRow("%s answer", endpoint.name) << true;
    }
}

const WireType &TestCodecRefusals::type()
{
    QFETCH(bool, answer);
    const EndpointInfo &info = endpointNamed(QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0));
    return answer ? *info.answer : info.request;
}

void TestCodecRefusals::missing()
{
    for (const Spot &spot : spotsOf(type())) {
        if (!spot.member)
            continue;
        const Recoded recoded = type().recode(toText(spot.with(to(QJsonValue::Undefined))), true);
        QVERIFY2(recoded.ok == spot.shape->optional, qPrintable(spot.path));
        if (!recoded.ok)
            QCOMPARE(recoded.error.text(), spot.path + u": the key is missing"_s);
    }
}

void TestCodecRefusals::mistyped()
{
    const QJsonValue values[] = { QJsonValue::Null, true, 1, 1.5, u"x"_s, QJsonArray(), QJsonObject() };
    for (const Spot &spot : spotsOf(type())) {
        for (const QJsonValue &value : values) {
            const Recoded recoded = type().recode(toText(spot.with(to(value))), false);
            const QByteArray what = spot.path.toUtf8() + " = " + toText(value) + ": " + recoded.error.text().toUtf8();
            if (takes(spot, value)) {
                QVERIFY2(recoded.ok || recoded.error.reason == u"the key is missing"_s, what.constData());
            } else {
                QVERIFY2(!recoded.ok, what.constData());
                QVERIFY2(recoded.error.path == spot.path, what.constData());
                QVERIFY2(recoded.error.reason.startsWith("expected "_L1), what.constData());
            }
        }
    }
}

// The right JSON kind, but nothing of the sort.
void TestCodecRefusals::badContents()
{
    using Kind = Shape::Kind;
    for (const Spot &spot : spotsOf(type())) {
        QList<QByteArray> wrong;
        if (spot.shape->kind == Kind::Uuid)
            wrong = { R"("")", R"("3f1c2b8e5d474a909c617e0b2d4f8a13")", R"("{3f1c2b8e-5d47-4a90-9c61-7e0b2d4f8a13}")" };
        else if (spot.shape->kind == Kind::Time)
            wrong = { R"("")", R"("2026-11-22")", R"("2026-02-30T00:00:00Z")", R"("2026-11-22T08:00:00")" };
        else if (spot.shape->kind == Kind::Id)
            wrong = { R"("")", "9223372036854775808" };
        else if (spot.shape->kind == Kind::Integer) {
            wrong = { "1e0", "1e1", "1.0", "9223372036854775808", "-9223372036854775809", "1e400" };
            if (spot.shape->lowest > std::numeric_limits<qint64>::min())
                wrong += QByteArray::number(spot.shape->lowest - 1);
            if (spot.shape->highest < std::numeric_limits<qint64>::max())
                wrong += QByteArray::number(spot.shape->highest + 1);
        }
        for (const QByteArray &value : wrong) {
            const QByteArray text = toText(spot.with(to(u"@here@"_s))).replace("\"@here@\"", value);
            const Recoded recoded = type().recode(text, false);
            QVERIFY2(!recoded.ok, text.constData());
            // A number that no double can hold is no JSON for the parser: then there is no path.
            QVERIFY2(recoded.error.path == spot.path || recoded.error.reason.startsWith("not JSON"_L1), text.constData());
        }
    }
}

void TestCodecRefusals::unknownKeys()
{
    const QByteArray standard = type().recode(type().sample(0), true).json;
    for (const Spot &spot : spotsOf(type())) {
        if (spot.shape->kind != Shape::Kind::Struct)
            continue;
        const QByteArray text = withMember(spot, false, u"x-new"_s, parsed(R"({"deep":[1,{"id":null}]})"));
        const Recoded recoded = type().recode(text, false);
        QVERIFY2(recoded.ok, qPrintable(recoded.error.text()));
        QCOMPARE(recoded.json, standard);
        QCOMPARE(recoded.unknownKeys, (QMap<QString, int>{ { u"x-new"_s, 1 } }));
        const Recoded strict = type().recode(text, true);
        QVERIFY(!strict.ok);
        QCOMPARE(strict.error.path, spot.path);
        QCOMPARE(strict.error.reason, u"unknown key \"x-new\""_s);
    }
}

void TestCodecRefusals::unknownWords()
{
    for (const Spot &spot : spotsOf(type())) {
        if (spot.shape->kind != Shape::Kind::Word)
            continue;
        for (const QString &word : { u"brand-new"_s, u""_s, u"ADMIN"_s }) {
            const QByteArray text = toText(spot.with(to(word)));
            const Recoded recoded = type().recode(text, false);
            QVERIFY2(recoded.ok, qPrintable(recoded.error.text()));
            QVERIFY(recoded.stable);
            QCOMPARE(toText(parsed(recoded.json)), text);
            const Recoded strict = type().recode(text, true);
            QVERIFY(!strict.ok);
            QCOMPARE(strict.error.path, spot.path);
        }
    }
}

void TestCodecRefusals::duplicateKeys()
{
    for (const Spot &spot : spotsOf(type())) {
        if (spot.shape->kind != Shape::Kind::Struct)
            continue;
        for (const Member &member : spot.shape->members) {
            QJsonValue same;
            spot.with([&](const QJsonValue &old) { return same = old.toObject().value(member.name), old; });
            const Recoded recoded = type().recode(withMember(spot, false, member.name, same), false);
            QVERIFY(!recoded.ok);
            QCOMPARE(recoded.error.path, spot.path + (spot.path.isEmpty() ? u""_s : u"."_s) + member.name);
            QCOMPARE(recoded.error.reason, u"the key stands twice"_s);
        }
    }
}

void TestCodecRefusals::aliases()
{
    const QByteArray standard = type().recode(type().sample(0), true).json;
    for (const Spot &spot : spotsOf(type())) {
        if (!spot.member || spot.member->alias.isEmpty())
            continue;
        const QByteArray name = '"' + spot.member->name.toUtf8() + "\":";
        const QByteArray alias = '"' + spot.member->alias.toUtf8() + "\":";
        const QByteArray text = type().sample(0).replace(name, alias); // in every element at once
        QVERIFY(text != type().sample(0));
        const Recoded recoded = type().recode(text, true);
        QVERIFY2(recoded.ok, qPrintable(recoded.error.text()));
        QCOMPARE(recoded.json, standard);
        // What is wrong is named as it stands in the answer.
        const QByteArray wrong = toText(spot.with(to(QJsonObject()))).replace(name, alias);
        QCOMPARE(type().recode(wrong, false).error.path, QString(spot.path).replace(spot.member->name, spot.member->alias));
    }
}

void TestCodecRefusals::nameWinsOverAlias_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("with");
    const QByteArray pg = R"([{"host":"h","port":1,"database":"d","username":"u",%1}])";
    const QByteArray pgName = R"("account_id":"11111111-1111-4111-8111-111111111111")";
    const QByteArray pgAlias = R"("service_account_id":"22222222-2222-4222-8222-222222222222")";
    const QByteArray key = R"([{%1}])";
    QByteArray account = fixture(u"variants/get-account.least.json"_s).trimmed();
    account.chop(1);
    account += ",%1}";
    const auto row = [](const char *name, const char *endpoint, QByteArray json, const QByteArray &members,
                         const QByteArray &expected) {
        QTest::newRow(name) << QString::fromLatin1(endpoint) << json.replace("%1", members) << expected;
    };
    row("name first", "list-pg-creds", pg, pgName + ',' + pgAlias, pgName);
    row("alias first", "list-pg-creds", pg, pgAlias + ',' + pgName, pgName);
    row("passkey", "list-passkeys", key, R"("id":"a","credential_id":"b")", R"("id":"a")");
    row("passkey, alias first", "list-passkeys", key, R"("credential_id":"b","id":"a")", R"("id":"a")");
    row("totp", "get-account", account, R"("totp_enabled":true,"totp_required":false)", R"("totp_enabled":true)");
    row("totp, alias first", "get-account", account, R"("totp_required":false,"totp_enabled":true)", R"("totp_enabled":true)");
    row("alias alone", "get-account", account, R"("totp_required":true)", R"("totp_enabled":true)");
}

void TestCodecRefusals::nameWinsOverAlias()
{
    QFETCH(QString, endpoint);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, with);
    const Recoded recoded = endpointNamed(endpoint).answer->recode(json, true);
    QVERIFY2(recoded.ok, qPrintable(recoded.error.text()));
    QVERIFY2(recoded.json.contains(with), recoded.json.constData());
}

void TestCodecRefusals::pathsOfOtherShapes_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *endpoint, const char *json, const QString &error) {
        QTest::addRow("%s %s", endpoint, json) << QString::fromLatin1(endpoint) << QByteArray(json) << error;
    };
    row("list-accounts", R"({"accounts":[{}]})", u"accounts[0].id: the key is missing"_s);
    row("list-accounts", R"({"accounts":[1]})", u"accounts[0]: expected an object"_s);
    row("list-accounts", R"({"accounts":[],"more":[]})", u"expected an array, or an object with one array in it"_s);
    row("list-accounts", R"({"accounts":{}})", u"expected an array, or an object with one array in it"_s);
    row("list-accounts", R"({"accounts":null})", u"expected an array, or an object with one array in it"_s);
    row("list-accounts", R"({"accounts":[],"accounts":[]})", u"expected an array, or an object with one array in it"_s);
    row("list-accounts", "{}", u"expected an array, or an object with one array in it"_s);
    row("list-accounts", "[[]]", u"[0]: expected an object"_s);
    row("get-roles", "[1]", u"[0]: expected \"admin\", \"user\", \"guest\", \"viewer\", \"editor\" or \"commenter\""_s);
    row("get-roles", R"({"roles":"admin"})", u"roles: expected an array"_s);
    row("list-audit", R"([{"id":1,"event_type":2}])", u"[0].event_type: expected a string"_s);
    row("get-account", "[]", u"expected an object"_s); // a struct that is no list takes no bare one
    row("get-account", "null", u"expected an object"_s);
}

void TestCodecRefusals::pathsOfOtherShapes()
{
    QFETCH(QString, endpoint);
    QFETCH(QByteArray, json);
    QFETCH(QString, error);
    const Recoded recoded = endpointNamed(endpoint).answer->recode(json, false);
    QVERIFY(!recoded.ok);
    QCOMPARE(recoded.error.text(), error);
}

QTEST_GUILESS_MAIN(TestCodecRefusals)
#include "tst_codec_refusals.moc"
