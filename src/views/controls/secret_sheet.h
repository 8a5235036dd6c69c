// SPDX-License-Identifier: MIT
#pragma once

#include "api/secret.h"

#include <QWidget>

namespace mcias {

//! A secret to be read: big, in groups of four; dots until it is asked for. It is painted, and in no text that could be
//! selected or searched.
class SecretSheet final : public QWidget {
    Q_OBJECT

public:
    enum class Look : quint8 {
        Spelled, //!< a temporary password to be read out: a group a line, with the words to spell it
        Groups,  //!< to be typed by whoever sees it: several groups a line
    };
    explicit SecretSheet(QWidget *parent = nullptr, Look look = Look::Spelled);

    //! What people hear it called while it can be seen, and while it cannot.
    void setNames(const QString &shown, const QString &hidden);
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
    void paintGroups(QPainter &painter) const;

    Look m_look;
    QString m_shownName;
    QString m_hiddenName;
    Secret m_secret;
    bool m_isShown = false;
};

} // namespace mcias
