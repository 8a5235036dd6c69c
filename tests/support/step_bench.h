// SPDX-License-Identifier: MIT
// Consoles at an embedded server, with a relay in between that decides over every request. Header only: tests that use it
// link mcias_work and mcias_devserver.
#pragma once

#include "support/dev_server_fixture.h"
#include "support/outcome.h"
#include "support/relay.h"

#include "session/session.h"
#include "work/step_run.h"

#include <array>
#include <memory>
#include <vector>

namespace mcias {

// For QCOMPARE.
inline char *toString(Outcome outcome)
{
    constexpr std::array words{ "Done", "AlreadySo", "NotDone", "CannotTell" };
    return qstrdup(words[static_cast<size_t>(outcome)]);
}

namespace test {

using StepEnd = mcias::Outcome; // of a step; an Outcome of this namespace is a call's

//! What a run says on its way, and how it ends.
struct Followed {
    QPointer<StepRun> run;
    int ends = 0;
    int sendings = 0;
    int settlings = 0;
    StepResult result;

    bool over() const { return ends > 0 && !run; }
};

inline std::shared_ptr<Followed> follow(StepRun *run)
{
    auto followed = std::make_shared<Followed>();
    followed->run = run;
    QObject::connect(run, &StepRun::ended, run, [followed](const StepResult &result) {
        ++followed->ends;
        followed->result = result;
    });
    QObject::connect(run, &StepRun::sending, run, [followed] { ++followed->sendings; });
    QObject::connect(run, &StepRun::settling, run, [followed] { ++followed->settlings; });
    return followed;
}

class StepBench {
public:
    explicit StepBench(devserver::Dialect dialect = devserver::Dialect::Standard)
        : dev(devserver::Options{ .dialect = dialect, .rateLimits = false })
    { }

    DevServerFixture dev;
    Relay relay{ dev.server->url(), dev.server->caFile() };
    QObject parent;
    StepTiming timing{ std::chrono::milliseconds(30) };

    //! Somebody signed in at a console of their own.
    Session &signIn(const QString &name, const RoleList &roles = { Role::Admin })
    {
        const devserver::KnownAccount account = dev.addPerson(name, roles);
        ClientOptions options;
        options.readRetries = 0;
        m_sessions.push_back(std::make_unique<Session>(dev.clock, options));
        Session &session = *m_sessions.back();
        session.signIn({ profile(), account.username, account.password, {} });
        if (!eventually([&] { return session.state() == Session::State::SignedIn; }))
            qFatal("cannot sign in");
        return session;
    }
    Profile profile() const { return { .server = relay.url(), .caFile = relay.caFile() }; }

    std::shared_ptr<Followed> start(Session &session, const QUuid &account, const AccountStep &step)
    {
        return follow(StepRun::start(session, account, step, &parent, timing));
    }
    //! Carries out a step and waits for its end.
    StepResult run(Session &session, const QUuid &account, const AccountStep &step)
    {
        const auto followed = start(session, account, step);
        eventually([&] { return followed->over(); });
        return followed->result;
    }

    QUuid addAccount(const QString &name, const RoleList &roles = {}, const QStringList &tags = {})
    {
        dev.addPerson(name, roles);
        const QUuid id = dev.idOf(name);
        dev.state().accounts.edit(id).tags = tags;
        return id;
    }
    const devserver::AccountRecord &record(const QUuid &id) const { return *dev.state().accounts.find(id); }

    //! The audit log refuses everybody, as the policy of a server may.
    static Reply forbidden() { return Reply::json(403, "{\"error\":\"not for you\",\"code\":\"forbidden\"}"); }
    static bool isAudit(const Received &request) { return request.path.startsWith("/v1/audit"); }
    static bool isWrite(const Received &request) { return request.method != "GET"; }

private:
    std::vector<std::unique_ptr<Session>> m_sessions;
};

} // namespace test
} // namespace mcias
