// SPDX-License-Identifier: MIT
#pragma once

#include "work/step_run.h"

#include <QObject>
#include <QPointer>
#include <QUuid>

namespace mcias {

class AccountBook;
class KnownTokens;
class Session;

//! Carries out steps at one account, one after the other, up to the first that does not end well; what they read goes to the
//! book, what they revoke to the known tokens. Ends exactly once, with ended; then deletes itself.
class StepSequence final : public QObject {
    Q_OBJECT

public:
    //! Begins with the next turn of the event loop. \a book and \a tokens may be null; they and \a session outlive it.
    static StepSequence *start(Session &session, AccountBook *book, KnownTokens *tokens, const QUuid &account,
        const QList<AccountStep> &steps, QObject *parent, const StepTiming &timing = {});

    //! Gives up the step under way, see StepRun::cancel(); no other begins.
    void cancel();

Q_SIGNALS:
    void stepBegan(int number);
    void stepEnded(int number, const mcias::StepResult &result);
    //! One result for each step that was begun.
    void ended(const QList<mcias::StepResult> &results);

private:
    StepSequence(Session &session, AccountBook *book, KnownTokens *tokens, const QUuid &account, const QList<AccountStep> &steps,
        const StepTiming &timing, QObject *parent);
    void next();
    void take(const StepResult &result);

    Session &m_session;
    AccountBook *m_book;
    KnownTokens *m_tokens;
    QUuid m_account;
    QList<AccountStep> m_steps;
    StepTiming m_timing;
    QList<StepResult> m_results;
    QPointer<StepRun> m_run;
    bool m_isCancelled = false;
};

} // namespace mcias
