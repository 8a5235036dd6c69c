// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/policy.h"

namespace mcias {

//! Something that is wrong with a rule: where, as a JSON path (`rule.subject_uuid`; empty: the text as a whole), and what.
struct RuleFault {
    QString path;
    QString sentence;

    friend bool operator==(const RuleFault &, const RuleFault &) = default;
};

//! What people may write of \a rule, as the API has it; with `enabled` where that can be written: a new rule is always on.
QString ruleToJson(const PolicyRule &rule, bool withEnabled);

//! A rule as people write it in JSON, or what is wrong with it.
struct RuleReading {
    std::optional<PolicyRule> rule; //!< nothing: it could not be read at all
    QList<RuleFault> faults;

    bool isGood() const { return rule && faults.isEmpty(); }
};

//! Reads all of \a text or nothing. What the text cannot say (the id, the server's own times) is taken from \a base; a whole rule
//! as the server answers it can be pasted. \a isNew: it cannot be off.
RuleReading ruleFromJson(const QString &text, const PolicyRule &base, bool isNew);

//! What the server would refuse, or nobody can mean.
QList<RuleFault> faultsOf(const PolicyRule &rule, bool isNew);

} // namespace mcias
