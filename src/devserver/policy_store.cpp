// SPDX-License-Identifier: MIT
#include "devserver/policy_store.h"

#include "policy/built_in_rules.h"
#include "policy/evaluate.h"
#include "policy/vocabulary.h"

#include "api/resources/accounts.h"
#include "api/resources/roles.h"

#include <algorithm>

namespace mcias::devserver {

namespace {

template<class Words>
QString firstUnknown(const QList<QString> &given, const Words &known)
{
    for (const QString &word : given) {
        if (std::none_of(known.begin(), known.end(), [&](const char *one) { return word == QLatin1String(one); }))
            return word;
    }
    return {};
}

template<class Words>
QString faultInList(const char *member, const std::optional<QList<QString>> &given, const Words &known)
{
    const QString unknown = given ? firstUnknown(*given, known) : QString();
    return unknown.isEmpty() ? QString() : QStringLiteral("rule.%1: unknown word \"%2\"").arg(QLatin1String(member), unknown);
}

auto find(QList<PolicyRule> &rules, qint64 id)
{
    return std::find_if(rules.begin(), rules.end(), [id](const PolicyRule &rule) { return rule.id == id; });
}

} // namespace

PolicyStore::PolicyStore()
{
    reorder();
}

void PolicyStore::reorder()
{
    m_ordered = policy::inOrder(policy::builtInRules() + m_rules);
}

const PolicyRule &PolicyStore::add(PolicyRule rule)
{
    rule.id = ++m_lastId;
    m_rules += rule;
    reorder();
    return m_rules.constLast();
}

const PolicyRule *PolicyStore::find(qint64 id) const
{
    const auto found = std::find_if(m_rules.begin(), m_rules.end(), [id](const PolicyRule &rule) { return rule.id == id; });
    return found == m_rules.end() ? nullptr : &*found;
}

void PolicyStore::replace(const PolicyRule &rule)
{
    *devserver::find(m_rules, rule.id) = rule;
    reorder();
}

bool PolicyStore::remove(qint64 id)
{
    const auto found = devserver::find(m_rules, id);
    if (found == m_rules.end())
        return false;
    m_rules.erase(found);
    reorder();
    return true;
}

QString faultIn(const PolicyRule &rule)
{
    const RuleBody &body = rule.rule;
    const QStringList faults{
        faultInList("roles", body.roles, wireWords(Role{})),
        faultInList("account_types", body.accountTypes, wireWords(AccountType{})),
        faultInList("actions", body.actions, policy::actions),
        faultInList("resource_type", body.resourceType ? std::optional(QList<QString>{ *body.resourceType }) : std::nullopt,
            policy::resourceTypes),
        rule.notBefore && rule.expiresAt && *rule.notBefore >= *rule.expiresAt
            ? QStringLiteral("expires_at: not after not_before")
            : QString(),
    };
    const auto fault = std::find_if(faults.begin(), faults.end(), [](const QString &one) { return !one.isEmpty(); });
    return fault == faults.end() ? QString() : *fault;
}

} // namespace mcias::devserver
