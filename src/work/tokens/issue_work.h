// SPDX-License-Identifier: MIT
// The reads and the one write of an issue; used by IssueRun alone.
#pragma once

#include "api/jwt.h"
#include "work/step_work.h"

#include <QElapsedTimer>

namespace mcias {

//! Reads the account, issues, and looks in the audit log when the answer was lost.
class IssueWork final : public StepWork {
    Q_OBJECT

public:
    using StepWork::StepWork;
    void begin() override;
    //! Somebody gives up waiting, see cancel().
    void giveUp();

    Secret takeToken() { return std::exchange(m_token, {}); }
    const QString &jti() const { return m_jti; }
    const QDateTime &expiresAt() const { return m_expiresAt; }
    const QDateTime &answeredAt() const { return m_answeredAt; }
    const std::optional<Jwt> &jwt() const { return m_jwt; }

protected:
    void lost() override;

private:
    void seen(const Account &account);
    void send();
    void look();

    Secret m_token;
    QString m_jti;
    QDateTime m_expiresAt;
    QDateTime m_answeredAt;
    std::optional<Jwt> m_jwt; // what the token says
    int m_looks = 0;
    QElapsedTimer m_sent;
    bool m_mayStillCome = false; // the server was slow when we stopped listening: it may carry it out later
};

} // namespace mcias
