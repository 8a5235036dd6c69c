// SPDX-License-Identifier: MIT
#pragma once

#include "views/controls/page_actions.h"

namespace mcias {

//! What can be done on the accounts page. Each action says how many accounts it needs, and, when it cannot be used, why.
class AccountActions final : public PageActions {
    Q_OBJECT

public:
    enum class Id : quint8 {
        New,
        Edit,
        HelpDesk,
        Bulk,
        Names,
        Tokens,
        Audit,
        Passkeys,
        CutOff,
        Delete,
        Copy,
        CopyId,
    };

    //! What there is to act on.
    struct State {
        int chosen = 0;
        bool isHidden = false; //!< the one that is chosen is not shown
        bool isReadOnly = false;
    };

    //! Shortcuts work while \a page can be seen.
    explicit AccountActions(QWidget *page);

    QAction *action(Id id) const { return at(static_cast<qsizetype>(id)); }
    using PageActions::button;
    QPushButton *button(Id id, const char *objectName, QWidget *parent, bool hasMnemonic = true) const
    {
        return button(action(id), objectName, parent, hasMnemonic);
    }
    void update(const State &state);

Q_SIGNALS:
    void wanted(mcias::AccountActions::Id id);

private:
    enum class Needs : quint8 { Nothing, One, Some };
    void add(Id id, Needs needs, const Action &action);
    static QString refusal(Needs needs, const State &state);

    QList<Needs> m_needs; // of each action, in the order of their ids
};

} // namespace mcias
