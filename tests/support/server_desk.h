// SPDX-License-Identifier: MIT
// The server's page at an embedded server, as its tests use it. Header only: tests that use it link mcias_views and
// mcias_devserver.
#pragma once

#include "support/dialog_bench.h"

#include "views/controls/bar_chart.h"
#include "views/controls/facts_grid.h"
#include "views/controls/password_field.h"
#include "views/server/seal_dialog.h"
#include "views/server/server_page.h"

namespace mcias::test {

//! Somebody signed in, before the server's page.
struct ServerDesk : DialogBench {
    explicit ServerDesk(devserver::Dialect dialect = devserver::Dialect::Standard) : DialogBench(dialect)
    {
        page.resize(1040, 760);
        auto *column = new QVBoxLayout(&page);
        column->setContentsMargins(0, 0, 0, 0);
        server = new ServerPage(context(), &page, timing);
        column->addWidget(server);
        server->show();
    }

    ServerPage *server;
    QPointer<EditorDialog> dialog;

    bool begin()
    {
        server->begin();
        return eventually(
            [this] { return fact("serverKeyFacts", QStringLiteral("Key")) != QStringLiteral("Being asked…") && vaultIsKnown(); },
            std::chrono::seconds(5));
    }
    bool vaultIsKnown() const { return !text(server, "vaultText").contains(QStringLiteral("Being asked")); }
    QString fact(const char *grid, const QString &name) const { return child<FactsGrid>(server, grid)->value(name); }
    QString vault() const { return text(server, "vaultState"); }
    QString passphrase() const { return dev.server->vaultPassphrase().reveal(); }
    PasswordField *field() const { return child<PasswordField>(server, "vaultPassphrase"); }
    QString news() const { return child<MessageBar>(server, "vaultNews")->text(); }
    bool becomes(const QString &state) const
    {
        return eventually([&] { return vault() == state; }, std::chrono::seconds(5));
    }
    void unseal(const QString &with) const
    {
        field()->setText(with);
        press(server, "vaultUnseal");
    }
    bool tells(const QString &part) const
    {
        return eventually([&] { return news().contains(part); }, std::chrono::seconds(5));
    }
    void openSeal()
    {
        press(server, "vaultSeal");
        dialog = server->findChild<SealDialog *>();
        QVERIFY(dialog && dialog->isVisible());
    }
    void tickAll() const
    {
        for (QCheckBox *danger : dialog->findChildren<QCheckBox *>())
            danger->setChecked(true);
    }
    qsizetype pulses() const
    {
        const auto &bars = child<BarChart>(server, "serverLatency")->bars();
        return std::count_if(bars.begin(), bars.end(), [](const BarChart::Bar &bar) { return bar.count > 0; });
    }
    qsizetype posts() const { return relay.passedCount("POST") - 1; } // but for the sign-in
};

//! What becomes of requests to one path; others pass.
inline Ruling onlyFor(const QByteArray &path, const Received &request, const Ruling &ruling)
{
    return request.path == path ? ruling : Ruling{};
}

} // namespace mcias::test
