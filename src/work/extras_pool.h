// SPDX-License-Identifier: MIT
#pragma once

#include "work/account_row.h"

#include <QHash>
#include <QSet>

namespace mcias {

//! Keeps what many accounts have in common once: a hundred thousand of them share a few sets of roles, some more sets of
//! tags, and the words in these. What no account has any more is forgotten now and then.
class ExtrasPool {
public:
    using Shared = QExplicitlySharedDataPointer<const AccountExtras>;

    //! The one that is equal to \a extras.
    Shared shared(const AccountExtras &extras);
    //! How many different ones are kept.
    qsizetype size() const { return m_extras.size(); }

private:
    struct Entry {
        Shared extras;
        friend bool operator==(const Entry &a, const Entry &b) { return *a.extras == *b.extras; }
        friend size_t qHash(const Entry &entry, size_t seed) { return entry.hash(seed); }
        size_t hash(size_t seed) const;
    };
    RoleList sharedRoles(const RoleList &roles);
    QStringList sharedTags(const QStringList &tags);
    void sweep();

    QSet<Entry> m_extras;
    QHash<QStringList, RoleList> m_roles; // by their words
    QSet<QStringList> m_tags;
    QSet<QString> m_words;
    qsizetype m_sweepAt = 1000;
};

} // namespace mcias
