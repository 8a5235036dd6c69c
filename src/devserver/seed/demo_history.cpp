// SPDX-License-Identifier: MIT
#include "devserver/seed/demo_history.h"

#include "devserver/seed/seed.h"

#include <algorithm>
#include <random>

namespace mcias::devserver {

namespace {

// Times are moments of the invented past; whatever would lie in the future has not happened.
class Historian {
public:
    explicit Historian(ServerState &state)
        : m_state(state),
          m_now(state.now()),
          m_midnight(m_now.date(), QTime(0, 0), Qt::UTC) { }

    void write(const QList<DemoAccount> &accounts)
    {
        m_admins = { seededId(QStringLiteral("alice")), seededId(QStringLiteral("root.nilsen")),
            seededId(QStringLiteral("vera.amadi")) };
        for (const DemoAccount &account : accounts) {
            writeLifecycle(account);
            if (account.type == AccountType::Human)
                writeWorkdays(account);
            else
                writeServiceLife(account);
        }
        writeHouse();
        std::stable_sort(
            m_events.begin(), m_events.end(), [](const AuditEvent &a, const AuditEvent &b) { return a.eventTime < b.eventTime; });
        for (AuditEvent &event : m_events)
            m_state.audit.add(std::move(event));
    }

private:
    struct Who {
        QUuid id;
        QString ip;
    };
    using Members = std::initializer_list<std::pair<const char *, QString>>;

