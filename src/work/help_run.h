// SPDX-License-Identifier: MIT
#pragma once

#include "work/step_run.h"

#include <QObject>
#include <QPointer>
#include <QUuid>

#include <optional>

namespace mcias {

class AccountBook;
class CallBase;
class KnownTokens;
class Session;
class StepSequence;

//! What a help desk does for one account, in the order in which it is done: who is to be kept out is kept out first, and
//! let in last.
enum class HelpTask : quint8 { Deactivate, ResetPassword, RemoveTotp, SetRoles, RevokeTokens, Activate };

struct HelpPlan {
    QList<HelpTask> tasks; //!< in whatever order
    Secret password;       //!< for ResetPassword
    RoleList roles;        //!< for SetRoles: exactly these
    QStringList jtis;      //!< for RevokeTokens
    //! For SetRoles: those that the person has looked at. If the account has others by now, its roles are left alone.
    std::optional<RoleList> seenRoles = {};

    bool has(HelpTask task) const { return tasks.contains(task); }
};

//! What became of a task.
struct HelpResult {
    HelpTask task = HelpTask::Deactivate;
    bool isBegun = false;
    Outcome outcome = Outcome::NotDone;
    std::optional<Error> error;
    QString note;           //!< whole sentences, or empty
    QList<AccountStep> did; //!< the steps of it that ended well, also where the next one did not

    bool isGood() const { return isBegun && (outcome == Outcome::Done || outcome == Outcome::AlreadySo); }
};

//! Carries out a plan, task by task. What the server refuses does not keep the next task from being tried; what would make
//! all others fail too (no session, no connection, an answer that was lost) ends the run, and the rest is not begun. Ends
//! exactly once, with ended; then deletes itself.
class HelpRun final : public QObject {
    Q_OBJECT

public:
    //! Begins with the next turn of the event loop. \a book and \a tokens may be null; they and \a session outlive it.
    static HelpRun *start(Session &session, AccountBook *book, KnownTokens *tokens, const QUuid &account, const HelpPlan &plan,
        QObject *parent, const StepTiming &timing = {});

    //! Gives up the task under way; no other begins.
    void cancel();

Q_SIGNALS:
    void taskBegan(mcias::HelpTask task);
    void taskEnded(const mcias::HelpResult &result);
    //! One result for each task of the plan.
    void ended(const QList<mcias::HelpResult> &results);

private:
    HelpRun(Session &session, AccountBook *book, KnownTokens *tokens, const QUuid &account, const HelpPlan &plan,
        const StepTiming &timing, QObject *parent);
    void next();
    void begin(HelpTask task);
    void setRoles();
    void setRolesFrom(const RoleList &now);
    void revokeTokens();
    void carryOut(const QList<AccountStep> &steps);
    void take(const QList<AccountStep> &steps, const QList<StepResult> &results);
    bool isUnknownToken(const StepResult &result) const;
    void end();
    void endAs(Outcome outcome, const std::optional<Error> &error = {});

    Session &m_session;
    AccountBook *m_book;
    KnownTokens *m_tokens;
    QUuid m_account;
    HelpPlan m_plan;
    StepTiming m_timing;
    QList<HelpTask> m_waiting;
    HelpResult m_current; // under way
    QList<HelpResult> m_results;
    QPointer<CallBase> m_call;
    QPointer<StepSequence> m_steps;
    bool m_isStopped = false;
    bool m_hasReset = false; // the password, and with it all tokens
};

} // namespace mcias
