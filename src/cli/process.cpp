// SPDX-License-Identifier: MIT
#include "cli/process.h"

#include "cli/posix_file.h"

#include <QLoggingCategory>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace mcias::cli {

namespace {

bool g_showsMessages = false; // a message handler has no other place to look

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    // Qt's own categories, which QT_LOGGING_RULES can turn on, promise nothing about secrets: they may warn, not chat.
    const bool isChat = type == QtDebugMsg || type == QtInfoMsg;
    const bool isOurs = QByteArrayView(context.category).startsWith("mcias.");
    if (type == QtFatalMsg || (g_showsMessages && (isOurs || !isChat)))
        writeAll(STDERR_FILENO, QByteArray(context.category) + ": " + message.toUtf8() + '\n');
}

} // namespace

void keepMemoryPrivate()
{
    constexpr rlimit none = { 0, 0 };
    ::setrlimit(RLIMIT_CORE, &none);
#ifndef __SANITIZE_ADDRESS__ // whose leak check has to look into the process
    ::prctl(PR_SET_DUMPABLE, 0);
#endif
}

void quietLogging()
{
    qInstallMessageHandler(handleMessage);
}

void logCalls()
{
    g_showsMessages = true;
    QLoggingCategory::setFilterRules(QStringLiteral("mcias.http.debug=true"));
}

} // namespace mcias::cli
