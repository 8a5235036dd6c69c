// SPDX-License-Identifier: MIT
// What a request becomes on the wire, compared with the hand-written list of the API's endpoints.
#include "api/resources/all.h"
#include "support/fixtures.h"
#include "support/wire_types.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

class TestEndpoint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theListIsComplete();
    void namesAndPlacesAreUnique();
    void everyAnswerHasAFixture();
    void requests_data();
    void requests();
    void onlySetOptionalsAreSent_data() { requests_data(); }
    void onlySetOptionalsAreSent();
    void pathParameters_data();
    void pathParameters();
    void unusableParameters_data();
    void unusableParameters();
    void aParameterCannotNameAnother();
    void query();
    void traits();
};

void TestEndpoint::theListIsComplete()
{
    QMap<QString, QString> expected;
    for (const auto &entry : fixtureJson(u"endpoints.json"_s).toArray()) {
        const QJsonObject e = entry.toObject();
        expected[e["name"_L1].toString()] = u"%1 %2%3%4%5"_s.arg(e["method"_L1].toString(), e["path"_L1].toString(),
            e["canonical"_L1].toBool() ? u" canonical"_s : u""_s, e["anonymous"_L1].toBool() ? u" anonymous"_s : u""_s,
            e.contains("answer"_L1) ? u" answer"_s : u""_s);
    }
    QMap<QString, QString> found;
    for (const EndpointInfo &e : endpoints()) {
        found[QString::fromLatin1(e.name)] = u"%1 %2%3%4%5"_s.arg(QLatin1String(methodName(e.method)), QLatin1String(e.path),
            e.canonical ? u" canonical"_s : u""_s, e.anonymous ? u" anonymous"_s : u""_s, e.answer ? u" answer"_s : u""_s);
    }
    QCOMPARE(found.keys(), expected.keys());
    for (const QString &name : expected.keys())
        QCOMPARE(name + u' ' + found[name], name + u' ' + expected[name]);
    QCOMPARE(CanonicalEndpoints::size, 17U);
    QCOMPARE(found.size(), 43);
}

void TestEndpoint::namesAndPlacesAreUnique()
{
    QSet<QByteArray> names;
    QSet<QByteArray> places;
    for (const EndpointInfo &e : endpoints()) {
        names += e.name;
        places += QByteArray(methodName(e.method)) + ' ' + e.path;
    }
    QCOMPARE(names.size(), qsizetype(endpoints().size()));
    QCOMPARE(places.size(), qsizetype(endpoints().size()));
}

void TestEndpoint::everyAnswerHasAFixture()
{
    QStringList expected;
    for (const EndpointInfo &e : endpoints()) {
        if (e.answer)
            expected += QString::fromLatin1(e.name);
    }
    expected.sort();
    QCOMPARE(fixturesIn(u"answers"_s), expected);
}

void TestEndpoint::requests_data()
{
    QTest::addColumn<QString>("name");
    const QJsonObject requests = fixtureJson(u"requests.json"_s).toObject();
    QCOMPARE(requests.size(), qsizetype(endpoints().size()));
    for (const QString &name : requests.keys())
        QTest::newRow(qPrintable(name)) << name;
}

void TestEndpoint::requests()
{
    QFETCH(QString, name);
    const EndpointInfo &info = endpointNamed(name);
    const QJsonObject expected = fixtureJson(u"requests.json"_s)[name].toObject();
    const QJsonObject fields = expected["fields"_L1].toObject();
    QCOMPARE(fields.size(), qsizetype(info.request.shape.members.size())); // each parameter stands in the fixture
    const OnTheWire wire = info.onTheWire(toText(fields));
    QCOMPARE(QString::fromLatin1(wire.path + (wire.query.isEmpty() ? "" : "?") + wire.query), expected["target"_L1].toString());
    QCOMPARE(wire.body.isEmpty(), !expected.contains("body"_L1));
    QCOMPARE(info.hasBody, expected.contains("body"_L1));
    if (info.hasBody)
        QCOMPARE(toText(parsed(wire.body)), toText(expected["body"_L1])); // exactly: no key that is not in the list
}

