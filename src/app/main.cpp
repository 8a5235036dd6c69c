// SPDX-License-Identifier: MIT
#include "app/command_line.h"
#include "app/demo_server.h"
#include "app/door_screen.h"
#include "app/hardening.h"
#include "app/idle_watch.h"
#include "app/main_window.h"
#include "app/single_instance.h"
#include "app/tour.h"
#include "app/translations.h"
#include "postgres/pg_library.h"
#include "session/action_log.h"
#include "session/desktop_signals.h"
#include "session/draft_store.h"
#include "session/folders.h"
#include "session/keychain_store.h"
#include "session/profile_store.h"
#include "session/settings_store.h"
#include "session/state_store.h"
#include "views/controls/console_style.h"
#include "views/controls/icons.h"
#include "views/controls/news_stack.h"
#include "views/controls/secret_clipboard.h"
#include "views/session/sign_in_form.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace {

using namespace mcias;

void nameProgram()
{
    QCoreApplication::setOrganizationName(QStringLiteral("mcias-console"));
    QCoreApplication::setApplicationName(QStringLiteral("mcias-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MCIAS_VERSION));
}

void speak(Settings::Language language)
{
    if (language == Settings::Language::English)
        QLocale::setDefault(QLocale(QLocale::English));
    else if (language == Settings::Language::German)
        QLocale::setDefault(QLocale(QLocale::German));
}

Formats formatsFor(const Settings &settings)
{
    return { .locale = QLocale(), .zone = settings.utcTimes ? Formats::Zone::Utc : Formats::Zone::Local };
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

// What is the same with and without a window to talk to.
int run(const CommandLine &line, MainWindow &window, const PageContext &context, DemoServer *demo)
{
    window.show();
    if (!line.server.isEmpty())
        window.door()->openServer(line.server, line.caFile);
    else if (!demo)
        window.door()->begin();
    if (demo)
        demo->start();
    if (line.tourFolder.isEmpty())
        return QApplication::exec();
    Tour tour(window, line.tourFolder, consoleTour(window, context, demo));
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

// Everything that makes a console, kept in \a folders. The demo, a server in memory, leaves the person's keyring alone.
int runConsole(
    const CommandLine &line, SettingsStore &settings, const Folders &folders, DemoServer *demo, SingleInstance *instance)
{
    const SystemClock clock;
    ProfileStore profiles(folders.config);
    StateStore state(folders.state);
    DraftStore drafts(folders.state);
    const std::unique_ptr<KeychainStore> tokens = instance ? std::make_unique<KeychainStore>() : nullptr;
    SecretClipboard clipboard(clock);
    Formats formats = formatsFor(settings.settings());
    Session session(clock, {}, { tokens.get(), &state });
    ActionLog actions(clock, folders.state);
    actions.follow(session);
    PageContext context{ session, clock, formats, &drafts, &state, &clipboard, folders.state + QStringLiteral("/bulk") };
    context.actions = &actions;
    MainWindow window(context, { &profiles, &settings, &state, tokens.get(), &clipboard, demo });
    IdleWatch idle(clock);
    DesktopSignals desktop;

    const auto heed = [&] {
        const Settings &chosen = settings.settings();
        session.setRenewal(chosen.renewSession);
        idle.setLimit(std::chrono::minutes(chosen.lockAfterMinutes));
        formats.zone = formatsFor(chosen).zone;
        clipboard.setLife(std::chrono::seconds(chosen.clipboardSeconds));
    };
    const auto lockWithScreen = [&] {
        if (settings.settings().lockWithScreen)
            window.lock();
    };
    heed();
    QObject::connect(&settings, &SettingsStore::changed, &window, heed);
    QObject::connect(&idle, &IdleWatch::idle, &window, &MainWindow::lock);
    QObject::connect(&idle, &IdleWatch::active, &session, &Session::noteActivity);
    QObject::connect(&desktop, &DesktopSignals::screenLocked, &window, lockWithScreen);
    QObject::connect(&desktop, &DesktopSignals::goingToSleep, &window, [&] {
        lockWithScreen();
        // The lock has ended what was in flight by then, and the cover is painted.
        QTimer::singleShot(std::chrono::seconds(1), &desktop, &DesktopSignals::sleepHandled);
    });
    if (instance) {
        QObject::connect(instance, &SingleInstance::secondStarted, &window, &MainWindow::heedSecondStart);
        if (!instance->errorText().isEmpty())
            window.news()->say(QStringLiteral("instance"), MessageBar::Kind::Warning, instance->errorText());
        window.restorePlace();
    }
    const int code = run(line, window, context, demo);
    window.savePlace();
    return code;
}

// Another console that runs already takes the arguments; two would write the same files.
std::optional<int> leaveToFirst(SingleInstance &instance)
{
    switch (instance.claim(QCoreApplication::arguments().mid(1))) {
    case SingleInstance::Role::First:
        return {};
    case SingleInstance::Role::HandedOver:
        std::fputs(qPrintable(QCoreApplication::translate("mcias::Main", "The console is running already: its window was raised.")
                       + QLatin1Char('\n')),
            stdout);
        return 0;
    case SingleInstance::Role::NoAnswer:
        std::fputs(qPrintable(QStringLiteral("mcias-console: %1\n").arg(instance.errorText())), stderr);
        return 1;
    case SingleInstance::Role::Unknown: // nothing can be written there anyway, and the window says so
        break;
    }
    return {};
}

int runWindow(const CommandLine &line, SettingsStore &settings, const Folders &folders)
{
    if (line.demo || !line.tourFolder.isEmpty()) {
        const QTemporaryDir folder;
        SettingsStore own(folder.path());
        own.set(settings.settings());
        DemoServer demo;
        return runConsole(line, own, { folder.path(), folder.path() }, line.demo ? &demo : nullptr, nullptr);
    }
    SingleInstance instance(folders.state);
    if (const auto code = leaveToFirst(instance))
        return *code;
    return runConsole(line, settings, folders, nullptr, &instance);
}

} // namespace

int main(int argc, char **argv)
{
    pg::prepare(); // before there is another thread
    QStringList given;
    for (int i = 0; i < argc; ++i)
        given += QString::fromLocal8Bit(argv[i]);
    if (CommandLine::wantsWordsOnly(given))
        return wordsOnly(argc, argv);

    if (const int scale = CommandLine::tourScale(given); scale > 1)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(scale));
    const bool sealed = forbidDumps();
    const QApplication app(argc, argv);
    nameProgram();
    QGuiApplication::setDesktopFileName(QStringLiteral("mcias-console"));
    QApplication::setStyle(new ConsoleStyle);
    QApplication::setWindowIcon(applicationIcon());
    const Folders folders = Folders::ofThisPerson();
    SettingsStore settings(folders.config);
    speak(settings.settings().language);
    const Translations translations;
    if (!sealed)
        std::fputs("mcias-console: core dumps could not be switched off\n", stderr);
    const CommandLine line = CommandLine::read(QCoreApplication::arguments());
    return line.exitCode ? print(line) : runWindow(line, settings, folders);
}
