// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace mcias {

//! A wide button with a name, what stands behind it in smaller letters, and an initial.
class PersonButton final : public QAbstractButton {
    Q_OBJECT

public:
    PersonButton(const QString &name, const QString &description, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QString m_description;
};

//! A round sign with the first letter of a name.
void paintInitial(QPainter *painter, const QRectF &circle, const QString &name, const QPalette &palette);

} // namespace mcias
