// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QPushButton;

namespace mcias {

//! What can be done on a page: actions for its buttons and menus, which say, when they cannot be used, why. Whoever derives
//! from it names them by an enum, in the order in which they are added.
class PageActions : public QObject {
    Q_OBJECT

public:
    //! A button that does the same as \a action, says the same, and is grey at the same time. Without an underlined letter
    //! where another button of the window has it already.
    static QPushButton *button(QAction *action, const char *objectName, QWidget *parent, bool hasMnemonic = true);

protected:
    //! What of an action does not depend on the page's state.
    struct Action {
        const char *name; //!< the object's
        const char *icon; //!< of the icon set; may be empty
        QString text;
        QString tip;
        bool writes = false; //!< not with a profile that is read-only
    };

    //! Shortcuts work while \a page can be seen.
    explicit PageActions(QWidget *page);

    void add(const Action &action, const std::function<void()> &then);
    QAction *at(qsizetype index) const { return m_actions[index]; }
    qsizetype count() const { return m_actions.size(); }
    //! \a refusal says why an action cannot be used now; nothing: it can.
    void update(bool isReadOnly, const std::function<QString(qsizetype index)> &refusal);

private:
    QWidget *m_page;
    QList<QAction *> m_actions;
    QList<Action> m_kept;
};

} // namespace mcias
