// SPDX-License-Identifier: MIT
// Why a query is allowed or denied: the evaluation of API page §5 with all that it passes over.
#pragma once

#include "policy/evaluate.h"

namespace mcias::policy {

//! What one rule has to do with a query.
struct Said {
    PolicyRule rule;
    QList<Verdict> failures; //!< empty: it matches
    bool decided = false;    //!< it is the one rule that counted
    //! One thing more, and it would have matched.
    bool isNear() const { return failures.size() == 1; }
    bool matches() const { return failures.isEmpty(); }
    //! It matches as far as is known here, and has conditions that are not.
    bool isOpen() const { return matches() && !rule.rule.unknownKeys.isEmpty(); }
};

struct Explanation {
    Decision decision;
    //! Whether it stands even if rules do not match, for conditions that are not known here (RuleBody::unknownKeys).
    bool isCertain = true;
    QList<Said> trace; //!< every rule, in the order in which they are looked at
};

//! The decision is evaluate()'s. \a rules in any order; built-in ones count only if they are among them.
Explanation explain(const QList<PolicyRule> &rules, const Query &query, const QDateTime &now);

//! Whether a query is allowed whatever roles its subject has; nothing: that depends on them.
std::optional<bool> allowedWithAnyRoles(const QList<PolicyRule> &rules, const Query &query, const QDateTime &now);

//! The type of resource that an action is about, as the server asks for it: `account` for `roles:write`. Empty for actions of
//! a newer server.
QString resourceTypeOf(const QString &action);

} // namespace mcias::policy
