// SPDX-License-Identifier: MIT
// Used by PolicyRun alone.
#pragma once

#include "work/account_work.h"
#include "work/policy_run.h"

#include <QSet>

namespace mcias {

//! The one write, with what is looked at before and after.
class PolicyWork final : public OneWrite {
    Q_OBJECT

public:
    PolicyWork(const StepOrder &order, const PolicyOrder &rule, QObject *parent) : OneWrite(order, parent), m_order(rule) { }

    void begin() override;
    PolicyResult resultOf(const StepResult &result) const;

protected:
    //! After an answer that was lost.
    void look() override;
    void send() override;
    void refused(const Error &error) override;
    void lost() override;

private:
    void readRule(const std::function<void(const std::optional<PolicyRule> &)> &then);
    void readList();
    void compare(const std::optional<PolicyRule> &now);
    void judge(const std::optional<PolicyRule> &now);
    void judgeNew(const QList<PolicyRule> &rules);
    void answered(const PolicyRule &rule);
    void isOtherwise(const PolicyRule &rule);
    void wouldMatchMore(const QStringList &unknown);
    void create();

    const PolicyOrder m_order;
    std::optional<PolicyRule> m_before;      // Change, Delete
    std::optional<QSet<qint64>> m_idsBefore; // Create, if the list could be read
    std::optional<PolicyRule> m_now;
    bool m_isConflict = false;
    bool m_isGone = false;
    bool m_wasAnswered = false; // with another rule than the one that was sent
};

} // namespace mcias
