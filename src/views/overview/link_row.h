// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace mcias {

//! A line of a tile that leads somewhere: words, and a figure at the other end. Server text must be made safe by its owner.
class LinkRow final : public QAbstractButton {
    Q_OBJECT

public:
    enum class Kind : quint8 { Title, Line };

    LinkRow(Kind kind, const QString &text, QWidget *parent);

    //! Also what is heard: `People: 12`.
    void setFigure(const QString &figure);
    QString figure() const { return m_figure; }
    //! Something to look at; never the only sign of it.
    void setAlarming(bool isAlarming);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont face() const;

    Kind m_kind;
    QString m_figure;
    bool m_isAlarming = false;
};

} // namespace mcias
