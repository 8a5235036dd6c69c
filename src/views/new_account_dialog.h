// SPDX-License-Identifier: MIT
#pragma once

#include "views/editor_dialog.h"

class QRadioButton;

namespace mcias {

class PasswordField;

//! Creates an account: a person with a password, or a service.
class NewAccountDialog final : public EditorDialog {
    Q_OBJECT

public:
    static constexpr auto form = "new-account";

    explicit NewAccountDialog(const PageContext &context, QWidget *parent = nullptr);

Q_SIGNALS:
    void created(const QUuid &id, const QString &username);

protected:
    CallBase *write() override;
    CallBase *readBack() override;

private:
    QString username() const;
    void typeChanged();
    void end(const Account &account);

    QLineEdit *m_username;
    QRadioButton *m_human;
    QRadioButton *m_system;
    PasswordField *m_password;
    QWidget *m_passwordLabel = nullptr;
    QDateTime m_begun; // by the server's clock
};

} // namespace mcias
