// SPDX-License-Identifier: MIT
#pragma once

#include "work/step_run.h"

#include <QObject>
#include <QPointer>

namespace mcias {

class KnownTokens;
class Session;

//! Revokes tokens of one's own account, one after the other, but for the session's own. One that the server does not know
//! opens nothing, and one whose answer was lost keeps no other from being tried; what the server refuses would be refused
//! for the next one, too. Ends exactly once, with ended; then deletes itself.
class OwnTokensRun final : public QObject {
    Q_OBJECT

public:
    //! Begins with the next turn of the event loop. \a session outlives the run; \a tokens may be null, or go before it.
    static OwnTokensRun *start(
        Session &session, KnownTokens *tokens, const QStringList &jtis, QObject *parent, const StepTiming &timing = {});

    //! Gives up the one under way; no other begins.
    void cancel();

Q_SIGNALS:
    void tokenBegan(int number);
    //! AlreadySo: the server does not know it any more.
    void tokenEnded(int number, const mcias::StepResult &result);
    //! One result for each token that was begun.
    void ended(const QList<mcias::StepResult> &results);

private:
    OwnTokensRun(Session &session, KnownTokens *tokens, const QStringList &jtis, QObject *parent, const StepTiming &timing);
    void next();
    void take(StepResult result);

    Session &m_session;
    const QPointer<KnownTokens> m_tokens;
    QStringList m_jtis;
    StepTiming m_timing;
    QList<StepResult> m_results;
    QPointer<StepRun> m_run;
    bool m_isStopped = false;
};

} // namespace mcias
