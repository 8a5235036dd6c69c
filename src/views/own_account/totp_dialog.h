// SPDX-License-Identifier: MIT
#pragma once

#include "views/forms/editor_dialog.h"
#include "work/step_run.h"

class QLabel;
class QLineEdit;

namespace mcias {

class PasswordField;
class QrCode;
class SecretCard;
struct OwnAccountEnd;
struct TotpEnrollment;

//! Sets up the second factor of whoever is signed in: the password, then a secret for the authenticator app as QR code and
//! text, then a code from the app. The secret is nowhere but here, and a lock takes it away.
class TotpDialog final : public EditorDialog {
    Q_OBJECT

public:
    static constexpr auto form = "own-totp";

    explicit TotpDialog(const PageContext &context, QWidget *parent, const StepTiming &timing = {});
    void reject() override;

Q_SIGNALS:
    //! It has turned out whether the account has a second factor.
    void learnt(bool isEnabled);

protected:
    bool event(QEvent *event) override;
    void save() override;
    void setBodyEnabled(bool isEnabled) override;

private:
    enum class Stage : quint8 { Password, Confirm, Over };
    QWidget *makePassword();
    QWidget *makeConfirm();
    QWidget *makeSecret();
    void enter(Stage stage);
    void begin();
    void beginAgain();
    void begun(const OwnAccountEnd &end);
    void showSecret(const TotpEnrollment &enrollment);
    void confirm();
    void confirmed(const OwnAccountEnd &end);
    void isOn(const QString &sentence);
    void forgetWhenLocked();
    void forget();

    StepTiming m_timing;
    Stage m_stage = Stage::Password;
    bool m_asked = false;      // whether to close before it is confirmed
    bool m_isDoubtful = false; // a code was sent, and its answer lost
    PasswordField *m_password = nullptr;
    QLineEdit *m_code = nullptr;
    QrCode *m_qr = nullptr;
    QLabel *m_noQr = nullptr;
    SecretCard *m_secret = nullptr;
    QWidget *m_secretBox = nullptr;
    QWidget *m_first;
    QWidget *m_second;
    QTimer m_fitting;
};

} // namespace mcias
