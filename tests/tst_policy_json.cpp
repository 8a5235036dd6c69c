// SPDX-License-Identifier: MIT
// A policy rule as people write it in JSON: both ways without a loss, and where it is wrong.
#include "support/samples.h"

#include "work/policy_json.h"
#include "work/policy_run.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

PolicyRule guests()
{
    PolicyRule rule;
    rule.description = u"Guests stay out"_s;
    rule.priority = 20;
    rule.rule.effect = Effect::Deny;
    rule.rule.roles = { u"guest"_s };
    rule.rule.actions = { u"auth:login"_s };
    rule.rule.serviceNames = { u"payroll"_s };
    rule.createdAt = rule.updatedAt = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    return rule;
}

} // namespace

class PolicyJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesJsonBothWays();
    void saysWhereJsonIsWrong_data();
    void saysWhereJsonIsWrong();
};

void PolicyJsonTest::writesJsonBothWays()
{
    for (int seed = 0; seed < 200; ++seed) {
        auto rule = sample<PolicyRule>(seed);
        rule.enabled = rule.enabled || seed % 2 == 0;
        PolicyRule base;
        base.id = rule.id;
        base.createdAt = rule.createdAt;
        base.updatedAt = rule.updatedAt;
        if (!rule.rule.effect.isKnown()) // a word of a newer server is not written anew
            continue;
        const RuleReading reading = ruleFromJson(ruleToJson(rule, true), base, false);
        QVERIFY2(reading.rule, qPrintable(ruleToJson(rule, true)));
        QVERIFY(*reading.rule == rule);
    }
    // A whole rule, as the server answers it, can be pasted.
    PolicyRule whole = guests();
    whole.id = 7;
    whole.createdAt = whole.updatedAt = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    PolicyRule base;
    base.id = 3;
    const RuleReading pasted = ruleFromJson(QString::fromUtf8(encode(whole)), base, true);
    QVERIFY(pasted.isGood());
    QCOMPARE(pasted.rule->id, 3);
    QVERIFY(saySame(*pasted.rule, whole));
}

void PolicyJsonTest::saysWhereJsonIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("part");
    QTest::newRow("too long") << QString(300'000, u' ') << QString() << u"too long"_s;
    const auto row = [](const char *name, const char *text, const char *path, const char *part) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(path) << QString::fromLatin1(part);
    };
    row("nothing", "", "", "Line 1");
    row("broken", "{\n  \"description\": ,\n}", "", "Line 2");
    row("not an object", "[]", "", "object");
    row("no effect", R"({"description":"d","rule":{}})", "rule.effect", "missing");
    row("a wrong effect", R"({"description":"d","rule":{"effect":"maybe"}})", "rule.effect", "allow");
    row("a wrong id", R"({"description":"d","rule":{"effect":"allow","subject_uuid":"bob"}})", "rule.subject_uuid", "");
    row("a wrong list", R"({"description":"d","rule":{"effect":"allow","roles":["admin",7]}})", "rule.roles[1]", "");
    row("an empty word", R"({"description":"d","rule":{"effect":"allow","required_tags":[""]}})", "rule.required_tags[0]",
        "empty");
    row("a key too many", R"({"description":"d","rule":{"effect":"allow","colour":"red"}})", "rule", "colour");
    row("a wrong time", R"({"description":"d","rule":{"effect":"allow"},"not_before":"tomorrow"})", "not_before", "");
    row("times in disorder",
        R"({"description":"d","rule":{"effect":"allow"},"not_before":"2026-02-01T00:00:00Z","expires_at":"2026-01-01T00:00:00Z"})",
        "expires_at", "after");
    row("no description", R"({"description":" ","rule":{"effect":"allow"}})", "description", "needed");
    row("off from the start", R"({"description":"d","enabled":false,"rule":{"effect":"allow"}})", "enabled", "always on");
    row("nobody", R"({"description":"d","rule":{"effect":"deny","subject_uuid":"00000000-0000-0000-0000-000000000000"}})",
        "rule.subject_uuid", "nobody");
    row("a priority too large", R"({"description":"d","priority":99999999999,"rule":{"effect":"allow"}})", "priority", "");
}

void PolicyJsonTest::saysWhereJsonIsWrong()
{
    QFETCH(QString, text);
    QFETCH(QString, path);
    QFETCH(QString, part);
    const RuleReading reading = ruleFromJson(text, {}, true);
    QVERIFY(!reading.isGood());
    QVERIFY(!reading.faults.isEmpty());
    QCOMPARE(reading.faults.constFirst().path, path);
    QVERIFY2(reading.faults.constFirst().sentence.contains(part), qPrintable(reading.faults.constFirst().sentence));
}

QTEST_GUILESS_MAIN(PolicyJsonTest)

#include "tst_policy_json.moc"
