// SPDX-License-Identifier: MIT
// What may be logged holds no secret, and still says the rest.
#include "api/redact.h"
#include "api/resources/all.h"
#include "support/fixtures.h"
#include "support/samples.h"
#include "support/wire_types.h"

#include <QTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

class TestRedact : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noSecretOfAnyStruct_data();
    void noSecretOfAnyStruct();
    void everySecretIsDeclared();
    void secretsOfFindsThemAll();
    void saysTheRest();
    void neverInUrls();
};

void TestRedact::noSecretOfAnyStruct_data()
{
    QTest::addColumn<bool>("answer");
    for (const EndpointInfo &endpoint : endpoints()) {
        QTest::addRow("%s", endpoint.name) << false;
        if (endpoint.answer)
            QTest::addRow("%s answer", endpoint.name) << true;
    }
}

void TestRedact::noSecretOfAnyStruct()
{
    QFETCH(bool, answer);
    const EndpointInfo &info = endpointNamed(QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0));
    const WireType &type = answer ? *info.answer : info.request;
    for (int seed = 0; seed < 30; ++seed) {
        const QByteArray text = type.sample(seed);
        const QByteArray redacted = type.redactedSample(seed);
        QVERIFY2(!redacted.contains("s3cret"), redacted.constData());
        QCOMPARE(redacted.count("•••"), text.count("s3cret"));
        parsed(redacted); // still JSON
        if (!text.contains("s3cret"))
            QCOMPARE(redacted, text);
    }
}

// The list of what the API page calls a credential, by name: a field of these names must have the type.
void TestRedact::everySecretIsDeclared()
{
    const QStringList names{ u"password"_s, u"token"_s, u"totp_code"_s, u"code"_s, u"secret"_s, u"otpauth_uri"_s, u"passphrase"_s,
        u"new_password"_s, u"current_password"_s };
    int secrets = 0;
    const auto check = [&](const WireType &type) {
        for (const Member &member : type.shape.members) {
            QVERIFY2(member.shape.secret == names.contains(member.name), qPrintable(member.name));
            secrets += member.shape.secret ? 1 : 0;
        }
    };
    for (const EndpointInfo &endpoint : endpoints()) {
        check(endpoint.request);
        if (endpoint.answer)
            check(*endpoint.answer);
    }
    QCOMPARE(secrets, 17);
}

// They are what an error's text is searched for, so a list or a nested struct must not hide any.
void TestRedact::secretsOfFindsThemAll()
{
    for (const EndpointInfo &endpoint : endpoints()) {
        for (int seed = 0; seed < 10; ++seed)
            QCOMPARE(endpoint.request.secretCount(seed), endpoint.request.sample(seed).count("s3cret"));
    }
}

void TestRedact::saysTheRest()
{
    const Login login{ .username = u"alice"_s, .password = Secret(u"pw"_s), .totpCode = {}, .serviceName = u"billing"_s };
    QCOMPARE(redacted(login), R"({"username":"alice","password":"•••","service_name":"billing"})"_ba);
    // Neither whether it is empty, nor how long it is.
    QCOMPARE(redacted(ConfirmTotp{}), R"({"code":"•••"})"_ba);
    QCOMPARE(redacted(ConfirmTotp{ Secret(u"123456"_s) }), R"({"code":"•••"})"_ba);
    QCOMPARE(redacted(QList<ConfirmTotp>{ {}, {} }), R"([{"code":"•••"},{"code":"•••"}])"_ba);
    const QByteArray patch = R"({"id":1,"rule":{"effect":"deny"},"expires_at":null})";
    QCOMPARE(endpointNamed(u"update-policy-rule").request.redact(patch), patch);
}

void TestRedact::neverInUrls()
{
    for (const EndpointInfo &endpoint : endpoints()) {
        const OnTheWire wire = endpoint.onTheWire(endpoint.request.sample(0));
        QVERIFY2(!wire.path.contains("s3cret") && !wire.query.contains("s3cret"), endpoint.name);
        QCOMPARE(wire.body.count("s3cret"), endpoint.request.secretCount(0));
    }
}

QTEST_GUILESS_MAIN(TestRedact)
#include "tst_redact.moc"
