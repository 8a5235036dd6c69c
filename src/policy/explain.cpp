// SPDX-License-Identifier: MIT
#include "policy/explain.h"

#include <array>
#include <utility>

namespace mcias::policy {

using namespace Qt::StringLiterals;

Explanation explain(const QList<PolicyRule> &rules, const Query &query, const QDateTime &now)
{
    const QList<PolicyRule> ordered = inOrder(rules);
    const auto allowedWithout = [&](Effect uncertain) {
        return evaluateOrdered(withoutUncertain(ordered, uncertain), query, now).allowed();
    };
    const bool isCertain = allowedWithout(Effect::Allow) == allowedWithout(Effect::Deny);
    Explanation result{ evaluateOrdered(ordered, query, now), isCertain, {} };
    for (const PolicyRule &rule : ordered)
        result.trace += Said{ rule, failures(rule, query, now), result.decision.ruleId == rule.id };
    return result;
}

std::optional<bool> allowedWithAnyRoles(const QList<PolicyRule> &rules, const Query &query, const QDateTime &now)
{
    constexpr qsizetype most = 12;
    const QList<PolicyRule> ordered = inOrder(rules);
    QStringList roles; // that make a difference
    for (const PolicyRule &rule : ordered) {
        PolicyRule forAll = rule;
        forAll.rule.roles.reset();
        if (examine(forAll, query, now) == Verdict::Matches)
            roles += rule.rule.roles.value_or(QList<QString>());
    }
    roles.removeDuplicates();
    if (roles.size() > most)
        return std::nullopt;
    std::optional<bool> answer;
    for (quint32 set = 0; set < quint32(1) << roles.size(); ++set) {
        Query one = query;
        one.subject.roles.clear();
        for (qsizetype i = 0; i < roles.size(); ++i) {
            if (set >> i & 1)
                one.subject.roles += roles[i];
        }
        const bool isAllowed = evaluateOrdered(ordered, one, now).allowed();
        if (answer && *answer != isAllowed)
            return std::nullopt;
        answer = isAllowed;
    }
    return answer;
}

QString resourceTypeOf(const QString &action)
{
    static constexpr std::array types{
        std::pair{ "accounts"_L1, "account"_L1 },
        std::pair{ "roles"_L1, "account"_L1 },
        std::pair{ "tags"_L1, "account"_L1 },
        std::pair{ "auth"_L1, "account"_L1 },
        std::pair{ "tokens"_L1, "token"_L1 },
        std::pair{ "pgcreds"_L1, "pgcreds"_L1 },
        std::pair{ "audit"_L1, "audit_log"_L1 },
        std::pair{ "totp"_L1, "totp"_L1 },
        std::pair{ "policy"_L1, "policy"_L1 },
        std::pair{ "webauthn"_L1, "webauthn"_L1 },
        std::pair{ "sso_clients"_L1, "sso_client"_L1 },
    };
    const QString subject = action.section(u':', 0, 0);
    for (const auto &[name, type] : types) {
        if (subject == name)
            return type;
    }
    return {};
}

} // namespace mcias::policy
