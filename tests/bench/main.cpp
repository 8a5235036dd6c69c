// SPDX-License-Identifier: MIT
#include "bench/figures.h"

#include "views/controls/console_style.h"

#include <QApplication>
#include <QJsonDocument>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace mcias::bench;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setStyle(new mcias::ConsoleStyle);
    QStringList arguments = QApplication::arguments().sliced(1);
    const bool asJson = arguments.removeOne(QStringLiteral("--json"));
    const bool isAuditOnly = arguments.removeOne(QStringLiteral("--audit"));
    QList<int> sizes;
    for (const QString &argument : std::as_const(arguments))
        sizes += argument.toInt();
    if (sizes.isEmpty())
        sizes = { 10'000, 100'000, 1'000'000 };

    Figures figures;
    for (const int size : std::as_const(sizes)) {
        measureAudit(figures, size);
        if (isAuditOnly)
            continue;
        measureList(figures, size);
        measureSize(figures, size, false);
        measureSize(figures, size, true);
        measureWindow(figures, size);
        if (size == 100'000)
            measureArrival(figures, size);
    }
    if (asJson)
        std::printf("%s\n", QJsonDocument(figures.json()).toJson(QJsonDocument::Indented).constData());
    else
        figures.printTable();
}
