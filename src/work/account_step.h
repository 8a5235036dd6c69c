// SPDX-License-Identifier: MIT
#pragma once

#include "api/error.h"
#include "work/account_row.h"

#include <QCoreApplication>

namespace mcias {

//! One write to one account, as small as the API has it. A value; made by the named functions.
struct AccountStep {
    Q_DECLARE_TR_FUNCTIONS(mcias::AccountStep)

public:
    enum class Kind : quint8 {
        GrantRole,
        RevokeRole,
        ChangeTags, //!< adds some, removes some; the others stay what they are
        Activate,
        Deactivate,
        Delete,
        ResetPassword, //!< human accounts; ends all their sessions
        RemoveTotp,
        RevokeToken,
    };
    Kind kind = Kind::GrantRole;
    OpenEnum<Role> role;    //!< GrantRole, RevokeRole
    QStringList addTags;    //!< ChangeTags
    QStringList removeTags; //!< ChangeTags
    Secret password;        //!< ResetPassword
    QString jti;            //!< RevokeToken

    static AccountStep grant(const OpenEnum<Role> &role) { return of(Kind::GrantRole, role); }
    static AccountStep revoke(const OpenEnum<Role> &role) { return of(Kind::RevokeRole, role); }
    static AccountStep changeTags(const QStringList &add, const QStringList &remove);
    static AccountStep setStatus(AccountStatus status); //!< Active, Inactive or Deleted
    static AccountStep resetPassword(const Secret &password);
    static AccountStep removeTotp() { return of(Kind::RemoveTotp, {}); }
    static AccountStep revokeToken(const QString &jti);

    //! What it does, for people, without the account: `grant the role editor`.
    QString text() const;
    //! What takes it back, if there is such a step: nothing for Delete, ResetPassword, RemoveTotp and RevokeToken.
    std::optional<AccountStep> inverse() const;

private:
    static AccountStep of(Kind kind, const OpenEnum<Role> &role);
};

//! What became of a step.
enum class Outcome : quint8 {
    Done,       //!< the server took it, or a read afterwards showed it
    AlreadySo,  //!< it was so before: nothing was sent
    NotDone,    //!< it was not sent, or refused, or a read afterwards showed that it did not happen
    CannotTell, //!< the answer was lost, and no read could tell
};

//! The end of a step, with all that is known then.
struct StepResult {
    Outcome outcome = Outcome::NotDone;
    std::optional<Error> error; //!< of the write, or of the read that it needed; also where a read showed Done later
    QString note;               //!< a whole sentence for people, if there is more to say: a colleague's change that was undone by
                                //!< this one, that the answer was lost and what the server says now; may be empty
    std::optional<Account> account; //!< what was read last, after the write if there was one
    std::optional<RoleList> roles;
    std::optional<QStringList> tags;

    bool isGood() const { return outcome == Outcome::Done || outcome == Outcome::AlreadySo; }
};

} // namespace mcias
