// SPDX-License-Identifier: MIT
#pragma once

#include "work/account_step.h"

#include <QObject>
#include <QUuid>

#include <chrono>

namespace mcias {

class Session;
class StepWork;

//! How long a run waits for things to settle; tests have less patience.
struct StepTiming {
    //! Between an answer that was lost and the second look at what came of it; between writing a whole set (tags) and looking
    //! whether it stayed.
    std::chrono::milliseconds patience{ 1500 };
    //! How old a set may be when it is written back without a word of warning. Not longer than everybody's patience: then
    //! whoever is overwritten without a word is still there to see it.
    std::chrono::milliseconds freshFor{ 1500 };
};

//! Carries out one step: reads the account's part of it, writes only if that is not so already, and reads back when the
//! answer was lost, and always for tags, whose API replaces the whole set. Ends exactly once, with ended; then deletes
//! itself. While the session is paused its reads wait, and a write that could not be sent ends as NotDone.
class StepRun final : public QObject {
    Q_OBJECT

public:
    //! Begins at once. \a session outlives the run; if its client goes, the run ends with what is known.
    static StepRun *start(
        Session &session, const QUuid &accountId, const AccountStep &step, QObject *parent, const StepTiming &timing = {});

    //! Gives up: a read ends the run as NotDone, a write that may have left is read back as after a lost answer; a second
    //! time ends that, too.
    void cancel();

Q_SIGNALS:
    void ended(const mcias::StepResult &result);
    //! The write is about to be sent: whoever keeps a journal has noted it when this returns. Once at most.
    void sending();
    //! The set was written and read back; what is left is a wait, and a look whether it stayed. Once at most, not for every step.
    void settling();

private:
    explicit StepRun(QObject *parent) : QObject(parent) { }
    void carryOut(StepWork *work);
    void end(const StepResult &result);

    StepWork *m_work = nullptr;
    bool m_sending = false;
    bool m_settling = false;
    bool m_ended = false;
};

} // namespace mcias
