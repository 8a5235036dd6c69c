// SPDX-License-Identifier: MIT
// mcias-devserver: the embedded MCIAS server as a program of its own.
#include "devserver/command_line.h"
#include "devserver/dev_server.h"
#include "devserver/lifetime.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <cstdio>

namespace {

QLoggingCategory::CategoryFilter usualFilter = nullptr;

// Qt's HTTP server logs each request with its headers, the bearer token among them: not even QT_LOGGING_RULES may ask
// for that.
void keepHeadersOutOfLogs(QLoggingCategory *category)
{
    usualFilter(category);
    if (qstrcmp(category->categoryName(), "qt.httpserver") == 0)
        category->setEnabled(QtDebugMsg, false);
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace mcias::devserver;
    const Lifetime lifetime;
    usualFilter = QLoggingCategory::installFilter(keepHeadersOutOfLogs);
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mcias-devserver"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MCIAS_VERSION));

    const CommandLine line = readCommandLine(QCoreApplication::arguments());
    if (line.exitCode) {
        std::fputs(qPrintable(line.message), *line.exitCode == 0 ? stdout : stderr);
        return *line.exitCode;
    }
    if (line.diesWithParent && !lifetime.bindToParent())
        return 0;
    lifetime.quitOnSignals();

    DevServer server(line.options);
    if (!server.listen()) {
        std::fprintf(stderr, "mcias-devserver: %s\n", qPrintable(server.errorText()));
        return 1;
    }
    QByteArray ready = server.readyLine() + '\n';
    std::fwrite(ready.constData(), 1, static_cast<size_t>(ready.size()), stdout);
    std::fflush(stdout);
    mcias::wipe(ready);
    return QCoreApplication::exec();
}
