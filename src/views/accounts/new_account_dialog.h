// SPDX-License-Identifier: MIT
#pragma once

#include "views/forms/editor_dialog.h"
#include "work/step_run.h"

class QPushButton;
class QRadioButton;

namespace mcias {

class FaultLabel;
class PasswordField;

//! Creates an account: a person with a password, generated or typed, or a service without one. A generated password is handed
//! over on a slip, once, when the account is there; a lock takes it away, too.
class NewAccountDialog final : public EditorDialog {
    Q_OBJECT

public:
    static constexpr auto form = "new-account";

    //! \a timing is for tests.
    explicit NewAccountDialog(const PageContext &context, QWidget *parent = nullptr, const StepTiming &timing = {});
    void reject() override;

protected:
    void save() override;

private:
    QString username() const;
    QStringList commands() const;
    void addType();
    void addPassword();
    void typeChanged();
    void nameChanged();
    void generate();
    void showGenerated(bool isGenerated);
    void ended(const StepResult &result);
    void created(const std::optional<Account> &account);
    void handOver(const std::optional<Account> &account);
    void sayForgotten();

    StepTiming m_timing;
    QLineEdit *m_username;
    FaultLabel *m_nameFault;
    QRadioButton *m_human;
    QRadioButton *m_system;
    PasswordField *m_password;
    QPushButton *m_generate;
    QWidget *m_passwordPart = nullptr;
    QLabel *m_passwordNote = nullptr;
    QLabel *m_serviceNote = nullptr;
    bool m_isGenerated = false; // what stands in the field
    bool m_isOver = false;      // the account is there
};

} // namespace mcias
