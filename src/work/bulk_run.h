// SPDX-License-Identifier: MIT
#pragma once

#include "work/bulk_journal.h"
#include "work/step_run.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace mcias {

class AccountBook;
class Session;

//! How fast a bulk change goes.
struct BulkPace {
    std::chrono::milliseconds betweenRows{ 50 };  //!< from the begin of one account to that of the next
    std::chrono::milliseconds firstWait{ 1'000 }; //!< after a 429 that does not say how long; doubled while they go on
    int mostFailuresInRow = 5;                    //!< of accounts; then the run pauses once, to be looked at
    StepTiming steps = {};
};

//! Carries out a plan, one account after the other, each step safely (see StepRun) and only after the journal has it.
//! Waits when the server says 429 or the session is paused, and by itself when the server cannot be reached: what was not
//! applied is then tried again. Should the program die, the journal knows where to go on.
class BulkRun final : public QObject {
    Q_OBJECT

public:
    enum class State : quint8 {
        Idle,
        Opening, //!< the journal
        Running,
        Limited,  //!< waits as long as the server has said
        Away,     //!< waits for the session
        Paused,   //!< by the person, or by itself: see reason()
        Finished, //!< every account is over, or the person ended it
        Broken,   //!< the journal failed, or the session ended; what is left can be resumed later
    };
    Q_ENUM(State)

    //! \a session and \a book (which may be null) outlive the run.
    BulkRun(Session &session, AccountBook *book, const BulkPace &pace = {}, QObject *parent = nullptr);
    ~BulkRun() override;

    //! The journals' owner, for a session that is signed in.
    static BulkOwner ownerOf(const Session &session);

    //! Begins with \a plan. Once.
    void start(const BulkPlan &plan, const QString &journalFolder);
    //! Goes on with what a journal says. Once, instead of start().
    void resume(const QString &journalPath);
    //! Waits before the next account; one of several steps is not left half way.
    void pause();
    //! Ends that, or what the run paused for by itself.
    void proceed();
    //! Ends the run after the account under way; at once where it only waits. What is left counts as not reached.
    void cancel();
    //! The report was seen: the journal goes. Only when it is Finished.
    void closeJournal();

    State state() const { return m_state; }
    bool isOver() const { return m_state == State::Finished || m_state == State::Broken; }
    //! It has begun, and a journal tells of it: also when it is Broken.
    bool hasJournal() const { return m_hasJournal; }
    bool isEnding() const { return m_isCancelled && !isOver(); }
    bool isPausing() const { return m_isHeld && m_state == State::Running; }
    //! Why it waits, paused by itself or is broken: sentences for people; may be empty.
    QString reason() const { return m_reason; }
    const BulkReport &report() const { return m_report; }
    //! The account under way, -1: none. Others may still be settling: see StepRun.
    int currentRow() const { return m_current.row; }

Q_SIGNALS:
    void stateChanged();
    //! The result of this row is another.
    void rowChanged(int row);

private:
    // An account that was begun and has not ended.
    struct Active {
        int row = -1;
        int step = 0;
        bool wasSent = false; // by an earlier try: whether it was applied is found out by reading
        bool isSent = false;  // the write of this try may have left
        int tries = 0;        // of this step, in vain
        QStringList notes;
        std::optional<RoleList> roles; // as the last step has left them, where it has read them
        QPointer<StepRun> run;         // null: before a step
    };

    void opened();
    void advance();
    void next();
    void beginStep();
    void startStep(int row, int step);
    void letSettle(StepRun *run);
    void stepEnded(StepRun *run, const StepResult &result);
    void stepGood(Active &active, const StepResult &result);
    void stepFailed(Active &active, const StepResult &result);
    bool wantsAnotherTry(Active &active, const StepResult &result);
    void waitFor(const Error &limit);
    void endRow(Active &active, BulkResult::State state);
    void endGoodRow(Active &active);
    void holdBack(const QString &reason);
    void learn(int row, const StepResult &result);
    void finish();
    void breakOff(const QString &reason);
    void enter(State state, const QString &reason = {});
    bool isSignedIn() const;
    bool isHalfWay() const { return m_current.row >= 0 && m_current.step > 0; }
    QString partText(int row) const;
    QString elseText(const Active &active) const;
    int stepCount(int row) const { return static_cast<int>(m_report.plan().rows[row].steps.size()); }

    Session &m_session;
    AccountBook *m_book;
    BulkPace m_pace;
    BulkJournal m_journal;
    BulkReport m_report;
    State m_state = State::Idle;
    QString m_reason;
    Active m_current;
    QList<Active> m_settling; // only their last look is missing
    QList<Active> m_again;    // begun by an earlier run, or to be tried again: they come first
    int m_from = 0;           // rows below are over, or begun
    bool m_hasJournal = false;
    bool m_isNoting = false; // the journal notes the begin of a step
    bool m_isHeld = false;   // by the person, or by itself
    QString m_heldBecause;
    bool m_isCancelled = false;
    int m_failuresInRow = 0;
    bool m_hasLookedAtFailures = false;    // the person went on in spite of them
    std::chrono::milliseconds m_wait{ 0 }; // our own, growing
    QDeadlineTimer m_notBefore{ 0 };       // the server has said so
    QString m_limit;                       // in a sentence
    QElapsedTimer m_sinceBegin;            // of the last account
    QTimer m_timer;
};

} // namespace mcias
