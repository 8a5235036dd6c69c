// SPDX-License-Identifier: MIT
#include "bench/accounts_json.h"

#include "api/timestamp.h"

#include <random>

namespace mcias::bench {

QByteArray accountsJson(int count)
{
    static constexpr const char *states[]{ "active", "active", "active", "active", "active", "inactive", "active", "deleted" };
    std::mt19937_64 random(20261122);
    const QDateTime epoch(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC);
    QByteArray json = "[";
    json.reserve(count * 270LL);
    for (int i = 0; i < count; ++i) {
        const QUuid id(static_cast<uint>(random()), static_cast<ushort>(random()),
            static_cast<ushort>(0x4000 | (random() & 0xFFF)), 0x80, static_cast<uchar>(random()), static_cast<uchar>(random()),
            static_cast<uchar>(random()), static_cast<uchar>(random()), static_cast<uchar>(random()),
            static_cast<uchar>(random()), static_cast<uchar>(random()));
        const bool isSystem = i % 10 == 0;
        const QByteArray created = formatTimestamp(epoch.addSecs(i * 60LL));
        const char *state = states[i % 8];
        json += QByteArray(i > 0 ? "," : "") + R"({"id":")" + id.toByteArray(QUuid::WithoutBraces) + R"(","username":")"
            + (isSystem ? "svc-" : "user") + QByteArray::number(i).rightJustified(6, '0') + R"(","account_type":")"
            + (isSystem ? "system" : "human") + R"(","status":")" + state + R"(","created_at":")" + created
            + R"(","updated_at":")" + created + R"(","totp_enabled":)" + (i % 4 == 0 ? "true" : "false")
            + (i % 8 == 7 ? R"(,"deleted_at":")" + formatTimestamp(epoch.addSecs(i * 60LL + 86400)) + '"' : QByteArray()) + '}';
    }
    return json + "]";
}

QList<AccountRow> rowsOf(const QList<Account> &accounts)
{
    QList<AccountRow> rows;
    rows.reserve(accounts.size());
    for (const Account &account : accounts)
        rows += AccountRow{ account, {} };
    return rows;
}

QList<AccountRow> withExtras(QList<AccountRow> rows, ExtrasPool &pool)
{
    constexpr int teams = 40;
    static constexpr const char *stages[]{ "prod", "staging", "test" };
    const CompactTime now(QDateTime::currentDateTimeUtc());
    std::mt19937 random(5);
    for (AccountRow &row : rows) {
        const auto dice = static_cast<int>(random() % 23);
        AccountExtras extras;
        extras.roles = dice == 0 ? RoleList{ Role::Guest }
            : dice < 3           ? RoleList{ Role::User, Role::Viewer }
            : dice < 6           ? RoleList{ Role::User, Role::Editor }
            : dice < 7           ? RoleList{ Role::Admin, Role::User }
                                 : RoleList{ Role::User };
        extras.tags = QStringList{ QStringLiteral("team:%1").arg(random() % teams),
            QStringLiteral("env:%1").arg(QLatin1String(stages[random() % std::size(stages)])) };
        if (dice < 3)
            *extras.tags += QStringLiteral("contract:%1").arg(QStringLiteral("external"));
        row.extras = pool.shared(extras);
        row.rolesAsOf = row.tagsAsOf = now;
    }
    return rows;
}

} // namespace mcias::bench
