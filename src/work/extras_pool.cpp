// SPDX-License-Identifier: MIT
#include "work/extras_pool.h"

#include "work/role_words.h"

namespace mcias {

size_t ExtrasPool::Entry::hash(size_t seed) const
{
    size_t result = qHash(extras->tags.value_or(QStringList()), seed);
    for (const OpenEnum<Role> &role : extras->roles.value_or(RoleList()))
        result = result * 31 + (role.isKnown() ? static_cast<size_t>(*role.known()) : qHash(role.word(), seed));
    return result * 4 + (extras->roles ? 2 : 0) + (extras->tags ? 1 : 0);
}

ExtrasPool::Shared ExtrasPool::shared(const AccountExtras &extras)
{
    auto *copy = new AccountExtras(extras);
    const Shared wanted(copy);
    const auto known = m_extras.constFind({ wanted });
    if (known != m_extras.constEnd())
        return known->extras;
    if (copy->roles)
        copy->roles = sharedRoles(*copy->roles);
    if (copy->tags)
        copy->tags = sharedTags(*copy->tags);
    m_extras.insert({ wanted });
    if (m_extras.size() >= m_sweepAt)
        sweep();
    return wanted;
}

RoleList ExtrasPool::sharedRoles(const RoleList &roles)
{
    const QStringList words = wordsOf(roles);
    const auto known = m_roles.constFind(words);
    return known != m_roles.constEnd() ? *known : *m_roles.insert(words, roles);
}

QStringList ExtrasPool::sharedTags(const QStringList &tags)
{
    const auto known = m_tags.constFind(tags);
    if (known != m_tags.constEnd())
        return *known;
    QStringList words;
    words.reserve(tags.size());
    for (const QString &tag : tags)
        words += *m_words.insert(tag);
    m_tags.insert(words);
    return words;
}

// What nobody else holds is in no row. Held elsewhere it only stays for longer.
void ExtrasPool::sweep()
{
    m_extras.removeIf([](const Entry &entry) { return entry.extras->ref.loadRelaxed() == 1; });
    m_roles.removeIf([](auto roles) { return roles.value().isDetached(); });
    m_tags.removeIf([](const QStringList &tags) { return tags.isDetached(); });
    m_words.removeIf([](const QString &word) { return word.isDetached(); });
    m_sweepAt = std::max<qsizetype>(1000, 2 * m_extras.size());
}

} // namespace mcias
