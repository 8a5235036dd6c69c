// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/policy.h"

namespace mcias::devserver {

//! The operator's policy rules, in the order of their ids, and all rules in the order in which they are looked at.
class PolicyStore {
public:
    PolicyStore();

    //! Numbers the rule and keeps it.
    const PolicyRule &add(PolicyRule rule);
    const PolicyRule *find(qint64 id) const;
    //! Replaces the rule with the id of \a rule, which exists.
    void replace(const PolicyRule &rule);
    //! False if there is none.
    bool remove(qint64 id);
    const QList<PolicyRule> &listed() const { return m_rules; }
    //! With the built-in ones, ready for policy::evaluateOrdered().
    const QList<PolicyRule> &ordered() const { return m_ordered; }

private:
    void reorder();

    QList<PolicyRule> m_rules;
    QList<PolicyRule> m_ordered;
    qint64 m_lastId = 0;
};

//! What is wrong with a rule's words (API page §5); empty if nothing is.
QString faultIn(const PolicyRule &rule);

} // namespace mcias::devserver
