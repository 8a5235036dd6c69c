// SPDX-License-Identifier: MIT
#include "app/command_line.h"

#include <QCommandLineParser>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int usageError = 2;
constexpr int largestScale = 4;
constexpr auto scaleOption = "tour-scale"_L1;

int scaleOf(const QString &text)
{
    const int scale = text.toInt();
    return scale >= 1 && scale <= largestScale ? scale : 0;
}

} // namespace

CommandLine CommandLine::read(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("A desktop console for the identity server MCIAS."));
    const QCommandLineOption help({ u"h"_s, u"help"_s }, tr("Show this help."));
    const QCommandLineOption version(u"version"_s, tr("Show the version."));
    const QCommandLineOption server(
        u"server"_s, tr("The server to sign in to: a name, a name with a port, or an https address."), u"URL"_s);
    const QCommandLineOption ca(
        u"ca"_s, tr("The server's own authority, in PEM. No other authority is trusted then."), u"FILE"_s);
    const QCommandLineOption demo(u"demo"_s, tr("Start a server in memory with invented accounts, and sign in to it."));
    const QCommandLineOption tour(u"tour"_s, tr("Walk through the window, save a picture of every step, and leave."), u"DIR"_s);
    const QCommandLineOption scale(
        scaleOption, tr("Draw the tour's pictures with so many pixels a pixel: 1 to %1.").arg(largestScale), u"N"_s);
    parser.addOptions({ help, version, server, ca, demo, tour, scale });

    CommandLine line;
    const auto refuse = [&line](const QString &text) {
        line.exitCode = usageError;
        line.text = u"mcias-console: "_s + text + u'\n' + tr("Try --help.") + u'\n';
        return line;
    };
    if (!parser.parse(arguments))
        return refuse(parser.errorText());
    if (parser.isSet(help) || parser.isSet(version)) {
        line.exitCode = 0;
        line.text = parser.isSet(help) ? parser.helpText() : u"mcias-console %1\n"_s.arg(QCoreApplication::applicationVersion());
        return line;
    }
    if (!parser.positionalArguments().isEmpty())
        return refuse(tr("unexpected argument “%1”").arg(parser.positionalArguments().constFirst()));
    line.demo = parser.isSet(demo);
    line.server = parser.value(server);
    line.caFile = parser.value(ca);
    line.tourFolder = parser.value(tour);
    if (line.demo && (!line.server.isEmpty() || !line.caFile.isEmpty()))
        return refuse(tr("--demo brings its own server: it cannot go with --server or --ca"));
    if (parser.isSet(tour) && line.tourFolder.isEmpty())
        return refuse(tr("--tour wants a directory"));
    if (parser.isSet(scale) && (line.tourFolder.isEmpty() || scaleOf(parser.value(scale)) == 0))
        return refuse(tr("--tour-scale goes with --tour and wants a number from 1 to %1").arg(largestScale));
    return line;
}

int CommandLine::tourScale(const QStringList &arguments)
{
    const QString option = "--"_L1 + scaleOption;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i].startsWith(option + u'='))
            return std::max(1, scaleOf(arguments[i].mid(option.size() + 1)));
        if (arguments[i] == option)
            return std::max(1, scaleOf(arguments.value(i + 1)));
    }
    return 1;
}

bool CommandLine::wantsWordsOnly(const QStringList &arguments)
{
    return arguments.contains("--help"_L1) || arguments.contains("-h"_L1) || arguments.contains("--version"_L1);
}

} // namespace mcias
