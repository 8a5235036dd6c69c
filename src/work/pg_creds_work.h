// SPDX-License-Identifier: MIT
// Used by PgCredsRun alone.
#pragma once

#include "work/account_work.h"
#include "work/pg_creds_run.h"

namespace mcias {

//! The one write, with what is looked at before and after.
class PgCredsWork final : public OneWrite {
    Q_OBJECT

public:
    PgCredsWork(const StepOrder &order, const PgCredsOrder &creds, QObject *parent);

    void begin() override;
    bool isConflict() const { return m_isConflict; }
    const std::optional<PgCredsInfo> &before() const { return m_before; }

protected:
    //! After an answer that was lost.
    void look() override;
    void send() override;

private:
    void readList(
        const std::function<void(const std::optional<PgCredsInfo> &)> &then, const std::function<void(const Error &)> &otherwise);
    void disclose(
        const std::function<void(const std::optional<PgCreds> &)> &then, const std::function<void(const Error &)> &otherwise);
    void compare(const std::optional<PgCredsInfo> &now, bool isOtherPassword = false);
    void transmit();
    void forgetWhenLocked();
    void judge(const std::optional<PgCredsInfo> &now);
    void lookIntoThem();

    PgCredsOrder m_creds;
    std::optional<PgCredsInfo> m_before;
    QDateTime m_sentAt;
    bool m_isConflict = false;
    bool m_hasTriedAgain = false; // to look into them
};

} // namespace mcias
