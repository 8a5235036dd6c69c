// SPDX-License-Identifier: MIT
#include "devserver/seed/demo_people.h"

#include <array>

namespace mcias::devserver {

namespace {

constexpr int people = 188;

constexpr std::array firstNames{
    "amara",
    "anton",
    "aylin",
    "beatrix",
    "bruno",
    "camille",
    "carlos",
    "chiara",
    "dagmar",
    "daniel",
    "dilara",
    "elena",
    "emil",
    "fatima",
    "felix",
    "freya",
    "gregor",
    "hana",
    "hugo",
    "ines",
    "ivan",
    "jana",
    "jonas",
    "kaito",
    "kerstin",
    "lars",
    "leila",
    "lukas",
    "maja",
    "marek",
    "mei",
    "nadia",
    "nils",
    "oskar",
    "paula",
    "rafael",
    "rosa",
    "sanna",
    "tomas",
    "yusuf",
};

constexpr std::array lastNames{
    "adler",
    "almeida",
    "arslan",
    "barth",
    "bergman",
    "castillo",
    "dahl",
    "demir",
    "duarte",
    "eriksen",
    "falk",
    "ferrari",
    "fischer",
    "galvez",
    "haas",
    "hansen",
    "horvat",
    "ibrahim",
    "jansen",
    "kaya",
    "keller",
    "kimura",
    "kowalski",
    "lindqvist",
    "marino",
    "moreau",
    "nagy",
    "novak",
    "okafor",
    "olsen",
    "petrov",
    "quist",
    "reyes",
    "sato",
    "schmitt",
    "silva",
    "tanaka",
    "vogel",
    "weiss",
    "zeman",
};

constexpr std::array teams{ "platform", "payments", "warehouse", "fleet", "support", "finance", "sales", "people", "data",
    "legal" };

struct Service {
    const char *name;
    const char *team;
    bool hasStaging;
};

constexpr std::array services{
    Service{ "payments-api", "payments", true },
    Service{ "payments-worker", "payments", true },
    Service{ "ledger", "finance", true },
    Service{ "invoice-writer", "finance", true },
    Service{ "dunning-mailer", "finance", false },
    Service{ "tariff-engine", "sales", true },
    Service{ "quote-api", "sales", true },
    Service{ "crm-sync", "sales", false },
    Service{ "route-planner", "fleet", true },
    Service{ "truck-telemetry", "fleet", true },
    Service{ "driver-roster", "fleet", true },
    Service{ "fuel-cards", "fleet", false },
    Service{ "stock-api", "warehouse", true },
    Service{ "label-printer", "warehouse", false },
    Service{ "dock-scheduler", "warehouse", true },
    Service{ "scanner-gateway", "warehouse", true },
    Service{ "ticket-intake", "support", true },
    Service{ "chat-bridge", "support", false },
    Service{ "status-page", "support", false },
    Service{ "customs-declarations", "legal", true },
    Service{ "contract-archive", "legal", false },
    Service{ "payroll-export", "people", false },
    Service{ "badge-sync", "people", false },
    Service{ "leave-calendar", "people", false },
    Service{ "lake-loader", "data", true },
    Service{ "report-builder", "data", true },
    Service{ "metrics-scraper", "platform", true },
    Service{ "log-shipper", "platform", true },
    Service{ "backup-runner", "platform", false },
    Service{ "deploy-robot", "platform", true },
    Service{ "cert-renewer", "platform", false },
    Service{ "git-mirror", "platform", false },
    Service{ "image-builder", "platform", true },
    Service{ "secrets-broker", "platform", true },
    Service{ "dns-updater", "platform", false },
    Service{ "mail-relay", "platform", false },
    Service{ "wiki", "platform", false },
    Service{ "geo-coder", "fleet", true },
    Service{ "pallet-counter", "warehouse", false },
    Service{ "fraud-scoring", "payments", true },
};

QString tag(const char *key, const char *value)
{
    return QLatin1String(key) + QLatin1Char(':') + QLatin1String(value);
}

DemoAccount named(const char *username, const RoleList &roles, const QStringList &tags, bool hasTotp)
{
    return { QLatin1String(username), AccountType::Human, AccountStatus::Active, roles, tags, hasTotp, 400, std::nullopt };
}

RoleList rolesOf(int index)
{
    if (index % 23 == 5)
        return { Role::Guest };
    if (index % 11 == 3)
        return { Role::User, Role::Viewer };
    if (index % 7 == 2)
        return { Role::User, Role::Editor };
    if (index % 13 == 6)
        return { Role::User, Role::Commenter };
    return { Role::User };
}

DemoAccount person(int index)
{
    const auto i = static_cast<size_t>(index);
    DemoAccount account;
    account.username = QLatin1String(firstNames[i % firstNames.size()]) + QLatin1Char('.')
        + QLatin1String(lastNames[(i * 7 + i / firstNames.size()) % lastNames.size()]);
    account.roles = rolesOf(index);
    account.tags = { tag("team", teams[i % teams.size()]) };
    if (account.roles.contains(Role::Guest))
        account.tags += tag("contract", "external");
    account.hasTotp = index % 5 < 2;
    account.createdDaysAgo = 20 + (index * 37) % 900;
    if (index % 17 == 4) {
        account.status = AccountStatus::Inactive;
        account.endedDaysAgo = (index * 13) % 80;
    } else if (index % 19 == 7) {
        account.status = AccountStatus::Deleted;
        account.endedDaysAgo = (index * 5) % 80;
    } else if (index % 29 == 8) {
        account.createdDaysAgo = 2 + index % 11; // joined lately
    }
    if (account.endedDaysAgo && account.createdDaysAgo <= *account.endedDaysAgo + 30)
        account.createdDaysAgo += 200;
    return account;
}

DemoAccount service(const Service &what, const char *environment, int index)
{
    DemoAccount account;
    const bool isProduction = std::string_view(environment) == "prod";
    account.username = QLatin1String(what.name) + (isProduction ? QString() : QStringLiteral("-staging"));
    account.type = AccountType::System;
    account.tags = { tag("env", environment), tag("team", what.team) };
    account.createdDaysAgo = 60 + (index * 53) % 700;
    if (!isProduction && index % 9 == 4) {
        account.status = AccountStatus::Inactive;
        account.endedDaysAgo = 10 + index;
    }
    return account;
}

} // namespace

QList<DemoAccount> demoAccounts()
{
    const QString isProtected = tag("privilege", "protected");
    QList<DemoAccount> accounts{
        named("alice", { Role::Admin, Role::User }, { tag("team", "platform"), isProtected }, true),
        named("henry", { Role::User }, { tag("team", "support") }, false),
        named("olivia", { Role::User }, { tag("team", "legal") }, false),
        named("root.nilsen", { Role::Admin }, { tag("team", "platform"), isProtected }, true),
        named("vera.amadi", { Role::Admin, Role::User }, { tag("team", "platform"), isProtected }, true),
    };
    for (int i = 0; i < people; ++i)
        accounts += person(i);
    int index = 0;
    for (const Service &what : services) {
        accounts += service(what, "prod", index++);
        if (what.hasStaging)
            accounts += service(what, "staging", index++);
    }
    return accounts;
}

} // namespace mcias::devserver
