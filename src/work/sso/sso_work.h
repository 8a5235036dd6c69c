// SPDX-License-Identifier: MIT
// Used by SsoRun alone.
#pragma once

#include "work/account_work.h"
#include "work/sso/sso_run.h"

namespace mcias {

//! The one write, with what is looked at before and after.
class SsoWork final : public OneWrite {
    Q_OBJECT

public:
    SsoWork(const StepOrder &order, const SsoOrder &sso, QObject *parent) : OneWrite(order, parent), m_sso(sso) { }

    void begin() override { look(); }
    bool isConflict() const { return m_isConflict; }
    const std::optional<SsoClient> &now() const { return m_now; }

protected:
    void look() override;
    void send() override;
    void refused(const Error &error) override;

private:
    void seen(const std::optional<SsoClient> &now);
    void judgeFirst();
    void judgeLost();
    void isConflicting(const QString &sentence);
    void answered(const SsoClient &client);

    const SsoOrder m_sso;
    std::optional<SsoClient> m_before;
    std::optional<SsoClient> m_now;
    bool m_isConflict = false;
    bool m_wasRefused = false;
};

} // namespace mcias
