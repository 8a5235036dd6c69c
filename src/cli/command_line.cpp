// SPDX-License-Identifier: MIT
#include "cli/command_line.h"

#include "cli/failure.h"

#include <algorithm>

namespace mcias::cli {

using namespace Qt::StringLiterals;

namespace {

struct GlobalOption {
    const char *name = nullptr;
    const char *value = nullptr; // nullptr: a flag
    const char *help = nullptr;
    QString CommandLine::*text = nullptr;
    bool CommandLine::*flag = nullptr;
    QStringList CommandLine::*list = nullptr;
};

constexpr GlobalOption globalOptions[] = {
    { .name = "server", .value = "URL", .help = "the server, https://host[:port]", .text = &CommandLine::server },
    { .name = "ca", .value = "FILE", .help = "trust these authorities (PEM) and no others", .text = &CommandLine::caFile },
    { .name = "token-file", .value = "FILE", .help = "keeps the token between two runs", .text = &CommandLine::tokenFile },
    { .name = "service-name", .value = "NAME", .help = "goes with login, for login policy", .text = &CommandLine::serviceName },
    { .name = "tag", .value = "TAG", .help = "likewise; may be repeated", .list = &CommandLine::tags },
    { .name = "timeout", .value = "MS", .help = "time for a whole call (30000)", .text = &CommandLine::timeout },
    { .name = "out",
        .value = "FILE",
        .help = "put the answer into a new file (0600); print it with secrets as •••",
        .text = &CommandLine::outFile },
    { .name = "verbose",
        .value = nullptr,
        .help = "log requests to standard error, without secrets",
        .flag = &CommandLine::verbose },
    { .name = "help", .value = nullptr, .help = "this text; after a command, its options", .flag = &CommandLine::help },
    { .name = "version", .value = nullptr, .help = "the program's version", .flag = &CommandLine::version },
};

const GlobalOption *findGlobalOption(QStringView name)
{
    const auto found = std::find_if(std::begin(globalOptions), std::end(globalOptions),
        [&](const GlobalOption &option) { return name == QLatin1String(option.name); });
    return found == std::end(globalOptions) ? nullptr : found;
}

// Only what looks like a name of an option is repeated in a message.
bool isPresentable(QStringView name)
{
    return !name.isEmpty() && name.size() <= 30
        && std::all_of(name.begin(), name.end(), [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'-'; });
}

} // namespace

QString Arguments::takeName()
{
    if (!atOption())
        throw Failure::usage(u"an argument that belongs to no option (it is not repeated here: it may be a secret)"_s);
    const QString argument = m_left.takeFirst();
    if (!argument.startsWith("--"_L1))
        throw Failure::usage(u"options begin with two dashes"_s);
    const qsizetype equals = argument.indexOf(u'=');
    m_name = argument.mid(2, equals < 0 ? -1 : equals - 2);
    m_inlineValue = equals < 0 ? std::nullopt : std::optional(argument.mid(equals + 1));
    if (!isPresentable(m_name))
        throw Failure::usage(u"an argument that is no option's name (it is not repeated here: it may be a secret)"_s);
    return m_name;
}

QString Arguments::takeValue()
{
    if (m_inlineValue)
        return *std::exchange(m_inlineValue, std::nullopt);
    if (atEnd() || m_left.first().startsWith("--"_L1))
        throw Failure::usage(u"--%1 needs a value (one that begins with dashes is given as --%1=value)"_s.arg(m_name));
    return m_left.takeFirst();
}

void Arguments::expectNoValue() const
{
    if (m_inlineValue)
        throw Failure::usage(u"--%1 takes no value"_s.arg(m_name));
}

CommandLine CommandLine::parse(const QStringList &arguments)
{
    CommandLine line;
    Arguments left(arguments);
    QStringList seen;
    while (left.atOption()) {
        const QString name = left.takeName();
        const GlobalOption *option = findGlobalOption(name);
        if (!option)
            throw Failure::usage(u"--%1 is no global option; a command's own options stand after it"_s.arg(name));
        if (seen.contains(name) && !option->list)
            throw Failure::usage(u"--%1 is given twice"_s.arg(name));
        seen += name;
        if (option->flag) {
            left.expectNoValue();
            line.*option->flag = true;
        } else if (option->list) {
            line.*option->list += left.takeValue();
        } else {
            line.*option->text = left.takeValue();
            if ((line.*option->text).isEmpty())
                throw Failure::usage(u"--%1 is empty"_s.arg(name));
        }
    }
    if (!left.atEnd())
        line.command = left.takeWord();
    line.arguments = left.takeRest();
    return line;
}

QUrl CommandLine::serverUrl() const
{
    if (server.isEmpty())
        throw Failure::usage(u"--server is missing: give the server's address before the command"_s);
    const QUrl url(server, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery()
        || url.hasFragment())
        throw Failure::usage(u"--server: an address begins with https:// and has no user, query or fragment"_s);
    return url;
}

std::chrono::milliseconds CommandLine::timeLimit() const
{
    constexpr std::chrono::milliseconds usual{ 30'000 };
    constexpr std::chrono::milliseconds longest = std::chrono::hours(24);
    if (timeout.isEmpty())
        return usual;
    bool isNumber = false;
    const std::chrono::milliseconds limit{ timeout.toInt(&isNumber) };
    if (!isNumber || limit.count() < 1 || limit > longest)
        throw Failure::usage(u"--timeout: expected milliseconds, 1 to %1"_s.arg(longest.count()));
    return limit;
}

QString globalOptionsHelp()
{
    QString help;
    for (const GlobalOption &option : globalOptions) {
        const QString name = QLatin1String(option.name) + (option.value ? u' ' + QString::fromLatin1(option.value) : QString());
        help += u"  --%1 %2\n"_s.arg(name, -20).arg(QString::fromUtf8(option.help));
    }
    return help;
}

bool isGlobalOption(QStringView name)
{
    return findGlobalOption(name) != nullptr;
}

} // namespace mcias::cli
