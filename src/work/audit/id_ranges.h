// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <iterator>
#include <map>

namespace mcias {

//! A set of event ids. Those of a log follow one another, so that millions of them are a few ranges.
class IdRanges {
public:
    bool contains(qint64 id) const
    {
        const auto behind = m_ranges.upper_bound(id);
        return behind != m_ranges.begin() && std::prev(behind)->second >= id;
    }
    //! False: it is there already.
    bool insert(qint64 id)
    {
        const auto behind = m_ranges.upper_bound(id);
        const auto before = behind == m_ranges.begin() ? m_ranges.end() : std::prev(behind);
        if (before != m_ranges.end() && before->second >= id)
            return false;
        const bool joinsBefore = before != m_ranges.end() && before->second == id - 1;
        const bool joinsBehind = behind != m_ranges.end() && behind->first == id + 1;
        const qint64 last = joinsBehind ? behind->second : id;
        if (joinsBehind)
            m_ranges.erase(behind);
        if (joinsBefore)
            before->second = last;
        else
            m_ranges.emplace(id, last);
        ++m_count;
        return true;
    }
    void clear()
    {
        m_ranges.clear();
        m_count = 0;
    }
    qint64 count() const { return m_count; }
    //! As which they are kept.
    size_t rangeCount() const { return m_ranges.size(); }

private:
    std::map<qint64, qint64> m_ranges; // first and last
    qint64 m_count = 0;
};

} // namespace mcias
