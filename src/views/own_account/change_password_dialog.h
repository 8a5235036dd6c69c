// SPDX-License-Identifier: MIT
#pragma once

#include "views/forms/editor_dialog.h"
#include "work/step_run.h"

class QRadioButton;

namespace mcias {

class PasswordField;
class SecretCard;
struct OwnAccountEnd;

//! Changes the password of whoever is signed in: to one that is typed twice, or to one made here. Says beforehand what the
//! server ends with it.
class ChangePasswordDialog final : public EditorDialog {
    Q_OBJECT

public:
    static constexpr auto form = "own-password";

    explicit ChangePasswordDialog(const PageContext &context, QWidget *parent, const StepTiming &timing = {});

protected:
    void save() override;
    void setBodyEnabled(bool isEnabled) override;

private:
    void addNew();
    void choose();
    QString othersText() const;
    //! The new password, if all is well; or complains.
    std::optional<Secret> chosen();
    void ended(const OwnAccountEnd &end);
    void refused();

    StepTiming m_timing;
    PasswordField *m_current;
    QRadioButton *m_type = nullptr;
    QRadioButton *m_generate = nullptr;
    QWidget *m_typed = nullptr;
    PasswordField *m_next = nullptr;
    PasswordField *m_again = nullptr;
    SecretCard *m_made = nullptr;
};

} // namespace mcias
