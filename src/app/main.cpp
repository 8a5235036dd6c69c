// SPDX-License-Identifier: MIT
#include "app/command_line.h"
#include "app/demo_server.h"
#include "app/hardening.h"
#include "app/main_window.h"
#include "app/tour.h"
#include "app/translations.h"
#include "views/console_style.h"
#include "views/icons.h"
#include "views/sign_in_form.h"

#include <QApplication>

#include <cstdio>

namespace {

using namespace mcias;

void nameProgram()
{
    QCoreApplication::setOrganizationName(QStringLiteral("mcias-console"));
    QCoreApplication::setApplicationName(QStringLiteral("mcias-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MCIAS_VERSION));
}

int print(const CommandLine &line)
{
    std::fputs(line.text.toLocal8Bit().constData(), *line.exitCode == 0 ? stdout : stderr);
    return *line.exitCode;
}

int wordsOnly(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    nameProgram();
    const Translations translations;
    return print(CommandLine::read(QCoreApplication::arguments()));
}

int runWindow(const CommandLine &line)
{
    const SystemClock clock;
    const Formats formats;
    Session session(clock);
    const PageContext context{ session, clock, formats };
    std::unique_ptr<DemoServer> demo;
    if (line.demo)
        demo = std::make_unique<DemoServer>();
    MainWindow window(context, demo.get());
    window.signInForm()->setServer(line.server);
    window.signInForm()->setCaFile(line.caFile);
    const bool touring = !line.tourFolder.isEmpty();
    if (!touring)
        window.restorePlace();
    window.show();
    window.signInForm()->focusFirstEmpty();
    if (demo)
        demo->start();
    if (!touring) {
        const int code = QApplication::exec();
        window.savePlace();
        return code;
    }
    Tour tour(window, line.tourFolder, consoleTour(window, context, demo.get()));
    QObject::connect(
        &tour, &Tour::finished, qApp,
        [&tour](bool good) {
            if (!good)
                std::fputs(qPrintable(QStringLiteral("mcias-console: %1\n").arg(tour.failure())), stderr);
            QApplication::exit(good ? 0 : 1);
        },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(&tour, &Tour::start, Qt::QueuedConnection);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QStringList given;
    for (int i = 0; i < argc; ++i)
        given += QString::fromLocal8Bit(argv[i]);
    if (CommandLine::wantsWordsOnly(given))
        return wordsOnly(argc, argv);

    const bool sealed = forbidDumps();
    const QApplication app(argc, argv);
    nameProgram();
    QGuiApplication::setDesktopFileName(QStringLiteral("mcias-console"));
    QApplication::setStyle(new ConsoleStyle);
    QApplication::setWindowIcon(applicationIcon());
    const Translations translations;
    if (!sealed)
        std::fputs("mcias-console: core dumps could not be switched off\n", stderr);
    const CommandLine line = CommandLine::read(QCoreApplication::arguments());
    return line.exitCode ? print(line) : runWindow(line);
}
