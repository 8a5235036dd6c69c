// SPDX-License-Identifier: MIT
// What a change of the rules would change: every decision, before and after.
#pragma once

#include "policy/evaluate.h"

#include <functional>

namespace mcias::policy {

//! Where something is done: at what belongs to the one who does it, or at something else, in the context of a service.
struct Place {
    bool isOwn = false;
    QString serviceName;
    QStringList tags;
    friend bool operator==(const Place &, const Place &) = default;
};

//! Accounts whose decision would be another: all of them for the same reasons.
struct Shift {
    QString action;
    Place place;
    Decision before;
    Decision after;
    QList<QUuid> accounts;
};

//! Compares two sets of rules, built-in ones included if they are to count, for every account, action and place. Accounts that
//! no rule can tell apart are looked at once, and only where a rule that differs speaks, so that many accounts cost little.
//! Ordered by action, place and account. \a goOn is told how many actions are done; what it ends is found in part.
QList<Shift> impact(const QList<PolicyRule> &before, const QList<PolicyRule> &after, const QList<Subject> &accounts,
    const QStringList &actions, const QList<Place> &places, const QDateTime &now,
    const std::function<bool(qsizetype done)> &goOn = {});

} // namespace mcias::policy