    // The generator's raw numbers are the same everywhere, those of the standard distributions are not.
    int draw(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    bool chance(int percent) { return draw(100) < percent; }
    QDateTime at(int daysAgo, int hour, int spreadMinutes)
    {
        return m_midnight.addDays(-daysAgo).addSecs(hour * 3600LL + draw(spreadMinutes * 60));
    }
    Who admin()
    {
        const qsizetype index = draw(static_cast<int>(m_admins.size()));
        return { m_admins.at(index), QStringLiteral("10.20.0.%1").arg(11 + index) };
    }
    static QString officeAddress(const QUuid &id)
    {
        return QStringLiteral("10.20.%1.%2").arg(1 + id.data1 % 6).arg(10 + id.data2 % 240);
    }

    void add(const QDateTime &time, const char *type, const std::optional<Who> &actor, const std::optional<QUuid> &target,
        Members members = {})
    {
        if (time > m_now || time < m_midnight.addDays(-demoHistoryDays))
            return;
        AuditEvent event;
        event.eventType = QLatin1String(type);
        event.eventTime = time;
        if (actor && !actor->id.isNull())
            event.actorId = actor->id;
        event.targetId = target;
        event.ipAddress = actor ? actor->ip : QString();
        event.details = details(members);
        m_events.push_back(std::move(event));
    }

    QString nextJti() { return seededId(QStringLiteral("token %1").arg(++m_tokens)).toString(QUuid::WithoutBraces); }

    // A token from its first to its last event. \a endsAt: when it is revoked, if that comes before it expires.
    void writeToken(const Who &issuer, const DemoAccount &owner, const QDateTime &issued, std::chrono::seconds lifetime,
        const std::optional<QDateTime> &endsAt, const char *reason)
    {
        const QUuid id = seededId(owner.username);
        const QString jti = nextJti();
        const QDateTime expires = issued.addSecs(lifetime.count());
        add(issued, "token_issued", issuer, id, { { "jti", jti } });
        const bool revoked = endsAt && *endsAt < expires;
        if (revoked)
            add(*endsAt, "token_revoked", issuer, id, { { "jti", jti }, { "reason", QLatin1String(reason) } });
        else
            add(expires, "token_expired", std::nullopt, id, { { "jti", jti } });
        if (issued <= m_now && (revoked ? *endsAt : expires) > m_now && owner.status == AccountStatus::Active) {
            QStringList roles;
            for (const auto &role : owner.roles)
                roles += role.word();
            m_state.tokens.add({ jti, id, roles, issued, expires });
        }
    }

    void writeLifecycle(const DemoAccount &account)
    {
        const QUuid id = seededId(account.username);
        const QDateTime created = m_state.accounts.find(id)->account.createdAt;
        const Who creator = admin();
        add(created, "account_created", creator, id, { { "username", account.username } });
        for (const auto &role : account.roles)
            add(created.addSecs(40), "role_granted", creator, id, { { "role", role.word() } });
        for (const QString &tag : account.tags)
            add(created.addSecs(65), "tag_added", creator, id, { { "tag", tag } });
        if (account.hasTotp)
            add(created.addSecs(90'000), "totp_enrolled", Who{ id, officeAddress(id) }, id);
        if (!account.endedDaysAgo)
            return;
        const QDateTime ended = m_state.accounts.find(id)->account.updatedAt;
        if (account.status == AccountStatus::Deleted)
            add(ended, "account_deleted", admin(), id);
        else
            add(ended, "account_updated", admin(), id,
                { { "from", QStringLiteral("active") }, { "to", QStringLiteral("inactive") } });
    }

    // Whether there was such an account on that day.
    static bool isThere(const DemoAccount &account, int daysAgo)
    {
        return daysAgo < account.createdDaysAgo && (!account.endedDaysAgo || daysAgo > *account.endedDaysAgo + 1);
    }

    void writeWorkdays(const DemoAccount &account)
    {
        const int diligence = 20 + draw(60);
        for (int daysAgo = demoHistoryDays; daysAgo >= 0; --daysAgo) {
            const bool isWeekend = m_midnight.addDays(-daysAgo).date().dayOfWeek() > 5;
            if (isThere(account, daysAgo) && chance(isWeekend ? diligence / 10 : diligence))
                writeWorkday(account, daysAgo);
        }
        if (account.roles.size() > 1 && chance(40) && isThere(account, 45) && isThere(account, 30)) {
            const QUuid id = seededId(account.username);
            const Who who = admin();
            add(at(44, 10, 300), "role_granted", who, id, { { "role", QStringLiteral("commenter") } });
            add(at(31, 10, 300), "role_revoked", who, id, { { "role", QStringLiteral("commenter") } });
        }
    }

    void writeWorkday(const DemoAccount &account, int daysAgo)
    {
        const QUuid id = seededId(account.username);
        const Who who{ id, chance(85) ? officeAddress(id) : QStringLiteral("203.0.113.%1").arg(1 + draw(250)) };
        const bool isAdmin = account.roles.contains(Role::Admin);
        QDateTime time = at(daysAgo, 6, 240);
        while (chance(6)) {
            add(time, "login_fail", who, id, { { "reason", QStringLiteral("wrong_password") } });
            time = time.addSecs(9 + draw(40));
        }
        if (account.hasTotp && chance(4)) {
            add(time, "login_totp_fail", who, id);
            time = time.addSecs(12 + draw(20));
        }
        if (account.roles.contains(Role::Guest) && chance(12)) {
            add(time, "policy_deny", who, id,
                { { "action", QStringLiteral("auth:login") }, { "resource_type", QStringLiteral("account") },
                    { "service_name", QStringLiteral("lake-notebooks") }, { "rule_id", QStringLiteral("5") } });
            return;
        }
        if (chance(20)) {
            add(time, "sso_authorize", who, id,
                { { "client_id", chance(50) ? QStringLiteral("wiki") : QStringLiteral("helpdesk") } });
            add(time.addSecs(3), "sso_login_ok", who, id);
            return;
        }
        add(time, "login_ok", who, id, { { "service_name", chance(30) ? QStringLiteral("helpdesk") : QString() } });
        const std::chrono::seconds lifetime = isAdmin ? TokenRegistry::adminLifetime : TokenRegistry::humanLifetime;
        std::optional<QDateTime> logout;
        if (chance(70))
            logout = time.addSecs(3600 * (1 + draw(8)) + draw(3000));
        else if (account.endedDaysAgo)
            logout = m_state.accounts.find(id)->account.updatedAt.addSecs(2);
        writeToken(who, account, time, lifetime, logout, "logout");
        if (chance(1)) {
            add(time.addSecs(600), "password_changed", who, id);
        } else if (isAdmin && chance(15) && daysAgo < 59) { // that service is 60 days old
            add(time.addSecs(900), "pgcred_accessed", who, seededId(QStringLiteral("payments-api")));
        }
    }

    void writeServiceLife(const DemoAccount &account)
    {
        const QUuid id = seededId(account.username);
        const Who self{ id, QStringLiteral("10.30.%1.%2").arg(id.data1 % 8).arg(2 + id.data2 % 250) };
        const bool hasCreds = m_state.pgCreds.contains(id);
        const int last = account.endedDaysAgo ? *account.endedDaysAgo + 2 : 0;
        int daysAgo = std::min(account.createdDaysAgo - 1, demoHistoryDays + draw(50));
        while (daysAgo >= last) { // a token is replaced every month or two
            const int next = daysAgo - 25 - draw(35);
            const Who issuer = admin();
            const QDateTime issued = at(daysAgo, 8, 400);
            const std::optional<QDateTime> replaced = next >= last ? std::optional(at(next, 8, 1).addSecs(-1)) : std::nullopt;
            writeToken(issuer, account, issued, TokenRegistry::systemLifetime, replaced, "replaced");
            daysAgo = next;
        }
        for (int day = demoHistoryDays; hasCreds && day >= last; day -= 3 + draw(9)) {
            if (isThere(account, day))
                add(at(day, 1, 1300), "pgcred_accessed", self, id);
        }
        if (hasCreds)
            add(m_state.pgCreds[id].updatedAt, "pgcred_updated", admin(), id);
    }

    // What concerns no account: the rules, the SSO clients, the vault, and strangers at the door.
    void writeHouse()
    {
        for (const PolicyRule &rule : m_state.policies.listed())
            add(rule.createdAt, "policy_rule_created", admin(), std::nullopt,
                { { "rule_id", QString::number(rule.id) }, { "description", rule.description } });
        for (const SsoClient &client : m_state.ssoClients)
            add(client.createdAt, "sso_client_created", admin(), std::nullopt, { { "client_id", client.clientId } });
        for (auto keys = m_state.passkeys.constBegin(); keys != m_state.passkeys.constEnd(); ++keys) {
            for (const Passkey &key : *keys)
                add(*key.createdAt, "webauthn_enrolled", Who{ keys.key(), officeAddress(keys.key()) }, keys.key(),
                    { { "name", *key.name } });
        }
        const Who operatorOnDuty = admin();
        add(at(52, 22, 30), "vault_sealed", operatorOnDuty, std::nullopt);
        add(at(51, 0, 40), "vault_unsealed", Who{ QUuid(), operatorOnDuty.ip }, std::nullopt);
        for (int daysAgo = demoHistoryDays; daysAgo >= 0; daysAgo -= 1 + draw(5)) {
            const Who stranger{ QUuid(), QStringLiteral("198.51.100.%1").arg(1 + draw(250)) };
            const QDateTime night = at(daysAgo, 2, 60);
            for (int attempt = draw(6); attempt >= 0; --attempt)
                add(night.addSecs(attempt * 2LL), "login_fail", stranger, std::nullopt,
                    { { "reason", QStringLiteral("unknown_account") } });
        }
    }

    ServerState &m_state;
    const QDateTime m_now;
    const QDateTime m_midnight;
    QList<QUuid> m_admins;
    std::mt19937 m_random{ 20260101 };
    std::vector<AuditEvent> m_events;
    int m_tokens = 0;
};

} // namespace

void writeDemoHistory(ServerState &state, const QList<DemoAccount> &accounts)
{
    Historian(state).write(accounts);
}

} // namespace mcias::devserver
