// SPDX-License-Identifier: MIT
#pragma once

#include "views/forms/editor_dialog.h"
#include "work/policy_analysis.h"
#include "work/policy_sign_in.h"

class QLabel;
class QLineEdit;

namespace mcias {

class ChipsEditor;
class PasswordField;

//! Asks the server itself whether a sign-in passes its policy, by signing in for real and out again at once. Nothing of it is
//! kept; the secret fields are emptied whatever the answer is.
class SignInTestDialog final : public EditorDialog {
    Q_OBJECT

public:
    SignInTestDialog(const PageContext &context, const ServiceContext &where, const QString &username, QWidget *parent = nullptr);

protected:
    void save() override;

private:
    void ended(const SignInVerdict &verdict);

    QLineEdit *m_service;
    ChipsEditor *m_tags;
    QLineEdit *m_user;
    PasswordField *m_password;
    PasswordField *m_code;
    QPointer<PolicySignIn> m_test;
};

} // namespace mcias
