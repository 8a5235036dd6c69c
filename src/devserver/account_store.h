// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/accounts.h"
#include "api/resources/roles.h"

#include <QHash>

#include <optional>
#include <vector>

namespace mcias::devserver {

//! All that the server keeps of an account, but for its tokens.
struct AccountRecord {
    Account account;
    QByteArray passwordHash; //!< empty: no password will ever fit
    RoleList roles;
    QStringList tags;
    Secret totpSecret;        //!< base32; empty: not enrolled
    Secret pendingTotpSecret; //!< of an enrolment that waits for its confirmation

    bool isHuman() const { return account.type == AccountType::Human; }
    bool isActive() const { return account.status == AccountStatus::Active; }
    bool isDeleted() const { return account.status == AccountStatus::Deleted; }
    QStringList roleNames() const;
};

//! The accounts, in the order of their creation. Deleted ones stay.
class AccountStore {
public:
    //! Nothing happens, and the result is false, if id or username are taken.
    bool add(AccountRecord record);
    void reserve(int accounts);

    const AccountRecord *find(const QUuid &id) const;
    const AccountRecord *findByName(const QString &username) const;
    //! To change the account with that id, which exists.
    AccountRecord &edit(const QUuid &id);
    //! The same, and says that it was changed at \a now.
    AccountRecord &edit(const QUuid &id, const QDateTime &now);

    const std::vector<AccountRecord> &all() const { return m_records; }
    //! Grows with every change.
    quint64 revision() const { return m_revision; }

private:
    std::vector<AccountRecord> m_records;
    QHash<QUuid, size_t> m_byId;
    QHash<QString, size_t> m_byName;
    quint64 m_revision = 0;
};

} // namespace mcias::devserver
