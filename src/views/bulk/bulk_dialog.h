// SPDX-License-Identifier: MIT
#pragma once

#include "views/controls/message_bar.h"
#include "views/page.h"
#include "work/bulk_planner.h"
#include "work/bulk_run.h"

#include <QDialog>

#include <functional>
#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace mcias {

class BulkChoiceForm;
class BulkPlanPage;
class BulkRunPage;

//! A bulk change from its choice over the plan and the run to the report. A window of its own beside the console's; it deletes
//! itself when it is closed, which never happens over a change that is running.
class BulkDialog final : public QDialog {
    Q_OBJECT

public:
    enum class Stage : quint8 { Choice, Planning, Plan, Offer, Run, Report };

    //! For accounts that are chosen, \a hidden of which the list behind does not show now. Shown, and never null, like all of
    //! these.
    static BulkDialog *forAccounts(const PageContext &context, const QList<QUuid> &accounts, QWidget *parent, int hidden = 0);
    //! For accounts that are to be named: typed, pasted or from a file.
    static BulkDialog *forNames(const PageContext &context, QWidget *parent);
    //! For a change that was interrupted, or whose report nobody has seen.
    static BulkDialog *forJournal(const PageContext &context, const LeftJournal &left, QWidget *parent);
    ~BulkDialog() override;

    Stage stage() const { return m_stage; }
    //! For tests: how fast the next run goes.
    void setPace(const BulkPace &pace) { m_pace = pace; }
    BulkChoiceForm *choiceForm() const { return m_choice; }
    void reject() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    BulkDialog(const PageContext &context, const QList<QUuid> &accounts, QWidget *parent);
    void makeLayout();
    QString concernedText(const QList<QUuid> &accounts, int hidden) const;
    QPushButton *makeButton(const char *name, void (BulkDialog::*act)());
    void setButton(QPushButton *button, const QString &text, bool isShown = true);
    void offer(const LeftJournal &left);
    void go(Stage stage);
    void showStage();
    void showButtons();
    void showTitle();
    void main();
    void back();
    void plan();
    void planned(const BulkPlan &plan);
    void planFailed(const Error &error);
    void begin();
    void resumeLeft();
    void watch(std::unique_ptr<BulkRun> run);
    void runChanged();
    void pauseOrGoOn();
    void endRun();
    void discardLeft();
    void retry();
    void undo();
    void exportReport();
    void say(MessageBar::Kind kind, const QString &text, const QString &actionText = {}, const std::function<void()> &act = {});
    bool isLate() const { return m_stage == Stage::Run || m_stage == Stage::Report; }

    PageContext m_context;
    BulkPace m_pace;
    Stage m_stage = Stage::Choice;
    LeftJournal m_left; // the one that was offered
    BulkPlanner m_planner;
    std::unique_ptr<BulkRun> m_run;
    bool m_isFollowUp = false;   // the plan comes from the report of m_run
    bool m_hasAsked = false;     // whether to throw the list of names away
    bool m_isUndoable = false;   // something of m_run can be taken back
    std::function<void()> m_act; // what the message's button does
    QString m_heldBecause;       // what is said of the run

    QLabel *m_title;
    QLabel *m_subtitle;
    QStackedWidget *m_stack;
    BulkChoiceForm *m_choice;
    QWidget *m_planning = nullptr;
    QLabel *m_planningText;
    QProgressBar *m_planningBar;
    BulkPlanPage *m_plan;
    QWidget *m_offer = nullptr;
    QLabel *m_offerText;
    BulkRunPage *m_page;
    MessageBar *m_messages;
    QPushButton *m_export;
    QPushButton *m_undo;
    QPushButton *m_back;
    QPushButton *m_close;
    QPushButton *m_retry;
    QPushButton *m_main;
};

//! Looks for bulk changes that were interrupted, or whose report nobody has seen, and hands each to \a say: a sentence, what a
//! button beside it says (empty: no button), and what that does: it opens a dialog over \a parent. For after a sign-in; says
//! nothing if \a parent has gone by then.
void offerBulkResume(const PageContext &context, QWidget *parent,
    const std::function<void(const QString &id, MessageBar::Kind kind, const QString &text, const QString &actionText,
        const std::function<void()> &act)> &say);

} // namespace mcias
