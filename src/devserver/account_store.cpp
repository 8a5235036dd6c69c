// SPDX-License-Identifier: MIT
#include "devserver/account_store.h"

namespace mcias::devserver {

QStringList AccountRecord::roleNames() const
{
    QStringList names;
    for (const auto &role : roles)
        names += role.word();
    return names;
}

bool AccountStore::add(AccountRecord record)
{
    const Account &account = record.account;
    if (m_byId.contains(account.id) || m_byName.contains(account.username))
        return false;
    ++m_revision;
    m_byId.insert(account.id, m_records.size());
    m_byName.insert(account.username, m_records.size());
    m_records.push_back(std::move(record));
    return true;
}

void AccountStore::reserve(int accounts)
{
    m_records.reserve(static_cast<size_t>(accounts));
    m_byId.reserve(accounts);
    m_byName.reserve(accounts);
}

const AccountRecord *AccountStore::find(const QUuid &id) const
{
    const auto found = m_byId.constFind(id);
    return found == m_byId.constEnd() ? nullptr : &m_records[*found];
}

const AccountRecord *AccountStore::findByName(const QString &username) const
{
    const auto found = m_byName.constFind(username);
    return found == m_byName.constEnd() ? nullptr : &m_records[*found];
}

AccountRecord &AccountStore::edit(const QUuid &id)
{
    ++m_revision;
    return m_records[m_byId.value(id)];
}

AccountRecord &AccountStore::edit(const QUuid &id, const QDateTime &now)
{
    AccountRecord &record = edit(id);
    record.account.updatedAt = now;
    return record;
}

} // namespace mcias::devserver
