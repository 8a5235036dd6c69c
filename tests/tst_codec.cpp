// SPDX-License-Identifier: MIT
// What the codec takes: every struct there and back, and every fixture.
#include "api/resources/all.h"
#include "support/fixtures.h"
#include "support/wire_types.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

const WireType &answerOf(const QString &endpoint)
{
    const EndpointInfo &info = endpointNamed(endpoint);
    if (!info.answer)
        qFatal("%s has no answer", info.name);
    return *info.answer;
}

} // namespace

class TestCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data()
    {
        QTest::addColumn<bool>("answer");
        for (const EndpointInfo &endpoint : endpoints()) {
            QTest::addRow("%s", endpoint.name) << false;
            if (endpoint.answer)
                QTest::addRow("%s answer", endpoint.name) << true;
        }
    }
    void roundTrip();
    void samplesAreSamples();

    void answers_data() { files(u"answers"_s); }
    void answers();
    void dialects_data();
    void dialects();
    void newerServersAreCounted();
    void variants_data() { files(u"variants"_s); }
    void variants();

    void unknownWordsAreKept();
    void absentAndNull();
    void contents();

private:
    static void files(const QString &folder)
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : fixturesIn(folder))
            QTest::newRow(qPrintable(name)) << name;
    }
};

void TestCodec::roundTrip()
{
    QFETCH(bool, answer);
    const EndpointInfo &info = endpointNamed(QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0));
    const WireType &type = answer ? *info.answer : info.request;
    for (int seed = 0; seed < 100; ++seed) {
        const QByteArray text = type.sample(seed);
        parsed(text); // Qt's parser takes it too
        QVERIFY2(type.roundTrips(seed), text.constData());
    }
}

// Otherwise the test above would prove little.
void TestCodec::samplesAreSamples()
{
    const WireType &type = answerOf(u"get-policy-rule"_s);
    const QJsonObject full = parsed(type.sample(0)).toObject();
    QCOMPARE(full.size(), qsizetype(type.shape.members.size()));
    QCOMPARE(full["rule"_L1].toObject().size(), 9);
    QCOMPARE(full["rule"_L1].toObject()["roles"_L1].toArray().size(), 2);
    const QJsonObject bare = parsed(type.sample(1)).toObject();
    QCOMPARE(bare["rule"_L1].toObject().keys(), QStringList{ u"effect"_s });
    QVERIFY(!bare.contains("expires_at"_L1));
    QVERIFY(type.sample(2) != type.sample(3));
    QCOMPARE(type.sample(2), type.sample(2));
}

// Strictly, without a key that nobody claims, and nothing of it is lost: the text made from the value says the same.
void TestCodec::answers()
{
    QFETCH(QString, name);
    const QByteArray text = fixture(u"answers/"_s + name + u".json"_s);
    const Recoded recoded = answerOf(name).recode(text, true);
    QVERIFY2(recoded.ok, qPrintable(recoded.error.text()));
    QVERIFY(recoded.unknownKeys.isEmpty());
    QVERIFY(recoded.stable);
    QCOMPARE(toText(withoutNulls(parsed(recoded.json))), toText(withoutNulls(parsed(text))));
}

void TestCodec::dialects_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("name");
    for (const char *dialect : { "wrapped", "bare", "totp-required", "details-object", "newer", "offsets" }) {
        for (const QString &name : fixturesIn(u"dialects/"_s + QLatin1String(dialect)))
            QTest::addRow("%s %s", dialect, qPrintable(name)) << QString::fromLatin1(dialect) << name;
    }
}

// Another shape, the same value.
void TestCodec::dialects()
{
    QFETCH(QString, dialect);
    QFETCH(QString, name);
    const WireType &type = answerOf(name);
    const QByteArray text = fixture(u"dialects/"_s + dialect + u'/' + name + u".json"_s);
    const Recoded standard = type.recode(fixture(u"answers/"_s + name + u".json"_s), true);
    const Recoded recoded = type.recode(text, dialect != u"newer");
    QVERIFY2(recoded.ok, qPrintable(recoded.error.text()));
    QVERIFY(parsed(text) != parsed(fixture(u"answers/"_s + name + u".json"_s)));
    QCOMPARE(recoded.json, standard.json);
    QCOMPARE(recoded.unknownKeys.isEmpty(), dialect != u"newer");
    if (dialect == u"newer")
        QVERIFY(!type.recode(text, true).ok);
}

void TestCodec::newerServersAreCounted()
{
    const Recoded account = answerOf(u"get-account"_s).recode(fixture(u"dialects/newer/get-account.json"_s), false);
    QCOMPARE(account.unknownKeys, (QMap<QString, int>{ { u"nickname"_s, 1 }, { u"profile"_s, 1 } })); // not what is inside
    DecodeContext context;
    const auto rule = decode<RuleBody>(R"({"effect":"allow","hours":"9-17","roles":[],"source_ips":[{"a":1}]})", context);
    QVERIFY(rule);
    QCOMPARE(rule->unknownKeys, (QStringList{ u"hours"_s, u"source_ips"_s }));
    QCOMPARE(encode(*rule), QByteArray(R"({"effect":"allow","roles":[]})"));
    const Recoded wrapped = answerOf(u"list-accounts"_s).recode(R"({"accounts":[],"total":0,"next":null})", false);
    QVERIFY(wrapped.ok);
    QCOMPARE(wrapped.unknownKeys, (QMap<QString, int>{ { u"next"_s, 1 }, { u"total"_s, 1 } }));
    QVERIFY(!answerOf(u"list-accounts"_s).recode(R"({"accounts":[],"total":0})", true).ok);
}

