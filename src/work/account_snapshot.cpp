// SPDX-License-Identifier: MIT
#include "work/account_snapshot.h"

#include "work/role_words.h"
#include "work/step_words.h"

#include <QSet>

namespace mcias {

namespace {

QSet<QString> setOf(const QStringList &words)
{
    return { words.begin(), words.end() };
}

template<class List>
std::optional<QSet<QString>> setOf(const std::optional<List> &list)
{
    if (!list)
        return std::nullopt;
    if constexpr (std::is_same_v<List, RoleList>)
        return setOf(wordsOf(*list));
    else
        return setOf(*list);
}

// What is in a and not in b, in a's order.
template<class List>
List without(const List &a, const List &b)
{
    List rest;
    for (const auto &element : a) {
        if (!b.contains(element) && !rest.contains(element))
            rest += element;
    }
    return rest;
}

QString statusText(const OpenEnum<AccountStatus> &status)
{
    switch (status.known().value_or(AccountStatus::Active)) {
    case AccountStatus::Active:
        return status.isKnown() ? AccountStep::tr("active") : quotable(status.word());
    case AccountStatus::Inactive:
        return AccountStep::tr("inactive");
    case AccountStatus::Deleted:
        return AccountStep::tr("deleted");
    }
    return {};
}

QString hasText(bool has)
{
    return has ? AccountStep::tr("yes") : AccountStep::tr("no");
}

// The changes of one set, one line for each element that is now other than it was seen.
void addSetChanges(QList<ForeignChange> &changes, const QString &pattern, const std::optional<QSet<QString>> &seen,
    const std::optional<QSet<QString>> &now, const std::optional<QSet<QString>> &mine)
{
    if (!seen || !now)
        return;
    QStringList changed = ((*seen - *now) + (*now - *seen)).values();
    changed.sort();
    for (const QString &word : std::as_const(changed)) {
        const bool was = seen->contains(word);
        const bool is = now->contains(word);
        const bool wanted = mine ? mine->contains(word) : was;
        // Never a clash: with yes and no, whoever wants another thing than before wants the same as they do.
        changes += { pattern.arg(quotable(word)), hasText(was), hasText(is), hasText(wanted), false };
    }
}

// What mine changed against seen, carried over to now.
template<class List>
std::optional<List> rebasedList(const std::optional<List> &seen, const std::optional<List> &now, const std::optional<List> &mine)
{
    if (!now || !seen || !mine)
        return now ? now : mine;
    List result = without(*now, without(*seen, *mine));
    return result + without(without(*mine, *seen), result);
}

QString listText(const QStringList &words)
{
    constexpr qsizetype most = 100;
    return words.isEmpty() ? AccountStep::tr("none") : listOf(words, most);
}

} // namespace

bool operator==(const AccountSnapshot &a, const AccountSnapshot &b)
{
    return a.status == b.status && setOf(a.roles) == setOf(b.roles) && setOf(a.tags) == setOf(b.tags);
}

QList<AccountStep> stepsBetween(const AccountSnapshot &from, const AccountSnapshot &to)
{
    if (to.status == AccountStatus::Deleted)
        return from.status == AccountStatus::Deleted ? QList<AccountStep>()
                                                     : QList{ AccountStep::setStatus(AccountStatus::Deleted) };
    QList<AccountStep> steps;
    if (from.roles && to.roles) {
        for (const auto &role : without(*to.roles, *from.roles))
            steps += AccountStep::grant(role);
        for (const auto &role : without(*from.roles, *to.roles))
            steps += AccountStep::revoke(role);
    }
    if (from.tags && to.tags) {
        const QStringList add = without(*to.tags, *from.tags);
        const QStringList remove = without(*from.tags, *to.tags);
        if (!add.isEmpty() || !remove.isEmpty())
            steps += AccountStep::changeTags(add, remove);
    }
    if (to.status.isKnown() && to.status != from.status)
        steps += AccountStep::setStatus(*to.status.known());
    return steps;
}

QList<ForeignChange> foreignChanges(const AccountSnapshot &seen, const AccountSnapshot &now, const AccountSnapshot &mine)
{
    QList<ForeignChange> changes;
    if (now.status != seen.status) {
        const bool clashes = mine.status != seen.status && mine.status != now.status;
        changes += { AccountStep::tr("Status"), statusText(seen.status), statusText(now.status), statusText(mine.status),
            clashes };
    }
    addSetChanges(changes, AccountStep::tr("Role %1"), setOf(seen.roles), setOf(now.roles), setOf(mine.roles));
    addSetChanges(changes, AccountStep::tr("Tag %1"), setOf(seen.tags), setOf(now.tags), setOf(mine.tags));
    return changes;
}

AccountSnapshot rebased(const AccountSnapshot &seen, const AccountSnapshot &now, const AccountSnapshot &mine)
{
    return { mine.status != seen.status ? mine.status : now.status, rebasedList(seen.roles, now.roles, mine.roles),
        rebasedList(seen.tags, now.tags, mine.tags) };
}

QString rolesText(const std::optional<RoleList> &roles)
{
    return roles ? listText(wordsOf(*roles)) : AccountStep::tr("not known");
}

QString tagsText(const std::optional<QStringList> &tags)
{
    return tags ? listText(*tags) : AccountStep::tr("not known");
}

} // namespace mcias
