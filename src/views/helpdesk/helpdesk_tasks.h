// SPDX-License-Identifier: MIT
#pragma once

#include "views/controls/card.h"
#include "views/page.h"
#include "work/account_row.h"
#include "work/help_run.h"
#include "work/tokens/known_tokens.h"

#include <QMap>

class QCheckBox;
class QLabel;
class QPushButton;

namespace mcias {

//! That the server has said no, to be said again beside what it has refused.
struct Refusal {
    QDateTime time;
    QUuid account;
    QString name; //!< of the account
};

//! What there is to know before something is done to an account.
struct HelpdeskFacts {
    std::optional<Account> account;
    std::optional<RoleList> roles;
    QList<KnownToken> tokens; //!< known here and good, but for the session's own
    bool isOwn = false;       //!< the account of whoever is signed in
};

//! What should be done to the account: check boxes, each with what follows from it, and a button.
class HelpdeskTasks final : public Card {
    Q_OBJECT

public:
    HelpdeskTasks(const PageContext &context, QWidget *parent);

    void setFacts(const HelpdeskFacts &facts);
    const HelpdeskFacts &facts() const { return m_facts; }
    //! The server has refused a task, or has taken it.
    void learn(HelpTask task, const std::optional<Refusal> &refusal);
    QList<HelpTask> chosen() const;
    void choose(HelpTask task, bool isChosen = true);
    //! Goes on with what is chosen; its place is where it can always be seen.
    QPushButton *button() const { return m_go; }

private:
    struct Line {
        QWidget *sheet;
        QCheckBox *box;
        QLabel *note;
    };
    void addTask(HelpTask task, const char *name);
    void showTask(HelpTask task);
    void showButton();
    //! Why it makes no sense for this account; empty if it does.
    QString reasonAgainst(HelpTask task) const;
    QString consequence(HelpTask task) const;
    QString refusalText(HelpTask task) const;
    bool fits(HelpTask task) const;

    PageContext m_context;
    HelpdeskFacts m_facts;
    QMap<HelpTask, Line> m_lines;
    QMap<HelpTask, Refusal> m_refusals; // of this session
    QPushButton *m_go;
};

} // namespace mcias
