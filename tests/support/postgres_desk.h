// SPDX-License-Identifier: MIT
// The page of Postgres credentials and their form, at an embedded server. Header only.
#pragma once

#include "support/audit.h"
#include "support/dialog_bench.h"
#include "support/window_words.h"

#include "views/controls/placeholder.h"
#include "views/postgres/pg_creds_dialog.h"
#include "views/postgres/postgres_page.h"
#include "views/postgres/stored_password.h"
#include "views/tables/table_view.h"
#include "work/pg_creds_overview.h"

namespace mcias::test {

inline constexpr auto canary = "canary-7f3k-secret";

inline PgCreds credsOf(const QString &host, const QString &password)
{
    return { host, 5433, QStringLiteral("orders"), QStringLiteral("orders_app"), Secret(password) };
}

struct PostgresDesk : DialogBench {
    explicit PostgresDesk(devserver::Dialect dialect = devserver::Dialect::Standard) : DialogBench(dialect) { }

    QUuid service = dev.addService(QStringLiteral("orders"));
    QUuid bare = dev.addService(QStringLiteral("bare"));
    std::unique_ptr<PostgresPage> postgres;
    QPointer<PgCredsDialog> dialog;

    void put(const PgCreds &creds) { dev.state().pgCreds[service] = { creds, dev.clock.now().addDays(-3) }; }
    bool open()
    {
        postgres = std::make_unique<PostgresPage>(context());
        postgres->resize(1024, 640);
        postgres->show();
        postgres->begin();
        return eventually([this] { return table()->isVisible() && table()->rows()->rowCount() > 0; });
    }
    bool openForm(const QUuid &account)
    {
        postgres->goTo({ {}, account });
        press(postgres.get(), "postgresOpen");
        dialog = postgres->findChild<PgCredsDialog *>();
        return dialog && eventually([this] { return dialog->isVisible(); });
    }
    //! Of the service, whose credentials are those.
    bool openForm(const PgCreds &creds)
    {
        put(creds);
        return open() && openForm(service);
    }
    TableView *table() const { return child<TableView>(postgres.get(), "postgresTable"); }
    Placeholder *placeholder() const { return postgres->findChild<Placeholder *>(); }
    QLineEdit *line(const char *name) const { return child<QLineEdit>(dialog, name); }
    StoredPassword *stored() const { return dialog->findChild<StoredPassword *>(); }
    //! Asked for, and seen.
    bool showStored()
    {
        press(dialog, "pgShowStored");
        return eventually([this] { return stored()->isShown(); });
    }
    QString cell(int row, int column) const { return table()->rows()->index(row, column).data().toString(); }
    int disclosures() const
    {
        const auto &all = dev.state().audit.all();
        return static_cast<int>(std::count_if(
            all.begin(), all.end(), [](const AuditEvent &event) { return event.eventType == QLatin1String("pgcred_accessed"); }));
    }
    bool signInAgain()
    {
        alice.signIn({ profile(), QStringLiteral("alice"), Secret(QStringLiteral("password of alice")), {} });
        return eventually([this] { return alice.state() == Session::State::SignedIn; });
    }
    bool review()
    {
        press(dialog, "editorSave");
        return eventually([this] { return child<QWidget>(dialog, "pgBack")->isVisible(); });
    }
    bool saveIt()
    {
        press(dialog, "editorSave");
        return eventually([this] { return !dialog; });
    }
};

} // namespace mcias::test
