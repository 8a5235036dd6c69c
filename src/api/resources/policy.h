// SPDX-License-Identifier: MIT
// Policy rules: API page §4 and §5.
#pragma once

#include "api/endpoint.h"

namespace mcias {

enum class Effect : quint8 { Allow, Deny };
constexpr auto wireWords(Effect)
{
    return std::array{ "allow", "deny" };
}

//! What a rule matches and decides. Each matcher is optional and then matches everything.
struct RuleBody {
    OpenEnum<Effect> effect;
    std::optional<QList<QString>> roles;        //!< any of
    std::optional<QList<QString>> accountTypes; //!< any of
    std::optional<QUuid> subjectUuid;
    std::optional<QList<QString>> actions; //!< any of
    std::optional<QString> resourceType;
    std::optional<bool> ownerMatchesSubject;
    std::optional<QList<QString>> serviceNames; //!< any of
    std::optional<QList<QString>> requiredTags; //!< all of
    QStringList unknownKeys;                    //!< conditions of a newer server: it matches less than the others say
    static constexpr auto fields()
    {
        return std::tuple{ field("effect", &RuleBody::effect), field("roles", &RuleBody::roles),
            field("account_types", &RuleBody::accountTypes), field("subject_uuid", &RuleBody::subjectUuid),
            field("actions", &RuleBody::actions), field("resource_type", &RuleBody::resourceType),
            field("owner_matches_subject", &RuleBody::ownerMatchesSubject), field("service_names", &RuleBody::serviceNames),
            field("required_tags", &RuleBody::requiredTags) };
    }
    friend bool operator==(const RuleBody &, const RuleBody &) = default;
};

struct PolicyRule {
    qint64 id = 0;
    int priority = 100; //!< lower ones are looked at first
    QString description;
    RuleBody rule;
    bool enabled = true;
    std::optional<QDateTime> notBefore;
    std::optional<QDateTime> expiresAt;
    QDateTime createdAt;
    QDateTime updatedAt;
    static constexpr auto fields()
    {
        return std::tuple{ field("id", &PolicyRule::id), field("priority", &PolicyRule::priority),
            field("description", &PolicyRule::description), field("rule", &PolicyRule::rule),
            field("enabled", &PolicyRule::enabled), field("not_before", &PolicyRule::notBefore),
            field("expires_at", &PolicyRule::expiresAt), field("created_at", &PolicyRule::createdAt),
            field("updated_at", &PolicyRule::updatedAt) };
    }
    friend bool operator==(const PolicyRule &, const PolicyRule &) = default;
};

struct ListPolicyRules {
    using Response = QList<PolicyRule>;
    static constexpr auto name = "list-policy-rules";
    static constexpr auto method = Method::Get;
    static constexpr auto path = "/v1/policy/rules";
    static constexpr auto fields() { return std::tuple{}; }
};

struct GetPolicyRule {
    using Response = PolicyRule;
    static constexpr auto name = "get-policy-rule";
    static constexpr auto method = Method::Get;
    static constexpr auto path = "/v1/policy/rules/{id}";
    qint64 id = 0;
    static constexpr auto fields() { return std::tuple{ field("id", &GetPolicyRule::id) }; }
};

struct CreatePolicyRule {
    using Response = PolicyRule;
    static constexpr auto name = "create-policy-rule";
    static constexpr auto method = Method::Post;
    static constexpr auto path = "/v1/policy/rules";
    QString description;
    int priority = 100;
    RuleBody rule;
    std::optional<QDateTime> notBefore;
    std::optional<QDateTime> expiresAt;
    static constexpr auto fields()
    {
        return std::tuple{ field("description", &CreatePolicyRule::description), field("priority", &CreatePolicyRule::priority),
            field("rule", &CreatePolicyRule::rule), field("not_before", &CreatePolicyRule::notBefore),
            field("expires_at", &CreatePolicyRule::expiresAt) };
    }
};

//! Changes what is set. The two times can also be taken away: set the outer optional and leave the inner one empty.
struct UpdatePolicyRule {
    using Response = PolicyRule;
    static constexpr auto name = "update-policy-rule";
    static constexpr auto method = Method::Patch;
    static constexpr auto path = "/v1/policy/rules/{id}";
    qint64 id = 0;
    std::optional<QString> description;
    std::optional<int> priority;
    std::optional<RuleBody> rule;
    std::optional<bool> enabled;
    std::optional<std::optional<QDateTime>> notBefore;
    std::optional<std::optional<QDateTime>> expiresAt;
    GetPolicyRule followUp() const { return { id }; }
    static constexpr auto fields()
    {
        return std::tuple{ field("id", &UpdatePolicyRule::id), field("description", &UpdatePolicyRule::description),
            field("priority", &UpdatePolicyRule::priority), field("rule", &UpdatePolicyRule::rule),
            field("enabled", &UpdatePolicyRule::enabled), field("not_before", &UpdatePolicyRule::notBefore),
            field("expires_at", &UpdatePolicyRule::expiresAt) };
    }
};

struct DeletePolicyRule {
    using Response = NoContent;
    static constexpr auto name = "delete-policy-rule";
    static constexpr auto method = Method::Delete;
    static constexpr auto path = "/v1/policy/rules/{id}";
    qint64 id = 0;
    static constexpr auto fields() { return std::tuple{ field("id", &DeletePolicyRule::id) }; }
};

} // namespace mcias
