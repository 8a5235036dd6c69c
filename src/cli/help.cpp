// SPDX-License-Identifier: MIT
#include "cli/help.h"

#include "cli/command_line.h"
#include "cli/command_table.h"
#include "cli/summaries.h"

namespace mcias::cli {

using namespace Qt::StringLiterals;

namespace {

QString placeholder(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Text:
        return u"TEXT"_s;
    case FieldKind::Integer:
        return u"INTEGER"_s;
    case FieldKind::Boolean:
        return u"true|false"_s;
    case FieldKind::Uuid:
        return u"UUID"_s;
    case FieldKind::Time:
        return u"TIME"_s;
    case FieldKind::Word:
        return u"WORD"_s;
    case FieldKind::Json:
        return u"JSON"_s;
    case FieldKind::Secret:
        break;
    }
    return u"FILE"_s;
}

QString remarks(const FieldInfo &field)
{
    QStringList parts{ field.required ? u"required"_s : u"optional"_s };
    QStringList words;
    for (const char *word : field.words)
        words += QLatin1String(word);
    if (!words.isEmpty())
        parts += words.join(" | "_L1);
    if (field.kind == FieldKind::Time)
        parts += u"RFC 3339, 2026-11-22T08:00:00Z"_s;
    if (field.nullable)
        parts += u"null takes it away"_s;
    if (field.list)
        parts += u"may be repeated; --no-%1 for an empty list"_s.arg(field.option());
    if (field.kind == FieldKind::Json)
        parts += u"or --%1-file FILE"_s.arg(field.option());
    if (field.kind == FieldKind::Secret)
        parts += u"secret: from a file (- for standard input), or typed: --%1-prompt"_s.arg(field.option());
    return parts.join("; "_L1);
}

constexpr auto exitCodes = R"(Exit codes:
  0 done   1 internal   2 wrong usage   10 invalid input   11 not signed in, or wrong credentials
  12 forbidden   13 not found   14 conflict   15 server failed or sealed   16 connection, TLS or timeout
  17 answer not understood   18 sent, but the outcome is unknown   19 too many requests
)";

} // namespace

QString programHelp()
{
    QString help = u"Usage: mcias-cli --server URL [--ca FILE] [--token-file FILE] [option]… COMMAND [--field value]…\n\n"
                   "Calls an MCIAS server. Prints one JSON document; a failure is one JSON line on standard error.\n"
                   "Secrets are never arguments: --FIELD-file FILE reads one from a file, --FIELD-prompt asks for it.\n\n"
                   "Options before the command:\n"_s;
    help += globalOptionsHelp() + "\nCommands (COMMAND --help shows its options):\n"_L1;
    for (const Command &command : commands())
        help += u"  %1 %2\n"_s.arg(QLatin1String(command.name), -20).arg(summaryOf(QLatin1String(command.name)));
    return help + u'\n' + QLatin1String(exitCodes);
}

QString commandHelp(const Command &command)
{
    const QLatin1String name(command.name);
    QString help = u"Usage: mcias-cli [option]… %1%2\n\n%3\n"_s.arg(
        name, command.fields.empty() ? QString() : u" [--field value]…"_s, summaryOf(name));
    if (!command.anonymous)
        help += u"Needs the global option --token-file.\n"_s;
    if (command.answersSecrets && command.tokenUse == TokenUse::None)
        help += u"The answer holds a secret: --out FILE keeps it off the screen.\n"_s;
    if (!command.fields.empty())
        help += u"\nOptions:\n"_s;
    for (const FieldInfo &field : command.fields) {
        const QString option = field.option() + (field.kind == FieldKind::Secret ? "-file "_L1 : " "_L1)
            + placeholder(field.kind);
        help += u"  --%1 %2\n"_s.arg(option, -28).arg(remarks(field));
    }
    return help;
}

} // namespace mcias::cli
