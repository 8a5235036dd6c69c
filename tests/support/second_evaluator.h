// SPDX-License-Identifier: MIT
// The evaluation of policy rules a second time, from the API page alone, to hold the first against. Header only.
#pragma once

#include "policy/evaluate.h"

#include <optional>

namespace mcias::test {

// The rules of API §5 once more, as literally as they can be put: the check on the real ones.
inline std::optional<bool> plainlyMatches(const PolicyRule &rule, const policy::Query &q, const QDateTime &now)
{
    const RuleBody &b = rule.rule;
    const auto in = [](const std::optional<QList<QString>> &list, const QString &word) {
        return !list || list->isEmpty() || list->indexOf(word) >= 0;
    };
    bool role = !b.roles || b.roles->isEmpty();
    for (const QString &one : q.subject.roles)
        role = role || b.roles->indexOf(one) >= 0;
    bool tags = true;
    for (const QString &one : b.requiredTags.value_or(QList<QString>()))
        tags = tags && q.resource.tags.indexOf(one) >= 0;
    const bool valid = rule.enabled && (!rule.notBefore || *rule.notBefore <= now) && (!rule.expiresAt || *rule.expiresAt > now);
    const bool owner = !b.ownerMatchesSubject || !*b.ownerMatchesSubject || q.resource.ownerUuid == q.subject.uuid;
    const bool type = !b.resourceType || b.resourceType->isEmpty() || *b.resourceType == q.resource.type;
    const bool subject = !b.subjectUuid || *b.subjectUuid == q.subject.uuid;
    if (!(valid && role && tags && owner && type && subject && in(b.accountTypes, q.subject.accountType)
            && in(b.actions, q.action) && in(b.serviceNames, q.resource.serviceName)))
        return std::nullopt;
    return b.effect == Effect::Allow;
}

inline policy::Decision plainly(const QList<PolicyRule> &rules, const policy::Query &query, const QDateTime &now)
{
    policy::Decision decision;
    for (const bool wanted : { false, true }) { // every deny before any allow
        const PolicyRule *best = nullptr;
        for (const PolicyRule &one : rules) {
            if (plainlyMatches(one, query, now) == wanted && (!best || one.priority < best->priority))
                best = &one;
        }
        if (best)
            return { wanted ? Effect::Allow : Effect::Deny, best->id };
    }
    return decision;
}

} // namespace mcias::test
