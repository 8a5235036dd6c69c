// SPDX-License-Identifier: MIT
#pragma once

#include "work/account_work.h"

namespace mcias {

//! An account that is to be made.
struct NewAccount {
    QString username;
    AccountType type = AccountType::Human;
    Secret password; //!< for people
};

//! Makes an account, once. After a lost answer it looks twice whether the account is there, and calls it ours only where the
//! audit log has our own event of it that came since: a colleague may have made one of the same name, or an earlier try of
//! ours. Ends exactly once, with ended, whose result has the account where it is known; then deletes itself.
class CreateRun final : public OneWrite {
    Q_OBJECT

public:
    //! Begins with the next turn of the event loop. \a session outlives it.
    static CreateRun *start(Session &session, const NewAccount &account, QObject *parent, const StepTiming &timing = {});

    void begin() override;

protected:
    void send() override;
    void look() override;

private:
    CreateRun(const StepOrder &order, const QString &username, AccountType type, QObject *parent);
    void judge(const Account &account);

    QString m_username;
    AccountType m_type;
};

} // namespace mcias
