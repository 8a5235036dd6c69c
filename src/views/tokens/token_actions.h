// SPDX-License-Identifier: MIT
#pragma once

#include "views/controls/page_actions.h"

namespace mcias {

//! What can be done on the tokens page. Each action says, when it cannot be used, why.
class TokenActions final : public PageActions {
    Q_OBJECT

public:
    enum class Id : quint8 {
        Check,
        Issue,
        Revoke,
        RevokeOther,
        CutOff,
        ShowAccount,
        HelpDesk,
        Audit,
        Copy,
        CopyId,
        ExportCalendar,
    };

    //! What there is to act on.
    struct State {
        int chosen = 0;
        bool isHidden = false;   //!< not all that is chosen is shown
        int live = 0;            //!< of those that are chosen: have not ended for certain
        bool hasAccount = false; //!< it is known whose it is
        bool isReadOnly = false;
        int services = 0; //!< service tokens whose end is to come
    };

    //! Shortcuts work while \a page can be seen.
    explicit TokenActions(QWidget *page);

    QAction *action(Id id) const { return at(static_cast<qsizetype>(id)); }
    using PageActions::button;
    QPushButton *button(Id id, const char *objectName, QWidget *parent, bool hasMnemonic = true) const
    {
        return button(action(id), objectName, parent, hasMnemonic);
    }
    void update(const State &state);

Q_SIGNALS:
    void wanted(mcias::TokenActions::Id id);

private:
    enum class Needs : quint8 { Nothing, One, Account, Some, Live, Services };
    void add(Id id, Needs needs, const Action &action);
    static QString refusal(Needs needs, const State &state);
    static QString refusalOfOne(Needs needs, const State &state);
    static QString refusalOfMany(const State &state);

    QList<Needs> m_needs; // of each action, in the order of their ids
};

} // namespace mcias
