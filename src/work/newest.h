// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QHash>
#include <QList>

#include <algorithm>

namespace mcias {

//! When a list was asked for: in the order of what is known of it, and by the clock.
struct ListAsk {
    int number = 0;
    QDateTime when;
};

//! Keeps a list from being overwritten by an older one: what was learnt of single things since that was asked for stays.
template<class Key>
class Newest {
public:
    ListAsk ask(const QDateTime &when) { return { ++m_number, when }; }
    //! Something has been written, read or found to be gone.
    void learn(const Key &key) { m_learnt.insert(key, ++m_number); }
    //! Puts \a read into the place of \a known, but for what is newer there. False: a list that was asked for later is there.
    template<class T, class KeyOf>
    bool take(QList<T> &known, QList<T> read, const ListAsk &asked, KeyOf keyOf)
    {
        if (asked.number < m_listed)
            return false;
        m_listed = asked.number;
        m_learnt.removeIf([&](auto learnt) { return learnt.value() < asked.number; });
        for (auto learnt = m_learnt.cbegin(); learnt != m_learnt.cend(); ++learnt) {
            const auto isIt = [&](const T &one) { return keyOf(one) == learnt.key(); };
            const auto mine = std::find_if(known.cbegin(), known.cend(), isIt);
            const auto theirs = std::find_if(read.begin(), read.end(), isIt);
            if (mine == known.cend())
                read.removeIf(isIt);
            else if (theirs == read.end())
                read += *mine;
            else
                *theirs = *mine;
        }
        known = read;
        return true;
    }

private:
    int m_number = 0;
    int m_listed = 0;
    QHash<Key, int> m_learnt;
};

} // namespace mcias
