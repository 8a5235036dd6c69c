// SPDX-License-Identifier: MIT
#include "devserver/seed/seed.h"

#include <sodium.h>

#include <array>

namespace mcias::devserver {

namespace {

// For people to type, if they must: no letters or digits that look alike. 16 of 54 characters, 92 bits.
Secret freshPassword()
{
    constexpr std::string_view letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ234567";
    QByteArray text;
    for (int i = 0; i < 16; ++i)
        text += letters[randombytes_uniform(static_cast<uint32_t>(letters.size()))];
    Secret password = Secret::fromUtf8(text);
    wipe(text);
    return password;
}

AccountRecord administrator(const QDateTime &created)
{
    AccountRecord admin = seededAccount(QStringLiteral("admin"), AccountType::Human, created);
    admin.roles = { Role::Admin };
    return admin;
}

// \a count accounts, the administrator included: `user000001` and, every tenth, `svc-000010`.
void plantMany(int count, ServerState &state, const QDateTime &epoch)
{
    constexpr std::array states{ AccountStatus::Active, AccountStatus::Active, AccountStatus::Active, AccountStatus::Active,
        AccountStatus::Active, AccountStatus::Inactive, AccountStatus::Active, AccountStatus::Deleted };
    state.accounts.reserve(count);
    for (int i = 1; i < count; ++i) {
        const bool isSystem = i % 10 == 0;
        const QString number = QStringLiteral("%1").arg(i, 6, 10, QLatin1Char('0'));
        AccountRecord record = seededAccount((isSystem ? QStringLiteral("svc-") : QStringLiteral("user")) + number,
            isSystem ? AccountType::System : AccountType::Human, epoch.addSecs(i * 60LL));
        record.account.status = states[static_cast<size_t>(i) % states.size()];
        if (record.isDeleted())
            record.account.deletedAt = record.account.updatedAt = record.account.createdAt.addDays(1);
        if (!isSystem)
            record.roles = { i % 3 == 0 ? Role::Editor : Role::User };
        state.accounts.add(std::move(record));
    }
}

} // namespace

QUuid seededId(const QString &name)
{
    static const QUuid nameSpace(QStringLiteral("6d636961-732d-5eed-8000-000000000001"));
    return QUuid::createUuidV5(nameSpace, name);
}

AccountRecord seededAccount(const QString &username, AccountType type, const QDateTime &created)
{
    AccountRecord record;
    record.account.id = seededId(username);
    record.account.username = username;
    record.account.type = type;
    record.account.createdAt = record.account.updatedAt = created;
    record.account.totpEnabled = false;
    return record;
}

KnownAccount makeKnown(ServerState &state, const QString &username, const QString &title, bool withTotp)
{
    KnownAccount known{ username, freshPassword(), withTotp ? TotpGuard::freshSecret() : Secret(), title };
    AccountRecord &record = state.accounts.edit(state.accounts.findByName(username)->account.id);
    record.passwordHash = state.hasher.hash(known.password);
    record.totpSecret = known.totpSecret;
    record.account.totpEnabled = withTotp;
    return known;
}

QList<KnownAccount> plant(const Seed &seed, ServerState &state)
{
    if (seed.kind == Seed::Kind::Demo)
        return plantDemo(state);
    const QDateTime epoch(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC);
    state.accounts.add(administrator(epoch));
    if (seed.kind == Seed::Kind::Accounts)
        plantMany(seed.accounts, state, epoch);
    return { makeKnown(state, QStringLiteral("admin"), QStringLiteral("admin"), false) };
}

} // namespace mcias::devserver
