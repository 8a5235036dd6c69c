// SPDX-License-Identifier: MIT
// Every call as a line for a shell: a real shell takes it apart, and mcias-cli's own reader makes the same request of it.
#include "api/client.h"
#include "cli/command_table.h"
#include "cli/failure.h"
#include "cli/field_values.h"

#include <QProcess>
#include <QtTest>

using namespace mcias;
using namespace Qt::StringLiterals;

namespace {

const QUuid someone(u"11111111-2222-4333-8444-555555555555"_s);

// What has to come through a shell unharmed, or must not act in a terminal.
const QStringList texts{ u"plain"_s, u"env:prod"_s, u"two words"_s, u"it's"_s, u"$(reboot) `id` \\ \" ! * ~"_s, u"--id"_s,
    u"-x"_s, u"a\nb\tc\u001b[31m"_s, u"\u202eback'\\n"_s, u"Ünïcode 😀"_s, u"%n %1"_s, u"#"_s };

template<Endpoint E>
QByteArray jsonOf(const E &request)
{
    return redacted(request);
}

} // namespace

class CommandTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aShellAndTheProgramReadIt_data();
    void aShellAndTheProgramReadIt();
    void holdsNoSecret();
    void controlsAreVisible();

private:
    static QStringList wordsOf(const QString &line);
    template<Endpoint E>
    void add(const QString &name, const E &request)
    {
        QTest::newRow(qPrintable(name)) << commandText(request) << jsonOf(request);
    }
};

// As bash takes it apart.
QStringList CommandTextTest::wordsOf(const QString &line)
{
    QProcess shell;
    shell.start(u"bash"_s, { u"-c"_s, u"printf '%s\\0' "_s + line });
    if (!shell.waitForFinished())
        return {};
    QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(QChar::Null);
    words.removeLast();
    return words;
}

void CommandTextTest::aShellAndTheProgramReadIt_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("json");
    add(u"set roles"_s, SetRoles{ someone, { Role::Admin, Role::User } });
    add(u"no roles"_s, SetRoles{ someone, {} });
    add(u"status"_s, UpdateAccount{ someone, AccountStatus::Inactive });
    add(u"no status"_s, UpdateAccount{ someone, {} });
    for (const QString &text : texts) {
        add(u"tags "_s + text, SetTags{ someone, { text, u"other"_s } });
        add(u"jti "_s + text, RevokeToken{ text });
    }
    RuleBody body;
    body.effect = Effect::Deny;
    body.requiredTags = QStringList{ texts };
    const auto until = QDateTime({ 2026, 12, 24 }, { 18, 30 }, Qt::UTC);
    add(u"rule"_s, CreatePolicyRule{ .description = u"Don't"_s, .priority = -5, .rule = body, .expiresAt = until });
    add(u"rule taken away"_s, UpdatePolicyRule{ .id = 7, .enabled = false, .notBefore = std::optional<QDateTime>() });
}

void CommandTextTest::aShellAndTheProgramReadIt()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, json);
    const QStringList words = wordsOf(line);
    const cli::Command *command = cli::findCommand(words.value(0));
    QVERIFY2(command, qPrintable(line));
    try {
        cli::FieldValues values(*command, words.mid(1));
        QCOMPARE(values.toJson().utf8().toByteArray(), json);
    } catch (const cli::Failure &failure) {
        QFAIL(qPrintable(line + u" → "_s + failure.message));
    }
}

void CommandTextTest::holdsNoSecret()
{
    const Secret secret(u"s3cret"_s);
    const QString change = commandText(ChangePassword{ secret, Secret(u"n3w"_s) });
    QCOMPARE(change, u"change-password --current-password-prompt --new-password-prompt"_s);
    const QString login = commandText(Login{ .username = u"alice"_s, .password = secret });
    QCOMPARE(login, u"login --username alice --password-prompt"_s);
    const cli::Command *command = cli::findCommand(u"change-password");
    QVERIFY(command);
    cli::FieldValues values(*command, change.split(u' ').mid(1)); // throws if the options are none
}

void CommandTextTest::controlsAreVisible()
{
    for (const QString &text : texts) {
        const QString word = shellWord(text);
        for (const QChar character : word)
            QVERIFY(character.category() != QChar::Other_Control && character.category() != QChar::Other_Format);
    }
}

QTEST_GUILESS_MAIN(CommandTextTest)
#include "tst_command_text.moc"
