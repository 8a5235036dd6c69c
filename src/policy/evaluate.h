// SPDX-License-Identifier: MIT
// The evaluation of policy rules: API page §5. Pure functions.
#pragma once

#include "api/resources/policy.h"

#include <QList>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace mcias::policy {

//! Who wants to do something.
struct Subject {
    QUuid uuid;
    QString accountType; //!< `human` or `system`
    QStringList roles;
};

//! What it would be done to.
struct Resource {
    QString type;                   //!< `account`
    std::optional<QUuid> ownerUuid; //!< the account that it belongs to, if any
    QString serviceName;            //!< empty: none
    QStringList tags;
};

struct Query {
    Subject subject;
    QString action; //!< `accounts:list`
    Resource resource;
};

//! Why a rule does not speak to a query, or that it does. In the order in which it is looked at.
enum class Verdict : quint8 {
    Matches,
    Disabled,
    NotYetValid,
    Expired,
    UnknownEffect, //!< neither allow nor deny: a word of a newer server
    OtherSubject,
    OtherAccountType,
    OtherRoles,
    OtherAction,
    OtherResourceType,
    NotOwner,
    OtherService,
    TagMissing,
};

//! Looks at one rule, as if it had no conditions that are not known here (RuleBody::unknownKeys). It is valid from not_before on
//! and until just before expires_at. A matcher that is absent or an empty list matches everything, so does
//! `owner_matches_subject: false`.
Verdict examine(const PolicyRule &rule, const Query &query, const QDateTime &now);

//! Everything that keeps a rule from speaking to a query, in the order of Verdict; empty: it matches.
QList<Verdict> failures(const PolicyRule &rule, const Query &query, const QDateTime &now);

struct Decision {
    Effect effect = Effect::Deny;
    std::optional<qint64> ruleId; //!< the rule that decided; nothing: no rule matched
    bool allowed() const { return effect == Effect::Allow; }
    friend bool operator==(const Decision &, const Decision &) = default;
};

//! Rules as if those with that effect that may not match after all, for conditions that are not known here, did not: without
//! such allows it is the worst that can be, without such denies the best.
QList<PolicyRule> withoutUncertain(QList<PolicyRule> rules, Effect effect);

//! \a rules in the order in which they are looked at: ascending priority, equal ones as they came.
QList<PolicyRule> inOrder(QList<PolicyRule> rules);

//! Any matching deny wins, else the first matching allow, else deny. \a rules in any order.
Decision evaluate(const QList<PolicyRule> &rules, const Query &query, const QDateTime &now);

//! The same for rules that are inOrder() already.
Decision evaluateOrdered(const QList<PolicyRule> &rules, const Query &query, const QDateTime &now);

} // namespace mcias::policy
