// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QPushButton;

namespace mcias {

//! What can be done on the accounts page. Each action says how many accounts it needs, and, when it cannot be used, why.
class AccountActions final : public QObject {
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

    QAction *action(Id id) const { return m_actions[static_cast<qsizetype>(id)]; }
    //! A button that does the same, says the same, and is grey at the same time.
    QPushButton *button(Id id, const char *objectName, QWidget *parent) const;
    void update(const State &state);

Q_SIGNALS:
    void wanted(mcias::AccountActions::Id id);

private:
    enum class Needs : quint8 { Nothing, One, Some };
    struct Rule {
        Needs needs;
        bool writes;
        QString tip;
    };
    void add(Id id, const char *name, const QString &icon, const QString &text, const Rule &rule);
    static QString refusal(const Rule &rule, const State &state);

    QList<QAction *> m_actions; // in the order of their ids
    QList<Rule> m_rules;
};

} // namespace mcias
