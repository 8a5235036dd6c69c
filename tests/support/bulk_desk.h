// SPDX-License-Identifier: MIT
// An administrator at the embedded server with many accounts, for tests of bulk changes. Header only: tests that use it link
// mcias_work and mcias_devserver.
#pragma once

#include "support/dev_server_fixture.h"
#include "support/outcome.h"

#include "session/session.h"
#include "work/account_book.h"
#include "work/bulk_planner.h"
#include "work/bulk_run.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace mcias::test {

//! No waiting but what the server asks for.
inline BulkPace hasty()
{
    using namespace std::chrono_literals;
    return { .betweenRows = 0ms, .firstWait = 20ms, .mostFailuresInRow = 5, .steps = { .patience = 20ms } };
}

struct BulkDesk {
    DevServerFixture server{ { .rateLimits = false } }; // its clock stands still
    QTemporaryDir folder;
    Session session{ server.clock };
    AccountBook book{ session };
    QList<QUuid> ids;

    //! \a accounts people without roles, `person-0000` and so on.
    explicit BulkDesk(int accounts, const RoleList &roles = {})
    {
        for (int i = 0; i < accounts; ++i) {
            devserver::AccountRecord record;
            record.account.id = QUuid::createUuid();
            record.account.username = QStringLiteral("person-%1").arg(i, 4, 10, QLatin1Char('0'));
            record.account.createdAt = record.account.updatedAt = server.clock.now();
            record.roles = roles;
            server.state().accounts.add(record);
            ids += record.account.id;
        }
    }
    QString journals() const { return folder.filePath(QStringLiteral("journals")); }
    Profile profile() const { return { .server = server.server->url(), .caFile = server.server->caFile() }; }
    //! As the first known account, at \a profile or at the server itself.
    bool signIn(const std::optional<Profile> &where = {})
    {
        const devserver::KnownAccount &admin = server.known();
        session.signIn({ where.value_or(profile()), admin.username, admin.password, server.totpCode(admin) });
        return eventually([this] { return session.state() == Session::State::SignedIn; });
    }
    //! The plan for \a selection; one without rows if it cannot be made.
    BulkPlan plan(const BulkOperation &operation, const BulkSelection &selection)
    {
        BulkPlanner planner(session, book);
        BulkPlan made;
        bool isOver = false;
        QObject::connect(&planner, &BulkPlanner::planned, &planner, [&](const BulkPlan &result) {
            made = result;
            isOver = true;
        });
        QObject::connect(&planner, &BulkPlanner::failed, &planner, [&] { isOver = true; });
        planner.plan(operation, selection);
        eventually([&] { return isOver; });
        return made;
    }
    BulkPlan grant(Role role) { return plan({ BulkOperation::Kind::AddRole, { role }, {} }, { ids, {} }); }
    //! How often events of that type hit an account; in all for a null id.
    int events(const QString &type, const QUuid &account = {}) const
    {
        const std::vector<AuditEvent> &all = server.state().audit.all();
        return static_cast<int>(std::count_if(all.begin(), all.end(),
            [&](const AuditEvent &event) { return event.eventType == type && (account.isNull() || event.targetId == account); }));
    }
    //! Accounts that an event of that type did not hit exactly once.
    int notOnce(const QString &type) const
    {
        QHash<QUuid, int> hits;
        for (const AuditEvent &event : server.state().audit.all()) {
            if (event.eventType == type)
                ++hits[event.targetId.value_or(QUuid())];
        }
        return static_cast<int>(std::count_if(ids.begin(), ids.end(), [&](const QUuid &id) { return hits.value(id) != 1; }));
    }
    LeftJournals left() const
    {
        LeftJournals found;
        bool isOver = false;
        QObject context;
        BulkJournal::look(journals(), BulkRun::ownerOf(session), &context, [&](const LeftJournals &result) {
            found = result;
            isOver = true;
        });
        eventually([&] { return isOver; });
        return found;
    }
    bool finish(BulkRun &run) const
    {
        return eventually([&run] { return run.isOver(); }, std::chrono::seconds(60));
    }
};

} // namespace mcias::test
