// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/pg_creds.h"
#include "work/step_run.h"

namespace mcias {

//! What is to be written, and what is known of what is there.
struct PgCredsOrder {
    QUuid account;
    PgCreds wanted;
    //! Whether it is known what the server had when the form was filled in, and what that was (nothing: no credentials).
    bool isSeen = false;
    std::optional<PgCredsInfo> seen;
    std::optional<Secret> seenPassword; //!< the password of what was seen, if that was read, too
    bool isListed = false;              //!< the server lists what it has without disclosing it
    bool mayDisclose = false; //!< the person agrees that the credentials are read, password included, which the server notes
};

//! The end of a run.
struct PgCredsResult {
    Outcome outcome = Outcome::NotDone;
    std::optional<Error> error;
    QString note;                   //!< see StepResult::note
    bool isConflict = false;        //!< somebody has changed them since they were seen: nothing was sent
    std::optional<PgCredsInfo> now; //!< what the server had before the write, if that was looked at
};

//! Writes an account's Postgres credentials, all of them at once, as the API has it. Looks first whether they are still what was
//! seen, as far as that can be done without reading the password or the person agrees to that; sends once; and finds out what
//! became of a lost answer from the audit log, else from the list, else by reading them, if that is agreed to. A lock wipes the
//! password: what was not sent by then never is. Ends exactly once; then deletes itself.
class PgCredsRun final : public QObject {
    Q_OBJECT

public:
    //! Begins at once. \a session outlives the run.
    static PgCredsRun *start(Session &session, const PgCredsOrder &order, QObject *parent, const StepTiming &timing = {});
    //! See StepRun::cancel().
    void cancel();

Q_SIGNALS:
    void ended(const mcias::PgCredsResult &result);
    //! The write is about to be sent. Once at most.
    void sending();

private:
    explicit PgCredsRun(QObject *parent) : QObject(parent) { }

    class PgCredsWork *m_work = nullptr;
};

} // namespace mcias
