// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace mcias {

//! What a row is sorted by in one column, made once per row and then only compared.
struct SortKey {
    qint64 number = 0;
    QByteArray text;

    static SortKey of(qint64 number) { return { number, {} }; }
    //! Case does not count, and numbers inside the text sort by their value: `svc-9` before `svc-10`.
    static SortKey of(const QString &text);
    friend bool operator<(const SortKey &a, const SortKey &b)
    {
        return a.number != b.number ? a.number < b.number : a.text < b.text;
    }
    friend bool operator==(const SortKey &a, const SortKey &b) { return a.number == b.number && a.text == b.text; }
};

//! Sorts \a slots, which are ascending, by their keys; equal ones stay in the order of their slots. \a keyOf is asked once
//! for each of them.
void sortSlots(std::vector<quint32> &slots, const std::function<SortKey(quint32)> &keyOf, Qt::SortOrder order);

} // namespace mcias
