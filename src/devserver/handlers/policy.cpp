// SPDX-License-Identifier: MIT
#include "devserver/handlers/handlers.h"
#include "devserver/router.h"
#include "devserver/server_state.h"

namespace mcias::devserver {

namespace {

const policy::Resource policyResource{ QStringLiteral("policy"), std::nullopt, {}, {} };

Result<QList<PolicyRule>> listRules(ServerState &state, const Caller &caller, const ListPolicyRules &)
{
    if (auto refusal = state.authorize(caller, QStringLiteral("policy:list"), policyResource))
        return *refusal;
    return state.policies.listed();
}

// The rule with that id, if the caller may do \a action.
Result<PolicyRule> ruleFor(ServerState &state, const Caller &caller, qint64 id, const QString &action)
{
    if (auto refusal = state.authorize(caller, action, policyResource))
        return *refusal;
    const PolicyRule *rule = state.policies.find(id);
    return rule ? Result<PolicyRule>(*rule) : Refusal::notFound(QStringLiteral("policy rule"));
}

Result<PolicyRule> getRule(ServerState &state, const Caller &caller, const GetPolicyRule &request)
{
    return ruleFor(state, caller, request.id, QStringLiteral("policy:list"));
}

void recordRule(ServerState &state, const Caller &caller, const char *eventType, const PolicyRule &rule)
{
    state.record(
        caller, eventType, std::nullopt, { { "rule_id", QString::number(rule.id) }, { "description", rule.description } });
}

Result<PolicyRule> createRule(ServerState &state, const Caller &caller, const CreatePolicyRule &request)
{
    if (auto refusal = state.authorize(caller, QStringLiteral("policy:manage"), policyResource))
        return *refusal;
    PolicyRule rule;
    rule.description = request.description;
    rule.priority = request.priority;
    rule.rule = request.rule;
    rule.notBefore = request.notBefore;
    rule.expiresAt = request.expiresAt;
    rule.createdAt = rule.updatedAt = state.now();
    if (const QString fault = faultIn(rule); !fault.isEmpty())
        return Refusal::badRequest(fault);
    rule = state.policies.add(rule);
    recordRule(state, caller, "policy_rule_created", rule);
    return rule;
}

Result<PolicyRule> updateRule(ServerState &state, const Caller &caller, const UpdatePolicyRule &request)
{
    const auto found = ruleFor(state, caller, request.id, QStringLiteral("policy:manage"));
    if (!found)
        return found.refusal();
    PolicyRule rule = *found;
    rule.description = request.description.value_or(rule.description);
    rule.priority = request.priority.value_or(rule.priority);
    rule.rule = request.rule.value_or(rule.rule);
    rule.enabled = request.enabled.value_or(rule.enabled);
    rule.notBefore = request.notBefore.value_or(rule.notBefore);
    rule.expiresAt = request.expiresAt.value_or(rule.expiresAt);
    rule.updatedAt = state.now();
    if (const QString fault = faultIn(rule); !fault.isEmpty())
        return Refusal::badRequest(fault);
    state.policies.replace(rule);
    recordRule(state, caller, "policy_rule_updated", rule);
    return rule;
}

Result<NoContent> deleteRule(ServerState &state, const Caller &caller, const DeletePolicyRule &request)
{
    const auto rule = ruleFor(state, caller, request.id, QStringLiteral("policy:manage"));
    if (!rule)
        return rule.refusal();
    state.policies.remove(request.id);
    recordRule(state, caller, "policy_rule_deleted", *rule);
    return NoContent{};
}

} // namespace

void addPolicyHandlers(Router &router)
{
    router.on(listRules);
    router.on(getRule);
    router.on(createRule);
    router.on(updateRule);
    router.on(deleteRule);
}

} // namespace mcias::devserver
