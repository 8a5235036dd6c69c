// SPDX-License-Identifier: MIT
#pragma once

#include "work/step_run.h"

#include "api/resources/auth.h"

#include <optional>

namespace mcias {

class KnownTokens;
class OwnAccountWork;

//! One write that people make to their own account. A value; made by the named functions.
struct OwnAccountStep {
    enum class Kind : quint8 {
        ChangePassword, //!< ends all other tokens of the account
        EnrollTotp,     //!< asks for a secret, which counts for nothing until it is confirmed
        ConfirmTotp,
    };
    Kind kind = Kind::ChangePassword;
    Secret password;    //!< the present one; ChangePassword, EnrollTotp
    Secret newPassword; //!< ChangePassword
    Secret code;        //!< six digits; ConfirmTotp

    static OwnAccountStep changePassword(const Secret &present, const Secret &next);
    static OwnAccountStep enrollTotp(const Secret &password);
    static OwnAccountStep confirmTotp(const Secret &code);
};

//! The end of it, with all that is known then.
struct OwnAccountEnd {
    StepResult result;
    std::optional<TotpEnrollment> enrollment; //!< EnrollTotp that is Done
    bool hasEndedSession = false;             //!< the server takes this session's token no longer
    bool wasRefused = false;                  //!< the session is good, and the server did not accept the password or the code
};

//! Carries out one write to the account of whoever is signed in, exactly once, after a read that shows whether the server is
//! there. After a lost answer it looks: at the account, and among one's own events of the audit log, as far as either may be
//! read. After a change of password it looks whether the session goes on, too. Ends exactly once, with ended; then deletes
//! itself.
class OwnAccountRun final : public QObject {
    Q_OBJECT

public:
    //! Begins at once. \a tokens may be null; it and \a session outlive the run.
    static OwnAccountRun *start(
        Session &session, KnownTokens *tokens, const OwnAccountStep &step, QObject *parent, const StepTiming &timing = {});

    //! Gives up, see StepRun::cancel().
    void cancel();

Q_SIGNALS:
    void ended(const mcias::OwnAccountEnd &end);

private:
    OwnAccountRun(KnownTokens *tokens, QObject *parent);
    void take(const StepResult &result);

    KnownTokens *m_tokens;
    OwnAccountWork *m_work = nullptr;
    bool m_isChange = false; // of the password
};

} // namespace mcias
