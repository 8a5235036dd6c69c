// SPDX-License-Identifier: MIT
#include <api/client.h>
#include <QCoreApplication>
#include <fstream>
#include <iostream>

int main(int argc, char **argv) // list-accounts SERVER CA_FILE TOKEN_FILE
{
    QCoreApplication app(argc, argv);
    const QStringList args = app.arguments();
    std::string token;
    std::ifstream(args.value(3).toStdString()) >> token;
    mcias::Client client(QUrl(args.value(1)), { .caFile = args.value(2), .token = mcias::Secret::fromUtf8(token) });
    client.listAccounts()->then(&app, [&](const QList<mcias::Account> &accounts) {
        for (const auto &account : accounts) std::cout << qPrintable(account.username) << '\n';
        app.quit();
    }, [&](const mcias::Error &error) { std::cerr << qPrintable(error.message()) << '\n'; app.exit(1); });
    return app.exec();
}
