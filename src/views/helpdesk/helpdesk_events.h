// SPDX-License-Identifier: MIT
#pragma once

#include "views/controls/card.h"
#include "views/controls/message_bar.h"
#include "views/page.h"
#include "work/account_events.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace mcias {

//! How often somebody has tried in vain to sign in: a lockout shows in nothing else.
struct SignInTrouble {
    int failures = 0;    //!< within the window, since the last good sign-in
    bool isTold = false; //!< the log itself says that the account was locked out
    QDateTime last;

    static constexpr std::chrono::minutes window{ 15 };
    static constexpr int many = 5;
    static SignInTrouble in(const QList<AuditEvent> &events, const QDateTime &now);
    bool mayBeLockout() const { return isTold || failures >= many; }
};

//! The last events of one account, as sentences, the failed sign-ins counted; and how far back was looked.
class HelpdeskEvents final : public Card {
    Q_OBJECT

public:
    HelpdeskEvents(const PageContext &context, QWidget *parent);

    void setAccount(const QUuid &account);
    void refresh() { m_events->refresh(); }
    bool isLoading() const { return m_events->isLoading(); }
    SignInTrouble trouble() const;
    //! The latest change of the account's roles that the events tell of; invalid if there is none.
    QDateTime lastChangeOfRoles() const;

Q_SIGNALS:
    void changed();

private:
    void showAll();
    void layOut();
    void showEvents();
    void showTrouble();
    void sayTrouble(MessageBar::Kind kind, const QString &text);
    QString howFar() const;
    QString nameOf(const QUuid &id) const;

    PageContext m_context;
    QUuid m_account;
    AccountEvents *m_events;
    MessageBar *m_trouble;
    MessageBar *m_problem;
    QTreeWidget *m_list;
    QLabel *m_howFar;
    QPushButton *m_further;
};

} // namespace mcias
