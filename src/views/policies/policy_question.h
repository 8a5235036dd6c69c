// SPDX-License-Identifier: MIT
// What the policies page asks its helpers with: the accounts, the person, the moment.
#pragma once

#include "models/policy_text.h"
#include "views/page.h"
#include "work/policy_analysis.h"

namespace mcias {

class PolicyBook;

//! Names for sentences about rules; \a book, which outlives them, may be null.
PolicyNames policyNames(const PageContext &context, const PolicyBook *book);

//! The rules as they are, or a change of them, before the accounts of the book and whoever is signed in. No moments: now.
PolicyQuestion policyQuestion(const PageContext &context, const QList<PolicyRule> &before,
    const std::optional<QList<PolicyRule>> &after = {}, const QList<QDateTime> &moments = {});

//! \a rules with \a wanted in the place of the rule with its id, or behind the others.
QList<PolicyRule> withRule(QList<PolicyRule> rules, const PolicyRule &wanted);
QList<PolicyRule> withoutRule(QList<PolicyRule> rules, qint64 id);
//! When a change of \a rules, as it was and as it will be, may make a difference: now, and whenever one begins or ends to be valid.
QList<QDateTime> momentsOf(const QList<PolicyRule> &rules, const QDateTime &now);

} // namespace mcias
