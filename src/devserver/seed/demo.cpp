// SPDX-License-Identifier: MIT
// The demo: an invented company with people, services, rules and a past.
#include "devserver/seed/demo_history.h"
#include "devserver/seed/demo_people.h"
#include "devserver/seed/seed.h"

#include <algorithm>

namespace mcias::devserver {

namespace {

QString word(const char *text)
{
    return QLatin1String(text);
}

// People are not all hired at the same minute; the same name always is.
qint64 timeOfDay(const QString &username)
{
    constexpr qint64 workingDay = 9 * 3600;
    return qChecksum(username.toUtf8()) * qint64(7919) % workingDay;
}

void plantAccounts(ServerState &state, const QList<DemoAccount> &accounts)
{
    const QDateTime morning(state.now().date(), QTime(6, 30), Qt::UTC);
    for (const DemoAccount &demo : accounts) {
        AccountRecord record = seededAccount(
            demo.username, demo.type, morning.addDays(-demo.createdDaysAgo).addSecs(timeOfDay(demo.username)));
        record.account.status = demo.status;
        record.roles = demo.roles;
        record.tags = demo.tags;
        record.account.totpEnabled = demo.hasTotp;
        if (demo.hasTotp)
            record.totpSecret = TotpGuard::freshSecret(); // nobody has it
        if (demo.endedDaysAgo)
            record.account.updatedAt = morning.addDays(-*demo.endedDaysAgo - 1).addSecs(timeOfDay(demo.username));
        if (demo.status == AccountStatus::Deleted)
            record.account.deletedAt = record.account.updatedAt;
        state.accounts.add(std::move(record));
    }
}

//! Collects rules; each stands a little later in the past than the one before.
class RulePlanter {
public:
    explicit RulePlanter(ServerState &state) : m_state(state), m_time(state.now().addDays(-70)) { }

