// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QVariant>

namespace mcias {

class TableView;

//! Keeps what somebody reads in a table where it is while rows come in above it. Who is at the very top and has chosen
//! nothing sees what is new instead. A new filter or another order lets go.
class RowAnchor final : public QObject {
    Q_OBJECT

public:
    //! For a table that has its rows.
    explicit RowAnchor(TableView *table);

    //! Nothing is held until somebody scrolls or chooses again.
    void letGo();
    //! Somebody is at the very top and has chosen nothing.
    bool isAtTop() const;

private:
    void take();
    void hold();

    TableView *m_table;
    QVariant m_key;   // of the first row in sight
    int m_offset = 0; // of it, pixels
    bool m_isHolding = false;
};

} // namespace mcias