void TestEndpoint::onlySetOptionalsAreSent()
{
    QFETCH(QString, name);
    const EndpointInfo &info = endpointNamed(name);
    const QJsonObject expected = fixtureJson(u"requests.json"_s)[name].toObject();
    QJsonObject fields = expected["fields"_L1].toObject();
    QJsonObject body = expected["body"_L1].toObject();
    for (const Member &member : info.request.shape.members) {
        if (member.shape.optional) {
            fields.remove(member.name);
            body.remove(member.name);
        }
    }
    const OnTheWire wire = info.onTheWire(toText(fields));
    QVERIFY(wire.query.isEmpty());
    QCOMPARE(wire.body.isEmpty(), !info.hasBody); // `{}`, where nothing is set: still JSON
    if (info.hasBody)
        QCOMPARE(toText(parsed(wire.body)), toText(body));
}

void TestEndpoint::pathParameters_data()
{
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("unreserved") << u"aZ09-._~"_s << "aZ09-._~"_ba;
    QTest::newRow("slash") << u"a/b"_s << "a%2Fb"_ba;
    QTest::newRow("up") << u"../../vault/seal"_s << "..%2F..%2Fvault%2Fseal"_ba;
    QTest::newRow("backslash") << u"a\\b"_s << "a%5Cb"_ba;
    QTest::newRow("three dots") << u"..."_s << "..."_ba;
    QTest::newRow("dot in front") << u".x"_s << ".x"_ba;
    QTest::newRow("blank") << u" a b "_s << "%20a%20b%20"_ba;
    QTest::newRow("plus") << u"a+b"_s << "a%2Bb"_ba;
    QTest::newRow("percent") << u"100%"_s << "100%25"_ba;
    QTest::newRow("encoded slash") << u"a%2Fb"_s << "a%252Fb"_ba;
    QTest::newRow("encoded dots") << u"%2e%2e"_s << "%252e%252e"_ba;
    QTest::newRow("query") << u"a?b=c&d"_s << "a%3Fb%3Dc%26d"_ba;
    QTest::newRow("fragment") << u"a#b"_s << "a%23b"_ba;
    QTest::newRow("colon, at, semicolon") << u"a:b@c;d,e"_s << "a%3Ab%40c%3Bd%2Ce"_ba;
    QTest::newRow("sub-delims") << u"!$'()*"_s << "%21%24%27%28%29%2A"_ba;
    QTest::newRow("line feed") << u"a\r\nHost: evil"_s << "a%0D%0AHost%3A%20evil"_ba;
    QTest::newRow("NUL") << QString(u'a' + QString(QChar(0)) + u'b') << "a%00b"_ba;
    QTest::newRow("Unicode") << u"größe/世😀"_s << "gr%C3%B6%C3%9Fe%2F%E4%B8%96%F0%9F%98%80"_ba;
    QTest::newRow("full width dots") << u"．．"_s << "%EF%BC%8E%EF%BC%8E"_ba;
    QTest::newRow("a hole") << u"{id}"_s << "%7Bid%7D"_ba;
}

void TestEndpoint::pathParameters()
{
    QFETCH(QString, parameter);
    QFETCH(QByteArray, encoded);
    const QUuid id(u"3f1c2b8e-5d47-4a90-9c61-7e0b2d4f8a13"_s);
    QCOMPARE(encodedPath(RevokeToken{ parameter }), "/v1/token/" + encoded);
    QCOMPARE(
        encodedPath(DeletePasskey{ id, parameter }), "/v1/accounts/3f1c2b8e-5d47-4a90-9c61-7e0b2d4f8a13/webauthn/" + encoded);
    QCOMPARE(encodedPath(RevokeRole{ id, OpenEnum<Role>::fromWord(parameter.toUtf8().toStdString()) }),
        "/v1/accounts/3f1c2b8e-5d47-4a90-9c61-7e0b2d4f8a13/roles/" + encoded);
    // Qt must send it as it is: a URL made of it still ends in the same path.
    const QUrl url = QUrl::fromEncoded("https://mcias.example.net" + encodedPath(RevokeToken{ parameter }), QUrl::StrictMode);
    QVERIFY(url.isValid());
    QCOMPARE(url.path(QUrl::FullyEncoded).toLatin1(), "/v1/token/" + encoded);
    QVERIFY(!url.hasQuery() && !url.hasFragment());
}

