// SPDX-License-Identifier: MIT
#pragma once

#include "api/error.h"
#include "work/account_snapshot.h"

#include <QObject>
#include <QPointer>

namespace mcias {

class AccountBook;
class CallBase;
class Session;

//! Reads what can be edited of one account, each part with a call of its own, and tells the book of it. Ends exactly once, with
//! ended; then deletes itself.
class AccountReading final : public QObject {
    Q_OBJECT

public:
    //! What was read, and why the rest was not.
    struct Result {
        std::optional<Account> account;
        std::optional<RoleList> roles;
        std::optional<QStringList> tags;
        std::optional<Error> accountError;
        std::optional<Error> rolesError;
        std::optional<Error> tagsError;

        //! Of the account itself, which nothing goes without; else nothing.
        bool isGood() const { return account.has_value(); }
        AccountSnapshot snapshot() const { return { account ? account->status : OpenEnum<AccountStatus>(), roles, tags }; }
    };

    //! Begins at once. \a book may be null; it and \a session outlive the reading.
    static AccountReading *start(Session &session, AccountBook *book, const QUuid &id, QObject *parent);

    //! Ends it, with what was read.
    void cancel();

Q_SIGNALS:
    void ended(const mcias::AccountReading::Result &result);

private:
    AccountReading(Session &session, AccountBook *book, const QUuid &id, QObject *parent);
    void begin();
    void partEnded();
    template<class T, class Taken>
    void read(Call<T> *call, std::optional<Error> &error, const Taken &taken);

    Session &m_session;
    AccountBook *m_book;
    QUuid m_id;
    QList<QPointer<CallBase>> m_calls;
    Result m_result;
    int m_open = 0;
};

} // namespace mcias