void TestCodec::variants()
{
    QFETCH(QString, name);
    const QByteArray text = fixture(u"variants/"_s + name + u".json"_s);
    const Recoded recoded = answerOf(name.section(u'.', 0, 0)).recode(text, false);
    QVERIFY2(recoded.ok, qPrintable(recoded.error.text()));
    QVERIFY(recoded.unknownKeys.isEmpty());
    QVERIFY(recoded.stable);
    QByteArray expected = toText(withoutNulls(parsed(text)));
    if (name == u"list-passkeys.integer-id")
        expected = R"([{"id":"7"}])"; // an identifier is text from then on
    QCOMPARE(toText(withoutNulls(parsed(recoded.json))), expected);
}

void TestCodec::unknownWordsAreKept()
{
    const QByteArray text = fixture(u"variants/get-account.unknown-words.json"_s);
    const WireType &type = answerOf(u"get-account"_s);
    const QJsonObject kept = parsed(type.recode(text, false).json).toObject();
    QCOMPARE(kept["account_type"_L1].toString(), u"robot"_s);
    QCOMPARE(kept["status"_L1].toString(), u"on holiday"_s);
    const Recoded strict = type.recode(text, true);
    QVERIFY(!strict.ok);
    QCOMPARE(strict.error.text(), u"account_type: expected \"human\" or \"system\""_s);
}

// A PATCH tells "leave it" (absent) from "take it away" (null); everywhere else the two mean the same.
void TestCodec::absentAndNull()
{
    const WireType &patch = endpointNamed(u"update-policy-rule").request;
    QCOMPARE(patch.recode(R"({"id":1,"expires_at":null})", true).json, R"({"id":1,"expires_at":null})"_ba);
    QCOMPARE(patch.recode(R"({"id":1})", true).json, R"({"id":1})"_ba);
    const WireType &create = endpointNamed(u"create-policy-rule").request;
    QVERIFY(!create.recode(R"({"description":"","priority":1,"rule":{"effect":"allow"},"expires_at":null})", true)
                 .json.contains("expires_at"));
}

// One list looked at value by value, so that "there and back" cannot be two mistakes that cancel out.
void TestCodec::contents()
{
    DecodeContext context(true);
    const auto page = decode<AuditPage>(fixture(u"answers/list-audit.json"_s), context);
    QVERIFY(page);
    QCOMPARE(page->total, 90412);
    QCOMPARE(page->limit, 2);
    QCOMPARE(page->offset, 0);
    QCOMPARE(page->events.size(), 2);
    const AuditEvent &event = page->events.first();
    QCOMPARE(event.id, 90412);
    QCOMPARE(event.eventType, u"token_issued"_s);
    QCOMPARE(event.eventTime, QDateTime(QDate(2026, 11, 22), QTime(9, 15), Qt::UTC));
    QCOMPARE(event.actorId, QUuid(u"3f1c2b8e-5d47-4a90-9c61-7e0b2d4f8a13"_s));
    QCOMPARE(event.ipAddress, u"203.0.113.17"_s);
    QCOMPARE(event.details->text, uR"({"jti":"5c2e9a47-7f18-4d03-b6a5-18d4f0e3c79b"})"_s);
    QCOMPARE(page->events.last().targetId, std::nullopt);

    const auto creds = decode<PgCreds>(fixture(u"answers/get-pg-creds.json"_s), context);
    QVERIFY(creds);
    QCOMPARE(creds->host, u"db1.example.net"_s);
    QCOMPARE(creds->port, 5432);
    QCOMPARE(creds->password.reveal(), u"correct-horse-7-battery"_s);

    const auto account = decode<Account>(fixture(u"dialects/totp-required/get-account.json"_s), context);
    QVERIFY(account);
    QCOMPARE(account->totpEnabled, true);
    QVERIFY(account->type == AccountType::Human);
    QVERIFY(account->status == AccountStatus::Active);
    QVERIFY(!account->deletedAt);

    const auto rules = decode<QList<PolicyRule>>(fixture(u"dialects/wrapped/list-policy-rules.json"_s), context);
    QVERIFY(rules);
    QCOMPARE(rules->size(), 2);
    QCOMPARE(rules->at(1).priority, 100);
    QVERIFY(!rules->at(1).enabled);
    QVERIFY(rules->at(1).rule.effect == Effect::Deny);
    QCOMPARE(rules->at(1).rule.requiredTags, QStringList{ u"env:restricted"_s });
    QVERIFY(!rules->at(1).rule.roles); // absent is a wildcard, not an empty list
}

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"
