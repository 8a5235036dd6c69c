// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QPushButton;

namespace mcias {

//! What can be done on the tokens page. Each action says, when it cannot be used, why.
class TokenActions final : public QObject {
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

    QAction *action(Id id) const { return m_actions[static_cast<qsizetype>(id)]; }
    //! A button that does the same, says the same, and is grey at the same time. Without an underlined letter where another
    //! button of the window has it already.
    QPushButton *button(Id id, const char *objectName, QWidget *parent, bool hasMnemonic = true) const;
    void update(const State &state);

Q_SIGNALS:
    void wanted(mcias::TokenActions::Id id);

private:
    enum class Needs : quint8 { Nothing, One, Account, Some, Live, Services };
    struct Rule {
        Needs needs;
        bool writes;
        QString tip;
    };
    void add(Id id, const char *name, const QString &icon, const QString &text, const Rule &rule);
    static QString refusal(const Rule &rule, const State &state);
    static QString refusalOfOne(const Rule &rule, const State &state);
    static QString refusalOfMany(const State &state);

    QList<QAction *> m_actions; // in the order of their ids
    QList<Rule> m_rules;
};

} // namespace mcias
