// SPDX-License-Identifier: MIT
// Keys for the windows of other programs, on a real X server.
#pragma once

#include "support/outcome.h"

#include <QProcess>

namespace mcias::test {

class Xdotool {
public:
    //! Runs it and returns what it printed.
    QString run(const QStringList &arguments) const
    {
        QProcess process;
        process.start(QStringLiteral("xdotool"), arguments);
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput().trimmed());
    }
    //! The window whose title matches \a title, as soon as there is one; empty: none came.
    QString waitForWindow(const QString &title) const
    {
        QString window;
        eventually([&] {
            window = run({ QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"), title });
            return !window.isEmpty();
        });
        return window.section(u'\n', 0, 0);
    }
};

} // namespace mcias::test
