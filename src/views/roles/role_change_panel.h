// SPDX-License-Identifier: MIT
#pragma once

#include "views/page.h"
#include "views/roles/role_cell_delegate.h"
#include "work/step_run.h"

#include <QPointer>

class QLabel;
class QPushButton;

namespace mcias {

class ChangeReview;
class MessageBar;
class StepSequence;
class TokenRolesPanel;

//! Asks before one role is granted or revoked, then does it and says what became of it. Hidden while nothing is asked.
class RoleChangePanel final : public QWidget {
    Q_OBJECT

public:
    //! \a timing is for tests.
    explicit RoleChangePanel(const PageContext &context, QWidget *parent = nullptr, const StepTiming &timing = {});

    //! Asks about one more or one role less of an account, in the place of what it asked or said before. False while a change
    //! is under way.
    bool ask(const AccountRow &row, Role role);
    //! Gives up what is asked, or what is under way.
    void dismiss();
    bool isRunning() const { return !m_run.isNull(); }

Q_SIGNALS:
    //! What the cell of the matrix should show.
    void stateChanged(const QUuid &account, mcias::Role role, mcias::RoleCellDelegate::State state);
    //! It is out of sight again.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void send();
    void ended(const QList<StepResult> &results);
    void showButtons(bool asks);
    QString name() const;

    PageContext m_context;
    StepTiming m_timing;
    AccountRow m_row;
    Role m_role = Role::Admin;
    AccountStep m_step;
    bool m_asks = false;
    QPointer<StepSequence> m_run;
    QLabel *m_title;
    MessageBar *m_messages;
    ChangeReview *m_review;
    TokenRolesPanel *m_tokens;
    QPushButton *m_apply;
    QPushButton *m_close;
};

} // namespace mcias
