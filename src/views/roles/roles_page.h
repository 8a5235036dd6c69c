// SPDX-License-Identifier: MIT
#pragma once

#include "models/roles_matrix.h"
#include "views/page.h"
#include "views/roles/role_cell_delegate.h"
#include "work/step_run.h"

#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace mcias {

class MessageBar;
class Placeholder;
class ReadingBar;
class RoleChangePanel;
class RoleHolders;
class TableView;

//! Accounts × roles: who holds what. A cell is changed with a click or Space, after one more question; arrows go from cell to
//! cell. Shares the book of accounts with all other pages.
class RolesPage final : public Page {
    Q_OBJECT

public:
    //! \a timing is for tests.
    explicit RolesPage(const PageContext &context, QWidget *parent = nullptr, const StepTiming &timing = {});

    void refresh() override;
    void begin() override;
    QWidget *firstFocus() override;
    PagePlace place() const override;
    void goTo(const PagePlace &place) override;

    //! The tour's steps through this page.
    static QList<TourStep> tour(Page *page);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeToolbar();
    QWidget *makeBody();
    QWidget *makeFooter();
    QWidget *makeHolders();
    void connectBook();
    void takeRows();
    void applyFilter();
    void look();
    void land();
    void showState();
    void showCounts();
    bool isDenied() const;
    void noteRead(const AccountRow &row);
    bool readsNothing() const { return m_wasAsked && !m_gaveRoles; }
    void askAbout(const QModelIndex &index);
    void editCurrent();

    PageContext m_context;
    RolesMatrixModel m_model;
    RoleCellDelegate m_delegate;
    QTimer m_counting;
    QTimer m_looking;
    QUuid m_wanted;         // to be shown as soon as the list is there
    bool m_hasRead = false; // asked for all roles, once
    bool m_isFitted = false;
    bool m_wasAsked = false; // the server, for what an account has beside the list
    bool m_gaveRoles = false;

    QLineEdit *m_filter = nullptr;
    QCheckBox *m_onlyWithRoles = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_refresh = nullptr;
    MessageBar *m_messages = nullptr;
    RoleHolders *m_holders = nullptr;
    QLabel *m_holdersNote = nullptr;
    QStackedWidget *m_stack = nullptr;
    Placeholder *m_placeholder = nullptr;
    TableView *m_table = nullptr;
    RoleChangePanel *m_change = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_asOf = nullptr;
    ReadingBar *m_reading = nullptr;
};

} // namespace mcias
