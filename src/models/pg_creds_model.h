// SPDX-License-Identifier: MIT
#pragma once

#include "models/table_model.h"
#include "work/pg_creds_overview.h"

namespace mcias {

//! The words for Postgres credentials.
struct PgCredsText {
    Q_DECLARE_TR_FUNCTIONS(mcias::PgCredsText)

public:
    static QString state(PgCredsRow::State state);
};

//! What the table of Postgres credentials shows. Its filter knows `host:`, `db:`, `user:` and `state:set|none|unread`.
struct PgCredsTable {
    static QList<Column<PgCredsRow>> columns();
    static QUuid key(const PgCredsRow &row) { return row.key; }
    static QString searchText(const PgCredsRow &row, const Formats &);
    static void facts(const PgCredsRow &row, RowFacts &facts);
    static QList<QByteArray> filterKeys();
};

using PgCredsModel = TableModel<PgCredsRow, PgCredsTable>;

} // namespace mcias
