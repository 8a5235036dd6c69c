// SPDX-License-Identifier: MIT
#pragma once

#include "work/bulk_plan.h"

#include <array>

namespace mcias {

//! What became of one account of a plan.
struct BulkResult {
    Q_DECLARE_TR_FUNCTIONS(mcias::BulkResult)

public:
    enum class State : quint8 {
        Waiting,
        UnderWay,
        Done,
        AlreadySo,  //!< it was so when its turn came: nothing was sent
        NotDone,    //!< refused, or not sent; earlier steps of the account may be done, see doneSteps
        CannotTell, //!< the answer was lost, and no read could tell
        Skipped,    //!< by the plan
        NotReached, //!< the run was ended before
    };
    static constexpr size_t stateCount = 8;

    State state = State::Waiting;
    QString note;         //!< sentences for people, with the server's words; may be empty
    QList<int> doneSteps; //!< those that this run has really done
    //! Nothing will be done to it any more in this run.
    bool isOver() const { return state != State::Waiting && state != State::UnderWay; }
    //! It would make sense to try it again.
    bool isOpen() const { return state == State::NotDone || state == State::CannotTell || state == State::NotReached; }

    static QString text(State state);
    static constexpr std::array<State, stateCount> states()
    {
        return { State::Waiting, State::UnderWay, State::Done, State::AlreadySo, State::NotDone, State::CannotTell,
            State::Skipped, State::NotReached };
    }

    friend bool operator==(const BulkResult &, const BulkResult &) = default;
};

//! A plan and what has become of it so far.
class BulkReport {
public:
    BulkReport() = default;
    explicit BulkReport(const BulkPlan &plan);

    const BulkPlan &plan() const { return m_plan; }
    const QList<BulkResult> &results() const { return m_results; }
    const BulkResult &result(int row) const { return m_results[row]; }
    void set(int row, const BulkResult &result);

    int count(BulkResult::State state) const { return m_counts[static_cast<size_t>(state)]; }
    //! Accounts that something was to be done to, and those of them that are over.
    int total() const { return static_cast<int>(m_results.size()) - count(BulkResult::State::Skipped); }
    int over() const { return total() - count(BulkResult::State::Waiting) - count(BulkResult::State::UnderWay); }
    int open() const;

    //! What was not done, cannot be told or was not reached, without the steps that are done already.
    BulkPlan retryPlan() const;
    //! Takes back what was really done, the latest first; steps without an inverse are left out, and named as skipped.
    BulkPlan undoPlan() const;

private:
    BulkPlan m_plan;
    QList<BulkResult> m_results;
    std::array<int, BulkResult::stateCount> m_counts{};
};

} // namespace mcias
