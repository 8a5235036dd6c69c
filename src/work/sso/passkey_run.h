// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/sso.h"
#include "work/step_run.h"

#include <optional>

namespace mcias {

//! The end of it.
struct PasskeyEnd {
    Outcome outcome = Outcome::NotDone;
    std::optional<Error> error;
    QString note;                           //!< a sentence more; may be empty
    std::optional<QList<Passkey>> now = {}; //!< the account's passkeys, as last read, less what was deleted
};

//! Deletes one passkey of an account, once: looks whether it is there, and looks again after a lost answer. Ends exactly once,
//! with ended; then deletes itself.
class PasskeyRun final : public QObject {
    Q_OBJECT

public:
    //! Begins after control has returned to the event loop. \a session outlives the run.
    static PasskeyRun *start(
        Session &session, const QUuid &account, const QString &credential, QObject *parent, const StepTiming &timing = {});
    //! See StepRun::cancel().
    void cancel();

Q_SIGNALS:
    void ended(const mcias::PasskeyEnd &end);

private:
    explicit PasskeyRun(QObject *parent) : QObject(parent) { }

    class PasskeyWork *m_work = nullptr;
};

} // namespace mcias
