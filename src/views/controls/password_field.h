// SPDX-License-Identifier: MIT
#pragma once

#include "api/secret.h"

#include <QLineEdit>

class QAction;

namespace mcias {

//! The one way to type a secret: dots, an eye to look, no learning by input methods, no undo history, no copying out
//! while it is hidden.
class PasswordField final : public QLineEdit {
    Q_OBJECT

public:
    explicit PasswordField(QWidget *parent = nullptr);

    //! A copy of what was typed, in memory that wipes itself.
    Secret secret() const { return Secret(text()); }
    //! Empties the field and its history, and hides what will be typed next.
    void forget();

private:
    void reveal(bool shown);

    QAction *m_eye;
};

} // namespace mcias
