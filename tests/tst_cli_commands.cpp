// SPDX-License-Identifier: MIT
// The table of commands against the API's list of endpoints: nothing missing, nothing ambiguous, everything described.
#include "api/resources/all.h"
#include "cli/command_table.h"
#include "cli/field_values.h"
#include "cli/help.h"
#include "cli/summaries.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::cli;

class TestCliCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEndpointIsACommand();
    void everyCommandHasASummary();
    void noOptionIsAmbiguous();
    void everyFieldIsInTheHelp();
    void kindsComeFromTypes();
};

void TestCliCommands::everyEndpointIsACommand()
{
    size_t endpoints = 0;
    forEachEndpoint([&]<Endpoint E>() {
        ++endpoints;
        const Command *command = findCommand(QString::fromLatin1(E::name));
        QVERIFY2(command, E::name);
        QVERIFY2(command->check && command->send, E::name);
        size_t fields = 0;
        forEachField<E>([&](const auto &field) {
            QVERIFY2(command->field(QLatin1String(field.name)), field.name);
            ++fields;
        });
        QCOMPARE(command->fields.size(), fields);
    });
    QCOMPARE(commands().size(), endpoints + 1); // and verify-token
    QCOMPARE(CanonicalEndpoints::size, size_t(17));
}

void TestCliCommands::everyCommandHasASummary()
{
    QSet<QString> seen;
    for (const Command &command : commands()) {
        const QString summary = summaryOf(QLatin1String(command.name));
        QVERIFY2(!summary.isEmpty(), command.name);
        QVERIFY2(summary.endsWith(QLatin1Char('.')), command.name);
        QVERIFY2(!seen.contains(QLatin1String(command.name)), command.name);
        seen += QLatin1String(command.name);
    }
}

// The forms --x-file, --x-prompt and --no-x of one field must not be the plain name of another, or another's form.
void TestCliCommands::noOptionIsAmbiguous()
{
    for (const Command &command : commands()) {
        QStringList options{ QStringLiteral("help") };
        for (const FieldInfo &field : command.fields) {
            const QString option = field.option();
            options += option;
            if (field.kind == FieldKind::Secret || field.kind == FieldKind::Json)
                options += option + QLatin1String("-file");
            if (field.kind == FieldKind::Secret)
                options += option + QLatin1String("-prompt");
            if (field.list)
                options += QLatin1String("no-") + option;
        }
        QVERIFY2(options.removeDuplicates() == 0, command.name);
    }
}

void TestCliCommands::everyFieldIsInTheHelp()
{
    const QString all = programHelp();
    for (const Command &command : commands()) {
        QVERIFY2(all.contains(QLatin1String(command.name)), command.name);
        const QString help = commandHelp(command);
        for (const FieldInfo &field : command.fields) {
            QVERIFY2(help.contains(QLatin1String("--") + field.option()), field.name);
            for (const char *word : field.words)
                QVERIFY2(help.contains(QLatin1String(word)), word);
        }
    }
}

void TestCliCommands::kindsComeFromTypes()
{
    const Command *rule = findCommand(u"update-policy-rule");
    const FieldInfo *expires = rule->field(QLatin1String("expires_at"));
    QVERIFY(expires->nullable && !expires->required && expires->kind == FieldKind::Time);
    QVERIFY(!rule->field(QLatin1String("priority"))->nullable);
    QVERIFY(rule->field(QLatin1String("rule"))->kind == FieldKind::Json);
    const FieldInfo *roles = findCommand(u"set-roles")->field(QLatin1String("roles"));
    QVERIFY(roles->list && roles->required && roles->kind == FieldKind::Word);
    QCOMPARE(roles->words.size(), size_t(6));
    const FieldInfo *code = findCommand(u"login")->field(QLatin1String("totp_code"));
    QVERIFY(code->kind == FieldKind::Secret && !code->required);
    QVERIFY(findCommand(u"get-pg-creds")->answersSecrets);
    QVERIFY(!findCommand(u"list-accounts")->answersSecrets);
    QCOMPARE(code->option(), QStringLiteral("totp-code"));
}

QTEST_GUILESS_MAIN(TestCliCommands)
#include "tst_cli_commands.moc"
