// SPDX-License-Identifier: MIT
#pragma once

#include "models/table_model.h"
#include "session/action_log.h"

namespace mcias {

//! The words for what this console has sent.
struct ActionText {
    Q_DECLARE_TR_FUNCTIONS(mcias::ActionText)

public:
    static QString state(Action::State state);
    //! The whole line for a shell. Its server is the action's own.
    static QString commandLine(const Action &action);
};

//! What the table of actions shows. Its filter knows `call:`, `state:done|refused|unknown|open`, `server:` and `user:`.
struct ActionsTable {
    static QList<Column<Action>> columns();
    static qint64 key(const Action &action) { return action.number; }
    static QString searchText(const Action &action, const Formats &formats);
    static void facts(const Action &action, RowFacts &facts);
    static QList<QByteArray> filterKeys();
};

using ActionsModel = TableModel<Action, ActionsTable>;

} // namespace mcias
