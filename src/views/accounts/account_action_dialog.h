// SPDX-License-Identifier: MIT
#pragma once

#include "views/forms/editor_dialog.h"
#include "work/account_reading.h"
#include "work/step_run.h"

class QVBoxLayout;

namespace mcias {

class ChangeReview;
class DependentsRead;
class SelectableText;
class StepSequence;

//! Activates, deactivates or deletes one account, after it has shown which, where, and what hangs on it. Deleting asks for
//! the name to be typed; what is dangerous has to be ticked.
class AccountActionDialog final : public EditorDialog {
    Q_OBJECT

public:
    //! \a status is what the account is to be. \a timing is for tests.
    AccountActionDialog(const PageContext &context, const QUuid &account, AccountStatus status, QWidget *parent = nullptr,
        const StepTiming &timing = {});

    //! Whether all that hangs on the account was read, as far as it can be.
    bool isComplete() const;

protected:
    void save() override;
    void setBodyEnabled(bool isEnabled) override;

private:
    void addFacts();
    void addName();
    void showAccount();
    void showDependents();
    void propose();
    QStringList dangers() const;
    void readBeforeSending();
    void send();
    void ended(const QList<StepResult> &results);
    QString nameText() const;
    QString meaning() const;
    QString doneText() const;

    QUuid m_id;
    AccountStatus m_status;
    StepTiming m_timing;
    Account m_account;
    AccountSnapshot m_shownAs;
    QStringList m_shownDangers;
    bool m_isKnown = false;
    bool m_isOver = false; // there is nothing left but to close
    QPointer<AccountReading> m_reading;
    QPointer<StepSequence> m_sequence;
    DependentsRead *m_dependents;

    QLabel *m_factAccount = nullptr;
    QLabel *m_factType = nullptr;
    QLabel *m_meaning = nullptr;
    QLabel *m_hangs = nullptr;
    ChangeReview *m_review = nullptr;
    QWidget *m_namePart = nullptr;
    QLabel *m_nameLabel = nullptr;
    SelectableText *m_wholeName = nullptr; // where the label has no room for it
    QLineEdit *m_name = nullptr;
};

} // namespace mcias
