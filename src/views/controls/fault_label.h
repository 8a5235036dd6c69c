// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>
#include <QPointer>

namespace mcias {

//! What is wrong with the field above it. Hidden while nothing is; what it says also describes the field to people who
//! hear it.
class FaultLabel final : public QLabel {
    Q_OBJECT

public:
    explicit FaultLabel(QWidget *parent = nullptr);

    //! \a field is what it speaks of.
    void setField(QWidget *field);
    //! Empty: nothing is wrong.
    void say(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void followTheme();

    QPointer<QWidget> m_field;
};

} // namespace mcias
