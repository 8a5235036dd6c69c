// SPDX-License-Identifier: MIT
#include "policy/evaluate.h"

#include <algorithm>
#include <array>

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

// Everything that a rule asks for, in the order in which it is looked at.
struct Check {
    Verdict failure;
    bool (*holds)(const PolicyRule &rule, const Query &query, const QDateTime &now);
};

using R = const PolicyRule &;
using Q = const Query &;
using T = const QDateTime &;

const std::array checks{
    Check{ Verdict::Disabled, [](R rule, Q, T) { return rule.enabled; } },
    Check{ Verdict::NotYetValid, [](R rule, Q, T now) { return !rule.notBefore || now >= *rule.notBefore; } },
    Check{ Verdict::Expired, [](R rule, Q, T now) { return !rule.expiresAt || now < *rule.expiresAt; } },
    Check{ Verdict::UnknownEffect, [](R rule, Q, T) { return rule.rule.effect.isKnown(); } },
    Check{ Verdict::OtherSubject,
        [](R rule, Q query, T) { return !rule.rule.subjectUuid || *rule.rule.subjectUuid == query.subject.uuid; } },
    Check{
        Verdict::OtherAccountType, [](R rule, Q query, T) { return allows(rule.rule.accountTypes, query.subject.accountType); } },
    Check{ Verdict::OtherRoles, [](R rule, Q query, T) { return allowsAnyOf(rule.rule.roles, query.subject.roles); } },
    Check{ Verdict::OtherAction, [](R rule, Q query, T) { return allows(rule.rule.actions, query.action); } },
    Check{ Verdict::OtherResourceType,
        [](R rule, Q query, T) {
            const QString type = rule.rule.resourceType.value_or(QString());
            return type.isEmpty() || type == query.resource.type;
        } },
    Check{ Verdict::NotOwner,
        [](R rule, Q query, T) {
            return !rule.rule.ownerMatchesSubject.value_or(false) || query.resource.ownerUuid == query.subject.uuid;
        } },
    Check{ Verdict::OtherService, [](R rule, Q query, T) { return allows(rule.rule.serviceNames, query.resource.serviceName); } },
    Check{ Verdict::TagMissing, [](R rule, Q query, T) { return areAllAmong(rule.rule.requiredTags, query.resource.tags); } },
};

} // namespace

Verdict examine(const PolicyRule &rule, const Query &query, const QDateTime &now)
{
    const auto failed = std::find_if(
        checks.begin(), checks.end(), [&](const Check &check) { return !check.holds(rule, query, now); });
    return failed == checks.end() ? Verdict::Matches : failed->failure;
}

QList<Verdict> failures(const PolicyRule &rule, const Query &query, const QDateTime &now)
{
    QList<Verdict> failed;
    for (const Check &check : checks) {
        if (!check.holds(rule, query, now))
            failed += check.failure;
    }
    return failed;
}

QList<PolicyRule> withoutUncertain(QList<PolicyRule> rules, Effect effect)
{
    rules.removeIf([effect](const PolicyRule &rule) { return rule.rule.effect == effect && !rule.rule.unknownKeys.isEmpty(); });
    return rules;
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
