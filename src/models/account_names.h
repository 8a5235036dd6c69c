// SPDX-License-Identifier: MIT
#pragma once

#include "work/account_row.h"

#include <QByteArray>
#include <QUuid>

#include <vector>

namespace mcias {

//! Finds accounts by what somebody types of their name. The names lie case-folded in one block, which a key stroke searches.
class AccountNames {
public:
    struct Found {
        QList<QUuid> ids; //!< the exact name first, then those that begin with it, then those that contain it
        bool isMore = false;
    };

    void clear();
    //! Adds accounts: a slice of many at a time.
    void append(const AccountRow *rows, qsizetype count);
    qsizetype size() const { return static_cast<qsizetype>(m_ids.size()); }
    //! At most \a most accounts. Four to eight hex digits also find an id that begins with them.
    Found find(const QString &text, qsizetype most) const;

private:
    QList<QUuid> idsBeginning(const QString &digits, qsizetype most) const;

    QByteArray m_text{ "\n" }; // each name ends with a line break
    std::vector<qsizetype> m_starts;
    std::vector<QUuid> m_ids;
};

} // namespace mcias
