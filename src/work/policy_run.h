// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/policy.h"
#include "work/step_run.h"

namespace mcias {

//! Whether two rules are the same in everything that people decide about them; ids and the server's own times do not count.
//! Lists that are empty or absent match everything, and are the same.
bool saySame(const PolicyRule &a, const PolicyRule &b);
//! What leads from \a now to \a wanted, and nothing else.
UpdatePolicyRule differenceOf(const PolicyRule &now, const PolicyRule &wanted);

//! One write to the server's policy rules.
struct PolicyOrder {
    enum class Kind : quint8 {
        Create,
        Change, //!< also to switch it on or off
        Delete,
    };
    Kind kind = Kind::Change;
    PolicyRule seen;   //!< Change, Delete: as the person saw it
    PolicyRule wanted; //!< Create, Change

    //! The command of mcias-cli that writes the same, see commandText().
    QString command() const;
};

//! The end of a run.
struct PolicyResult {
    Outcome outcome = Outcome::NotDone;
    std::optional<Error> error;
    QString note;            //!< see StepResult::note
    bool isConflict = false; //!< somebody has changed the rule since it was seen: nothing was sent
    bool isGone = false;     //!< the server has no such rule
    //! What the server has now, as far as it was read: after a write that was done, else before it.
    std::optional<PolicyRule> now;
};

//! Writes one rule. Reads it first (for a new one, the list), sends once, and only what differs; after a lost answer reads until
//! it can say what became of it. Ends exactly once; then deletes itself.
class PolicyRun final : public QObject {
    Q_OBJECT

public:
    //! Begins at once. \a session outlives the run.
    static PolicyRun *start(Session &session, const PolicyOrder &order, QObject *parent, const StepTiming &timing = {});
    //! See StepRun::cancel().
    void cancel();

Q_SIGNALS:
    void ended(const mcias::PolicyResult &result);

private:
    explicit PolicyRun(QObject *parent) : QObject(parent) { }

    class PolicyWork *m_work = nullptr;
};

} // namespace mcias