    PolicyRule &next(const char *description, int priority, Effect effect, std::initializer_list<const char *> actions)
    {
        flush();
        m_rule = {};
        m_rule.description = word(description);
        m_rule.priority = priority;
        m_rule.rule.effect = effect;
        m_rule.rule.actions.emplace();
        for (const char *action : actions)
            m_rule.rule.actions->append(word(action));
        m_time = m_time.addDays(3);
        m_rule.createdAt = m_rule.updatedAt = m_time;
        m_pending = true;
        return m_rule;
    }
    void flush()
    {
        if (m_pending)
            m_state.policies.add(m_rule);
        m_pending = false;
    }

private:
    ServerState &m_state;
    QDateTime m_time;
    PolicyRule m_rule;
    bool m_pending = false;
};

// What the help desk and the auditor may do they may do by rule; neither has a role that means anything.
void plantRulesForPeople(RulePlanter &rules)
{
    const QUuid henry = seededId(word("henry"));
    rules
        .next("Help desk: look accounts up, keep their tags", 50, Effect::Allow,
            { "accounts:list", "accounts:read", "roles:read", "tags:read", "tags:write", "audit:read" })
        .rule.subjectUuid = henry;
    rules
        .next("Help desk: reset passwords and second factors", 50, Effect::Allow,
            { "accounts:update", "totp:remove", "webauthn:remove" })
        .rule.subjectUuid = henry;
    RuleBody &limit = rules
                          .next("Help desk: hands off protected accounts", 10, Effect::Deny,
                              { "accounts:update", "tags:write", "totp:remove", "webauthn:remove" })
                          .rule;
    limit.subjectUuid = henry;
    limit.requiredTags = { word("privilege:protected") };
    rules
        .next("Auditor: read everything, change nothing", 50, Effect::Allow,
            { "accounts:list", "accounts:read", "roles:read", "tags:read", "audit:read", "policy:list" })
        .rule.subjectUuid = seededId(word("olivia"));
}

void plantRules(ServerState &state)
{
    RulePlanter rules(state);
    plantRulesForPeople(rules);
    RuleBody &guests = rules.next("Guests stay out of restricted systems", 20, Effect::Deny, { "auth:login" }).rule;
    guests.roles = { word("guest") };
    guests.requiredTags = { word("env:restricted") };
    RuleBody &ledger = rules.next("External staff has no business in the ledger", 20, Effect::Deny, { "auth:login" }).rule;
    ledger.roles = { word("guest"), word("commenter") };
    ledger.serviceNames = { word("ledger") };
    RuleBody &deploy =
        rules.next("Deploy robot fetches the payment services' database passwords", 100, Effect::Allow, { "pgcreds:read" }).rule;
    deploy.subjectUuid = seededId(word("deploy-robot"));
    deploy.resourceType = word("pgcreds");
    deploy.requiredTags = { word("team:payments") };
    PolicyRule &weekend = rules.next("Weekend freeze for external staff", 30, Effect::Deny, { "auth:login" });
    weekend.rule.roles = { word("guest") };
    weekend.enabled = false;
    PolicyRule &migration = rules.next("Database move: lake loader writes credentials", 100, Effect::Allow, { "pgcreds:write" });
    migration.rule.subjectUuid = seededId(word("lake-loader"));
    migration.notBefore = state.now().addDays(-45);
    migration.expiresAt = state.now().addDays(-38);
    PolicyRule &freeze = rules.next(
        "Inventory days: no sign-in to the stock system for external staff", 30, Effect::Deny, { "auth:login" });
    freeze.rule.roles = { word("guest") };
    freeze.rule.serviceNames = { word("stock-api") };
    freeze.notBefore = state.now().addDays(14);
    freeze.expiresAt = state.now().addDays(17);
    rules.flush();
}

void plantSsoClients(ServerState &state)
{
    struct Planned {
        const char *id;
        const char *redirect;
        const char *tag;
        bool enabled;
    };
    int daysAgo = 300;
    for (const auto &[id, redirect, tag, enabled] : {
             Planned{ "wiki", "https://wiki.halden-freight.example/sso/callback", "env:office", true },
             Planned{ "grafana", "https://grafana.halden-freight.example/login/mcias", "env:prod", true },
             Planned{ "helpdesk", "https://tickets.halden-freight.example/auth/return", "env:office", true },
             Planned{ "ledger", "https://ledger.halden-freight.example/oauth/done", "env:restricted", true },
             Planned{ "lake-notebooks", "https://notebooks.halden-freight.example/hub/callback", "env:restricted", true },
             Planned{ "old-intranet", "https://intranet.halden-freight.example/login", "env:office", false },
         }) {
        const QDateTime created = state.now().addDays(-daysAgo);
        daysAgo -= 41;
        state.ssoClients.insert(
            word(id), { word(id), word(redirect), { word(tag) }, enabled, created, enabled ? created : state.now().addDays(-9) });
    }
}

void plantPgCreds(ServerState &state)
{
    int index = 0;
    for (const AccountRecord &account : state.accounts.all()) {
        if (account.isHuman() || ++index % 3 == 0)
            continue;
        QString name = account.account.username;
        name.replace(QLatin1Char('-'), QLatin1Char('_'));
        const bool isProduction = account.tags.contains(word("env:prod"));
        state.pgCreds[account.account.id] = {
            { isProduction ? word("pg-main.halden-freight.example") : word("pg-staging.halden-freight.example"),
                quint16(index % 5 == 0 ? 6432 : 5432), name, name + word("_rw"), TotpGuard::freshSecret() },
            std::max(account.account.createdAt.addDays(1), state.now().addDays(-(index * 11) % 88 - 1))
        };
    }
}

void plantPasskeys(ServerState &state)
{
    int index = 0;
    for (const char *owner : { "alice", "vera.amadi", "olivia", "amara.adler" }) {
        const QUuid id = seededId(word(owner));
        const QDateTime earliest = state.accounts.find(id)->account.createdAt.addDays(1);
        const auto credential = [&](const char *name, int age) {
            const QDateTime made = std::max(earliest, state.now().addDays(-age));
            return Passkey{ { QString::number(++index) }, word(name), made, state.now().addDays(-index) };
        };
        state.passkeys[id] += credential("Blue security key", 80);
        if (index % 2 == 1)
            state.passkeys[id] += credential("Laptop, fingerprint reader", 33);
    }
}

} // namespace

QList<KnownAccount> plantDemo(ServerState &state)
{
    const QList<DemoAccount> accounts = demoAccounts();
    plantAccounts(state, accounts);
    plantRules(state);
    plantSsoClients(state);
    plantPgCreds(state);
    plantPasskeys(state);
    writeDemoHistory(state, accounts);
    return { makeKnown(state, word("alice"), word("admin"), true), makeKnown(state, word("henry"), word("help desk"), false),
        makeKnown(state, word("olivia"), word("auditor"), false) };
}

} // namespace mcias::devserver
