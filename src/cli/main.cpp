// SPDX-License-Identifier: MIT
#include "cli/command_table.h"
#include "cli/help.h"
#include "cli/interrupts.h"
#include "cli/process.h"
#include "cli/run.h"

#include <QCoreApplication>
#include <QSocketNotifier>

namespace {

using namespace mcias::cli;
using namespace Qt::StringLiterals;

void printText(const QString &text)
{
    QString document = text;
    while (document.endsWith(u'\n'))
        document.chop(1);
    Output().print(document.toUtf8(), mcias::Applied::No);
}

int runCommand(QCoreApplication &application, const CommandLine &line, const Command &command)
{
    const FieldValues values(command, line.arguments);
    if (values.asksForHelp()) {
        printText(commandHelp(command));
        return 0;
    }
    Run run(line, command, values);
    run.prepare();
    QSocketNotifier interrupted(interrupts::descriptor(), QSocketNotifier::Read);
    QObject::connect(&interrupted, &QSocketNotifier::activated, &run, [&] {
        interrupted.setEnabled(false);
        run.interrupt();
    });
    // Queued: a run that ends at once must not end a loop that has not begun.
    QObject::connect(
        &run, &Run::ended, &application, [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    run.start();
    return QCoreApplication::exec();
}

int runLine(QCoreApplication &application, const CommandLine &line)
{
    if (line.verbose)
        logCalls();
    if (line.version) {
        printText(u"mcias-cli " MCIAS_VERSION ""_s);
        return 0;
    }
    if (line.help) {
        printText(programHelp());
        return 0;
    }
    if (line.command.isEmpty())
        throw Failure::usage(u"which command? --help lists them"_s);
    const Command *command = findCommand(line.command);
    if (!command)
        throw Failure::usage(u"no such command; --help lists them"_s);
    return runCommand(application, line, *command);
}

} // namespace

int main(int argc, char **argv)
{
    keepMemoryPrivate();
    quietLogging();
    interrupts::install();
    QCoreApplication application(argc, argv);
    try {
        return runLine(application, CommandLine::parse(QCoreApplication::arguments().mid(1)));
    } catch (const Failure &failure) {
        printFailure(failure);
        return static_cast<int>(failure.exitCode);
    }
}
