// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <bit>
#include <vector>

namespace mcias {

//! Finds slots by the hash of their keys, in some six bytes each: the keys stay with whoever has the rows. Open addressing.
//! Where a slot's number leaves bits over, they keep a part of the hash, so that hardly ever another row's key is looked at.
class SlotTable {
public:
    static constexpr quint32 none = 0xFFFFFFFF;

    void reserve(size_t slots)
    {
        if (m_cells.empty())
            setSize(cellsFor(slots));
    }
    //! The slot with that hash for which isIt(slot) holds, or none.
    template<class IsIt>
    quint32 find(size_t hash, IsIt &&isIt) const
    {
        if (m_cells.empty())
            return none;
        const quint32 mark = markOf(hash);
        for (size_t cell = home(hash); m_cells[cell] != none; cell = next(cell)) {
            const quint32 found = m_cells[cell];
            if ((found & ~m_slotMask) == mark && found != removed && isIt(found & m_slotMask))
                return found & m_slotMask;
        }
        return none;
    }
    //! Adds a slot whose key is not in the table. hashOf(slot) is asked when the table grows.
    template<class HashOf>
    void insert(size_t hash, quint32 slot, HashOf &&hashOf)
    {
        m_largest = std::max(m_largest, slot);
        if ((m_used + 1) * 4 > m_cells.size() * 3 || m_largest >= m_slotMask - 1)
            grow(hashOf);
        place(hash, slot);
    }
    void remove(size_t hash, quint32 slot)
    {
        if (m_cells.empty())
            return;
        for (size_t cell = home(hash); m_cells[cell] != none; cell = next(cell)) {
            if (m_cells[cell] == (markOf(hash) | slot)) {
                m_cells[cell] = removed;
                return;
            }
        }
    }

private:
    static constexpr quint32 removed = 0xFFFFFFFE;

    static size_t cellsFor(size_t slots) { return slots + slots / 2 + 16; }
    static quint64 mixed(size_t hash) { return static_cast<quint64>(hash) * 0x9E3779B97F4A7C15U; }
    size_t home(size_t hash) const
    {
        return static_cast<size_t>((mixed(hash) >> 32) * m_cells.size() >> 32); // any number of cells, without a division
    }
    quint32 markOf(size_t hash) const { return static_cast<quint32>(mixed(hash)) & ~m_slotMask; }
    size_t next(size_t cell) const { return cell + 1 == m_cells.size() ? 0 : cell + 1; }
    // The two largest numbers that the mask has are no slots: with all other bits they mean a cell without one.
    void setSize(size_t cells)
    {
        m_cells.assign(cells, none);
        const auto bits = static_cast<int>(std::bit_width(std::max(cells, static_cast<size_t>(m_largest) + 2)));
        m_slotMask = bits < 32 ? (quint32(1) << bits) - 1 : none;
        m_used = 0;
    }
    void place(size_t hash, quint32 slot)
    {
        size_t cell = home(hash);
        while (m_cells[cell] != none)
            cell = next(cell);
        m_cells[cell] = markOf(hash) | slot;
        ++m_used;
    }
    template<class HashOf>
    void grow(HashOf &&hashOf)
    {
        const std::vector<quint32> before = std::move(m_cells);
        const quint32 maskBefore = m_slotMask;
        setSize(cellsFor(m_used * 2));
        for (const quint32 cell : before) {
            if (cell != none && cell != removed)
                place(hashOf(cell & maskBefore), cell & maskBefore);
        }
    }

    std::vector<quint32> m_cells;
    quint32 m_slotMask = 0; // of a cell's bits, those that are the slot
    quint32 m_largest = 0;  // slot ever
    size_t m_used = 0;      // removed ones included
};

} // namespace mcias
