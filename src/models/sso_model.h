// SPDX-License-Identifier: MIT
#pragma once

#include "models/table_model.h"

#include "api/resources/sso.h"

namespace mcias {

//! The words for SSO clients.
struct SsoText {
    Q_DECLARE_TR_FUNCTIONS(mcias::SsoText)

public:
    static QString enabled(bool isEnabled);
    static QString tags(const QStringList &tags);
};

//! What the table of SSO clients shows. Its filter knows `uri:`, `host:`, `tag:` and `state:enabled|disabled`.
struct SsoTable {
    static QList<Column<SsoClient>> columns();
    static QString key(const SsoClient &client) { return client.clientId; }
    static QString searchText(const SsoClient &client, const Formats &);
    static void facts(const SsoClient &client, RowFacts &facts);
    static QList<QByteArray> filterKeys();
};

using SsoModel = TableModel<SsoClient, SsoTable>;

} // namespace mcias
