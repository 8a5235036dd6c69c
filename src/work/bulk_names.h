// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

namespace mcias {

//! One account that a list names.
struct BulkName {
    QString text; //!< a username, or an id
    int line = 0; //!< where it stands, from 1; 0: the list has no lines

    friend bool operator==(const BulkName &, const BulkName &) = default;
};

//! The accounts that a text names: one on each line, or a column called `username` or `name` of a CSV file (RFC 4180;
//! commas, semicolons or tabs). Doubles stay in it.
struct BulkNames {
    Q_DECLARE_TR_FUNCTIONS(mcias::BulkNames)

public:
    static constexpr qsizetype mostBytes = 16 * 1024 * 1024;
    static constexpr qsizetype mostNames = 100'000;

    QList<BulkName> names;
    QString column;  //!< of the CSV file, as its header has it; empty: one name on each line
    QString problem; //!< why nothing could be made of the text, a sentence for people; names are empty then

    //! Reads UTF-8, with or without a byte order mark, any line ends.
    static BulkNames parse(QByteArrayView text);
};

} // namespace mcias
