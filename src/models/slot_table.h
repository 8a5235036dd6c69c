// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <vector>

namespace mcias {

//! Finds slots by the hash of their keys, in some six bytes each: the keys stay with whoever has the rows. Open addressing.
class SlotTable {
public:
    static constexpr quint32 none = 0xFFFFFFFF;

    void reserve(size_t slots)
    {
        if (m_cells.empty())
            m_cells.assign(cellsFor(slots), none);
    }
    //! The slot with that hash for which isIt(slot) holds, or none.
    template<class IsIt>
    quint32 find(size_t hash, IsIt &&isIt) const
    {
        if (m_cells.empty())
            return none;
        for (size_t cell = home(hash); m_cells[cell] != none; cell = next(cell)) {
            if (m_cells[cell] != removed && isIt(m_cells[cell]))
                return m_cells[cell];
        }
        return none;
    }
    //! Adds a slot whose key is not in the table. hashOf(slot) is asked when the table grows.
    template<class HashOf>
    void insert(size_t hash, quint32 slot, HashOf &&hashOf)
    {
        if ((m_used + 1) * 4 > m_cells.size() * 3)
            grow(hashOf);
        place(hash, slot);
    }
    void remove(size_t hash, quint32 slot)
    {
        for (size_t cell = home(hash); m_cells[cell] != none; cell = next(cell)) {
            if (m_cells[cell] == slot) {
                m_cells[cell] = removed;
                return;
            }
        }
    }

private:
    static constexpr quint32 removed = 0xFFFFFFFE;

    static size_t cellsFor(size_t slots) { return slots + slots / 2 + 16; }
    size_t home(size_t hash) const
    {
        const quint64 mixed = static_cast<quint64>(hash) * 0x9E3779B97F4A7C15U;
        return static_cast<size_t>((mixed >> 32) * m_cells.size() >> 32); // any number of cells, without a division
    }
    size_t next(size_t cell) const { return cell + 1 == m_cells.size() ? 0 : cell + 1; }
    void place(size_t hash, quint32 slot)
    {
        size_t cell = home(hash);
        while (m_cells[cell] != none)
            cell = next(cell);
        m_cells[cell] = slot;
        ++m_used;
    }
    template<class HashOf>
    void grow(HashOf &&hashOf)
    {
        const std::vector<quint32> before = std::move(m_cells);
        m_cells.assign(cellsFor(m_used * 2), none);
        m_used = 0;
        for (const quint32 slot : before) {
            if (slot != none && slot != removed)
                place(hashOf(slot), slot);
        }
    }

    std::vector<quint32> m_cells;
    size_t m_used = 0; // removed ones included
};

} // namespace mcias
