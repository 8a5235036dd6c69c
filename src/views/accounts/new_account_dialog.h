// SPDX-License-Identifier: MIT
#pragma once

#include "views/forms/editor_dialog.h"

class QCheckBox;
class QPushButton;
class QRadioButton;

namespace mcias {

class FaultLabel;
class PasswordField;
class SelectableText;

//! Creates an account: a person with a password, generated or typed, or a service without one. A generated password is shown
//! once, when the account is there, and then gone; a lock takes it away, too.
class NewAccountDialog final : public EditorDialog {
    Q_OBJECT

public:
    static constexpr auto form = "new-account";

    explicit NewAccountDialog(const PageContext &context, QWidget *parent = nullptr);
    void reject() override;

Q_SIGNALS:
    //! The book of accounts knows it by now. The dialog may stay open to show the password.
    void created(const QUuid &id, const QString &username);

protected:
    void save() override;
    CallBase *write() override;
    CallBase *readBack() override;

private:
    QString username() const;
    void addType();
    void addPassword();
    void typeChanged();
    void nameChanged();
    void generate();
    void showGenerated(bool isGenerated);
    void end(const Account &account);
    void showPassword(const QString &username);
    void forgetPassword();

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
    QDateTime m_begun;          // by the server's clock

    QWidget *m_shown = nullptr; // once the account is there
    SelectableText *m_secretText = nullptr;
    QCheckBox *m_noted = nullptr;
    Secret m_secret; // while it is shown
};

} // namespace mcias
