// SPDX-License-Identifier: MIT
#pragma once

#include "views/forms/editor_dialog.h"
#include "work/account_reading.h"
#include "work/step_run.h"

class QLabel;
class QStackedWidget;

namespace mcias {

class AccountForm;
class ChangeReview;
class ForeignChangesPanel;
class StepSequence;
class TokenRolesPanel;

//! Status, roles and tags of one account. Reads them anew when it opens and before it saves, takes over what somebody else
//! changed meanwhile, shows old → new, and sends only the difference, step by step; what was not done stays in the form.
class EditAccountDialog final : public EditorDialog {
    Q_OBJECT

public:
    static constexpr auto form = "edit-account";

    //! \a timing is for tests.
    EditAccountDialog(const PageContext &context, const QUuid &account, QWidget *parent = nullptr, const StepTiming &timing = {});

    //! Whether the account is being looked at just now.
    bool isReading() const { return m_reading; }

protected:
    void save() override;
    void setBodyEnabled(bool isEnabled) override;

private:
    enum class Stage : quint8 { Form, Review, Partial, Result };

    void makePages();
    QWidget *makeFormPage();
    QWidget *makeReviewPage();
    void keepSnapshots();
    void show(Stage stage);
    void showAccount(const Account &account);
    void read();
    void taken(const AccountReading::Result &result);
    void lookAtBook();
    void lookAt(const AccountSnapshot &now, bool afterOwnWrite = false);
    void decide(bool takesTheirs);
    void showGone();

    void beginSaving();
    void readBeforeSaving();
    void propose();
    void send();
    void ended(const QList<StepResult> &results);
    void endedWell(const QList<StepResult> &results);
    void endedInPart(const QList<StepResult> &results);
    QString nameText() const;

    QUuid m_id;
    StepTiming m_timing;
    Account m_account;
    Stage m_stage = Stage::Form;
    AccountSnapshot m_seen; // what the form's changes are told from
    bool m_hasSeen = false;
    OpenEnum<AccountStatus> m_mine; // the status, where it clashes with theirs
    QList<AccountStep> m_steps;
    QPointer<AccountReading> m_reading;
    QPointer<StepSequence> m_sequence;

    QLabel *m_name;
    QLabel *m_details;
    ForeignChangesPanel *m_foreign = nullptr;
    AccountForm *m_form = nullptr;
    QWidget *m_back = nullptr;
    QLabel *m_intro = nullptr;
    ChangeReview *m_review = nullptr;
    TokenRolesPanel *m_tokens = nullptr;
    QStackedWidget *m_stack;
};

} // namespace mcias
