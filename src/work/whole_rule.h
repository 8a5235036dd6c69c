// SPDX-License-Identifier: MIT
// Used by PolicyRun alone.
#pragma once

#include "api/json_text.h"
#include "api/resources/policy.h"

namespace mcias {

//! A rule with all that the server has of it, also conditions that are not known here.
struct WholeRule {
    qint64 id = 0;
    int priority = 100;
    QString description;
    JsonText rule;
    bool enabled = true;
    std::optional<QDateTime> notBefore;
    std::optional<QDateTime> expiresAt;
    QDateTime createdAt;
    QDateTime updatedAt;
    static constexpr auto fields()
    {
        return std::tuple{ field("id", &WholeRule::id), field("priority", &WholeRule::priority),
            field("description", &WholeRule::description), field("rule", &WholeRule::rule), field("enabled", &WholeRule::enabled),
            field("not_before", &WholeRule::notBefore), field("expires_at", &WholeRule::expiresAt),
            field("created_at", &WholeRule::createdAt), field("updated_at", &WholeRule::updatedAt) };
    }

    //! Nothing: what it matches cannot be read. \a unknown: its conditions that are not known here.
    std::optional<PolicyRule> known(QStringList &unknown) const
    {
        DecodeContext context;
        const auto body = decode<RuleBody>(rule.text.toUtf8(), context);
        unknown = context.unknownKeys().keys();
        if (!body)
            return std::nullopt;
        return PolicyRule{ id, priority, description, *body, enabled, notBefore, expiresAt, createdAt, updatedAt };
    }
};

struct GetWholeRule {
    using Response = WholeRule;
    static constexpr auto name = GetPolicyRule::name;
    static constexpr auto method = GetPolicyRule::method;
    static constexpr auto path = GetPolicyRule::path;
    qint64 id = 0;
    static constexpr auto fields() { return std::tuple{ field("id", &GetWholeRule::id) }; }
};

} // namespace mcias
