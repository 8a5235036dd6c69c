// SPDX-License-Identifier: MIT
#pragma once

#include "api/secret.h"

#include <QWidget>

namespace mcias {

//! A temporary password to read out: big, in groups of four, each with the words to spell it; dots until it is asked for.
//! It is painted, and in no text that could be selected or searched.
class SecretSheet final : public QWidget {
    Q_OBJECT

public:
    explicit SecretSheet(QWidget *parent = nullptr);

    void setSecret(const Secret &secret);
    void setShown(bool isShown);
    bool isShown() const { return m_isShown; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    //! Paints it readable into the upper left of \a area, in the painter's font and colour; returns how high it was.
    static qreal paint(QPainter &painter, const QRectF &area, const Secret &secret);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Secret m_secret;
    bool m_isShown = false;
};

} // namespace mcias
