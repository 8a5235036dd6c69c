// SPDX-License-Identifier: MIT
#include "policy/impact.h"

#include "policy/explain.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace mcias::policy {

namespace {

// Accounts that all rules see alike.
struct Alike {
    Subject one;
    QList<QUuid> accounts;
};

QList<Alike> groupsOf(const QList<Subject> &accounts, const QList<PolicyRule> &rules)
{
    QSet<QUuid> named;
    for (const PolicyRule &rule : rules) {
        if (rule.rule.subjectUuid)
            named.insert(*rule.rule.subjectUuid);
    }
    QList<Alike> groups;
    QHash<std::pair<QStringList, QUuid>, qsizetype> places;
    for (const Subject &account : accounts) {
        QStringList key = account.roles;
        key.sort();
        key.prepend(account.accountType);
        const auto whole = std::pair(key, named.contains(account.uuid) ? account.uuid : QUuid());
        const auto known = places.constFind(whole);
        if (known != places.cend()) {
            groups[*known].accounts += account.uuid;
            continue;
        }
        places.insert(whole, groups.size());
        groups += Alike{ account, { account.uuid } };
    }
    return groups;
}

// What no rule of these says, both sets decide alike: it does not matter in which order rules are looked at.
QList<PolicyRule> differingOnes(const QList<PolicyRule> &before, const QList<PolicyRule> &after)
{
    QList<PolicyRule> differing;
    const auto missing = [&](const QList<PolicyRule> &some, const QList<PolicyRule> &others) {
        std::copy_if(some.begin(), some.end(), std::back_inserter(differing),
            [&](const PolicyRule &rule) { return !others.contains(rule); });
    };
    missing(before, after);
    missing(after, before);
    return differing;
}

} // namespace

QList<Shift> impact(const QList<PolicyRule> &before, const QList<PolicyRule> &after, const QList<Subject> &accounts,
    const QStringList &actions, const QList<Place> &places, const QDateTime &now, const std::function<bool(qsizetype)> &goOn)
{
    const QList<PolicyRule> former = inOrder(before);
    const QList<PolicyRule> later = inOrder(after);
    const QList<PolicyRule> differing = differingOnes(before, after);
    const QList<Alike> groups = groupsOf(accounts, before + after);
    QList<Shift> shifts;
    qsizetype done = 0;
    for (const QString &action : actions) {
        for (const Place &place : places) {
            for (const Alike &group : groups) {
                const Query query{ group.one, action,
                    { resourceTypeOf(action), place.isOwn ? std::optional(group.one.uuid) : std::nullopt, place.serviceName,
                        place.tags } };
                const auto speaks = [&](const PolicyRule &rule) { return examine(rule, query, now) == Verdict::Matches; };
                if (std::none_of(differing.begin(), differing.end(), speaks))
                    continue;
                const Decision was = evaluateOrdered(former, query, now);
                const Decision is = evaluateOrdered(later, query, now);
                if (was.effect != is.effect)
                    shifts += Shift{ action, place, was, is, group.accounts };
            }
        }
        if (goOn && !goOn(++done))
            break;
    }
    return shifts;
}

} // namespace mcias::policy
