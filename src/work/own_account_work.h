// SPDX-License-Identifier: MIT
// How a write to one's own account is carried out; used by OwnAccountRun alone.
#pragma once

#include "work/account_work.h"
#include "work/own_account_run.h"

#include <utility>

namespace mcias {

//! A look, the write, and a look again: whoever may not read their own account may still change it.
class OwnAccountWork final : public OneWrite {
    Q_OBJECT

public:
    using Kind = OwnAccountStep::Kind;
    OwnAccountWork(Session &session, OwnAccountStep step, const StepTiming &timing, QObject *parent);

    void begin() override { look(); }
    std::optional<TotpEnrollment> takeEnrollment() { return std::exchange(m_enrollment, {}); }
    bool hasEndedSession() const { return m_hasEndedSession; }
    bool wasRefused() const { return m_wasRefused; }

protected:
    void look() override;
    void send() override;
    void refused(const Error &error) override;
    void lost() override;

private:
    void seen(const Account &account);
    void notSeen(const Error &error);
    void transmit();
    void lookInLog();
    void probe(Outcome outcome);
    void probed(bool isAnswered);

    OwnAccountStep m_own;
    std::optional<Outcome> m_probing; // the outcome is known; whether the token is still good is being looked at
    std::optional<TotpEnrollment> m_enrollment;
    QDateTime m_updatedBefore;
    bool m_hasEndedSession = false;
    bool m_wasRefused = false;
};

} // namespace mcias
