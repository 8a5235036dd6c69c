// SPDX-License-Identifier: MIT
#include "devserver/command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace mcias::devserver {

namespace {

constexpr int usageError = 2;

bool readListen(const QString &text, Options &options)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    QString host = text.left(colon);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    bool isNumber = false;
    options.port = text.mid(colon + 1).toUShort(&isNumber);
    options.address = host == QLatin1String("localhost") ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    return colon > 0 && isNumber && options.address.isLoopback();
}

bool readSeed(const QString &text, Options &options)
{
    constexpr int most = 1'000'000;
    if (text == QLatin1String("empty"))
        options.seed = { Seed::Kind::Empty, 1 };
    else if (text == QLatin1String("demo"))
        options.seed = { Seed::Kind::Demo, 0 };
    else
        options.seed = { Seed::Kind::Accounts, text.toInt() };
    return options.seed.kind != Seed::Kind::Accounts || (options.seed.accounts >= 1 && options.seed.accounts <= most);
}

bool readDialect(const QString &text, Options &options)
{
    const QStringList names{ QStringLiteral("standard"), QStringLiteral("wrapped"), QStringLiteral("nocontent"),
        QStringLiteral("legacy") };
    const qsizetype index = names.indexOf(text);
    if (index >= 0)
        options.dialect = static_cast<Dialect>(index);
    return index >= 0;
}

bool readLatency(const QString &text, Options &options)
{
    bool isNumber = false;
    options.latency = std::chrono::milliseconds(text.toUInt(&isNumber));
    return isNumber;
}

struct Known {
    const QCommandLineOption help{ { QStringLiteral("h"), QStringLiteral("help") }, QStringLiteral("Show this help.") };
    const QCommandLineOption version{ QStringLiteral("version"), QStringLiteral("Show the version.") };
    const QCommandLineOption listen{ QStringLiteral("listen"),
        QStringLiteral("A loopback address and a port, 0 for any free one."), QStringLiteral("ADDRESS:PORT"),
        QStringLiteral("127.0.0.1:0") };
    const QCommandLineOption tlsDir{ QStringLiteral("tls-dir"),
        QStringLiteral("Where ca.pem is written. Default: a temporary directory, removed at the end."), QStringLiteral("DIR") };
    const QCommandLineOption seed{ QStringLiteral("seed"),
        QStringLiteral("What there is: empty (one administrator), demo (an invented company), or that many accounts."),
        QStringLiteral("empty|demo|N"), QStringLiteral("empty") };
    const QCommandLineOption dialect{ QStringLiteral("dialect"), QStringLiteral("The shape of answers."),
        QStringLiteral("standard|wrapped|nocontent|legacy"), QStringLiteral("standard") };
    const QCommandLineOption latency{ QStringLiteral("latency"),
        QStringLiteral("Hold every answer back for so many milliseconds."), QStringLiteral("MS"), QStringLiteral("0") };
    const QCommandLineOption dieWithParent{ QStringLiteral("die-with-parent"),
        QStringLiteral("End when the parent process ends.") };
};

} // namespace

CommandLine readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "An MCIAS server in memory, for development, tests and demonstrations. It listens on loopback only and forgets everything at its\n"
        "end. When ready it prints one line of JSON: its url, the path of its ca, the accounts to sign in as (with fresh passwords) and\n"
        "the vault_passphrase."));
    const Known known;
    parser.addOptions(
        { known.help, known.version, known.listen, known.tlsDir, known.seed, known.dialect, known.latency, known.dieWithParent });

    CommandLine line;
    const auto refuse = [&line](const QString &text) {
        line.exitCode = usageError;
        line.message = QStringLiteral("mcias-devserver: %1\nTry --help.\n").arg(text);
        return line;
    };
    if (!parser.parse(arguments))
        return refuse(parser.errorText());
    if (parser.isSet(known.help) || parser.isSet(known.version)) {
        line.exitCode = 0;
        line.message = parser.isSet(known.help)
            ? parser.helpText()
            : QStringLiteral("mcias-devserver %1\n").arg(QCoreApplication::applicationVersion());
        return line;
    }
    if (!parser.positionalArguments().isEmpty())
        return refuse(QStringLiteral("unexpected argument \"%1\"").arg(parser.positionalArguments().constFirst()));
    if (!readListen(parser.value(known.listen), line.options))
        return refuse(QStringLiteral("--listen: expected a loopback address and a port, such as 127.0.0.1:0"));
    if (!readSeed(parser.value(known.seed), line.options))
        return refuse(QStringLiteral("--seed: expected empty, demo or a number from 1 to 1000000"));
    if (!readDialect(parser.value(known.dialect), line.options))
        return refuse(QStringLiteral("--dialect: expected standard, wrapped, nocontent or legacy"));
    if (!readLatency(parser.value(known.latency), line.options))
        return refuse(QStringLiteral("--latency: expected a number of milliseconds"));
    line.options.tlsDir = parser.value(known.tlsDir);
    line.diesWithParent = parser.isSet(known.dieWithParent);
    return line;
}

} // namespace mcias::devserver
