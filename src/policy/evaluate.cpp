// SPDX-License-Identifier: MIT
#include "policy/evaluate.h"

#include <algorithm>

namespace mcias::policy {

namespace {

using Words = std::optional<QList<QString>>;

bool isWildcard(const Words &words)
{
    return !words || words->isEmpty();
}

bool allows(const Words &words, const QString &word)
{
    return isWildcard(words) || words->contains(word);
}

bool allowsAnyOf(const Words &words, const QStringList &given)
{
    return isWildcard(words) || std::any_of(given.begin(), given.end(), [&](const QString &one) { return words->contains(one); });
}

bool areAllAmong(const Words &words, const QStringList &given)
{
    return isWildcard(words)
        || std::all_of(words->begin(), words->end(), [&](const QString &one) { return given.contains(one); });
}

Verdict match(const RuleBody &rule, const Query &query)
{
    const auto &[subject, action, resource] = query;
    if (!rule.effect.isKnown())
        return Verdict::UnknownEffect;
    if (rule.subjectUuid && *rule.subjectUuid != subject.uuid)
        return Verdict::OtherSubject;
    if (!allows(rule.accountTypes, subject.accountType))
        return Verdict::OtherAccountType;
    if (!allowsAnyOf(rule.roles, subject.roles))
        return Verdict::OtherRoles;
    if (!allows(rule.actions, action))
        return Verdict::OtherAction;
    if (rule.resourceType && !rule.resourceType->isEmpty() && *rule.resourceType != resource.type)
        return Verdict::OtherResourceType;
    if (rule.ownerMatchesSubject.value_or(false) && resource.ownerUuid != subject.uuid)
        return Verdict::NotOwner;
    if (!allows(rule.serviceNames, resource.serviceName))
        return Verdict::OtherService;
    if (!areAllAmong(rule.requiredTags, resource.tags))
        return Verdict::TagMissing;
    return Verdict::Matches;
}

} // namespace

Verdict examine(const PolicyRule &rule, const Query &query, const QDateTime &now)
{
    if (!rule.enabled)
        return Verdict::Disabled;
    if (rule.notBefore && now < *rule.notBefore)
        return Verdict::NotYetValid;
    if (rule.expiresAt && now >= *rule.expiresAt)
        return Verdict::Expired;
    return match(rule.rule, query);
}

QList<PolicyRule> inOrder(QList<PolicyRule> rules)
{
    std::stable_sort(
        rules.begin(), rules.end(), [](const PolicyRule &a, const PolicyRule &b) { return a.priority < b.priority; });
    return rules;
}

Decision evaluate(const QList<PolicyRule> &rules, const Query &query, const QDateTime &now)
{
    return evaluateOrdered(inOrder(rules), query, now);
}

Decision evaluateOrdered(const QList<PolicyRule> &rules, const Query &query, const QDateTime &now)
{
    Decision decision;
    for (const PolicyRule &rule : rules) {
        if (decision.allowed() && rule.rule.effect == Effect::Allow)
            continue; // only a deny could still change anything
        if (examine(rule, query, now) != Verdict::Matches)
            continue;
        if (rule.rule.effect == Effect::Deny)
            return { Effect::Deny, rule.id };
        decision = { Effect::Allow, rule.id };
    }
    return decision;
}

} // namespace mcias::policy