void TestEndpoint::unusableParameters_data()
{
    QTest::addColumn<QString>("parameter");
    QTest::newRow("null") << QString();
    QTest::newRow("empty") << u""_s;
    QTest::newRow("dot") << u"."_s;
    QTest::newRow("two dots") << u".."_s;
}

// These would ask for another resource: DELETE /v1/token/.. is no request to be sent.
void TestEndpoint::unusableParameters()
{
    QFETCH(QString, parameter);
    QCOMPARE(encodedPath(RevokeToken{ parameter }), QByteArray());
    QCOMPARE(encodedPath(DeletePasskey{ QUuid::createUuid(), parameter }), QByteArray());
    QCOMPARE(encodedPath(UpdateSsoClient{ .clientId = parameter }), QByteArray());
}

void TestEndpoint::aParameterCannotNameAnother()
{
    QCOMPARE(encodedPath(DeletePasskey{ QUuid(), u"{id}"_s }),
        "/v1/accounts/00000000-0000-0000-0000-000000000000/webauthn/%7Bid%7D"_ba);
    QCOMPARE(encodedPath(GetPolicyRule{ -1 }), "/v1/policy/rules/-1"_ba);
    for (const EndpointInfo &e : endpoints()) {
        const QByteArray path = e.onTheWire(toText(fixtureJson(u"requests.json"_s)[QLatin1String(e.name)]["fields"_L1])).path;
        QVERIFY2(path.startsWith("/v1/") && !path.contains('{'), path.constData());
    }
}

void TestEndpoint::query()
{
    QCOMPARE(encodedQuery(ListAudit{}), QByteArray());
    QCOMPARE(encodedQuery(ListAudit{ .limit = 0 }), "limit=0"_ba);
    QCOMPARE(encodedQuery(ListAudit{ .offset = -1, .eventType = u"a&limit=1 +%#/?ü"_s }),
        "offset=-1&event_type=a%26limit%3D1%20%2B%25%23%2F%3F%C3%BC"_ba);
    QCOMPARE(encodedQuery(ListAudit{ .eventType = u""_s }), "event_type="_ba);
    QCOMPARE(encodedQuery(Login{ .username = u"alice"_s }), QByteArray()); // nothing of a body in a URL
    QCOMPARE(encodedBody(ListAudit{ .limit = 1 }), QByteArray());
}

void TestEndpoint::traits()
{
    QVERIFY(isRead<ListAccounts>() && isRead<ValidateToken>());
    QVERIFY(!isRead<Login>() && !isRead<DeleteAccount>() && !isRead<SetTags>());
    QVERIFY(tokenUse<Login>() == TokenUse::Keep && tokenUse<RenewToken>() == TokenUse::Keep);
    QVERIFY(tokenUse<Logout>() == TokenUse::Forget && tokenUse<IssueServiceToken>() == TokenUse::None);
    QVERIFY(isPathField<DeletePasskey>("credential_id") && isPathField<DeletePasskey>("id"));
    QVERIFY(!isPathField<DeletePasskey>("credential") && !isPathField<DeletePasskey>("") && !isPathField<Login>("username"));
    // Only what is asked of an account goes to it: these name it in the body.
    QVERIFY(hasBody<RemoveTotp>() && hasBody<IssueServiceToken>() && !hasBody<RevokeRole>() && !hasBody<SealVault>());
}

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
