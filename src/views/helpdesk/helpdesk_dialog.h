// SPDX-License-Identifier: MIT
#pragma once

#include "views/forms/editor_dialog.h"
#include "views/helpdesk/helpdesk_tasks.h"
#include "work/account_snapshot.h"

class QCheckBox;
class QRadioButton;

namespace mcias {

class ChangeReview;
class PasswordField;

//! Asks what is still to be asked (the new password, the set of roles), shows old → new, runs the chosen tasks, and says
//! what became of each.
class HelpdeskDialog final : public EditorDialog {
    Q_OBJECT

public:
    static constexpr auto form = "helpdesk";

    HelpdeskDialog(const PageContext &context, const HelpdeskFacts &facts, const QList<HelpTask> &tasks, QWidget *parent);

    //! The password of the last reset that went well, or may have: for the hand-over slip. Forgotten on lock.
    const Secret &handedPassword() const { return m_handed; }
    //! What became of the last run; empty if there was none.
    const QList<HelpResult> &results() const { return m_results; }
    const Account &account() const { return *m_facts.account; }

Q_SIGNALS:
    //! A run has ended: its results, and no more than these.
    void ran(const QList<mcias::HelpResult> &results);

protected:
    void save() override;
    void setBodyEnabled(bool isEnabled) override;

private:
    QWidget *makePassword();
    QWidget *makeRoles();
    RoleList chosenRoles() const;
    HelpPlan plan() const;
    void review();
    bool takePassword();
    void began(HelpTask task);
    void taskEnded(const HelpResult &result);
    void ended(const QList<HelpResult> &results);
    void lookAgain();

    HelpdeskFacts m_facts;
    QList<HelpTask> m_tasks; // still to be done, in the order of the review
    QList<HelpTask> m_lines; // of the review
    AccountSnapshot m_before;
    Secret m_password; // to be set
    Secret m_handed;
    QList<HelpResult> m_results;
    bool m_isOver = false;
    QRadioButton *m_generate = nullptr;
    QRadioButton *m_type = nullptr;
    PasswordField *m_field = nullptr;
    QList<std::pair<OpenEnum<Role>, QCheckBox *>> m_roles;
    QWidget *m_inputs = nullptr;
    ChangeReview *m_review;
};

} // namespace mcias
